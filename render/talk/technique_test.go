package talk

import (
	"slices"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/sim"
)

// TestWordings: every intervention can be said in the words that are offered,
// with the names of its targets; those that were chosen are spoken, whole, in
// either language, once.
func TestWordings(t *testing.T) {
	for _, l := range lang.Languages() {
		led := func(s *sim.Setup) { s.Facilitator.Policy = sim.Trainee }
		probe := roomOf(t, "support-group", 5, l, led)
		for k := range probe.m.Interventions {
			v := &probe.m.Interventions[k]
			target, other := -1, -1
			if v.Targets > 0 {
				target = 1
			}
			if v.Targets > 1 {
				other = 2
			}
			for w, want := range probe.t.Wordings(k, target, other) {
				if strings.ContainsAny(want, "{}") || v.Targets > 0 && !strings.Contains(want, probe.t.Name(1)) {
					t.Errorf("%s %s: %q", l, v.ID, want)
				}
				r := roomOf(t, "support-group", 5, l, led)
				r.acts(10)
				if err := r.m.Intervene(r.g, k, target, other); err != nil {
					t.Fatalf("%s: %v", v.ID, err)
				}
				r.t.Choose(w + 1)
				var heard []string
				for _, s := range r.acts(len(v.Steps)) {
					heard = append(heard, s.text)
				}
				if got := strings.Join(heard, " "); !strings.HasPrefix(got, want) {
					t.Errorf("%s %s, wording %d is\n%q, spoken as\n%q", l, v.ID, w+1, want, got)
				}
				if r.t.wording != 0 {
					t.Errorf("%s: the choice stays", v.ID)
				}
			}
		}
		if got := probe.t.Wordings(len(probe.m.Interventions), 0, 1); got != nil {
			t.Errorf("an unknown intervention has the words %q", got)
		}
		k := slices.IndexFunc(probe.m.Interventions, func(v sim.Intervention) bool { return v.ID == "link-two" })
		if got := probe.t.Wordings(k, 1, -1); got != nil {
			t.Errorf("with one of two targets: %q", got)
		}
	}
}
