package sim

import (
	"math"
	"testing"
)

// rigChange is what one session's end does to a member's change.
func rigChange(t *testing.T, set map[string]float64, change func(me *Member)) float64 {
	m, g := rigClear(t, 3, set)
	me := &g.Members[0]
	me.Factors, me.Learning, me.Tension, me.Change = [NumFactors]float64{}, 0, 0.2, 0
	change(me)
	was := me.Change
	m.change(g)
	return me.Change - was
}

// TestOutcome, limit and zero: change in a session is the weighed mean of the ten
// factors and task learning, each by its constant, slowed by the weight of the
// problem and by not having come round, less the harm of tension; from nothing
// comes nothing.
func TestOutcome(t *testing.T) {
	m, _ := rigClear(t, 3, nil)
	p := &m.Params.Outcome
	helped := func(me *Member) {
		for f := range me.Factors {
			me.Factors[f] = 0.5
		}
	}
	half := 1 - 0.5*p.Severity // problems of middling weight
	rigNear(t, "change from nothing", rigChange(t, nil, func(*Member) {}), 0, 0)
	rigNear(t, "change from half of all factors", rigChange(t, nil, helped), 0.5*p.Factors*half, 1e-12)
	rigNear(t, "change from one factor", rigChange(t, nil, func(me *Member) { me.Factors[Catharsis] = 1 }), p.Factors/NumFactors*factorWeight(Catharsis)*half, 1e-12)
	rigNear(t, "change from learning", rigChange(t, nil, func(me *Member) { me.Learning = 0.5 }), 0.5*p.Learning*half, 1e-12)
	rigNear(t, "change under strain", rigChange(t, nil, func(me *Member) { me.Tension = 0.85 }), -0.5*p.Harm, 1e-12)
	rigNear(t, "factors without weight", rigChange(t, map[string]float64{"outcome.factors": 0}, helped), 0, 0)
	rigNear(t, "learning without weight", rigChange(t, map[string]float64{"outcome.learning": 0}, func(me *Member) { me.Learning = 0.5 }), 0, 0)
	rigNear(t, "strain without harm", rigChange(t, map[string]float64{"outcome.harm": 0}, func(me *Member) { me.Tension = 0.85 }), 0, 0)

	plain := rigChange(t, nil, helped)
	for name, x := range map[string]float64{
		"a heavy problem":    rigChange(t, nil, func(me *Member) { helped(me); me.Trait[Severity] = 1 }),
		"not come round":     rigChange(t, nil, func(me *Member) { helped(me); me.Trait[Resistance], me.Commitment = 1, 0.2 }),
		"much done already":  rigChange(t, nil, func(me *Member) { helped(me); me.Change = 0.8 }),
		"under heavy strain": rigChange(t, nil, func(me *Member) { helped(me); me.Tension = 0.9 }),
	} {
		if !(x < plain) {
			t.Errorf("%s: change %v, not below %v", name, x, plain)
		}
	}
}

// TestFactorWeight, limit: the weights of the therapeutic factors average 1, so
// that they share out change and do not add to it; all are positive, no two
// alike, and learning how one is seen counts most (Yalom & Leszcz 2005).
func TestFactorWeight(t *testing.T) {
	sum, seen := 0.0, map[float64]Factor{}
	for f := range Factor(NumFactors) {
		w := factorWeight(f)
		sum += w
		if twin, twice := seen[w]; twice || !(w > 0) || w > factorWeight(RealityTesting) {
			t.Errorf("%v weighs %v: want it above 0, at most that of %v, and not that of %v", f, w, RealityTesting, twin)
		}
		seen[w] = f
	}
	rigNear(t, "mean weight", sum/NumFactors, 1, 1e-12)
	one := func(f Factor) float64 { return rigChange(t, nil, func(me *Member) { me.Factors[f] = 0.5 }) }
	for f := range Factor(NumFactors) {
		rigNear(t, f.String()+" against catharsis", one(f)/one(Catharsis), factorWeight(f)/factorWeight(Catharsis), 1e-9)
	}
}

// TestOutcomeIsNotOutput: the absent gain nothing by the session's being held.
func TestOutcomeIsNotOutput(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	for i := range 3 {
		g.Members[i].Factors[Cohesiveness] = 1
	}
	g.Present &^= bit(1)
	m.change(g)
	if g.Members[1].Change != 0 || !(g.Members[0].Change > 0) {
		t.Errorf("change of the absent %v, of who was there %v: want 0, and more", g.Members[1].Change, g.Members[0].Change)
	}
}

// TestBetweenSessions, limit and zero: burden costs change between sessions;
// homework adds to it as far as one is committed, once.
func TestBetweenSessions(t *testing.T) {
	m, g := rigClear(t, 3, map[string]float64{"outcome.life": 0})
	p := &m.Params.Outcome
	laden, keen, slack := &g.Members[0], &g.Members[1], &g.Members[2]
	laden.Change, laden.Stress = 0.5, 0.6
	keen.Change, keen.Homework, keen.Commitment = 0.5, 1, 0.8
	slack.Change, slack.Homework, slack.Commitment = 0.5, 1, 0
	m.between(g)
	rigNear(t, "change under burden", laden.Change, 0.5-0.6*p.Relapse, 1e-12)
	rigNear(t, "change with homework done", keen.Change, 0.5+0.5*0.8*p.Homework, 1e-12)
	rigNear(t, "change with homework not done", slack.Change, 0.5, 0)
	if !(keen.Factors[Knowledge] > 0) || slack.Factors[Knowledge] != 0 {
		t.Error("homework done teaches nothing, or homework not done does")
	}
	was := keen.Change
	m.between(g)
	rigNear(t, "change from homework of the week before last", keen.Change, was, 0)
}

