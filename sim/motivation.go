package sim

// MotivationParams are the constants of effort.
type MotivationParams struct {
	Own, Coordination, Sucker, Dispensable, Cohesion, Deadline, Pace float64
}

func (p *MotivationParams) rows() []Param {
	return []Param{
		{"motivation.own", &p.Own, 0.58, 0, 1, "share", Derived, "Latane1979", "table 2", "part of effort that does not hang on being seen (P23)"},
		{"motivation.coordination", &p.Coordination, 0.29, 0, 1, "exponent", Derived, "Latane1979", "table 2", "output lost to faulty coordination, as a power of size (P23)"},
		{"motivation.sucker", &p.Sucker, 0.35, 0, 1, "share", Assumed, "Kerr1983", "", "effort withdrawn from seeing others do less than oneself"},
		{"motivation.dispensable", &p.Dispensable, 0.15, 0, 1, "share", Assumed, "KerrBruun1983", "", "effort withdrawn where others' ability makes one's own dispensable"},
		{"motivation.cohesion", &p.Cohesion, 0.3, 0, 1, "share", Assumed, "KarauWilliams1993", "p. 700", "loafing that goes in a cohesive group or with a valued outcome"},
		{"motivation.deadline", &p.Deadline, 0.35, 0, 1, "share", Assumed, "Gersick1988", "", "effort added, and half as much tension and talk about how to work, when the deadline is here and nothing is done; little before the midpoint"},
		{"motivation.pace", &p.Pace, 0.25, 0, 1, "share per window", Assumed, "KarauWilliams1993", "", "pace at which effort follows"},
	}
}

// updateEffort is expectancy × instrumentality × valence (Karau & Williams
// 1993): the part of effort that depends on being seen is diluted by size when
// contributions are pooled; cohesion gives some of it back; seeing others do
// less than oneself takes more away.
func (m *Model) updateEffort(g *Group) {
	p := &m.Params.Motivation
	n := float64(m.attending(g))
	if n == 0 {
		return
	}
	seen := 1.0
	if m.Setup.Task.Type != NoTask && !m.Setup.Task.Identifiable {
		seen = 0
	}
	if m.Setup.Sessions[g.Session].Alone {
		n = 1
	}
	mean := 0.0
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		mean += g.Members[trailing(rest)].Effort
	}
	mean /= max(1, n)
	best := m.bestSkill(g)
	hurry := m.hurry(g)
	total := 0.0
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		me := &g.Members[trailing(rest)]
		diluted := seen + float64((1-seen)/n)
		if n > 1 {
			diluted = toward(diluted, 1, p.Cohesion*max(0, me.Attraction))
		}
		goal := p.Own + float64((1-p.Own)*diluted)
		if n > 1 {
			if gap := me.Effort - mean; gap > 0 {
				goal -= float64(p.Sucker * gap)
			}
			if m.Setup.Task.Type == Disjunctive && me.Trait[Skill] < best {
				goal -= float64(p.Dispensable * (1 - seen) * min(1, float64(0.5*(best-me.Trait[Skill]))))
			}
		}
		goal += float64(p.Deadline * hurry)
		valence := 0.55 + float64(0.5*me.Commitment)
		me.Effort = clamp(toward(me.Effort, goal*valence*(1-float64(0.2*(1-g.Clarity))), p.Pace), 0, 1)
		total += me.Effort
	}
	g.Attention = clamp(total/max(1, float64(m.attending(g))), 0, 1)
}

// hurry is how much a deadline presses, 0..1: by how much of the time is gone,
// squared (Gersick 1988: little happens before the midpoint), and of the work
// is left.
func (m *Model) hurry(g *Group) float64 {
	t := &m.Setup.Task
	if t.Type == NoTask || t.Deadline == 0 || t.Demand <= 0 {
		return 0
	}
	gone := m.gone(g, t.Deadline)
	return float64(gone*gone) * (1 - m.progressShare(g))
}

// bestSkill is the ability of the ablest member present.
func (m *Model) bestSkill(g *Group) float64 {
	best := -3.0
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		best = max(best, g.Members[trailing(rest)].Trait[Skill])
	}
	return best
}

// coordination is the share of pooled work that gets past faulty coordination
// (Steiner 1972), 1 for one person alone.
func (m *Model) coordination(n float64) float64 {
	if n <= 1 {
		return 1
	}
	return exp(-float64(m.Params.Motivation.Coordination * log(n)))
}
