package design

import (
	"math"
	"testing"
)

// chance is what the count of a test of independence may reach when nothing is
// wrong: five standard deviations above its mean.
func chance(freedom int) float64 {
	return float64(freedom) + 5*math.Sqrt(2*float64(freedom))
}

// TestShuffleIsPermutation: every number comes up once.
func TestShuffleIsPermutation(t *testing.T) {
	for _, n := range []uint64{1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 65, 1000, 1024, 1025, 70001} {
		for seed := range uint64(3) {
			s := newShuffle(n, seed)
			seen := make([]bool, n)
			for x := range n {
				y := s.at(x)
				if y >= n || seen[y] {
					t.Fatalf("n %d, key %d: %d goes to %d: want each number below n once", n, seed, x, y)
				}
				seen[y] = true
			}
		}
	}
}

// TestShuffleIsFair: all permutations of few things are equally likely.
func TestShuffleIsFair(t *testing.T) {
	const each = 200
	for n, ways := uint64(2), 2; n <= 7; n++ {
		counts := map[[7]uint64]int{}
		for seed := range uint64(ways * each) {
			s := newShuffle(n, key(seed, useOrder, 0))
			var p [7]uint64
			for x := range n {
				p[x] = s.at(x)
			}
			counts[p]++
		}
		square := float64((ways - len(counts)) * each)
		for _, c := range counts {
			square += float64((c-each)*(c-each)) / each
		}
		t.Logf("n %d: chi-square %.0f with %d degrees of freedom", n, square, ways-1)
		if most := chance(ways - 1); square > most {
			t.Errorf("n %d: chi-square of the permutations is %.0f: want at most %.0f", n, square, most)
		}
		ways *= int(n + 1)
	}
}

// TestShuffleForgetsOrder: where two neighbours go has nothing to do with each
// other, for larger n as well.
func TestShuffleForgetsOrder(t *testing.T) {
	const each, cells = 100, 16
	for _, n := range []uint64{16, 17, 48, 64, 65, 100, 128, 129, 1000, 1 << 20, 1<<40 + 1} {
		for _, at := range []uint64{0, n/2 - 1, n - 2} {
			counts := map[[2]uint64]int{}
			for seed := range uint64(cells * cells * each) {
				s := newShuffle(n, key(seed, useOrder, 0))
				counts[[2]uint64{s.at(at) * cells / n, s.at(at+1) * cells / n}]++
			}
			square := 0.0
			for a := range uint64(cells) {
				for b := range uint64(cells) {
					// how many ordered pairs of different numbers fall into the cell
					na, nb := (n*(a+1)+cells-1)/cells-(n*a+cells-1)/cells, (n*(b+1)+cells-1)/cells-(n*b+cells-1)/cells
					pairs := float64(na) * float64(nb)
					if a == b {
						pairs = float64(na) * float64(nb-1)
					}
					got := float64(counts[[2]uint64{a, b}])
					if pairs == 0 {
						if got > 0 {
							t.Fatalf("n %d: two numbers go to one place", n)
						}
						continue
					}
					want := cells * cells * each * pairs / float64(n) / float64(n-1)
					square += (got - want) * (got - want) / want
				}
			}
			if most := chance(cells*cells - 1); square > most {
				t.Errorf("n %d: chi-square of where %d and %d go is %.0f: want at most %.0f", n, at, at+1, square, most)
			}
		}
	}
}

// TestShuffleHidesPattern: within one permutation, where a number goes says
// nothing about where those go that are near it, half way round, or differ in
// one binary digit, neither in the large nor in the small.
func TestShuffleHidesPattern(t *testing.T) {
	const cells = 16
	for _, n := range []uint64{1000, 4096, 10007, 1 << 16, 100003, 1 << 18} {
		tried, worst := 0, 0.0
		for seed := range uint64(8) {
			s := newShuffle(n, key(seed, useOrder, 0))
			to := make([]uint64, n)
			for x := range to {
				to[x] = s.at(uint64(x))
			}
			for _, apart := range []uint64{1, 2, 3, 16, 64, n / 3, n / 2} {
				var large, small [cells][cells]float64
				for x := range n {
					a, b := to[x], to[(x+apart)%n]
					large[a*cells/n][b*cells/n]++
					small[a%cells][b%cells]++
				}
				for _, counts := range []*[cells][cells]float64{&large, &small} {
					square, want := 0.0, float64(n)/(cells*cells)
					for _, row := range counts {
						for _, c := range row {
							square += (c - want) * (c - want) / want
						}
					}
					tried++
					if worst = max(worst, square); square > chance(cells*cells-1) {
						t.Errorf("n %d, key %d: chi-square of pairs %d apart is %.0f: want at most %.0f", n, seed, apart, square, chance(cells*cells-1))
					}
				}
			}
		}
		t.Logf("n %d: the largest of %d chi-squares is %.0f", n, tried, worst)
	}
}
