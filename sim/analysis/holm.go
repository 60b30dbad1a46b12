package analysis

import (
	"cmp"
	"math"
	"slices"
)

// Holm adjusts the probabilities of a family of tests, so that the chance of
// even one false alarm in the family stays below what each is held against
// (Holm 1979). NaN stays NaN and does not count in the family.
func Holm(p []float64) []float64 {
	adjusted := make([]float64, len(p))
	var order []int
	for i, x := range p {
		adjusted[i] = math.NaN()
		if !math.IsNaN(x) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	highest := 0.0
	for k, i := range order {
		highest = max(highest, min(1, float64(len(order)-k)*p[i]))
		adjusted[i] = highest
	}
	return adjusted
}
