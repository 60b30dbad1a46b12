package analysis

import (
	"fmt"
	"math"
)

// cells are the values of a factorial, cell by cell. All of them are taken
// about the first value, so that equal values have sums of squares of exactly 0.
type cells struct {
	layout
	n       []int       // values of each cell
	values  [][]float64 // of each cell
	mean    []float64   // of each cell
	block   []int       // the replicates that are complete blocks
	origin  float64
	scale   float64 // largest value, to know rounding by
	within  float64 // sum of squares about the cell means
	total   int
	missing int
	dropped int
}

// gather sorts the values of the points into cells.
func gather(levels [][]int, values [][]float64, blocks bool) (*cells, error) {
	if len(levels) != len(values) {
		return nil, fmt.Errorf("%d points have levels, %d have values: want the same points", len(levels), len(values))
	}
	l, of, err := newLayout(levels)
	if err != nil {
		return nil, err
	}
	c := &cells{layout: l, n: make([]int, l.size), values: make([][]float64, l.size), mean: make([]float64, l.size), origin: math.NaN()}
	runs := make([]int, l.size)
	for p, list := range values {
		if blocks && c.values[of[p]] != nil {
			return nil, fmt.Errorf("point %d has levels %v, which an earlier one has: want each combination once with blocks", p, levels[p])
		}
		runs[of[p]] += len(list)
		c.values[of[p]] = append(c.values[of[p]], list...)
		for _, x := range list {
			switch {
			case !finite(x):
				c.missing++
			case math.IsNaN(c.origin):
				c.origin = x
			}
			if finite(x) {
				c.scale = max(c.scale, math.Abs(x))
			}
		}
	}
	for k := range c.values { // before blocks are looked at: an empty cell leaves no block complete
		if list, _ := known(c.values[k]); len(list) == 0 {
			at := c.at(k)
			all := make([]int, len(at))
			for f := range all {
				all[f] = f
			}
			return nil, &EmptyCell{Levels: c.named(all, at), Runs: runs[k]}
		}
	}
	if blocks {
		if err := c.complete(); err != nil {
			return nil, err
		}
	}
	for k, list := range c.values {
		list, _ = known(list)
		for i := range list {
			list[i] -= c.origin
		}
		c.values[k], c.n[k] = list, len(list)
		c.total += len(list)
		mean, sd := moments(list)
		c.mean[k] = mean
		if len(list) > 1 {
			c.within += sd * sd * float64(len(list)-1)
		}
	}
	return c, nil
}

// complete keeps the replicates that every cell has a value of.
func (c *cells) complete() error {
	longest := 0
	for _, list := range c.values {
		longest = max(longest, len(list))
	}
	kept := make([][]float64, c.size)
	for r := range longest {
		whole := true
		for _, list := range c.values {
			whole = whole && r < len(list) && finite(list[r])
		}
		if !whole {
			c.dropped++
			continue
		}
		c.block = append(c.block, r)
		for k, list := range c.values {
			kept[k] = append(kept[k], list[r])
		}
	}
	if len(c.block) == 0 {
		return fmt.Errorf("none of %d blocks is complete: want one with a value in each of %d cells, or no blocks", longest, c.size)
	}
	c.values = kept
	return nil
}

// equal says whether every cell has as many values.
func (c *cells) equal() bool {
	for _, n := range c.n {
		if n != c.n[0] {
			return false
		}
	}
	return true
}

// grand is the mean of all values.
func (c *cells) grand() float64 {
	sum := 0.0
	for k, m := range c.mean {
		sum += m * float64(c.n[k])
	}
	return sum / float64(c.total)
}
