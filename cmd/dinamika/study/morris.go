package study

import "dinamika/sim/analysis"

// Morris are the elementary effects of all factors.
type Morris struct {
	Trajectories int          `json:"trajectories"`
	Dropped      int          `json:"dropped"`
	Failed       int          `json:"failed_steps"`
	Factors      []Elementary `json:"factors"`
}

// Elementary is what one factor does, in the metric's units for the whole range
// of the factor.
type Elementary struct {
	N     int      `json:"n"`
	Mu    Estimate `json:"mu"`
	Star  Estimate `json:"mu_star"`
	Sigma Estimate `json:"sigma"`
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
	for _, e := range t.Factors {
		out.Factors = append(out.Factors, Elementary{e.N, estimate(e.Mu), estimate(e.Star), estimate(e.Sigma)})
	}
	m.Morris = out
}

// strongest are the places of the factors, those of the largest mu* first.
func (x *Morris) strongest() []int {
	return ranked(len(x.Factors), func(k int) Num { return x.Factors[k].Star.Value })
}
