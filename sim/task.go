package sim

// TaskParams are the constants of the topic clock and of task output.
type TaskParams struct {
	Inform, Decide, Next, Carry                       float64
	Skill, Conflict, Fit, Complexity, Clarify, Muddle float64
	Pace                                              float64
}

func (p *TaskParams) rows() []Param {
	return []Param{
		{"task.inform", &p.Inform, 0.051, 0, 0.5, "share per act", Derived, "BalesStrodtbeck1951", "", "missing orientation filled by one act of orientation (P03)"},
		{"task.decide", &p.Decide, 0.06, 0, 0.5, "share per act", Derived, "BalesStrodtbeck1951", "", "open part of the topic closed by one agreement (P03)"},
		{"task.next", &p.Next, 0.88, 0.1, 1, "0..1", Derived, "BalesStrodtbeck1951", "", "agreement at which a topic counts as settled"},
		{"task.carry", &p.Carry, 0.2, 0, 1, "share", Derived, "BalesStrodtbeck1951", "", "orientation carried over to the next topic"},
		{"task.skill", &p.Skill, 0.2, 0, 1, "per SD", Assumed, "Steiner1972", "", "work of one person by ability, average 1"},
		{"task.conflict", &p.Conflict, 0.07, 0, 1, "per unit", Derived, "DeDreuWeingart2003", "", "output lost to mean grievance (P19)"},
		{"task.fit", &p.Fit, 0.25, 0, 1, "share", Assumed, "Leavitt1951", "", "output lost when a leader-centred pattern or network meets an interdependent task"},
		{"task.complexity", &p.Complexity, 0.3, 0, 1, "share", Assumed, "Shaw1964", "", "output lost on complex tasks to central networks"},
		{"task.clarify", &p.Clarify, 0.03, 0, 0.3, "share per act", Assumed, "Bales1950", "", "clarity won by orientation about the process or from the worker"},
		{"task.muddle", &p.Muddle, 0.03, 0, 0.3, "share per session", Assumed, "Corey2016", "", "clarity lost between sessions"},
		{"task.pace", &p.Pace, 1, 0.1, 10, "factor", Assumed, "Steiner1972", "", "work of one average person in one session, in units of Task.Demand"},
	}
}

// advanceTopic moves the topic on: orientation informs it, agreement closes it
// (Bales & Strodtbeck 1951, as a state of the topic, not of the clock). A topic
// that is settled gives way to the next.
func (m *Model) advanceTopic(g *Group, a *Act) {
	p := &m.Params.Task
	switch a.Kind {
	case Inform:
		g.Oriented = toward(g.Oriented, 1, p.Inform)
		if a.Focus == OnProcess || int(a.Speaker) == g.Worker() {
			m.clarify(g, a)
		}
	case Suggest:
		if a.Focus == OnProcess {
			m.clarify(g, a)
		}
	case Agree:
		if a.Turn && g.Last.Heard&bit(a.Speaker) != 0 && (g.Last.Kind == Suggest || g.Last.Kind == Opine) {
			g.Decided = toward(g.Decided, 1, p.Decide)
		}
	case Disagree:
		if a.Focus == OnProcess {
			g.Window.ProcessDissent++
		} else {
			g.Window.TaskDissent++
		}
	}
	if a.Stated {
		me := &g.Members[a.Speaker]
		if !a.Anonymous {
			me.Known += (1 - me.Known) / m.Params.Address.Known
		}
		me.Fresh = float64(me.Fresh * (1 - 1/m.Params.Influence.Arguments))
	}
	switch s := &m.Setup.Sessions[g.Session]; {
	case m.issue(g).How != Discuss: // answered in rounds, each issue of the agenda for its part of the session
		if len(s.Agenda) > 1 && int(g.TopicSince)+1 >= s.Acts/len(s.Agenda) && int(g.Item)+1 < len(s.Agenda) {
			m.nextTopic(g)
		}
	case g.Decided > m.enough(g) && m.settled(g):
		m.nextTopic(g)
	}
}

// clarify lets talk about aim and procedure make the goal clearer, as far as
// the hearers trust the speaker.
func (m *Model) clarify(g *Group, a *Act) {
	trust := 0.5
	if int(a.Speaker) == g.Worker() {
		trust = m.trustInWorker(g)
	}
	g.Clarity = toward(g.Clarity, 1, m.Params.Task.Clarify*(0.4+trust))
}

