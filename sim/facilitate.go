package sim

import "fmt"

// FacilitateParams are the constants of facilitator styles. Lewin, Lippitt &
// White (1939) observed leaders' acts by style; talk shares are read from
// there, the rest is assumed.
type FacilitateParams struct {
	Directive, Democratic, LaissezFaire, Skilled float64
	Gap, Miss, Reply                             float64
}

func (p *FacilitateParams) rows() []Param {
	return []Param{
		{"facilitate.directive", &p.Directive, 1.9, -5, 5, "logit", Derived, "LewinLippittWhite1939", "fig. 2", "pull of a directive leader on the floor: about a third of the talk at n=6"},
		{"facilitate.democratic", &p.Democratic, 0.9, -5, 5, "logit", Derived, "LewinLippittWhite1939", "fig. 2", "pull of a democratic leader: about a fifth"},
		{"facilitate.laissez_faire", &p.LaissezFaire, -1.8, -9, 5, "logit", Derived, "LewinLippittWhite1939", "fig. 2", "pull of a laissez-faire leader: a few per cent, mostly answers"},
		{"facilitate.skilled", &p.Skilled, 0.4, -5, 5, "logit", Assumed, "Corey2016", "", "pull of a skilled leader, who speaks less and chooses the moment"},
		{"facilitate.gap", &p.Gap, 8, 0, 200, "acts", Assumed, "Corey2016", "", "acts a skilled leader lets pass between two techniques"},
		{"facilitate.miss", &p.Miss, 0.6, 0, 1, "chance", Assumed, "Corey2016", "", "a leader without any skill overlooks what could be seen"},
		{"facilitate.reply", &p.Reply, 0.7, 0, 1, "probability", Assumed, "ToselandRivas2017", "", "a leader who is addressed answers"},
	}
}

// style is how a policy talks when it does not use a technique.
type style struct {
	speaks  bool
	talk    float64 // pull on the floor, in logits
	reply   float64 // chance of answering when addressed
	toGroup float64 // tendency to speak to the group, in logits
	kinds   [NumKinds]float64
	gap     float64 // acts between two techniques
}

// styleOf makes the talking style of a policy from the members' own intercepts.
func (m *Model) styleOf(p Policy) style {
	f := &m.Params.Facilitate
	s := style{speaks: true, reply: f.Reply, kinds: m.Params.Kind.Base, gap: f.Gap}
	s.kinds[Antagonise] = -9
	s.kinds[Tense] -= 2
	s.kinds[Disagree] -= 1.5
	lean := func(k Kind, by float64) { s.kinds[k] += by }
	warmth := float64(0.3 * m.Setup.Facilitator.Warmth)
	switch p {
	case NoFacilitator, Trainee:
		s.speaks, s.talk, s.reply = false, -40, 0
	case Directive:
		s.talk, s.toGroup, s.gap = f.Directive, 0.5, 2.5*f.Gap
		lean(Suggest, 2)
		lean(Inform, 0.7)
		lean(Disagree, 1.2)
		lean(Agree, -0.7)
		lean(Solidarity, -0.5)
	case Democratic, Scripted:
		s.talk, s.gap = f.Democratic, 3*f.Gap
		lean(AskOpinion, 1.8)
		lean(AskSuggestion, 1.8)
		lean(Solidarity, 0.8+warmth)
		lean(Suggest, -0.3)
	case LaissezFaire:
		s.talk, s.reply, s.gap = f.LaissezFaire, 0.5*f.Reply, 1e6
		lean(Suggest, -1.5)
	case Skilled:
		s.talk = f.Skilled
		lean(AskOpinion, 1.5)
		lean(AskInform, 0.3)
		lean(Solidarity, 1+warmth)
		lean(Suggest, -0.7)
		lean(Inform, -0.3)
	}
	return s
}

