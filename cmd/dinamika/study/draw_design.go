package study

import (
	"math"

	"dinamika/cmd/dinamika/chart"
)

// mostRowsDrawn is how many factors a figure shows; the tables have the rest.
const mostRowsDrawn = 20

func (a *Analysis) drawChanges(m *Metric) []Figure {
	x, d := m.Changes, m.decimals()
	reach := make([]Num, len(a.Factors))
	for _, c := range x.List {
		if size := Num(math.Abs(float64(c.Difference.Value))); size > reach[c.Factor] {
			reach[c.Factor] = size
		}
	}
	rows := &chart.Rows{Axis: a.t("axis.difference", "Metric", m.axisOf()), Bars: true, Number: a.w.Number}
	order := ranked(len(reach), func(k int) Num { return reach[k] })
	for _, f := range order[:min(mostRowsDrawn, len(order))] {
		g := chart.Group{}
		for _, c := range x.List {
			if c.Factor == f && len(g.Rows) < mostLevels {
				g.Title = a.t("group.base", "Factor", a.Factors[f].Label, "Base", a.Factors[f].Levels[c.BaseLevel])
				g.Rows = append(g.Rows, chart.Row{Label: a.Factors[f].Levels[c.Level], Note: a.w.Signed(float64(c.Difference.Value), d), Marks: []chart.Interval{interval(c.Difference)}})
			}
		}
		if len(g.Rows) > 0 {
			rows.Groups = append(rows.Groups, g)
		}
	}
	if len(rows.Groups) == 0 {
		return nil
	}
	return []Figure{a.figure(m.Name, "tornado", rows)}
}

func (a *Analysis) drawSampled(m *Metric) (list []Figure) {
	x := m.Sampled
	if x == nil {
		return nil
	}
	order := x.strongest()
	rows := &chart.Rows{Axis: a.t("axis.coefficient"), Zero: true, Number: a.w.Number, Series: []string{a.t("series.rank"), a.t("series.standard")}}
	g := chart.Group{}
	for _, k := range order[:min(mostRowsDrawn, len(order))] {
		g.Rows = append(g.Rows, chart.Row{Label: a.Factors[x.Factors[k]].Label, Note: a.num(x.Effects[k].Rank.Value, 2), Marks: []chart.Interval{interval(x.Effects[k].Rank), interval(x.Effects[k].Standard)}})
	}
	rows.Groups = []chart.Group{g}
	t := &chart.Trend{Y: m.means, Words: [2]string{a.t("mark.point"), a.t("mark.tenth")}, Up: m.axisOf(), Number: a.w.Number}
	for _, k := range order[:min(6, len(order))] {
		f := x.Factors[k]
		xs := make([]float64, len(m.means))
		for p := range xs {
			xs[p] = a.s.at[p][f]
		}
		t.Titles, t.X = append(t.Titles, a.Factors[f].Label), append(t.X, xs)
	}
	return []Figure{a.figure(m.Name, "coefficients", rows), a.figure(m.Name, "trend", t)}
}

// drawLevels shows factors whose values are no numbers.
func (a *Analysis) drawLevels(m *Metric) []Figure {
	rows := &chart.Rows{Axis: m.axisOf(), Number: a.w.Number}
	for _, b := range m.Levels {
		g := chart.Group{Title: a.Factors[b.Factor].Label}
		for l, s := range b.Means {
			if s.N > 0 && l < mostLevels {
				g.Rows = append(g.Rows, chart.Row{Label: a.Factors[b.Factor].Levels[l], Note: a.num(s.Mean.Value, m.decimals()), Marks: []chart.Interval{interval(s.Mean)}})
			}
		}
		if len(g.Rows) > 0 {
			rows.Groups = append(rows.Groups, g)
		}
	}
	if len(rows.Groups) == 0 {
		return nil
	}
	return []Figure{a.figure(m.Name, "levels", rows)}
}

func (a *Analysis) drawMorris(m *Metric) []Figure {
	x := m.Morris
	order := x.strongest()
	s := &chart.Scatter{Named: 12, Right: a.t("axis.mu_star", "Metric", m.axisOf()), Up: a.t("axis.sigma"), Number: a.w.Number}
	rows := &chart.Rows{Axis: a.t("axis.mu_star", "Metric", m.axisOf()), Bars: true, Number: a.w.Number}
	g := chart.Group{}
	for n, k := range order {
		e := x.Factors[k]
		s.Points = append(s.Points, chart.Dot{Name: a.Factors[k].Label, X: float64(e.Star.Value), Y: float64(e.Sigma.Value), Sure: e.Told})
		if n < mostRowsDrawn {
			d := digits(float64(x.Factors[order[0]].Star.Value) / 10)
			g.Rows = append(g.Rows, chart.Row{Label: a.Factors[k].Label, Note: a.num(e.Star.Value, d), Marks: []chart.Interval{interval(e.Star)}})
		}
	}
	rows.Groups = []chart.Group{g}
	if x.Luck.known() {
		rows.Guide = chart.Marked{Value: float64(x.Luck), Word: a.t("mark.luck")}
	}
	list := []Figure{a.figure(m.Name, "ranking", rows)}
	if x.Trajectories > 1 {
		list = append(list, a.figure(m.Name, "plane", s))
	}
	return list
}

func (a *Analysis) drawSobol(m *Metric) (list []Figure) {
	x := m.Sobol
	rows := &chart.Rows{Axis: a.t("axis.share"), Bars: true, Number: a.w.Number, Series: []string{a.t("series.first"), a.t("series.total")}}
	g := chart.Group{}
	order := x.strongest()
	for _, k := range order[:min(mostRowsDrawn, len(order))] {
		e := x.Factors[k]
		g.Rows = append(g.Rows, chart.Row{Label: a.Factors[k].Label, Note: a.num(e.First.Value, 2) + " / " + a.num(e.Total.Value, 2), Marks: []chart.Interval{interval(e.First), interval(e.Total)}})
	}
	rows.Groups = []chart.Group{g}
	list = append(list, a.figure(m.Name, "shares", rows))
	pairs := x.pairs()
	if len(pairs) == 0 {
		return list
	}
	second := &chart.Rows{Axis: a.t("axis.joint"), Bars: true, Number: a.w.Number, Groups: make([]chart.Group, 1)}
	for _, p := range pairs[:min(10, len(pairs))] {
		e := x.Second[p[0]][p[1]]
		second.Groups[0].Rows = append(second.Groups[0].Rows, chart.Row{Label: a.Factors[p[0]].Label + " × " + a.Factors[p[1]].Label, Note: a.num(e.Value, 2), Marks: []chart.Interval{interval(e)}})
	}
	return append(list, a.figure(m.Name, "joint", second))
}

// pairs are the pairs of factors that have indices of their own, those of the
// largest first.
func (x *Sobol) pairs() (pairs [][2]int) {
	var all [][2]int
	for i := range x.Second {
		for j := range i {
			all = append(all, [2]int{j, i})
		}
	}
	for _, k := range ranked(len(all), func(k int) Num { return x.Second[all[k][0]][all[k][1]].Value }) {
		pairs = append(pairs, all[k])
	}
	return pairs
}
