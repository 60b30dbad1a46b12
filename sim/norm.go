package sim

// NormParams are the constants of norms.
type NormParams struct {
	Prior, Spread, Adopt, Learn, Grow, Reward, Tolerance, Contract, Sanction, Fade float64
	Candour, Respect, Pull                                                         float64
}

func (p *NormParams) rows() []Param {
	return []Param{
		{"norm.prior", &p.Prior, 0.5, 0, 1, "0..1", Assumed, "BettenhausenMurnighan1985", "", "standard that people bring, on average"},
		{"norm.spread", &p.Spread, 0.18, 0, 0.5, "SD", Assumed, "BettenhausenMurnighan1985", "", "spread of the standards people bring"},
		{"norm.adopt", &p.Adopt, 0.01, 0, 0.2, "share per act", Assumed, "Sherif1935", "", "own standard taken over from conduct seen, among the trusted"},
		{"norm.learn", &p.Learn, 0.03, 0, 0.3, "share per act", Assumed, "BettenhausenMurnighan1985", "", "pace at which conduct moves the group's standard"},
		{"norm.grow", &p.Grow, 0.012, 0, 0.2, "share per act", Assumed, "Feldman1984", "", "strength won by conduct that keeps to the standard, lost by conduct that breaks it"},
		{"norm.reward", &p.Reward, 2, 0, 5, "factor", Assumed, "Homans1961", "", "weight of conduct that was met with approval; the inverse where it was met with disapproval"},
		{"norm.tolerance", &p.Tolerance, 0.35, 0, 1, "0..1", Assumed, "Jackson1965", "", "distance from the standard that passes"},
		{"norm.contract", &p.Contract, 0.5, 0, 1, "share", Assumed, "ToselandRivas2017", "", "strength given to a norm by full agreement on it"},
		{"norm.sanction", &p.Sanction, 0.3, 0, 1, "share", Assumed, "Schachter1951", "", "own standard moved by being sanctioned"},
		{"norm.fade", &p.Fade, 0.06, 0, 1, "share per session", Assumed, "Feldman1984", "", "strength lost between sessions"},
		{"norm.candour", &p.Candour, 0.8, 0, 4, "logit", Assumed, "Jehn1995", "", "a norm of candour in voicing dissent"},
		{"norm.respect", &p.Respect, 1, 0, 4, "logit", Assumed, "ToselandRivas2017", "", "a norm of respect against antagonism"},
		{"norm.pull", &p.Pull, 0.1, 0, 1, "share per session", Assumed, "Sherif1935", "", "own standards drawn to the group's between sessions"},
	}
}

// Norm is what the group has come to expect on one matter.
type Norm struct {
	Standard float64 // 0..1
	Strength float64 // 0..1
	Overt    float64 // 1 when it was agreed aloud, else 0: grown from what is rewarded
}

// standing is the agent's own standard for a norm.
func (g *Group) standing(i int, n NormID) float64 { return g.Standing[i*NumNorms+int(n)] }

// conduct is what an act shows on a norm: the norm, the value shown, and how
// telling the act is. An act can show up to two.
type conduct struct {
	norm   NormID
	shown  float64
	weight float64
}

// conductOf reads the norms an act keeps or breaks.
func (m *Model) conductOf(g *Group, a *Act) (c [2]conduct, n int) {
	switch {
	case a.Kind == Disagree:
		c[0], n = conduct{Candour, 1, 1}, 1
	case a.Kind == Agree:
		c[0], n = conduct{Candour, 0.25, 0.2}, 1
	case a.Kind == Antagonise:
		c[0], n = conduct{Respect, 0, 1}, 1
	case a.Kind == Solidarity:
		c[0], n = conduct{Respect, 1, 0.6}, 1
	case a.Kind.attempt() && a.Focus == OnSelf:
		c[0], n = conduct{Openly, a.Depth, 0.7}, 1
	case a.Kind.attempt():
		c[0], n = conduct{Purpose, 1, 0.3}, 1
	case a.Kind == Release:
		c[0], n = conduct{Purpose, 0.3, 0.3}, 1
	}
	if a.Turn && g.Index > 40 && int(a.Speaker) != g.Worker() {
		me := &g.Members[a.Speaker]
		shown := 1.0
		if fair := float64(g.Index) / float64(m.attending(g)); float64(me.SpokeHere) > 1.8*fair {
			shown = 0
		}
		c[n] = conduct{EqualTalk, shown, 0.2}
		n++
	}
	return c, n
}

