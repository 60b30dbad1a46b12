package playback

import (
	"dinamika/render/view/graph"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Where the time lies on the screen.
const timeX, timeW = 150.0, 1084.0

// time is the axis of everything below the rooms.
func (d *desk) time() graph.Time {
	x, w := timeX, timeW
	if d.Letters.Roomy() {
		x, w = 62, 1186
	}
	return graph.Time{X: x, W: w, To: float64(max(1, d.s.Sessions))}
}

// below draws the time, the curves and the controls.
func (d *desk) below() {
	t := d.Theme
	d.Rect(mark.Box{Y: d.low, W: mark.Width, H: mark.Height - d.low}, 0, mark.Fill(t.Surface))
	d.Line(0, d.low, mark.Width, d.low, mark.Stroke(t.Line, 1))
	if d.Letters.Roomy() {
		d.roomy()
		return
	}
	two := len(d.s.Lanes) == 2
	y := d.low + 12
	d.lane(0, y, 26)
	middle := y + 42
	if two {
		d.lane(1, y+58, 26)
		d.difference(y+26, y+29, 26)
		d.curve(mark.Box{Y: y + 98, H: 66}, d.s.Curve)
	} else {
		for k := range Curve(NumCurves) {
			d.curve(mark.Box{Y: y + 66 + 40*float64(k), H: 25}, k)
		}
	}
	d.scrub(d.low + 196)
	d.cursor(d.low+4, d.low+196, middle)
	d.controls(668, 42)
}

// roomy draws the same in large type: bands or curves, not both.
func (d *desk) roomy() {
	y := d.low + 8
	middle := y + 46
	if d.s.Curves {
		d.curve(mark.Box{Y: y + 44, H: 66}, d.s.Curve)
		middle = y + 16
	} else {
		d.lane(0, y, 28)
		if len(d.s.Lanes) == 2 {
			d.lane(1, y+64, 28)
			d.difference(y+28, y+31, 30)
		}
	}
	d.scrub(y + 122)
	d.cursor(y-2, y+122, middle)
	d.controls(660, 50)
}

// lane draws the stages of one run, the changes and the techniques used.
func (d *desk) lane(i int, y, high float64) {
	t, l, x := d.Theme, &d.s.Lanes[i], d.time()
	left := 16.0
	if l.Badge != "" {
		d.badge(mark.Box{X: left, Y: y + 2, W: 24, H: high - 4}, l.Badge, t.Ink, t.Surface)
		left += 30
	}
	if !d.Letters.Roomy() {
		d.Label(left, y+high/2+d.Size.Label*0.36, l.Name, mark.Bold, d.Size.Label, x.X-left-8, t.Ink)
	}
	spans := make([]graph.Span, 0, len(l.Spans))
	for _, s := range l.Spans {
		spans = append(spans, graph.Span{Stage: s.Stage, From: s.From, To: s.To})
	}
	graph.Band{Box: mark.Box{X: x.X, Y: y, W: x.W, H: high}, To: x.To, Spans: spans}.Draw(d.Pen)
	for _, at := range l.Decided {
		d.Line(x.At(at), y+high+1, x.At(at), y+high+6, mark.Stroke(t.Ink, 1.2))
	}
	for _, c := range l.Changes {
		if !c.First {
			d.diamond(x.At(c.At), y, 8)
		}
	}
}

// diamond is the sign of a change of stage.
func (d *desk) diamond(x, y, r float64) {
	d.Poly(mark.Fill(d.Theme.Accent).Edge(d.Edge(), 1.6), true, mark.Point{X: x, Y: y - r}, mark.Point{X: x + r, Y: y}, mark.Point{X: x, Y: y + r}, mark.Point{X: x - r, Y: y})
}

// difference draws where the two runs part, and makes it a place to go to.
func (d *desk) difference(top, y, high float64) {
	if !d.s.Differ {
		return
	}
	t, x := d.Theme, d.time().At(d.s.First)
	d.Line(x, top, x, y+high+3, mark.Stroke(t.Ink, 1.4).Dash(4, 4))
	words := d.T("playback.first", "Session", d.s.FirstIn[0], "Act", d.s.FirstIn[1])
	size := d.Size.Meta
	w := letter.Width(words, mark.Regular, size) + 44
	if d.s.Plain {
		w -= 24
	}
	b := mark.Box{X: x - w/2, Y: y, W: w, H: high}
	pill := d.pill()
	if b.X < pill.X+pill.W+8 && pill.X < b.X+b.W+8 { // beside where we are, not under it
		b.X = pill.X + pill.W + 8
		if x < d.time().At(d.s.At) && pill.X-8-w > 10 || b.X+w > mark.Width-10 {
			b.X = pill.X - 8 - w
		}
	}
	b.X = min(max(b.X, 10), mark.Width-10-w)
	if !d.s.Plain {
		d.Hit(mark.Hit{Intent: "first", Region: "time", Box: b, Says: words, Key: "f"})
		d.Ring("first", b, 6)
		defer func() { d.KeyCap(b.X+b.W-28, b.Middle().Y, "F", t.Ink) }()
	}
	edge := mark.Fill(t.Surface).Edge(t.Ink, 1.2)
	if !d.s.Plain && d.Hands.Hover == "first" {
		edge = mark.Fill(t.Surface).Edge(t.Action, 2)
	}
	d.Rect(b, 6, edge)
	d.Text(b.X+10, b.Middle().Y+size*0.36, words, mark.Regular, size, mark.Left, t.Ink)
}

// now says where we are.
func (d *desk) now() string {
	if d.s.Act == 0 {
		return d.T("playback.before", "Session", d.s.Session)
	}
	return d.T("playback.now", "Session", d.s.Session, "Act", d.s.Act)
}

// pill is where that stands, left and right.
func (d *desk) pill() mark.Box {
	size := d.Size.Title
	if d.Letters.Roomy() {
		size = d.Size.Label
	}
	w := letter.Width(d.now(), mark.Bold, size) + 32
	x := min(max(d.time().At(d.s.At)-w/2, 8), mark.Width-8-w)
	return mark.Box{X: x, W: w, H: size + 14}
}

// cursor draws where we are, over everything that has a time.
func (d *desk) cursor(top, bottom, middle float64) {
	t, x := d.Theme, d.time().At(d.s.At)
	d.Line(x, top, x, bottom, mark.Stroke(t.Surface, 6))
	d.Line(x, top, x, bottom, mark.Stroke(t.Ink, 3))
	b := d.pill()
	b.Y = middle - b.H/2
	size := d.Size.Title
	if d.Letters.Roomy() {
		size = d.Size.Label
	}
	d.Rect(b, b.H/2, mark.Fill(t.Ink).Edge(t.Surface, 2))
	d.Text(b.Middle().X, b.Middle().Y+size*0.36, d.now(), mark.Bold, size, mark.Center, t.Surface)
}

// curve draws one curve of the run, or of both.
func (d *desk) curve(b mark.Box, c Curve) {
	x := d.time()
	b.X, b.W = x.X, x.W
	d.named(b, c)
	chart := graph.Lines{Box: b, To: x.To, Low: c.Low(), High: 1, Room: 40, Bare: true, Ends: true}
	d.plot(&chart, c)
}

// named draws what a curve is called; where there is one curve of several, it
// leads to the next.
func (d *desk) named(b mark.Box, c Curve) {
	t, x := d.Theme, d.time()
	name, size := d.T("playback.curve."+c.String()), d.Size.Label
	roomy, two := d.Letters.Roomy(), len(d.s.Lanes) == 2
	box := mark.Box{X: 10, Y: b.Y, W: 106, H: 36}
	if roomy {
		box = mark.Box{X: 12, Y: b.Y - 42, W: letter.Width(name, mark.Bold, d.Size.Meta) + 30, H: 38}
	}
	switch {
	case d.s.Plain || !two && !roomy:
		y := b.Y + b.H/2
		if roomy {
			y = box.Middle().Y
		}
		d.Label(16, y+size*0.36, name, mark.Bold, size, x.X-44, t.Ink)
	default:
		d.Button(box, kit.Button{Intent: "curve", Region: "time", Label: name, Key: "m", Bare: true, Size: d.Size.Meta, Left: true, Says: name + ". " + d.T("playback.curve.next")})
	}
	if two && !roomy {
		d.Label(16, b.Y+54, d.T("playback.curve.ab"), mark.Regular, 13, 110, t.Muted)
	}
}

// plot draws the lines of a chart: A solid, B dashed.
func (d *desk) plot(chart *graph.Lines, c Curve) {
	for i := range d.s.Lanes {
		l := &d.s.Lanes[i]
		s := graph.Series{Name: l.Badge, At: l.At, Values: l.Curves[c]}
		if i == 1 {
			s.Stroke = graph.Dashed
		}
		chart.Series = append(chart.Series, s)
	}
	chart.Draw(d.Pen)
}

// scrub draws the slider of the time, and the sessions below it.
func (d *desk) scrub(y float64) {
	t, x := d.Theme, d.time()
	at := x.At(d.s.At)
	box := mark.Box{X: x.X, Y: y - 18, W: x.W, H: 36}
	if !d.s.Plain {
		d.Hit(mark.Hit{Intent: "scrub", Region: "scrub", Box: box, Says: d.T("playback.scrub", "Now", d.now()), Drag: true})
	}
	d.Ring("scrub", mark.Box{X: x.X - 4, Y: y - 8, W: x.W + 8, H: 16}, 6)
	line := mark.Stroke(t.Border, 5)
	d.Line(x.X, y, x.X+x.W, y, line)
	line.Ink = t.Action
	d.Line(x.X, y, at, y, line)
	for s := range d.s.Sessions + 1 {
		d.Line(x.At(float64(s)), y+5, x.At(float64(s)), y+11, mark.Stroke(t.Ink, 1.5))
	}
	d.Circle(at, y, 11, mark.Fill(t.Action).Edge(t.Surface, 2.5))
	x.Sessions(d.Pen, y+8+d.Size.Meta)
}
