package experiment

import (
	"context"
	"dinamika/sim"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRefused: what a directory holds that is not this sweep's is left alone.
func TestRefused(t *testing.T) {
	p := planOf(t, fixed(8), false)
	other := planOf(t, fixed(8), true)
	dir := t.TempDir()
	begun, done := filepath.Join(dir, "begun"), filepath.Join(dir, "done")
	sweepInto(t, p, done, Options{Version: "v"})
	halfway(t, p, begun)
	for _, c := range []struct {
		what, dir, version string
		plan               *Plan
		want               string
	}{
		{"another experiment", begun, "v", other, "belongs to another experiment"},
		{"another experiment, done", done, "v", other, "belongs to another experiment"},
		{"another version", begun, "w", p, "was begun by version v"},
		{"another version, done", done, "w", p, "was begun by version v"},
		{"a cap", filepath.Join(dir, "capped"), "v", func() *Plan { p := planOf(t, fixed(8), false); p.MostRuns = 47; return p }(), "more than most_runs: 47"},
	} {
		before := filesOf(t, done)
		_, err := Sweep(context.Background(), c.plan, c.dir, Options{Version: c.version})
		if wrong := (Problem{}); !errors.As(err, &wrong) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.what, err, c.want)
		}
		for name, text := range filesOf(t, done) {
			if before[name] != text {
				t.Errorf("%s: %s was changed", c.what, name)
			}
		}
	}
	changed := planOf(t, fixed(8), false)
	whole := changed.Model
	changed.Model = func(u []float64) (*sim.Model, error) { // a program that was changed without a new version
		m, err := whole(u)
		if err == nil {
			p := m.Params
			p.Trust.Start += 0.01
			m, err = sim.NewModel(m.Setup, p, nil)
		}
		return m, err
	}
	if _, err := Sweep(context.Background(), changed, begun, Options{Version: "v"}); err == nil || !strings.Contains(err.Error(), "gives other results") {
		t.Errorf("a changed program: %v", err)
	}
	foreign := filepath.Join(dir, "foreign")
	if err := os.MkdirAll(foreign, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(foreign, ManifestName), []byte(`{"dinamika": 1, "scenario": "x"}`), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Sweep(context.Background(), p, foreign, Options{Version: "v"}); err == nil || !strings.Contains(err.Error(), "something else") {
		t.Errorf("a recorded run: %v", err)
	}
	lock, err := lockStore(begun)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Sweep(context.Background(), p, begun, Options{Version: "v"}); err == nil || !strings.Contains(err.Error(), "another process") {
		t.Errorf("two at once: %v", err)
	}
	if err := lock.lock.Unlock(); err != nil {
		t.Fatal(err)
	}
	sweepInto(t, p, begun, Options{Version: "v"})
	same(t, "after all this", begun, done)
}

