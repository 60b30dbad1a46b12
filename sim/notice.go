package sim

// trustInWorker is the mean trust of those present in the facilitator.
func (m *Model) trustInWorker(g *Group) float64 {
	sum, n := 0.0, 0.0
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		sum += g.Tie(trailing(rest), g.Worker()).Trust
		n++
	}
	if n == 0 {
		return trustZero
	}
	return sum / n
}

// phase is the worker's own reading of where the group is, from what can be
// seen: Corey's initial, transition, working and final phase.
func (m *Model) phase(g *Group) Phases {
	sessions := len(m.Setup.Sessions)
	switch {
	case int(g.Session) == sessions-1 && sessions > 1:
		return Final | Working
	case g.Climate.Strife > 0.16 || g.Climate.Unease > 0.08:
		return Transition
	case g.Acts < 150 || int(g.Session)*6 < sessions:
		return Initial
	}
	return Working | Transition
}

// notice finds the most pressing situation that a worker could see: who speaks
// and who does not, who attacks whom, what is talked about, the time. It reads
// nothing that cannot be observed. Each policy looks out for its own.
func (m *Model) notice(g *Group, policy Policy) (Situation, bool) {
	if n := m.due(g); n != NoNeed {
		return Situation{n, -1, -1}, true
	}
	return m.pressing(g, policy)
}

// due is what the time asks for: a beginning, rules, an end.
func (m *Model) due(g *Group) Need {
	acts := m.Setup.Sessions[g.Session].Acts
	last := int(g.Session) == len(m.Setup.Sessions)-1
	switch {
	case int(g.Index) > acts-20:
		return Closing
	case last && len(m.Setup.Sessions) > 2 && int(g.Index) > acts*2/5 && !m.used(g, Parting):
		return Parting
	case int(g.Index) < 8 && g.Session == 0:
		return Strangers
	case int(g.Index) < 8:
		return Opening
	case g.Session == 0 && g.Index > 25 && !m.used(g, NoNorms):
		return NoNorms
	}
	return NoNeed
}

// pressing is what the group itself asks for.
func (m *Model) pressing(g *Group, policy Policy) (Situation, bool) {
	skilled := policy == Skilled
	at := func(n Need) (Situation, bool) { return Situation{n, -1, -1}, true }
	about := func(n Need, i, j int) (Situation, bool) { return Situation{n, i, j}, true }
	if policy == Directive {
		if g.Index%3 == 0 && g.Climate.Asking > 0.09 {
			return at(UnclearPurpose)
		}
		return at(Wandering)
	}
	if i, attackers := m.target(g); skilled && i >= 0 && attackers >= 2 {
		return about(Scapegoat, i, -1)
	}
	if l := &g.Last; skilled && (l.Kind == Antagonise || g.Climate.Strife > 0.22) && l.Speaker >= 0 && l.Target >= 0 && int(l.Target) != g.Worker() && int(l.Speaker) != g.Worker() {
		return about(Quarrel, int(l.Speaker), int(l.Target))
	}
	if l := &g.Last; skilled && l.Disclosed && int(l.Speaker) != g.Worker() {
		switch {
		case l.Depth > 0.75 && g.Climate.Unease > 0.04:
			return about(TooDeep, int(l.Speaker), -1)
		case l.Depth > 0.35:
			return about(Disclosure, int(l.Speaker), -1)
		}
	}
	top, least := m.talkers(g)
	n := float64(m.attending(g))
	share := func(i int) float64 { return float64(g.Members[i].SpokeHere) * n / float64(g.Index+1) }
	switch {
	case skilled && g.Climate.Unease > 0.07:
		return at(Fear)
	case g.Index > 60 && top >= 0 && share(top) > 2.3:
		return about(Monopoly, top, -1)
	case g.Index > 60 && least >= 0 && share(least) < 0.4:
		return about(SilentMember, least, top)
	case skilled && g.Climate.Asking > 0.1 && g.Session < 3:
		return at(UnclearPurpose)
	case skilled && g.Climate.Leaderly > 0.5:
		return at(LeaderCentred)
	case skilled && g.TopicSince > 140 && g.Decided < 0.5:
		return at(Deadlock)
	case skilled && g.Decided > 0.6 && g.Oriented < 0.35:
		return at(Haste)
	}
	return m.noticeMore(g, skilled)
}

// noticeMore goes on with what is less pressing.
func (m *Model) noticeMore(g *Group, skilled bool) (Situation, bool) {
	if !skilled {
		return Situation{}, false
	}
	personal := m.issue(g).SelfFocus >= 0.3
	switch {
	case g.Meeting.Acts >= 50 && g.Meeting.Foci[OnTask]*10 < g.Meeting.Acts*3 && !personal:
		return Situation{Wandering, -1, -1}, true
	case personal && g.Session > 0 && g.Index > 50 && g.Climate.Depth < 0.1:
		return Situation{Shallow, -1, -1}, true
	case g.Meeting.Acts >= 50 && g.Climate.Asking < 0.03 && g.Climate.Warmth < 0.15:
		return Situation{Reluctance, -1, -1}, true
	case g.Meeting.Acts >= 50 && g.Climate.Warmth < 0.18:
		return Situation{Despair, -1, -1}, true
	}
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		if me := &g.Members[i]; me.Missed > 0 && g.Index > 30 && !m.used(g, OutsideTrouble) {
			return Situation{OutsideTrouble, i, -1}, true
		}
	}
	if g.Session >= 2 && g.SinceCue > 40 && g.Last.Speaker >= 0 && int(g.Last.Speaker) != g.Worker() {
		other := -1
		if top, _ := m.talkers(g); top >= 0 && top != int(g.Last.Speaker) {
			other = top
		}
		return Situation{Ready, int(g.Last.Speaker), other}, true
	}
	return Situation{}, false
}

// used says whether a technique for the situation was used in this session.
func (m *Model) used(g *Group, n Need) bool {
	for k := range m.Interventions {
		if m.Interventions[k].Need == n && g.Used[k>>6&1]>>uint(k&63)&1 == 1 {
			return true
		}
	}
	return false
}

// talkers are the members present who spoke most and least in this session; -1
// when nobody has spoken.
func (m *Model) talkers(g *Group) (most, least int) {
	most, least = -1, -1
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		if most < 0 || g.Members[i].SpokeHere > g.Members[most].SpokeHere {
			most = i
		}
		if least < 0 || g.Members[i].SpokeHere < g.Members[least].SpokeHere {
			least = i
		}
	}
	return most, least
}

// target is the member on whom negative acts of late converge, and how many
// members they come from; -1 when they are spread.
func (m *Model) target(g *Group) (who, attackers int) {
	who = -1
	var most, all float64
	members := g.inRoom()
	for rest := members; rest != 0; rest &= rest - 1 {
		j := trailing(rest)
		sum, from := 0.0, 0
		for others := members &^ bit(int16(j)); others != 0; others &= others - 1 {
			if x := g.Tie(trailing(others), j).Against; x > 0.5 {
				sum += x
				from++
			}
		}
		all += sum
		if sum > most {
			most, who, attackers = sum, j, from
		}
	}
	if most < 4 || most < 0.5*all {
		return -1, 0
	}
	return who, attackers
}
