package sim

// ContextParams are the constants of the world around the group.
type ContextParams struct {
	Down, Fade, Burden, Supply, Fit, Stigma, Gossip, Found float64
}

func (p *ContextParams) rows() []Param {
	return []Param{
		{"context.down", &p.Down, 0.35, 0, 1, "share", Assumed, "Lewin1936", "", "part of the state of a level that reaches the level below it"},
		{"context.fade", &p.Fade, 0.25, 0, 1, "share per week", Assumed, "Lewin1936", "", "how fast what happened outside loses its hold"},
		{"context.burden", &p.Burden, 0.6, 0, 2, "per unit", Assumed, "LazarusFolkman1984", "", "burden on a member from the levels above the person"},
		{"context.supply", &p.Supply, 0.4, 0, 2, "per unit", Assumed, "Korten1980", "", "resources from the state of the organisation"},
		{"context.fit", &p.Fit, 1, 0, 2, "factor", Assumed, "Korten1980", "", "resources and clarity scale with the fit of programme, organisation and group"},
		{"context.stigma", &p.Stigma, 0.3, 0, 2, "per unit", Assumed, "Corrigan2004", "", "community burden felt in proportion to the weight of one's problem"},
		{"context.gossip", &p.Gossip, 0.004, 0, 0.2, "chance per session", Assumed, "Zastrow1985", "", "a member carries a confidence outside, at full depth and no norm of confidentiality"},
		{"context.found", &p.Found, 0.7, 0, 1, "chance", Assumed, "Zastrow1985", "", "such a breach is found out"},
	}
}

// sponsorFit is the fit of programme, organisation and group: the least of the
// three, since a chain is as strong as its weakest link (Korten 1980).
func (m *Model) sponsorFit() float64 {
	s := &m.Setup.Sponsor
	return min(s.ProgrammeOrganisation, s.ProgrammeGroup, s.OrganisationGroup)
}

// surround brings the context to the group before a session: old events fade,
// what is above presses on what is below, and each member's burden and the
// group's resources follow. (Field theory, B = f(P, E): Lewin 1936.)
func (m *Model) surround(g *Group) {
	p := &m.Params.Context
	weeks := float64(m.Setup.Sessions[g.Session].Days) * (1.0 / 7)
	if g.Session > 0 {
		keep := exp(-float64(p.Fade * weeks))
		for l := range g.Context {
			rest := m.Setup.Context[l]
			g.Context[l] = rest + float64(keep*(g.Context[l]-rest))
		}
		for i := range g.Worker() {
			g.Members[i].Stress *= keep
		}
	}
	felt := m.felt(g)
	g.Resources = clamp(float64(m.Setup.Sponsor.Support*p.Fit*(0.4+float64(1.2*m.sponsorFit())))+float64(p.Supply*felt[OrganisationLevel]), 0, 1)
	for i := range g.Worker() {
		me := &g.Members[i]
		load := -float64(p.Burden*felt[PersonLevel]) - float64(p.Stigma*felt[CommunityLevel]*me.Trait[Severity])
		me.Stress = clamp(toward(me.Stress, me.Stress+load, 0.5), -1, 1)
	}
}

// felt is the state of each level with what reaches it from the levels above.
func (m *Model) felt(g *Group) [NumLevels]float64 {
	var out [NumLevels]float64
	above := 0.0
	for l := NumLevels - 1; l >= 0; l-- {
		out[l] = clamp(g.Context[l]+float64(m.Params.Context.Down*above), -1, 1)
		above = out[l]
	}
	return out
}

// happen carries out what the setup makes happen at this act.
func (m *Model) happen(g *Group) {
	for k := range m.Setup.Events {
		e := &m.Setup.Events[k]
		if e.Session != int(g.Session) || e.Act != int(g.Index) {
			continue
		}
		switch e.Kind {
		case Joins:
			if me := &g.Members[e.Member]; !me.Here {
				me.Gone = false // who left may come back
				m.join(g, e.Member)
				me.Attended++
				g.Present |= 1 << uint(e.Member)
				m.refresh(g)
				m.visible(g)
			}
		case Leaves:
			if g.Members[e.Member].Here {
				m.leave(g, e.Member)
				m.refresh(g)
				m.visible(g)
			}
		case FacilitatorLeaves:
			g.Present &^= 1 << uint(g.Worker())
			g.Waiting = 0
		case FacilitatorReturns:
			if m.Setup.Facilitator.Policy != NoFacilitator {
				g.Present |= 1 << uint(g.Worker())
			}
		case ContextChange:
			if e.Level != PersonLevel { // a person's trouble is not everybody's
				g.Context[e.Level] = clamp(g.Context[e.Level]+e.Force, -1, 1)
			}
			for i := range g.Worker() {
				if e.Level == PersonLevel && (e.Member < 0 || e.Member == i) {
					me := &g.Members[i]
					me.Stress = clamp(me.Stress-e.Force, -1, 1)
					me.Tension = clamp(me.Tension-float64(0.2*e.Force), 0, 1)
				}
			}
		case Breach:
			m.breach(g, e.Member, e.By)
		}
	}
}

// gossip lets confidences leak between sessions: the deeper they are, the less
// the teller is trusted by who carries them, and the weaker the norm.
func (m *Model) gossip(g *Group) {
	p := &m.Params.Context
	n := &g.Norms[Secrecy]
	guard := float64(n.Strength * n.Standard)
	kept := true
	for i := range g.Worker() {
		if !g.Members[i].Here {
			continue
		}
		for j := range g.Worker() {
			t := g.Tie(i, j)
			if i == j || t.Confided <= 0.2 {
				continue
			}
			a, b, _, _ := g.chance(streamContext, i, uint32(j))
			if unit(a) < float64(p.Gossip*t.Confided*(1-guard)*(1.3-t.Trust)) && unit(b) < p.Found {
				m.breach(g, j, i)
				kept = false
			}
		}
	}
	if kept { // what was told and stayed here teaches that it stays here
		told := min(1, float64(g.Meeting.Disclosures)*(1.0/50))
		n.Strength = toward(n.Strength, 1, 8*m.Params.Norm.Grow*told)
		if n.Overt == 0 {
			n.Standard = toward(n.Standard, 1, 5*m.Params.Norm.Learn*told)
		}
	}
}
