package sim

import (
	"math"
	"testing"
)

// TestLikingOneAct: one act averages one appraisal into liking: by the gain of
// an act heard, addressed, or reacted with; from first sight among strangers
// and from what one is like among friends (limit; Anderson 1971; Harrison,
// Price & Bell 1998).
func TestLikingOneAct(t *testing.T) {
	for _, c := range []struct {
		what       string
		a          Act
		encounter  float64
		known      float64
		weight     float64 // of the act, in encounters
		appraisal  float64
		grievances float64
	}{
		{"overheard by a stranger", aimed(Opine, 0, -1), 0, 0, 0.066, 1, 0},
		{"addressed, a stranger", aimed(AskOpinion, 0, 1), 0, 0, 0.1, 1, 0},
		{"agreed with, a stranger", aimed(Agree, 0, 1), 0, 0, 0.2, 1 + 1.24*0.5, 0},
		{"agreed with, half known", aimed(Agree, 0, 1), 4, 0.5, 0.2, 1.24 * 0.5, 0},
		{"supported, a friend", aimed(Solidarity, 0, 1), 30, 1, 0.2, -1 + 1.24, 0},
		{"attacked, a friend", aimed(Antagonise, 0, 1), 30, 1, 0.2, -1 - 1.24*1.5, 0},
		{"overheard by who bears a grievance", aimed(Opine, 0, -1), 0, 0, 0.066, 1 - 1.67*2, 2},
	} {
		p := plainParams()
		p.Liking.Encounter, p.Liking.Observer, p.Liking.Valence, p.Liking.Grievance = 0.1, 0.66, 1.24, 1.67
		p.Liking.Known, p.Liking.Prior, p.Liking.Least = 1e9, 1, 0.06 // known as set below, and no more
		p.Liking.Power = 0                                            // and without power
		m := modelOf(t, plainSetup(3, 10), p)
		g := opened(t, m, 1)
		tie := g.Tie(1, 0)
		*tie = Tie{Liking: 0.3, Glance: 1, Affinity: -1, Encounter: c.encounter, Known: c.known, Trust: 1, Grievance: c.grievances}
		g.Tie(0, 1).Liking = 0
		said(m, g, c.a)
		gain := c.weight * max(0.06, 1/(c.encounter+1))
		near(t, c.what, tie.Liking, 0.3+gain*(c.appraisal-0.3), 1e-6)
		near(t, c.what+", encounters", tie.Encounter-c.encounter, c.weight, 1e-12)
	}
}

// TestLikingNeverOvershoots: one act cannot carry liking past its own appraisal,
// wherever the constants stand in their ranges (averaging).
func TestLikingNeverOvershoots(t *testing.T) {
	p := plainParams()
	p.Liking.Encounter, p.Liking.Prior, p.Liking.Valence, p.Power.Learn = 1, 0.1, 0, 0
	m := modelOf(t, plainSetup(3, 10), p)
	g := opened(t, m, 1)
	tie := g.Tie(1, 0)
	*tie, g.Tie(0, 1).Liking = Tie{Liking: 0, Glance: 0.5, Affinity: 0.5, Trust: 1}, 0
	if said(m, g, aimed(Agree, 0, 1)); tie.Liking > 0.5 {
		t.Errorf("an appraisal of .5 carries liking from 0 to %.2f", tie.Liking)
	}
}

