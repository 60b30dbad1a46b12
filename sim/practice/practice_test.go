package practice

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"dinamika/sim"
)

// caseOf is a small group with all that matters here: two targets, acts in a
// row, a worker who goes out for a while, somebody who misses a session.
func caseOf(t testing.TB, change func(*sim.Params)) *Case {
	t.Helper()
	s := sim.Setup{
		Name: "rig", Kind: sim.SelfHelp, Clarity: 0.5, Facilitator: sim.Worker{Policy: sim.Trainee, Skill: 0.5},
		Issues: []sim.Issue{{Name: "stay", Lo: -4, Hi: 4, SD: 1}},
		Events: []sim.Event{
			{Kind: sim.FacilitatorLeaves, Session: 1, Act: 30, Member: -1, By: -1},
			{Kind: sim.FacilitatorReturns, Session: 1, Act: 60, Member: -1, By: -1},
			{Kind: sim.Absent, Session: 2, Member: 1, By: -1},
		},
	}
	for _, name := range []string{"Ani", "Budi", "Citra", "Dodi", "Eka"} {
		s.People = append(s.People, sim.Person{Name: name})
	}
	for range 3 {
		s.Sessions = append(s.Sessions, sim.Session{Acts: 130, Days: 7, Agenda: []int{0}})
	}
	all := sim.Initial | sim.Transition | sim.Working | sim.Final
	step := func(k sim.Kind, to sim.Recipient) sim.Step { return sim.Step{Kind: k, Focus: sim.OnProcess, To: to} }
	p := sim.DefaultParams()
	if change != nil {
		change(&p)
	}
	m, err := sim.NewModel(s, p, []sim.Intervention{
		{ID: "contract", Phases: all, Steps: []sim.Step{step(sim.Suggest, sim.Everybody)}, Change: sim.Change{Contract: true, Norm: sim.Secrecy, Standard: 1}},
		{ID: "draw-out", Phases: all, Targets: 1, Steps: []sim.Step{step(sim.AskOpinion, sim.FirstTarget)}, Change: sim.Change{Invite: 2}},
		{ID: "mediate", Phases: all, Targets: 2, Steps: []sim.Step{step(sim.AskOpinion, sim.FirstTarget), step(sim.AskOpinion, sim.SecondTarget)}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return &Case{Model: m, Scenario: "rig", Hash: "h", Catalogue: "c", Program: "v1"}
}

// memory is a store that fails when told.
type memory struct {
	text bytes.Buffer
	fail error
}

func (s *memory) Append(line []byte) error {
	if s.fail != nil {
		return s.fail
	}
	s.text.Write(line)
	return nil
}

// lead lets chance lead a group, for at most so many steps, and tells after
// each act how the group stood.
func lead(t testing.TB, p *Practicum, seed uint64, steps int, each func()) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	m := p.of.Model
	for range steps {
		if p.Ended() {
			break
		}
		switch n := len(m.Setup.People); r.IntN(12) {
		case 0, 1:
			_ = p.Intervene(r.IntN(len(m.Interventions)), r.IntN(n), r.IntN(n)) // refused often enough
		case 2:
			_ = p.KeepSilent()
		case 3:
			_ = p.Mark()
		}
		if p.group.Life == sim.Between || p.group.Life == sim.Before {
			a := Assessment{Stage: sim.Stage(r.IntN(sim.NumStages)).String(), AtRisk: []string{m.Setup.People[0].Name}, Confidence: r.Float64()}
			if err := errors.Join(p.Assess(a), p.Plan(Intent{Interventions: []string{m.Interventions[0].ID}})); err != nil {
				t.Fatal(err)
			}
		}
		each()
		if _, err := p.Step(); err != nil {
			t.Fatal(err)
		}
		each()
	}
}

func begun(t testing.TB, c *Case, seed uint64, to Store) *Practicum {
	t.Helper()
	p, err := Begin(c, seed, Practice, to)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// reread is a record after a way through a file.
func reread(t testing.TB, r *Record) *Record {
	t.Helper()
	text, err := r.Text()
	if err != nil {
		t.Fatal(err)
	}
	back, err := Read("r.json", text)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	again, err := back.Text()
	if err != nil || !bytes.Equal(again, text) {
		t.Fatalf("written, read and written again it differs (%v):\n%s\n%s", err, text, again)
	}
	return back
}

func TestReplayIsPlay(t *testing.T) {
	c := caseOf(t, nil)
	for seed := range uint64(20) {
		p := begun(t, c, seed, nil)
		lead(t, p, seed, 100+40*int(seed), func() {})
		r := reread(t, p.Record())
		res, err := Replay(c, r, nil)
		if err != nil || res.Verdict != Same || res.Passed != len(r.Checkpoints) || res.Group.Hash() != p.group.Hash() {
			t.Fatalf("seed %d, ended %v, %d decisions: %+v, %v", seed, p.Ended(), len(r.Decisions), res, err)
		}
		if seed == 19 && (!p.Ended() || len(r.Decisions) < 40) {
			t.Errorf("the longest life has %d decisions and ended: %v: the test shows little", len(r.Decisions), p.Ended())
		}
	}
}

// TestPracticeChangesNothing: without decisions, it is the model's own life.
func TestPracticeChangesNothing(t *testing.T) {
	c := caseOf(t, nil)
	p, g := begun(t, c, 5, &memory{}), c.Model.NewGroup(5)
	for !p.Ended() {
		did, err := p.Step()
		if want := c.Model.Step(g); did != want || err != nil {
			t.Fatalf("a step brought %b (%v), want %b", did, err, want)
		}
	}
	if did, err := p.Step(); did != sim.Over || err != nil || p.group.Hash() != g.Hash() {
		t.Errorf("after the end %b, %v", did, err)
	}
}

// TestGoldenPractice: a record is the same bytes on every processor.
func TestGoldenPractice(t *testing.T) {
	p := begun(t, caseOf(t, nil), 1, nil)
	lead(t, p, 3, 1000, func() {})
	const want = "3b8af130608e657a580482a18d9d379c064257cb0c3ee07b89708be069394009 a82b9c0ae22e46889c645b2d9ddbff88131abf920615ac1cd227071f287cf97b"
	if got := p.checkpoint(); got.State+" "+got.Decisions != want {
		t.Errorf("%s %s, want %s", got.State, got.Decisions, want)
	}
}

func TestStepDoesNotAllocate(t *testing.T) {
	p := begun(t, caseOf(t, nil), 1, &memory{})
	for range 3 {
		if _, err := p.Step(); err != nil {
			t.Fatal(err)
		}
	}
	if n := testing.AllocsPerRun(Every-10, func() { _, _ = p.Step() }); n != 0 {
		t.Errorf("%v allocations for each act", n)
	}
}

// TestRefused: what cannot be decided is told, kept nowhere, and changes nothing.
func TestRefused(t *testing.T) {
	kept := &memory{}
	p := begun(t, caseOf(t, nil), 1, kept)
	to := func(session, act int) {
		t.Helper()
		if err := p.Reach(When{session, act}); err != nil {
			t.Fatal(err)
		}
	}
	no := func(err error, want string) {
		t.Helper()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want an error with %q", err, want)
		}
	}
	yes := func(err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
	}
	no(p.Intervene(0, -1, -1), "no session is under way")
	no(p.KeepSilent(), "no session is under way")
	no(p.Assess(Assessment{Stage: "stormy"}), `no stage is called "stormy"`)
	no(p.Assess(Assessment{Confidence: 2}), "want 0..1")
	no(p.Assess(Assessment{Pattern: "x"}), "pattern")
	no(p.Assess(Assessment{Signs: []string{"x"}}), "sign")
	no(p.Assess(Assessment{Power: []string{"Zul"}}), `no member is called "Zul"`)
	no(p.Plan(Intent{Interventions: []string{"x"}}), `no intervention is called "x"`)
	no(p.Decide(Decision{What: "dance"}), "dance")
	no(p.Decide(Decision{What: Silence, Targets: []string{"Ani"}}), "does not belong")
	no(p.Decide(Decision{What: Assess, Assessment: &Assessment{Version: 9}}), "version 9")
	no(p.Decide(Decision{What: Plan, Plan: &Intent{}}), "version 0")
	no(p.Decide(Decision{What: Assess, Assessment: &Assessment{Version: 1, Reasons: []string{"quiet"}}}), "version 1")
	no(p.Decide(Decision{What: Plan, Plan: &Intent{Version: 1, Note: "slower"}}), "version 1")
	no(p.Assess(Assessment{Reasons: []string{"x"}}), `no reason is called "x"`)
	no(p.Assess(Assessment{Reasons: []string{"quiet", "quiet"}}), "twice")
	no(p.Assess(Assessment{Evidence: []When{{1, 0}}}), "no such act")
	no(p.Plan(Intent{Note: strings.Repeat("a", MostNote+1)}), "want at most")
	yes(p.Assess(Assessment{Stage: "forming", Pattern: "free_floating", Signs: []string{"trust"}, Confidence: 1}))
	no(p.Assess(Assessment{}), "already")
	to(1, 1)
	no(p.Plan(Intent{}), "between sessions")
	no(p.Intervene(9, -1, -1), "intervention 9")
	no(p.Intervene(1, -1, -1), "aimed at 1")
	no(p.Intervene(2, 1, 1), "named twice")
	before, text := p.group.Hash(), kept.text.String()
	kept.fail = errors.New("the disk is full")
	no(p.Intervene(2, 0, 1), "the disk is full")
	no(p.Mark(), "full")
	kept.fail = nil
	if p.group.Hash() != before || kept.text.String() != text || len(p.decisions) != 1 {
		t.Error("a decision that could not be kept left a trace")
	}
	yes(p.Intervene(2, 0, 1))
	no(p.Intervene(0, -1, -1), "not finished speaking")
	to(1, 20)
	yes(p.KeepSilent())
	no(p.Intervene(0, -1, -1), "silence is decided")
	to(2, 40)
	no(p.KeepSilent(), "not in the room")
	to(3, 5)
	no(p.Intervene(1, 1, -1), "Budi is not in the room")
	to(4, 0)
	no(p.Plan(Intent{}), "no session is to come")
	yes(p.Assess(Assessment{}))
	if res, err := Replay(p.of, reread(t, p.Record()), nil); err != nil || res.Verdict != Same || !p.Ended() {
		t.Errorf("%+v, %v", res, err)
	}
}

// TestCase: a case that cannot be led, or whose names are not clear, is refused.
func TestCase(t *testing.T) {
	for want, change := range map[string]func(*sim.Model){
		"want a trainee":           func(m *sim.Model) { m.Setup.Facilitator.Policy = sim.Skilled },
		`two people are called`:    func(m *sim.Model) { m.Setup.People[4].Name = "Ani" },
		"two interventions are ca": func(m *sim.Model) { m.Interventions[2].ID = "contract" },
	} {
		c := caseOf(t, nil)
		change(c.Model)
		if _, err := Begin(c, 1, Exam, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want an error with %q", err, want)
		}
	}
	if _, err := Begin(caseOf(t, nil), 1, "fun", nil); err == nil {
		t.Error("any mode will do")
	}
}

// TestWording: the words that were chosen are part of the decision, change
// nothing in the group, and outlive journal and record; a decision without them
// is written as it always was.
func TestWording(t *testing.T) {
	c := caseOf(t, nil)
	var kept memory
	with, without := begun(t, c, 5, &kept), begun(t, c, 5, nil)
	for range 12 {
		for _, p := range []*Practicum{with, without} {
			if _, err := p.Step(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(with.Say(1, 2, -1, 3), without.Intervene(1, 2, -1)); err != nil {
		t.Fatal(err)
	}
	if with.group.Hash() != without.group.Hash() {
		t.Error("words have changed the group")
	}
	r := reread(t, with.Record())
	if d := r.Decisions[0]; d.Wording != 3 || with.Record().Until.Decisions == without.Record().Until.Decisions {
		t.Errorf("the decision is kept as %+v", d)
	}
	if res, err := Replay(c, r, nil); err != nil || res.Verdict != Same {
		t.Errorf("replayed: %+v, %v", res, err)
	}
	again, err := Resume(c, "j", kept.text.Bytes(), nil)
	if err != nil || again.Record().Decisions[0].Wording != 3 {
		t.Errorf("resumed: %v", err)
	}
	if text, err := without.Record().Text(); err != nil || bytes.Contains(text, []byte("wording")) {
		t.Errorf("%v: without words chosen the record is\n%s", err, text)
	}
	if _, err := with.Step(); err != nil {
		t.Fatal(err)
	}
	for _, w := range []int{-1, MostWordings + 1} {
		if err := with.Say(0, -1, -1, w); err == nil {
			t.Errorf("wording %d is taken", w)
		}
	}
	if err := with.Decide(Decision{What: Silence, Wording: 1}); err == nil {
		t.Error("a silence has words")
	}
}

// TestOlder: what was decided when the program knew less keeps its version, and
// its fingerprints.
func TestOlder(t *testing.T) {
	p, err := Begin(caseOf(t, nil), 3, Practice, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(p.Decide(Decision{What: Assess, Assessment: &Assessment{Version: 1, Stage: "forming", Confidence: 0.6}}), p.Decide(Decision{What: Plan, Plan: &Intent{Version: 1}}))
	if err != nil {
		t.Fatal(err)
	}
	r := reread(t, p.Record())
	if a := r.Decisions[0].Assessment; a.Version != 1 {
		t.Errorf("the assessment is of version %d now", a.Version)
	}
	if res, err := Replay(p.of, r, nil); err != nil || res.Verdict != Same {
		t.Errorf("%+v, %v", res, err)
	}
}
