package talk

import (
	"math"

	"dinamika/scenarios"
	"dinamika/sim"
)

// scene is what a line has to fit: the act, what holds of it, and who is meant.
type scene struct {
	a      *sim.Act
	holds  tags
	to     int // member spoken to by name, or -1
	whom   int // member spoken about, or -1
	casual bool
	topic  string // what the issue is called, or nothing
	number string // a bare answer that is a number
}

// openingActs and closingActs are how much of a session is its beginning and end.
const openingActs, closingActs = 10, 10

// introductions is how far into the first session people still say who they are.
const introductions = 80

// clearly and firmly are how far from the middle a position must be to be on a
// side, and to be held strongly, as a share of half the issue's range.
const clearly, firmly = 0.12, 0.55

// look says what holds of the act just spoken.
func (t *Talk) look(a *sim.Act) scene {
	s := scene{a: a, to: -1, whom: -1}
	worker := int16(t.g.Worker())
	if a.Addressee >= 0 && a.Addressee != worker {
		s.to = int(a.Addressee)
	}
	h := tags(0).with(task, a.Focus == sim.OnTask).with(self, a.Focus == sim.OnSelf).with(process, a.Focus == sim.OnProcess)
	if a.Disclosed && a.Focus == sim.OnSelf {
		h = h.with([]tag{small, light, personal, intimate}[scenarios.DepthOf(a.Depth)], true)
	}
	issue := int(a.Topic) < len(t.m.Setup.Issues)
	h = h.with(onIssue, issue).with(onDay, !issue)
	if issue {
		s.topic = t.topics[a.Topic]
	}
	h = t.position(&s, h)
	h = h.with(goingOn, !a.Turn && t.prev.Speaker == a.Speaker)
	h = h.with(telling, h.has(goingOn) && t.prev.Disclosed && a.Disclosed)
	h = h.with(first, a.Session == 0 && t.spoken[a.Speaker] == 0 && a.Index < introductions && t.stranger(a))
	h = h.with(toWorker, a.Addressee == worker)
	h = t.reaction(&s, h)
	h = h.with(opening, a.Index < openingActs && t.spoken[a.Speaker] == 0)
	h = h.with(closing, int(a.Index) >= t.m.Setup.Sessions[a.Session].Acts-closingActs)
	h = h.with(last, int(a.Session) == len(t.m.Setup.Sessions)-1)
	h = h.with(later, a.Session > 0).with(late, 2*int(a.Index) > t.m.Setup.Sessions[a.Session].Acts)
	h = h.with(together, !t.g.Channel.Asynchronous)
	k := t.m.Setup.Kind
	h = h.with(inTask, k == sim.TaskGroup).with(inProblemSolving, k == sim.ProblemSolving)
	h = h.with(inSocialConversation, k == sim.SocialConversation).with(inSelfHelp, k == sim.SelfHelp)
	h = h.with(answers, a.Kind.Area() == sim.Answers).with(questions, a.Kind.Area() == sim.Questions)
	h = h.with(opines, a.Kind == sim.Opine).with(informs, a.Kind == sim.Inform).with(suggests, a.Kind == sim.Suggest)
	h = h.with(agrees, a.Kind == sim.Agree).with(disagrees, a.Kind == sim.Disagree)
	if a.Speaker == worker {
		s.holds = t.style(h)
		return s
	}
	s.holds = t.voice(&s, h)
	return s
}

// stranger says whether the speaker is not yet known to those spoken to.
func (t *Talk) stranger(a *sim.Act) bool {
	switch to := int(a.Addressee); {
	case to >= 0 && to != t.g.Worker():
		return t.g.Tie(to, int(a.Speaker)).Known < 0.4
	default:
		return t.g.Members[a.Speaker].Strange > 0.6
	}
}

// position says what is stated about an issue, and how strongly.
func (t *Talk) position(s *scene, h tags) tags {
	a := s.a
	if !a.Stated || int(a.Topic) >= len(t.m.Setup.Issues) {
		return h.with(bare, a.Bare)
	}
	issue := t.m.Issue(int(a.Topic))
	x := t.m.Natural(int(a.Topic), a.Position)
	from := (x - (issue.Lo+issue.Hi)/2) / ((issue.Hi - issue.Lo) / 2)
	h = h.with(stated, true).with(low, from < -clearly).with(high, from > clearly).with(torn, math.Abs(from) <= clearly)
	h = h.with(strong, math.Abs(from) > firmly).with(complied, a.Complied).with(bare, a.Bare)
	if a.Bare && (issue.Lo != -1 || issue.Hi != 1) {
		h, s.number = h.with(number, true), t.numeral(x, issue.Hi-issue.Lo)
	}
	return h
}

