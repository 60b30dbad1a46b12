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
	{"everything", everything, 1, "93123d6d77389bb5b17619ca00c2331398e93f86d741b94e92f847398c1439a2"},
	{"everything", everything, 2, "64982479ae28a99534a512536fd45b5a6d993c433d6c70f70ff014bfc250fe0f"},
	{"everything, no worker", alone, 3, "d2c7f69ed2c8f45bdeb2e0c487d8cc811eb2bf324af9e070d866a410c7a6d3c6"},
	{"largest", largest, 4, "24ad9738b558e22c88976fbb0ab845eb2ce7ae41e465399e2590f12b19ca247f"},
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
