package pattern

import "gonum.org/v1/gonum/stat"

// teamsPerStudy is about what the meta-analyses' studies of teams had.
const teamsPerStudy = 66

// cohesionPerformance is that cohesive teams do better, and that each leads to
// the other.
func cohesionPerformance() Finding {
	return Finding{
		ID: "P18", Sources: []string{"MullenCopper1994", "Mathieu2015", "ViswesvaranOnesSchmidt1996"}, Grade: Recalled, Batches: 60, Groups: teamsPerStudy, Nulls: []string{"no_liking", "no_grievance"},
		Quantities: []Quantity{
			sampled("cohesion_with_performance", .15, .40, .25),
			above("cohesion_to_later_performance", 0), above("performance_to_later_cohesion", 0),
		},
		See: func(w *World) []float64 {
			t := w.teams(teamsPerStudy)
			cohesion1 := w.scale(t, cohesionFirst, func(x *team) float64 { return x.cohesion[0] })
			cohesion2 := w.scale(t, cohesionLater, func(x *team) float64 { return x.cohesion[1] })
			done1 := w.rating(t, workFirst, func(x *team) float64 { return x.performance[0] })
			done2 := w.rating(t, workLater, func(x *team) float64 { return x.performance[1] })
			cohesion := w.scale(t, cohesionAll, func(x *team) float64 { return x.cohesion[0] + x.cohesion[1] })
			done := w.rating(t, workAll, func(x *team) float64 { return x.performance[0] + x.performance[1] })
			return []float64{stat.Correlation(cohesion, done, nil), path(done2, cohesion1, done1), path(cohesion2, done1, cohesion1)}
		},
	}
}
