package design

import (
	"math/bits"
	"slices"
	"testing"
)

// TestDirectionNumbers: each is odd and below two to its place, and the
// polynomials are primitive, in the order of the published list: by degree, then
// by number, none left out.
func TestDirectionNumbers(t *testing.T) {
	nets, err := plain(maxSobol)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plain(maxSobol + 1); err == nil {
		t.Error("there are more direction numbers than said")
	}
	for f, n := range nets {
		for j, c := range n.column {
			if c<<j != 1<<63 { // m_j = c >> (63-j): its last bit one, nothing beyond j+1 bits
				t.Errorf("dimension %d, direction number %d is %#x: want an odd number below 2^%d", f+1, j+1, c>>(63-j), j+1)
			}
		}
	}
	for f, p := range polynomials() {
		// The recurrence of the columns is the polynomial's: it takes each whole
		// column from those before.
		s := bits.Len64(p) - 1
		n := &nets[f+1]
		for j := s; j < 64; j++ {
			x := n.column[j-s] >> s
			for k := 1; k <= s; k++ {
				if p>>(s-k)&1 == 1 {
					x ^= n.column[j-k]
				}
			}
			if x != n.column[j] {
				t.Fatalf("dimension %d does not follow the primitive polynomial %b", f+2, p)
			}
		}
	}
}

// polynomials lists the primitive polynomials of dimensions 2 and up.
func polynomials() (list []uint64) {
	for degree := uint(1); ; degree++ {
		for p := uint64(1)<<degree | 1; p < 2<<degree; p += 2 {
			if primitive(p, degree) {
				if list = append(list, p); len(list) == maxSobol-1 {
					return list
				}
			}
		}
	}
}

// primitive says whether x generates all nonzero elements modulo the polynomial
// p over two elements.
func primitive(p uint64, degree uint) bool {
	order, x := uint64(1)<<degree-1, uint64(1)
	for i := uint64(1); i <= order; i++ {
		if x <<= 1; x>>degree == 1 {
			x ^= p
		}
		if x == 1 {
			return i == order
		}
	}
	return false
}

// TestSobolPropertyA: the first digits of the first d direction numbers of d
// dimensions are independent, for each d, as Joe & Kuo (2008) chose them to be.
// About half of all wrong numbers would break this.
func TestSobolPropertyA(t *testing.T) {
	nets, err := plain(maxSobol)
	if err != nil {
		t.Fatal(err)
	}
	// Beyond the columns kept, the recurrence goes on for the first digits alone.
	first, polynomials := make([][maxSobol]bool, maxSobol), polynomials()
	for f := range nets {
		for j := range maxSobol {
			if j < 64 {
				first[f][j] = nets[f].column[j]>>63 == 1
			} else if f > 0 {
				p := polynomials[f-1]
				s := bits.Len64(p) - 1
				for k := 1; k <= s; k++ {
					first[f][j] = first[f][j] != (p>>(s-k)&1 == 1 && first[f][j-k])
				}
			}
		}
	}
	for d := 1; d <= maxSobol; d++ {
		m := make([][]bool, d)
		for f := range m {
			m[f] = slices.Clone(first[f][:d])
		}
		for c := range m {
			p := slices.IndexFunc(m[c:], func(r []bool) bool { return r[c] })
			if p < 0 {
				t.Fatalf("the first digits of %d dimensions are not independent", d)
			}
			m[c], m[c+p] = m[c+p], m[c]
			for r := c + 1; r < d; r++ {
				if m[r][c] {
					for k := c; k < d; k++ {
						m[r][k] = m[r][k] != m[c][k]
					}
				}
			}
		}
	}
}

// TestSobolFirstPoints: the first points of the first three dimensions, as
// printed everywhere, in the natural order.
func TestSobolFirstPoints(t *testing.T) {
	nets, err := plain(3)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][3]float64{
		{0, 0, 0}, {1. / 2, 1. / 2, 1. / 2}, {1. / 4, 3. / 4, 3. / 4}, {3. / 4, 1. / 4, 1. / 4},
		{1. / 8, 5. / 8, 3. / 8}, {5. / 8, 1. / 8, 7. / 8}, {3. / 8, 3. / 8, 5. / 8}, {7. / 8, 7. / 8, 1. / 8},
	} {
		for f := range want {
			if got := float64(nets[f].at(uint64(i))) / (1 << 63) / 2; got != want[f] {
				t.Errorf("coordinate %d of point %d is %v: want %v", f+1, i, got, want[f])
			}
		}
	}
}

// TestSobolStrata: of any aligned 2^m points in succession, each stratum of
// every factor has exactly one.
func TestSobolStrata(t *testing.T) {
	const k = maxSobol
	for seed := range uint64(3) {
		d := made(t, Spec{Kind: Sobol, Levels: make([]int, k), Size: 1 << 40, Seed: seed})
		u := make([]float64, k)
		for _, n := range []int{1, 2, 8, 64, 1024} {
			for _, start := range []int{0, n, 5 * n, 1 << 39} {
				seen := make([]bool, k*n)
				for i := range n {
					d.Point(start+i, u)
					for f, x := range u {
						at := f*n + Level(x, n)
						if seen[at] {
							t.Fatalf("seed %d, points from %d on: two of %d in stratum %d of factor %d", seed, start, n, at%n, f+1)
						}
						seen[at] = true
					}
				}
			}
		}
	}
}

// TestSobolNet: the first two dimensions are a net of the best quality (t = 0):
// any division into 2^a by 2^b cells has one of 2^(a+b) points in each.
func TestSobolNet(t *testing.T) {
	const m = 10
	for seed := range uint64(4) {
		points := table(made(t, Spec{Kind: Sobol, Levels: make([]int, 2), Size: 1 << m, Seed: seed}), 2)
		for a := range m + 1 {
			seen := map[[2]int]bool{}
			for _, u := range points {
				seen[[2]int{Level(u[0], 1<<a), Level(u[1], 1<<(m-a))}] = true
			}
			if len(seen) != 1<<m {
				t.Errorf("seed %d: %d of %d cells of 2^%d by 2^%d have a point", seed, len(seen), 1<<m, a, m-a)
			}
		}
	}
}
