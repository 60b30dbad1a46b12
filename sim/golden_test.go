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
	{"everything", everything, 1, "393ef0076c4bf623de2d5169836760e1aadb3cc588ac17a45e163eddd2c7b57f"},
	{"everything", everything, 2, "b165046bdc17e6e624e39e5f7e70715f5478ee2ec1f1b18d39c0656aaf02e09f"},
	{"everything, no worker", alone, 3, "d63a021e4d519c37e08f117e662403fd39ea8373d4d156d7d2b4a2f53bca7cf0"},
	{"largest", largest, 4, "93c4f034efcb7a0cb208fe8cfb21dacf91c650ba25f35d464fecf42ca28920c4"},
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
