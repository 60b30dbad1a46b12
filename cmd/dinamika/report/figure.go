package report

import (
	"html/template"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dinamika/cmd/dinamika/paper"
	"dinamika/cmd/dinamika/sheet"
	"dinamika/sim/pattern"
)

// Measures of a figure, in points of a page that is wide enough.
const (
	figureWide = 960
	labelWide  = 300 // for the names of quantities
	wordWide   = 96  // for what stands at the end of a row
	rowHigh    = 34
	axisHigh   = 30
	panelGap   = 12
	lineHigh   = 22  // of the legend
	letterWide = 7.6 // of a letter, in any sans serif, on the generous side
)

// figure is one drawing.
type figure struct {
	*sheet.Sheet
	r     *Report
	x     *pattern.Result
	fresh vg.Length // from here downwards the paper is empty
}

// figure draws what was published beside what the model gave: one row for each
// quantity, rows of one scale in one panel.
func (r *Report) figure(x *pattern.Result) template.HTML {
	panels := panelsOf(x)
	f := &figure{r: r, x: x}
	legend := f.legendRows()
	high := vg.Length(4)
	for _, p := range panels {
		high += vg.Length(len(p.rows))*rowHigh + axisHigh + panelGap
		if p.title {
			high += lineHigh
		}
	}
	high += vg.Length(len(legend)) * lineHigh
	f.Sheet, f.fresh = sheet.New(figureWide, high), high-2
	for k := range panels {
		f.panel(&panels[k])
	}
	f.legend(legend)
	return f.Inline(r.w.T("validate.page.figure", map[string]any{"ID": x.ID}))
}

// panel is the rows that share a scale.
type panel struct {
	rows   []int // numbers of quantities
	title  bool  // that they are merely shown
	lo, hi float64
	step   float64
}

// panelsOf puts the quantities of one scale together: shares, correlations and
// the like in one panel, larger numbers in others by their size; what is judged
// before what is merely shown.
func panelsOf(x *pattern.Result) (panels []panel) {
	for _, shown := range []bool{false, true} {
		begin := len(panels)
		var scales []int
	next:
		for k := range x.Quantities {
			if (x.Quantities[k].Rule == pattern.Shown) != shown {
				continue
			}
			scale := scaleOf(reach(x, k))
			for at, s := range scales {
				if s == scale {
					panels[begin+at].rows = append(panels[begin+at].rows, k)
					continue next
				}
			}
			scales = append(scales, scale)
			panels = append(panels, panel{rows: []int{k}, title: shown && len(scales) == 1})
		}
	}
	for k := range panels {
		panels[k].fit(x)
	}
	return panels
}

// reach is every known number of a row, but a bound of what is accepted only
// when it is not far beyond the rest: an interval that ends far off would press
// everything else together.
func reach(x *pattern.Result, k int) (all []float64) {
	q, s := &x.Quantities[k], &x.Seen[k]
	list := append([]float64{s.Mean, s.Lo, s.Hi}, q.Published...)
	for _, n := range x.Nulls {
		list = append(list, n.Means[k])
	}
	most := 0.0
	for _, v := range list {
		if !math.IsNaN(v) {
			all = append(all, v)
			most = max(most, math.Abs(v))
		}
	}
	for _, v := range []float64{q.Lo, q.Hi} {
		if !math.IsInf(v, 0) && (math.Abs(v) <= 2*most || len(all) == 0) {
			all = append(all, v)
		}
	}
	return all
}

// scaleOf is the order of size of the largest number: up to about one, four, twenty,
// a hundred and more.
func scaleOf(all []float64) int {
	most := 0.0
	for _, v := range all {
		most = max(most, math.Abs(v))
	}
	for scale, top := range []float64{1.25, 4, 20, 101} {
		if most <= top {
			return scale
		}
	}
	return 4
}

// fit chooses the ends of the axis and the step between its ticks.
func (p *panel) fit(x *pattern.Result) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, k := range p.rows {
		for _, v := range reach(x, k) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	if lo > hi {
		lo, hi = 0, 1
	}
	if lo > 0 && lo < 0.6*hi {
		lo = 0
	}
	if hi < 0 && hi > 0.6*lo {
		hi = 0
	}
	if hi-lo < 1e-9 {
		lo, hi = lo-0.5, hi+0.5
	}
	p.lo, p.hi, p.step = sheet.Steps(lo, hi, 6)
}

