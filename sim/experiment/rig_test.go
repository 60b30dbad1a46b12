package experiment

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dinamika/sim"
	"dinamika/sim/design"
	"dinamika/sim/table"
)

// small is a group whose life is soon over.
func small(policy sim.Policy) sim.Setup {
	s := sim.Setup{
		Name: "small", Kind: sim.SelfHelp, Clarity: 0.4,
		Facilitator: sim.Worker{Policy: policy, Skill: 0.5},
		Sessions:    []sim.Session{{Acts: 30, Days: 7}, {Acts: 30, Days: 7}},
	}
	for i := range 4 {
		s.People = append(s.People, sim.Person{Name: fmt.Sprint("Member ", i+1)})
	}
	return s
}

var errUneasy = errors.New("this cannot be")

// planOf is a factorial of a policy and a parameter: 2 × 3 points. Points where
// the parameter is at its highest under the second policy fail when bad is set.
func planOf(t testing.TB, replicates Replicates, bad bool) *Plan {
	t.Helper()
	spec := design.Spec{Kind: design.Factorial, Levels: []int{2, 3}}
	d, err := design.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	p := &Plan{Design: d, About: About{
		Name: "try", Hash: fmt.Sprint("hash", bad), Scenario: "small", Kind: "factorial", Spec: spec, Seed: 7,
		Factors: []Factor{
			{Name: "leader", Levels: []Level{{Name: "directive"}, {Name: "democratic"}}},
			{Name: "ability", Numeric: true, Levels: []Level{{Name: "0", Value: 0}, {Name: "0.1", Value: 0.1}, {Name: "0.2", Value: 0.2}}},
		},
		Replicates: replicates, MostRuns: 1000000, Points: d.Points(),
		Measures: Measures{
			End: []string{"outcome", "cohesion_social"}, Mean: []string{"conflict_task"}, Peak: []string{"tension"},
			Sessions: []string{"trust"}, Windows: []string{"tension"}, Members: []string{"attraction"}, Ties: []string{"liking", "trust"},
		},
		Names: []string{"Member 1", "Member 2", "Member 3", "Member 4"},
	}}
	p.Model = func(u []float64) (*sim.Model, error) {
		policy := []sim.Policy{sim.Directive, sim.Democratic}[p.Factors[0].Level(u[0])]
		params := sim.DefaultParams()
		if err := params.Set("trust.ability", p.Factors[1].Value(u[1])); err != nil {
			return nil, err
		}
		if bad && policy == sim.Democratic && p.Factors[1].Level(u[1]) == 2 {
			return nil, errUneasy
		}
		return sim.NewModel(small(policy), params, nil)
	}
	return p
}

func fixed(n int) Replicates { return Replicates{Least: n, Most: n} }

// sweepInto sweeps to the end and wants no error.
func sweepInto(t testing.TB, p *Plan, dir string, o Options) Outcome {
	t.Helper()
	out, err := Sweep(context.Background(), p, dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// filesOf is the content of the files of a directory, by their names. Shards
// are left out.
func filesOf(t testing.TB, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range entries {
		if e.IsDir() && e.Name() != workName {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}

// same wants the same files in two directories, byte for byte.
func same(t testing.TB, what, got, want string) {
	t.Helper()
	a, b := filesOf(t, got), filesOf(t, want)
	for name := range b {
		switch text, there := a[name]; {
		case !there:
			t.Errorf("%s: no %s", what, name)
		case text != b[name]:
			t.Errorf("%s: %s differs", what, name)
		}
	}
	for name := range a {
		if _, there := b[name]; !there {
			t.Errorf("%s: %s should not be there", what, name)
		}
	}
}

// numbers reads a column of a table.
func numbers(t testing.TB, dir, name, column string) []float64 {
	t.Helper()
	tab, err := table.Open(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer tab.Close()
	x, err := tab.Numbers(column)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(x)
}

// texts reads a column of a table.
func texts(t testing.TB, dir, name, column string) []string {
	t.Helper()
	tab, err := table.Open(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer tab.Close()
	x, err := tab.Texts(column)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(x)
}
