package session

import (
	"math"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// thoughts draws what is thought and not said, outside the ring: of the member
// in focus first, then of those in whom it presses most.
func (st *stage) thoughts() {
	order := []int{}
	if i := st.inFocus(); i >= 0 {
		order = append(order, i)
	}
	for i := range st.s.Members {
		if i != st.inFocus() {
			order = append(order, i)
		}
	}
	shown := 0
	for _, i := range order {
		if shown == mostTies {
			return
		}
		if len(st.s.Inner[i].Thought) > 0 && st.thought(i) {
			shown++
		}
	}
}

// thinks is a thought in words.
func (st *stage) thinks(i int) string {
	th := st.s.Inner[i].Thought[0]
	return st.Words.T("room.thinks."+th.ID, map[string]any{"Name": th.About})
}

// thought draws one member's thought beside them, if there is room.
func (st *stage) thought(i int) bool {
	t, seat := st.Theme, st.ring.Seats[i]
	head := st.Words.T("room.inside", map[string]any{"Name": st.s.Members[i].Short})
	size, say := st.Size.Meta, st.Size.Label
	const least, wide = 120.0, 176.0
	k := size / 13
	lines := letter.Break(st.thinks(i), mark.SayItalic, say, (wide-24)*k)
	w := least * k
	for _, l := range lines {
		w = max(w, letter.Width(l, mark.SayItalic, say)+24)
	}
	w = max(w, min(wide*k, letter.Width(head, mark.Bold, size)+24))
	h := 8*k + size*1.35 + say*1.3*float64(len(lines)) + 6*k
	out := 120 * seat.Scale
	if seat.X < st.room.Middle().X {
		out = -out
	}
	wish := mark.Point{X: seat.X + out, Y: seat.Y + 50*seat.Scale}
	around := st.around(mark.Around(mark.Point{X: seat.X, Y: seat.Y}, 400*k, 340*k))
	box, ok := st.placeIf(w, h, wish, around, st.outside)
	if !ok && i == st.inFocus() { // rather inside than not at all
		box, ok = st.place(w, h, wish, around)
	}
	if !ok {
		return false
	}
	paint := mark.Fill(t.XrayTint).Edge(t.Xray, 1.5)
	from, edge := mark.Point{X: seat.X, Y: seat.Y}, mark.Point{X: min(max(seat.X, box.X+14), box.X+box.W-14), Y: min(max(seat.Y, box.Y), box.Y+box.H)}
	d := math.Hypot(edge.X-from.X, edge.Y-from.Y)
	for k, r := range [...]float64{7, 4.5} {
		at := mark.Point{X: edge.X + (from.X-edge.X)/d*(4+13*float64(k)), Y: edge.Y + (from.Y-edge.Y)/d*(4+13*float64(k))}
		if dot := mark.Around(at, 2*r, 2*r); k == 0 || st.freeBut(dot, box) {
			st.Circle(at.X, at.Y, r, paint)
		}
	}
	st.Rect(box, 14, paint.Dash(5, 4))
	st.Label(box.X+12, box.Y+6*k+size, head, mark.Bold, size, w-20, t.Xray)
	for j, l := range lines {
		st.Text(box.X+12, box.Y+8*k+size*1.35+say*(0.95+1.3*float64(j)), l, mark.SayItalic, say, mark.Left, t.Xray)
	}
	return true
}

// around is the part of a box that is in the room.
func (st *stage) around(b mark.Box) mark.Box {
	r := st.room.Grow(-6)
	x, y := max(b.X, r.X), max(b.Y, r.Y)
	return mark.Box{X: x, Y: y, W: min(b.X+b.W, r.X+r.W) - x, H: min(b.Y+b.H, r.Y+r.H) - y}
}

// freeBut says whether a box is free but for one that was just placed.
func (st *stage) freeBut(b, but mark.Box) bool {
	for _, c := range st.crowd {
		if c.Meets(b) {
			return false
		}
	}
	for _, c := range st.taken {
		if c != but && c.Meets(b) {
			return false
		}
	}
	return true
}
