package sim

import (
	"fmt"
	"testing"
)

// rigConfront is a confrontation: a member is told to their face, about their
// own life, what does not fit.
func rigConfront() Intervention {
	return Intervention{ID: "confront", Family: ReflectClarify, Targets: 1, Need: Ready, Phases: Working,
		Steps: []Step{rigStep(Disagree, OnSelf, FirstTarget, 0.6)}, Source: "Corey2016"}
}

// TestSameWordsByTimeAndTrust, direction: the point of the model's worker.
// One confrontation of depth .6, word for word, given to a member at the first
// session among people who trust nobody (.2), and at the sixth among people
// who do (.75). Against the same group left alone, with the same luck: early
// it strains, leaves a grievance to the worker and costs trust in them, and
// teaches nothing; late it strains less, leaves hardly a grievance, and
// teaches. 40 groups each; z > 3.3.
func TestSameWordsByTimeAndTrust(t *testing.T) {
	m := rigModel(t, rigLed(6, 8, 150, Trainee), []Intervention{rigConfront()}, map[string]float64{"attendance.dropout": -9, "attendance.absent": -9})
	const target = 2
	type effect struct{ tension, grievance, trust, reality float64 }
	confront := func(session int, trust float64, seed uint64) (now, later effect) {
		g := m.NewGroup(seed)
		if !rigGoTo(m, g, session, 30) {
			t.Fatal("the group ended early")
		}
		for i := range g.Worker() {
			for j := range g.Agents() {
				if tie := g.Tie(i, j); i != j {
					tie.Trust, tie.Grievance = trust, 0
				}
			}
		}
		m.refresh(g)
		alone, told := rigCopy(g), g
		if err := m.Intervene(told, 0, target, -1); err != nil {
			t.Fatal(err)
		}
		read := func() effect {
			a, b := &told.Members[target], &alone.Members[target]
			ta, tb := told.Tie(target, told.Worker()), alone.Tie(target, alone.Worker())
			return effect{a.Tension - b.Tension, ta.Grievance - tb.Grievance, ta.Trust - tb.Trust, a.Factors[RealityTesting] - b.Factors[RealityTesting]}
		}
		rigTalk(m, alone, 1)
		rigTalk(m, told, 1)
		now = read()
		rigTalk(m, alone, 60)
		rigTalk(m, told, 60)
		return now, read()
	}
	var tension, grievance, trust, reality, lasting []float64
	var late, early effect
	for r := range 40 {
		a, a2 := confront(0, 0.2, rigSeed(120, r))
		b, b2 := confront(5, 0.75, rigSeed(120, r))
		tension, grievance = append(tension, a.tension-b.tension), append(grievance, a.grievance-b.grievance)
		trust, reality = append(trust, b.trust-a.trust), append(reality, b.reality-a.reality)
		lasting = append(lasting, a2.grievance-b2.grievance)
		early.tension += a.tension / 40
		early.grievance += a.grievance / 40
		early.reality += a.reality / 40
		late.grievance += b.grievance / 40
		late.reality += b.reality / 40
	}
	rigHigher(t, "strain, early less late", tension)
	rigHigher(t, "grievance to the worker, early less late", grievance)
	rigHigher(t, "trust in the worker, late less early", trust)
	rigHigher(t, "reality testing, late less early", reality)
	rigHigher(t, "grievance to the worker sixty acts on, early less late", lasting)
	if !(early.tension > 0.05 && early.grievance > 0.3 && early.reality <= 0) {
		t.Errorf("early, it strains by %.3f, leaves a grievance of %.3f and teaches %.4f: want harm", early.tension, early.grievance, early.reality)
	}
	if !(late.grievance < 0.1 && late.reality > 0) {
		t.Errorf("late, it leaves a grievance of %.3f and teaches %.4f: want help", late.grievance, late.reality)
	}
}

// TestTrustAndTimingApart, direction: with trust alike, the same confrontation
// harms the less the more the worker is trusted, at one and the same moment of
// one and the same group.
func TestTrustAndTimingApart(t *testing.T) {
	m := rigModel(t, rigLed(6, 8, 150, Trainee), []Intervention{rigConfront()}, nil)
	hurt := func(inWorker, inMembers float64) (grievance, tension float64) {
		for r := range 40 {
			g := rigOpen(t, m, rigSeed(121, r))
			rigTalk(m, g, 20)
			for i := range g.Worker() {
				for j := range g.Worker() {
					g.Tie(i, j).Trust = inMembers
				}
				g.Tie(i, g.Worker()).Trust, g.Tie(i, g.Worker()).Grievance = inWorker, 0
			}
			m.refresh(g)
			was := g.Members[1].Tension
			if err := m.Intervene(g, 0, 1, -1); err != nil {
				t.Fatal(err)
			}
			rigTalk(m, g, 1)
			grievance += g.Tie(1, g.Worker()).Grievance / 40
			tension += (g.Members[1].Tension - was) / 40
		}
		return grievance, tension
	}
	a, _ := hurt(0.2, 0.3)
	b, _ := hurt(0.75, 0.3)
	if !(b < a/2) {
		t.Errorf("grievance left by a distrusted worker %.3f, by a trusted one %.3f: want less than half", a, b)
	}
	_, strange := hurt(0.75, 0.2)
	_, safe := hurt(0.75, 0.8)
	if !(safe < strange-0.02) {
		t.Errorf("strain among people one does not trust %.3f, among people one does %.3f: want less", strange, safe)
	}
}

