package sim

import (
	"math"
	"testing"
)

// TestStatusDiffuse: before anybody speaks, expectation follows diffuse status
// relative to one's own, and known skill, by their constants (limit; Berger et
// al. 1977), and neither without (zero).
func TestStatusDiffuse(t *testing.T) {
	for _, c := range []struct{ diffuse, specific, mine, theirs, skill, want float64 }{
		{0.06, 0.03, 0, 0, 0, 0.25},
		{0.06, 0.03, 0, 1, 0, 0.31},
		{0.06, 0.03, 1, 1, 0, 0.28},
		{0.06, 0.03, 2, 0, 0, 0.19},
		{0.06, 0.03, 0, 0, 2, 0.31},
		{0, 0, -1, 3, 3, 0.25},
		{0.3, 0, -3, 3, 0, 0.98},
	} {
		s := plainSetup(2, 10)
		s.People[0].Traits[Status] = Exactly(c.mine)
		s.People[1].Traits[Status], s.People[1].Traits[Skill] = Exactly(c.theirs), Exactly(c.skill)
		p := plainParams()
		p.Status.Start, p.Status.Diffuse, p.Status.Specific = 0.25, c.diffuse, c.specific
		near(t, "expectation", modelOf(t, s, p).NewGroup(1).Tie(0, 1).Expect, c.want, 1e-12)
	}
}

// TestStatusInterchange: in every hearer who proposes gains, whose proposal is
// agreed with gains more, whose is turned down loses; the one who is answered
// learns nothing about themselves; nothing else moves (limit; Fisek, Berger &
// Norman 1991). Without the constants nothing does (zero).
func TestStatusInterchange(t *testing.T) {
	for _, on := range []float64{0, 1} {
		p := plainParams()
		p.Status.Attempt, p.Status.Backed, p.Status.Opposed = 0.02*on, 0.042*on, 0.013*on
		m := modelOf(t, plainSetup(4, 10), p)
		const e = 0.4
		for _, c := range []struct {
			a    Act
			of   int     // whose standing moves, in the eyes of the other hearers
			want float64 // by how much
		}{
			{aimed(Suggest, 0, -1), 0, 0.02 * (1 - e)},
			{aimed(Opine, 0, 3), 0, 0.02 * (1 - e)},
			{aimed(Inform, 0, -1), 0, 0.02 * (1 - e)},
			{aimed(Agree, 0, 3), 3, 0.042 * (1 - e)},
			{aimed(Disagree, 0, 3), 3, -0.013 * (1 + e)},
			{aimed(Solidarity, 0, 3), 3, 0},
			{aimed(AskOpinion, 0, 3), 0, 0},
			{aimed(Tense, 0, -1), 0, 0},
		} {
			g := opened(t, m, 1)
			for k := range g.Ties {
				g.Ties[k].Expect = e
			}
			m.refresh(g)
			said(m, g, c.a)
			for l := range 4 {
				for j := range 4 {
					want := e
					if j == c.of && l != j && l != 0 {
						want += c.want * on
					}
					if l != j {
						near(t, c.a.Kind.String(), g.Tie(l, j).Expect, want, 1e-12)
					}
				}
			}
			near(t, c.a.Kind.String()+", rank kept in step", g.Members[c.of].Rank, received(g, c.of, func(x *Tie) float64 { return x.Expect }), 1e-12)
		}
	}
}

// TestStatusFades: what is not renewed fades to the start, by the leak (limit),
// and stays without it (zero).
func TestStatusFades(t *testing.T) {
	for _, leak := range []float64{0, 0.05, 1} {
		p := plainParams()
		p.Status.Leak = leak
		m := modelOf(t, plainSetup(3, 10), p)
		g := opened(t, m, 1)
		g.Tie(0, 1).Expect = 0.65
		m.fadeStatus(g)
		m.fadeStatus(g)
		near(t, "expectation after two windows", g.Tie(0, 1).Expect, 0.25+0.4*(1-leak)*(1-leak), 1e-12)
	}
}

// TestStatusOutlastsSilence: status that comes from office, age or schooling is
// not worn off by silence: the burden of proof is on who would set it aside
// (Berger et al. 1977).
func TestStatusOutlastsSilence(t *testing.T) {
	s := plainSetup(3, 10)
	s.People[1].Traits[Status] = Exactly(2)
	m := modelOf(t, s, plainParams())
	g := opened(t, m, 1)
	before := g.Tie(0, 1).Expect - g.Tie(0, 2).Expect
	for range 100 {
		m.fadeStatus(g)
	}
	if after := g.Tie(0, 1).Expect - g.Tie(0, 2).Expect; after < 0.5*before {
		t.Errorf("the lead of high over ordinary status falls from %.3f to %.3f in silence: want it kept", before, after)
	}
}

