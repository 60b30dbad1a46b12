package graph

import (
	"math"
	"slices"
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Series is one curve: Values at moments At, which grow. A value that is no
// number is a gap.
type Series struct {
	Name       string
	Values, At []float64
	Stroke     Stroke
	Ink        mark.Color // none: that of the stroke
}

// Lines is a chart of at most three curves over sessions. Box is the plot
// alone: numbers stand to its left, names to its right in Room, sessions below.
type Lines struct {
	Box       mark.Box
	From, To  float64 // in sessions
	Low, High float64 // of the values; both 0: from 0 to 1
	Series    []Series
	Room      float64 // for names at the right; 0: 110
	Bare      bool    // without the names of the sessions below
	Ends      bool    // numbers at the ends of the scale only, where there is little height
	Marks     []float64
}

// Time is the axis of the chart.
func (l Lines) Time() Time { return Time{l.Box.X, l.Box.W, l.From, l.To} }

// Y is where a value lies on the screen; what is beyond the scale lies at its edge.
func (l Lines) Y(v float64) float64 {
	low, high := l.Low, l.High
	if low == 0 && high == 0 {
		high = 1
	}
	return l.Box.Y + l.Box.H*(1-min(1, max(0, (v-low)/(high-low))))
}

// Draw draws the chart.
func (l Lines) Draw(p *kit.Pen) {
	if l.Low == 0 && l.High == 0 {
		l.High = 1
	}
	t := p.Theme
	decimals := 1
	if half := 10 * (l.Low + l.High) / 2; half != math.Trunc(half) {
		decimals = 2
	}
	for k, v := range [...]float64{l.Low, (l.Low + l.High) / 2, l.High} {
		y := l.Y(v)
		p.Line(l.Box.X, y, l.Box.X+l.Box.W, y, mark.Stroke(t.Line, 1))
		if l.Ends && k == 1 {
			continue
		}
		p.Text(l.Box.X-8, y+p.Size.Meta*0.36, p.Words.Number(v, decimals), mark.Regular, p.Size.Meta, mark.Right, t.Muted)
	}
	x := l.Time()
	for s := math.Ceil(l.From); s <= l.To; s++ {
		p.Line(x.At(s), l.Box.Y, x.At(s), l.Box.Y+l.Box.H, mark.Stroke(t.Line, 1))
	}
	for _, at := range l.Marks {
		p.Line(x.At(at), l.Box.Y, x.At(at), l.Box.Y+l.Box.H, mark.Stroke(t.Ink, 1.2).Dash(4, 3))
	}
	if !l.Bare {
		x.Sessions(p, l.Box.Y+l.Box.H+p.Size.Meta*1.35)
	}
	for i := range l.Series {
		l.curve(p, &l.Series[i])
	}
	l.names(p)
}

// Sessions names the sessions of the axis, their base line at y: in full where
// there is room, by number where there is not, and each few where even that is
// too much.
func (t Time) Sessions(p *kit.Pen, y float64) {
	if t.To <= t.From {
		return
	}
	cell := t.W / (t.To - t.From)
	last := p.T("graph.session", "N", strconv.Itoa(int(math.Ceil(t.To))))
	full := letter.Width(last, mark.Regular, p.Size.Meta)+10 <= cell
	every := max(1, int(math.Ceil((letter.Width("00", mark.Regular, p.Size.Meta)+6)/cell)))
	for s := int(math.Floor(t.From)); s < int(math.Ceil(t.To)); s++ {
		from, to := max(t.From, float64(s)), min(t.To, float64(s+1))
		words := strconv.Itoa(s + 1)
		if full {
			words = p.T("graph.session", "N", words)
		} else if s%every != 0 {
			continue
		}
		if t.At(to)-t.At(from) >= letter.Width(words, mark.Regular, p.Size.Meta) {
			p.Text((t.At(from)+t.At(to))/2, y, words, mark.Regular, p.Size.Meta, mark.Center, p.Theme.Muted)
		}
	}
}

// curve draws one curve, in as many pieces as its gaps leave.
func (l Lines) curve(p *kit.Pen, s *Series) {
	x, paint := l.Time(), s.Stroke.paint(s.ink(p))
	var piece []mark.Point
	end := func() {
		switch {
		case len(piece) > 1:
			p.Poly(paint, false, piece...)
		case len(piece) == 1:
			p.Circle(piece[0].X, piece[0].Y, 2.6, mark.Fill(paint.Ink))
		}
		piece = piece[:0]
	}
	for i, v := range s.Values[:min(len(s.Values), len(s.At))] {
		if math.IsNaN(v) || s.At[i] < l.From || s.At[i] > l.To {
			end()
			continue
		}
		piece = append(piece, mark.Point{X: x.At(s.At[i]), Y: l.Y(v)})
	}
	end()
}

// ink is the ink of the curve.
func (s *Series) ink(p *kit.Pen) mark.Color {
	if s.Ink.A != 0 {
		return s.Ink
	}
	return s.Stroke.ink(p.Theme)
}

// names writes each curve's name beside its end, kept apart from the others.
func (l Lines) names(p *kit.Pen) {
	room := l.Room
	if room == 0 {
		room = 110
	}
	type name struct {
		s     *Series
		lines []string
		y, h  float64 // middle and height
	}
	size := p.Size.Meta
	var all []name
	for i := range l.Series {
		s := &l.Series[i]
		n := len(s.Values)
		for n > 0 && math.IsNaN(s.Values[n-1]) {
			n--
		}
		if n == 0 || s.Name == "" {
			continue
		}
		lines := letter.Trim(s.Name, mark.Bold, size, room-10, 2)
		all = append(all, name{s, lines, l.Y(s.Values[n-1]), kit.Line(size) * float64(len(lines))})
	}
	slices.SortStableFunc(all, func(a, b name) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return 0
	})
	for i := 1; i < len(all); i++ {
		all[i].y = max(all[i].y, all[i-1].y+(all[i-1].h+all[i].h)/2)
	}
	bottom := l.Box.Y + l.Box.H + size
	for i := len(all) - 1; i >= 0; i-- {
		all[i].y = min(all[i].y, bottom-all[i].h/2)
		bottom = all[i].y - all[i].h/2
	}
	for _, n := range all {
		for k, line := range n.lines {
			p.Text(l.Box.X+l.Box.W+10, n.y-n.h/2+kit.Line(size)*float64(k)+size, line, mark.Bold, size, mark.Left, n.s.ink(p))
		}
	}
}
