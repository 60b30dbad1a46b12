package summary

import (
	"fmt"
	"math"
	"strings"

	"dinamika/cmd/dinamika/paper"
	"dinamika/sim"
)

// axis is the time axis that stage, attendance and curves share: so many
// cells for each session, with a gap between where there is room.
type axis struct {
	each  int // cells of one session; 0: a cell is several sessions
	gap   int
	cells int
	size  int // sessions
}

func newAxis(sessions, room int) axis {
	a := axis{size: max(1, sessions)}
	switch {
	case room/a.size >= 2:
		a.gap = 1
		a.each = min(12, room/a.size-1)
	case room >= a.size:
		a.each = 1
	default:
		a.cells = room
		return a
	}
	a.cells = a.size * (a.each + a.gap)
	return a
}

// span is the windows of one cell, and whether the cell is one at all.
func (a axis) span(meetings []meeting, cell int) []window {
	if a.each == 0 {
		var all []window
		for s := cell * a.size / a.cells; s < (cell+1)*a.size/a.cells; s++ {
			all = append(all, meetings[s].windows...)
		}
		return all
	}
	s, at := cell/(a.each+a.gap), cell%(a.each+a.gap)
	if at >= a.each || s >= len(meetings) {
		return nil
	}
	w := meetings[s].windows
	from := at * len(w) / a.each
	to := max(from+1, (at+1)*len(w)/a.each)
	return w[min(from, len(w)):min(to, len(w))]
}

// start is the cell at which a session begins.
func (a axis) start(session int) int {
	if a.each == 0 {
		return session * a.cells / a.size
	}
	return session * (a.each + a.gap)
}

// marks writes a text at the start of each session, leaving out what would
// run into the one before.
func (a axis) marks(of func(session int) string) string {
	row := []rune(strings.Repeat(" ", a.cells+4))
	free := 0
	for s := range a.size {
		text := []rune(of(s))
		if at := a.start(s); at >= free && at+len(text) <= len(row) {
			copy(row[at:], text)
			free = at + len(text) + 1
		}
	}
	return strings.TrimRight(string(row), " ")
}

// numbers is the room that first, last, lowest and highest take.
const numbers = 2*narrow + 2*column

// Widths of the columns: first and last, lowest and highest.
const (
	narrow = 7
	column = 10
)

// development draws stage, attendance and the curves over one time axis.
func (p *page) development() {
	p.section("development")
	labels := make([]string, 0, numCurves+3)
	for _, id := range [...]string{"row.session", "row.stage", "row.present"} {
		labels = append(labels, p.t(id))
	}
	for _, name := range curves() {
		labels = append(labels, p.t("curve."+name))
	}
	left := widest(labels, 10, 24)
	a := newAxis(len(p.meetings), paper.Width-left-6-numbers)
	row := func(label, cells, rest string) {
		p.line("  %s  %s %s", pad(label, left), pad(cells, a.cells+1), rest)
	}
	head := right(p.t("head.first"), narrow) + right(p.t("head.last"), narrow) + right(p.t("head.lowest"), column) + right(p.t("head.highest"), column)
	row(labels[0], a.marks(func(s int) string { return fmt.Sprint(s + 1) }), head)
	row(labels[1], p.strip(a), "")
	row(labels[2], a.marks(func(s int) string { return fmt.Sprint(p.meetings[s].present) }), "")
	for k := range numCurves {
		row(labels[3+k], p.curve(a, k), p.ends(k))
	}
	var legend []string
	for s := range sim.Stage(sim.NumStages) {
		legend = append(legend, fmt.Sprintf("%d %s", s+1, lower(p.w.Name("stage", s.String()))))
	}
	p.para(p.t("legend", map[string]any{"Stages": strings.Join(legend, ", ")}), "  ", "  ")
}

// strip is the number of the stage in each cell.
func (p *page) strip(a axis) string {
	var b strings.Builder
	for c := range a.cells {
		if w := a.span(p.meetings, c); len(w) > 0 {
			b.WriteByte('1' + byte(w[len(w)-1].stage))
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// curve draws one metric in blocks, from its lowest to its highest value. A
// curve that hardly moves is drawn flat: differences below a twentieth are
// nothing to look at.
func (p *page) curve(a axis, k int) string {
	lo, hi := p.extent(k)
	hi = max(hi, lo+0.05)
	var b strings.Builder
	for c := range a.cells {
		w := a.span(p.meetings, c)
		if len(w) == 0 {
			b.WriteByte(' ')
			continue
		}
		mean := 0.0
		for i := range w {
			mean += w[i].values[k] / float64(len(w))
		}
		level := int(math.Floor(8 * (mean - lo) / (hi - lo)))
		b.WriteRune([]rune("▁▂▃▄▅▆▇█")[min(7, max(0, level))])
	}
	return b.String()
}

func (p *page) extent(k int) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	p.each(func(w *window) { lo, hi = min(lo, w.values[k]), max(hi, w.values[k]) })
	if lo > hi {
		return 0, 0
	}
	return lo, hi
}

func (p *page) each(f func(*window)) {
	for s := range p.meetings {
		for k := range p.meetings[s].windows {
			f(&p.meetings[s].windows[k])
		}
	}
}

// ends is the mean of the first and of the last session, and the lowest and
// the highest value of a curve.
func (p *page) ends(k int) string {
	first, last := math.NaN(), math.NaN()
	for s := range p.meetings {
		sum, n := 0.0, float64(len(p.meetings[s].windows))
		for _, w := range p.meetings[s].windows {
			sum += w.values[k]
		}
		if n == 0 {
			continue
		}
		if last = sum / n; math.IsNaN(first) {
			first = last
		}
	}
	lo, hi := p.extent(k)
	return right(p.w.Number(first, 2), narrow) + right(p.w.Number(last, 2), narrow) + right(p.w.Number(lo, 2), column) + right(p.w.Number(hi, 2), column)
}

// path lists the stages entered, with the evidence for each.
func (p *page) path() {
	p.section("path")
	rows := make([][2]string, len(p.g.Path))
	var where, what []string
	for k := range p.g.Path {
		c := &p.g.Path[k]
		rows[k][0] = p.t("at", map[string]any{"Session": c.Session + 1, "Act": c.Index})
		rows[k][1] = p.w.Name("stage", c.Stage.String())
		if k > 0 {
			rows[k][1] = p.w.Name("stage", c.From.String()) + " → " + rows[k][1]
		}
		where, what = append(where, rows[k][0]), append(what, rows[k][1])
	}
	wide, wider := widest(where, 8, 30), widest(what, 8, 40)
	for k := range p.g.Path {
		c := &p.g.Path[k]
		head := fmt.Sprintf("  %s  %s  %s  ", pad(rows[k][0], wide), pad(rows[k][1], wider), right(p.w.Percent(c.Confidence, 0), 4))
		p.para(p.evidence(c, k == 0), head, strings.Repeat(" ", paper.Columns(head)))
	}
	if len(p.g.Path) == 0 {
		p.line("  %s", p.t("path.none"))
	}
}

// evidence is the signs that moved, in words.
func (p *page) evidence(c *sim.StageChange, first bool) string {
	if first {
		return p.t("path.first")
	}
	var parts []string
	for _, e := range c.Evidence(3) {
		parts = append(parts, together(fmt.Sprintf("%s %s→%s", lower(p.w.Name("sign", e.Sign.String())), p.w.Number(e.From, 2), p.w.Number(e.To, 2))))
	}
	if len(parts) == 0 {
		return p.t("path.little")
	}
	return strings.Join(parts, ", ")
}
