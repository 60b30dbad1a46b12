package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

// moore are conformity by partner's status and authoritarianism (Moore & Krupat
// 1971), as in R's carData.
func moore() ([][]int, [][]float64) {
	return crossing(2, 3), [][]float64{
		{8, 7, 10, 6, 13, 12, 7, 6, 8, 12}, {12, 4, 4, 9}, {4, 8, 13, 9, 24, 7, 23, 13},
		{21, 23, 15, 12, 16}, {12, 17, 14, 16, 20, 8, 14, 17, 7, 17, 15}, {19, 9, 7, 11, 14, 13, 10},
	}
}

// TestUnbalancedPublished: what Anova(type = "III") of R's package car prints.
func TestUnbalancedPublished(t *testing.T) {
	levels, values := moore()
	m := anova(t, levels, values, AnovaOptions{})
	if m.Balanced || m.N != 45 || m.Residual.DF != 39 {
		t.Errorf("%+v", m)
	}
	near(t, "residual", m.Residual.SS, 817.763961, 1e-6)
	for i, want := range []struct{ ss, f, p float64 }{{239.6, 11.4250, .001657}, {36.0, .8589, .431492}, {175.488928, 4.184623, .022572}} {
		near(t, "SS", m.Terms[i].SS, want.ss, 5e-2)
		near(t, "F", m.Terms[i].F, want.f, 5e-5)
		near(t, "p", m.Terms[i].P, want.p, 5e-7)
	}
}

// solve is Gauss's elimination, for checks that share nothing with the package.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		p := i
		for r := i; r < n; r++ {
			if math.Abs(a[r][i]) > math.Abs(a[p][i]) {
				p = r
			}
		}
		a[i], a[p], b[i], b[p] = a[p], a[i], b[p], b[i]
		for r := i + 1; r < n; r++ {
			q := a[r][i] / a[i][i]
			for c := i; c < n; c++ {
				a[r][c] -= q * a[i][c]
			}
			b[r] -= q * b[i]
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = b[i]
		for c := i + 1; c < n; c++ {
			x[i] -= a[i][c] * x[c]
		}
		x[i] /= a[i][i]
	}
	return x
}

// fitted is the residual sum of squares of a linear model, by normal equations.
func fitted(rows [][]float64, y []float64) float64 {
	p := len(rows[0])
	a, b := make([][]float64, p), make([]float64, p)
	for i := range p {
		a[i] = make([]float64, p)
		for r, row := range rows {
			b[i] += row[i] * y[r]
			for j := range p {
				a[i][j] += row[i] * row[j]
			}
		}
	}
	beta := solve(a, b)
	sum := 0.0
	for r, row := range rows {
		d := y[r]
		for i, x := range row {
			d -= x * beta[i]
		}
		sum += d * d
	}
	return sum
}

