package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dinamika/cmd/dinamika/sheet"
)

// Scatter is dots in a plane, the foremost with their names.
type Scatter struct {
	Points []Dot // the foremost first
	Named  int   // how many of them get their name
	Right  string
	Up     string
	Number Number
}

// Dot is one dot. Sure says that the number to the right is surely not 0.
type Dot struct {
	Name string
	X, Y float64
	Sure bool
}

// Draw draws the figure.
func (c *Scatter) Draw() *sheet.Sheet {
	var xs, ys []float64
	for _, d := range c.Points {
		xs, ys = append(xs, d.X), append(ys, d.Y)
	}
	x, y := newAxis(xs, true, 8), newAxis(ys, true, 6)
	up, right := sheet.Fold(c.Up, wide-gap), sheet.Fold(c.Right, wide-2*gap)
	under := axisHigh + lineHigh*vg.Length(len(right)) + gap
	high := under + 440 + lineHigh*vg.Length(len(up)) + 10
	s := sheet.New(wide, high)
	y.from, y.to = under, lines(s, 0, high-2, sheet.Begin, true, up)-8
	x.from, x.to = tickWide(&y, c.Number)+12, wide-gap-tickWide(&x, c.Number)/2
	p := panel{Sheet: s, x: x, y: y, number: c.Number}
	p.upright(true)
	p.level(true)
	lines(s, (x.from+x.to)/2, under-axisHigh, sheet.Middle, true, right)
	free := space{box: box{x.from, y.from, x.to, y.to}}
	var dots []Dot
	for _, d := range c.Points {
		if !math.IsNaN(d.X) && !math.IsNaN(d.Y) {
			dots = append(dots, d)
			at := vg.Point{X: x.at(d.X), Y: y.at(d.Y)}
			free.dots = append(free.dots, box{at.X - 5, at.Y - 5, at.X + 5, at.Y + 5})
		}
	}
	for k := len(dots) - 1; k >= 0; k-- {
		d := dots[k]
		if d.Sure {
			s.Mark(sheet.LookOf(0), x.at(d.X), y.at(d.Y))
			continue
		}
		s.DrawGlyphNoClip(draw.GlyphStyle{Color: sheet.Grey(), Radius: 3.5, Shape: draw.RingGlyph{}}, vg.Point{X: x.at(d.X), Y: y.at(d.Y)})
	}
	for k, d := range dots {
		if k < c.Named {
			label(s, &free, d.Name, x.at(d.X), y.at(d.Y))
		}
	}
	return s
}
