package sim

import "math/bits"

// FloorParams are the constants of turn-taking.
type FloorParams struct {
	Dominance, Expectation, Verbal, Effort, Anxiety, Tension float64
	Drive, DriveTime                                         float64
	Keep, KeepBase, Reply, Solo, EqualTalk, Leak, Fade       float64
}

func (p *FloorParams) rows() []Param {
	return []Param{
		{"floor.dominance", &p.Dominance, 0.28, 0, 2, "logit per SD", Derived, "Skvoretz1988", "", "pull of agency on the floor; fitted with floor.keep to the rank curves of talk (P04, P05)"},
		{"floor.expectation", &p.Expectation, 0.3, 0, 3, "logit", Derived, "FisekBergerNorman1991", "p. 114", "pull of the others' performance expectation (0..1); pinned by talk and leadership (P10)"},
		{"floor.verbal", &p.Verbal, 0.1, 0, 1, "logit per SD", Assumed, "ToselandRivas2017", "", "ease of expression in the group's language"},
		{"floor.effort", &p.Effort, 0.4, 0, 2, "logit", Assumed, "KarauWilliams1993", "", "pull of effort, from none to full"},
		{"floor.anxiety", &p.Anxiety, 0.2, 0, 1, "logit per SD", Derived, "StasserTaylor1991", "", "trait anxiety holds back among strangers; fades with acquaintance"},
		{"floor.tension", &p.Tension, 0.5, 0, 3, "logit", Assumed, "StasserTaylor1991", "", "present tension holds back"},
		{"floor.drive", &p.Drive, 0.85, 0, 2, "logit SD", Derived, "StasserTaylor1991", "", "spread of momentary interest; without it the first quarter of a meeting decides the whole (P09)"},
		{"floor.drive_time", &p.DriveTime, 110, 10, 1000, "acts", Derived, "StasserTaylor1991", "", "time in which momentary interest is forgotten (P09)"},
		{"floor.keep", &p.Keep, 1.15, 0, 3, "logit per logit", Derived, "StasserTaylor1991", "", "who is readier to speak also speaks longer: the spread of talk sits in turn length, which lets Gini saturate with size (P05)"},
		{"floor.keep_base", &p.KeepBase, 0, -3, 3, "logit", Derived, "StasserTaylor1991", "", "chance of an average speaker to go on"},
		{"floor.reply", &p.Reply, 0.36, 0, 1, "probability", Derived, "Gibson2003", "", "the addressed takes the floor outright: a mixture, not a bonus, which alone fits turn return at every size (P08)"},
		{"floor.solo", &p.Solo, 0.5, 0, 2, "logit", Derived, "SekaquaptewaThompson2003", "", "cost of being the only one of a kind in view (P31)"},
		{"floor.equal_talk", &p.EqualTalk, 0.6, 0, 3, "logit", Assumed, "ToselandRivas2017", "", "a norm of equal talk holds back who has had more than a fair share"},
		{"floor.leak", &p.Leak, 0.12, 0, 1, "probability", Assumed, "ToselandRivas2017", "", "turns that break the interaction pattern in force"},
		{"floor.fade", &p.Fade, 0.92, 0, 1, "share per act", Assumed, "", "", "how fast an invitation or a request to hold back fades; half is gone after 8 acts"},
	}
}

// driveStep is how many acts pass between two updates of one agent's drive:
// far below its memory, so that the shorter loop cannot be seen.
const driveStep = 4

// updateDrive lets momentary interest in speaking wander (an Ornstein–Uhlenbeck
// process): what one has to say comes and goes.
func (m *Model) updateDrive(g *Group) {
	n := len(g.Members)
	for i := int(g.Index) % driveStep; i < n; i += 2 * driveStep {
		a, b, c, d := g.chance(streamDrive, i, 0)
		me := &g.Members[i]
		me.Drive = float64(m.driveMemory*me.Drive) + float64(m.driveNoise*bell(a, b))
		if j := i + driveStep; j < n {
			me = &g.Members[j]
			me.Drive = float64(m.driveMemory*me.Drive) + float64(m.driveNoise*bell(c, d))
		}
	}
}

