package sim

import "math"

// KindParams are the constants of what sort of act is made. The intercepts are
// refitted to Bales's (1955) act mix whenever another constant changes.
type KindParams struct {
	Base                                                                                               [NumKinds]float64
	Answer, React, Afterthought, Distance, Dissent                                                     float64
	Suggesting, Informing, Agreeing, Doubt, Settled                                                    float64
	Stakes, Warmth, Trust, Strange, Anxiety, Grievance, Voiced, Contest, Work, Sanction, Ending, Tired float64
}

func (p *KindParams) rows() []Param {
	base := [NumKinds]float64{1.00, 1.67, 1.21, 0.33, 3.06, 3.75, 2.28, 0.62, -0.11, 4.26, 0.34, -0.41}
	rows := make([]Param, 0, NumKinds+18)
	for k := range base {
		rows = append(rows, Param{"kind." + kindNames[k], &p.Base[k], base[k], -9, 6, "logit", Derived, "Bales1955", "p. 33", "intercept, set by iterative proportional fitting to the published act mix (P01)"})
	}
	return append(rows, []Param{
		{"kind.answer", &p.Answer, 2, 0, 6, "logit", Derived, "Bales1951", "", "a question calls for its answer"},
		{"kind.react", &p.React, 2.82, 0, 6, "logit", Derived, "Bales1951", "", "the first act after another's attempt is agreement, unless opinions differ"},
		{"kind.afterthought", &p.Afterthought, 3.5, 0, 6, "logit", Assumed, "Bales1951", "", "agreement and dissent open a turn; one does not agree with what one has just said oneself"},
		{"kind.distance", &p.Distance, 0.5, 0, 3, "logit per SD", Derived, "Schachter1951", "", "agreement lost with distance of opinion"},
		{"kind.dissent", &p.Dissent, 0.5, 0, 3, "logit per SD", Derived, "Schachter1951", "", "disagreement won with distance of opinion (P17)"},
		{"kind.stakes", &p.Stakes, 2, 0, 4, "per unit", Assumed, "JohnsonEagly1989", "", "how much more distance counts on a matter of full importance than on an ordinary one"},
		{"kind.suggesting", &p.Suggesting, 1.7, 0, 4, "logit", Derived, "BalesStrodtbeck1951", "", "proposals once the topic is informed (P03)"},
		{"kind.informing", &p.Informing, 1.7, 0, 4, "logit", Derived, "BalesStrodtbeck1951", "", "orientation lost once the topic is informed (P03)"},
		{"kind.agreeing", &p.Agreeing, 3.5, 0, 4, "logit", Derived, "BalesStrodtbeck1951", "", "agreement once the topic is nearly decided (P03)"},
		{"kind.doubt", &p.Doubt, 6, 0, 10, "logit", Derived, "BalesStrodtbeck1951", "", "no evaluation before orientation: dissent held back on an uninformed topic (P03)"},
		{"kind.settled", &p.Settled, 4, 0, 10, "logit", Derived, "BalesStrodtbeck1951", "", "no dissent once decided (P03)"},
		{"kind.warmth", &p.Warmth, 0.3, 0, 2, "logit per SD", Derived, "Wiggins1979", "", "communion in positive and against negative acts"},
		{"kind.trust", &p.Trust, 0.27, 0, 4, "logit", Derived, "Wheelan2003", "", "solidarity with trust"},
		{"kind.strange", &p.Strange, 0.3, 0, 5, "logit", Derived, "Tuckman1965", "", "no antagonism among strangers"},
		{"kind.anxiety", &p.Anxiety, 0.5, 0, 2, "logit per SD", Derived, "Spielberger1983", "", "shows of tension from trait anxiety among strangers, and from present tension"},
		{"kind.grievance", &p.Grievance, 6, 0, 12, "logit per unit", Derived, "SimonsPeterson2000", "", "a grievance in antagonism; a part of it in dissent, minus half in agreement (P19, P24, P25)"},
		{"kind.voiced", &p.Voiced, 0.35, 0, 1, "share", Derived, "SimonsPeterson2000", "", "how much of a grievance speaks as dissent, against antagonism; were it all, task and relationship conflict would be one thing (P20)"},
		{"kind.contest", &p.Contest, 0.24, 0, 2, "logit", Derived, "Skvoretz1988", "", "dissent between dominant persons of equal standing"},
		{"kind.work", &p.Work, 0.3, 0, 3, "logit", Derived, "Wheelan2003", "", "trust frees energy for attempts at the task (P26)"},
		{"kind.sanction", &p.Sanction, 0.8, 0, 4, "logit", Assumed, "Schachter1951", "", "a breach of a strong norm draws dissent from the next speaker"},
		{"kind.ending", &p.Ending, 0.9, 0, 3, "logit", Assumed, "TuckmanJensen1977", "", "solidarity and sadness when the end is in view"},
		{"kind.tired", &p.Tired, 0.6, 0, 3, "logit", Assumed, "KarauWilliams1993", "", "attempts lost when effort falls from full to none"},
	}...)
}

