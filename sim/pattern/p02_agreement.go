package pattern

import "dinamika/sim"

// agreement is how many agreements come to one disagreement.
func agreement() Finding {
	return Finding{
		ID: "P02", Sources: []string{"Bales1955", "Janin2003", "BraleyMurray2018"}, Grade: Computed, Batches: 60, Groups: 24, Nulls: []string{"no_grievance", "no_topic"},
		Quantities: []Quantity{within("agree_per_disagree", 2, 6, 2.1, 5.9)},
		See: func(w *World) []float64 {
			mix := w.mix()
			return []float64{mix[sim.Agree] / mix[sim.Disagree]}
		},
	}
}
