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
	{"everything", everything, 1, "bb542a0839549a525ac89da3252d5ede7437888594cfccc6ae7516f015afb89d"},
	{"everything", everything, 2, "7ea389d1f367f15a169687afbfafaf3fe83337d2b1351cff312330b473189e3e"},
	{"everything, no worker", alone, 3, "aab765236251dfeef8acd4acc42d3bc64d34b106bfd30cb2b1b6ae2664c119ec"},
	{"largest", largest, 4, "24e9a8bdb48428ec3d98854c9558dd98ee9ed7cdd99b5c644307c6df495b13e9"},
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
