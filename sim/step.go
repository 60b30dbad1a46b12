package sim

import "math/bits"

// Moment says what one step brought about, as a set of bits.
type Moment uint8

// What a step can bring about.
const (
	Opened       Moment = 1 << iota // a session was opened: who is there is known
	Spoken                          // an act was spoken: see Group.Last
	WindowClosed                    // a window of acts is complete: metrics are due
	Closed                          // the session is over
	Over                            // the group's life is over
)

// WindowActs is the number of acts between two readings of the metrics.
const WindowActs = 25

// Step takes the group one step on: opens the next session, lets one act be
// spoken, or closes the session, and reports what happened. What is read when
// the last window closes is thus the group as its members leave the room; what
// is read when the session closes, the group as it has settled since. On a
// group whose life is over it does nothing and returns Over. It does not
// allocate.
func (m *Model) Step(g *Group) Moment {
	switch g.Life {
	case Ended:
		return Over
	case Meeting:
		return m.meet(g)
	case Leaving:
		return m.closeSession(g)
	}
	m.openSession(g)
	if m.attending(g) < 2 && !m.Setup.Sessions[g.Session].Alone {
		return Opened | m.closeSession(g) // nobody to meet
	}
	return Opened
}

// openSession is what happens before the first act, in order.
func (m *Model) openSession(g *Group) {
	if g.Life == Between {
		g.Session++
		g.Index = 0
	}
	s := &m.Setup.Sessions[g.Session]
	m.surround(g)   // the context reaches the members
	m.gather(g)     // who comes, who stays away, who is new
	m.refresh(g)    // means over those present
	m.visible(g)    // who stands out among them
	m.arrange(g, s) // seats, pattern, channel, agenda
	m.greet(g)      // attendance shows on the norm of coming
	for i := range g.Members {
		g.Members[i].RankThen, g.Members[i].Safe = g.Members[i].Rank, g.Members[i].Security
	}
	g.Life = Meeting
}

// meet is one act and whatever it completes.
func (m *Model) meet(g *Group) Moment {
	if g.Window.Acts == WindowActs {
		g.Window = Tally{}
	}
	m.act(g)
	did := Spoken
	last := int(g.Index) >= m.Setup.Sessions[g.Session].Acts || m.attending(g) < 1
	if g.Window.Acts == WindowActs || last {
		m.closeWindow(g)
		did |= WindowClosed
	}
	if last {
		g.Life = Leaving
	}
	return did
}

// act is one act of talk, step by step. This list is the model.
func (m *Model) act(g *Group) {
	var bids [MaxMembers + 1]float64
	a := Act{Session: g.Session, Index: g.Index, Topic: g.Topic, Intervention: -1, Addressee: ToGroup, Target: ToGroup}
	m.happen(g)               // what the setup makes happen now
	m.updateDrive(g)          // interest in speaking comes and goes
	m.prompt(g)               // a scripted worker's next line is due
	m.takeFloor(g, &a, &bids) // who speaks
	if int(a.Speaker) == g.Worker() {
		m.facilitate(g) // the worker, having the floor, may use a technique
	}
	if int(a.Speaker) == g.Worker() && g.Waiting > 0 {
		m.speakStep(g, &a) // the next act of the technique under way
	} else {
		m.chooseKind(g, &a) // what kind of act, about what, how deep
		a.Anonymous = g.Channel.Anonymous || m.issue(g).How == Anonymous
		m.chooseAddressee(g, &a, &bids) // to whom
		m.state(g, &a)                  // the position voiced, and whether it is one's own
	}
	a.Heard = m.reach(g, a.Speaker) // whom it reaches
	m.voice(g, &a)                  // speaking out works on the speaker
	m.expose(g, &a)                 // so does having told of oneself
	m.hear(g, &a)                   // every hearer takes it in
	m.help(g, &a)                   // helping helps the helper
	m.giveUp(g, &a)                 // and arguing with a deviate costs hope
	m.updateNorms(g, &a)            // what is done becomes what is expected
	m.playRole(g, &a)               // and what one does, one's role
	m.tally(g, &a)                  // counts
	g.Previous, g.Holder = previous(g, &a), a.Speaker
	if a.Kind.attempt() {
		g.Attempt = a
	}
	m.advanceTopic(g, &a) // the topic moves on
	g.Last = a
	m.fade(g) // what was called for passes
	g.Index++
	g.Acts++
}

