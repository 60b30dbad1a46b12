package calibrate

import (
	"math"
	"testing"

	"dinamika/sim/pattern"
)

// seen is a quantity with a mean, an error and two studies' values around it.
func seen(mean, se float64) pattern.Seen {
	d := se * math.Sqrt(2) / math.Sqrt2
	return pattern.Seen{Values: []float64{mean - d, mean + d}, Mean: mean, Error: se, Lo: mean - d, Hi: mean + d}
}

func TestCost(t *testing.T) {
	inf := math.Inf(1)
	band := pattern.Quantity{Lo: 2, Hi: 6, Published: []float64{3}}
	open := pattern.Quantity{Lo: 1, Hi: inf, Published: []float64{3}}
	for _, c := range []struct {
		what string
		q    pattern.Quantity
		s    pattern.Seen
		want float64
	}{
		{"in the middle", band, seen(4, 0.1), 0},
		{"on the edge", band, seen(6, 0.1), 0.02},
		{"half a half-width outside", band, seen(7, 0.1), 0.25 + 0.02*2.25},
		{"the same on the other side", band, seen(1, 0.1), 0.25 + 0.02*2.25},
		{"open, far inside", open, seen(9, 0.1), 0},
		{"open, on the bound", open, seen(1, 0.1), 0.02},
		{"open, one unit outside", open, seen(-1, 0.1), 1 + 0.02*4},
		{"open below", pattern.Quantity{Lo: -inf, Hi: 1, Published: []float64{-1}}, seen(3, 0.1), 1 + 0.02*4},
		{"a direction for sure", pattern.Quantity{Lo: 0, Hi: inf, Published: []float64{1}, Rule: pattern.Direction}, seen(1.2, 0.1), 0},
		{"a direction not for sure", pattern.Quantity{Lo: 0, Hi: inf, Published: []float64{1}, Rule: pattern.Direction}, seen(0, 0.1), 0.1645*0.1645 + 0.02*1.1645*1.1645},
		{"no figure: the spread of studies is the unit", pattern.Quantity{Lo: 0, Hi: inf}, seen(-0.2*math.Sqrt2, 0.2), 1 + 0.02*4},
		{"a correlation whose figure no study gives", pattern.Quantity{Lo: 2, Hi: 6, Published: []float64{4 - 1.645*math.Sqrt2 - 1, 4}, Rule: pattern.Sampled}, seen(4, 1), 0.25},
		{"accepted whatever it is", pattern.Quantity{Lo: -inf, Hi: inf}, seen(1e9, 1), 0},
		{"undefined", band, seen(math.NaN(), math.NaN()), unknown},
		{"far away is no worse than undefined", band, seen(1e9, 1), unknown},
	} {
		if got := cost(&c.q, &c.s); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}

// TestCostRises: further out never costs less, and nothing costs a NaN.
func TestCostRises(t *testing.T) {
	for _, q := range []pattern.Quantity{
		{Lo: 2, Hi: 6, Published: []float64{3}}, {Lo: 2, Hi: 2}, {Lo: 0, Hi: math.Inf(1)}, {Lo: 1, Hi: math.Inf(1), Published: []float64{1}, Rule: pattern.Direction},
	} {
		for _, se := range []float64{0, 0.3, math.NaN()} {
			last := 0.0
			for x := 2.0; x > -5; x -= 0.1 {
				s := seen(x, se)
				s.Values = nil
				got := cost(&q, &s)
				if math.IsNaN(got) || got < last-1e-12 {
					t.Fatalf("%v with error %v at %v: %v after %v", q, se, x, got, last)
				}
				last = got
			}
			if last == 0 {
				t.Errorf("%v with error %v: nothing to pay far outside", q, se)
			}
		}
	}
}

func TestLoss(t *testing.T) {
	r := []pattern.Result{
		{Finding: pattern.Finding{Quantities: []pattern.Quantity{{Lo: 2, Hi: 6}, {Lo: 2, Hi: 6}, {Rule: pattern.Shown}}},
			Seen: []pattern.Seen{seen(8, 1), seen(4, 1), seen(math.NaN(), 1)}},
		{Finding: pattern.Finding{Quantities: []pattern.Quantity{{Rule: pattern.Shown}}}, Seen: []pattern.Seen{seen(1, 1)}},
	}
	total, parts := Loss(r)
	if want := (1 + 0.02*4) / 2; parts[0] != want || parts[1] != 0 || total != want {
		t.Errorf("got %v in all, %v: want %v, and 0 for what is only shown", total, parts, want)
	}
}

func TestAxis(t *testing.T) {
	a := axis{start: 1, lo: 0, hi: 2, step: 0.5}
	for _, c := range []struct{ z, value, prior float64 }{
		{0, 1, 0}, {1, 1.5, pull}, {2, 2, 4 * pull}, {4, 2, 16*pull + 4*fence}, {-3, 0, 9*pull + fence},
	} {
		if value, prior := a.at(c.z); value != c.value || math.Abs(prior-c.prior) > 1e-12 {
			t.Errorf("at %v: %v for %v, want %v for %v", c.z, value, prior, c.value, c.prior)
		}
	}
}
