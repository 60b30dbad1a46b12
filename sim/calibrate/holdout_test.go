package calibrate

import (
	"context"
	"errors"
	"slices"
	"testing"

	"dinamika/sim"
)

func TestHoldOut(t *testing.T) {
	w := &Work{
		Start: sim.DefaultParams(), Findings: findings(t, "P03", "P02", "P01", "P04"), Names: []string{"kind.react", "floor.keep"},
		Seed: 1, Evaluations: 2, Replicates: 2, Refit: 1, Workers: 2,
	}
	told := 0
	w.Progress = func(done, of int, _ float64) {
		if done <= told || of != 6 {
			t.Errorf("told %d of %d after %d", done, of, told)
		}
		told = done
	}
	folds, err := w.HoldOut(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var held []string
	for _, f := range folds {
		if len(f.Held) != 1 || len(f.Fitted) != 3 {
			t.Errorf("fold %d: %d held out, %d not", f.Number, len(f.Held), len(f.Fitted))
		}
		for _, x := range f.Held {
			held = append(held, x.ID)
			if slices.ContainsFunc(f.Fitted, func(y Trial) bool { return y.ID == x.ID }) {
				t.Errorf("fold %d: %s is held out and fitted to", f.Number, x.ID)
			}
		}
		disturbed, after := 0.0, 0.0
		for _, x := range f.Fitted {
			disturbed += x.Disturbed.Loss
			after += x.After.Loss
		}
		if after > disturbed {
			t.Errorf("fold %d: fitted from %v to %v", f.Number, disturbed, after)
		}
	}
	if want := []string{"P02", "P03", "P04"}; !slices.Equal(held, want) {
		t.Errorf("held out were %v, want %v: each once, but for the act mix", held, want)
	}
	w.Findings = findings(t, "P01", "P02", "P03")
	if _, err := w.HoldOut(context.Background()); !errors.Is(err, ErrFew) {
		t.Errorf("with two findings to hold out: %v", err)
	}
}

// TestDisturbed: the named constants and no others, within their ranges, and
// each fold by luck of its own.
func TestDisturbed(t *testing.T) {
	start := sim.DefaultParams()
	names := Fittable(true, func(string) bool { return true })
	a, b, c := disturbed(&start, names, 1, 0), disturbed(&start, names, 1, 0), disturbed(&start, names, 1, 1)
	if a != b || a == c {
		t.Error("the same fold is disturbed otherwise, or another alike")
	}
	was := start.Rows()
	for k, r := range a.Rows() {
		if *r.At < r.Lo || *r.At > r.Hi {
			t.Errorf("%s = %v is out of its range", r.Name, *r.At)
		}
		if moved := *r.At != *was[k].At; moved && !slices.Contains(names, r.Name) {
			t.Errorf("%s is not fitted and was moved", r.Name)
		}
	}
}
