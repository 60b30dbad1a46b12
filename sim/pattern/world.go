package pattern

import (
	"fmt"
	"hash/fnv"

	"dinamika/sim"
)

// World is where one repetition of the studies takes place: one set of
// constants, one series of seeds. Findings that look at the same people share
// them, so the groups of a study live once for all who ask about them.
type World struct {
	params sim.Params
	batch  uint64
	seen   map[string]any
}

// master is the seed from which all seeds of the studies come.
const master = 0x5EED_0F_2026

// NewWorld is repetition number batch of the studies under the given constants.
// Two worlds of one number have the same luck, whatever their constants.
func NewWorld(p *sim.Params, batch int) *World {
	return &World{params: *p, batch: uint64(batch), seen: map[string]any{}}
}

// group draws group k of a study. The seed hangs on the study's name, the
// repetition and k. A set-up that the model refuses is a mistake in this
// package, not in anybody's input, so it panics.
func (w *World) group(study string, k int, setup sim.Setup) (*sim.Model, *sim.Group) {
	setup.Name = study
	m, err := sim.NewModel(setup, w.params, nil)
	if err != nil {
		panic(fmt.Sprintf("the set-up of study %s: %v", study, err))
	}
	return m, m.NewGroup(sim.SeedOf(luck(study), w.batch, uint64(k)))
}

// draw is a number of the study's own, standard normal, for what a set-up
// varies between groups: whom the study happened to find.
func (w *World) draw(study string, k, what int) float64 {
	return sim.Normal(sim.SeedOf(luck(study)^uint64(what+1)<<32, w.batch, uint64(k)))
}

// luck is the seed of all that happens in a study of that name.
func luck(study string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(study))
	return master ^ h.Sum64()
}

// once does something a single time in a world, and remembers what came of it.
func once[T any](w *World, name string, do func() T) T {
	if x, ok := w.seen[name]; ok {
		return x.(T)
	}
	x := do()
	w.seen[name] = x
	return x
}

// live lets a group live to the end of its last session, and calls see after
// every step with what the step brought about.
func live(m *sim.Model, g *sim.Group, see func(sim.Moment)) {
	for {
		did := m.Step(g)
		if see != nil {
			see(did)
		}
		if did&sim.Over != 0 {
			return
		}
	}
}

// people are n persons of whom nothing is said.
func people(n int) []sim.Person { return make([]sim.Person, n) }

// employees are n persons whose job it is to be there: they may miss a meeting
// but do not leave for good.
func employees(n int) []sim.Person {
	list := people(n)
	for i := range list {
		list[i].Traits[sim.Frailty] = sim.Exactly(-3)
	}
	return list
}

// sessions are so many meetings of so many acts, a week apart.
func sessions(n, acts int) []sim.Session {
	list := make([]sim.Session, n)
	for k := range list {
		list[k] = sim.Session{Acts: acts, Days: 7}
	}
	return list
}
