package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

// design runs a model over a design of n random rows of k factors in 0 to 1.
func design(r *rand.Rand, n, k int, second bool, f func(x []float64) float64) SobolRuns {
	runs := SobolRuns{A: make([]float64, n), B: make([]float64, n), AB: make([][]float64, k)}
	if second {
		runs.BA = make([][]float64, k)
	}
	for i := range k {
		runs.AB[i] = make([]float64, n)
		if second {
			runs.BA[i] = make([]float64, n)
		}
	}
	a, b := make([]float64, k), make([]float64, k)
	for row := range n {
		for i := range k {
			a[i], b[i] = r.Float64(), r.Float64()
		}
		runs.A[row], runs.B[row] = f(a), f(b)
		for i := range k {
			a[i], b[i] = b[i], a[i]
			runs.AB[i][row] = f(a)
			if second {
				runs.BA[i][row] = f(b)
			}
			a[i], b[i] = b[i], a[i]
		}
	}
	return runs
}

// ishigami is the function of Ishigami and Homma (1990) with 7 and .1.
func ishigami(x []float64) float64 {
	z := func(i int) float64 { return math.Pi * (2*x[i] - 1) }
	s := math.Sin(z(1))
	return math.Sin(z(0)) + 7*s*s + .1*math.Pow(z(2), 4)*math.Sin(z(0))
}

// Its indices, as published.
func ishigamiIndices() (first, total []float64, second float64) {
	return []float64{.3139, .4424, 0}, []float64{.5576, .4424, .2437}, .2437
}

