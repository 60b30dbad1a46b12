package sim

import "math"

// NewGroup draws a group from the setup: whatever the setup leaves open comes
// from the seed. The same model and seed give the same group on every machine.
func (m *Model) NewGroup(seed uint64) *Group {
	people := len(m.Setup.People)
	n, q := people+1, len(m.issues)
	g := &Group{
		Members:   make([]Member, n),
		Ties:      make([]Tie, n*n),
		Private:   make([]float64, n*q),
		Public:    make([]float64, n*q),
		Anchor:    make([]float64, n*q),
		Stated:    make([]uint8, n*q),
		Standing:  make([]float64, n*NumNorms),
		Roles:     make([]float64, n*NumRoles),
		Sent:      make([]uint32, n*n),
		ToAll:     make([]uint32, n),
		Decisions: make([]Decision, q),
		Path:      make([]StageChange, 0, 4*len(m.Setup.Sessions)+8),
	}
	g.Seed = seed
	g.Topic = int16(q - 1)
	g.HotSeat, g.Shielded, g.Hub, g.Holder = -1, -1, -1, -1
	for i := range people {
		m.drawMember(g, i)
	}
	m.drawWorker(g, people)
	for i := range people {
		for j := range n {
			if i != j {
				m.drawTie(g, i, j)
			}
		}
		g.Tie(people, i).Liking = 0.5 + float64(0.5*m.Setup.Facilitator.Warmth)
	}
	for _, l := range m.Setup.Links {
		m.link(g, l)
	}
	for i := range people {
		m.drawPositions(g, i)
	}
	for k := range g.Norms {
		g.Norms[k] = Norm{Standard: m.Params.Norm.Prior, Strength: 0.05}
	}
	g.Norms[Openly].Standard = 0.2
	g.Norms[EqualTalk].Standard = 0.8
	g.Clarity = m.Setup.Clarity
	g.Context = m.Setup.Context
	g.RoleClarity = 0.1
	g.Attention = 0.7
	for i := range g.Ties {
		g.Ties[i].Hope = 1
	}
	for _, c := range m.Setup.Contract {
		g.Norms[c.Norm] = Norm{Standard: c.Standard, Strength: 0.3, Overt: 1}
	}
	return g
}

// drawMember draws the fixed properties of one person, and how they start.
func (m *Model) drawMember(g *Group, i int) {
	who, me := &m.Setup.People[i], &g.Members[i]
	draw := uint32(0)
	next := func() float64 {
		draw++
		return g.normal(streamTrait, i, draw)
	}
	for t := range Trait(NumTraits) {
		row := &traits[t]
		x := next()
		v := who.Traits[t]
		switch {
		case v.Given:
			me.Trait[t] = clamp(v.Mean+float64(v.SD*x), row.lo, row.hi)
		case t == Anchoring:
			a, _, _, _ := g.chance(streamTrait, i, 1000)
			me.Trait[t] = 1 - exp(float64(m.Params.Influence.Susceptible*log(unit(a))))
		default:
			me.Trait[t] = clamp(row.mean+float64(row.sd*x), row.lo, row.hi)
		}
	}
	like := m.Params.Liking.Correlation
	apart := math.Sqrt(1 - float64(like*like))
	for v := range me.Values {
		x, y := next(), next()
		if o := who.Values[v]; o.Given {
			x = o.Mean + float64(o.SD*x)
		}
		me.Values[v] = clamp(x, -3, 3)
		me.Look[v] = float64(like*me.Values[v]) + float64(apart*y)
	}
	me.LookWarm = float64(like*me.Trait[Communion]) + float64(apart*next())
	for b := range me.Power {
		me.Power[b] = drawPower(who.Power[b], next())
	}
	for d := range 2 {
		me.Relating[d], me.Rituals[d] = clamp(next(), -3, 3), clamp(next(), -3, 3)
	}
	for k := range NumNorms {
		g.Standing[i*NumNorms+k] = clamp(m.Params.Norm.Prior+float64(m.Params.Norm.Spread*next()), 0, 1)
	}
	me.Confederate = len(who.Confederate) > 0
	me.Tension = clamp(m.Params.Feeling.Rest+float64(m.Params.Feeling.Anxious*me.Trait[Anxiety])+m.Params.Feeling.Strange, 0, 1)
	me.Effort, me.Commitment, me.Hope, me.Esteem = 0.7, clamp(0.55-float64(0.2*m.unwilling(me)), 0, 1), 0.5, 0.5
	me.Strange, me.Fresh = 1, 1
	me.Rank = m.Params.Status.Start
	me.Security = m.Params.Trust.Start
}

// drawPower draws the resources behind one base: a little, when nothing is said.
func drawPower(v Value, x float64) float64 {
	if v.Given {
		return clamp(v.Mean+float64(v.SD*x), 0, 1)
	}
	return clamp(powerUsual+float64(0.1*x), 0, 1)
}