// hearing is one listener taking in one act.
type hearing struct {
	m        *Model
	g        *Group
	a        *Act
	s, l     int
	by, me   *Member
	tie      *Tie // the listener's tie to the speaker
	kind     Kind // as taken
	misread  bool
	target   bool // the act is a reaction to the listener, or aimed at them
	known    bool // the listener knows who spoke
	personal bool // the listener took it personally
	byWorker bool
	valence  float64 // what it is worth to the target, -2..1
	perOther float64 // one over the number of other members present
	lot      uint32  // luck in reading (lower half) and in attribution (upper half)
	noise    uint32  // luck in appraisal
}

// hear lets every member whom the act reaches take it in.
func (m *Model) hear(g *Group, a *Act) {
	worker := g.Worker()
	sending := m.sending(g, a)
	h := hearing{m: m, g: g, a: a, s: int(a.Speaker), by: &g.Members[a.Speaker], known: !a.Anonymous, byWorker: int(a.Speaker) == worker}
	h.perOther = 1 / float64(max(1, m.attending(g)-1))
	a.Received = a.Kind
	aim := a.Target
	if aim < 0 {
		aim = a.Addressee
	}
	stirs := a.Kind <= Agree || a.Kind >= Disagree || h.byWorker // can be worth something to its target
	var lots [4]uint32                                           // one draw serves two neighbours in the list of agents
	pair := -1
	for rest := a.Heard &^ bit(int16(worker)); rest != 0; rest &= rest - 1 {
		h.l = trailing(rest)
		h.me, h.tie = &g.Members[h.l], g.Tie(h.l, h.s)
		if h.l|1 != pair {
			pair = h.l | 1
			lots[0], lots[1], lots[2], lots[3] = g.chance(streamHear, pair, 0)
		}
		h.lot, h.noise = lots[h.l&1*2], lots[h.l&1*2+1]
		h.misread, h.personal = false, false
		m.read(&h, sending)
		h.target = a.Target == int16(h.l) || a.Addressee == int16(h.l) && (a.Depth > 0 || h.byWorker || h.misread)
		if h.misread {
			a.Misread |= bit(int16(h.l))
			g.Window.Misread++
			if aim == int16(h.l) || a.Received == a.Kind && a.Heard&bit(aim) == 0 {
				a.Received = h.kind
			}
		}
		g.Window.Hearings++
		h.valence = 0
		if stirs || h.misread {
			h.valence = m.valence(&h)
		}
		if a.Depth > 0 {
			m.updateDisclosure(&h)
		}
		if a.Stated {
			m.convince(&h)
		}
		if h.known {
			m.updateStatus(&h)
			m.attributePower(&h)
			m.updateLiking(&h)
			if h.valence > 0 || h.byWorker {
				m.updateTrust(&h)
			}
			if h.valence != 0 {
				m.updateConflict(&h)
			}
		}
		if h.kind != Opine && !h.kind.question() || a.Disclosed {
			m.feel(&h)
		}
	}
}

// tally counts the act.
func (m *Model) tally(g *Group, a *Act) {
	w := &g.Window
	w.Acts++
	w.Kinds[a.Kind]++
	w.Foci[a.Focus]++
	by := &g.Members[a.Speaker]
	by.Spoke++
	by.SpokeHere++
	by.Kinds[a.Kind]++
	worker := int16(g.Worker())
	if a.Addressee >= 0 {
		g.Members[a.Addressee].Addressed++
		g.Sent[int(a.Speaker)*len(g.Members)+int(a.Addressee)]++
	} else {
		w.ToGroup++
		g.ToAll[a.Speaker]++
	}
	if a.Speaker == worker {
		w.ByWorker++
	} else if a.Addressee == worker {
		w.ToWorker++
	}
	if a.Turn && g.Holder >= 0 {
		w.Turns++
		if a.Speaker == g.Previous {
			w.Returns++
		}
	}
	if a.Stated {
		w.Statements++
		if a.Complied {
			w.Complied++
		}
	}
	if a.Disclosed {
		w.Disclosures++
		w.DepthSum += a.Depth
	}
	c := &g.Climate
	const share = 1.0 / 60
	c.Warmth = toward(c.Warmth, flag(a.Kind <= Agree), share)
	c.Strife = toward(c.Strife, flag(a.Kind == Disagree)+2*flag(a.Kind == Antagonise), share)
	c.Unease = toward(c.Unease, flag(a.Kind == Tense), share)
	c.Depth = toward(c.Depth, a.Depth, share)
	c.Leaderly = toward(c.Leaderly, flag(a.Speaker == worker || a.Addressee == worker), share)
	c.Asking = toward(c.Asking, flag(a.Kind.question()), share)
}

