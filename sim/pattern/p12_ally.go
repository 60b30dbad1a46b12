package pattern

import (
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// ally is what one person who gives the right answer does to a majority of seven.
func ally() Finding {
	f := Finding{
		ID: "P12", Sources: []string{"Asch1956"}, Grade: Recalled, Batches: 60, Groups: 50, Nulls: []string{"no_pressure"},
		Quantities: []Quantity{within("errors_with_ally", .04, .12, .05, .09), shown("errors_without_ally", .368)},
	}
	f.See = func(w *World) []float64 {
		with := w.errors("asch ally", f.Groups, jury{majority: 6, ally: true, how: sim.Aloud})
		without := w.errors("asch 7", f.Groups, jury{majority: 7, how: sim.Aloud})
		return []float64{stat.Mean(with, nil), stat.Mean(without, nil)}
	}
	return f
}