// bids fills z with everybody's readiness to speak, in logits, and returns the
// mean of the members'. Sources: expectation states (Fisek, Berger & Norman
// 1991), SPEAK (Stasser & Taylor 1991).
func (m *Model) bids(g *Group, z *[MaxMembers + 1]float64) float64 {
	p := &m.Params.Floor
	worker := g.Worker()
	equal := p.EqualTalk * g.Norms[EqualTalk].Strength * g.Norms[EqualTalk].Standard
	fair := 0.0
	if g.Index > 20 {
		fair = float64(bits.OnesCount64(g.Present)) / float64(g.Index)
	}
	sum, count := 0.0, 0.0
	for i := range g.Members {
		if !g.Attends(i) {
			continue
		}
		me := &g.Members[i]
		if i == worker {
			z[i] = me.Drive + me.Invited + m.style.talk
			continue
		}
		b := float64(p.Dominance*me.Trait[Agency]) + float64(p.Expectation*me.Rank) + float64(p.Verbal*me.Trait[Verbal]) + me.Drive + me.Invited
		b += float64(p.Effort * (me.Effort - 0.7))
		b -= float64(p.Anxiety * me.Trait[Anxiety] * me.Strange)
		b -= float64(p.Tension * (me.Tension - 0.25))
		b -= float64(p.Solo * me.Solo)
		if share := float64(float64(me.SpokeHere)*fair) - 1.5; share > 0 {
			b -= float64(equal * share)
		}
		z[i] = b
		sum += b
		count++
	}
	if count == 0 {
		return 0
	}
	return sum / count
}

// takeFloor decides who speaks the next act. The holder may go on; else the
// addressed may reply; else the floor is open to all who have not just held it.
func (m *Model) takeFloor(g *Group, a *Act, z *[MaxMembers + 1]float64) {
	p := &m.Params.Floor
	mean := m.bids(g, z)
	worker := int16(g.Worker())
	wk, wr, wo, wl := g.chance(streamFloor, 0, 0)
	holder := g.Holder
	if holder >= 0 && !g.Attends(int(holder)) {
		holder = -1
	}
	switch {
	case g.Waiting > 0 && g.Attends(int(worker)):
		a.Speaker = worker
	case m.inTurn(g):
		a.Speaker = nextSeat(g, g.Seat)
		g.Seat = a.Speaker
	case holder >= 0 && !g.Last.Kind.question() && !(holder == worker && g.Last.Intervention >= 0) &&
		unit(wk) < logistic(p.KeepBase+float64(p.Keep*m.eagerness(g, int(holder), z, mean))):
		a.Speaker = holder
	case g.Pattern != FreeFloating && unit(wl) >= p.Leak && m.patterned(g, a, holder, z, wo):
	case holder >= 0 && g.Last.Addressee >= 0 && g.Last.Addressee != holder && g.Attends(int(g.Last.Addressee)) &&
		unit(wr) < m.replyChance(g, g.Last.Addressee, holder):
		a.Speaker = g.Last.Addressee
	default:
		a.Speaker = m.open(g, z, g.Present, holder, wo)
	}
	a.Turn = a.Speaker != g.Holder
}

// eagerness is how much readier than others the holder is to go on. What draws
// a worker to the floor does not make them hold it.
func (m *Model) eagerness(g *Group, holder int, z *[MaxMembers + 1]float64, mean float64) float64 {
	if holder == g.Worker() {
		return g.Members[holder].Drive
	}
	return z[holder] - mean
}

// replyChance is the chance that the addressed takes the floor outright. Those
// who have given up on the other stop answering (Schachter 1951); writing
// lets one wait.
func (m *Model) replyChance(g *Group, from, to int16) float64 {
	c := m.Params.Floor.Reply
	if from == int16(g.Worker()) {
		return m.style.reply
	}
	c *= m.heed(g, int(from), int(to))
	if g.Channel.Asynchronous {
		c *= 0.5
	}
	return c
}

// open draws the next speaker in proportion to readiness.
func (m *Model) open(g *Group, z *[MaxMembers + 1]float64, among uint64, holder int16, w uint32) int16 {
	if rest := among &^ bit(holder); rest != 0 {
		among = rest
	}
	var weight [MaxMembers + 1]float64
	total := 0.0
	for i := range g.Members {
		if among>>uint(i)&1 == 1 {
			weight[i] = exp(z[i])
			total += weight[i]
		}
	}
	return draw(weight[:len(g.Members)], total, w)
}

// draw picks an index in proportion to weight.
func draw(weight []float64, total float64, w uint32) int16 {
	at := unit(w) * total
	last := int16(0)
	for i, x := range weight {
		if x <= 0 {
			continue
		}
		last = int16(i)
		if at < x {
			break
		}
		at -= x
	}
	return last
}

// inTurn says whether the present topic is answered strictly in turn.
func (m *Model) inTurn(g *Group) bool {
	return m.Setup.Sessions[g.Session].Alone || m.issue(g).How != Discuss
}