// fade lets what was called for pass.
func (m *Model) fade(g *Group) {
	for i := range g.Members {
		g.Members[i].Invited *= m.Params.Floor.Fade
	}
	for _, left := range [...]*int32{&g.ThemeLeft, &g.TentativeLeft, &g.ShieldLeft, &g.PairsLeft} {
		if *left > 0 {
			*left--
		}
	}
	if g.PatternLeft > 0 && (g.Pattern != RoundRobin || g.Last.Turn && g.Last.Speaker == g.Seat && int(g.Seat) != g.Worker()) {
		if g.PatternLeft--; g.PatternLeft == 0 {
			g.Pattern = m.Setup.Sessions[g.Session].Pattern
			g.Hub = m.hub(g)
		}
	}
	g.SinceCue++
	g.TopicSince++
}

// closeWindow is what follows the talk more slowly, once every WindowActs.
func (m *Model) closeWindow(g *Group) {
	g.Meeting.add(&g.Window)
	g.Whole.add(&g.Window)
	m.fadeStatus(g)
	m.refresh(g)
	m.frustrate(g)
	m.updateEffort(g)
	m.work(g)
	m.updateCohesion(g)
	m.settle(g)
	m.adoptNorms(g)
	if g.Windows%roleWindows == 0 {
		g.RoleClarity = toward(g.RoleClarity, m.roleDistinct(g), m.Params.Role.Clarity)
	}
	m.readStage(g)
}

// closeSession is what happens from the last act to the next session.
func (m *Model) closeSession(g *Group) Moment {
	m.callQuestion(g)
	m.change(g)
	m.updateCulture(g)
	m.restNorms(g)
	m.restRoles(g)
	m.forget(g)
	m.gossip(g)
	m.between(g)
	m.muddle(g)
	g.Life = Between
	if int(g.Session)+1 >= len(m.Setup.Sessions) || m.remaining(g) == 0 {
		g.Life = Ended
		return Closed | Over
	}
	return Closed
}

// remaining counts those who belong to the group or may still join.
func (m *Model) remaining(g *Group) int {
	n := 0
	for i := range g.Worker() {
		if me := &g.Members[i]; me.Here || !me.Gone && (m.Setup.People[i].Joins > int(g.Session) || m.Setup.People[i].Candidate) {
			n++
		}
	}
	return n
}

// attending counts the members in the room.
func (m *Model) attending(g *Group) int { return bits.OnesCount64(g.inRoom()) }

// previous is who held the floor before the present holder.
func previous(g *Group, a *Act) int16 {
	if a.Turn {
		return g.Holder
	}
	return g.Previous
}

func trailing(set uint64) int { return bits.TrailingZeros64(set) }

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// add sums two counts.
func (t *Tally) add(o *Tally) {
	t.Acts += o.Acts
	for k := range t.Kinds {
		t.Kinds[k] += o.Kinds[k]
	}
	for k := range t.Foci {
		t.Foci[k] += o.Foci[k]
	}
	t.ToGroup += o.ToGroup
	t.ToWorker += o.ToWorker
	t.ByWorker += o.ByWorker
	t.Returns += o.Returns
	t.Turns += o.Turns
	t.Misread += o.Misread
	t.Hearings += o.Hearings
	t.Complied += o.Complied
	t.Statements += o.Statements
	t.TaskDissent += o.TaskDissent
	t.ProcessDissent += o.ProcessDissent
	t.Personal += o.Personal
	t.Sanctions += o.Sanctions
	t.Deviations += o.Deviations
	t.Repairs += o.Repairs
	t.Disclosures += o.Disclosures
	t.DepthSum += o.DepthSum
	t.Decided += o.Decided
}
