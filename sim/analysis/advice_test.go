package analysis

import (
	"math"
	"testing"
)

// TestNeeded: the tables of Cohen (1988) as power.t.test in R refines them.
func TestNeeded(t *testing.T) {
	for _, c := range []struct {
		d, power float64
		n        int
	}{{.2, .8, 394}, {.5, .8, 64}, {.8, .8, 26}, {.2, .9, 527}, {.5, .9, 86}, {.8, .9, 34}} {
		if n := (Plan{}).Needed(c.d, c.power); n != c.n {
			t.Errorf("d = %v with power %v takes %d, want %d", c.d, c.power, n, c.n)
		}
	}
	paired := Plan{Paired: true}
	if n := paired.Needed(.5, .8); n != 34 {
		t.Errorf("paired: %d, want 34", n)
	}
	if n := paired.Needed(-.2, .8); n != 199 {
		t.Errorf("paired: %d, want 199", n)
	}
	// power.t.test(n = 20, delta = 1, sd = 1) in R: .8689528
	near(t, "power", Plan{}.Power(1, 20), .8689528, 1e-6)
	near(t, "no difference", Plan{Alpha: .1}.Power(0, 5), .1, 1e-9)
	if n := (Plan{}).Needed(1e-4, .8); math.Abs(float64(n)/1569776000-1) > 1e-3 { // 2 (1.96 + .8416)² / d²
		t.Errorf("a tiny difference takes %d", n)
	}
	if (Plan{}).Needed(0, .8) != 0 || (Plan{}).Needed(1, 1) != 0 || (Plan{Alpha: 2}).Needed(1, .8) != 0 {
		t.Error("what cannot be has a number")
	}
}

func TestDetectable(t *testing.T) {
	for _, p := range []Plan{{}, {Alpha: .01}, {Paired: true}} {
		for _, n := range []int{2, 5, 64} {
			near(t, "power", p.Power(p.Detectable(n, .8), n), .8, 1e-9)
		}
	}
	near(t, "64", Plan{}.Detectable(64, .8), .4991, 1e-4)
	if !math.IsNaN(Plan{}.Detectable(1, .8)) || !math.IsNaN(Plan{}.Detectable(9, .04)) {
		t.Error("what cannot be is detectable")
	}
}

// TestForWidth: t(.975, n-1)·10/√n falls to 2 between 98 and 99 values.
func TestForWidth(t *testing.T) {
	if n := ForWidth(10, 2, 0); n != 99 {
		t.Errorf("got %d", n)
	}
	if ForWidth(0, 1, 0) != 2 || ForWidth(math.NaN(), 1, 0) != 0 || ForWidth(1, 0, 0) != 0 {
		t.Error("odd widths")
	}
	for _, half := range []float64{.1, .5, 3} {
		n := ForWidth(1, half, .9)
		wide := func(n int) float64 { return tQuantile(.95, float64(n-1)) / math.Sqrt(float64(n)) }
		if wide(n) > half || n > 2 && wide(n-1) <= half {
			t.Errorf("half a width of %v: %d is not the smallest", half, n)
		}
	}
}

func TestAdvise(t *testing.T) {
	a, _ := sleep()
	got := Advise(append(a, math.NaN()), .5, 0, Plan{})
	if got.N != 10 || got.Missing != 1 || len(got.Tells) != 6 || got.Tells[2] != (Telling{.5, .8, 64}) || got.ForHalf != 52 {
		t.Errorf("%+v", got)
	}
	near(t, "half", got.Half, 1.2797804, 1e-6)
	near(t, "least", got.Least[0], got.Detectable[0]*1.789010, 1e-5)
	near(t, "detectable", got.Detectable[0], 1.32495, 1e-4) // power.t.test(n = 10, power = .8)
	if few := Advise(nil, .5, 0, Plan{}); few.ForHalf != 0 || !math.IsNaN(few.Least[0]) {
		t.Errorf("%+v", few)
	}
}
