package sim

import (
	"math"
	"testing"
)

// TestTensionRests, limit (Spielberger 1983; Folkman & Lazarus 1984): left
// alone, tension settles at rest, by trait anxiety, strangeness and outside
// burden; outside support does not lower it below.
func TestTensionRests(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	p := &m.Params.Feeling
	for _, c := range []struct{ anxious, strange, stress float64 }{{0, 0, 0}, {2, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, 0.5, 0.3}, {0, 0, -1}} {
		me := &g.Members[0]
		me.Trait[Anxiety], me.Strange, me.Stress, me.Tension = c.anxious, c.strange, c.stress, 0.9
		for range 200 {
			m.settle(g)
		}
		want := p.Rest + p.Anxious*c.anxious + p.Strange*c.strange + p.Stress*max(0, c.stress)
		rigNear(t, "tension at rest", me.Tension, want, 1e-9)
	}
	m.Params.Feeling.Ease = 0
	g.Members[0].Tension = 0.9
	m.settle(g)
	rigNear(t, "tension when nothing eases", g.Members[0].Tension, 0.9, 0)
}

// TestTensionByAct, limit and zero (Bales 1950): attack strains its target and,
// less, who sees it; support eases its target, laughter everybody.
func TestTensionByAct(t *testing.T) {
	felt := func(kind Kind, listener int, set map[string]float64) float64 {
		quiet := map[string]float64{"conflict.personal": -5} // what is taken personally strains on top
		for k, v := range set {
			quiet[k] = v
		}
		m, g := rigClear(t, 3, quiet)
		for i := range 3 {
			g.Members[i].Tension = 0.5
		}
		rigSay(m, g, rigAct(kind, 0, 1))
		return g.Members[listener].Tension - 0.5
	}
	m, _ := rigClear(t, 3, nil)
	p := &m.Params.Feeling
	for _, c := range []struct {
		name     string
		kind     Kind
		listener int
		param    string
		want     float64
	}{
		{"attacked", Antagonise, 1, "feeling.attack", p.Attack},
		{"seeing an attack", Antagonise, 2, "feeling.witness", p.Witness},
		{"supported", Solidarity, 1, "feeling.comfort", -p.Comfort},
		{"laughing", Release, 2, "feeling.release", -p.Release},
	} {
		rigNear(t, c.name, felt(c.kind, c.listener, nil), c.want, 1e-12)
		rigNear(t, c.name+", with "+c.param+" 0", felt(c.kind, c.listener, map[string]float64{c.param: 0}), 0, 0)
		if c.want == 0 {
			t.Errorf("%s is 0 with the shipped constants", c.param)
		}
	}
	rigNear(t, "seeing support", felt(Solidarity, 2, nil), 0, 0)
	if p.Attack <= p.Witness {
		t.Error("seeing an attack strains as much as being attacked")
	}
}

