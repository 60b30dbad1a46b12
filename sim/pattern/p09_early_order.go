package pattern

import (
	"fmt"

	"gonum.org/v1/gonum/floats"
)

// earlyOrder is how early the order of talk is there: how often who talks most
// in the first quarter talks most in the whole meeting.
func earlyOrder() Finding {
	f := Finding{ID: "P09", Sources: []string{"BraleyMurray2018", "Janin2003"}, Grade: Computed, Batches: 60, Groups: 100, Nulls: []string{"no_drive"}}
	sizes := []int{3, 4, 6}
	for k, published := range [][]float64{{.67, .69}, {.50}, {.53}} {
		last := published[len(published)-1]
		f.Quantities = append(f.Quantities, within(fmt.Sprintf("first_stays_first_of_%d", sizes[k]), published[0]-.12, last+.12, published...))
	}
	f.See = func(w *World) (out []float64) {
		for _, n := range sizes {
			out = append(out, mean(w.leaderless(n), func(x *meeting) float64 {
				if floats.MaxIdx(x.acts[0]) == floats.MaxIdx(x.spoken()) {
					return 1
				}
				return 0
			}))
		}
		return out
	}
	return f
}