// chooseKind decides the category, focus and depth of the act: a multinomial
// logit over Bales's twelve, given the act before, the state of the topic, the
// speaker and the tie to whom the act would answer.
func (m *Model) chooseKind(g *Group, a *Act) {
	wk, wf, wd, _ := g.chance(streamKind, int(a.Speaker), 0)
	m.chooseFocus(g, a, wf)
	if m.inTurn(g) {
		a.Kind, a.Bare = Opine, true
		return
	}
	p := &m.Params.Kind
	i := int(a.Speaker)
	me := &g.Members[i]
	var u [NumKinds]float64
	if i == g.Worker() {
		u = m.style.kinds
	} else {
		u = p.Base
		for k := range u {
			u[k] += me.Habit[k]
		}
	}
	heard := g.Last.Heard&bit(a.Speaker) != 0
	if g.Last.Kind.question() && a.Turn && heard {
		u[g.Last.Kind.answerTo()] += p.Answer
	}
	goesOn := !a.Turn && g.Last.Speaker == a.Speaker
	if goesOn || a.Turn && !heard && g.Index > 0 { // one agrees neither with oneself nor with what one has not heard
		u[Agree] -= p.Afterthought
		u[Disagree] -= p.Afterthought
	}
	if goesOn {
		switch g.Last.Kind.Area() { // nor takes back in one breath what one has just felt
		case Positive:
			u[Antagonise] -= p.Afterthought
		case Negative:
			u[Solidarity] -= p.Afterthought
			u[Release] -= p.Afterthought
		}
	}

	// The topic: orientation first, then evaluation, then control.
	k, q := g.Oriented, g.Decided
	u[Suggest] += float64(p.Suggesting * k)
	u[Inform] -= float64(p.Informing * k)
	u[AskInform] -= float64(p.Informing * k)
	u[Agree] += float64(p.Agreeing * q)
	doubt := 1 - k
	u[Disagree] -= float64(p.Doubt*float64(doubt*doubt)) + float64(p.Settled*float64(q*q))

	if i != g.Worker() {
		m.personalTerms(g, i, &u)
	}

	// A reaction to the attempt just made, and to whoever made it.
	to := g.Attempt.Speaker
	if g.Last.Kind.attempt() && a.Turn && to >= 0 && to == g.Last.Speaker && to != a.Speaker && heard {
		d := 0.0
		if g.Last.Stated {
			d = min(3, abs(g.Private[i*g.Issues()+int(g.Topic)]-g.Last.Position))
			d *= 1 + float64(p.Stakes*(m.issue(g).Importance-0.5))
			if g.Last.Kind == Inform {
				d *= 0.5
			}
		}
		u[Agree] += p.React - float64(p.Distance*d)
		u[Disagree] += float64(p.Dissent * d)
		if i != g.Worker() && int(to) != g.Worker() {
			o := &g.Members[to]
			if level := float64(0.5*(me.Trait[Agency]+o.Trait[Agency])) + 0.5; level > 0 {
				u[Disagree] += float64(p.Contest * level * equality(me.Rank-o.Rank))
			}
		}
	}
	if to = g.Last.Speaker; to >= 0 && to != a.Speaker && i != g.Worker() && heard && !g.Last.Anonymous {
		if sore := g.Tie(i, int(to)).Grievance; sore > 0 {
			gv := float64(p.Grievance * sore * m.safety(g, i))
			u[Antagonise] += gv
			u[Disagree] += float64(p.Voiced * gv)
			u[Agree] -= float64(0.5 * gv)
		}
		if g.Deviating > 0 {
			u[Disagree] += float64(p.Sanction * g.Deviating)
		}
	}

	a.Kind = Kind(draw(u[:], weigh(u[:]), wk))
	if a.Kind == Agree || a.Kind == Disagree {
		a.Focus = g.Last.Focus
	}
	m.chooseDepth(g, a, wd)
}

