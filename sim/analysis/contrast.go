package analysis

import (
	"math"
)

// Contrast is the difference between two levels of a factor, A minus B.
type Contrast struct {
	Factor   int     // by its place
	A, B     int     // levels, as given
	At       int     // the other factor, or -1 for all its levels together
	AtLevel  int     // the level of that
	Mean     float64 // difference of the unweighted means, in the metric's units
	Error    float64 // its standard error; NaN without error term
	DF       int     // degrees of freedom
	T, P     float64 // t and its two-sided probability; NaN for 0/0 and without error term
	Adjusted float64 // P adjusted after Holm (1979) for all contrasts of the list
	Lo, Hi   float64 // confidence interval of this difference alone
}

// Pairs compares every level of a factor with every other, over all levels of
// the other factors. Without blocks the error is the residual's. With blocks it
// is that of the contrast itself, from block to block (Maxwell & Delaney 2004,
// chapter 11): common random numbers make some differences surer than others.
func (t *Table) Pairs(factor int) []Contrast {
	if factor < 0 || factor >= len(t.data.levels) {
		return nil
	}
	list := t.pairs([]int{factor}, -1, 0)
	adjust(list)
	return list
}

// PairsAt compares every level of a factor with every other at each level of
// another factor. Holm's adjustment is for the whole list. Errors as in Pairs.
func (t *Table) PairsAt(factor, at int) []Contrast {
	if k := len(t.data.levels); factor < 0 || factor >= k || at < 0 || at >= k || factor == at {
		return nil
	}
	var list []Contrast
	for place := range t.data.levels[at] {
		list = append(list, t.pairs([]int{factor, at}, at, place)...)
	}
	adjust(list)
	return list
}

// pairs are the contrasts at one place of another factor, or over all.
func (t *Table) pairs(factors []int, at, place int) (list []Contrast) {
	mean, variance, dims := t.data.table(factors)
	of, _ := t.data.margin(factors)
	levels := t.data.levels[factors[0]]
	cell := func(level int) int {
		if at < 0 {
			return level
		}
		return level*dims[1] + place
	}
	for i := range levels {
		for j := i + 1; j < len(levels); j++ {
			a, b := cell(i), cell(j)
			c := Contrast{Factor: factors[0], A: levels[i], B: levels[j], At: at, Mean: mean[a] - mean[b]}
			if at >= 0 {
				c.AtLevel = t.data.levels[at][place]
			}
			c.Error, c.DF = t.err(variance[a] + variance[b])
			if t.Blocks > 0 && t.Error != Interactions {
				_, sd := moments(t.data.weigh(of, map[int]float64{a: 1, b: -1}))
				c.Error, c.DF = sd/math.Sqrt(float64(t.Blocks)), t.Blocks-1
			}
			if rounding := 1e-14 * t.data.scale; math.Abs(c.Mean) <= rounding {
				c.Mean = 0
			}
			if c.Error <= 1e-14*t.data.scale {
				c.Error = 0
			}
			c.T = ratio(c.Mean, c.Error)
			c.P = tTails(c.T, float64(c.DF))
			c.Lo, c.Hi = around(c.Mean, c.Error, float64(c.DF), t.level)
			list = append(list, c)
		}
	}
	return list
}

// adjust fills in Holm's probabilities.
func adjust(list []Contrast) {
	p := make([]float64, len(list))
	for i := range list {
		p[i] = list[i].P
	}
	for i, x := range Holm(p) {
		list[i].Adjusted = x
	}
}

// SimpleEffect is what a factor does at one level of another.
type SimpleEffect struct {
	Factor   int     // by its place
	At       int     // the other factor
	AtLevel  int     // its level, as given
	DF       int     // degrees of freedom
	SS       float64 // sum of squares
	F, P     float64 // against the residual of the whole table; NaN as in Term
	Adjusted float64 // P adjusted after Holm (1979) for all levels of the other factor
}

// Simple are the simple main effects of a factor: its effect at each level of
// another, over the levels of the rest, by the unweighted means. They are what
// to look at when the two interact. The error is the residual of the whole
// table, with blocks too.
func (t *Table) Simple(factor, at int) []SimpleEffect {
	if k := len(t.data.levels); factor < 0 || factor >= k || at < 0 || at >= k || factor == at {
		return nil
	}
	mean, variance, dims := t.data.table([]int{at, factor})
	list := make([]SimpleEffect, dims[0])
	p := make([]float64, dims[0])
	for i := range list {
		from, to := i*dims[1], (i+1)*dims[1]
		e := t.row(Main, nil, dims[1]-1, spread(mean[from:to], variance[from:to]))
		t.judge(&e)
		list[i] = SimpleEffect{Factor: factor, At: at, AtLevel: t.data.levels[at][i], DF: e.DF, SS: e.SS, F: e.F, P: e.P}
		p[i] = e.P
	}
	for i, x := range Holm(p) {
		list[i].Adjusted = x
	}
	return list
}
