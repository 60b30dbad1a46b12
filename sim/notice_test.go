package sim

import (
	"testing"
)

// TestNoticeSeesOnlyWhatShows: what a worker notices hangs on nothing hidden.
// Every attitude held in private, liking, trust, grievance, power and feeling
// is scrambled; the situation noticed stays the same, at every act.
func TestNoticeSeesOnlyWhatShows(t *testing.T) {
	seen := map[Need]int{}
	for _, p := range []Policy{Skilled, Democratic, Directive} {
		s := rigLed(6, 4, 200, p)
		for i := range s.People {
			s.People[i].Traits[Resistance] = Exactly(float64(i) * 0.3)
		}
		m := rigModel(t, s, rigCatalogue(), nil)
		for r := range 4 {
			g := m.NewGroup(rigSeed(130, r))
			for m.Step(g)&Over == 0 {
				if g.Life != Meeting {
					continue
				}
				s1, ok1 := m.notice(g, m.Setup.Facilitator.Policy)
				c := rigCopy(g)
				for k := range c.Private {
					c.Private[k] = -3 * c.Private[k]
				}
				for k := range c.Ties {
					tie := &c.Ties[k]
					against := tie.Against // seen by all
					*tie = Tie{Liking: 5 - tie.Liking, Trust: 1 - tie.Trust, Grievance: 5 - tie.Grievance, Expect: 1 - tie.Expect}
					tie.Against = against
				}
				for k := range c.Members {
					me := &c.Members[k]
					me.Tension, me.Security, me.Strange, me.Commitment, me.Hope = 1-me.Tension, 1-me.Security, 1-me.Strange, 1-me.Commitment, 1-me.Hope
					me.Attraction, me.Satisfaction, me.Stress, me.Frustration, me.Effort, me.Rank = -me.Attraction, 1, 1, 1, 0, 1-me.Rank
					me.Trait, me.Values, me.Power = [NumTraits]float64{}, [NumValues]float64{}, [NumBases]float64{}
				}
				s2, ok2 := m.notice(c, m.Setup.Facilitator.Policy)
				if s1 != s2 || ok1 != ok2 {
					t.Fatalf("%s, seed %d, act %d: notices %s of (%d, %d), and with all that is hidden changed %s of (%d, %d)", p, r, g.Acts, s1.Need, s1.Target, s1.Other, s2.Need, s2.Target, s2.Other)
				}
				if ok1 {
					seen[s1.Need]++
				}
			}
		}
	}
	if len(seen) < 10 {
		t.Errorf("only these situations came up: %v", seen)
	}
}

