package kit

import (
	"math"

	"dinamika/render/view/mark"
)

// Logo draws the program's sign: a ring of people, one of them the worker, and
// between them a curve that comes and goes. R is the radius of the ring.
func (p *Pen) Logo(x, y, r float64) {
	t := p.Theme
	for k := range 8 {
		sin, cos := math.Sincos(float64(k) * math.Pi / 4)
		at := mark.Point{X: x + cos*r, Y: y + sin*r}
		if k == 2 { // at the bottom sits the worker
			p.Circle(at.X, at.Y, r*0.2, mark.Fill(t.Accent).Edge(t.Ink, r*0.09))
			continue
		}
		p.Circle(at.X, at.Y, r*0.2, mark.Fill(t.Action))
	}
	p.Path(mark.Stroke(t.Ink, r*0.13), mark.Move(x-r*0.55, y+r*0.06), mark.Cubic(x-r*0.25, y-r*0.5, x+r*0.15, y-r*0.15, x+r*0.55, y+r*0.2))
}
