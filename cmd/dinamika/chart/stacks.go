package chart

import (
	"image/color"
	"strconv"

	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

// Stacks is a column of shares for each session, side by side, a panel for each
// of several groups of runs.
type Stacks struct {
	Titles []string      // of the panels
	Shares [][][]float64 // of each panel, at each session, of each kind; together at most 1
	Kinds  []string
	Right  string // what the sessions are called
	Up     string // what is shared
	Number Number
}

// Draw draws the figure.
func (c *Stacks) Draw() *sheet.Sheet {
	signs := func(s *sheet.Sheet) (list []sign) {
		for k, word := range c.Kinds {
			list = append(list, sign{word, func(x, y vg.Length) { kind(s, k, x, y-7, x+signWide, y+7) }})
		}
		return list
	}
	_, legendHigh := legendRows(signs(nil), wide)
	g := newGrid(c.Titles, min(3, len(c.Titles)), 180)
	y := axis{lo: 0, hi: 1, step: .25}
	s, top := g.begin(c.Up, legendHigh)
	left := tickWide(&y, c.Number) + 12
	for k, shares := range c.Shares {
		b := g.place(s, k, top, left)
		y.from, y.to = b.y0, b.y1
		p := panel{Sheet: s, x: axis{from: b.x0, to: b.x1}, y: y, number: c.Number}
		p.upright(k%g.columns == 0)
		step := (b.x1 - b.x0) / vg.Length(max(1, len(shares)))
		pad := min(4, step/8)
		for i, list := range shares {
			sum := 0.0
			for n, share := range list {
				if share > 0 {
					kind(s, n, b.x0+step*vg.Length(i)+pad, y.at(sum), b.x0+step*vg.Length(i+1)-pad, y.at(sum+share))
					sum += share
				}
			}
			every := 1
			for vg.Length(every)*step < sheet.Wide(strconv.Itoa(len(shares)))+8 {
				every++
			}
			if i%every == 0 {
				s.Write(b.x0+step*(vg.Length(i)+.5), b.y0-12, sheet.Middle, sheet.Muted(), strconv.Itoa(i+1))
			}
		}
		s.Line(sheet.Grey(), 1, b.x0, b.y0, b.x1, b.y0)
		s.Write((b.x0+b.x1)/2, b.y0-12-lineHigh, sheet.Middle, sheet.Muted(), c.Right)
	}
	rows, _ := legendRows(signs(s), wide)
	legend(s, rows, 0, legendHigh+2, wide)
	return s
}

// kind fills a part of a column: each kind has its colour and its hatching, and
// the more of them there are, the darker.
func kind(s *sheet.Sheet, k int, x0, y0, x1, y1 vg.Length) {
	fills := [...]color.Color{sheet.Band(), sheet.Orange(), sheet.Sky(), sheet.Blue(), sheet.White()}
	s.Box(fills[k%len(fills)], x0, y0, x1, y1)
	switch k % len(fills) {
	case 1:
		s.Hatch(sheet.White(), false, 6, x0, y0, x1, y1)
	case 2:
		s.Hatch(sheet.Ink(), true, 9, x0, y0, x1, y1)
	case 4:
		s.Hatch(sheet.Purple(), false, 5, x0, y0, x1, y1)
	}
	s.Frame(sheet.Ink(), 0.75, x0, y0, x1, y1)
}

// grid is panels in columns, with their titles above them.
type grid struct {
	titles        [][]string
	columns, rows int
	titleHigh     vg.Length
	panel, cell   vg.Length // how high
	high          vg.Length
}

const panelGap = 26

// newGrid lays panels out in so many columns, each plot so high.
func newGrid(titles []string, columns int, plot vg.Length) *grid {
	g := &grid{columns: max(1, columns), panel: plot}
	most := 0
	for _, title := range titles {
		folded := sheet.Fold(title, (wide-60-panelGap*vg.Length(g.columns-1))/vg.Length(g.columns)-6)
		if title == "" {
			folded = nil
		}
		g.titles, most = append(g.titles, folded), max(most, len(folded))
	}
	g.titleHigh = lineHigh * vg.Length(most)
	g.cell = g.titleHigh + 6 + plot + 2*lineHigh + 16
	g.rows = (len(titles) + g.columns - 1) / g.columns
	g.high = g.cell * vg.Length(g.rows)
	return g
}

// begin begins the sheet: the name of the upward scale, the panels, and so much
// room below them. The panels begin at top.
func (g *grid) begin(up string, below vg.Length) (s *sheet.Sheet, top vg.Length) {
	name := sheet.Fold(up, wide-gap)
	high := lineHigh*vg.Length(len(name)) + 6 + g.high + below + 4
	s = sheet.New(wide, high)
	return s, lines(s, 0, high-2, sheet.Begin, true, name) - 4
}

// place writes the title of panel k and says where its plot stands.
func (g *grid) place(s *sheet.Sheet, k int, top, left vg.Length) box {
	w := (wide - gap - left - panelGap*vg.Length(g.columns-1)) / vg.Length(g.columns)
	x := left + (w+panelGap)*vg.Length(k%g.columns)
	y := top - g.cell*vg.Length(k/g.columns)
	lines(s, x, y-g.titleHigh+lineHigh*vg.Length(len(g.titles[k])), sheet.Begin, false, g.titles[k])
	y -= g.titleHigh + 6
	return box{x, y - g.panel, x + w, y}
}