// halfway begins a sweep and stops it after some runs.
func halfway(t *testing.T, p *Plan, dir string) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	_, err := Sweep(ctx, p, dir, Options{Version: "v", Workers: 1, Progress: func(x Progress) {
		if x.Done > 10 {
			stop()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

// TestDamage: damaged files are told, and what is said to mend them does.
func TestDamage(t *testing.T) {
	p := planOf(t, fixed(8), false)
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole")
	sweepInto(t, p, whole, Options{Version: "v"})
	parts := func(at string) []string {
		files, err := filepath.Glob(filepath.Join(at, workName, partsName, "*.part"))
		if err != nil || len(files) < 2 {
			t.Fatalf("%v, %v", files, err)
		}
		return files
	}
	change := func(path string, how func([]byte) []byte) {
		data, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(path, how(data), 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	flip := func(b []byte) []byte { b[len(b)-3] ^= 1; return b }
	cut := func(b []byte) []byte { return b[:len(b)-8] }
	for name, c := range map[string]struct {
		damage func(dir string) string // gives the file to remove
		want   string                  // empty: nobody need know
	}{
		"bit":     {func(d string) string { f := parts(d)[0]; change(f, flip); return f }, "its checksum is another"},
		"cut":     {func(d string) string { f := parts(d)[1]; change(f, cut); return f }, "it has"},
		"missing": {func(d string) string { os.Remove(parts(d)[0]); return "" }, ""},
		"torn":    {func(d string) string { change(filepath.Join(d, workName, journalName), cut); return "" }, ""},
		"journal": {func(d string) string {
			change(filepath.Join(d, workName, journalName), func(b []byte) []byte { b[2] = '!'; return b })
			return filepath.Join(d, workName)
		}, journalName},
		"head": {func(d string) string {
			change(filepath.Join(d, workName, headName), cut)
			return filepath.Join(d, workName)
		}, headName},
		"stray": {func(d string) string {
			change(parts(d)[0], func(b []byte) []byte {
				if err := os.WriteFile(filepath.Join(d, workName, partsName, "0-9-99.part"), b, 0o666); err != nil {
					t.Fatal(err)
				}
				return b
			})
			return ""
		}, ""},
	} {
		at := filepath.Join(dir, name)
		halfway(t, p, at)
		remove := c.damage(at)
		_, err := Sweep(context.Background(), p, at, Options{Version: "v"})
		if wrong := (Problem{}); c.want != "" && (!errors.As(err, &wrong) || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "remove")) {
			t.Errorf("%s: %v, want %q and what to remove", name, err, c.want)
		}
		if c.want == "" && err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if exists(filepath.Join(at, ManifestName)) != (c.want == "") {
			t.Errorf("%s: tables where there should be none, or none", name)
		}
		if remove != "" {
			if err := os.RemoveAll(remove); err != nil {
				t.Fatal(err)
			}
		}
		sweepInto(t, p, at, Options{Version: "v"})
		same(t, name, at, whole)
	}
}

// TestMergeRefused: shards that do not belong together, or are not all there.
func TestMergeRefused(t *testing.T) {
	p, other := planOf(t, fixed(4), false), planOf(t, fixed(4), true)
	dir := t.TempDir()
	shard := func(p *Plan, under string, k, of int) string {
		sweepInto(t, p, filepath.Join(dir, under), Options{Version: "v", Shard: k, Shards: of})
		return ShardDir(filepath.Join(dir, under), k, of)
	}
	one, two, strange := shard(p, "a", 1, 3), shard(p, "a", 2, 3), shard(other, "b", 3, 3)
	twice, third := shard(p, "c", 2, 3), shard(p, "c", 3, 3)
	whole := filepath.Join(dir, "whole")
	halfway(t, p, whole)
	for _, c := range []struct {
		dirs []string
		out  string
		want string
	}{
		{[]string{one, two}, "", "shard 3 of 3 is missing"},
		{[]string{one, two, strange}, filepath.Join(dir, "x"), "another experiment"},
		{[]string{one, two, strange}, "", "--out"},
		{[]string{one, two, twice, third}, filepath.Join(dir, "x"), "both shard 2"},
		{[]string{t.TempDir()}, "", "no shards here"},
		{[]string{whole}, filepath.Join(dir, "x"), "no shard but a whole sweep"},
	} {
		_, err := Merge(t.Context(), c.dirs, c.out, Options{Version: "v"})
		if wrong := (Problem{}); !errors.As(err, &wrong) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want %q", c.dirs, err, c.want)
		}
	}
	if _, err := Merge(t.Context(), []string{one, two, third}, filepath.Join(dir, "x"), Options{Version: "w"}); err == nil || !strings.Contains(err.Error(), "begun by version v") {
		t.Errorf("another version: %v", err)
	}
	if _, err := Merge(t.Context(), []string{one, two, third}, filepath.Join(dir, "x"), Options{Version: "v"}); err != nil {
		t.Error(err)
	}
	var m Manifest
	if err := readJSON(filepath.Join(dir, "x", ManifestName), &m); err != nil || m.Runs != 24 {
		t.Errorf("%d runs, %v", m.Runs, err)
	}
}