// TestLife, limit and zero: what happens outside the group changes each one for
// good or ill by chance, by outcome.life in one session and by its root over
// many, on average nothing; without it nothing, and at the ends of the scale
// nothing (Lambert 1992).
func TestLife(t *testing.T) {
	const people, groups, sessions = 30, 20, 25
	after := func(life float64, rounds int, start float64) (mean, spread float64) {
		s := rigSetup(people, sessions, 10)
		rigAlike(&s)
		m := rigModel(t, s, nil, map[string]float64{"outcome.life": life, "outcome.relapse": 0})
		n := float64(people * groups)
		for k := range groups {
			g := m.NewGroup(rigSeed(60, k))
			for i := range people {
				g.Members[i].Here, g.Members[i].Change = true, start
			}
			for k := range rounds {
				g.Session = int32(k)
				m.between(g)
			}
			for i := range people {
				d := g.Members[i].Change - start
				mean += d / n
				spread += d * d / n
			}
		}
		return mean, math.Sqrt(spread)
	}
	const life, n = 0.002, people * groups // so little that nobody nears an end
	for rounds, want := range map[int]float64{1: life, sessions: life * math.Sqrt(sessions)} {
		mean, spread := after(life, rounds, 0)
		rigNear(t, "mean of luck", mean, 0, 5*want/math.Sqrt(n))
		rigNear(t, "spread of luck", spread, want, 5*want/math.Sqrt(2*n))
	}
	for _, c := range []struct{ life, start float64 }{{0, 0}, {0, 0.5}, {0.2, 1}, {0.2, -1}} {
		if mean, spread := after(c.life, 3, c.start); mean != 0 || spread != 0 {
			t.Errorf("life %v from %v: luck of mean %v, spread %v: want none", c.life, c.start, mean, spread)
		}
	}
}

// TestLifeOfEachOne: luck is one's own and not the group's, new each session,
// and passes by who does not belong (zero).
func TestLifeOfEachOne(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	g.Members[2].Here = false
	m.between(g)
	a, b := g.Members[0].Change, g.Members[1].Change
	g.Session++
	m.between(g)
	if next := g.Members[0].Change - a; a == 0 || b == 0 || a == b || next == a || g.Members[2].Change != 0 {
		t.Errorf("luck %v and %v, then %v, and %v of who has left: want three different, and none", a, b, next, g.Members[2].Change)
	}
}

// TestRepairHelps, limit and zero: a grievance worked through, by voicing it or
// by its object's support, teaches how one is seen and is change, each by its
// own constant, in proportion to what was worked off; less in who has not come
// round. What is too small to speak of does neither (Safran & Muran 2000).
func TestRepairHelps(t *testing.T) {
	for name, set := range map[string]map[string]float64{
		"shipped": nil, "no factor": {"factor.repair": 0}, "no change": {"outcome.repair": 0},
	} {
		m, g := rigClear(t, 3, set)
		me, tie := &g.Members[0], g.Tie(0, 1)
		mend := func(grievance float64) (taught, changed float64) {
			me.Factors[RealityTesting], me.Change, tie.Grievance = 0, 0, grievance
			m.repair(g, me, tie, 0.4)
			return me.Factors[RealityTesting], me.Change
		}
		taught, changed := mend(2)
		rigNear(t, name+": taught by repair", taught, m.Params.Feeling.Repair*0.8, 1e-12)
		rigNear(t, name+": changed by repair", changed, m.Params.Outcome.Repair*0.8, 1e-12)
		if taught, changed := mend(0.04); taught != 0 || changed != 0 {
			t.Errorf("%s: a trifle worked through teaches %v, changes %v", name, taught, changed)
		}
		me.Trait[Resistance], me.Commitment = 1, 0.2
		part := m.receptive(me)
		taught, changed = mend(2)
		rigNear(t, name+": taught, not come round", taught, part*m.Params.Feeling.Repair*0.8, 1e-12)
		rigNear(t, name+": changed, not come round", changed, part*m.Params.Outcome.Repair*0.8, 1e-12)
	}
	for what, a := range map[string]Act{"voiced": rigAct(Antagonise, 0, 1), "met with support": rigAct(Solidarity, 1, 0)} {
		m, g := rigClear(t, 3, nil)
		g.Tie(0, 1).Grievance = 2
		m.voice(g, &a)
		rigSay(m, g, a)
		if me := &g.Members[0]; !(me.Change > 0) || !(me.Factors[RealityTesting] > 0) || g.Members[1].Change != 0 {
			t.Errorf("%s: change %v of who bore the grievance, %v of its object: want some, and none", what, me.Change, g.Members[1].Change)
		}
	}
}

// TestOutcomeBounded, limit: whatever happens for however long, change stays
// within -1..1.
func TestOutcomeBounded(t *testing.T) {
	for _, strain := range []float64{0, 1} {
		m, g := rigClear(t, 2, map[string]float64{"outcome.factors": 1, "outcome.harm": 1})
		for range 100 {
			for i := range 2 {
				me := &g.Members[i]
				me.Tension = strain
				for f := range me.Factors {
					me.Factors[f] = 1 - strain
				}
			}
			m.change(g)
		}
		if x := g.Members[0].Change; !(x >= -1 && x <= 1) || (x > 0.9) == (strain > 0) {
			t.Errorf("strain %v: change ends at %v", strain, x)
		}
	}
}
