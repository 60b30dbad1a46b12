package pattern

import (
	"fmt"

	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// majoritySize is how errors on plain matters grow with the size of a unanimous
// majority, and stop growing at three.
func majoritySize() Finding {
	f := Finding{ID: "P11", Sources: []string{"Asch1956"}, Grade: Recalled, Batches: 60, Groups: 50, Nulls: []string{"no_pressure"}}
	sizes := []int{1, 2, 3, 4, 8}
	f.Quantities = []Quantity{
		within("errors_against_1", 0, .06, .028),
		within("errors_against_2", .08, .18, .128),
		within("errors_against_3", .25, 1, .33),
		shown("errors_against_4", .35), shown("errors_against_8", .32),
		within("change_3_to_4", -.05, .05, .02),
		within("change_3_to_8", -.05, .05, -.01),
		shown("never_yield_against_3", .25),
	}
	f.See = func(w *World) []float64 {
		errors := map[int]float64{}
		never := 0.0
		for _, n := range sizes {
			each := w.errors(fmt.Sprintf("asch %d", n), f.Groups, jury{majority: n, how: sim.Aloud})
			errors[n] = stat.Mean(each, nil)
			if n == 3 {
				never = mean(each, func(x *float64) float64 {
					if *x == 0 {
						return 1
					}
					return 0
				})
			}
		}
		return []float64{errors[1], errors[2], errors[3], errors[4], errors[8], errors[4] - errors[3], errors[8] - errors[3], never}
	}
	return f
}
