package session

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// badge is the width of the number at the left of a plate, at the normal size.
const badge = 24.0

// badge is the width of the number at the left of a plate.
func (st *stage) badge() float64 { return badge * st.Size.Meta / 13 }

// named says whether all plates say the behaviour too.
func (st *stage) named() bool {
	if st.Letters.Roomy() {
		return len(st.s.Members) <= ring.NamedRoomy(int(st.Letters))
	}
	return len(st.s.Members) <= ring.Named
}

// plates draws the name, the number and the behaviour of everybody, and makes
// them answer to the pointer. A plate is as wide as its words, but never wider
// than the ring leaves room for.
func (st *stage) plates() {
	for i := range st.s.Members {
		box := st.plate(i)
		head := st.ring.Seats[i].Head()
		m := &st.s.Members[i]
		st.Hit(mark.Hit{
			Intent: "member." + strconv.Itoa(i+1), Region: "room", Says: strconv.Itoa(i+1) + ", " + m.Name + ": " + st.seen(i),
			Box: mark.Box{X: box.X, Y: head.Y, W: box.W, H: box.Y + box.H - head.Y},
		})
	}
	if st.Letters.Roomy() {
		return
	}
	t := st.Theme
	st.Rect(mark.Box{X: ring.MiddleX - 44, Y: 600, W: 88, H: 22}, 6, mark.Fill(t.Surface).Edge(t.Border, 1.2))
	st.Text(ring.MiddleX, 616, st.Words.T("view.you"), mark.Bold, 14, mark.Center, t.Ink)
}

// lines are what stands on a plate, and how high and wide it is for them. In
// large groups the behaviour of those who changed is there only where it covers
// nobody.
func (st *stage) lines(i int) (name, doing string, w, h float64) {
	m := &st.s.Members[i]
	name = m.Name
	if !st.named() {
		name = m.Short
	}
	k := st.Size.Meta / 13
	room := st.ring.PlateW - st.badge() - 14*k
	name = letter.Trim(name, mark.Bold, st.Size.Label, room, 1)[0]
	wide := letter.Width(name, mark.Bold, st.Size.Label)
	_, h, _ = st.plateSize()
	if st.named() {
		doing = st.seen(i)
	} else if m.Changed || memberOf(st.Hands.Focus, len(st.s.Members)) == i || memberOf(st.Hands.Hover, len(st.s.Members)) == i {
		if tall := 42 * k; st.clears(i, tall) {
			doing, h = st.seen(i), tall
		}
	}
	if doing != "" {
		doing = letter.Trim(doing, mark.Regular, st.Size.Meta, room, 1)[0]
		wide = max(wide, letter.Width(doing, mark.Regular, st.Size.Meta))
	}
	return name, doing, min(st.ring.PlateW, max(min(96*k, st.ring.PlateW), wide+st.badge()+14*k)), h
}

// plateSize is the room for a plate, and for the tag below it.
func (st *stage) plateSize() (w, h, tag float64) {
	if st.Letters.Roomy() {
		return ring.RoomyPlate(len(st.s.Members), int(st.Letters))
	}
	return ring.PlateSize(len(st.s.Members))
}

// clears says whether a plate may be so high: with its tag it meets no head
// and no other plate at its widest, and stays in the room.
func (st *stage) clears(i int, tall float64) bool {
	_, h, _ := st.plateSize()
	box := st.ring.Seats[i].Plate(st.ring.PlateW, st.ring.PlateH+tall-h)
	if box.Y+box.H > st.room.Y+st.room.H-4 {
		return false
	}
	for j := range st.s.Members {
		if j != i && (box.Meets(st.ring.Seats[j].Head()) || box.Meets(st.ring.Seats[j].Plate(st.ring.PlateW, st.ring.PlateH+tall-h))) {
			return false
		}
	}
	return st.Letters.Roomy() || !box.Meets(st.ring.Bubble().Grow(2)) && !box.Meets(ring.Worker())
}

// plateBox is where a plate with its tag is.
func (st *stage) plateBox(i int) mark.Box {
	_, _, w, h := st.lines(i)
	if st.tags {
		_, _, tag := st.plateSize()
		h += tag
	}
	return st.ring.Seats[i].Plate(w, h)
}

// plate draws one plate with its tag and tells where it is.
func (st *stage) plate(i int) mark.Box {
	t, m := st.Theme, &st.s.Members[i]
	name, doing, w, h := st.lines(i)
	box := st.ring.Seats[i].Plate(w, h)
	badge := st.badge()
	speaking := st.s.Now.Words != "" && st.s.Now.By == i
	back, number, ink := t.Surface2, t.Ink, t.Border
	if t.Name == theme.Contrast {
		back = t.Surface
	}
	if st.Hands.Focus == "member."+strconv.Itoa(i+1) {
		around := box
		if m.Chosen {
			around = box.Grow(6)
		}
		st.Rect(around.Grow(5), 13, mark.Fill(t.FocusGap))
		st.Rect(around.Grow(3.5), 11.5, mark.Stroke(t.Focus, 3))
	}
	if m.Chosen {
		back, number = t.Action, t.OnAction
		st.Rect(box.Grow(5), 12, mark.Fill(t.Surface).Edge(t.Action, 4))
	}
	width := 1.2
	if speaking {
		ink, width = t.Ink, 2.5
	} else if st.Hands.Hover == "member."+strconv.Itoa(i+1) {
		ink, width = t.Action, 2
	}
	st.Rect(box, 8, mark.Fill(t.Surface))
	st.Clip(box, 8, func() { st.Rect(mark.Box{X: box.X, Y: box.Y, W: badge, H: box.H}, 0, mark.Fill(back)) })
	if t.Name == theme.Contrast {
		st.Line(box.X+badge, box.Y, box.X+badge, box.Y+box.H, mark.Stroke(t.Line, 1.2))
	}
	st.Rect(box, 8, mark.Stroke(ink, width))
	st.Text(box.X+badge/2, box.Y+box.H/2+5, strconv.Itoa(i+1), mark.Bold, st.Size.Label, mark.Center, number)
	x := box.X + badge + (box.W-badge)/2
	if doing == "" {
		st.Text(x, box.Y+box.H/2+st.Size.Label*0.35, name, mark.Bold, st.Size.Label, mark.Center, t.Ink)
	} else {
		st.Text(x, box.Y+st.Size.Label+3, name, mark.Bold, st.Size.Label, mark.Center, t.Ink)
		st.Text(x, box.Y+st.Size.Label+st.Size.Meta+7, doing, mark.Regular, st.Size.Meta, mark.Center, t.Muted)
	}
	if st.tags {
		_, _, tag := st.plateSize()
		gap := 2.0
		st.tag(i, mark.Box{X: box.X, Y: box.Y + box.H + gap, W: box.W, H: tag - gap})
	}
	return box
}
