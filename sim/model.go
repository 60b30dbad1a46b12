package sim

import (
	"fmt"
	"math"
)

// Model is what does not change while a group lives: the setup, the constants,
// the catalogue of interventions, and what follows from them. It can be shared
// by any number of groups and goroutines.
type Model struct {
	Setup         Setup
	Params        Params
	Interventions []Intervention

	issues        []Issue // the setup's, and last the topic of the day
	issueLo       []float64
	issueHi       []float64 // ranges in standard units
	ambiguity     []float64
	style         style
	driveMemory   float64
	driveNoise    float64
	previousOdds  float64
	knowing       float64
	encounter     [3]float64 // size of an encounter for observer, addressee, target
	encounterRoot [3]float64
	monitorScale  float64
	recallNoise   float64
	roomNoise     float64
	ending        []float64 // how far the end is in view when each session opens
	endingSlope   []float64 // and how much nearer per act
}

// NewModel checks a setup, and makes ready what follows from it. The error
// says what contradicts what.
func NewModel(setup Setup, params Params, interventions []Intervention) (*Model, error) {
	m := &Model{Setup: setup, Params: params, Interventions: interventions}
	if err := m.check(); err != nil {
		return nil, err
	}
	p := &m.Params
	m.issues = append(append([]Issue(nil), setup.Issues...), Issue{
		Name: "topic_of_the_day", Lo: -4, Hi: 4, SD: 1, Scale: 1, Ambiguity: 0.5, SelfFocus: SelfFocus(setup.Kind), Importance: 0.3,
	})
	for k := range m.issues {
		q := &m.issues[k]
		if q.Scale <= 0 {
			q.Scale = q.SD
		}
		if q.Scale <= 0 {
			q.Scale = (q.Hi - q.Lo) / 4
		}
		m.issueLo = append(m.issueLo, (q.Lo-q.Mean)/q.Scale)
		m.issueHi = append(m.issueHi, (q.Hi-q.Mean)/q.Scale)
		m.ambiguity = append(m.ambiguity, q.Ambiguity)
	}
	m.style = m.styleOf(setup.Facilitator.Policy)
	m.driveMemory = exp(-driveStep / p.Floor.DriveTime)
	m.driveNoise = p.Floor.Drive * math.Sqrt(1-float64(m.driveMemory*m.driveMemory))
	m.previousOdds = exp(p.Address.Previous)
	m.knowing = 1 / p.Liking.Known
	m.encounter = [3]float64{p.Liking.Encounter * p.Liking.Observer, p.Liking.Encounter, 2 * p.Liking.Encounter}
	for k, e := range m.encounter {
		if e > 0 {
			m.encounterRoot[k] = 1 / math.Sqrt(e)
		}
	}
	m.monitorScale = math.Sqrt(1 + float64(p.Influence.Monitoring*p.Influence.Monitoring))
	m.recallNoise = math.Sqrt(1 - float64(p.Influence.Recall*p.Influence.Recall))
	m.roomNoise = p.Channel.Room * (setup.Room.Noise + float64(0.5*setup.Room.Crowding))
	for s, n := range setup.Sessions {
		left := float64(len(setup.Sessions) - s)
		at := exp(-(left - 0.5) / p.Conflict.EndingTime)
		next := exp(-(left - 1.5) / p.Conflict.EndingTime)
		m.ending = append(m.ending, clamp(at, 0, 1))
		m.endingSlope = append(m.endingSlope, (min(1, next)-clamp(at, 0, 1))/float64(max(1, n.Acts)))
	}
	return m, nil
}

// SelfFocus is the share of talk about people's own lives that a kind of group
// calls for when the issue does not say. The order follows the kinds' purposes
// (Zastrow 1985); the numbers are assumed.
func SelfFocus(k GroupKind) float64 {
	return [NumGroupKinds]float64{0.5, 0.3, 0.15, 0.15, 0.05, 0.1, 0.15, 0.55, 0.4, 0.6, 0.5}[k]
}

