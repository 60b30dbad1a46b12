package sim

// InfluenceParams are the constants of attitude change and compliance.
type InfluenceParams struct {
	Rate, Standing, Truth, Arguments, Bare, Noise, Threshold, Estimate, Susceptible float64
	Pressure, Size, Slope, Doubt, Person, Trial, Ally, Private, Goal                float64
	Conflict, Cluster, Monitoring, Sway, Involvement, Recall                        float64
}

func (p *InfluenceParams) rows() []Param {
	return []Param{
		{"influence.rate", &p.Rate, 0.06, 0, 0.5, "share per act", Derived, "FriedkinJohnsen2011", "", "share of the distance to a stated position that one argued act moves (P15)"},
		{"influence.standing", &p.Standing, 1.5, 0, 5, "factor per unit", Derived, "FrenchRaven1959", "", "weight of expert, information and referent power attributed to the speaker"},
		{"influence.truth", &p.Truth, 0.8, 0, 5, "factor", Assumed, "LaughlinEllis1986", "", "added weight of a position at the right answer of a matter without ambiguity: truth that can be shown wins"},
		{"influence.arguments", &p.Arguments, 6, 1, 100, "arguments", Assumed, "BurnsteinVinokur1977", "", "arguments a person has on a topic: what is repeated persuades no more, so long talk does not end in one opinion"},
		{"influence.bare", &p.Bare, 0.035, 0, 1, "factor", Derived, "Sherif1935", "", "weight of a number without an argument (P14)"},
		{"influence.noise", &p.Noise, 0.25, 0, 1, "SD", Derived, "GurcayMellersBaron2015", "", "spread of a stated around a held position"},
		{"influence.threshold", &p.Threshold, 0.19, 0, 1, "SD", Derived, "GurcayMellersBaron2015", "", "a public position follows the private one only beyond this (P15: share unmoved)"},
		{"influence.estimate", &p.Estimate, 0.2, 0, 1, "SD", Derived, "GurcayMellersBaron2015", "", "spread of a fresh private estimate (P15)"},
		{"influence.susceptible", &p.Susceptible, 0.35, 0.02, 2, "exponent", Derived, "FriedkinJohnsen2011", "p. 45", "susceptibility is u^this for uniform u: mean .74, a few near 0"},
		{"influence.pressure", &p.Pressure, 2.06, 0, 6, "probit", Derived, "Asch1956", "table 5", "greatest pressure of a unanimous majority (P11)"},
		{"influence.size", &p.Size, 1.78, 0.1, 10, "persons", Derived, "TanfordPenrod1984", "", "size at which pressure is felt (P11)"},
		{"influence.slope", &p.Slope, 2, 0.5, 4, "exponent", Derived, "TanfordPenrod1984", "", "one, two, three persons: 3, 13, 33 % need an exponent near 2 and then saturation (P11)"},
		{"influence.doubt", &p.Doubt, 2.46, 0, 6, "probit", Derived, "Asch1956", "", "pressure at which the average person gives in on a plain matter (P11)"},
		{"influence.person", &p.Person, 0.85, 0, 3, "probit", Derived, "Asch1956", "", "spread of that between persons (P11: a quarter never yield)"},
		{"influence.trial", &p.Trial, 0.53, 0, 3, "probit", Derived, "Asch1956", "", "spread of it between occasions"},
		{"influence.ally", &p.Ally, 0.5, 0, 1, "factor", Derived, "Asch1956", "", "pressure left for each other dissenter (P12)"},
		{"influence.private", &p.Private, 0.9, 0, 1, "share", Derived, "DeutschGerard1955", "table 1", "part of the pressure that works unseen (P13)"},
		{"influence.goal", &p.Goal, 3, 0, 10, "factor", Derived, "DeutschGerard1955", "table 1", "a group goal on top of being seen (P13)"},
		{"influence.conflict", &p.Conflict, 1, 0, 4, "SD", Assumed, "Asch1956", "", "distance at which one finds oneself against the majority"},
		{"influence.cluster", &p.Cluster, 0.6, 0, 3, "SD", Assumed, "Asch1956", "", "positions this close count as one view"},
		{"influence.monitoring", &p.Monitoring, 0.3, 0, 2, "per SD", Assumed, "Snyder1974", "", "self-monitoring against independence"},
		{"influence.sway", &p.Sway, 0.8, 0, 4, "factor per unit", Assumed, "FrenchRaven1959", "", "reward, coercive, legitimate and connection power of the majority"},
		{"influence.involvement", &p.Involvement, 0.8, 0, 1, "share", Assumed, "JohnsonEagly1989", "table 3", "openness to argument lost on matters of full importance to oneself; none lost on ordinary ones"},
		{"influence.recall", &p.Recall, 0.5, 0, 1, "correlation", Assumed, "Bales1955", "", "likeness of a person's opinions on two topics of the day"},
	}
}

