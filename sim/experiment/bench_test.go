package experiment

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"dinamika/sim"
	"dinamika/sim/design"
)

// group is the group of the benchmarks: six members, four sessions of a hundred acts.
func group() sim.Setup {
	s := small(sim.Democratic)
	s.People = nil
	for i := range 6 {
		s.People = append(s.People, sim.Person{Name: fmt.Sprint("Member ", i+1)})
	}
	s.Sessions = nil
	for range 4 {
		s.Sessions = append(s.Sessions, sim.Session{Acts: 100, Days: 7})
	}
	return s
}

// large is a sweep of that group.
func large(b *testing.B, points, replicates int) *Plan {
	d, err := design.New(design.Spec{Kind: design.Sobol, Levels: []int{0, 0}, Size: points, Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	p := &Plan{Design: d, About: About{
		Name: "large", Hash: "large", Kind: "sobol", Points: points, Seed: 1, MostRuns: 1 << 40,
		Factors:    []Factor{{Name: "start", Numeric: true, Spread: Spread{Lo: 0.2, Hi: 0.6}}, {Name: "ability", Numeric: true, Spread: Spread{Hi: 0.3}}},
		Replicates: fixed(replicates),
		Measures:   Measures{End: []string{"outcome", "cohesion_social", "cohesion_task", "trust", "dropout"}, Mean: []string{"conflict_task", "participation_gini"}},
	}}
	params := sim.DefaultParams()
	p.Model = func(u []float64) (*sim.Model, error) {
		q := params
		q.Trust.Start, q.Trust.Ability = p.Factors[0].Value(u[0]), p.Factors[1].Value(u[1])
		return sim.NewModel(group(), q, nil)
	}
	return p
}

// BenchmarkRuns compares the runner with calls of the engine alone: without
// reading anything, and reading what the sweep reads. The rest is what the
// runner costs: batches, journal, tables.
func BenchmarkRuns(b *testing.B) {
	for _, reads := range []bool{false, true} {
		b.Run(fmt.Sprint("engine/read=", reads), func(b *testing.B) {
			p := large(b, 100, 1)
			u := make([]float64, 2)
			models := make([]*sim.Model, p.Points)
			for i := range models {
				p.Point(i, u)
				models[i], _ = p.Model(u)
			}
			r := newReader(&p.About)
			end, mean := make([]float64, len(r.end)), make([]float64, len(r.mean))
			var meter sim.Meter
			b.ResetTimer()
			for i := range b.N {
				m := models[i%len(models)]
				g := m.NewGroup(p.SeedOf(i%len(models), i/len(models)))
				for did := sim.Moment(0); did&sim.Over == 0; {
					if did = m.Step(g); reads && did&sim.WindowClosed != 0 {
						meter.Measure(m, g, r.mean, mean)
					}
				}
				if reads {
					meter.Measure(m, g, r.end, end)
				}
			}
		})
	}
	for _, workers := range []int{1, runtime.GOMAXPROCS(0)} {
		b.Run(fmt.Sprint("workers=", workers), func(b *testing.B) {
			p := large(b, min(100, b.N), (b.N+99)/100)
			dir := filepath.Join(b.TempDir(), "out")
			b.ResetTimer()
			if _, err := Sweep(context.Background(), p, dir, Options{Workers: workers}); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(p.Largest()), "ns/run")
		})
	}
}

// BenchmarkMillion begins a sweep of a million points and stops it after the
// first batch.
func BenchmarkMillion(b *testing.B) {
	for range b.N {
		p := large(b, 1_000_000, 1)
		dir, err := os.MkdirTemp(b.TempDir(), "")
		if err != nil {
			b.Fatal(err)
		}
		ctx, stop := context.WithCancel(context.Background())
		began, first := time.Now(), time.Duration(0)
		_, err = Sweep(ctx, p, dir, Options{Progress: func(Progress) {
			if first == 0 {
				first = time.Since(began)
			}
			stop()
		}})
		if !errors.Is(err, context.Canceled) {
			b.Fatal(err)
		}
		b.ReportMetric(first.Seconds(), "s/first")
	}
}

// names are those of all group metrics.
func names() (all []string) {
	for _, m := range sim.Metrics() {
		all = append(all, m.Name)
	}
	return all
}

// BenchmarkReadings is one run of that group with nothing read, with all group
// metrics read at each window, and with all of them in every list.
func BenchmarkReadings(b *testing.B) {
	all := names()
	for _, c := range []struct {
		name string
		Measures
	}{
		{name: "nothing"},
		{"windows", Measures{Windows: all}},
		{"everything", Measures{End: all, Mean: all, Peak: all, Sessions: all, Windows: all}},
	} {
		b.Run(c.name, func(b *testing.B) {
			m, err := sim.NewModel(group(), sim.DefaultParams(), nil)
			if err != nil {
				b.Fatal(err)
			}
			var into rows
			l := life{reader: newReader(&About{Measures: c.Measures}), into: &into}
			b.ReportAllocs()
			for b.Loop() {
				into.clear()
				l.live(m, 5, 0, 0, nil)
			}
		})
	}
}
