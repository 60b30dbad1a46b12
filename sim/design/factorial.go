package design

import "fmt"

// replications is the design without factors: its one point has no coordinate,
// and all that differs between runs is their luck.
type replications struct{}

// Points is one.
func (replications) Points() int { return 1 }

// Point sets nothing.
func (replications) Point(i int, u []float64) { within(i, 1, u, 0) }

// factorial is the full crossing of all levels. The last factor varies fastest,
// as the last loop of several does.
type factorial struct {
	levels []int
	points int
}

func newFactorial(s Spec) (Design, error) {
	if err := s.discrete(); err != nil {
		return nil, err
	}
	points := 1
	for _, n := range s.Levels {
		var err error
		if points, err = s.times(points, n); err != nil {
			return nil, err
		}
	}
	return &factorial{s.Levels, points}, nil
}

// Points is the product of the numbers of levels.
func (d *factorial) Points() int { return d.points }

// Point sets the middles of the levels that are the digits of i.
func (d *factorial) Point(i int, u []float64) {
	within(i, d.points, u, len(d.levels))
	for f := len(d.levels) - 1; f >= 0; f-- {
		n := d.levels[f]
		u[f] = middle(i%n, n)
		i /= n
	}
}

// oneAtATime is the base case and then, factor by factor, every other level in
// order, with all else as in the base case.
type oneAtATime struct {
	levels, base []int
	points       int
}

func newOneAtATime(s Spec) (Design, error) {
	if err := s.discrete(); err != nil {
		return nil, err
	}
	if len(s.Base) != len(s.Levels) {
		return nil, fmt.Errorf("%s: the base case gives levels to %d factors of %d", s.Kind, len(s.Base), len(s.Levels))
	}
	points := 1
	for f, n := range s.Levels {
		if s.Base[f] < 0 || s.Base[f] >= n {
			return nil, fmt.Errorf("%s: the base case has factor %d at level %d; its levels are 0 to %d", s.Kind, f+1, s.Base[f], n-1)
		}
		if uint64(n) > maxPoints-uint64(points) {
			return nil, fmt.Errorf("%s: the design has more than 2^53 points", s.Kind)
		}
		points += n - 1
	}
	return &oneAtATime{s.Levels, s.Base, points}, nil
}

// Points is one and the number of other levels.
func (d *oneAtATime) Points() int { return d.points }

// Point sets the base case, but for one factor in all points except the first.
func (d *oneAtATime) Point(i int, u []float64) {
	within(i, d.points, u, len(d.levels))
	left := i - 1 // which of the other levels from here on; below 0: its turn is over
	for f, n := range d.levels {
		l := d.base[f]
		if left >= 0 && left < n-1 {
			if left < l {
				l = left
			} else {
				l = left + 1
			}
			left = -1
		} else if left >= 0 {
			left -= n - 1
		}
		u[f] = middle(l, n)
	}
}
