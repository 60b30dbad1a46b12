package sheet

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Look is how one of several series looks: by colour, by mark and by dashes, any
// of which alone tells it from the others.
type Look struct {
	In     color.Color
	Dashes []vg.Length
	mark   int
}

// LookOf is the look of series k. After some they come again, in other dashes.
func LookOf(k int) Look {
	inks := [...]color.Color{Blue(), Orange(), Green(), Purple(), Ink(), Grey()}
	dashes := [...][]vg.Length{nil, {8, 4}, {2, 3}, {10, 3, 2, 3}, {5, 3}, {1, 4}}
	return Look{inks[k%len(inks)], dashes[(k+k/len(inks))%len(dashes)], k % len(inks)}
}

// Mark draws the mark of a look: a dot, a box, a triangle, a diamond, an empty
// circle or a cross.
func (s *Sheet) Mark(l Look, x, y vg.Length) {
	const r = 5
	at := func(dx, dy vg.Length) vg.Point { return vg.Point{X: x + dx*r, Y: y + dy*r} }
	switch l.mark {
	case 0:
		s.DrawGlyphNoClip(draw.GlyphStyle{Color: l.In, Radius: r, Shape: draw.CircleGlyph{}}, at(0, 0))
	case 1:
		s.FillPolygon(l.In, []vg.Point{at(-.9, -.9), at(.9, -.9), at(.9, .9), at(-.9, .9)})
	case 2:
		s.FillPolygon(l.In, []vg.Point{at(-1.1, -.8), at(1.1, -.8), at(0, 1.2)})
	case 3:
		s.FillPolygon(l.In, []vg.Point{at(-1.2, 0), at(0, 1.2), at(1.2, 0), at(0, -1.2)})
	case 4:
		s.DrawGlyphNoClip(draw.GlyphStyle{Color: White(), Radius: r, Shape: draw.CircleGlyph{}}, at(0, 0))
		s.DrawGlyphNoClip(draw.GlyphStyle{Color: l.In, Radius: r, Shape: draw.RingGlyph{}}, at(0, 0))
	default:
		line := draw.LineStyle{Color: l.In, Width: 2}
		s.StrokeLines(line, []vg.Point{at(-1, -1), at(1, 1)}, []vg.Point{at(-1, 1), at(1, -1)})
	}
}

// Box fills a box.
func (s *Sheet) Box(in color.Color, x0, y0, x1, y1 vg.Length) {
	s.FillPolygon(in, []vg.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}})
}

// Frame draws the edge of a box.
func (s *Sheet) Frame(in color.Color, width, x0, y0, x1, y1 vg.Length) {
	s.StrokeLines(draw.LineStyle{Color: in, Width: width}, []vg.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}, {X: x0, Y: y0}, {X: x1, Y: y0}})
}

// Hatch draws slanting lines over a box, rising to the right or, falling, to
// the left, so far from each other.
func (s *Sheet) Hatch(in color.Color, falling bool, gap, x0, y0, x1, y1 vg.Length) {
	high := y1 - y0
	first := vg.Length(math.Floor(float64((x0-high)/gap))) * gap // on a grid of the sheet, so that neighbours join
	for c := first; c < x1; c += gap {
		from, to := max(c, x0), min(c+high, x1)
		if from >= to {
			continue
		}
		low, up := y0+from-c, y0+to-c
		if falling {
			low, up = y1-(from-c), y1-(to-c)
		}
		s.Line(in, 1, from, low, to, up)
	}
}

// Whisker draws an interval with its ends, lying.
func (s *Sheet) Whisker(in color.Color, lo, hi, y vg.Length) {
	s.Line(in, 2, lo, y, hi, y)
	s.Line(in, 1.5, lo, y-4, lo, y+4)
	s.Line(in, 1.5, hi, y-4, hi, y+4)
}

// Post draws an interval with its ends, standing.
func (s *Sheet) Post(in color.Color, x, lo, hi vg.Length) {
	s.Line(in, 1.5, x, lo, x, hi)
	s.Line(in, 1.5, x-4, lo, x+4, lo)
	s.Line(in, 1.5, x-4, hi, x+4, hi)
}
