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
	return &practice.Case{Model: m, Scenario: setup.Name, Hash: s.Hash, Catalogue: s.catalogue.Hash, Program: program}, nil
}
