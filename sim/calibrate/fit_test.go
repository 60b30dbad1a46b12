package calibrate

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"

	"dinamika/sim"
	"dinamika/sim/journal"
	"dinamika/sim/pattern"
)

// findings are some findings by their identifiers.
func findings(t *testing.T, ids ...string) (list []pattern.Finding) {
	t.Helper()
	for _, id := range ids {
		f, err := pattern.Find(id)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, f)
	}
	return list
}

// away is a fit of floor.keep to the inequality of talk, from far off.
func away(t *testing.T) *Work {
	w := &Work{Start: sim.DefaultParams(), Findings: findings(t, "P05"), Names: []string{"floor.keep"}, Seed: 1, Evaluations: 16, Replicates: 2, Workers: 2}
	w.Start.Floor.Keep = 0.6
	return w
}

func bytesOf(t *testing.T, o any) string {
	t.Helper()
	text, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestFitRecovers moves a constant away and finds it again by what it does.
func TestFitRecovers(t *testing.T) {
	o, err := away(t).Fit(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	was, want := 0.6, sim.DefaultParams().Floor.Keep
	got := o.Best.X["floor.keep"]
	if math.Abs(got-want) > 0.5*math.Abs(was-want) {
		t.Errorf("floor.keep came from %v to %v, want it near %v", was, got, want)
	}
	if o.Best.Loss > o.Start.Loss/4 || o.Evaluations != 16 {
		t.Errorf("loss from %v to %v in %d evaluations", o.Start.Loss, o.Best.Loss, o.Evaluations)
	}
	p := sim.DefaultParams()
	if err := o.Best.Apply(&p); err != nil || p.Floor.Keep != got {
		t.Errorf("applied: %v, %v", p.Floor.Keep, err)
	}
}

// TestFitRepeats: neither the number of workers nor an interruption changes a
// bit of the result.
func TestFitRepeats(t *testing.T) {
	for _, method := range []Method{CMAES, NelderMead} {
		short := func() *Work {
			w := away(t)
			w.Method, w.Evaluations, w.Refit = method, 6, 1
			w.Findings = findings(t, "P02")
			w.Names = []string{"kind.react"}
			return w
		}
		whole, err := short().Fit(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := whole.Best.X["kind.agrees"]; !ok && whole.Best.X != nil {
			t.Errorf("the refitted intercepts are not told: %v", whole.Best.X)
		}

		// Stopped after three evaluations, torn, and begun again with one worker.
		ctx, stop := context.WithCancel(context.Background())
		w := short()
		w.Journal = filepath.Join(t.TempDir(), "fit.jsonl")
		w.Progress = func(done, _ int, _ float64) {
			if done == 3 {
				stop()
			}
		}
		if o, err := w.Fit(ctx); !errors.Is(err, context.Canceled) || o.Evaluations != 3 {
			t.Fatalf("stopped: %d evaluations, %v", o.Evaluations, err)
		}
		stop()
		text, err := os.ReadFile(w.Journal)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(w.Journal, text[:len(text)-30], 0o644); err != nil {
			t.Fatal(err)
		}
		w.Progress, w.Workers = nil, 1
		again, err := w.Fit(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if a, b := bytesOf(t, whole), bytesOf(t, again); a != b {
			t.Errorf("%s: uninterrupted\n%s\nresumed\n%s", method, a, b)
		}
		w.Seed++
		var other *journal.OtherSettings
		if _, err := w.Fit(context.Background()); !errors.As(err, &other) {
			t.Errorf("another seed with the same journal: %v", err)
		}
	}
}

// TestRefit finds the published act mix again after a kind was made frequent.
func TestRefit(t *testing.T) {
	w := &Work{Findings: findings(t, "P01"), Workers: 2, Replicates: 2}
	p := sim.DefaultParams()
	p.Kind.Base[sim.Agree] += 1.5
	before, err := w.score(context.Background(), &p, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := refit(context.Background(), &p, 4, 2, 2); err != nil {
		t.Fatal(err)
	}
	after, err := w.score(context.Background(), &p, nil)
	if err != nil {
		t.Fatal(err)
	}
	if before.Loss < 0.1 || after.Loss > before.Loss/4 || !after.Findings[0].Met {
		t.Errorf("loss from %v to %v", before.Loss, after.Loss)
	}
}

func TestFittable(t *testing.T) {
	all := func(string) bool { return true }
	with, without := Fittable(false, all), Fittable(true, all)
	if len(with)-len(without) != sim.NumKinds {
		t.Errorf("%d with the intercepts, %d without", len(with), len(without))
	}
	p := sim.DefaultParams()
	for _, r := range p.Rows() {
		for _, n := range with {
			if n == r.Name && r.Grade == sim.Measured {
				t.Errorf("%s was measured and must not be fitted", n)
			}
		}
	}
}
