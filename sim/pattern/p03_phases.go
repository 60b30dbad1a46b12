package pattern

import (
	"math"

	"dinamika/sim"
)

// phases is how a short decision meeting moves on: proposals and agreement
// rise towards its end, dissent is strongest in its middle.
func phases() Finding {
	return Finding{
		ID: "P03", Sources: []string{"BraleyMurray2018", "BalesStrodtbeck1951"}, Grade: Computed, Batches: 60, Groups: 30, Nulls: []string{"no_topic"},
		Quantities: []Quantity{
			within("proposals_last_to_first", 1.5, math.Inf(1), 2.07),
			above("agreement_middle_to_first", 1, 1.32),
			above("agreement_last_to_middle", 1, 1.30),
			within("dissent_middle_to_first", 1.4, math.Inf(1), 1.9),
			within("dissent_middle_to_last", 1.4, math.Inf(1), 2.1),
		},
		See: func(w *World) []float64 {
			var thirds [3][sim.NumKinds]float64
			for n := 2; n <= 4; n++ {
				for _, x := range w.meetings(n, 10, 290) {
					for t := range thirds {
						for k, count := range x.kinds[t] {
							thirds[t][k] += count
						}
					}
				}
			}
			rise := func(k sim.Kind, a, b int) float64 { return thirds[a][k] / thirds[b][k] }
			return []float64{
				rise(sim.Suggest, 2, 0), rise(sim.Agree, 1, 0), rise(sim.Agree, 2, 1),
				rise(sim.Disagree, 1, 0), rise(sim.Disagree, 1, 2),
			}
		},
	}
}
