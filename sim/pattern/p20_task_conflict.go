package pattern

import "gonum.org/v1/gonum/stat"

// taskConflict is that dissent about the task does little harm by itself, and
// that it goes with relationship conflict.
func taskConflict() Finding {
	return Finding{
		ID: "P20", Sources: []string{"DeDreuWeingart2003", "DeWitGreerJehn2012", "ViswesvaranOnesSchmidt1996"}, Grade: Recalled, Batches: 60, Groups: teamsPerStudy, Nulls: []string{"no_grievance"},
		Quantities: []Quantity{
			sampled("task_conflict_with_performance", -.25, .10, -.23, -.01),
			sampled("task_with_relationship_conflict", .40, .65, .54),
		},
		See: func(w *World) []float64 {
			t := w.teams(teamsPerStudy)
			task := w.scale(t, dissentAll, func(x *team) float64 { return x.task[0] + x.task[1] })
			relations := w.scale(t, relationsAll, func(x *team) float64 { return x.relationship[0] + x.relationship[1] })
			done := w.rating(t, workAll, func(x *team) float64 { return x.performance[0] + x.performance[1] })
			return []float64{stat.Correlation(task, done, nil), stat.Correlation(task, relations, nil)}
		},
	}
}
