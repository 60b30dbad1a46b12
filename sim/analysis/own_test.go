package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestOwnHelmert: F and epsilon from the definition, by orthonormal contrasts
// worked out block by block, with more and with fewer blocks than levels.
func TestOwnHelmert(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 1))
	h := [][]float64{{1 / math.Sqrt2, -1 / math.Sqrt2, 0}, {1 / math.Sqrt(6), 1 / math.Sqrt(6), -2 / math.Sqrt(6)}}
	for _, blocks := range []int{2, 3, 12} {
		levels, values := crossing(3, 2), make([][]float64, 6)
		z := make([][]float64, 2) // contrasts of the first factor's means
		for range blocks {
			for p := range values {
				values[p] = append(values[p], 9+float64(p/2)*r.NormFloat64()+r.NormFloat64())
			}
			for i := range z {
				sum := 0.0
				for p, l := range levels {
					sum += h[i][l[0]] * values[p][len(values[p])-1] / 2
				}
				z[i] = append(z[i], sum)
			}
		}
		m0, s0 := moments(z[0])
		m1, s1 := moments(z[1])
		c := s0 * s1 * pearson(z[0], z[1])
		trace := s0*s0 + s1*s1
		f := float64(blocks) * (m0*m0 + m1*m1) / trace
		eps := trace * trace / (2 * (s0*s0*s0*s0 + s1*s1*s1*s1 + 2*c*c))
		e := anova(t, levels, values, AnovaOptions{Blocks: true}).Terms[0]
		near(t, "F", e.OwnF, f, 1e-9*f)
		near(t, "epsilon", e.Epsilon, eps, 1e-9)
		near(t, "p", e.OwnP, fTail(f, 2*eps, 2*eps*float64(blocks-1)), 1e-9)
	}
}

// TestOwnPaired: with two levels the test is the paired t test, with one factor
// F is that of the table, and a simple effect is that of its part alone.
func TestOwnPaired(t *testing.T) {
	a, b := sleep()
	e := anova(t, crossing(2), [][]float64{a, b}, AnovaOptions{Blocks: true}).Terms[0]
	p := CompareWithin(a, b, 0)
	near(t, "F", e.OwnF, p.T*p.T, 1e-9)
	near(t, "p", e.OwnP, p.P, 1e-12)
	near(t, "epsilon", e.Epsilon, 1, 0)
	levels, values := penicillin()
	one := anova(t, levels, values, AnovaOptions{Blocks: true})
	near(t, "one factor", one.Terms[0].OwnF, one.Terms[0].F, 1e-9)
	if e := one.Terms[1]; !math.IsNaN(e.OwnF) || !math.IsNaN(e.Epsilon) {
		t.Errorf("blocks: %+v", e)
	}
	r := rand.New(rand.NewPCG(23, 1))
	more := append([][]float64(nil), values...)
	for range 4 {
		var list []float64
		for range 5 {
			list = append(list, 80+9*r.NormFloat64())
		}
		more = append(more, list)
	}
	two := anova(t, crossing(2, 4), more, AnovaOptions{Blocks: true})
	s := two.Simple(1, 0)[0]
	near(t, "simple", s.F, one.Terms[0].OwnF, 1e-9)
	near(t, "simple p", s.P, one.Terms[0].OwnP, 1e-9)
	levels, values = battery()
	if e := anova(t, levels, values, AnovaOptions{}).Terms[0]; !math.IsNaN(e.OwnF) || !math.IsNaN(e.OwnP) {
		t.Errorf("without blocks: %+v", e)
	}
	if f, p, _ := own([][]float64{{1, -1}, {1, -1}}, 1, 0); !math.IsInf(f, 1) || p != 0 {
		t.Errorf("a sure effect: %v %v", f, p)
	}
	if f, p, eps := own([][]float64{{0, 0}, {0, 0}}, 1, 0); !math.IsNaN(f) || !math.IsNaN(p) || !math.IsNaN(eps) {
		t.Errorf("no effect: %v %v %v", f, p, eps)
	}
}

// TestOwnFalseAlarms: 1000 analyses of nothing, in which blocks answer to the
// first of three factors in their own ways. The shared residual finds that
// factor far too often; its own error does not, nor for the other effects, the
// interaction of all three among them. Bounds are 4 standard errors of .05, one
// false alarm in 16,000 each, and 1 % more downwards, since the cut is careful.
func TestOwnFalseAlarms(t *testing.T) {
	r := rand.New(rand.NewPCG(24, 1))
	const n = 1000
	levels := crossing(2, 3, 2)
	shared, found := 0.0, make([]float64, 7)
	for range n {
		values := make([][]float64, len(levels))
		for range 10 {
			luck, answer, bend := 3*r.NormFloat64(), r.NormFloat64(), .3*r.NormFloat64()
			for p, l := range levels {
				values[p] = append(values[p], luck+answer*float64(l[0])+bend*float64(l[1]*l[1]*l[2])+r.NormFloat64())
			}
		}
		table := anova(t, levels, values, AnovaOptions{Blocks: true})
		if table.Terms[0].P < .05 {
			shared++
		}
		for i := range found {
			if table.Terms[i].OwnP < .05 {
				found[i]++
			}
		}
	}
	t.Logf("shared %v, own %v of %d", shared, found, n)
	if shared/n < .09 {
		t.Errorf("the shared residual finds %v: want what its docstring warns of", shared/n)
	}
	four := 4 * math.Sqrt(.05*.95/n)
	for _, k := range found {
		near(t, "own", k/n, .045, four+.005)
	}
}
