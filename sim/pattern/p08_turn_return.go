package pattern

import (
	"fmt"
	"math"
)

// turnReturn is how often the floor goes back to who had it before (A–B–A), as
// a multiple of what would happen if all others were equally likely.
func turnReturn() Finding {
	f := Finding{ID: "P08", Sources: []string{"Gibson2003", "Janin2003", "BraleyMurray2018"}, Grade: Computed, Batches: 60, Groups: 100, Nulls: []string{"no_reply"}}
	for n := 3; n <= 8; n++ {
		q := within(fmt.Sprintf("times_chance_of_%d", n), 1.2, 3.2)
		switch x := float64(n - 1); n {
		case 3:
			q.Published = []float64{.54 * x, .67 * x}
		case 4:
			q.Published = []float64{.42 * x, .68 * x}
		case 6:
			q.Published = []float64{.42 * x, .54 * x}
		case 8:
			q.Published = []float64{.45 * x}
		}
		f.Quantities = append(f.Quantities, q)
	}
	f.Quantities = append(f.Quantities, within("smallest_rise_with_size", 0, math.Inf(1)))
	f.See = func(w *World) (out []float64) {
		rise := math.Inf(1)
		for n := 3; n <= 8; n++ {
			x := mean(w.leaderless(n), func(x *meeting) float64 { return x.returns / x.turns }) * float64(n-1)
			if len(out) > 0 {
				rise = min(rise, x-out[len(out)-1])
			}
			out = append(out, x)
		}
		return append(out, rise)
	}
	return f
}
