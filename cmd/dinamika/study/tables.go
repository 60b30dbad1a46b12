package study

import (
	"math"
	"slices"
)

// Table is numbers as they are written, on the page and in the terminal.
type Table struct {
	Title string
	Head  []string
	Rows  [][]string
	Left  int  // how many columns are words
	Page  bool // on the page only
	Note  string
}

// heads are the heads of columns.
func (a *Analysis) heads(ids ...string) (list []string) {
	for _, id := range ids {
		list = append(list, a.t("head."+id, "Level", a.level()))
	}
	return list
}

// p writes a probability.
func (a *Analysis) p(p Num) string {
	if p < .001 {
		return "<" + a.w.Number(.001, 3)
	}
	return a.num(p, 3)
}

// tables are the numbers of a metric.
func (a *Analysis) tables(m *Metric) []Table {
	if m.Constant || m.All.N == 0 {
		return nil
	}
	var list []Table
	switch d := m.decimals(); {
	case m.Factorial != nil:
		list = a.factorialTables(m.Factorial, d)
	case m.Changes != nil:
		list = a.changeTables(m.Changes, d)
	case m.Morris != nil:
		list = a.morrisTables(m.Morris)
	case m.Sobol != nil:
		list = a.sobolTables(m.Sobol)
	case m.Sampled != nil:
		list = a.sampledTables(m.Sampled)
	}
	if n := len(m.Points); n > 0 && n <= 48 {
		list = append(list, a.pointTable(m))
	}
	return list
}

// pointTable has a row for each point.
func (a *Analysis) pointTable(m *Metric) Table {
	d := max(m.decimals(), digits(float64(m.All.SD)/5))
	t := Table{Title: a.t("table.points"), Left: max(1, len(a.Factors)), Page: a.Design != "replications"}
	for _, f := range a.Factors {
		t.Head = append(t.Head, f.Label)
	}
	if len(a.Factors) == 0 {
		t.Head = a.heads("point")
	}
	t.Head = append(t.Head, a.heads("n", "mean", "interval", "sd", "median", "half")...)
	for _, p := range m.Points {
		row := slices.Clone(p.Levels)
		if len(row) == 0 {
			row = []string{a.t("group.all")}
		}
		t.Rows = append(t.Rows, append(row, a.whole(p.N), a.num(p.Mean.Value, d), a.span(p.Mean, d), a.num(p.SD, d), a.num(p.Median, d), a.span(Estimate{0, p.Q25, p.Q75}, d)))
	}
	return t
}

func (a *Analysis) factorialTables(x *Factorial, d int) []Table {
	terms := Table{Title: a.t("table.anova"), Head: a.heads("source", "df", "f", "p_holm", "eta", "interval", "omega"), Left: 1, Note: a.t("note." + x.Error)}
	for _, t := range x.Terms {
		name := a.termName(&t)
		p := a.p(t.Adjusted)
		if t.Kind == "higher" || t.Kind == "block" {
			p = a.p(t.P)
		}
		if t.Kind == "residual" || t.Kind == "total" {
			terms.Rows = append(terms.Rows, []string{name, a.whole(t.DF), "", "", "", "", ""})
			continue
		}
		terms.Rows = append(terms.Rows, []string{name, a.whole(t.DF), a.num(t.F, 1), p, a.num(t.Partial.Value, 2), a.span(t.Partial, 2), a.num(max(0, t.Omega), 2)})
	}
	contrasts := Table{Title: a.t("table.contrasts"), Head: a.heads("factor", "change", "difference", "interval", "p_holm"), Left: 2, Page: len(x.Contrasts) > 12}
	for _, c := range x.Contrasts {
		if len(contrasts.Rows) == 60 {
			contrasts.Note = a.t("note.cut", "Rows", a.whole(60), "All", a.whole(len(x.Contrasts)))
			break
		}
		f := a.Factors[c.Factor]
		contrasts.Rows = append(contrasts.Rows, []string{f.Label, f.Levels[c.A] + " → " + f.Levels[c.B], a.w.Signed(float64(-c.Difference.Value), d), a.span(c.Difference.turned(), d), a.p(c.Adjusted)})
	}
	if len(contrasts.Rows) == 0 {
		return []Table{terms}
	}
	return []Table{terms, contrasts}
}

func (a *Analysis) changeTables(x *Changes, d int) []Table {
	size := "g"
	if x.Paired {
		size = "dz"
	}
	t := Table{Title: a.t("table.changes"), Head: a.heads("factor", "change", "n", "difference", "interval", "p_holm", size), Left: 2}
	order := ranked(len(x.List), func(k int) Num { return Num(math.Abs(float64(x.List[k].Difference.Value))) })
	for _, k := range order[:min(60, len(order))] {
		c := x.List[k]
		f := a.Factors[c.Factor]
		t.Rows = append(t.Rows, []string{f.Label, f.Levels[c.BaseLevel] + " → " + f.Levels[c.Level], a.whole(c.N), a.w.Signed(float64(c.Difference.Value), d), a.span(c.Difference, d), a.p(c.Adjusted), a.num(c.Size.Value, 1)})
	}
	if len(order) > 60 {
		t.Note = a.t("note.cut", "Rows", a.whole(60), "All", a.whole(len(order)))
	}
	return []Table{t}
}

