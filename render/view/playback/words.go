package playback

import (
	"math"
	"slices"
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// bubble is where the words stand, broken into lines.
type bubble struct {
	box   mark.Box
	lines []string
	size  float64
}

// fits finds a place for all the words between the people, in which the bubble
// then stands.
func (c *chamber) fits(size float64) bool {
	for _, try := range [...]float64{size, 14, 13.2} {
		for _, wide := range [...]float64{212, 250, 290, 330, 370} {
			lines := letter.Break(c.r.Now.Words, mark.Say, try, wide-28)
			if box, ok := c.clearing(wide, float64(len(lines))*try*1.28+40); ok {
				c.said = bubble{box, lines, try}
				c.crowd = append(c.crowd, box)
				return true
			}
		}
	}
	return false
}

// agent is what somebody is called.
func (c *chamber) agent(i int) string {
	switch {
	case i < 0:
		return c.T("view.all")
	case i < len(c.r.Members):
		return strconv.Itoa(i+1) + " " + c.r.Members[i].Name
	}
	return c.T("talk.worker")
}

// words draws what is being said: in a bubble between the two where there is
// room for all of it, or else in a band at the foot of the room. Nothing said
// is ever cut.
func (c *chamber) words(size float64) {
	switch {
	case c.band > 0:
		c.foot(size)
		c.pointer()
	case c.r.Now.Words != "":
		c.bubble()
	}
}

// clearing finds a place for a bubble that covers no face and no plate, as near
// to the middle of the ring as it may be.
func (c *chamber) clearing(w, h float64) (mark.Box, bool) {
	middle := c.at(ringMiddle())
	for off := 0.0; off < 90; off += 6 {
		for _, side := range [...]float64{0, 14, -14, 30, -30} {
			for _, dir := range [...]float64{1, -1} {
				b := mark.Around(mark.Point{X: middle.X + side, Y: middle.Y + dir*off}, w, h)
				if c.free(b.Grow(3)) {
					return b, true
				}
			}
		}
	}
	return mark.Box{}, false
}

// ringMiddle is the middle that a bubble is liked at.
func ringMiddle() (x, y float64) { return 452, 330 }

// free says whether a box covers nobody.
func (c *chamber) free(b mark.Box) bool {
	for _, o := range c.crowd {
		if o.Meets(b) {
			return false
		}
	}
	return true
}

// bubble draws a bubble with its tail at the speaker and an arrow to the other.
func (c *chamber) bubble() {
	t, now, b, size := c.Theme, &c.r.Now, c.said.box, c.said.size
	c.crowd = slices.DeleteFunc(c.crowd, func(o mark.Box) bool { return o == b })
	rim := mark.Fill(t.Bubble).Edge(t.BubbleRim, 2)
	if now.To >= 0 && now.To != now.By {
		from, tip := c.reach(b, now.To)
		c.shaft(from, tip)
	}
	c.Rect(b, 12, rim)
	if now.By >= 0 {
		c.tail(b, rim)
	}
	x, y := b.X+14, b.Y+10+13
	c.header(x, y, b.W-28, 13.5, t.Speech, t.SpeechMuted)
	for i, l := range c.said.lines {
		c.Text(x, y+8+size*1.28*float64(i)+size*0.95, l, mark.Say, size, mark.Left, t.Speech)
	}
}

// header writes who speaks to whom, and with which technique.
func (c *chamber) header(x, y, room, size float64, ink, muted mark.Color) {
	now := &c.r.Now
	by := ""
	if now.By >= 0 {
		by = c.agent(now.By)
	}
	rest := " " + c.T("view.to") + " " + c.agent(now.To)
	if now.Technique != "" {
		rest += " · " + now.Technique
	}
	by = letter.Trim(by, mark.Bold, size, room*0.6, 1)[0]
	c.Text(x, y, by, mark.Bold, size, mark.Left, ink)
	x += letter.Width(by, mark.Bold, size) + 4
	c.Text(x, y, letter.Trim(rest, mark.Regular, size, room-letter.Width(by, mark.Bold, size)-4, 1)[0], mark.Regular, size, mark.Left, muted)
}

// foot draws the words in a band at the foot of the room, and in large type the
// stage in it.
func (c *chamber) foot(size float64) {
	t := c.Theme
	b := mark.Box{X: c.box.X, Y: c.box.Y + c.box.H - c.band, W: c.box.W, H: c.band}
	c.Clip(c.box, 12, func() { c.Rect(b, 0, mark.Fill(t.Bubble)) })
	c.Line(b.X, b.Y, b.X+b.W, b.Y, mark.Stroke(t.BubbleRim, 2))
	c.Rect(c.box, 12, mark.Stroke(t.Line, 1.2))
	head := max(13.5, min(c.Size.Meta, 20))
	room := b.W - 32
	if c.Letters.Roomy() {
		name, _ := c.reading()
		w := letter.Width(name, mark.Bold, head) + 58
		c.sheet(mark.Box{X: b.X + b.W - w - 8, Y: b.Y + 6, W: w, H: kit.Line(head) + 4}, name, "", head)
		room -= w
	}
	if c.r.Now.Words == "" {
		return
	}
	c.header(b.X+16, b.Y+8+head, room, head, t.Speech, t.SpeechMuted)
	lines := letter.Break(c.r.Now.Words, mark.Say, size, b.W-32)
	for len(lines) > 1 && size > 13.5 && kit.Line(head)+14+size*1.28*float64(len(lines)) > b.H {
		size -= 0.5
		lines = letter.Break(c.r.Now.Words, mark.Say, size, b.W-32)
	}
	for i, l := range lines {
		c.Text(b.X+16, b.Y+kit.Line(head)+13+size*1.28*float64(i)+size*0.9, l, mark.Say, size, mark.Left, t.Speech)
	}
}

// pointer draws an arrow from the speaker to the other, bent through the middle
// of the ring, where the words stand below.
func (c *chamber) pointer() {
	now := &c.r.Now
	if now.Words == "" || now.By < 0 || now.To < 0 || now.By == now.To {
		return
	}
	middle := c.at(ringMiddle())
	a, z := c.near(now.By, middle), c.near(now.To, middle)
	if math.Hypot(z.X-a.X, z.Y-a.Y) < 24 {
		return
	}
	// Half way to the middle, so that neighbours' arrows stay short.
	bend := mark.Point{X: (a.X+z.X)/4 + middle.X/2, Y: (a.Y+z.Y)/4 + middle.Y/2}
	d := max(1, math.Hypot(z.X-bend.X, z.Y-bend.Y))
	back := mark.Point{X: z.X - (z.X-bend.X)/d*9, Y: z.Y - (z.Y-bend.Y)/d*9}
	for _, p := range []mark.Paint{mark.Stroke(c.Theme.FocusGap, 7), mark.Stroke(c.Theme.Ink, 3.2)} {
		c.Path(p, mark.Move(a.X, a.Y), mark.Quad(bend.X, bend.Y, back.X, back.Y))
	}
	c.tip(z, (z.X-bend.X)/d, (z.Y-bend.Y)/d)
}

// near is the place beside somebody, head and plate, that is nearest to another.
func (c *chamber) near(agent int, to mark.Point) mark.Point {
	p, s := c.seat(agent)
	b := mark.Box{X: p.X - 34*s, Y: p.Y - 52*s, W: 68 * s, H: 90 * s}
	if agent < len(c.plates) {
		l := c.plates[agent]
		x, y := min(b.X, l.X), b.Y
		b = mark.Box{X: x, Y: y, W: max(b.X+b.W, l.X+l.W) - x, H: l.Y + l.H - y}
	}
	b = b.Grow(4)
	m := b.Middle()
	dx, dy := to.X-m.X, to.Y-m.Y
	k := min(1, b.W/2/max(math.Abs(dx), 1e-9), b.H/2/max(math.Abs(dy), 1e-9))
	return mark.Point{X: m.X + dx*k, Y: m.Y + dy*k}
}

// reach is a way from the rim of a box to beside somebody, one that crosses no
// face and no plate if there is one: to beside the head rather than the plate,
// and short rather than long.
func (c *chamber) reach(b mark.Box, agent int) (from, tip mark.Point) {
	p, s := c.seat(agent)
	if agent >= len(c.r.Members) {
		x := min(max(p.X, b.X+30), b.X+b.W-30)
		return mark.Point{X: x, Y: b.Y + b.H}, mark.Point{X: p.X, Y: p.Y - 44*s}
	}
	least := math.Inf(1)
	for i, q := range [...]mark.Point{
		{X: p.X - 40*s, Y: p.Y + 10*s}, {X: p.X + 40*s, Y: p.Y + 10*s}, {X: p.X - 46*s, Y: p.Y + 40*s}, {X: p.X + 46*s, Y: p.Y + 40*s},
		c.near(agent, b.Middle()), {X: p.X, Y: p.Y - 56*s},
	} {
		for _, f := range rims(b, q) {
			cost := math.Hypot(q.X-f.X, q.Y-f.Y) + 12*float64(i)
			for k, o := range c.crowd {
				if k != agent && crosses(f, q, o) {
					cost += 1000
				}
			}
			if cost < least {
				least, from, tip = cost, f, q
			}
		}
	}
	return from, tip
}

// rims are places on the rim of a box that look to a point.
func rims(b mark.Box, p mark.Point) (out []mark.Point) {
	const corner = 24
	for _, share := range [...]float64{0, 0.25, 0.5, 0.75, 1} {
		x, y := b.X+corner+(b.W-2*corner)*share, b.Y+corner+(b.H-2*corner)*share
		switch {
		case p.Y < b.Y:
			out = append(out, mark.Point{X: x, Y: b.Y})
		case p.Y > b.Y+b.H:
			out = append(out, mark.Point{X: x, Y: b.Y + b.H})
		}
		switch {
		case p.X < b.X:
			out = append(out, mark.Point{X: b.X, Y: y})
		case p.X > b.X+b.W:
			out = append(out, mark.Point{X: b.X + b.W, Y: y})
		}
	}
	return out
}

// crosses says whether a straight line enters a box, by places along it: the
// boxes are large against the steps.
func crosses(a, b mark.Point, o mark.Box) bool {
	for k := range 24 {
		u := float64(k) / 23
		if o.Has(mark.Point{X: a.X + (b.X-a.X)*u, Y: a.Y + (b.Y-a.Y)*u}) {
			return true
		}
	}
	return false
}

// tail draws the tail of the bubble to who speaks.
func (c *chamber) tail(b mark.Box, rim mark.Paint) {
	const half = 9.0
	from, tip := c.reach(b, c.r.Now.By)
	across := mark.Point{X: half}
	out := mark.Point{Y: 1}
	switch {
	case from.Y <= b.Y:
		out.Y = -1
	case from.Y >= b.Y+b.H:
	case from.X <= b.X:
		across, out = mark.Point{Y: half}, mark.Point{X: -1}
	default:
		across, out = mark.Point{Y: half}, mark.Point{X: 1}
	}
	p := mark.Point{X: from.X - across.X, Y: from.Y - across.Y}
	q := mark.Point{X: from.X + across.X, Y: from.Y + across.Y}
	in := func(m mark.Point) mark.Point { return mark.Point{X: m.X - out.X*3, Y: m.Y - out.Y*3} }
	c.Poly(mark.Fill(rim.Fill), true, in(p), p, tip, q, in(q))
	c.Poly(mark.Stroke(rim.Ink, rim.Width), false, p, tip, q)
}

// shaft draws an arrow with a rim that lifts it off the ground.
func (c *chamber) shaft(from, tip mark.Point) {
	const head = 12.0
	t := c.Theme
	d := math.Hypot(tip.X-from.X, tip.Y-from.Y)
	if d < head {
		return
	}
	ux, uy := (tip.X-from.X)/d, (tip.Y-from.Y)/d
	end := mark.Point{X: tip.X - ux*head*0.7, Y: tip.Y - uy*head*0.7}
	for _, p := range []mark.Paint{mark.Stroke(t.FocusGap, 7), mark.Stroke(t.Ink, 3.2)} {
		p.Butt = true
		c.Line(from.X, from.Y, end.X, end.Y, p)
	}
	c.tip(tip, ux, uy)
}

// tip draws the head of an arrow that comes along a direction.
func (c *chamber) tip(at mark.Point, ux, uy float64) {
	const head = 12.0
	wing := func(side float64) mark.Point {
		return mark.Point{X: at.X - ux*head - uy*side*head*0.5, Y: at.Y - uy*head + ux*side*head*0.5}
	}
	c.Poly(mark.Fill(c.Theme.Ink).Edge(c.Theme.FocusGap, 1.5), true, at, wing(-1), wing(1))
}
