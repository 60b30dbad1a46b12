package home

import (
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// The edges of what lies on the screen.
const (
	left  = 24.0
	right = mark.Width - 24
	low   = mark.Height - 12
)

// desk is what draws the first screen.
type desk struct {
	*kit.Pen
	s *Screen
}

// grown is one of three lengths, by the size of text.
func (d *desk) grown(normal, large, huge float64) float64 {
	switch d.Letters {
	case theme.Large:
		return large
	case theme.Huge:
		return huge
	}
	return normal
}

// Scene draws the screen.
func (s Screen) Scene(p *kit.Pen) {
	d := &desk{p, &s}
	s.Large = p.Letters.Roomy()
	p.Ground()
	p.Bar(kit.Bar{})
	p.Logo(38, 30, 15)
	p.Text(64, 38, "dinamika", mark.Bold, 22, mark.Left, p.Theme.Ink)
	y, tall := 72.0, d.grown(196, 240, 280)
	d.goOn(mark.Box{X: left, Y: y, W: 812, H: tall})
	d.doors(mark.Box{X: 852, Y: y, W: right - 852, H: tall})
	y += tall + d.grown(12, 10, 8)
	row := d.grown(36, 44, 54)
	d.modes(y, row)
	y += row + 8
	d.filters(y)
	y += d.chipTall() + d.grown(9, 9, 8)
	d.cards(y)
	if s.Listed {
		d.list()
	}
	if s.Filtered() && !s.Listed {
		p.On("Escape", "clear")
	}
}

// chipTall is how high the row of chips is.
func (d *desk) chipTall() float64 { return max(36, d.Size.Meta+17) }

// doors draws the ways in beside a practice of one's own.
func (d *desk) doors(b mark.Box) {
	type door struct {
		intent, key, id string
		icon            kit.Icon
	}
	doors := []door{{"demo", "d", "home.demo", kit.Play}, {"playback", "k", "home.playback", kit.Columns}}
	if d.s.Files {
		doors = append(doors, door{"file", "o", "home.file", kit.Open})
	}
	const gap = 8
	tall := (b.H - gap*float64(len(doors)-1)) / float64(len(doors))
	t := d.Theme
	for i, o := range doors {
		c := mark.Box{X: b.X, Y: b.Y + (tall+gap)*float64(i), W: b.W, H: tall}
		title, note := d.T(o.id), d.T(o.id+".what")
		d.Hit(mark.Hit{Intent: o.intent, Region: "doors", Box: c, Says: title + ": " + note, Key: o.key})
		d.plate(c, o.intent, 12)
		d.Circle(c.X+34, c.Y+c.H/2, 19, mark.Fill(t.ActionTint))
		d.Icon(c.X+34, c.Y+c.H/2, 9, o.icon, t.Action)
		cap := d.Cap(o.key)
		x := c.X + 66
		room := c.W - 66 - 52
		lines := 1
		if tall >= kit.Line(d.Size.Title)+2*kit.Line(d.Size.Meta) {
			lines = 2
		}
		said := letter.Trim(note, mark.Regular, d.Size.Meta, room, lines)
		top := c.Y + (c.H-kit.Line(d.Size.Title)-kit.Line(d.Size.Meta)*float64(len(said)))/2 - 3
		d.Label(x, top+d.Size.Title, title, mark.Bold, d.Size.Title, room, t.Ink)
		for k, line := range said {
			d.Text(x, top+kit.Line(d.Size.Title)+d.Size.Meta+kit.Line(d.Size.Meta)*float64(k), line, mark.Regular, d.Size.Meta, mark.Left, t.Muted)
		}
		d.KeyCap(c.X+c.W-40, c.Y+c.H/2, cap, t.Ink)
	}
}

// plate draws a sheet that can be pressed.
func (d *desk) plate(b mark.Box, intent string, radius float64) {
	d.Ring(intent, b, radius)
	d.Panel(b)
	if d.Hands.Hover == intent {
		d.Rect(b, radius, mark.Stroke(d.Theme.Action, 2.5))
	}
}

// modes draws the heading of the scenarios, in which mode one begins and what
// that means, and the search.
func (d *desk) modes(y, tall float64) {
	t, size := d.Theme, d.Size.Heading*0.9
	x := left + d.Label(left, y+tall/2+size*0.36, d.T("home.scenarios"), mark.Bold, size, 0, t.Ink) + 20
	high := max(36, tall-d.grown(0, 2, 8))
	x += d.Choice(x, y+(tall-high)/2, high, "mode", []kit.Option{
		{Intent: "mode.practice", Label: d.T("view.practice"), On: !d.s.Exam},
		{Intent: "mode.exam", Label: d.T("view.exam"), On: d.s.Exam},
	}) + 12
	wide := d.grown(250, 280, 300)
	d.Field(mark.Box{X: right - wide, Y: y + (tall-high)/2, W: wide, H: high}, kit.Field{Intent: "find", Region: "find", Value: d.s.Find, Empty: d.T("home.find"), Key: "/", Icon: kit.Search})
	what := d.T("home.mode.practice")
	if d.s.Exam {
		what = d.T("home.mode.exam")
	}
	lines := letter.Trim(what, mark.Regular, d.Size.Meta, right-wide-16-x, 2)
	top := y + (tall-kit.Line(d.Size.Meta)*float64(len(lines)))/2
	d.Para(mark.Box{X: x, Y: top, W: right - wide - 16 - x}, what, mark.Regular, d.Size.Meta, 2, t.Muted)
}
