package summary

import (
	"fmt"
	"strings"

	"dinamika/cmd/dinamika/paper"
	"dinamika/sim"
)

// norms is what the group came to expect, the strongest first.
func (p *page) norms() {
	p.section("norms")
	var ids []int
	var names, weak []string
	for k := range p.g.Norms {
		ids = append(ids, k)
		names = append(names, p.w.Name("norm", sim.NormID(k).String()))
	}
	wide := widest(append(names, p.t("head.norm")), 8, 30)
	how := widest([]string{p.t("norm.agreed"), p.t("norm.grown")}, 5, 16)
	p.line("  %s  %s  %s  %s", pad(p.t("head.norm"), wide), pad(p.t("head.strength"), 13), pad("", how), p.t("head.expected"))
	for _, k := range byMost(ids, func(k int) float64 { return p.g.Norms[k].Strength }) {
		n := &p.g.Norms[k]
		if n.Strength < 0.2 {
			weak = append(weak, lower(names[k]))
			continue
		}
		origin := p.t("norm.grown")
		if n.Overt > 0 {
			origin = p.t("norm.agreed")
		}
		head := fmt.Sprintf("  %s  %s %s  %s  %s  ", pad(names[k], wide), bar(n.Strength, 8), right(p.w.Number(n.Strength, 2), 4), pad(origin, how), p.w.Number(n.Standard, 2))
		p.para(p.t("norm."+sim.NormID(k).String()+"."+level(n.Standard)), head, strings.Repeat(" ", paper.Columns(head)))
	}
	if len(weak) > 0 {
		p.para(p.t("norm.weak", map[string]any{"Norms": strings.Join(weak, ", ")}), "  ", "  ")
	}
}

// level puts a standard into words: much asked, little, or in between.
func level(standard float64) string {
	switch {
	case standard >= 0.6:
		return "high"
	case standard <= 0.4:
		return "low"
	}
	return "middle"
}

// power is what the others believe of each base, beside what it did.
func (p *page) power() {
	p.section("power")
	who := p.withWorker(p.tookPart())
	var names []string
	for b := range sim.Base(sim.NumBases) {
		names = append(names, p.t("base."+b.String()))
	}
	wide := widest(names, 8, 26)
	share := widest([]string{p.t("head.of_all")}, 4, 10)
	left, mid := []string{p.t("head.credited")}, []string{p.t("head.at_work")}
	for cut := 40; cut >= 8; cut -= 2 { // shorten names until both columns fit
		left, mid = left[:1], mid[:1]
		for b := range sim.Base(sim.NumBases) {
			left = append(left, p.top(who, p.memberMetric("power_attributed_"+b.String()), cut, p.two))
			mid = append(mid, p.top(who, p.actual(b), cut, p.share))
		}
		if wide+widest(left, 0, paper.Width)+widest(mid, 0, paper.Width)+10+share <= paper.Width {
			break
		}
	}
	for k, name := range append([]string{p.t("head.base")}, names...) {
		part := p.t("head.of_all")
		if k > 0 {
			part = p.little(p.metric("power_actual_" + sim.Base(k-1).String()))
		}
		p.line("  %s  %s  %s  %s", pad(name, wide), pad(left[k], widest(left, 0, paper.Width)), right(part, share), mid[k])
	}
	p.parting(who)
}

func (p *page) two(x float64) string { return p.w.Number(x, 2) }

func (p *page) share(x float64) string { return p.w.Percent(x, 0) }

// little is a share in per cent, with more than nothing shown as such.
func (p *page) little(x float64) string {
	if x > 0 && x < 0.005 {
		return "<" + p.w.Percent(0.01, 0)
	}
	return p.share(x)
}

// top names the two who have most of something, with names of at most cut letters.
func (p *page) top(who []int, of func(int) float64, cut int, show func(float64) string) string {
	var parts []string
	for _, i := range byMost(who, of)[:min(2, len(who))] {
		if of(i) > 0 {
			parts = append(parts, pad(p.who(i), min(paper.Columns(p.who(i)), cut))+" "+show(of(i)))
		}
	}
	if len(parts) == 0 {
		return "–"
	}
	return strings.Join(parts, ", ")
}

// parting says where belief and effect part: who is credited with more power
// than they had, and who moved others without being credited.
func (p *page) parting(who []int) {
	if len(who) < 2 {
		return
	}
	credited, moved := p.credited(), p.moved()
	first, second := byMost(who, credited), byMost(who, moved)
	top, mover := first[0], second[0]
	id := "power.apart"
	if top == mover {
		id = "power.together"
	}
	text := p.t(id, map[string]any{"Credited": p.said(top), "Mover": p.said(mover), "Share": p.w.Percent(moved(mover), 0)})
	var over, under []string
	for at, i := range first {
		place := 0
		for k, j := range second {
			if i == j {
				place = k
			}
		}
		switch far := max(3, len(who)/2); {
		case place-at >= far:
			over = append(over, p.said(i))
		case at-place >= far:
			under = append(under, p.said(i))
		}
	}
	if len(over) > 0 {
		text += " " + p.t("power.over", map[string]any{"Who": p.list(over)})
	}
	if len(under) > 0 {
		text += " " + p.t("power.under", map[string]any{"Who": p.list(under)})
	}
	p.para(text, "  ", "  ")
}
