package sim

// FeelingParams are the constants of tension, hope and the therapeutic factors.
type FeelingParams struct {
	Rest, Anxious, Strange, Stress, Ease, Release, Comfort, Attack, Witness                    float64
	Support, Universal, Hope, Altruism, Knowledge, Catharsis, Reality, Bond, Control, Relation float64
	Repair, Readiness                                                                          float64
}

func (p *FeelingParams) rows() []Param {
	return []Param{
		{"feeling.rest", &p.Rest, 0.2, 0, 1, "tension", Assumed, "Spielberger1983", "", "tension at rest"},
		{"feeling.anxious", &p.Anxious, 0.05, 0, 0.3, "per SD", Assumed, "Spielberger1983", "", "rest tension by trait anxiety"},
		{"feeling.strange", &p.Strange, 0.15, 0, 1, "tension", Assumed, "Tuckman1965", "", "rest tension among strangers"},
		{"feeling.stress", &p.Stress, 0.2, 0, 1, "tension", Assumed, "LazarusFolkman1984", "", "rest tension under full outside burden"},
		{"feeling.ease", &p.Ease, 0.25, 0, 1, "share per window", Assumed, "Spielberger1983", "", "return to rest"},
		{"feeling.release", &p.Release, 0.01, 0, 0.2, "tension per act", Assumed, "Bales1950", "", "laughter eases everybody"},
		{"feeling.comfort", &p.Comfort, 0.04, 0, 0.3, "tension per act", Assumed, "Bales1950", "", "being supported eases"},
		{"feeling.attack", &p.Attack, 0.1, 0, 0.5, "tension per act", Assumed, "Bales1950", "", "being attacked"},
		{"feeling.witness", &p.Witness, 0.02, 0, 0.2, "tension per act", Assumed, "Bales1950", "", "seeing an attack"},
		{"factor.support", &p.Support, 0.012, 0, 0.2, "share per act", Assumed, "YalomLeszcz2005", "ch. 1", "mutual support from solidarity received"},
		{"factor.universality", &p.Universal, 0.012, 0, 0.2, "share per depth", Assumed, "YalomLeszcz2005", "ch. 1", "hearing a like problem disclosed"},
		{"factor.hope", &p.Hope, 0.006, 0, 0.2, "share per act", Assumed, "YalomLeszcz2005", "ch. 1", "hearing of others' progress"},
		{"factor.altruism", &p.Altruism, 0.01, 0, 0.2, "share per act", Assumed, "Riessman1965", "", "helping another: the helper therapy principle"},
		{"factor.knowledge", &p.Knowledge, 0.002, 0, 0.2, "share per act", Assumed, "YalomLeszcz2005", "ch. 1", "information from one held expert"},
		{"factor.catharsis", &p.Catharsis, 0.05, 0, 0.5, "share per depth", Assumed, "YalomLeszcz2005", "ch. 4", "own disclosure that was met with support"},
		{"factor.reality", &p.Reality, 0.05, 0, 0.5, "share per act", Assumed, "YalomLeszcz2005", "ch. 1", "dissent from a trusted person that is not taken personally"},
		{"factor.bond", &p.Bond, 0.05, 0, 0.5, "share per window", Assumed, "YalomLeszcz2005", "ch. 3", "cohesiveness, from attraction to the group"},
		{"factor.control", &p.Control, 0.03, 0, 0.5, "share per window", Assumed, "ToselandRivas2017", "", "living under norms one holds oneself"},
		{"factor.relation", &p.Relation, 0.04, 0, 0.5, "share per window", Assumed, "YalomLeszcz2005", "ch. 3", "quality of relationship, from trust in members and worker"},
		{"factor.repair", &p.Repair, 0.05, 0, 1, "share per unit", Derived, "SafranMuran2000", "", "a grievance worked through: one hears how one is seen (P24)"},
		{"factor.readiness", &p.Readiness, 0.85, 0, 1, "share", Derived, "Corey2016", "", "what is lost to who was sent against their will and has not come round"},
	}
}

