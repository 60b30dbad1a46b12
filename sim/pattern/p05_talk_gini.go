package pattern

import "fmt"

// talkGini is how the inequality of talk grows with size, and stops growing at
// about six.
func talkGini() Finding {
	f := Finding{ID: "P05", Sources: []string{"BraleyMurray2018", "Janin2003"}, Grade: Computed, Batches: 60, Groups: 100, Nulls: []string{"no_drive", "no_status"}}
	for k, published := range [][]float64{{.20, .27}, {.27, .34}, {.36}, {.37, .41}, {.39}, {.37}} {
		last := published[len(published)-1]
		f.Quantities = append(f.Quantities, within(fmt.Sprintf("gini_of_%d", k+3), published[0]-.05, last+.05, published...))
	}
	f.See = func(w *World) (out []float64) {
		for n := 3; n <= 8; n++ {
			out = append(out, mean(w.leaderless(n), func(x *meeting) float64 { return gini(x.spoken()) }))
		}
		return out
	}
	return f
}
