package sim

import (
	"slices"
	"testing"
)

// TestEveryConstantCounts: no constant is dead. Moved well away from its
// default, each changes the acts, or at least the state, of some of a variety
// of groups with the same luck. Constants known to be read by no rule are
// listed, so that the list shrinks and never grows unseen.
func TestEveryConstantCounts(t *testing.T) {
	known := []string{"conflict.relieve", "address.give_up", "trust.steer"}
	var setups []Setup
	for r := range 15 {
		setups = append(setups, rigVaried(r))
	}
	bases := map[int]string{}
	lived := func(k int, p Params) string {
		m, err := NewModel(setups[k], p, rigCatalogue())
		if err != nil {
			t.Fatal(err)
		}
		return rigLive(m, rigSeed(180, k), nil).Hash()
	}
	p := DefaultParams()
	for k := range setups {
		bases[k] = lived(k, p)
	}
	for _, row := range p.Rows() {
		x := row.Default + 0.5*(row.Hi-row.Default)
		if row.Default == row.Hi {
			x = row.Default + 0.5*(row.Lo-row.Default)
		}
		q := DefaultParams()
		if err := q.Set(row.Name, x); err != nil {
			t.Fatal(err)
		}
		counts := false
		for k := 0; k < len(setups) && !counts; k++ {
			counts = lived(k, q) != bases[k]
		}
		if dead := slices.Contains(known, row.Name); counts == dead {
			t.Errorf("%s moved from %v to %v: changes something: %v; listed as read by no rule: %v", row.Name, row.Default, x, counts, dead)
		}
	}
}
