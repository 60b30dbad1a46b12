package sim

import (
	"math"
	"testing"
)

// asch is one naive person, last to answer aloud and in turn, who sees the
// matter at 0, after confederates at the given positions.
func asch(positions ...float64) Setup {
	s := plainSetup(len(positions)+1, len(positions)+1)
	s.Issues[0].How, s.Issues[0].Lo, s.Issues[0].Hi = Aloud, -3, 3
	for i, x := range positions {
		s.People[i].Positions = []Value{Exactly(x)}
		s.People[i].Confederate = []Stance{{Issue: 0, Position: x, Consistency: 1}}
	}
	s.People[len(positions)].Traits[Judgement] = Value{} // as people are
	return s
}

// conformed is the share of naive persons who answer with the majority.
func conformed(t *testing.T, s Setup, p Params) float64 {
	t.Helper()
	const n = 1500
	m := modelOf(t, s, p)
	naive := len(s.People) - 1
	count := 0
	for seed := range uint64(n) {
		g := live(t, m, SeedOf(6, 0, seed), nil)
		if g.Last.Speaker != int16(naive) {
			t.Fatalf("the last to answer is %d: want the naive person %d", g.Last.Speaker, naive)
		}
		if g.Last.Complied {
			count++
			near(t, "public answer of who complies", g.Public[2*naive], 2, 1e-9)
		}
		if abs(g.Private[2*naive]) > 0.1 {
			t.Fatalf("bare answers moved the private view to %v", g.Private[2*naive])
		}
	}
	return float64(count) / n
}

// TestInfluenceYielding: the chance to give in, for an average person, is that
// of a normal deviate above doubt less pressure; pressure saturates with size,
// is cut by each dissenter, and has a part that works unseen and one that being
// seen and a group goal multiply (limit; Tanford & Penrod 1984).
func TestInfluenceYielding(t *testing.T) {
	for _, c := range []struct {
		size, dissenters  int
		hidden, goal      bool
		pressure, private float64
		want              float64 // pressure felt
	}{
		{1, 0, false, false, 2, 0.9, 2 * (1 - math.Exp(-1/1.78/1.78))},
		{3, 0, false, false, 2, 0.9, 2 * (1 - math.Exp(-9/1.78/1.78))},
		{30, 0, false, false, 2, 0.9, 2},
		{30, 1, false, false, 3, 0.9, 1.5},
		{30, 2, false, false, 6, 0.9, 1.5},
		{30, 0, true, false, 2, 0.9, 1.8},
		{30, 0, true, true, 2, 0.9, 1.8},
		{30, 0, true, false, 2, 0, 0},
		{30, 0, false, true, 1.5, 0.9, 1.5 * 1.3},
	} {
		s := plainSetup(3, 10)
		s.Issues[0].GroupGoal = c.goal
		p := plainParams()
		f := &p.Influence
		f.Pressure, f.Private, f.Size, f.Slope, f.Ally, f.Goal, f.Sway, f.Doubt, f.Trial = c.pressure, c.private, 1.78, 2, 0.5, 3, 0, 1.6, 0.5
		m := modelOf(t, s, p)
		g := opened(t, m, 1)
		gave := 0
		const n = 20000
		for k := range n {
			g.Index = int32(k)
			gave += int(flag(m.yields(g, &Act{Speaker: 1, Anonymous: c.hidden}, 1, 0, view{at: 2, size: c.size, dissenters: c.dissenters, who: 1})))
		}
		chance := 0.5 * math.Erfc((1.6-c.want)/0.5/math.Sqrt2)
		near(t, "chance to give in", float64(gave)/n, chance, 5*math.Sqrt(chance*(1-chance)/n)+0.004) // the bell differs from a normal by .003
	}
}

