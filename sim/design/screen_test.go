package design

import (
	"math"
	"slices"
	"testing"
)

// TestReplications is one point without coordinates.
func TestReplications(t *testing.T) {
	d := made(t, Spec{Kind: Replications, Levels: []int{0}})
	u := []float64{7}
	if d.Point(0, nil); d.Points() != 1 {
		t.Errorf("%d points: want 1", d.Points())
	}
	if d.Point(0, u); u[0] != 7 {
		t.Errorf("a coordinate is set to %v", u[0])
	}
}

// TestFactorial: each combination once, counting up, the last factor fastest.
func TestFactorial(t *testing.T) {
	levels := []int{3, 1, 2, 4}
	d := made(t, Spec{Kind: Factorial, Levels: levels})
	if d.Points() != 24 {
		t.Fatalf("%d points: want 24", d.Points())
	}
	for i, u := range table(d, 4) {
		number := 0
		for f, n := range levels {
			l := Level(u[f], n)
			if u[f] != (float64(l)+0.5)/float64(n) {
				t.Errorf("point %d: %v is not the middle of a level of factor %d", i, u[f], f)
			}
			number = number*n + l
		}
		if number != i {
			t.Errorf("point %d is combination %d", i, number)
		}
	}
}

// TestOneAtATime: the base, then the other levels of the factors in order.
func TestOneAtATime(t *testing.T) {
	levels := []int{3, 1, 2, 4}
	d := made(t, Spec{Kind: OneAtATime, Levels: levels, Base: []int{1, 0, 1, 3}})
	want := [][]int{{1, 0, 1, 3}, {0, 0, 1, 3}, {2, 0, 1, 3}, {1, 0, 0, 3}, {1, 0, 1, 0}, {1, 0, 1, 1}, {1, 0, 1, 2}}
	if d.Points() != len(want) {
		t.Fatalf("%d points: want %d", d.Points(), len(want))
	}
	for i, u := range table(d, 4) {
		got := make([]int, 4)
		for f, n := range levels {
			got[f] = Level(u[f], n)
		}
		if !slices.Equal(got, want[i]) {
			t.Errorf("point %d is %v: want %v", i, got, want[i])
		}
	}
}

// TestMorris: in every trajectory each factor moves once, by Δ or by half its
// levels, and nothing else does.
func TestMorris(t *testing.T) {
	for _, s := range []Spec{
		{Levels: []int{0}, Size: 20},
		{Levels: []int{0, 0, 0, 0, 0, 0}, Size: 50, Seed: 1},
		{Levels: []int{0, 2, 3, 0, 5, 8}, Size: 50, Seed: 2, Grid: 6},
		{Levels: []int{0, 2, 100}, Size: 50, Seed: 2, Grid: 2},
		{Levels: make([]int, 287), Size: 3, Seed: 3, Grid: 8},
	} {
		s.Kind = Morris
		p := s.Grid
		if p == 0 {
			p = 4
		}
		k := len(s.Levels)
		d := made(t, s)
		points := table(d, k)
		if len(points) != s.Size*(k+1) {
			t.Fatalf("%d points: want %d", len(points), s.Size*(k+1))
		}
		for trajectory := range s.Size {
			moved := make([]bool, k)
			for step := range k {
				a, b := points[trajectory*(k+1)+step], points[trajectory*(k+1)+step+1]
				for f, n := range s.Levels {
					if f != MorrisStep(d, trajectory, step) {
						if a[f] != b[f] {
							t.Fatalf("trajectory %d, step %d: factor %d moves out of turn", trajectory, step, f)
						}
						continue
					}
					if moved[f] {
						t.Fatalf("trajectory %d: factor %d moves twice", trajectory, f)
					}
					moved[f] = true
					got, want := math.Abs(b[f]-a[f]), float64(p)/float64(2*(p-1))
					if n > 0 {
						want = float64(n/2) / float64(n)
						if l := Level(b[f], n) - Level(a[f], n); l != n/2 && l != -n/2 {
							t.Errorf("factor %d of %d levels moves by %d", f, n, l)
						}
					}
					if math.Abs(got-want) > 1e-15 {
						t.Errorf("factor %d moves by %v: want %v", f, got, want)
					}
				}
			}
			if slices.Contains(moved, false) {
				t.Errorf("trajectory %d: some factor does not move", trajectory)
			}
		}
		for _, bad := range [][2]int{{-1, 0}, {0, -1}, {0, k}, {s.Size, 0}} {
			if got := MorrisStep(d, bad[0], bad[1]); got != -1 {
				t.Errorf("step %v, which there is not, moves factor %d", bad, got)
			}
		}
	}
	if got := MorrisStep(replications{}, 0, 0); got != -1 {
		t.Errorf("a design of another kind has a step of factor %d", got)
	}
}

