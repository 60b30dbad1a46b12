// Package chart draws the figures of an analysis. It knows numbers and labels
// and nothing of what they are about. Labels of any length find room, colours
// never say what marks, dashes or hatching do not say too, and what is not
// defined (NaN) is left out.
package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

// Measures of a figure, in points of a page that is wide enough.
const (
	wide     = 960
	lineHigh = 20 // of a line of text
	gap      = 12
)

// Number writes a number with so many decimals, as the reader's language does.
type Number func(x float64, decimals int) string

// Interval is a number that is not known exactly.
type Interval struct{ Value, Lo, Hi float64 }

// axis is a scale with its ticks.
type axis struct {
	lo, hi, step float64
	from, to     vg.Length
}

// newAxis makes a scale that holds all of the known numbers, about so many
// ticks on it; with zero, it holds 0 too.
func newAxis(all []float64, zero bool, ticks int) axis {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range all {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	if lo > hi {
		lo, hi = 0, 1
	}
	if zero {
		lo, hi = min(lo, 0), max(hi, 0)
	}
	if hi-lo <= 1e-9*max(math.Abs(lo), math.Abs(hi)) || hi-lo < 1e-300 {
		by := max(0.5*math.Abs(hi), 1e-3)
		if hi == 0 {
			by = 1
		}
		lo, hi = lo-by, hi+by
	}
	var a axis
	a.lo, a.hi, a.step = sheet.Steps(lo, hi, max(ticks, 2))
	return a
}

// at is where a number lies, held within the scale.
func (a *axis) at(v float64) vg.Length {
	return a.from + vg.Length(min(1, max(0, (v-a.lo)/(a.hi-a.lo))))*(a.to-a.from)
}

// ticks lists the places that are written.
func (a *axis) ticks() (list []float64) {
	for k := 0; ; k++ {
		v := a.lo + float64(k)*a.step
		if v > a.hi+a.step/2 {
			return list
		}
		list = append(list, v)
	}
}

// zero says whether a tick is the one at 0.
func (a *axis) zero(v float64) bool { return math.Abs(v) < a.step/1e6 }

// panel is a plot with a scale to the right and one upwards.
type panel struct {
	*sheet.Sheet
	x, y   axis
	number Number
}

// upright draws the lines and the numbers of the scale upwards.
func (p *panel) upright(labels bool) {
	for _, v := range p.y.ticks() {
		in := sheet.Hairline()
		if p.y.zero(v) {
			in = sheet.Grey()
		}
		p.Line(in, 1, p.x.from, p.y.at(v), p.x.to, p.y.at(v))
		if labels {
			p.Write(p.x.from-8, p.y.at(v), sheet.End, sheet.Muted(), p.number(v, sheet.Decimals(p.y.step)))
		}
	}
}

// level draws the lines and the numbers of the scale to the right.
func (p *panel) level(lines bool) {
	for _, v := range p.x.ticks() {
		switch {
		case lines && p.x.zero(v):
			p.Line(sheet.Grey(), 1, p.x.at(v), p.y.from, p.x.at(v), p.y.to)
		case lines:
			p.Line(sheet.Hairline(), 1, p.x.at(v), p.y.from, p.x.at(v), p.y.to)
		default:
			p.Line(sheet.Grey(), 1, p.x.at(v), p.y.from, p.x.at(v), p.y.from-4)
		}
		p.Write(p.x.at(v), p.y.from-14, sheet.Middle, sheet.Muted(), p.number(v, sheet.Decimals(p.x.step)))
	}
	p.Line(sheet.Grey(), 1, p.x.from, p.y.from, p.x.to, p.y.from)
}

// tickWide is the room that the numbers of a scale take.
func tickWide(a *axis, number Number) (most vg.Length) {
	for _, v := range a.ticks() {
		most = max(most, sheet.Wide(number(v, sheet.Decimals(a.step))))
	}
	return most
}

// lines writes lines of text below each other, and says where the next would be.
func lines(s *sheet.Sheet, x, y vg.Length, anchor sheet.Anchor, muted bool, text []string) vg.Length {
	in := sheet.Ink()
	if muted {
		in = sheet.Muted()
	}
	for _, line := range text {
		s.Write(x, y-lineHigh/2, anchor, in, line)
		y -= lineHigh
	}
	return y
}
