// Package tape keeps whole lives of groups so that they can be looked at again:
// opened from what was kept of them, lived again, moved to any act, compared,
// and told as a table. It draws nothing.
//
// A life is a function of scenario, seed and decisions, so a tape holds no film
// of it: it holds copies of the group now and then, and lives on from the
// nearest one before the act that is asked for.
package tape

import (
	"slices"

	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// Cue is an intervention that somebody decided to use at a moment.
type Cue struct {
	practice.When
	Intervention, Target, Other int // as sim.Model.Intervene takes them
	Wording                     int // which of its words were chosen, from 1; 0: none
}

// Life is all that a group's life is a function of.
type Life struct {
	Scenario  *scenarios.Scenario
	Catalogue *scenarios.Catalogue
	Model     *sim.Model
	Seed      uint64
	Cues      []Cue         // in the order of time
	Until     practice.When // where it breaks off; the zero moment: it does not
}

// Fresh is a life that has not been led yet, of a scenario under a facilitator.
func Fresh(s *scenarios.Scenario, by sim.Policy, seed uint64) (Life, error) {
	c, err := scenarios.LoadCatalogue()
	if err != nil {
		return Life{}, err
	}
	setup := s.Setup
	setup.Facilitator.Policy = by
	m, err := sim.NewModel(setup, s.Params, c.Interventions)
	if err != nil {
		return Life{}, err
	}
	return Life{Scenario: s, Catalogue: c, Model: m, Seed: seed}, nil
}

// Leader is who leads the group.
func (l *Life) Leader() sim.Policy { return l.Model.Setup.Facilitator.Policy }

// step takes a group of this life one step on, with what was decided before it.
func (l *Life) step(g *sim.Group) sim.Moment {
	if g.Life == sim.Meeting && len(l.Cues) > 0 {
		if k, is := l.cueAt(practice.When{Session: int(g.Session) + 1, Act: int(g.Index) + 1}); is {
			// What cannot be used at its moment is left out: the verdict on the
			// record says that it could not.
			_ = l.Model.Intervene(g, l.Cues[k].Intervention, l.Cues[k].Target, l.Cues[k].Other)
		}
	}
	return l.Model.Step(g)
}

// cueAt finds the cue of a moment.
func (l *Life) cueAt(w practice.When) (int, bool) {
	return slices.BinarySearchFunc(l.Cues, w, func(c Cue, w practice.When) int { return c.Compare(w) })
}

// wording is which words were chosen for the act that was just spoken.
func (l *Life) wording(a *sim.Act) int {
	if k, is := l.cueAt(practice.When{Session: int(a.Session) + 1, Act: int(a.Index) + 1}); is {
		return l.Cues[k].Wording
	}
	return 0
}

// over says whether a group has come to where the life ends or breaks off.
func (l *Life) over(g *sim.Group) bool {
	if g.Life == sim.Ended {
		return true
	}
	if l.Until == (practice.When{}) {
		return false
	}
	now := practice.When{Session: int(g.Session) + 1, Act: int(g.Index) + 1}
	switch g.Life {
	case sim.Before:
		now = practice.When{Session: 1}
	case sim.Between:
		now = practice.When{Session: int(g.Session) + 2}
	}
	return now.Compare(l.Until) >= 0
}