// drawWorker sets up the facilitator as an agent.
func (m *Model) drawWorker(g *Group, i int) {
	me, w := &g.Members[i], &m.Setup.Facilitator
	me.Trait[Communion] = w.Warmth
	me.LookWarm = w.Warmth
	me.Tension, me.Effort, me.Hope, me.Esteem, me.Commitment = 0.2, 0.8, 0.6, 0.6, 1
	for b := range me.Power {
		me.Power[b] = drawPower(w.Power[b], 0)
		if !w.Power[b].Given && (Base(b) == Legitimate || Base(b) == Expert) {
			me.Power[b] = 0.5
		}
	}
	me.Here = w.Policy != NoFacilitator
}

// drawTie sets what person i is to agent j before they meet.
func (m *Model) drawTie(g *Group, i, j int) {
	p := &m.Params
	t := g.Tie(i, j)
	me := &g.Members[i]
	t.Likeness, t.Gap = m.likeness(i, j), m.gap(i, j)
	if j < g.Worker() {
		o := &g.Members[j]
		far := abs(me.Relating[0]-o.Relating[0]) + abs(me.Relating[1]-o.Relating[1])
		t.Gap = clamp(t.Gap+float64(p.Culture.Distance*0.5*far), 0, 1)
	}
	m.appraise(g, i, j)
	t.Liking = clamp(p.Liking.First*g.normal(streamTrait, i, uint32(2000+j)), -likingMax, likingMax)
	trust := p.Trust.Start + float64(p.Trust.Likeness*(t.Likeness-0.5)) + float64(p.Trust.Spread*g.normal(streamTrait, i, 3000))
	if j == g.Worker() {
		x := float64(0.1 * g.normal(streamTrait, i, 3001))
		trust = p.Trust.Start + x
		if v := m.Setup.Facilitator.Trust; v.Given {
			trust = v.Mean + float64(v.SD*10*x)
		}
		t.Liking *= 0.3
	}
	sent := m.unwilling(me)
	trust *= 1 - min(0.8, p.Conflict.Mistrust*sent)
	t.Trust = clamp(trust, 0, 1)
	t.Grievance = clamp(p.Conflict.Initial*sent, 0, grievanceMax)
	t.Expect = m.expectBefore(g, i, j)
	m.attributeBefore(g, i, j)
}

// link overrides a tie by what the setup says of it.
func (m *Model) link(g *Group, l Link) {
	t := g.Tie(l.From, l.To)
	set := func(v Value, draw uint32, at *float64, lo, hi float64) {
		if v.Given {
			*at = clamp(v.Mean+float64(v.SD*g.normal(streamTrait, l.From, 4000+uint32(l.To)*8+draw)), lo, hi)
		}
	}
	set(l.Liking, 0, &t.Liking, -likingMax, likingMax)
	set(l.Trust, 1, &t.Trust, 0, 1)
	set(l.Grievance, 2, &t.Grievance, 0, grievanceMax)
	set(l.Familiarity, 3, &t.Encounter, 0, 1e4)
	t.Known = 1 - exp(-t.Encounter*m.knowing)
}

// drawPositions draws where a person stands on each issue at the start.
func (m *Model) drawPositions(g *Group, i int) {
	for k := range m.issues {
		q := &m.issues[k]
		x := g.normal(streamTrait, i, uint32(5000+k)) * q.SD / q.Scale
		if who := &m.Setup.People[i]; k < len(who.Positions) && who.Positions[k].Given {
			v := who.Positions[k]
			x = m.standardise(k, v.Mean) + float64(v.SD/q.Scale*g.normal(streamTrait, i, uint32(6000+k)))
		}
		x = clamp(x, m.issueLo[k], m.issueHi[k])
		at := i*len(m.issues) + k
		g.Private[at], g.Public[at], g.Anchor[at] = x, x, x
		if f, ok := m.stance(i, k); ok {
			x = m.standardise(k, f.Position)
			g.Private[at], g.Public[at], g.Anchor[at] = x, x, x
		}
	}
}

// likeness is the share of attributes stated for both persons on which they
// are alike; a half when none is.
func (m *Model) likeness(i, j int) float64 {
	if j >= len(m.Setup.People) {
		return 0.5
	}
	same, both := 0.0, 0.0
	for _, a := range m.Setup.People[i].Identity {
		if v, ok := m.attribute(j, a.Name); ok {
			both++
			same += flag(alike(a.Value, v))
		}
	}
	if both == 0 {
		return 0.5
	}
	return same / both
}

// gap is how far two agents are from understanding each other's words: one
// less the better of the languages they share, by the weaker speaker. Who
// lists no language is at home in all that are spoken here.
func (m *Model) gap(i, j int) float64 {
	a := m.Setup.People[i].Languages
	b := m.Setup.Facilitator.Languages
	if j < len(m.Setup.People) {
		b = m.Setup.People[j].Languages
	}
	best := 0.0
	for _, x := range a {
		if len(b) == 0 {
			best = max(best, x.Fluency)
		}
		for _, y := range b {
			if x.Name == y.Name {
				best = max(best, min(x.Fluency, y.Fluency))
			}
		}
	}
	if len(a) == 0 {
		if len(b) == 0 {
			return 0
		}
		for _, y := range b {
			best = max(best, y.Fluency)
		}
	}
	return 1 - best
}
