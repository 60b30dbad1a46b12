package chart

import (
	"math"
	"strconv"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dinamika/cmd/dinamika/sheet"
)

// Lines is a figure of means at the levels of one factor, a line for each level
// of another: where lines are not parallel, the two act jointly.
type Lines struct {
	Levels []string     // along the bottom
	Bottom string       // what they are levels of
	Series []string     // one line each
	Means  [][]Interval // of each series, at each level
	Legend string       // what the series are levels of
	Axis   string       // what the scale shows
	Number Number
}

const plotHigh = 300

// Draw draws the figure.
func (l *Lines) Draw() *sheet.Sheet {
	var all []float64
	for _, series := range l.Means {
		for _, m := range series {
			all = append(all, m.Value, m.Lo, m.Hi)
		}
	}
	y := newAxis(all, false, 6)
	left := tickWide(&y, l.Number) + 12
	slot := (wide - left - gap) / vg.Length(max(1, len(l.Levels)))
	names, key := slotNames(l.Levels, slot-10)
	most := 0
	for _, n := range names {
		most = max(most, len(n))
	}
	keyLines := []string{}
	for _, k := range key {
		keyLines = append(keyLines, sheet.Fold(k, wide-left)...)
	}
	title, bottom := sheet.Fold(l.Axis, wide-gap), sheet.Fold(l.Bottom, wide-left-gap)
	head := sheet.Fold(l.Legend, wide-gap)
	signs := func(s *sheet.Sheet) (list []sign) {
		for k, word := range l.Series {
			list = append(list, sign{word, func(x, y vg.Length) {
				look := sheet.LookOf(k)
				s.Line(look.In, 2, x, y, x+signWide, y, look.Dashes...)
				s.Mark(look, x+signWide/2, y)
			}})
		}
		return list
	}
	_, legendHigh := legendRows(signs(nil), wide)
	under := lineHigh*vg.Length(most+len(keyLines)+len(bottom)+len(head)) + legendHigh + 22
	high := lineHigh*vg.Length(len(title)) + 8 + plotHigh + under
	s := sheet.New(wide, high)
	top := lines(s, 0, high-2, sheet.Begin, true, title) - 10
	y.from, y.to = under, top
	p := panel{Sheet: s, x: axis{from: left, to: wide - gap}, y: y, number: l.Number}
	p.upright(true)
	for k := range l.Means {
		l.series(&p, k, slot)
	}
	p.Line(sheet.Grey(), 1, p.x.from, p.y.from, p.x.to, p.y.from)
	at := p.y.from - 8
	for k, name := range names {
		lines(s, left+slot*(vg.Length(k)+.5), at, sheet.Middle, false, name)
	}
	at -= lineHigh*vg.Length(most) + 2
	at = lines(s, (left+wide-gap)/2, at, sheet.Middle, true, bottom)
	at = lines(s, left, at, sheet.Begin, false, keyLines) - 6
	at = lines(s, 0, at, sheet.Begin, true, head)
	rows, _ := legendRows(signs(s), wide)
	legend(s, rows, 0, at+6, wide)
	return s
}

// series draws one line. Lines stand a little apart, so that their intervals
// can be seen.
func (l *Lines) series(p *panel, k int, slot vg.Length) {
	look := sheet.LookOf(k)
	apart := min(12, slot/vg.Length(2*len(l.Means)+1))
	shift := apart * (vg.Length(k) - vg.Length(len(l.Means)-1)/2)
	var way []vg.Point
	flush := func() {
		if len(way) > 1 {
			p.StrokeLines(draw.LineStyle{Color: look.In, Width: 2, Dashes: look.Dashes}, way)
		}
		way = nil
	}
	for i, m := range l.Means[k] {
		if math.IsNaN(m.Value) {
			flush()
			continue
		}
		way = append(way, vg.Point{X: p.x.from + slot*(vg.Length(i)+.5) + shift, Y: p.y.at(m.Value)})
	}
	flush()
	for i, m := range l.Means[k] {
		x := p.x.from + slot*(vg.Length(i)+.5) + shift
		if math.IsNaN(m.Value) {
			continue
		}
		if !math.IsNaN(m.Lo) {
			p.Post(look.In, x, p.y.at(m.Lo), p.y.at(m.Hi))
		}
		p.Mark(look, x, p.y.at(m.Value))
	}
}

// slotNames folds names into slots. Where a word is wider than its slot all
// names become numbers, with a key.
func slotNames(names []string, slot vg.Length) (folded [][]string, key []string) {
	for _, name := range names {
		lines := sheet.Fold(name, slot)
		for _, line := range lines {
			if sheet.Wide(line) > slot {
				folded = nil
				for k, name := range names {
					n := strconv.Itoa(k + 1)
					folded, key = append(folded, []string{n}), append(key, n+" = "+name)
				}
				return folded, key
			}
		}
		folded = append(folded, lines)
	}
	return folded, nil
}
