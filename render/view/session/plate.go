package session

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// badge is the width of the number at the left of a plate.
const badge = 24.0

// plates draws the name, the number and the behaviour of everybody, and makes
// them answer to the pointer. A plate is as wide as its words, but never wider
// than the ring leaves room for.
func (st *stage) plates() {
	n := len(st.s.Members)
	st.crowd = st.crowd[:0]
	for _, seat := range st.ring.Seats[:min(n, len(st.ring.Seats))] {
		st.crowd = append(st.crowd, seat.Head())
	}
	for i := range st.s.Members {
		box := st.plate(i)
		st.crowd = append(st.crowd, box)
		head := st.ring.Seats[i].Head()
		m := &st.s.Members[i]
		st.Hit(mark.Hit{
			Intent: "member." + strconv.Itoa(i+1), Region: "room", Says: strconv.Itoa(i+1) + ", " + m.Name + ": " + st.seen(i),
			Box: mark.Box{X: box.X, Y: head.Y, W: box.W, H: box.Y + box.H - head.Y},
		})
	}
	t := st.Theme
	st.Rect(mark.Box{X: ring.MiddleX - 44, Y: 600, W: 88, H: 22}, 6, mark.Fill(t.Surface).Edge(t.Border, 1.2))
	st.Text(ring.MiddleX, 616, st.Words.T("view.you"), mark.Bold, 14, mark.Center, t.Ink)
}

// plate draws one plate and tells where it is.
func (st *stage) plate(i int) mark.Box {
	t, m := st.Theme, &st.s.Members[i]
	name, doing := m.Name, ""
	if len(st.s.Members) <= ring.Named {
		doing = st.seen(i)
	} else {
		name = m.Short
	}
	room := st.ring.PlateW - badge - 14
	name = letter.Trim(name, mark.Bold, st.Size.Label, room, 1)[0]
	wide := letter.Width(name, mark.Bold, st.Size.Label)
	if doing != "" {
		doing = letter.Trim(doing, mark.Regular, st.Size.Meta, room, 1)[0]
		wide = max(wide, letter.Width(doing, mark.Regular, st.Size.Meta))
	}
	box := st.ring.Seats[i].Plate(max(96, wide+badge+14), st.ring.PlateH)
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
	}
	st.Rect(box, 8, mark.Fill(t.Surface))
	st.Clip(box, 8, func() { st.Rect(mark.Box{X: box.X, Y: box.Y, W: badge, H: box.H}, 0, mark.Fill(back)) })
	if t.Name == theme.Contrast {
		st.Line(box.X+badge, box.Y, box.X+badge, box.Y+box.H, mark.Stroke(t.Line, 1.2))
	}
	st.Rect(box, 8, mark.Stroke(ink, width))
	st.Text(box.X+badge/2, box.Y+box.H/2+5, strconv.Itoa(i+1), mark.Bold, st.Size.Label, mark.Center, number)
	x := box.X + badge + (box.W-badge)/2
	st.Text(x, box.Y+st.Size.Label+3, name, mark.Bold, st.Size.Label, mark.Center, t.Ink)
	st.Text(x, box.Y+st.Size.Label+st.Size.Meta+7, doing, mark.Regular, st.Size.Meta, mark.Center, t.Muted)
	return box
}