// enough is how much agreement must have been voiced before the topic is
// settled, or the question is called: the less, the less a rule asks for.
func (m *Model) enough(g *Group) float64 {
	q := int(g.Topic)
	next := m.Params.Task.Next
	if rule := m.issues[q].Rule; rule != NoRule && !g.Decisions[q].Made {
		return next * (0.4 + float64(0.6*ruleShare(rule)))
	}
	return next
}

// muddle lets the goal blur between sessions, towards half of how clear it was
// made beforehand; further where programme, organisation and group do not fit
// (Korten 1980).
func (m *Model) muddle(g *Group) {
	fit := float64(m.Params.Context.Fit * (m.sponsorFit() - 0.5))
	goal := clamp(m.Setup.Clarity*0.5*(1+fit), 0, 1)
	g.Clarity = toward(g.Clarity, goal, m.Params.Task.Muddle*(1-fit))
}

// settled asks whether the decision rule lets the topic rest, and books the
// decision. Where it does not, talk goes on from half-decided.
func (m *Model) settled(g *Group) bool {
	q := int(g.Topic)
	issue := &m.issues[q]
	d := &g.Decisions[q]
	if issue.Rule != NoRule && !d.Made {
		share, at := m.largestView(g, q)
		if !passes(issue.Rule, share) {
			g.Decided = 0.5
			return false
		}
		*d = Decision{Made: true, Session: g.Session, Index: g.Index, Value: at}
	}
	g.Window.Decided++
	return true
}

// callQuestion takes a vote at the end of a session on an issue with a decision
// rule that has been talked about enough.
func (m *Model) callQuestion(g *Group) {
	q := int(g.Topic)
	rule := m.issues[q].Rule
	if rule == NoRule || g.Decisions[q].Made || g.Decided < 0.3 {
		return
	}
	if share, at := m.largestView(g, q); passes(rule, share) {
		g.Decisions[q] = Decision{Made: true, Session: g.Session, Index: g.Index, Value: at}
		g.Whole.Decided++
	}
}

// passes says whether the largest view is large enough for the rule.
func passes(r Rule, share float64) bool {
	if r == Majority {
		return share > 0.5
	}
	return share > ruleShare(r)-1e-9
}

// ruleShare is the share of positions a rule asks for.
func ruleShare(r Rule) float64 {
	switch r {
	case Majority:
		return 0.5
	case TwoThirds:
		return 2.0 / 3
	case Unanimity:
		return 1
	}
	return 0
}

// largestView is the largest share of members present who publicly hold one
// view, and where: on the same side of the neutral point where the issue has
// one, or else within one standard unit of each other.
func (m *Model) largestView(g *Group, q int) (share, at float64) {
	n := g.Issues()
	members := g.inRoom()
	count := float64(m.attending(g))
	if count == 0 {
		return 0, 0
	}
	sides := m.issues[q].Lo < 0 && m.issues[q].Hi > 0
	for outer := members; outer != 0; outer &= outer - 1 {
		c := g.Public[trailing(outer)*n+q]
		near, sum := 0.0, 0.0
		for inner := members; inner != 0; inner &= inner - 1 {
			x := g.Public[trailing(inner)*n+q]
			if abs(x-c) <= 1 || sides && m.Natural(q, x)*m.Natural(q, c) > 0 {
				near++
				sum += x
			}
		}
		if near/count > share {
			share, at = near/count, sum/near
		}
	}
	return share, at
}

// nextTopic takes the next item of the agenda; after the last, a topic of the
// day comes up, on which people hold fresh opinions.
func (m *Model) nextTopic(g *Group) {
	agenda := m.Setup.Sessions[g.Session].Agenda
	g.Item++
	g.Oriented *= m.Params.Task.Carry
	g.Decided = 0
	topic := g.Issues() - 1
	if int(g.Item) < len(agenda) {
		topic = agenda[g.Item]
	} else {
		m.newTopic(g)
	}
	m.takeUp(g, topic)
	g.TopicSince = -1 // the act under way, which is still counted, belongs to the topic before
}

// takeUp turns the talk to a topic: nobody's position on it is known, and
// everybody has their arguments; of a topic taken up again, half.
func (m *Model) takeUp(g *Group, topic int) {
	g.Topic, g.TopicSince = int16(topic), 0
	for i := range g.Members {
		me := &g.Members[i]
		me.Known, me.Fresh = 0, 1
		if g.Stated[i*g.Issues()+topic] != 0 {
			me.Known, me.Fresh = 0.5, 0.5
		}
	}
	for i := range g.Ties {
		g.Ties[i].Hope = 1
	}
}

