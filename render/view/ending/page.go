package ending

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// The parts of the screen.
const (
	left, right = 16.0, 1264.0
	top, bottom = 74.0, 706.0
	gap         = 10.0
)

// Scene draws the screen.
func (s Screen) Scene(p *kit.Pen) {
	p.Ground()
	under := p.T("ending.subtitle", "Held", s.Held, "N", len(s.Decisions), "Seed", s.Seed)
	p.Bar(kit.Bar{Back: p.T("ending.back"), Title: p.T("ending.title", "Title", s.Title), Subtitle: under})
	high := max(38, p.Size.Label+18)
	names := pages()
	x := left
	for k, name := range names {
		x += s.tab(p, x, high, k, p.T("ending.page."+name)) + 6
	}
	s.saves(p, high)
	b := mark.Box{X: left, Y: top + high + gap, W: right - left, H: bottom - top - high - gap}
	switch s.Page {
	case pageDecisions:
		s.decisions(p, b)
	case pageReadings:
		s.readings(p, b)
	case pageMembers:
		s.members(p, b)
	case pageEthics:
		s.ethics(p, b)
	default:
		s.overview(p, b)
	}
}

// tab draws the way to a page and gives its width.
func (s *Screen) tab(p *kit.Pen, x, high float64, k int, name string) float64 {
	t := p.Theme
	intent := "page." + strconv.Itoa(k)
	size := min(p.Size.Label, 18)
	b := mark.Box{X: x, Y: top, W: letter.Width(name, mark.Bold, size) + 24, H: high}
	p.Hit(mark.Hit{Intent: intent, Region: "pages", Box: b, Says: name, Key: strconv.Itoa(k + 1)})
	paint, font := mark.Fill(t.Surface).Edge(t.Border, 1.2), mark.Regular
	if s.Page == k {
		paint, font = mark.Fill(t.ActionTint).Edge(t.Action, 2.4), mark.Bold
	} else if p.Hands.Hover == intent {
		paint = paint.Edge(t.Action, 2)
	}
	p.Ring(intent, b, 8)
	p.Rect(b, 8, paint)
	p.Text(b.X+b.W/2, b.Y+b.H/2+size*0.36, name, font, size, mark.Center, t.Ink)
	return b.W
}

// saves draws what can be saved.
func (s *Screen) saves(p *kit.Pen, high float64) {
	size := min(p.Size.Label, 18)
	x := right
	for _, k := range [...]string{"curves", "record"} {
		label := p.T("ending.save." + k)
		w := letter.Width(label, mark.Bold, size) + 52
		x -= w
		p.Button(mark.Box{X: x, Y: top, W: w, H: high}, kit.Button{Intent: "save." + k, Region: "save", Label: label, Icon: kit.Save, Size: size, Says: p.T("ending.save." + k + ".what")})
		x -= 8
	}
}

// rolled draws rows from the first to be seen on, until the box is full, and
// the ways to those before and after, if not all can be seen.
func (s *Screen) rolled(p *kit.Pen, b mark.Box, n int, high func(i int) float64, draw func(i int, b mark.Box)) {
	all := 0.0
	for i := range n {
		all += high(i)
	}
	foot := 0.0
	if all > b.H {
		foot = max(36, p.Size.Label+18) + 8
	}
	first := s.Top
	if foot == 0 {
		first = 0
	}
	p.Rolls(b, "rows")
	y, i := b.Y, first
	for ; i < n && y+high(i) <= b.Y+b.H-foot+0.5; i++ {
		draw(i, mark.Box{X: b.X, Y: y, W: b.W, H: high(i)})
		y += high(i)
	}
	if foot == 0 {
		return
	}
	w := min(240, (b.W-12)/2)
	up, down := "", ""
	if first == 0 {
		up = p.T("between.list.begin")
	}
	if i >= n {
		down = p.T("between.list.end")
	}
	f := mark.Box{X: b.X + b.W - 2*w - 12, Y: b.Y + b.H - foot + 8, W: w, H: foot - 8}
	p.Button(f, kit.Button{Intent: "rows.up", Region: "rows", Label: p.T("between.list.up"), Key: "PageUp", Bare: true, Off: up})
	f.X += w + 12
	p.Button(f, kit.Button{Intent: "rows.down", Region: "rows", Label: p.T("between.list.down"), Key: "PageDown", Bare: true, Off: down})
}

// paraHigh is how high a paragraph is.
func paraHigh(p *kit.Pen, words string, f mark.Font, size, wide float64) float64 {
	return kit.Line(size) * float64(len(letter.Break(words, f, size, wide)))
}
