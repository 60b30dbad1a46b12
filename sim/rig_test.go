package sim

import (
	"math"
	"testing"
)

// The rig of the mechanism tests: small groups in which everything that is not
// under test is average or off.

// plainSetup is n average people without a worker in one session of so many
// acts: every trait and value at its mean, all opinions 0 on the one issue.
func plainSetup(n, acts int) Setup {
	s := Setup{
		Name: "plain", Clarity: 0.5, Sessions: []Session{{Acts: acts, Agenda: []int{0}}},
		Issues: []Issue{{Name: "plain", Lo: -4, Hi: 4, SD: 1, Scale: 1}},
	}
	for range n {
		var p Person
		for t := range p.Traits {
			mean, _ := Trait(t).Default()
			p.Traits[t] = Exactly(mean)
		}
		for v := range p.Values {
			p.Values[v] = Exactly(0)
		}
		p.Positions = []Value{Exactly(0)}
		s.People = append(s.People, p)
	}
	return s
}

// strangers is n people of whom nothing is said, in one session, with opinions
// drawn on the one issue.
func strangers(n, acts int) Setup {
	s := plainSetup(n, acts)
	for i := range s.People {
		s.People[i] = Person{}
	}
	return s
}

// plainParams are the shipped constants without what blurs an exact case: no
// misreading, no chance in liking, first impressions, statements and trust.
func plainParams() Params {
	p := DefaultParams()
	hearWell(&p)
	p.Liking.Noise, p.Liking.First, p.Influence.Noise, p.Trust.Spread, p.Culture.Distance = 0, 0, 0, 0, 0
	return p
}

// hearWell turns misreading off.
func hearWell(p *Params) {
	for _, r := range p.Channel.rows() {
		switch r.Name {
		case "channel.hostile", "channel.tentative", "channel.scramble":
			continue
		}
		*r.At = 0
	}
}

// levelFloor makes everybody equally ready to speak, whatever happens.
func levelFloor(p *Params) {
	f := &p.Floor
	f.Dominance, f.Expectation, f.Verbal, f.Effort, f.Anxiety, f.Tension = 0, 0, 0, 0, 0, 0
	f.Drive, f.Solo, f.EqualTalk = 0, 0, 0
}

// modelOf makes the model, or fails the test.
func modelOf(t *testing.T, s Setup, p Params, v ...Intervention) *Model {
	t.Helper()
	m, err := NewModel(s, p, v)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// opened is a group whose first session has just been opened.
func opened(t *testing.T, m *Model, seed uint64) *Group {
	t.Helper()
	g := m.NewGroup(seed)
	if did := m.Step(g); did&Opened == 0 || g.Life != Meeting {
		t.Fatalf("the first step did %b and left the group in part %d of life: want a session under way", did, g.Life)
	}
	return g
}

// ordinary opens a plain group in which every member's power is ordinary, so
// that nobody's word or deed weighs more than another's.
func ordinary(t *testing.T, m *Model) *Group {
	t.Helper()
	g := opened(t, m, 1)
	for k := range g.Ties {
		for b := range g.Ties[k].Power {
			g.Ties[k].Power[b] = powerZero
		}
	}
	return g
}

// live lets a group live to its end and calls visit, if any, after each step.
func live(t *testing.T, m *Model, seed uint64, visit func(g *Group, did Moment)) *Group {
	t.Helper()
	g := m.NewGroup(seed)
	for steps := 0; ; steps++ {
		if steps > 5_000_000 {
			t.Fatal("the group does not end")
		}
		did := m.Step(g)
		if visit != nil {
			visit(g, did)
		}
		if did&Over != 0 {
			return g
		}
	}
}

// said lets everybody whom an act reaches hear it, and nothing else happen.
func said(m *Model, g *Group, a Act) Act {
	a.Session, a.Index, a.Topic, a.Intervention = g.Session, g.Index, g.Topic, -1
	a.Heard = m.reach(g, a.Speaker)
	m.hear(g, &a)
	return a
}

// aimed is an act of one member to another, or to all; a reaction is about the
// other too. As an act that was spoken before, everybody has heard it.
func aimed(k Kind, speaker, addressee int) Act {
	a := Act{Speaker: int16(speaker), Addressee: int16(addressee), Target: ToGroup, Kind: k, Heard: ^uint64(0)}
	if a.reaction() || k == Release {
		a.Target = a.Addressee
	}
	return a
}

// meanOverSeeds is the mean and its standard error of a quantity of whole lives.
func meanOverSeeds(t *testing.T, m *Model, seeds int, of func(*Group) float64) (mean, se float64) {
	t.Helper()
	var sum, square float64
	for s := range seeds {
		x := of(live(t, m, SeedOf(1, 0, uint64(s)), nil))
		sum += x
		square += x * x
	}
	n := float64(seeds)
	mean = sum / n
	return mean, math.Sqrt(max(0, square/n-mean*mean) / n)
}

// wantAbove checks a directional finding: a quantity is higher in the first of
// two models, group by group with the same seeds, beyond z standard errors of
// the paired difference. Where there is no effect, luck passes it once in 30,000;
// where there is one, the seeds are fixed and the result is the same each time.
func wantAbove(t *testing.T, what string, high, low *Model, seeds int, of func(*Group) float64) {
	t.Helper()
	const z = 4
	var sum, square float64
	for s := range seeds {
		seed := SeedOf(2, 0, uint64(s))
		d := of(live(t, high, seed, nil)) - of(live(t, low, seed, nil))
		sum += d
		square += d * d
	}
	n := float64(seeds)
	mean := sum / n
	se := math.Sqrt(max(0, square/n-mean*mean) / n)
	if !(mean > z*se) || mean == 0 {
		t.Errorf("%s: the paired difference is %.4f, standard error %.4f: want it above %d standard errors", what, mean, se, z)
	}
}

// near checks a number against what theory gives.
func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s = %.6g: want %.6g within %.2g", what, got, want, tolerance)
	}
}

// nearShare checks a count against a probability, within five standard errors:
// a true model fails one check in 1.7 million.
func nearShare(t *testing.T, what string, count, of int, p float64) {
	t.Helper()
	n := float64(of)
	near(t, what, float64(count)/n, p, 5*math.Sqrt(p*(1-p)/n)+1e-12)
}
