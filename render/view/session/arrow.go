package session

import (
	"math"

	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
)

// tail draws the bubble with its tail, so that the rim runs on around both.
func (st *stage) tail(box mark.Box, rim mark.Paint) {
	from, tip := st.reach(box, st.s.Now.By)
	side := toward(box, from)
	a, b := from, from
	if side.X == 0 {
		a.X, b.X = a.X-tailWidth/2, b.X+tailWidth/2
	} else {
		a.Y, b.Y = a.Y-tailWidth/2, b.Y+tailWidth/2
	}
	in := func(p mark.Point) mark.Point { return mark.Point{X: p.X - side.X*4, Y: p.Y - side.Y*4} }
	out := func(p mark.Point) mark.Point { return mark.Point{X: p.X + side.X, Y: p.Y + side.Y} }
	st.Rect(box, 14, rim)
	st.Poly(mark.Fill(rim.Fill), true, in(a), a, tip, b, in(b))
	st.Poly(mark.Stroke(rim.Ink, rim.Width), false, out(a), tip, out(b))
}

// toward is the side of a box that a point on its rim lies on, as a step out.
func toward(box mark.Box, p mark.Point) mark.Point {
	switch {
	case p.Y <= box.Y:
		return mark.Point{Y: -1}
	case p.Y >= box.Y+box.H:
		return mark.Point{Y: 1}
	case p.X <= box.X:
		return mark.Point{X: -1}
	}
	return mark.Point{X: 1}
}

// arrow draws the arrow to the addressee; to all, short ones fan out from the
// rim.
func (st *stage) arrow(box mark.Box) {
	now := st.s.Now
	if now.To == ToAll {
		for i := range st.s.Members {
			if i == now.By {
				continue
			}
			from, tip := ray(box, st.seat(i), 26)
			if st.clear(from, tip) {
				st.shaft(from, st.grown(from, tip), 3, 10)
			}
		}
		return
	}
	if now.To < 0 || now.To > len(st.s.Members) || now.To == now.By {
		return
	}
	from, tip := st.reach(box, now.To)
	st.shaft(from, st.grown(from, tip), 4, 14)
}

// grown is how far an arrow has come on its way.
func (st *stage) grown(from, tip mark.Point) mark.Point {
	if st.s.Motion == nil {
		return tip
	}
	k := st.s.Motion.arrow()
	return mark.Point{X: from.X + (tip.X-from.X)*k, Y: from.Y + (tip.Y-from.Y)*k}
}

// ray is a short way from the rim of a box towards a seat, straight away from
// its middle.
func ray(box mark.Box, to ring.Seat, length float64) (from, tip mark.Point) {
	o := box.Middle()
	dx, dy := to.X-o.X, to.Y-o.Y
	k := min(box.W/2/max(math.Abs(dx), 1e-9), box.H/2/max(math.Abs(dy), 1e-9))
	d := math.Hypot(dx, dy)
	from = mark.Point{X: o.X + dx*k, Y: o.Y + dy*k}
	return from, mark.Point{X: from.X + dx/d*length, Y: from.Y + dy/d*length}
}

// shaft draws an arrow with a rim that lifts it off the ground.
func (st *stage) shaft(from, tip mark.Point, width, head float64) {
	t := st.Theme
	ink, rim := t.Ink, t.FocusGap
	d := math.Hypot(tip.X-from.X, tip.Y-from.Y)
	if d < head {
		return
	}
	ux, uy := (tip.X-from.X)/d, (tip.Y-from.Y)/d
	end := mark.Point{X: tip.X - ux*head*0.7, Y: tip.Y - uy*head*0.7}
	for _, p := range []mark.Paint{mark.Stroke(rim, width+4), mark.Stroke(ink, width)} {
		p.Butt = true
		st.Line(from.X, from.Y, end.X, end.Y, p)
	}
	wing := func(side float64) mark.Point {
		return mark.Point{X: tip.X - ux*head - uy*side*head*0.5, Y: tip.Y - uy*head + ux*side*head*0.5}
	}
	st.Poly(mark.Fill(ink).Edge(rim, 1.5), true, tip, wing(-1), wing(1))
}

// reach is a straight way from the rim of the bubble to beside an agent, one
// that crosses no face and no plate. Places beside the face are liked better
// than those beside the shoulder or the plate, and short ways better than long.
func (st *stage) reach(box mark.Box, agent int) (from, tip mark.Point) {
	const dislike, barred = 30, 10000
	seat := st.seat(agent)
	if agent >= len(st.s.Members) { // the worker, whose face is turned away
		return mark.Point{X: ring.MiddleX, Y: box.Y + box.H}, mark.Point{X: ring.MiddleX, Y: 526}
	}
	least := math.Inf(1)
	wide := st.ring.PlateW/2/seat.Scale + 8
	for i, off := range [...][2]float64{
		{42, 8}, {46, 30}, {52, 50}, {58, 64}, {wide, 50}, {44, -24}, {34, -56}, {0, -60}, {wide, 74}, {wide, 96},
	} {
		for _, side := range [...]float64{-1, 1} {
			p := mark.Point{X: seat.X + side*off[0]*seat.Scale, Y: seat.Y + off[1]*seat.Scale}
			for _, q := range rims(box, p) {
				cost := math.Hypot(p.X-q.X, p.Y-q.Y) + dislike*float64(i)
				if cost >= least {
					continue
				}
				if !st.clear(q, p) {
					cost += barred // rather across something than not at all
				}
				if cost < least {
					least, from, tip = cost, q, p
				}
			}
		}
	}
	return from, tip
}

// rims are the places on the rim of a box that look to a point.
func rims(box mark.Box, p mark.Point) (out []mark.Point) {
	const corner = 27
	for _, share := range [...]float64{0, 0.3, 0.5, 0.7, 1} {
		x := box.X + corner + (box.W-2*corner)*share
		y := box.Y + corner + (box.H-2*corner)*share
		switch {
		case p.Y < box.Y:
			out = append(out, mark.Point{X: x, Y: box.Y})
		case p.Y > box.Y+box.H:
			out = append(out, mark.Point{X: x, Y: box.Y + box.H})
		}
		switch {
		case p.X < box.X:
			out = append(out, mark.Point{X: box.X, Y: y})
		case p.X > box.X+box.W:
			out = append(out, mark.Point{X: box.X + box.W, Y: y})
		}
	}
	return out
}

// clear says whether a straight line keeps off all heads and plates.
func (st *stage) clear(a, b mark.Point) bool {
	for _, c := range st.crowd {
		if crosses(a, b, c.Grow(3)) {
			return false
		}
	}
	return true
}

// crosses says whether a straight line enters a box: what is left of the line
// after cutting it at the box's four sides (Liang and Barsky 1984).
func crosses(a, b mark.Point, c mark.Box) bool {
	in, out := 0.0, 1.0
	for _, side := range [...][2]float64{
		{a.X - b.X, a.X - c.X}, {b.X - a.X, c.X + c.W - a.X}, {a.Y - b.Y, a.Y - c.Y}, {b.Y - a.Y, c.Y + c.H - a.Y},
	} {
		speed, way := side[0], side[1]
		switch {
		case speed == 0 && way < 0:
			return false
		case speed < 0:
			in = max(in, way/speed)
		case speed > 0:
			out = min(out, way/speed)
		}
	}
	return in < out
}
