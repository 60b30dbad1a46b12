// Package picture draws a scene into an image, without a window: for looking
// at a scene, for handing one on, and for tests.
//
// Shapes are filled by golang.org/x/image/vector. It adds up what overlaps, so
// that a line can be put together from pieces that all turn the same way.
package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Draw draws a scene at a size in pixels.
func Draw(s *mark.Scene, w, h int) *image.RGBA {
	scale, left, top := mark.Fit(w, h)
	to := image.NewRGBA(image.Rect(0, 0, w, h))
	c := &canvas{within: to.Rect, scale: scale, left: left, top: top}
	c.lay = func(_ Layer, mask *image.Alpha, ink mark.Color) { paint(to, mask, ink) }
	for _, m := range s.Marks {
		c.mark(m)
	}
	return to
}

// canvas is what is drawn on. Points are in pixels from here on.
type canvas struct {
	within           image.Rectangle // what lies outside is not drawn
	lay              func(what Layer, mask *image.Alpha, ink mark.Color)
	scale, left, top float64
	clips            []*image.Alpha
	fonts            [mark.NumFonts]*sfnt.Font
	buf              sfnt.Buffer
}

// at is where a place of the design space lies.
func (c *canvas) at(p mark.Point) mark.Point {
	return mark.Point{X: p.X*c.scale + c.left, Y: p.Y*c.scale + c.top}
}

// mark draws one mark.
func (c *canvas) mark(m mark.Mark) {
	switch m.Kind {
	case mark.Unclip:
		c.clips = c.clips[:len(c.clips)-1]
	case mark.Clip:
		mask := c.mask([]line{{c.points(roundBox(m.Box, m.Radius)), true}})
		c.clips = append(c.clips, c.clipped(mask))
	case mark.Text:
		c.text(m)
	default:
		c.shape(outline(m), m.Paint)
	}
}

// line is a row of points, closed or open.
type line struct {
	points []mark.Point
	closed bool
}

// points are a row of points in pixels.
func (c *canvas) points(l line) []mark.Point {
	out := make([]mark.Point, len(l.points))
	for i, p := range l.points {
		out[i] = c.at(p)
	}
	return out
}

// shape fills lines and draws their outline.
func (c *canvas) shape(lines []line, p mark.Paint) {
	for i := range lines {
		lines[i].points = c.points(lines[i])
	}
	if p.Fill.A > 0 {
		mask := c.clipped(c.mask(lines))
		c.lay(Filled, mask, p.Fill)
		if p.Tile != mark.Plain {
			tile := image.NewAlpha(mask.Rect)
			for _, l := range c.tile(p.Tile, mask.Rect) {
				add(tile, c.mask(l))
			}
			multiply(tile, mask)
			c.lay(Tiled, tile, p.TileInk)
		}
	}
	if p.Ink.A > 0 && p.Width > 0 {
		var all []line
		for _, l := range lines {
			all = append(all, stroke(l, p.Width*c.scale, p.On*c.scale, p.Off*c.scale, p.Butt)...)
		}
		c.lay(Inked, c.clipped(c.mask(all)), p.Ink)
	}
}

// mask fills closed lines into a mask as large as the picture's part they
// cover.
func (c *canvas) mask(lines []line) *image.Alpha {
	lo, hi := mark.Point{X: math.Inf(1), Y: math.Inf(1)}, mark.Point{X: math.Inf(-1), Y: math.Inf(-1)}
	for _, l := range lines {
		for _, p := range l.points {
			lo, hi = mark.Point{X: min(lo.X, p.X), Y: min(lo.Y, p.Y)}, mark.Point{X: max(hi.X, p.X), Y: max(hi.Y, p.Y)}
		}
	}
	box := c.within
	if len(lines) > 0 {
		box = box.Intersect(image.Rect(int(lo.X)-1, int(lo.Y)-1, int(hi.X)+2, int(hi.Y)+2))
	}
	mask := image.NewAlpha(box)
	if box.Empty() || len(lines) == 0 {
		return mask
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	for _, l := range lines {
		for i, p := range l.points {
			x, y := float32(p.X-float64(box.Min.X)), float32(p.Y-float64(box.Min.Y))
			if i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
	}
	r.Draw(mask, box, image.Opaque, image.Point{})
	return mask
}

// clipped is the mask inside the clip in force.
func (c *canvas) clipped(mask *image.Alpha) *image.Alpha {
	if len(c.clips) > 0 {
		multiply(mask, c.clips[len(c.clips)-1])
	}
	return mask
}

// multiply keeps of a mask what another lets through.
func multiply(mask, by *image.Alpha) {
	for y := mask.Rect.Min.Y; y < mask.Rect.Max.Y; y++ {
		for x := mask.Rect.Min.X; x < mask.Rect.Max.X; x++ {
			i := mask.PixOffset(x, y)
			mask.Pix[i] = uint8(int(mask.Pix[i]) * int(by.AlphaAt(x, y).A) / 255)
		}
	}
}

// add puts a mask onto a larger one.
func add(mask, more *image.Alpha) {
	draw.Draw(mask, more.Rect, more, more.Rect.Min, draw.Over)
}

// paint lays a colour on, through a mask.
func paint(to *image.RGBA, mask *image.Alpha, ink mark.Color) {
	colour := color.NRGBA{R: ink.R, G: ink.G, B: ink.B, A: ink.A}
	draw.DrawMask(to, mask.Rect, image.NewUniform(colour), image.Point{}, mask, mask.Rect.Min, draw.Over)
}

// text draws letters by their outlines.
func (c *canvas) text(m mark.Mark) {
	at := m.From
	switch m.Align {
	case mark.Center:
		at.X -= letter.Width(m.Words, m.Font, m.Size) / 2
	case mark.Right:
		at.X -= letter.Width(m.Words, m.Font, m.Size)
	}
	var lines []line
	for _, r := range m.Words {
		steps, wide := c.letter(r, m.Font, m.Size, at)
		lines = append(lines, flat(steps)...)
		at.X += wide
	}
	if len(lines) > 0 {
		c.shape(lines, m.Paint)
	}
}

// letter is the outline of a letter, and how far it is to the next.
func (c *canvas) letter(r rune, font mark.Font, size float64, at mark.Point) (steps []mark.Step, wide float64) {
	if c.fonts[font] == nil {
		parsed, err := sfnt.Parse(letter.TTF(font))
		if err != nil {
			panic(err) // the font is part of the program
		}
		c.fonts[font] = parsed
	}
	f := c.fonts[font]
	units := fixed.I(int(f.UnitsPerEm()))
	k := size / float64(units)
	g, err := f.GlyphIndex(&c.buf, r)
	if err != nil {
		return nil, 0
	}
	segments, err := f.LoadGlyph(&c.buf, g, units, nil)
	if err != nil {
		return nil, 0
	}
	place := func(p fixed.Point26_6) mark.Point {
		return mark.Point{X: at.X + float64(p.X)*k, Y: at.Y + float64(p.Y)*k}
	}
	for _, s := range segments {
		steps = append(steps, mark.Step{Op: mark.Op(s.Op), A: place(s.Args[0]), B: place(s.Args[1]), C: place(s.Args[2])})
	}
	advance, err := f.GlyphAdvance(&c.buf, g, units, hinting)
	if err != nil {
		return steps, 0
	}
	return steps, float64(advance) * k
}

// hinting is none: letters keep their shape at every size.
const hinting = font.HintingNone
