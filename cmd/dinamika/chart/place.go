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
			if n := free.meets(b); n < least {
				best, least, far = b, n, r
			}
			if least == 0 {
				break search
			}
		}
	}
	if far > 20 {
		tx, ty := min(max(x, best.x0), best.x1), min(max(y, best.y0+4), best.y1-4)
		s.Line(sheet.Grey(), 0.75, x, y, tx, ty)
	}
	s.Write((best.x0+best.x1)/2, (best.y0+best.y1)/2, sheet.Middle, sheet.Ink(), name)
	free.take(best)
}
