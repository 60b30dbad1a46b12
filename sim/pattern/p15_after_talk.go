package pattern

import (
	"math"

	"gonum.org/v1/gonum/stat"
)

// afterTalk is how far people move to the others' median in talk, how much
// closer together they are after it, and how many do not move.
func afterTalk() Finding {
	f := Finding{
		ID: "P15", Sources: []string{"GurcayMellersBaron2015", "BeckerAlmaatouqHorvat2020"}, Grade: Computed, Batches: 60, Groups: 100, Nulls: []string{"no_persuasion"},
		Quantities: []Quantity{
			within("shift_to_others", .4, .7, .44, .73), within("spread_after_to_before", .3, .6, .33, .52), within("unmoved", .10, .35, .18, .22),
		},
	}
	f.See = func(w *World) []float64 {
		var shifts, ratios []float64
		still, count := 0.0, 0.0
		for _, x := range w.chats(f.Groups) {
			for i := range x.before {
				way := medianOf(others(x.before, i)) - x.before[i]
				count++
				if x.after[i] == x.before[i] {
					still++
				}
				if math.Abs(way) > .1 { // a share of next to nothing says nothing
					shifts = append(shifts, (x.after[i]-x.before[i])/way)
				}
			}
			ratios = append(ratios, stat.StdDev(x.after, nil)/stat.StdDev(x.before, nil))
		}
		return []float64{medianOf(shifts), medianOf(ratios), still / count}
	}
	return f
}
