package sim

// OutcomeParams are the constants of what members take away.
type OutcomeParams struct {
	Factors, Learning, Harm, Severity, Relapse, Homework, Life, Repair float64
}

func (p *OutcomeParams) rows() []Param {
	return []Param{
		{"outcome.factors", &p.Factors, 0.3, 0, 1, "per unit and session", Assumed, "YalomLeszcz2005", "ch. 4", "change in a session from the mean of the ten factors, weighed by rank"},
		{"outcome.learning", &p.Learning, 0.06, 0, 1, "per unit and session", Assumed, "YalomLeszcz2005", "", "change in a session from task learning"},
		{"outcome.harm", &p.Harm, 0.08, 0, 1, "per unit and session", Assumed, "LiebermanYalomMiles1973", "", "change lost in a session to tension beyond the ordinary"},
		{"outcome.severity", &p.Severity, 0.5, 0, 1, "share", Assumed, "ToselandRivas2017", "", "change slowed by the weight of the problem"},
		{"outcome.relapse", &p.Relapse, 0.03, 0, 1, "per unit and session", Assumed, "Corey2016", "", "change lost between sessions under outside burden"},
		{"outcome.homework", &p.Homework, 0.02, 0, 1, "per session", Assumed, "KazantzisDeaneRonan2000", "", "change from trying something out between sessions"},
		{"outcome.life", &p.Life, 0.07, 0, 0.3, "SD per session", Derived, "Lambert1992", "", "change from what happens in a member's life outside the group, for good and ill: the largest part of all change (P21)"},
		{"outcome.repair", &p.Repair, 0.03, 0, 0.5, "per unit", Derived, "SafranMuran2000", "", "change from a grievance worked through (P24)"},
	}
}

// factorWeight is what a therapeutic factor counts for in change, 1 on average.
// Weights fall evenly with the rank that members of therapy groups gave the
// factors (Yalom & Leszcz 2005, ch. 4): learning how one is seen comes first.
// Mutual support and control by the group, which that list has not, come last.
func factorWeight(f Factor) float64 {
	const most, fall = 1.45, 0.1
	rank := [NumFactors]float64{
		RealityTesting: 0, Catharsis: 1, Cohesiveness: 2, RelationshipQuality: 3, Universality: 4,
		HopeFactor: 5, Altruism: 6, Knowledge: 7, MutualSupport: 8, GroupControl: 9,
	}
	return most - float64(fall*rank[f])
}

// change books what a session did for each member who was there. It is the
// outcome, and is kept apart from output: that the session was held.
func (m *Model) change(g *Group) {
	p := &m.Params.Outcome
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		me := &g.Members[trailing(rest)]
		sum := 0.0
		for k, f := range me.Factors {
			sum += float64(f * factorWeight(Factor(k)))
		}
		gain := float64(p.Factors*sum*(1.0/NumFactors)) + float64(p.Learning*me.Learning)
		gain = float64(gain * m.receptive(me) * (1 - float64(p.Severity*me.Trait[Severity])))
		gain -= float64(p.Harm * max(0, me.Tension-0.35))
		me.Change = clamp(me.Change+float64(gain*(1-me.Change)), -1, 1)
		me.Hope = toward(me.Hope, clamp(0.5+me.Change, 0, 1), 0.2)
	}
}

// between is the time from one session to the next in each member's life.
func (m *Model) between(g *Group) {
	p := &m.Params.Outcome
	for i := range g.Worker() {
		me := &g.Members[i]
		if !me.Here {
			continue
		}
		luck := float64(p.Life * g.normal(streamContext, i, 1<<15))
		me.Change = clamp(me.Change-float64(p.Relapse*max(0, me.Stress))+float64(luck*(1-abs(me.Change))), -1, 1)
		if me.Homework > 0 {
			done := me.Homework * me.Commitment
			me.Change = clamp(me.Change+float64(p.Homework*done*(1-me.Change)), -1, 1)
			me.factor(Knowledge, 0.1*done)
			me.Homework = 0
		}
	}
}