// rankInStep checks over a life that the rank that is kept in step between
// windows is the mean of the others' expectations.
func rankInStep(t *testing.T, leak float64) {
	p := DefaultParams()
	p.Status.Leak = leak
	m := modelOf(t, strangers(6, 300), p)
	live(t, m, 3, func(g *Group, did Moment) {
		for i := range g.Worker() {
			near(t, "rank", g.Members[i].Rank, received(g, i, func(x *Tie) float64 { return x.Expect }), 1e-9)
		}
		if t.Failed() {
			t.FailNow()
		}
	})
}

// TestStatusRankInStep: where expectations do not fade, rank follows them act
// by act (limit).
func TestStatusRankInStep(t *testing.T) { rankInStep(t, 0) }

// TestStatusRankInStepAsItFades: where they fade, it follows too.
func TestStatusRankInStepAsItFades(t *testing.T) {
	rankInStep(t, 0.3)
}

// TestStatusOfTheWorker: the worker's rank is the mean of the members'
// expectations, as anybody's, and those fade like any others.
func TestStatusOfTheWorker(t *testing.T) {
	s := plainSetup(5, 300)
	s.Facilitator.Policy = Directive
	m := modelOf(t, s, plainParams())
	g := opened(t, m, 1)
	near(t, "rank of the worker", g.Members[5].Rank, received(g, 5, func(x *Tie) float64 { return x.Expect }), 1e-9)
	g.Tie(1, 5).Expect = 0.9
	m.fadeStatus(g)
	if e := g.Tie(1, 5).Expect; e >= 0.9 {
		t.Errorf("what is expected of the worker stays at %.2f when not renewed", e)
	}
}

// TestStatusOpensDoors: the high in diffuse status talk more and end higher
// (direction; Berger et al. 1977), and no more than others where it counts for
// nothing (zero).
func TestStatusOpensDoors(t *testing.T) {
	lead := func(diffuse, office float64, of func(g *Group, i int) float64) (mean, se float64) {
		s := plainSetup(5, 300)
		s.People[0].Traits[Status] = Exactly(2.5)
		p := plainParams()
		p.Status.Diffuse, p.Power.Office, p.Floor.Expectation = diffuse, office, 1
		return meanOverSeeds(t, modelOf(t, s, p), 250, func(g *Group) float64 {
			rest := 0.0
			for i := 1; i < 5; i++ {
				rest += of(g, i) / 4
			}
			return of(g, 0) - rest
		})
	}
	talk := func(g *Group, i int) float64 { return float64(g.Members[i].SpokeHere) / 300 }
	rank := func(g *Group, i int) float64 { return g.Members[i].Rank }
	if mean, se := lead(0.2, 0.1, talk); mean < 4*se {
		t.Errorf("the high in status talk %.3f more, standard error %.3f: want more", mean, se)
	}
	if mean, se := lead(0.2, 0.1, rank); mean < 4*se || mean < 0.05 {
		t.Errorf("the high in status end %.3f higher, standard error %.3f: want higher", mean, se)
	}
	if mean, se := lead(0, 0, talk); math.Abs(mean) > 4*se { // false alarm 1 in 16,000
		t.Errorf("where status counts for nothing the high talk %.3f more, standard error %.3f: want nothing", mean, se)
	}
	if mean, se := lead(0, 0, rank); math.Abs(mean) > 4*se {
		t.Errorf("where status counts for nothing the high end %.3f higher, standard error %.3f: want nothing", mean, se)
	}
}

// TestStatusFollowsTalk: who talks more is rated the leader (direction; Mullen
// et al. 1989): over the members of many groups, r above .3.
func TestStatusFollowsTalk(t *testing.T) {
	m := modelOf(t, strangers(6, 300), DefaultParams())
	var x, y, xx, yy, xy, n float64
	for seed := range uint64(60) {
		g := live(t, m, seed, nil)
		for i := range 6 {
			a, b := float64(g.Members[i].SpokeHere), leadership(m, g, i)
			x, y, xx, yy, xy, n = x+a, y+b, xx+a*a, yy+b*b, xy+a*b, n+1
		}
	}
	r := (xy - x*y/n) / math.Sqrt((xx-x*x/n)*(yy-y*y/n))
	if r < 0.3 { // 360 members: standard error .05
		t.Errorf("talk with rated leadership: r = %.2f, want above .3", r)
	}
}
