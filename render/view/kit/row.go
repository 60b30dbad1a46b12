package kit

import (
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Box is what stands at the left of a row: how it chooses.
type Box uint8

// The boxes.
const (
	Bare  Box = iota
	Check     // any number of them
	Radio     // one of them
)

// Row is a line that can be chosen.
type Row struct {
	Intent, Region string
	Label          string
	Note           string // under the label, smaller
	Key            string
	Box            Box
	On             bool
	Off            string // why it cannot be chosen; shown as the note
	Frameless      bool
	Lines          int // of the label at most; 0: one
}

// Row draws a row and makes it answer.
func (p *Pen) Row(b mark.Box, o Row) {
	t := p.Theme
	says := o.Label
	if o.Note != "" {
		says += ": " + o.Note
	}
	if o.Off != "" {
		says += ": " + o.Off
	}
	p.Hit(mark.Hit{Intent: o.Intent, Region: o.Region, Box: b, Says: says, Off: o.Off != "", Key: o.Key})
	paint, ink, font := mark.Fill(t.Surface).Edge(t.Line, 1.2), t.Ink, mark.Regular
	if o.On {
		paint = mark.Fill(t.ActionTint).Edge(t.Action, 2.4)
		font = mark.Bold
	}
	if o.Box == Check {
		font = mark.Regular
	}
	if o.Off != "" {
		paint, ink = mark.Fill(t.Surface2).Edge(t.Border, 1.2).Dash(4, 3), t.Muted
	} else if p.Hands.Hover == o.Intent && !o.On {
		paint.Ink, paint.Width = t.Action, 1.6
	}
	p.Ring(o.Intent, b, 8)
	if !o.Frameless {
		p.Rect(b, 8, paint)
	}
	x, y := b.X+12, b.Y+b.H/2
	switch o.Box {
	case Check:
		p.Checkbox(x+9, y, o.On)
		x += 30
	case Radio:
		p.Circle(x+9, y, 8, mark.Fill(t.Surface).Edge(t.Border, 1.5))
		if o.On {
			p.Circle(x+9, y, 8, mark.Fill(t.Surface).Edge(t.Action, 2))
			p.Circle(x+9, y, 4.5, mark.Fill(t.Action))
		}
		x += 30
	}
	if cap := p.Cap(o.Key); cap != "" {
		x += p.KeyCap(x, y, cap, ink) + 10
	}
	note := o.Note
	if o.Off != "" {
		note = o.Off
	}
	size, small := p.Size.Body, p.Size.Meta
	room := b.X + b.W - x - 10
	lines := letter.Trim(o.Label, font, size, room, max(1, o.Lines))
	tall := Line(size) * float64(len(lines))
	if note != "" {
		tall += Line(small)
	}
	top := y - tall/2
	for i, l := range lines {
		p.Text(x, top+size+Line(size)*float64(i), l, font, size, mark.Left, ink)
	}
	if note != "" {
		p.Label(x, top+Line(size)*float64(len(lines))+small, note, mark.Regular, small, room, t.Muted)
	}
}

// Checkbox draws a box with or without its check, its middle at x, y.
func (p *Pen) Checkbox(x, y float64, on bool) {
	t := p.Theme
	b := mark.Around(mark.Point{X: x, Y: y}, 19, 19)
	if !on {
		p.Rect(b, 5, mark.Fill(t.Surface).Edge(t.Border, 1.5))
		return
	}
	p.Rect(b, 5, mark.Fill(t.Action).Edge(t.Action, 1.5))
	p.Poly(mark.Stroke(t.OnAction, 2.4), false, mark.Point{X: x - 5, Y: y}, mark.Point{X: x - 1.5, Y: y + 4}, mark.Point{X: x + 5, Y: y - 4})
}

// Field is a line to type in.
type Field struct {
	Intent, Region string
	Value, Empty   string // what was typed, and what stands there before
	Note           string // at the right, in place of the key
	Key            string
	Icon           Icon
}

// Field draws a field and makes it answer.
func (p *Pen) Field(b mark.Box, o Field) {
	t := p.Theme
	p.Hit(mark.Hit{Intent: o.Intent, Region: o.Region, Box: b, Says: o.Empty, Key: o.Key, Types: true, Value: o.Value})
	p.Ring(o.Intent, b, 10)
	p.Rect(b, 10, mark.Fill(t.Surface).Edge(t.Border, 1.25))
	x, y := b.X+14, b.Y+b.H/2
	if o.Icon != NoIcon {
		p.Icon(x+6, y, 9, o.Icon, t.Muted)
		x += 24
	}
	words, ink := o.Value, t.Ink
	if words == "" {
		words, ink = o.Empty, t.Muted
	}
	room := b.X + b.W - x - 44
	if o.Note != "" {
		room = b.X + b.W - x - letter.Width(o.Note, mark.Regular, p.Size.Meta) - 24
		p.Text(b.X+b.W-12, y+p.Size.Meta*0.36, o.Note, mark.Regular, p.Size.Meta, mark.Right, t.Muted)
	}
	// The end of what is typed is what its writer looks at.
	for words == o.Value && letter.Width(words, mark.Regular, p.Size.Body) > room && words != "" {
		_, cut := firstRune(words)
		words, o.Value = words[cut:], o.Value[cut:]
	}
	wide := p.Label(x, y+p.Size.Body*0.36, words, mark.Regular, p.Size.Body, room, ink)
	if p.Focused(o.Intent) {
		if o.Value == "" {
			wide = 0
		}
		p.Line(x+wide+1, y-9, x+wide+1, y+9, mark.Stroke(t.Ink, 1.6))
	}
	if cap := p.Cap(o.Key); cap != "" && o.Note == "" {
		p.KeyCap(b.X+b.W-capWidth(cap)-10, y, cap, t.Muted)
	}
}

func firstRune(s string) (rune, int) {
	for i := range s {
		if i > 0 {
			return 0, i
		}
	}
	return 0, len(s)
}
