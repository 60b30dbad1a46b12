package playback

import (
	"strconv"
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// controls draws what moves the time, and beside it the last change.
func (d *desk) controls(y, high float64) {
	if d.s.Plain {
		d.lately(mark.Box{X: 16, Y: y, W: mark.Width - 32, H: high})
		return
	}
	size := d.Size.Label
	play := kit.Button{Intent: "play", Region: "controls", Icon: kit.Play, Style: kit.Primary, Key: "Space", Bare: true, Says: d.T("playback.play")}
	if d.s.Playing {
		play.Icon, play.Says = kit.Pause, d.T("playback.pause")
	}
	x := 16.0
	put := func(w float64, o kit.Button) {
		o.Region, o.Size = "controls", size
		d.Button(mark.Box{X: x, Y: y, W: w, H: high}, o)
		x += w + 6
	}
	w := func(label string, cap string) float64 {
		wide := letter.Width(label, mark.Bold, size) + 24
		if cap != "" {
			wide += max(20, letter.Width(cap, mark.Bold, 13)+12) + 8
		}
		return wide
	}
	put(48, play)
	d.On("p", "play")
	if d.Letters.Roomy() {
		put(56, kit.Button{Intent: "prev", Icon: kit.JumpBack, Key: ",", Bare: true, Says: d.T("playback.prev")})
		put(56, kit.Button{Intent: "next", Icon: kit.Jump, Key: ".", Bare: true, Says: d.T("playback.next")})
	} else {
		prev, next := d.T("playback.prev"), d.T("playback.next")
		put(w(prev, ","), kit.Button{Intent: "prev", Label: prev, Key: ","})
		put(w(next, "."), kit.Button{Intent: "next", Label: next, Key: "."})
	}
	put(40, kit.Button{Intent: "slower", Label: "–", Key: "[", Bare: true, Says: d.T("playback.slower")})
	speed := strconv.Itoa(d.s.Speed) + "×"
	sw := letter.Width("64×", mark.Bold, size)
	d.Text(x+sw/2, y+high/2+size*0.36, speed, mark.Bold, size, mark.Center, d.Theme.Ink)
	x += sw + 6
	put(40, kit.Button{Intent: "faster", Label: "+", Key: "]", Bare: true, Says: d.T("playback.faster")})
	d.On("ArrowLeft", "scrub.left")
	d.On("ArrowRight", "scrub.right")
	right := mark.Width - 16.0
	if d.Letters.Roomy() {
		label := d.T("playback.curves")
		ww := w(label, "M")
		right -= ww
		style := kit.Plain
		if d.s.Curves {
			style = kit.Chosen
		}
		d.Button(mark.Box{X: right, Y: y, W: ww, H: high}, kit.Button{Intent: "curves", Region: "controls", Label: label, Key: "u", Style: style, Size: size})
		right -= 8
	}
	for _, o := range [...]struct {
		has bool
		kit.Button
	}{{d.s.CanCompare, kit.Button{Intent: "compare", Label: d.T("playback.compare"), Key: "c"}}, {d.s.CanContinue, kit.Button{Intent: "continue", Label: d.T("playback.continue"), Key: "g"}}} {
		if !o.has {
			continue
		}
		o.Region, o.Size = "controls", size
		ww := w(o.Label, "G")
		right -= ww
		d.Button(mark.Box{X: right, Y: y, W: ww, H: high}, o.Button)
		right -= 8
	}
	d.lately(mark.Box{X: x + 4, Y: y, W: right - x - 4, H: high})
}

// lately draws the last thing that was saved, or the last change of stage; that
// opens its evidence.
func (d *desk) lately(b mark.Box) {
	if b.W < 90 {
		return
	}
	t, size := d.Theme, min(d.Size.Meta, 17)
	i, c, ok := d.s.Last()
	words := d.s.Notice
	if d.s.Plain {
		words = ""
	}
	press := ok && words == "" && !d.s.Plain
	switch {
	case words != "":
	case !ok:
		words = d.T("playback.change.none")
	default:
		words = d.changed(i, &c)
		if !c.First {
			words += ": " + strings.Join(d.moved(&c, 2), ", ")
		}
	}
	if press {
		d.Hit(mark.Hit{Intent: "evidence", Region: "controls", Box: b, Says: words + ". " + d.T("playback.evidence"), Key: "e"})
		d.Ring("evidence", b, 8)
	}
	paint := mark.Fill(t.Back)
	if d.Hands.Hover == "evidence" && press {
		paint = paint.Edge(t.Action, 1.6)
	}
	d.Rect(b, 8, paint)
	x := b.X + 12
	if press || ok && d.s.Plain {
		d.diamond(b.X+18, b.Middle().Y, 8)
		x = b.X + 36
	}
	if press {
		d.KeyCap(b.X+b.W-30, b.Middle().Y, "E", t.Ink)
	}
	lines := letter.Trim(words, mark.Regular, size, b.X+b.W-x-38, 2)
	for k, l := range lines {
		d.Text(x, b.Middle().Y+size*0.36+kit.Line(size)*(float64(k)-float64(len(lines)-1)/2), l, mark.Regular, size, mark.Left, t.Ink)
	}
}

// changed says which run came into which stage, and when.
func (d *desk) changed(lane int, c *Change) string {
	id := "playback.change"
	if c.First {
		id = "playback.change.first"
	}
	words := d.T(id, "Stage", d.Words.Name("stage", c.Stage.String()), "Session", c.Session, "Act", c.Act)
	if badge := d.s.Lanes[lane].Badge; badge != "" {
		words = badge + ": " + words
	}
	return words
}

// moved says what the signs did that tipped a change, at most so many.
func (d *desk) moved(c *Change, most int) (out []string) {
	for _, s := range c.Signs[:min(most, len(c.Signs))] {
		out = append(out, d.Words.Name("sign", s.Sign.String())+" "+d.Words.Number(s.From, 2)+" → "+d.Words.Number(s.To, 2))
	}
	return out
}

// evidence draws all that tipped the last change, over the rooms.
func (d *desk) evidence() {
	i, c, ok := d.s.Last()
	if !ok {
		return
	}
	t, size, small := d.Theme, d.Size.Body, d.Size.Meta
	head := d.changed(i, &c)
	wide := 640.0
	if d.Letters.Roomy() {
		wide = 900
	}
	about := letter.Break(d.Words.What("stage", c.Stage.String()), mark.Regular, small, wide-48)
	row := kit.Line(size) + 8
	r := &d.s.Rooms[i]
	sure := letter.Break(d.T("playback.sure", "Sure", d.Words.Number(100*r.Sure[0], 0), "Low", d.Words.Number(100*r.Sure[1], 0), "High", d.Words.Number(100*r.Sure[2], 0)), mark.Regular, small, wide-48)
	high := 80 + kit.Line(small)*float64(len(sure)) + kit.Line(size) + float64(len(about))*kit.Line(small) + row*float64(max(1, len(c.Signs))) + 44
	b := mark.Around(mark.Point{X: mark.Width / 2, Y: (d.top + d.low) / 2}, wide, high)
	d.Cover()
	d.Panel(b)
	d.Rect(b, 12, mark.Stroke(t.Border, 1.5))
	y := b.Y + 20 + size
	d.diamond(b.X+30, y-size*0.36, 9)
	d.Label(b.X+50, y, head, mark.Bold, size, wide-80, t.Ink)
	y += kit.Line(size)
	for _, l := range about {
		d.Text(b.X+24, y, l, mark.Regular, small, mark.Left, t.Muted)
		y += kit.Line(small)
	}
	y += 8
	if len(c.Signs) == 0 {
		d.Label(b.X+24, y, d.T("playback.evidence.none"), mark.Regular, size, wide-48, t.Ink)
	}
	for _, s := range c.Signs {
		d.Label(b.X+24, y, d.Words.Name("sign", s.Sign.String()), mark.Regular, size, wide*0.5, t.Ink)
		d.Text(b.X+wide*0.64, y, d.Words.Number(s.From, 2), mark.Regular, size, mark.Right, t.Ink)
		d.arrow(b.X+wide*0.64+12, y-size*0.34, 34)
		d.Text(b.X+wide*0.64+58, y, d.Words.Number(s.To, 2), mark.Bold, size, mark.Left, t.Ink)
		way := "playback.rose"
		if s.To < s.From {
			way = "playback.fell"
		}
		d.Text(b.X+wide-24, y, d.T(way), mark.Regular, size, mark.Right, t.Ink)
		y += row
	}
	for k, l := range sure {
		d.Text(b.X+24, y+kit.Line(small)*float64(k), l, mark.Regular, small, mark.Left, t.Muted)
	}
	label := d.T("playback.close")
	w := letter.Width(label, mark.Bold, d.Size.Label) + 64
	d.Button(mark.Box{X: b.X + wide - w - 16, Y: b.Y + high - 50, W: w, H: 38}, kit.Button{Intent: "evidence", Region: "dialog", Label: label, Key: "Escape", Style: kit.Primary, Size: d.Size.Label})
	d.On("e", "evidence")
}

// arrow draws a short way to the right.
func (d *desk) arrow(x, y, wide float64) {
	t := d.Theme
	d.Line(x, y, x+wide-8, y, mark.Stroke(t.Ink, 2))
	d.Poly(mark.Fill(t.Ink), true, mark.Point{X: x + wide, Y: y}, mark.Point{X: x + wide - 10, Y: y - 5}, mark.Point{X: x + wide - 10, Y: y + 5})
}

// Spans are how many acts an animated picture can be of.
func Spans() [4]int { return [4]int{10, 20, 40, 80} }

// asking asks how long the animated picture is to be.
func (d *desk) asking() {
	b := d.dialog(230, d.T("playback.gif"))
	d.Para(mark.Box{X: b.X + 24, Y: b.Y + 24 + kit.Line(d.Size.Body), W: b.W - 48}, d.T("playback.gif.about", "Now", d.now()), mark.Regular, d.Size.Label, 3, d.Theme.Ink)
	w := (b.W - 48 - 24) / 4
	for i, n := range Spans() {
		o := kit.Button{Intent: "film." + strconv.Itoa(n), Region: "dialog", Label: d.Words.N("playback.acts", n, nil), Key: strconv.Itoa(i + 1), Size: d.Size.Meta, Bare: d.Letters.Roomy()}
		d.Button(mark.Box{X: b.X + 24 + (w+8)*float64(i), Y: b.Y + b.H - 112, W: w, H: 44}, o)
	}
	d.cancel(b)
}

// making shows how far an animated picture has come.
func (d *desk) making() {
	m := d.s.Making
	b := d.dialog(190, d.T("playback.making", "Done", m.Done, "Of", m.Of))
	d.gauge(mark.Box{X: b.X + 24, Y: b.Y + b.H - 100, W: b.W - 48, H: 16}, float64(m.Done)/float64(max(1, m.Of)))
	d.cancel(b)
}

// dialog draws a sheet over everything, with its title.
func (d *desk) dialog(high float64, title string) mark.Box {
	wide := 620.0
	if d.Letters.Roomy() {
		wide, high = 860, high*1.3
	}
	b := mark.Around(mark.Point{X: mark.Width / 2, Y: 270}, wide, high)
	d.Cover()
	d.Panel(b)
	d.Rect(b, 12, mark.Stroke(d.Theme.Border, 1.5))
	d.Label(b.X+24, b.Y+18+d.Size.Body, title, mark.Bold, d.Size.Body, wide-48, d.Theme.Ink)
	return b
}

// cancel draws the way out of a dialog.
func (d *desk) cancel(b mark.Box) {
	label := d.T("playback.cancel")
	w := letter.Width(label, mark.Bold, d.Size.Label) + 64
	d.Button(mark.Box{X: b.X + b.W - w - 16, Y: b.Y + b.H - 54, W: w, H: 40}, kit.Button{Intent: "film.cancel", Region: "dialog", Label: label, Key: "Escape", Size: d.Size.Label})
}
