package sim

// CohesionParams are the constants of attraction to the group.
type CohesionParams struct {
	Trust, Out, In, Grievance, Recognition, Inclusion, Affection, Security, Prestige, Benefit, Compare, Pace float64
	Worker, Commitment, Progress, Clarity, Agreement                                                         float64
}

func (p *CohesionParams) rows() []Param {
	return []Param{
		{"cohesion.trust", &p.Trust, 0.9, 0, 3, "per unit", Derived, "Festinger1950", "", "trust in the others beyond that of strangers (P22)"},
		{"cohesion.worker", &p.Worker, 0.15, 0, 2, "per unit", Derived, "YalomLeszcz2005", "ch. 3", "trust in the worker beyond that of strangers, and liking: the tie to who leads is a tie to the group (P30)"},
		{"cohesion.out", &p.Out, 0.25, 0, 2, "per unit", Derived, "Festinger1950", "", "liking given (P22)"},
		{"cohesion.in", &p.In, 0.25, 0, 2, "per unit", Derived, "Festinger1950", "", "liking received (P22)"},
		{"cohesion.grievance", &p.Grievance, 0.05, 0, 1, "per unit", Derived, "Jehn1995", "", "grievances borne; small, or dropout peaks in the storm (P22)"},
		{"cohesion.recognition", &p.Recognition, 0.2, 0, 2, "per unit", Assumed, "Cartwright1968", "", "agreement received against dissent"},
		{"cohesion.inclusion", &p.Inclusion, 0.15, 0, 2, "per unit", Assumed, "Schutz1958", "", "being spoken to, against the need for it"},
		{"cohesion.affection", &p.Affection, 0.25, 0, 1, "share per SD", Assumed, "Schutz1958", "", "being liked counts for more with who needs closeness"},
		{"cohesion.security", &p.Security, 0.4, 0, 2, "per unit", Assumed, "Cartwright1968", "", "tension takes away"},
		{"cohesion.prestige", &p.Prestige, 0.1, 0, 1, "per unit", Assumed, "Cartwright1968", "", "standing of the group outside"},
		{"cohesion.benefit", &p.Benefit, 0.5, 0, 2, "per unit", Assumed, "ThibautKelley1959", "", "benefit hoped for and achieved, by oneself and by the group at its task (P18)"},
		{"cohesion.compare", &p.Compare, 0.08, 0, 1, "per SD", Assumed, "ThibautKelley1959", "", "what else one could be doing"},
		{"cohesion.pace", &p.Pace, 0.2, 0, 1, "share per window", Assumed, "Cartwright1968", "", "pace at which attraction follows"},
		{"cohesion.commitment", &p.Commitment, 0.15, 0, 1, "share", Derived, "MowdayPorterSteers1982", "p. 45", "pace of commitment against that of attraction: it takes long to form, and then lasts (P18: cohesion shows in later work)"},
		{"cohesion.progress", &p.Progress, 0.5, 0, 2, "per unit", Assumed, "ZaccaroLowe1988", "", "task cohesion from progress"},
		{"cohesion.clarity", &p.Clarity, 0.5, 0, 2, "per unit", Assumed, "ZaccaroLowe1988", "", "task cohesion from a clear goal"},
		{"cohesion.agreement", &p.Agreement, 0.5, 0, 2, "per unit", Assumed, "ZaccaroLowe1988", "", "task cohesion from effort seen"},
	}
}

// updateCohesion lets each member's attraction to the group follow what they
// give and get: liking, trust, recognition, inclusion, security, prestige,
// benefit, against the comparison level. Task and social apart (Zaccaro & Lowe 1988).
func (m *Model) updateCohesion(g *Group) {
	p := &m.Params.Cohesion
	members := g.inRoom()
	n := float64(m.attending(g))
	progress := m.progressShare(g)
	ahead := m.ahead(g)
	for rest := members; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		me := &g.Members[i]
		var out, in, sore float64
		for others := members &^ bit(int16(i)); others != 0; others &= others - 1 {
			j := trailing(others)
			t := g.Tie(i, j)
			out += soft(t.Liking)
			in += soft(g.Tie(j, i).Liking)
			sore += t.Grievance
		}
		per := 1 / max(1, n-1)
		goal := float64(p.Trust*float64(2*(me.Security-trustZero))) + float64(p.Out*out*per) + float64(p.In*in*per*(1+float64(p.Affection*me.Trait[Affection]))) - float64(p.Grievance*sore*per)
		lead := 0.0
		if t := g.Tie(i, g.Worker()); g.Attends(g.Worker()) {
			lead = float64(p.Worker * (float64(2*(t.Trust-trustZero)) + soft(t.Liking)))
			goal += lead
		}
		said := float64(me.Backed + me.Opposed + me.Attacked)
		goal += float64(p.Recognition * (float64(me.Backed)/(said+3) - 0.5))
		share := (float64(me.Addressed) + 1) * n / (float64(g.Whole.Acts) + n)
		goal += float64(p.Inclusion * (min(1, share) - 0.4 - float64(0.15*me.Trait[Inclusion])))
		goal -= float64(p.Security * (me.Tension - 0.25))
		goal += float64(p.Prestige*m.Setup.Sponsor.Prestige) + float64(p.Benefit*(me.Hope-0.5+me.Change+ahead)) - float64(p.Compare*me.Trait[Alternatives])
		me.Attraction = clamp(toward(me.Attraction, goal, p.Pace), -1, 1)

		task := float64(p.Progress*(progress-0.3)) + float64(p.Clarity*(g.Clarity-0.5)) + float64(p.Agreement*(g.Attention-0.5))
		me.TaskPull = clamp(toward(me.TaskPull, task, p.Pace), -1, 1)

		fit := float64(0.5*me.Attraction) + float64(0.25*me.TaskPull) + 0.55 - float64(0.2*me.Frustration) - float64(0.15*max(0, me.Stress))
		me.Commitment = clamp(toward(me.Commitment, clamp(fit, 0, 1), p.Commitment*p.Pace), 0, 1)
		well := float64(0.6*me.Attraction) + float64(0.2*me.TaskPull) + float64(0.3*(me.Esteem-0.5)) - float64(0.1*sore*per) - float64(0.2*me.Frustration) + lead
		me.Satisfaction = clamp(toward(me.Satisfaction, well, p.Pace), -1, 1)
	}
}