// rigChanged is a group in which the trainee has just begun an intervention
// that makes one change, and the same group left alone.
func rigChanged(t *testing.T, targets int, c Change, seed uint64) (m *Model, told, alone *Group) {
	v := Intervention{ID: "x", Targets: targets, Steps: []Step{rigStep(Inform, OnProcess, Everybody, 0)}, Change: c}
	s := rigLed(6, 2, 200, Trainee)
	s.Issues = []Issue{{Name: "a", Lo: -3, Hi: 3, SD: 1, SelfFocus: 0.2}, {Name: "b", Lo: -3, Hi: 3, SD: 1}}
	s.Sessions[0].Agenda = []int{0, 1}
	m = rigModel(t, s, []Intervention{v}, nil)
	alone = rigOpen(t, m, seed)
	rigTalk(m, alone, 30)
	told = rigCopy(alone)
	if err := m.Intervene(told, 0, []int{-1, 3, 3}[targets], []int{-1, -1, 4}[targets]); err != nil {
		t.Fatal(err)
	}
	rigTalk(m, told, 1)
	rigTalk(m, alone, 1)
	return m, told, alone
}

// TestFloorChanges, direction: an invitation gives its target more of the next
// acts, a request to hold back fewer; a shield keeps address off its target;
// a theme turns the talk. Against the same groups with the same luck.
func TestFloorChanges(t *testing.T) {
	count := func(targets int, c Change, of func(a *Act) bool) (diffs []float64) {
		for r := range 60 {
			m, told, alone := rigChanged(t, targets, c, rigSeed(122, r))
			n := 0.0
			for _, a := range rigTalk(m, told, 15) {
				n += flag(of(&a))
			}
			for _, a := range rigTalk(m, alone, 15) {
				n -= flag(of(&a))
			}
			diffs = append(diffs, n)
		}
		return diffs
	}
	minus := func(x []float64) []float64 {
		for i := range x {
			x[i] = -x[i]
		}
		return x
	}
	speaks := func(a *Act) bool { return a.Speaker == 3 }
	rigHigher(t, "acts of the invited", count(1, Change{Invite: 2}, speaks))
	rigHigher(t, "acts fewer of who was asked to hold back", minus(count(1, Change{Quieten: 2}, speaks)))
	rigHigher(t, "acts fewer to the shielded", minus(count(1, Change{Shield: true, Lasts: 15}, func(a *Act) bool { return a.Addressee == 3 })))
	rigHigher(t, "acts about oneself", count(0, Change{SetTheme: true, Theme: OnSelf, Lasts: 15}, func(a *Act) bool { return a.Focus == OnSelf }))
	rigHigher(t, "acts about the group", count(0, Change{SetTheme: true, Theme: OnProcess, Lasts: 15}, func(a *Act) bool { return a.Focus == OnProcess }))
}

// TestShieldLasts, limit: nobody addresses the shielded while it lasts, but in
// answer to being the only one in reach.
func TestShieldLasts(t *testing.T) {
	for r := range 20 {
		m, told, _ := rigChanged(t, 1, Change{Shield: true, Lasts: 25}, rigSeed(123, r))
		for _, a := range rigTalk(m, told, 24) {
			if a.Addressee == 3 {
				t.Errorf("seed %d, act %d: the shielded is addressed by %d with %s", r, a.Index, a.Speaker, a.Kind)
			}
		}
	}
}

// TestPatternChanges, limit: a round lets each one present speak once in their
// seats' order; pairs hear only each other; both are over in their time.
func TestPatternChanges(t *testing.T) {
	m, g, _ := rigChanged(t, 0, Change{SetPattern: true, Pattern: RoundRobin}, 1)
	m.Params.Floor.Leak = 0
	order := []int16{}
	for g.Pattern == RoundRobin && len(order) < 50 {
		for _, a := range rigTalk(m, g, 1) {
			if a.Turn {
				order = append(order, a.Speaker)
			}
		}
	}
	if fmt.Sprint(order) != "[0 1 2 3 4 5]" {
		t.Errorf("a round went %v", order)
	}

	m, g, _ = rigChanged(t, 0, Change{Pairs: true, Lasts: 20}, 1)
	apart, together := 0, 0
	for k, a := range rigTalk(m, g, 40) {
		heard := a.Heard &^ bit(int16(g.Worker()))
		switch {
		case k < 19 && heard != bit(a.Speaker^1):
			t.Errorf("act %d of pairs: member %d is heard by %b", k, a.Speaker, heard)
		case k < 19:
			apart++
		case k > 20:
			together += int(flag(heard&(heard-1) != 0))
		}
	}
	if apart == 0 || together == 0 {
		t.Errorf("acts in pairs %d, and before all again %d", apart, together)
	}
}

