package analysis

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestFalseAlarms: 2000 analyses in which factors do nothing, with unequal cells
// and with blocks. F finds something one time in twenty; the bound is 4
// standard errors of that, one false alarm of this test in 16,000 for each row.
func TestFalseAlarms(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	const n = 2000
	levels := crossing(2, 3)
	for name, o := range map[string]AnovaOptions{"cells": {}, "blocks": {Blocks: true}} {
		found := make([]float64, 3)
		held := 0.0
		for range n {
			luck := make([]float64, 6)
			for b := range luck {
				luck[b] = 3 * r.NormFloat64()
			}
			values := make([][]float64, 6)
			for p := range values {
				for b := range luck {
					switch {
					case o.Blocks:
						values[p] = append(values[p], luck[b]+r.NormFloat64())
					case r.IntN(4) > 0 || b < 2:
						values[p] = append(values[p], r.NormFloat64())
					}
				}
			}
			table := anova(t, levels, values, o)
			for i := range found {
				if table.Terms[i].P < .05 {
					found[i]++
				}
			}
			if m := table.Means[0]; m.Lo <= 0 && 0 <= m.Hi {
				held++
			}
		}
		for _, k := range found {
			near(t, name, k/n, .05, 4*math.Sqrt(.05*.95/n))
		}
		near(t, name+", means", held/n, .95, 4*math.Sqrt(.05*.95/n))
	}
}

// TestPartialHolds: 2000 analyses with a known effect. The interval of partial
// eta squared holds the population's 95 times in a hundred (4 standard errors,
// one false alarm in 16,000), and omega squared is near it on average.
func TestPartialHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	const n = 2000
	levels := crossing(3, 2)
	held, omega := 0.0, 0.0
	for range n {
		values := make([][]float64, 6)
		for p, l := range levels {
			for range 5 {
				values[p] = append(values[p], .6*float64(l[0]-1)+2*float64(l[1])+r.NormFloat64())
			}
		}
		const want = .24 / 1.24 // the variance of -.6, 0, .6 is .24
		e := anova(t, levels, values, AnovaOptions{}).Terms[0]
		if e.Partial.Lo <= want && want <= e.Partial.Hi {
			held++
		}
		omega += e.Omega / n
	}
	near(t, "coverage", held/n, .95, 4*math.Sqrt(.05*.95/n))
	near(t, "omega", omega, .24/1.24, .02)
}

// TestAnovaMoved: what moves or stretches all values moves or stretches the
// table, and the order of points is nothing.
func TestAnovaMoved(t *testing.T) {
	levels, values := moore()
	was := anova(t, levels, values, AnovaOptions{})
	moved := make([][]float64, len(values))
	turned := make([][]int, len(levels))
	for p := range values {
		q := (p*5 + 2) % len(values)
		turned[q] = levels[p]
		for i := range values[p] {
			moved[q] = append(moved[q], 1e6-3*values[p][len(values[p])-1-i])
		}
	}
	now := anova(t, turned, moved, AnovaOptions{})
	for i := range was.Terms {
		a, b := was.Terms[i], now.Terms[i]
		near(t, "SS", b.SS, 9*a.SS, 1e-6)
		near(t, "F", b.F, a.F, 1e-8)
		near(t, "p", b.P, a.P, 1e-9)
		near(t, "partial", b.Partial.Hi, a.Partial.Hi, 1e-8)
	}
	for i := range was.Means {
		near(t, "mean", now.Means[i].Mean, 1e6-3*was.Means[i].Mean, 1e-6)
		near(t, "hi", now.Means[i].Lo, 1e6-3*was.Means[i].Hi, 1e-6)
	}
}

// BenchmarkAnova is a big factorial with failed runs.
func BenchmarkAnova(b *testing.B) {
	r := rand.New(rand.NewPCG(6, 1))
	levels := crossing(4, 4, 4, 4, 4)
	values := make([][]float64, len(levels))
	for p := range values {
		for range 2 + r.IntN(9) {
			values[p] = append(values[p], r.NormFloat64())
		}
	}
	for b.Loop() {
		if _, err := Anova(levels, values, AnovaOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