// TestNotice, limit: situations set up by hand, and what a skilled worker
// makes of them; and that others than skilled ones do not see the finer ones.
func TestNotice(t *testing.T) {
	for _, c := range []struct {
		need          Need
		target, other int
		finer         bool // only a skilled worker notices
		change        func(g *Group)
	}{
		{Strangers, -1, -1, false, func(g *Group) { g.Session, g.Index = 0, 2 }},
		{Opening, -1, -1, false, func(g *Group) { g.Index = 2 }},
		{Closing, -1, -1, false, func(g *Group) { g.Index = 290 }},
		{Parting, -1, -1, false, func(g *Group) { g.Session, g.Index = 5, 200 }},
		{NoNorms, -1, -1, false, func(g *Group) { g.Session, g.Index = 0, 50 }},
		{Monopoly, 1, -1, false, func(g *Group) { g.Members[1].SpokeHere = 80 }},
		{SilentMember, 2, 0, false, func(g *Group) { g.Members[2].SpokeHere = 1; g.Members[0].SpokeHere = 26 }},
		{Scapegoat, 4, -1, true, func(g *Group) { g.Tie(0, 4).Against, g.Tie(1, 4).Against = 4, 3 }},
		{Quarrel, 0, 3, true, func(g *Group) { g.Last = rigAct(Antagonise, 0, 3) }},
		{Disclosure, 2, -1, true, func(g *Group) { g.Last = rigAct(Opine, 2, -1); g.Last.Disclosed, g.Last.Depth = true, 0.5 }},
		{TooDeep, 2, -1, true, func(g *Group) {
			g.Last = rigAct(Opine, 2, -1)
			g.Last.Disclosed, g.Last.Depth, g.Climate.Unease = true, 0.9, 0.06
		}},
		{Fear, -1, -1, true, func(g *Group) { g.Climate.Unease = 0.2 }},
		{LeaderCentred, -1, -1, true, func(g *Group) { g.Climate.Leaderly = 0.8 }},
		{Deadlock, -1, -1, true, func(g *Group) { g.TopicSince, g.Decided = 200, 0.1 }},
		{Haste, -1, -1, true, func(g *Group) { g.Decided, g.Oriented = 0.7, 0.1 }},
		{Shallow, -1, -1, true, func(g *Group) { g.Climate.Depth = 0.01 }},
		{Despair, -1, -1, true, func(g *Group) { g.Meeting.Acts, g.Climate.Warmth = 100, 0.1 }},
		{OutsideTrouble, 3, -1, true, func(g *Group) { g.Members[3].Missed = 1 }},
		{Ready, 0, -1, true, func(g *Group) { g.SinceCue = 60; g.Last = rigAct(Opine, 0, -1); g.Members[0].SpokeHere = 22 }},
	} {
		for _, p := range []Policy{Skilled, Democratic} {
			m := rigModel(t, rigLed(5, 6, 300, p), rigCatalogue(), nil)
			g := rigOpen(t, m, 1)
			// A session well under way in which nothing stands out.
			g.Session, g.Index, g.Oriented = 2, 100, 0.5
			g.Climate = Climate{Warmth: 0.3, Strife: 0.05, Depth: 0.3, Asking: 0.06, Leaderly: 0.2}
			for i := range 5 {
				g.Members[i].SpokeHere = 20
			}
			if s, ok := m.notice(g, m.Setup.Facilitator.Policy); ok {
				t.Fatalf("%s notices %s where nothing stands out", p, s.Need)
			}
			g.Tie(0, 2).Against = 9 // one against one is no scapegoating
			if s, ok := m.notice(g, m.Setup.Facilitator.Policy); ok {
				t.Fatalf("%s notices %s in a quarrel of two that is over", p, s.Need)
			}
			g.Tie(0, 2).Against = 0
			c.change(g)
			s, ok := m.notice(g, m.Setup.Facilitator.Policy)
			want := Situation{c.need, c.target, c.other}
			if p == Democratic && c.finer {
				if ok {
					t.Errorf("a democratic leader notices %s", s.Need)
				}
			} else if !ok || s != want {
				t.Errorf("%s: notices %s of (%d, %d), want %s of (%d, %d)", p, s.Need, s.Target, s.Other, c.need, c.target, c.other)
			}
		}
	}
}

// TestPhase, limit (Corey 2016): the worker's own reading of where the group is.
func TestPhase(t *testing.T) {
	m := rigModel(t, rigLed(5, 6, 300, Skilled), nil, nil)
	g := rigOpen(t, m, 1)
	for _, c := range []struct {
		session      int32
		acts         int64
		strife, fear float64
		want         Phases
	}{
		{0, 10, 0.05, 0, Initial}, {3, 900, 0.05, 0, Working | Transition}, {3, 900, 0.3, 0, Transition},
		{3, 900, 0.05, 0.2, Transition}, {5, 1600, 0.05, 0, Final | Working},
	} {
		g.Session, g.Acts, g.Climate.Strife, g.Climate.Unease = c.session, c.acts, c.strife, c.fear
		if got := m.phase(g); got != c.want {
			t.Errorf("session %d, strife %v, unease %v: %v, want %v", c.session, c.strife, c.fear, got.Names(), c.want.Names())
		}
	}
}

// TestChoosePrefersFresh, limit: a technique not yet used in the session comes
// before one used; one for another situation or phase never comes.
func TestChoosePrefersFresh(t *testing.T) {
	v := Intervention{Family: StructureFocus, Need: Fear, Phases: Working | Transition, Steps: []Step{rigStep(Inform, OnProcess, Everybody, 0)}}
	vs := make([]Intervention, 4)
	for k := range vs {
		vs[k] = v
		vs[k].ID = string(rune('a' + k))
	}
	vs[2].Need, vs[3].Phases = Despair, Final
	m := rigModel(t, rigLed(5, 6, 300, Skilled), vs, nil)
	g := rigOpen(t, m, 1)
	g.Session, g.Acts = 3, 900
	for _, c := range []struct {
		used uint64
		want [4]bool
	}{{0, [4]bool{true, true}}, {1, [4]bool{false, true}}, {2, [4]bool{true}}, {3, [4]bool{true, true}}} {
		g.Used[0] = c.used
		var got [4]bool
		for k := range uint32(64) {
			got[m.choose(g, m.Setup.Facilitator.Policy, Situation{Fear, -1, -1}, k<<26)] = true
		}
		if got != c.want {
			t.Errorf("used %b: chooses among %v, want %v", c.used, got, c.want)
		}
	}
	if k := m.choose(g, m.Setup.Facilitator.Policy, Situation{Monopoly, 1, -1}, 0); k != -1 {
		t.Errorf("for a situation without technique, chooses %d", k)
	}
}