// TestOtherChanges, limit: each of the remaining changes does what it says
// when the first act is spoken, and nothing is changed that was not asked for.
func TestOtherChanges(t *testing.T) {
	for _, c := range []struct {
		name    string
		targets int
		change  Change
		did     func(g, alone *Group) bool
	}{
		{"next topic", 0, Change{NextTopic: true}, func(g, alone *Group) bool { return g.Topic == 1 && alone.Topic == 0 }},
		{"contract", 0, Change{Contract: true, Norm: Secrecy, Standard: 1}, func(g, alone *Group) bool {
			return g.Norms[Secrecy].Overt == 1 && g.Norms[Secrecy].Strength > alone.Norms[Secrecy].Strength && alone.Norms[Secrecy].Overt == 0
		}},
		{"homework", 0, Change{Homework: true}, func(g, alone *Group) bool { return g.Members[0].Homework == 1 && alone.Members[0].Homework == 0 }},
		{"tentative", 0, Change{Tentative: true, Lasts: 9}, func(g, alone *Group) bool { return g.TentativeLeft == 8 && alone.TentativeLeft == 0 }},
		{"relief of one", 1, Change{Relief: 0.4}, func(g, alone *Group) bool {
			return g.Members[3].Stress < alone.Members[3].Stress && g.Members[2].Stress == alone.Members[2].Stress
		}},
		{"relief of all", 0, Change{Relief: 0.4}, func(g, alone *Group) bool { return g.Members[2].Stress < alone.Members[2].Stress }},
		{"breach", 1, Change{Breach: true}, func(g, alone *Group) bool {
			return g.Tie(3, g.Worker()).Trust < 0.5*alone.Tie(3, alone.Worker()).Trust && g.Tie(3, g.Worker()).Grievance > 0
		}},
		{"hot seat", 1, Change{SetPattern: true, Pattern: HotSeat}, func(g, alone *Group) bool { return g.HotSeat == 3 && alone.HotSeat == -1 }},
		{"nothing", 1, Change{}, func(g, alone *Group) bool {
			return g.Topic == alone.Topic && g.Norms[Secrecy] == alone.Norms[Secrecy] && g.Members[0].Homework == 0 && g.TentativeLeft == 0 &&
				g.Members[3].Stress == alone.Members[3].Stress && g.HotSeat == -1 && g.ShieldLeft == 0 && g.ThemeLeft == 0 && g.PairsLeft == 0 && g.Pattern == FreeFloating && g.Members[3].Invited == 0
		}},
	} {
		_, told, alone := rigChanged(t, c.targets, c.change, 3)
		if !c.did(told, alone) {
			t.Errorf("%s does not do what it says", c.name)
		}
	}
	v := Intervention{ID: "x", Steps: []Step{rigStep(Suggest, OnTask, Everybody, 0)}, Change: Change{Reopen: true}}
	m := rigModel(t, rigLed(4, 1, 50, Trainee), []Intervention{v}, nil)
	g := rigOpen(t, m, 1)
	g.Decided = 0.8
	if err := m.Intervene(g, 0, -1, -1); err != nil {
		t.Fatal(err)
	}
	rigTalk(m, g, 1)
	rigNear(t, "decided after reopening", g.Decided, 0.3, 1e-12)
}

// TestInterventionCheck: what the catalogue must not hold is said so.
func TestInterventionCheck(t *testing.T) {
	good := rigConfront()
	if err := good.Check(); err != nil {
		t.Errorf("a proper one: %v", err)
	}
	for name, spoil := range map[string]func(v *Intervention){
		"no id":                  func(v *Intervention) { v.ID = "" },
		"three targets":          func(v *Intervention) { v.Targets = 3 },
		"says nothing":           func(v *Intervention) { v.Steps = nil },
		"says too much":          func(v *Intervention) { v.Steps = make([]Step, maxSteps+1) },
		"speaks to nobody there": func(v *Intervention) { v.Steps = []Step{rigStep(Agree, OnTask, SecondTarget, 0)} },
		"too deep":               func(v *Intervention) { v.Steps = []Step{rigStep(Agree, OnTask, FirstTarget, 1.1)} },
	} {
		v := good
		spoil(&v)
		if v.Check() == nil {
			t.Errorf("%s: no error", name)
		}
		s := rigLed(3, 1, 10, Trainee)
		if _, err := NewModel(s, DefaultParams(), []Intervention{v}); err == nil {
			t.Errorf("%s: the model takes it", name)
		}
	}
}
