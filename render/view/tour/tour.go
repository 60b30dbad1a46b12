// Package tour shows a newcomer around the first session, in four steps that
// can be left at any time: a bubble beside a part of the screen that stays
// light while the rest is dark.
package tour

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/render/view/help"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// Step is one stop of the tour: its words are tour.<ID> and tour.<ID>.what.
type Step struct {
	ID   string
	Box  mark.Box // what it points at
	Keys []string // ids of package help
}

// Steps are the four stops, where the parts of a session's screen lie. A part
// that the scene does not tell of is where it lies as a rule.
func Steps(sc *mark.Scene) []Step {
	member := func(h mark.Hit) bool { return strings.HasPrefix(h.Intent, "member.") }
	in := func(regions ...string) func(mark.Hit) bool {
		return func(h mark.Hit) bool { return slices.Contains(regions, h.Region) }
	}
	room := part(sc, mark.Box{X: 4, Y: 60, W: 900, H: 558}, member)
	room.H, room.Y = room.Y+room.H-60, 60 // heads are above the plates that answer
	return []Step{
		{"room", room, []string{"members", "pause"}},
		{"choose", part(sc, mark.Box{X: 912, Y: 60, W: 364, H: 418}, in("palette.find", "palette.roles", "palette.list")), []string{"search", "families"}},
		{"say", part(sc, mark.Box{X: 912, Y: 528, W: 364, H: 188}, in("palette.say")), []string{"say", "silent"}},
		{"strip", mark.Box{X: 322, Y: 4, W: 512, H: 52}, []string{"help"}},
	}
}

// part is the box around the hits that are asked for, and otherwise the box
// that is given.
func part(sc *mark.Scene, or mark.Box, asked func(mark.Hit) bool) mark.Box {
	var out mark.Box
	for _, h := range sc.Hits {
		if asked(h) {
			out = union(out, h.Box)
		}
	}
	// What is smaller than a tenth of its place is not all of that part.
	if out.W*out.H < or.W*or.H*0.1 {
		return or
	}
	return out.Grow(6)
}

