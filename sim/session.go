package sim

// arrange sets the room for a session: seats, pattern, network, channel, agenda.
func (m *Model) arrange(g *Group, s *Session) {
	g.Holder, g.Previous, g.Seat = -1, -1, int16(g.Worker())-1
	g.HotSeat, g.Shielded = -1, -1
	g.Pattern, g.Network, g.Channel = s.Pattern, s.Network, s.Channel
	g.PatternLeft, g.ThemeLeft, g.TentativeLeft, g.ShieldLeft, g.PairsLeft = 0, 0, 0, 0, 0
	g.Waiting, g.SinceCue = 0, 1000
	g.Used = [2]uint64{}
	g.Window, g.Meeting = Tally{}, Tally{}
	g.Last = Act{Speaker: -1, Addressee: ToGroup, Target: ToGroup, Intervention: -1, Kind: Release}
	g.Attempt = g.Last
	g.Deviating = 0
	for i := range g.Members {
		me := &g.Members[i]
		me.SpokeHere = 0
		me.Drive, me.Invited, me.Exposed = 0, 0, 0
		if g.Attends(i) {
			me.Drive = m.Params.Floor.Drive * g.normal(streamDrive, i, 1)
		}
	}
	g.Hub = m.hub(g)
	if g.Pattern == HotSeat {
		g.HotSeat = nextSeat(g, g.Seat)
		if g.HotSeat == g.Hub { // nobody questions themselves
			g.HotSeat = nextSeat(g, g.HotSeat)
		}
	}
	m.openTopic(g, s)
}

// hub is the centre of a maypole or wheel: the worker when there is one who
// speaks of their own accord, else who stands highest.
func (m *Model) hub(g *Group) int16 {
	if g.Attends(g.Worker()) && m.style.speaks && g.Network == AllChannel {
		return int16(g.Worker())
	}
	best := int16(-1)
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		if i := trailing(rest); best < 0 || g.Members[i].Rank > g.Members[best].Rank {
			best = int16(i)
		}
	}
	return best
}

// openTopic takes up the first item of the session's agenda, or goes on with
// the topic of the day. A topic that was left open is partly decided at best.
func (m *Model) openTopic(g *Group, s *Session) {
	topic := g.Issues() - 1
	if len(s.Agenda) > 0 {
		topic = s.Agenda[0]
	}
	g.Item = 0
	if int(g.Topic) != topic || g.Session == 0 {
		g.Oriented, g.Decided = 0, 0
	} else {
		g.Decided = min(g.Decided, 0.5)
	}
	m.takeUp(g, topic)
}

// greet lets attendance show on the norm of coming.
func (m *Model) greet(g *Group) {
	here := 0.0
	for i := range g.Worker() {
		here += flag(g.Members[i].Here)
	}
	if here == 0 {
		return
	}
	share := float64(m.attending(g)) / here
	n := &g.Norms[Coming]
	if n.Overt == 0 {
		n.Standard = toward(n.Standard, share, 0.2)
	}
	if share > 1-m.Params.Norm.Tolerance {
		n.Strength = toward(n.Strength, 1, 0.1)
	} else {
		n.Strength = toward(n.Strength, 0, 0.2)
	}
}

// refresh recomputes the means that are kept in step between: over the other
// members present, of trust, strangeness and expectation.
func (m *Model) refresh(g *Group) {
	members := g.inRoom()
	for rest := members; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		var trust, known, rank, n float64
		for others := members &^ bit(int16(i)); others != 0; others &= others - 1 {
			j := trailing(others)
			t := g.Tie(i, j)
			trust += t.Trust
			known += t.Known
			rank += g.Tie(j, i).Expect
			n++
		}
		me := &g.Members[i]
		if n == 0 {
			me.Security, me.Strange, me.Rank = trustZero, 0, m.Params.Status.Start
			continue
		}
		me.Security, me.Strange, me.Rank = trust/n, 1-known/n, rank/n
	}
	worker := &g.Members[g.Worker()]
	worker.Rank = 0
	for rest := members; rest != 0; rest &= rest - 1 {
		worker.Rank += g.Tie(trailing(rest), g.Worker()).Expect / float64(m.attending(g))
	}
}

