package ring

import (
	"math"
	"sync"

	"dinamika/render/view/mark"
)

// RoomyBottom is where the room ends with large type; words stand below it.
const RoomyBottom = 520.0

// The room with large type: plates lie over the figures' laps, nothing stands
// in the middle, and the worker is not drawn.
const (
	roomyTop   = 70.0
	roomyWide  = 868.0
	roomyPlate = 40.0 // below the centre of a head, before scaling
	roomyEdge  = 6.0
)

// NamedRoomy is the largest group whose plates say the behaviour too, with type
// so large.
func NamedRoomy(letters int) int {
	if letters > large {
		return Named - 2
	}
	return Named
}

// RoomyPlate is the size of a plate and of the tag below it, in a ring of n
// with type so large, in per cent.
func RoomyPlate(n, letters int) (w, h, tag float64) {
	k := float64(letters) / 100
	if n <= NamedRoomy(letters) {
		return 26*k + 104*k, 42 * k, 22 * k
	}
	if n > Named+1 && letters <= large {
		return 92 * k, 24 * k, 20 * k
	}
	if n > Named+1 { // names alone, and short ones
		return 78 * k, 21 * k, 17 * k
	}
	return 98 * k, 24 * k, 20 * k
}

// large are the sizes of type that have a ring of their own, in per cent.
const large, huge = 125, 150

// roomy holds the rings with large type, by size of type, tags and group.
var roomy = func() (all [2][2][Most + 1]func() Layout) {
	for k, letters := range [...]int{large, huge} {
		for n := Least; n <= Most; n++ {
			all[k][0][n] = sync.OnceValue(func() Layout { return solveRoomy(n, letters, false) })
			all[k][1][n] = sync.OnceValue(func() Layout { return solveRoomy(n, letters, true) })
		}
	}
	return all
}()

// Roomy is the ring of n members with type so large, in per cent.
func Roomy(n, letters int, tags bool) Layout {
	n = min(max(n, Least), Most)
	k, with := 0, 0
	if letters > large {
		k = 1
	}
	if tags {
		with = 1
	}
	return roomy[k][with][n]()
}

// solveRoomy takes the ring with the largest figures in which no plate meets a
// face or another plate.
func solveRoomy(n, letters int, tags bool) Layout {
	for figure := 100; figure >= 28; figure -= 4 {
		for ry := 190.0; ry >= 90; ry -= 10 {
			for rx := 380.0; rx >= 260; rx -= 10 {
				chairs := along(n, rx, ry)
				if l, ok := seatRoomy(chairs, letters, tags, float64(figure)/100); ok {
					l.RX, l.RY = rx, ry
					return l
				}
			}
		}
	}
	return Layout{} // a test asks for all sizes: none is without a ring
}

// seatRoomy lays one ring as high as it goes and says whether it keeps the rule.
func seatRoomy(chairs []Seat, letters int, tags bool, figure float64) (Layout, bool) {
	n := len(chairs)
	w, h, tag := RoomyPlate(n, letters)
	if tags {
		h += tag
	}
	l := Layout{Figure: figure, Seats: make([]Seat, n), PlateW: w, PlateH: h}
	top := math.Inf(1)
	for i, s := range chairs {
		s.X += roomyWide/2 - MiddleX
		s.Scale *= figure
		s.Drop = roomyPlate
		l.Seats[i] = s
		top = min(top, s.Head().Y)
	}
	var heads, plates []mark.Box
	for i := range l.Seats {
		s := &l.Seats[i]
		s.Y += roomyTop - top
		head, plate := s.Head(), s.Plate(w, h)
		if plate.Y+plate.H > RoomyBottom-roomyEdge || plate.X < roomyEdge || plate.X+plate.W > roomyWide-roomyEdge {
			return l, false
		}
		for _, b := range heads {
			if b.Meets(head) || b.Grow(2).Meets(plate) {
				return l, false
			}
		}
		for _, b := range plates {
			if b.Grow(2).Meets(plate) || b.Grow(2).Meets(head) {
				return l, false
			}
		}
		heads, plates = append(heads, head), append(plates, plate)
	}
	return l, true
}
