package pattern

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// chat is what came of one group that estimated a quantity alone, talked it
// over in writing, and estimated again.
type chat struct {
	before, after []float64 // in standard units of the estimates before
}

// chats are groups of nine to seventeen with four acts a head.
func (w *World) chats(groups int) []chat {
	return once(w, "chats", func() (all []chat) {
		for k := range groups {
			n := 9 + k%9
			s := sim.Setup{Kind: sim.FocusGroup, People: people(n), Clarity: 1, Sessions: []sim.Session{{Acts: 4 * n, Agenda: []int{0}}}}
			s.Issues = []sim.Issue{{Name: "estimate", Lo: -6, Hi: 6, SD: 1, Scale: 1, Ambiguity: .3, Importance: 0.5}}
			m, g := w.group("chat", k, s)
			x := chat{before: make([]float64, n), after: make([]float64, n)}
			for i := range n {
				x.before[i] = m.Natural(0, g.Private[i*g.Issues()])
			}
			live(m, g, nil)
			for i := range n {
				x.after[i] = m.Poll(g, i, 0)
			}
			all = append(all, x)
		}
		return all
	})
}

// medianOf is the middle of a list, of an even one the mean of the middle two.
func medianOf(list []float64) float64 {
	s := slices.Clone(list)
	slices.Sort(s)
	n := len(s)
	if n == 0 {
		return math.NaN()
	}
	return (s[(n-1)/2] + s[n/2]) / 2
}

// afterTalk is how far people move to the others' median in talk, how much
// closer together they are after it, and how many do not move.
func afterTalk() Finding {
	f := Finding{
		ID: "P15", Sources: []string{"GurcayMellersBaron2015", "BeckerAlmaatouqHorvat2020"}, Grade: Computed, Batches: 40, Groups: 100, Nulls: []string{"no_persuasion"},
		Quantities: []Quantity{
			within("shift_to_others", .4, .7, .44, .73), within("spread_after_to_before", .3, .6, .33, .52), within("unmoved", .10, .35, .18, .22),
		},
	}
	f.See = func(w *World) []float64 {
		var shifts, ratios []float64
		still, count := 0.0, 0.0
		for _, x := range w.chats(f.Groups) {
			for i := range x.before {
				others := append(slices.Clone(x.before[:i]), x.before[i+1:]...)
				way := medianOf(others) - x.before[i]
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

// withinHull is that talk rarely leads anybody beyond where somebody stood
// before, and seldom to one opinion.
func withinHull() Finding {
	f := Finding{
		ID: "P16", Sources: []string{"GurcayMellersBaron2015", "BeckerAlmaatouqHorvat2020", "FriedkinJohnsen2011"}, Grade: Computed, Batches: 40, Groups: 100, Nulls: []string{"no_persuasion"},
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
