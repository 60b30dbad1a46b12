package sim

import (
	"fmt"
	"testing"
)

// rigLeaving asks n times, with luck of its own each time, whether member 0
// leaves for good before a session, or misses it.
func rigLeaving(m *Model, g *Group, n int) (leaves, misses []bool) {
	g.Session = 1
	for k := range n {
		g.Index = int32(k)
		c := rigCopy(g)
		m.mayLeave(c, 0)
		leaves = append(leaves, c.Members[0].Gone)
		misses = append(misses, m.missing(g, 0))
	}
	return leaves, misses
}

// TestHazard, limit: leaving and missing come with the logistic probabilities
// of their rules (8 shares, each at a false alarm of 1e-6).
func TestHazard(t *testing.T) {
	m, g := rigClear(t, 4, map[string]float64{"attendance.dropout": -1, "attendance.absent": -1})
	p := &m.Params.Attendance
	me := &g.Members[0]
	for _, c := range []struct{ attraction, frailty, stress, commitment, norm float64 }{
		{0, 0, 0, 0.5, 0}, {0.8, 0, 0, 0.9, 0}, {-0.5, 1, 0, 0.2, 0}, {0, 0, 0.8, 0.5, 1},
	} {
		me.Attraction, me.Trait[Frailty], me.Stress, me.Commitment = c.attraction, c.frailty, c.stress, c.commitment
		g.Norms[Coming] = Norm{Standard: c.norm, Strength: c.norm}
		leaves, misses := rigLeaving(m, g, 3000)
		rigShare(t, fmt.Sprintf("leaving, %+v", c), rigCount(leaves), 3000, logistic(p.Base-p.Attraction*c.attraction+p.Frailty*c.frailty+0.5*p.Stress*c.stress))
		rigShare(t, fmt.Sprintf("missing, %+v", c), rigCount(misses), 3000, logistic(p.Absent-p.AbsentBy*(c.commitment-0.5)+p.Stress*c.stress-c.norm))
	}
}

// TestWhatKeepsMembers, direction: with the same luck, whoever leaves though
// drawn to the group also leaves when not drawn, never the other way round;
// likewise commitment, burden, frailty and having been sent.
func TestWhatKeepsMembers(t *testing.T) {
	for _, c := range []struct {
		name        string
		leaving     bool // for good; else missing one session
		worse, well func(me *Member)
	}{
		{"attraction keeps", true, func(me *Member) { me.Attraction = -0.5 }, func(me *Member) { me.Attraction = 0.5 }},
		{"frailty loses", true, func(me *Member) { me.Trait[Frailty] = 1.5 }, func(me *Member) { me.Trait[Frailty] = -1 }},
		{"burden loses", true, func(me *Member) { me.Stress = 1 }, func(me *Member) { me.Stress = 0 }},
		{"the sent cannot simply go", true, func(*Member) {}, func(me *Member) { me.Trait[Resistance] = 1 }},
		{"commitment brings", false, func(me *Member) { me.Commitment = 0.2 }, func(me *Member) { me.Commitment = 0.8 }},
		{"burden keeps away", false, func(me *Member) { me.Stress = 1 }, func(me *Member) { me.Stress = 0 }},
	} {
		ask := func(change func(me *Member)) []bool {
			m, g := rigClear(t, 4, map[string]float64{"attendance.dropout": -1, "attendance.absent": -1})
			change(&g.Members[0])
			leaves, misses := rigLeaving(m, g, 1000)
			if c.leaving {
				return leaves
			}
			return misses
		}
		bad, good := ask(c.worse), ask(c.well)
		for k := range bad {
			if good[k] && !bad[k] {
				t.Fatalf("%s: draw %d goes the other way", c.name, k)
			}
		}
		if a, b := rigCount(bad), rigCount(good); a < b+50 {
			t.Errorf("%s: %d of 1000 against %d", c.name, a, b)
		}
	}
}

