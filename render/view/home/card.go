package home

import (
	"strconv"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// cards draws the page of scenarios, from a top edge down to the low edge.
func (d *desk) cards(y float64) {
	shown := d.s.Shown()
	if len(shown) == 0 {
		d.none(mark.Box{X: left, Y: y, W: right - left, H: low - y})
		return
	}
	const across, gap = 3, 16.0
	each := d.s.Each()
	rows := each / across
	w := (right - left - gap*(across-1)) / across
	h := (low - y - 12*float64(rows-1)) / float64(rows)
	page := shown[d.s.Page*each : min(len(shown), (d.s.Page+1)*each)]
	for k, i := range page {
		row := page[k/across*across : min(len(page), (k/across+1)*across)]
		text := 0.0 // heads stand equally high side by side
		for _, j := range row {
			text = max(text, d.lay(j, w-32).tall)
		}
		d.card(mark.Box{X: left + (w+gap)*float64(k%across), Y: y + (h+12)*float64(k/across), W: w, H: h}, i, max(40, h-text))
	}
	if len(shown) > each {
		d.Rolls(mark.Box{X: 0, Y: y, W: mark.Width, H: mark.Height - y}, "page")
	}
}

// none says that no scenario is left.
func (d *desk) none(b mark.Box) {
	d.Rect(b, 12, mark.Fill(d.Theme.Surface).Edge(d.Theme.Border, 1.25).Dash(6, 5))
	at := b.Middle()
	d.Text(at.X, at.Y-26, d.T("home.none"), mark.Bold, d.Size.Title, mark.Center, d.Theme.Ink)
	label := d.T("home.none.all")
	w := letter.Width(label, mark.Bold, d.Size.Body) + 110
	d.Button(mark.Box{X: at.X - w/2, Y: at.Y, W: w, H: d.grown(40, 44, 50)}, kit.Button{Intent: "clear", Region: "cards", Label: label, Key: "Escape"})
}

// laid is the words of a card, and how high they stand together.
type laid struct {
	titles                  []string
	kind, size, word, tried string
	apart, under            bool // size below kind, what was tried below difficulty
	tall                    float64
}

// lay lays the words of a card into so wide a room.
func (d *desk) lay(i int, room float64) laid {
	c, meta, head := &d.s.Cards[i], d.Size.Meta, d.Size.Title*1.05
	l := laid{
		titles: letter.Trim(c.Title, mark.Bold, head, room, 2), kind: d.Words.Name("kind", c.Kind.String()),
		size: d.T("home.size", "Sessions", d.Words.N("home.sessions", c.Sessions, nil), "People", d.Words.N("home.people", len(c.Faces), nil)),
		word: d.T("home.difficulty." + strconv.Itoa(min(max(c.Difficulty, 1), 5))), tried: d.tried(c),
	}
	l.apart = letter.Width(l.kind, mark.Regular, meta)+letter.Width(l.size, mark.Regular, meta)+12 > room
	l.under = 54+letter.Width(l.word, mark.Regular, meta)+letter.Width(l.tried, mark.Bold, meta)+12 > room
	l.tall = kit.Line(head)*float64(len(l.titles)) + 2*kit.Line(meta) + 32
	for _, more := range [...]bool{l.apart, l.under} {
		if more {
			l.tall += kit.Line(meta)
		}
	}
	return l
}

// card draws one scenario, with heads so high.
func (d *desk) card(b mark.Box, i int, high float64) {
	t, c := d.Theme, &d.s.Cards[i]
	intent, l := "scenario."+strconv.Itoa(i+1), d.lay(i, b.W-32)
	d.Hit(mark.Hit{Intent: intent, Region: "cards", Box: b, Says: c.Title + ": " + l.kind + ", " + l.size + ", " + l.word + ", " + l.tried})
	if d.Hands.Hover == intent {
		b.Y -= 2
	}
	d.plate(b, intent, 12)
	x, end, room := b.X+16, b.X+b.W-16, b.W-32
	meta, head := d.Size.Meta, d.Size.Title*1.05
	d.heads(mark.Box{X: b.X + 1, Y: b.Y + 1, W: b.W - 2, H: high}, c.Faces, t.Surface)
	y := b.Y + high + 8
	for _, line := range l.titles {
		d.Text(x, y+head, line, mark.Bold, head, mark.Left, t.Ink)
		y += kit.Line(head)
	}
	d.Label(x, y+meta, l.kind, mark.Regular, meta, room, t.Muted)
	if l.apart {
		y += kit.Line(meta)
		d.Label(x, y+meta, l.size, mark.Regular, meta, room, t.Muted)
	} else {
		d.Text(end, y+meta, l.size, mark.Regular, meta, mark.Right, t.Muted)
	}
	y += kit.Line(meta) + 6
	d.Line(x, y, end, y, mark.Stroke(t.Line, 1))
	y += 6
	d.bars(x, y+meta*0.5+2, c.Difficulty)
	d.Text(x+54, y+meta, l.word, mark.Regular, meta, mark.Left, t.Ink)
	font, ink := mark.Regular, t.Muted
	if c.Tried > 0 {
		font, ink = mark.Bold, t.Action
	}
	if l.under {
		d.Label(x, y+kit.Line(meta)+meta, l.tried, font, meta, room, ink)
		return
	}
	d.Text(end, y+meta, l.tried, font, meta, mark.Right, ink)
}

// tried says what was done with a scenario so far. How well is no matter here.
func (d *desk) tried(c *Card) string {
	switch {
	case c.Completed > 0:
		return d.Words.N("home.completed", c.Completed, nil)
	case c.Tried > 0:
		return d.Words.N("home.tried", c.Tried, nil)
	}
	return d.T("home.untried")
}

// bars draws a difficulty, 1 to 5, as bars that rise.
func (d *desk) bars(x, y float64, difficulty int) {
	t := d.Theme
	for k := range 5 {
		h := 5 + 2.5*float64(k)
		paint := mark.Fill(t.Surface).Edge(t.Ink, 1.2)
		if k < difficulty {
			paint.Fill = t.Ink
		}
		d.Rect(mark.Box{X: x + 9*float64(k), Y: y + 8 - h, W: 7, H: h}, 1, paint)
	}
}

// heads draws all members of a group side by side, before the wall of their
// room.
func (d *desk) heads(b mark.Box, who []face.Person, under mark.Color) {
	t := d.Theme
	// Only the upper corners are round: what hangs over below is covered.
	d.Clip(mark.Box{X: b.X, Y: b.Y, W: b.W, H: b.H + 11}, 11, func() {
		d.Rect(b, 0, mark.Fill(t.Wall))
		d.Rect(mark.Box{X: b.X, Y: b.Y + b.H*0.7, W: b.W, H: b.H * 0.3}, 0, mark.Fill(t.Floor))
		n := float64(max(1, len(who)))
		step := (b.W - 24) / n
		scale := min(max(0.54, b.H/190), b.H/115, step/74)
		for i, p := range who {
			s := face.Rest()
			s.GazeX, s.Turn = float64(i%3-1)*0.5, float64(i%3-1)*0.3
			y := b.Y + b.H - 62*scale + float64(i%2)*5*scale
			face.Draw(d.Scene, t, b.X+12+step*(float64(i)+0.5), y, scale, p, s)
		}
	})
	d.Rect(mark.Box{X: b.X, Y: b.Y + b.H, W: b.W, H: 40}, 0, mark.Fill(under))
	d.Line(b.X, b.Y+b.H, b.X+b.W, b.Y+b.H, mark.Stroke(t.Line, 1))
}
