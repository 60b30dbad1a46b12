package calibrate

import (
	"context"
	"math"
	"path/filepath"
	"testing"

	"dinamika/sim"
	"dinamika/sim/journal"
)

// TestFeel: who leads is nothing to a meeting that nobody leads, not to the
// last bit; how one keeps the floor is.
func TestFeel(t *testing.T) {
	w := &Work{Start: sim.DefaultParams(), Findings: findings(t, "P04", "P05"), Replicates: 4, Workers: 2}
	w.Findings[1].Groups = 1
	base, err := w.results(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	j, err := journal.Open(filepath.Join(t.TempDir(), "j"), 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		felt bool
	}{{facilitators(t), false}, {"floor.keep", true}} {
		row, err := w.feel(context.Background(), c.name, limited(w.Findings, 4), base, j)
		if err != nil {
			t.Fatal(err)
		}
		if row.Felt() != c.felt || len(row.Strongest()) != 2 {
			t.Errorf("%s: %+v", c.name, row)
		}
		for _, e := range row.Strongest() {
			if !c.felt && (e.Size != 0 || e.T != 0 || e.Quantity != "") {
				t.Errorf("%s: not exactly unfelt: %+v", c.name, e)
			}
			if c.felt && math.Abs(e.Size) < 1 {
				t.Errorf("%s: %+v, want a large effect", c.name, e)
			}
		}
		var again Row
		if !j.Find(c.name, &again) || bytesOf(t, again) != bytesOf(t, row) {
			t.Errorf("%s: the journal remembers %+v", c.name, again)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
}

// facilitators is a constant of the worker.
func facilitators(t *testing.T) string {
	p := sim.DefaultParams()
	for _, r := range p.Rows() {
		if len(r.Name) > 11 && r.Name[:11] == "facilitate." {
			return r.Name
		}
	}
	t.Fatal("the worker has no constants")
	return ""
}

func TestPaired(t *testing.T) {
	base := []float64{1, 2, 3, 4}
	nan := math.NaN()
	for _, c := range []struct {
		what     string
		down, up []float64
		felt     bool
		size     float64
	}{
		{"the same to the last bit", base, base, false, 0},
		{"always one more", []float64{0, 1, 2, 3}, base, true, 1 / math.Sqrt(5.0/3)},
		{"too few to be sure", []float64{0.9, 1.5, 2, 3.6}, base, false, 0.5 / math.Sqrt(5.0/3)},
		{"now more, now less", []float64{1, 3, 3, 4}, []float64{2, 2, 4, 3}, false, 0},
		{"sure but too small", base, []float64{1.01, 2.01, 3.01, 4.01}, false, 0.01 / math.Sqrt(5.0/3)},
		{"too often undefined", []float64{nan, nan, 1, 1}, base, false, 0},
	} {
		e := paired(base, c.down, c.up, 1)
		if e.Felt != c.felt || math.Abs(e.Size-c.size) > 1e-9 && c.what != "now more, now less" {
			t.Errorf("%s: %+v", c.what, e)
		}
	}
	if e := paired([]float64{1, 1, 1}, []float64{1, 1, 1}, []float64{2, 2, 2}, 1); e.Size != most || !e.Felt {
		t.Errorf("out of nothing: %+v", e)
	}
}

// TestStep: no constant is moved out of its range, and each is moved.
func TestStep(t *testing.T) {
	p := sim.DefaultParams()
	for _, r := range p.Rows() {
		step := Step(r, *r.At)
		if wide := r.Hi - r.Lo; step < wide/50-1e-12 || step > wide/5+1e-12 {
			t.Errorf("%s is moved by %v in a range of %v", r.Name, step, wide)
		}
	}
}

func TestSure(t *testing.T) {
	if x := sure(1e6, 1); math.Abs(x-3) > 0.001 {
		t.Errorf("one quantity, many pairs: %v, want 3", x)
	}
	if few, many := sure(20, 1), sure(20, 12); few < 3 || many < few+0.5 {
		t.Errorf("twenty pairs: %v for one quantity, %v for twelve", few, many)
	}
}

// TestStrongest takes what is felt before what only looks large.
func TestStrongest(t *testing.T) {
	r := Row{Effects: []Effect{
		{Finding: "P01"}, {Finding: "P02", Quantity: "a", Size: 0.5}, {Finding: "P02", Quantity: "b", Size: -0.7},
		{Finding: "P03", Quantity: "a", Size: 0.3, Felt: true}, {Finding: "P03", Quantity: "b", Size: 0.9}, {Finding: "P03", Quantity: "c", Size: -0.4, Felt: true},
	}}
	got := r.Strongest()
	if len(got) != 3 || got[0].Quantity != "" || got[1].Quantity != "b" || got[2].Quantity != "c" {
		t.Errorf("%+v", got)
	}
}
