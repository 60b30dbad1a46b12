package sim

import "testing"

// golden is the fingerprint of whole lives, the same on every processor. When
// the model changes on purpose, these change, and the commit says why results
// move.
var golden = []struct {
	name  string
	setup func() Setup
	seed  uint64
	hash  string
}{
	{"everything", everything, 1, "075d8414f00b74a4d1ebf9096fa5b33f51d38e50917b46cdf23f5fa5d9b8366c"},
	{"everything", everything, 2, "95e3be751004c16f6a86b6126a3522bc8e6ab36b279fb5e2909f50dec0f4c2b8"},
	{"everything, no worker", alone, 3, "4dd9745b8ba6831c3ccb031fc9bb057bad258cd30294cb89521aff482cc4065e"},
	{"largest", largest, 4, "13e38d8887c25ac3067993daa2068abf8008421bfa22af62620d4fadfa2c7a7e"},
}

func alone() Setup {
	s := everything()
	s.Facilitator.Policy = NoFacilitator
	s.Task.Type = Additive
	return s
}

func largest() Setup {
	s := Setup{Name: "largest", Kind: FocusGroup, Clarity: 0.5, Facilitator: Worker{Policy: Directive, Skill: 0.5}}
	for range MaxMembers {
		s.People = append(s.People, Person{})
	}
	for _, net := range []Network{AllChannel, Wheel, Chain, YShape, Circle} {
		s.Sessions = append(s.Sessions, Session{Acts: 100, Days: 3, Network: net, Pattern: Pattern(net) % NumPatterns})
	}
	return s
}

// TestGoldenLife runs whole lives and compares every bit of their last state.
func TestGoldenLife(t *testing.T) {
	for _, c := range golden {
		m, err := NewModel(c.setup(), DefaultParams(), catalogue())
		if err != nil {
			t.Fatal(err)
		}
		g := m.NewGroup(c.seed)
		for m.Step(g)&Over == 0 {
		}
		if got := g.Hash(); got != c.hash {
			t.Errorf("%s, seed %d: state hash %s: want %s", c.name, c.seed, got, c.hash)
		}
	}
}
