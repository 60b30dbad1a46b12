package sim

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// TestParamRows holds the table of constants to its promise: one row each,
// a default within its range, a unit, a meaning, and a source or the admission
// that the constant is assumed.
func TestParamRows(t *testing.T) {
	p := DefaultParams()
	seen := map[string]bool{}
	for _, r := range p.Rows() {
		switch {
		case seen[r.Name]:
			t.Errorf("%s has two rows", r.Name)
		case strings.Count(r.Name, ".") != 1 || r.Name != strings.ToLower(r.Name):
			t.Errorf("%s: want submodel.constant in lower case", r.Name)
		case !(r.Lo < r.Hi) || r.Default < r.Lo || r.Default > r.Hi:
			t.Errorf("%s = %v: not within %v..%v", r.Name, r.Default, r.Lo, r.Hi)
		case *r.At != r.Default:
			t.Errorf("%s: the row's place holds %v, its default is %v", r.Name, *r.At, r.Default)
		case r.Unit == "" || r.Note == "":
			t.Errorf("%s: no unit or no meaning", r.Name)
		case r.Source == "" && r.Grade != Assumed:
			t.Errorf("%s is %s but names no source", r.Name, r.Grade)
		}
		seen[r.Name] = true
	}
}

func TestParamsSet(t *testing.T) {
	p := DefaultParams()
	if err := p.Set("floor.keep", 2); err != nil || p.Floor.Keep != 2 {
		t.Errorf("floor.keep = 2: got %v, %v", p.Floor.Keep, err)
	}
	for _, c := range []struct {
		name  string
		value float64
		want  string
	}{
		{"floor.keep", 99, "floor.keep = 99: want 0..3"},
		{"floor.keep", math.NaN(), "floor.keep = NaN"},
		{"flor.keep", 1, `did you mean "floor.keep"?`},
		{"", 1, "did you mean"},
	} {
		before := p
		err := p.Set(c.name, c.value)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Set(%q, %v) = %v: want %q in it", c.name, c.value, err, c.want)
		}
		if p != before {
			t.Errorf("Set(%q, %v) failed and still changed something", c.name, c.value)
		}
	}
}

// everything is a setup in which every mechanism has something to do.
func everything() Setup {
	s := Setup{
		Name: "everything", Kind: SelfHelp, Clarity: 0.4,
		Facilitator: Worker{Policy: Skilled, Skill: 0.6, Warmth: 0.3, Languages: []Language{{"a", 1}}},
		Issues: []Issue{
			{Name: "plan", Lo: -1, Hi: 1, SD: 0.5, Ambiguity: 0.4, SelfFocus: 0.3, Rule: Unanimity, Importance: 0.8},
			{Name: "count", Lo: 0, Hi: 100, Mean: 40, SD: 12, Ambiguity: 0.9, How: Aloud, Importance: 0.5},
			{Name: "lines", Lo: 1, Hi: 9, Mean: 3, SD: 1, HasAnswer: true, Answer: 3, How: Aloud, GroupGoal: true, Importance: 0.5},
		},
		Task:       Task{Type: Disjunctive, Interdependence: 0.5, Complexity: 0.5, Demand: 6, Deadline: 4},
		Membership: Membership{Open: false, Arrivals: 0.5},
		Contract:   []Clause{{Respect, 0.9}},
		Sponsor:    Sponsor{0.5, 0.4, 0.6, 0.5, 0.5},
		Room:       Room{Crowding: 0.2, Noise: 0.3},
		Context:    [NumLevels]float64{CommunityLevel: -0.4, SocietyLevel: -0.2, OrganisationLevel: 0.3},
		Events: []Event{
			{Kind: Breach, Session: 2, Act: 5, Member: 1, By: 2},
			{Kind: ContextChange, Session: 1, Act: 3, Member: 0, By: -1, Level: PersonLevel, Force: -0.6},
		},
	}
	for i := range 8 {
		p := Person{Name: string(rune('a' + i)), Problem: "loss", Identity: []Attribute{{"kind", "same"}, {"age", "40"}}, Languages: []Language{{"a", 0.8}}}
		p.Traits[Resistance] = Exactly(float64(i%3) * 0.6)
		switch i {
		case 0:
			p.Identity[0].Value = "other"
		case 1, 2:
			p.Identity = []Attribute{{"kind", "same"}, {"age", "70"}}
		case 3, 4, 5:
			p.Confederate = []Stance{{Issue: 2, Position: 7, Consistency: 1}}
		}
		s.People = append(s.People, p)
	}
	s.Sessions = []Session{
		{Acts: 200, Agenda: []int{0}},
		{Acts: 200, Days: 7, Agenda: []int{0}, Pattern: Maypole},
		{Acts: 60, Days: 7, Agenda: []int{1}, Channel: Channel{Anonymous: true, Noise: 0.1}},
		{Acts: 60, Days: 7, Agenda: []int{2}},
		{Acts: 200, Days: 7, Channel: Channel{Asynchronous: true, Noise: 0.2}},
		{Acts: 200, Days: 7},
	}
	return s
}