// check finds what would make a setup impossible to run.
func (m *Model) check() error {
	s := &m.Setup
	switch {
	case len(s.People) < 2:
		return fmt.Errorf("%d people: a group has at least 2", len(s.People))
	case len(s.People) > MaxMembers:
		return fmt.Errorf("%d people: at most %d", len(s.People), MaxMembers)
	case len(s.Sessions) == 0:
		return fmt.Errorf("no sessions: a group meets at least once")
	case len(m.Interventions) > 128:
		return fmt.Errorf("%d interventions: at most 128", len(m.Interventions))
	}
	for k := range s.Issues {
		if q := &s.Issues[k]; !(q.Lo < q.Hi) || q.SD < 0 || math.IsNaN(q.Mean) {
			return fmt.Errorf("issue %s: range %v..%v and sd %v: want a range with lo < hi and sd >= 0", q.Name, q.Lo, q.Hi, q.SD)
		}
	}
	for k, n := range s.Sessions {
		if n.Acts < 1 || n.Acts > 1e6 || n.Days < 0 {
			return fmt.Errorf("session %d: %d acts, %d days: want 1..1000000 acts and no negative days", k+1, n.Acts, n.Days)
		}
		for _, q := range n.Agenda {
			if q < 0 || q >= len(s.Issues) {
				return fmt.Errorf("session %d: agenda names issue %d of %d", k+1, q, len(s.Issues))
			}
		}
	}
	for _, l := range s.Links {
		if l.From == l.To || !m.isPerson(l.From) || !m.isPerson(l.To) {
			return fmt.Errorf("tie from %d to %d: want two different people of 0..%d", l.From, l.To, len(s.People)-1)
		}
	}
	for _, e := range s.Events {
		whole := e.Member == -1 && (e.Kind == ContextChange || e.Kind == FacilitatorLeaves || e.Kind == FacilitatorReturns)
		if e.Session < 0 || e.Session >= len(s.Sessions) || !whole && !m.isPerson(e.Member) && e.Kind != FacilitatorLeaves && e.Kind != FacilitatorReturns || e.By != -1 && !m.isPerson(e.By) {
			return fmt.Errorf("event %s in session %d for person %d: no such session or person", e.Kind, e.Session+1, e.Member)
		}
	}
	for _, c := range s.Script {
		if c.Intervention < 0 || c.Intervention >= len(m.Interventions) {
			return fmt.Errorf("script names intervention %d of %d", c.Intervention, len(m.Interventions))
		}
	}
	for k := range m.Interventions {
		if err := m.Interventions[k].Check(); err != nil {
			return err
		}
	}
	for k := range s.People {
		for _, f := range s.People[k].Confederate {
			if f.Issue < 0 || f.Issue >= len(s.Issues) {
				return fmt.Errorf("confederate %s: issue %d of %d", s.People[k].Name, f.Issue, len(s.Issues))
			}
		}
	}
	return nil
}

// isPerson says whether i is one of the people of the setup.
func (m *Model) isPerson(i int) bool { return i >= 0 && i < len(m.Setup.People) }

// issue is the issue under discussion.
func (m *Model) issue(g *Group) *Issue { return &m.issues[g.Topic] }

// Issue is issue q of the setup; the last, beyond the setup's own, is the topic of the day.
func (m *Model) Issue(q int) *Issue { return &m.issues[q] }

// Natural turns a position in standard units into the issue's own units.
func (m *Model) Natural(q int, x float64) float64 {
	return m.issues[q].Mean + float64(x*m.issues[q].Scale)
}

// standardise turns a position in the issue's own units into standard units.
func (m *Model) standardise(q int, x float64) float64 {
	return clamp((x-m.issues[q].Mean)/m.issues[q].Scale, m.issueLo[q], m.issueHi[q])
}

// stance is the fixed public position of a confederate on an issue.
func (m *Model) stance(i, q int) (Stance, bool) {
	for _, f := range m.Setup.People[i].Confederate {
		if f.Issue == q {
			return f, true
		}
	}
	return Stance{}, false
}

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
	me.Strange = 1
	me.Rank = m.Params.Status.Start
	me.Security = m.Params.Trust.Start
}

// drawPower draws the resources behind one base: a little, when nothing is said.
func drawPower(v Value, x float64) float64 {
	if v.Given {
		return clamp(v.Mean+float64(v.SD*x), 0, 1)
	}
	return clamp(0.15+float64(0.1*x), 0, 1)
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
			g.Public[at] = m.standardise(k, f.Position)
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
