package sim

import (
	"math"
	"testing"
)

// statement is an argued position that one member states to all.
func statement(speaker int, y float64) Act {
	a := aimed(Opine, speaker, -1)
	a.Stated, a.Position = true, y
	return a
}

// TestInfluenceOneAct: an argued position moves a private attitude by the rate,
// a bare answer by a small part of it, and holding on to where one began pulls
// back (limit; Friedkin & Johnsen 2011). Nothing moves in public.
func TestInfluenceOneAct(t *testing.T) {
	for _, c := range []struct {
		what                 string
		hold, ambiguity, x0  float64
		bare, stated, worker bool
		want                 float64 // in rates, for a position 2 off a present attitude of 1
	}{
		{"argued", 0, 0, 1, false, true, false, 2},
		{"bare", 0, 0, 1, true, true, false, 2 * plainParams().Influence.Bare},
		{"not stated", 0, 0, 1, false, false, false, 0},
		{"anchored", 1, 0, 1, false, true, false, 0},
		{"anchored elsewhere", 1, 0, 0, false, true, false, -1},
		{"half anchored", 0.5, 0, 0, false, true, false, 0.5*2 - 0.5*1},
		{"anchored on an ambiguous matter", 1, 1, 0, false, true, false, 2},
		{"half anchored, half ambiguous", 0.5, 0.5, 0, false, true, false, 0.75*2 - 0.25*1},
	} {
		s := plainSetup(3, 10)
		s.Issues[0].Ambiguity = c.ambiguity
		s.People[1].Traits[Anchoring] = Exactly(c.hold)
		m := modelOf(t, s, plainParams())
		g := ordinary(t, m)
		g.Private[2], g.Anchor[2] = 1, c.x0
		a := statement(0, 3)
		a.Bare, a.Stated = c.bare, c.stated
		said(m, g, a)
		near(t, c.what, g.Private[2]-1, m.Params.Influence.Rate*c.want, 1e-12)
		near(t, c.what+", in public", g.Public[2], 0, 0)
		near(t, c.what+", of the speaker", g.Private[0], 0, 0)
	}
}

// TestInfluenceArguments: what has been said before persuades less: each
// statement of a person uses up one of their arguments, so that ever so much
// talk moves a hearer only part of the way (limit; Burnstein & Vinokur 1977).
func TestInfluenceArguments(t *testing.T) {
	p := plainParams()
	p.Influence.Arguments, p.Influence.Standing = 5, 0
	m := modelOf(t, plainSetup(2, 10), p)
	g := ordinary(t, m)
	left := 4.0
	for k := range 60 {
		before := g.Private[2]
		a := said(m, g, statement(0, 4))
		fresh := math.Pow(0.8, float64(k))
		near(t, "one statement", g.Private[2]-before, p.Influence.Rate*fresh*left, 1e-12)
		left *= 1 - p.Influence.Rate*fresh
		m.advanceTopic(g, &a)
	}
	near(t, "fresh arguments of who said nothing", g.Members[1].Fresh, 1, 0)
	before := g.Private[2]
	a := statement(0, 4)
	a.Bare = true
	said(m, g, a)
	near(t, "a bare answer needs no argument", g.Private[2]-before, p.Influence.Rate*p.Influence.Bare*left, 1e-12)
}

// TestInfluenceEquilibrium: who hears one position for ever comes to rest
// between it and where they began, by susceptibility (limit: the equilibrium
// of Friedkin & Johnsen 2011, a·y + (1-a)·x0).
func TestInfluenceEquilibrium(t *testing.T) {
	for _, hold := range []float64{0, 0.3, 0.8, 1} {
		s := plainSetup(2, 10)
		s.People[1].Traits[Anchoring], s.People[1].Positions[0] = Exactly(hold), Exactly(-1)
		p := plainParams()
		p.Influence.Standing = 0
		m := modelOf(t, s, p)
		g := opened(t, m, 1)
		for range 3000 {
			said(m, g, statement(0, 2))
		}
		near(t, "resting attitude", g.Private[2], (1-hold)*2+hold*-1, 1e-9)
	}
}

// TestInfluenceWeight: the word of who is credited with expertise, information
// or reference weighs more, of who is credited with none less; coercion and
// reward move nothing private; without the constant all words weigh alike (zero).
func TestInfluenceWeight(t *testing.T) {
	moved := func(standing float64, change func(tie *Tie)) float64 {
		p := plainParams()
		p.Influence.Standing = standing
		m := modelOf(t, plainSetup(3, 10), p)
		g := ordinary(t, m)
		change(g.Tie(1, 0))
		said(m, g, statement(0, 2))
		return g.Private[2] / (2 * p.Influence.Rate)
	}
	for _, b := range []Base{Expert, Information, Referent} {
		near(t, "word of high "+b.String(), moved(1.5, func(tie *Tie) { tie.Power[b] = 1 }), 1+1.5*0.25, 1e-12)
		near(t, "word without "+b.String(), moved(1.5, func(tie *Tie) { tie.Power[b] = 0 }), 1-1.5*0.25/3, 1e-12)
		near(t, "word of high "+b.String()+", constant 0", moved(0, func(tie *Tie) { tie.Power[b] = 1 }), 1, 1e-12)
	}
	for _, b := range []Base{Coercive, Reward, Legitimate, Connection} {
		near(t, "word of high "+b.String(), moved(1.5, func(tie *Tie) { tie.Power[b] = 1 }), 1, 1e-12)
	}
}

