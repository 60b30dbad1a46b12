package design

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"
)

// TestLatinStrata: every stratum of every factor once, for gonum's samples and
// for ours.
func TestLatinStrata(t *testing.T) {
	const k = 5
	for _, n := range []int{1, 2, 7, 1000, 65537} {
		theirs := mat.NewDense(n, k, nil)
		samplemv.LatinHypercube{Q: distmv.NewUnitUniform(k, rand.NewPCG(1, 2)), Src: rand.NewPCG(1, 2)}.Sample(theirs)
		for seed := range uint64(3) {
			ours := table(made(t, Spec{Kind: LatinHypercube, Levels: make([]int, k), Size: n, Seed: seed}), k)
			for f := range k {
				a, b := make([]bool, n), make([]bool, n)
				for i := range n {
					a[Level(theirs.At(i, f), n)] = true
					if s := Level(ours[i][f], n); b[s] {
						t.Fatalf("n %d, seed %d: stratum %d of factor %d twice", n, seed, s, f)
					} else {
						b[s] = true
					}
				}
				for s := range n {
					if !a[s] {
						t.Errorf("n %d: gonum's sample leaves stratum %d of factor %d empty", n, s, f)
					}
				}
			}
		}
	}
}

// TestLatinFarOut: a design of a hundred million million points keeps to its
// strata too, as far as one can look.
func TestLatinFarOut(t *testing.T) {
	const n = maxLatin - 12345
	d := made(t, Spec{Kind: LatinHypercube, Levels: make([]int, 3), Size: n}).(*latin)
	u := make([]float64, 3)
	for i := 0; i < n; i += n / 5000 {
		d.Point(i, u)
		for f, x := range u {
			if got, want := Level(x, n), int(d.axes[f].order.at(uint64(i))); got != want {
				t.Errorf("coordinate %d of point %d is in stratum %d: want %d", f, i, got, want)
			}
		}
	}
}

// TestLatinPlaces: the places in the strata are spread evenly, and not the same
// for all factors.
func TestLatinPlaces(t *testing.T) {
	const n, cells = 20000, 20
	counts, both := [cells]float64{}, 0.0
	for _, u := range table(made(t, Spec{Kind: LatinHypercube, Levels: make([]int, 2), Size: n, Seed: 3}), 2) {
		a, b := u[0]*n-math.Floor(u[0]*n), u[1]*n-math.Floor(u[1]*n)
		counts[Level(a, cells)]++
		both += (a - 0.5) * (b - 0.5) * 12 / n
	}
	square := 0.0
	for _, c := range counts {
		square += (c - n/cells) * (c - n/cells) / (n / cells)
	}
	if square > chance(cells-1) {
		t.Errorf("chi-square of the places is %.0f: want at most %.0f", square, chance(cells-1))
	}
	if math.Abs(both) > 5/math.Sqrt(n) {
		t.Errorf("the places of two factors correlate by %.3f", both)
	}
}

// TestLatinLevels: each level as often as any other, or once more.
func TestLatinLevels(t *testing.T) {
	levels := []int{1, 2, 3, 4, 7, 10, 100, 1234}
	for _, n := range []int{1, 2, 7, 10, 100, 1000} {
		first := make([]int, len(levels)) // how often level 0 is one that comes once more
		for seed := range uint64(60) {
			points := table(made(t, Spec{Kind: LatinHypercube, Levels: levels, Size: n, Seed: seed}), len(levels))
			for f, m := range levels {
				counts := make([]int, m)
				for _, u := range points {
					counts[Level(u[f], m)]++
				}
				for l, c := range counts {
					if c != n/m && c != (n+m-1)/m {
						t.Errorf("size %d, seed %d: level %d of %d comes %d times", n, seed, l, m, c)
					}
				}
				if counts[0] > n/m {
					first[f]++
				}
			}
		}
		for f, m := range levels {
			p := float64(n%m) / float64(m)
			if math.Abs(float64(first[f])-60*p) > 5*math.Sqrt(60*p*(1-p)) {
				t.Errorf("size %d: level 0 of %d comes once more with %d of 60 seeds: want about %.0f", n, m, first[f], 60*p)
			}
		}
	}
}

// highest is a source of chance that always gives the highest number, with
// which Perm leaves everything in its place.
type highest struct{}

func (highest) Uint64() uint64 { return math.MaxUint64 }

// TestHaltonAsGonum: with permutations that leave everything in its place, ours
// and gonum's are both the radical inverse.
func TestHaltonAsGonum(t *testing.T) {
	const n, k = 3000, 40
	theirs := mat.NewDense(n, k, nil)
	samplemv.Halton{Kind: samplemv.Owen, Q: distmv.NewUnitUniform(k, nil), Src: highest{}}.Sample(theirs)
	for f, b := range primes(k) {
		ours := newBase(b, func(_, of int) int { return of - 1 })
		for i := range n {
			inverse, part := 0.0, 1.0
			for j := i; j > 0; j /= b {
				part /= float64(b)
				inverse += float64(j%b) * part
			}
			got := ours.at(uint64(i))
			if math.Abs(got-inverse) > 1e-12 || math.Abs(got-theirs.At(i, f)) > 1e-12 {
				t.Fatalf("point %d to base %d is %v: want %v, gonum has %v", i, b, got, inverse, theirs.At(i, f))
			}
		}
	}
}

