package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

func regress(t *testing.T, x [][]float64, y []float64, o Bootstrap) *RegressionTable {
	t.Helper()
	table, err := Regression(x, y, o)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func partialRank(t *testing.T, x [][]float64, y []float64, o Bootstrap) *PartialRankTable {
	t.Helper()
	table, err := PartialRank(x, y, o)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// TestRegressionPublished: what R prints for lm(mpg ~ wt + am, mtcars), which
// all textbooks of R have, with am as 0 and 1.
func TestRegressionPublished(t *testing.T) {
	_, manual := mtcars()
	weight := []float64{
		3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.465, 3.52, 3.435, 3.84, 3.845,
		2.62, 2.875, 2.32, 2.2, 1.615, 1.835, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
	}
	automatic, _ := mtcars()
	y := append(append([]float64(nil), automatic...), manual...)
	var x [][]float64
	for i, w := range weight {
		am := 0.0
		if i >= len(automatic) {
			am = 1
		}
		x = append(x, []float64{w, am})
	}
	m := regress(t, x, y, Bootstrap{Resamples: 200})
	near(t, "wt", m.Factors[0].Slope.Value, -5.35281, 5e-6)
	near(t, "t of wt", m.Factors[0].T, -6.791, 5e-4)
	near(t, "p of wt", m.Factors[0].P, 1.87e-7, 5e-10)
	near(t, "am", m.Factors[1].Slope.Value, -.02362, 5e-6)
	near(t, "p of am", m.Factors[1].P, .988, 5e-4)
	near(t, "R²", m.R2, .7528, 5e-5)
	near(t, "adjusted", m.Adjusted, .7358, 5e-5)
	s := m.Factors[0].Standard
	near(t, "standard", s.Value, -5.35281*.9784574/6.026948, 1e-5)
	if !(s.Lo < s.Value && s.Value < s.Hi && s.Hi < -.5) {
		t.Errorf("%+v", s)
	}
}

// TestByHand: five rows of two factors that are not correlated: 1 and 2 follow
// from sums one can do on paper.
func TestByHand(t *testing.T) {
	x := [][]float64{{-1, -1}, {-1, 1}, {0, 0}, {1, -1}, {1, 1}}
	y := []float64{1, 3, 2, 4, 8}
	m := regress(t, x, y, Bootstrap{Resamples: -1})
	// slopes (12-4)/4 = 2 and (11-5)/4 = 1.5; total 29.2, explained 16 + 9, left 4.2 with two degrees
	near(t, "slope 1", m.Factors[0].Slope.Value, 2, 1e-12)
	near(t, "slope 2", m.Factors[1].Slope.Value, 1.5, 1e-12)
	near(t, "R²", m.R2, 25/29.2, 1e-12)
	near(t, "t", m.Factors[0].T, 2/math.Sqrt(2.1/4), 1e-12)
	near(t, "standard", m.Factors[0].Standard.Value, 2/math.Sqrt(7.3), 1e-12)
	// ranks of y are 1, 3, 2, 4, 5; of x 1.5, 1.5, 3, 4.5, 4.5: sums of products
	// about 3 are 7.5 and 4.5 of squares 9, 9, 10
	a, b := 7.5/math.Sqrt(90), 4.5/math.Sqrt(90)
	p := partialRank(t, x, y, Bootstrap{Resamples: -1})
	near(t, "partial 1", p.Factors[0].R.Value, a/math.Sqrt(1-b*b), 1e-12)
	near(t, "partial 2", p.Factors[1].R.Value, b/math.Sqrt(1-a*a), 1e-12)
	r := p.Factors[0].R.Value
	near(t, "t", p.Factors[0].T, r*math.Sqrt(2/(1-r*r)), 1e-12)
}

// TestPartialRankResiduals: the definition, by regressing ranks on ranks value
// by value, with ties.
func TestPartialRankResiduals(t *testing.T) {
	r := rand.New(rand.NewPCG(18, 1))
	const n, k = 40, 3
	x, y := make([][]float64, n), make([]float64, n)
	columns := make([][]float64, k)
	for i := range x {
		x[i] = []float64{r.Float64(), float64(r.IntN(5)), r.Float64()}
		x[i][2] += x[i][0] // factors may be correlated
		y[i] = math.Exp(3*x[i][0]) - x[i][1] + r.NormFloat64()
		for j := range columns {
			columns[j] = append(columns[j], x[i][j])
		}
	}
	got := partialRank(t, x, y, Bootstrap{Resamples: 100})
	for i := range k {
		residuals := func(of []float64) []float64 {
			of = ranks(of)
			var rows [][]float64
			for q := range n {
				row := []float64{1}
				for j := range k {
					if j != i {
						row = append(row, ranks(columns[j])[q])
					}
				}
				rows = append(rows, row)
			}
			a, b := make([][]float64, k), make([]float64, k)
			for c := range k {
				a[c] = make([]float64, k)
				for q, row := range rows {
					b[c] += row[c] * of[q]
					for d := range k {
						a[c][d] += row[c] * row[d]
					}
				}
			}
			beta := solve(a, b)
			left := make([]float64, n)
			for q, row := range rows {
				left[q] = of[q]
				for c := range k {
					left[q] -= beta[c] * row[c]
				}
			}
			return left
		}
		want := pearson(residuals(columns[i]), residuals(y))
		e := got.Factors[i].R
		near(t, "partial", e.Value, want, 1e-9)
		if !(e.Lo <= e.Value && e.Value <= e.Hi && e.Lo >= -1 && e.Hi <= 1) {
			t.Errorf("%+v", e)
		}
	}
}

// TestRegressionCovers: 400 samples of 100 rows with a known plane. Slopes and
// standardised coefficients (of random factors) are held by their 95 %
// intervals: slopes within 4 standard errors of .95, one false alarm in 16,000,
// the bootstrap in 90 to 98 %.
func TestRegressionCovers(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 1))
	const n = 400
	slopes, standard, alarms := 0.0, 0.0, 0.0
	for b := range n {
		x, y := make([][]float64, 100), make([]float64, 100)
		for i := range x {
			x[i] = []float64{r.NormFloat64(), r.NormFloat64(), r.NormFloat64()}
			y[i] = 7 + 2*x[i][0] + x[i][1] + 2*r.NormFloat64()
		}
		m := regress(t, x, y, Bootstrap{Resamples: 200, Seed: uint64(b)})
		if s := m.Factors[0].Slope; s.Lo <= 2 && 2 <= s.Hi {
			slopes++
		}
		if s := m.Factors[0].Standard; s.Lo <= 2./3 && 2./3 <= s.Hi {
			standard++
		}
		if partialRank(t, x, y, Bootstrap{Resamples: -1}).Factors[2].P < .05 {
			alarms++
		}
	}
	near(t, "slopes", slopes/n, .95, 4*math.Sqrt(.95*.05/n))
	near(t, "standard", standard/n, .94, .04)
	near(t, "false alarms of ranks", alarms/n, .05, 4*math.Sqrt(.95*.05/n))
}

