package session

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// head draws the band at the top: the way back, what is running, the record of
// stages, how time passes, the mode, and what is always at hand.
func (st *stage) head() {
	t := st.Theme
	st.Rect(mark.Box{W: mark.Width, H: st.bar}, 0, mark.Fill(t.Surface))
	st.Line(0, st.bar, mark.Width, st.bar, mark.Stroke(t.Line, 1))
	high := 36.0
	if st.Letters.Roomy() {
		high = 48
	}
	y := (st.bar - high) / 2
	st.Button(mark.Box{X: 10, Y: y, W: high + 4, H: high}, kit.Button{Intent: kit.IntentBack, Region: "bar", Icon: kit.Back, Key: "Escape", Bare: true, Says: st.Words.T("room.leave")})
	right := st.Tools(mark.Width-12, y, high)
	if st.Letters.Roomy() {
		st.headRoomy(right, y, high)
		return
	}
	left := 62.0
	right = st.mode(right-8, 13, 30) - 12
	right = st.transport(right, y, high)
	st.eye(right-8, y, high)
	room := stripX - left - 12
	st.Label(left, 25, st.s.Title, mark.Bold, st.Size.Title, room, t.Ink)
	under := st.Words.T("view.session", map[string]any{"Number": st.s.Number, "Of": st.s.Of})
	if st.s.Place != "" {
		under += " · " + st.s.Place
	}
	st.Label(left, 44, under, mark.Regular, st.Size.Meta, room, t.Muted)
	st.strip()
}

// headRoomy is the band with large type: fewer things, larger.
func (st *stage) headRoomy(right, y, high float64) {
	t, size := st.Theme, st.Size.Body
	label := st.Words.T("room.log")
	w := letter.Width(label, mark.Bold, size) + 62
	right -= w
	st.Button(mark.Box{X: right, Y: y, W: w, H: high}, kit.Button{Intent: "record", Region: "bar", Label: label, Key: "t"})
	right = st.transport(right-8, y, high)
	right = st.eye(right-6, y, high) - 10
	x := 74.0
	number := st.Words.T("view.session", map[string]any{"Number": st.s.Number, "Of": st.s.Of})
	x += st.Label(x, st.bar/2+size*0.36, number, mark.Bold, size, 0, t.Ink) + 14
	w = letter.Width(st.modeWord(), mark.Bold, st.Size.Label) + 48
	if x+w < right {
		st.mode(x+w, st.bar/2-18, 36)
		x += w + 14
	}
	act := st.Words.T("view.act", map[string]any{"N": st.s.Acts}) + " " + st.Words.T("view.act.of", map[string]any{"N": st.s.About})
	if letter.Width(act, mark.Regular, st.Size.Meta) <= right-x {
		st.Label(x, st.bar/2+size*0.36, act, mark.Regular, st.Size.Meta, 0, t.Ink)
	}
}

// eye draws what shows and hides what nobody in the room can see, in practice,
// ending at a right edge, and gives where it begins.
func (st *stage) eye(right, y, high float64) float64 {
	if st.s.Exam {
		return right
	}
	t := st.Theme
	b := mark.Box{X: right - high - 4, Y: y, W: high + 4, H: high}
	style, ink := kit.Plain, t.Xray
	if st.s.Xray {
		style = kit.Chosen
	}
	st.Button(b, kit.Button{Intent: "xray", Region: "bar", Key: "F2", Bare: true, Style: style, Says: st.Words.T("room.xray")})
	paint := mark.Stroke(t.Xray, 1.5).Dash(5, 4)
	if st.s.Xray {
		paint, ink = mark.Fill(t.Xray), t.OnXray
	}
	st.Rect(b.Grow(-4), 7, paint)
	st.Icon(b.Middle().X, b.Middle().Y, high*0.24, kit.Eye, ink)
	return b.X
}

// modeWord is what the mode is called.
func (st *stage) modeWord() string {
	if st.s.Exam {
		return st.Words.T("view.exam")
	}
	return st.Words.T("view.practice")
}

// mode draws which mode it is, ending at a right edge, and gives where it begins.
func (st *stage) mode(right, y, h float64) float64 {
	t, word, size := st.Theme, st.modeWord(), st.Size.Label
	w := letter.Width(word, mark.Bold, size) + 48
	fill, ink := t.ActionTint, t.Ink
	if st.s.Exam {
		fill, ink = t.Ink, t.Surface
	}
	b := mark.Box{X: right - w, Y: y, W: w, H: h}
	st.Rect(b, h/2, mark.Fill(fill).Edge(t.Action, 1.5))
	x, m := b.X+19, y+h/2
	if st.s.Exam { // a lock
		st.Rect(mark.Box{X: x - 6, Y: m - 2, W: 12, H: 9}, 2, mark.Fill(ink))
		st.Arc(x, m-2, 4, 180, 360, mark.Stroke(ink, 2))
	} else {
		st.Icon(x, m, 8, kit.Target, ink)
	}
	st.Text(b.X+34, m+size*0.36, word, mark.Bold, size, mark.Left, ink)
	return b.X
}

// transport draws pause, step and speed, ending at a right edge, and gives
// where it begins.
func (st *stage) transport(right, y, high float64) float64 {
	speed := strconv.Itoa(max(1, st.s.Speed)) + "×"
	w := max(high+12, letter.Width("64×", mark.Bold, st.Size.Body)+22)
	x := right - w
	st.Button(mark.Box{X: x, Y: y, W: w, H: high}, kit.Button{Intent: "speed", Region: "bar", Label: speed, Says: st.Words.T("room.speed", map[string]any{"Speed": speed})})
	x -= high + 10
	st.Button(mark.Box{X: x, Y: y, W: high + 4, H: high}, kit.Button{Intent: "step", Region: "bar", Icon: kit.Next, Key: ".", Bare: true, Says: st.Words.T("room.step")})
	x -= high + 10
	icon, says := kit.Pause, "room.pause"
	if st.s.Paused {
		icon, says = kit.Play, "room.play"
	}
	st.Button(mark.Box{X: x, Y: y, W: high + 4, H: high}, kit.Button{Intent: "pause", Region: "bar", Icon: icon, Key: "p", Bare: true, Says: st.Words.T(says)})
	return x
}
