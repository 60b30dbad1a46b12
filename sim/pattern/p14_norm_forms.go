package pattern

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// normForms is how three people who say aloud, in turn and a hundred times, how
// far a light seemed to move, come to see it alike over three sessions.
func normForms() Finding {
	return Finding{
		ID: "P14", Sources: []string{"Sherif1935"}, Grade: Computed, Batches: 60, Groups: 8, Nulls: []string{"no_persuasion"},
		Quantities: []Quantity{
			within("final_to_first_range", .15, .45, .26),
			shown("second_to_first_range", .55), shown("first_range", .77),
		},
		See: func(w *World) []float64 {
			const groups, acts = 8, 300
			var range3 [3]float64
			for k := range groups {
				s := sim.Setup{Kind: sim.FocusGroup, People: people(3), Clarity: 1}
				s.Issues = []sim.Issue{{Name: "light", Lo: 0, Hi: 16, Mean: 4, SD: .6, Scale: .6, Ambiguity: .95, How: sim.Aloud, Importance: 0.3}}
				for range 3 {
					s.Sessions = append(s.Sessions, sim.Session{Acts: acts, Days: 1, Agenda: []int{0}})
				}
				m, g := w.group("sherif", k, s)
				var said [3][3][]float64
				live(m, g, func(did sim.Moment) {
					if a := &g.Last; did&sim.Spoken != 0 && a.Stated {
						said[a.Session][a.Speaker] = append(said[a.Session][a.Speaker], m.Natural(0, a.Position))
					}
				})
				for t := range said {
					var typical []float64
					for _, x := range said[t] {
						if len(x) > 0 { // who missed a session said nothing in it
							typical = append(typical, stat.Mean(x, nil))
						}
					}
					if len(typical) > 1 {
						range3[t] += (floats.Max(typical) - floats.Min(typical)) / groups
					}
				}
			}
			if range3[0] == 0 {
				return []float64{math.NaN(), math.NaN(), 0}
			}
			return []float64{range3[2] / range3[0], range3[1] / range3[0], range3[0]}
		},
	}
}
