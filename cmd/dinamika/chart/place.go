package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

// box is a part of the sheet.
type box struct{ x0, y0, x1, y1 vg.Length }

func (b box) meets(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

// space is a part of the sheet and what is taken of it.
type space struct {
	x0, y0, x1, y1 vg.Length
	taken          []box
	labels         []box // and the lines to them
}

func (s *space) take(b box) { s.taken = append(s.taken, b) }

// meets counts what of the space a box would cover; a box that leaves the space
// covers more than any other.
func (s *space) meets(b box) (n int) {
	if b.x0 < s.x0 || b.x1 > s.x1 || b.y0 < s.y0 || b.y1 > s.y1 {
		n = 1 << 20
	}
	for _, o := range s.taken {
		if b.meets(o) {
			n++
		}
	}
	return n
}

// near is how far a label may be from its dot without a line.
const near = 20

// nearest is the place of a box that is nearest to a dot.
func (b box) nearest(x, y vg.Length) (vg.Length, vg.Length) {
	return min(max(x, b.x0), b.x1), min(max(y, b.y0+4), b.y1-4)
}

// crossed counts where the line from a dot to a box would cross labels or their
// lines.
func (s *space) crossed(x, y vg.Length, b box) (n int) {
	tx, ty := b.nearest(x, y)
	for k := range 20 {
		lx, ly := x+(tx-x)*vg.Length(k)/20, y+(ty-y)*vg.Length(k)/20
		for _, o := range s.labels {
			if o.meets(box{lx - 2, ly - 2, lx + 2, ly + 2}) {
				n++
			}
		}
	}
	return n
}

// label writes a name beside a dot where there is room for it, the nearer the
// better, and draws a line to it where that is not right beside.
func label(s *sheet.Sheet, free *space, name string, x, y vg.Length) {
	w := sheet.Wide(name)
	best, least, far := box{}, math.MaxInt, vg.Length(0)
search:
	for _, r := range []vg.Length{9, 20, 34, 50, 70, 95, 125, 160, 200, 250} {
		for _, angle := range []float64{0, 180, 45, 135, -45, -135, 90, -90, 20, 160, -20, -160, 70, 110, -70, -110} {
			dx, dy := vg.Length(math.Cos(angle*math.Pi/180)), vg.Length(math.Sin(angle*math.Pi/180))
			cx, cy := x+dx*r, y+dy*r
			b := box{cx, cy - 9, cx + w, cy + 9}
			switch {
			case dx < -0.1:
				b.x0, b.x1 = cx-w, cx
			case dx < 0.1:
				b.x0, b.x1 = cx-w/2, cx+w/2
			}
			n := free.meets(b)
			if r > near {
				n += 2 * free.crossed(x, y, b)
			}
			if n < least {
				best, least, far = b, n, r
			}
			if least == 0 {
				break search
			}
		}
	}
	if far > near {
		tx, ty := best.nearest(x, y)
		s.Line(sheet.Grey(), 0.75, x, y, tx, ty)
		for k := range 20 {
			lx, ly := x+(tx-x)*vg.Length(k)/20, y+(ty-y)*vg.Length(k)/20
			free.labels = append(free.labels, box{lx - 1, ly - 1, lx + 1, ly + 1})
			free.take(box{lx - 1, ly - 1, lx + 1, ly + 1})
		}
	}
	free.labels = append(free.labels, best)
	s.Write((best.x0+best.x1)/2, (best.y0+best.y1)/2, sheet.Middle, sheet.Ink(), name)
	free.take(best)
}
