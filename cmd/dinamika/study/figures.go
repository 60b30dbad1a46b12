package study

import (
	"html/template"
	"strings"

	"dinamika/cmd/dinamika/chart"
	"dinamika/cmd/dinamika/sheet"
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
