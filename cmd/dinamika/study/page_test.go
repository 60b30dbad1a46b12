package study

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dinamika/cmd/dinamika/paper"
	"dinamika/render/lang"
	"dinamika/sim/design"
	"dinamika/sim/experiment"
)

// all are sweeps of every design, and of what goes wrong.
func all() map[string]*made {
	two := []experiment.Factor{levelled("a", false, "low", "middle", "high"), levelled("b", true, "0", "1")}
	wave := func(x []float64, p, r int) float64 { return x[0] + 2*hash(p, r) }
	list := map[string]*made{}
	add := func(name, kind string, factors []experiment.Factor, replicates int, spec design.Spec, value func([]float64, int, int) float64) {
		list[name] = &made{about: experiment.About{Kind: kind, Factors: factors, Replicates: experiment.Replicates{Least: replicates, Most: replicates}, Spec: spec}, value: value}
	}
	add("factorial", "factorial", two, 4, design.Spec{}, wave)
	add("common luck", "factorial", two, 4, design.Spec{}, wave)
	list["common luck"].about.Common = true
	add("one replicate", "factorial", two, 1, design.Spec{}, wave)
	add("one factor, one replicate", "factorial", two[:1], 1, design.Spec{}, wave)
	add("constant", "factorial", two, 3, design.Spec{}, func([]float64, int, int) float64 { return .25 })
	add("nothing but failures", "factorial", two, 2, design.Spec{}, func([]float64, int, int) float64 { return math.Inf(1) })
	add("a combination failed", "factorial", two, 2, design.Spec{}, func(x []float64, p, r int) float64 {
		if p == 1 {
			return math.Inf(1)
		}
		return wave(x, p, r)
	})
	add("one at a time", "one_at_a_time", two, 3, design.Spec{Base: []int{1, 0}}, wave)
	add("replications", "replications", nil, 30, design.Spec{}, func(_ []float64, p, r int) float64 { return hash(p, r) })
	add("a single run", "replications", nil, 1, design.Spec{}, func(_ []float64, p, r int) float64 { return hash(p, r) })
	ranges := []experiment.Factor{ranged("x", 0, 1), ranged("y", -1, 1)}
	for _, kind := range []string{"latin_hypercube", "sobol", "halton", "morris", "saltelli"} {
		add(kind, kind, append(slices.Clone(ranges), two...), 2, design.Spec{Size: 16, Second: true}, wave)
	}
	add("too few points", "latin_hypercube", ranges, 1, design.Spec{Size: 2}, wave)
	var many []experiment.Factor
	for k := range 287 {
		many = append(many, ranged("factor."+strings.Repeat("x", k%30)+string(rune('a'+k%26))+string(rune('a'+k/26)), 0, 1))
	}
	add("287 factors", "morris", many, 1, design.Spec{Size: 4}, wave)
	return list
}

// Every design, and all that goes wrong, has its text and its page in either
// language, with no word missing and nothing from elsewhere; twice the same.
func TestPages(t *testing.T) {
	for name, m := range all() {
		for _, l := range lang.Languages() {
			a := m.analyzed(t, l)
			page, figures, err := a.HTML()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			text := string(page)
			for _, bad := range []string{"⟦", "<no value>", "http://", "https://", "<script", "<link", " src=", "NaN", "ZgotmplZ", "+Inf"} {
				if at := strings.Index(text, bad); at >= 0 {
					t.Errorf("%s, %s: the page has %q: …%s…", name, l, bad, text[max(0, at-60):min(len(text), at+60)])
				}
			}
			files := map[string]bool{}
			for _, f := range figures {
				if files[f.File] || f.File == "" {
					t.Errorf("%s: two figures are called %q", name, f.File)
				}
				files[f.File] = true
			}
			var b bytes.Buffer
			if err := a.Write(&b); err != nil {
				t.Fatal(err)
			}
			for line := range strings.SplitSeq(b.String(), "\n") {
				if n := utf8.RuneCountInString(line); n > paper.Width || strings.ContainsAny(line, "⟦⟧") || strings.Contains(line, "<no value>") || strings.TrimRight(line, " ") != line {
					t.Errorf("%s, %s: %q", name, l, line)
				}
			}
			again, _, err := m.analyzed(t, l).HTML()
			if err != nil || !bytes.Equal(normal(again), normal(page)) {
				t.Errorf("%s, %s: two pages of one sweep differ", name, l)
			}
		}
	}
}

