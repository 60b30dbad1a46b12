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
	{"everything", everything, 1, "3f61b3cb8cc28bee07d457eff4bd21a1a3394daa39f54f1e1e5140b3940a9726"},
	{"everything", everything, 2, "45db9b645d7b9baa1f988e1ff6048d3a5bd3a4705534f0331be2db2f049f4832"},
	{"everything, no worker", alone, 3, "53339ac73be800bb9dc60da74492160d4459dff47767f1e5d5b8d57cd1013f39"},
	{"largest", largest, 4, "a1e6e75c80361dbe86086352cf9d378e2cbdcc4170a444775343e1ec171c0ced"},
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
