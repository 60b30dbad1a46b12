package study

import (
	"math"
	"slices"

	"dinamika/sim/analysis"
)

// Sampled is what factors do over a sample of points that fill their ranges:
// the means of points against the numbers of the factors.
type Sampled struct {
	Factors  []int        `json:"factors"` // those whose values are numbers
	N        int          `json:"n"`
	Missing  int          `json:"missing"`
	R2       Num          `json:"r_squared"`
	Adjusted Num          `json:"r_squared_adjusted"`
	Effects  []Regression `json:"effects"` // of each of the factors
}

// Regression is what one factor does.
type Regression struct {
	Slope    Estimate `json:"slope"` // in units of metric and factor
	Standard Estimate `json:"standardised"`
	Rank     Estimate `json:"partial_rank"`
	P        Num      `json:"p"` // of the partial rank correlation
	Adjusted Num      `json:"p_adjusted"`
}

// sampled does both regressions, and looks at factors without numbers level by
// level.
func (a *Analysis) sampled(m *Metric) {
	a.byLevel(m)
	x := &Sampled{}
	for f := range a.Factors {
		if a.s.manifest.Experiment.Factors[f].Numeric {
			x.Factors = append(x.Factors, f)
		}
	}
	if len(x.Factors) == 0 {
		return
	}
	rows := make([][]float64, len(m.means))
	for p := range rows {
		for _, f := range x.Factors {
			rows[p] = append(rows[p], a.s.at[p][f])
		}
	}
	k := float64(len(x.Factors))
	work := float64(len(rows)) * k * k
	drawn := a.chance(2 * work)
	if work*float64(drawn.Resamples) > tooLong {
		drawn.Resamples = -1 // so many rows need none
	}
	t, err := analysis.Regression(rows, m.means, drawn)
	if err != nil {
		m.Problem = a.w.T("analyze.problem.regression", map[string]any{"Points": len(rows), "Factors": len(x.Factors)})
		return
	}
	rank, err := analysis.PartialRank(rows, m.means, drawn)
	if err != nil {
		m.Problem = a.w.T("analyze.problem.regression", map[string]any{"Points": len(rows), "Factors": len(x.Factors)})
		return
	}
	x.N, x.Missing, x.R2, x.Adjusted = t.N, t.Missing, Num(t.R2), Num(t.Adjusted)
	var ps []float64
	for i, c := range t.Factors {
		r := rank.Factors[i]
		x.Effects = append(x.Effects, Regression{Slope: estimate(c.Slope), Standard: estimate(c.Standard), Rank: estimate(r.R), P: Num(r.P)})
		ps = append(ps, r.P)
	}
	for i, p := range analysis.Holm(ps) {
		x.Effects[i].Adjusted = Num(p)
	}
	m.Sampled = x
}

// tooLong is from how much work on intervals are by formula instead of drawn.
const tooLong = 2e8

// strongest are the places of the effects, those of the largest rank
// correlation first.
func (x *Sampled) strongest() []int {
	return ranked(len(x.Effects), func(k int) Num { return Num(math.Abs(float64(x.Effects[k].Rank.Value))) })
}

// ranked are the numbers below n, those of the largest size first.
func ranked(n int, size func(k int) Num) []int {
	order := make([]int, n)
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := size(a), size(b); {
		case x > y || x.known() && !y.known():
			return -1
		case x < y || y.known() && !x.known():
			return 1
		}
		return 0
	})
	return order
}
