package analysis

import "math"

// Margin is the mean of a level, or of a pair of levels of two factors: the
// unweighted mean of the cells (estimated marginal mean), in the metric's units.
type Margin struct {
	Factors []int   // one or two, by their place
	Levels  []int   // of these, as given
	N       int     // values behind the mean
	Mean    float64 // NaN never: every cell has a value
	Error   float64 // standard error; NaN without error term
	DF      int     // degrees of freedom of the interval
	Lo, Hi  float64 // confidence interval by Student's t; NaN without error term
}

// margins fills the means of levels and of pairs of levels. Without blocks their
// error is the residual's. With blocks it is how the mean differs from block to
// block, so that it speaks of other luck too and not of these very blocks; the
// intervals of two means are then no guide to their difference, for which see
// Pairs.
func (t *Table) margins() {
	k := len(t.data.levels)
	for f := range k {
		t.Means = append(t.Means, t.margin(f)...)
	}
	for f := range k {
		for g := f + 1; g < k; g++ {
			t.Crossed = append(t.Crossed, t.margin(f, g)...)
		}
	}
}

// margin is the table of means of the given factors.
func (t *Table) margin(factors ...int) []Margin {
	mean, variance, dims := t.data.table(factors)
	of, _ := t.data.margin(factors)
	small := layout{levels: make([][]int, len(dims))}
	for i, d := range dims {
		small.levels[i] = make([]int, d)
	}
	list := make([]Margin, len(mean))
	for s := range list {
		m := &list[s]
		*m = Margin{Factors: factors, Levels: t.data.named(factors, small.at(s)), Mean: mean[s] + t.data.origin}
		m.Error, m.DF = t.err(variance[s])
		if t.Blocks > 0 {
			m.Error, m.DF = math.NaN(), t.Blocks-1
			if _, sd := moments(t.data.weigh(of, map[int]float64{s: 1})); t.Blocks > 1 {
				m.Error = sd / math.Sqrt(float64(t.Blocks))
			}
		}
		m.Lo, m.Hi = around(m.Mean, m.Error, float64(m.DF), t.level)
	}
	for k, s := range of {
		list[s].N += t.data.n[k]
	}
	return list
}

// err is the standard error of a mean or difference by the residual, given its
// variance in units of that of one value.
func (t *Table) err(variance float64) (err float64, df int) {
	if t.Error == NoError {
		return math.NaN(), 0
	}
	return math.Sqrt(t.Residual.MS * variance), t.Residual.DF
}

// weigh is, block by block, the weighted sum of the means of parts of a table.
func (c *cells) weigh(of []int, weights map[int]float64) []float64 {
	size := make(map[int]float64, len(weights))
	for _, s := range of {
		size[s]++
	}
	sums := make([]float64, len(c.block))
	for k, s := range of {
		w, wanted := weights[s]
		if !wanted {
			continue
		}
		for b := range sums {
			sums[b] += w / size[s] * c.values[k][b]
		}
	}
	return sums
}
