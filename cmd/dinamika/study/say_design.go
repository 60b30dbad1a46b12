package study

// sayChanges tells the largest change from the base case, and how many can be
// told from chance.
func (a *Analysis) sayChanges(m *Metric, d int) []string {
	x := m.Changes
	told := 0
	for _, c := range x.List {
		if c.Told {
			told++
		}
	}
	k := x.largest()
	if k < 0 {
		return []string{a.t("say.once")}
	}
	if told == 0 {
		return []string{a.t("say.changes.none", "All", a.whole(len(x.List))) + " " + a.sayMedium(m, 1)}
	}
	c := x.List[k]
	f := a.Factors[c.Factor]
	id := "say.change.up"
	if c.Difference.Value < 0 {
		id = "say.change.down"
		c.Difference = c.Difference.turned()
	}
	return []string{
		a.t(id, "Factor", f.Label, "Base", f.Levels[c.BaseLevel], "Level", f.Levels[c.Level], "By", a.num(c.Difference.Value, d),
			"Span", a.to(c.Difference, d), "From", a.num(x.Base.Value, d)),
		a.t("say.changes", "All", a.whole(len(x.List)), "Told", a.whole(told)),
	}
}

// sayLevels tells what factors do whose values are no numbers, or which could
// not be looked at together.
func (a *Analysis) sayLevels(m *Metric, d int) (list []string) {
	for _, b := range m.Levels {
		f := a.Factors[b.Factor]
		if b.Best == nil || !b.Best.Difference.Low.known() {
			list = append(list, a.t("say.levels.few", "Factor", f.Label))
			continue
		}
		if !b.Best.Told {
			list = append(list, a.t("say.levels.none", "Factor", f.Label))
			continue
		}
		list = append(list, a.t("say.levels", "Factor", f.Label)+" "+a.sayExtreme(m, *b.Best, d))
	}
	return list
}

// saySampled tells which factor the metric follows most surely, and how much of
// it straight lines account for.
func (a *Analysis) saySampled(m *Metric) (list []string) {
	x := m.Sampled
	if x == nil {
		return nil
	}
	var others []string
	for n, k := range x.strongest() {
		e := x.Effects[k]
		f := a.Factors[x.Factors[k]].Label
		told := float64(e.Adjusted) < a.alpha()
		switch {
		case !told && n == 0:
			list = append(list, a.t("say.sampled.none"))
		case !told:
		case n == 0:
			id := "say.sampled.up"
			if e.Rank.Value < 0 {
				id = "say.sampled.down"
			}
			list = append(list, a.t(id, "Factor", f, "R", a.num(e.Rank.Value, 2), "Span", a.to(e.Rank, 2)))
		default:
			others = append(others, f)
		}
	}
	if len(others) > 0 {
		list = append(list, a.t("say.sampled.others", "Factors", a.and(others)))
	}
	id := "say.linear.little"
	switch {
	case x.Adjusted > .8:
		id = "say.linear.most"
	case x.Adjusted > .5:
		id = "say.linear.some"
	}
	return append(list, a.t(id, "Share", a.percent(x.Adjusted)))
}

// sayMorris tells which factors surely push the result in one direction, the
// one that matters most first, and how much of the rest may be luck.
func (a *Analysis) sayMorris(m *Metric) (list []string) {
	x := m.Morris
	order, told := x.strongest(), x.told()
	if len(order) == 0 || !x.Factors[order[0]].Star.Value.known() {
		return []string{a.t("say.nothing")}
	}
	d := digits(float64(x.Factors[order[0]].Star.Value) / 10)
	if len(told) == 0 {
		list = append(list, a.t("say.morris.none", "All", a.whole(len(x.Factors)), "N", a.whole(x.Trajectories)))
	} else {
		best := x.Factors[told[0]]
		id := "say.morris.up"
		if best.Mu.Value < 0 {
			id = "say.morris.down"
		}
		text := a.t(id, "Factor", a.Factors[told[0]].Label, "Star", a.num(best.Star.Value, d), "Span", a.to(best.Star, d))
		var next []string
		for _, k := range told[1:] {
			next = append(next, a.Factors[k].Label)
		}
		if len(next) > 0 {
			text += " " + a.t("say.morris.next", "Factors", a.and(next))
		}
		list = append(list, text, a.t("say.morris.told", "Told", a.whole(len(told)), "All", a.whole(len(x.Factors))))
	}
	if x.Luck.known() {
		return append(list, a.t("say.morris.luck", "Luck", a.num(x.Luck, d)))
	}
	return append(list, a.t("say.morris.once", "Middle", a.num(x.Middle, d)))
}

// saySobol tells which factor causes most of the variance.
func (a *Analysis) saySobol(m *Metric) (list []string) {
	x := m.Sobol
	order := x.strongest()
	if len(order) == 0 || !x.Factors[order[0]].Total.Value.known() {
		return []string{a.t("say.nothing")}
	}
	best, name := x.Factors[order[0]], a.Factors[order[0]].Label
	switch {
	case best.First.Low > 0:
		list = append(list, a.t("say.sobol", "Factor", name, "First", a.percent(best.First.Value), "Span", a.toPercent(best.First), "Total", a.percent(best.Total.Value), "TotalSpan", a.toPercent(best.Total)))
	case best.TotalMean.Low > 0:
		list = append(list, a.t("say.sobol.joint", "Factor", name, "Total", a.percent(best.Total.Value), "TotalSpan", a.toPercent(best.Total)))
	default:
		list = append(list, a.t("say.sobol.none", "N", a.whole(x.N)))
	}
	switch {
	case x.Chance.known():
		list = append(list, a.t("say.sobol.chance", "Share", a.percent(x.Chance)))
	case a.Common:
		list = append(list, a.t("say.sobol.common"))
	default:
		list = append(list, a.t("say.sobol.once"))
	}
	return list
}
