package session

import (
	"math"

	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// frame is how the screen is divided. With large type the words stand in a band
// below the room, the figures are smaller, and the strip at the foot is one line.
type frame struct {
	bar     float64
	room    mark.Box
	wall    float64  // where the wall ends
	caption mark.Box // of large type; empty: there is a bubble
	foot    mark.Box
	side    mark.Box // of the palette
}

// frameOf is the frame for a size of type.
func frameOf(l theme.Letters) frame {
	if l.Roomy() {
		return frame{
			bar: 66, room: mark.Box{Y: 66, W: 868, H: ring.RoomyBottom - 66}, wall: 140,
			caption: mark.Box{X: 12, Y: ring.RoomyBottom + 6, W: 844, H: 660 - ring.RoomyBottom - 6},
			foot:    mark.Box{Y: 664, W: 868, H: 56}, side: mark.Box{X: 868, Y: 66, W: 412, H: 654},
		}
	}
	return frame{
		bar: barHeight, room: mark.Box{Y: barHeight, W: roomWidth, H: roomBottom - barHeight}, wall: wallBottom,
		foot: mark.Box{Y: roomBottom, W: roomWidth, H: mark.Height - roomBottom},
		side: mark.Box{X: roomWidth, Y: barHeight, W: mark.Width - roomWidth, H: mark.Height - barHeight},
	}
}

// place finds room for something so large: of all places in a part of the room
// that lie clear of everything there is, the nearest to where it would best
// stand. What is placed is in the way of what comes after.
func (st *stage) place(w, h float64, wish mark.Point, within mark.Box) (mark.Box, bool) {
	return st.placeIf(w, h, wish, within, func(mark.Box) bool { return true })
}

// outside says whether a box lies outside the ring of chairs.
func (st *stage) outside(b mark.Box) bool {
	m, c := b.Middle(), st.middle
	dx, dy := (m.X-c.X)/(st.ring.RX+10), (m.Y-c.Y)/(st.ring.RY+10)
	return dx*dx+dy*dy > 1
}

// centre is the middle of the ring, at the height of the knees.
func (st *stage) centre() mark.Point {
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range st.ring.Seats {
		low, high = min(low, s.Y), max(high, s.Y)
	}
	x := ring.MiddleX
	if st.Letters.Roomy() {
		x = st.room.Middle().X
	}
	return mark.Point{X: x, Y: (low+high)/2 + 40}
}

// placeIf is place among the boxes that are liked.
func (st *stage) placeIf(w, h float64, wish mark.Point, within mark.Box, like func(mark.Box) bool) (mark.Box, bool) {
	const step = 6
	best, least := mark.Box{}, math.Inf(1)
	for y := within.Y; y+h <= within.Y+within.H; y += step {
		dy := y + h/2 - wish.Y
		if dy*dy >= least {
			continue
		}
		for x := within.X; x+w <= within.X+within.W; {
			b := mark.Box{X: x, Y: y, W: w, H: h}
			x += step
			dx := b.X + w/2 - wish.X
			far := dx*dx + dy*dy
			if far >= least {
				continue
			}
			past, ok := st.free(b)
			if ok && like(b) {
				best, least = b, far
			}
			x = max(x, past) // behind what is in the way there is room again
		}
	}
	if math.IsInf(least, 1) {
		return best, false
	}
	st.taken = append(st.taken, best)
	return best, true
}

// free says whether nothing lies in a box yet: no figure, no plate, no words,
// and no way of the speech; and if something does, where it ends on the right.
func (st *stage) free(b mark.Box) (past float64, ok bool) {
	b = b.Grow(3)
	for _, all := range [...][]mark.Box{st.crowd, st.bodies, st.taken} {
		for k := range all {
			if c := &all[k]; c.X < b.X+b.W && b.X < c.X+c.W && c.Y < b.Y+b.H && b.Y < c.Y+c.H {
				return c.X + c.W + 3, false
			}
		}
	}
	for _, w := range st.ways {
		if crosses(w[0], w[1], b) {
			return 0, false
		}
	}
	return 0, true
}