// reaction says what the act answers, and who is meant by it. Nobody answers
// what was said long ago.
func (t *Talk) reaction(s *scene, h tags) tags {
	a := s.a
	worker := int16(t.g.Worker())
	to := a.Target
	if to < 0 {
		to = a.Addressee
	}
	if to < 0 && a.Turn {
		to = t.prev.Speaker
	}
	if to < 0 || to == a.Speaker {
		return h
	}
	was, ok := t.heard[to]
	if a.Kind == sim.Agree || a.Kind == sim.Disagree || a.Kind == sim.Solidarity {
		was, ok = t.attempt(to)
	}
	if ok && a.Index-was.Index <= recall {
		attack := (was.Kind == sim.Antagonise || was.Kind == sim.Disagree) && (was.Addressee == a.Speaker || was.Target == a.Speaker)
		story := was.Disclosed && was.Depth >= 0.2 && was.Speaker != worker
		h = h.with(toQuarrel, attack).with(toStory, story)
		h = h.with(toView, was.Kind == sim.Opine && !story).with(toIdea, was.Kind == sim.Suggest && !story).with(toFact, was.Kind == sim.Inform && !story)
		h = h.with(reQuestion, a.Turn && was.Kind.Area() == sim.Questions)
	}
	asked := t.prev.Kind.Area() == sim.Questions && t.prev.Speaker != a.Speaker && (t.prev.Addressee < 0 || t.prev.Addressee == a.Speaker)
	h = h.with(answering, a.Turn && asked && a.Kind.Area() == sim.Answers)
	if to != worker && int(to) != s.to && t.g.Attends(int(to)) {
		s.whom = int(to)
	}
	return h
}

// recall is how many acts back somebody can answer.
const recall = 12

// attempt is what somebody last suggested, thought or told in this session, or
// else last said.
func (t *Talk) attempt(i int16) (sim.Act, bool) {
	if a, ok := t.offered[i]; ok {
		return a, true
	}
	a, ok := t.heard[i]
	return a, ok
}

// voice says how somebody speaks here: by what they are like, how they feel,
// where they stand, and what the other is to them.
func (t *Talk) voice(s *scene, h tags) tags {
	a := s.a
	me := &t.g.Members[a.Speaker]
	h = h.with(firm, me.Trait[sim.Agency] > 0.4 && me.Tension < 0.6)
	h = h.with(shy, me.Trait[sim.Agency] < -0.3 || me.Trait[sim.Anxiety] > 0.7 && me.Rank < 0.5 || me.Tension > 0.7)
	warmth, coolness := me.Trait[sim.Communion] > 0.7, me.Trait[sim.Communion] < -0.1
	if s.to >= 0 {
		tie := t.g.Tie(int(a.Speaker), s.to)
		warmth = tie.Liking > 1.2 || warmth && tie.Liking > 0
		coolness = tie.Liking < -0.6 || tie.Grievance > 1.5
	}
	h = h.with(warm, warmth).with(cool, coolness)
	who := &t.people[a.Speaker]
	s.casual = t.casual(s)
	h = h.with(casual, s.casual)
	return h.with(formal, !s.casual && (me.Trait[sim.Status] > 0.7 || who.age >= 60 && t.m.Setup.Kind != sim.SocialConversation))
}

// casual says whether a plain tone fits: among the young, with nobody older
// or in office listening.
func (t *Talk) casual(s *scene) bool {
	if !t.people[s.a.Speaker].young() || s.holds.has(toWorker) || int(s.a.Addressee) == t.g.Worker() {
		return false
	}
	if s.to >= 0 {
		return t.people[s.to].young()
	}
	for i := range t.people {
		if t.g.Attends(i) && !t.people[i].young() {
			return false
		}
	}
	return true
}

// style says how the worker leads.
func (t *Talk) style(h tags) tags {
	p := t.m.Setup.Facilitator.Policy
	return h.with(directive, p == sim.Directive).with(democratic, p == sim.Democratic || p == sim.Scripted).
		with(laissezFaire, p == sim.LaissezFaire).with(skilled, p == sim.Skilled || p == sim.Trainee)
}