// visible sets who stands out as one of few of a kind: on some attribute, one
// or two persons among others who are mostly alike (Kanter 1977). It hangs only
// on who is present, and compares many words, so it is called when somebody
// comes or goes and not each time the means are refreshed.
func (m *Model) visible(g *Group) {
	members := g.inRoom()
	n := float64(m.attending(g))
	for rest := members; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		solo := 0.0
		for a := range m.Setup.People[i].Identity {
			same, other := m.kin(members, i, a)
			if n < 4 || float64(other) < 0.6*n {
				continue
			}
			switch same {
			case 1:
				solo = 1
			case 2:
				solo = max(solo, m.Params.Status.Visible*0.8)
			}
		}
		g.Members[i].Solo = solo
	}
}

// kin counts the members who share attribute a of person i, and the largest
// block of those who share another value of it.
func (m *Model) kin(members uint64, i, a int) (same, other int) {
	mine := &m.Setup.People[i].Identity[a]
	for rest := members; rest != 0; rest &= rest - 1 {
		v, ok := m.attribute(trailing(rest), mine.Name)
		if !ok {
			continue
		}
		if alike(v, mine.Value) {
			same++
			continue
		}
		block := 0
		for others := members; others != 0; others &= others - 1 {
			if w, ok := m.attribute(trailing(others), mine.Name); ok && alike(v, w) && !alike(w, mine.Value) {
				block++
			}
		}
		other = max(other, block)
	}
	return same, other
}

func (m *Model) attribute(i int, name string) (string, bool) {
	for k := range m.Setup.People[i].Identity {
		if a := &m.Setup.People[i].Identity[k]; a.Name == name {
			return a.Value, true
		}
	}
	return "", false
}

// alike compares two values of an attribute: equal, or two whole numbers
// (ages, years of schooling) at most eight apart.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	x, ok1 := whole(a)
	y, ok2 := whole(b)
	return ok1 && ok2 && x-y <= 8 && y-x <= 8
}

func whole(s string) (int, bool) {
	if s == "" || len(s) > 6 {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// frustrate lets the need for a say and for inclusion be felt when the floor
// does not meet it (Schutz 1958), and eases it when it does.
func (m *Model) frustrate(g *Group) {
	p := &m.Params.Conflict
	n := float64(m.attending(g))
	if g.Index < 20 || n == 0 {
		return
	}
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		me := &g.Members[trailing(rest)]
		share := float64(me.SpokeHere) * n / float64(g.Index)
		want := 0.6 + float64(0.2*me.Trait[Control]) + float64(0.1*me.Trait[Inclusion]) + float64(0.15*me.Trait[Agency])
		lack := float64(clamp(want-share, 0, 1) * (0.5 + me.Effort))
		if g.Pattern == Maypole {
			lack += float64(0.15 * max(0, 1+me.Trait[Control]))
		}
		me.Frustration = clamp(toward(me.Frustration, clamp(lack, 0, 1), p.Frustration), 0, 1)
	}
}

// fadeStatus lets expectations that are not renewed fade to where they began.
func (m *Model) fadeStatus(g *Group) {
	for i := range g.Worker() {
		for j := range g.Members {
			if i != j {
				t := g.Tie(i, j)
				t.Expect = toward(t.Expect, m.expectBefore(g, i, j), m.Params.Status.Leak)
			}
		}
	}
}

// forget lets grievances fade between sessions; slowly, since only acts work
// them through.
func (m *Model) forget(g *Group) {
	keep := 1 - m.Params.Conflict.Forget
	for i := range g.Ties {
		g.Ties[i].Grievance *= keep
	}
}