// convince moves a listener's private attitude by an argued position
// (Friedkin & Johnsen 2011): part of the way to what was said, part of the way
// back to where the listener began. Ambiguous matters leave little to go back to.
func (m *Model) convince(h *hearing) {
	a := h.a
	if h.me.Confederate {
		if _, fixed := m.stance(h.l, int(a.Topic)); fixed {
			return
		}
	}
	p := &m.Params.Influence
	g := h.g
	at := h.l*g.Issues() + int(a.Topic)
	x := g.Private[at]
	y := a.Position
	if h.misread {
		y += float64(m.Params.Channel.Scramble * hum(h.noise*2654435769^h.lot>>16))
	}
	weight := 1.0
	if h.known {
		t := h.tie
		weight = clamp(1+float64(p.Standing*(float64((t.Power[Expert]+t.Power[Information]+t.Power[Referent])*(1.0/3))-powerZero)), 0.2, 3)
	}
	if issue := &m.issues[a.Topic]; issue.HasAnswer {
		off := a.Position - m.standardise(int(a.Topic), issue.Answer)
		weight = float64(weight * (1 + float64(p.Truth*(1-issue.Ambiguity))/(1+float64(4*float64(off*off)))))
	}
	rate := float64(p.Rate * h.by.Fresh)
	if a.Bare {
		rate = float64(p.Rate * p.Bare)
	}
	hold := 1 - float64((1-float64(h.me.Trait[Anchoring]*(1-m.ambiguity[a.Topic])))*m.openMind[a.Topic])
	drawn := float64(rate * (1 - hold) * weight * (y - x))
	back := float64(rate * hold * (x - g.Anchor[at]))
	g.Private[at] = clamp(x+drawn-back, m.issueLo[a.Topic], m.issueHi[a.Topic])
	if h.known {
		m.creditPower(h, abs(drawn))
	}
}

// state decides the position that the speaker voices: the private one, when it
// has moved enough to own up to; or, against a majority that leaves no room,
// the majority's. That is compliance in public, and the private attitude stays.
func (m *Model) state(g *Group, a *Act) {
	if !a.Kind.attempt() || (a.Focus == OnProcess && !a.Bare) || int(a.Speaker) == g.Worker() {
		return
	}
	p := &m.Params.Influence
	i, q, n := int(a.Speaker), int(g.Topic), g.Issues()
	at := i*n + q
	wn, wt, wc, _ := g.chance(streamAnswer, i, 0)
	a.Stated = true
	if s, ok := m.stance(i, q); ok {
		a.Position = m.standardise(q, s.at(g.Index))
		g.Private[at] = a.Position
		if unit(wc) >= s.Consistency {
			a.Position = m.issueLo[q] + float64(unit(wt)*(m.issueHi[q]-m.issueLo[q]))
		}
		if m.reach(g, a.Speaker) != 0 {
			g.Public[at], g.Stated[at] = a.Position, 1
		}
		return
	}
	x := g.Private[at]
	answer := x
	if v, yes := m.majority(g, i, q); yes && m.yields(g, a, i, q, v) {
		answer = v.at
		a.Complied = true
		m.creditCompliance(g, i, v.who)
	}
	if m.reach(g, a.Speaker) == 0 { // said to nobody: it leaves nothing to own up to
		a.Position = answer
		return
	}
	if a.Complied || g.Stated[at] == 0 || abs(answer-g.Public[at]) > p.Threshold {
		g.Public[at] = answer
	}
	g.Stated[at] = 1
	a.Position = g.Public[at]
	if !a.Bare { // a number is said as it is
		a.Position = clamp(a.Position+float64(p.Noise*bell(wn, wc)), m.issueLo[q], m.issueHi[q])
	}
}