// TestNobodyLeavesWhenNothingDrives, zero: with hazards at their floor nobody
// leaves or misses; in a group of one session nobody can; a confederate never does.
func TestNobodyLeavesWhenNothingDrives(t *testing.T) {
	still := map[string]float64{"attendance.dropout": -9, "attendance.absent": -9, "attendance.frailty": 0, "attendance.stress": 0, "attendance.attraction": 0, "attendance.commitment": 0}
	wild := map[string]float64{"attendance.dropout": 2, "attendance.absent": 2}
	one := rigSetup(5, 1, 20)
	all := rigSetup(5, 6, 20)
	for i := range all.People {
		all.People[i].Confederate = []Stance{{Issue: 0, Position: 1, Consistency: 1}}
	}
	all.Issues = []Issue{{Name: "line", Lo: -1, Hi: 1, SD: 0.1}}
	for name, m := range map[string]*Model{
		"hazards at the floor": rigModel(t, rigSetup(5, 6, 20), nil, still),
		"one session":          rigModel(t, one, nil, wild),
		"confederates":         rigModel(t, all, nil, wild),
	} {
		for r := range 5 {
			g := rigLive(m, rigSeed(80, r), nil)
			for i := range 5 {
				if me := &g.Members[i]; me.Gone || me.Missed > 0 {
					t.Errorf("%s, seed %d: member %d gone %v, missed %d", name, r, i, me.Gone, me.Missed)
				}
			}
		}
	}
	g := rigLive(rigModel(t, rigSetup(5, 6, 20), nil, wild), 1, nil)
	if rigMean(g, func(x *Member) float64 { return 1 }) != 0 {
		t.Error("with the hazards at their highest, somebody stayed to the end: the zeros above prove nothing")
	}
}

// TestComings, limit: who joins when; a closed group admits nobody; an open
// one admits one waiting candidate a session, up to its largest size.
func TestComings(t *testing.T) {
	sizes := func(o Membership) (at []int) {
		s := rigSetup(6, 6, 20)
		s.Membership = o
		s.People[2].Joins = 2
		s.People[3].Candidate, s.People[4].Candidate, s.People[5].Candidate = true, true, true
		m := rigModel(t, s, nil, map[string]float64{
			"attendance.dropout": -9, "attendance.frailty": 0, "attendance.attraction": 0, "attendance.absent": -9, "attendance.commitment": 0,
		})
		rigLive(m, 4, func(g *Group, did Moment) {
			if did&Opened != 0 {
				at = append(at, m.attending(g))
			}
		})
		return at
	}
	for _, c := range []struct {
		name string
		of   Membership
		want []int
	}{
		{"closed", Membership{}, []int{2, 2, 3, 3, 3, 3}},
		{"closed, whatever the arrivals", Membership{Arrivals: 1}, []int{2, 2, 3, 3, 3, 3}},
		{"open", Membership{Open: true, Arrivals: 1}, []int{2, 3, 5, 6, 6, 6}},
		{"open to five", Membership{Open: true, Arrivals: 1, Largest: 5}, []int{2, 3, 5, 5, 5, 5}},
		{"open, nobody waits at the door", Membership{Open: true}, []int{2, 2, 3, 3, 3, 3}},
	} {
		if got := sizes(c.of); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: attending %v, want %v", c.name, got, c.want)
		}
	}
}

