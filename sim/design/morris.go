package design

import (
	"fmt"
	"math"

	"dinamika/sim"
)

// morris is the design for elementary effects (Morris 1991): random trajectories
// of k+1 points, in which every factor moves once, in random order and
// direction. Point t·(k+1)+s is trajectory t after s steps.
//
// A continuous factor moves on the grid 0, 1/(p-1), …, 1 by Δ = p/(2(p-1)), so
// that each place on the grid is equally likely. A factor with n levels moves by
// n/2 of them, rounded down: one of two levels to the other; of an odd number,
// the middle one comes twice as often as the others. Trajectories are
// independent; they are not selected for their spread (Campolongo, Cariboni &
// Saltelli 2007), which would take all of them to be at hand at once.
type morris struct {
	points int
	levels []int
	grid   int
	seed   uint64
}

func newMorris(s Spec) (Design, error) {
	grid := s.Grid
	if grid == 0 {
		grid = 4
	}
	if grid < 2 || grid%2 == 1 {
		return nil, fmt.Errorf("%s: the grid has %d levels; want an even number", s.Kind, grid)
	}
	for f, n := range s.Levels {
		if n == 1 {
			return nil, fmt.Errorf("%s: factor %d has a single level and cannot move", s.Kind, f+1)
		}
	}
	points, err := s.times(s.Size, len(s.Levels)+1)
	if err != nil {
		return nil, err
	}
	return &morris{points, s.Levels, grid, s.Seed}, nil
}

// Points is the number of trajectories times that of the factors and one.
func (d *morris) Points() int { return d.points }

// Point sets the coordinates of a trajectory after some steps.
func (d *morris) Point(i int, u []float64) {
	k := len(d.levels)
	within(i, d.points, u, k)
	t, s := i/(k+1), i%(k+1)
	walk := key(d.seed, useWalk, t)
	turns := newShuffle(uint64(k), walk)
	for f, n := range d.levels {
		places := n
		if n == 0 {
			places = d.grid
		}
		luck := sim.SeedOf(walk, math.MaxUint64, uint64(f))
		upward := luck&1 == 1
		place := int(below(luck, uint64(places-places/2)))
		if moved := turns.at(uint64(f)) < uint64(s); moved == upward {
			place += places / 2
		}
		if n == 0 {
			u[f] = float64(place) / float64(places-1)
		} else {
			u[f] = middle(place, places)
		}
	}
}

// MorrisStep says which factor moves from point s to point s+1 of trajectory t;
// -1 when the design is not Morris's or has no such step.
func MorrisStep(d Design, t, s int) (factor int) {
	m, ok := d.(*morris)
	if !ok {
		return -1
	}
	k := len(m.levels)
	if s < 0 || s >= k || t < 0 || t >= m.points/(k+1) {
		return -1
	}
	turns := newShuffle(uint64(k), key(m.seed, useWalk, t))
	for f := range k {
		if turns.at(uint64(f)) == uint64(s) {
			return f
		}
	}
	return -1
}
