package pattern

import (
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// anonymity is the two kinds of influence apart: fewer errors when nobody knows
// whose answer it is, more when the group has something to win together.
func anonymity() Finding {
	f := Finding{
		ID: "P13", Sources: []string{"DeutschGerard1955"}, Grade: Recalled, Batches: 60, Groups: 26, Nulls: []string{"no_pressure"},
		Quantities: []Quantity{
			above("face_to_face_over_anonymous", 0, 1.2), above("group_goal_over_face_to_face", 0, 5.4),
			shown("errors_face_to_face", 7.1), shown("errors_anonymous", 5.9), shown("errors_group_goal", 12.5),
		},
	}
	f.See = func(w *World) []float64 {
		const judgements = 24 // errors are counted out of so many in the source
		face := judgements * stat.Mean(w.errors("gerard", f.Groups, jury{majority: 3, how: sim.Aloud}), nil)
		hidden := judgements * stat.Mean(w.errors("gerard", f.Groups, jury{majority: 3, how: sim.Anonymous}), nil)
		goal := judgements * stat.Mean(w.errors("gerard", f.Groups, jury{majority: 3, how: sim.Aloud, groupGoal: true}), nil)
		return []float64{face - hidden, goal - face, face, hidden, goal}
	}
	return f
}