// TestTenFactors, limit and zero (Yalom & Leszcz 2005 and others): what each
// therapeutic factor comes from, to whom; that it comes from nothing else
// here; and that with its constant 0 it does not come.
func TestTenFactors(t *testing.T) {
	say := func(kind Kind, from, to int, change func(m *Model, g *Group, a *Act)) func(*Model, *Group) {
		return func(m *Model, g *Group) {
			a := rigAct(kind, from, to)
			if change != nil {
				change(m, g, &a)
			}
			rigSay(m, g, a)
		}
	}
	disclose := func(m *Model, g *Group, a *Act) {
		a.Focus, a.Depth, a.Disclosed = OnSelf, 0.3, true
	}
	for _, c := range []struct {
		factor Factor
		param  string
		only   bool // no other factor may come along
		do     func(*Model, *Group)
	}{
		{MutualSupport, "factor.support", true, say(Solidarity, 0, 1, nil)},
		{Cohesiveness, "factor.bond", true, func(m *Model, g *Group) {
			g.Members[1].Attraction = 0.6
			m.settle(g)
		}},
		{RelationshipQuality, "factor.relation", true, func(m *Model, g *Group) {
			g.Members[1].Security = 0.7
			m.settle(g)
		}},
		{Universality, "factor.universality", true, say(Opine, 0, 1, disclose)},
		{HopeFactor, "factor.hope", false, say(Opine, 0, 1, func(m *Model, g *Group, a *Act) {
			disclose(m, g, a)
			g.Members[0].Change = 0.5
		})},
		{Altruism, "factor.altruism", true, func(m *Model, g *Group) {
			a := rigAct(Solidarity, 1, 0)
			m.help(g, &a)
		}},
		{Knowledge, "factor.knowledge", true, say(Inform, 0, 1, nil)},
		{Catharsis, "factor.catharsis", false, say(Solidarity, 0, 1, func(_ *Model, g *Group, _ *Act) { g.Members[1].Exposed = 0.6 })},
		{RealityTesting, "factor.reality", true, say(Disagree, 0, 1, func(_ *Model, g *Group, _ *Act) { g.Tie(1, 0).Trust = 0.9 })},
		{GroupControl, "factor.control", true, func(m *Model, g *Group) {
			g.Norms[Respect] = Norm{Standard: 0.8, Strength: 0.8}
			g.Standing[1*NumNorms+int(Respect)] = 0.8
			m.settle(g)
		}},
	} {
		run := func(set map[string]float64) [NumFactors]float64 {
			m, g := rigClear(t, 3, set)
			for i := range 3 {
				g.Members[i].Security = 0.3
				g.Tie(i, g.Worker()).Trust = 0.3
			}
			for k := range g.Norms {
				g.Norms[k].Strength = 0
			}
			c.do(m, g)
			return g.Members[1].Factors
		}
		name := c.factor.String()
		got := run(nil)
		if !(got[c.factor] > 0) {
			t.Errorf("%s does not come from what it should come from", name)
		}
		if c.only {
			rest := got
			rest[c.factor] = 0
			if rest != [NumFactors]float64{} {
				t.Errorf("%s: other factors came along: %v", name, got)
			}
		}
		off := run(map[string]float64{c.param: 0})
		want := got
		want[c.factor] = 0
		if off != want {
			t.Errorf("%s with %s = 0: factors %v, want %v", name, c.param, off, want)
		}
	}
}

// TestUniversality, direction: the like problem of another says more than an
// unlike one, and that more than one of which nothing is known.
func TestUniversality(t *testing.T) {
	hear := func(mine, theirs string) float64 {
		s := rigSetup(3, 2, 100)
		s.People[0].Problem, s.People[1].Problem = theirs, mine
		m := rigModel(t, s, nil, nil)
		return m.likeProblem(0, 1)
	}
	same, other := hear("debt", "debt"), hear("debt", "grief")
	if same != 1 || !(other < same && other > 0) {
		t.Errorf("likeness of problems: same %v, other %v: want 1, and less", same, other)
	}
	if x := hear("", "debt"); x >= other {
		t.Errorf("likeness where one problem is unknown is %v, not below that of two known unlike ones, %v", x, other)
	}
}

// TestCatharsis, direction: a disclosure that is met with support relieves,
// one that is met with attack shames, and either way the moment is over.
func TestCatharsis(t *testing.T) {
	answer := func(kind Kind, exposed float64) Member {
		m, g := rigClear(t, 3, nil)
		me := &g.Members[1]
		me.Exposed, me.Tension, me.Commitment = exposed, 0.5, 0.5
		rigSay(m, g, rigAct(kind, 0, 1))
		return *me
	}
	warm, cold := answer(Solidarity, 0.7), answer(Antagonise, 0.7)
	warm0, cold0 := answer(Solidarity, 0), answer(Antagonise, 0)
	if !(warm.Factors[Catharsis] > 0 && warm.Tension < warm0.Tension) {
		t.Errorf("supported: catharsis %v, tension %v against %v without disclosure", warm.Factors[Catharsis], warm.Tension, warm0.Tension)
	}
	if !(cold.Factors[Catharsis] == 0 && cold.Tension > cold0.Tension && cold.Commitment < cold0.Commitment) {
		t.Errorf("attacked: catharsis %v, tension %v against %v, commitment %v against %v", cold.Factors[Catharsis], cold.Tension, cold0.Tension, cold.Commitment, cold0.Commitment)
	}
	if warm.Exposed != 0 || cold.Exposed != 0 {
		t.Error("the disclosure still waits for an answer")
	}
	if deep := answer(Solidarity, 0.9); !(deep.Factors[Catharsis] > warm.Factors[Catharsis]) {
		t.Error("a deeper disclosure relieves no more")
	}
}

