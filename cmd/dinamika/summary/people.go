package summary

import (
	"fmt"
	"math/bits"
	"strings"

	"dinamika/cmd/dinamika/paper"
	"dinamika/sim/record"
)

// talk is who spoke how much and to whom, which role they played, and what
// became of them.
func (p *page) talk() {
	p.section("talk")
	g := p.g
	who := byMost(p.withWorker(p.tookPart()), func(i int) float64 { return float64(g.Members[i].Spoke) })
	var names, roles []string
	for _, i := range who {
		names = append(names, p.who(i))
		roles = append(roles, p.role(i))
	}
	names, roles = append(names, p.t("head.member")), append(roles, p.t("head.role"))
	wide, wider := widest(names, 8, 20), widest(roles, 8, 27)
	most := 1.0
	if len(who) > 0 {
		most = max(1, float64(g.Members[who[0]].Spoke))
	}
	thick := 12
	if 2*wide+wider > 60 {
		thick = 6
	}
	room := min(wide+5, paper.Width-wide-wider-thick-26) // for whom they spoke to most
	p.line("  %s  %s %s  %s  %s  %s", pad(p.t("head.member"), wide), right(p.t("head.share"), 6), pad("", thick), right(p.t("head.to_group"), 9), pad(p.t("head.most_to"), room), p.t("head.role"))
	for _, i := range who {
		me := &g.Members[i]
		share := float64(me.Spoke) / float64(max(1, g.Acts))
		toAll, to := "–", "–"
		if me.Spoke > 0 {
			toAll = p.w.Percent(float64(g.ToAll[i])/float64(me.Spoke), 0)
			if j, n := p.mostTo(i); j >= 0 {
				to = pad(p.who(j), min(room-5, paper.Columns(p.who(j)))) + " " + p.w.Percent(float64(n)/float64(me.Spoke), 0)
			}
		}
		p.line("  %s  %s %s  %s  %s  %s", pad(p.who(i), wide), right(p.w.Percent(share, 0), 6), bar(float64(me.Spoke)/most, thick), right(toAll, 9), pad(to, room), pad(p.role(i), wider))
	}
	p.para(p.t("talk.end", map[string]any{
		"Gini": p.w.Number(p.gini(), 2), "Misread": p.w.Percent(ratio(g.Whole.Misread, g.Whole.Hearings), 0),
	})+" "+p.t("talk.roles", map[string]any{
		"Task": p.w.Percent(p.metric("roles_task"), 0), "Upkeep": p.w.Percent(p.metric("roles_maintenance"), 0), "Own": p.w.Percent(p.metric("roles_individual"), 0),
	}), "  ", "  ")
	p.chosen()
}

// chosen is the sociometric test at the end: whom most would choose, and whom nobody.
func (p *page) chosen() {
	count := make([]int, p.g.Worker())
	for _, row := range p.m.Choices(p.g) {
		for rest := row; rest != 0; rest &= rest - 1 {
			count[bits.TrailingZeros64(rest)]++
		}
	}
	var stayed []int
	var nobody []string
	for i := range p.g.Worker() {
		if p.g.Members[i].Here {
			stayed = append(stayed, i)
			if count[i] == 0 {
				nobody = append(nobody, p.said(i))
			}
		}
	}
	if len(stayed) < 3 {
		return
	}
	var most []string
	order := byMost(stayed, func(i int) float64 { return float64(count[i]) })
	for _, i := range order[:2] {
		if count[i] > 0 {
			most = append(most, together(fmt.Sprintf("%s (%d)", p.who(i), count[i])))
		}
	}
	if len(most) == 0 {
		p.para(p.t("chosen.none"), "  ", "  ")
		return
	}
	text := p.t("chosen.most", map[string]any{"Who": p.list(most)})
	if len(nobody) > 0 {
		text += " " + p.t("chosen.nobody", map[string]any{"Who": p.list(nobody)})
	}
	p.para(text, "  ", "  ")
}

// role is the name of the role that sets a member apart.
func (p *page) role(i int) string {
	if i == p.g.Worker() {
		return p.t("role.worker")
	}
	if r, ok := record.DominantRole(p.g, i); ok {
		return lower(p.w.Name("role", r.String()))
	}
	return "–"
}

// gini is how unequally the members who took part spoke over the whole life.
func (p *page) gini() float64 {
	sum, diff := 0.0, 0.0
	who := p.tookPart()
	for _, i := range who {
		sum += float64(p.g.Members[i].Spoke)
		for _, j := range who {
			d := float64(p.g.Members[i].Spoke - p.g.Members[j].Spoke)
			diff += max(d, -d)
		}
	}
	if sum == 0 {
		return 0
	}
	return diff / (2 * float64(len(who)) * sum)
}

func ratio(a, b int64) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// list joins names as a sentence does.
func (p *page) list(names []string) string {
	switch len(names) {
	case 0:
		return "–"
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " " + p.t("and") + " " + names[len(names)-1]
}