// personalTerms adds what the speaker brings: traits, trust, acquaintance,
// tension, effort, norms in force and the ending in view.
func (m *Model) personalTerms(g *Group, i int, u *[NumKinds]float64) {
	p := &m.Params.Kind
	me := &g.Members[i]
	warm := float64(p.Warmth * me.Trait[Communion])
	trust := me.Security - trustZero
	ending := float64(p.Ending * m.endingView(g))
	candour := float64(m.Params.Norm.Candour * g.Norms[Candour].Strength * (g.standing(i, Candour) - 0.5))
	respect := float64(m.Params.Norm.Respect * g.Norms[Respect].Strength * g.standing(i, Respect))
	u[Solidarity] += warm + float64(p.Trust*trust) + ending
	u[Release] += float64(0.5*warm) - float64(me.Tension-0.25)
	u[Antagonise] -= warm + float64(p.Strange*me.Strange) + respect
	u[Disagree] += candour - float64(0.5*warm) - float64(0.1*p.Strange*me.Strange)
	u[Tense] += float64(p.Anxiety*(me.Trait[Anxiety]+1)*me.Strange) + float64(4*p.Anxiety*(me.Tension-0.25)) + float64(0.5*ending)
	work := float64(p.Work*trust) - float64(p.Tired*(0.7-me.Effort)) - float64(0.3*ending)
	u[Suggest] += work
	u[Opine] += work
	u[Inform] += work
}

// chooseFocus decides what the act is about. A speaker who goes on mostly
// stays with it; a new one is drawn by the topic, the call for a theme, trust,
// the norm of disclosure, and frustration with how the group goes about it.
func (m *Model) chooseFocus(g *Group, a *Act, w uint32) {
	me := &g.Members[a.Speaker]
	at := unit(w)
	if !a.Turn && g.Last.Speaker == a.Speaker {
		if at < 0.8 {
			a.Focus = g.Last.Focus
			return
		}
		at = float64((at - 0.8) * 5)
	}
	p := &m.Params.Disclosure
	// Time pressure turns talk to who does what.
	process := p.Process + float64(p.Frustration*me.Frustration) + float64(m.Params.Motivation.Deadline*m.hurry(g))
	self := odds(max(0.02, m.issue(g).SelfFocus)) // a call for it is never quite in vain
	if int(a.Speaker) == g.Worker() {
		process = 0.15
	} else {
		self *= exp(float64(p.Comfort*(me.Security-trustZero)) + float64(p.Openness*me.Trait[Openness]) +
			float64(p.NormPull*g.Norms[Openly].Strength*(g.Norms[Openly].Standard-0.3)) + float64(p.Reciprocity*g.Climate.Depth) - float64(p.Stigma*me.Stress))
	}
	if g.ThemeLeft > 0 {
		switch g.Theme {
		case OnSelf:
			self *= p.Theme
		case OnProcess:
			o := float64(odds(process) * p.Theme)
			process = o / (1 + o)
		case OnTask:
			self /= p.Theme
			process /= p.Theme
		}
	}
	process = clamp(process, 0, 0.9)
	switch {
	case at < process:
		a.Focus = OnProcess
	case (at-process)/(1-process) < self/(1+self):
		a.Focus = OnSelf
	default:
		a.Focus = OnTask
	}
}

// equality is 1 between equals in standing and falls with their distance, much
// as exp(-2d) does, at less cost.
func equality(d float64) float64 { return 1 / (1 + float64(2*abs(d)) + float64(2*d*d)) }

// odds of a share, kept finite.
func odds(share float64) float64 {
	s := clamp(share, 0, 0.98)
	return s / (1 - s)
}

func abs(x float64) float64 { return math.Abs(x) }
