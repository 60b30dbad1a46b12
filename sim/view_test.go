package sim

import (
	"reflect"
	"testing"
)

// TestViewHidesWhatCannotBeSeen changes what nobody can see and asks that the
// view stays as it was; then what can be seen, and asks that it changes.
func TestViewHidesWhatCannotBeSeen(t *testing.T) {
	m, g := halfway(t)
	var before, after View
	m.Observe(g, &before)
	for i := range g.Ties {
		tie := &g.Ties[i]
		tie.Liking, tie.Trust, tie.Grievance, tie.Expect, tie.Known, tie.Affinity = 1, 0.9, 4, 0.9, 0.5, 2
		tie.Power = [NumBases]float64{0.9, 0.9, 0.9}
	}
	for i := range g.Private {
		g.Private[i] += 0.7
		g.Anchor[i] -= 0.7
	}
	for i := range g.Members {
		me := &g.Members[i]
		me.Attraction, me.Commitment, me.Change, me.Hope, me.Esteem = 0.9, 0.1, 0.8, 0.1, 0.2
		me.Drive, me.Frustration, me.Security, me.Rank = 2, 0.9, 0.1, 0.9
	}
	g.Oriented, g.Decided, g.Stage, g.Signal[FightSign] = 0.9, 0.8, Performing, 0.9
	g.Last.Complied, g.Last.Misread, g.Last.Received = true, 1, Antagonise
	m.Observe(g, &after)
	if !reflect.DeepEqual(before, after) {
		t.Errorf("what cannot be seen shows:\n%+v\n%+v", before, after)
	}
	g.Members[first(g)].Tension = 0.9
	m.Observe(g, &after)
	if reflect.DeepEqual(before, after) {
		t.Error("a strained face does not show")
	}
}

func TestObserveAnonymous(t *testing.T) {
	m, g := halfway(t)
	g.Last.Anonymous = true
	var v View
	m.Observe(g, &v)
	if v.Last.Speaker != -1 {
		t.Errorf("an anonymous speaker shows as %d", v.Last.Speaker)
	}
}