// TestRegressionOdd: units, constants, gaps and factors that cannot be told
// apart.
func TestRegressionOdd(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 1))
	var x, wide, same [][]float64
	var y, moved, still []float64
	for range 30 {
		a, b := r.Float64(), r.Float64()
		x = append(x, []float64{a, b})
		wide = append(wide, []float64{1000*b + 5, .1, 3 - 2*a})
		same = append(same, []float64{a, 2*a + 1})
		v := a - 3*b + .1*r.NormFloat64()
		y, moved, still = append(y, v), append(moved, 1e3-7*v), append(still, .1)
	}
	wide, moved = append(wide, []float64{math.NaN(), 0, 0}, []float64{0, 0, 0}), append(moved, 1, math.NaN())
	o := Bootstrap{Resamples: 50}
	was, now := regress(t, x, y, o), regress(t, wide, moved, o)
	near(t, "R²", now.R2, was.R2, 1e-9)
	near(t, "standard", now.Factors[2].Standard.Value, was.Factors[0].Standard.Value, 1e-9)
	near(t, "standard", now.Factors[0].Standard.Hi, -was.Factors[1].Standard.Lo, 1e-9)
	near(t, "slope", now.Factors[0].Slope.Value, -7*was.Factors[1].Slope.Value/1000, 1e-9)
	if now.Missing != 2 || now.N != 30 || !math.IsNaN(now.Factors[1].Slope.Value) || !math.IsNaN(now.Factors[1].P) {
		t.Errorf("%+v", now)
	}
	bent := append([]float64(nil), y...)
	for i := range bent {
		bent[i] = math.Exp(bent[i])
	}
	p, q := partialRank(t, x, y, o), partialRank(t, x, bent, o)
	if p.Factors[1] != q.Factors[1] {
		t.Errorf("a rising function of the output changes %+v to %+v", p.Factors[1], q.Factors[1])
	}
	if !math.IsNaN(partialRank(t, wide, moved, o).Factors[1].R.Value) {
		t.Error("a constant factor has ranks")
	}
	if s := regress(t, x, still, o); !s.Constant || !math.IsNaN(s.R2) || !math.IsNaN(s.Factors[0].Slope.Value) {
		t.Errorf("%+v", s)
	}
	if s := partialRank(t, x, still, o); !s.Constant || !math.IsNaN(s.Factors[0].R.Lo) {
		t.Errorf("%+v", s)
	}
	var exact []float64
	for _, row := range x {
		exact = append(exact, 5*row[0])
	}
	e := regress(t, x, exact, o)
	if e.R2 != 1 || e.Factors[0].P != 0 || math.Abs(e.Factors[0].Standard.Value-1) > 1e-12 {
		t.Errorf("an exact plane: %+v", e)
	}
	if s := partialRank(t, x, exact, o); s.Factors[0].R.Value != 1 || !math.IsNaN(s.Factors[1].R.Value) {
		t.Errorf("an exact order: %+v", s)
	}
	for _, bad := range [][][]float64{nil, x[:3], same, append(append([][]float64(nil), x[:29]...), []float64{1})} {
		if _, err := Regression(bad, y[:max(len(bad), 4)], o); err == nil {
			t.Errorf("%d rows pass", len(bad))
		}
		if _, err := PartialRank(bad, y[:max(len(bad), 4)], o); err == nil {
			t.Errorf("%d rows pass by rank", len(bad))
		}
	}
	if _, err := Regression(x, y[:29], o); err == nil {
		t.Error("lists of different length pass")
	}
}

// BenchmarkPartialRank is 1000 rows of ten factors with 1000 resamples.
func BenchmarkPartialRank(b *testing.B) {
	r := rand.New(rand.NewPCG(21, 1))
	x, y := make([][]float64, 1000), make([]float64, 1000)
	for i := range x {
		x[i] = make([]float64, 10)
		for j := range x[i] {
			x[i][j] = r.Float64()
		}
		y[i] = x[i][0] + r.NormFloat64()
	}
	for b.Loop() {
		if _, err := PartialRank(x, y, Bootstrap{}); err != nil {
			b.Fatal(err)
		}
	}
}
