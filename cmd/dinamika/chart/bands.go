package chart

import (
	"math"
	"strconv"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dinamika/cmd/dinamika/sheet"
)

// Bands is how many runs went over time: the middle one, the middle half and
// the middle nine tenths, a panel for each of several groups of runs.
type Bands struct {
	Titles  []string
	Columns int
	Series  [][]Moment // of each panel
	Words   [3]string  // of the middle, of half and of nine tenths
	Right   string     // what the moments are called
	Up      string     // what the scale shows
	Number  Number
}

// Moment is the quantiles at one moment.
type Moment struct{ Q05, Q25, Median, Q75, Q95 float64 }

// Draw draws the figure.
func (c *Bands) Draw() *sheet.Sheet {
	var all []float64
	longest := 0
	for _, series := range c.Series {
		longest = max(longest, len(series))
		for _, m := range series {
			all = append(all, m.Q05, m.Q95, m.Median)
		}
	}
	signs := func(s *sheet.Sheet) []sign {
		return []sign{
			{c.Words[0], func(x, y vg.Length) { s.Line(sheet.Blue(), 2.5, x, y, x+signWide, y) }},
			{c.Words[1], func(x, y vg.Length) { s.Box(sheet.Sky(), x, y-7, x+signWide, y+7) }},
			{c.Words[2], func(x, y vg.Length) {
				s.Box(sheet.Paler(), x, y-7, x+signWide, y+7)
				s.Line(sheet.Blue(), 1, x, y-7, x+signWide, y-7, 4, 3)
				s.Line(sheet.Blue(), 1, x, y+7, x+signWide, y+7, 4, 3)
			}},
		}
	}
	_, legendHigh := legendRows(signs(nil), wide)
	g := newGrid(c.Titles, c.Columns, 190)
	y := newAxis(all, false, 5)
	s, top := g.begin(c.Up, legendHigh)
	left := tickWide(&y, c.Number) + 12
	for k, series := range c.Series {
		b := g.place(s, k, top, left)
		y.from, y.to = b.y0, b.y1
		p := panel{Sheet: s, x: axis{lo: 1, hi: float64(max(2, longest)), from: b.x0 + 4, to: b.x1 - 4}, y: y, number: c.Number}
		area(&p, series, sheet.Paler(), func(m Moment) (float64, float64) { return m.Q05, m.Q95 })
		area(&p, series, sheet.Sky(), func(m Moment) (float64, float64) { return m.Q25, m.Q75 })
		edge := func(width vg.Length, of func(Moment) float64, dashes ...vg.Length) {
			trace(&p, series, width, of, dashes)
		}
		edge(1, func(m Moment) float64 { return m.Q05 }, 4, 3)
		edge(1, func(m Moment) float64 { return m.Q95 }, 4, 3)
		p.x.from, p.x.to = b.x0, b.x1
		p.upright(k%g.columns == 0)
		p.x.from, p.x.to = b.x0+4, b.x1-4
		edge(2.5, func(m Moment) float64 { return m.Median })
		moments(&p, longest)
		s.Line(sheet.Grey(), 1, b.x0, b.y0, b.x1, b.y0)
		s.Write((b.x0+b.x1)/2, b.y0-12-lineHigh, sheet.Middle, sheet.Muted(), c.Right)
	}
	rows, _ := legendRows(signs(s), wide)
	legend(s, rows, 0, legendHigh+2, wide)
	return s
}

// moments writes the numbers of the moments, as many as have room.
func moments(p *panel, longest int) {
	each := (p.x.to - p.x.from) / vg.Length(max(1, longest-1))
	every := 1
	for _, step := range []int{1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000} {
		if every = step; vg.Length(step)*each >= sheet.Wide(strconv.Itoa(longest))+10 {
			break
		}
	}
	for k := 1; k <= longest; k++ {
		if every == 1 || k%every == 0 || k == 1 && every > 2 && vg.Length(every-1)*each >= 2*sheet.Wide("0") {
			p.Write(p.x.at(float64(k)), p.y.from-12, sheet.Middle, sheet.Muted(), strconv.Itoa(k))
		}
	}
}

// area fills between two quantiles, wherever both are known; a moment that
// stands alone gets a short bar.
func area(p *panel, series []Moment, in interface {
	RGBA() (r, g, b, a uint32)
}, of func(Moment) (lo, hi float64)) {
	for k := 0; k < len(series); k++ {
		begin := k
		for k < len(series) && !math.IsNaN(series[k].Median) {
			k++
		}
		if k == begin {
			continue
		}
		var low, way []vg.Point
		for i := begin; i < k; i++ {
			lo, hi := of(series[i])
			x := p.x.at(float64(i + 1))
			low = append(low, vg.Point{X: x, Y: p.y.at(lo)})
			way = append(way, vg.Point{X: x, Y: p.y.at(hi)})
		}
		if len(way) == 1 {
			p.Box(in, way[0].X-4, low[0].Y, way[0].X+4, way[0].Y)
			continue
		}
		for i := len(low) - 1; i >= 0; i-- {
			way = append(way, low[i])
		}
		p.FillPolygon(in, way)
	}
}

// trace draws a quantile as a line, with gaps where it is not known.
func trace(p *panel, series []Moment, width vg.Length, of func(Moment) float64, dashes []vg.Length) {
	style := draw.LineStyle{Color: sheet.Blue(), Width: width, Dashes: dashes}
	var way []vg.Point
	flush := func() {
		switch {
		case len(way) > 1:
			p.StrokeLines(style, way)
		case len(way) == 1:
			p.StrokeLine2(style, way[0].X-4, way[0].Y, way[0].X+4, way[0].Y)
		}
		way = nil
	}
	for k, m := range series {
		if v := of(m); math.IsNaN(v) {
			flush()
		} else {
			way = append(way, vg.Point{X: p.x.at(float64(k + 1)), Y: p.y.at(v)})
		}
	}
	flush()
}
