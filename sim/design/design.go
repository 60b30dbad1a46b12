package design

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
)

// Kind is the sort of a design.
type Kind uint8

// The designs.
const (
	Replications   Kind = iota // one point, repeated by the sweep: nothing varies but luck
	Factorial                  // every combination of levels
	OneAtATime                 // a base case, and each factor's other levels alone
	LatinHypercube             // every factor evenly, at random against each other (McKay, Beckman & Conover 1979)
	Sobol                      // evenly in all directions at once, to base 2 (Sobol' 1967)
	Halton                     // the same, to a prime base per factor (Halton 1960)
	Morris                     // elementary effects along random trajectories (Morris 1991)
	Saltelli                   // what variance-based indices need (Saltelli et al. 2010)
	numKinds       = 8
)

var kindNames = [numKinds]string{
	"replications", "factorial", "one_at_a_time", "latin_hypercube", "sobol", "halton", "morris", "saltelli",
}

// String is the stable identifier of the kind, used in files.
func (k Kind) String() string {
	if k < numKinds {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// KindNames lists the identifiers of all kinds.
func KindNames() []string { return slices.Clone(kindNames[:]) }

// KindNamed finds a kind by its identifier.
func KindNamed(name string) (Kind, bool) {
	i := slices.Index(kindNames[:], name)
	return Kind(max(i, 0)), i >= 0
}

// Spec is the description of a design. What a kind has no use for is ignored.
type Spec struct {
	Kind   Kind
	Levels []int  // one per factor: number of levels; 0: continuous
	Base   []int  // OneAtATime: the level of each factor that is the base case
	Size   int    // LatinHypercube, Sobol, Halton: points; Morris: trajectories; Saltelli: base sample size N
	Grid   int    // Morris: levels p of the grid of a continuous factor, even; 0: 4
	Second bool   // Saltelli: also what second-order indices need
	Seed   uint64 // of the randomisation
}

// Design is a set of points, each known by its number. It may be used by many
// goroutines at once.
type Design interface {
	// Points is how many points there are.
	Points() int
	// Point sets the coordinates of point i, one per factor, each from 0 to 1.
	// It panics when there is no such point, or no room for it.
	Point(i int, u []float64)
}

// maxPoints is the most points of a design: up to there every number of points
// is exact as a floating-point number too.
const maxPoints = 1 << 53

// New makes the design that a spec describes. The error says what in it does
// not fit.
func New(s Spec) (Design, error) {
	if s.Kind >= numKinds {
		return nil, fmt.Errorf("there is no design of kind %d", uint8(s.Kind))
	}
	if s.Kind == Replications {
		return replications{}, nil
	}
	if len(s.Levels) == 0 {
		return nil, fmt.Errorf("%s: there is no factor to vary", s.Kind)
	}
	for f, n := range s.Levels {
		if n < 0 {
			return nil, fmt.Errorf("%s: factor %d has %d levels; want 1 or more, or 0 for a continuous one", s.Kind, f+1, n)
		}
	}
	sized := s.Kind != Factorial && s.Kind != OneAtATime
	if sized && s.Size < 1 {
		return nil, fmt.Errorf("%s: the size is %d; want 1 or more", s.Kind, s.Size)
	}
	s.Levels, s.Base = slices.Clone(s.Levels), slices.Clone(s.Base)
	switch s.Kind {
	case Factorial:
		return newFactorial(s)
	case OneAtATime:
		return newOneAtATime(s)
	case LatinHypercube:
		return newLatin(s)
	case Sobol:
		return newSobol(s)
	case Halton:
		return newHalton(s)
	case Morris:
		return newMorris(s)
	default:
		return newSaltelli(s)
	}
}

// Level is the level that a coordinate stands for, of n levels of equal width.
func Level(u float64, n int) int { return min(n-1, int(float64(u*float64(n)))) }

// middle is the coordinate of level l of n: the middle of its stretch, so that
// no rounding takes it to a neighbour.
func middle(l, n int) float64 { return (float64(l) + 0.5) / float64(n) }

// discrete refuses factors without levels.
func (s *Spec) discrete() error {
	for f, n := range s.Levels {
		if n == 0 {
			return fmt.Errorf("%s: factor %d is continuous; this design wants levels", s.Kind, f+1)
		}
	}
	return nil
}

// times is n blocks of some points each, unless that is too many.
func (s *Spec) times(n, each int) (int, error) {
	hi, lo := bits.Mul64(uint64(n), uint64(each))
	if hi > 0 || lo > maxPoints || lo > math.MaxInt {
		return 0, fmt.Errorf("%s: the design has more than 2^53 points", s.Kind)
	}
	return int(lo), nil
}

// within panics unless there is a point i of n and room for k coordinates.
func within(i, n int, u []float64, k int) {
	if uint(i) >= uint(n) {
		panic(fmt.Sprintf("design: no point %d of %d", i, n))
	}
	if len(u) < k {
		panic(fmt.Sprintf("design: room for %d of %d coordinates", len(u), k))
	}
}
