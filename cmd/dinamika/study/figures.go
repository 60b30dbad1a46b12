package study

import (
	"fmt"
	"html/template"
	"math"
	"strings"

	"dinamika/cmd/dinamika/chart"
	"dinamika/cmd/dinamika/sheet"
	"dinamika/sim"
)

// Figure is one drawing with what is said about it.
type Figure struct {
	File    string // without the ending
	Caption string
	*sheet.Sheet
}

// Drawing is the figure as a part of a page.
func (f *Figure) Drawing() template.HTML { return f.Inline(f.Caption) }

// interval is an estimate as a figure takes it.
func interval(e Estimate) chart.Interval {
	return chart.Interval{Value: float64(e.Value), Lo: float64(e.Low), Hi: float64(e.High)}
}

// axisOf is what the scale of a metric shows.
func (m *Metric) axisOf() string {
	if m.Unit == "" {
		return m.Label
	}
	return m.Label + " (" + m.Unit + ")"
}

// figure makes a figure of a metric. Its file is named for it.
func (a *Analysis) figure(name, id string, draw interface{ Draw() *sheet.Sheet }, fields ...any) Figure {
	return Figure{File: safe(name) + "-" + strings.ReplaceAll(id, ".", "-"), Caption: a.t("figure."+id, append(fields, "Level", a.level())...), Sheet: draw.Draw()}
}

// safe is a name that can be that of a file.
func safe(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '-'
	}, name)
}

// figures draws what fits the design.
func (a *Analysis) figures(m *Metric) []Figure {
	if m.Constant || m.All.N < 2 {
		return nil
	}
	switch {
	case m.Factorial != nil:
		return a.drawFactorial(m)
	case m.Changes != nil:
		return a.drawChanges(m)
	case m.Morris != nil:
		return a.drawMorris(m)
	case m.Sobol != nil:
		return a.drawSobol(m)
	case a.Design == "replications":
		return a.drawReplications(m)
	}
	return append(a.drawSampled(m), a.drawLevels(m)...)
}

func (a *Analysis) drawReplications(m *Metric) []Figure {
	d := m.decimals()
	h := &chart.Histogram{Values: m.values[0], Axis: m.axisOf(), Count: a.t("axis.runs"), Number: a.w.Number, Lines: []chart.Marked{
		{Value: float64(m.All.Median), Word: a.t("mark.median", "Value", a.num(m.All.Median, d))},
		{Value: float64(m.All.Q25), Word: a.t("mark.quarter", "Value", a.num(m.All.Q25, d))},
		{Value: float64(m.All.Q75), Word: a.t("mark.quarters", "Value", a.num(m.All.Q75, d))},
	}}
	return []Figure{a.figure(m.Name, "histogram", h)}
}

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

// drawStages shows the stages of all groups of runs.
func (a *Analysis) drawStages() []Figure {
	c := &chart.Stacks{Right: a.t("axis.session"), Up: a.t("axis.stages"), Number: func(x float64, _ int) string { return a.w.Percent(x, 0) }}
	for s := range sim.Stage(sim.NumStages) {
		c.Kinds = append(c.Kinds, a.w.Name("stage", s.String()))
	}
	runs := 0
	for _, g := range a.Stages {
		if g.Runs == 0 {
			continue
		}
		runs += g.Runs
		var shares [][]float64
		for _, session := range g.Sessions {
			var list []float64
			for _, share := range session {
				list = append(list, float64(share))
			}
			shares = append(shares, list)
		}
		c.Titles, c.Shares = append(c.Titles, g.Group), append(c.Shares, shares)
	}
	if runs == 0 {
		return nil
	}
	return []Figure{a.figure("stages", "stages", c)}
}

// drawCourse shows how a metric went over time.
func (a *Analysis) drawCourse(c *Course) Figure {
	b := &chart.Bands{Columns: c.columns, Right: a.t("axis." + c.Moments), Up: c.Label, Number: a.w.Number,
		Words: [3]string{a.t("band.median"), a.t("band.half"), a.t("band.most")}}
	for _, g := range c.Groups {
		var series []chart.Moment
		for _, m := range g.Bands {
			series = append(series, chart.Moment{Q05: float64(m.Q05), Q25: float64(m.Q25), Median: float64(m.Median), Q75: float64(m.Q75), Q95: float64(m.Q95)})
		}
		b.Titles, b.Series = append(b.Titles, g.Group), append(b.Series, series)
	}
	f := a.figure(c.Metric, "course", b, "Metric", c.Label, "Moments", a.t("axis."+c.Moments))
	f.File = fmt.Sprintf("course-%s-%s", c.Moments, safe(c.Metric))
	return f
}
