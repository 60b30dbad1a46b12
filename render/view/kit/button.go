package kit

import (
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Style is how much a button asks to be pressed.
type Style uint8

// The styles.
const (
	Plain   Style = iota
	Primary       // the one thing that leads on
	Quiet         // no frame
	Chosen        // a plain one that is switched on
)

// Button is something to press.
type Button struct {
	Intent, Region string
	Label          string
	Key            string // as in mark.Key; shown by its cap
	Icon           Icon
	Style          Style
	Off            string // why it cannot be pressed now; empty: it can
	Bare           bool   // the key works but has no cap
	Left           bool   // the label stands at the left
	Size           float64
	Says           string // for a screen reader; empty: the label
}

// Button draws a button and makes it answer.
func (p *Pen) Button(b mark.Box, o Button) {
	t := p.Theme
	fill, ink, edge := t.Surface, t.Ink, t.Border
	width := 1.25
	switch o.Style {
	case Primary:
		fill, ink, edge = t.Action, t.OnAction, t.Action
	case Chosen:
		fill, edge, width = t.ActionTint, t.Action, 2.4
	case Quiet:
		fill, edge = mark.Color{}, mark.Color{}
	}
	paint := mark.Fill(fill).Edge(edge, width)
	if o.Off != "" {
		fill, ink = t.Surface2, t.Muted
		paint = mark.Fill(fill).Edge(t.Border, 1.25).Dash(4, 3)
	}
	says := o.Says
	if says == "" {
		says = o.Label
	}
	if o.Off != "" {
		says += ": " + o.Off
	}
	p.Hit(mark.Hit{Intent: o.Intent, Region: o.Region, Box: b, Says: says, Off: o.Off != "", Key: o.Key})
	down, shade := p.hand(o.Intent, o.Off != "")
	b.Y += down
	if shade != 0 && o.Style == Primary {
		paint.Fill, paint.Ink = fill.Shade(shade), fill.Shade(shade)
	} else if shade != 0 {
		paint.Ink, paint.Width = t.Action, 2
	}
	p.Ring(o.Intent, b, 10)
	p.Rect(b, 10, paint)
	size := o.Size
	if size == 0 {
		size = p.Size.Body
	}
	cap := ""
	if !o.Bare {
		cap = p.Cap(o.Key)
	}
	kw := 0.0
	if cap != "" {
		kw = capWidth(cap) + 8
	}
	iw := 0.0
	if o.Icon != NoIcon {
		iw = 20
		if o.Label != "" {
			iw = 26
		}
	}
	room := b.W - 20 - kw - iw
	label := ""
	if o.Label != "" {
		label = letter.Trim(o.Label, mark.Bold, size, room, 1)[0]
	}
	lw := letter.Width(label, mark.Bold, size)
	x := b.X + (b.W-lw-kw-iw)/2
	if o.Left {
		x = b.X + 14
	}
	y := b.Y + b.H/2
	if o.Icon != NoIcon {
		p.Icon(x+10, y, 9, o.Icon, ink)
		x += iw
	}
	p.Text(x, y+size*0.36, label, mark.Bold, size, mark.Left, ink)
	if cap != "" {
		kx := x + lw + 8
		if o.Left {
			kx = b.X + b.W - kw - 4
		}
		p.KeyCap(kx, y, cap, ink)
	}
}

// Cap is what stands on the cap of a key.
func (p *Pen) Cap(key string) string {
	switch key {
	case "":
		return ""
	case "Space", "Escape":
		return p.T("view.key." + key)
	case "Ctrl+Enter":
		return "Ctrl Enter"
	case "ArrowLeft":
		return "←"
	case "ArrowRight":
		return "→"
	}
	if len(key) == 1 && key[0] >= 'a' && key[0] <= 'z' {
		return string(key[0] - 'a' + 'A')
	}
	return key
}

const capSize = 13.0

func capWidth(cap string) float64 { return max(20, letter.Width(cap, mark.Bold, capSize)+12) }

// KeyCap draws the cap of a key, its left edge at x and its middle at y, and
// gives its width.
func (p *Pen) KeyCap(x, y float64, cap string, ink mark.Color) float64 {
	w := capWidth(cap)
	p.Rect(mark.Box{X: x, Y: y - 10.5, W: w, H: 21}, 4, mark.Stroke(ink, 1.2))
	p.Text(x+w/2, y+capSize*0.36, cap, mark.Bold, capSize, mark.Center, ink)
	return w
}

// Chip draws a small pill that chooses, and gives its width. With Style Chosen
// it is filled.
func (p *Pen) Chip(x, y float64, o Button) float64 {
	size := max(13, p.Size.Meta)
	h := max(30, size+15)
	iw := 0.0
	if o.Icon != NoIcon {
		iw = 20
	}
	cap, kw := p.Cap(o.Key), 0.0
	if o.Bare {
		cap = ""
	}
	if cap != "" {
		kw = capWidth(cap) + 6
	}
	w := letter.Width(o.Label, mark.Regular, size) + 24 + iw + kw
	b := mark.Box{X: x, Y: y, W: w, H: h}
	t := p.Theme
	font, ink, paint := mark.Regular, t.Ink, mark.Fill(t.Surface).Edge(t.Border, 1.2)
	if o.Style == Chosen || o.Style == Primary {
		font, ink, paint = mark.Bold, t.Surface, mark.Fill(t.Ink).Edge(t.Ink, 1.2)
	}
	if o.Off != "" {
		paint = paint.Dash(4, 3)
	}
	if p.Hands.Hover == o.Intent && o.Intent != "" && o.Style == Plain {
		paint.Ink, paint.Width = t.Action, 2
	}
	p.Hit(mark.Hit{Intent: o.Intent, Region: o.Region, Box: b, Says: o.Label, Off: o.Off != "", Key: o.Key})
	p.Ring(o.Intent, b, h/2)
	p.Rect(b, h/2, paint)
	if iw > 0 {
		p.Icon(x+18, y+h/2, 8, o.Icon, ink)
	}
	p.Text(x+12+iw+(w-24-iw-kw)/2, y+h/2+size*0.36, o.Label, font, size, mark.Center, ink)
	if cap != "" {
		p.KeyCap(x+w-kw-6, y+h/2, cap, ink)
	}
	return w
}
