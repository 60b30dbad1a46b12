package ending

import (
	"dinamika/render/view/graph"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// names is how much room names have beside the curves.
func names(p *kit.Pen) float64 { return 96 * p.Size.Meta / 13 }

// overview draws how it went, what came of it, and what to do next.
func (s *Screen) overview(p *kit.Pen, b mark.Box) {
	wide := 812.0
	s.course(p, mark.Box{X: b.X, Y: b.Y, W: wide, H: b.H})
	r := mark.Box{X: b.X + wide + gap, Y: b.Y, W: b.W - wide - gap}
	size := p.Size.Meta
	if !p.Letters.Roomy() {
		size = p.Size.Label
	}
	list := s.sheets(p)
	high := func(i int) float64 {
		if list[i].ethic {
			return paraHigh(p, list[i].lines[0], mark.Regular, p.Size.Meta, r.W-60) + 22 + gap
		}
		h := p.SheetHead() + 6 + gap
		for _, l := range list[i].lines {
			h += paraHigh(p, l, mark.Regular, size, r.W-32) + 4
		}
		return h
	}
	r.H = b.H
	s.rolled(p, r, len(list), high, func(i int, c mark.Box) {
		c.H -= gap
		if list[i].ethic {
			ethicsNote(p, c, list[i].lines[0])
			return
		}
		y := p.Sheet(c, list[i].title, "") - 5
		for _, l := range list[i].lines {
			y += p.Para(mark.Box{X: c.X + 16, Y: y, W: c.W - 32}, l, mark.Regular, size, 0, p.Theme.Ink) + 4
		}
	})
}

// sheet is a few sentences under a title.
type sheet struct {
	title string
	lines []string
	ethic bool // its one line is about ethics, which has a sheet of its own kind
}

// sheets are what came of the life, and what to do next.
func (s *Screen) sheets(p *kit.Pen) (list []sheet) {
	better, worse, gone := s.Outcome()
	if s.Told != "" {
		list = append(list, sheet{title: p.T("ending.saved"), lines: []string{s.Told}})
	}
	list = append(list,
		sheet{title: p.T("ending.output"), lines: []string{p.T("ending.output.what", "Held", s.Held, "Planned", s.Planned, "Came", s.Came, "Could", s.Could)}},
		sheet{title: p.T("ending.outcome"), lines: []string{p.T("ending.outcome.what", "Better", better, "Worse", worse, "N", len(s.Members), "Left", gone), p.T("ending.outcome.apart")}})
	if n := len(s.flagged()); n > 0 {
		list = append(list, sheet{ethic: true, lines: []string{p.T("ending.ethics.some", "N", n)}})
	}
	if len(s.Advice) > 0 {
		list = append(list, sheet{title: p.T("ending.advice"), lines: s.Advice})
	}
	return list
}

// ethicsNote draws that something may have set a principle aside.
func ethicsNote(p *kit.Pen, c mark.Box, words string) {
	t := p.Theme
	p.Rect(c, 12, mark.Fill(t.EthicTint).Edge(t.Ethic, 1.6))
	p.Icon(c.X+24, c.Y+c.H/2, 9, kit.Flag, t.Ethic)
	p.Para(mark.Box{X: c.X + 46, Y: c.Y + 10, W: c.W - 60}, words, mark.Regular, p.Size.Meta, 0, t.Ethic)
}

// course draws stages, curves and decisions on one axis.
func (s *Screen) course(p *kit.Pen, b mark.Box) {
	y := p.Sheet(b, p.T("ending.course"), p.T("ending.course.hint"))
	if len(s.At) == 0 {
		p.Para(mark.Box{X: b.X + 16, Y: y + 10, W: b.W - 32}, p.T("ending.course.none"), mark.Regular, p.Size.Body, 0, p.Theme.Muted)
		return
	}
	lead := max(44, letter.Width("-0.00", mark.Regular, p.Size.Meta)+14)
	x := mark.Box{X: b.X + 16 + lead, Y: y, W: b.W - 32 - lead - names(p)}
	end := s.sessions()
	band := mark.Box{X: x.X, Y: y, W: x.W, H: max(22, p.Size.Meta+9)}
	graph.Band{Box: band, To: end, Spans: s.Spans}.Draw(p)
	y += band.H + 14
	ticks := 34.0
	label := kit.Line(p.Size.Meta) + 4
	room := b.Y + b.H - y - ticks - 2*label - 26
	first := mark.Box{X: x.X, Y: y, W: x.W, H: room * 0.52}
	graph.Lines{Box: first, To: end, Low: s.low(), High: 1, Room: names(p), Bare: true, Series: []graph.Series{
		{Name: p.T("ending.curve.cohesion"), Values: s.Cohesion, At: s.At},
		{Name: p.T("ending.curve.equal"), Values: s.Equal, At: s.At, Stroke: graph.Dotted},
	}}.Draw(p)
	second := mark.Box{X: x.X, Y: y + first.H + 18, W: x.W, H: room*0.48 - 18}
	graph.Lines{Box: second, To: end, High: 0.5, Room: names(p), Series: []graph.Series{
		{Name: p.T("ending.curve.relations"), Values: s.Relations, At: s.At},
		{Name: p.T("ending.curve.task"), Values: s.Task, At: s.At, Stroke: graph.Dashed},
	}}.Draw(p)
	if len(s.Decisions) > 0 {
		d := &s.Decisions[s.Focus]
		words := p.T("ending.decision.open", "Name", p.T("ending.moment", "Session", d.Session, "Act", d.Act)+": "+d.Name)
		p.Label(x.X, b.Y+b.H-ticks-14, words, mark.Regular, p.Size.Meta, x.W+names(p), p.Theme.Muted)
	}
	s.axis(p, mark.Box{X: x.X, Y: b.Y + b.H - ticks - 12, W: x.W, H: ticks})
	p.Text(x.X+x.W+10, b.Y+b.H-12-ticks/2+p.Size.Meta*0.36, letter.Trim(p.T("ending.decisions"), mark.Bold, p.Size.Meta, names(p)-4, 1)[0], mark.Bold, p.Size.Meta, mark.Left, p.Theme.Ink)
}

// low is where the scale of cohesion begins: half of it is left out when the
// group was never less than indifferent to its members.
func (s *Screen) low() float64 {
	for _, v := range s.Cohesion {
		if v < -0.02 {
			return -1
		}
	}
	return 0
}

// axis draws the decisions as signs on the axis of time, and makes them answer:
// a press or the arrows lead from one to the next.
func (s *Screen) axis(p *kit.Pen, b mark.Box) {
	t := p.Theme
	mid := b.Y + b.H/2
	p.Line(b.X, mid, b.X+b.W, mid, mark.Stroke(t.Line, 1))
	n := len(s.Decisions)
	if n == 0 {
		words := p.T("ending.decisions.none")
		p.Rect(mark.Around(b.Middle(), letter.Width(words, mark.Regular, p.Size.Meta)+16, p.Size.Meta+8), 4, mark.Fill(t.Surface))
		p.Text(b.X+b.W/2, mid+p.Size.Meta*0.36, words, mark.Regular, p.Size.Meta, mark.Center, t.Muted)
		return
	}
	p.Hit(mark.Hit{Intent: "decision", Region: "axis", Box: mark.Box{X: b.X, Y: mid - 18, W: b.W, H: 36}, Says: p.T("ending.decisions"), Drag: true})
	p.Ring("decision", mark.Box{X: b.X, Y: mid - 15, W: b.W, H: 30}, 6)
	r := 7.0
	if n > 40 {
		r = 5
	}
	x := graph.Time{X: b.X, W: b.W, To: s.sessions()}
	crowded := b.W/float64(n) < 2*r
	for i := range s.Decisions {
		switch {
		case crowded: // too many for their signs: a stroke each, the one in focus by its sign
			p.Line(x.At(s.Decisions[i].At), mid-7, x.At(s.Decisions[i].At), mid+7, mark.Stroke(t.Ink, 1.6))
		case i != s.Focus:
			p.Family(x.At(s.Decisions[i].At), mid, r, s.Decisions[i].Family, t.Ink)
		}
	}
	at := x.At(s.Decisions[s.Focus].At)
	p.Circle(at, mid, 14, mark.Fill(t.Action).Edge(t.Surface, 2))
	p.Family(at, mid, 8, s.Decisions[s.Focus].Family, t.OnAction)
}
