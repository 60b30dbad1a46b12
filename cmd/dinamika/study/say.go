package study

import (
	"math"
	"slices"
	"strings"
)

// t is a text with its fields, given by turns as name and value.
func (a *Analysis) t(id string, fields ...any) string {
	data := map[string]any{}
	for k := 0; k+1 < len(fields); k += 2 {
		data[fields[k].(string)] = fields[k+1]
	}
	return a.w.T("analyze."+id, data)
}

// num writes a number with so many decimals.
func (a *Analysis) num(n Num, decimals int) string { return a.w.Number(float64(n), decimals) }

// whole writes a count.
func (a *Analysis) whole(n int) string { return a.w.Number(float64(n), 0) }

// percent writes a share: without decimals, but for small ones.
func (a *Analysis) percent(n Num) string {
	n = min(1, max(0, n)) // estimates of shares may lie a little outside
	if n > 0 && n < .0095 {
		return a.w.Percent(float64(n), 1)
	}
	return a.w.Percent(float64(n), 0)
}

// span writes an interval, as in a table.
func (a *Analysis) span(e Estimate, decimals int) string {
	if !e.Low.known() || !e.High.known() {
		return "–"
	}
	return a.num(e.Low, decimals) + "…" + a.num(e.High, decimals)
}

// to writes an interval within a sentence; where there is none, it says so.
func (a *Analysis) to(e Estimate, decimals int) string {
	if !e.Low.known() || !e.High.known() {
		return a.t("span.none")
	}
	return a.t("span", "Low", a.num(e.Low, decimals), "High", a.num(e.High, decimals), "Level", a.level())
}

// toPercent is the same of a share.
func (a *Analysis) toPercent(e Estimate) string {
	if !e.Low.known() || !e.High.known() {
		return a.t("span.none")
	}
	return a.t("span", "Low", a.percent(e.Low), "High", a.percent(e.High), "Level", a.level())
}

// level is the confidence, in per cent.
func (a *Analysis) level() string { return a.plain(100*a.Confidence) + "%" }

// decimals is how many decimals numbers of a metric are worth: as many as show
// one digit or two of how surely they are known.
func (m *Metric) decimals() int {
	var list []Estimate
	switch {
	case m.Factorial != nil:
		for _, c := range m.Factorial.Contrasts {
			list = append(list, c.Difference)
		}
	case m.Changes != nil:
		for _, c := range m.Changes.List {
			list = append(list, c.Difference)
		}
	case len(m.Levels) > 0:
		for _, b := range m.Levels {
			for _, s := range b.Means {
				list = append(list, s.Mean)
			}
		}
	case len(m.Points) == 1:
		list = append(list, m.Points[0].Mean)
	}
	var halves []float64
	for _, e := range list {
		if half := float64(e.High-e.Low) / 2; half > 0 && !math.IsInf(half, 0) {
			halves = append(halves, half)
		}
	}
	slices.Sort(halves)
	if len(halves) > 0 {
		return digits(halves[len(halves)/2])
	}
	return digits(float64(m.All.SD) / 10)
}

// digits is how many decimals show the first digit of a number, and one more
// where that is a 1.
func digits(x float64) int {
	if !(x > 0) || math.IsInf(x, 0) {
		return 2
	}
	d := math.Ceil(-math.Log10(x))
	if x*math.Pow(10, d) < 2 {
		d++
	}
	return int(min(6, max(0, d)))
}

// findings tells in words what a metric comes to, and no more than the
// intervals support.
func (a *Analysis) findings(m *Metric) (list []string) {
	d := m.decimals()
	switch {
	case m.All.N == 0:
		return []string{a.t("say.nothing")}
	case m.Constant:
		list = append(list, a.t("say.constant", "Value", a.plain(float64(m.All.Min))))
	case m.All.N == 1:
		list = append(list, a.t("say.single", "Value", a.plain(float64(m.All.Min))))
	case m.Factorial != nil:
		list = a.sayFactorial(m, d)
	case m.Changes != nil:
		list = a.sayChanges(m, d)
	case m.Morris != nil:
		list = a.sayMorris(m)
	case m.Sobol != nil:
		list = a.saySobol(m)
	case a.Design == "replications":
		list = []string{a.t("say.replications", "Mean", a.num(m.All.Mean.Value, d), "Span", a.to(m.All.Mean, d),
			"Q25", a.num(m.All.Q25, d), "Q75", a.num(m.All.Q75, d), "Q05", a.num(m.All.Q05, d), "Q95", a.num(m.All.Q95, d))}
	default:
		list = a.saySampled(m)
	}
	if m.Problem != "" {
		list = append([]string{m.Problem}, list...)
	}
	list = append(list, a.sayLevels(m, d)...)
	if a.Failed > 0 || m.All.Missing > 0 {
		list = append(list, a.sayMissing(m))
	}
	return list
}

