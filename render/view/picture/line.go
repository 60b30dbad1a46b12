package picture

import (
	"image"
	"math"
	"slices"

	"dinamika/render/view/mark"
)

// outline is a shape as rows of points, still in the design space.
func outline(m mark.Mark) []line {
	switch m.Kind {
	case mark.Rect:
		return []line{roundBox(m.Box, m.Radius)}
	case mark.Circle:
		return []line{{bow(m.Box, 0, 360), true}}
	case mark.Arc:
		return []line{{bow(m.Box, m.Start, m.Sweep), false}}
	case mark.Line:
		return []line{{[]mark.Point{m.From, m.To}, false}}
	case mark.Path:
		return flat(m.Steps)
	}
	return nil
}

// bow is a part of the ellipse in a box.
func bow(b mark.Box, start, sweep float64) []mark.Point {
	n := max(2, int(math.Abs(sweep)/6))
	o := b.Middle()
	var out []mark.Point
	for i := range n + 1 {
		sin, cos := math.Sincos((start + sweep*float64(i)/float64(n)) * math.Pi / 180)
		out = append(out, mark.Point{X: o.X + cos*b.W/2, Y: o.Y + sin*b.H/2})
	}
	return out
}

// roundBox is a rectangle with round corners.
func roundBox(b mark.Box, r float64) line {
	if r <= 0 {
		return line{[]mark.Point{{X: b.X, Y: b.Y}, {X: b.X + b.W, Y: b.Y}, {X: b.X + b.W, Y: b.Y + b.H}, {X: b.X, Y: b.Y + b.H}}, true}
	}
	var out []mark.Point
	for i, p := range []mark.Point{{X: b.X + b.W - r, Y: b.Y + b.H - r}, {X: b.X + r, Y: b.Y + b.H - r}, {X: b.X + r, Y: b.Y + r}, {X: b.X + b.W - r, Y: b.Y + r}} {
		out = append(out, bow(mark.Around(p, 2*r, 2*r), float64(i)*90, 90)...)
	}
	return line{out, true}
}

// pieces is into how many straight pieces a bend is laid.
const pieces = 14

// flat lays a path into straight pieces.
func flat(steps []mark.Step) []line {
	var out []line
	var now mark.Point
	for _, s := range steps {
		if s.Op == mark.MoveTo || len(out) == 0 {
			out = append(out, line{points: []mark.Point{s.A}})
			now = s.A
			continue
		}
		l := &out[len(out)-1]
		switch s.Op {
		case mark.LineTo:
			l.points = append(l.points, s.A)
			now = s.A
		case mark.QuadTo, mark.CubicTo:
			a, b, end := s.A, s.B, s.C
			if s.Op == mark.QuadTo { // the same bend with two control points
				end = s.B
				a = mark.Point{X: now.X + (s.A.X-now.X)*2/3, Y: now.Y + (s.A.Y-now.Y)*2/3}
				b = mark.Point{X: end.X + (s.A.X-end.X)*2/3, Y: end.Y + (s.A.Y-end.Y)*2/3}
			}
			for i := 1; i <= pieces; i++ {
				t := float64(i) / pieces
				u := 1 - t
				p, q, r, v := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
				l.points = append(l.points, mark.Point{X: p*now.X + q*a.X + r*b.X + v*end.X, Y: p*now.Y + q*a.Y + r*b.Y + v*end.Y})
			}
			now = end
		case mark.ClosePath:
			l.closed = true
			now = l.points[0]
		}
	}
	return out
}

// stroke is the outline of a line of a width as closed pieces that all turn the
// same way, cut into dashes if asked.
func stroke(l line, width, on, off float64, butt bool) []line {
	points := l.points
	if l.closed && len(points) > 0 {
		points = append(points[:len(points):len(points)], points[0])
	}
	if on > 0 {
		var out []line
		for _, d := range dashes(points, on, off) {
			out = append(out, stroke(line{points: d}, width, 0, 0, butt)...)
		}
		return out
	}
	return band(points, l.closed, width/2, butt)
}

// sharp is the cosine of the turn from which a corner gets a disc.
const sharp = 0.5