// catalogue is a few interventions that use every kind of change.
func catalogue() []Intervention {
	all := Initial | Transition | Working | Final
	return []Intervention{
		{ID: "open", Need: Opening, Phases: all, Steps: []Step{{Kind: AskOpinion, Focus: OnSelf, Depth: 0.2}}, Change: Change{SetPattern: true, Pattern: RoundRobin, Tentative: true, SetTheme: true, Theme: OnSelf, Lasts: 40}},
		{ID: "names", Need: Strangers, Phases: all, Steps: []Step{{Kind: AskInform, Focus: OnSelf, Depth: 0.1}}, Change: Change{Pairs: true, Lasts: 10}},
		{ID: "contract", Need: NoNorms, Phases: all, Steps: []Step{{Kind: Suggest, Focus: OnProcess}}, Change: Change{Contract: true, Norm: Secrecy, Standard: 1}},
		{ID: "invite", Need: SilentMember, Phases: all, Targets: 1, Steps: []Step{{Kind: AskOpinion, Focus: OnTask, To: FirstTarget, Depth: 0.3}}, Change: Change{Invite: 2}},
		{ID: "limit", Need: Monopoly, Phases: all, Targets: 1, Steps: []Step{{Kind: Suggest, Focus: OnProcess, To: FirstTarget}}, Change: Change{Quieten: 2}},
		{ID: "mediate", Need: Quarrel, Phases: all, Targets: 2, Steps: []Step{{Kind: AskOpinion, Focus: OnProcess, To: FirstTarget}, {Kind: AskOpinion, Focus: OnProcess, To: SecondTarget}}, Change: Change{Tentative: true, SetTheme: true, Theme: OnProcess}},
		{ID: "shield", Need: Scapegoat, Phases: all, Targets: 1, Steps: []Step{{Kind: Opine, Focus: OnProcess}}, Change: Change{Shield: true}},
		{ID: "support", Need: Disclosure, Phases: all, Targets: 1, Steps: []Step{{Kind: Solidarity, Focus: OnSelf, To: FirstTarget}}},
		{ID: "confront", Need: Ready, Phases: all, Targets: 1, Steps: []Step{{Kind: Disagree, Focus: OnSelf, To: FirstTarget, Depth: 0.6}}},
		{ID: "close", Need: Closing, Phases: all, Steps: []Step{{Kind: Suggest, Focus: OnTask}}, Change: Change{Homework: true}},
		{ID: "part", Need: Parting, Phases: all, Steps: []Step{{Kind: Solidarity, Focus: OnProcess}}},
		{ID: "next", Need: Deadlock, Phases: all, Steps: []Step{{Kind: Suggest, Focus: OnProcess}}, Change: Change{NextTopic: true}},
	}
}

// frank is the constants with much gossip, so that what hangs on it happens.
func frank() Params {
	p := DefaultParams()
	p.Context.Gossip = 0.1
	return p
}

// TestNoIdleParam changes each constant alone and asks that some run feels it:
// a constant that nothing feels is one too many.
func TestNoIdleParam(t *testing.T) {
	open := everything()
	open.Membership = Membership{Open: true, Arrivals: 0.8}
	open.People[7].Candidate = true
	open.Task.Type = Additive
	open.Contract, open.Kind = nil, Sensitivity
	for i := range open.People {
		open.People[i].Traits[Openness] = Exactly(2)
		open.People[i].Power[Coercive] = Exactly(float64(i) / 8)
		open.People[i].Power[Legitimate] = Exactly(float64(i) / 8)
	}
	open.Facilitator.Policy = NoFacilitator
	open.Sessions = nil
	for range 12 {
		open.Sessions = append(open.Sessions, Session{Acts: 150, Days: 7})
	}
	styles := []Setup{everything(), open}
	for _, policy := range []Policy{Directive, Democratic, LaissezFaire} {
		s := everything()
		s.Facilitator.Policy = policy
		styles = append(styles, s)
	}
	run := func(s Setup, p Params) string {
		m, err := NewModel(s, p, catalogue())
		if err != nil {
			t.Fatal(err)
		}
		all := ""
		for seed := range uint64(3) {
			g := m.NewGroup(seed + 5)
			for m.Step(g)&Over == 0 {
			}
			all += fmt.Sprintf("%s %v ", g.Hash(), m.Poll(g, 0, 0))
		}
		return all
	}
	before := make([]string, len(styles))
	for k, s := range styles {
		before[k] = run(s, frank())
	}
	p := frank()
	for _, r := range p.Rows() {
		was := *r.At
		*r.At = r.Hi
		if was-r.Lo > r.Hi-was {
			*r.At = r.Lo
		}
		felt := false
		for k, s := range styles {
			if run(s, p) != before[k] {
				felt = true
				break
			}
		}
		if !felt {
			t.Errorf("%s: no run feels a change from %v to %v", r.Name, was, *r.At)
		}
		*r.At = was
	}
}