// at is where a number lies on the axis, held within the panel.
func (p *panel) at(v float64) vg.Length {
	share := min(1, max(0, (v-p.lo)/(p.hi-p.lo)))
	return labelWide + vg.Length(share)*(figureWide-labelWide-wordWide)
}

// panel draws one panel below what is there.
func (f *figure) panel(p *panel) {
	if p.title {
		f.Write(0, f.fresh-lineHigh/2, sheet.Begin, sheet.Muted(), f.r.w.T("validate.page.shown"))
		f.fresh -= lineHigh
	}
	top := f.fresh
	bottom := top - vg.Length(len(p.rows))*rowHigh
	decimals := sheet.Decimals(p.step)
	for k := 0; ; k++ {
		v := p.lo + float64(k)*p.step
		if v > p.hi+p.step/2 {
			break
		}
		line := draw.LineStyle{Color: sheet.Hairline(), Width: 1}
		if math.Abs(v) < p.step/1e6 {
			line = draw.LineStyle{Color: sheet.Grey(), Width: 1}
		}
		f.StrokeLine2(line, p.at(v), bottom, p.at(v), top)
		f.Write(p.at(v), bottom-axisHigh/2, sheet.Middle, sheet.Muted(), f.r.w.Number(v, decimals))
	}
	for n, k := range p.rows {
		f.row(p, k, top-(vg.Length(n)+0.5)*rowHigh)
	}
	f.StrokeLine2(draw.LineStyle{Color: sheet.Grey(), Width: 1}, labelWide, bottom, figureWide-wordWide, bottom)
	f.fresh = bottom - axisHigh - panelGap
}

// row draws one quantity: published above the middle, simulated below it.
func (f *figure) row(p *panel, k int, y vg.Length) {
	q, s := &f.x.Quantities[k], &f.x.Seen[k]
	f.Write(labelWide-14, y, sheet.End, sheet.Ink(), f.r.w.Quantity(f.x.ID, q.Name))
	if q.Rule != pattern.Shown {
		f.accepted(p, q, y)
	}
	if n := len(q.Published); n > 0 {
		if n > 1 {
			f.StrokeLine2(draw.LineStyle{Color: sheet.Ink(), Width: 1}, p.at(q.Published[0]), y+7, p.at(q.Published[n-1]), y+7)
		}
		for _, v := range q.Published {
			f.diamond(p.at(v), y+7)
		}
	}
	for n, null := range f.x.Nulls {
		if v := null.Means[k]; !math.IsNaN(v) {
			f.nullMark(n, p.at(v), y-6)
		}
	}
	if math.IsNaN(s.Mean) {
		f.Write(figureWide-wordWide+10, y, sheet.Begin, sheet.Alarm(), f.r.w.T("validate.page.undefined"))
		return
	}
	f.simulated(p.at(s.Lo), p.at(s.Mean), p.at(s.Hi), y-6)
	if !s.Met {
		word := "outside"
		switch {
		case !q.Holds(s.Mean, 0):
		case q.Rule == pattern.Direction:
			word = "unsure"
		default:
			word = "sampled" // the mean is right, the published figure lies outside the studies
		}
		f.Write(figureWide-wordWide+10, y, sheet.Begin, sheet.Alarm(), f.r.w.T("validate.page."+word))
	}
}

// accepted is a grey band; where it goes on beyond the edge, an arrow says so.
func (f *figure) accepted(p *panel, q *pattern.Quantity, y vg.Length) {
	lo, hi := p.at(max(q.Lo, p.lo)), p.at(min(q.Hi, p.hi))
	const half = 14
	f.box(lo, hi, y, half)
	edge := draw.LineStyle{Color: sheet.Grey(), Width: 1}
	arrow := func(tip, way vg.Length) {
		f.StrokeLines(edge, []vg.Point{{X: tip - way*6, Y: y + 4}, {X: tip, Y: y}, {X: tip - way*6, Y: y - 4}})
	}
	if q.Lo < p.lo {
		arrow(lo+3, -1)
	} else {
		f.StrokeLine2(edge, lo, y-half, lo, y+half)
	}
	if q.Hi > p.hi {
		arrow(hi-3, 1)
	} else {
		f.StrokeLine2(edge, hi, y-half, hi, y+half)
	}
}

