package summary

import (
	"fmt"
	"math"
	"strings"

	"dinamika/cmd/dinamika/paper"
	"dinamika/sim"
)

// decisions is what the group decided, and how far private minds moved.
func (p *page) decisions() {
	if len(p.Issues) == 0 {
		return
	}
	p.section("decisions")
	for k, title := range p.Issues {
		q := &p.m.Setup.Issues[k]
		p.para(title, "  ", "  ")
		rule := lower(p.w.Name("rule", q.Rule.String()))
		text := p.t("minds", map[string]any{"Minds": together(p.minds(k))})
		switch d := &p.g.Decisions[k]; {
		case d.Made:
			text += p.t("decision.made", map[string]any{"Position": p.signed(q, p.m.Natural(k, d.Value)), "Session": d.Session + 1, "Rule": rule})
		case q.Rule != sim.NoRule:
			text += p.t("decision.open", map[string]any{"Rule": rule})
		}
		p.para(text, "      ", "      ")
	}
}

// signed writes a position: with a sign when the range runs both ways.
func (p *page) signed(q *sim.Issue, x float64) string {
	decimals := 2
	if q.Hi-q.Lo > 20 {
		decimals = 0
	}
	if q.Lo < 0 {
		return p.w.Signed(x, decimals)
	}
	return p.w.Number(x, decimals)
}

// minds is the mean private position on an issue at the start and now, and
// the spread of both.
func (p *page) minds(k int) string {
	q := &p.m.Setup.Issues[k]
	spread := func(x []float64) (mean, sd float64) {
		who := p.tookPart()
		for _, i := range who {
			mean += p.m.Natural(k, x[i*p.g.Issues()+k]) / float64(len(who))
		}
		for _, i := range who {
			d := p.m.Natural(k, x[i*p.g.Issues()+k]) - mean
			sd += d * d / float64(len(who))
		}
		return mean, math.Sqrt(sd)
	}
	m0, s0 := spread(p.g.Anchor)
	m1, s1 := spread(p.g.Private)
	show := func(m, s float64) string {
		return p.signed(q, m) + " ± " + strings.TrimPrefix(p.signed(q, s), "+")
	}
	return show(m0, s0) + " → " + show(m1, s1)
}

// outcome is what the members took away.
func (p *page) outcome() {
	p.section("outcome")
	who := byMost(p.tookPart(), func(i int) float64 { return p.g.Members[i].Change })
	var names []string
	most := 0.1
	for _, i := range who {
		names = append(names, p.who(i))
		most = max(most, math.Abs(p.g.Members[i].Change))
	}
	wide := widest(names, 8, 24)
	for _, i := range who {
		me := &p.g.Members[i]
		note := p.w.N("command.summary.attended", int(me.Attended), nil)
		if me.Since > 0 {
			note += p.t("joined", map[string]any{"Session": me.Since + 1})
		}
		if me.Gone {
			note += p.t("left", map[string]any{"Session": me.Until + 1})
		}
		head := fmt.Sprintf("  %s  %s  %s  ", pad(p.who(i), wide), right(p.w.Signed(me.Change, 2), 6), p.swing(me.Change/most))
		p.para(note, head, strings.Repeat(" ", paper.Columns(head)))
	}
	stayed := who[:0:0]
	for _, i := range who {
		if p.g.Members[i].Here {
			stayed = append(stayed, i)
		}
	}
	text := p.t("outcome.mean", map[string]any{"Mean": p.w.Signed(p.meanChange(who), 2), "Members": p.w.N("command.members", len(who), nil)})
	if len(stayed) < len(who) && len(stayed) > 0 {
		text += " " + p.t("outcome.stayed", map[string]any{"Mean": p.w.Signed(p.meanChange(stayed), 2), "Members": p.w.N("command.members", len(stayed), nil)})
	}
	p.para(text, "  ", "  ")
	order, mean := p.factors()
	name := func(f int) string {
		return together(lower(p.w.Name("factor", sim.Factor(f).String())) + " " + p.w.Number(mean[f], 2))
	}
	p.para(p.t("outcome.factors", map[string]any{
		"Strong": p.list([]string{name(order[0]), name(order[1]), name(order[2])}), "Weak": p.list([]string{name(order[len(order)-1])}),
	}), "  ", "  ")
}

// swing draws a signed share around a middle line.
func (p *page) swing(x float64) string {
	const half = 10
	n := int(math.Round(math.Abs(x) * half))
	if x < 0 {
		return strings.Repeat(" ", half-n) + strings.Repeat("░", n) + "│" + strings.Repeat(" ", half)
	}
	return strings.Repeat(" ", half) + "│" + pad(strings.Repeat("█", n), half)
}

// output is what the group did, apart from what it did for anybody.
func (p *page) output() {
	p.section("output")
	g, task := p.g, &p.m.Setup.Task
	left := ""
	if who := p.left(); len(who) > 0 {
		var names []string
		for _, i := range who {
			names = append(names, p.who(i))
		}
		left = p.t("output.left", map[string]any{"Who": p.list(names)})
	} else {
		left = p.t("output.nobody_left")
	}
	p.para(p.t("output.held", map[string]any{
		"Held": p.held(), "Sessions": p.w.N("command.sessions", p.Planned, nil), "Acts": p.w.N("command.acts", int(g.Acts), nil),
		"Attendance": p.w.Percent(p.attendance(), 0), "Left": left, "Topics": p.w.N("command.summary.topics", int(g.Whole.Decided), nil),
	}), "  ", "  ")
	if task.Type == sim.NoTask {
		return
	}
	id := "output.task"
	if task.Demand > 0 && g.Progress >= task.Demand {
		id = "output.task_done"
	}
	p.para(p.t(id, map[string]any{
		"Output": p.w.Number(g.Progress, 1), "Demand": p.w.Number(task.Demand, 1), "Share": p.w.Percent(g.Progress/max(1e-9, task.Demand), 0),
		"Potential": p.w.Number(g.Potential, 1), "Loss": p.w.Percent(p.metric("process_loss"), 0),
	}), "  ", "  ")
}

// foot says how to read the page, where the tables are and how to repeat the run.
func (p *page) foot() {
	p.line("")
	if p.Folder != "" {
		p.line("%s", p.t("tables", map[string]any{"Folder": p.Folder}))
	}
	p.para(p.t("how"), "", "")
	p.line("%s", p.t("repeat", map[string]any{"Command": p.Repeat}))
}
