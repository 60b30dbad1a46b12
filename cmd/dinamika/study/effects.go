package study

import (
	"math"
	"strconv"

	"dinamika/sim"
	"dinamika/sim/table"
)

// effect is one estimate of the tidy table.
type effect struct {
	metric, estimate, factor, level, other, otherLevel string
	value                                              Estimate
	p, adjusted                                        Num
	n                                                  int
}

// effectColumns are the columns of the table of effects.
func effectColumns() []table.Column {
	text := func(name, meaning string) table.Column {
		return table.Column{Name: name, Type: table.Text, Meaning: meaning, Open: true}
	}
	number := func(name, meaning string) table.Column {
		return table.Column{Name: name, Type: table.Number, Meaning: meaning, Open: true}
	}
	return []table.Column{
		text("metric", "column of the results"), text("estimate", "what is estimated"),
		text("factor", "factor, by its name in the results"), text("level", "its level"),
		text("other_factor", "second factor, of what is about two"), text("other_level", "second level, or that of the second factor"),
		number("value", "the estimate"), number("low", "lower end of its interval"), number("high", "upper end of its interval"),
		number("p", "probability without an effect"), number("p_adjusted", "the same after Holm"), {Name: "n", Type: table.Whole, Meaning: "values behind it", Open: true},
	}
}

// effects are all estimates, one row each.
func (a *Analysis) effects() (list []effect) {
	nan := Num(math.NaN())
	factor := func(f int) string { return a.Factors[f].Name }
	level := func(f, l int) string { return a.s.manifest.Experiment.Factors[f].Levels[l].Name }
	for _, m := range a.Metrics {
		add := func(estimate string, e effect) {
			e.metric, e.estimate = m.Name, estimate
			list = append(list, e)
		}
		plain := func(estimate string, f int, value Estimate, n int) {
			add(estimate, effect{factor: factor(f), value: value, p: nan, adjusted: nan, n: n})
		}
		if m.All.N > 0 {
			add("mean", effect{value: m.All.Mean, p: nan, adjusted: nan, n: m.All.N})
		}
		if x := m.Factorial; x != nil {
			for _, t := range x.Terms {
				if t.Kind != "main" && t.Kind != "pair" {
					continue
				}
				e := effect{factor: factor(t.Factors[0]), value: t.Partial, p: t.P, adjusted: t.Adjusted}
				if t.Kind == "pair" {
					e.other = factor(t.Factors[1])
				}
				add("partial_eta_squared", e)
			}
			for _, mean := range append(append([]Mean{}, x.Means...), x.Crossed...) {
				e := effect{factor: factor(mean.Factors[0]), level: level(mean.Factors[0], mean.Levels[0]), value: mean.Mean, p: nan, adjusted: nan, n: mean.N}
				if len(mean.Factors) > 1 {
					e.other, e.otherLevel = factor(mean.Factors[1]), level(mean.Factors[1], mean.Levels[1])
				}
				add("mean", e)
			}
			for _, c := range x.Contrasts {
				add("difference", effect{factor: factor(c.Factor), level: level(c.Factor, c.A), otherLevel: level(c.Factor, c.B), value: c.Difference, p: c.P, adjusted: c.Adjusted})
			}
			for _, e := range x.Extremes {
				add(sizeName(e.Paired), effect{factor: factor(e.Factor), level: level(e.Factor, e.A), otherLevel: level(e.Factor, e.B), value: e.Size, p: nan, adjusted: nan})
			}
		}
		if x := m.Changes; x != nil {
			for _, c := range x.List {
				add("difference", effect{factor: factor(c.Factor), level: level(c.Factor, c.Level), otherLevel: level(c.Factor, c.BaseLevel), value: c.Difference, p: c.P, adjusted: c.Adjusted, n: c.N})
				add(sizeName(x.Paired), effect{factor: factor(c.Factor), level: level(c.Factor, c.Level), otherLevel: level(c.Factor, c.BaseLevel), value: c.Size, p: nan, adjusted: nan, n: c.N})
			}
		}
		if x := m.Sampled; x != nil {
			for k, f := range x.Factors {
				e := x.Effects[k]
				plain("slope", f, e.Slope, x.N)
				plain("standardised_coefficient", f, e.Standard, x.N)
				add("partial_rank_correlation", effect{factor: factor(f), value: e.Rank, p: e.P, adjusted: e.Adjusted, n: x.N})
			}
		}
		for _, b := range m.Levels {
			for l, s := range b.Means {
				add("mean", effect{factor: factor(b.Factor), level: level(b.Factor, l), value: s.Mean, p: nan, adjusted: nan, n: s.N})
			}
		}
		if x := m.Morris; x != nil {
			for f, e := range x.Factors {
				plain("mu_star", f, e.Star, e.N)
				add("mu", effect{factor: factor(f), value: e.Mu, p: e.P, adjusted: e.Adjusted, n: e.N})
				plain("sigma", f, e.Sigma, e.N)
			}
		}
		if x := m.Sobol; x != nil {
			for f, e := range x.Factors {
				plain("first_order", f, e.First, x.N)
				plain("total", f, e.Total, x.N)
				plain("first_order_of_mean", f, e.FirstMean, x.N)
				plain("total_of_mean", f, e.TotalMean, x.N)
			}
			for i := range x.Second {
				for j := i + 1; j < len(x.Second); j++ {
					add("second_order", effect{factor: factor(i), other: factor(j), value: x.Second[i][j], p: nan, adjusted: nan, n: x.N})
				}
			}
		}
	}
	for _, g := range a.Stages {
		for i, shares := range g.Sessions {
			for s, share := range shares {
				list = append(list, effect{metric: "stage_by_session", estimate: "share_" + sim.Stage(s).String(), factor: g.group.factor, level: g.group.level, other: "session", otherLevel: strconv.Itoa(i + 1),
					value: Estimate{share, nan, nan}, p: nan, adjusted: nan, n: g.Runs})
			}
		}
	}
	return list
}

func sizeName(paired bool) string {
	if paired {
		return "d_z"
	}
	return "hedges_g"
}

// cells are the row of an effect.
func (e *effect) cells() []table.Cell {
	var cells []table.Cell
	for _, s := range []string{e.metric, e.estimate, e.factor, e.level, e.other, e.otherLevel} {
		if s == "" {
			cells = append(cells, table.Empty())
			continue
		}
		cells = append(cells, table.OfText(s))
	}
	for _, n := range []Num{e.value.Value, e.value.Low, e.value.High, e.p, e.adjusted} {
		x := float64(n)
		if math.IsInf(x, 0) {
			x = math.NaN()
		}
		cells = append(cells, table.OfNumber(x))
	}
	if e.n == 0 {
		return append(cells, table.Empty())
	}
	return append(cells, table.OfWhole(int64(e.n)))
}
