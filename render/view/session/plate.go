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
func (st *stage) badge() float64 {
	if st.Letters.Roomy() && !st.named() {
		return 1.5 * st.labelSize()
	}
	return badge * st.Size.Meta / 13
}

// labelSize is the size of names on plates: in large groups with very large
// type smaller, or nothing of a name would be left.
func (st *stage) labelSize() float64 {
	if st.Letters.Roomy() && !st.named() {
		return min(st.Size.Label, theme.Large.Sizes().Label*0.95)
	}
	return st.Size.Label
}

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
	margin := 12 * k
	if st.Letters.Roomy() {
		margin = 8
	}
	room := st.ring.PlateW - st.badge() - margin
	name = letter.Trim(name, mark.Bold, st.labelSize(), room, 1)[0]
	wide := letter.Width(name, mark.Bold, st.labelSize())
	below := room
	if st.Letters.Roomy() { // the second line runs below the number
		below = st.ring.PlateW - 10*k
	}
	_, h, _ = st.plateSize()
	if st.named() {
		doing = st.seen(i)
	} else if m.Changed || memberOf(st.Hands.Focus, len(st.s.Members)) == i || memberOf(st.Hands.Hover, len(st.s.Members)) == i {
		if tall := 42 * k; st.clears(i, tall) {
			doing, h = st.seen(i), tall
		}
	}
	if doing != "" {
		doing = letter.Trim(doing, mark.Regular, st.Size.Meta, below, 1)[0]
		wide = max(wide, letter.Width(doing, mark.Regular, st.Size.Meta)+room-below)
	}
	return name, doing, min(st.ring.PlateW, max(min(96*k, st.ring.PlateW), wide+st.badge()+margin)), h
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
	size := st.labelSize()
	corner := mark.Box{X: box.X, Y: box.Y, W: badge, H: box.H}
	if st.Letters.Roomy() && doing != "" {
		corner.H = size + st.Size.Meta*0.5
	}
	st.Clip(box, 8, func() { st.Rect(corner, 0, mark.Fill(back)) })
	if t.Name == theme.Contrast {
		st.Line(corner.X+badge, corner.Y, corner.X+badge, corner.Y+corner.H, mark.Stroke(t.Line, 1.2))
	}
	st.Rect(box, 8, mark.Stroke(ink, width))
	st.Text(box.X+badge/2, corner.Y+corner.H/2+size*0.35, strconv.Itoa(i+1), mark.Bold, size, mark.Center, number)
	x := box.X + badge + (box.W-badge)/2
	if doing == "" {
		st.Text(x, box.Y+box.H/2+size*0.35, name, mark.Bold, size, mark.Center, t.Ink)
	} else {
		st.Text(x, box.Y+size+3, name, mark.Bold, size, mark.Center, t.Ink)
		if st.Letters.Roomy() {
			x = box.Middle().X
		}
		st.Text(x, box.Y+size+st.Size.Meta+7, doing, mark.Regular, st.Size.Meta, mark.Center, t.Muted)
	}
	if st.tags {
		_, _, tag := st.plateSize()
		gap := 2.0
		st.tag(i, mark.Box{X: box.X, Y: box.Y + box.H + gap, W: box.W, H: tag - gap})
	}
	return box
}