// prompt lets a scripted facilitator take the floor when a line is due.
func (m *Model) prompt(g *Group) {
	if g.Waiting > 0 || m.Setup.Facilitator.Policy != Scripted || !g.Attends(g.Worker()) {
		return
	}
	for int(g.NextCue) < len(m.Setup.Script) {
		c := &m.Setup.Script[g.NextCue]
		if c.Session > int(g.Session) || c.Session == int(g.Session) && c.Act > int(g.Index) {
			return
		}
		g.NextCue++
		if c.Session == int(g.Session) && m.begin(g, c.Intervention, c.Target, c.Other) == nil {
			return
		}
	}
}

// Intervene hands the facilitator an intervention, to be spoken from the next
// act on. Targets are people of the setup, or -1. The error says why it cannot
// be used now; the group is then unchanged.
func (m *Model) Intervene(g *Group, intervention, target, other int) error {
	if err := m.CanIntervene(g, intervention, target, other); err != nil {
		return err
	}
	return m.begin(g, intervention, target, other)
}

// CanIntervene says why an intervention cannot be used now, or nil, and changes
// nothing.
func (m *Model) CanIntervene(g *Group, intervention, target, other int) error {
	switch {
	case g.Life != Meeting:
		return fmt.Errorf("no session is under way")
	case intervention < 0 || intervention >= len(m.Interventions):
		return fmt.Errorf("intervention %d of %d", intervention, len(m.Interventions))
	case g.Waiting > 0:
		return fmt.Errorf("the facilitator has not finished speaking")
	}
	return m.may(g, intervention, target, other)
}

// may says why an intervention cannot be begun: the facilitator is out, or
// those it is aimed at.
func (m *Model) may(g *Group, intervention, target, other int) error {
	v := &m.Interventions[intervention]
	if !g.Attends(g.Worker()) {
		return fmt.Errorf("the facilitator is not in the room")
	}
	for k, t := range [2]int{target, other} {
		if k < v.Targets && (!m.isPerson(t) || !g.Attends(t)) {
			return fmt.Errorf("%s needs %d members who are in the room", v.ID, v.Targets)
		}
	}
	if v.Targets == 2 && target == other {
		return fmt.Errorf("%s needs two different members", v.ID)
	}
	return nil
}

// begin queues the acts of an intervention.
func (m *Model) begin(g *Group, intervention, target, other int) error {
	if err := m.may(g, intervention, target, other); err != nil {
		return err
	}
	v := &m.Interventions[intervention]
	for k, s := range v.Steps {
		to := -1
		switch s.To {
		case FirstTarget:
			to = target
		case SecondTarget:
			to = other
		}
		g.Pending[k] = Pending{Intervention: int16(intervention), Step: int16(k), To: int16(to), Target: int16(target), Other: int16(other)}
	}
	g.Waiting = int32(len(v.Steps))
	g.SinceCue = 0
	g.Used[intervention>>6&1] |= 1 << uint(intervention&63)
	return nil
}

// facilitate lets a policy that has the floor decide whether to use a technique.
func (m *Model) facilitate(g *Group) {
	if g.Waiting > 0 || len(m.Interventions) == 0 || float64(g.SinceCue) < m.style.gap {
		return
	}
	s, ok := m.notice(g, m.Setup.Facilitator.Policy)
	if !ok {
		return
	}
	wa, wb, _, _ := g.chance(streamPolicy, g.Worker(), 0)
	if unit(wa) < m.Params.Facilitate.Miss*(1-m.Setup.Facilitator.Skill) {
		return
	}
	if v := m.choose(g, m.Setup.Facilitator.Policy, s, wb); v >= 0 {
		_ = m.begin(g, v, s.Target, s.Other) // cannot fail: choose checked the targets
	}
}

