package sim

import (
	"testing"
)

// TestThreeLevels, shape (Schein 2010): over a group's life rituals become
// shared fast, ways of relating slowly, core values hardly: how far members
// differ shrinks by very different amounts.
func TestThreeLevels(t *testing.T) {
	m := rigModel(t, rigSetup(6, 8, 200), nil, map[string]float64{"attendance.dropout": -9, "attendance.absent": -9})
	var table [3]func(*Model, *Group) float64
	for _, x := range Metrics() {
		switch x.Name {
		case "culture_surface":
			table[0] = x.Of
		case "culture_deeper":
			table[1] = x.Of
		case "culture_deepest":
			table[2] = x.Of
		}
	}
	var left [3]float64
	const groups = 8
	for r := range groups {
		g := rigOpen(t, m, rigSeed(90, r))
		var before [3]float64
		for k, f := range table {
			before[k] = f(m, g)
		}
		for m.Step(g)&Over == 0 {
		}
		for k, f := range table {
			left[k] += f(m, g) / before[k] / groups
		}
	}
	if !(left[0] < 0.15 && left[1] > 2*left[0] && left[1] < 0.8 && left[2] > 0.9 && left[2] < 1) {
		t.Errorf("differences left after 8 sessions: rituals %.3f, relating %.3f, values %.3f: want below .15, between, above .9", left[0], left[1], left[2])
	}
}

// TestWhoSpeaksIsTakenOver, limit: a listener moves, at the pace of each
// level, towards those who spoke, those liked more than others; who hears
// nobody stays.
func TestWhoSpeaksIsTakenOver(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	p := &m.Params.Culture
	for i, x := range []float64{1, 0, -1} {
		g.Members[i].Rituals, g.Members[i].Relating = [2]float64{x, x}, [2]float64{x, x}
		g.Members[i].Values[0] = x
		g.Members[i].SpokeHere = 0
	}
	g.Members[0].SpokeHere = 10
	g.Index = 300 // a full session
	m.updateCulture(g)
	rigNear(t, "the speaker's rituals", g.Members[0].Rituals[0], 1, 0)
	rigNear(t, "a listener's rituals", g.Members[1].Rituals[0], p.Rituals, 1e-12)
	rigNear(t, "a listener's ways", g.Members[1].Relating[1], p.Relating, 1e-12)
	rigNear(t, "a listener's values", g.Members[1].Values[0], p.Values, 1e-12)

	m, g = rigClear(t, 3, nil)
	for i, x := range []float64{1, 0, -1} {
		g.Members[i].Rituals = [2]float64{x, x}
		g.Members[i].SpokeHere = 10
		g.Tie(1, i).Liking = 3 * x
	}
	g.Index = 300
	m.updateCulture(g)
	if x := g.Members[1].Rituals[0]; !(x > 0) {
		t.Errorf("between a liked and a disliked speaker rituals go to %v, want towards the liked", x)
	}
}

// TestCultureStandsStill, zero: at pace 0 nobody takes over anything; and
// values never leave the range that members brought.
func TestCultureStandsStill(t *testing.T) {
	off := map[string]float64{"culture.rituals": 0, "culture.relating": 0, "culture.values": 0}
	for _, set := range []map[string]float64{off, nil} {
		m := rigModel(t, rigSetup(5, 3, 100), nil, set)
		g := rigOpen(t, m, 9)
		var lo, hi [4]float64
		for i := range 5 {
			for d, x := range []float64{g.Members[i].Rituals[0], g.Members[i].Relating[0], g.Members[i].Values[0], g.Members[i].Values[1]} {
				if i == 0 {
					lo[d], hi[d] = x, x
				}
				lo[d], hi[d] = min(lo[d], x), max(hi[d], x)
			}
		}
		before := rigCopy(g)
		for m.Step(g)&Over == 0 {
		}
		moved := 0
		for i := range 5 {
			a, b := &before.Members[i], &g.Members[i]
			moved += int(flag(a.Rituals != b.Rituals || a.Relating != b.Relating || a.Values != b.Values))
			for d, x := range []float64{b.Rituals[0], b.Relating[0], b.Values[0], b.Values[1]} {
				if x < lo[d] || x > hi[d] {
					t.Errorf("member %d, dimension %d: %v is outside what members brought, %v..%v", i, d, x, lo[d], hi[d])
				}
			}
		}
		if (moved == 0) != (set != nil) {
			t.Errorf("set %v: %d members took something over", set, moved)
		}
	}
}