// TestNewcomer, limit: to a newcomer all are strangers, and to them the
// newcomer; the old members' acquaintance stays; norms and roles are shaken
// and the others uneasy. Who is there from the start shakes nothing.
func TestNewcomer(t *testing.T) {
	s := rigSetup(5, 5, 200)
	s.People[4].Joins = 3
	m := rigModel(t, s, nil, map[string]float64{"attendance.dropout": -9, "attendance.absent": -9})
	g := m.NewGroup(6)
	if !rigGoTo(m, g, 3, 0) {
		t.Fatal("the group ended early")
	}
	for i := range 4 {
		for _, tie := range []*Tie{g.Tie(i, 4), g.Tie(4, i)} {
			if tie.Known != 0 || tie.Encounter != 0 || tie.Confided != 0 {
				t.Errorf("member %d and the newcomer know each other: %+v", i, tie)
			}
		}
		if g.Tie(i, (i+1)%4).Known < 0.3 {
			t.Errorf("member %d does not know the next: %v", i, g.Tie(i, (i+1)%4).Known)
		}
		if !(g.Members[4].Strange > g.Members[i].Strange+0.2) {
			t.Errorf("strangeness of the newcomer %v, of member %d %v", g.Members[4].Strange, i, g.Members[i].Strange)
		}
	}

	later, first := rigCopy(g), rigCopy(g)
	first.Session = 0
	for _, x := range []*Group{later, first} {
		x.Members[4].Here = false
		x.Norms[Respect].Strength, x.RoleClarity, x.Members[1].Tension = 0.6, 0.5, 0.3
		m.join(x, 4)
	}
	if n := &later.Norms[Respect]; !(n.Strength < 0.6 && later.RoleClarity < 0.5 && later.Members[1].Tension > 0.3) {
		t.Errorf("a newcomer leaves strength %v, role clarity %v, tension %v: want less, less, more", n.Strength, later.RoleClarity, later.Members[1].Tension)
	}
	if n := &first.Norms[Respect]; n.Strength != 0.6 || first.RoleClarity != 0.5 || first.Members[1].Tension != 0.3 {
		t.Error("who is there from the start shakes the group")
	}
}

// TestLeaver, direction: who leaves is missed by those who liked them, in hope
// and commitment, and by nobody else; they do not come back.
func TestLeaver(t *testing.T) {
	m, g := rigClear(t, 4, nil)
	g.Tie(0, 3).Liking, g.Tie(1, 3).Liking, g.Tie(2, 3).Liking = 2, -2, 0
	before := rigCopy(g)
	m.leave(g, 3)
	if !(g.Members[0].Hope < before.Members[0].Hope && g.Members[0].Commitment < before.Members[0].Commitment) {
		t.Error("a friend's leaving costs no hope and commitment")
	}
	for i := 1; i < 3; i++ {
		if g.Members[i] != before.Members[i] {
			t.Errorf("member %d, who did not like them, changed", i)
		}
	}
	if g.Attends(3) || g.Members[3].Here || !g.Members[3].Gone {
		t.Error("who left is still there")
	}
	g.Session++
	m.gather(g)
	if g.Attends(3) {
		t.Error("who left came back")
	}
}

// TestDropoutByAttractionInLife, direction (Swift & Greenberg 2012): over
// lives, those who drop out were less drawn to the group, at the last meeting
// before, than those who stayed. Sum over 60 groups; z > 3.3.
func TestDropoutByAttractionInLife(t *testing.T) {
	m := rigModel(t, rigSetup(7, 8, 100), nil, nil)
	var diffs []float64
	for r := range 80 {
		var was [8]float64
		rigLive(m, rigSeed(81, r), func(g *Group, did Moment) {
			if did&Opened != 0 && g.Session > 0 {
				stay, left, ns, nl := 0.0, 0.0, 0.0, 0.0
				for i := range 7 {
					me := &g.Members[i]
					switch {
					case me.Here:
						stay += was[i]
						ns++
					case me.Gone && me.Until == g.Session:
						left += was[i]
						nl++
					}
				}
				if ns > 0 && nl > 0 {
					diffs = append(diffs, stay/ns-left/nl)
				}
			}
			for i := range 7 {
				was[i] = g.Members[i].Attraction
			}
		})
	}
	if len(diffs) < 40 {
		t.Fatalf("only %d sessions lost somebody", len(diffs))
	}
	rigHigher(t, "attraction of who stays less of who leaves", diffs)
}
