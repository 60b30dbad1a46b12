package sim

import (
	"testing"
)

// TestPowerAtFirst: before the first act power is credited base by base, from
// what each has outside the group, office and skill (limit), and a stranger's
// portion to all where nothing of it is seen (zero).
func TestPowerAtFirst(t *testing.T) {
	for _, seen := range []float64{0, 0.7} {
		s := plainSetup(2, 10)
		for b := range Base(NumBases) {
			s.People[1].Power[b] = Exactly(0.1 * float64(b))
		}
		s.People[1].Traits[Status], s.People[1].Traits[Skill] = Exactly(1), Exactly(-1)
		p := plainParams()
		p.Power.Seen, p.Power.Unknown, p.Power.Office = seen, 0.15, 0.1
		g := modelOf(t, s, p).NewGroup(1)
		for b := range Base(NumBases) {
			want := 0.15 + seen*0.1*float64(b) + 0.1*(flag(b == Legitimate)-flag(b == Expert))
			near(t, b.String(), g.Tie(0, 1).Power[b], max(0, want), 1e-12)
			near(t, b.String()+" at work", g.Members[1].Actual[b], 0, 0)
		}
	}
}

// TestPowerAttribution: each kind of act moves the credit on its own base, in
// who hears it or whom it is aimed at, by the pace of learning (limit), and
// nothing at pace 0 (zero).
func TestPowerAttribution(t *testing.T) {
	const before = 0.2
	for _, rate := range []float64{0, 0.04} {
		for _, c := range []struct {
			what  string
			a     Act
			l, of int // in whose eyes, and whose power
			base  Base
			want  float64 // movement in rates, from .2 towards its goal
		}{
			{"informing", aimed(Inform, 0, -1), 1, 0, Information, 0.5 * (1 - before)},
			{"informing, of high expectation", aimed(Inform, 0, -1), 1, 0, Expert, 0.6 - before},
			{"proposing, of high expectation", aimed(Suggest, 0, -1), 1, 0, Expert, 0.6 - before},
			{"asking", aimed(AskOpinion, 0, 1), 1, 0, Expert, 0},
			{"support to me", aimed(Solidarity, 0, 1), 1, 0, Reward, 1 - before},
			{"support to another", aimed(Solidarity, 0, 2), 1, 0, Reward, 0},
			{"agreement with me", aimed(Agree, 0, 1), 1, 0, Reward, 0.3 * (1 - before)},
			{"a proposal followed", aimed(Agree, 0, 2), 1, 2, Legitimate, 0.3 * (1 - before)},
			{"a proposal followed, in the proposer's own eyes", aimed(Agree, 0, 2), 2, 2, Legitimate, 0},
			{"attack on me", aimed(Antagonise, 0, 1), 1, 0, Coercive, 2 * (0.5 + 0.3) * (1 - before)},
			{"attack on another", aimed(Antagonise, 0, 2), 1, 0, Coercive, (0.5 + 0.3) * (1 - before)},
			{"joking", aimed(Release, 0, -1), 1, 0, Coercive, 0},
			{"being heard by who likes and trusts", aimed(Release, 0, -1), 1, 0, Referent, 0.5*soft(2) + 0.4 - before},
		} {
			p := plainParams()
			p.Power.Learn, p.Status.Attempt, p.Liking.Encounter, p.Trust.Up = rate, 0, 1e-9, 0
			m := modelOf(t, plainSetup(3, 10), p)
			g := opened(t, m, 1)
			g.Attempt = aimed(Suggest, 2, -1)
			for k := range g.Ties {
				x := &g.Ties[k]
				x.Expect, x.Liking, x.Trust = 0.6, 2, 0.8
				for b := range x.Power {
					x.Power[b] = before
				}
			}
			g.Members[0].Rank, g.Members[0].Power[Expert] = 0.3, powerUsual
			said(m, g, c.a)
			near(t, c.what, g.Tie(c.l, c.of).Power[c.base]-before, rate*c.want, 1e-7)
		}
	}
}

// TestPowerOfKnowledge: expertise follows what one turns out to know as well as
// what is expected: who knows as much as most is credited with what was
// expected, who knows more with more, who knows less with less (limit,
// direction), by telling something and not by asking (zero).
func TestPowerOfKnowledge(t *testing.T) {
	const before, expect = 0.2, 0.6
	for _, c := range []struct {
		what  string
		kind  Kind
		knows float64
		want  float64 // where the credit goes
	}{
		{"knows as much as most", Inform, powerUsual, expect},
		{"knows more", Opine, powerUsual + 0.2, expect + 0.2},
		{"knows less", Suggest, powerUsual - 0.1, expect - 0.1},
		{"knows more than can be credited", Inform, 1, 1},
		{"asks", AskInform, 1, before},
	} {
		p := plainParams()
		p.Status.Attempt = 0
		m := modelOf(t, plainSetup(3, 10), p)
		g := opened(t, m, 1)
		tie := g.Tie(1, 0)
		tie.Expect, tie.Power[Expert], g.Members[0].Power[Expert] = expect, before, c.knows
		said(m, g, aimed(c.kind, 0, -1))
		near(t, c.what, tie.Power[Expert]-before, p.Power.Learn*(c.want-before), 1e-7)
	}
}

