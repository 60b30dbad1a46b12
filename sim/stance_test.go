package sim

import (
	"math"
	"testing"
)

// TestStanceSlides, limit: a confederate who is told to come over does so in
// even steps: at the start of the session a step from where they began, half
// way there at half of the time, there at the act named, and there they stay.
// One who is not told to, stays (zero).
func TestStanceSlides(t *testing.T) {
	slide := Stance{Position: 3, Slides: true, To: -1, By: 40}
	fixed := Stance{Position: 3, To: -1, By: 40}
	for _, c := range []struct {
		act  int32 // from 0
		want float64
	}{
		{0, 3 - 4.0/40}, {9, 2}, {19, 1}, {29, 0}, {39, -1}, {40, -1}, {1000, -1},
	} {
		near(t, "a slide", slide.at(c.act), c.want, 1e-12)
		near(t, "no slide", fixed.at(c.act), 3, 0)
	}
	for _, by := range []int{0, 1} {
		at := Stance{Position: 3, Slides: true, To: -1, By: by}
		near(t, "a slide that is over at once", at.at(0), -1, 0)
	}
}

// TestStanceInTalk: a confederate holds what they say: at each act where the
// instruction has it by then, in public, in private and in a poll, in standard
// units of the issue; those who are told nothing know nothing of it, and each
// session the slide begins anew (limit).
func TestStanceInTalk(t *testing.T) {
	const from, to, by = 16, 8, 60
	s := plainSetup(5, 120)
	s.Issues[0].Lo, s.Issues[0].Hi, s.Issues[0].Mean, s.Issues[0].Scale = 0, 20, 10, 2
	for i := range s.People {
		s.People[i].Positions[0] = Exactly(10)
	}
	s.Sessions = append(s.Sessions, s.Sessions[0])
	s.People[1].Confederate = []Stance{{Position: from, Consistency: 1, Slides: true, To: to, By: by}}
	s.People[2].Confederate = []Stance{{Position: from, Consistency: 1}}
	p := DefaultParams()
	p.Task.Next = 1
	m := modelOf(t, s, p)
	near(t, "where the slide begins", m.NewGroup(1).Private[2*1], (from-10)/2.0, 1e-12)
	spoke := map[int16]int{}
	for seed := range uint64(3) {
		live(t, m, seed, func(g *Group, did Moment) {
			want := map[int16]float64{1: from + math.Min(1, float64(g.Last.Index+1)/by)*(to-from), 2: from}
			if held, says := want[g.Last.Speaker]; says && did&Spoken != 0 && g.Last.Stated && g.Last.Topic == 0 {
				i := int(g.Last.Speaker)
				spoke[g.Last.Speaker]++
				near(t, "said", m.Natural(0, g.Last.Position), held, 1e-12)
				near(t, "held in private", m.Natural(0, g.Private[2*i]), held, 1e-12)
				near(t, "known in public", m.Natural(0, g.Public[2*i]), held, 1e-12)
				if g.Last.Complied {
					t.Fatal("a confederate gave in")
				}
			}
			if did == Spoken {
				near(t, "answered in private by who slides", m.Poll(g, 1, 0), from+math.Min(1, float64(g.Index+1)/by)*(to-from), 1e-12)
				near(t, "answered in private by who stays", m.Poll(g, 2, 0), from, 0)
			}
		})
	}
	if spoke[1] < 10 || spoke[2] < 10 {
		t.Errorf("the confederates spoke %v times", spoke)
	}
}

// TestStanceWavers: a confederate who now and then says something else holds
// on to the instruction (limit, zero).
func TestStanceWavers(t *testing.T) {
	s := plainSetup(4, 300)
	s.People[1].Confederate = []Stance{{Position: 2, Consistency: 0.5}}
	p := DefaultParams()
	p.Task.Next = 1
	m := modelOf(t, s, p)
	other := 0
	live(t, m, 2, func(g *Group, did Moment) {
		if did&Spoken != 0 && g.Last.Speaker == 1 && g.Last.Stated && g.Last.Position != 2 {
			other++
		}
		near(t, "held", g.Private[2], 2, 0)
	})
	if other < 5 {
		t.Errorf("said something else %d times", other)
	}
}

// TestPoll: who is asked in private gives the answer they last gave, or came
// with, when a fresh estimate is near that, and else the estimate, about what
// they think (limit). Without spread who thinks as they said says it again, and
// who has moved says so (zero). Asking changes nothing.
func TestPoll(t *testing.T) {
	for _, c := range []struct {
		spread float64 // in thresholds
		moved  float64 // of the private attitude from the answer last given, in thresholds
	}{
		{0, 0}, {0, 0.99}, {0, 1.01}, {0, -3}, {1, 0}, {1, 1}, {2, -0.5}, {0.5, 8},
	} {
		p := plainParams()
		threshold := p.Influence.Threshold
		p.Influence.Estimate = c.spread * threshold
		m := modelOf(t, plainSetup(3, 10), p)
		const n = 4000
		stayed, below := 0, 0
		for seed := range uint64(n) {
			g := m.NewGroup(SeedOf(61, 0, seed))
			g.Public[2], g.Private[2] = 0.5, 0.5+c.moved*threshold
			was := ""
			if seed < 10 {
				was = g.Hash()
			}
			answer := m.Poll(g, 1, 0)
			if seed < 10 && (m.Poll(g, 1, 0) != answer || g.Hash() != was) {
				t.Fatal("asking changes the group, or the answer")
			}
			if answer == 0.5 {
				stayed++
			} else if abs(answer-0.5) < threshold-1e-9 {
				t.Fatalf("%+v: answer %v, beside the last of .5 but not it", c, answer)
			}
			below += int(flag(answer < g.Private[2]-1e-12))
		}
		stays := flag(abs(c.moved) < 1)
		if c.spread > 0 {
			below := func(x float64) float64 { return 0.5 * math.Erfc(-x/math.Sqrt2) }
			stays = below((1-c.moved)/c.spread) - below((-1-c.moved)/c.spread)
		}
		nearShare(t, "answers as the last", stayed, n, stays)
		if c.spread > 0 && c.moved == 8 {
			nearShare(t, "answers below what is thought", below, n, 0.5)
		}
	}
}
