package scenarios

import (
	"io/fs"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"dinamika/sim"
	"dinamika/sim/design"
	"dinamika/sim/experiment"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// testFiles opens the files of the tests, and those that are given as text.
func testFiles(t testing.TB, more map[string]string) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		if text, ok := more[name]; ok {
			return []byte(text), nil
		}
		switch name {
		case "full.yaml", "full.csv", "small.yaml":
			return fileBytes(t, name), nil
		}
		return nil, fs.ErrNotExist
	}
}

func planned(t testing.TB, text string, more map[string]string) *experiment.Plan {
	t.Helper()
	plan, err := ParseExperiment("trial", []byte(text), testFiles(t, more), testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func TestExperimentEverything(t *testing.T) {
	plan, err := LoadExperiment("testdata/trial.yaml", testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	level := func(name string, value float64) experiment.Level {
		return experiment.Level{Name: name, Title: experiment.Text{EN: name, ID: name}, Value: value}
	}
	var group []string
	for _, m := range sim.Metrics() {
		group = append(group, m.Name)
	}
	want := experiment.About{
		Name: "trial", Title: experiment.Text{EN: "A trial", ID: "Percobaan"},
		Question: experiment.Text{EN: "Does it matter?", ID: "Apakah berpengaruh?"},
		Notes:    experiment.Text{EN: "For the reader.", ID: "Untuk pembaca."},
		Scenario: "full", ScenarioText: experiment.Text{EN: "Everything", ID: "Segalanya"}, Sessions: 5,
		Constants: []experiment.Constant{{Path: "sessions.acts", Value: "180"}, {Path: "room.noise", Value: "0.1"}, {Path: "parameters.trust.start", Value: "0.5"}},
		Factors: []experiment.Factor{
			{
				Name: "leader", Title: experiment.Text{EN: "Leader's skill", ID: "Keterampilan pemimpin"}, Paths: []string{"facilitator.skill"},
				Levels: []experiment.Level{level("0.2", 0.2), level("0.8", 0.8)}, Numeric: true,
			},
			{
				Name: "agency", Title: experiment.Text{EN: "agency", ID: "agency"}, Paths: []string{"members[Ratna].traits.agency", "members[3].traits.agency"},
				Levels: []experiment.Level{level("-1", -1), level("0", 0), level("1", 1)}, Numeric: true,
			},
			{
				Name: "mix", Title: experiment.Text{EN: "mix", ID: "mix"}, Paths: []string{"members[*].traits.anxiety", "membership.open"},
				Levels: []experiment.Level{level("usual", 0), {Name: "tense", Title: experiment.Text{EN: "Tense", ID: "Tegang"}}},
			},
		},
		Kind: "one_at_a_time", Spec: design.Spec{Kind: design.OneAtATime, Levels: []int{2, 3, 2}, Base: []int{1, 0, 0}, Seed: 42},
		Seed: 42, Common: true, MostRuns: 1000, Points: 5,
		Replicates: experiment.Replicates{Least: 4, Most: 40, Confidence: 0.9, Until: []experiment.HalfWidth{{Metric: "outcome", Wanted: 0.05}, {Metric: "conflict_task_mean", Wanted: 0.1}}},
		Measures: experiment.Measures{
			End: []string{"outcome", "cohesion_social"}, Mean: []string{"conflict_task"}, Peak: []string{"tension"}, Sessions: group,
			Windows: []string{"cohesion_social"}, Members: []string{"outcome"}, Ties: []string{"trust", "power_expert"}, Each: true,
		},
		Names: []string{"Ratna", "Dewi", "Togar", "Student 1", "Student 2", "Student 3"},
	}
	for _, name := range []string{"trial.yaml", "full.yaml", "full.csv"} {
		want.Sources = append(want.Sources, experiment.Source{Name: name, Text: string(fileBytes(t, name))})
	}
	if diff := cmp.Diff(want, plan.About, cmpopts.IgnoreFields(experiment.About{}, "Hash", "ScenarioHash")); diff != "" {
		t.Errorf("about (-want +got):\n%s", diff)
	}
	if s, err := Load("testdata/full.yaml", testCatalogue(t)); err != nil || s.Hash != plan.ScenarioHash || len(plan.Hash) != 64 {
		t.Errorf("hashes %s and %s, %v", plan.Hash, plan.ScenarioHash, err)
	}
	u := make([]float64, 3)
	for i := range plan.Points {
		plan.Point(i, u)
		if _, err := plan.Model(u); err != nil {
			t.Errorf("point %d: %v", i, err)
		}
	}
}

func TestExperimentDefaults(t *testing.T) {
	plan := planned(t, "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: small\nmetrics: {end: all}\n", nil)
	if plan.Kind != "replications" || plan.Points != 1 || plan.Seed != 1 || plan.Common || plan.MostRuns != 1_000_000 || plan.Sessions != 0 {
		t.Errorf("%+v", plan.About)
	}
	if diff := cmp.Diff(experiment.Replicates{Least: 1, Most: 1}, plan.Replicates); diff != "" {
		t.Errorf("replicates (-want +got):\n%s", diff)
	}
	plan = planned(t, string(fileBytes(t, "tiny.yaml")), nil)
	if plan.Kind != "factorial" || plan.Points != 6 || plan.Replicates.Most != 10 {
		t.Errorf("%+v", plan.About)
	}
}

func TestShippedExperiments(t *testing.T) {
	for _, name := range Experiments() {
		plan, err := LoadExperiment(name, nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		u := make([]float64, len(plan.Factors))
		for i := range min(plan.Points, 50) {
			plan.Point(i, u)
			if _, err := plan.Model(u); err != nil {
				t.Errorf("%s: point %d: %v", name, i, err)
			}
		}
	}
	if _, err := LoadExperiment("leader-stile", nil); err == nil || !strings.Contains(err.Error(), `did you mean "leader-style"? shipped experiments are: `) {
		t.Errorf("misspelt: %v", err)
	}
}

// A list of points may be written into the file or stand beside it, and gives
// levels by their names and numbers as they are.
func TestListOfPoints(t *testing.T) {
	head := "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: small\nmetrics: {end: [outcome]}\nfactors:\n" +
		"  - {name: leader, path: facilitator.policy, values: [directive, democratic]}\n  - {name: skill, path: facilitator.skill}\n  - {name: warmth, path: facilitator.warmth, range: [-1, 1]}\n"
	written := planned(t, head+"design:\n  kind: list\n  points:\n    - {leader: democratic, skill: 0.25, warmth: -1}\n    - {warmth: 1, skill: 1, leader: directive}\n", nil)
	beside := planned(t, head+"design: {kind: list, table: points.csv}\n", map[string]string{"points.csv": "skill,warmth, leader\n0.25,-1,democratic\n1,1,directive\n"})
	want := [][]float64{{0.75, 0.25, -1}, {0.25, 1, 1}}
	for _, plan := range []*experiment.Plan{written, beside} {
		if diff := cmp.Diff(want, plan.Listed); diff != "" || plan.Points != 2 {
			t.Errorf("%d points (-want +got):\n%s", plan.Points, diff)
		}
		m, err := plan.Model(plan.Listed[0])
		if err != nil {
			t.Fatal(err)
		}
		if f := m.Setup.Facilitator; f.Policy != sim.Democratic || f.Skill != 0.25 || f.Warmth != -1 {
			t.Errorf("facilitator %+v", f)
		}
	}
	if len(beside.Sources) != 3 || beside.Sources[2].Name != "points.csv" && beside.Sources[1].Name != "points.csv" {
		t.Errorf("%d sources", len(beside.Sources))
	}
}

// Factors on places that take whole numbers give nothing else, and each number
// its share.
func TestWholeNumbers(t *testing.T) {
	text := strings.Replace(string(fileBytes(t, "tiny.yaml")), "  - name: skill\n    path: facilitator.skill\n    range: [0, 1]\n    steps: 3\n",
		"  - {name: people, path: \"members[2].count\", range: [1, 4]}\n  - {name: late, path: \"members[Dewi].joins\", range: [1, 3]}\n", 1)
	plan := planned(t, text+"design: {kind: latin_hypercube, size: 24}\n", nil)
	count := map[int]int{}
	u := make([]float64, 3)
	for i := range plan.Points {
		plan.Point(i, u)
		x := plan.Factors[1].Value(u[1])
		m, err := plan.Model(u)
		if err != nil {
			t.Fatal(err)
		}
		if x != math.Floor(x) || len(m.Setup.People) != 2+int(x) {
			t.Errorf("%v gives %d people", x, len(m.Setup.People))
		}
		count[int(x)]++
	}
	for n := 1; n <= 4; n++ {
		if count[n] != 6 {
			t.Errorf("%d people at %d points, want 6", n, count[n])
		}
	}
	if plan.Names != nil {
		t.Errorf("names %v, though their number is varied", plan.Names)
	}
}

// What an experiment gives a parameter counts more than what the scenario says.
func TestParametersWin(t *testing.T) {
	small := string(fileBytes(t, "small.yaml")) + "parameters: {trust.start: 0.3, trust.ability: 0.1}\n"
	value := func(m *sim.Model, name string) float64 {
		rows := m.Params.Rows()
		return *rows[slices.IndexFunc(rows, func(r sim.Param) bool { return r.Name == name })].At
	}
	for _, how := range []string{"range: [0.6, 0.8]}", "range: [0.6, 0.8], steps: 2}", "values: [0.6, 0.8]}"} {
		text := "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: small\nmetrics: {end: [outcome]}\ndesign: {kind: latin_hypercube, size: 4}\n" +
			"constants: {parameters.trust.ability: 0.2}\nfactors:\n  - {name: trust, path: parameters.trust.start, " + how + "\n"
		plan := planned(t, text, map[string]string{"small.yaml": small})
		u := []float64{0.9}
		m, err := plan.Model(u)
		if err != nil {
			t.Fatal(err)
		}
		if x := value(m, "trust.start"); x != plan.Factors[0].Value(0.9) || x < 0.6 || value(m, "trust.ability") != 0.2 {
			t.Errorf("%s: trust.start %v, trust.ability %v", how, x, value(m, "trust.ability"))
		}
	}
	text := "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: small\nmetrics: {end: [outcome]}\ndesign: {kind: latin_hypercube, size: 4}\n" +
		"factors:\n  - {parameters: [trust.], within: 0.5}\n"
	plan := planned(t, text, map[string]string{"small.yaml": small})
	for k, f := range plan.Factors {
		u := make([]float64, len(plan.Factors))
		for i := range u {
			u[i] = 0.5
		}
		if !strings.HasPrefix(f.Name, "trust.") || f.Default == nil || !(f.Spread.Lo < f.Spread.Hi) {
			t.Errorf("factor %+v", f)
		}
		u[k] = 1
		m, err := plan.Model(u)
		if err != nil {
			t.Fatal(err)
		}
		if x := value(m, f.Name); x != f.Spread.Hi {
			t.Errorf("%s = %v, want %v", f.Name, x, f.Spread.Hi)
		}
		if f.Name == "trust.start" && (*f.Default != 0.3 || math.Abs(f.Spread.Hi-0.45) > 1e-12) {
			t.Errorf("trust.start around %v up to %v: want the scenario's 0.3", *f.Default, f.Spread.Hi)
		}
	}
}

// Points can be made by many at once, and none changes another or the base.
func TestModelsApart(t *testing.T) {
	text := strings.Replace(string(fileBytes(t, "trial.yaml")), "factors:\n", "factors:\n  - {name: fluency, path: \"members[Ratna].languages.javanese\", values: [0.1, 0.9]}\n"+
		"  - {name: house, path: \"members[*].positions.housing\", values: [-1, 1]}\n  - {name: care, path: parameters.trust.ability, values: [0.1, 0.2]}\n  - {name: plan, path: \"sessions.plan[0].channel.noise\", values: [0, 0.5]}\n", 1)
	text = strings.Replace(text, "    base: 0.8\n", "", 1)
	text = strings.Replace(strings.Replace(text, "one_at_a_time", "factorial", 1), "most_runs: 1000\n", "", 1)
	plan := planned(t, text, nil)
	setups, params := make([]sim.Setup, plan.Points), make([]sim.Params, plan.Points)
	point := func(i int) (sim.Setup, sim.Params) {
		u := make([]float64, len(plan.Factors))
		plan.Point(i, u)
		m, err := plan.Model(u)
		if err != nil {
			t.Error(err)
			return sim.Setup{}, sim.Params{}
		}
		return m.Setup, m.Params
	}
	for i := range plan.Points {
		setups[i], params[i] = point(i)
	}
	var wait sync.WaitGroup
	for k := range 4 {
		wait.Go(func() {
			for i := plan.Points - 1; i >= 0; i-- {
				j := (i + k*7) % plan.Points
				s, p := point(j)
				if !cmp.Equal(s, setups[j]) || p != params[j] {
					t.Errorf("point %d is another the second time", j)
				}
			}
		})
	}
	wait.Wait()
}
