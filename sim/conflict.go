package sim

// ConflictParams are the constants of attribution, grievance, voice and repair.
type ConflictParams struct {
	Personal, ByTrust, ByHarm, Size, Soothe, Voice, Safety, SafetySlope, Resist, Ending, EndingTime float64
	Initial, Mistrust, Displace, Contagion, Soften, Frustration, Relieve, Forget                    float64
}

// grievanceMax bounds a grievance; a fresh one adds less the nearer it is.
const grievanceMax = 5

// resistanceFloor is the resistance that a person can hide: below it, being
// sent shows in nothing. Prototype value; weakly identified.
const resistanceFloor = 0.45

func (p *ConflictParams) rows() []Param {
	return []Param{
		{"conflict.personal", &p.Personal, 5, -5, 15, "logit", Derived, "SimonsPeterson2000", "fig. 2", "dissent taken personally at no trust (P20: task and relationship conflict r = .54)"},
		{"conflict.by_trust", &p.ByTrust, 13.5, 0, 40, "logit per unit", Derived, "SimonsPeterson2000", "fig. 2", "trust protects against taking dissent personally (P20, P24, P25)"},
		{"conflict.by_harm", &p.ByHarm, 1, 0, 6, "logit per unit", Derived, "SimonsPeterson2000", "", "a harsher act is taken personally sooner"},
		{"conflict.size", &p.Size, 1, 0, 6, "per unit", Derived, "Jehn1995", "", "grievance from one act taken personally is twice this times its valence (P19, P24)"},
		{"conflict.soothe", &p.Soothe, 0.5, 0, 1, "share per unit", Derived, "SafranMuran2000", "", "grievance taken away by solidarity from its object"},
		{"conflict.voice", &p.Voice, 0.27, 0, 1, "share", Derived, "SafranMuran2000", "", "grievance worked off by voicing it; half by dissent (P24, P25)"},
		{"conflict.safety", &p.Safety, 0.46, 0, 1, "0..1", Derived, "Edmondson1999", "", "trust at which a grievance may be voiced"},
		{"conflict.safety_slope", &p.SafetySlope, 40, 0, 200, "logit per unit", Derived, "Edmondson1999", "", "sharpness of that"},
		{"conflict.resist", &p.Resist, 10, 0, 30, "logit", Derived, "Corey2016", "", "who was sent against their will voices without safety (P24)"},
		{"conflict.ending", &p.Ending, 1, 0, 1, "share", Derived, "TuckmanJensen1977", "", "confrontation given up when the end is in view (P25)"},
		{"conflict.ending_time", &p.EndingTime, 1.6, 0.1, 10, "sessions", Derived, "TuckmanJensen1977", "", "how far off the end is in view (P24, P25)"},
		{"conflict.initial", &p.Initial, 0.45, 0, 4, "per unit", Derived, "Corey2016", "", "grievance brought by who was sent (P24: initial resistance)"},
		{"conflict.mistrust", &p.Mistrust, 0.36, 0, 1, "share per unit", Derived, "Corey2016", "", "trust withheld by who was sent (P24)"},
		{"conflict.displace", &p.Displace, 0.35, 0, 1, "share", Assumed, "MarcusNewhall2000", "", "grievance at the powerful that falls on the weakest instead: the scapegoat"},
		{"conflict.contagion", &p.Contagion, 0.15, 0, 1, "share", Assumed, "Heider1958", "", "grievance caught by seeing a liked person attacked, and by seeing one already blamed attacked"},
		{"conflict.soften", &p.Soften, 0.6, 0, 1, "share", Assumed, "ToselandRivas2017", "", "harm left in dissent put as described feedback, or about how the group works"},
		{"conflict.frustration", &p.Frustration, 0.3, 0, 1, "share per window", Assumed, "Schutz1958", "", "pace at which a need for a say that is not met is felt"},
		{"conflict.relieve", &p.Relieve, 0.25, 0, 1, "share", Assumed, "JehnMannix2001", "", "frustration taken away when dissent about procedure is agreed with"},
		{"conflict.forget", &p.Forget, 0.03, 0, 1, "share per session", Assumed, "Jehn1995", "", "grievance that fades between sessions; slow, since only acts work it through"},
	}
}

// endingView is how far the end of the group is in view, 0..1.
func (m *Model) endingView(g *Group) float64 {
	if m.Setup.Membership.Open || len(m.Setup.Sessions) < 3 {
		return 0
	}
	return m.ending[g.Session] + float64(m.endingSlope[g.Session]*float64(g.Index))
}

// safety is how freely agent i may voice a grievance: psychological safety
// (Edmondson 1999), which who was sent against their will does not wait for,
// and which nobody uses when the end is near. It rests on the trust with which
// one came to the meeting: at a first meeting people are polite, however long
// it lasts.
func (m *Model) safety(g *Group, i int) float64 {
	p := &m.Params.Conflict
	me := &g.Members[i]
	x := float64(p.SafetySlope*(me.Safe-p.Safety)) + float64(p.Resist*m.unwilling(me))
	return logistic(x) * (1 - float64(p.Ending*m.endingView(g)))
}

// unwilling is the part of resistance that shows.
func (m *Model) unwilling(me *Member) float64 { return max(0, me.Trait[Resistance]-resistanceFloor) }

