package design

import "fmt"

// saltelli is the design for variance-based indices: first-order ones as
// Saltelli et al. (2010) estimate them, total ones as Jansen (1999). A and B are
// the left and the right half of one scrambled Sobol' sequence of twice as many
// dimensions as there are factors. Its points come in blocks, one for each row
// j: A_j; then A_j with one factor from B_j, for each factor in turn; if second-
// order indices are wanted, B_j with one factor from A_j, likewise; last, B_j.
type saltelli struct {
	points, block, k int
	nets             []net // A's coordinates, then B's
}

// SaltelliBlock is how many points there are for each row of the base sample,
// with k factors, with or without what second-order indices need.
func SaltelliBlock(k int, second bool) int {
	if second {
		return 2*k + 2
	}
	return k + 2
}

func newSaltelli(s Spec) (Design, error) {
	k := len(s.Levels)
	if 2*k > maxSobol {
		return nil, fmt.Errorf("%s: there are direction numbers for %d factors, not for %d", s.Kind, maxSobol/2, k)
	}
	block := SaltelliBlock(k, s.Second)
	points, err := s.times(s.Size, block)
	if err != nil {
		return nil, err
	}
	nets, err := scrambled(2*k, s.Seed)
	if err != nil {
		return nil, err
	}
	return &saltelli{points, block, k, nets}, nil
}

// Points is the size times the points of a block.
func (d *saltelli) Points() int { return d.points }

// Point sets the coordinates of A_j, B_j or a mixture of both.
func (d *saltelli) Point(i int, u []float64) {
	within(i, d.points, u, d.k)
	j, s := uint64(i/d.block), i%d.block
	other, left := s-1, 0 // the factor from the other half, if any, and that of the others
	switch {
	case s == d.block-1:
		other, left = -1, d.k
	case s > d.k:
		other, left = s-1-d.k, d.k
	}
	for f := range d.k {
		from := left
		if f == other {
			from = d.k - left
		}
		u[f] = unit(d.nets[from+f].at(j))
	}
}
