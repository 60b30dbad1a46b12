package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

// Rows is a figure of numbers with their intervals, one row each, with the
// names to the left where they have room.
type Rows struct {
	Groups []Group
	Series []string // what the marks of a row are; none or one: no legend
	Axis   string   // what the scale shows
	Bars   bool     // bars from 0 instead of dots
	Zero   bool     // the scale holds 0
	Guide  Marked   // a value to compare with; without a word: none
	Number Number
}

// Group is rows under one title, or under none.
type Group struct {
	Title string
	Rows  []Row
}

// Row is a label and a mark for each series, and what is written at its end.
type Row struct {
	Label, Note string
	Marks       []Interval
}

const (
	labelMost = 360 // for the names of rows
	markHigh  = 15  // of each series in a row
	axisHigh  = 28
)

// Draw draws the figure.
func (r *Rows) Draw() *sheet.Sheet {
	label, note, many := vg.Length(0), vg.Length(0), 1
	var all []float64
	for _, g := range r.Groups {
		for _, row := range g.Rows {
			label, note, many = max(label, sheet.Wide(row.Label)), max(note, sheet.Wide(row.Note)), max(many, len(row.Marks))
			for _, m := range row.Marks {
				all = append(all, m.Value, m.Lo, m.Hi)
			}
		}
	}
	if r.Guide.Word != "" {
		all = append(all, r.Guide.Value)
	}
	label, note = min(label, labelMost)+14, note+14
	a := newAxis(all, r.Zero || r.Bars, 6)
	a.from, a.to = label+8, wide-max(note, tickWide(&a, r.Number)/2+2)-8
	for len(a.ticks()) > 2 && tickWide(&a, r.Number)+14 > (a.to-a.from)/vg.Length(len(a.ticks())-1) {
		b := newAxis(all, r.Zero || r.Bars, len(a.ticks())/2)
		if b.step == a.step {
			break
		}
		a.lo, a.hi, a.step = b.lo, b.hi, b.step
	}
	title := sheet.Fold(r.Axis, 2*min((a.from+a.to)/2, wide-(a.from+a.to)/2))
	signs, legendHigh := r.signs(many)
	high := vg.Length(4) + axisHigh + lineHigh*vg.Length(len(title)) + legendHigh + gap
	for k, g := range r.Groups {
		high += groupHigh(k, &g, label-14, many)
	}
	s := sheet.New(wide, high)
	p := panel{Sheet: s, x: a, number: r.Number}
	y := high - 2
	bottom := axisHigh + lineHigh*vg.Length(len(title)) + legendHigh + gap
	p.y.from, p.y.to = bottom, y
	p.level(true)
	for k, g := range r.Groups {
		if k > 0 {
			y -= 8
		}
		if g.Title != "" {
			folded := sheet.Fold(g.Title, wide-2*gap)
			for i := range folded { // the grid must not run through the words
				s.Box(sheet.White(), 0, y-lineHigh*vg.Length(i+1), sheet.Wide(folded[i])+6, y-lineHigh*vg.Length(i))
			}
			y = lines(s, 0, y-2, sheet.Begin, true, folded) - 2
		}
		for i := range g.Rows {
			row := &g.Rows[i]
			folded := sheet.Fold(row.Label, label-14)
			h := rowsHigh(len(folded), many)
			lines(s, label-6, y-(h-lineHigh*vg.Length(len(folded)))/2, sheet.End, false, folded)
			for m, mark := range row.Marks {
				r.mark(&p, m, mark, y-h/2+markHigh*(vg.Length(len(row.Marks)-1)/2-vg.Length(m)))
			}
			s.Write(wide-note+8, y-h/2, sheet.Begin, sheet.Ink(), row.Note)
			y -= h
		}
	}
	if r.Guide.Word != "" {
		guide(s, a.at(r.Guide.Value), bottom, high-2)
	}
	lines(s, (a.from+a.to)/2, bottom-axisHigh, sheet.Middle, true, title)
	rows, _ := legendRows(signs(s), wide)
	legend(s, rows, 0, legendHigh, wide)
	return s
}

// guide draws the line of a value to compare with.
func guide(s *sheet.Sheet, x, y0, y1 vg.Length) {
	s.Line(sheet.Orange(), 2, x, y0, x, y1, 3, 4)
}

// mark draws one number with its interval.
func (r *Rows) mark(p *panel, series int, m Interval, y vg.Length) {
	if math.IsNaN(m.Value) {
		return
	}
	look := sheet.LookOf(series)
	if r.Bars {
		x0, x1 := p.x.at(0), p.x.at(m.Value)
		if x1 < x0 {
			x0, x1 = x1, x0
		}
		bar(p.Sheet, series, x0, y-5, x1, y+5)
		if !math.IsNaN(m.Lo) {
			p.Whisker(sheet.Ink(), p.x.at(m.Lo), p.x.at(m.Hi), y)
		}
		return
	}
	if !math.IsNaN(m.Lo) {
		p.Whisker(look.In, p.x.at(m.Lo), p.x.at(m.Hi), y)
	}
	p.Mark(look, p.x.at(m.Value), y)
}

// bar fills a bar: the first series plain, the second hatched.
func bar(s *sheet.Sheet, series int, x0, y0, x1, y1 vg.Length) {
	switch series {
	case 0:
		s.Box(sheet.Sky(), x0, y0, x1, y1)
	default:
		s.Box(sheet.White(), x0, y0, x1, y1)
		s.Hatch(sheet.Orange(), series%2 == 0, 6, x0, y0, x1, y1)
	}
	if x1 > x0 {
		s.Frame(sheet.LookOf(series).In, 1, x0, y0, x1, y1)
	}
}

// signs are those of the legend, and the room that it takes.
func (r *Rows) signs(many int) (make func(*sheet.Sheet) []sign, high vg.Length) {
	make = func(s *sheet.Sheet) (list []sign) {
		for k, word := range r.Series {
			if many < 2 {
				break
			}
			list = append(list, sign{word, func(x, y vg.Length) {
				if r.Bars {
					bar(s, k, x, y-5, x+signWide, y+5)
					return
				}
				s.Whisker(sheet.LookOf(k).In, x, x+signWide, y)
				s.Mark(sheet.LookOf(k), x+signWide/2, y)
			}})
		}
		if r.Guide.Word != "" {
			list = append(list, sign{r.Guide.Word, func(x, y vg.Length) { guide(s, x+signWide/2, y-9, y+9) }})
		}
		return list
	}
	_, high = legendRows(make(nil), wide)
	return make, high
}

// rowsHigh is how high a row is whose label has so many lines.
func rowsHigh(folded, many int) vg.Length {
	return max(lineHigh*vg.Length(folded), markHigh*vg.Length(many)) + 8
}

// groupHigh is how high a group is.
func groupHigh(k int, g *Group, label vg.Length, many int) (high vg.Length) {
	if k > 0 {
		high += 8
	}
	if g.Title != "" {
		high += lineHigh*vg.Length(len(sheet.Fold(g.Title, wide-2*gap))) + 4
	}
	for i := range g.Rows {
		high += rowsHigh(len(sheet.Fold(g.Rows[i].Label, label)), many)
	}
	return high
}
