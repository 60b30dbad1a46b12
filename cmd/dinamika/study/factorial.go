package study

import (
	"errors"
	"math"
	"slices"
	"strings"

	"dinamika/sim/analysis"
)

// Factorial is an analysis of variance.
type Factorial struct {
	Error     string     `json:"error_term"` // within, block_by_cell, interactions or none
	Blocks    int        `json:"blocks,omitempty"`
	Dropped   int        `json:"blocks_dropped,omitempty"`
	Balanced  bool       `json:"balanced"`
	Terms     []Term     `json:"terms"`
	Means     []Mean     `json:"means"`
	Crossed   []Mean     `json:"crossed"`
	Contrasts []Contrast `json:"contrasts"`
	Extremes  []Extreme  `json:"extremes"` // of each factor
}

// Term is one row of the table of variance.
type Term struct {
	Kind     string   `json:"kind"` // main, pair, higher, block, residual or total
	Factors  []int    `json:"factors,omitempty"`
	DF       int      `json:"df"`
	SS       Num      `json:"ss"`
	F        Num      `json:"f"`
	P        Num      `json:"p"`
	Adjusted Num      `json:"p_adjusted"` // after Holm, among all pairs of factors or all factors
	Partial  Estimate `json:"partial_eta_squared"`
	Omega    Num      `json:"partial_omega_squared"`
}

// Mean is that of a level, or of a pair of levels.
type Mean struct {
	Factors []int    `json:"factors"`
	Levels  []int    `json:"levels"`
	N       int      `json:"n"`
	Mean    Estimate `json:"mean"`
}

// Contrast is the difference between two levels of a factor, A less B.
type Contrast struct {
	Factor     int      `json:"factor"`
	A          int      `json:"a"`
	B          int      `json:"b"`
	Difference Estimate `json:"difference"`
	P          Num      `json:"p"`
	Adjusted   Num      `json:"p_adjusted"`
}

// Extreme is a factor's highest level against its lowest, with the difference
// in standard deviations: Hedges' g, or d_z where runs share their luck.
type Extreme struct {
	Contrast
	Size   Estimate `json:"size"`
	Paired bool     `json:"paired"`
	Told   bool     `json:"told"` // from chance
}

// factorial does the analysis of variance, or, where a combination has no
// value, looks at each factor by itself.
func (a *Analysis) factorial(m *Metric) {
	t, err := analysis.Anova(a.s.levels, m.values, analysis.AnovaOptions{Blocks: a.Common && a.Replicates[1] > 1, Pool: true, Level: a.Confidence})
	if err != nil {
		var empty *analysis.EmptyCell
		m.Problem = err.Error()
		if errors.As(err, &empty) {
			m.Problem = a.t("problem.empty", "Where", a.combination(empty.Levels))
		}
		a.byLevel(m)
		return
	}
	x := &Factorial{Error: errorTerm(t.Error), Blocks: t.Blocks, Dropped: t.Dropped, Balanced: t.Balanced, Contrasts: []Contrast{}, Extremes: []Extreme{}}
	for _, term := range slices.Concat(t.Terms, []analysis.Term{t.Residual, t.Total}) {
		f, p := term.F, term.P
		if !math.IsNaN(term.OwnP) { // where runs share their luck, it need not act alike on all effects
			f, p = term.OwnF, term.OwnP
		}
		x.Terms = append(x.Terms, Term{
			Kind: termKind(term.Kind), Factors: term.Factors, DF: term.DF, SS: Num(term.SS), F: Num(f), P: Num(p),
			Adjusted: Num(math.NaN()), Partial: estimate(term.Partial), Omega: Num(term.Omega),
		})
	}
	x.adjust()
	for _, margin := range t.Means {
		x.Means = append(x.Means, Mean{margin.Factors, margin.Levels, margin.N, between(margin.Mean, margin.Lo, margin.Hi)})
	}
	for _, margin := range t.Crossed {
		x.Crossed = append(x.Crossed, Mean{margin.Factors, margin.Levels, margin.N, between(margin.Mean, margin.Lo, margin.Hi)})
	}
	for f := range a.Factors {
		var own []Contrast
		for _, c := range t.Pairs(f) {
			own = append(own, Contrast{c.Factor, c.A, c.B, between(c.Mean, c.Lo, c.Hi), Num(c.P), Num(c.Adjusted)})
		}
		x.Contrasts = append(x.Contrasts, own...)
		if len(own) > 0 {
			e := a.extreme(m, own, t.Blocks > 0)
			e.Told = e.Told && x.told(f, a.alpha())
			x.Extremes = append(x.Extremes, e)
		}
	}
	m.Factorial = x
}

// combination names levels, one of each factor.
func (a *Analysis) combination(levels []int) string {
	var names []string
	for f, l := range levels {
		names = append(names, a.Factors[f].Label+": "+a.Factors[f].Levels[l])
	}
	return strings.Join(names, " · ")
}

