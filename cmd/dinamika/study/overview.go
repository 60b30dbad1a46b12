package study

import "strings"

// short is what stands out of a metric, in a few words; nothing where nothing
// could be told from chance.
func (a *Analysis) short(m *Metric) string {
	var list []string
	add := func(id string, fields ...any) { list = append(list, a.t("short."+id, fields...)) }
	switch d := m.decimals(); {
	case m.All.N == 0:
		add("nothing")
	case m.Constant:
		add("constant")
	case m.Factorial != nil:
		for _, t := range m.Factorial.Terms {
			if t.Kind == "main" || t.Kind == "pair" {
				if float64(t.Adjusted) < a.alpha() {
					add("share", "What", a.termName(&t), "Share", a.percent(t.Partial.Value))
				}
			}
		}
	case m.Changes != nil:
		x := m.Changes
		if k := x.largest(); k >= 0 && x.List[k].Told {
			c := x.List[k]
			add("value", "What", a.Factors[c.Factor].Label+", "+a.Factors[c.Factor].Levels[c.Level], "Value", a.w.Signed(float64(c.Difference.Value), d))
		}
	case m.Morris != nil:
		told := m.Morris.told()
		for _, k := range told[:min(3, len(told))] {
			add("value", "What", a.Factors[k].Label, "Value", a.w.Signed(float64(m.Morris.Factors[k].Mu.Value), 2))
		}
	case m.Sobol != nil:
		for _, k := range m.Sobol.strongest() {
			if e := m.Sobol.Factors[k]; e.First.Low > 0 {
				add("share", "What", a.Factors[k].Label, "Share", a.percent(e.First.Value))
			}
		}
	case m.Sampled != nil:
		for _, k := range m.Sampled.strongest() {
			if e := m.Sampled.Effects[k]; float64(e.Adjusted) < a.alpha() && len(list) < 3 {
				add("value", "What", a.Factors[m.Sampled.Factors[k]].Label, "Value", a.w.Signed(float64(e.Rank.Value), 2))
			}
		}
	}
	for _, b := range m.Levels {
		if b.Best != nil && b.Best.Told {
			list = append(list, a.Factors[b.Factor].Label)
		}
	}
	return strings.Join(list, "; ")
}

// termName is what a row of the table of variance is called.
func (a *Analysis) termName(t *Term) string {
	switch t.Kind {
	case "main":
		return a.Factors[t.Factors[0]].Label
	case "pair":
		return a.Factors[t.Factors[0]].Label + " × " + a.Factors[t.Factors[1]].Label
	}
	return a.t("term." + t.Kind)
}

// overview has a row for each metric, where there are several.
func (a *Analysis) overview() *Table {
	if len(a.Metrics) < 2 {
		return nil
	}
	t := &Table{Title: a.t("table.overview"), Head: a.heads("measure", "short", "mean", "sd"), Left: 2}
	if a.Design == "replications" {
		t.Head, t.Left = a.heads("measure", "mean", "interval", "sd"), 1
	}
	for _, m := range a.Metrics {
		d := digits(float64(m.All.SD) / 5)
		row := []string{m.Label, m.Short, a.num(m.All.Mean.Value, d), a.num(m.All.SD, d)}
		switch {
		case a.Design == "replications":
			row = []string{m.Label, a.num(m.All.Mean.Value, d), a.span(m.All.Mean, d), a.num(m.All.SD, d)}
		case m.Short == "":
			row[1] = "–"
		}
		t.Rows = append(t.Rows, row)
	}
	if a.Design != "replications" {
		t.Note = a.t("note.overview." + a.family())
		if len(a.Metrics) > 5 {
			t.Note += " " + a.t("note.many", "N", a.whole(len(a.Metrics)), "Luck", a.percent(Num(a.alpha())))
		}
	}
	return t
}

// family is the kind of numbers that a design gives.
func (a *Analysis) family() string {
	switch a.Design {
	case "factorial", "one_at_a_time", "morris", "saltelli":
		return a.Design
	}
	return "sampled"
}
