package analysis

import (
	"fmt"
	"slices"
)

// layout is the full crossing of the levels of discrete factors. Its cells are
// numbered with the last factor running fastest.
type layout struct {
	levels [][]int // the levels of each factor, rising
	size   int     // cells
}

// EmptyCell is the error of a factorial in which a combination of levels has
// not one value, so that effects cannot be told apart.
type EmptyCell struct {
	Levels []int // of each factor
	Runs   int   // runs made there, all of them failed; 0 where the combination was not tried
}

// Error names the combination and says why it is empty.
func (e *EmptyCell) Error() string {
	if e.Runs == 0 {
		return fmt.Sprintf("the combination of levels %v was not tried: want every combination of a full factorial", e.Levels)
	}
	return fmt.Sprintf("no value for the combination of levels %v: all %d runs failed", e.Levels, e.Runs)
}

// newLayout finds the levels of each factor and the cell of each point.
func newLayout(cells [][]int) (l layout, of []int, err error) {
	if len(cells) == 0 || len(cells[0]) == 0 {
		return l, nil, fmt.Errorf("no points or no factors: want at least one of each")
	}
	l.levels = make([][]int, len(cells[0]))
	for p, cell := range cells {
		if len(cell) != len(l.levels) {
			return l, nil, fmt.Errorf("point %d has %d factors, point 0 has %d: want the same", p, len(cell), len(l.levels))
		}
		for f, level := range cell {
			if at, found := slices.BinarySearch(l.levels[f], level); !found {
				l.levels[f] = slices.Insert(l.levels[f], at, level)
			}
		}
	}
	l.size = 1
	for _, levels := range l.levels {
		if l.size *= len(levels); l.size > len(cells) {
			break // some combination is missing, which is named below
		}
	}
	if l.size > len(cells) {
		return l, nil, l.missing(cells)
	}
	of = make([]int, len(cells))
	for p, cell := range cells {
		for f, level := range cell {
			at, _ := slices.BinarySearch(l.levels[f], level)
			of[p] = of[p]*len(l.levels[f]) + at
		}
	}
	return l, of, nil
}

// missing names the first combination that no point has. It must be among the
// first of the crossing, one more than there are points.
func (l *layout) missing(cells [][]int) error {
	tried := make(map[string]bool, len(cells))
	for _, cell := range cells {
		tried[fmt.Sprint(cell)] = true
	}
	at := make([]int, len(l.levels))
	for {
		levels := make([]int, len(at))
		for f := range at {
			levels[f] = l.levels[f][at[f]]
		}
		if !tried[fmt.Sprint(levels)] {
			return &EmptyCell{Levels: levels}
		}
		for f := len(at) - 1; f >= 0; f-- { // the next combination
			if at[f]++; at[f] < len(l.levels[f]) {
				break
			}
			at[f] = 0
		}
	}
}

// at are the places of a cell's levels among those of each factor.
func (l *layout) at(cell int) []int {
	at := make([]int, len(l.levels))
	for f := len(at) - 1; f >= 0; f-- {
		at[f] = cell % len(l.levels[f])
		cell /= len(l.levels[f])
	}
	return at
}

// named are the levels at given places of the given factors.
func (l *layout) named(factors, at []int) []int {
	levels := make([]int, len(factors))
	for i, f := range factors {
		levels[i] = l.levels[f][at[i]]
	}
	return levels
}

// margin says which cell of the smaller table of the given factors each cell
// belongs to, and how many levels these factors have.
func (l *layout) margin(factors []int) (of, dims []int) {
	dims = make([]int, len(factors))
	for i, f := range factors {
		dims[i] = len(l.levels[f])
	}
	of = make([]int, l.size)
	for c := range of {
		at := l.at(c)
		for i, f := range factors {
			of[c] = of[c]*dims[i] + at[f]
		}
	}
	return of, dims
}

// free is the degrees of freedom of an effect: the product of levels less one.
func (l *layout) free(factors []int) int {
	df := 1
	for _, f := range factors {
		df *= len(l.levels[f]) - 1
	}
	return df
}

// product is how many cells a table has.
func product(dims []int) int {
	n := 1
	for _, d := range dims {
		n *= d
	}
	return n
}
