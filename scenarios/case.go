package scenarios

import (
	"dinamika/sim"
	"dinamika/sim/practice"
)

// Case is the scenario as a trainee is given it to lead: whoever leads it in
// the file, the worker is the trainee. The program is the version of the
// running one, for records. The error is the model's.
func (s *Scenario) Case(program string) (*practice.Case, error) {
	setup := s.Setup
	setup.Facilitator.Policy = sim.Trainee
	m, err := sim.NewModel(setup, s.Params, s.catalogue.Interventions)
	if err != nil {
		return nil, err
	}
	return &practice.Case{Model: m, Scenario: setup.Name, Hash: s.Hash, Catalogue: s.catalogue.Hash, Program: program, Choices: s.Choices}, nil
}

// CaseFor is the case to which a record or journal belongs, with the choices
// that were made before the group met: the shipped scenario of its name. The
// error says what of it cannot be.
func CaseFor(h practice.Head, program string) (*Scenario, *practice.Case, error) {
	s, err := Named(h.Scenario)
	if err != nil {
		return nil, nil, err
	}
	return s.CaseFor(h, program)
}

// CaseFor is the same with this scenario, as it is written.
func (s *Scenario) CaseFor(h practice.Head, program string) (*Scenario, *practice.Case, error) {
	if h.Choices != nil {
		var err error
		if s, err = s.Chosen(*h.Choices); err != nil {
			return nil, nil, err
		}
	}
	c, err := s.Case(program)
	return s, c, err
}