// TestInfluenceTruth: on a matter with a right answer a position at it weighs
// more, the more the truth can be shown, and less far off it (limit; Laughlin &
// Ellis 1986); on an ambiguous matter, one without an answer, or without the
// constant, it weighs like any (zero).
func TestInfluenceTruth(t *testing.T) {
	for _, c := range []struct {
		truth, ambiguity float64
		answer           bool
		said             float64 // the answer is 2
		want             float64
	}{
		{0.8, 0, true, 2, 1.8},
		{0.8, 0.5, true, 2, 1.4},
		{0.8, 1, true, 2, 1},
		{0.8, 0, true, 1, 1 + 0.8/5},
		{0.8, 0, false, 2, 1},
		{0, 0, true, 2, 1},
	} {
		s := plainSetup(3, 10)
		s.Issues[0].HasAnswer, s.Issues[0].Answer, s.Issues[0].Ambiguity = c.answer, 2, c.ambiguity
		p := plainParams()
		p.Influence.Truth, p.Influence.Standing = c.truth, 0
		m := modelOf(t, s, p)
		g := opened(t, m, 1)
		said(m, g, statement(0, c.said))
		near(t, "pull of a position on a matter with an answer", g.Private[2]/(p.Influence.Rate*c.said), c.want, 1e-12)
	}
}

// TestInfluenceHull: opinions that are stated as they are held never leave the
// range in which they began (limit: averaging; P16).
func TestInfluenceHull(t *testing.T) {
	for seed := range uint64(20) {
		p := DefaultParams()
		hearWell(&p)
		p.Culture.Distance, p.Influence.Noise, p.Task.Next = 0, 0, 1
		m := modelOf(t, strangers(7, 300), p)
		lo, hi := math.Inf(1), math.Inf(-1)
		live(t, m, seed, func(g *Group, did Moment) {
			for i := range g.Worker() {
				if did&Opened != 0 {
					lo, hi = min(lo, g.Private[2*i]), max(hi, g.Private[2*i])
				} else if x := g.Private[2*i]; x < lo-1e-12 || x > hi+1e-12 {
					t.Fatalf("seed %d, act %d: attitude %v of %d is outside the initial range %v..%v", seed, g.Index, x, i, lo, hi)
				}
			}
		})
	}
}

// TestInfluenceOwnUp: once stated, a position in public follows the private one
// only beyond the threshold, and then wholly.
func TestInfluenceOwnUp(t *testing.T) {
	m := modelOf(t, plainSetup(2, 10), plainParams())
	g := opened(t, m, 1)
	for _, c := range []struct{ private, public float64 }{{0.1, 0.1}, {0.2, 0.1}, {0.24, 0.1}, {0.3, 0.3}, {0.2, 0.2 + 0.1}, {-1, -1}} {
		g.Private[2] = c.private
		a := aimed(Opine, 1, -1)
		m.state(g, &a)
		near(t, "public position", g.Public[2], c.public, 1e-12)
		near(t, "stated", a.Position, c.public, 1e-12)
		near(t, "private", g.Private[2], c.private, 0)
	}
	for _, k := range []Kind{Agree, Disagree, Solidarity, AskOpinion} {
		a := aimed(k, 1, -1)
		if m.state(g, &a); a.Stated {
			t.Errorf("%s states a position", k)
		}
	}
}

// TestInfluenceConfederates: whoever acts on instruction moves neither in
// private nor in public, over a whole life of talk, and says so in a poll (zero).
func TestInfluenceConfederates(t *testing.T) {
	s := strangers(6, 200)
	s.Sessions = append(s.Sessions, s.Sessions[0])
	s.People[2].Confederate = []Stance{{Issue: 0, Position: 1.5, Consistency: 1}}
	p := DefaultParams()
	p.Task.Next = 1
	m := modelOf(t, s, p)
	private := m.NewGroup(3).Private[4]
	stated := 0
	live(t, m, 3, func(g *Group, did Moment) {
		if g.Private[4] != private || g.Public[4] != 1.5 || m.Poll(g, 2, 0) != 1.5 {
			t.Fatalf("act %d: the confederate holds %v, shows %v, answers %v", g.Index, g.Private[4], g.Public[4], m.Poll(g, 2, 0))
		}
		if did&Spoken != 0 && g.Last.Speaker == 2 && g.Last.Stated {
			if stated++; g.Last.Position != 1.5 || g.Last.Complied {
				t.Fatalf("act %d: the confederate states %v", g.Last.Index, g.Last.Position)
			}
		}
	})
	if stated < 10 {
		t.Errorf("the confederate stated a position %d times", stated)
	}
}