// updateNorms lets an act shift the norms: what is done becomes what is
// expected, faster when it is approved of, and a strong norm that is broken
// marks the deviant until somebody reacts. Overt norms do not drift: they
// only gain or lose strength.
func (m *Model) updateNorms(g *Group, a *Act) {
	p := &m.Params.Norm
	g.Deviating = 0
	approval := m.approval(g, a)
	cs, count := m.conductOf(g, a)
	for k := range count {
		c := cs[k]
		n := &g.Norms[c.norm]
		off := abs(c.shown - n.Standard)
		if n.Overt == 0 {
			n.Standard = toward(n.Standard, c.shown, min(1, p.Learn*c.weight*(1-float64(0.7*n.Strength))))
		}
		if off <= p.Tolerance {
			n.Strength = toward(n.Strength, 1, p.Grow*c.weight)
		} else {
			n.Strength = toward(n.Strength, 0, p.Grow*c.weight)
			if size := n.Strength * (off - p.Tolerance); size > 0.03 && (c.weight >= 0.5 || c.norm == EqualTalk) {
				g.Deviating = max(g.Deviating, size)
				g.Window.Deviations++
			}
		}
		g.Shown[c.norm] += float64(c.weight * c.shown)
		g.ShownWeight[c.norm] += c.weight
	}
	// What the act approves or disapproves of is the conduct before it.
	if approval != 0 {
		m.reinforce(g, approval)
	}
}

// adoptNorms lets those present take over, in part, the conduct that the
// window showed on each norm: its weighted mean.
func (m *Model) adoptNorms(g *Group) {
	for k := range g.Norms {
		weight := g.ShownWeight[k]
		if weight <= 0 {
			continue
		}
		shown, share := g.Shown[k]/weight, min(1, m.Params.Norm.Adopt*weight)
		for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
			at := trailing(rest)*NumNorms + k
			g.Standing[at] = toward(g.Standing[at], shown, share)
		}
	}
	g.Shown, g.ShownWeight = [NumNorms]float64{}, [NumNorms]float64{}
}

// approval is whether the act rewards (1) or punishes (-1) the act before it.
func (m *Model) approval(g *Group, a *Act) float64 {
	if a.Target < 0 || a.Target != g.Last.Speaker || a.Target == a.Speaker {
		return 0
	}
	switch a.Kind {
	case Agree, Solidarity, Release:
		return 1
	case Disagree, Antagonise:
		return -1
	}
	return 0
}

// reinforce moves the norm that the act before showed: towards it when it was
// approved of, away from it when it was not; a sanctioned deviant draws in.
func (m *Model) reinforce(g *Group, approval float64) {
	p := &m.Params.Norm
	cs, count := m.conductOf(g, &g.Last)
	for k := range count {
		c := cs[k]
		n := &g.Norms[c.norm]
		if n.Overt == 0 {
			goal := c.shown
			if approval < 0 {
				goal = 1 - c.shown
			}
			n.Standard = toward(n.Standard, goal, min(1, p.Learn*p.Reward*c.weight*(1-float64(0.7*n.Strength))))
		}
		if approval < 0 && abs(c.shown-n.Standard) > p.Tolerance && int(g.Last.Speaker) < g.Worker() {
			g.Window.Sanctions++
			at := int(g.Last.Speaker)*NumNorms + int(c.norm)
			g.Standing[at] = toward(g.Standing[at], n.Standard, p.Sanction)
			n.Strength = toward(n.Strength, 1, p.Grow)
		}
	}
}

// contract puts a norm to the group. Each one present agrees as far as they
// trust who proposes it and it is near to what they hold; the share that
// agrees is the strength it gets.
func (m *Model) contract(g *Group, id NormID, standard float64, by int) {
	yes, count := 0.0, 0.0
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		at := i*NumNorms + int(id)
		legit := 0.5
		if by >= 0 && by != i {
			t := g.Tie(i, by)
			legit = clamp(float64(0.7*t.Trust)+float64(0.3*t.Power[Legitimate])+0.15, 0, 1)
		}
		agrees := float64(legit * (1 - float64(0.5*abs(g.Standing[at]-standard))) * (1 - float64(0.25*g.Members[i].Trait[Resistance])))
		yes += agrees
		count++
		g.Standing[at] = toward(g.Standing[at], standard, 0.4*agrees)
	}
	if count == 0 {
		return
	}
	n := &g.Norms[id]
	share := yes / count
	n.Standard = toward(n.Standard, standard, share)
	n.Strength = toward(n.Strength, 1, m.Params.Norm.Contract*share)
	n.Overt = 1
}

// restNorms is what happens to norms between sessions: strength fades, and
// each one's own standard is drawn a little to the group's.
func (m *Model) restNorms(g *Group) {
	p := &m.Params.Norm
	for k := range g.Norms {
		n := &g.Norms[k]
		for i := range g.Worker() {
			if g.Members[i].Here {
				at := i*NumNorms + k
				g.Standing[at] = toward(g.Standing[at], n.Standard, p.Pull*n.Strength)
			}
		}
		n.Strength *= 1 - p.Fade
	}
}