// TestLikingTerms: what makes for liking does so, by one act, in the direction
// and to the size that its constant says (limit, direction), and without the
// constant not at all (zero).
func TestLikingTerms(t *testing.T) {
	friend := func(like float64, k Kind) func(g *Group) Act {
		return func(g *Group) Act { g.Tie(1, 2).Liking = like; return aimed(k, 0, 2) }
	}
	deviant := func(position, hope float64) func(g *Group) Act {
		return func(g *Group) Act {
			g.Stated[0], g.Public[0], g.Tie(1, 0).Hope = 1, position, hope
			return aimed(Opine, 0, -1)
		}
	}
	powerful := func(reward, punish float64) func(g *Group) Act {
		return func(g *Group) Act {
			g.Tie(1, 0).Power[Reward], g.Tie(1, 0).Power[Coercive] = reward, punish
			return aimed(Opine, 0, -1)
		}
	}
	half := soft(1)
	for _, c := range []struct {
		what string
		at   func(p *LikingParams) *float64
		do   func(g *Group) Act
		want float64 // appraisal, in units of the constant
	}{
		{"being liked", func(p *LikingParams) *float64 { return &p.Reciprocity }, func(g *Group) Act { g.Tie(0, 1).Liking = 1; return aimed(Opine, 0, -1) }, half},
		{"being disliked", func(p *LikingParams) *float64 { return &p.Reciprocity }, func(g *Group) Act { g.Tie(0, 1).Liking = -1; return aimed(Opine, 0, -1) }, -half},
		{"support", func(p *LikingParams) *float64 { return &p.Valence }, func(*Group) Act { return aimed(Solidarity, 0, 1) }, 1},
		{"attack", func(p *LikingParams) *float64 { return &p.Valence }, func(*Group) Act { return aimed(Antagonise, 0, 1) }, -1.5},
		{"a friend supported", func(p *LikingParams) *float64 { return &p.Balance }, friend(1, Solidarity), half},
		{"a friend attacked", func(p *LikingParams) *float64 { return &p.Balance }, friend(1, Antagonise), -1.5 * half},
		{"an enemy supported", func(p *LikingParams) *float64 { return &p.Balance }, friend(-1, Solidarity), -half},
		{"an enemy attacked", func(p *LikingParams) *float64 { return &p.Balance }, friend(-1, Antagonise), 1.5 * half},
		{"a stranger supported", func(p *LikingParams) *float64 { return &p.Balance }, friend(0, Solidarity), 0},
		{"the same opinion", func(p *LikingParams) *float64 { return &p.Attitude }, func(g *Group) Act { g.Stated[0] = 1; return aimed(Opine, 0, -1) }, 1},
		{"an opinion 2 off", func(p *LikingParams) *float64 { return &p.Attitude }, func(g *Group) Act { g.Stated[0], g.Public[0] = 1, 2; return aimed(Opine, 0, -1) }, -1},
		{"an opinion far off", func(p *LikingParams) *float64 { return &p.Attitude }, func(g *Group) Act { g.Stated[0], g.Public[0] = 1, 4; return aimed(Opine, 0, -1) }, -2},
		{"an opinion far off, hope half gone", func(p *LikingParams) *float64 { return &p.Attitude }, deviant(4, 0.5), -2 * 1.5},
		{"an opinion far off, hope gone", func(p *LikingParams) *float64 { return &p.Attitude }, deviant(4, 0), -2 * 2},
		{"the same opinion, hope gone", func(p *LikingParams) *float64 { return &p.Attitude }, deviant(0, 0), 1},
		{"an opinion not stated", func(p *LikingParams) *float64 { return &p.Attitude }, func(g *Group) Act { g.Public[0] = 4; return aimed(Opine, 0, -1) }, 0},
		{"a grievance", func(p *LikingParams) *float64 { return &p.Grievance }, func(g *Group) Act { g.Tie(1, 0).Grievance = 2; return aimed(Opine, 0, -1) }, -2},
		{"power to reward", func(p *LikingParams) *float64 { return &p.Power }, powerful(powerZero+0.5, powerZero), 0.5},
		{"power to punish", func(p *LikingParams) *float64 { return &p.Power }, powerful(powerZero, powerZero+0.5), -0.5},
		{"ordinary power", func(p *LikingParams) *float64 { return &p.Power }, powerful(powerZero, powerZero), 0},
		{"a breach of norm", func(p *LikingParams) *float64 { return &p.Deviance }, func(g *Group) Act { g.Deviating = 0.5; return aimed(Opine, 0, -1) }, -0.5},
	} {
		for _, size := range []float64{0, 1.2} {
			p := plainParams()
			l := &p.Liking
			l.Reciprocity, l.Balance, l.Valence, l.Attitude, l.Grievance, l.Deviance, l.Power = 0, 0, 0, 0, 0, 0, 0
			p.Power.Learn = 0
			l.Least, l.Prior, l.Encounter, l.Observer = 1, 1e9, 0.5, 1
			*c.at(l) = size
			m := modelOf(t, plainSetup(3, 10), p)
			g := ordinary(t, m)
			for k := range g.Ties {
				g.Ties[k].Liking, g.Ties[k].Glance, g.Ties[k].Affinity, g.Ties[k].Trust = 0, 0, 0, 1
			}
			a := c.do(g)
			said(m, g, a)
			share := 0.5
			if a.Target == 1 {
				share = 1 // a reaction to oneself counts twice
			}
			near(t, c.what, g.Tie(1, 0).Liking, share*c.want*size, 1e-9)
		}
	}
}

