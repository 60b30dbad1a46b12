package pattern

import "gonum.org/v1/gonum/stat"

// relationshipConflict is that teams whose members bear each other grudges do
// worse, and are far less satisfied.
func relationshipConflict() Finding {
	return Finding{
		ID: "P19", Sources: []string{"DeDreuWeingart2003", "DeWitGreerJehn2012", "ViswesvaranOnesSchmidt1996"}, Grade: Recalled, Batches: 60, Groups: teamsPerStudy, Nulls: []string{"no_grievance"},
		Quantities: []Quantity{
			sampled("relationship_conflict_with_performance", -.30, -.10, -.22, -.16),
			sampled("relationship_conflict_with_satisfaction", -.65, -.40, -.54),
		},
		See: func(w *World) []float64 {
			t := w.teams(teamsPerStudy)
			relations := w.scale(t, relationsAll, func(x *team) float64 { return x.relationship[0] + x.relationship[1] })
			done := w.rating(t, workAll, func(x *team) float64 { return x.performance[0] + x.performance[1] })
			satisfied := w.scale(t, satisfactionEnd, func(x *team) float64 { return x.satisfaction })
			return []float64{stat.Correlation(relations, done, nil), stat.Correlation(relations, satisfied, nil)}
		},
	}
}
