package pattern

import "fmt"

// likingSettles is how the order in which strangers like each other settles
// over fifteen weeks: fast at first, and against the first impressions.
func likingSettles() Finding {
	f := Finding{ID: "P27", Sources: []string{"Newcomb1961"}, Grade: Computed, Batches: 60, Groups: 1, Nulls: []string{"no_liking"}}
	for k, r := range []float64{.65, .81, .85, .84, .88, .91} {
		f.Quantities = append(f.Quantities, band(fmt.Sprintf("week_%d_with_next", k), r, .07))
	}
	f.Quantities = append(f.Quantities, band("later_weeks_with_next", .91, .07))
	for k, r := range []float64{.31, .45, .58, .65, .72, .78, .80} {
		f.Quantities = append(f.Quantities, band(fmt.Sprintf("week_%d_with_last", k), r, .10))
	}
	f.See = func(w *World) (out []float64) {
		week := w.house()
		late := 0.0
		for k := range 14 {
			r := agreementOf(&week[k], &week[k+1])
			if k < 6 {
				out = append(out, r)
			} else {
				late += r / 8
			}
		}
		out = append(out, late)
		for k := range 7 {
			out = append(out, agreementOf(&week[k], &week[weeks-1]))
		}
		return out
	}
	return f
}