// view is what most others have publicly held.
type view struct {
	at         float64 // mean position
	size       int     // how many hold it
	dissenters int     // how many others have said otherwise
	who        uint64
}

// majority finds the view that stands against agent i: those who have spoken
// on the issue and lie close together, far from where i stands in private.
func (m *Model) majority(g *Group, i, q int) (view, bool) {
	p := &m.Params.Influence
	n := g.Issues()
	x := g.Private[i*n+q]
	var at [MaxMembers]float64
	var who [MaxMembers]int8
	count, far := 0, 0
	for rest := g.inRoom() &^ bit(int16(i)); rest != 0; rest &= rest - 1 {
		j := trailing(rest)
		if g.Stated[j*n+q] == 0 {
			continue
		}
		at[count], who[count] = g.Public[j*n+q], int8(j)
		if abs(at[count]-x) > p.Conflict {
			far++
		}
		count++
	}
	if 2*far <= count { // no majority can stand against i
		return view{}, false
	}
	// The mode is what counts, not the mean: an ally far out must not move it.
	best, centre := 0, 0.0
	for j := range count {
		near := 0
		for k := range count {
			if abs(at[k]-at[j]) <= p.Cluster {
				near++
			}
		}
		if near > best {
			best, centre = near, at[j]
		}
	}
	var v view
	sum := 0.0
	for j := range count {
		if abs(at[j]-centre) <= p.Cluster {
			sum += at[j]
			v.size++
			v.who |= bit(int16(who[j]))
		} else {
			v.dissenters++
		}
	}
	v.at = sum / float64(v.size)
	return v, v.size > v.dissenters && abs(x-v.at) > p.Conflict
}

// yields decides whether the speaker gives in, in public, to a majority
// (Asch 1956; form after Tanford & Penrod 1984; private and public parts after
// Deutsch & Gerard 1955).
func (m *Model) yields(g *Group, a *Act, i, q int, v view) bool {
	p := &m.Params.Influence
	me := &g.Members[i]
	x := float64(v.size) / p.Size
	power := x * x
	if p.Slope != 2 {
		power = exp(p.Slope * log(x))
	}
	pressure := p.Pressure * (1 - exp(-power))
	for range v.dissenters {
		pressure *= p.Ally
	}
	seen := 1.0
	if a.Anonymous || m.reach(g, a.Speaker) == 0 {
		seen = 0
	}
	issue := &m.issues[q]
	goal := 0.0
	if issue.GroupGoal || issue.Rule == Unanimity {
		goal = p.Goal
	}
	pressure *= p.Private + float64((1-p.Private)*seen*(1+goal))
	if seen > 0 {
		pressure *= 1 + float64(p.Sway*(m.swayOver(g, i, v.who)-powerZero))
	}
	person := (me.Trait[Judgement] - float64(p.Monitoring*me.Trait[Monitoring])) / m.monitorScale
	wa, wb, _, _ := g.chance(streamAnswer, i, 1)
	return pressure+float64(p.Trial*bell(wa, wb)) > p.Doubt+float64(p.Person*person)
}