// patterned picks the next speaker that the interaction pattern calls for, and
// reports whether it calls for anybody.
func (m *Model) patterned(g *Group, a *Act, holder int16, z *[MaxMembers + 1]float64, w uint32) bool {
	switch g.Pattern {
	case RoundRobin:
		if m.style.speaks && g.Attends(g.Worker()) && int(g.Seat) < g.Worker() && nextSeat(g, g.Seat) <= g.Seat {
			a.Speaker = int16(g.Worker()) // who closes the round before it begins again
		} else {
			a.Speaker = nextSeat(g, g.Seat)
		}
		g.Seat = a.Speaker
		return true
	case Maypole, HotSeat:
		hub := g.Hub
		if hub < 0 || !g.Attends(int(hub)) {
			return false
		}
		if holder != hub {
			a.Speaker = hub
			return true
		}
		if g.Pattern == HotSeat && g.HotSeat >= 0 && g.Attends(int(g.HotSeat)) {
			a.Speaker = g.HotSeat
			return true
		}
		if to := g.Last.Addressee; to >= 0 && to != hub && g.Attends(int(to)) {
			a.Speaker = to
			return true
		}
		a.Speaker = m.open(g, z, g.inRoom(), hub, w)
		return true
	}
	return false
}

// nextSeat is the next member present after the given seat, in seating order.
func nextSeat(g *Group, seat int16) int16 {
	worker := g.Worker()
	for k := 1; k <= worker; k++ {
		i := (min(int(seat), worker-1) + k) % worker
		if g.Attends(i) {
			return int16(i)
		}
	}
	return 0
}

// reach is who hears what the agent says, under the communication network in
// force. The facilitator stands outside networks: hears and reaches all.
func (m *Model) reach(g *Group, from int16) uint64 {
	here := g.Present
	worker := bit(int16(g.Worker()))
	switch {
	case m.Setup.Sessions[g.Session].Alone || m.issue(g).How == Private:
		return 0
	case bit(from) == worker:
		return here &^ worker
	case g.PairsLeft > 0:
		return partner(g, from) | here&worker
	case g.Network == AllChannel:
		return here &^ bit(from)
	}
	return neighbours(g, from)&here&^bit(from) | here&worker
}

// partner is the neighbour with whom one talks when the group splits into
// pairs; with an odd number the last three talk together.
func partner(g *Group, from int16) uint64 {
	here := g.inRoom()
	at, n := bits.OnesCount64(here&(bit(from)-1)), bits.OnesCount64(here)
	pair := at / 2
	if n%2 == 1 && pair == n/2 {
		pair--
	}
	var out uint64
	k := 0
	for rest := here; rest != 0; rest &= rest - 1 {
		p := k / 2
		if n%2 == 1 && p == n/2 {
			p--
		}
		if p == pair {
			out |= rest & -rest
		}
		k++
	}
	return out &^ bit(from)
}

// neighbours is whom one can reach in a wheel, chain, Y or circle (Bavelas
// 1950; Leavitt 1951), seated in the order of the members present.
func neighbours(g *Group, from int16) uint64 {
	here := g.inRoom()
	var seats [MaxMembers]uint64
	n, at, hub := 0, 0, 0
	for rest := here; rest != 0; rest &= rest - 1 {
		b := rest & -rest
		if b == bit(from) {
			at = n
		}
		if b == bit(g.Hub) {
			hub = n
		}
		seats[n] = b
		n++
	}
	seat := func(i int) uint64 {
		if i < 0 || i >= n {
			return 0
		}
		return seats[i]
	}
	switch g.Network {
	case Wheel:
		if at == hub {
			return here &^ bit(from)
		}
		return seats[hub]
	case Chain:
		return seat(at-1) | seat(at+1)
	case YShape: // a chain of all but the last, who hangs on the second but last of the chain
		fork := max(n-3, 0)
		switch at {
		case n - 1:
			return seat(fork)
		case fork:
			return seat(at-1) | seat(at+1) | seat(n-1)
		case n - 2:
			return seat(at - 1)
		}
		return seat(at-1) | seat(at+1)
	case Circle:
		return seats[(at+n-1)%n] | seats[(at+1)%n]
	}
	return here &^ bit(from)
}

// bit is the agent's place in a set of agents; nobody's for a negative number.
func bit(agent int16) uint64 {
	if agent < 0 {
		return 0
	}
	return 1 << uint(agent)
}
