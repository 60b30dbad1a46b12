package palette

import (
	"strconv"
	"strings"

	"dinamika/render/view/kit"
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
	head := max(34, s.Size.Meta+18)
	high := max(92, head+lead*float64(len(lines))+6)
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
	return b.Y - 10
}

// whom draws to whom it will be said, above a bottom edge, and gives where that
// begins.
func (s *sheet) whom(v *Technique, bottom float64) float64 {
	p, t := s.p, s.Theme
	high := max(32, s.Size.Label+18)
	y := bottom - max(high, mark.LeastHit)
	x, room := s.x, s.w
	half := (s.w - 8) / 2
	for k, n := range p.Aim {
		if n < 1 || n > len(p.Members) {
			continue
		}
		w := s.chip(x, y, min(high, bottom-y), half, n, k)
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

// chip draws one that it is said to, the k-th, at most so wide, and gives its
// width.
func (s *sheet) chip(x, y, high, most float64, number, k int) float64 {
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

// card draws what is told on demand over the list: about a technique, or a
// tutor's hint.
func (s *sheet) card() {
	t, p := s.Theme, s.p
	b := mark.Box{X: s.x, Y: s.top, W: s.w, H: s.foot - s.top}
	s.Panel(b)
	in := mark.Box{X: b.X + 16, Y: b.Y + 12, W: b.W - 32}
	room := func() float64 { return b.Y + b.H - 12 - in.Y }
	para := func(words string, f mark.Font, size float64, keep float64, c mark.Color) {
		if lines := int((room() - keep) / kit.Line(size)); words != "" && lines > 0 {
			in.Y += s.Para(in, words, f, size, lines, c) + 6
		}
	}
	shut := kit.Button{Region: "palette.list", Label: s.T("palette.shut"), Style: kit.Quiet}
	if p.Hinted {
		shut.Intent, shut.Key = "palette.hint", "h"
	} else {
		shut.Intent, shut.Key = "palette.about", "i"
	}
	button := max(38, s.Size.Body+20)
	keep := button + 6
	if p.Hinted {
		para(s.T("palette.hint"), mark.Bold, s.Size.Label, keep, t.Ink)
		if h := p.Hint; h.Technique > 0 && h.Technique <= len(p.Techniques) {
			keep += button + 14 + kit.Line(s.Size.Meta)
			para(h.Words, mark.Regular, s.Size.Body, keep, t.Ink)
			para(s.T("palette.hint.try"), mark.Regular, s.Size.Meta, 0, t.Muted)
			s.Button(mark.Box{X: in.X, Y: in.Y, W: in.W, H: button}, kit.Button{Intent: "palette.take", Region: "palette.list",
				Label: p.Techniques[h.Technique-1].Name, Left: true, Style: kit.Chosen})
		} else {
			para(h.Words, mark.Regular, s.Size.Body, keep, t.Ink)
		}
	} else {
		v := p.picked()
		para(v.Name, mark.Bold, s.Size.Body, keep, t.Ink)
		para(v.About, mark.Regular, s.Size.Body, keep, t.Ink)
		para(s.Words.Name("worker_role", v.Role.String()), mark.Regular, s.Size.Meta, keep, t.Muted)
		if v.Meets != "" {
			para(s.T("palette.meets", "Need", v.Meets), mark.Regular, s.Size.Meta, keep, t.Xray)
		}
		if len(v.Ethics) > 0 {
			para(s.T("palette.breaches", "Principles", strings.Join(v.Ethics, ", ")), mark.Bold, s.Size.Meta, keep, t.Ethic)
		}
		para(s.T("palette.source", "Source", v.Source), mark.Regular, s.Size.Meta, keep, t.Muted)
	}
	s.Button(mark.Box{X: in.X, Y: b.Y + b.H - 10 - button, W: in.W, H: button}, shut)
}
