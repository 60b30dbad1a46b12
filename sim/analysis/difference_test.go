package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

// mtcars are the miles per gallon of automatic and manual cars, as in R.
func mtcars() (automatic, manual []float64) {
	return []float64{21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 21.5, 15.5, 15.2, 13.3, 19.2},
		[]float64{21, 21, 22.8, 32.4, 30.4, 33.9, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4}
}

// TestCompare: what R prints for t.test(extra ~ group, data = sleep), and what
// effectsize prints for cohens_d(mpg ~ am, data = mtcars).
func TestCompare(t *testing.T) {
	a, b := sleep()
	d := Compare(a, append(b, math.NaN()), 0)
	near(t, "t", d.T, -1.8608, 5e-5)
	near(t, "df", d.DF, 17.776, 5e-4)
	near(t, "p", d.P, .07939, 5e-6)
	near(t, "lo", d.Lo, -3.3654832, 5e-8)
	near(t, "hi", d.Hi, .2054832, 5e-8)
	if d.MissingB != 1 || d.NB != 10 {
		t.Errorf("%+v", d)
	}
	x, y := mtcars()
	g := Compare(x, y, 0).G
	near(t, "d", g.Value/unbias(30), -1.48, 5e-3)
	near(t, "d lo", g.Lo, -2.27, 5e-3)
	near(t, "d hi", g.Hi, -.67, 5e-3)
	near(t, "unbias", unbias(10), 1-3./39, 1e-3) // Hedges' own approximation
}

// TestCompareWithin: what R prints for the paired test of the same data.
func TestCompareWithin(t *testing.T) {
	a, b := sleep()
	p := CompareWithin(append(a, 3, math.NaN()), append(b, math.NaN(), 5, 6), 0)
	near(t, "t", p.T, -4.0621, 5e-5)
	near(t, "p", p.P, .002833, 5e-7)
	near(t, "lo", p.Lo, -2.4598858, 5e-8)
	near(t, "hi", p.Hi, -.7001142, 5e-8)
	near(t, "d_z", p.Z.Value/unbias(9), -1.284558, 1e-6)
	near(t, "r", p.R, .7951702, 1e-7)
	if p.N != 10 || p.Missing != 3 {
		t.Errorf("%+v", p)
	}
	d := Compare(a, b, 0)
	near(t, "gain", p.Gain, d.Error*d.Error/(p.Error*p.Error), 1e-9)
}

func TestCompareConstants(t *testing.T) {
	d := Compare([]float64{1, 1, 1}, []float64{1, 1}, 0)
	if d.Mean != 0 || !math.IsNaN(d.T) || !math.IsNaN(d.P) || !math.IsNaN(d.G.Value) || d.Lo != 0 || d.Hi != 0 {
		t.Errorf("no difference: %+v", d)
	}
	d = Compare([]float64{3, 3, 3}, []float64{1, 1}, 0)
	if d.Mean != 2 || !math.IsInf(d.T, 1) || d.P != 0 || !math.IsInf(d.G.Value, 1) || d.Lo != 2 {
		t.Errorf("a sure difference: %+v", d)
	}
	d = Compare([]float64{3}, []float64{1, 2}, 0)
	if d.Mean != 1.5 || !math.IsNaN(d.T) || !math.IsNaN(d.Lo) || !math.IsNaN(d.G.Lo) {
		t.Errorf("one value: %+v", d)
	}
	if p := CompareWithin(nil, []float64{1}, 0); p.Missing != 1 || !math.IsNaN(p.Mean) || !math.IsNaN(p.Gain) {
		t.Errorf("no pair: %+v", p)
	}
}

// TestCompareHolds: 3000 pairs of samples with a true difference of .8 standard
// deviations. The intervals hold it and g, and d_z theirs; g is without bias.
// Bounds of 4 standard errors: one false alarm in 16,000 each.
func TestCompareHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	const n = 3000
	var mean, g, z, bias float64
	for range n {
		a, b := make([]float64, 8), make([]float64, 8)
		for i := range a {
			luck := r.NormFloat64()
			a[i] = 1.6 + 2*(.6*luck+.8*r.NormFloat64())
			b[i] = 2 * (.6*luck + .8*r.NormFloat64())
		}
		p := CompareWithin(a, b, 0)
		if p.Lo <= 1.6 && 1.6 <= p.Hi {
			mean++
		}
		if dz := .8 / (.8 * math.Sqrt2); p.Z.Lo <= dz && dz <= p.Z.Hi {
			z++
		}
		for i := range b {
			b[i] = 2 * r.NormFloat64()
		}
		d := Compare(a, b, 0)
		if d.G.Lo <= .8 && .8 <= d.G.Hi {
			g++
		}
		bias += d.G.Value / n
	}
	within := 4 * math.Sqrt(.95*.05/n)
	near(t, "mean", mean/n, .95, within)
	near(t, "d_z", z/n, .95, within)
	near(t, "g", g/n, .95, within)
	near(t, "mean g", bias, .8, 4*.54/math.Sqrt(n))
}

func TestHolm(t *testing.T) {
	// p.adjust(c(.01, .04, .03, .005), "holm") in R
	got := Holm([]float64{.01, .04, math.NaN(), .03, .005})
	for i, want := range []float64{.03, .06, math.NaN(), .06, .02} {
		near(t, "adjusted", got[i], want, 1e-12)
	}
	if got := Holm([]float64{.6, .9}); got[0] != 1 || got[1] != 1 {
		t.Errorf("got %v", got)
	}
}
