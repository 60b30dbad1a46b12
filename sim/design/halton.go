package design

import (
	"fmt"

	"dinamika/sim"
)

// maxHalton is the most factors of a Halton design. The tables of digit
// permutations grow with the square of it, and the points of so many factors
// are hardly better spread than random ones.
const maxHalton = 500

// halton is the Halton sequence (Halton 1960): coordinate f of point i is i
// written in the f-th prime base and mirrored at the point. Every digit, zeros
// above the last one included, goes through a random permutation of its own
// (Owen 2017); without that, factors with large bases would rise together in
// long ramps. It wants no power of two, unlike Sobol, but converges less fast.
type halton struct {
	points int
	bases  []base
}

func newHalton(s Spec) (Design, error) {
	if _, err := s.times(s.Size, 1); err != nil {
		return nil, err
	}
	if len(s.Levels) > maxHalton {
		return nil, fmt.Errorf("%s: there are %d factors; want at most %d", s.Kind, len(s.Levels), maxHalton)
	}
	d := &halton{points: s.Size}
	for f, b := range primes(len(s.Levels)) {
		digits := key(s.Seed, useDigits, f)
		d.bases = append(d.bases, newBase(b, func(position, of int) int {
			return int(below(sim.SeedOf(digits, uint64(position), uint64(of)), uint64(of)))
		}))
	}
	return d, nil
}

// Points is the size.
func (d *halton) Points() int { return d.points }

// Point sets the coordinates of the sequence's point i.
func (d *halton) Point(i int, u []float64) {
	within(i, d.points, u, len(d.bases))
	for f := range d.bases {
		u[f] = d.bases[f].at(uint64(i))
	}
}

// base is one coordinate of the sequence. A fraction is a whole number over the
// highest power of the base below 2^52, so that all sums are exact.
type base struct {
	b       uint64
	permute []uint16 // of digit position by digit
	power   []uint64 // of the base, from 0 on
	tail    []uint64 // what zeros from a position on amount to
}

// newBase asks draw for a number below of, for each step of each permutation.
func newBase(b int, draw func(position, of int) int) base {
	x := base{b: uint64(b), power: []uint64{1}}
	for p := x.b; p <= 1<<52; p *= x.b {
		x.power = append(x.power, p)
	}
	digits := len(x.power) - 1
	x.permute = make([]uint16, digits*b)
	for l := range digits {
		p := x.permute[l*b : (l+1)*b]
		for a := range p { // Durstenfeld's shuffle, inside out
			j := draw(l, a+1)
			p[a] = p[j]
			p[j] = uint16(a)
		}
	}
	x.tail = make([]uint64, digits+1)
	for l := digits - 1; l >= 0; l-- {
		x.tail[l] = uint64(x.permute[l*b])*x.power[digits-1-l] + x.tail[l+1]
	}
	return x
}

// at is coordinate number i, strictly between 0 and 1: the middle of the
// smallest part that the digits tell apart.
func (x *base) at(i uint64) float64 {
	digits := len(x.power) - 1
	num, l := uint64(0), 0
	for ; i > 0 && l < digits; l++ {
		rest := i / x.b
		num = num*x.b + uint64(x.permute[uint64(l)*x.b+i-rest*x.b])
		i = rest
	}
	num = num*x.power[digits-l] + x.tail[l]
	return (float64(num) + 0.5) / float64(x.power[digits])
}

// primes lists the first k primes.
func primes(k int) []int {
	var list []int
next:
	for n := 2; len(list) < k; n++ {
		for _, p := range list {
			if p*p > n {
				break
			}
			if n%p == 0 {
				continue next
			}
		}
		list = append(list, n)
	}
	return list
}
