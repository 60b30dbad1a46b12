package pattern

import (
	"math"
	"slices"

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
			s.Issues = []sim.Issue{{Name: "estimate", Lo: -6, Hi: 6, SD: 1, Scale: 1, Ambiguity: .1, Importance: 0.5}}
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
