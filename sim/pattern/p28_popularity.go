package pattern

// popularity is how far some are liked by all and others by nobody: the spread
// of the mean rank received, which grows. By chance it would be 1.15.
func popularity() Finding {
	return Finding{
		ID: "P28", Sources: []string{"Newcomb1961"}, Grade: Computed, Batches: 60, Groups: 1, Nulls: []string{"no_liking"},
		Quantities: []Quantity{band("spread_week_0", 2.11, .35), band("spread_week_6", 3.02, .35), band("spread_week_15", 3.24, .35), above("rise", 0, 1.13)},
		See: func(w *World) []float64 {
			week := w.house()
			first, last := week[0].popularity(), week[weeks-1].popularity()
			return []float64{first, week[6].popularity(), last, last - first}
		},
	}
}
