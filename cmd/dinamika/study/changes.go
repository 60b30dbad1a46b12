package study

import (
	"math"

	"dinamika/sim/analysis"
)

// Changes are the differences from the base case.
type Changes struct {
	Base   Estimate `json:"base"`
	Paired bool     `json:"paired"`
	List   []Change `json:"changes"`
}

// Change is what one level of one factor does, all else as in the base case.
type Change struct {
	Factor     int      `json:"factor"`
	Level      int      `json:"level"`
	BaseLevel  int      `json:"base_level"`
	N          int      `json:"n"`
	Missing    int      `json:"missing"`
	Difference Estimate `json:"difference"` // from the base case
	P          Num      `json:"p"`
	Adjusted   Num      `json:"p_adjusted"`
	Size       Estimate `json:"size"` // Hedges' g, or d_z where paired
	Told       bool     `json:"told"`
}

// changes compares every point with the base case, which is the first.
func (a *Analysis) changes(m *Metric) {
	x := &Changes{Base: a.first(m), Paired: a.Common, List: []Change{}}
	base := a.s.levels[0]
	var ps []float64
	for p := 1; p < len(m.values); p++ {
		c := Change{}
		for f, l := range a.s.levels[p] {
			if l != base[f] {
				c.Factor, c.Level, c.BaseLevel = f, l, base[f]
			}
		}
		if a.Common {
			d := analysis.CompareWithin(m.values[p], m.values[0], a.Confidence)
			c.N, c.Missing, c.Difference, c.P, c.Size = d.N, d.Missing, between(d.Mean, d.Lo, d.Hi), Num(d.P), estimate(d.Z)
		} else {
			d := analysis.Compare(m.values[p], m.values[0], a.Confidence)
			c.N, c.Missing, c.Difference, c.P, c.Size = d.NA, d.MissingA, between(d.Mean, d.Lo, d.Hi), Num(d.P), estimate(d.G)
		}
		x.List, ps = append(x.List, c), append(ps, float64(c.P))
	}
	for k, p := range analysis.Holm(ps) {
		x.List[k].Adjusted, x.List[k].Told = Num(p), p < a.alpha()
	}
	m.Changes = x
}

// first is the mean of the first point.
func (a *Analysis) first(m *Metric) Estimate {
	return summary(analysis.Summarize(m.values[0], a.Confidence)).Mean
}

// largest is the change that is farthest from nothing, among those told from
// chance where there are any; below 0 where no change is known.
func (x *Changes) largest() int {
	best, most, told := -1, -1.0, false
	for k, c := range x.List {
		size := math.Abs(float64(c.Difference.Value))
		if !math.IsNaN(size) && (c.Told && !told || c.Told == told && size > most) {
			best, most, told = k, size, c.Told
		}
	}
	return best
}