// TestInfluenceMajority: what stands against a person is the largest cluster of
// those who have spoken, when it outnumbers all others and is far enough off.
func TestInfluenceMajority(t *testing.T) {
	m := modelOf(t, plainSetup(6, 10), plainParams())
	for _, c := range []struct {
		said []float64 // by 1..5; 9: nothing
		size int       // 0: no majority
		out  int
		at   float64
	}{
		{[]float64{2, 2, 2, 2, 2}, 5, 0, 2},
		{[]float64{2, 2, 2, -3, -3}, 3, 2, 2},
		{[]float64{2, 2, 9, -3, -3}, 0, 0, 0},
		{[]float64{2, 9, 9, 9, 9}, 1, 0, 2},
		{[]float64{9, 9, 9, 9, 9}, 0, 0, 0},
		{[]float64{1.9, 2.1, 2.3, 9, 9}, 3, 0, 2.1},
		{[]float64{0.9, 0.9, 0.9, 0.9, 0.9}, 0, 0, 0},
		{[]float64{2, 2, 2, 0, 9}, 3, 1, 2},
		{[]float64{2, 2, 0, 0, 0}, 0, 0, 0},
	} {
		g := opened(t, m, 1)
		for i, x := range c.said {
			if x != 9 {
				g.Public[2*(i+1)], g.Stated[2*(i+1)] = x, 1
			}
		}
		v, yes := m.majority(g, 0, 0)
		if yes != (c.size > 0) || yes && (v.size != c.size || v.dissenters != c.out || abs(v.at-c.at) > 1e-12) {
			t.Errorf("against 0, others say %v: %+v, %v: want %d against %d at %v", c.said, v, yes, c.size, c.out, c.at)
		}
	}
}

// TestInfluenceMajoritySize: errors rise from one to three confederates and
// then hardly (direction; Asch 1956). Standard errors are .012 at most; steps
// and the flat part are asked beyond three of them.
func TestInfluenceMajoritySize(t *testing.T) {
	p := plainParams()
	var e [9]float64
	for _, n := range []int{1, 2, 3, 4, 8} {
		positions := make([]float64, n)
		for i := range positions {
			positions[i] = 2
		}
		e[n] = conformed(t, asch(positions...), p)
	}
	if !(e[1]+0.04 < e[2] && e[2]+0.05 < e[3]) || abs(e[4]-e[3]) > 0.1 || abs(e[8]-e[4]) > 0.05 || e[3] < 0.15 {
		t.Errorf("errors at 1, 2, 3, 4, 8: %.3f %.3f %.3f %.3f %.3f: want a rise to 3, then flat", e[1], e[2], e[3], e[4], e[8])
	}
}

// TestInfluenceAlly: one who says otherwise takes most of the pressure away
// (direction; Asch 1956), even one far out who is no nearer to the truth; alone
// nobody errs (zero).
func TestInfluenceAlly(t *testing.T) {
	p := plainParams()
	all := conformed(t, asch(2, 2, 2, 2, 2, 2, 2), p)
	ally := conformed(t, asch(2, 2, 2, 0, 2, 2, 2), p)
	wild := conformed(t, asch(2, 2, 2, -3, 2, 2, 2), p)
	if ally > all/2 || wild > all/2 {
		t.Errorf("errors %.3f against all, %.3f with an ally, %.3f with a wild dissenter: want less than half", all, ally, wild)
	}
	p.Influence.Ally = 1 // a dissenter takes nothing away
	if same := conformed(t, asch(2, 2, 2, 0, 2, 2, 2), p); same < all-0.06 {
		t.Errorf("errors %.3f with an ally who takes nothing away, %.3f without: want as many", same, all)
	}
	if alone := conformed(t, asch(0, 0, 0), p); alone != 0 {
		t.Errorf("errors %.3f where all agree: want none", alone)
	}
}

