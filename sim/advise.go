package sim

// Situation is what a worker could notice now: what the group needs, and about
// whom; -1 for nobody in particular. Need is NoNeed when nothing presses.
type Situation struct {
	Need          Need
	Target, Other int
}

// Notice is the most pressing situation that a skilled worker could see, judged
// as a skilled facilitator judges it, and from nothing that cannot be observed.
// Where something is agreed aloud already, rules no longer press.
func (m *Model) Notice(g *Group) Situation {
	if g.Life != Meeting {
		return Situation{NoNeed, -1, -1}
	}
	if n := m.due(g); n != NoNeed && !(n == NoNorms && g.agreed()) {
		return Situation{n, -1, -1}
	}
	if s, ok := m.pressing(g, Skilled); ok {
		return s
	}
	return Situation{NoNeed, -1, -1}
}

// agreed says whether any norm was agreed aloud.
func (g *Group) agreed() bool {
	for k := range g.Norms {
		if g.Norms[k].Overt != 0 {
			return true
		}
	}
	return false
}

// Phase is where a worker would say the group is in its life, from what can be
// seen.
func (m *Model) Phase(g *Group) Phases { return m.phase(g) }

// Advise is the intervention with which a skilled facilitator could meet a
// situation now, or -1. It draws no lots: of several, the first is as good.
func (m *Model) Advise(g *Group, s Situation) int {
	if g.Life != Meeting || s.Need == NoNeed {
		return -1
	}
	return m.choose(g, Skilled, s, 0)
}
