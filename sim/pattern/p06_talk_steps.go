package pattern

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat"
)

// talkSteps is the shape of the ranks of talk: each speaks about the same
// fraction of what the one above does (Stephan & Mishler 1952).
func talkSteps() Finding {
	f := Finding{ID: "P06", Sources: []string{"StephanMishler1952", "Janin2003"}, Grade: Computed, Batches: 60, Groups: 100, Nulls: []string{"no_drive"}}
	for n := 3; n <= 8; n++ {
		f.Quantities = append(f.Quantities, within(fmt.Sprintf("step_of_%d", n), .52, .72, .52, .70))
	}
	for n := 3; n <= 8; n++ {
		f.Quantities = append(f.Quantities, within(fmt.Sprintf("fit_of_%d", n), .95, 1))
	}
	f.See = func(w *World) []float64 {
		var steps, fits []float64
		for n := 3; n <= 8; n++ {
			curve := rankCurve(w.leaderless(n))
			var rank, logs []float64
			for k, share := range curve {
				rank = append(rank, float64(k))
				logs = append(logs, math.Log(share))
			}
			a, slope := stat.LinearRegression(rank, logs, nil, false)
			steps = append(steps, math.Exp(slope))
			fits = append(fits, stat.RSquared(rank, logs, nil, a, slope))
		}
		return append(steps, fits...)
	}
	return f
}
