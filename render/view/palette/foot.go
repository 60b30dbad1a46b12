package palette

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// words draws the exact words above a bottom edge, and gives where they begin.
// Nothing of them is left out: long words are set smaller.
func (s *sheet) words(bottom float64) float64 {
	t, p := s.Theme, s.p
	if len(p.Words) == 0 {
		return bottom
	}
	text := p.Words[min(max(0, p.Wording), len(p.Words)-1)]
	size := s.Size.Body
	lines := letter.Break(text, mark.Say, size, s.w-28)
	for len(lines) > 5 && size > s.Size.Meta {
		size -= 0.5
		lines = letter.Break(text, mark.Say, size, s.w-28)
	}
	lead := size * theme.Leading
	head := max(31, s.Size.Meta+16)
	high := max(92, head+lead*float64(len(lines))+4)
	b := mark.Box{X: s.x, Y: bottom - high, W: s.w, H: high}
	s.Rect(b, 12, mark.Fill(t.ActionTint).Edge(t.Action, 1.6).Dash(6, 5))
	s.Text(b.X+14, b.Y+head/2+s.Size.Meta*0.36+1, s.T("palette.words"), mark.Bold, s.Size.Meta, mark.Left, t.Muted)
	if n := len(p.Words); n > 1 {
		of := strconv.Itoa(p.Wording+1) + "/" + strconv.Itoa(n)
		h := mark.Box{X: b.X + b.W - 100, Y: b.Y, W: 100, H: mark.LeastHit}
		s.Hit(mark.Hit{Intent: "palette.wording", Region: "palette.say", Box: h, Says: s.T("palette.wording", "N", p.Wording+1, "Of", n), Key: "v"})
		cap := mark.Box{X: b.X + b.W - 37, Y: b.Y + head/2 - 10.5, W: 23, H: 21}
		s.Ring("palette.wording", cap, 4)
		s.KeyCap(b.X+b.W-36, b.Y+head/2, s.Cap("v"), t.Ink)
		s.Text(b.X+b.W-44, b.Y+head/2+s.Size.Meta*0.36, of, mark.Regular, s.Size.Meta, mark.Right, t.Muted)
	}
	for i, l := range lines {
		s.Text(b.X+14, b.Y+head+size*0.9+lead*float64(i), l, mark.Say, size, mark.Left, t.Ink)
	}
	return b.Y - 8
}

// whom draws to whom it will be said, above a bottom edge, and gives where that
// begins.
func (s *sheet) whom(v *Technique, bottom float64) float64 {
	p, t := s.p, s.Theme
	high := max(32, s.Size.Label+18)
	y := bottom - high - 1
	x, room := s.x, s.w
	half := (s.w - 8) / 2
	for _, n := range p.Aim {
		if n < 1 || n > len(p.Members) {
			continue
		}
		w := s.chip(x, y, high, half, n)
		x, room = x+w+8, room-w-8
	}
	box := mark.Box{X: x, Y: y, W: room, H: high}
	switch {
	case v.Targets == 0:
		words := s.T("palette.everybody")
		box.W = letter.Width(words, mark.Bold, s.Size.Label) + 32
		s.Rect(box, high/2, mark.Fill(t.Action))
		s.Text(box.X+box.W/2, y+high/2+s.Size.Label*0.36, words, mark.Bold, s.Size.Label, mark.Center, t.OnAction)
	case len(p.Aim) < v.Targets:
		s.Rect(box, high/2, mark.Stroke(t.Border, 1.3).Dash(4, 4))
		id := "palette.add.one"
		if len(p.Aim) > 0 {
			id = "palette.add.another"
		} else if v.Targets > 1 {
			id = "palette.add.two"
		}
		words := letter.Trim(s.T(id), mark.Regular, s.Size.Meta, room-16, 1)[0]
		s.Text(box.X+box.W/2, y+high/2+s.Size.Meta*0.36, words, mark.Regular, s.Size.Meta, mark.Center, t.Muted)
	}
	y -= 8
	title := s.T("palette.to")
	wide := s.Label(s.x, y, title, mark.Bold, s.Size.Label, 0, t.Ink)
	if v.Targets > 0 {
		s.Label(s.x+wide+10, y, s.T("palette.to.how", "N", len(p.Members)), mark.Regular, s.Size.Meta, s.w-wide-10, t.Muted)
	}
	return y - s.Size.Label - 3
}

// chip draws one that it is said to, at most so wide, and gives its width.
func (s *sheet) chip(x, y, high, most float64, number int) float64 {
	t, m := s.Theme, s.p.Members[number-1]
	intent := "palette.drop." + strconv.Itoa(number)
	size, r := s.Size.Label, high/2-5
	name := letter.Trim(m.Name, mark.Bold, size, most-high-16, 1)[0]
	w := letter.Width(name, mark.Bold, size) + high + 18
	b := mark.Box{X: x, Y: y, W: w, H: high}
	says := s.T("palette.drop", "Name", m.Name)
	if m.Off != "" {
		says += ": " + m.Off
	}
	s.Hit(mark.Hit{Intent: intent, Region: "palette.say", Box: b, Says: says})
	fill, ink := t.Action, t.OnAction
	paint := mark.Fill(fill).Edge(fill, 1.2)
	if m.Off != "" {
		fill, ink = t.Surface2, t.Muted
		paint = mark.Fill(fill).Edge(t.Border, 1.2).Dash(4, 3)
	}
	s.Ring(intent, b, high/2)
	s.Rect(b, high/2, paint)
	s.Circle(x+high/2+1, y+high/2, r, mark.Fill(ink))
	s.Text(x+high/2+1, y+high/2+size*0.36, strconv.Itoa(number), mark.Bold, min(size, r*1.3), mark.Center, fill)
	s.Text(x+high+2, y+high/2+size*0.36, name, mark.Bold, size, mark.Left, ink)
	return w
}