// TestInfluenceWavering: a confederate of less than full consistency keeps to
// the position in that share of answers (limit).
func TestInfluenceWavering(t *testing.T) {
	s := asch(2, 2)
	s.Sessions[0].Acts = 6000
	s.People[0].Confederate[0].Consistency = 0.7
	kept, n := 0, 0
	live(t, modelOf(t, s, plainParams()), 1, func(g *Group, did Moment) {
		if did&Spoken != 0 && g.Last.Speaker == 0 {
			n++
			kept += int(flag(g.Last.Position == 2))
		}
	})
	nearShare(t, "answers kept to", kept, n, 0.7)
}

// TestInfluenceTalkConverges: talk draws opinions together (direction), a rate
// of 0 leaves every private opinion where it was (zero), and ambiguity, which
// leaves nothing to hold on to, draws them closer (direction; Sherif 1935).
func TestInfluenceTalkConverges(t *testing.T) {
	with := func(rate, ambiguity float64) *Model {
		s := strangers(6, 250)
		s.Issues[0].Ambiguity = ambiguity
		p := DefaultParams()
		p.Task.Next, p.Influence.Rate = 1, rate
		return modelOf(t, s, p)
	}
	still, talk, vague := with(0, 0), with(0.044, 0), with(0.044, 1)
	spread := func(g *Group) float64 { return talk.spread(g, g.Private) }
	wantAbove(t, "spread without influence against with", still, talk, 30, spread)
	wantAbove(t, "spread on a plain matter against an ambiguous", talk, vague, 40, spread)
	first := still.NewGroup(8)
	last := live(t, still, 8, nil)
	for i := range first.Worker() {
		near(t, "private opinion at rate 0", last.Private[2*i], first.Private[2*i], 0)
		near(t, "attitude change caused at rate 0", last.Members[i].Moved, 0, 0)
	}
}

// TestInfluenceGap: compliance opens a gap between what is said and what is
// held (direction), which does not open where nobody is pressed (zero beyond
// the threshold).
func TestInfluenceGap(t *testing.T) {
	gap := func(pressure float64) float64 {
		s := asch(2, 2, 2, 2)
		s.Sessions[0].Acts = 50
		p := plainParams()
		p.Influence.Pressure = pressure
		m := modelOf(t, s, p)
		sum := 0.0
		for seed := range uint64(50) {
			sum += publicGap(m, live(t, m, seed, nil), 4) / 50
		}
		return sum
	}
	if g := gap(0); g > 0.148+1e-9 {
		t.Errorf("gap of public and private without pressure: %.3f, want at most the threshold", g)
	}
	if g := gap(4); g < 1 {
		t.Errorf("gap of public and private under pressure: %.3f, want more than 1", g)
	}
}

// TestInfluenceNorm: people who answer aloud about something with nothing to
// hold on to come to a common answer, session by session; those whose answers
// nobody hears do not (direction, zero; Sherif 1935).
func TestInfluenceNorm(t *testing.T) {
	spread := func(how Answering) (first, last float64) {
		s := strangers(3, 300)
		s.Issues[0].How, s.Issues[0].Ambiguity = how, 0.95
		m := modelOf(t, s, DefaultParams())
		for seed := range uint64(40) {
			g := live(t, m, seed, func(g *Group, did Moment) {
				if did&Opened != 0 {
					first += m.spread(g, g.Private) / 40
				}
			})
			last += m.spread(g, g.Private) / 40
		}
		return first, last
	}
	if first, last := spread(Aloud); last > 0.85*first {
		t.Errorf("answers aloud: the spread goes from %.3f to %.3f: want it to fall by a sixth at least", first, last)
	}
	if first, last := spread(Private); last != first {
		t.Errorf("answers in private: the spread goes from %.3f to %.3f: want it unmoved", first, last)
	}
}

// TestInfluenceFreshTopic: opinions on the next topic of the day are as like to
// the last as recall says, and as widely spread (limit).
func TestInfluenceFreshTopic(t *testing.T) {
	s := strangers(12, 10)
	s.Sessions[0].Agenda = nil
	m := modelOf(t, s, DefaultParams())
	var aa, bb, ab, n float64
	for seed := range uint64(200) {
		g := m.NewGroup(seed)
		var was [12]float64
		for i := range was {
			was[i] = g.Anchor[2*i+1]
		}
		m.newTopic(g)
		for i, a := range was {
			b := g.Private[2*i+1]
			if g.Public[2*i+1] != b || g.Anchor[2*i+1] != b || g.Stated[2*i+1] != 0 {
				t.Fatalf("person %d begins a topic having said something", i)
			}
			aa, bb, ab, n = aa+a*a, bb+b*b, ab+a*b, n+1
		}
	}
	// 2400 pairs: standard error of the correlation .015, of the spread .015.
	near(t, "likeness of opinions on two topics", ab/math.Sqrt(aa*bb), m.Params.Influence.Recall, 0.08)
	near(t, "spread of opinions on the second", math.Sqrt(bb/n), 1, 0.08)
}
