package sim

import (
	"testing"
)

// rigEffort lets effort settle in a group of n who are all drawn neither to
// nor from the group, with a task of the given kind, and returns it.
func rigEffort(t *testing.T, n int, task Task, alone bool, set map[string]float64, change func(g *Group)) *Group {
	s := rigSetup(n, 1, 100)
	rigAlike(&s)
	s.Task = task
	s.Sessions[0].Alone = alone
	m := rigModel(t, s, nil, set)
	g := rigOpen(t, m, 3)
	for range 300 {
		g.Clarity = 1
		for i := range n {
			g.Members[i].Attraction, g.Members[i].Commitment = 0, 0.9
		}
		if change != nil {
			change(g)
		}
		m.updateEffort(g)
	}
	return g
}

// TestLoafing, size (Latané, Williams & Harkins 1979; Karau & Williams 1993;
// P23): pooled, output per head falls with size as published, 1, .70, .49, .41
// at 1, 2, 4, 6 people, within .07; identifiable, effort hardly falls.
func TestLoafing(t *testing.T) {
	m, _ := rigClear(t, 3, nil)
	for _, c := range []struct {
		n    int
		want float64
	}{{2, 0.70}, {4, 0.49}, {6, 0.41}} {
		alone := rigEffort(t, c.n, Task{Type: Additive}, true, nil, nil).Members[0].Effort
		pooled := rigEffort(t, c.n, Task{Type: Additive}, false, nil, nil).Members[0].Effort
		seen := rigEffort(t, c.n, Task{Type: Additive, Identifiable: true}, false, nil, nil).Members[0].Effort
		rigNear(t, "output per head", pooled/alone*m.coordination(float64(c.n)), c.want, 0.07)
		if !(seen/alone >= 0.85) {
			t.Errorf("n = %d: identifiable effort is %v of that alone, want .85 at least", c.n, seen/alone)
		}
	}
	p := &m.Params.Motivation
	three := rigEffort(t, 3, Task{Type: Additive}, false, nil, nil).Members[0].Effort
	rigNear(t, "pooled effort of three", three, p.Own+(1-p.Own)/3, 1e-9)
}

// TestLoafingOff, zero: when all effort is one's own, size and pooling do not matter.
func TestLoafingOff(t *testing.T) {
	set := map[string]float64{"motivation.own": 1}
	for _, n := range []int{2, 8} {
		rigNear(t, "pooled effort", rigEffort(t, n, Task{Type: Additive}, false, set, nil).Members[0].Effort, 1, 1e-9)
	}
	m, _ := rigClear(t, 3, map[string]float64{"motivation.coordination": 0})
	rigNear(t, "coordination without loss", m.coordination(8), 1, 0)
	rigNear(t, "coordination of one", m.coordination(1), 1, 0)
}

// TestCohesionAgainstLoafing, direction (Karau & Williams 1993): in a cohesive
// group there is less loafing; where everybody is seen, cohesion adds nothing.
func TestCohesionAgainstLoafing(t *testing.T) {
	drawn := func(g *Group) {
		for i := range g.Worker() {
			g.Members[i].Attraction = 0.8
		}
	}
	effort := func(identifiable bool, set map[string]float64, change func(*Group)) float64 {
		return rigEffort(t, 5, Task{Type: Additive, Identifiable: identifiable}, false, set, change).Members[0].Effort
	}
	if a, b := effort(false, nil, drawn), effort(false, nil, nil); !(a > b+0.01) {
		t.Errorf("pooled effort in a cohesive group %v, in another %v", a, b)
	}
	rigNear(t, "seen effort in a cohesive group", effort(true, nil, drawn), effort(true, nil, nil), 1e-12)
	off := map[string]float64{"motivation.cohesion": 0}
	rigNear(t, "pooled effort where cohesion does not count", effort(false, off, drawn), effort(false, off, nil), 1e-12)
}

// TestSucker, direction and zero (Kerr 1983): who sees the others do less than
// oneself withdraws effort; who does less than the others does not.
func TestSucker(t *testing.T) {
	last := func(sucker, others float64) float64 {
		g := rigEffort(t, 4, Task{Type: Additive, Identifiable: true}, false, map[string]float64{"motivation.sucker": sucker}, func(g *Group) {
			for i := 1; i < 4; i++ {
				g.Members[i].Effort = others
			}
		})
		return g.Members[0].Effort
	}
	if among, level := last(0.35, 0.1), last(0.35, 1); !(among < level-0.05) {
		t.Errorf("effort among loafers %v, among workers %v: want clearly less", among, level)
	}
	rigNear(t, "effort among loafers, without the effect", last(0, 0.1), last(0, 1), 1e-9)
}

