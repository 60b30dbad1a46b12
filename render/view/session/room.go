package session

import (
	"math"
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// walls draws what stands still: wall, floor, windows, norms and clock.
func (st *stage) walls() {
	t := st.Theme
	r := st.room
	st.Rect(mark.Box{Y: r.Y, W: r.W, H: st.wall - r.Y}, 0, mark.Fill(t.Wall))
	st.Rect(mark.Box{Y: st.wall, W: r.W, H: r.Y + r.H - st.wall}, 0, mark.Fill(t.Floor))
	if t.Name == theme.Contrast {
		st.Line(0, st.wall, r.W, st.wall, mark.Stroke(t.Line, 2))
	} else {
		st.floor()
	}
	if st.Letters.Roomy() {
		return
	}
	st.window(298, 66)
	st.window(514, 66)
	st.clock(866, 102, 30)
}

// rug draws the rug below the chairs.
func (st *stage) rug() {
	t := st.Theme
	cx, cy, rx, ry := ring.MiddleX, ring.MiddleY+58, st.ring.RX, st.ring.RY
	if st.Letters.Roomy() {
		cx, cy = st.centre().X, st.centre().Y+10
	}
	if t.Name == theme.Contrast {
		st.Ellipse(cx, cy, rx*0.96, ry*0.97, mark.Stroke(t.RugEdge, 1.5).Dash(2, 7))
		return
	}
	st.Ellipse(cx, cy, rx*1.04, ry*1.06, mark.Fill(t.Rug))
	st.Ellipse(cx, cy, rx*0.96, ry*0.97, mark.Stroke(t.RugEdge, 2))
	st.Ellipse(cx, cy, rx*0.92, ry*0.92, mark.Stroke(t.RugEdge, 1).Dash(2, 7))
}

// floor draws the joints of the tiles, which run towards each other far away.
func (st *stage) floor() {
	by := -0.06
	skirting := -0.1
	if st.Theme.Name == theme.Dark {
		by, skirting = 0.08, 0.12
	}
	joint := mark.Stroke(st.Theme.Floor.Shade(by), 1)
	wide, bottom := st.room.W, st.room.Y+st.room.H
	for i := range 13 {
		u := float64(i)/12 - 0.5
		st.Line(wide*(0.5+u), st.wall, wide*(0.5+u*1.9), bottom, joint)
	}
	for y, step := st.wall, 26.0; y < bottom; y, step = y+step, step*1.28 {
		st.Line(0, y, wide, y, joint)
	}
	st.Rect(mark.Box{Y: st.wall - 6, W: wide, H: 6}, 0, mark.Fill(st.Theme.Wall.Shade(skirting)))
}

// window draws a window in the wall.
func (st *stage) window(x, y float64) {
	const w, h = 92.0, 70.0
	t := st.Theme
	st.Rect(mark.Box{X: x, Y: y, W: w, H: h}, 3, mark.Fill(t.Pane).Edge(t.WoodEdge, 4))
	if t.Name == theme.Light {
		st.Clip(mark.Box{X: x + 2, Y: y + 2, W: w - 4, H: h - 4}, 2, func() {
			st.Circle(x+w*0.26, y+h*0.78, h*0.3, mark.Fill(mark.Hex(0xB9D6C2)))
			st.Circle(x+w*0.5, y+h*0.86, h*0.26, mark.Fill(mark.Hex(0xA8CBB4)))
			st.Rect(mark.Box{X: x + 2, Y: y + h - 6, W: w - 4, H: 4}, 0, mark.Fill(mark.Hex(0xA8CBB4)))
		})
	}
	st.Line(x+w/2, y, x+w/2, y+h, mark.Stroke(t.WoodEdge, 3))
	st.Line(x, y+h*0.4, x+w, y+h*0.4, mark.Stroke(t.WoodEdge, 2))
}

// norms draws the sheet of what the group agreed aloud, on the wall where no
// head is before it, or else where there is room. It is paper in every theme.
// What does not fit is counted by the dots of an ellipsis.
func (st *stage) norms() {
	t, ink := st.Theme, mark.Hex(0x14282B)
	k := st.Size.Meta / 13
	w, h := 152*k, 88*k
	if st.Letters.Roomy() && len(st.s.Agreed) == 0 {
		return
	}
	at, ok := st.place(w, h, mark.Point{X: w / 2, Y: st.room.Y + h/2}, mark.Box{X: 10, Y: st.room.Y + 10, W: st.room.W - 160, H: st.wall - st.room.Y})
	if !ok {
		at, ok = st.placeIf(w, h, mark.Point{Y: st.room.Y + st.room.H}, st.room.Grow(-8), st.outside)
	}
	if !ok {
		return // it is with the tally too
	}
	st.Rect(at, 3, mark.Fill(t.Paper).Edge(t.WoodEdge, 1.5))
	st.Circle(at.X+w/2, at.Y+3, 3, mark.Fill(t.Alarm))
	x, y := at.X+10*k, at.Y+22*k
	st.Text(x, y, letter.Trim(st.Words.T("view.agreed"), mark.Bold, 14*k, w-16*k, 1)[0], mark.Bold, 14*k, mark.Left, ink)
	if len(st.s.Agreed) == 0 {
		for i, l := range letter.Trim(st.Words.T("view.agreed.none"), mark.Regular, st.Size.Meta, w-20*k, 2) {
			st.Text(x, y+(20+19*float64(i))*k, l, mark.Regular, st.Size.Meta, mark.Left, mark.Hex(0x455B5C))
		}
		return
	}
	for i, norm := range st.s.Agreed {
		y := y + (20+19*float64(i))*k
		if i == 2 && len(st.s.Agreed) > 3 {
			st.Text(x+11*k, y, "… +"+strconv.Itoa(len(st.s.Agreed)-2), mark.Say, st.Size.Meta, mark.Left, ink)
			return
		}
		st.Circle(x+4*k, y-5*k, 2*k, mark.Fill(ink))
		st.Text(x+11*k, y, letter.Trim(norm, mark.Say, st.Size.Meta, w-25*k, 1)[0], mark.Say, st.Size.Meta, mark.Left, ink)
	}
}

// clock draws how much of the session is over, in acts: the model has no
// minutes.
func (st *stage) clock(x, y, r float64) {
	t := st.Theme
	share := 0.0
	if st.s.About > 0 {
		share = min(1, float64(st.s.Acts)/float64(st.s.About))
	}
	st.Circle(x, y, r, mark.Fill(t.Surface).Edge(t.Ink, 2.5))
	over := mark.Stroke(t.Action, 5)
	over.Butt = true
	st.Arc(x, y, r-5, -90, -90+360*share, over)
	hand := func(degrees, length, width float64, c mark.Color) {
		sin, cos := math.Sincos((degrees - 90) * math.Pi / 180)
		st.Line(x, y, x+cos*length, y+sin*length, mark.Stroke(c, width))
	}
	for i := range 12 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 6)
		st.Line(x+cos*(r-9.5), y+sin*(r-9.5), x+cos*(r-11), y+sin*(r-11), mark.Stroke(t.Muted, 1.3))
	}
	hand(360*share, r-12, 2.4, t.Ink)
	st.Circle(x, y, 2.4, mark.Fill(t.Ink))
	n := map[string]any{"N": st.s.Acts}
	st.Text(x-40, y-4, st.Words.T("view.act", n), mark.Bold, 14, mark.Right, t.Ink)
	if st.s.About > 0 {
		st.Text(x-40, y+14, st.Words.T("view.act.of", map[string]any{"N": st.s.About}), mark.Regular, st.Size.Meta, mark.Right, t.Muted)
	}
}
