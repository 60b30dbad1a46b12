package session

import (
	"strconv"

	"dinamika/render/lang"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// The stage strip: where it begins and how wide all sessions are together.
const (
	stripX     = 302.0
	stripY     = 13.0
	stripWidth = 232.0
	stripHigh  = 18.0
	stripGap   = 12.0  // to what stands beside it
	stageWidth = 176.0 // of the stage by name
)

// Strip is where the record of the stages lies, with the stage by name.
func Strip() mark.Box {
	return mark.Box{X: stripX - 8, Y: 3, W: stripWidth + stripGap + stageWidth + 16, H: 52}
}

// strip draws the record of the stages: a cell for each session, filled as far
// as the group has come. In an exam it holds the student's own readings.
func (st *stage) strip() {
	t := st.Theme
	if st.s.Of <= 0 {
		return
	}
	cell := stripWidth / float64(st.s.Of)
	for i := range st.s.Of {
		x := stripX + float64(i)*cell
		frame, fill := mark.Stroke(t.Line, 1), t.Surface
		if i >= st.s.Number {
			frame, fill = frame.Dash(2, 3), t.Back
		}
		frame.Fill = fill
		st.Rect(mark.Box{X: x, Y: stripY, W: cell, H: stripHigh}, 0, frame)
		font, ink := mark.Regular, t.Muted
		if i+1 == st.s.Number {
			font, ink = mark.Bold, t.Ink
		}
		if cell >= 20 || i+1 == st.s.Number || i == 0 || i+1 == st.s.Of {
			st.Text(x+cell/2, 47, strconv.Itoa(i+1), font, st.Size.Meta, mark.Center, ink)
		}
	}
	now := stripX + (float64(st.s.Number)-0.5)*cell
	if st.s.Exam {
		st.readings(cell)
	} else {
		st.path(cell)
	}
	y := stripY + stripHigh
	st.Poly(mark.Fill(t.Ink), true, mark.Point{X: now, Y: y}, mark.Point{X: now - 5, Y: y + 7}, mark.Point{X: now + 5, Y: y + 7})
}

// path draws the stages as the model finds them, and the last of them by name.
func (st *stage) path(cell float64) {
	t := st.Theme
	for _, p := range st.s.Path {
		st.Rect(mark.Box{X: stripX + p.From*cell, Y: stripY, W: (p.To - p.From) * cell, H: stripHigh}, 0, theme.Stage(p.Stage).Edge(edgeOf(t), 1.4))
	}
	st.stageNow(mark.Box{X: stripX + stripWidth + stripGap, Y: 10, W: stageWidth, H: 36})
}

// stageNow draws the stage that the model finds, and how sure that is.
func (st *stage) stageNow(box mark.Box) {
	t, k := st.Theme, st.Size.Meta/13
	st.Rect(box, 8, mark.Fill(t.XrayTint).Edge(t.Xray, 1.3).Dash(5, 4))
	name := st.Words.T("view.stage.undecided")
	x := box.X + 10*k
	n := len(st.s.Path)
	if n > 0 {
		last := st.s.Path[n-1].Stage
		name = st.Words.Name("stage", last.String())
		st.Stage(box.X+20*k, box.Y+box.H/2, last, 10*k, t.Xray)
		x = box.X + 38*k
	}
	room := box.X + box.W - x - 6
	y := box.Y + 15*k
	if n == 0 { // alone in its box
		y = box.Y + box.H/2 + st.Size.Label*0.36
	}
	st.Label(x, y, name, mark.Bold, st.Size.Label, room, t.Xray)
	sure := ""
	switch {
	case n == 0:
		return
	case st.s.Sure[1] == 0 && st.s.Sure[2] == 0: // without an interval, the value alone
		sure = st.Words.T("room.sure", map[string]any{"Sure": st.Words.Percent(st.s.Sure[0], 0)})
	default:
		sure = st.Words.T("view.stage.sure", map[string]any{
			"Sure": st.Words.Percent(st.s.Sure[0], 0), "Low": percent(st.Words, st.s.Sure[1]), "High": percent(st.Words, st.s.Sure[2])})
	}
	st.Label(x, box.Y+31*k, sure, mark.Regular, st.Size.Meta, room, t.Xray)
}

// percent is a share in per cent, without the sign.
func percent(w *lang.Words, share float64) string { return w.Number(100*share, 0) }

// edgeOf is the outline of a mark of data.
func edgeOf(t theme.Theme) mark.Color {
	if t.Name == theme.Light {
		return mark.Hex(0x14282B)
	}
	return mark.Hex(0xEAF1EE)
}

// readings draws what the student wrote after each session: dashed, since it
// is an opinion, and without colour.
func (st *stage) readings(cell float64) {
	t := st.Theme
	for i, stage := range st.s.Readings[:min(len(st.s.Readings), st.s.Of)] {
		x := stripX + float64(i)*cell
		st.Rect(mark.Box{X: x + 1, Y: stripY + 2, W: cell - 2, H: stripHigh - 4}, 3, mark.Stroke(t.Ink, 1.6).Dash(4, 3))
		st.Stage(x+cell/2, stripY+9, stage, 6, t.Ink)
	}
	if st.s.Number > len(st.s.Readings) {
		st.Text(stripX+(float64(st.s.Number)-0.5)*cell, stripY+14, "?", mark.Bold, 14, mark.Center, t.Ink)
	}
	x := stripX + stripWidth + stripGap
	st.Label(x, 25, st.Words.T("view.readings"), mark.Bold, 14, stageWidth, t.Ink)
	st.Label(x, 42, st.Words.T("view.readings.when"), mark.Regular, st.Size.Meta, stageWidth, t.Muted)
}
