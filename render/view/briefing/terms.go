package briefing

import (
	"math"
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// terms draws what the worker offers: purpose, contract, room and opening.
func (d *sheet) terms(b mark.Box) {
	d.Panel(b)
	inner := mark.Box{X: b.X + 16, Y: b.Y + 10, W: b.W - 32, H: b.H - 18}
	d.rolls(inner, "terms", d.s.Terms, func(y float64) float64 {
		from := y
		in := inner
		for _, draw := range [...]func(mark.Box, float64) float64{d.purposes, d.clauses, d.rooms, d.opening} {
			if end := draw(in, y); end > y {
				y = end + 8
			}
		}
		return y - from - 8
	})
}

// wideTerms draws the same in two columns, for large type.
func (d *sheet) wideTerms(b mark.Box) {
	d.Panel(b)
	half := (b.W - 64) / 2
	left := mark.Box{X: b.X + 16, Y: b.Y + 12, W: half, H: b.H - 20}
	d.rolls(mark.Box{X: left.X, Y: left.Y, W: b.W - 32, H: left.H}, "terms", d.s.Terms, func(y float64) float64 {
		from := y
		right := left
		right.X += half + 32
		a := d.openings(left, d.purposes(left, y)+12)
		c := d.rooms(right, d.clauses(right, y)+12)
		return max(a, c) - from
	})
}

// title draws the heading of a choice, and gives where it ends.
func (d *sheet) title(b mark.Box, y float64, id string) float64 {
	return y + d.Para(mark.Box{X: b.X, Y: y, W: b.W}, d.T(id), mark.Bold, d.Size.Label, 1, d.Theme.Ink) + 4
}

// purposes draws the purposes, and the words of the one that is chosen.
func (d *sheet) purposes(b mark.Box, y float64) float64 {
	if len(d.s.Purposes) == 0 {
		return y
	}
	y = d.title(b, y, "brief.purpose")
	h := d.Size.Body + 20
	for i, p := range d.s.Purposes {
		d.Row(mark.Box{X: b.X, Y: y, W: b.W, H: h}, kit.Row{Intent: "purpose." + strconv.Itoa(i+1), Region: "purpose", Label: p.Name, Box: kit.Radio, On: i == d.s.Purpose})
		y += h + 3
	}
	return d.quote(b, y+1, d.s.Purposes[d.s.Purpose].Say)
}

// clauses draws what can be agreed beforehand.
func (d *sheet) clauses(b mark.Box, y float64) float64 {
	if len(d.s.Clauses) == 0 {
		return y
	}
	y = d.title(b, y, "brief.contract")
	for i, c := range d.s.Clauses {
		lines := len(letter.Trim(c.Say, mark.Regular, d.Size.Body, b.W-52, 2))
		h := max(31, kit.Line(d.Size.Body)*float64(lines)+3)
		d.Row(mark.Box{X: b.X - 8, Y: y, W: b.W + 8, H: h}, kit.Row{Intent: "clause." + strconv.Itoa(i+1), Region: "contract", Label: c.Say, Box: kit.Check, On: c.On, Frameless: true, Lines: 2})
		y += h
	}
	return y
}

// rooms draws the rooms.
func (d *sheet) rooms(b mark.Box, y float64) float64 {
	n := len(d.s.Rooms)
	if n == 0 {
		return y
	}
	y = d.title(b, y, "brief.room")
	size := max(13, d.Size.Meta)
	h := 58 + kit.Line(size)
	wide := (b.W - gap*float64(n-1)) / float64(n)
	for i, room := range d.s.Rooms {
		d.room(mark.Box{X: b.X + float64(i)*(wide+gap), Y: y, W: wide, H: h}, room, i, size)
	}
	return y + h + 4
}

// room draws one room: its walls, and the ring of chairs in it.
func (d *sheet) room(b mark.Box, room Room, i int, size float64) {
	t, intent := d.Theme, "room."+strconv.Itoa(i+1)
	on := i == d.s.Room
	paint, font := mark.Fill(t.Surface).Edge(t.Border, 1.2), mark.Regular
	if on {
		paint, font = mark.Fill(t.ActionTint).Edge(t.Action, 2.4), mark.Bold
	}
	if d.Hands.Hover == intent && !on {
		paint.Ink, paint.Width = t.Action, 2
	}
	says := room.Name
	if on {
		says += ": " + d.T("brief.chosen")
	}
	d.Hit(mark.Hit{Intent: intent, Region: "room", Box: b, Says: says})
	d.Ring(intent, b, 8)
	d.Rect(b, 8, paint)
	walls := [...]mark.Point{{X: 44, Y: 40}, {X: 60, Y: 50}, {X: b.W - 16, Y: 52}}[min(int(room.Size), 2)]
	x, y := b.X+b.W/2, b.Y+31
	d.Rect(mark.Around(mark.Point{X: x, Y: y}, walls.X, walls.Y), 2, mark.Fill(t.Surface).Edge(t.Ink, 1.4))
	n := max(2, d.s.Joining()) + 1
	r := 17.5
	for k := range n {
		sin, cos := math.Sincos(math.Pi/2 + 2*math.Pi*float64(k)/float64(n))
		d.Circle(x+cos*r, y+sin*r, min(3.4, 46/float64(n)), mark.Fill(t.Action))
	}
	if letter.Width(room.Name, font, size) > b.W-8 {
		font = mark.Regular // the frame says that it is chosen, too
	}
	label := letter.Trim(room.Name, font, size, b.W-8, 1)[0]
	d.Text(x, b.Y+b.H-7, label, font, size, mark.Center, t.Ink)
}

// opening draws how the first session begins, as one button that goes on to
// the next way.
func (d *sheet) opening(b mark.Box, y float64) float64 {
	n := len(d.s.Openings)
	if n == 0 {
		return y
	}
	size := d.Size.Label
	title := d.T("brief.opening")
	w := d.Label(b.X, y+18+size*0.36, title, mark.Bold, size, b.W*0.5, d.Theme.Ink) + 12
	box := mark.Box{X: b.X + w, Y: y, W: b.W - w, H: 36}
	name := d.s.Openings[d.s.Opening]
	d.Button(box, kit.Button{Intent: "opening." + strconv.Itoa((d.s.Opening+1)%n+1), Region: "opening", Label: name, Left: true, Size: max(13, size-1), Says: title + ": " + name})
	x, m := box.X+box.W-15, box.Y+18.0
	d.Poly(mark.Fill(d.Theme.Ink), true, mark.Point{X: x - 5, Y: m - 3}, mark.Point{X: x + 5, Y: m - 3}, mark.Point{X: x, Y: m + 4})
	return y + 36
}

// openings draws how the first session can begin.
func (d *sheet) openings(b mark.Box, y float64) float64 {
	if len(d.s.Openings) == 0 {
		return y
	}
	y = d.title(b, y, "brief.opening")
	x, size := b.X, d.Size.Label
	h := max(36, size+18)
	for i, name := range d.s.Openings {
		style, font := kit.Plain, mark.Bold
		if i == d.s.Opening {
			style = kit.Chosen
		}
		w := min(b.W, letter.Width(name, font, size)+30)
		if x > b.X && x+w > b.X+b.W+0.5 {
			x, y = b.X, y+h+6
		}
		d.Button(mark.Box{X: x, Y: y, W: w, H: h}, kit.Button{Intent: "opening." + strconv.Itoa(i+1), Region: "opening", Label: name, Style: style, Size: size})
		x += w + 6
	}
	return y + h
}