func (a *Analysis) morrisTables(x *Morris) []Table {
	order := x.strongest()
	t := Table{Title: a.t("table.morris"), Head: a.heads("factor", "n", "mu_star", "interval", "mu", "interval", "p_holm", "sigma"), Left: 1}
	for _, k := range order[:min(mostRowsDrawn, len(order))] {
		e := x.Factors[k]
		d := digits(float64(x.Factors[order[0]].Star.Value) / 10)
		t.Rows = append(t.Rows, []string{a.Factors[k].Label, a.whole(e.N), a.num(e.Star.Value, d), a.span(e.Star, d), a.w.Signed(float64(e.Mu.Value), d), a.span(e.Mu, d), a.p(e.Adjusted), a.num(e.Sigma.Value, d)})
	}
	if len(order) > mostRowsDrawn {
		t.Note = a.t("note.cut", "Rows", a.whole(mostRowsDrawn), "All", a.whole(len(order)))
	}
	return []Table{t}
}

func (a *Analysis) sobolTables(x *Sobol) []Table {
	t := Table{Title: a.t("table.sobol"), Head: a.heads("factor", "first", "interval", "total", "interval"), Left: 1}
	order := x.strongest()
	for _, k := range order[:min(60, len(order))] {
		e := x.Factors[k]
		t.Rows = append(t.Rows, []string{a.Factors[k].Label, a.num(e.First.Value, 2), a.span(e.First, 2), a.num(e.Total.Value, 2), a.span(e.Total, 2)})
	}
	list := []Table{t}
	if pairs := x.pairs(); len(pairs) > 0 {
		s := Table{Title: a.t("table.second"), Head: a.heads("pair", "second", "interval"), Left: 1}
		for _, p := range pairs[:min(mostRowsDrawn, len(pairs))] {
			e := x.Second[p[0]][p[1]]
			s.Rows = append(s.Rows, []string{a.Factors[p[0]].Label + " × " + a.Factors[p[1]].Label, a.num(e.Value, 2), a.span(e, 2)})
		}
		list = append(list, s)
	}
	return list
}

func (a *Analysis) sampledTables(x *Sampled) []Table {
	t := Table{Title: a.t("table.sampled"), Head: a.heads("factor", "rank", "interval", "p_holm", "standard", "interval"), Left: 1}
	order := x.strongest()
	for _, k := range order[:min(60, len(order))] {
		e := x.Effects[k]
		t.Rows = append(t.Rows, []string{a.Factors[x.Factors[k]].Label, a.num(e.Rank.Value, 2), a.span(e.Rank, 2), a.p(e.Adjusted), a.num(e.Standard.Value, 2), a.span(e.Standard, 2)})
	}
	if len(order) > 60 {
		t.Note = a.t("note.cut", "Rows", a.whole(60), "All", a.whole(len(order)))
	}
	return []Table{t}
}

// correlationTable has a row and a column for each metric.
func (a *Analysis) correlationTable() *Table {
	if a.Correlations == nil {
		return nil
	}
	t := &Table{Title: a.t("table.correlations"), Head: []string{""}, Left: 1}
	for k := range a.Metrics {
		t.Head = append(t.Head, a.whole(k+1))
		row := []string{a.whole(k+1) + "  " + a.Metrics[k].Label}
		for j := range a.Metrics {
			switch {
			case j < k:
				row = append(row, a.num(a.Correlations.Pearson[k][j], 2))
			case j == k:
				row = append(row, "·")
			default:
				row = append(row, a.num(a.Correlations.Spearman[k][j], 2))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// pathTable has the most frequent ways through the stages, of each group.
func (a *Analysis) pathTable() *Table {
	t := &Table{Title: a.t("table.paths"), Head: a.heads("group", "path", "runs", "share", "interval"), Left: 2}
	for _, g := range a.Stages {
		for k, p := range g.Paths {
			name := g.Group
			if k > 0 {
				name = ""
			} else if name == "" {
				name = a.t("group.all")
			}
			t.Rows = append(t.Rows, []string{name, a.path(p.Stages), a.whole(p.Runs), a.percent(p.Share.Value), a.percentSpan(p.Share)})
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// path is stages one after the other.
func (a *Analysis) path(stages []string) string {
	out := ""
	for k, s := range stages {
		if k > 0 {
			out += " → "
		}
		out += a.w.Name("stage", s)
	}
	if out == "" {
		return "–"
	}
	return out
}

func (a *Analysis) percentSpan(e Estimate) string {
	if !e.Low.known() {
		return "–"
	}
	return a.percent(e.Low) + "…" + a.percent(e.High)
}
