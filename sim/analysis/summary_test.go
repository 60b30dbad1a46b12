package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestSummary(t *testing.T) {
	a, _ := sleep()
	s := Summarize(append(a, math.NaN(), math.Inf(1)), 0)
	if s.N != 10 || s.Missing != 2 {
		t.Errorf("got %d values and %d missing", s.N, s.Missing)
	}
	near(t, "mean", s.Mean, .75, 1e-12)
	near(t, "sd", s.SD, 1.789010, 1e-6)
	near(t, "lo", s.Lo, -.5297804, 1e-6) // t.test in R
	near(t, "hi", s.Hi, 2.0297804, 1e-6)
	near(t, "median", s.Median, .35, 1e-12)
	near(t, "q25", s.Q25, -.175, 1e-12)
	near(t, "max", s.Max, 3.7, 0)
}

func TestSummaryOfFew(t *testing.T) {
	nothing := Summarize([]float64{math.NaN()}, 0)
	if nothing.N != 0 || nothing.Missing != 1 || !math.IsNaN(nothing.Mean) || !math.IsNaN(nothing.Lo) || !math.IsNaN(nothing.Max) {
		t.Errorf("nothing: %+v", nothing)
	}
	one := Summarize([]float64{3}, 0)
	if one.Mean != 3 || one.Median != 3 || !math.IsNaN(one.SD) || !math.IsNaN(one.Lo) || !math.IsNaN(one.Hi) {
		t.Errorf("one: %+v", one)
	}
	same := Summarize([]float64{.1, .1, .1}, 0)
	if same.SD != 0 || same.Lo != .1 || same.Hi != .1 {
		t.Errorf("the same: %+v", same)
	}
	if s := Summarize([]float64{1, 2, 3}, 95); !math.IsNaN(s.Lo) || s.Mean != 2 {
		t.Errorf("a level of 95: %+v", s)
	}
}

// TestWilson: the intervals that Newcombe (1998) prints for his method 3.
func TestWilson(t *testing.T) {
	for _, c := range []struct {
		count, n int
		lo, hi   float64
	}{{81, 263, .2553, .3662}, {15, 148, .0624, .1605}, {0, 20, 0, .1611}, {1, 29, .0061, .1718}} {
		s := Proportion(c.count, c.n, 0)
		near(t, "lo", s.Lo, c.lo, 5e-5)
		near(t, "hi", s.Hi, c.hi, 5e-5)
		all := Proportion(c.n-c.count, c.n, 0)
		near(t, "mirrored", all.Hi, 1-s.Lo, 1e-12)
	}
	s := ShareOf([]float64{1, 0, math.NaN(), 2}, 0)
	if s.N != 3 || s.Missing != 1 || s.Count != 2 {
		t.Errorf("%+v", s)
	}
	for _, bad := range []Share{Proportion(0, 0, 0), Proportion(3, 2, 0), Proportion(-1, 2, 0)} {
		if !math.IsNaN(bad.Share) || !math.IsNaN(bad.Lo) {
			t.Errorf("%+v", bad)
		}
	}
}

// TestSummaryCovers: of 4000 samples of twelve normal values, 95 % of intervals
// hold the mean. The bound is 4 standard errors: one false alarm in 16,000.
func TestSummaryCovers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	const n = 4000
	held := 0
	x := make([]float64, 12)
	for range n {
		for i := range x {
			x[i] = 5 + 2*r.NormFloat64()
		}
		if s := Summarize(x, 0); s.Lo <= 5 && 5 <= s.Hi {
			held++
		}
	}
	near(t, "coverage", float64(held)/n, .95, 4*math.Sqrt(.95*.05/n))
}
