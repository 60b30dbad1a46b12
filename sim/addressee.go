package sim

// AddressParams are the constants of whom one speaks to.
type AddressParams struct {
	Group, GroupRank, GroupReact, Previous, Stay, Liking, Deviate, GiveUp, Known, Worker, Grievance float64
}

func (p *AddressParams) rows() []Param {
	return []Param{
		{"address.group", &p.Group, -0.92, -4, 4, "logit", Derived, "Bales1951", "table 2", "chance of speaking to the group at average readiness (P07)"},
		{"address.group_rank", &p.GroupRank, 1.28, 0, 4, "logit per logit", Derived, "Bales1951", "table 2", "who leads the talk speaks more to the group: .6 against .3 (P07)"},
		{"address.group_react", &p.GroupReact, -0.8, -4, 2, "logit", Derived, "Bales1951", "", "reactions and questions go to persons"},
		{"address.previous", &p.Previous, 2.44, -2, 5, "logit", Derived, "Gibson2003", "", "share of personal address that goes to the previous speaker, as a logit: .92 (P08)"},
		{"address.stay", &p.Stay, 0.6, 0, 1, "probability", Assumed, "Gibson2003", "", "who goes on speaking goes on to the same person, or to all"},
		{"address.liking", &p.Liking, 1.4, 0, 4, "logit", Derived, "Newcomb1961", "", "liked persons are addressed more"},
		{"address.deviate", &p.Deviate, 2.5, 0, 20, "logit per SD", Derived, "Schachter1951", "fig. 1", "pull of a person whose known position lies far off (P17)"},
		{"address.give_up", &p.GiveUp, 0.1, 0, 1, "share per act", Derived, "Schachter1951", "", "hope of winning over that is lost with each attempt on a deviate (P17)"},
		{"address.known", &p.Known, 16, 1, 100, "acts", Derived, "Schachter1951", "", "attempts after which a position is known"},
		{"address.worker", &p.Worker, 0.8, -2, 4, "logit", Assumed, "Bion1961", "", "while the goal is unclear and people strange to each other, talk seeks the worker"},
		{"address.grievance", &p.Grievance, 0.25, 0, 2, "logit per unit", Assumed, "Jehn1995", "", "a grievance draws address to its object"},
	}
}

// tolerance is the distance, in standard units, at which another's position
// still passes as an opinion like any other.
const tolerance = 1.5

// deviance is how strongly agent i is drawn to talk to j as to a deviate:
// distance of known position beyond tolerance, turned by hope. While there is
// hope it pulls; when hope is gone it repels (Festinger 1950; Schachter 1951).
func (m *Model) deviance(g *Group, i, j int) float64 {
	q, n := int(g.Topic), g.Issues()
	d := abs(g.Private[i*n+q]-g.Public[j*n+q]) - tolerance
	if d <= 0 { // as with most
		return 0
	}
	return g.Members[j].Known * min(2, d) * (float64(2*g.Tie(i, j).Hope) - 1)
}

// pull is the strongest draw of a deviate among those whom i could address, 0
// where there is none.
func (m *Model) pull(g *Group, i int, audience uint64) float64 {
	most := 0.0
	for rest := audience &^ bit(int16(g.Worker())); rest != 0; rest &= rest - 1 {
		most = max(most, m.deviance(g, i, trailing(rest)))
	}
	return most
}

// giveUp lets an attempt to win somebody over cost some of the hope for it.
func (m *Model) giveUp(g *Group, a *Act) {
	if a.Addressee < 0 || int(a.Speaker) == g.Worker() || int(a.Addressee) == g.Worker() || !a.Kind.attempt() && a.Kind != Disagree {
		return
	}
	i, j, n, q := int(a.Speaker), int(a.Addressee), g.Issues(), int(a.Topic)
	if abs(g.Private[i*n+q]-g.Public[j*n+q]) > 1 {
		g.Tie(i, j).Hope *= 1 - m.Params.Address.GiveUp
	}
}

