package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestByFormula: with thousands of rows, intervals by formula are those that
// drawing gives, within a tenth of their width.
func TestByFormula(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	var x [][]float64
	var y []float64
	for range 4000 {
		row := []float64{r.Float64(), r.NormFloat64(), r.Float64()}
		x, y = append(x, row), append(y, 2*row[0]+0.5*row[1]+r.NormFloat64())
	}
	near := func(what string, formula, drawn Estimate) {
		t.Helper()
		width := drawn.Hi - drawn.Lo
		if formula.Value != drawn.Value || math.Abs(formula.Lo-drawn.Lo) > width/10 || math.Abs(formula.Hi-drawn.Hi) > width/10 {
			t.Errorf("%s: by formula %v, drawn %v", what, formula, drawn)
		}
	}
	drawn, formula := Bootstrap{Seed: 1}, Bootstrap{Resamples: -1}
	a, err := Regression(x, y, drawn)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Regression(x, y, formula)
	if err != nil {
		t.Fatal(err)
	}
	c, err := PartialRank(x, y, drawn)
	if err != nil {
		t.Fatal(err)
	}
	d, err := PartialRank(x, y, formula)
	if err != nil {
		t.Fatal(err)
	}
	for f := range a.Factors {
		near("standardised", b.Factors[f].Standard, a.Factors[f].Standard)
		near("rank", d.Factors[f].R, c.Factors[f].R)
	}
}
