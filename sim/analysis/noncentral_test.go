package analysis

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// TestNoncentralT: the integral against gonum's series where that holds.
func TestNoncentralT(t *testing.T) {
	for _, df := range []float64{1, 2, 5, 18, 100, 5000} {
		for _, delta := range []float64{-6, -1, 0, .5, 3, 12, 25} {
			for _, x := range []float64{0, .3, 2, 5, 13, 40} {
				want := distuv.NoncentralT{Nu: df, Mu: delta}.CDF(x)
				near(t, "noncentral t", averaged(x, df, delta), want, 2e-9)
			}
		}
	}
}

// TestNoncentralF: with one degree of freedom in the numerator F is a squared
// t; and the published power of an analysis of variance.
func TestNoncentralF(t *testing.T) {
	for _, df := range []float64{2, 9, 60, 1000} {
		for _, delta := range []float64{.1, 1, 4, 15} {
			for _, x := range []float64{.2, 1.5, 6, 20} {
				want := noncentralT(x, df, delta) - noncentralT(-x, df, delta)
				near(t, "noncentral F", noncentralF(x*x, 1, df, delta*delta), want, 1e-9)
			}
		}
	}
	// pwr.anova.test(f = .28, k = 4, n = 20) of R's package pwr: .5149793
	critical := distuv.F{D1: 3, D2: 76}.Quantile(.95)
	near(t, "power", 1-noncentralF(critical, 3, 76, 80*.28*.28), .5149793, 1e-6)
	// Large noncentralities, where few weights are above nothing: the mean is at
	// about the middle.
	for _, lambda := range []float64{1e4, 1e6} {
		near(t, "far noncentral F", noncentralF((2+lambda)/2, 2, 1e4, lambda), .5, .01)
	}
}

// TestNoncentralities: under the bounds, what was seen is as improbable as asked.
func TestNoncentralities(t *testing.T) {
	for _, f := range []float64{4, 8, 100, 1e5} {
		lo, hi := noncentralities(f, 4, 50, .95)
		near(t, "lower bound", noncentralF(f, 4, 50, lo), .975, 1e-6)
		near(t, "upper bound", noncentralF(f, 4, 50, hi), .025, 1e-6)
	}
	if lo, hi := noncentralities(.1, 4, 50, .95); lo != 0 || hi != 0 {
		t.Errorf("a small F: got %v to %v, want 0 to 0", lo, hi)
	}
	for _, df := range []float64{3, 50, 1e3, 1e5} { // both ways agree where they meet
		lo, hi := noncentralities(.9999*vast/4, 4, df, .95)
		low, high := noncentralities(1.0001*vast/4, 4, df, .95)
		near(t, "vast, low", low/lo, 1.0002, 2e-4)
		near(t, "vast, high", high/hi, 1.0002, 2e-4)
	}
	for _, x := range []float64{-60, -2, 0, 1, 35, 1e6} {
		lo, hi := shifts(x, 7, .9)
		near(t, "lower shift", noncentralT(x, 7, lo), .95, 1e-6)
		near(t, "upper shift", noncentralT(x, 7, hi), .05, 1e-6)
	}
	if lo, hi := shifts(math.NaN(), 7, .9); !math.IsNaN(lo) || !math.IsNaN(hi) {
		t.Error("a NaN has bounds")
	}
}