// union is the box around two, of which the first may be none.
func union(a, b mark.Box) mark.Box {
	if a.W == 0 {
		return b
	}
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return mark.Box{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}

// Screen is the tour at one of its steps.
type Screen struct {
	Steps []Step
	At    int
	Over  bool // it was left, or came to its end
}

// Update is the tour after what the user intended.
func (s Screen) Update(intent string) Screen {
	switch intent {
	case "tour.next":
		if s.At++; s.At >= len(s.Steps) {
			s.At, s.Over = max(0, len(s.Steps)-1), true
		}
	case "tour.back":
		s.At = max(0, s.At-1)
	case "tour.skip":
		s.Over = true
	}
	return s
}

// Scene draws the tour over what is drawn already.
func (s Screen) Scene(p *kit.Pen) {
	p.Cover()
	if s.At >= len(s.Steps) {
		return
	}
	step := s.Steps[s.At]
	hole := clip(step.Box)
	p.Veil(hole)
	p.Rect(hole, 8, mark.Stroke(p.Theme.FocusGap, 6))
	p.Rect(hole, 8, mark.Stroke(p.Theme.Focus, 3))
	s.bubble(p, step, hole)
}

// clip is the part of a box that is on the screen, with room for its frame.
func clip(b mark.Box) mark.Box {
	x, y := max(4, b.X), max(4, b.Y)
	return mark.Box{X: x, Y: y, W: min(mark.Width-4, b.X+b.W) - x, H: min(mark.Height-4, b.Y+b.H) - y}
}

// bubble draws what is said of a part, beside it or, where it is too large,
// inside it.
func (s Screen) bubble(p *kit.Pen, step Step, hole mark.Box) {
	t := p.Theme
	wide := 440.0
	if p.Letters == theme.Huge {
		wide = 560
	}
	in := wide - 44
	title, what := p.T("tour."+step.ID), p.T("tour."+step.ID+".what")
	size, button := p.Size.Body, max(42, p.Size.Body*2.2)
	lines := letter.Break(what, mark.Regular, size, in)
	heads := letter.Break(title, mark.Bold, p.Size.Title*1.1, in)
	tall := 18 + kit.Line(p.Size.Meta) + 4 + kit.Line(p.Size.Title*1.1)*float64(len(heads)) + 6 + kit.Line(size)*float64(len(lines)) + 40 + button + 18
	b := beside(hole, wide, tall)
	p.Rect(b, 14, mark.Fill(t.Surface).Edge(t.Ink, 2))
	y := b.Y + 18
	x := b.X + 22
	p.Text(x, y+p.Size.Meta, p.T("tour.step", "N", strconv.Itoa(s.At+1), "Of", strconv.Itoa(len(s.Steps))), mark.Bold, p.Size.Meta, mark.Left, t.Action)
	for k := range s.Steps {
		paint := mark.Stroke(t.Border, 1.5)
		if k <= s.At {
			paint = mark.Fill(t.Action)
		}
		p.Circle(b.X+b.W-26-18*float64(len(s.Steps)-1-k), y+p.Size.Meta*0.6, 5, paint)
	}
	y += kit.Line(p.Size.Meta) + 4
	y += p.Para(mark.Box{X: x, Y: y, W: in}, title, mark.Bold, p.Size.Title*1.1, 0, t.Ink) + 6
	y += p.Para(mark.Box{X: x, Y: y, W: in}, what, mark.Regular, size, 0, t.Ink) + 8
	at := x
	for k, id := range step.Keys {
		if k > 0 {
			at += 10
			p.Line(at, y+3, at, y+20, mark.Stroke(t.Line, 1.5))
			at += 12
		}
		for _, c := range help.Caps(id) {
			if c == "…" {
				p.Text(at+7, y+16, c, mark.Bold, 13, mark.Center, t.Ink)
				at += 18
				continue
			}
			at += p.KeyCap(at, y+11.5, p.Cap(c), t.Ink) + 5
		}
	}
	y = b.Y + b.H - 18 - button
	next := p.T("tour.next")
	if s.At == len(s.Steps)-1 {
		next = p.T("tour.done")
	}
	w := letter.Width(next, mark.Bold, p.Size.Body) + 96
	p.Button(mark.Box{X: b.X + b.W - 18 - w, Y: y, W: w, H: button}, kit.Button{Intent: "tour.next", Region: "tour", Label: next, Key: "Enter", Style: kit.Primary})
	skip := p.T("tour.skip")
	p.Button(mark.Box{X: b.X + 14, Y: y, W: letter.Width(skip, mark.Bold, p.Size.Body) + 76, H: button}, kit.Button{Intent: "tour.skip", Region: "tour", Label: skip, Key: "Escape", Style: kit.Quiet})
	p.On("ArrowRight", "tour.next")
	p.On("ArrowLeft", "tour.back")
}

// beside is the place of a bubble: on the side of the box where there is room,
// else in its lower part.
func beside(b mark.Box, w, h float64) mark.Box {
	const gap = 18.0
	mid := b.Middle()
	x, y := min(max(mid.X-w/2, 16), mark.Width-16-w), min(max(mid.Y-h/2, 16), mark.Height-16-h)
	switch {
	case b.X-gap-w >= 8:
		return mark.Box{X: b.X - gap - w, Y: y, W: w, H: h}
	case b.X+b.W+gap+w <= mark.Width-8:
		return mark.Box{X: b.X + b.W + gap, Y: y, W: w, H: h}
	case b.Y+b.H+gap+h <= mark.Height-8:
		return mark.Box{X: x, Y: b.Y + b.H + gap, W: w, H: h}
	case b.Y-gap-h >= 8:
		return mark.Box{X: x, Y: b.Y - gap - h, W: w, H: h}
	}
	return mark.Box{X: mark.Width - 16 - w, Y: y, W: w, H: h}
}