// choose picks a technique that meets the situation, fits the phase and breaches
// nothing, preferring one not yet used in this session. -1 when there is none.
func (m *Model) choose(g *Group, p Policy, s Situation, w uint32) int {
	phase := m.phase(g)
	fits := func(k int, fresh bool) bool {
		v := &m.Interventions[k]
		if v.Need != s.Need || v.Ethics != 0 || v.Phases&phase == 0 {
			return false
		}
		if v.Targets > 0 && s.Target < 0 || v.Targets > 1 && s.Other < 0 {
			return false
		}
		if p == Directive && v.Family != StructureFocus && v.Family != InformRefer && v.Family != NormContract && v.Family != CloseEnd {
			return false
		}
		return !fresh || g.Used[k>>6&1]>>uint(k&63)&1 == 0
	}
	for _, fresh := range [...]bool{true, false} {
		if !fresh && (float64(g.SinceCue) < 5*m.style.gap || s.Need == Opening || s.Need == Closing || s.Need == Parting || s.Need == NoNorms) {
			break
		}
		count := 0
		for k := range m.Interventions {
			if fits(k, fresh) {
				count++
			}
		}
		if count == 0 {
			continue
		}
		at := int(unit(w) * float64(count))
		for k := range m.Interventions {
			if fits(k, fresh) {
				if at == 0 {
					return k
				}
				at--
			}
		}
	}
	return -1
}

// speakStep speaks the next act of the intervention under way; with the first
// goes the change it makes.
func (m *Model) speakStep(g *Group, a *Act) {
	next := g.Pending[0]
	copy(g.Pending[:], g.Pending[1:])
	g.Waiting--
	v := &m.Interventions[next.Intervention]
	s := v.Steps[next.Step]
	a.Intervention = next.Intervention
	a.Kind, a.Focus, a.Depth = s.Kind, s.Focus, s.Depth
	a.Addressee = next.To
	if next.To >= 0 && !g.Attends(int(next.To)) {
		a.Addressee = ToGroup
	}
	if a.Addressee >= 0 {
		a.Target = a.Addressee
	}
	// Said to all, it is about the worker's own life; said to one, about theirs.
	a.Disclosed = s.Kind.attempt() && s.Focus == OnSelf && s.Depth > 0 && a.Addressee < 0
	if next.Step == 0 {
		m.apply(g, v, next)
	}
}

// apply makes the change of an intervention to floor, pattern, topic, norm and agenda.
func (m *Model) apply(g *Group, v *Intervention, p Pending) {
	c := &v.Change
	lasts := int32(c.Lasts)
	if lasts <= 0 {
		lasts = 12
	}
	if c.SetPattern {
		g.Pattern, g.PatternLeft = c.Pattern, 0
		switch c.Pattern {
		case RoundRobin: // one round, then as before
			g.PatternLeft = int32(m.attending(g))
			g.Seat = int16(g.Worker()) - 1
		case HotSeat:
			g.PatternLeft = max(lasts, 20)
		}
		g.Hub = m.hub(g)
		if c.Pattern == HotSeat && v.Targets > 0 {
			g.HotSeat = p.Target
		}
	}
	if c.Pairs {
		g.PairsLeft = lasts
	}
	for k, t := range [2]int16{p.Target, p.Other} {
		if k < v.Targets && t >= 0 {
			me := &g.Members[t]
			me.Invited = clamp(me.Invited+c.Invite-c.Quieten, -4, 4)
			if c.Relief > 0 {
				me.Stress = clamp(me.Stress-float64(c.Relief*(0.5+g.Resources)), -1, 1)
			}
		}
	}
	if v.Targets == 0 && c.Relief > 0 {
		for i := range g.Worker() {
			g.Members[i].Stress = clamp(g.Members[i].Stress-float64(0.5*c.Relief*(0.5+g.Resources)), -1, 1)
		}
	}
	if c.Shield && p.Target >= 0 {
		g.Shielded, g.ShieldLeft = p.Target, lasts
	}
	if c.SetTheme {
		g.Theme, g.ThemeLeft = c.Theme, lasts
	}
	if c.Tentative {
		g.TentativeLeft = lasts
	}
	if c.NextTopic {
		m.nextTopic(g)
	}
	if c.Reopen {
		g.Decided = min(g.Decided, 0.3)
	}
	if c.Contract {
		m.contract(g, c.Norm, c.Standard, g.Worker())
	}
	if c.Homework {
		for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
			g.Members[trailing(rest)].Homework = 1
		}
	}
	if c.Breach && p.Target >= 0 {
		m.breach(g, int(p.Target), g.Worker())
	}
}
