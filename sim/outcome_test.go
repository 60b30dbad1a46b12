package sim

import (
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

// TestOutcome, limit and zero: change in a session is the mean of the ten
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
	rigNear(t, "change from one factor", rigChange(t, nil, func(me *Member) { me.Factors[Catharsis] = 1 }), p.Factors/NumFactors*half, 1e-12)
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
	m, g := rigClear(t, 3, nil)
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
