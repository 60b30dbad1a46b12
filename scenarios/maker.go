package scenarios

import (
	"sync"

	"dinamika/sim"
)

// maker makes the model of each design point.
type maker struct {
	base     *Scenario
	dials    []dial
	sessions int // only the first so many; 0: all

	constants sync.Pool
}

// CannotBe is the error of a design point whose settings contradict each other.
type CannotBe struct{ Phrase }

// Error says what contradicts what.
func (e CannotBe) Error() string { return e.String() }

// model makes the model of a point from its coordinates. It can be called by
// many at once.
func (m *maker) model(u []float64) (*sim.Model, error) {
	s := m.base
	changed := false
	f := m.base.file
	r := newReader(m.base.Path)
	for k := range m.dials {
		changed = m.dials[k].turn(r, &f, u[k]) || changed
	}
	if len(r.problems) > 0 {
		return nil, CannotBe{inside(r.problems[0])}
	}
	if changed {
		built, problems := m.base.rebuilt(&f)
		if len(problems) > 0 {
			return nil, CannotBe{inside(problems[0])}
		}
		s = built
	}
	params := m.set(&s.Params, u)
	setup := s.Setup
	if m.sessions > 0 {
		Shorten(&setup, m.sessions)
	}
	return sim.NewModel(setup, params, s.catalogue.Interventions)
}

// set is the parameters of a point.
func (m *maker) set(base *sim.Params, u []float64) sim.Params {
	var c *constants
	for k := range m.dials {
		row := m.dials[k].parameter
		if row < 0 {
			continue
		}
		if c == nil {
			c = m.constants.Get().(*constants)
			defer m.constants.Put(c)
			*c.params = *base
		}
		*c.rows[row].At = m.dials[k].factor.Value(u[k])
	}
	if c == nil {
		return *base
	}
	return *c.params
}

// constants is parameters with their table, which takes long to make.
type constants struct {
	params *sim.Params
	rows   []sim.Param
}

func newConstants() any {
	c := &constants{params: new(sim.Params)}
	c.rows = c.params.Rows()
	return c
}

// rebuilt compiles a changed scenario file. The problems have no places.
func (s *Scenario) rebuilt(f *scenarioFile) (*Scenario, Problems) { return s.rebuiltWithout(f, nil) }

// rebuiltWithout does the same when people who were in the file do not come.
func (s *Scenario) rebuiltWithout(f *scenarioFile, gone map[string]bool) (*Scenario, Problems) {
	b := builder{
		gone:   gone,
		reader: newReader(s.Path), catalogue: s.catalogue, f: *f,
		open: func(string) ([]byte, error) { return s.survey, nil },
		s:    &Scenario{Path: s.Path, Hash: s.Hash, Params: s.shipped, shipped: s.shipped, text: s.text, survey: s.survey, catalogue: s.catalogue, file: *f},
	}
	b.f.Pregroup = nil // what is lived is chosen
	b.build()
	return b.s, b.problems
}

// inside is a problem as part of another message: without file and place.
func inside(p Problem) Phrase {
	switch {
	case p.Path == "":
		return Phrase{p.Format, p.Args}
	case p.Value == "":
		return phrase("%s: %s", p.Path, Phrase{p.Format, p.Args})
	}
	return phrase("%s = %s: %s", p.Path, p.Value, Phrase{p.Format, p.Args})
}
