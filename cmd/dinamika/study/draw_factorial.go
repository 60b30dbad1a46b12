package study

import (
	"math"

	"dinamika/cmd/dinamika/chart"
)

// mostLevels is up to how many levels of a factor a figure shows.
const mostLevels = 40

func (a *Analysis) drawFactorial(m *Metric) (list []Figure) {
	x, d := m.Factorial, m.decimals()
	rows := &chart.Rows{Axis: m.axisOf(), Number: a.w.Number}
	for f := range a.Factors {
		g := chart.Group{Title: a.Factors[f].Label}
		for _, mean := range x.Means {
			if mean.Factors[0] == f && len(g.Rows) < mostLevels {
				g.Rows = append(g.Rows, chart.Row{Label: a.Factors[f].Levels[mean.Levels[0]], Note: a.num(mean.Mean.Value, d), Marks: []chart.Interval{interval(mean.Mean)}})
			}
		}
		if len(g.Rows) > 1 {
			rows.Groups = append(rows.Groups, g)
		}
	}
	if len(rows.Groups) > 0 {
		id := "means"
		if x.Blocks > 0 {
			id = "means.common"
		}
		list = append(list, a.figure(m.Name, id, rows))
	}
	if fig, ok := a.drawContrasts(m); ok {
		list = append(list, fig)
	}
	var pairs []Term
	for _, t := range x.Terms {
		if t.Kind == "pair" && t.DF > 0 {
			pairs = append(pairs, t)
		}
	}
	order := ranked(len(pairs), func(k int) Num { return pairs[k].F })
	for _, k := range order[:min(3, len(order))] {
		list = append(list, a.drawPair(m, pairs[k].Factors[0], pairs[k].Factors[1]))
	}
	return list
}

// mostContrasts is how many differences a figure shows.
const mostContrasts = 30

// drawContrasts shows the differences between levels, where there are not too
// many.
func (a *Analysis) drawContrasts(m *Metric) (Figure, bool) {
	rows := &chart.Rows{Axis: a.t("axis.levels", "Metric", m.axisOf()), Zero: true, Number: a.w.Number}
	if n := len(m.Factorial.Contrasts); n == 0 || n > mostContrasts {
		return Figure{}, false
	}
	for f := range a.Factors {
		g := chart.Group{Title: a.Factors[f].Label}
		for _, c := range m.Factorial.Contrasts {
			if c.Factor == f {
				e := c.Difference.turned()
				g.Rows = append(g.Rows, chart.Row{Label: a.Factors[f].Levels[c.A] + " → " + a.Factors[f].Levels[c.B], Note: a.w.Signed(float64(e.Value), m.decimals()), Marks: []chart.Interval{interval(e)}})
			}
		}
		if len(g.Rows) > 0 {
			rows.Groups = append(rows.Groups, g)
		}
	}
	return a.figure(m.Name, "contrasts", rows), true
}

// drawPair shows two factors at once; the one with more levels goes along the
// bottom.
func (a *Analysis) drawPair(m *Metric, f, g int) Figure {
	if len(a.Factors[g].Levels) > len(a.Factors[f].Levels) {
		f, g = g, f
	}
	l := &chart.Lines{
		Levels: a.Factors[f].Levels, Bottom: a.Factors[f].Label, Series: a.Factors[g].Levels, Legend: a.Factors[g].Label,
		Axis: m.axisOf(), Number: a.w.Number, Means: make([][]chart.Interval, len(a.Factors[g].Levels)),
	}
	none := chart.Interval{Value: math.NaN(), Lo: math.NaN(), Hi: math.NaN()}
	for s := range l.Means {
		for range l.Levels {
			l.Means[s] = append(l.Means[s], none)
		}
	}
	for _, c := range m.Factorial.Crossed {
		switch {
		case c.Factors[0] == f && c.Factors[1] == g:
			l.Means[c.Levels[1]][c.Levels[0]] = interval(c.Mean)
		case c.Factors[0] == g && c.Factors[1] == f:
			l.Means[c.Levels[0]][c.Levels[1]] = interval(c.Mean)
		}
	}
	fig := a.figure(m.Name, "pair", l, "A", a.Factors[f].Label, "B", a.Factors[g].Label)
	fig.File += "-" + safe(a.Factors[f].Name) + "-" + safe(a.Factors[g].Name)
	return fig
}
