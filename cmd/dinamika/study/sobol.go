package study

import (
	"math"

	"dinamika/sim/analysis"
	"dinamika/sim/design"
)

// Sobol are the shares of variance that factors cause.
type Sobol struct {
	N        int          `json:"n"` // base rows
	Missing  int          `json:"missing"`
	Variance Num          `json:"variance"`
	Chance   Num          `json:"chance"` // share of the variance; null where points were run once
	Factors  []Index      `json:"factors"`
	Second   [][]Estimate `json:"second_order,omitempty"`
}

// Index is the share of one factor.
type Index struct {
	First     Estimate `json:"first"`
	Total     Estimate `json:"total"`
	FirstMean Estimate `json:"first_of_mean"` // the same without chance
	TotalMean Estimate `json:"total_of_mean"`
}

// sobol takes the blocks of Saltelli's design apart: A, then A with each factor
// from B, then perhaps B with each factor from A, then B.
func (a *Analysis) sobol(m *Metric) {
	k, second := len(a.Factors), a.s.manifest.Experiment.Spec.Second
	block := design.SaltelliBlock(k, second)
	runs := analysis.SobolRuns{AB: make([][]float64, k)}
	if second {
		runs.BA = make([][]float64, k)
	}
	for begin := 0; begin+block <= len(m.means); begin += block {
		runs.A = append(runs.A, m.means[begin])
		runs.B = append(runs.B, m.means[begin+block-1])
		for f := range k {
			runs.AB[f] = append(runs.AB[f], m.means[begin+1+f])
			if second {
				runs.BA[f] = append(runs.BA[f], m.means[begin+1+k+f])
			}
		}
	}
	if noise := analysis.Noise(m.values); !a.Common && !math.IsNaN(noise) {
		runs.Noise = noise
	}
	t, err := analysis.Sobol(runs, a.chance(float64(len(m.means)*(k+1))))
	if err != nil {
		m.Problem = err.Error()
		return
	}
	x := &Sobol{N: t.N, Missing: t.Missing, Variance: Num(t.Variance), Chance: Num(t.Chance)}
	if runs.Noise == 0 {
		x.Chance = Num(math.NaN())
	}
	for _, s := range t.Factors {
		x.Factors = append(x.Factors, Index{estimate(s.First), estimate(s.Total), estimate(s.FirstMean), estimate(s.TotalMean)})
	}
	for _, row := range t.Second {
		var list []Estimate
		for _, e := range row {
			list = append(list, estimate(e))
		}
		x.Second = append(x.Second, list)
	}
	m.Sobol = x
}

// strongest are the places of the factors, those of the largest total first.
func (x *Sobol) strongest() []int {
	return ranked(len(x.Factors), func(k int) Num { return x.Factors[k].Total.Value })
}

// coordinates are the factors at each point, each scaled so that its range is
// 0 to 1.
func (s *Sweep) coordinates() [][]float64 {
	about := &s.manifest.Experiment
	spec := about.Spec
	spec.Kind, _ = design.KindNamed(about.Kind)
	out := make([][]float64, s.manifest.Points)
	d, err := design.New(spec)
	if err != nil {
		return out // it was made before, when the sweep was opened
	}
	for p := range out {
		u := make([]float64, len(about.Factors))
		d.Point(p, u)
		for f := range u {
			if n := len(about.Factors[f].Levels); n > 1 {
				u[f] = float64(about.Factors[f].Level(u[f])) / float64(n-1)
			}
		}
		out[p] = u
	}
	return out
}
