package chart

import (
	"math"
	"slices"

	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

// Histogram is how often each value came about, with lines at some of them.
type Histogram struct {
	Values []float64
	Lines  []Marked
	Axis   string // what the values are
	Count  string // what is counted
	Number Number
}

// Marked is a value with a word about it.
type Marked struct {
	Value float64
	Word  string
}

// Draw draws the figure.
func (h *Histogram) Draw() *sheet.Sheet {
	known := slices.DeleteFunc(slices.Clone(h.Values), func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
	slices.Sort(known)
	x := newAxis(known, false, 8)
	bins := int(math.Round((x.hi - x.lo) / x.step * 2))
	if len(known) > 200 {
		bins *= 2
	}
	counts := make([]float64, bins)
	for _, v := range known {
		counts[min(bins-1, max(0, int((v-x.lo)/(x.hi-x.lo)*float64(bins)+1e-9)))]++
	}
	y := newAxis(append(counts, 1), true, 5)
	y.step = max(1, y.step)
	signs := func(s *sheet.Sheet) (list []sign) {
		for k, m := range h.Lines {
			list = append(list, sign{m.Word, func(x, y vg.Length) {
				look := sheet.LookOf(k + 1)
				s.Line(look.In, 2.5, x, y, x+signWide, y, look.Dashes...)
			}})
		}
		return list
	}
	_, legendHigh := legendRows(signs(nil), wide)
	title, count := sheet.Fold(h.Axis, wide-2*gap), sheet.Fold(h.Count, wide-gap)
	under := axisHigh + lineHigh*vg.Length(len(title)) + legendHigh + gap
	high := under + 240 + lineHigh*vg.Length(len(count)) + 10
	s := sheet.New(wide, high)
	y.from, y.to = under, lines(s, 0, high-2, sheet.Begin, true, count)-8
	x.from, x.to = tickWide(&y, h.Number)+12, wide-gap-tickWide(&x, h.Number)/2
	p := panel{Sheet: s, x: x, y: y, number: h.Number}
	p.upright(true)
	step := (x.to - x.from) / vg.Length(bins)
	for k, n := range counts {
		if n > 0 {
			x0 := x.from + step*vg.Length(k)
			s.Box(sheet.Sky(), x0, y.from, x0+step, y.at(n))
			s.Frame(sheet.Blue(), 1, x0, y.from, x0+step, y.at(n))
		}
	}
	for k, m := range h.Lines {
		if !math.IsNaN(m.Value) {
			look := sheet.LookOf(k + 1)
			s.Line(look.In, 2.5, x.at(m.Value), y.from, x.at(m.Value), y.to, look.Dashes...)
		}
	}
	p.level(false)
	lines(s, (x.from+x.to)/2, under-axisHigh, sheet.Middle, true, title)
	rows, _ := legendRows(signs(s), wide)
	legend(s, rows, 0, legendHigh, wide)
	return s
}
