package ending

import (
	"strings"

	"dinamika/render/view/between"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// cell is what was said and what was, of one reading.
type cell struct {
	said, was string
	verdict   between.Verdict
}

// cells are the four readings of a session.
func cells(p *kit.Pen, r *between.Screen) (out [between.NumReadings]cell) {
	people := func(list []int) string {
		var names []string
		for _, i := range list {
			names = append(names, r.People[i].Name)
		}
		return strings.Join(names, ", ")
	}
	var risk, power []int
	if x := r.Truth; x != nil {
		for i := range x.Risk {
			risk = append(risk, x.Risk[i].Who)
		}
		for i := range x.Power {
			power = append(power, x.Power[i].Who)
		}
		out[0].was = p.Words.Name("stage", x.Stage.String())
		out[1].was = shortPattern(p, x.Pattern)
	}
	if r.Stage >= 0 {
		out[0].said = p.Words.Name("stage", sim.Stage(r.Stage).String())
	}
	if r.Pattern >= 0 {
		out[1].said = shortPattern(p, sim.Pattern(r.Pattern))
	}
	out[2].said, out[2].was = people(r.Risk), people(risk)
	out[3].said, out[3].was = people(r.Power), people(power)
	for k, v := range r.Verdicts() {
		out[k].verdict = v
	}
	return out
}

// shortPattern is the name of a pattern without the term in the other language.
func shortPattern(p *kit.Pen, k sim.Pattern) string {
	name, _, _ := strings.Cut(p.Words.Name("pattern", k.String()), " (")
	return name
}

// readings draws what was read after each session beside what was.
func (s *Screen) readings(p *kit.Pen, b mark.Box) {
	t, w := p.Theme, p.Words
	c := s.Calibration
	words := p.T(c.Words(), "N", c.N, "Right", c.Right, "Few", between.Few, "Sure", w.Percent(c.Sure/float64(max(1, c.N)), 0))
	if c.N >= between.Few {
		words += " " + p.T("between.calibration.brier", "Score", w.Number(c.Score(), 2), "N", c.N)
	}
	if len(s.Readings) == 0 {
		words = p.T("ending.readings.none")
	}
	y := p.Sheet(b, p.T("ending.readings"), "")
	y += p.Para(mark.Box{X: b.X + 16, Y: y - 4, W: b.W - 32}, words, mark.Regular, p.Size.Meta, 0, t.Ink) + 6
	lead := 92 * p.Size.Meta / 13
	wide := (b.W - 32 - lead) / between.NumReadings
	for k, name := range [...]string{"stage", "pattern", "risk", "power"} {
		title, _, _ := strings.Cut(p.T("ending.reading."+name), "\n")
		p.Label(b.X+16+lead+float64(k)*wide, y+p.Size.Meta, title, mark.Bold, p.Size.Meta, wide-10, t.Muted)
	}
	y += kit.Line(p.Size.Meta) + 6
	texts := func(k int, all [between.NumReadings]cell) []string {
		x := all[k]
		x.said, x.was = orDash(x.said), orDash(x.was)
		lines := append(letter.Break(p.T("ending.reading.said", "What", x.said), mark.Regular, p.Size.Meta, wide-12),
			letter.Break(p.T("ending.reading.was", "What", x.was), mark.Bold, p.Size.Meta, wide-12)...)
		switch x.verdict {
		case between.Held:
			lines = append(lines, p.T("between.verdict.held"))
		case between.Differed:
			lines = append(lines, p.T("between.verdict.differed"))
		}
		return lines
	}
	high := func(i int) float64 {
		all := cells(p, &s.Readings[i])
		n := 3
		for k := range all {
			n = max(n, len(texts(k, all)))
		}
		return kit.Line(p.Size.Meta)*float64(n) + 12
	}
	s.rolled(p, mark.Box{X: b.X + 16, Y: y, W: b.W - 32, H: b.Y + b.H - 10 - y}, len(s.Readings), high, func(i int, r mark.Box) {
		if i%2 == 0 {
			p.Rect(mark.Box{X: r.X - 8, Y: r.Y, W: r.W + 16, H: r.H - 2}, 6, mark.Fill(t.Surface2))
		}
		reading := &s.Readings[i]
		p.Label(r.X, r.Y+4+p.Size.Label, p.T("graph.session", "N", reading.Number), mark.Bold, p.Size.Label, lead-6, t.Ink)
		sure := p.T("ending.reading.nothing")
		if reading.Committed && reading.Sure >= 0 {
			sure = p.T("ending.reading.sure", "Sure", w.Percent(between.Levels()[reading.Sure], 0))
		}
		p.Para(mark.Box{X: r.X, Y: r.Y + 4 + kit.Line(p.Size.Label), W: lead - 6}, sure, mark.Regular, p.Size.Meta, 2, t.Muted)
		all := cells(p, reading)
		for k := range all {
			x := r.X + lead + float64(k)*wide
			said := len(letter.Break(p.T("ending.reading.said", "What", orDash(all[k].said)), mark.Regular, p.Size.Meta, wide-12))
			for n, l := range texts(k, all) {
				font, ink := mark.Bold, t.Ink
				if n < said {
					font = mark.Regular
				} else if all[k].verdict != between.Open && n == len(texts(k, all))-1 {
					font, ink = mark.Regular, t.Muted
				}
				p.Text(x, r.Y+4+p.Size.Meta+kit.Line(p.Size.Meta)*float64(n), l, font, p.Size.Meta, mark.Left, ink)
			}
		}
	})
}

func orDash(words string) string {
	if words == "" {
		return "–"
	}
	return words
}