func sobol(t *testing.T, runs SobolRuns, o Bootstrap) *SobolTable {
	t.Helper()
	table, err := Sobol(runs, o)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// TestIshigami: all indices within their intervals, and nearer with more rows.
// With this seed it holds; over seeds see TestSobolCovers.
func TestIshigami(t *testing.T) {
	first, total, second := ishigamiIndices()
	var worst []float64
	for _, n := range []int{1 << 8, 1 << 12, 1 << 16} {
		o := Bootstrap{Resamples: 300, Seed: 1}
		if n > 1<<12 {
			o.Resamples = -1
		}
		s := sobol(t, design(rand.New(rand.NewPCG(7, 7)), n, 3, true, ishigami), o)
		off := 0.0
		for i, e := range s.Factors {
			off = max(off, math.Abs(e.First.Value-first[i]), math.Abs(e.Total.Value-total[i]))
			if n == 1<<12 && !(e.First.Lo <= first[i] && first[i] <= e.First.Hi && e.Total.Lo <= total[i] && total[i] <= e.Total.Hi) {
				t.Errorf("factor %d: %+v", i, e)
			}
			if e.First != e.FirstMean || e.Total != e.TotalMean {
				if n <= 1<<12 { // NaN bounds are not equal to themselves
					t.Errorf("factor %d without chance: %+v", i, e)
				}
			}
		}
		worst = append(worst, off)
		if n == 1<<16 {
			near(t, "second order", s.Second[0][2].Value, second, .02)
			near(t, "second order", s.Second[2][1].Value, 0, .02)
			near(t, "variance", s.Variance, 13.844588, .15)
			near(t, "mean", s.Mean, 3.5, .05)
		}
	}
	if !(worst[1] < worst[0] && worst[2] < worst[1] && worst[2] < .02) {
		t.Errorf("the largest errors with 2^8, 2^12 and 2^16 rows are %v", worst)
	}
}

// TestSobolCovers: 200 random designs of 512 rows on the function of Ishigami.
// Each index is held by its 95 % interval in 90 to 99 % of them: percentile
// intervals are a little narrow. Were the true coverage .95, one of the six
// counts would leave these bounds in one of seventy such tests; the seed is
// fixed.
func TestSobolCovers(t *testing.T) {
	const n = 200
	first, total, _ := ishigamiIndices()
	r := rand.New(rand.NewPCG(8, 1))
	var held [6]float64
	for b := range n {
		s := sobol(t, design(r, 512, 3, false, ishigami), Bootstrap{Resamples: 200, Seed: uint64(b)})
		for i, e := range s.Factors {
			if e.First.Lo <= first[i] && first[i] <= e.First.Hi {
				held[2*i]++
			}
			if e.Total.Lo <= total[i] && total[i] <= e.Total.Hi {
				held[2*i+1]++
			}
		}
	}
	t.Logf("held: %v of %d", held, n)
	for _, h := range held {
		near(t, "coverage", h/n, .945, .045)
	}
}

// TestSobolG: Sobol's g-function with 0, 1, 4.5, 9, 99, 99 has known indices.
func TestSobolG(t *testing.T) {
	a := []float64{0, 1, 4.5, 9, 99, 99}
	g := func(x []float64) float64 {
		y := 1.0
		for i := range a {
			y *= (math.Abs(4*x[i]-2) + a[i]) / (1 + a[i])
		}
		return y
	}
	all := 1.0
	for _, x := range a {
		all *= 1 + 1/(3*(1+x)*(1+x))
	}
	s := sobol(t, design(rand.New(rand.NewPCG(9, 1)), 1<<15, len(a), false, g), Bootstrap{Resamples: -1})
	for i, x := range a {
		v := 1 / (3 * (1 + x) * (1 + x))
		near(t, "first", s.Factors[i].First.Value, v/(all-1), .02)
		near(t, "total", s.Factors[i].Total.Value, v*all/(1+v)/(all-1), .02)
		if !math.IsNaN(s.Factors[i].First.Lo) {
			t.Error("an interval nobody asked for")
		}
	}
}

// TestSobolLinear: in a linear model first and total are the same, pairs are
// nothing, and a factor that is not in it has a total of exactly 0.
func TestSobolLinear(t *testing.T) {
	s := sobol(t, design(rand.New(rand.NewPCG(10, 1)), 1<<13, 4, true, func(x []float64) float64 { return 5 + 3*x[0] + 2*x[1] - x[2] }), Bootstrap{Resamples: 50})
	for i, c := range []float64{9, 4, 1, 0} {
		near(t, "first", s.Factors[i].First.Value, c/14, .03)
		near(t, "total", s.Factors[i].Total.Value, c/14, .02)
		for j := range i {
			near(t, "pair", s.Second[i][j].Value, 0, .05)
		}
	}
	if e := s.Factors[3]; e.Total != (Estimate{}) || e.First.Value != 0 {
		t.Errorf("a factor that is not there: %+v", e)
	}
}

// TestSobolChance: with independent chance of a known size the indices of the
// mean response come out, and the share of chance.
func TestSobolChance(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	first, total, _ := ishigamiIndices()
	const m, sd = 4, 5.
	var within [][]float64
	noisy := func(x []float64) float64 {
		runs := make([]float64, m)
		for i := range runs {
			runs[i] = ishigami(x) + sd*r.NormFloat64()
		}
		if len(within) < 2000 {
			within = append(within, append(runs, math.NaN()))
		}
		mean, _ := moments(runs)
		return mean
	}
	runs := design(r, 1<<14, 3, false, noisy)
	runs.Noise = Noise(within)
	near(t, "noise", runs.Noise, sd*sd/m, .3)
	s := sobol(t, runs, Bootstrap{Resamples: 100})
	near(t, "chance", s.Chance, 6.25/(6.25+13.8446), .01)
	for i, e := range s.Factors {
		near(t, "first of all", e.First.Value, first[i]*(1-s.Chance), .03)
		near(t, "first", e.FirstMean.Value, first[i], .03)
		near(t, "total of all", e.Total.Value, total[i]*(1-s.Chance)+s.Chance, .02)
		near(t, "total", e.TotalMean.Value, total[i], .03)
		if !(e.TotalMean.Lo <= total[i] && total[i] <= e.TotalMean.Hi) {
			t.Errorf("factor %d: %+v", i, e.TotalMean)
		}
	}
	if !math.IsNaN(Noise([][]float64{{1}, {2, math.NaN()}})) || Noise([][]float64{{1, 1}}) != 0 {
		t.Error("noise of single replicates")
	}
}

// TestSobolMoved: the origin and the unit of the output, and the order of rows,
// change nothing; failed runs are left out and counted.
func TestSobolMoved(t *testing.T) {
	runs := design(rand.New(rand.NewPCG(12, 1)), 300, 3, true, ishigami)
	o := Bootstrap{Resamples: 100, Seed: 5}
	was := sobol(t, runs, o)
	change := func(f func(list []float64) []float64) SobolRuns {
		c := SobolRuns{A: f(runs.A), B: f(runs.B)}
		for i := range runs.AB {
			c.AB, c.BA = append(c.AB, f(runs.AB[i])), append(c.BA, f(runs.BA[i]))
		}
		return c
	}
	moved := sobol(t, change(func(list []float64) (next []float64) {
		for _, x := range list {
			next = append(next, 1e4-2*x)
		}
		return next
	}), o)
	turned := sobol(t, change(func(list []float64) (next []float64) {
		for i := range list {
			next = append(next, list[(7*i+3)%len(list)])
		}
		return next
	}), o)
	for i, e := range was.Factors {
		near(t, "moved", moved.Factors[i].First.Value, e.First.Value, 1e-9)
		near(t, "moved", moved.Factors[i].Total.Hi, e.Total.Hi, 1e-9)
		near(t, "turned", turned.Factors[i].First.Value, e.First.Value, 1e-9)
		near(t, "moved", moved.Second[i][(i+1)%3].Value, was.Second[i][(i+1)%3].Value, 1e-9)
	}
	again := sobol(t, runs, o)
	if again.Factors[0] != was.Factors[0] {
		t.Error("the same seed gives another interval")
	}
	rows := runs
	runs = change(func(list []float64) []float64 { return append(append([]float64(nil), list...), math.NaN()) })
	runs.AB[1][300], runs.A[300] = 3, 8
	gaps := sobol(t, runs, Bootstrap{Resamples: -1})
	near(t, "with a failed row", gaps.Factors[1].First.Value, was.Factors[1].First.Value, 1e-12)
	rows.AB[2] = append([]float64(nil), rows.AB[2]...)
	rows.AB[2][0] = math.Inf(1)
	one := sobol(t, rows, o)
	if gaps.Missing != 6 || one.Missing != 1 || one.Factors[2].N != 299 || one.Factors[1].N != 300 || one.Factors[0] != was.Factors[0] {
		t.Errorf("%+v", one)
	}
}

func TestSobolOdd(t *testing.T) {
	same := make([]float64, 9)
	for i := range same {
		same[i] = .1
	}
	s := sobol(t, SobolRuns{A: same, B: same, AB: [][]float64{same}, BA: [][]float64{same}}, Bootstrap{Resamples: 9})
	if !s.Constant || s.Mean != .1 || s.Variance != 0 || !math.IsNaN(s.Factors[0].First.Value) || !math.IsNaN(s.Factors[0].Total.Hi) {
		t.Errorf("%+v", s)
	}
	none := []float64{math.NaN(), math.NaN()}
	s = sobol(t, SobolRuns{A: none, B: none, AB: [][]float64{none}}, Bootstrap{})
	if s.Missing != 6 || s.Factors[0].N != 0 || !math.IsNaN(s.Factors[0].First.Value) {
		t.Errorf("%+v", s)
	}
	for _, bad := range []SobolRuns{
		{}, {A: same, B: same}, {A: same, B: none, AB: [][]float64{same}}, {A: same, B: same, AB: [][]float64{none}},
		{A: same, B: same, AB: [][]float64{same}, BA: [][]float64{same, same}}, {A: same, B: same, AB: [][]float64{same}, Noise: -1},
	} {
		if _, err := Sobol(bad, Bootstrap{}); err == nil {
			t.Errorf("%+v passes", bad)
		}
	}
}

// BenchmarkSobol is 4096 rows of ten factors with 1000 resamples.
func BenchmarkSobol(b *testing.B) {
	runs := design(rand.New(rand.NewPCG(13, 1)), 4096, 10, false, func(x []float64) float64 { return x[0] + x[1]*x[2] })
	for b.Loop() {
		if _, err := Sobol(runs, Bootstrap{}); err != nil {
			b.Fatal(err)
		}
	}
}
