package study

import (
	"math"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/sim/design"
	"dinamika/sim/experiment"
	"dinamika/sim/table"
)

func near(t *testing.T, what string, got Num, want, by float64) {
	t.Helper()
	if !(math.Abs(float64(got)-want) <= by) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// Two factors of two levels, two replicates: cells 1 3, 2 4, 5 7, 10 12. By hand:
// cell means 2 3 6 11, grand mean 5.5; SS of A 2·4·3² = 72, of B 18, of both 8,
// of chance 8 with 4 degrees of freedom.
func TestFactorialByHand(t *testing.T) {
	cells := [][]float64{{1, 3}, {2, 4}, {5, 7}, {10, 12}}
	m := made{
		about: experiment.About{Kind: "factorial", Factors: []experiment.Factor{levelled("a", false, "low", "high"), levelled("b", true, "0", "1")}, Replicates: experiment.Replicates{Least: 2, Most: 2}},
		value: func(_ []float64, p, r int) float64 { return cells[p][r] },
	}
	a := m.analyzed(t, lang.English)
	x := a.Metrics[0].Factorial
	for k, want := range []struct{ ss, f, eta float64 }{{72, 36, .9}, {18, 9, 18.0 / 26}, {8, 4, .5}} {
		near(t, "SS", x.Terms[k].SS, want.ss, 1e-9)
		near(t, "F", x.Terms[k].F, want.f, 1e-9)
		near(t, "partial eta squared", x.Terms[k].Partial.Value, want.eta, 1e-9)
	}
	near(t, "the mean of high", x.Means[1].Mean.Value, 8.5, 1e-9)
	e := x.Extremes[0]
	near(t, "the difference", e.Difference.Value, 6, 1e-9)
	near(t, "its half width", (e.Difference.High-e.Difference.Low)/2, 2.7764451*math.Sqrt(2*2/4.0), 1e-5) // t of 4 degrees
	if e.A != 1 || !e.Told {
		t.Errorf("%+v", e)
	}
	text := strings.Join(a.Metrics[0].Findings, " ")
	for _, want := range []string{"The a: accounts for 90%", "With “high” the result is 6", "No two factors"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
}

// With the same luck, differences are exact where runs are not.
func TestCommonLuck(t *testing.T) {
	m := made{
		about: experiment.About{Kind: "one_at_a_time", Common: true, Spec: design.Spec{Base: []int{0, 1}}, Replicates: experiment.Replicates{Least: 4, Most: 4},
			Factors: []experiment.Factor{levelled("a", true, "0", "1"), levelled("b", false, "x", "y", "z")}},
		value: func(x []float64, p, r int) float64 { return float64(10*r) + 2*x[0] + 0.1*hash(p, r) },
	}
	a := m.analyzed(t, lang.English)
	list := a.Metrics[0].Changes.List
	if len(list) != 3 || list[0].Factor != 0 || list[0].Level != 1 || list[0].BaseLevel != 0 || list[1].Factor != 1 || list[1].Level != 0 || list[1].BaseLevel != 1 {
		t.Fatalf("%+v", list)
	}
	sum := 0.0
	for r := range 4 {
		sum += 2 + 0.1*(hash(1, r)-hash(0, r))
	}
	near(t, "the difference", list[0].Difference.Value, sum/4, 1e-9)
	if !list[0].Told || list[1].Told {
		t.Errorf("%+v", list)
	}
	if text := a.Metrics[0].Findings[0]; !strings.Contains(text, "The a at “1” instead of “0” raises the result by") {
		t.Error(text)
	}
}

// A linear model has its coefficients for elementary effects, whether a factor
// has a range or levels, and no spread.
func TestMorrisLinear(t *testing.T) {
	m := made{
		about: experiment.About{Kind: "morris", Spec: design.Spec{Size: 8}, Replicates: experiment.Replicates{Least: 1, Most: 1},
			Factors: []experiment.Factor{ranged("a", 0, 10), levelled("b", true, "0", "1", "2"), ranged("c", -1, 1), levelled("d", false, "x", "y")}},
		value: func(x []float64, _, _ int) float64 { return 3*x[0] - 4*x[1] + 5*x[3] },
	}
	a := m.analyzed(t, lang.English)
	for k, want := range []float64{30, -8, 0, 5} {
		e := a.Metrics[0].Morris.Factors[k]
		near(t, "mu", e.Mu.Value, want, 1e-9)
		near(t, "mu*", e.Star.Value, math.Abs(want), 1e-9)
		near(t, "sigma", e.Sigma.Value, 0, 1e-9)
		if e.Told != (want != 0) {
			t.Errorf("factor %d told: %v", k, e.Told)
		}
	}
}

// The Ishigami function through the whole path has the indices that are known
// for it (Ishigami & Homma 1990).
func TestIshigami(t *testing.T) {
	for _, format := range []table.Format{table.Parquet, table.CSV} {
		m := made{
			format: format,
			about: experiment.About{Kind: "saltelli", Spec: design.Spec{Size: 1024, Second: true, Seed: 3}, Replicates: experiment.Replicates{Least: 1, Most: 1},
				Factors: []experiment.Factor{ranged("x1", -math.Pi, math.Pi), ranged("x2", -math.Pi, math.Pi), ranged("x3", -math.Pi, math.Pi)}},
			value: func(x []float64, _, _ int) float64 {
				s := math.Sin(x[1])
				return math.Sin(x[0]) + 7*s*s + 0.1*math.Pow(x[2], 4)*math.Sin(x[0])
			},
		}
		a := m.analyzed(t, lang.English)
		x := a.Metrics[0].Sobol
		for k, want := range [][2]float64{{.3139, .5576}, {.4424, .4424}, {0, .2437}} {
			near(t, "first", x.Factors[k].First.Value, want[0], .02)
			near(t, "total", x.Factors[k].Total.Value, want[1], .02)
		}
		near(t, "1 and 3 together", x.Second[0][2].Value, .2437, .04)
		if text := a.Metrics[0].Findings[0]; !strings.Contains(text, "The x1 alone causes 3") {
			t.Error(text)
		}
	}
}

// A sample of a straight line: the coefficients are known.
func TestSampled(t *testing.T) {
	m := made{
		about: experiment.About{Kind: "latin_hypercube", Spec: design.Spec{Size: 60}, Replicates: experiment.Replicates{Least: 2, Most: 2},
			Factors: []experiment.Factor{ranged("a", 0, 1), ranged("b", 0, 1), levelled("c", false, "x", "y", "z")}},
		value: func(x []float64, p, r int) float64 { return 3*x[0] - x[1] + 0.01*hash(p, r) },
	}
	x := m.analyzed(t, lang.English).Metrics[0]
	near(t, "slope of a", x.Sampled.Effects[0].Slope.Value, 3, .01)
	near(t, "slope of b", x.Sampled.Effects[1].Slope.Value, -1, .01)
	near(t, "R²", x.Sampled.R2, 1, .001)
	if len(x.Levels) != 1 || x.Levels[0].Factor != 2 || x.Levels[0].Best.Told {
		t.Errorf("%+v", x.Levels)
	}
	if !strings.Contains(x.Findings[0], "follows The a most closely: the more of it, the higher") {
		t.Error(x.Findings)
	}
}

// Runs that failed are left out, counted and told.
func TestFailed(t *testing.T) {
	m := made{
		about: experiment.About{Kind: "factorial", Factors: []experiment.Factor{levelled("a", false, "low", "high")}, Replicates: experiment.Replicates{Least: 5, Most: 5}},
		value: func(x []float64, p, r int) float64 {
			switch {
			case p == 1 && r == 2:
				return math.Inf(1)
			case p == 0 && r == 4:
				return math.NaN() // not defined in this run
			}
			return x[0] + float64(r)
		},
	}
	a := m.analyzed(t, lang.English)
	x := a.Metrics[0]
	if a.Failed != 1 || len(a.Failures) != 1 || a.Failures[0].Runs != 1 || x.All.N != 8 || x.All.Missing != 2 {
		t.Fatalf("%+v %+v", a.Failures, x.All)
	}
	near(t, "mean without the failed", x.Points[1].Mean.Value, 1+(0+1+3+4)/4.0, 1e-9)
	if last := x.Findings[len(x.Findings)-1]; !strings.Contains(last, "2 of 10 runs are left out: 1 failed, in 1 this measure is not defined") {
		t.Error(last)
	}
}