// TestInfluenceSeen: anonymous answers conform less than those face to face,
// and with a reward for the group more (direction; Deutsch & Gerard 1955).
func TestInfluenceSeen(t *testing.T) {
	p := plainParams()
	p.Influence.Private = 0.7 // a wider gap than the shipped one, for a sharper test
	change := func(f func(*Issue)) float64 {
		s := asch(2, 2, 2, 2)
		f(&s.Issues[0])
		return conformed(t, s, p)
	}
	face := change(func(*Issue) {})
	hidden := change(func(q *Issue) { q.How = Anonymous })
	goal := change(func(q *Issue) { q.GroupGoal = true })
	rule := change(func(q *Issue) { q.Rule = Unanimity })
	if !(hidden+0.05 < face && face+0.05 < goal) || rule != goal {
		t.Errorf("errors %.3f anonymous, %.3f face to face, %.3f for a group goal, %.3f under unanimity: want them to rise", hidden, face, goal, rule)
	}
	p.Influence.Private, p.Influence.Sway = 1, 0
	face = change(func(*Issue) {})
	if a, b := change(func(q *Issue) { q.How = Anonymous }), change(func(q *Issue) { q.GroupGoal = true }); a != face || b != face {
		t.Errorf("with all pressure unseen and no sway, errors are %.3f face to face, %.3f anonymous, %.3f with a goal: want them alike", face, a, b)
	}
}

// TestInfluencePrivateAnswers: what nobody hears is answered as it is held, and
// what nobody has heard makes no majority (zero; Deutsch & Gerard 1955).
func TestInfluencePrivateAnswers(t *testing.T) {
	s := asch(2, 2, 2, 2)
	s.Issues[0].How = Private
	if e := conformed(t, s, plainParams()); e != 0 {
		t.Errorf("errors %.3f in private: want none", e)
	}
	s = asch(2, 2, 2, 2)
	s.Sessions[0].Alone = true
	if e := conformed(t, s, plainParams()); e != 0 {
		t.Errorf("errors %.3f alone: want none", e)
	}
}

// TestInfluenceWhoYields: the independent yield less, those who watch how they
// appear more (direction), with the constant for it at 0 not (zero); and
// without pressure nobody yields (zero).
func TestInfluenceWhoYields(t *testing.T) {
	with := func(x Trait, v float64, change func(*InfluenceParams)) float64 {
		s := asch(2, 2, 2)
		s.People[3].Traits[Judgement] = Exactly(0)
		s.People[3].Traits[x] = Exactly(v)
		p := plainParams()
		change(&p.Influence)
		return conformed(t, s, p)
	}
	shipped := func(*InfluenceParams) {}
	if a, b, c := with(Judgement, -1, shipped), with(Judgement, 0, shipped), with(Judgement, 1, shipped); !(a > b+0.1 && b > c+0.1) {
		t.Errorf("errors of the dependent, the average, the independent: %.3f %.3f %.3f: want them to fall", a, b, c)
	}
	if a, b := with(Monitoring, 1.5, shipped), with(Monitoring, -1.5, shipped); a < b+0.1 {
		t.Errorf("errors of who watches themselves %.3f, of who does not %.3f: want more", a, b)
	}
	off := func(p *InfluenceParams) { p.Monitoring = 0 }
	if a, b := with(Monitoring, 1.5, off), with(Monitoring, -1.5, off); a != b {
		t.Errorf("errors %.3f and %.3f by self-monitoring that counts for nothing", a, b)
	}
	if e := with(Judgement, 0, func(p *InfluenceParams) { p.Pressure = 0 }); e != 0 {
		t.Errorf("errors %.3f without pressure: want none", e)
	}
}

// TestInfluenceSlope: the general power law agrees with its shortcut at two.
func TestInfluenceSlope(t *testing.T) {
	p := plainParams()
	a := conformed(t, asch(2, 2), p)
	p.Influence.Slope = 2 + 1e-9
	if b := conformed(t, asch(2, 2), p); a != b {
		t.Errorf("errors %.4f at slope 2, %.4f a hair above", a, b)
	}
}
