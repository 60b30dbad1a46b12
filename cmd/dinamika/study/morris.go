package study

import (
	"math"
	"slices"

	"dinamika/sim/analysis"
)

// Morris are the elementary effects of all factors.
type Morris struct {
	Trajectories int          `json:"trajectories"`
	Dropped      int          `json:"dropped"`
	Failed       int          `json:"failed_steps"`
	Luck         Num          `json:"mu_star_by_luck"` // of a factor that does nothing; null where points were run once
	Middle       Num          `json:"mu_star_median"`  // over all factors
	Factors      []Elementary `json:"factors"`
}

// Elementary is what one factor does, in the metric's units for the whole range
// of the factor.
type Elementary struct {
	N     int      `json:"n"`
	Mu    Estimate `json:"mu"`
	Star  Estimate `json:"mu_star"`
	Sigma Estimate `json:"sigma"`

	P        Num  `json:"p"` // of a mean effect so far from 0, by Student's t
	Adjusted Num  `json:"p_adjusted"`
	Told     bool `json:"told"` // from luck
}

// morris looks at the trajectories of the design: as many points for each as
// there are factors, and one.
func (a *Analysis) morris(m *Metric) {
	k := len(a.Factors)
	var x [][][]float64
	var y [][]float64
	spec := a.s.coordinates()
	for begin := 0; begin+k < len(m.means); begin += k + 1 {
		x, y = append(x, spec[begin:begin+k+1]), append(y, m.means[begin:begin+k+1])
	}
	t, err := analysis.Morris(x, y, a.chance(float64(len(m.means))))
	if err != nil {
		m.Problem = err.Error()
		return
	}
	out := &Morris{Trajectories: t.Trajectories, Dropped: t.Dropped, Failed: t.Failed}
	each := make([][]float64, k)
	noise, steps := 0.0, 0.0
	for p := 1; p < len(m.means); p++ {
		f, by := moved(spec[p-1], spec[p])
		if p%(k+1) == 0 || f < 0 {
			continue // the next trajectory begins, or nothing moved
		}
		each[f] = append(each[f], (m.means[p]-m.means[p-1])/by)
		if d := analysis.CompareWithin(m.values[p], m.values[p-1], a.Confidence); d.N > 1 {
			noise, steps = noise+d.Error*d.Error/(by*by), steps+1
		}
	}
	out.Luck = Num(math.Sqrt(noise/steps) * math.Sqrt(2/math.Pi)) // mean size of a normal number
	var ps, stars []float64
	for f, e := range t.Factors {
		p := analysis.CompareWithin(each[f], make([]float64, len(each[f])), a.Confidence).P
		out.Factors = append(out.Factors, Elementary{N: e.N, Mu: estimate(e.Mu), Star: estimate(e.Star), Sigma: estimate(e.Sigma), P: Num(p)})
		ps, stars = append(ps, p), append(stars, e.Star.Value)
	}
	for f, p := range analysis.Holm(ps) {
		out.Factors[f].Adjusted, out.Factors[f].Told = Num(p), p < a.alpha()
	}
	out.Middle = Num(analysis.Summarize(stars, 0).Median)
	m.Morris = out
}

// moved is the factor that differs between two steps, and by how much; -1 for
// none.
func moved(from, to []float64) (f int, by float64) {
	for f := range to {
		if to[f] != from[f] {
			return f, to[f] - from[f]
		}
	}
	return -1, 0
}

// told are the places of the factors told from luck, those of the largest mu*
// first.
func (x *Morris) told() []int {
	return slices.DeleteFunc(x.strongest(), func(k int) bool { return !x.Factors[k].Told })
}

// strongest are the places of the factors, those of the largest mu* first.
func (x *Morris) strongest() []int {
	return ranked(len(x.Factors), func(k int) Num { return x.Factors[k].Star.Value })
}
