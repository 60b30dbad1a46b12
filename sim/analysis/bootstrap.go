package analysis

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Bootstrap says how intervals are found by drawing rows again with replacement
// (Efron & Tibshirani 1993): the percentile interval. The same seed gives the
// same interval to the last bit.
type Bootstrap struct {
	Resamples int     // draws; 0 stands for 1000, a negative number for none: NaN but where a formula gives an interval
	Level     float64 // see Summarize
	Seed      uint64
}

// draws is the number of resamples.
func (b Bootstrap) draws() int {
	if b.Resamples == 0 {
		return 1000
	}
	return max(0, b.Resamples)
}

// intervals are those of k numbers worked out from n rows. see works the
// numbers out of how often each row was drawn. Draws in which a number is not
// defined are left out; where that is every second one it has no interval.
func (b Bootstrap) intervals(n, k int, see func(counts []float64, into []float64)) []Estimate {
	draws := make([][]float64, k)
	for j := range draws {
		draws[j] = make([]float64, 0, b.draws())
	}
	r := rand.New(rand.NewPCG(b.Seed, uint64(n)))
	counts, got := make([]float64, n), make([]float64, k)
	for range b.draws() {
		clear(counts)
		for range n {
			counts[r.IntN(n)]++
		}
		see(counts, got)
		for j, x := range got {
			if !math.IsNaN(x) {
				draws[j] = append(draws[j], x)
			}
		}
	}
	list := make([]Estimate, k)
	level := confidence(b.Level)
	for j := range list {
		list[j] = Estimate{math.NaN(), math.NaN(), math.NaN()}
		if d := draws[j]; len(d) > 1 && 2*len(d) > b.draws() {
			slices.Sort(d)
			list[j].Lo, list[j].Hi = quantile(d, (1-level)/2), quantile(d, 1-(1-level)/2)
		}
	}
	return list
}

// estimates are numbers with their bootstrap intervals.
func (b Bootstrap) estimates(n, k int, see func(counts []float64, into []float64)) []Estimate {
	list := b.intervals(n, k, see)
	once, got := make([]float64, n), make([]float64, k)
	for r := range once {
		once[r] = 1
	}
	see(once, got)
	for j, x := range got {
		list[j].Value = x
		if math.IsNaN(x) {
			list[j].Lo, list[j].Hi = x, x
		}
	}
	return list
}
