package session

import (
	"dinamika/render/view/face"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
)

// seatAll notes where heads and plates will be, so that nothing else is put there.
func (st *stage) seatAll() {
	n := len(st.s.Members)
	st.middle = st.centre()
	st.crowd, st.taken = st.crowd[:0], st.taken[:0]
	for _, seat := range st.ring.Seats[:n] {
		st.crowd = append(st.crowd, seat.Head())
		st.bodies = append(st.bodies, mark.Box{X: seat.X - 46*seat.Scale, Y: seat.Y - 51*seat.Scale, W: 92 * seat.Scale, H: (51 + seat.Drop) * seat.Scale})
	}
	for i := range n {
		plate := st.plateBox(i)
		st.crowd = append(st.crowd, plate)
		if st.s.Members[i].Chosen {
			st.bodies = append(st.bodies, plate.Grow(6))
		}
	}
}

// people draws the figures, those far away first.
func (st *stage) people() {
	order := make([]int, 0, ring.Most)
	for i := range st.s.Members {
		at := len(order)
		for at > 0 && st.ring.Seats[order[at-1]].Y > st.ring.Seats[i].Y {
			at--
		}
		order = append(order, 0)
		copy(order[at+1:], order[at:])
		order[at] = i
	}
	for _, i := range order {
		m, seat := &st.s.Members[i], st.ring.Seats[i]
		if m.Sign == face.Away {
			st.bust(i, func() { face.Chair(st.Pen.Scene, st.Theme, seat.X, seat.Y, seat.Scale) })
			continue
		}
		state := st.pose(i)
		if st.s.Motion != nil {
			state = st.s.Motion.state(i, state)
		}
		st.tension(i)
		st.bust(i, func() { face.Draw(st.Pen.Scene, st.Theme, seat.X, seat.Y, seat.Scale, m.Looks, state) })
	}
	if !st.Letters.Roomy() {
		face.Behind(st.Pen.Scene, st.Theme, ring.MiddleX, workerY, workerScale)
	}
}

// bust draws a figure that, with large type, ends behind its plate.
func (st *stage) bust(i int, draw func()) {
	if !st.Letters.Roomy() {
		draw()
		return
	}
	seat, plate := st.ring.Seats[i], st.plateBox(i)
	wide := 160 * seat.Scale
	st.Clip(mark.Box{X: seat.X - wide/2, Y: seat.Y - 70*seat.Scale, W: wide, H: plate.Y + 14 - seat.Y + 70*seat.Scale}, 0, draw)
}

// pose is how a member is drawn: the sign, with the eyes on whom they look at:
// the speaker at the addressee, all others at the speaker.
func (st *stage) pose(i int) face.State {
	m, now := &st.s.Members[i], st.s.Now
	p := m.Sign.State()
	if m.Sign.Withdrawn() || now.Words == "" {
		return p
	}
	whom := now.By
	if i == now.By {
		whom = now.To
	}
	if whom < 0 || whom > len(st.s.Members) || whom == i {
		return p
	}
	seat, other := st.ring.Seats[i], st.seat(whom)
	return p.LookAt(mark.Point{X: seat.X, Y: seat.Y}, mark.Point{X: other.X, Y: other.Y})
}

// seen is what a member is said to do.
func (st *stage) seen(i int) string {
	m := &st.s.Members[i]
	id := "seen." + m.Sign.String()
	if m.Sign != face.LooksAtSpeaker {
		return st.Words.T(id)
	}
	switch by := st.s.Now.By; {
	case st.s.Now.Words == "" || by < 0 || by == i || by > len(st.s.Members):
		return st.Words.T("seen." + face.SitsQuietly.String())
	case by == len(st.s.Members):
		return st.Words.T(id + ".you")
	default:
		text := st.Words.T(id, map[string]any{"Name": st.s.Members[by].Name})
		if letter.Width(text, mark.Regular, st.Size.Meta) > st.ring.PlateW-badge-14 {
			text = st.Words.T(id, map[string]any{"Name": st.s.Members[by].Short})
		}
		return text
	}
}

// inFocus is the member whom the focus is on, or the pointer, or else who
// speaks; -1: nobody.
func (st *stage) inFocus() int {
	for _, intent := range [...]string{st.Hands.Focus, st.Hands.Hover} {
		if i := memberOf(intent, len(st.s.Members)); i >= 0 {
			return i
		}
	}
	if st.s.Now.Words != "" && st.s.Now.By >= 0 && st.s.Now.By < len(st.s.Members) {
		return st.s.Now.By
	}
	return -1
}
