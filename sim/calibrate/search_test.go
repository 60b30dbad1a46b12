package calibrate

import (
	"math"
	"testing"
)

// bowl is a valley with its bottom away from the origin, oblong and turned.
func bowl(z []float64) float64 {
	sum := 0.0
	for i, x := range z {
		d := x - 1.5
		if i > 0 {
			d += 0.5 * (z[i-1] - 1.5)
		}
		sum += float64(1+i%5) * d * d
	}
	return sum
}

func TestSearch(t *testing.T) {
	for _, c := range []struct {
		method      Method
		dim, budget int
		below       float64
	}{
		{CMAES, 1, 150, 1e-6}, {CMAES, 2, 300, 1e-6}, {CMAES, 5, 700, 1e-6}, {CMAES, 20, 2000, 1e-2},
		{NelderMead, 1, 100, 1e-6}, {NelderMead, 2, 200, 1e-6}, {NelderMead, 5, 1000, 1e-3},
	} {
		best, asked := math.Inf(1), 0
		c.method.search(c.dim, 3, func(z []float64) (float64, bool) {
			asked++
			best = min(best, bowl(z))
			return bowl(z), asked < c.budget
		})
		if best > c.below {
			t.Errorf("%s in %d dimensions came to %v with %d evaluations, want %v", c.method, c.dim, best, asked, c.below)
		}
		if asked > c.budget {
			t.Errorf("%s asked %d times, allowed were %d", c.method, asked, c.budget)
		}
	}
}

// TestSearchRepeats: the journal can answer only if the same points are asked for.
func TestSearchRepeats(t *testing.T) {
	for m := range NumMethods {
		path := func(seed uint64, budget int) (all []float64) {
			asked := 0
			m.search(3, seed, func(z []float64) (float64, bool) {
				asked++
				all = append(all, z...)
				return bowl(z), asked < budget
			})
			return all
		}
		long, short := path(1, 60), path(1, 30)
		for k, x := range short {
			if long[k] != x {
				t.Fatalf("%s: coordinate %d is %v, then %v", m, k, x, long[k])
			}
		}
		if m == CMAES && path(2, 30)[0] == short[0] {
			t.Error("another seed asks for the same points")
		}
	}
}
