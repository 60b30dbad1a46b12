package analysis

import (
	"math"
	"testing"
)

func TestBands(t *testing.T) {
	b := Bands([][]float64{{1, 1, 7}, {2, 1}, {3, math.NaN()}, {4}, {5, 3}})
	if len(b) != 3 || b[0].N != 5 || b[1].N != 3 || b[1].Missing != 2 || b[2].N != 1 {
		t.Fatalf("%+v", b)
	}
	if b[0].Median != 3 || b[0].Q25 != 2 || b[0].Q75 != 4 || b[1].Median != 1 || b[2].Q05 != 7 || b[2].Q95 != 7 {
		t.Errorf("%+v", b)
	}
	near(t, "q05", b[0].Q05, 1.2, 1e-12)
	if empty := Bands([][]float64{{math.NaN()}}); empty[0].N != 0 || !math.IsNaN(empty[0].Median) {
		t.Errorf("%+v", empty)
	}
	if len(Bands(nil)) != 0 {
		t.Error("no series have moments")
	}
}

func TestCorrelate(t *testing.T) {
	a, b := sleep()
	same := []float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}
	hole := append([]float64{math.NaN()}, a[1:]...)
	c := Correlate([][]float64{a, b, same, hole})
	near(t, "pearson", c.Pearson[0][1], .7951702, 1e-7)       // cor in R
	near(t, "spearman", c.Spearman[1][0], 1-216.0/990, 1e-12) // by hand: the squared differences of ranks sum to 36
	near(t, "self", c.Pearson[0][0], 1, 1e-12)
	near(t, "constant", c.Pearson[0][2], math.NaN(), 0)
	near(t, "constant itself", c.Spearman[2][2], math.NaN(), 0)
	if c.N[0][3] != 9 || c.N[3][3] != 9 || c.N[0][1] != 10 {
		t.Errorf("%v", c.N)
	}
	cubed := make([]float64, len(a))
	for i, x := range a {
		cubed[i] = -x * x * x
	}
	near(t, "turned", Correlate([][]float64{a, cubed}).Spearman[0][1], -1, 1e-12)
}
