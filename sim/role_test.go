package sim

import (
	"slices"
	"testing"
)

// TestRolesRead, limit (Benne & Sheats 1948): acts in their moment, and the
// role each plays.
func TestRolesRead(t *testing.T) {
	said := func(k Kind, f Focus) Act {
		a := rigAct(k, 0, -1)
		a.Focus = f
		return a
	}
	with := func(a Act, change func(*Act)) Act {
		change(&a)
		return a
	}
	plain := said(Inform, OnTask)
	for _, c := range []struct {
		name  string
		last  Act
		act   Act
		state func(g *Group)
		want  GroupRole
	}{
		{"a proposal", said(AskOpinion, OnTask), said(Suggest, OnTask), nil, InitiatorContributor},
		{"a proposal when nearly decided", plain, said(Suggest, OnTask), func(g *Group) { g.Decided = 0.7 }, CoordinatorRole},
		{"an opinion", said(AskOpinion, OnTask), said(Opine, OnTask), nil, OpinionGiver},
		{"an opinion on dissent", said(Disagree, OnTask), said(Opine, OnTask), nil, EvaluatorCritic},
		{"a confession", plain, with(said(Opine, OnSelf), func(a *Act) { a.Depth = 0.6 }), nil, SelfConfessor},
		{"orientation", said(AskInform, OnTask), said(Inform, OnTask), nil, InformationGiver},
		{"orientation on the process", plain, said(Inform, OnProcess), nil, Orienter},
		{"going on from another", plain, said(Inform, OnTask), nil, Elaborator},
		{"asking for facts", plain, said(AskInform, OnTask), nil, InformationSeeker},
		{"asking for opinions", plain, said(AskOpinion, OnTask), nil, OpinionSeeker},
		{"asking the silent", plain, with(said(AskOpinion, OnTask), func(a *Act) { a.Addressee = 2 }), func(g *Group) { g.Index = 100 }, GateKeeper},
		{"asking for direction", plain, said(AskSuggestion, OnTask), nil, HelpSeeker},
		{"agreeing", plain, said(Agree, OnTask), nil, Follower},
		{"agreeing with dissent", with(said(Disagree, OnTask), func(a *Act) { a.Speaker = 1 }), with(said(Agree, OnTask), func(a *Act) { a.Target = 1 }), nil, Compromiser},
		{"support", plain, said(Solidarity, OnTask), nil, Encourager},
		{"support after an attack", said(Antagonise, OnTask), said(Solidarity, OnTask), nil, Harmonizer},
		{"a joke", plain, said(Release, OnTask), nil, Energizer},
		{"a joke in strife", plain, said(Release, OnTask), func(g *Group) { g.Climate.Strife = 0.3 }, Harmonizer},
		{"a joke when nobody works", plain, said(Release, OnTask), func(g *Group) { g.Attention = 0.2 }, Playboy},
		{"dissent", plain, said(Disagree, OnTask), nil, EvaluatorCritic},
		{"dissent once decided", plain, said(Disagree, OnTask), func(g *Group) { g.Decided = 0.8 }, Blocker},
		{"attack", plain, said(Antagonise, OnTask), nil, Aggressor},
	} {
		m, g := rigClear(t, 4, nil)
		g.Last = c.last
		if c.state != nil {
			c.state(g)
		}
		if got := m.roleOf(g, &c.act); got != c.want {
			t.Errorf("%s plays %s, want %s", c.name, got, c.want)
		}
	}
}

// TestRolesAllPlayed, shape: over some lives of groups of all kinds, half of
// them sent to pool their work for an aim nobody explains, every one of the 27
// roles is played by somebody.
func TestRolesAllPlayed(t *testing.T) {
	var played [NumRoles]float64
	for r := range 12 {
		s := rigSetup(6, 4, 300)
		s.Kind = GroupKind(r % NumGroupKinds)
		if r%2 == 1 {
			s.Clarity, s.Task = 0, Task{Type: Additive, Demand: 20}
			for i := range s.People {
				s.People[i].Traits[Resistance] = Exactly(1.5)
			}
		}
		m := rigModel(t, s, nil, nil)
		rigLive(m, rigSeed(30, r), func(g *Group, did Moment) {
			if did&Closed != 0 {
				for k, x := range g.Roles {
					played[k%NumRoles] += x
				}
			}
		})
	}
	for k, x := range played {
		if x == 0 {
			t.Errorf("nobody ever plays %s", GroupRole(k))
		}
	}
}

