package report

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"image/color"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"

	"dinamika/cmd/dinamika/paper"
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
	lineHigh   = 22 // of the legend
	textSize   = 14
	letterWide = 7.6 // of a letter, in any sans serif, on the generous side
)

// Inks, chosen to be told apart by any eye and in print.
func ink() color.Color      { return color.RGBA{0x14, 0x28, 0x2b, 0xff} }
func muted() color.Color    { return color.RGBA{0x45, 0x5b, 0x5c, 0xff} }
func hairline() color.Color { return color.RGBA{0xd5, 0xdf, 0xdc, 0xff} }
func band() color.Color     { return color.RGBA{0xd3, 0xd9, 0xd8, 0xff} }
func blue() color.Color     { return color.RGBA{0x0b, 0x5f, 0xa5, 0xff} }
func grey() color.Color     { return color.RGBA{0x6f, 0x7c, 0x7d, 0xff} }
func white() color.Color    { return color.RGBA{0xff, 0xff, 0xff, 0xff} }
func alarm() color.Color    { return color.RGBA{0x9b, 0x2c, 0x12, 0xff} }

// figure is one drawing.
type figure struct {
	draw.Canvas
	r     *Report
	x     *pattern.Result
	high  vg.Length
	fresh vg.Length // from here downwards the paper is empty
	words strings.Builder
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
	paper := vgsvg.New(figureWide, high)
	f.Canvas = draw.NewCanvas(paper, figureWide, high)
	f.high, f.fresh = high, high-2
	for k := range panels {
		f.panel(&panels[k])
	}
	f.legend(legend)
	var b bytes.Buffer
	if _, err := paper.WriteTo(&b); err != nil {
		panic(err) // a buffer takes everything
	}
	label := r.w.T("validate.page.figure", map[string]any{"ID": x.ID})
	_, drawing, _ := strings.Cut(b.String(), "xmlns:xlink=\"http://www.w3.org/1999/xlink\">") // the page has a head of its own
	drawing = strings.Replace(drawing, "</svg>", f.words.String()+"</svg>", 1)
	return template.HTML(fmt.Sprintf("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"%d\">%s", figureWide, int(high), html.EscapeString(label), textSize, drawing))
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
	raw := (hi - lo) / 6
	unit := math.Pow(10, math.Floor(math.Log10(raw)))
	p.step = 10 * unit
	for _, m := range []float64{1, 2, 5} {
		if m*unit >= raw {
			p.step = m * unit
			break
		}
	}
	p.lo, p.hi = p.step*math.Floor(lo/p.step+1e-9), p.step*math.Ceil(hi/p.step-1e-9)
}

// at is where a number lies on the axis, held within the panel.
func (p *panel) at(v float64) vg.Length {
	share := min(1, max(0, (v-p.lo)/(p.hi-p.lo)))
	return labelWide + vg.Length(share)*(figureWide-labelWide-wordWide)
}

// panel draws one panel below what is there.
func (f *figure) panel(p *panel) {
	if p.title {
		f.write(0, f.fresh-lineHigh/2, begin, muted(), f.r.w.T("validate.page.shown"))
		f.fresh -= lineHigh
	}
	top := f.fresh
	bottom := top - vg.Length(len(p.rows))*rowHigh
	decimals := max(0, int(math.Ceil(-math.Log10(p.step)-1e-9)))
	for k := 0; ; k++ {
		v := p.lo + float64(k)*p.step
		if v > p.hi+p.step/2 {
			break
		}
		line := draw.LineStyle{Color: hairline(), Width: 1}
		if math.Abs(v) < p.step/1e6 {
			line = draw.LineStyle{Color: grey(), Width: 1}
		}
		f.StrokeLine2(line, p.at(v), bottom, p.at(v), top)
		f.write(p.at(v), bottom-axisHigh/2, middle, muted(), f.r.w.Number(v, decimals))
	}
	for n, k := range p.rows {
		f.row(p, k, top-(vg.Length(n)+0.5)*rowHigh)
	}
	f.StrokeLine2(draw.LineStyle{Color: grey(), Width: 1}, labelWide, bottom, figureWide-wordWide, bottom)
	f.fresh = bottom - axisHigh - panelGap
}

// row draws one quantity: published above the middle, simulated below it.
func (f *figure) row(p *panel, k int, y vg.Length) {
	q, s := &f.x.Quantities[k], &f.x.Seen[k]
	f.write(labelWide-14, y, end, ink(), f.r.w.Quantity(f.x.ID, q.Name))
	if q.Rule != pattern.Shown {
		f.accepted(p, q, y)
	}
	if n := len(q.Published); n > 0 {
		if n > 1 {
			f.StrokeLine2(draw.LineStyle{Color: ink(), Width: 1}, p.at(q.Published[0]), y+7, p.at(q.Published[n-1]), y+7)
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
		f.write(figureWide-wordWide+10, y, begin, alarm(), f.r.w.T("validate.page.undefined"))
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
		f.write(figureWide-wordWide+10, y, begin, alarm(), f.r.w.T("validate.page."+word))
	}
}

// accepted is a grey band; where it goes on beyond the edge, an arrow says so.
func (f *figure) accepted(p *panel, q *pattern.Quantity, y vg.Length) {
	lo, hi := p.at(max(q.Lo, p.lo)), p.at(min(q.Hi, p.hi))
	const half = 14
	f.box(lo, hi, y, half)
	edge := draw.LineStyle{Color: grey(), Width: 1}
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
	f.FillPolygon(band(), []vg.Point{{X: lo, Y: y - half}, {X: hi, Y: y - half}, {X: hi, Y: y + half}, {X: lo, Y: y + half}})
}

func (f *figure) simulated(lo, mean, hi, y vg.Length) {
	f.StrokeLine2(draw.LineStyle{Color: blue(), Width: 2.5}, lo, y, hi, y)
	for _, end := range []vg.Length{lo, hi} {
		f.StrokeLine2(draw.LineStyle{Color: blue(), Width: 1.5}, end, y-4, end, y+4)
	}
	f.DrawGlyphNoClip(draw.GlyphStyle{Color: blue(), Radius: 5, Shape: draw.CircleGlyph{}}, vg.Point{X: mean, Y: y})
}

func (f *figure) diamond(x, y vg.Length) {
	const r = 6
	around := []vg.Point{{X: x - r, Y: y}, {X: x, Y: y + r}, {X: x + r, Y: y}, {X: x, Y: y - r}}
	f.FillPolygon(white(), around)
	f.StrokeLines(draw.LineStyle{Color: ink(), Width: 1.5}, append(around, around[0], around[1]))
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
	f.StrokeLines(draw.LineStyle{Color: grey(), Width: 1.8}, shapes[n%len(shapes)]...)
}

// Where a text stands with regard to its place.
const (
	begin  = "start"
	middle = "middle"
	end    = "end"
)

// write writes a text in the reader's own sans serif, whose widths nobody
// knows here: so it is the page that puts it to the right or in the middle.
func (f *figure) write(x, y vg.Length, anchor string, in color.Color, s string) {
	r, g, b, _ := in.RGBA()
	fmt.Fprintf(&f.words, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#%02x%02x%02x\">%s</text>\n",
		x.Points(), (f.high - y + 0.35*textSize).Points(), anchor, r>>8, g>>8, b>>8, html.EscapeString(s))
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
			f.write(x+36, y, begin, ink(), s.word)
			x += s.wide
		}
		f.fresh -= lineHigh
	}
}
