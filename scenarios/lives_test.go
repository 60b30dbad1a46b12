package scenarios

import (
	"math"
	"strings"
	"testing"

	"dinamika/sim"
)

// lives is how many times each shipped scenario is lived through.
const lives = 300

// life is what is kept of one run.
type life struct {
	path    string // first letters of the stages, in order
	dropout float64
	outcome float64
}

// TestShippedScenariosLive lives each shipped scenario three hundred times and
// asks what an honest user would ask: are all numbers in their ranges, do the
// counts add up, and do groups differ? Seeds are fixed, so it cannot fail by
// chance.
func TestShippedScenariosLive(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	catalogue, err := LoadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range List() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := Named(name)
			if err != nil {
				t.Fatal(err)
			}
			m, err := sim.NewModel(s.Setup, s.Params, catalogue.Interventions)
			if err != nil {
				t.Fatal(err)
			}
			all := make([]life, lives)
			for k := range all {
				all[k] = live(t, m, sim.SeedOf(1, 0, uint64(k)))
			}
			judge(t, m, all)
		})
	}
}

// live runs one group and checks it at every window.
func live(t *testing.T, m *sim.Model, seed uint64) life {
	t.Helper()
	g := m.NewGroup(seed)
	metrics, members := sim.Metrics(), sim.MemberMetrics()
	values := make([]float64, len(metrics))
	spoken := make([]int64, g.Agents())
	for {
		did := m.Step(g)
		if did&sim.Spoken != 0 {
			spoken[g.Last.Speaker]++
		}
		if did&sim.Closed != 0 {
			new(sim.Meter).Measure(m, g, metrics, values)
			for k, v := range values {
				inRange(t, seed, g, metrics[k].Name, v, metrics[k].Lo, metrics[k].Hi)
			}
			for i := range g.Worker() {
				for _, r := range members {
					inRange(t, seed, g, r.Name, r.Of(m, g, i), r.Lo, r.Hi)
				}
			}
		}
		if did&sim.Over != 0 {
			break
		}
	}
	conserved(t, seed, g, spoken)
	l := life{outcome: value(m, g, "outcome"), dropout: value(m, g, "dropout")}
	for _, c := range g.Path {
		l.path += c.Stage.String()[:1]
	}
	return l
}

func inRange(t *testing.T, seed uint64, g *sim.Group, name string, v, lo, hi float64) {
	if math.IsNaN(v) || v < lo || v > hi {
		t.Errorf("seed %d, session %d: %s = %v: not within %v..%v", seed, g.Session+1, name, v, lo, hi)
	}
}

// conserved holds that whoever spoke is counted once: each row of the
// who-to-whom matrix, with what went to all, sums to the acts initiated.
func conserved(t *testing.T, seed uint64, g *sim.Group, spoken []int64) {
	total := int64(0)
	for i := range g.Agents() {
		row := int64(g.ToAll[i])
		for j := range g.Agents() {
			row += int64(g.Sent[i*g.Agents()+j])
		}
		if row != spoken[i] || row != g.Members[i].Spoke {
			t.Errorf("seed %d: agent %d spoke %d times, the matrix says %d, the member %d", seed, i, spoken[i], row, g.Members[i].Spoke)
		}
		total += row
	}
	if total != g.Acts || total != g.Whole.Acts {
		t.Errorf("seed %d: %d acts in the matrix, %d by the clock, %d counted", seed, total, g.Acts, g.Whole.Acts)
	}
	byKind := int64(0)
	for _, n := range g.Whole.Kinds {
		byKind += n
	}
	if byKind != total {
		t.Errorf("seed %d: %d acts by kind of %d", seed, byKind, total)
	}
}

func value(m *sim.Model, g *sim.Group, name string) float64 {
	for _, r := range sim.Metrics() {
		if r.Name == name {
			return r.Of(m, g)
		}
	}
	return math.NaN()
}

// judge asks whether three hundred lives are as different as groups are.
func judge(t *testing.T, m *sim.Model, all []life) {
	paths := map[string]int{}
	storms, regress, forms := 0, 0, 0
	spread := 0.0
	mean := 0.0
	for _, l := range all {
		paths[l.path]++
		mean += l.outcome / lives
		if strings.Contains(l.path, "s") {
			storms++
		}
		if strings.Contains(l.path, "sf") || strings.Contains(l.path, "nf") || strings.Contains(l.path, "pf") ||
			strings.Contains(l.path, "ns") || strings.Contains(l.path, "ps") || strings.Contains(l.path, "pn") {
			regress++
		}
		if strings.Trim(l.path, "fa") == "" {
			forms++
		}
	}
	for _, l := range all {
		spread += (l.outcome - mean) * (l.outcome - mean) / lives
	}
	most := 0
	for _, n := range paths {
		most = max(most, n)
	}
	t.Logf("%d paths; %d storm, %d regress, %d never leave forming; outcome %.2f ± %.2f", len(paths), storms, regress, forms, mean, math.Sqrt(spread))
	switch {
	case len(paths) < 5:
		t.Errorf("%d stage paths in %d lives: groups are all alike", len(paths), lives)
	case most > lives*4/5:
		t.Errorf("one path is %d of %d lives: the stages look scripted", most, lives)
	case storms == lives || storms == 0:
		t.Errorf("%d of %d groups storm: some do and some do not", storms, lives)
	case regress == 0:
		t.Errorf("no group of %d ever goes back", lives)
	case math.Sqrt(spread) < 0.005:
		t.Errorf("outcome %.3f ± %.4f: the seed makes no difference", mean, math.Sqrt(spread))
	}
}