// normal is a page without the name of the directory, the one thing in which
// two tests differ.
func normal(page []byte) []byte {
	head, rest, _ := bytes.Cut(page, []byte("--out "))
	_, tail, _ := bytes.Cut(rest, []byte("<"))
	return append(head, tail...)
}

// What is saved is whole, and can be read by any program.
func TestSave(t *testing.T) {
	m := all()["factorial"]
	a := m.analyzed(t, lang.English)
	dir := filepath.Join(t.TempDir(), "a", "b")
	stale := filepath.Join(dir, Figures, "of-an-earlier-analysis.svg")
	if err := os.MkdirAll(filepath.Dir(stale), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(stale, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time over the first
		if n, err := a.Save(t.Context(), dir, func(int, int) {}); err != nil || n == 0 {
			t.Fatal(n, err)
		}
	}
	var value map[string]any
	if data, err := os.ReadFile(filepath.Join(dir, Data)); err != nil || json.Unmarshal(data, &value) != nil || value["design"] != "factorial" {
		t.Errorf("%v: %v", err, value["design"])
	}
	file, err := os.Open(filepath.Join(dir, "effects.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // only read
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) < 20 || strings.Join(rows[0], ",") != "metric,estimate,factor,level,other_factor,other_level,value,low,high,p,p_adjusted,n" {
		t.Errorf("%v: %d rows", err, len(rows))
	}
	figures, err := filepath.Glob(filepath.Join(dir, Figures, "*.svg"))
	pictures, _ := filepath.Glob(filepath.Join(dir, Figures, "*.png"))
	if err != nil || len(figures) == 0 || len(figures) != len(pictures) {
		t.Errorf("%d drawings, %d pictures, %v", len(figures), len(pictures), err)
	}
	left, _ := filepath.Glob(filepath.Join(dir, ".*"))
	unfinished, _ := filepath.Glob(filepath.Join(dir, "*.tmp"))
	if left = append(left, unfinished...); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

// What cannot be analysed is refused, with the likely fix.
func TestRefused(t *testing.T) {
	whole := func() string { return all()["factorial"].write(t) }
	manifest := func(dir, old, new string) {
		path := filepath.Join(dir, experiment.ManifestName)
		data, err := os.ReadFile(path)
		if err != nil || !bytes.Contains(data, []byte(old)) {
			t.Fatalf("%v: no %s", err, old)
		}
		if err := os.WriteFile(path, bytes.Replace(data, []byte(old), []byte(new), 1), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put := func(parts ...string) string {
		dir := t.TempDir()
		path := filepath.Join(append([]string{dir}, parts[:len(parts)-1]...)...)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(parts[len(parts)-1]), 0o666); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	for _, c := range []struct {
		name, want string
		dir        func() string
	}{
		{"empty", "there is no manifest.json", t.TempDir},
		{"nowhere", "no such directory", func() string { return filepath.Join(t.TempDir(), "x") }},
		{"interrupted", "give the same dinamika sweep command again", func() string { return put(".sweep", "sweep.json", `{"shards": 0}`) }},
		{"a shard", "is one shard of 4; put all of them together first: dinamika merge", func() string { return put(".sweep", "sweep.json", `{"shards": 4}`) }},
		{"shards", "dinamika merge", func() string { return put("shard-1", ".sweep", "sweep.json", `{}`) }},
		{"a run", "not that of an experiment", func() string { return put("manifest.json", `{"dinamika": 1, "seed": 3}`) }},
		{"no JSON", "damaged", func() string { return put("manifest.json", `{`) }},
		{"another version", "format version 2", func() string { d := whole(); manifest(d, `"dinamika":1`, `"dinamika":2`); return d }},
		{"another design", "damaged", func() string { d := whole(); manifest(d, `"points":6,"runs"`, `"points":7,"runs"`); return d }},
		{"a table changed", "another hash", func() string {
			d := whole()
			path := filepath.Join(d, "results.parquet")
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			data[len(data)/2] ^= 1
			if err := os.WriteFile(path, data, 0o666); err != nil {
				t.Fatal(err)
			}
			return d
		}},
		{"a table gone", "is not there", func() string { d := whole(); _ = os.Remove(filepath.Join(d, "results.parquet")); return d }},
	} {
		s, err := Open(c.dir())
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		if err == nil {
			_ = s.Close()
		}
	}
	s, err := Open(whole())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }() // only read
	if _, err := Analyze(t.Context(), s, Options{Metrics: []string{"outcom"}}, lang.In(lang.English)); err == nil || !strings.Contains(err.Error(), `did you mean "outcome"`) {
		t.Error(err)
	}
}
