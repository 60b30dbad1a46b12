package report

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dinamika/cmd/dinamika/paper"
	"dinamika/render/lang"
	"dinamika/sim"
	"dinamika/sim/pattern"
)

// made are results that no model had to be run for: every number is a function
// of its place. Some quantities are undefined, some fall outside.
func made(findings []pattern.Finding) []pattern.Result {
	var results []pattern.Result
	for k, f := range findings {
		r := pattern.Result{Finding: f, Met: true}
		for q := range f.Quantities {
			x := 0.1*float64(q+1) - 0.05*float64(k%7)
			s := pattern.Seen{Values: []float64{x, x}, Mean: x, Error: 0.01, Lo: x - 0.1, Hi: x + 0.1, MeanLo: x - 0.02, MeanHi: x + 0.02}
			if q%5 == 4 {
				n := math.NaN()
				s = pattern.Seen{Values: []float64{n, n}, Mean: n, Error: n, Lo: n, Hi: n, MeanLo: n, MeanHi: n}
			}
			s.Met = f.Quantities[q].Rule == pattern.Shown || f.Quantities[q].Holds(s.Mean, 0)
			r.Met = r.Met && s.Met
			r.Seen = append(r.Seen, s)
		}
		for u, name := range f.Nulls {
			n := pattern.NullSeen{Name: name}
			for q := range f.Quantities {
				n.Means = append(n.Means, 0.1*float64(q-u))
			}
			r.Nulls = append(r.Nulls, n)
		}
		results = append(results, r)
	}
	return results
}

func constants() []sim.Param {
	p := sim.DefaultParams()
	return p.Rows()
}

func reports() (list []*Report) {
	for _, l := range lang.Languages() {
		list = append(list, New(made(pattern.All()), constants(), lang.In(l)))
	}
	return list
}

// Every finding has its section, figure and table in either language, and the
// page is complete in itself.
func TestPage(t *testing.T) {
	for _, r := range reports() {
		page, err := r.HTML()
		if err != nil {
			t.Fatal(err)
		}
		text := string(page)
		for _, f := range pattern.All() {
			_, rest, found := strings.Cut(text, `<section class="finding" id="`+f.ID+`">`)
			section, _, closed := strings.Cut(rest, "</section>")
			if !found || !closed {
				t.Errorf("%s: no section", f.ID)
				continue
			}
			_, drawing, drawn := strings.Cut(section, "<svg ")
			drawing, _, drawn2 := strings.Cut(drawing, "</svg>")
			if !drawn || !drawn2 || strings.Contains(drawing, "NaN") || strings.Contains(drawing, "+Inf") || strings.Contains(drawing, "-Inf") {
				t.Errorf("%s: no figure, or one with numbers that are none", f.ID)
			}
			if err := wellFormed("<svg " + drawing + "</svg>"); err != nil {
				t.Errorf("%s: %v", f.ID, err)
			}
			for _, q := range f.Quantities {
				if label := r.w.Quantity(f.ID, q.Name); strings.Count(section, label) < 2 && !strings.Contains(label, "'") {
					t.Errorf("%s: %q is not in both figure and table", f.ID, label)
				}
			}
		}
		for _, bad := range []string{"⟦", "<no value>", "http://", "https://", "<script", "<link", " src="} {
			if at := strings.Index(text, bad); at >= 0 {
				t.Errorf("the page has %q: …%s…", bad, text[max(0, at-60):min(len(text), at+60)])
			}
		}
	}
}

