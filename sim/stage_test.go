package sim

import (
	"slices"
	"testing"
)

// rigSigns are signs that speak for one stage, and for no other.
func rigSigns(s Stage) (v Signs) {
	switch s {
	case Forming:
		v[DependenceSign] = 0.9
	case Storming:
		v[FightSign] = 0.9
	case Norming:
		v[StructureSign], v[FightSign] = 0.7, 0.05
	case Performing:
		v[WorkSign], v[StructureSign] = 0.9, 0.6
	case Adjourning:
		v[EndingSign], v[SolidaritySign] = 0.95, 0.3
	}
	return v
}

// TestStageScores, limit: each stage scores highest on the signs that speak for it.
func TestStageScores(t *testing.T) {
	m, _ := rigClear(t, 4, nil)
	for s := range Stage(NumStages) {
		signs := rigSigns(s)
		v := m.score(&signs)
		for o := range v {
			if Stage(o) != s && v[o] >= v[s] {
				t.Errorf("on the signs of %s, %s scores %v, %s %v", s, s, v[s], Stage(o), v[o])
			}
		}
	}
	signs := rigSigns(Adjourning)
	signs[EndingSign] = m.Params.Stage.Parting
	if v := m.score(&signs); v[Adjourning] != 0 {
		t.Errorf("adjourning scores %v though the end is not in view", v[Adjourning])
	}
}

// TestStageHysteresis, limit: another stage is entered when it has led by the
// margin for the dwell, in windows without a break; a lead within the margin,
// however long, changes nothing.
func TestStageHysteresis(t *testing.T) {
	for _, dwell := range []int{1, 3, 7} {
		m, g := rigClear(t, 4, map[string]float64{"stage.dwell": float64(dwell), "stage.smooth": 0.01, "stage.margin": 0.1})
		g.Window.Acts = 25
		read := func(s Signs) Stage {
			if g.Windows == 0 {
				m.readStage(g)
				g.Stage, g.Leaning, g.Leant, g.Path[0].Stage = Forming, Forming, 0, Forming
			}
			g.Signal = s
			m.readStage(g)
			return g.Stage
		}
		for range 10 {
			if s := read(rigSigns(Forming)); s != Forming {
				t.Fatalf("the signs of forming are read as %s", s)
			}
		}
		close := rigSigns(Forming) // storming ahead, but within the margin
		close[FightSign] = 0.9 / 1.3 * 1.05
		for range 20 {
			if s := read(close); s != Forming {
				t.Fatalf("a lead within the margin is taken for %s", s)
			}
		}
		for k := range dwell - 1 {
			if s := read(rigSigns(Storming)); s != Forming {
				t.Fatalf("dwell %d: storming entered after %d windows", dwell, k+1)
			}
		}
		read(rigSigns(Forming)) // a break
		for k := range dwell {
			if s, want := read(rigSigns(Storming)), k == dwell-1; (s == Storming) != want {
				t.Fatalf("dwell %d: after %d windows in a row the stage is %s", dwell, k+1, s)
			}
		}
		if n := len(g.Path); n != 2 || g.Path[1].From != Forming || g.Path[1].Stage != Storming {
			t.Errorf("path %+v, want one change, from forming to storming", g.Path)
		}
	}
}

// rigStormy is a setup in which stages change: people who were sent, of strong
// will and little warmth.
func rigStormy(sessions, acts int) Setup {
	s := rigSetup(6, sessions, acts)
	for i := range s.People {
		s.People[i].Traits[Resistance] = Exactly(0.2 * float64(i))
		s.People[i].Traits[Agency] = Around(0.7, 0.5)
	}
	return s
}

