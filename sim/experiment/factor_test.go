package experiment

import (
	"encoding/json"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// spreads are one of each curve.
var spreads = [...]Spread{
	{Lo: -1, Hi: 3},
	{Lo: 0.01, Hi: 100, Curve: LogUniform},
	{Lo: -10, Hi: 10, Curve: Normal, Mean: 0.5, SD: 2},
	{Lo: 0, Hi: 1, Curve: Normal, Mean: 0.5, SD: 0.4}, // cut at both ends
	{Lo: 0.001, Hi: 1000, Curve: LogNormal, Mean: 1, SD: 0.75},
	{Lo: 2, Hi: 10, Curve: Triangular, Mode: 4},
	{Lo: 2, Hi: 10, Curve: Triangular, Mode: 2},
	{Lo: 2, Hi: 10, Curve: Triangular, Mode: 10},
	{Lo: 1, Hi: 4, Whole: true},
}

// TestSpreadQuantiles: the value at u is the quantile of the distribution, as
// an independent library computes it, cut at the range.
func TestSpreadQuantiles(t *testing.T) {
	for _, s := range spreads {
		var quantile func(float64) float64
		switch {
		case s.Whole:
			quantile = func(u float64) float64 { return s.Lo + min(s.Hi-s.Lo, math.Floor(u*(s.Hi-s.Lo+1))) }
		case s.Curve == Uniform:
			quantile = distuv.Uniform{Min: s.Lo, Max: s.Hi}.Quantile
		case s.Curve == LogUniform:
			quantile = func(u float64) float64 { return s.Lo * math.Pow(s.Hi/s.Lo, u) }
		case s.Curve == Normal:
			quantile = distuv.Normal{Mu: s.Mean, Sigma: s.SD}.Quantile
		case s.Curve == LogNormal:
			quantile = distuv.LogNormal{Mu: s.Mean, Sigma: s.SD}.Quantile
		case s.Curve == Triangular:
			quantile = distuv.NewTriangle(s.Lo, s.Hi, s.Mode, nil).Quantile
		}
		for i := 1; i < 200; i++ {
			u := float64(i) / 200
			want := min(s.Hi, max(s.Lo, quantile(u)))
			if x := s.At(u); !(math.Abs(x-want) <= 1e-6*max(1, math.Abs(want))) {
				t.Errorf("%+v at %v: %v, want %v", s, u, x, want)
			}
		}
	}
}

// TestSpreadInRange: values grow with u and never leave the range, at the very
// ends and beyond too.
func TestSpreadInRange(t *testing.T) {
	for _, s := range spreads {
		before := math.Inf(-1)
		for i := -3; i <= 1003; i++ {
			x := s.At(float64(i) / 1000)
			if !(x >= s.Lo && x <= s.Hi) || x < before-1e-12 || s.Whole && x != math.Floor(x) {
				t.Errorf("%+v at %v: %v, after %v", s, float64(i)/1000, x, before)
			}
			before = x
		}
		if s.Curve != Normal && s.Curve != LogNormal && (math.Abs(s.At(0)-s.Lo) > 1e-9 || math.Abs(s.At(1)-s.Hi) > 1e-9*s.Hi) {
			t.Errorf("%+v goes from %v to %v", s, s.At(0), s.At(1))
		}
	}
}

// spreadBits are the values of the spreads at three places, bit by bit.
var spreadBits = [len(spreads)][3]uint64{
	{0xbfefdf3b645a1cac, 0x3fc9999999999998, 0x4004cccccccccccd},
	{0x3f84ab644b1fccf6, 0x3fc44960c576b2dc, 0x4043e7c593937b4a},
	{0xc016b8cbb7204470, 0xbfe18fc72b058bf4, 0x4008813c36e26d33},
	{0, 0x3fd29349eeca94d2, 0x3ff0000000000000},
	{0x3fd122ef9995f02a, 0x3ffd599181425f54, 0x401c6e2ce7e56d1b},
	{0x4001030dc4ea03a7, 0x4010d0550381c32a, 0x401f3c874583bdc7},
	{0x40000831ad3266a6, 0x400a7429810a9a10, 0x401de1764edbdb79},
	{0x4002061b89d4074e, 0x401986f174f88472, 0x40232dce89b636cb},
	{0x3ff0000000000000, 0x4000000000000000, 0x4010000000000000},
}

// TestSpreadGolden: the same bits on every processor.
func TestSpreadGolden(t *testing.T) {
	for k, s := range spreads {
		for i, u := range [...]float64{0.001, 0.3, 0.9} {
			if got := math.Float64bits(s.At(u)); got != spreadBits[k][i] {
				t.Errorf("%+v at %v: %#x (%v), want %#x", s, u, got, s.At(u), spreadBits[k][i])
			}
		}
	}
}

// TestCurveNames: each curve is found by what it is called, in a manifest too.
func TestCurveNames(t *testing.T) {
	for c := range Curve(numCurves) {
		text, err := json.Marshal(Spread{Curve: c})
		var s Spread
		if err == nil {
			err = json.Unmarshal(text, &s)
		}
		if err != nil || s.Curve != c || c.String() == "unknown" {
			t.Errorf("%v comes back as %v, %v", c, s.Curve, err)
		}
	}
	if numCurves.String() != "unknown" {
		t.Errorf("a curve beyond the last is called %v", numCurves)
	}
}

// TestFactorValue: levels share the unit interval evenly, a list gives values
// as they are, and all else comes from the spread.
func TestFactorValue(t *testing.T) {
	f := Factor{Numeric: true, Levels: []Level{{Value: 2}, {Value: 3}, {Value: 5}}}
	for u, want := range map[float64]float64{0: 2, 0.33: 2, 0.34: 3, 0.5: 3, 0.67: 5, 1: 5} {
		if x := f.Value(u); x != want {
			t.Errorf("level at %v: %v, want %v", u, x, want)
		}
	}
	if f = (Factor{Numeric: true, Listed: true, Spread: Spread{Lo: 0, Hi: 10}}); f.Value(7.5) != 7.5 {
		t.Errorf("a listed value became %v", f.Value(7.5))
	}
	if f.Listed = false; f.Value(0.75) != 7.5 {
		t.Errorf("0.75 of 0..10 became %v", f.Value(0.75))
	}
}
