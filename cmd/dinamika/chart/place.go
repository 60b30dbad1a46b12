package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

// box is a part of the sheet.
type box struct{ x0, y0, x1, y1 vg.Length }

func (b box) meets(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

// space is a part of the sheet, and what stands in it.
type space struct {
	box
	dots   []box
	labels []box // and the lines to them
}

// outside says 1 of a box that leaves the space.
func (s *space) outside(b box) int {
	if b.x0 < s.x0 || b.x1 > s.x1 || b.y0 < s.y0 || b.y1 > s.y1 {
		return 1
	}
	return 0
}

// count counts the boxes that meet another.
func count(list []box, b box) (n int) {
	for _, o := range list {
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
		n += count(s.labels, box{lx - 2, ly - 2, lx + 2, ly + 2})
	}
	return n
}

// label writes a name beside a dot, where it covers no other label, as few dots
// as can be, and is near; and draws a line to it where that is not right beside.
func label(s *sheet.Sheet, free *space, name string, x, y vg.Length) {
	w := sheet.Wide(name)
	best, least, far := box{}, math.Inf(1), vg.Length(0)
	for _, r := range []vg.Length{9, 14, 20, 34, 50, 70, 95, 125, 160, 200, 250} {
		for angle := 0.0; angle < 360; angle += 15 {
			dx, dy := vg.Length(math.Cos(angle*math.Pi/180)), vg.Length(math.Sin(angle*math.Pi/180))
			cx, cy := x+dx*r, y+dy*r
			b := box{cx, cy - 9, cx + w, cy + 9}
			switch {
			case dx < -0.1:
				b.x0, b.x1 = cx-w, cx
			case dx < 0.1:
				b.x0, b.x1 = cx-w/2, cx+w/2
			}
			cost := 1000*float64(free.outside(b)) + 300*float64(count(free.labels, b)) + 15*float64(count(free.dots, b)) + float64(r)/4
			if r > near {
				cost += 20 * float64(free.crossed(x, y, b))
			}
			if cost < least {
				best, least, far = b, cost, r
			}
		}
	}
	if far > near {
		tx, ty := best.nearest(x, y)
		s.Line(sheet.Grey(), 0.75, x, y, tx, ty)
		for k := range 20 {
			lx, ly := x+(tx-x)*vg.Length(k)/20, y+(ty-y)*vg.Length(k)/20
			free.labels = append(free.labels, box{lx - 1, ly - 1, lx + 1, ly + 1})
		}
	}
	free.labels = append(free.labels, best)
	s.Write((best.x0+best.x1)/2, (best.y0+best.y1)/2, sheet.Middle, sheet.Ink(), name)
}
