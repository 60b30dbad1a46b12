package pattern

import (
	"fmt"

	"dinamika/sim"
)

// loafing is how much less each one gives when what all give is pooled, and
// that next to nothing is lost when each one's part can be seen.
func loafing() Finding {
	return Finding{
		ID: "P23", Sources: []string{"Latane1979", "KarauWilliams1993"}, Grade: Recalled, Batches: 60, Groups: 20, Nulls: []string{"no_dilution"},
		Quantities: []Quantity{
			band("per_head_of_2", .70, .07), band("per_head_of_4", .49, .07), band("per_head_of_6", .41, .07),
			within("identifiable_of_6", .85, 1.15, 1),
		},
		See: func(w *World) []float64 {
			alone := w.perHead(2, true, false)
			return []float64{
				w.perHead(2, false, false) / alone, w.perHead(4, false, false) / alone, w.perHead(6, false, false) / alone,
				w.perHead(6, false, true) / alone,
			}
		},
	}
}

// perHead is the mean output of a person who shouts and claps for the length of
// an experiment: alone, or into one pot with others, or with others and seen.
func (w *World) perHead(n int, alone, identifiable bool) float64 {
	const groups = 20
	sum := 0.0
	for k := range groups {
		s := sim.Setup{
			Kind: sim.TaskGroup, People: people(n), Clarity: 1, Sessions: []sim.Session{{Acts: 100, Alone: alone, Agenda: []int{0}}},
			Issues: []sim.Issue{{Name: "noise", Lo: -1, Hi: 1, SD: .1, How: sim.Private}}, // blindfold, and with a masking noise in the ears
			Task:   sim.Task{Type: sim.Additive, Identifiable: identifiable, Demand: 100},
		}
		m, g := w.group(fmt.Sprintf("shouting %d %v", n, alone), k, s)
		half := 0.0
		live(m, g, func(did sim.Moment) {
			if did&sim.WindowClosed != 0 && g.Index == 50 { // once they know how it is done
				half = g.Progress
			}
		})
		sum += (g.Progress - half) / float64(n)
	}
	return sum / groups
}
