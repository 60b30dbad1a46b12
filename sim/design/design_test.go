package design

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
)

// made is a design that must be possible.
func made(t testing.TB, s Spec) Design {
	t.Helper()
	d, err := New(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// table is all points of a design.
func table(d Design, k int) [][]float64 {
	all := make([][]float64, d.Points())
	for i := range all {
		all[i] = make([]float64, k)
		d.Point(i, all[i])
	}
	return all
}

// samples is one spec of each kind.
func samples() []Spec {
	mixed := []int{0, 2, 3, 0, 5, 4}
	return []Spec{
		{Kind: Replications},
		{Kind: Factorial, Levels: []int{3, 1, 2, 4}},
		{Kind: OneAtATime, Levels: []int{3, 1, 2, 4}, Base: []int{1, 0, 1, 3}},
		{Kind: LatinHypercube, Levels: mixed, Size: 100, Seed: 7},
		{Kind: Sobol, Levels: mixed, Size: 100, Seed: 7},
		{Kind: Halton, Levels: mixed, Size: 100, Seed: 7},
		{Kind: Morris, Levels: mixed, Size: 20, Seed: 7},
		{Kind: Saltelli, Levels: mixed, Size: 16, Second: true, Seed: 7},
	}
}

// TestGoldenPoints: the fingerprint of every kind's points, the same on every
// processor. When a design changes on purpose, these change, and the commit says
// why sweeps differ.
func TestGoldenPoints(t *testing.T) {
	want := map[Kind]string{
		Replications:   "e3b0c44298fc1c149afbf4c8996fb924",
		Factorial:      "59d7591ab3cbe94cfac7aedac08c7a42",
		OneAtATime:     "ff4de652fc1f663efd80bd18bee7199e",
		LatinHypercube: "d63ac9fbab6551c34053c8455f97bf89",
		Sobol:          "709b9d8620e6205ca88208cea24c0609",
		Halton:         "7ab2d4b7dfbac0aa202e78c33df44dd3",
		Morris:         "d39c5e71de2c6ff4086ad70f128cce99",
		Saltelli:       "69d78c55e854849eb5a1b2aa5a47ed67",
	}
	for _, s := range samples() {
		h := sha256.New()
		var b [8]byte
		put := func(x uint64) {
			binary.LittleEndian.PutUint64(b[:], x)
			h.Write(b[:])
		}
		grown := s
		if s.Size > 0 {
			grown.Size = 40_000_000 // some points from far out as well
		}
		for _, spec := range []Spec{s, grown} {
			d, k := made(t, spec), len(s.Levels)
			u := make([]float64, k)
			step := 1 + d.Points()/1000
			for i := 0; i < d.Points(); i += step {
				d.Point(i, u)
				for _, x := range u {
					put(math.Float64bits(x))
				}
			}
		}
		if got := hex.EncodeToString(h.Sum(nil)[:16]); got != want[s.Kind] {
			t.Errorf("%s: the points hash to %q: want %q", s.Kind, got, want[s.Kind])
		}
	}
}

// TestPointHangsOnNumberAlone: neither on what was asked before nor on who asks.
func TestPointHangsOnNumberAlone(t *testing.T) {
	for _, s := range samples() {
		d, k := made(t, s), len(s.Levels)
		want := table(made(t, s), k)
		var wait sync.WaitGroup
		for g := range 4 {
			wait.Go(func() {
				u := make([]float64, k)
				for _, i := range rand.New(rand.NewPCG(uint64(g), 0)).Perm(d.Points()) {
					if d.Point(i, u); !slices.Equal(u, want[i]) {
						t.Errorf("%s: point %d is %v: want %v", s.Kind, i, u, want[i])
						return
					}
				}
			})
		}
		wait.Wait()
	}
}

// TestPointIsInCube: every coordinate of every design is from 0 to 1, and where
// chance fills the cube neither 0 nor 1, so that quantiles of it are finite.
func TestPointIsInCube(t *testing.T) {
	for _, s := range samples() {
		for i, u := range table(made(t, s), len(s.Levels)) {
			for f, x := range u {
				closed := s.Kind == Morris && s.Levels[f] == 0
				if !(x >= 0 && x <= 1) || !closed && (x == 0 || x == 1) {
					t.Errorf("%s: coordinate %d of point %d is %v", s.Kind, f, i, x)
				}
			}
		}
	}
}

// TestSeedMatters: another seed gives other points, where there is chance.
func TestSeedMatters(t *testing.T) {
	for _, s := range samples() {
		if s.Size == 0 {
			continue
		}
		other := s
		other.Seed++
		a, b := table(made(t, s), len(s.Levels)), table(made(t, other), len(s.Levels))
		same := 0
		for i := range a {
			if slices.Equal(a[i], b[i]) {
				same++
			}
		}
		if same > len(a)/20 {
			t.Errorf("%s: %d of %d points are the same with another seed", s.Kind, same, len(a))
		}
	}
}

// TestNewRefuses: what does not fit is said.
func TestNewRefuses(t *testing.T) {
	many := make([]int, 64)
	for f := range many {
		many[f] = 2
	}
	for _, c := range []struct {
		spec Spec
		want string
	}{
		{Spec{Kind: numKinds}, "kind 8"},
		{Spec{Kind: Factorial}, "no factor"},
		{Spec{Kind: Sobol, Size: 4}, "no factor"},
		{Spec{Kind: Factorial, Levels: []int{2, 0}}, "factor 2 is continuous"},
		{Spec{Kind: OneAtATime, Levels: []int{0}, Base: []int{0}}, "factor 1 is continuous"},
		{Spec{Kind: Factorial, Levels: []int{2, -1}}, "factor 2 has -1 levels"},
		{Spec{Kind: Factorial, Levels: many}, "2^53 points"},
		{Spec{Kind: Factorial, Levels: many[:54]}, "2^53 points"},
		{Spec{Kind: OneAtATime, Levels: []int{2, 3}, Base: []int{0}}, "1 factors of 2"},
		{Spec{Kind: OneAtATime, Levels: []int{2, 3}, Base: []int{0, 3}}, "factor 2 at level 3"},
		{Spec{Kind: OneAtATime, Levels: []int{2, 3}, Base: []int{-1, 0}}, "factor 1 at level -1"},
		{Spec{Kind: OneAtATime, Levels: []int{1 << 52, 1 << 52, 1 << 52}, Base: []int{0, 0, 0}}, "2^53 points"},
		{Spec{Kind: LatinHypercube, Levels: []int{0}}, "size is 0"},
		{Spec{Kind: LatinHypercube, Levels: []int{0}, Size: maxLatin + 1}, "2^47"},
		{Spec{Kind: Sobol, Levels: []int{0}, Size: -1}, "size is -1"},
		{Spec{Kind: Sobol, Levels: []int{0}, Size: maxPoints + 1}, "2^53 points"},
		{Spec{Kind: Sobol, Levels: make([]int, maxSobol+1), Size: 1}, "not for 129"},
		{Spec{Kind: Halton, Levels: make([]int, maxHalton+1), Size: 1}, "501 factors"},
		{Spec{Kind: Halton, Levels: []int{0}, Size: maxPoints + 1}, "2^53 points"},
		{Spec{Kind: Morris, Levels: []int{0}, Size: 1, Grid: 5}, "even"},
		{Spec{Kind: Morris, Levels: []int{0}, Size: 1, Grid: -2}, "even"},
		{Spec{Kind: Morris, Levels: []int{2, 1}, Size: 1}, "factor 2 has a single level"},
		{Spec{Kind: Morris, Levels: []int{0}, Size: 1 << 53}, "2^53 points"},
		{Spec{Kind: Saltelli, Levels: make([]int, maxSobol/2+1), Size: 1}, "not for 65"},
		{Spec{Kind: Saltelli, Levels: []int{0}, Size: 1 << 52}, "2^53 points"},
		{Spec{Kind: Saltelli, Levels: []int{0}, Size: math.MaxInt}, "2^53 points"},
	} {
		d, err := New(c.spec)
		if err == nil || !strings.Contains(err.Error(), c.want) || d != nil {
			t.Errorf("%s %v: design %v, error %v: want no design, and %q", c.spec.Kind, c.spec, d, err, c.want)
		}
	}
	if _, err := New(Spec{Kind: Factorial, Levels: many[:53]}); err != nil {
		t.Errorf("a factorial of 2^53 points: %v", err)
	}
}

// TestNewKeepsItsOwn: who changes the spec afterwards does not change the design.
func TestNewKeepsItsOwn(t *testing.T) {
	for _, s := range samples() {
		k := len(s.Levels)
		d := made(t, s)
		want := table(d, k)
		for f := range k {
			s.Levels[f] = 9
		}
		for f := range s.Base {
			s.Base[f] = 0
		}
		if got := table(d, k); !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%s: the points changed with the caller's lists", s.Kind)
		}
	}
}

// TestPointPanics: beyond the last point, before the first, and without room.
func TestPointPanics(t *testing.T) {
	panics := func(f func()) (did bool) {
		defer func() { did = recover() != nil }()
		f()
		return false
	}
	for _, s := range samples() {
		d, u := made(t, s), make([]float64, len(s.Levels))
		if !panics(func() { d.Point(d.Points(), u) }) || !panics(func() { d.Point(-1, u) }) {
			t.Errorf("%s: a point that is not there does not panic", s.Kind)
		}
		if len(u) > 0 && !panics(func() { d.Point(0, u[1:]) }) {
			t.Errorf("%s: too little room does not panic", s.Kind)
		}
	}
}

// TestKindNames: each kind is found again by its name.
func TestKindNames(t *testing.T) {
	names := KindNames()
	if want := "replications factorial one_at_a_time latin_hypercube sobol halton morris saltelli"; strings.Join(names, " ") != want {
		t.Errorf("the names are %v: want %s", names, want)
	}
	for i, name := range names {
		if k, ok := KindNamed(name); !ok || k != Kind(i) || k.String() != name {
			t.Errorf("%q is kind %d (%v), named %q", name, k, ok, k)
		}
	}
	if _, ok := KindNamed("box_behnken"); ok {
		t.Error("a name of no kind is found")
	}
	if got := Kind(200).String(); got != "Kind(200)" {
		t.Errorf("kind 200 is called %q", got)
	}
	names[0] = "changed"
	if KindNames()[0] != "replications" {
		t.Error("who is given the names can change them")
	}
}

// TestLevel: stretches of equal width, the last one closed.
func TestLevel(t *testing.T) {
	for _, c := range []struct {
		u    float64
		n, l int
	}{{0, 3, 0}, {0.33, 3, 0}, {0.34, 3, 1}, {0.5, 2, 1}, {0.999, 3, 2}, {1, 3, 2}, {1, 1, 0}, {0, 1, 0}} {
		if got := Level(c.u, c.n); got != c.l {
			t.Errorf("Level(%v, %d) is %d: want %d", c.u, c.n, got, c.l)
		}
	}
	for n := 1; n < 300; n++ {
		for l := range n {
			if got := Level(middle(l, n), n); got != l {
				t.Errorf("the middle of level %d of %d stands for level %d", l, n, got)
			}
		}
	}
}

// BenchmarkPoint is the time of one point of six factors, of designs of ten
// million points.
func BenchmarkPoint(b *testing.B) {
	for _, s := range samples() {
		b.Run(s.Kind.String(), func(b *testing.B) {
			s.Levels = make([]int, 6)
			if s.Size = 10_000_000; s.Kind == Factorial || s.Kind == OneAtATime {
				s.Levels, s.Base = []int{15, 15, 15, 15, 15, 15}, make([]int, 6)
			}
			d, u, i := made(b, s), make([]float64, 6), 0
			b.ReportAllocs()
			for b.Loop() {
				d.Point(i, u)
				if i += 99_991; i >= d.Points() {
					i %= d.Points()
				}
			}
		})
	}
}

// BenchmarkNew is what it takes to begin.
func BenchmarkNew(b *testing.B) {
	for _, k := range []int{6, 64} {
		for _, kind := range []Kind{LatinHypercube, Sobol, Halton, Morris, Saltelli} {
			b.Run(fmt.Sprintf("%s/%d", kind, k), func(b *testing.B) {
				for b.Loop() {
					made(b, Spec{Kind: kind, Levels: make([]int, k), Size: 10_000_000})
				}
			})
		}
	}
}
