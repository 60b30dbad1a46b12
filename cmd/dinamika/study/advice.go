package study

import (
	"cmp"
	"math"
	"slices"

	"dinamika/sim/analysis"
)

// Advice is how far the replicates of a point go. Sizes of differences are in
// standard deviations of runs or, where runs share their luck, of differences
// between runs with the same luck.
type Advice struct {
	Replicates int  `json:"replicates"` // at most points
	Half       Num  `json:"half_width"` // of the interval of a point's mean
	Detectable Num  `json:"detectable"` // smallest difference told four times in five
	Units      Num  `json:"detectable_in_units"`
	Small      int  `json:"replicates_for_small"`
	Medium     int  `json:"replicates_for_medium"`
	Large      int  `json:"replicates_for_large"`
	Paired     bool `json:"paired"`
}

// advise looks at the point whose runs differ neither more nor less than those
// of most.
func (a *Analysis) advise(m *Metric) {
	order := []int{}
	sd := make([]float64, len(m.values))
	for p, list := range m.values {
		if s := analysis.Summarize(list, a.Confidence); s.N > 1 {
			sd[p] = s.SD
			order = append(order, p)
		}
	}
	if len(order) == 0 {
		return
	}
	slices.SortStableFunc(order, func(p, q int) int { return cmp.Compare(sd[p], sd[q]) })
	middle := order[len(order)/2]
	plan := analysis.Plan{Alpha: a.alpha(), Paired: a.Common && len(m.values) > 1}
	d := analysis.Advise(m.values[middle], 0, a.Confidence, plan)
	x := &Advice{Replicates: d.N, Half: Num(d.Half), Detectable: Num(d.Detectable[0]), Units: Num(d.Least[0]), Paired: plan.Paired}
	x.Small, x.Medium, x.Large = plan.Needed(.2, .8), plan.Needed(.5, .8), plan.Needed(.8, .8)
	if plan.Paired {
		x.Units = x.Detectable * Num(a.apart(m, order))
	}
	m.Advice = x
}

// apart is the standard deviation of differences between runs of the same luck,
// that of the middle pair of neighbouring points.
func (a *Analysis) apart(m *Metric, points []int) float64 {
	points = slices.Sorted(slices.Values(points))
	var list []float64
	for k := 1; k < len(points); k++ {
		if sd := analysis.CompareWithin(m.values[points[k]], m.values[points[k-1]], a.Confidence).SD; !math.IsNaN(sd) {
			list = append(list, sd)
		}
	}
	if len(list) == 0 {
		return math.NaN()
	}
	slices.Sort(list)
	return list[len(list)/2]
}