func wellFormed(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestSameBytes(t *testing.T) {
	once, again := reports(), reports()
	for k := range once {
		a, err := once[k].HTML()
		if err != nil {
			t.Fatal(err)
		}
		if b, _ := again[k].HTML(); !bytes.Equal(a, b) {
			t.Errorf("%s: two pages of one run differ", once[k].w.Language())
		}
	}
}

func TestTextFits(t *testing.T) {
	for _, r := range reports() {
		var b bytes.Buffer
		if err := r.Write(&b); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(b.String(), "\n") {
			if n := utf8.RuneCountInString(line); n > paper.Width {
				t.Errorf("%s: %d columns: %q", r.w.Language(), n, line)
			}
			if strings.ContainsAny(line, "⟦⟧") || strings.Contains(line, "<no value>") || strings.TrimRight(line, " ") != line {
				t.Errorf("%s: %q", r.w.Language(), line)
			}
		}
	}
}

// The data say what the page says, in a form that every reader of JSON takes.
func TestSave(t *testing.T) {
	r, dir := reports()[0], filepath.Join(t.TempDir(), "a", "b")
	for range 2 { // the second time over the first
		if err := r.Save(dir); err != nil {
			t.Fatal(err)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 2 {
		t.Errorf("%v, %v: want two files", left, err)
	}
	text, err := os.ReadFile(filepath.Join(dir, Data))
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]any
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) != len(pattern.All()) {
		t.Errorf("%d entries, want %d", len(list), len(pattern.All()))
	}
	for _, e := range list {
		for _, key := range strings.Fields("id title claim source grade replicates groups quantities labels rules published accept simulated interval mean_interval nulls verdict reason") {
			if _, ok := e[key]; !ok {
				t.Errorf("%v has no %s", e["id"], key)
			}
		}
		if (e["verdict"] == "met") != (e["reason"] == "") {
			t.Errorf("%v is %v, because %q", e["id"], e["verdict"], e["reason"])
		}
	}
	file := filepath.Join(dir, Page)
	if err := r.Save(file); err == nil || !strings.Contains(err.Error(), Page) {
		t.Errorf("saved into a file: %v", err)
	}
}

func TestReason(t *testing.T) {
	up := math.Inf(1)
	for _, c := range []struct {
		q    pattern.Quantity
		s    pattern.Seen
		want string
	}{
		{pattern.Quantity{Lo: 0.2, Hi: 0.4}, pattern.Seen{Mean: 0.15}, "x is 0.15, 0.05 below what is accepted (0.20…0.40)."},
		{pattern.Quantity{Lo: 0.2, Hi: 0.4}, pattern.Seen{Mean: 0.401}, "x is 0.40, 0.001 above what is accepted (0.20…0.40)."},
		{pattern.Quantity{Lo: 0.2, Hi: 0.4}, pattern.Seen{Mean: math.NaN()}, "x is undefined in most studies."},
		{pattern.Quantity{Lo: 0, Hi: up, Rule: pattern.Direction}, pattern.Seen{Mean: 0.2, Error: 0.3}, "x is 0.20, not surely >0.00 (standard error 0.30)."},
		{pattern.Quantity{Lo: 0.2, Hi: 0.4, Rule: pattern.Sampled, Published: []float64{0.25}}, pattern.Seen{Mean: 0.35, Lo: 0.3, Hi: 0.4}, "x: the published 0.25 lies outside 90% of the simulated studies (0.30…0.40)."},
	} {
		c.q.Name = "x"
		r := New([]pattern.Result{{Finding: pattern.Finding{ID: "P00", Quantities: []pattern.Quantity{c.q}}, Seen: []pattern.Seen{c.s}}}, constants(), lang.In(lang.English))
		if got := r.Entries[0].Reason; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestFingerprint(t *testing.T) {
	p := sim.DefaultParams()
	before := fingerprint(p.Rows())
	if before != fingerprint(constants()) || len(before) != 12 {
		t.Errorf("fingerprint %q", before)
	}
	p.Floor.Keep += 1e-9
	if fingerprint(p.Rows()) == before {
		t.Error("another constant, the same fingerprint")
	}
}

// A real run goes through, too.
func TestRun(t *testing.T) {
	f, err := pattern.Find("P02")
	if err != nil {
		t.Fatal(err)
	}
	p := sim.DefaultParams()
	results, err := pattern.Run(context.Background(), &p, []pattern.Finding{f}, pattern.Options{Batches: 2, Nulls: true, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	e := New(results, p.Rows(), lang.In(lang.English)).Entries[0]
	if e.Replicates != 2 || len(e.Nulls) != len(f.Nulls) || e.Simulated["agree_per_disagree"] == nil {
		t.Errorf("%+v", e)
	}
}
