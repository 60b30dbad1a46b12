package scenarios

import (
	"math/rand/v2"
	"testing"

	"dinamika/sim/practice"
)

// TestPracticeReplays lets chance lead each shipped scenario, and asks that
// the record of it, after a way through a file, gives the same life again.
func TestPracticeReplays(t *testing.T) {
	for k, name := range List() {
		s, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Case("v")
		if err != nil {
			t.Fatal(err)
		}
		r := rand.New(rand.NewPCG(1, uint64(k)))
		p, err := practice.Begin(c, r.Uint64(), practice.Exam, nil)
		if err != nil {
			t.Fatal(err)
		}
		for !p.Ended() {
			if n := len(s.Setup.People); r.IntN(15) == 0 {
				_ = p.Intervene(r.IntN(len(c.Model.Interventions)), r.IntN(n), r.IntN(n)) // refused now and then
			}
			if _, err := p.Step(); err != nil {
				t.Fatal(err)
			}
		}
		text, err := p.Record().Text()
		if err != nil {
			t.Fatal(err)
		}
		back, err := practice.Read(name, text)
		if err != nil {
			t.Fatal(err)
		}
		res, err := practice.Replay(c, back, nil)
		if err != nil || res.Verdict != practice.Same || res.Group.Hash() != p.Group().Hash() || len(back.Decisions) < 40 {
			t.Errorf("%s: %d decisions: %+v, %v", name, len(back.Decisions), res, err)
		}
	}
}
