package home

import (
	"slices"

	"dinamika/render/view/face"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// room draws the little picture of a room, with those who sit in it; without
// anybody, the chairs are empty.
func (d *desk) room(b mark.Box, seats []Seat, chairs int) {
	t := d.Theme
	d.Clip(b, 11, func() {
		wall := b.Y + b.H*0.3
		d.Rect(mark.Box{X: b.X, Y: b.Y, W: b.W, H: wall - b.Y}, 0, mark.Fill(t.Wall))
		d.Rect(mark.Box{X: b.X, Y: wall, W: b.W, H: b.Y + b.H - wall}, 0, mark.Fill(t.Floor))
		cx, cy := b.X+b.W/2, b.Y+b.H*0.6
		rx, ry := b.W*0.37, b.H*0.27
		if t.Name == theme.Contrast {
			d.Line(b.X, wall, b.X+b.W, wall, mark.Stroke(t.Line, 2))
			d.Ellipse(cx, cy+10, rx, ry*1.1, mark.Stroke(t.RugEdge, 1.5).Dash(2, 6))
		} else {
			d.Ellipse(cx, cy+10, rx*1.04, ry*1.25, mark.Fill(t.Rug))
			d.Ellipse(cx, cy+10, rx*0.96, ry*1.14, mark.Stroke(t.RugEdge, 1.5))
		}
		for _, x := range [...]float64{b.X + b.W*0.06, b.X + b.W*0.94 - 52} {
			d.Rect(mark.Box{X: x, Y: b.Y + 8, W: 52, H: wall - b.Y - 18}, 2, mark.Fill(t.Pane).Edge(t.WoodEdge, 3))
			d.Line(x+26, b.Y+8, x+26, wall-10, mark.Stroke(t.WoodEdge, 2))
		}
		d.sit(cx, cy-6, rx, ry, b.H/196, seats, chairs)
		if len(seats) > 0 {
			face.Behind(d.Scene, t, cx, b.Y+b.H-24, 0.5*b.H/196)
		}
	})
}

// sit draws chairs and people on the ring of a session, made small.
func (d *desk) sit(cx, cy, rx, ry, scale float64, seats []Seat, chairs int) {
	n := chairs
	if len(seats) > 0 {
		n = len(seats)
	}
	l := ring.For(n, false)
	order := make([]int, min(n, len(l.Seats)))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case l.Seats[a].Y < l.Seats[b].Y:
			return -1
		case l.Seats[a].Y > l.Seats[b].Y:
			return 1
		}
		return 0
	})
	for _, i := range order {
		s := l.Seats[i]
		x, y := cx+(s.X-ring.MiddleX)/l.RX*rx, cy+(s.Y-ring.MiddleY)/l.RY*ry
		k := 0.46 * s.Scale * scale
		if i < len(seats) && seats[i].Sign != face.Away {
			who := seats[i]
			face.Draw(d.Scene, d.Theme, x, y, k, who.Looks, who.Sign.State())
			continue
		}
		face.Chair(d.Scene, d.Theme, x, y, k)
	}
}