// TestDispensable, direction and zero (Kerr & Bruun 1983): when the best
// answer counts, the less able see their part as dispensable, if nobody sees
// who gave what; the ablest does not.
func TestDispensable(t *testing.T) {
	effort := func(task Task, set map[string]float64) [3]float64 {
		g := rigEffort(t, 3, task, false, set, func(g *Group) {
			g.Members[0].Trait[Skill], g.Members[1].Trait[Skill], g.Members[2].Trait[Skill] = 2, 0, 2
		})
		return [3]float64{g.Members[0].Effort, g.Members[1].Effort, g.Members[2].Effort}
	}
	none := map[string]float64{"motivation.sucker": 0}
	off := map[string]float64{"motivation.sucker": 0, "motivation.dispensable": 0}
	e := effort(Task{Type: Disjunctive}, none)
	if !(e[1] < e[0]-0.05) || e[0] != e[2] {
		t.Errorf("pooled, the best counts: effort %v: want the less able to do less, and only them", e)
	}
	for name, e := range map[string][3]float64{
		"all add up":    effort(Task{Type: Additive}, none),
		"each is seen":  effort(Task{Type: Disjunctive, Identifiable: true}, none),
		"no such thing": effort(Task{Type: Disjunctive}, off),
	} {
		if e[1] != e[0] {
			t.Errorf("%s: effort %v: want all alike", name, e)
		}
	}
}

// TestLoafingInLife, direction: over whole lives, the same people put in more
// when what each one does is seen, and get more done; paired over seeds.
func TestLoafingInLife(t *testing.T) {
	live := func(seen bool, seed uint64) (effort, output float64) {
		s := rigSetup(6, 3, 150)
		s.Kind = TaskGroup
		s.Task = Task{Type: Additive, Identifiable: seen, Demand: 15}
		g := rigLive(rigModel(t, s, nil, nil), seed, nil)
		return g.Attention, g.Progress
	}
	var effort, output []float64
	for r := range 20 {
		a, b := live(true, rigSeed(60, r))
		c, d := live(false, rigSeed(60, r))
		effort, output = append(effort, a-c), append(output, b-d)
	}
	rigHigher(t, "effort seen less pooled", effort)
	rigHigher(t, "output seen less pooled", output)
}

// TestHurryIsProcess, limit and zero: as a deadline nears and nothing is done,
// talk turns to who does what, by half of motivation.deadline; not when the work
// is done, where there is no deadline, or without the constant.
func TestHurryIsProcess(t *testing.T) {
	const draws = 4000
	share := func(set map[string]float64, task Task, session int, done float64) (process, extra float64) {
		s := rigSetup(4, 8, 1000)
		rigAlike(&s)
		s.Task = task
		m := rigModel(t, s, nil, set)
		g := rigOpen(t, m, 7)
		g.Session, g.Progress = int32(session), done
		count := 0
		for k := range draws {
			a := Act{Speaker: 1, Kind: Opine, Turn: true}
			m.chooseFocus(g, &a, uint32(float64(k)/draws*(1<<32)))
			count += int(flag(a.Focus == OnProcess))
		}
		return float64(count) / draws, m.Params.Motivation.Deadline * m.hurry(g)
	}
	due := Task{Type: Additive, Demand: 20, Deadline: 8}
	calm, _ := share(nil, Task{}, 7, 0)
	for what, c := range map[string]struct {
		set     map[string]float64
		task    Task
		session int
		done    float64
		hurry   bool
	}{
		"at the start":         {nil, due, 0, 0, false},
		"at the end":           {nil, due, 7, 0, true},
		"in the middle":        {nil, due, 4, 0, true},
		"half done at the end": {nil, due, 7, 10, true},
		"done":                 {nil, due, 7, 20, false},
		"no deadline":          {nil, Task{Type: Additive, Demand: 20}, 7, 0, false},
		"without the constant": {map[string]float64{"motivation.deadline": 0}, due, 7, 0, false},
	} {
		process, extra := share(c.set, c.task, c.session, c.done)
		rigNear(t, what+": talk about process", process-calm, extra, 2.0/draws)
		if (process > calm) != c.hurry {
			t.Errorf("%s: share of process %v, in calm %v: want hurry: %v", what, process, calm, c.hurry)
		}
	}
}
