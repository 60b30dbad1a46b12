package sim

import "testing"

// TestAdvise, limit: what a trainee is advised is what a skilled facilitator
// would notice in the same group, with a technique that meets it, fits the
// phase and breaches nothing; and asking changes nothing, whatever it asks.
func TestAdvise(t *testing.T) {
	trainee := rigModel(t, rigLed(6, 3, 200, Trainee), rigCatalogue(), nil)
	skilled := rigModel(t, rigLed(6, 3, 200, Skilled), rigCatalogue(), nil)
	noticed, advised := 0, 0
	for r := range 6 {
		rigLive(trainee, rigSeed(140, r), func(g *Group, _ Moment) {
			before := g.Hash()
			s := trainee.Notice(g)
			k := trainee.Advise(g, s)
			if g.Hash() != before {
				t.Fatal("asking for advice has changed the group")
			}
			if g.Life != Meeting {
				if s.Need != NoNeed || k >= 0 {
					t.Fatalf("outside a session: %s, technique %d", s.Need, k)
				}
				return
			}
			want, ok := skilled.notice(g, Skilled)
			if want.Need == NoNorms && g.agreed() { // they hang on the wall
				if want, ok = skilled.pressing(g, Skilled); !ok && s.Need != NoNeed {
					t.Fatalf("with norms agreed a trainee is told %s", s.Need)
				}
			}
			if ok != (s.Need != NoNeed) || ok && s != want {
				t.Fatalf("a trainee is told %v, a skilled worker notices %v", s, want)
			}
			if !ok {
				return
			}
			noticed++
			if k < 0 {
				return
			}
			advised++
			v := &trainee.Interventions[k]
			if v.Need != s.Need || v.Ethics != 0 || v.Phases&trainee.Phase(g) == 0 {
				t.Fatalf("in %s %s is advised", s.Need, v.ID)
			}
		})
	}
	if noticed < 100 || advised < noticed/4 {
		t.Errorf("noticed %d, advised %d", noticed, advised)
	}
}
