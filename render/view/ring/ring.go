// Package ring seats the members of a group: n chairs and the worker's on an
// ellipse, at equal distances along it, the worker at the bottom.
//
// The ring is solved, not guessed. Of all rings tried, the one with the largest
// figures is taken in which no plate covers a face or another plate, no head
// another head, and a bubble of four lines fits into the middle.
package ring

import (
	"math"
	"slices"
	"sync"

	"dinamika/render/view/mark"
)

// Least and Most are the sizes of group that can be seated.
const (
	Least = 4
	Most  = 12
)

// Named is the largest group whose plates say the behaviour too. In larger
// ones plates hold the name, and the behaviour only where it has just changed.
const Named = 8

// The middle of the ring.
const (
	MiddleX = 452.0
	MiddleY = 302.0
)

// BubbleWidth and BubbleHeight are those of a bubble of four lines.
const (
	BubbleWidth  = 284.0
	BubbleHeight = 138.0
)

// Seat is one member's place: the centre of the head, the scale of the figure,
// those near us larger, and how far below the plate hangs, before scaling.
type Seat struct{ X, Y, Scale, Drop float64 }

// plateDrop is how far below the centre of a head the plate hangs, where there
// is room for the whole figure.
const plateDrop = 82.0

// Head is the box that no plate may touch.
func (s Seat) Head() mark.Box {
	return mark.Box{X: s.X - 33*s.Scale, Y: s.Y - 51*s.Scale, W: 66 * s.Scale, H: 84 * s.Scale}
}

// Plate is the box of the plate below the figure's head.
func (s Seat) Plate(w, h float64) mark.Box {
	return mark.Box{X: s.X - w/2, Y: s.Y + s.Drop*s.Scale, W: w, H: h}
}

// Layout is a solved ring.
type Layout struct {
	Figure  float64 // scale of a figure at the sides
	RX, RY  float64
	Seats   []Seat // clockwise from the worker; member i sits in Seats[i]
	PlateW  float64
	PlateH  float64 // with its X-ray tag, if there are tags
	Highest float64 // centres of the bubble that are clear of all, at MiddleX
	Lowest  float64
}

// PlateSize is the room for a plate in a ring of n, and for the tag below it.
func PlateSize(n int) (w, h, tag float64) {
	if n <= Named {
		return 150, 42, 26
	}
	return 110, 25, 22
}

// Bubble is the box of the bubble in the middle, as near to the centre of the
// ring as it may be.
func (l Layout) Bubble() mark.Box {
	y := min(max(MiddleY+28, l.Highest), l.Lowest)
	return mark.Around(mark.Point{X: MiddleX, Y: y}, BubbleWidth, BubbleHeight)
}

// Worker is the box of the worker's head, seen from behind.
func Worker() mark.Box { return mark.Box{X: 414, Y: 518, W: 76, H: 122} }

// solved holds the rings by size, without and with tags. Each is solved when it
// is first asked for.
var solved = func() (all [2][Most + 1]func() Layout) {
	for n := Least; n <= Most; n++ {
		all[0][n] = sync.OnceValue(func() Layout { return solve(n, false) })
		all[1][n] = sync.OnceValue(func() Layout { return solve(n, true) })
	}
	return all
}()

// For is the ring of n members, with room for X-ray tags or without; all who
// ask share its seats. Smaller groups are seated as if the last chairs of the
// least ring were empty.
func For(n int, tags bool) Layout {
	n = min(max(n, Least), Most)
	if tags {
		return solved[1][n]()
	}
	return solved[0][n]()
}

// radii are the half axes tried, and how much each is liked: of rings with
// figures alike, the smaller ring is taken.
type radii struct{ rx, ry, worth float64 }

// solve tries all rings, those with the largest figures first, and takes the
// best of the first figure that fits.
func solve(n int, tags bool) Layout {
	var tried []radii
	var chairs [][]Seat
	for _, ry := range [...]float64{172, 184, 196, 202, 208} {
		for _, rx := range [...]float64{342, 352, 362, 372} {
			tried = append(tried, radii{rx, ry, -math.Abs(rx-342)*0.2 - math.Abs(ry-172)*0.1})
			chairs = append(chairs, along(n, rx, ry))
		}
	}
	for step := range 11 {
		var best Layout
		top := math.Inf(-1)
		for i, r := range tried {
			if r.worth <= top {
				continue
			}
			if l, ok := seat(chairs[i], tags, (104-4*float64(step))/100); ok {
				l.RX, l.RY = r.rx, r.ry
				best, top = l, r.worth
			}
		}
		if best.Seats != nil {
			return best
		}
	}
	return Layout{} // a test asks for all sizes: none is without a ring
}

// seat lays one ring and says whether it keeps the rule.
func seat(chairs []Seat, tags bool, figure float64) (Layout, bool) {
	n := len(chairs)
	w, h, tag := PlateSize(n)
	l := Layout{Figure: figure, Seats: slices.Clone(chairs), PlateW: w, PlateH: h}
	bottom := 596.0 // a tag may hang down to the edge of the room
	if tags {
		l.PlateH += tag
		bottom = 620
	}
	var heads, plates []mark.Box
	for i := range l.Seats {
		l.Seats[i].Scale *= figure
		head, plate := l.Seats[i].Head(), l.Seats[i].Plate(l.PlateW, l.PlateH)
		if head.Y < 62 || plate.Y+plate.H > bottom || plate.X < 4 {
			return l, false
		}
		heads, plates = append(heads, head), append(plates, plate)
	}
	for i := range n {
		for j := range n {
			if i != j && plates[i].Meets(heads[j]) || i < j && (plates[i].Meets(plates[j]) || heads[i].Meets(heads[j])) {
				return l, false
			}
		}
	}
	found := false
	for y := 220.0; y < 460; y += 4 {
		bubble := mark.Around(mark.Point{X: MiddleX, Y: y}, BubbleWidth, BubbleHeight)
		clear := !bubble.Meets(Worker())
		for i := range n {
			clear = clear && !bubble.Meets(heads[i]) && !bubble.Meets(plates[i])
		}
		if !clear {
			continue
		}
		if !found {
			l.Highest, found = y, true
		}
		l.Lowest = y
	}
	return l, found
}

// along is n places at equal distances along the ellipse, clockwise from the
// worker's at the bottom. The length is summed over short chords: an ellipse's
// has no closed form.
func along(n int, rx, ry float64) []Seat {
	const chords = 2000
	length := make([]float64, chords+1)
	px, py := 0.0, ry
	for i := 1; i <= chords; i++ {
		sin, cos := math.Sincos(math.Pi/2 + 2*math.Pi*float64(i)/chords)
		x, y := rx*cos, ry*sin
		length[i] = length[i-1] + math.Hypot(x-px, y-py)
		px, py = x, y
	}
	seats := make([]Seat, n)
	k := 0
	for i := range seats {
		want := length[chords] * float64(i+1) / float64(n+1)
		for length[k] < want {
			k++
		}
		sin, cos := math.Sincos(math.Pi/2 + 2*math.Pi*float64(k)/chords)
		seats[i] = Seat{MiddleX + rx*cos, MiddleY + ry*sin, 1 + 0.06*sin, plateDrop}
	}
	return seats
}
