package pattern

import (
	"math"
	"testing"

	"dinamika/sim"
)

// TestFeltNames: a constant or a finding that was renamed would otherwise stand
// in the shipped table for ever. Make the table anew by
//
//	dinamika calibrate --sensitivity --out sim/pattern/sensitivity.csv
func TestFeltNames(t *testing.T) {
	list, err := Felt()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Fatal("the table is empty")
	}
	names := map[string]bool{}
	p := sim.DefaultParams()
	for _, r := range p.Rows() {
		names[r.Name] = true
	}
	seen := map[[2]string]bool{}
	for _, f := range list {
		if !names[f.Parameter] {
			t.Errorf("no parameter is called %q", f.Parameter)
		}
		if _, err := Find(f.Finding); err != nil {
			t.Error(err)
		}
		if key := [2]string{f.Parameter, f.Finding}; seen[key] {
			t.Errorf("%s and %s stand there twice", f.Parameter, f.Finding)
		} else {
			seen[key] = true
		}
		if math.IsNaN(f.Effect) || math.Abs(f.Effect) < 0.1 {
			t.Errorf("%s on %s: %v is too small to be felt", f.Parameter, f.Finding, f.Effect)
		}
	}
}

// TestHoldOutNames: the shipped hold-out names findings that exist, each held
// out once, the act mix never.
func TestHoldOutNames(t *testing.T) {
	list, err := HoldOut()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for _, h := range list {
		if _, err := Find(h.Finding); err != nil {
			t.Error(err)
		}
		if h.Out {
			out[h.Finding]++
		}
	}
	for _, f := range All() {
		if want := map[bool]int{true: 1}[f.ID != "P01" && len(list) > 0]; out[f.ID] != want {
			t.Errorf("%s is held out %d times: want %d", f.ID, out[f.ID], want)
		}
	}
}