func (f *figure) box(lo, hi, y, half vg.Length) {
	f.FillPolygon(sheet.Band(), []vg.Point{{X: lo, Y: y - half}, {X: hi, Y: y - half}, {X: hi, Y: y + half}, {X: lo, Y: y + half}})
}

func (f *figure) simulated(lo, mean, hi, y vg.Length) {
	f.StrokeLine2(draw.LineStyle{Color: sheet.Blue(), Width: 2.5}, lo, y, hi, y)
	for _, end := range []vg.Length{lo, hi} {
		f.StrokeLine2(draw.LineStyle{Color: sheet.Blue(), Width: 1.5}, end, y-4, end, y+4)
	}
	f.DrawGlyphNoClip(draw.GlyphStyle{Color: sheet.Blue(), Radius: 5, Shape: draw.CircleGlyph{}}, vg.Point{X: mean, Y: y})
}

func (f *figure) diamond(x, y vg.Length) {
	const r = 6
	around := []vg.Point{{X: x - r, Y: y}, {X: x, Y: y + r}, {X: x + r, Y: y}, {X: x, Y: y - r}}
	f.FillPolygon(sheet.White(), around)
	f.StrokeLines(draw.LineStyle{Color: sheet.Ink(), Width: 1.5}, append(around, around[0], around[1]))
}

// nullMark is a cross lying, a cross standing, a triangle or a box: each null
// of a figure has its own.
func (f *figure) nullMark(n int, x, y vg.Length) {
	const r = 4.5
	at := func(dx, dy vg.Length) vg.Point { return vg.Point{X: x + dx*r, Y: y + dy*r} }
	shapes := [...][][]vg.Point{
		{{at(-1, -1), at(1, 1)}, {at(-1, 1), at(1, -1)}},
		{{at(-1.2, 0), at(1.2, 0)}, {at(0, -1.2), at(0, 1.2)}},
		{{at(-1.1, -0.8), at(1.1, -0.8), at(0, 1.1), at(-1.1, -0.8)}},
		{{at(-1, -1), at(1, -1), at(1, 1), at(-1, 1), at(-1, -1)}},
	}
	f.StrokeLines(draw.LineStyle{Color: sheet.Grey(), Width: 1.8}, shapes[n%len(shapes)]...)
}

// sign is one entry of the legend.
type sign struct {
	word string
	draw func(x, y vg.Length)
	wide vg.Length
}

// legendRows lays out the signs that the figure uses.
func (f *figure) legendRows() (rows [][]sign) {
	t := func(id string) string { return f.r.w.T("validate.page.legend." + id) }
	signs := []sign{
		{word: t("accepted"), draw: func(x, y vg.Length) { f.box(x, x+28, y, 7) }},
		{word: t("simulated"), draw: func(x, y vg.Length) { f.simulated(x, x+14, x+28, y) }},
	}
	for k := range f.x.Quantities {
		if len(f.x.Quantities[k].Published) > 0 {
			signs = slices.Insert(signs, 1, sign{word: t("published"), draw: func(x, y vg.Length) { f.diamond(x+14, y) }})
			break
		}
	}
	for n, null := range f.x.Nulls {
		signs = append(signs, sign{word: f.r.w.Name("null", null.Name), draw: func(x, y vg.Length) { f.nullMark(n, x+14, y) }})
	}
	left := vg.Length(0)
	for k := range signs {
		s := &signs[k]
		s.wide = 28 + 8 + letterWide*vg.Length(paper.Columns(s.word)) + 20
		if len(rows) == 0 || left+s.wide > figureWide {
			rows, left = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], *s)
		left += s.wide
	}
	return rows
}

func (f *figure) legend(rows [][]sign) {
	for _, row := range rows {
		x, y := vg.Length(0), f.fresh-lineHigh/2+panelGap/2
		for _, s := range row {
			s.draw(x, y)
			f.Write(x+36, y, sheet.Begin, sheet.Ink(), s.word)
			x += s.wide
		}
		f.fresh -= lineHigh
	}
}