// TestRealityTesting, direction: dissent helps only from whom one trusts.
func TestRealityTesting(t *testing.T) {
	learnt := func(trust float64) float64 {
		m, g := rigClear(t, 3, map[string]float64{"conflict.personal": -5})
		g.Tie(1, 0).Trust = trust
		rigSay(m, g, rigAct(Disagree, 0, 1))
		return g.Members[1].Factors[RealityTesting]
	}
	if wary, sure, full := learnt(0.3), learnt(0.65), learnt(0.9); wary != 0 || !(0 < sure && sure < full) {
		t.Errorf("reality testing at trust .3, .65, .9: %v, %v, %v: want none, some, more", wary, sure, full)
	}
}

// TestTakenPersonallyTeachesNothing: factor.reality says that only dissent that
// is not taken personally helps.
func TestTakenPersonallyTeachesNothing(t *testing.T) {
	m, g := rigClear(t, 3, map[string]float64{"conflict.personal": 15, "conflict.by_trust": 0})
	g.Tie(1, 0).Trust = 0.9
	rigSay(m, g, rigAct(Disagree, 0, 1))
	if g.Window.Personal != 1 {
		t.Fatal("the dissent was not taken personally")
	}
	rigNear(t, "reality testing from dissent taken personally", g.Members[1].Factors[RealityTesting], 0, 0)
}

// TestReceptive, limit (Corey 2016): who was sent and has not come round takes
// less help; commitment opens them; who came willingly takes all of it.
func TestReceptive(t *testing.T) {
	m, g := rigClear(t, 3, map[string]float64{"factor.readiness": 0.6})
	me := &g.Members[1]
	at := func(resistance, commitment float64) float64 {
		me.Trait[Resistance], me.Commitment = resistance, commitment
		return m.receptive(me)
	}
	rigNear(t, "willing, uncommitted", at(0, 0), 1, 0)
	rigNear(t, "sent, uncommitted", at(1, 0), 0.4, 1e-12)
	rigNear(t, "sent, come round", at(1, 1), 1, 1e-12)
	rigNear(t, "sent very much", at(2, 0), 0.4, 1e-12)
	m.Params.Feeling.Readiness = 0
	rigNear(t, "sent, where readiness does not matter", at(1, 0), 1, 0)
}

// TestFactorsGrow, shape: factors only ever grow, within 0..1, whatever
// happens; and every one of the ten comes up in lives of a support group.
func TestFactorsGrow(t *testing.T) {
	s := rigSetup(6, 6, 200)
	for i := range s.People {
		s.People[i].Problem = "debt"
	}
	m := rigModel(t, s, nil, nil)
	var seen [NumFactors]float64
	for r := range 4 {
		var was [8][NumFactors]float64
		rigLive(m, rigSeed(40, r), func(g *Group, _ Moment) {
			for i := range g.Members {
				for f, x := range g.Members[i].Factors {
					if math.IsNaN(x) || x < was[i][f] || x > 1 {
						t.Fatalf("seed %d, act %d: %s of member %d went from %v to %v", r, g.Acts, Factor(f), i, was[i][f], x)
					}
					was[i][f] = x
					seen[f] = max(seen[f], x)
				}
			}
		})
	}
	for f, x := range seen {
		if x < 0.02 {
			t.Errorf("%s never comes to more than %v", Factor(f), x)
		}
	}
}
