package analysis

import (
	"math"
	"testing"
)

// near fails unless got is want to within so much; NaN wants NaN.
func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.IsNaN(want) && math.IsNaN(got) || got == want {
		return
	}
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s: got %.10g, want %.10g within %g", what, got, want, within)
	}
}

// sleep are the hours of sleep gained with two drugs (Student 1908), as in R.
func sleep() (a, b []float64) {
	return []float64{.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2}, []float64{1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4}
}

func TestQuantiles(t *testing.T) {
	// The values that R's quantile gives for 1, 2, 4, 7, 11.
	x := []float64{1, 2, 4, 7, 11}
	for p, want := range map[float64]float64{0: 1, .05: 1.2, .25: 2, .5: 4, .75: 7, .95: 10.2, 1: 11} {
		near(t, "quantile", quantile(x, p), want, 1e-12)
	}
	// Tables of Student's t and of F.
	near(t, "t .975, 10", tQuantile(.975, 10), 2.228138852, 1e-8)
	near(t, "t .975, 1", tQuantile(.975, 1), 12.70620474, 1e-7)
	near(t, "t .995, 2.5", tTails(tQuantile(.995, 2.5), 2.5), .01, 1e-9)
	near(t, "t .975, 10 million", tQuantile(.975, 1e7), 1.959964, 1e-6)
	near(t, "F .05, 3, 20", fTail(3.098391, 3, 20), .05, 1e-6)
	near(t, "F .05, 3, ever more", fTail(2.604909, 3, 0.99e6), fTail(2.604909, 3, 1.01e6), 1e-6)
	near(t, "far F", math.Log10(fTail(1000, 1, 1000)), -152.1, 0.3)
}

func TestRanks(t *testing.T) {
	for i, want := range []float64{4, 1.5, 1.5, 3, 5} {
		near(t, "rank", ranks([]float64{3, 1, 1, 2, 9})[i], want, 0)
	}
}

// TestConstantMoments: a value that binary numbers cannot hold must have no
// deviation either.
func TestConstantMoments(t *testing.T) {
	x := make([]float64, 77)
	for i := range x {
		x[i] = 0.1
	}
	if mean, sd := moments(x); mean != 0.1 || sd != 0 {
		t.Errorf("got mean %v and deviation %v", mean, sd)
	}
}
