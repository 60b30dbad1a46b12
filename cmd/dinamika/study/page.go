package study

import (
	"bytes"
	_ "embed"
	"html/template"
	"path/filepath"

	"dinamika/cmd/dinamika/sheet"
)

//go:embed page.html
var pageText string

//go:embed page.css
var pageStyle string

// section is one metric on the page.
type section struct {
	*Metric
	ID, What, Advice string
	Figures          []Figure
	Tables           []Table
}

// course is how one metric went over time, on the page.
type course struct {
	ID, Label string
	Figure    Figure
}

// factorRow is one factor in the list of what was run.
type factorRow struct{ Label, Name, What, Levels string }

// HTML is the page, and the figures that are on it. The same tables give the
// same bytes.
func (a *Analysis) HTML() ([]byte, []Figure, error) {
	t, err := template.New(Page).Funcs(template.FuncMap{
		"t":   func(id string) string { return a.t(id, "Level", a.level()) },
		"say": func(id, key string, value any) string { return a.t(id, key, value, "Level", a.level()) },
	}).Parse(pageText)
	if err != nil {
		return nil, nil, err
	}
	var figures []Figure
	var sections []section
	for _, m := range a.Metrics {
		s := section{Metric: m, ID: "m-" + safe(m.Name), What: a.metricWhat(m.Name), Advice: a.sayAdvice(m), Figures: a.figures(m), Tables: a.tables(m)}
		sections, figures = append(sections, s), append(figures, s.Figures...)
	}
	stages := a.drawStages()
	figures = append(figures, stages...)
	var courses []course
	for k := range a.Courses {
		c := &a.Courses[k]
		f := a.drawCourse(c)
		courses, figures = append(courses, course{f.File, c.Label, f}), append(figures, f)
	}
	m := &a.s.manifest
	var b bytes.Buffer
	err = t.Execute(&b, map[string]any{
		"Lang": a.w.Language(), "Style": sheet.Style() + template.CSS(pageStyle), "A": a, "Sections": sections, "Stages": stages, "Paths": a.pathTable(), "Overview": a.overview(),
		"Courses": courses, "Correlations": a.correlationTable(), "Factors": a.factorRows(), "Sum": a.sum(), "Methods": a.methods(), "Works": a.works(),
		"DesignName": a.w.Name("design", a.Design), "DesignWhat": a.w.What("design", a.Design), "ScenarioName": a.scenario(),
		"Counts":    [3]string{a.whole(a.Runs), a.whole(a.Points), a.replicateCount()},
		"HasFailed": a.Failed > 0, "FailedText": a.t("failed", "Failed", a.whole(a.Failed), "Runs", a.whole(a.Runs)),
		"Failures": a.Failures[:min(mostFailures, len(a.Failures))], "Hash": m.Experiment.Hash[:min(12, len(m.Experiment.Hash))],
		"Luck": a.luck(), "SweepCommand": a.sweepCommand(), "Repeat": a.repeat, "Version": m.Version,
	})
	return b.Bytes(), figures, err
}

// metricWhat is what a column measures.
func (a *Analysis) metricWhat(column string) string {
	for _, id := range []string{column, cut(column, "_mean"), cut(column, "_peak")} {
		if a.w.Has("metric." + id + ".what") {
			return a.w.MetricWhat(id)
		}
	}
	return ""
}

func cut(s, end string) string {
	if n := len(s) - len(end); n > 0 && s[n:] == end {
		return s[:n]
	}
	return s
}

// luck says where the seeds come from.
func (a *Analysis) luck() string {
	id := "luck.apart"
	if a.Common {
		id = "luck.common"
	}
	return a.t(id, "Seed", a.w.Number(float64(a.Seed), 0))
}

// sweepCommand is the command that makes the runs again.
func (a *Analysis) sweepCommand() string {
	sources := a.s.manifest.Experiment.Sources
	if len(sources) == 0 {
		return ""
	}
	return "dinamika sweep " + filepath.Base(sources[0].Name) + " --out " + filepath.Base(a.s.dir)
}

// factorRows are the factors as the page lists them.
func (a *Analysis) factorRows() (rows []factorRow) {
	for k := range a.Factors[:min(mostRowsDrawn, len(a.Factors))] {
		f := &a.Factors[k]
		row := factorRow{Label: f.Label, Name: f.Name}
		if a.w.Has("param." + f.Name) {
			row.What = a.w.Param(f.Name)
		}
		switch {
		case len(f.Levels) > 0:
			row.Levels = a.and(f.Levels)
		case len(f.Range) == 2:
			row.Levels = a.plain(float64(f.Range[0])) + "…" + a.plain(float64(f.Range[1]))
		}
		rows = append(rows, row)
	}
	if more := len(a.Factors) - len(rows); more > 0 {
		rows = append(rows, factorRow{Label: a.t("and.more", "N", a.whole(more))})
	}
	return rows
}

// methods say how the numbers were come by.
func (a *Analysis) methods() (list []string) {
	ids := []string{"mean"}
	switch a.Design {
	case "factorial":
		ids = append(ids, "anova", "contrast")
		if a.Common {
			ids = append(ids, "blocks")
		}
	case "one_at_a_time":
		ids = append(ids, "change")
	case "morris":
		ids = append(ids, "morris", "bootstrap")
	case "saltelli":
		ids = append(ids, "sobol", "bootstrap")
	case "replications":
	default:
		ids = append(ids, "sampled", "bootstrap")
	}
	for _, id := range append(ids, "advice", "shares", "failed") {
		list = append(list, a.t("method."+id, "Level", a.level()))
	}
	return list
}