// newTopic draws opinions on a topic of the day, alike to those on the last
// by influence.recall.
func (m *Model) newTopic(g *Group) {
	q := g.Issues() - 1
	r := m.Params.Influence.Recall
	for i := range g.Worker() {
		at := i*g.Issues() + q
		x := float64(r*g.Anchor[at]) + float64(m.recallNoise*g.normal(streamTopic, i, uint32(g.Item)))
		x = clamp(x, m.issueLo[q], m.issueHi[q])
		g.Anchor[at], g.Private[at], g.Public[at], g.Stated[at] = x, x, x, 0
	}
}

// work books the task output of the window: potential productivity of those
// present, less what coordination, motivation and conflict cost (Steiner
// 1972), in proportion to how much of the talk was about the task.
func (m *Model) work(g *Group) {
	t := &m.Setup.Task
	if t.Type == NoTask || g.Window.Acts == 0 {
		return
	}
	p := &m.Params.Task
	n := 0.0
	var sum, best, worst, sore float64
	var sumActual, bestActual, worstActual float64
	worst, worstActual = 9, 9
	members := g.inRoom()
	for rest := members; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		me := &g.Members[i]
		ability := max(0.1, 1+float64(p.Skill*me.Trait[Skill]))
		actual := float64(ability * me.Effort)
		sum += ability
		sumActual += actual
		best, bestActual = max(best, ability), max(bestActual, actual)
		worst, worstActual = min(worst, ability), min(worstActual, actual)
		sore += m.meanGrievance(g, i)
		n++
	}
	if n == 0 {
		return
	}
	potential, actual := sum, sumActual
	switch t.Type {
	case Disjunctive:
		potential, actual = float64(n*best), float64(n*bestActual)
	case Conjunctive:
		potential, actual = float64(n*worst), float64(n*worstActual)
	}
	if !m.Setup.Sessions[g.Session].Alone {
		if !t.Identifiable {
			actual *= m.coordination(n)
		}
		central := 0.0
		if g.Pattern == Maypole || g.Pattern == HotSeat || g.Network == Wheel || g.Network == YShape {
			central = 1
		}
		actual *= 1 - float64(p.Fit*t.Interdependence*central) - float64(p.Complexity*t.Complexity*central*0.5)
		actual *= 1 - float64(0.3*t.Interdependence*(1-g.RoleClarity))
		actual *= 1 / (1 + float64(p.Conflict*sore/n*4))
	}
	share := float64(g.Window.Foci[OnTask]) / float64(g.Window.Acts)
	length := float64(g.Window.Acts) / float64(m.Setup.Sessions[g.Session].Acts)
	scale := p.Pace * length * (0.3 + float64(0.7*share))
	g.Potential += float64(potential * p.Pace * length)
	g.Progress += float64(max(0, actual) * scale * (1 + float64(0.2*(g.Resources-0.5))))
	for rest := members; rest != 0; rest &= rest - 1 {
		me := &g.Members[trailing(rest)]
		me.Learning = toward(me.Learning, 1, clamp(0.15*length*me.Effort*(1+share), 0, 1))
	}
}

// progressShare is the part of the task done, 0..1; for groups without a task,
// the part of the talk that gets somewhere.
func (m *Model) progressShare(g *Group) float64 {
	if t := &m.Setup.Task; t.Type != NoTask && t.Demand > 0 {
		return clamp(g.Progress/t.Demand, 0, 1)
	}
	settled := min(1, float64(g.Whole.Decided)/float64(g.Session+1))
	return float64(0.6*settled) + float64(0.4*g.Decided)
}

// ahead is how far the work is ahead of the time that has gone, -1..1; 0 for
// groups without a task. Success draws members together (Mullen & Copper 1994).
func (m *Model) ahead(g *Group) float64 {
	t := &m.Setup.Task
	if t.Type == NoTask || t.Demand <= 0 {
		return 0
	}
	end := t.Deadline
	if end == 0 {
		end = len(m.Setup.Sessions)
	}
	return m.progressShare(g) - m.gone(g, end)
}

// gone is the part that has gone of the time up to the end of a session, which
// is counted from 1; 0..1.
func (m *Model) gone(g *Group, end int) float64 {
	now := float64(g.Session) + float64(g.Index)/float64(m.Setup.Sessions[g.Session].Acts)
	return clamp(now/float64(end), 0, 1)
}
