package chart

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dinamika/cmd/dinamika/sheet"
)

// Trend is an output against several factors, a panel each: the points, and the
// mean of each tenth of them along the factor.
type Trend struct {
	Titles []string
	X      [][]float64 // of each panel
	Y      []float64
	Words  [2]string // of a point and of a mean
	Up     string
	Number Number
}

// mostPoints is how many points a panel shows; of more, every second, third…
const mostPoints = 500

// Draw draws the figure.
func (c *Trend) Draw() *sheet.Sheet {
	signs := func(s *sheet.Sheet) []sign {
		return []sign{
			{c.Words[0], func(x, y vg.Length) { speck(s, x+signWide/2, y) }},
			{c.Words[1], func(x, y vg.Length) {
				s.Line(sheet.Orange(), 2, x, y, x+signWide, y)
				s.Mark(sheet.LookOf(1), x+signWide/2, y)
			}},
		}
	}
	_, legendHigh := legendRows(signs(nil), wide)
	g := newGrid(c.Titles, min(3, max(2, len(c.Titles))), 220)
	y := newAxis(c.Y, false, 5)
	s, top := g.begin(c.Up, legendHigh-lineHigh)
	left := tickWide(&y, c.Number) + 12
	for k, xs := range c.X {
		b := g.place(s, k, top, left)
		y.from, y.to = b.y0, b.y1
		x := newAxis(xs, false, 4)
		x.from, x.to = b.x0+6, b.x1-6
		p := panel{Sheet: s, x: x, y: y, number: c.Number}
		p.x.from, p.x.to = b.x0, b.x1
		p.upright(k%g.columns == 0)
		p.x.from, p.x.to = b.x0+6, b.x1-6
		step := max(1, (len(xs)+mostPoints-1)/mostPoints)
		for i := 0; i < len(xs); i += step {
			if !math.IsNaN(xs[i]) && !math.IsNaN(c.Y[i]) {
				speck(s, x.at(xs[i]), y.at(c.Y[i]))
			}
		}
		var way []vg.Point
		for _, m := range binned(xs, c.Y) {
			way = append(way, vg.Point{X: x.at(m[0]), Y: y.at(m[1])})
		}
		if len(way) > 1 {
			s.StrokeLines(draw.LineStyle{Color: sheet.Orange(), Width: 2}, way)
		}
		for _, at := range way {
			s.Mark(sheet.LookOf(1), at.X, at.Y)
		}
		p.level(false)
	}
	rows, _ := legendRows(signs(s), wide)
	legend(s, rows, 0, legendHigh+2, wide)
	return s
}

func speck(s *sheet.Sheet, x, y vg.Length) {
	s.DrawGlyphNoClip(draw.GlyphStyle{Color: sheet.Sky(), Radius: 2.5, Shape: draw.CircleGlyph{}}, vg.Point{X: x, Y: y})
}

// binned are the means of both in each tenth of the points along the first; of
// few points, in fewer parts, and of few values, at each.
func binned(xs, ys []float64) (means [][2]float64) {
	var order []int
	values := map[float64]bool{}
	for i := range xs {
		if !math.IsNaN(xs[i]) && !math.IsNaN(ys[i]) {
			order = append(order, i)
			values[xs[i]] = true
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(xs[a], xs[b]) })
	parts := min(10, max(1, len(order)/5))
	begin := 0
	for begin < len(order) {
		end := begin
		if len(values) <= 10 {
			for end < len(order) && xs[order[end]] == xs[order[begin]] {
				end++
			}
		} else {
			end = max(begin+1, (len(means)+1)*len(order)/parts)
		}
		var m [2]float64
		for _, i := range order[begin:end] {
			m[0], m[1] = m[0]+xs[i]/float64(end-begin), m[1]+ys[i]/float64(end-begin)
		}
		means = append(means, m)
		begin = end
	}
	return means
}
