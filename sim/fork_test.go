package sim

import (
	"slices"
	"testing"
)

// TestForkContinues: a copy of a group, made at any moment, lives on exactly
// as the group does, and neither touches the other; a copy into a group of
// another life and past leaves no trace of that.
func TestForkContinues(t *testing.T) {
	for r := range 14 {
		m := rigModel(t, rigVaried(r), rigCatalogue(), nil)
		used := rigLive(m, rigSeed(170, 99), nil) // what the copy is made into
		g := m.NewGroup(rigSeed(170, r))
		for k := 0; m.Step(g)&Over == 0; k++ {
			if k%97 != 13*r%97 {
				continue
			}
			used.CopyFrom(g)
			if used.Hash() != g.Hash() {
				t.Fatalf("setup %d, act %d: the copy is not alike", r, g.Acts)
			}
			before := g.Hash()
			one, two := rigCopy(g), used
			x, y := rigTalk(m, one, 60), rigTalk(m, two, 60)
			if !slices.Equal(x, y) || one.Hash() != two.Hash() {
				t.Fatalf("setup %d, act %d: two copies live on differently", r, g.Acts)
			}
			if g.Hash() != before {
				t.Fatalf("setup %d, act %d: a copy's life changed the group", r, g.Acts)
			}
			z := rigTalk(m, g, 60)
			if !slices.Equal(x, z) || g.Hash() != one.Hash() {
				t.Fatalf("setup %d, act %d: the group lives on unlike its copy", r, g.Acts)
			}
		}
	}
}

// TestMinimallyDifferentWorld: an intervention changes the world from its
// first act on, and nothing before. Luck stays the same: a fork in which the
// worker speaks differs at first in little, and attendance, which hangs on
// luck and slow feelings, differs in few groups even later. As a check that
// the luck is shared at all, another seed differs at once.
func TestMinimallyDifferentWorld(t *testing.T) {
	v := Intervention{ID: "note", Steps: []Step{rigStep(Inform, OnTask, Everybody, 0)}}
	m := rigModel(t, rigLed(6, 6, 100, Trainee), []Intervention{v}, nil)
	var same, other, all, present, absent int
	for r := range 30 {
		g := m.NewGroup(rigSeed(171, r))
		if !rigGoTo(m, g, 1, 40) {
			continue
		}
		alone, told := rigCopy(g), rigCopy(g)
		stranger := rigCopy(g)
		stranger.Seed++
		if err := m.Intervene(told, 0, -1, -1); err != nil {
			t.Fatal(err)
		}
		x, y, z := rigTalk(m, alone, 21), rigTalk(m, told, 21), rigTalk(m, stranger, 21)
		if x[0] == y[0] || int(y[0].Speaker) != g.Worker() {
			t.Fatalf("seed %d: the first act is not the worker's", r)
		}
		for k := 1; k < 21; k++ {
			all++
			same += int(flag(x[k].Speaker == y[k].Speaker && x[k].Kind == y[k].Kind))
			other += int(flag(x[k].Speaker == z[k].Speaker && x[k].Kind == z[k].Kind))
		}
		for alone.Session == 1 || told.Session == 1 {
			for _, c := range []*Group{alone, told} {
				if c.Session == 1 {
					m.Step(c)
				}
			}
		}
		for i := range 6 {
			if alone.Attends(i) == told.Attends(i) {
				present++
			} else {
				absent++
			}
		}
	}
	if !(same > all/4 && same > 2*other) {
		t.Errorf("of %d acts after a remark by the worker, %d are by the same speaker and of the same kind; with other luck %d", all, same, other)
	}
	if absent*20 > present {
		t.Errorf("attendance at the next session differs for %d of %d members", absent, absent+present)
	}
}

// TestChoosingNothingChangesNothing, zero: a fork for which an intervention is
// only tried and refused, or chosen by no one, is the very same world.
func TestChoosingNothingChangesNothing(t *testing.T) {
	m := rigModel(t, rigLed(5, 3, 100, Trainee), rigCatalogue(), nil)
	for r := range 5 {
		g := rigOpen(t, m, rigSeed(172, r))
		f := rigCopy(g)
		x := rigTalk(m, g, 50)
		var y []Act
		for range 50 {
			if m.Intervene(f, 999, 0, 0) == nil {
				t.Fatal("an intervention that does not exist was begun")
			}
			y = append(y, rigTalk(m, f, 1)...)
		}
		if !slices.Equal(x, y) {
			t.Errorf("seed %d: being refused changes the acts", r)
		}
	}
}
