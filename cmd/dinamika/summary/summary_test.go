package summary

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dinamika/cmd/dinamika/paper"
	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
)

// live takes a setup through its life.
func live(t *testing.T, setup sim.Setup, params sim.Params, interventions []sim.Intervention, seed uint64) *Run {
	t.Helper()
	m, err := sim.NewModel(setup, params, interventions)
	if err != nil {
		t.Fatal(err)
	}
	g := m.NewGroup(seed)
	r := &Run{Log: NewLog(m, g), Title: "A title", Planned: len(setup.Sessions), Scenario: setup.Name, Version: "v0", Repeat: "dinamika run x"}
	for k := range setup.Issues {
		r.Issues = append(r.Issues, strings.Repeat("a long title ", k+1))
	}
	for did := sim.Moment(0); did&sim.Over == 0; {
		did = m.Step(g)
		r.Watch(did)
	}
	return r
}

// fits holds a page to what a plain terminal shows.
func fits(t *testing.T, name string, r *Run, l lang.Language) {
	t.Helper()
	var b strings.Builder
	if err := r.Write(&b, lang.In(l)); err != nil {
		t.Fatal(err)
	}
	for k, line := range strings.Split(b.String(), "\n") {
		if n := utf8.RuneCountInString(line); n > paper.Width {
			t.Errorf("%s in %s, line %d has %d columns, want at most %d:\n%s", name, l, k+1, n, paper.Width, line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("%s in %s, line %d ends in blanks", name, l, k+1)
		}
		for _, bad := range []string{"⟦", "NaN", "<no value>", "%!", unbroken, "\t"} {
			if strings.Contains(line, bad) {
				t.Errorf("%s in %s, line %d has %q:\n%s", name, l, k+1, bad, line)
			}
		}
	}
}

// TestShipped reads the pages of all shipped scenarios.
func TestShipped(t *testing.T) {
	catalogue, err := scenarios.LoadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range scenarios.List() {
		s, err := scenarios.Load(name, catalogue)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(25) {
			r := live(t, s.Setup, s.Params, catalogue.Interventions, seed)
			for _, l := range lang.Languages() {
				r.Issues = nil
				for _, title := range s.Text.Issues {
					r.Issues = append(r.Issues, title.In(string(l)))
				}
				fits(t, fmt.Sprintf("%s seed %d", name, seed), r, l)
			}
		}
	}
}

// TestOdd reads pages of groups that are as small, large, short, long or
// oddly named as a scenario allows.
func TestOdd(t *testing.T) {
	setup := func(people, sessions, acts, letters int) sim.Setup {
		s := sim.Setup{Name: "odd", Kind: sim.ProblemSolving, Task: sim.Task{Type: sim.Additive, Demand: 3}}
		for i := range people {
			s.People = append(s.People, sim.Person{Name: strings.Repeat("Ü", max(0, letters-2)) + fmt.Sprintf("%02d", i)})
		}
		for range sessions {
			s.Sessions = append(s.Sessions, sim.Session{Acts: acts, Days: 7})
		}
		s.Issues = []sim.Issue{{Name: "q", Lo: 0, Hi: 1e6, Mean: 5e5, SD: 1e5, Rule: sim.Unanimity}, {Name: "r", Lo: -1, Hi: 1, Rule: sim.NoRule, SD: 0.5}}
		return s
	}
	for _, c := range [][4]int{{2, 1, 1, 1}, {2, 1, 10, 2}, {32, 3, 200, 20}, {9, 10, 300, 20}, {9, 10, 100, 40}, {5, 27, 30, 8}, {5, 60, 30, 8}, {5, 500, 30, 8}} {
		for _, policy := range []sim.Policy{sim.NoFacilitator, sim.Democratic} {
			s := setup(c[0], c[1], c[2], c[3])
			s.Facilitator.Policy = policy
			r := live(t, s, sim.DefaultParams(), nil, 3)
			for _, l := range lang.Languages() {
				fits(t, fmt.Sprint(c, policy), r, l)
			}
		}
	}
}

// TestAxis covers all windows once, in order, however long the life.
func TestAxis(t *testing.T) {
	for _, sessions := range []int{1, 2, 7, 10, 26, 27, 52, 53, 54, 107, 500} {
		meetings := make([]meeting, sessions)
		for s := range meetings {
			meetings[s].windows = make([]window, 4)
			for k := range meetings[s].windows {
				meetings[s].windows[k].values[0] = float64(4*s + k)
			}
		}
		a := newAxis(sessions, 53)
		last, seen := -1.0, 0
		for c := range a.cells {
			for _, w := range a.span(meetings, c) {
				if w.values[0] < last {
					t.Fatalf("%d sessions: cell %d goes back in time", sessions, c)
				}
				if w.values[0] > last {
					seen++
				}
				last = w.values[0]
			}
		}
		if a.cells > 53+1 {
			t.Errorf("%d sessions: %d cells, room for 53", sessions, a.cells)
		}
		if seen != 4*sessions {
			t.Errorf("%d sessions: %d windows shown, want %d", sessions, seen, 4*sessions)
		}
	}
}

// TestReport holds the object against the group.
func TestReport(t *testing.T) {
	s := sim.Setup{Name: "small", Kind: sim.TaskGroup, People: []sim.Person{{Name: "A"}, {Name: "B"}, {Name: "C"}}, Sessions: []sim.Session{{Acts: 100}, {Acts: 100, Days: 7}}}
	r := live(t, s, sim.DefaultParams(), nil, 1)
	out := r.Report()
	if out.Output.Held != 2 || out.Output.Acts != 200 || len(out.Outcome.Members) != 3 || len(out.Stages) != len(r.g.Path) || len(out.Norms) != sim.NumNorms {
		t.Errorf("report = %+v", out)
	}
	sum := 0.0
	for _, m := range out.Outcome.Members {
		sum += m.TalkShare
	}
	if sum < 0.999 || sum > 1.001 {
		t.Errorf("shares of talk sum to %v", sum)
	}
}
