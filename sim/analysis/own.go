package analysis

import "math"

// own holds an effect against what the same effect does from block to block:
// rows are the effect's deviations in each block, in df dimensions. F has df
// and df(B-1) degrees of freedom, both cut by epsilon where the deviations do
// not vary alike in all directions (Greenhouse & Geisser 1959). One block, or no
// dimension, gives NaN. What is no larger than rounding is 0.
func own(rows [][]float64, df int, rounding float64) (f, p, epsilon float64) {
	blocks := len(rows)
	if blocks < 2 || df < 1 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	width := len(rows[0])
	middle := make([]float64, width)
	for _, row := range rows {
		for s, d := range row {
			middle[s] += d / float64(blocks)
		}
	}
	mean := 0.0
	for _, m := range middle {
		mean += m * m
	}
	// The products of blocks with blocks or of places with places: the same
	// trace and the same trace of the square, so whichever are fewer.
	far := make([][]float64, blocks)
	for b, row := range rows {
		far[b] = make([]float64, width)
		for s, d := range row {
			far[b][s] = d - middle[s]
		}
	}
	if blocks > width {
		far = transposed(far)
	}
	trace, squares := 0.0, 0.0
	for i := range far {
		for j := range i + 1 {
			sum := 0.0
			for s, d := range far[i] {
				sum += d * far[j][s]
			}
			if i == j {
				trace += sum
				squares += sum * sum
			} else {
				squares += 2 * sum * sum
			}
		}
	}
	least := rounding * rounding * float64(width)
	if mean <= least {
		mean = 0
	}
	if trace <= least*float64(blocks) {
		trace = 0
	}
	b, d := float64(blocks), float64(df)
	f = ratio(b*mean, trace/(b-1))
	if trace == 0 {
		return f, fTail(f, d, d*(b-1)), math.NaN()
	}
	epsilon = min(max(trace*trace/(d*squares), 1/d), 1)
	return f, fTail(f, epsilon*d, epsilon*d*(b-1)), epsilon
}

// transposed turns rows into columns.
func transposed(x [][]float64) [][]float64 {
	y := make([][]float64, len(x[0]))
	for j := range y {
		y[j] = make([]float64, len(x))
		for i := range x {
			y[j][i] = x[i][j]
		}
	}
	return y
}

// deviations are what an effect of the given factors does in each block: the
// table of their means, less all that fewer of them do.
func (c *cells) deviations(factors []int) [][]float64 {
	var lesser [][]int
	small := layout{levels: make([][]int, len(factors))}
	of, dims := c.margin(factors)
	for i, d := range dims {
		small.levels[i] = make([]int, d)
		if len(factors) > 1 {
			lesser = append(lesser, []int{i})
		}
	}
	small.size = product(dims)
	return c.swept(&small, of, lesser)
}

// swept are the tables of means of each block, less the given effects.
func (c *cells) swept(small *layout, of []int, lesser [][]int) [][]float64 {
	rows := make([][]float64, len(c.block))
	each := float64(c.size / small.size)
	for b := range rows {
		mean := make([]float64, small.size)
		for k, s := range of {
			mean[s] += c.values[k][b] / each
		}
		rows[b] = make([]float64, small.size)
		small.sweep(lesser, mean, rows[b])
	}
	return rows
}

// further is the same for all interactions of three and more factors.
func (c *cells) further(rows []Term) [][]float64 {
	var lesser [][]int
	for _, e := range rows {
		if e.Kind == Main || e.Kind == Pair {
			lesser = append(lesser, e.Factors)
		}
	}
	of := make([]int, c.size)
	for k := range of {
		of[k] = k
	}
	return c.swept(&c.layout, of, lesser)
}

// separately holds all effects against their own errors.
func (t *Table) separately() {
	for i := range t.Terms {
		e := &t.Terms[i]
		switch {
		case t.Blocks < 2 || e.DF == 0 || e.Kind == Block:
		case e.Kind == Higher:
			e.OwnF, e.OwnP, e.Epsilon = own(t.data.further(t.Terms), e.DF, 1e-14*t.data.scale)
		default:
			e.OwnF, e.OwnP, e.Epsilon = own(t.data.deviations(e.Factors), e.DF, 1e-14*t.data.scale)
		}
	}
}
