package ending

import (
	"strings"

	"dinamika/render/view/graph"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// decisions draws the decisions on the axis, and the one in focus opened.
func (s *Screen) decisions(p *kit.Pen, b mark.Box) {
	t := p.Theme
	line := kit.Line(p.Size.Meta)
	head := mark.Box{X: b.X, Y: b.Y, W: b.W, H: p.SheetHead() + 24 + line + 52}
	y := p.Sheet(head, p.T("ending.decisions"), p.T("ending.decisions.hint"))
	band := mark.Box{X: b.X + 24, Y: y, W: b.W - 48, H: max(22, p.Size.Meta+9)}
	graph.Band{Box: band, To: s.sessions(), Spans: s.Spans}.Draw(p)
	graph.Time{X: band.X, W: band.W, To: s.sessions()}.Sessions(p, y+band.H+p.Size.Meta+2)
	s.axis(p, mark.Box{X: band.X, Y: y + band.H + line - 2, W: band.W, H: 34})
	c := mark.Box{X: b.X, Y: head.Y + head.H + gap, W: b.W, H: b.Y + b.H - head.Y - head.H - gap}
	if len(s.Decisions) == 0 {
		y := p.Sheet(c, p.T("ending.decisions.none"), "")
		p.Para(mark.Box{X: c.X + 16, Y: y, W: c.W - 32}, p.T("ending.decisions.none.what"), mark.Regular, p.Size.Body, 0, t.Muted)
		return
	}
	d := &s.Decisions[s.Focus]
	p.Panel(c)
	high := max(38, p.Size.Label+18)
	step := p.T("ending.decision.of", "N", s.Focus+1, "Of", len(s.Decisions))
	w := letter.Width(step, mark.Regular, p.Size.Meta)
	x := c.X + c.W - 16 - 48
	begin, end := "", ""
	if s.Focus == 0 {
		begin = p.T("between.list.begin")
	}
	if s.Focus == len(s.Decisions)-1 {
		end = p.T("between.list.end")
	}
	p.Button(mark.Box{X: x, Y: c.Y + 12, W: 48, H: high}, kit.Button{Intent: "decision.right", Region: "step", Label: "→", Key: "ArrowRight", Bare: true, Says: p.T("ending.decision.next"), Off: end})
	x -= w + 24
	p.Text(x+12, c.Y+12+high/2+p.Size.Meta*0.36, step, mark.Regular, p.Size.Meta, mark.Left, t.Muted)
	x -= 48
	p.Button(mark.Box{X: x, Y: c.Y + 12, W: 48, H: high}, kit.Button{Intent: "decision.left", Region: "step", Label: "←", Key: "ArrowLeft", Bare: true, Says: p.T("ending.decision.previous"), Off: begin})
	p.Circle(c.X+34, c.Y+12+high/2, 17, mark.Fill(t.Action))
	p.Family(c.X+34, c.Y+12+high/2, 10, d.Family, t.OnAction)
	title := d.Name
	if d.Whom != "" {
		title = p.T("ending.decision.to", "Name", d.Name, "Whom", d.Whom)
	}
	p.Label(c.X+62, c.Y+10+p.Size.Title, title, mark.Bold, p.Size.Title, x-c.X-74, t.Ink)
	p.Label(c.X+62, c.Y+10+p.Size.Title+line, p.T("ending.moment", "Session", d.Session, "Act", d.Act), mark.Regular, p.Size.Meta, x-c.X-74, t.Muted)
	s.opened(p, d, mark.Box{X: c.X + 16, Y: c.Y + 22 + p.Size.Title + line, W: c.W - 32, H: c.H - 34 - p.Size.Title - line})
}

// opened draws what was said before a decision, with it, and after, and who
// was there.
func (s *Screen) opened(p *kit.Pen, d *Decision, b mark.Box) {
	t := p.Theme
	there := p.T("ending.decision.here", "List", strings.Join(d.Here, ", "))
	if len(d.Away) > 0 {
		there += " " + p.T("ending.decision.away", "List", strings.Join(d.Away, ", "))
	}
	foot := paraHigh(p, there, mark.Regular, p.Size.Meta, b.W) + 8
	flag := ""
	if len(d.Principles) > 0 {
		flag = p.T("ending.ethics.may", "List", strings.Join(d.Principles, ", "))
		foot += paraHigh(p, flag, mark.Bold, p.Size.Meta, b.W-26) + 8
	}
	type part struct {
		Speech
		own bool
		h   float64
	}
	who := 11 * p.Size.Body
	size := p.Size.Speech * 0.94
	var parts []part
	add := func(x Speech, own bool) {
		parts = append(parts, part{x, own, paraHigh(p, x.Words, mark.Say, size, b.W-who-24) + 12})
	}
	for _, x := range d.Before {
		add(x, false)
	}
	own := Speech{p.T("view.you"), d.Words}
	if d.Words == "" {
		own.Words = p.T("ending.decision.silent")
	}
	at := len(parts)
	add(own, true)
	for _, x := range d.After {
		add(x, false)
	}
	sum := func() (h float64) {
		for i := range parts {
			h += parts[i].h
		}
		return h
	}
	for sum() > b.H-foot && len(parts) > 1 { // what is farthest from the decision goes first
		if at >= len(parts)-1-at {
			parts, at = parts[1:], at-1
		} else {
			parts = parts[:len(parts)-1]
		}
	}
	y := b.Y
	for _, x := range parts {
		font := mark.Bold
		ink := t.Muted
		if x.own {
			p.Rect(mark.Box{X: b.X - 6, Y: y, W: b.W + 12, H: x.h - 4}, 8, mark.Fill(t.ActionTint).Edge(t.Action, 1.5))
			ink = t.Ink
		}
		p.Label(b.X+6, y+4+size, x.Who, font, p.Size.Label, who-10, ink)
		p.Para(mark.Box{X: b.X + who, Y: y + 3, W: b.W - who - 24}, x.Words, mark.Say, size, 0, t.Ink)
		y += x.h
	}
	y = b.Y + b.H - foot + 8
	if flag != "" {
		p.Icon(b.X+8, y+p.Size.Meta*0.6, 8, kit.Flag, t.Ethic)
		y += p.Para(mark.Box{X: b.X + 26, Y: y, W: b.W - 26}, flag, mark.Bold, p.Size.Meta, 0, t.Ethic) + 8
	}
	p.Para(mark.Box{X: b.X, Y: y, W: b.W}, there, mark.Regular, p.Size.Meta, 0, t.Muted)
}