// valence is what an act is worth to its target: agreement .5, solidarity 1,
// dissent -.5, antagonism -1.5, less when it is put as feedback.
func (m *Model) valence(h *hearing) float64 {
	var v float64
	switch h.kind {
	case Solidarity:
		v = 1
	case Release:
		v = 0.15
	case Agree:
		v = 0.5
	case Disagree:
		v = -0.5
	case Antagonise:
		v = -1.5
	default:
		if h.a.Intervention >= 0 && h.a.Kind.question() && h.target {
			v = 0.3 // being asked by the worker, when it does not go too deep
		}
		return v
	}
	if v < 0 {
		if h.a.Focus == OnProcess || h.g.TentativeLeft > 0 {
			v = float64(v * m.Params.Conflict.Soften)
		}
		if h.byWorker { // a worker's skill is in how things are put
			v = float64(v * (1.2 - float64(0.6*m.Setup.Facilitator.Skill)))
		}
	}
	if h.target && h.me.Exposed > 0 {
		v = float64(v * (1 + float64((m.Params.Disclosure.Expose-1)*float64(2*h.me.Exposed))))
	}
	return v
}

// updateConflict is attribution: a negative act is taken as dissent or taken
// personally, by trust (Simons & Peterson 2000). What is taken personally
// leaves a grievance; a good act from its object takes some away.
func (m *Model) updateConflict(h *hearing) {
	p := &m.Params.Conflict
	t, v := h.tie, h.valence
	if v > 0 {
		if h.kind == Solidarity && t.Grievance > 0 {
			share := p.Soothe
			if !h.target {
				share *= m.Params.Trust.Observer
			}
			m.repair(h.g, h.me, t, min(1, share*v))
		}
		return
	}
	if !h.target {
		m.catch(h)
		return
	}
	if half(h.lot>>16) >= logistic(p.Personal-float64(p.ByTrust*t.Trust)-float64(p.ByHarm*(v+0.5))) {
		return
	}
	h.g.Window.Personal++
	h.personal = true
	hurt := float64(2 * p.Size * -v)
	if m.powerless(h) {
		if goat := m.weakest(h.g, h.l, h.s); goat >= 0 {
			aside := float64(p.Displace * hurt)
			hurt -= aside
			addGrievance(h.g.Tie(h.l, goat), aside)
		}
	}
	addGrievance(t, hurt)
	h.moveTrust(t, -float64(m.Params.Trust.Down*t.Trust))
	h.me.Tension = clamp(h.me.Tension-float64(0.06*v), 0, 1)
}

func addGrievance(t *Tie, by float64) {
	t.Grievance = clamp(t.Grievance+float64(by*(1-t.Grievance/grievanceMax)), 0, grievanceMax)
}

// repair takes away a share of a grievance that a member bears. What is worked
// through teaches that a relationship can bear a quarrel: the corrective emotional
// experience (Safran & Muran 2000; Yalom & Leszcz 2005, ch. 2).
func (m *Model) repair(g *Group, me *Member, t *Tie, share float64) {
	if t.Grievance < 0.05 {
		return
	}
	off := float64(t.Grievance * share)
	t.Grievance -= off
	g.Window.Repairs++
	gain := float64(m.receptive(me) * off)
	me.factor(RealityTesting, m.Params.Feeling.Repair*gain)
	me.Change = clamp(me.Change+float64(m.Params.Outcome.Repair*gain*(1-me.Change)), -1, 1)
}

// powerless says whether the listener dares not hold it against the speaker:
// somebody who can punish, and stands above.
func (m *Model) powerless(h *hearing) bool {
	return h.tie.Power[Coercive]+h.tie.Power[Legitimate] > 0.9 && h.by.Rank > h.me.Rank
}

// weakest is the member present who stands lowest in the eyes of the group
// and is least liked by i: on whom displaced anger falls. -1 when nobody
// stands below i.
func (m *Model) weakest(g *Group, i, not int) int {
	goat, least := -1, g.Members[i].Rank
	for rest := g.inRoom() &^ bit(int16(i)) &^ bit(int16(not)); rest != 0; rest &= rest - 1 {
		j := trailing(rest)
		if at := g.Members[j].Rank + float64(0.05*soft(g.Tie(i, j).Liking)); at < least {
			goat, least = j, at
		}
	}
	return goat
}

// catch is how a quarrel spreads to who only sees it: indignation for a liked
// target, and piling on where one bears a grievance oneself.
func (m *Model) catch(h *hearing) {
	to := int(h.a.Target)
	if h.kind != Antagonise || to < 0 || to == h.l || to == h.g.Worker() {
		return
	}
	p := &m.Params.Conflict
	bond := soft(h.g.Tie(h.l, to).Liking)
	if bond > 0 {
		addGrievance(h.tie, float64(p.Contagion*bond*p.Size))
	}
	if own := h.g.Tie(h.l, to); own.Grievance > 0.5 {
		addGrievance(own, p.Contagion*p.Size*0.5)
	}
}

// voice is what speaking out does to the speaker's own grievance: part of it is
// worked off, and a rupture that was voiced and survived builds trust (Safran
// & Muran 2000).
func (m *Model) voice(g *Group, a *Act) {
	if a.Target < 0 || int(a.Speaker) == g.Worker() || a.Anonymous || g.Attempt.Anonymous {
		return
	}
	share := m.Params.Conflict.Voice
	switch a.Kind {
	case Antagonise:
	case Disagree:
		share *= 0.5
	default:
		return
	}
	t := g.Tie(int(a.Speaker), int(a.Target))
	t.Against += 1
	if t.Grievance <= 0 {
		return
	}
	off := float64(t.Grievance * share)
	m.repair(g, &g.Members[a.Speaker], t, share)
	was := t.Trust
	t.Trust = clamp(was+float64(m.Params.Trust.Repair*min(1, off)*(1-was)), 0, 1)
	if int(a.Target) != g.Worker() {
		me := &g.Members[a.Speaker]
		me.Security += float64((t.Trust - was) / float64(max(1, m.attending(g)-1)))
	}
}
