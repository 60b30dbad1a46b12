package kit

import (
	"math"

	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// Icon is a small sign beside or instead of words.
type Icon uint8

// The icons.
const (
	NoIcon Icon = iota
	Back
	Menu
	Search
	Pause
	Play
	Next
	Cross
	CheckMark
	Plus
	Target
	Flag
	Eye
	Warning
	Info
	Open
	Save
	Columns
	Gear
	Jump
	JumpBack
	Forth
	Bin
	Book
	Turn
	NumIcons
)

// Icon draws an icon around a place, r from the middle to its edge.
func (p *Pen) Icon(x, y, r float64, i Icon, ink mark.Color) {
	line := mark.Stroke(ink, max(1.6, r/4.5))
	at := func(u, v float64) mark.Point { return mark.Point{X: x + u*r, Y: y + v*r} }
	switch i {
	case Back:
		p.Poly(line, false, at(.35, -.75), at(-.4, 0), at(.35, .75))
	case Forth:
		p.Poly(line, false, at(-.35, -.75), at(.4, 0), at(-.35, .75))
	case Bin:
		p.Line(x-r*.85, y-r*.55, x+r*.85, y-r*.55, line)
		p.Poly(line, false, at(-.3, -.6), at(-.3, -.9), at(.3, -.9), at(.3, -.6))
		p.Poly(line, false, at(-.62, -.5), at(-.5, .9), at(.5, .9), at(.62, -.5))
	case Book:
		p.Poly(line, true, at(0, -.5), at(.95, -.8), at(.95, .6), at(0, .9), at(-.95, .6), at(-.95, -.8))
		p.Line(x, y-r*.5, x, y+r*.9, line)
	case Turn: // goes round a few things
		p.Poly(mark.Fill(ink), true, at(-.7, -.4), at(.7, -.4), at(0, .6))
	case Menu:
		for _, v := range [...]float64{-.7, 0, .7} {
			p.Line(x-r, y+v*r, x+r, y+v*r, line)
		}
	case Search:
		p.Circle(x-r*.15, y-r*.15, r*.65, line)
		p.Line(x+r*.35, y+r*.35, x+r*.95, y+r*.95, line)
	case Pause:
		for _, u := range [...]float64{-.45, .45} {
			p.Rect(mark.Box{X: x + (u-.24)*r, Y: y - r*.8, W: r * .48, H: r * 1.6}, 1, mark.Fill(ink))
		}
	case Play:
		p.Poly(mark.Fill(ink), true, at(-.6, -.85), at(.9, 0), at(-.6, .85))
	case Next:
		p.Poly(mark.Fill(ink), true, at(-.8, -.8), at(.4, 0), at(-.8, .8))
		p.Rect(mark.Box{X: x + r*.5, Y: y - r*.8, W: r * .35, H: r * 1.6}, 1, mark.Fill(ink))
	case Cross:
		p.Line(x-r*.6, y-r*.6, x+r*.6, y+r*.6, line)
		p.Line(x+r*.6, y-r*.6, x-r*.6, y+r*.6, line)
	case CheckMark:
		p.Poly(line, false, at(-.75, .05), at(-.2, .65), at(.8, -.6))
	case Plus:
		p.Line(x-r*.7, y, x+r*.7, y, line)
		p.Line(x, y-r*.7, x, y+r*.7, line)
	case Target:
		p.Circle(x, y, r*.85, line)
		p.Circle(x, y, r*.32, mark.Fill(ink))
	case Flag:
		p.Poly(line, false, at(-.5, .95), at(-.5, -.85), at(.75, -.85), at(.35, -.35), at(.75, .15), at(-.5, .15))
	case Eye:
		p.Path(line, mark.Move(x-r, y), mark.Quad(x, y-r*1.1, x+r, y), mark.Quad(x, y+r*1.1, x-r, y), mark.Close())
		p.Circle(x, y, r*.3, mark.Fill(ink))
	case Warning:
		p.Poly(line, true, at(0, -.9), at(.95, .8), at(-.95, .8))
		p.Line(x, y-r*.3, x, y+r*.25, line)
		p.Circle(x, y+r*.52, r*.1, mark.Fill(ink))
	case Info:
		p.Circle(x, y, r*.9, line)
		p.Line(x, y-r*.05, x, y+r*.45, line)
		p.Circle(x, y-r*.42, r*.1, mark.Fill(ink))
	case Open:
		p.Poly(line, true, at(-.9, -.6), at(-.25, -.6), at(0, -.3), at(.9, -.3), at(.9, .7), at(-.9, .7))
	case Save:
		p.Poly(line, false, at(-.8, .35), at(-.8, .85), at(.8, .85), at(.8, .35))
		p.Line(x, y-r*.9, x, y+r*.35, line)
		p.Poly(line, false, at(-.4, -.05), at(0, .4), at(.4, -.05))
	case Columns:
		for _, u := range [...]float64{-.85, .1} {
			p.Rect(mark.Box{X: x + u*r, Y: y - r*.8, W: r * .75, H: r * 1.6}, 2, line)
		}
	case Gear:
		p.Circle(x, y, r*.5, line)
		for k := range 8 {
			sin, cos := math.Sincos(float64(k) * math.Pi / 4)
			p.Line(x+cos*r*.62, y+sin*r*.62, x+cos*r*.95, y+sin*r*.95, line)
		}
	case Jump:
		p.Poly(line, false, at(-.7, -.7), at(0, 0), at(-.7, .7))
		p.Poly(line, false, at(.1, -.7), at(.8, 0), at(.1, .7))
	case JumpBack:
		p.Poly(line, false, at(.7, -.7), at(0, 0), at(.7, .7))
		p.Poly(line, false, at(-.1, -.7), at(-.8, 0), at(-.1, .7))
	}
}

// Edge is the outline of a mark of data.
func (p *Pen) Edge() mark.Color {
	if p.Theme.Name == theme.Light {
		return mark.Hex(0x14282B)
	}
	return mark.Hex(0xEAF1EE)
}

// Stage draws the sign of a stage, which says the same as its colour.
func (p *Pen) Stage(x, y float64, s sim.Stage, r float64, ink mark.Color) {
	line := mark.Stroke(ink, r/5)
	switch s {
	case sim.Forming:
		for _, q := range [...][2]float64{{-.6, -.5}, {.6, -.6}, {0, .15}, {-.65, .65}, {.65, .6}} {
			p.Circle(x+q[0]*r, y+q[1]*r, r*0.24, mark.Fill(ink))
		}
	case sim.Storming:
		p.Poly(line, false, mark.Point{X: x - r*.9, Y: y + r*.5}, mark.Point{X: x - r*.45, Y: y - r*.6}, mark.Point{X: x, Y: y + r*.5},
			mark.Point{X: x + r*.45, Y: y - r*.6}, mark.Point{X: x + r*.9, Y: y + r*.5})
	case sim.Norming:
		for _, d := range [...]float64{-.55, 0, .55} {
			p.Line(x-r*.85, y+d*r, x+r*.85, y+d*r, line)
		}
	case sim.Performing:
		p.Poly(mark.Fill(ink), true, mark.Point{X: x, Y: y - r}, mark.Point{X: x + r*.9, Y: y + r*.1}, mark.Point{X: x + r*.35, Y: y + r*.1},
			mark.Point{X: x + r*.35, Y: y + r*.9}, mark.Point{X: x - r*.35, Y: y + r*.9}, mark.Point{X: x - r*.35, Y: y + r*.1}, mark.Point{X: x - r*.9, Y: y + r*.1})
	case sim.Adjourning:
		p.Arc(x, y, r*0.8, 120, 400, line)
		p.Line(x-r*.1, y, x+r*1.05, y-r*.95, line)
	}
}
