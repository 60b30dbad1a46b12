package face

import (
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// closed is how open an eye is at least to be drawn open.
const closed = 0.25

// eyes draws brows, eyes and glasses.
func (b *brush) eyes() {
	s, turn := b.s, b.s.Turn*6
	brow, thick := b.or(mark.Hex(features)), 2.8
	if b.p.Lined {
		brow, thick = b.or(b.p.HairInk.Shade(-0.2)), 2.4
	}
	const y0 = 1.0
	for _, side := range [...]float64{-1, 1} {
		x, y := side*11+turn, y0+s.GazeY*0.75
		in, up := s.Brow*4, -s.Raise*3.5
		// The outer end, then the inner: a brow below 0 lifts the inner end.
		b.Line(x+side*6, y-11.5+up-in*0.6, x-side*6, y-11+up+in, mark.Stroke(brow, thick))
		if s.Eye < closed {
			b.Path(mark.Stroke(b.ink, 2), mark.Move(x-6, y), mark.Quad(x, y+3.5, x+6, y))
		} else {
			ry := 5.2 * s.Eye
			b.Ellipse(x, y, 6, ry, mark.Fill(mark.Hex(0xFFFFFF)))
			b.Circle(x+s.GazeX*2.8, y+min(s.GazeY*2, ry-1.5), min(3.1, ry*0.8), mark.Fill(b.ink))
			b.Path(mark.Stroke(b.ink, 1.7), mark.Move(x-6.4, y-ry*0.35), mark.Quad(x, y-ry*1.35, x+6.4, y-ry*0.35))
		}
		if b.p.Glasses {
			b.Circle(x, y, 9, mark.Stroke(b.or(mark.Hex(0x3A332F)), 1.6))
		}
		if b.p.Lined {
			c, from := side*16+turn*0.6, 50+side*10
			b.Arc(c, 8, 6, from, from+80, mark.Stroke(b.or(b.skin.Shade(-0.25)), 1.1))
		}
	}
	if b.p.Glasses {
		b.Line(-2+turn, y0, 2+turn, y0, mark.Stroke(b.or(mark.Hex(0x3A332F)), 1.6))
	}
}

func (b *brush) nose() {
	x, out := b.s.Turn*6*1.3, 4.0
	if b.s.Turn < 0 {
		out = -4
	}
	b.Path(mark.Stroke(b.or(b.skin.Shade(-0.32)), 1.6), mark.Move(x-1, 6), mark.Quad(x+out, 13, x-1, 14))
}

// mouth draws the mouth, and the moustache above it.
func (b *brush) mouth() {
	turn := b.s.Turn * 6
	if b.p.Moustache {
		b.Path(mark.Stroke(b.or(b.p.HairInk), 3.4), mark.Move(turn-9, 19), mark.Quad(turn, 14, turn+9, 19))
	}
	const y, half = 23.0, 8.0
	x, bend := turn*1.1, b.s.Mouth*5
	if b.s.Open > 0 {
		drop := b.s.Open * 7
		b.Path(mark.Fill(b.or(mark.Hex(0x5A1F1A))), mark.Move(x-half, y-bend*0.4), mark.Quad(x, y-bend*0.4-1.5, x+half, y-bend*0.4),
			mark.Quad(x, y+bend*0.7+drop*1.8, x-half, y-bend*0.4), mark.Close())
		return
	}
	b.Path(mark.Stroke(b.or(mark.Hex(0x6B2B22)), 2.4), mark.Move(x-half, y-bend*0.5), mark.Quad(x, y+bend*1.1, x+half, y-bend*0.5))
}

// arms draws sleeves and hands over the body.
func (b *brush) arms() {
	near, far := mark.Stroke(b.p.Garment.Shade(-0.22), 13), mark.Stroke(b.p.Garment.Shade(-0.12), 13)
	hand := mark.Fill(b.skin)
	sleeve := func(p mark.Paint, steps ...mark.Step) {
		if b.calm { // a white rim, or the arm sinks into the body
			b.Path(mark.Stroke(b.theme.Rim, p.Width+3), steps...)
		}
		b.Path(p, steps...)
	}
	if b.calm {
		hand = hand.Edge(b.line, 1)
	}
	low := b.s.Lean * 6
	switch b.s.Arms {
	case Folded:
		sleeve(far, mark.Move(-38, 62), mark.Quad(-34, 84, 16, 76))
		sleeve(near, mark.Move(38, 62), mark.Quad(34, 86, -16, 80))
		b.Circle(-18, 79, 6, hand)
		b.Circle(19, 75, 6, hand)
	case Spread:
		sleeve(near, mark.Move(-40, 62), mark.Quad(-52, 80, -44, 86))
		sleeve(near, mark.Move(40, 62), mark.Quad(52, 74, 58, 66))
		b.Circle(61, 62, 6.5, hand)
		b.Circle(-42, 88, 6.5, hand)
	case Chin:
		sleeve(near, mark.Move(40, 64), mark.Quad(44, 86, 18, 62))
		b.Circle(14, 50+low, 6.5, hand)
		sleeve(near, mark.Move(-40, 64), mark.Quad(-40, 84, -10, 86))
	case Point:
		sleeve(near, mark.Move(40, 62), mark.Quad(54, 76, 62, 58))
		b.Circle(64, 53, 6.5, hand)
		sleeve(near, mark.Move(-40, 64), mark.Quad(-44, 84, -24, 88))
	}
}

// Behind draws the worker, seen from behind, in front of us all.
func Behind(b *mark.Scene, t theme.Theme, x, y, scale float64) {
	rim := func(c mark.Color) mark.Paint { return mark.Fill(c).Edge(t.Rim, t.RimWidth) }
	cloth, skin, hair := mark.Hex(0x3D6E75), mark.Hex(0xA9744F), mark.Hex(0x2B1F1B)
	if t.Name == theme.Contrast {
		cloth, hair = mark.Hex(0x000000), mark.Hex(0x000000)
	}
	b.Within(x, y, scale, 0, func() {
		b.Path(rim(cloth), mark.Move(-54, 100), mark.Cubic(-56, 64, -46, 50, -18, 42), mark.To(18, 42), mark.Cubic(46, 50, 56, 64, 54, 100), mark.Close())
		b.Rect(mark.Box{X: -10, Y: 22, W: 20, H: 26}, 6, mark.Fill(skin))
		b.Circle(-27, 4, 5.5, mark.Fill(skin))
		b.Circle(27, 4, 5.5, mark.Fill(skin))
		b.Path(rim(hair), mark.Move(-29, 6), mark.Cubic(-34, -42, 34, -42, 29, 6), mark.Cubic(27, 26, 14, 32, 0, 32), mark.Cubic(-14, 32, -27, 26, -29, 6), mark.Close())
		b.Rect(mark.Box{X: -47, Y: 66, W: 94, H: 60}, 10, mark.Fill(t.WoodEdge))
		b.Rect(mark.Box{X: -42, Y: 71, W: 84, H: 60}, 8, mark.Fill(t.Wood))
	})
}
