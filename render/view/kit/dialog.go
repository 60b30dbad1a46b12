package kit

import "dinamika/render/view/mark"

// Dialog covers what is drawn so far with a veil and lays a sheet over it, in
// the middle, and gives its box. What lies below answers no more.
func (p *Pen) Dialog(w, h float64) mark.Box {
	p.Cover()
	p.Veil(mark.Box{})
	b := mark.Around(mark.Point{X: mark.Width / 2, Y: mark.Height / 2}, w, h)
	p.Rect(b, 14, mark.Fill(p.Theme.Surface).Edge(p.Theme.Border, 1.5))
	return b
}

// Veil darkens the screen except for a box; an empty box leaves nothing out.
func (p *Pen) Veil(but mark.Box) {
	dark := mark.Fill(mark.Hex(0x081012).Fade(0.62))
	if but.W <= 0 || but.H <= 0 {
		p.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, dark)
		return
	}
	right, low := but.X+but.W, but.Y+but.H
	for _, b := range [...]mark.Box{
		{W: mark.Width, H: but.Y}, {Y: low, W: mark.Width, H: mark.Height - low},
		{Y: but.Y, W: but.X, H: but.H}, {X: right, Y: but.Y, W: mark.Width - right, H: but.H},
	} {
		if b.W > 0 && b.H > 0 {
			p.Rect(b, 0, dark)
		}
	}
}
