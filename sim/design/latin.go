package design

import (
	"fmt"
	"math/bits"

	"dinamika/sim"
)

// latin is a Latin hypercube: the range of every factor is cut into as many
// strata as there are points, each stratum is visited once, at a random place,
// and the orders in which the factors visit theirs are independent random
// permutations (McKay, Beckman & Conover 1979).
//
// A factor with n levels takes the middle of a level instead, each level as
// often as any other, but for one time more where n does not divide the number
// of points. Which levels have one more is random too.
type latin struct {
	points int
	cell   float64 // of the grid of places in a stratum
	fine   uint    // how many binary digits a place has
	axes   []axis
}

// axis is one factor of a Latin hypercube.
type axis struct {
	order  shuffle
	place  uint64 // key of the places in the strata
	levels uint64
	turn   uint64 // below the number of points: how much of a level the first one has had
	first  uint64 // the level that the count begins with
}

// maxLatin is the most points of a Latin hypercube. From there on the numbers
// are too coarse for a place within a stratum.
const maxLatin = 1 << 47

func newLatin(s Spec) (Design, error) {
	if uint64(s.Size) > maxLatin {
		return nil, fmt.Errorf("%s: the size is %d; want at most 2^47", s.Kind, s.Size)
	}
	n := uint64(s.Size)
	// With 48 digits for stratum and place together no rounding, neither of the
	// coordinate nor of a later product with the number of points, leaves the
	// stratum.
	d := &latin{points: s.Size, fine: uint(48 - bits.Len64(n))}
	d.cell = 1 / float64(uint64(1)<<d.fine)
	for f, levels := range s.Levels {
		d.axes = append(d.axes, axis{
			order:  newShuffle(n, key(s.Seed, useOrder, f)),
			place:  key(s.Seed, usePlace, f),
			levels: uint64(levels),
			turn:   below(key(s.Seed, useTurn, f), n),
			first:  below(key(s.Seed, useFirst, f), uint64(levels)),
		})
	}
	return d, nil
}

// Points is the size.
func (d *latin) Points() int { return d.points }

// Point sets, for every factor, a place in the stratum whose turn it is.
func (d *latin) Point(i int, u []float64) {
	within(i, d.points, u, len(d.axes))
	n := uint64(d.points)
	for f := range d.axes {
		a := &d.axes[f]
		stratum := a.order.at(uint64(i))
		if a.levels > 0 {
			hi, lo := bits.Mul64(stratum, a.levels)
			lo, carry := bits.Add64(lo, a.turn, 0)
			level, _ := bits.Div64(hi+carry, lo, n)
			u[f] = middle(int((level+a.first)%a.levels), int(a.levels))
			continue
		}
		place := float64(sim.SeedOf(a.place, uint64(i), 0)>>(64-d.fine)) + 0.5
		u[f] = (float64(stratum) + float64(place*d.cell)) / float64(n)
	}
}
