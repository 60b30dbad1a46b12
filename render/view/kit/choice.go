package kit

import (
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Option is one of a few things of which one is chosen.
type Option struct {
	Intent, Label string
	On            bool
}

// Choice draws a switch of a few options, of which one is on, and gives its
// width. The one that is on has a check and bold letters besides its colour.
func (p *Pen) Choice(x, y, h float64, region string, options []Option) float64 {
	t, size := p.Theme, p.Size.Label
	wide := p.ChoiceWide(options)
	p.Rect(mark.Box{X: x, Y: y, W: wide, H: h}, 10, mark.Fill(t.Surface).Edge(t.Border, 1.25))
	at := x
	for _, o := range options {
		b := mark.Box{X: at, Y: y, W: choiceWide(o, size), H: h}
		p.Hit(mark.Hit{Intent: o.Intent, Region: region, Box: b, Says: o.Label})
		p.Ring(o.Intent, b, 10)
		font, ink := mark.Regular, t.Ink
		if p.Focused(o.Intent) {
			p.Rect(b, 10, mark.Fill(t.Surface))
		}
		if o.On {
			font = mark.Bold
			p.Rect(b, 10, mark.Fill(t.ActionTint).Edge(t.Action, 2.4))
			p.Icon(b.X+20, y+h/2, 7, CheckMark, ink)
		} else if p.Hands.Hover == o.Intent {
			p.Rect(b, 10, mark.Stroke(t.Action, 1.6))
		}
		mid := b.X + b.W/2
		if o.On {
			mid += 11
		}
		p.Text(mid, y+h/2+size*0.36, o.Label, font, size, mark.Center, ink)
		at += b.W
	}
	return wide
}

// ChoiceWide is how wide a switch is.
func (p *Pen) ChoiceWide(options []Option) (wide float64) {
	for _, o := range options {
		wide += choiceWide(o, p.Size.Label)
	}
	return wide
}

func choiceWide(o Option, size float64) float64 {
	return letter.Width(o.Label, mark.Bold, size) + 52
}
