package sim

// AttendanceParams are the constants of coming, staying away and leaving.
type AttendanceParams struct {
	Base, Attraction, Frailty, Absent, AbsentBy, Stress float64
}

func (p *AttendanceParams) rows() []Param {
	return []Param{
		{"attendance.dropout", &p.Base, -3.3, -9, 2, "logit", Derived, "SwiftGreenberg2012", "table 2", "hazard of leaving for good per session at no attraction (P22: 19.7 %)"},
		{"attendance.attraction", &p.Attraction, 2.5, 0, 10, "logit per unit", Derived, "SwiftGreenberg2012", "", "attraction to the group keeps one (P22)"},
		{"attendance.frailty", &p.Frailty, 0.8, 0, 3, "logit per SD", Derived, "SwiftGreenberg2012", "", "spread of proneness; makes the hazard highest early without any clock (P22)"},
		{"attendance.absent", &p.Absent, -2.6, -9, 2, "logit", Assumed, "ToselandRivas2017", "", "missing one session at average commitment: 8 %"},
		{"attendance.commitment", &p.AbsentBy, 3, 0, 10, "logit per unit", Assumed, "ToselandRivas2017", "", "commitment brings one"},
		{"attendance.stress", &p.Stress, 1.5, 0, 5, "logit per unit", Assumed, "ToselandRivas2017", "", "outside burden keeps one away"},
	}
}

// gather decides who is in the room for the session: newcomers and candidates
// join, some leave for good, some miss this one.
func (m *Model) gather(g *Group) {
	s := int(g.Session)
	g.Present = 0
	worker := g.Worker()
	here := 0
	for i := range worker {
		me, who := &g.Members[i], &m.Setup.People[i]
		if !me.Here && !me.Gone && !who.Candidate && who.Joins == s {
			m.join(g, i)
		}
		if me.Here && me.Since < g.Session && !me.Confederate && !m.once() {
			m.mayLeave(g, i)
		}
		if me.Here {
			here++
		}
	}
	m.admit(g, here)
	for i := range worker {
		me := &g.Members[i]
		if !me.Here {
			continue
		}
		if me.Since == g.Session && me.Attended == 0 || me.Confederate || !m.missing(g, i) {
			g.Present |= 1 << uint(i)
			me.Attended++
		} else {
			me.Missed++
		}
	}
	if m.Setup.Facilitator.Policy != NoFacilitator {
		g.Present |= 1 << uint(worker)
	}
}

// once says whether the group meets a single time, as in an experiment: then
// everybody comes.
func (m *Model) once() bool { return len(m.Setup.Sessions) < 2 }

// mayLeave draws whether a member leaves for good before this session. The
// hazard falls with attraction; who is frail goes early.
func (m *Model) mayLeave(g *Group, i int) {
	p := &m.Params.Attendance
	me := &g.Members[i]
	a, _, _, _ := g.chance(streamPresence, i, 0)
	hazard := p.Base - float64(p.Attraction*me.Attraction) + float64(p.Frailty*me.Trait[Frailty]) + float64(p.Stress*max(0, me.Stress)*0.5)
	hazard -= float64(1.5 * min(1, me.Trait[Resistance])) // who was sent cannot simply go
	if unit(a) < logistic(hazard) {
		m.leave(g, i)
	}
}

// missing draws whether a member misses this session.
func (m *Model) missing(g *Group, i int) bool {
	for _, e := range m.Setup.Events {
		if e.Kind == Absent && e.Member == i && e.Session == int(g.Session) {
			return true
		}
	}
	if m.once() {
		return false
	}
	p := &m.Params.Attendance
	me := &g.Members[i]
	norm := g.Norms[Coming]
	a, _, _, _ := g.chance(streamPresence, i, 1)
	x := p.Absent - float64(p.AbsentBy*(me.Commitment-0.5)) + float64(p.Stress*max(0, me.Stress)) - float64(norm.Strength*norm.Standard)
	return unit(a) < logistic(x)
}

// admit lets a waiting candidate into an open group.
func (m *Model) admit(g *Group, here int) {
	o := &m.Setup.Membership
	if !o.Open || o.Arrivals <= 0 || g.Session == 0 || o.Largest > 0 && here >= o.Largest {
		return
	}
	a, _, _, _ := g.chance(streamPresence, g.Worker(), 2)
	if unit(a) >= o.Arrivals {
		return
	}
	for i := range g.Worker() {
		if me := &g.Members[i]; m.Setup.People[i].Candidate && !me.Here && !me.Gone {
			m.join(g, i)
			return
		}
	}
}

// join makes somebody a member. To the others, and they to the newcomer, all
// is new: no acquaintance, strangers' trust, and the norms unknown.
func (m *Model) join(g *Group, i int) {
	me := &g.Members[i]
	me.Here = true
	me.Since = g.Session
	if g.Session == 0 {
		return
	}
	for j := range g.Worker() {
		if j != i && g.Members[j].Here {
			g.Members[j].Tension = clamp(g.Members[j].Tension+0.05, 0, 1)
		}
	}
	g.RoleClarity *= 0.9
	for k := range g.Norms {
		g.Norms[k].Strength *= 0.95
	}
}

// leave makes a member a former member.
func (m *Model) leave(g *Group, i int) {
	me := &g.Members[i]
	me.Here, me.Gone = false, true
	me.Until = g.Session
	g.Present &^= 1 << uint(i)
	for j := range g.Worker() {
		if g.Members[j].Here {
			loss := float64(0.04 * max(0, soft(g.Tie(j, i).Liking)))
			g.Members[j].Hope = clamp(g.Members[j].Hope-loss, 0, 1)
			g.Members[j].Commitment = clamp(g.Members[j].Commitment-loss, 0, 1)
		}
	}
}
