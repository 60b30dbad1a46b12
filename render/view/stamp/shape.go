package stamp

import (
	"image"
	"math"

	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// shape lays a shape on.
func (s *Sheet) shape(m *mark.Mark) {
	inked := m.Paint.Ink.A > 0 && m.Paint.Width > 0
	if m.Paint.Fill.A == 0 && !inked {
		return
	}
	around := bounds(m)
	if inked {
		around = around.Grow(m.Paint.Width * 0.6) // with its corners
	}
	b := s.pixels(around)
	in := s.within()
	if b.X >= float64(in.Max.X) || b.Y >= float64(in.Max.Y) || b.X+b.W <= float64(in.Min.X) || b.Y+b.H <= float64(in.Min.Y) {
		return
	}
	round := s.corners(b)
	if m.Kind == mark.Rect && m.Paint.Tile == mark.Plain && m.Paint.On == 0 && len(round) == 0 {
		s.rect(m)
		return
	}
	// The shape is moved to near the origin, by whole pixels for its place and
	// quarters for its look, so that it is known again elsewhere. A pattern
	// stands still, and what is larger than the screen is cut off by it.
	var place image.Point
	left, top, limit := s.left, s.top, s.screen
	if b.W <= float64(s.screen.Dx()) && b.H <= float64(s.screen.Dy()) && m.Paint.Tile == mark.Plain {
		x, y := math.Floor(b.X), math.Floor(b.Y)
		place = image.Pt(int(x), int(y))
		left = s.left - b.X + quarter(b.X-x)
		top = s.top - b.Y + quarter(b.Y-y)
		limit = image.Rect(-2, -2, int(b.W)+4, int(b.H)+4)
	}
	s.lay(s.cut(m, left, top, limit, round), place, &m.Paint)
}

// quarter rounds to a quarter.
func quarter(v float64) float64 { return math.Round(v*4) / 4 }

// cut is what a shape is cut into.
func (s *Sheet) cut(m *mark.Mark, left, top float64, limit image.Rectangle, round []mark.Mark) []cut {
	s.named(m, left, top, round)
	cuts, known := s.shapes[string(s.key)]
	if known {
		return cuts
	}
	cuts = s.afresh(func() (cuts []cut, ok bool) {
		ok = true
		s.stencil.Shape(*m, s.scale, left, top, limit, round, func(l picture.Layer, mask *image.Alpha) {
			if ok {
				cuts, ok = s.keep(cuts, l, mask)
			}
		})
		return cuts, ok
	})
	s.shapes[string(s.key)] = cuts
	return cuts
}

// rect lays a rectangle on: only its corners and one pixel of each of its sides
// are cut out, and the sides are stretched.
func (s *Sheet) rect(m *mark.Mark) {
	b := s.pixels(m.Box)
	edge := 0.0
	if m.Paint.Ink.A > 0 {
		edge = m.Paint.Width * s.scale / 2
	}
	side := int(math.Ceil(m.Radius*s.scale+edge)) + 3 // that is not stretched
	over := func(long float64) int { return max(0, int(long)-2*side-2) }
	dx, dy := over(b.W), over(b.H)
	x, y := math.Floor(b.X), math.Floor(b.Y)
	small := *m
	small.Box.W -= float64(dx) / s.scale
	small.Box.H -= float64(dy) / s.scale
	left := s.left - b.X + quarter(b.X-x)
	top := s.top - b.Y + quarter(b.Y-y)
	cuts := s.cut(&small, left, top, image.Rect(-side, -side, int(b.W)-dx+side, int(b.H)-dy+side), nil)
	place := image.Pt(int(x), int(y))
	if dx == 0 && dy == 0 {
		s.lay(cuts, place, &m.Paint)
		return
	}
	for i := range cuts {
		s.stretch(&cuts[i], side, dx, dy, place, ink(cuts[i].layer, &m.Paint))
	}
}

// stretch lays a cut on that grows by some pixels, beside the pixel in its
// middle that is stretched.
func (s *Sheet) stretch(c *cut, middle, dx, dy int, place image.Point, ink mark.Color) {
	xs, ys := spans(c.at.Min.X, c.at.Max.X, middle, dx), spans(c.at.Min.Y, c.at.Max.Y, middle, dy)
	for j, y := range ys {
		for i, x := range xs {
			inner := i == 1 && j == 1 && dx > 0 && dy > 0
			if x.from >= x.to || y.from >= y.to || inner && c.layer == picture.Inked {
				continue
			}
			from := solid()
			if !c.whole && !inner {
				from = image.Rect(x.from, y.from, x.to, y.to).Add(c.sheet.Sub(c.at.Min))
			}
			s.add(image.Rect(x.from+x.before, y.from+y.before, x.to+x.after, y.to+y.after).Add(place), from, ink)
		}
	}
}

// spans are the three parts of a cut's width or height: before the pixel that
// is stretched, that pixel, and behind it.
func spans(from, to, middle, more int) [3]span {
	return [...]span{{from, min(middle, to), 0, 0}, {max(from, middle), min(middle+1, to), 0, more}, {max(from, middle+1), to, more, more}}
}

// span is a part of a cut's width or height, and how far its ends move.
type span struct{ from, to, before, after int }
