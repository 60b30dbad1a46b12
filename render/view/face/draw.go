package face

import (
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// brush draws one figure: the scene, the colours, and who is drawn.
type brush struct {
	*mark.Scene
	theme theme.Theme
	p     Person
	s     State
	out   mark.Paint // the rim around figures, or none
	skin  mark.Color
	shade mark.Color // skin in shade
	ink   mark.Color // of eyes
	line  mark.Color // of brows, nose and mouth in high contrast; else zero
	calm  bool       // high contrast: white face, black features
}

// features is the colour of eyes and brows.
const features = 0x2A1A14

// brushFor mixes the colours of a figure.
func brushFor(sc *mark.Scene, t theme.Theme, p Person, s State) *brush {
	b := &brush{Scene: sc, theme: t, p: p, s: s, skin: p.Skin, shade: p.Skin.Shade(-0.16), ink: mark.Hex(features), calm: t.Name == theme.Contrast}
	b.out = mark.Stroke(t.Rim, t.RimWidth)
	if b.calm {
		b.skin, b.line = mark.Hex(0xFFFFFF), mark.Hex(0x000000)
		b.ink = b.line
	}
	return b
}

// fill is a colour with the rim of the theme.
func (b *brush) fill(c mark.Color) mark.Paint { return mark.Fill(c).Edge(b.out.Ink, b.out.Width) }

// or is the black line of high contrast, or else the colour.
func (b *brush) or(c mark.Color) mark.Color {
	if b.calm {
		return b.line
	}
	return c
}

// Draw draws a person in a chair; x, y is the centre of the head.
func Draw(sc *mark.Scene, t theme.Theme, x, y, scale float64, p Person, s State) {
	b := brushFor(sc, t, p, s)
	sc.Within(x, y, scale, 0, func() {
		b.chair()
		b.torso()
		// The head tilts around the neck, which is 30 below its centre.
		sc.Within(s.Lean*s.Turn*4, s.Lean*6+30, 1, s.Tilt, func() {
			sc.Within(0, -30, 1, 0, b.head)
		})
		b.arms()
	})
}

// Chair draws an empty chair.
func Chair(sc *mark.Scene, t theme.Theme, x, y, scale float64) {
	b := brushFor(sc, t, Person{}, State{})
	sc.Within(x, y, scale, 0, func() {
		b.chair()
		sc.Rect(mark.Box{X: -46, Y: 64, W: 92, H: 26}, 8, b.fill(t.Wood.Shade(0.12)))
	})
}

func (b *brush) chair() {
	b.Rect(mark.Box{X: -43, Y: 2, W: 86, H: 88}, 12, b.fill(b.theme.WoodEdge))
	b.Rect(mark.Box{X: -38, Y: 7, W: 76, H: 80}, 9, mark.Fill(b.theme.Wood))
}

func (b *brush) torso() {
	x, low := b.s.Lean*b.s.Turn*4, b.s.Slump*6
	b.Path(b.fill(b.p.Garment), mark.Move(-46, 92), mark.Cubic(-48, 66+low, -42, 48+low, -20+x, 40+low*0.6), mark.To(20+x, 40+low*0.6),
		mark.Cubic(42, 48+low, 48, 66+low, 46, 92), mark.Close())
}

// head draws all that tilts with the head, from back to front.
func (b *brush) head() {
	hijab := b.p.Cover == Hijab
	if hijab {
		b.Path(b.fill(b.p.CoverInk), mark.Move(0, -42), mark.Cubic(-30, -42, -38, -18, -37, 4), mark.Cubic(-37, 30, -44, 46, -40, 62),
			mark.Cubic(-22, 72, 22, 72, 40, 62), mark.Cubic(44, 46, 37, 30, 37, 4), mark.Cubic(38, -18, 30, -42, 0, -42), mark.Close())
	} else {
		b.Path(b.fill(b.shade), mark.Move(-10, 22), mark.To(-10, 40), mark.Quad(0, 50, 10, 40), mark.To(10, 22), mark.Close())
		b.backHair()
		b.Circle(-28, 2, 6, b.fill(b.shade))
		b.Circle(28, 2, 6, b.fill(b.shade))
		if b.p.Hair == Thin {
			for _, q := range [...]float64{-1, 1} {
				b.Circle(q*26, -9, 7, b.fill(b.p.HairInk))
				b.Circle(q*28, -2, 5, b.fill(b.p.HairInk))
			}
		}
	}
	k := 1.0
	if hijab {
		k = 0.9
	}
	b.Path(b.fill(b.skin), mark.Move(-28*k, -6), mark.Cubic(-28*k, -36*k, 28*k, -36*k, 28*k, -6), mark.Cubic(28*k, 20, 14*k, 34, 0, 34),
		mark.Cubic(-14*k, 34, -28*k, 20, -28*k, -6), mark.Close())
	if !hijab {
		b.hair()
	}
	if b.p.Cover == Peci {
		b.Path(b.fill(b.p.CoverInk), mark.Move(-29, -14), mark.To(-26, -40), mark.Quad(0, -46, 26, -40), mark.To(29, -14), mark.Quad(0, -20, -29, -14), mark.Close())
	}
	b.eyes()
	b.nose()
	b.mouth()
}

// backHair is the hair behind the head.
func (b *brush) backHair() {
	p := b.fill(b.p.HairInk)
	switch b.p.Hair {
	case Long:
		b.Path(p, mark.Move(-33, -4), mark.Cubic(-36, -44, 36, -44, 33, -4), mark.To(35, 40), mark.Cubic(30, 48, -30, 48, -35, 40), mark.Close())
	case Bob:
		b.Path(p, mark.Move(-33, -4), mark.Cubic(-36, -44, 36, -44, 33, -4), mark.To(32, 22), mark.Cubic(28, 28, -28, 28, -32, 22), mark.Close())
	case Bun:
		b.Circle(0, -38, 12, p)
	}
}

// hair is the hair over the forehead.
func (b *brush) hair() {
	p := b.fill(b.p.HairInk)
	switch b.p.Hair {
	case Short:
		b.Path(p, mark.Move(-30, -2), mark.Cubic(-34, -44, 34, -44, 30, -2), mark.Cubic(27, -14, 22, -20, 14, -21), mark.Cubic(4, -17, -12, -17, -20, -20),
			mark.Cubic(-25, -16, -28, -10, -30, -2), mark.Close())
	case Curly:
		for _, c := range [...][3]float64{{-24, -14, 9}, {-18, -25, 10}, {-6, -31, 11}, {8, -31, 11}, {19, -24, 10}, {25, -13, 8}} {
			b.Circle(c[0], c[1], c[2], p)
		}
	case Long, Bob, Bun:
		b.Path(p, mark.Move(-30, 4), mark.Cubic(-34, -44, 34, -44, 30, 4), mark.Cubic(28, -10, 20, -20, 4, -23), mark.Cubic(-10, -19, -24, -12, -30, 4), mark.Close())
	}
}