// band is the area within r of a line: along one side of it and back along the
// other, and a disc at every sharp corner and at the ends.
func band(points []mark.Point, closed bool, r float64, butt bool) []line {
	var out []line
	var dirs, kept []mark.Point
	for i, p := range points {
		if i > 0 {
			q := kept[len(kept)-1]
			d := math.Hypot(p.X-q.X, p.Y-q.Y)
			if d < 1e-6 {
				continue
			}
			dirs = append(dirs, mark.Point{X: (p.X - q.X) / d, Y: (p.Y - q.Y) / d})
		}
		kept = append(kept, p)
	}
	disc := func(p mark.Point) { out = append(out, line{bow(mark.Around(p, 2*r, 2*r), 0, 360), true}) }
	if len(dirs) == 0 {
		if !butt && len(kept) > 0 {
			disc(kept[0])
		}
		return out
	}
	var left, right []mark.Point
	side := func(p, n mark.Point, k float64) {
		left = append(left, mark.Point{X: p.X + n.Y*k, Y: p.Y - n.X*k})
		right = append(right, mark.Point{X: p.X - n.Y*k, Y: p.Y + n.X*k})
	}
	for i, p := range kept {
		before, after := dirs[max(0, i-1)], dirs[min(i, len(dirs)-1)]
		end := i == 0 || i == len(kept)-1
		if end && closed {
			before, after = dirs[len(dirs)-1], dirs[0]
		}
		cos := before.X*after.X + before.Y*after.Y
		switch {
		case cos < sharp && end && closed:
			disc(p)
			side(p, dirs[max(0, min(i, len(dirs)-1))], r)
		case cos < sharp:
			disc(p)
			side(p, before, r)
			side(p, after, r)
		default: // in the middle between both, as far out as the corner asks
			n := mark.Point{X: (before.X + after.X) / (1 + cos), Y: (before.Y + after.Y) / (1 + cos)}
			side(p, n, r)
		}
		if end && !closed && !butt {
			disc(p)
		}
	}
	if closed {
		slices.Reverse(right)
		return append(out, line{left, true}, line{right, true})
	}
	slices.Reverse(right)
	return append(out, line{append(left, right...), true})
}

// dashes cuts a line into the stretches that show.
func dashes(points []mark.Point, on, off float64) [][]mark.Point {
	var out [][]mark.Point
	var now []mark.Point
	left, show := on, true
	for i := 1; i < len(points); i++ {
		p, q := points[i-1], points[i]
		d := math.Hypot(q.X-p.X, q.Y-p.Y)
		for at := 0.0; at < d; {
			step := min(left, d-at)
			a := mark.Point{X: p.X + (q.X-p.X)*at/d, Y: p.Y + (q.Y-p.Y)*at/d}
			at, left = at+step, left-step
			b := mark.Point{X: p.X + (q.X-p.X)*at/d, Y: p.Y + (q.Y-p.Y)*at/d}
			if show {
				if now == nil {
					now = append(now, a)
				}
				now = append(now, b)
			}
			if left <= 0 {
				if show {
					out, now = append(out, now), nil
				}
				show = !show
				left = on
				if !show {
					left = off
				}
			}
		}
	}
	if now != nil {
		out = append(out, now)
	}
	return out
}

// tile is the pieces of a pattern over a part of the picture. Patterns stand
// still in the picture, so that neighbours with one pattern run on.
func (c *canvas) tile(t mark.Tile, over image.Rectangle) (out [][]line) {
	w, h := 8.0, 8.0
	if t == mark.Zigzag {
		h = 10
	}
	x0 := math.Floor((float64(over.Min.X)-c.left)/c.scale/w) * w
	y0 := math.Floor((float64(over.Min.Y)-c.top)/c.scale/h) * h
	x1, y1 := (float64(over.Max.X)-c.left)/c.scale, (float64(over.Max.Y)-c.top)/c.scale
	add := func(width float64, points ...mark.Point) {
		l := line{points: points}
		l.points = c.points(l)
		out = append(out, stroke(l, width*c.scale, 0, 0, false))
	}
	for y := y0; y < y1; y += h {
		for x := x0; x < x1; x += w {
			switch t {
			case mark.Dots:
				add(2.6, mark.Point{X: x + 4, Y: y + 4})
			case mark.Zigzag:
				add(1.3, mark.Point{X: x, Y: y + 8}, mark.Point{X: x + 4, Y: y + 3}, mark.Point{X: x + 8, Y: y + 8})
			case mark.Bars:
				add(1.3, mark.Point{X: x, Y: y + 4}, mark.Point{X: x + 8, Y: y + 4})
			case mark.Diagonals:
				add(1.3, mark.Point{X: x, Y: y + 8}, mark.Point{X: x + 8, Y: y})
			case mark.Crosses:
				add(1, mark.Point{X: x, Y: y}, mark.Point{X: x + 8, Y: y + 8})
				add(1, mark.Point{X: x, Y: y + 8}, mark.Point{X: x + 8, Y: y})
			}
		}
	}
	return out
}