// adjust adjusts the probabilities of factors among themselves, and those of
// pairs likewise.
func (x *Factorial) adjust() {
	for _, kind := range []string{"main", "pair"} {
		var p []float64
		for _, t := range x.Terms {
			if t.Kind == kind {
				p = append(p, float64(t.P))
			}
		}
		adjusted, k := analysis.Holm(p), 0
		for i := range x.Terms {
			if x.Terms[i].Kind == kind {
				x.Terms[i].Adjusted = Num(adjusted[k])
				k++
			}
		}
	}
}

// told says whether a factor as a whole is told from chance, all factors being
// looked at; else its largest difference is one of many, and may be luck.
func (x *Factorial) told(factor int, alpha float64) bool {
	return slices.ContainsFunc(x.Terms, func(t Term) bool {
		return t.Kind == "main" && t.Factors[0] == factor && float64(t.Adjusted) < alpha
	})
}

// extreme finds the largest of a factor's contrasts, the higher level first.
func (a *Analysis) extreme(m *Metric, own []Contrast, paired bool) Extreme {
	best := own[0]
	for _, c := range own {
		if math.Abs(float64(c.Difference.Value)) > math.Abs(float64(best.Difference.Value)) {
			best = c
		}
	}
	if d := best.Difference; d.Value < 0 {
		best.A, best.B, best.Difference = best.B, best.A, d.turned()
	}
	x := Extreme{Contrast: best, Paired: paired, Told: float64(best.Adjusted) < a.alpha()}
	if paired {
		x.Size = estimate(analysis.CompareWithin(a.blockMeans(m, best.Factor, best.A), a.blockMeans(m, best.Factor, best.B), a.Confidence).Z)
		return x
	}
	x.Size = estimate(analysis.Compare(a.at(m, best.Factor, best.A), a.at(m, best.Factor, best.B), a.Confidence).G)
	return x
}

// at are all values at a level of a factor.
func (a *Analysis) at(m *Metric, f, level int) (list []float64) {
	for p := range m.values {
		if a.s.levels[p][f] == level {
			list = append(list, m.values[p]...)
		}
	}
	return list
}

// blockMeans are the means at a level of a factor, replicate by replicate; NaN
// where one of the values is not there.
func (a *Analysis) blockMeans(m *Metric, f, level int) []float64 {
	list := make([]float64, a.Replicates[1])
	for r := range list {
		n := 0.0
		for p := range m.values {
			switch {
			case a.s.levels[p][f] != level:
			case r >= len(m.values[p]):
				list[r] = math.NaN()
			default:
				list[r] += m.values[p][r]
				n++
			}
		}
		list[r] /= n
	}
	return list
}

func errorTerm(e analysis.ErrorTerm) string {
	return [...]string{"none", "within", "block_by_cell", "interactions"}[e]
}

func termKind(k analysis.Kind) string {
	return [...]string{"main", "pair", "higher", "block", "residual", "total"}[k]
}

// ByLevel is the mean at each level of one factor, whatever the others are.
type ByLevel struct {
	Factor int       `json:"factor"`
	Means  []Summary `json:"means"` // by level
	Best   *Extreme  `json:"extreme,omitempty"`
}

// byLevel looks at every factor whose values are levels, by itself. The values
// are the means of points, which have nothing to do with one another.
func (a *Analysis) byLevel(m *Metric) {
	for f := range a.Factors {
		x := &a.s.manifest.Experiment.Factors[f]
		if len(x.Levels) < 2 || x.Numeric && a.Design != "factorial" {
			continue
		}
		b := ByLevel{Factor: f}
		of := make([][]float64, len(x.Levels))
		for p, mean := range m.means {
			if l := a.s.levels[p][f]; l >= 0 {
				of[l] = append(of[l], mean)
			}
		}
		var contrasts []Contrast
		var ps []float64
		for l := range of {
			b.Means = append(b.Means, summary(analysis.Summarize(of[l], a.Confidence)))
			for o := range l {
				d := analysis.Compare(of[l], of[o], a.Confidence)
				if !math.IsNaN(d.Mean) {
					contrasts, ps = append(contrasts, Contrast{f, l, o, between(d.Mean, d.Lo, d.Hi), Num(d.P), 0}), append(ps, d.P)
				}
			}
		}
		for k, p := range analysis.Holm(ps) {
			contrasts[k].Adjusted = Num(p)
		}
		if len(contrasts) > 0 {
			e := a.extreme(m, contrasts, false)
			e.Size = estimate(analysis.Compare(of[e.A], of[e.B], a.Confidence).G)
			b.Best = &e
		}
		m.Levels = append(m.Levels, b)
	}
}
