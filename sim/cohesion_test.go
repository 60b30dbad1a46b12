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

// TestAttractionToWorker, limit and zero: trust in the worker beyond that of
// strangers, and liking, draw to the group by cohesion.worker; not while the
// worker is out of the room, nor without the constant (Yalom & Leszcz 2005).
func TestAttractionToWorker(t *testing.T) {
	pull := func(weight float64, here bool, trust, liking float64) float64 {
		s := rigSetup(4, 8, 1000)
		rigAlike(&s)
		s.Facilitator.Policy = Democratic
		m := rigModel(t, s, nil, map[string]float64{"cohesion.worker": weight})
		g := rigOpen(t, m, 7)
		if !here {
			g.Present &^= bit(int16(g.Worker()))
		}
		tie := g.Tie(0, g.Worker())
		tie.Trust, tie.Liking = trustZero, 0
		base := rigCopy(g)
		m.updateCohesion(base)
		tie.Trust, tie.Liking = trust, liking
		m.updateCohesion(g)
		return (g.Members[0].Attraction - base.Members[0].Attraction) / m.Params.Cohesion.Pace
	}
	for _, weight := range []float64{0, 0.15, 0.4} {
		rigNear(t, "pull of trust in the worker", pull(weight, true, trustZero+0.2, 0), weight*0.4, 1e-12)
		rigNear(t, "pull of mistrust", pull(weight, true, trustZero-0.2, 0), -weight*0.4, 1e-12)
		rigNear(t, "pull of liking the worker", pull(weight, true, trustZero, 1), weight*soft(1), 1e-12)
		rigNear(t, "pull of a worker out of the room", pull(weight, false, 0.9, 2), 0, 0)
	}
}

// TestAhead, limit and zero: how far the work is ahead of the time gone, from
// the first act to the deadline or, without one, the last session; 0 where
// there is nothing to produce. Being ahead draws members to the group by
// cohesion.benefit, being behind repels them (Mullen & Copper 1994).
func TestAhead(t *testing.T) {
	at := func(task Task, session, index int, done float64) (*Model, *Group, float64) {
		s := rigSetup(4, 8, 1000)
		s.Task = task
		m := rigModel(t, s, nil, nil)
		g := rigOpen(t, m, 7)
		g.Session, g.Index, g.Progress = int32(session), int32(index), done
		return m, g, m.ahead(g)
	}
	work := Task{Type: Additive, Demand: 20}
	soon := Task{Type: Additive, Demand: 20, Deadline: 4}
	for _, c := range []struct {
		what           string
		task           Task
		session, index int
		done, want     float64
	}{
		{"no task", Task{Demand: 20}, 4, 0, 15, 0},
		{"nothing asked for", Task{Type: Additive}, 4, 0, 15, 0},
		{"at the start", work, 0, 0, 0, 0},
		{"in time", work, 4, 0, 10, 0},
		{"ahead", work, 4, 0, 15, 0.25},
		{"behind", work, 4, 0, 5, -0.25},
		{"behind, half a session on", work, 4, 500, 5, -0.25 - 0.5/8},
		{"done at once", work, 0, 0, 90, 1},
		{"nothing done by the end", work, 7, 1000, 0, -1},
		{"ahead of a deadline", soon, 1, 0, 10, 0.25},
		{"after the deadline", soon, 6, 0, 5, -0.75},
	} {
		m, g, ahead := at(c.task, c.session, c.index, c.done)
		rigNear(t, c.what, ahead, c.want, 1e-12)
		m.Params.Cohesion.Progress = 0
		idle := rigCopy(g)
		m.updateCohesion(g)
		m.Setup.Task = Task{}
		m.updateCohesion(idle)
		by := (g.Members[0].Attraction - idle.Members[0].Attraction) / m.Params.Cohesion.Pace
		rigNear(t, c.what+", pull", by, m.Params.Cohesion.Benefit*c.want, 1e-12)
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