// feel is what an act does to the listener's feelings, and the therapeutic
// factors it lets the listener experience.
func (m *Model) feel(h *hearing) {
	p := &m.Params.Feeling
	me, a := h.me, h.a
	gain := m.receptive(me)
	switch h.kind {
	case Solidarity:
		if h.target {
			me.Tension = clamp(me.Tension-p.Comfort, 0, 1)
			me.Esteem = toward(me.Esteem, 1, 0.01)
			me.factor(MutualSupport, gain*p.Support*h.valence)
			m.answered(h, 1)
		} else if me.Exposed == 0 && a.Target >= 0 && int(a.Target) < h.g.Worker() && h.g.Members[a.Target].Exposed > 0 {
			me.factor(HopeFactor, gain*p.Hope)
		}
	case Release:
		me.Tension = clamp(me.Tension-p.Release, 0, 1)
	case Agree:
		if h.target {
			me.Backed++
			if a.Focus == OnProcess { // a word about how we work was heard
				me.Frustration *= 1 - m.Params.Conflict.Relieve
			}
			me.Esteem = toward(me.Esteem, 1, 0.004)
			m.answered(h, 0.5)
		}
	case Disagree:
		if h.target {
			me.Opposed++
			if !h.personal && (h.tie.Trust > 0.5 && h.a.Intervention < 0 || h.tie.Trust > 0.6) {
				me.factor(RealityTesting, gain*p.Reality*(h.tie.Trust-0.4))
			}
			m.answered(h, -0.5)
		}
	case Antagonise:
		if h.target {
			me.Attacked++
			me.Tension = clamp(me.Tension+p.Attack, 0, 1)
			me.Esteem = toward(me.Esteem, 0, 0.03)
			m.answered(h, -1)
		} else {
			me.Tension = clamp(me.Tension+p.Witness, 0, 1)
		}
	case Inform, Suggest:
		if a.Focus == OnTask || h.byWorker {
			me.factor(Knowledge, gain*p.Knowledge*(h.tie.Power[Expert]+h.tie.Trust))
		}
	}
	if a.Disclosed {
		me.factor(Universality, gain*p.Universal*a.Depth*m.likeProblem(h.s, h.l))
		if by := h.by; by.Change > me.Change+0.02 {
			me.factor(HopeFactor, gain*p.Hope*a.Depth)
			me.Hope = toward(me.Hope, 1, 0.01*a.Depth)
		}
	}
}

// answered closes a disclosure that was waiting for an answer: met with
// support it relieves (catharsis), met with attack it shames.
func (m *Model) answered(h *hearing, how float64) {
	me := h.me
	if me.Exposed == 0 {
		return
	}
	if how > 0 {
		me.factor(Catharsis, m.receptive(me)*m.Params.Feeling.Catharsis*me.Exposed*how)
		me.Tension = clamp(me.Tension-float64(0.1*me.Exposed*how), 0, 1)
	} else {
		me.Tension = clamp(me.Tension-float64(0.2*me.Exposed*how), 0, 1)
		me.Commitment = clamp(me.Commitment+float64(0.1*me.Exposed*how), 0, 1)
	}
	me.Exposed = 0
}

// help books altruism to a member who supports or advises one in need.
func (m *Model) help(g *Group, a *Act) {
	if int(a.Speaker) == g.Worker() {
		return
	}
	me := &g.Members[a.Speaker]
	if a.Kind == Solidarity && a.Target >= 0 || a.Kind == Suggest && g.Last.Disclosed {
		me.factor(Altruism, m.receptive(me)*m.Params.Feeling.Altruism)
	}
}

// factor lets a member experience a therapeutic factor by a share of what is missing.
func (me *Member) factor(f Factor, share float64) {
	me.Factors[f] = toward(me.Factors[f], 1, clamp(float64(share), 0, 1))
}

// receptive is how far a member can take help: less for who was sent and has not come round.
func (m *Model) receptive(me *Member) float64 {
	return 1 - float64(m.Params.Feeling.Readiness*min(1, me.Trait[Resistance])*(1-me.Commitment))
}

// likeProblem is how alike two members' problems are: 1 for the same, a third
// for different ones, a fifth where one of them has stated none.
func (m *Model) likeProblem(i, j int) float64 {
	if i >= len(m.Setup.People) || j >= len(m.Setup.People) {
		return 0
	}
	a, b := m.Setup.People[i].Problem, m.Setup.People[j].Problem
	switch {
	case a == "" || b == "":
		return 0.2
	case a == b:
		return 1
	}
	return 0.33
}

// settle lets feelings return to rest, and lets the slower factors grow, once a window.
func (m *Model) settle(g *Group) {
	p := &m.Params.Feeling
	hurry := float64(0.5 * m.Params.Motivation.Deadline * m.hurry(g))
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		me := &g.Members[i]
		ground := p.Rest + float64(p.Anxious*me.Trait[Anxiety]) + float64(p.Strange*me.Strange) + float64(p.Stress*max(0, me.Stress)) + hurry
		me.Tension = toward(me.Tension, clamp(ground, 0, 1), p.Ease)
		gain := m.receptive(me)
		me.factor(Cohesiveness, gain*p.Bond*max(0, me.Attraction))
		quality := me.Security
		if g.Attends(g.Worker()) {
			quality = float64(0.5*quality) + float64(0.5*g.Tie(i, g.Worker()).Trust)
		}
		me.factor(RelationshipQuality, gain*p.Relation*max(0, quality-0.3))
		held := 0.0
		for k := range g.Norms {
			held += float64(g.Norms[k].Strength * (1 - abs(g.Standing[i*NumNorms+k]-g.Norms[k].Standard)))
		}
		me.factor(GroupControl, gain*p.Control*held*(1.0/NumNorms))
		if me.Exposed > 0 {
			me.Exposed = 0 // the moment has passed unanswered
		}
	}
}
