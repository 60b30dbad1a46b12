package pattern

// balanced is the structure of liking: choices returned about as often at the
// end as at the start, friends of friends more often friends, and triples
// balanced a little more often than not, far from always.
func balanced() Finding {
	return Finding{
		ID: "P29", Sources: []string{"Newcomb1961", "Doreian1996"}, Grade: Computed, Batches: 60, Groups: 1, Nulls: []string{"no_liking"},
		Quantities: []Quantity{
			band("reciprocity_week_0", .50, .08), band("reciprocity_week_15", .50, .08),
			band("transitivity_week_0", .54, .08), within("transitivity_rise_by_week_5", .06, 1, .11),
			band("balance_week_0", .55, .08), band("balance_week_3", .65, .08), band("balance_week_15", .56, .08),
			within("balance_highest", 0, .75, .65),
		},
		See: func(w *World) []float64 {
			week := w.house()
			const friends, choices = 8, 4
			most := 0.0
			for k := range week {
				most = max(most, week[k].balance(choices))
			}
			first, last := &week[0], &week[weeks-1]
			return []float64{
				first.reciprocity(choices), last.reciprocity(choices),
				first.transitivity(friends), week[5].transitivity(friends) - first.transitivity(friends),
				first.balance(choices), week[3].balance(choices), last.balance(choices), most,
			}
		},
	}
}
