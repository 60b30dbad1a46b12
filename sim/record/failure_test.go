package record

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dinamika/sim"
	"dinamika/sim/table"
)

// TestStop keeps what there is of an interrupted run, under a name that says so.
func TestStop(t *testing.T) {
	dir := t.TempDir()
	m, g := group(t, 5, 2)
	r, err := New(dir, about(table.CSV), m, g)
	if err != nil {
		t.Fatal(err)
	}
	for range 50 {
		if err := r.Watch(m.Step(g)); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := r.Stop()
	if err != nil {
		t.Fatal(err)
	}
	if len(kept) != numTables {
		t.Errorf("kept %v", kept)
	}
	for name, text := range tree(t, dir) {
		if !strings.Contains(name, ".partial.") {
			t.Errorf("left %s", name)
		}
		if name == "acts.partial.csv" && strings.Count(text, "\n") != 50 {
			t.Errorf("%d lines of acts, want 49 and the header", strings.Count(text, "\n"))
		}
	}
}

// TestDiscard leaves nothing.
func TestDiscard(t *testing.T) {
	dir := t.TempDir()
	m, g := group(t, 5, 2)
	r, err := New(dir, about(table.Parquet), m, g)
	if err != nil {
		t.Fatal(err)
	}
	for range 50 {
		if err := r.Watch(m.Step(g)); err != nil {
			t.Fatal(err)
		}
	}
	r.Discard()
	if left := tree(t, dir); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

// TestDirectoryGone fails at the end, names the place, and leaves nothing.
func TestDirectoryGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "run")
	m, g := group(t, 5, 1)
	r, err := New(dir, about(table.CSV), m, g)
	if err != nil {
		t.Fatal(err)
	}
	for did := sim.Moment(0); did&sim.Over == 0; {
		did = m.Step(g)
		if err := r.Watch(did); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	err = r.Close()
	if err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("error %v: want one that names %s", err, dir)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the directory is back: %v", err)
	}
}

// TestReplaced fails in the middle of naming the files: none keeps its name.
func TestReplaced(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "members.csv", "in", "the", "way"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := live(t, dir, table.CSV, 5, 1); err == nil {
		t.Fatal("no error")
	}
	for name := range dirNames(t, dir) {
		if name != "members.csv" {
			t.Errorf("left %s", name)
		}
	}
}

func dirNames(t *testing.T, dir string) map[string]bool {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, e := range entries {
		out[e.Name()] = true
	}
	return out
}

// TestMemory records a run a hundred times as long in no more memory: what is
// kept does not grow with the acts.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	alive := func(sessions int) uint64 {
		m, g := group(t, 5, sessions)
		r, err := New(t.TempDir(), about(table.Parquet), m, g)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Discard()
		for did := sim.Moment(0); did&sim.Over == 0; {
			did = m.Step(g)
			if err := r.Watch(did); err != nil {
				t.Fatal(err)
			}
		}
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		runtime.KeepAlive(r)
		return s.HeapAlloc
	}
	few, many := alive(10), alive(1000)
	if many > few+16<<20 {
		t.Errorf("%d kB kept after 10 sessions, %d kB after 1000", few>>10, many>>10)
	}
}
