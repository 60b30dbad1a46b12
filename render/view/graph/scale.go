package graph

import (
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
)

// Scale is a level scale that rows share: what was, what is, and how far apart.
type Scale struct {
	X, W      float64
	Low, High float64
}

// At is where a value lies on the screen.
func (s Scale) At(v float64) float64 {
	return s.X + s.W*min(1, max(0, (v-s.Low)/(s.High-s.Low)))
}

// Ticks draws the scale's lines from top to bottom at some values, each with
// its number above.
func (s Scale) Ticks(p *kit.Pen, top, bottom float64, decimals int, at ...float64) {
	for _, v := range at {
		x := s.At(v)
		p.Line(x, top, x, bottom, mark.Stroke(p.Theme.Line, 1))
		p.Text(x, top-5, p.Words.Number(v, decimals), mark.Regular, p.Size.Meta, mark.Center, p.Theme.Muted)
	}
}

// Dumbbell draws what was (hollow) and what is (full), and the way between.
// Faint draws it for one whose way ended early: dashed.
func (s Scale) Dumbbell(p *kit.Pen, y, was, is float64, faint bool) {
	t := p.Theme
	way := mark.Stroke(t.Ink, 2.6)
	if faint {
		way = way.Dash(4, 3)
	}
	p.Line(s.At(was), y, s.At(is), y, way)
	p.Circle(s.At(was), y, 5, mark.Fill(t.Surface).Edge(t.Ink, 2))
	p.Circle(s.At(is), y, 5.5, mark.Fill(t.Ink).Edge(t.Ink, 1.5))
}

// Share draws a share, 0..1, as a bar in its frame.
func Share(p *kit.Pen, b mark.Box, share float64) {
	t := p.Theme
	p.Rect(b, 3, mark.Fill(t.Surface2).Edge(t.Border, 1))
	if w := b.W * min(1, max(0, share)); w > 0 {
		p.Rect(mark.Box{X: b.X, Y: b.Y, W: w, H: b.H}, 3, mark.Fill(t.Muted))
	}
}
