package sim

// OutcomeParams are the constants of what members take away.
type OutcomeParams struct {
	Factors, Learning, Harm, Severity, Relapse, Homework float64
}

func (p *OutcomeParams) rows() []Param {
	return []Param{
		{"outcome.factors", &p.Factors, 0.3, 0, 1, "per unit and session", Assumed, "YalomLeszcz2005", "ch. 4", "change in a session from the mean of the ten factors"},
		{"outcome.learning", &p.Learning, 0.06, 0, 1, "per unit and session", Assumed, "YalomLeszcz2005", "", "change in a session from task learning"},
		{"outcome.harm", &p.Harm, 0.08, 0, 1, "per unit and session", Assumed, "LiebermanYalomMiles1973", "", "change lost in a session to tension beyond the ordinary"},
		{"outcome.severity", &p.Severity, 0.5, 0, 1, "share", Assumed, "ToselandRivas2017", "", "change slowed by the weight of the problem"},
		{"outcome.relapse", &p.Relapse, 0.03, 0, 1, "per unit and session", Assumed, "Corey2016", "", "change lost between sessions under outside burden"},
		{"outcome.homework", &p.Homework, 0.02, 0, 1, "per session", Assumed, "KazantzisDeaneRonan2000", "", "change from trying something out between sessions"},
	}
}

// change books what a session did for each member who was there. It is the
// outcome, and is kept apart from output: that the session was held.
func (m *Model) change(g *Group) {
	p := &m.Params.Outcome
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		me := &g.Members[trailing(rest)]
		sum := 0.0
		for _, f := range me.Factors {
			sum += f
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
		me.Change = clamp(me.Change-float64(p.Relapse*max(0, me.Stress)), -1, 1)
		if me.Homework > 0 {
			done := me.Homework * me.Commitment
			me.Change = clamp(me.Change+float64(p.Homework*done*(1-me.Change)), -1, 1)
			me.factor(Knowledge, 0.1*done)
			me.Homework = 0
		}
	}
}
