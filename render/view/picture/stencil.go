package picture

import (
	"image"

	"dinamika/render/view/mark"
)

// Layer is a part of a shape that has one colour.
type Layer uint8

// The layers of a shape, from back to front.
const (
	Filled Layer = iota
	Tiled
	Inked
)

// Stencil cuts marks out, so that a window can keep what has been cut and lay
// it on again elsewhere and in other colours: how much of each pixel a shape or
// a letter covers.
type Stencil struct{ c canvas }

// Shape cuts a shape out, layer by layer. Lengths are multiplied by scale and
// then shifted; what lies outside of a rectangle is left out, and so is what
// lies outside of the clips. A mask may be as large as what is cut, but for its
// empty edge.
func (s *Stencil) Shape(m mark.Mark, scale, left, top float64, within image.Rectangle, clips []mark.Mark, lay func(Layer, *image.Alpha)) {
	s.begin(scale, left, top, within, lay)
	for _, m := range clips {
		s.c.mark(m)
	}
	s.c.mark(m)
}

// Letter cuts a letter out that stands on a place, in pixels; nil when there is
// nothing to be seen of it.
func (s *Stencil) Letter(r rune, f mark.Font, size, x, y float64) (cut *image.Alpha) {
	far := int(4*size) + 4
	s.begin(1, 0, 0, image.Rect(-far, -far, far, far), func(_ Layer, mask *image.Alpha) { cut = mask })
	steps, _ := s.c.letter(r, f, size, mark.Point{X: x, Y: y})
	if lines := flat(steps); len(lines) > 0 {
		s.c.shape(lines, mark.Fill(mark.Hex(0)))
	}
	return cut
}

// begin lays out what is cut next.
func (s *Stencil) begin(scale, left, top float64, within image.Rectangle, lay func(Layer, *image.Alpha)) {
	s.c.scale, s.c.left, s.c.top, s.c.within, s.c.clips = scale, left, top, within, s.c.clips[:0]
	s.c.lay = func(what Layer, mask *image.Alpha, _ mark.Color) {
		if !mask.Rect.Empty() {
			lay(what, mask)
		}
	}
}