// TestHaltonStrata: b^m points in succession have exactly one in each of as many
// strata, permuted or not; and digits are permuted in all ways.
func TestHaltonStrata(t *testing.T) {
	const k = 30
	d := made(t, Spec{Kind: Halton, Levels: make([]int, k), Size: 1 << 40, Seed: 5})
	u := make([]float64, k)
	for f, b := range primes(k) {
		for n := b; n < 3000; n *= b {
			seen := make([]bool, n)
			for i := range n {
				d.Point(7*n+i, u)
				if s := Level(u[f], n); seen[s] {
					t.Fatalf("base %d: stratum %d of %d twice", b, s, n)
				} else {
					seen[s] = true
				}
			}
		}
	}
	counts := map[[3]int]int{}
	for seed := range uint64(6000) {
		d := made(t, Spec{Kind: Halton, Levels: make([]int, 2), Size: 3, Seed: seed})
		var p [3]int
		for i := range p {
			d.Point(i, u)
			p[i] = Level(u[1], 3)
		}
		counts[p]++
	}
	for p, c := range counts {
		if math.Abs(float64(c)-1000) > 5*math.Sqrt(1000) {
			t.Errorf("the digits of base 3 go to %v with %d of 6000 seeds: want about 1000", p, c)
		}
	}
}

// discrepancy is how unevenly points fill the cube: Warnock's formula of the
// L2-star discrepancy.
func discrepancy(points [][]float64) float64 {
	n, k := float64(len(points)), len(points[0])
	one, two := 0.0, 0.0
	for _, a := range points {
		product := 1.0
		for _, x := range a {
			product *= 1 - x*x
		}
		one += product
		for _, b := range points {
			product := 1.0
			for f := range a {
				product *= 1 - max(a[f], b[f])
			}
			two += product
		}
	}
	return math.Sqrt(math.Pow(3, -float64(k)) - math.Pow(2, 1-float64(k))*one/n + two/n/n)
}

// TestFill: the cube is filled more evenly than by chance, most by the sequences.
func TestFill(t *testing.T) {
	const n, k, seeds = 256, 4, 10
	even := func(s Spec) (sum float64) {
		for seed := range uint64(seeds) {
			s.Levels, s.Size, s.Seed = make([]int, k), n, seed
			sum += discrepancy(table(made(t, s), k)) / seeds
		}
		return sum
	}
	random := 0.0
	for seed := range uint64(seeds) {
		luck := rand.New(rand.NewPCG(seed, 1))
		points := make([][]float64, n)
		for i := range points {
			for range k {
				points[i] = append(points[i], luck.Float64())
			}
		}
		random += discrepancy(points) / seeds
	}
	for _, c := range []struct {
		kind Kind
		most float64 // of the discrepancy of random points
	}{{LatinHypercube, 0.8}, {Halton, 0.45}, {Sobol, 0.45}} {
		got := even(Spec{Kind: c.kind}) / random
		t.Logf("%s: %.2f of the discrepancy of random points", c.kind, got)
		if got > c.most {
			t.Errorf("%s: the discrepancy is %.2f of that of random points: want at most %.2f", c.kind, got, c.most)
		}
	}
}

// TestMeanConverges: the mean of a smooth function comes nearer to the truth the
// more points there are, far faster than by chance.
func TestMeanConverges(t *testing.T) {
	const k, seeds = 3, 12
	miss := func(kind Kind, n int) float64 {
		square := 0.0
		for seed := range uint64(seeds) {
			sum := 0.0
			for _, u := range table(made(t, Spec{Kind: kind, Levels: make([]int, k), Size: n, Seed: seed}), k) {
				y := 1.0
				for _, x := range u {
					y *= x * math.Exp(x) // its mean is 1
				}
				sum += y
			}
			square += (sum/float64(n) - 1) * (sum/float64(n) - 1) / seeds
		}
		return math.Sqrt(square)
	}
	for _, c := range []struct {
		kind Kind
		most float64 // what is left of the error with 64 times the points; by chance an eighth
	}{{LatinHypercube, 0.25}, {Halton, 0.06}, {Sobol, 0.02}} {
		few, more := miss(c.kind, 64), miss(c.kind, 4096)
		t.Logf("%s: the error falls from %.2g to %.2g", c.kind, few, more)
		if more > c.most*few {
			t.Errorf("%s: the error falls from %.2g to %.2g: want at most %.2g of it left", c.kind, few, more, c.most)
		}
	}
}
