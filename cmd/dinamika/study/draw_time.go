package study

import (
	"fmt"

	"dinamika/cmd/dinamika/chart"
	"dinamika/sim"
)

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