// TestRoleDistinct, limit: members of one profile have no distinct roles;
// members who each keep to roles of their own have.
func TestRoleDistinct(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	play := func(roles [3]GroupRole, acts float64) float64 {
		clear(g.Roles)
		for i, r := range roles {
			g.Roles[i*NumRoles+int(r)] = acts
		}
		return m.roleDistinct(g)
	}
	rigNear(t, "nobody has spoken", play([3]GroupRole{}, 0), 0, 0)
	rigNear(t, "all alike", play([3]GroupRole{Follower, Follower, Follower}, 200), 0, 1e-12)
	rigNear(t, "each their own", play([3]GroupRole{Follower, Aggressor, Recorder}, 1e6), 1, 1e-12)
	few, many := play([3]GroupRole{Follower, Follower, Recorder}, 2), play([3]GroupRole{Follower, Follower, Recorder}, 200)
	if !(few < many && few > 0) {
		t.Errorf("distinct after few acts %v, after many %v: want sparse counts to say less", few, many)
	}
}

// TestRoleHabit, limit: after a session, what one did more than the others is
// what one is led to do again, by role.habit at most; profiles fade.
func TestRoleHabit(t *testing.T) {
	m, g := rigClear(t, 3, map[string]float64{"role.habit": 0.4, "role.memory": 0.5})
	for i, k := range []Kind{Agree, Suggest, Suggest} {
		g.Members[i].Kinds = [NumKinds]int64{}
		g.Members[i].Kinds[k], g.Members[i].Spoke = 100, 100
	}
	g.Roles[0*NumRoles+int(Follower)] = 8
	m.restRoles(g)
	rigNear(t, "the follower's habit of agreeing", g.Members[0].Habit[Agree], 0.4, 1e-12)
	if h := g.Members[0].Habit[Suggest]; !(h < -0.3 && h >= -0.4) {
		t.Errorf("the follower's habit of proposing is %v, want near -.4", h)
	}
	rigNear(t, "habit of what nobody did", g.Members[0].Habit[Tense], 0, 1e-12)
	rigNear(t, "profile carried over", g.Roles[0*NumRoles+int(Follower)], 4, 1e-12)
}

// TestRoleHabitInLife, zero and direction: without habit, no habit forms, and
// up to the first pause nothing is changed by it; with it, members keep to
// their own mix of acts more from session to session (paired over seeds).
func TestRoleHabitInLife(t *testing.T) {
	free := rigModel(t, rigSetup(5, 4, 200), nil, map[string]float64{"role.habit": 0})
	bound := rigModel(t, rigSetup(5, 4, 200), nil, map[string]float64{"role.habit": 1.5})
	// own is how alike a member's departures from the group's mix are in two sessions.
	own := func(m *Model, seed uint64, keep *[]Act) float64 {
		var first, last [5][NumKinds]float64
		g := rigLive(m, seed, func(g *Group, did Moment) {
			if did&Spoken == 0 || int(g.Last.Speaker) == g.Worker() {
				return
			}
			switch g.Last.Session {
			case 0:
				first[g.Last.Speaker][g.Last.Kind]++
				*keep = append(*keep, g.Last)
			case 3:
				last[g.Last.Speaker][g.Last.Kind]++
			}
		})
		if m.Params.Role.Habit == 0 {
			for i := range g.Members {
				if g.Members[i].Habit != [NumKinds]float64{} {
					t.Fatalf("member %d has a habit without role.habit: %v", i, g.Members[i].Habit)
				}
			}
		}
		both := 0.0
		for k := range NumKinds {
			var da, db [5]float64
			for _, x := range []struct {
				n *[5][NumKinds]float64
				d *[5]float64
			}{{&first, &da}, {&last, &db}} {
				mean := 0.0
				for i := range 5 {
					sum := 1.0
					for _, c := range x.n[i] {
						sum += c
					}
					x.d[i] = x.n[i][k] / sum
					mean += x.d[i] / 5
				}
				for i := range 5 {
					x.d[i] -= mean
				}
			}
			for i := range 5 {
				both += da[i] * db[i]
			}
		}
		return both
	}
	var diffs []float64
	for r := range 40 {
		var a, b []Act
		x, y := own(free, rigSeed(31, r), &a), own(bound, rigSeed(31, r), &b)
		diffs = append(diffs, y-x)
		if !slices.Equal(a, b) {
			t.Fatalf("seed %d: habit changes the first session", r)
		}
	}
	rigHigher(t, "likeness of own acts from session to session, with habit less without", diffs)
}
