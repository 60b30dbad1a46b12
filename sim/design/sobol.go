package design

import (
	_ "embed"
	"fmt"
	"math/bits"
	"strconv"
	"strings"

	"dinamika/sim"
)

// directionTable is the published list of direction numbers, with its terms.
//
//go:embed directions.txt
var directionTable string

// maxSobol is how many dimensions the table serves.
const maxSobol = 128

// sobol is the Sobol' sequence (Sobol' 1967) with the direction numbers of Joe &
// Kuo (2008), scrambled, from its first point on and in its natural order. Any
// 2^m points in succession from a multiple of 2^m on have exactly one point in
// each of 2^m equal strata of every factor; sizes that are powers of two are
// therefore best, and none of the first points should be left out (Owen 2020).
type sobol struct {
	points int
	nets   []net
}

func newSobol(s Spec) (Design, error) {
	if _, err := s.times(s.Size, 1); err != nil {
		return nil, err
	}
	if len(s.Levels) > maxSobol {
		return nil, fmt.Errorf("%s: there are direction numbers for %d factors, not for %d", s.Kind, maxSobol, len(s.Levels))
	}
	nets, err := scrambled(len(s.Levels), s.Seed)
	if err != nil {
		return nil, err
	}
	return &sobol{s.Size, nets}, nil
}

// Points is the size.
func (d *sobol) Points() int { return d.points }

// Point sets the coordinates of the sequence's point i.
func (d *sobol) Point(i int, u []float64) {
	within(i, d.points, u, len(d.nets))
	for f := range d.nets {
		u[f] = unit(d.nets[f].at(uint64(i)))
	}
}

// net is one coordinate of the sequence: a binary matrix by its columns, the
// direction numbers, as binary fractions; and a shift.
type net struct {
	column [64]uint64
	shift  uint64
}

// at is coordinate number i as a binary fraction: the columns of the ones of i.
func (n *net) at(i uint64) uint64 {
	x := n.shift
	for ; i != 0; i &= i - 1 {
		x ^= n.column[bits.TrailingZeros64(i)&63]
	}
	return x
}

// unit turns a binary fraction into a number strictly between 0 and 1: the
// middle of the 2^52nd in which it lies, so that no stratum is left by rounding.
func unit(x uint64) float64 { return float64((float64(x>>12) + 0.5) * (1.0 / (1 << 52))) }

// plain is the first k coordinates of the sequence as published.
func plain(k int) ([]net, error) {
	nets := make([]net, 0, k)
	var first net
	for j := range first.column {
		first.column[j] = 1 << (63 - j)
	}
	nets = append(nets, first)
	for line := range strings.Lines(directionTable) {
		if len(nets) == k {
			break
		}
		if strings.HasPrefix(line, "#") {
			continue
		}
		next, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("direction numbers of dimension %d: %w", len(nets)+1, err)
		}
		nets = append(nets, next)
	}
	if len(nets) < k {
		return nil, fmt.Errorf("direction numbers for %d dimensions, not for %d", len(nets), k)
	}
	return nets, nil
}

// parse makes a coordinate of one row of the table: the first columns are given,
// the others follow by the recurrence of the polynomial (Joe & Kuo 2008).
func parse(row string) (n net, err error) {
	var m []uint64
	for _, w := range strings.Fields(row) {
		x, err := strconv.ParseUint(w, 10, 16)
		if err != nil {
			return n, err
		}
		m = append(m, x)
	}
	if len(m) < 3 || m[0] != uint64(len(m)-2) {
		return n, fmt.Errorf("%q: want the degree, the polynomial and as many numbers as the degree", row)
	}
	s, a := len(m)-2, m[1]
	m = m[2:]
	for j := range n.column {
		if j < s {
			n.column[j] = m[j] << (63 - j)
			continue
		}
		x := n.column[j-s] ^ n.column[j-s]>>s
		for k := 1; k < s; k++ {
			if a>>(s-1-k)&1 == 1 {
				x ^= n.column[j-k]
			}
		}
		n.column[j] = x
	}
	return n, nil
}

// scrambled is the first k coordinates with a random linear scrambling and a
// random digital shift each (Matoušek 1998). Each digit has a random sum of the
// digits above it added, which keeps every balance of the sequence; the error of
// a mean is then as small on average as with Owen's full scrambling (Owen 2003),
// yet all the work is done here, once, and none at the points.
func scrambled(k int, seed uint64) ([]net, error) {
	nets, err := plain(k)
	if err != nil {
		return nil, err
	}
	for f := range nets {
		n := &nets[f]
		matrix := key(seed, useMatrix, f)
		var rows [64]uint64 // what of a fraction makes its digit p, counted from the lowest
		for p := range rows {
			rows[p] = sim.SeedOf(matrix, uint64(p), 0)&^(2<<p-1) | 1<<p
		}
		for j, c := range n.column {
			x := uint64(0)
			for p, row := range rows {
				x |= uint64(bits.OnesCount64(c&row)&1) << p
			}
			n.column[j] = x
		}
		n.shift = key(seed, useShift, f)
	}
	return nets, nil
}