// heed is the readiness to answer somebody, 1 as a rule, towards 0 once one has
// given up on a known deviate: rejection is not answering, too.
func (m *Model) heed(g *Group, i, j int) float64 {
	if j < 0 || j == g.Worker() {
		return 1
	}
	if pull := m.deviance(g, i, j); pull < 0 {
		return 1 / (1 + float64(4*-pull))
	}
	return 1
}

// chooseAddressee decides whether the act goes to the group or to whom. It
// comes after the kind, which it needs to know.
func (m *Model) chooseAddressee(g *Group, a *Act, z *[MaxMembers + 1]float64) {
	p := &m.Params.Address
	i := int(a.Speaker)
	worker := g.Worker()
	a.Addressee, a.Target = ToGroup, ToGroup
	audience := m.reach(g, a.Speaker)
	if a.reaction() && g.Attempt.Speaker >= 0 && g.Attempt.Speaker != a.Speaker && audience&bit(g.Attempt.Speaker) != 0 && a.Turn {
		a.Target = g.Attempt.Speaker
	}
	if audience == 0 || a.Bare {
		return
	}
	wg, wp, wo, wq := g.chance(streamAddress, i, 0)
	if to := g.Last.Addressee; !a.Turn && g.Last.Speaker == a.Speaker && telling(a.Kind) && telling(g.Last.Kind) &&
		(to < 0 || audience&bit(to) != 0) && half(wo>>16) < p.Stay {
		a.Addressee = to // one goes on to whom one was speaking
		if a.Kind == Release {
			a.Target = to
		}
		return
	}
	mean := 0.0
	count := 0.0
	for rest := audience &^ bit(int16(worker)); rest != 0; rest &= rest - 1 {
		mean += z[trailing(rest)]
		count++
	}
	lead := 0.0
	if count > 0 && i != worker {
		lead = z[i] - (mean+z[i])/(count+1)
	}
	pull := m.pull(g, i, audience)
	u := p.Group + float64(p.GroupRank*lead) - float64(p.Deviate*pull)
	if i == worker {
		u += m.style.toGroup
	}
	if a.reaction() || a.Kind.question() {
		u += p.GroupReact
	}
	if g.Pattern == Maypole && bit(g.Hub)&audience != 0 && unit(wo) >= m.Params.Floor.Leak {
		a.Addressee = g.Hub
	} else if unit(wg) >= logistic(u) {
		a.Addressee = m.person(g, i, audience, pull, z, wp, wq)
	}
	if a.Addressee >= 0 && (a.reaction() || a.Kind == Release) {
		a.Target = a.Addressee
	}
}

// telling says whether the category neither asks nor reacts, so that a speaker
// who goes on goes on to the same.
func telling(k Kind) bool { return k.attempt() || k == Release || k == Tense }

// person picks the one member who is spoken to: most often the previous
// speaker, else by standing, liking, grievance and deviance.
func (m *Model) person(g *Group, i int, audience uint64, pull float64, z *[MaxMembers + 1]float64, wp, wo uint32) int16 {
	p := &m.Params.Address
	worker := g.Worker()
	before := g.Holder
	if before == int16(i) {
		before = g.Previous
	}
	if g.ShieldLeft > 0 && audience != bit(g.Shielded) {
		audience &^= bit(g.Shielded)
		pull = m.pull(g, i, audience)
	}
	if before >= 0 && audience&bit(before) != 0 {
		odds := float64(m.previousOdds * exp(float64(p.Deviate*(m.deviance(g, i, int(before))-pull))))
		rest := audience &^ bit(before)
		if rest == 0 || unit(wp) < odds/(1+odds) {
			return before
		}
		audience = rest
	}
	var weight [MaxMembers + 1]float64
	total := 0.0
	for rest := audience; rest != 0; rest &= rest - 1 {
		j := trailing(rest)
		t := g.Tie(i, j)
		u := z[j]
		if j == worker {
			u = float64(p.Worker*(1-g.Clarity)*float64(2*g.Members[i].Strange)) - 0.5
		} else if i != worker {
			u += float64(p.Liking*soft(t.Liking)) + float64(p.Grievance*t.Grievance) + float64(p.Deviate*m.deviance(g, i, j))
		}
		weight[j] = exp(u)
		total += weight[j]
	}
	return draw(weight[:len(g.Members)], total, wo)
}
