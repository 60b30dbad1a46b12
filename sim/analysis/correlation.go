package analysis

import "math"

// Correlations are those of every metric with every other.
type Correlations struct {
	Pearson  [][]float64 // product moment, -1 to 1; NaN where a metric is constant
	Spearman [][]float64 // of ranks (Spearman 1904), ties sharing their mean rank
	N        [][]int     // pairs used
}

// Correlate takes one list of values per metric, run i in place i of each.
// Pairs in which either is NaN or infinite are left out pair of metrics by pair
// of metrics, so a matrix with many missing values need not be positive
// definite. Lists of different length are paired as far as the shorter goes.
// Fewer than two pairs, or a constant metric, give NaN.
func Correlate(metrics [][]float64) Correlations {
	k := len(metrics)
	c := Correlations{Pearson: make([][]float64, k), Spearman: make([][]float64, k), N: make([][]int, k)}
	for i := range k {
		c.Pearson[i], c.Spearman[i], c.N[i] = make([]float64, k), make([]float64, k), make([]int, k)
	}
	for i := range k {
		for j := range i + 1 {
			var x, y []float64
			for r := range min(len(metrics[i]), len(metrics[j])) {
				if a, b := metrics[i][r], metrics[j][r]; finite(a) && finite(b) {
					x, y = append(x, a), append(y, b)
				}
			}
			p, s := pearson(x, y), pearson(ranks(x), ranks(y))
			c.Pearson[i][j], c.Pearson[j][i] = p, p
			c.Spearman[i][j], c.Spearman[j][i] = s, s
			c.N[i][j], c.N[j][i] = len(x), len(x)
		}
	}
	return c
}

// pearson is the product-moment correlation; NaN for fewer than two pairs or a
// constant side.
func pearson(x, y []float64) float64 {
	mx, sx := moments(x)
	my, sy := moments(y)
	if !(sx > 0) || !(sy > 0) {
		return math.NaN()
	}
	sum := 0.0
	for i := range x {
		sum += (x[i] - mx) / sx * ((y[i] - my) / sy)
	}
	return min(max(sum/float64(len(x)-1), -1), 1)
}