// sayMissing tells how many runs have no value: those that failed, and those in
// which the metric is not defined.
func (a *Analysis) sayMissing(m *Metric) string {
	if without := m.All.Missing - a.Failed; without > 0 {
		return a.t("say.missing", "Missing", a.whole(m.All.Missing), "Runs", a.whole(a.Runs), "Failed", a.whole(a.Failed), "Undefined", a.whole(without))
	}
	return a.t("say.failed", "Failed", a.whole(a.Failed), "Runs", a.whole(a.Runs))
}

// sayMedium tells how many replicates a difference of medium size would take,
// at so many points to each side.
func (a *Analysis) sayMedium(m *Metric, points int) string {
	x := m.Advice
	if x == nil {
		return a.t("say.once")
	}
	need := x.Medium
	if !x.Paired {
		need = max(2, (need+points-1)/max(1, points))
	}
	id := "say.medium.more"
	if x.Replicates >= need {
		id = "say.medium.enough"
	}
	return a.t(id, "Have", a.whole(x.Replicates), "Need", a.whole(need))
}

// sayFactorial tells what each factor does, the strongest first, and whether
// two of them act jointly.
func (a *Analysis) sayFactorial(m *Metric, d int) (list []string) {
	x := m.Factorial
	share := map[int]*Term{}
	var joint *Term
	for k := range x.Terms {
		switch t := &x.Terms[k]; {
		case t.Kind == "main":
			share[t.Factors[0]] = t
		case t.Kind == "pair" && float64(t.Adjusted) < a.alpha() && (joint == nil || t.Partial.Value > joint.Partial.Value):
			joint = t
		}
	}
	if x.Error == "none" {
		return []string{a.t("say.once")}
	}
	var untold []string
	points := len(m.values)
	for _, k := range ranked(len(x.Extremes), func(k int) Num { return share[x.Extremes[k].Factor].Partial.Value }) {
		e := x.Extremes[k]
		f := a.Factors[e.Factor]
		if !e.Told {
			untold = append(untold, f.Label)
			points = min(points, len(m.values)/len(f.Levels))
			continue
		}
		id := "say.main"
		if a.Common && x.Blocks > 0 {
			id = "say.main.common"
		}
		t := share[e.Factor]
		text := a.t(id, "Factor", f.Label, "Share", a.percent(t.Partial.Value), "Span", a.toPercent(t.Partial))
		if !t.Partial.holds() {
			text = a.t("say.main.most", "Factor", f.Label, "High", a.percent(t.Partial.High), "Level", a.level())
		}
		list = append(list, text+" "+a.sayExtreme(m, e, d))
	}
	if len(untold) > 0 {
		list = append(list, a.t("say.untold", "Factors", a.and(untold))+" "+a.sayMedium(m, points))
	}
	if joint != nil {
		list = append(list, a.t("say.joint", "A", a.Factors[joint.Factors[0]].Label, "B", a.Factors[joint.Factors[1]].Label,
			"Share", a.percent(joint.Partial.Value)))
	} else if len(a.Factors) > 1 && x.Error != "interactions" {
		list = append(list, a.t("say.apart"))
	}
	if x.Error == "interactions" {
		list = append(list, a.t("say.pooled"))
	}
	return list
}

// sayExtreme tells the highest level from the lowest.
func (a *Analysis) sayExtreme(m *Metric, e Extreme, d int) string {
	f := a.Factors[e.Factor]
	id := "say.extreme"
	if len(f.Levels) > 2 {
		id = "say.extreme.many"
	}
	size := "size.g"
	switch {
	case e.Paired:
		size = "size.dz"
	case m.Factorial == nil:
		size = "size.points"
	}
	text := ""
	if e.Size.Value.known() {
		text = a.t(size, "Size", a.num(e.Size.Value, 1))
	}
	return strings.TrimSpace(a.t(id, "Top", f.Levels[e.A], "Bottom", f.Levels[e.B], "Difference", a.num(e.Difference.Value, d), "Span", a.to(e.Difference, d)) + " " + text)
}

// and joins names as in speech; of many, it names some and counts the rest.
func (a *Analysis) and(names []string) string {
	const most = 6
	if len(names) > most {
		names = append(slices.Clone(names[:most-1]), a.t("and.more", "N", a.whole(len(names)-most+1)))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	id := "and"
	if last > 1 {
		id = "and.many"
	}
	return a.t(id, "First", strings.Join(names[:last], ", "), "Last", names[last])
}