// TestPowerAtWork: a private change is booked as power of who caused it, on the
// bases that work on attitudes, in proportion to what the hearer credited; it
// is another number than the credit (limit). A change of nothing books nothing (zero).
func TestPowerAtWork(t *testing.T) {
	s := plainSetup(3, 10)
	s.People[2].Confederate = []Stance{{Issue: 0}} // who does not move, and so books nothing
	m := modelOf(t, s, plainParams())
	g := opened(t, m, 1)
	power := &g.Tie(1, 0).Power
	*power = [NumBases]float64{Expert: 0.4, Information: 0.1, Referent: 0, Coercive: 0.9, Reward: 0.9, Legitimate: 0.9, Connection: 0.9}
	said(m, g, statement(0, 2))
	moved := g.Private[2]
	me := &g.Members[0]
	near(t, "attitude change caused", me.Moved, moved, 1e-15)
	near(t, "expert power at work", me.Actual[Expert], 0.8*moved, 1e-15)
	near(t, "information power at work", me.Actual[Information], 0.2*moved, 1e-15)
	for _, b := range []Base{Referent, Coercive, Reward, Legitimate, Connection} {
		near(t, b.String()+" power at work", me.Actual[b], 0, 0)
	}
	if moved == 0 {
		t.Error("the statement moved nobody")
	}
	g.Private[0], g.Private[2] = 1, 1
	before := *me
	said(m, g, statement(0, 1))
	near(t, "power at work where all agree", me.Moved, before.Moved, 0)
}

// TestPowerOfNobodysDoing: a hearer who returns to where they began, against
// what is said, has not been moved by who said it.
func TestPowerOfNobodysDoing(t *testing.T) {
	s := plainSetup(3, 10)
	s.People[1].Traits[Anchoring] = Exactly(1)
	m := modelOf(t, s, plainParams())
	g := opened(t, m, 1)
	g.Private[0], g.Private[2], g.Private[4] = 2, 1, 2
	said(m, g, statement(0, 2))
	near(t, "power at work on one who goes the other way", g.Members[0].Moved, 0, 0)
}

// TestPowerOverConduct: compliance is booked to each of the majority on the
// bases that work on conduct, in proportion to credit, and on no other (limit).
func TestPowerOverConduct(t *testing.T) {
	p := plainParams()
	p.Influence.Doubt, p.Influence.Bare = -6, 0 // everybody yields, nobody is convinced
	m := modelOf(t, asch(2, 2, 2), p)
	last := live(t, m, 1, func(g *Group, did Moment) {
		if did&Opened != 0 {
			for j := range 3 {
				g.Tie(3, j).Power = [NumBases]float64{Reward: 0.1, Coercive: 0.3, Legitimate: 0.4, Connection: 0.2, Expert: 1}
			}
		}
	})
	if !last.Last.Complied {
		t.Fatal("nobody complied")
	}
	for j := range 3 {
		a := last.Members[j].Actual
		for b, want := range map[Base]float64{Reward: 0.1, Coercive: 0.3, Legitimate: 0.4, Connection: 0.2, Expert: 0} {
			near(t, b.String(), a[b], want*p.Influence.Rate, 1e-3*p.Influence.Rate)
		}
	}
	near(t, "power at work of who complies", last.Members[3].Moved, 0, 1e-12)
}

// TestPowerBooks: over any life each one's attitude change caused is the sum of
// what was booked on the three bases that can cause it (conservation).
func TestPowerBooks(t *testing.T) {
	for seed := range uint64(5) {
		s := strangers(6, 300)
		s.Facilitator.Policy = Democratic
		live(t, modelOf(t, s, DefaultParams()), seed, func(g *Group, did Moment) {
			for i := range g.Members {
				me := &g.Members[i]
				near(t, "sum over bases", me.Actual[Expert]+me.Actual[Information]+me.Actual[Referent], me.Moved, 1e-9)
			}
			if t.Failed() {
				t.FailNow()
			}
		})
	}
}

// TestPowerAttributedIsNotActual: the two are different numbers: one who is
// credited with much and says nothing has none at work; one who is credited
// with little and talks has.
func TestPowerAttributedIsNotActual(t *testing.T) {
	s := strangers(4, 300)
	for b := range Base(NumBases) {
		s.People[0].Power[b], s.People[1].Power[b] = Exactly(1), Exactly(0)
	}
	p := DefaultParams()
	p.Power.Learn, p.Floor.Keep = 0, 0
	m := modelOf(t, s, p)
	g := live(t, m, 2, func(g *Group, did Moment) { g.Members[0].Invited = -40 })
	for b := range Base(NumBases) {
		if m.attributed(g, 0)[b] <= m.attributed(g, 1)[b] {
			t.Errorf("%s credited: %.2f to the strong, %.2f to the weak", b, m.attributed(g, 0)[b], m.attributed(g, 1)[b])
		}
	}
	if g.Members[0].Moved != 0 || g.Members[1].Moved <= 0 {
		t.Errorf("at work: %.3f of the silent strong, %.3f of the talking weak: want none, and some", g.Members[0].Moved, g.Members[1].Moved)
	}
}

// TestPowerSways: a majority credited with reward, coercion, office and
// connections is complied with more than a powerless one (direction), and no
// more where that counts for nothing (zero).
func TestPowerSways(t *testing.T) {
	errs := func(sway, power float64) float64 {
		s := asch(2, 2, 2)
		for i := range 3 {
			for _, b := range []Base{Reward, Coercive, Legitimate, Connection} {
				s.People[i].Power[b] = Exactly(power)
			}
		}
		p := plainParams()
		p.Influence.Sway = sway
		return conformed(t, s, p)
	}
	if strong, weak := errs(0.8, 1), errs(0.8, 0); strong < weak+0.1 {
		t.Errorf("errors %.3f before a powerful majority, %.3f before a powerless: want more", strong, weak)
	}
	if strong, weak := errs(0, 1), errs(0, 0); strong != weak {
		t.Errorf("errors %.3f before a powerful majority, %.3f before a powerless, where power counts for nothing", strong, weak)
	}
}
