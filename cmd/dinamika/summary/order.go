package summary

import (
	"strings"

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
		p.line("  %s  %s %s  %s  %s  %s", pad(names[k], wide), bar(n.Strength, 8), right(p.w.Number(n.Strength, 2), 4), pad(origin, how),
			p.w.Number(n.Standard, 2), p.t("norm."+sim.NormID(k).String()+"."+level(n.Standard)))
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
		names = append(names, p.w.Name("base", b.String()))
	}
	wide := widest(names, 8, 26)
	half := (width - wide - 6) / 2
	p.line("  %s  %s  %s", pad(p.t("head.base"), wide), pad(p.t("head.credited"), half), p.t("head.at_work"))
	for b := range sim.Base(sim.NumBases) {
		credited, actual := p.memberMetric("power_attributed_"+b.String()), p.actual(b)
		p.line("  %s  %s  %s", pad(names[b], wide), pad(p.top(who, credited, half, p.two), half), p.top(who, actual, half, p.share))
	}
	p.parting(who)
}

func (p *page) two(x float64) string { return p.w.Number(x, 2) }

func (p *page) share(x float64) string { return p.w.Percent(x, 0) }

// top names the two who have most of something.
func (p *page) top(who []int, of func(int) float64, room int, show func(float64) string) string {
	var parts []string
	for _, i := range byMost(who, of)[:min(2, len(who))] {
		if of(i) > 0 {
			value := " " + show(of(i))
			name := p.who(i)
			parts = append(parts, pad(name, min(long(name), room/2-long(value)-2))+value)
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
