package sim

import (
	"testing"
)

// TestAttractionSettles, limit: attraction follows what each one gives and
// gets to the sum of its parts; with all parts weighing nothing it settles at 0.
func TestAttractionSettles(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	p := &m.Params.Cohesion
	me := &g.Members[0]
	settle := func() float64 {
		for range 300 {
			m.updateCohesion(g)
		}
		return me.Attraction
	}
	for i := range 3 {
		for j := range 3 {
			*g.Tie(i, j) = Tie{}
		}
	}
	me.Security, me.Tension, me.Hope, me.Change = 0.5, 0.25, 0.6, 0.1
	me.Backed, me.Opposed, me.Addressed = 7, 0, 9
	g.Whole.Acts = 97
	m.Setup.Sponsor.Prestige = 0.5
	g.Tie(0, 1).Liking, g.Tie(2, 0).Liking, g.Tie(0, 2).Grievance = 1, -1, 2
	share := 10.0 * 3 / 100
	want := p.Trust*0.2 + p.Out*soft(1)/2 + p.In*soft(-1)/2 - p.Grievance + p.Recognition*0.2 +
		p.Inclusion*(share-0.4) + p.Prestige*0.5 + p.Benefit*0.2
	rigNear(t, "attraction", settle(), want, 1e-9)

	off := m.Params.Cohesion
	m.Params.Cohesion = CohesionParams{Pace: off.Pace}
	rigNear(t, "attraction when nothing counts", settle(), 0, 1e-9)
	m.Params.Cohesion = off
	m.Params.Cohesion.Pace = 0
	rigNear(t, "attraction at pace 0", settle(), 0, 1e-9)
}

// TestAttractionParts, direction and zero (Festinger 1950; Cartwright 1968;
// Thibaut & Kelley 1959): each thing that draws one to the group, or away,
// does so by its own constant and by no other, and leaves the pull of the task
// alone; and the other way round.
func TestAttractionParts(t *testing.T) {
	for _, c := range []struct {
		param  string
		up     bool
		change func(m *Model, g *Group)
	}{
		{"cohesion.trust", true, func(_ *Model, g *Group) { g.Members[0].Security += 0.3 }},
		{"cohesion.out", true, func(_ *Model, g *Group) { g.Tie(0, 1).Liking += 2 }},
		{"cohesion.in", true, func(_ *Model, g *Group) { g.Tie(1, 0).Liking += 2 }},
		{"cohesion.grievance", false, func(_ *Model, g *Group) { g.Tie(0, 1).Grievance += 2 }},
		{"cohesion.recognition", true, func(_ *Model, g *Group) { g.Members[0].Backed += 10 }},
		{"cohesion.inclusion", true, func(_ *Model, g *Group) { g.Members[0].Addressed += 10 }},
		{"cohesion.security", false, func(_ *Model, g *Group) { g.Members[0].Tension += 0.3 }},
		{"cohesion.prestige", true, func(m *Model, _ *Group) { m.Setup.Sponsor.Prestige += 0.4 }},
		{"cohesion.benefit", true, func(_ *Model, g *Group) { g.Members[0].Hope += 0.4 }},
		{"cohesion.compare", false, func(_ *Model, g *Group) { g.Members[0].Trait[Alternatives] += 2 }},
		{"cohesion.progress", true, func(_ *Model, g *Group) {
			g.Decided += 0.4
			g.Window.Acts, g.Window.Kinds[Opine] = 25, 20
		}},
		{"cohesion.clarity", true, func(_ *Model, g *Group) { g.Clarity += 0.4 }},
		{"cohesion.agreement", true, func(_ *Model, g *Group) { g.Attention += 0.2 }},
	} {
		effect := func(set map[string]float64) (social, task float64) {
			m, g := rigClear(t, 4, set)
			g.Whole.Acts = 100
			before := rigCopy(g)
			m.updateCohesion(before)
			c.change(m, g)
			m.updateCohesion(g)
			return g.Members[0].Attraction - before.Members[0].Attraction, g.Members[0].TaskPull - before.Members[0].TaskPull
		}
		own, other := effect(nil)
		switch c.param {
		case "cohesion.progress", "cohesion.clarity", "cohesion.agreement":
			own, other = other, own
		}
		if own == 0 || (own > 0) != c.up {
			t.Errorf("%s: effect %v, want up: %v", c.param, own, c.up)
		}
		if other != 0 {
			t.Errorf("%s: moves the other pull too, by %v", c.param, other)
		}
		if a, b := effect(map[string]float64{c.param: 0}); a != 0 || b != 0 {
			t.Errorf("%s = 0: still an effect of %v, %v", c.param, a, b)
		}
	}
}

// TestCommitmentFollows, direction: who is drawn to the group commits and is
// satisfied; frustration and burden cost both, or the one.
func TestCommitmentFollows(t *testing.T) {
	after := func(change func(me *Member)) Member {
		m, g := rigClear(t, 4, nil)
		change(&g.Members[0])
		for range 20 {
			m.updateCohesion(g)
		}
		return g.Members[0]
	}
	plain := after(func(*Member) {})
	drawn := after(func(me *Member) { me.Security = 0.8 })
	sore := after(func(me *Member) { me.Frustration = 0.8 })
	laden := after(func(me *Member) { me.Stress = 0.8 })
	if !(drawn.Commitment > plain.Commitment && drawn.Satisfaction > plain.Satisfaction) {
		t.Error("attraction does not raise commitment and satisfaction")
	}
	if !(sore.Commitment < plain.Commitment && sore.Satisfaction < plain.Satisfaction) {
		t.Error("frustration does not lower commitment and satisfaction")
	}
	if !(laden.Commitment < plain.Commitment) || laden.Attraction != plain.Attraction {
		t.Error("burden should lower commitment and leave attraction alone")
	}
}

// TestAbsentKeepAttraction, zero: who is not there is not drawn in.
func TestAbsentKeepAttraction(t *testing.T) {
	m, g := rigClear(t, 4, nil)
	g.Present &^= bit(2)
	before := g.Members[2]
	m.updateCohesion(g)
	if g.Members[2] != before {
		t.Error("an absent member changed")
	}
}

// TestWarmGroupsCohere, direction: groups of warm people come to like each
// other and the group better than groups of cold ones; paired over seeds.
func TestWarmGroupsCohere(t *testing.T) {
	live := func(warmth float64, seed uint64) (social, whole float64) {
		s := rigSetup(6, 3, 200)
		for i := range s.People {
			s.People[i].Traits[Communion] = Around(warmth, 0.3)
		}
		m := rigModel(t, s, nil, nil)
		g := rigLive(m, seed, nil)
		return rigMean(g, func(x *Member) float64 { return x.Attraction }), integration(m, g)
	}
	var social, whole []float64
	for r := range 25 {
		a, b := live(1, rigSeed(50, r))
		c, d := live(-1, rigSeed(50, r))
		social, whole = append(social, a-c), append(whole, b-d)
	}
	rigHigher(t, "attraction in warm less in cold groups", social)
	rigHigher(t, "integration in warm less in cold groups", whole)
}
