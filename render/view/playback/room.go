package playback

import (
	"strconv"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// The room as the ring is solved in it.
const (
	ringTop, ringHigh, ringWide = 56.0, 566.0, 908.0
	workerY, workerScale        = 566.0, 1.05
)

// chamber is one room that is drawn into a box.
type chamber struct {
	*desk
	r      *Room
	box    mark.Box // of the room
	people mark.Box // of the people in it, above the words in large type
	ring   ring.Layout
	kx, ky float64
	plates []mark.Box
	crowd  []mark.Box // what words may not cover
	band   float64    // height of the words below the people; 0: a bubble
	said   bubble
}

// rooms draws the one room or the two.
func (d *desk) rooms() {
	high := d.low - d.top - 8
	for i := range d.s.Rooms {
		box := mark.Box{X: 12 + 636*float64(i), Y: d.top, W: 620, H: high}
		d.chamber(&d.s.Rooms[i], box)
	}
	if len(d.s.Rooms) == 1 {
		d.beside(mark.Box{X: 648, Y: d.top, W: 620, H: high})
	}
}

// chamber draws one room.
func (d *desk) chamber(r *Room, box mark.Box) {
	c := &chamber{desk: d, r: r, box: box, people: box, ring: ring.For(len(r.Members), false)}
	size := min(c.Size.Body, 24)
	lines := float64(len(letter.Break(r.Now.Words, mark.Say, size, box.W-32)))
	switch {
	case c.Letters.Roomy():
		c.band = kit.Line(c.Size.Body)*min(3, max(2, lines)) + kit.Line(c.Size.Meta) + 18
		c.layout()
	default:
		if c.layout(); r.Now.Words != "" && !c.fits(size) {
			c.band = lines*size*1.28 + 40
			c.layout()
		}
	}
	c.Clip(box, 12, func() {
		c.ground()
		c.figures()
	})
	c.Rect(box, 12, mark.Stroke(c.Theme.Line, 1.2))
	for i := range c.plates {
		c.plate(i)
	}
	c.corners()
	c.words(size)
}

// layout finds the place of everybody above the words at the foot.
func (c *chamber) layout() {
	c.people = c.box
	c.people.H -= c.band
	c.kx, c.ky = c.people.W/ringWide, c.people.H/ringHigh
	c.seatPlates()
}

// at is where a place of the ring lies in the room, and how large a figure is.
func (c *chamber) at(x, y float64) mark.Point {
	return mark.Point{X: c.people.X + c.people.W/2 + (x-ring.MiddleX)*c.kx, Y: c.people.Y + (y-ringTop)*c.ky}
}

// seat is where a member sits, or the worker.
func (c *chamber) seat(i int) (mark.Point, float64) {
	if i < len(c.r.Members) {
		s := c.ring.Seats[i]
		return c.at(s.X, s.Y), s.Scale * c.ky
	}
	return c.at(ring.MiddleX, workerY), workerScale * c.ky
}

// ground draws wall, floor and rug.
func (c *chamber) ground() {
	t, b := c.Theme, c.people
	wall := b.H * 0.24
	c.Rect(mark.Box{X: b.X, Y: b.Y, W: b.W, H: wall}, 0, mark.Fill(t.Wall))
	c.Rect(mark.Box{X: b.X, Y: b.Y + wall, W: b.W, H: b.H - wall + c.band}, 0, mark.Fill(t.Floor))
	middle := c.at(ring.MiddleX, ring.MiddleY+58)
	rx, ry := c.ring.RX*c.kx, c.ring.RY*c.ky
	if t.Name == theme.Contrast {
		c.Line(b.X, b.Y+wall, b.X+b.W, b.Y+wall, mark.Stroke(t.Line, 2))
		c.Ellipse(middle.X, middle.Y, rx*0.96, ry*0.97, mark.Stroke(t.RugEdge, 1.5).Dash(2, 7))
		return
	}
	by := -0.06
	if t.Name == theme.Dark {
		by = 0.08
	}
	joint := mark.Stroke(t.Floor.Shade(by), 1)
	for i := range 9 {
		u := float64(i)/8 - 0.5
		c.Line(b.X+b.W*(0.5+u), b.Y+wall, b.X+b.W*(0.5+u*1.9), b.Y+b.H, joint)
	}
	for y, step := b.Y+wall, 18.0; y < b.Y+b.H; y, step = y+step, step*1.3 {
		c.Line(b.X, y, b.X+b.W, y, joint)
	}
	c.Rect(mark.Box{X: b.X, Y: b.Y + wall - 4, W: b.W, H: 4}, 0, mark.Fill(t.Wall.Shade(2*by)))
	c.Ellipse(middle.X, middle.Y, rx*1.04, ry*1.06, mark.Fill(t.Rug))
	c.Ellipse(middle.X, middle.Y, rx*0.96, ry*0.97, mark.Stroke(t.RugEdge, 1.5))
}

// figures draws the people, those far away first.
func (c *chamber) figures() {
	n := len(c.r.Members)
	order := make([]int, 0, ring.Most)
	for i := range n {
		at := len(order)
		for at > 0 && c.ring.Seats[order[at-1]].Y > c.ring.Seats[i].Y {
			at--
		}
		order = append(order, 0)
		copy(order[at+1:], order[at:])
		order[at] = i
	}
	for _, i := range order {
		p, scale := c.seat(i)
		if c.r.Members[i].Sign == face.Away {
			face.Chair(c.Scene, c.Theme, p.X, p.Y, scale)
			continue
		}
		face.Draw(c.Scene, c.Theme, p.X, p.Y, scale, c.r.Members[i].Looks, c.pose(i))
	}
	p, scale := c.seat(n)
	face.Behind(c.Scene, c.Theme, p.X, p.Y, scale)
}

// pose is how a member is drawn: with the eyes on whom they look at.
func (c *chamber) pose(i int) face.State {
	m, now := &c.r.Members[i], &c.r.Now
	pose := m.Sign.State()
	if m.Sign.Withdrawn() || now.Words == "" {
		return pose
	}
	whom := now.By
	if i == now.By {
		whom = now.To
	}
	if whom < 0 || whom > len(c.r.Members) || whom == i {
		return pose
	}
	from, _ := c.seat(i)
	to, _ := c.seat(whom)
	return pose.LookAt(from, to)
}

// seatPlates finds the place of each plate: as wide as its name where that
// meets no face and no other plate, with the short name or the number where it
// would.
func (c *chamber) seatPlates() {
	heads := make([]mark.Box, len(c.r.Members))
	for i := range heads {
		p, s := c.seat(i)
		heads[i] = mark.Box{X: p.X - 33*s, Y: p.Y - 51*s, W: 66 * s, H: 80 * s}
	}
	worker, s := c.seat(len(c.r.Members))
	c.crowd = append(heads, mark.Box{X: worker.X - 36*s, Y: worker.Y - 46*s, W: 72 * s, H: 90 * s})
	c.plates = make([]mark.Box, len(c.r.Members))
	for i := range c.plates {
		c.plates[i] = c.plateBox(i, "")
	}
	for i := range c.plates {
		for _, name := range [...]string{c.r.Members[i].Name, c.r.Members[i].Short} {
			box := c.plateBox(i, name)
			if box.X < c.box.X+4 || box.X+box.W > c.box.X+c.box.W-4 || c.meets(i, box) {
				continue
			}
			c.plates[i] = box
			break
		}
	}
	c.crowd = append(c.crowd, c.plates...)
}

// meets says whether a plate lies over a face or another plate.
func (c *chamber) meets(i int, box mark.Box) bool {
	for k := range c.r.Members {
		if c.crowd[k].Meets(box) && k != i || k != i && c.plates[k].Grow(1).Meets(box) {
			return true
		}
	}
	return false
}

// barHigh is the height of the bar below a plate.
const barHigh = 6.0

// plateBox is the box of a plate that says a name, with the bar below it.
func (c *chamber) plateBox(i int, name string) mark.Box {
	p, s := c.seat(i)
	size := c.plateSize()
	w := letter.Width(strconv.Itoa(i+1), mark.Bold, size) + 14
	if name != "" {
		w += letter.Width(name, mark.Bold, size) + 6
	}
	w = max(w, 30)
	return mark.Box{X: p.X - w/2, Y: p.Y + 70*s, W: w, H: size + 7 + barHigh}
}

// plateSize is the size of type on plates.
func (c *chamber) plateSize() float64 {
	if len(c.r.Members) > ring.Named {
		return c.Size.Meta
	}
	return min(c.Size.Label, 20)
}

// plate draws the number and the name of a member, and how much of the talk
// was theirs.
func (c *chamber) plate(i int) {
	t, m, box, size := c.Theme, &c.r.Members[i], c.plates[i], c.plateSize()
	box.H -= barHigh
	ink, width := t.Border, 1.2
	if c.r.Now.Words != "" && c.r.Now.By == i {
		ink, width = t.Ink, 2.4
	}
	c.Rect(box, 6, mark.Fill(t.Surface).Edge(ink, width))
	y := box.Y + box.H/2 + size*0.36
	number := strconv.Itoa(i + 1)
	wide := letter.Width(number, mark.Bold, size)
	name := ""
	for _, n := range [...]string{m.Name, m.Short} {
		if wide+letter.Width(n, mark.Bold, size)+19 <= box.W {
			name = n
			break
		}
	}
	if name == "" {
		c.Text(box.Middle().X, y, number, mark.Bold, size, mark.Center, t.Ink)
	} else {
		c.Text(box.X+7, y, number, mark.Bold, size, mark.Left, t.Muted)
		c.Text(box.X+13+wide, y, name, mark.Bold, size, mark.Left, t.Ink)
	}
	bar := mark.Box{X: box.X + 5, Y: box.Y + box.H + 1.5, W: box.W - 10, H: barHigh - 1}
	c.Rect(bar, 0, mark.Fill(t.Surface).Edge(t.Muted, 1))
	bar.W *= min(1, m.Share*2)
	c.Rect(bar, 0, mark.Fill(t.Ink))
}

// corners draws whose room it is, the stage that the group is in and how the
// worker leads, each in a corner where nobody sits.
func (c *chamber) corners() {
	t, size := c.Theme, c.Size.Title
	if c.Letters.Roomy() {
		size = c.Size.Meta
	}
	c.whose(size)
	if c.Letters.Roomy() {
		return // the stage stands at the foot, beside who speaks
	}
	c.stage()
	if c.r.How == "" {
		return
	}
	w := letter.Width(c.r.How, mark.Regular, c.Size.Meta) + 20
	if how, ok := c.empty(w, 26, 2, 3); ok {
		c.Rect(how, 7, mark.Fill(t.Surface).Edge(t.Line, 1))
		c.Text(how.X+10, how.Middle().Y+c.Size.Meta*0.36, c.r.How, mark.Regular, c.Size.Meta, mark.Left, t.Ink)
	}
}

// whose draws whose room it is: as much of the name as a corner has room for,
// or the letter alone.
func (c *chamber) whose(size float64) {
	t, left := c.Theme, 11.0
	if c.r.Badge != "" {
		left = 38
	}
	if c.r.Name == "" {
		return
	}
	for _, share := range [...]float64{0.45, 0.3, 0.2, 0} {
		name, w := "", left-2
		if share > 0 {
			name = letter.Trim(c.r.Name, mark.Bold, size, c.box.W*share, 1)[0]
			w = left + letter.Width(name, mark.Bold, size) + 11
		}
		tag, ok := c.empty(w, size+14, 0, 1, 2, 3)
		if !ok {
			if share > 0 {
				continue
			}
			tag = c.inCorner(w, size+14, 0)
		}
		c.Rect(tag, 8, mark.Fill(t.Ink))
		if c.r.Badge != "" {
			c.badge(mark.Box{X: tag.X + 6, Y: tag.Y + 5, W: 24, H: tag.H - 10}, c.r.Badge, t.Surface, t.Ink)
		}
		c.Text(tag.X+left, tag.Middle().Y+size*0.36, name, mark.Bold, size, mark.Left, t.Surface)
		return
	}
}

// empty is a place for a label in the first of some corners that is free: 0
// upper left, 1 upper right, 2 lower left, 3 lower right.
func (c *chamber) empty(w, h float64, corners ...int) (mark.Box, bool) {
	for _, k := range corners {
		if b := c.inCorner(w, h, k); c.free(b.Grow(2)) {
			c.crowd = append(c.crowd, b)
			return b, true
		}
	}
	return mark.Box{}, false
}

// inCorner is the box of a size in a corner of the room.
func (c *chamber) inCorner(w, h float64, corner int) mark.Box {
	const off = 7
	b := mark.Box{X: c.people.X + off, Y: c.people.Y + off, W: w, H: h}
	if corner%2 == 1 {
		b.X = c.people.X + c.people.W - off - w
	}
	if corner >= 2 {
		b.Y = c.people.Y + c.people.H - off - h
	}
	return b
}

// badge draws the letter of a run.
func (d *desk) badge(b mark.Box, words string, ground, ink mark.Color) {
	d.Rect(b, 4, mark.Fill(ground))
	size := min(d.Size.Label, b.H-3, 18)
	d.Text(b.Middle().X, b.Middle().Y+size*0.36, words, mark.Bold, max(13, size), mark.Center, ink)
}

// reading is the stage that is read, and how sure that is, in words.
func (c *chamber) reading() (name, sure string) {
	r := c.r
	name = c.T("view.stage.undecided")
	if r.Read {
		name = c.Words.Name("stage", r.Stage.String())
		sure = c.T("room.sure", "Sure", c.Words.Percent(r.Sure[0], 0))
	}
	if r.Ended {
		sure = c.T("playback.ended")
	}
	return name, sure
}

// stage draws the stage, and how sure the reading is, in a corner where nobody
// sits; the stage alone, where there is no room for both.
func (c *chamber) stage() {
	name, sure := c.reading()
	size := c.Size.Label
	for _, says := range [...]string{sure, ""} {
		w := max(letter.Width(name, mark.Bold, size), letter.Width(says, mark.Regular, c.Size.Meta)) + 54
		h := kit.Line(size) + 10
		if says != "" {
			h += kit.Line(c.Size.Meta)
		}
		if b, ok := c.empty(w, h, 3, 2, 1, 0); ok {
			c.sheet(b, name, says, size)
			return
		}
	}
	b := c.inCorner(letter.Width(name, mark.Bold, size)+58, kit.Line(size)+8, 3)
	c.crowd = append(c.crowd, b)
	c.sheet(b, name, "", size)
}

// sheet draws the stage on a small sheet.
func (c *chamber) sheet(b mark.Box, name, sure string, size float64) {
	t, small := c.Theme, c.Size.Meta
	c.Rect(b, 8, mark.Fill(t.Surface).Edge(t.Ink, 1.4))
	if c.r.Read {
		c.StageSwatch(mark.Around(mark.Point{X: b.X + 23, Y: b.Middle().Y}, 28, min(24, b.H-8)), c.r.Stage)
	}
	y := b.Y + 4 + size
	if sure == "" {
		y = b.Middle().Y + size*0.36
	}
	c.Text(b.X+44, y, name, mark.Bold, size, mark.Left, t.Ink)
	c.Text(b.X+44, y+kit.Line(small), sure, mark.Regular, small, mark.Left, t.Muted)
}
