package pattern

import "gonum.org/v1/gonum/floats"

// withinHull is that talk rarely leads anybody beyond where somebody stood
// before, and seldom to one opinion.
func withinHull() Finding {
	f := Finding{
		ID: "P16", Sources: []string{"GurcayMellersBaron2015", "BeckerAlmaatouqHorvat2020", "FriedkinJohnsen2011"}, Grade: Computed, Batches: 60, Groups: 100, Nulls: []string{"no_persuasion"},
		Quantities: []Quantity{within("inside_first_range", .93, 1, .96, .98), within("one_opinion", 0, .08, 0, .03)},
	}
	f.See = func(w *World) []float64 {
		inside, count, alike := 0.0, 0.0, 0.0
		all := w.chats(f.Groups)
		for _, x := range all {
			lo, hi := floats.Min(x.before), floats.Max(x.before)
			for _, y := range x.after {
				count++
				if y >= lo && y <= hi {
					inside++
				}
			}
			if floats.Max(x.after)-floats.Min(x.after) < .1 {
				alike++
			}
		}
		return []float64{inside / count, alike / float64(len(all))}
	}
	return f
}