// TestUnbalancedByComparison: every row is what the model of all values loses
// when the columns of that row are left out, worked out value by value.
func TestUnbalancedByComparison(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	levels := crossing(2, 3, 3)
	values := make([][]float64, len(levels))
	var y []float64
	var rows [][]float64
	var owner []int // the row of the table that a column belongs to, -1 for the mean
	for p, l := range levels {
		for range 1 + r.IntN(4) {
			x := 40 + float64(l[0]*l[1]) - float64(l[2]) + 3*r.NormFloat64()
			values[p] = append(values[p], x)
			y = append(y, x)
			code := func(f, k, last int) float64 {
				if l[f] == k {
					return 1
				}
				if l[f] == last {
					return -1
				}
				return 0
			}
			a := []float64{code(0, 0, 1)}
			b := []float64{code(1, 0, 2), code(1, 1, 2)}
			c := []float64{code(2, 0, 2), code(2, 1, 2)}
			row := []float64{1}
			owner = []int{-1}
			add := func(of int, sets ...[]float64) {
				products := []float64{1}
				for _, s := range sets {
					var next []float64
					for _, q := range products {
						for _, v := range s {
							next = append(next, q*v)
						}
					}
					products = next
				}
				for _, q := range products {
					row, owner = append(row, q), append(owner, of)
				}
			}
			add(0, a)
			add(1, b)
			add(2, c)
			add(3, a, b)
			add(4, a, c)
			add(5, b, c)
			add(6, a, b, c)
			rows = append(rows, row)
		}
	}
	table := anova(t, levels, values, AnovaOptions{})
	full := fitted(rows, y)
	near(t, "residual", table.Residual.SS, full, 1e-8)
	if len(table.Terms) != 7 || table.Terms[6].Kind != Higher || table.Terms[6].DF != 4 || table.Balanced {
		t.Fatalf("%+v", table.Terms)
	}
	for i, e := range table.Terms {
		var less [][]float64
		for _, row := range rows {
			var kept []float64
			for c, x := range row {
				if owner[c] != i {
					kept = append(kept, x)
				}
			}
			less = append(less, kept)
		}
		near(t, "SS", e.SS, fitted(less, y)-full, 1e-7)
		near(t, "F", e.F, (fitted(less, y)-full)/float64(e.DF)/(full/float64(table.Residual.DF)), 1e-7)
	}
	// Balanced data take another way to the higher interactions: the same answer.
	for p := range values {
		values[p] = append(values[p], 40, 41, 43)[:3]
	}
	even := anova(t, levels, values, AnovaOptions{})
	sum := even.Residual.SS
	for _, e := range even.Terms {
		sum += e.SS
	}
	near(t, "sum", sum, even.Total.SS, 1e-8)
	values[0] = append(values[0], even.Crossed[0].Mean) // hardly unbalanced
	near(t, "nearly even", anova(t, levels, values, AnovaOptions{}).Terms[6].SS, even.Terms[6].SS, .3*even.Terms[6].SS)
}

// TestContrasts: the comparisons of the battery, worked out by hand.
func TestContrasts(t *testing.T) {
	levels, values := battery()
	b := anova(t, levels, values, AnovaOptions{})
	pairs := b.Pairs(0)
	if len(pairs) != 3 || pairs[0].At != -1 {
		t.Fatalf("%+v", pairs)
	}
	ms := 18230.75 / 27
	near(t, "1 and 2", pairs[0].T, (83.166667-108.333333)/math.Sqrt(ms/6), 1e-5)
	near(t, "p", pairs[1].P, tTails((83.166667-125.083333)/math.Sqrt(ms/6), 27), 1e-7)
	near(t, "adjusted", pairs[1].Adjusted, 3*pairs[1].P, 1e-12)
	near(t, "adjusted", pairs[0].Adjusted, 2*pairs[0].P, 1e-12)
	at := b.PairsAt(0, 1)
	if len(at) != 9 || at[3].AtLevel != 1 || at[3].A != 0 || at[3].B != 1 {
		t.Fatalf("%+v", at)
	}
	near(t, "at 70 °F", at[3].Mean, 57.25-119.75, 1e-9)
	near(t, "error", at[3].Error, math.Sqrt(ms/2), 1e-4)
	simple := b.Simple(0, 1)
	m := (57.25 + 119.75 + 145.75) / 3
	ss := 4 * ((57.25-m)*(57.25-m) + (119.75-m)*(119.75-m) + (145.75-m)*(145.75-m))
	near(t, "simple", simple[1].SS, ss, 1e-8)
	near(t, "simple F", simple[1].F, ss/2/ms, 1e-6)
	sum := 0.0
	for _, s := range simple { // simple effects hold the main effect and the interaction
		sum += s.SS
	}
	near(t, "sum", sum, b.Terms[0].SS+b.Terms[2].SS, 1e-8)
	if b.Pairs(2) != nil || b.Pairs(-1) != nil || b.PairsAt(0, 0) != nil || b.Simple(0, 5) != nil {
		t.Error("factors that are not there are compared")
	}
}
