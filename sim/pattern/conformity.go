package pattern

import (
	"fmt"

	"dinamika/sim"
)

// jury is Asch's situation: one naive person gives an answer, aloud and last, on
// matters plain to see, after a number of instructed persons who on two trials
// in three agree on a wrong one.
type jury struct {
	majority  int  // instructed persons who give the wrong answer
	ally      bool // one more, who gives the right one
	how       sim.Answering
	groupGoal bool // a reward hangs on the group's accuracy
}

// trials is the length of Asch's series, and wrong the number of trials with a
// wrong majority (Asch 1951).
const (
	trials = 18
	wrong  = 12
)

// setup makes the situation. The naive person sits last but for nobody.
func (j jury) setup() sim.Setup {
	instructed := j.majority
	if j.ally {
		instructed++
	}
	s := sim.Setup{Kind: sim.FocusGroup, People: people(instructed + 1), Clarity: 1}
	var agenda []int
	for t := range trials {
		s.Issues = append(s.Issues, sim.Issue{
			Name: fmt.Sprintf("line_%d", t), Lo: -4, Hi: 4, Scale: 1, HasAnswer: true, How: j.how, GroupGoal: j.groupGoal, Importance: 0.5,
		})
		agenda = append(agenda, t)
		for k := range instructed {
			answer := 2.0
			if t%3 == 0 || j.ally && k == instructed/2 {
				answer = 0
			}
			s.People[k].Confederate = append(s.People[k].Confederate, sim.Stance{Issue: t, Position: answer, Consistency: 1})
		}
	}
	s.Sessions = []sim.Session{{Acts: trials * (instructed + 1), Agenda: agenda}}
	return s
}

// errors is the share of critical trials on which each of so many naive persons
// gives the majority's wrong answer.
func (w *World) errors(study string, persons int, j jury) []float64 {
	out := make([]float64, persons)
	for k := range out {
		m, g := w.group(study, k, j.setup())
		naive := int16(g.Worker() - 1)
		live(m, g, func(did sim.Moment) {
			if a := &g.Last; did&sim.Spoken != 0 && a.Speaker == naive && a.Stated && a.Position > 1 {
				out[k] += 1.0 / wrong
			}
		})
	}
	return out
}