// TestLikingSettles: in the long run liking is what the other is like: warm,
// of like values, and with power to reward rather than to punish; the first
// impression is forgotten (limit).
func TestLikingSettles(t *testing.T) {
	s := plainSetup(2, 10)
	s.People[0].Traits[Communion] = Exactly(1)
	for v := range NumValues {
		s.People[0].Values[v], s.People[1].Values[v] = Exactly(1), Exactly(0.5)
	}
	s.People[0].Power[Reward], s.People[0].Power[Coercive] = Exactly(0.5), Exactly(0.1)
	p := plainParams()
	p.Liking.First, p.Liking.Reciprocity, p.Liking.Attitude = 1.9, 0, 0
	m := modelOf(t, s, p)
	for seed := range uint64(3) {
		g := opened(t, m, seed)
		for range 6000 {
			said(m, g, aimed(AskOpinion, 0, 1))
		}
		near(t, "acquaintance", g.Tie(1, 0).Known, 1, 1e-6)
		power := &g.Tie(1, 0).Power
		near(t, "settled liking", g.Tie(1, 0).Liking, p.Liking.Warmth+p.Liking.Fit*2/2+p.Liking.Power*(power[Reward]+power[Expert]-powerZero-power[Coercive]), 0.02)
		near(t, "power to reward less power to punish", power[Reward]-power[Coercive], p.Power.Seen*(0.5-0.1), 1e-9)
	}
}

// TestLikingAtFirstSight: likeness on what can be seen raises, and the lack of
// a shared language lowers, how one looks at first sight, and leaves alone what
// liking settles at (limit, zero).
func TestLikingAtFirstSight(t *testing.T) {
	tie := func(identity, language float64) Tie {
		s := plainSetup(3, 10)
		s.People[0].Identity = []Attribute{{"gender", "f"}, {"age", "30"}}
		s.People[1].Identity = []Attribute{{"gender", "f"}, {"age", "34"}}
		s.People[2].Identity = []Attribute{{"gender", "m"}, {"age", "60"}}
		s.People[0].Languages, s.People[2].Languages = []Language{{"a", 1}}, []Language{{"b", 1}}
		p := plainParams()
		p.Liking.Identity, p.Liking.Language = identity, language
		g := modelOf(t, s, p).NewGroup(5)
		a, b := *g.Tie(0, 1), *g.Tie(0, 2)
		near(t, "likeness of the alike", a.Likeness, 1, 0)
		near(t, "likeness of the unlike", b.Likeness, 0, 0)
		near(t, "gap without a shared language", b.Gap, 1, 0)
		a.Glance -= b.Glance
		return a
	}
	none := tie(0, 0)
	near(t, "likeness at first sight", tie(0.5, 0).Glance-none.Glance, 0.5, 1e-12)
	near(t, "language at first sight", tie(0, 0.7).Glance-none.Glance, 0.7, 1e-12)
	near(t, "what liking settles at", tie(0.5, 0.7).Affinity, none.Affinity, 0)
}

