package between

import (
	"slices"
	"strconv"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// grid is how portraits stand: how many in a row, and how large.
type grid struct {
	each, rows    int
	wide, high, r float64
	lines         int // of names at most
}

// portraits is the grid for all members.
func (s *Screen) portraits(p *kit.Pen) grid {
	n := max(1, len(s.People))
	g := grid{each: n, rows: 1, lines: 1}
	most := 9
	if p.Letters.Roomy() {
		most = 6
	}
	if n > most {
		g.rows, g.each = 2, (n+1)/2
	}
	g.wide = min(124, (leftW-32)/float64(g.each))
	g.r = min(38, g.wide/2-8)
	if g.rows > 1 {
		g.r = min(g.r, 28)
	}
	for i := range s.People {
		g.lines = max(g.lines, min(2, len(letter.Break(s.People[i].Name, mark.Bold, p.Size.Meta, g.wide-6))))
	}
	g.high = 2*g.r + 10 + kit.Line(p.Size.Meta)*float64(g.lines)
	return g
}

// keys are those of the members, in their order.
func key(i int) string {
	keys := [...]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "-", "=", "\\"}
	if i < len(keys) {
		return keys[i]
	}
	return ""
}

// faces draws the members to be chosen among, and gives how high they are.
// With keys, a member's key chooses.
func (s *Screen) faces(p *kit.Pen, x, y float64, what string, chosen []int, keys bool) {
	g := s.portraits(p)
	t := p.Theme
	for i := range s.People {
		m := &s.People[i]
		c := mark.Box{X: x + float64(i%g.each)*g.wide, Y: y + float64(i/g.each)*(g.high+4), W: g.wide, H: g.high}
		on := slices.Contains(chosen, i)
		intent := what + "." + strconv.Itoa(i)
		h := mark.Hit{Intent: intent, Region: what, Box: mark.Box{X: c.X + 2, Y: c.Y, W: c.W - 4, H: c.H}, Says: m.Name}
		if keys {
			h.Key = key(i)
		}
		p.Hit(h)
		p.Ring(intent, h.Box, 10)
		mx, my := c.X+c.W/2, c.Y+4+g.r
		p.Portrait(mx, my, g.r, m.Looks, face.Rest())
		ring := mark.Stroke(t.Border, 1.5)
		switch {
		case on:
			ring = mark.Stroke(t.Action, 4.5)
		case p.Hands.Hover == intent:
			ring = mark.Stroke(t.Action, 3)
		}
		p.Circle(mx, my, g.r+1, ring)
		if on {
			check(p, mx+g.r*0.78, my-g.r*0.72)
		}
		if keys {
			paint, ink := mark.Fill(t.Surface).Edge(t.Border, 1.4), t.Ink
			p.Circle(mx-g.r*0.78, my-g.r*0.72, 11, paint)
			p.Text(mx-g.r*0.78, my-g.r*0.72+4.7, key(i), mark.Bold, 13, mark.Center, ink)
		}
		font := mark.Regular
		if on {
			font = mark.Bold
		}
		for k, l := range letter.Trim(m.Name, font, p.Size.Meta, g.wide-6, g.lines) {
			p.Text(mx, c.Y+2*g.r+10+p.Size.Meta*0.95+kit.Line(p.Size.Meta)*float64(k), l, font, p.Size.Meta, mark.Center, t.Ink)
		}
	}
}

// facesHigh is how high the members are.
func (s *Screen) facesHigh(p *kit.Pen) float64 {
	g := s.portraits(p)
	return float64(g.rows)*(g.high+4) + 4
}

// risk asks who is at risk, and why.
func (s *Screen) risk(p *kit.Pen) section {
	faces := s.facesHigh(p)
	place := reasons(p)
	high := 0.0
	for _, b := range place {
		high = max(high, b.Y+b.H)
	}
	return section{partRisk, headHigh(p) + faces + kit.Line(p.Size.Label) + 8 + high + 14, func(b mark.Box) {
		y := head(p, b, "3  "+p.T("between.ask.risk"), p.T("between.ask.keys", "Last", key(len(s.People)-1)))
		s.faces(p, b.X+16, y, "risk", s.Risk, true)
		y += faces
		p.Text(b.X+16, y+p.Size.Label, p.T("between.ask.why"), mark.Bold, p.Size.Label, mark.Left, p.Theme.Muted)
		y += kit.Line(p.Size.Label) + 6
		for k, c := range place {
			pill(p, mark.Box{X: b.X + 16 + c.X, Y: y + c.Y, W: c.W, H: c.H - 6}, "reason."+strconv.Itoa(k), p.T("between.reason."+Reason(k)), slices.Contains(s.Reasons, k))
		}
	}}
}

// pill draws a reason, given or not.
func pill(p *kit.Pen, b mark.Box, intent, label string, on bool) {
	t := p.Theme
	p.Hit(mark.Hit{Intent: intent, Region: "reason", Box: b, Says: label})
	font, paint, icon := mark.Regular, mark.Fill(t.Surface).Edge(t.Border, 1.2), kit.Plus
	if on {
		font, paint, icon = mark.Bold, mark.Fill(t.ActionTint).Edge(t.Action, 2.4), kit.CheckMark
	} else if p.Hands.Hover == intent {
		paint = paint.Edge(t.Action, 2)
	}
	p.Ring(intent, b, b.H/2)
	p.Rect(b, b.H/2, paint)
	p.Icon(b.X+17, b.Y+b.H/2, 6.5, icon, t.Ink)
	p.Text(b.X+30, b.Y+b.H/2+p.Size.Meta*0.36, label, font, p.Size.Meta, mark.Left, t.Ink)
}

// reasons are the places of the reasons, in lines.
func reasons(p *kit.Pen) (place [NumReasons]mark.Box) {
	x, y, high := 0.0, 0.0, max(42, p.Size.Meta+25)
	for k := range place {
		w := letter.Width(p.T("between.reason."+Reason(k)), mark.Bold, p.Size.Meta) + 46
		if x > 0 && x+w > leftW-32 {
			x, y = 0, y+high
		}
		place[k] = mark.Box{X: x, Y: y, W: w, H: high}
		x += w + 6
	}
	return place
}

// power asks who holds power.
func (s *Screen) power(p *kit.Pen) section {
	faces := s.facesHigh(p)
	return section{partPower, headHigh(p) + faces + 12, func(b mark.Box) {
		y := head(p, b, "4  "+p.T("between.ask.power"), p.T("between.ask.open"))
		s.faces(p, b.X+16, y, "power", s.Power, false)
	}}
}
