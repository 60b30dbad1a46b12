package pattern

import "gonum.org/v1/gonum/stat"

// cohesionOutcome is that who is drawn to their therapy group changes more.
func cohesionOutcome() Finding {
	return Finding{
		ID: "P21", Sources: []string{"Burlingame2011", "Burlingame2018"}, Grade: Recalled, Batches: 60, Groups: therapyGroups, Nulls: []string{"no_liking"},
		Quantities: []Quantity{sampled("cohesion_with_outcome", .17, .35, .25, .26)},
		See: func(w *World) []float64 {
			var cohesion, change []float64
			for _, p := range w.patients(therapyGroups) {
				if p.left < 0 { // outcome is measured in those who stay
					cohesion = append(cohesion, p.cohesion)
					change = append(change, p.change)
				}
			}
			return []float64{stat.Correlation(w.survey("therapy", 0, cohesion), w.survey("therapy", 1, change), nil)}
		},
	}
}