// TestLikingSoft: the squash of liking is odd, rises up to 1.5 and never falls,
// stays within -1..1, and near the hyperbolic tangent.
func TestLikingSoft(t *testing.T) {
	near(t, "soft(0)", soft(0), 0, 0)
	for x := 0.01; x < 6; x += 0.01 {
		if soft(-x) != -soft(x) || soft(x) < soft(x-0.01) || x < 1.5 && soft(x) == soft(x-0.01) || soft(x) > 1 {
			t.Fatalf("soft(%.2f) = %v, soft(-%.2f) = %v", x, soft(x), x, soft(-x))
		}
		near(t, "soft against tanh", soft(x), math.Tanh(x), 0.11)
	}
}

// mutuality is the mean product of the two likings of a pair, less chance: how
// far liking is returned.
func mutuality(g *Group) float64 {
	n := float64(g.Worker())
	mean := 0.0
	for i := range g.Worker() {
		for j := range g.Worker() {
			mean += flag(i != j) * soft(g.Tie(i, j).Liking) / (n * (n - 1))
		}
	}
	return pairs(g, func(i, j int) float64 { return (soft(g.Tie(i, j).Liking) - mean) * (soft(g.Tie(j, i).Liking) - mean) })
}

// TestLikingReciprocity: liking is returned the more, the more being liked
// counts (direction; Newcomb 1961).
func TestLikingReciprocity(t *testing.T) {
	with := func(size float64) *Model {
		s := strangers(6, 300)
		s.Sessions = append(s.Sessions, s.Sessions[0], s.Sessions[0])
		p := DefaultParams()
		p.Liking.Reciprocity = size
		return modelOf(t, s, p)
	}
	wantAbove(t, "mutuality of liking", with(2.5), with(0), 30, mutuality)
}

// TestLikingOfTheLike: people of like values come to like each other more than
// people of unlike ones (direction; Byrne 1971), and do not where fit counts
// for nothing (zero).
func TestLikingOfTheLike(t *testing.T) {
	apart := func(fit float64) (mean, se float64) {
		s := plainSetup(6, 300)
		for i := range s.People {
			s.People[i].Values[0] = Exactly(float64(2*(i%2)*2 - 2))
		}
		s.Sessions = append(s.Sessions, s.Sessions[0])
		p := DefaultParams()
		p.Liking.Fit = fit
		return meanOverSeeds(t, modelOf(t, s, p), 30, func(g *Group) float64 {
			d := 0.0
			for i := range 6 {
				for j := range 6 {
					if i != j {
						d += soft(g.Tie(i, j).Liking) * (flag((i-j)%2 == 0)/12 - flag((i-j)%2 != 0)/18)
					}
				}
			}
			return d
		})
	}
	if mean, se := apart(0.9); mean < 4*se || mean < 0.1 {
		t.Errorf("the like like each other %.3f more, standard error %.3f: want more", mean, se)
	}
	if mean, se := apart(0); math.Abs(mean) > 4*se { // false alarm 1 in 16,000
		t.Errorf("where fit counts for nothing the like like each other %.3f more, standard error %.3f: want nothing", mean, se)
	}
}

// TestLikingOfTheWarm: a warm person comes to be liked more (direction), and no
// more than others where warmth counts for nothing in appraisal and act (zero).
func TestLikingOfTheWarm(t *testing.T) {
	gain := func(appraised, acted float64) (mean, se float64) {
		s := plainSetup(5, 300)
		s.People[0].Traits[Communion] = Exactly(1.5)
		p := plainParams()
		p.Liking.Warmth, p.Kind.Warmth = appraised, acted
		m := modelOf(t, s, p)
		return meanOverSeeds(t, m, 100, func(g *Group) float64 {
			rest := 0.0
			for i := 1; i < 5; i++ {
				rest += likingReceived(m, g, i) / 4
			}
			return likingReceived(m, g, 0) - rest
		})
	}
	if mean, se := gain(1.1, 0.3); mean < 4*se || mean < 0.1 {
		t.Errorf("the warm are liked %.3f more, standard error %.3f: want more", mean, se)
	}
	if mean, se := gain(0, 0); math.Abs(mean) > 4*se {
		t.Errorf("where warmth counts for nothing the warm are liked %.3f more, standard error %.3f: want nothing", mean, se)
	}
}
