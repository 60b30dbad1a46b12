package sim

import (
	"testing"
)

// TestGCQ, direction (MacKenzie 1983): each scale of the virtual questionnaire
// answers to what its items ask about, and to the other scales' matters not at
// all or the other way.
func TestGCQ(t *testing.T) {
	ask := func(change func(g *Group, me *Member)) [3]float64 {
		m, g := rigClear(t, 4, nil)
		me := &g.Members[0]
		me.Attraction, me.Security, me.Depth, me.Effort, me.Tension, me.Strange = 0.2, 0.45, 0.3, 0.6, 0.3, 0.5
		change(g, me)
		a, b, c := m.GCQ(g, 0)
		return [3]float64{a, b, c}
	}
	plain := ask(func(*Group, *Member) {})
	for _, c := range []struct {
		name   string
		change func(g *Group, me *Member)
		sign   [3]int // of the change in engagement, conflict, avoidance
	}{
		{"drawn to the group", func(_ *Group, me *Member) { me.Attraction = 0.8 }, [3]int{1, 0, 0}},
		{"works", func(_ *Group, me *Member) { me.Effort = 0.9 }, [3]int{1, 0, 0}},
		{"has told much", func(_ *Group, me *Member) { me.Depth = 0.9 }, [3]int{1, 0, -1}},
		{"trusts", func(_ *Group, me *Member) { me.Security = 0.8 }, [3]int{1, 0, -1}},
		{"distrusts", func(_ *Group, me *Member) { me.Security = 0.2 }, [3]int{-1, 1, 1}},
		{"bears a grievance", func(g *Group, _ *Member) { g.Tie(0, 1).Grievance = 2 }, [3]int{0, 1, 0}},
		{"strife in the room", func(g *Group, _ *Member) { g.Climate.Strife = 0.3 }, [3]int{0, 1, 0}},
		{"tense", func(_ *Group, me *Member) { me.Tension = 0.7 }, [3]int{0, 1, 1}},
		{"among strangers", func(_ *Group, me *Member) { me.Strange = 1 }, [3]int{0, 0, 1}},
		{"all through the leader", func(g *Group, _ *Member) { g.Climate.Leaderly = 0.8 }, [3]int{0, 0, 1}},
	} {
		for k, x := range ask(c.change) {
			if got := int(flag(x > plain[k])) - int(flag(x < plain[k])); got != c.sign[k] {
				t.Errorf("%s: scale %d went from %v to %v, want %+d", c.name, k, plain[k], x, c.sign[k])
			}
		}
	}
}

// TestGDQ, direction (Wheelan & Hochberger 1996): the scales answer to dissent,
// strangeness, trust and effort as a group's do.
func TestGDQ(t *testing.T) {
	read := func(change func(g *Group)) Signs {
		m, g := rigClear(t, 4, nil)
		for i := range 4 {
			g.Members[i].Security, g.Members[i].Strange, g.Members[i].Effort = 0.5, 0.3, 0.6
		}
		g.Window = Tally{Acts: 100}
		g.Window.Kinds = [NumKinds]int64{3, 6, 16, 8, 30, 18, 4, 2, 1, 6, 4, 2}
		change(g)
		return m.readSigns(g)
	}
	plain := read(func(*Group) {})
	for _, c := range []struct {
		name   string
		sign   Sign
		up     bool
		change func(g *Group)
	}{
		{"dissent", FightSign, true, func(g *Group) { g.Window.Kinds[Disagree] += 8; g.Window.Kinds[Opine] -= 8 }},
		{"dissent", WorkSign, false, func(g *Group) { g.Window.Kinds[Disagree] += 8; g.Window.Kinds[Opine] -= 8 }},
		{"grievances", FightSign, true, func(g *Group) { g.Tie(0, 1).Grievance = 3 }},
		{"strangers", DependenceSign, true, func(g *Group) {
			for i := range 4 {
				g.Members[i].Strange = 1
			}
		}},
		{"an unclear goal", DependenceSign, true, func(g *Group) { g.Clarity = 0.1 }},
		{"talk to the worker", DependenceSign, true, func(g *Group) { g.Window.ToWorker = 40 }},
		{"trust", StructureSign, true, func(g *Group) {
			for i := range 4 {
				g.Members[i].Security = 0.7
			}
		}},
		{"strong norms", StructureSign, true, func(g *Group) {
			for k := range g.Norms {
				g.Norms[k].Strength = 0.8
			}
		}},
		{"idleness", WorkSign, false, func(g *Group) {
			for i := range 4 {
				g.Members[i].Effort = 0.2
			}
		}},
	} {
		a, b := plain[c.sign], read(c.change)[c.sign]
		if b == a || (b > a) != c.up {
			t.Errorf("%s: %s went from %v to %v, want up: %v", c.name, c.sign, a, b, c.up)
		}
	}
	m, g := rigClear(t, 4, nil)
	rigTalk(m, g, 100)
	a, b, c, d := m.GDQ(g)
	if [4]float64{a, b, c, d} != [4]float64(g.Signal[:4]) {
		t.Error("the quadruple is not what the stage is read from")
	}
}