// TestStagePath, shape: in lives of groups the path starts with the first
// window, moves on only to other stages, never before the dwell is over, and
// every change names what moved. Confidence stays within 0..1. Several stages
// come up, and some group goes back.
func TestStagePath(t *testing.T) {
	met := map[Stage]int{}
	back, bare := 0, 0
	for r := range 24 {
		m := rigModel(t, rigStormy(8, 200), nil, nil)
		if r%2 == 1 {
			m = rigModel(t, rigSetup(5, 8, 200), nil, nil)
		}
		g := rigLive(m, rigSeed(140, r), func(g *Group, did Moment) {
			if !(g.Confidence >= 0 && g.Confidence <= 1) {
				t.Fatalf("confidence %v", g.Confidence)
			}
			if did&WindowClosed != 0 && g.Stage != g.Path[len(g.Path)-1].Stage {
				t.Fatalf("the stage is %s, the path ends with %s", g.Stage, g.Path[len(g.Path)-1].Stage)
			}
		})
		if g.Path[0].Acts != WindowActs {
			t.Errorf("seed %d: the path starts after %d acts", r, g.Path[0].Acts)
		}
		for k := range g.Path {
			c := &g.Path[k]
			met[c.Stage]++
			if k == 0 {
				continue
			}
			if c.From != g.Path[k-1].Stage || c.Stage == c.From {
				t.Errorf("seed %d: change %d goes from %s to %s after %s", r, k, c.From, c.Stage, g.Path[k-1].Stage)
			}
			if since := c.Acts - g.Path[k-1].Acts; float64(since) < m.Params.Stage.Dwell*WindowActs {
				t.Errorf("seed %d: change %d comes %d acts after the one before", r, k, since)
			}
			back += int(flag(c.Stage < c.From))
			ev := c.Evidence(3)
			bare += int(flag(len(ev) == 0))
			for n, e := range ev {
				if e.Sign < EndingSign || e.From == e.To || n > 0 && e.Sign == ev[n-1].Sign {
					t.Errorf("seed %d: evidence %v", r, ev)
				}
			}
		}
	}
	if bare > 0 {
		t.Errorf("%d changes without evidence", bare)
	}
	if len(met) < 4 || back == 0 {
		t.Errorf("stages entered %v, %d steps back: want four stages at least, and some going back", met, back)
	}
}

// TestAdjourning: only closed groups adjourn, and only when the end is near:
// within the last two sessions.
func TestAdjourning(t *testing.T) {
	closed := 0
	for r := range 16 {
		s := rigSetup(6, 8, 200)
		s.Membership.Open = r%2 == 1
		g := rigLive(rigModel(t, s, nil, nil), rigSeed(141, r/2), nil)
		for _, c := range g.Path {
			if c.Stage != Adjourning {
				continue
			}
			closed++
			if s.Membership.Open {
				t.Errorf("seed %d: an open group adjourns", r)
			}
			if c.Session < 6 {
				t.Errorf("seed %d: a group adjourns in session %d of 8", r, c.Session+1)
			}
		}
	}
	if closed == 0 {
		t.Error("no group adjourns")
	}
}

// TestNothingListensToTheStage, zero: whatever the constants of the
// classifier, the acts stay the same, though the path changes. In groups with a
// task, and in groups without.
func TestNothingListensToTheStage(t *testing.T) {
	for name, task := range map[string]Task{"task": {Type: Additive, Demand: 20}, "none": {}} {
		t.Run(name, func(t *testing.T) {
			if name == "none" {
			}
			s := rigStormy(5, 200)
			s.Facilitator = Worker{Policy: Skilled, Skill: 0.8}
			s.Task = task
			plain := rigModel(t, s, rigCatalogue(), nil)
			other := rigModel(t, s, rigCatalogue(), map[string]float64{
				"stage.smooth": 0.9, "stage.margin": 0, "stage.dwell": 1, "stage.sharp": 2,
				"stage.dissent_scale": 0.05, "stage.grievance_scale": 0.2, "stage.trust_scale": 0.9, "stage.parting": 0.1,
			})
			paths := 0
			for r := range 4 {
				a, b := plain.NewGroup(rigSeed(142, r)), other.NewGroup(rigSeed(142, r))
				x, y := rigTalk(plain, a, 2000), rigTalk(other, b, 2000)
				if !slices.Equal(x, y) {
					t.Fatalf("seed %d: the acts differ", r)
				}
				paths += int(flag(!slices.Equal(a.Path, b.Path)))
			}
			if paths == 0 {
				t.Error("the constants of the classifier changed no path: the test could not fail")
			}
		})
	}
}

// TestPathHasRoom: however restless the reading, the path stays in its place
// in memory, and its length within what was set aside.
func TestPathHasRoom(t *testing.T) {
	m := rigModel(t, rigStormy(4, 400), nil, map[string]float64{"stage.smooth": 1, "stage.margin": 0, "stage.dwell": 1})
	for r := range 6 {
		g := m.NewGroup(rigSeed(143, r))
		room := cap(g.Path)
		for m.Step(g)&Over == 0 {
		}
		if cap(g.Path) != room || len(g.Path) > room {
			t.Errorf("seed %d: path of %d in room for %d, was %d", r, len(g.Path), cap(g.Path), room)
		}
	}
}