// TestMorrisIsFair: each place on the grid, each direction and each order comes
// equally often.
func TestMorrisIsFair(t *testing.T) {
	const k, size = 3, 24000
	d := made(t, Spec{Kind: Morris, Levels: make([]int, k), Size: size, Seed: 9})
	starts, orders := map[[k]float64]int{}, map[[k]int]int{}
	u, ups := make([]float64, k), 0
	for i := range size {
		d.Point(i*(k+1), u)
		a := [k]float64(u)
		starts[a]++
		var order [k]int
		for s := range order {
			order[s] = MorrisStep(d, i, s)
		}
		orders[order]++
		if d.Point(i*(k+1)+k, u); u[0] > a[0] {
			ups++
		}
	}
	square := 0.0
	for _, c := range starts {
		square += math.Pow(float64(c)-size/64., 2) / (size / 64.)
	}
	if len(starts) != 64 || square > chance(63) {
		t.Errorf("%d starts of 64, chi-square %.0f: want at most %.0f", len(starts), square, chance(63))
	}
	square = 0
	for _, c := range orders {
		square += math.Pow(float64(c)-size/6., 2) / (size / 6.)
	}
	if len(orders) != 6 || square > chance(5) {
		t.Errorf("%d orders of 6, chi-square %.0f: want at most %.0f", len(orders), square, chance(5))
	}
	if math.Abs(float64(ups)-size/2) > 5*math.Sqrt(size)/2 {
		t.Errorf("%d of %d moves go up", ups, size)
	}
}

// TestSaltelliBlocks: A, A with one factor from B, B with one from A, B; A and B
// are the two halves of a Sobol' design of twice as many factors.
func TestSaltelliBlocks(t *testing.T) {
	const k, size = 5, 64
	whole := table(made(t, Spec{Kind: Sobol, Levels: make([]int, 2*k), Size: size, Seed: 4}), 2*k)
	for _, second := range []bool{false, true} {
		d := made(t, Spec{Kind: Saltelli, Levels: make([]int, k), Size: size, Seed: 4, Second: second})
		block := SaltelliBlock(k, second)
		if want := map[bool]int{false: k + 2, true: 2*k + 2}[second]; block != want || d.Points() != size*want {
			t.Fatalf("blocks of %d, %d points: want blocks of %d", block, d.Points(), want)
		}
		points := table(d, k)
		for j := range size {
			a, b := whole[j][:k], whole[j][k:]
			want := [][]float64{a}
			for f := range k {
				x := slices.Clone(a)
				x[f] = b[f]
				want = append(want, x)
			}
			for f := range k {
				if x := slices.Clone(b); second {
					x[f] = a[f]
					want = append(want, x)
				}
			}
			want = append(want, b)
			for s := range want {
				if got := points[j*block+s]; !slices.Equal(got, want[s]) {
					t.Fatalf("row %d, point %d of its block is %v: want %v", j, s, got, want[s])
				}
			}
		}
	}
}

// TestSaltelliFindsIndices: for a function whose indices are known, those of
// Ishigami & Homma (1990), the estimates are near them.
func TestSaltelliFindsIndices(t *testing.T) {
	const k, size = 3, 1 << 12
	d := made(t, Spec{Kind: Saltelli, Levels: make([]int, k), Size: size, Seed: 11})
	y := make([]float64, 0, d.Points())
	for _, u := range table(d, k) {
		x := [3]float64{}
		for f := range x {
			x[f] = math.Pi * (2*u[f] - 1)
		}
		y = append(y, math.Sin(x[0])+7*math.Pow(math.Sin(x[1]), 2)+0.1*math.Pow(x[2], 4)*math.Sin(x[0]))
	}
	mean, square := 0.0, 0.0
	first, total := [k]float64{}, [k]float64{}
	for j := range size {
		at := y[j*(k+2) : (j+1)*(k+2)]
		a, b := at[0], at[k+1]
		mean += (a + b) / (2 * size)
		square += (a*a + b*b) / (2 * size)
		for f := range k {
			first[f] += b * (at[1+f] - a) / size
			total[f] += (a - at[1+f]) * (a - at[1+f]) / (2 * size)
		}
	}
	variance := square - mean*mean
	for f, want := range [][2]float64{{0.3139, 0.5576}, {0.4424, 0.4424}, {0, 0.2437}} {
		if s, st := first[f]/variance, total[f]/variance; math.Abs(s-want[0]) > 0.02 || math.Abs(st-want[1]) > 0.02 {
			t.Errorf("factor %d: first-order index %.3f, total %.3f: want %.3f and %.3f", f+1, s, st, want[0], want[1])
		}
	}
}
