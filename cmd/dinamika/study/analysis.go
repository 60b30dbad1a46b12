package study

import (
	"context"
	"errors"
	"math"

	"dinamika/render/lang"
	"dinamika/sim/analysis"
)

// Options say what is looked at, and how surely.
type Options struct {
	Metrics    []string // columns of the results; none: all that were asked for
	Confidence float64  // of intervals; 0: .95
	Repeat     string   // the command that gives the same analysis
}

// Analysis is what the runs come to, told in one language. Numbers that are not
// defined are null in JSON.
type Analysis struct {
	Format       int          `json:"dinamika"` // version of this format
	Experiment   string       `json:"experiment"`
	Title        string       `json:"title"`
	Question     string       `json:"question,omitempty"`
	Scenario     string       `json:"scenario"`
	Design       string       `json:"design"`
	Points       int          `json:"points"`
	Replicates   [2]int       `json:"replicates"` // of the point with fewest and of that with most
	Runs         int          `json:"runs"`
	Failed       int          `json:"failed"`
	Common       bool         `json:"common_random_numbers"`
	Seed         uint64       `json:"master_seed"`
	Version      string       `json:"version"` // of the program that made the runs
	Confidence   float64      `json:"confidence"`
	Factors      []Factor     `json:"factors"`
	Failures     []Failure    `json:"failures,omitempty"`
	Metrics      []*Metric    `json:"metrics"`
	Correlations *Correlation `json:"correlations,omitempty"`
	Stages       []Stages     `json:"stages,omitempty"`
	Courses      []Course     `json:"courses,omitempty"`

	s      *Sweep
	w      *lang.Words
	repeat string
}

// Factor is what was varied.
type Factor struct {
	Name   string   `json:"name"`
	Label  string   `json:"label"`
	Levels []string `json:"levels,omitempty"` // as they are called; none: a number within a range
	Range  []Num    `json:"range,omitempty"`
}

// Metric is what one metric comes to.
type Metric struct {
	Name     string   `json:"name"`
	Label    string   `json:"label"`
	Unit     string   `json:"unit,omitempty"`
	Findings []string `json:"findings"` // in words
	Short    string   `json:"short"`    // what stands out
	All      Summary  `json:"all"`      // over all runs
	Constant bool     `json:"constant"`
	Points   []Point  `json:"points,omitempty"` // where there are not too many
	Advice   *Advice  `json:"advice,omitempty"`

	Factorial *Factorial `json:"factorial,omitempty"`
	Changes   *Changes   `json:"one_at_a_time,omitempty"`
	Sampled   *Sampled   `json:"sampled,omitempty"`
	Morris    *Morris    `json:"morris,omitempty"`
	Sobol     *Sobol     `json:"saltelli,omitempty"`
	Levels    []ByLevel  `json:"levels,omitempty"` // of factors that are no numbers
	Problem   string     `json:"problem,omitempty"`

	values [][]float64
	means  []float64 // of each point
}

// Summary is what a sample comes to.
type Summary struct {
	N       int      `json:"n"`
	Missing int      `json:"missing"`
	Mean    Estimate `json:"mean"`
	SD      Num      `json:"sd"`
	Min     Num      `json:"min"`
	Q05     Num      `json:"q05"`
	Q25     Num      `json:"q25"`
	Median  Num      `json:"median"`
	Q75     Num      `json:"q75"`
	Q95     Num      `json:"q95"`
	Max     Num      `json:"max"`
}

// Point is what the replicates of one point come to.
type Point struct {
	Point  int      `json:"point"`
	Levels []string `json:"levels"` // what each factor was there
	Summary
}

// mostPoints is up to how many points an analysis lists them in JSON and on the
// page. A table of its own has all.
const mostPoints = 200

// Analyze looks at what a sweep wrote.
func Analyze(ctx context.Context, s *Sweep, o Options, w *lang.Words) (*Analysis, error) {
	if o.Confidence == 0 {
		o.Confidence = .95
	}
	columns, err := s.chosen(o.Metrics)
	if err != nil {
		return nil, err
	}
	m := &s.manifest
	e := &m.Experiment
	a := &Analysis{
		Format: 1, Experiment: e.Name, Title: e.Title.In(string(w.Language())), Question: e.Question.In(string(w.Language())),
		Scenario: e.Scenario, Design: e.Kind, Points: m.Points, Runs: m.Runs, Failed: m.Failed, Common: e.Common,
		Seed: e.Seed, Version: m.Version, Confidence: o.Confidence, Failures: s.failures, Factors: []Factor{}, Metrics: []*Metric{},
		s: s, w: w, repeat: o.Repeat,
	}
	a.Replicates = [2]int{math.MaxInt, 0}
	for _, n := range s.sizes {
		a.Replicates[0], a.Replicates[1] = min(a.Replicates[0], n), max(a.Replicates[1], n)
	}
	for f := range e.Factors {
		a.Factors = append(a.Factors, a.factor(f))
	}
	for _, column := range columns {
		metric, err := a.metric(column)
		if err := errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
		a.Metrics = append(a.Metrics, metric)
	}
	a.correlate()
	if err := a.stages(); err != nil {
		return nil, err
	}
	return a, a.courses()
}

// metric looks at one column.
func (a *Analysis) metric(column string) (*Metric, error) {
	values, err := a.s.values(column)
	if err != nil {
		return nil, err
	}
	m := &Metric{Name: column, values: values}
	m.Label, m.Unit = a.metricLabel(column)
	var all []float64
	for p := range values {
		all = append(all, values[p]...)
		s := analysis.Summarize(values[p], a.Confidence)
		m.means = append(m.means, s.Mean)
		if len(values) <= mostPoints {
			m.Points = append(m.Points, Point{p, a.whereabouts(p), summary(s)})
		}
	}
	whole := analysis.Summarize(all, a.Confidence)
	m.All, m.Constant = summary(whole), whole.N > 0 && whole.Min == whole.Max
	if a.Points > 1 { // runs of different points are no sample of one thing
		m.All.Mean.Low, m.All.Mean.High = Num(math.NaN()), Num(math.NaN())
	}
	if whole.N > 0 && !m.Constant {
		a.advise(m)
		a.examine(m)
	}
	m.Findings, m.Short = a.findings(m), a.short(m)
	return m, nil
}

// examine looks at a metric in the way that fits the design.
func (a *Analysis) examine(m *Metric) {
	switch a.Design {
	case "replications":
	case "factorial":
		a.factorial(m)
	case "one_at_a_time":
		a.changes(m)
	case "morris":
		a.morris(m)
	case "saltelli":
		a.sobol(m)
	default:
		a.sampled(m)
	}
}

func summary(s analysis.Summary) Summary {
	return Summary{
		N: s.N, Missing: s.Missing, Mean: between(s.Mean, s.Lo, s.Hi), SD: Num(s.SD), Min: Num(s.Min), Q05: Num(s.Q05),
		Q25: Num(s.Q25), Median: Num(s.Median), Q75: Num(s.Q75), Q95: Num(s.Q95), Max: Num(s.Max),
	}
}

// alpha is how often a test may sound a false alarm.
func (a *Analysis) alpha() float64 { return 1 - a.Confidence }

// chance is how intervals are drawn that no formula gives. Fewer draws are made
// where each of them is long.
func (a *Analysis) chance(work float64) analysis.Bootstrap {
	const enough = 1e9
	draws := 1000
	if work*1000 > enough {
		draws = max(200, int(enough/work))
	}
	return analysis.Bootstrap{Resamples: draws, Level: a.Confidence, Seed: a.Seed}
}
