package view

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// tally draws how often each has spoken, as tally marks: counts, no score, and
// in the order of the chairs, not of the talk.
func (st *stage) tally() {
	t := st.theme
	st.Rect(mark.Box{Y: roomBottom, W: roomWidth, H: mark.Height - roomBottom}, 0, mark.Fill(t.Surface))
	st.Line(0, roomBottom, roomWidth, roomBottom, mark.Stroke(t.Line, 1))
	st.Text(16, 643, st.words.T("view.tally"), mark.Bold, st.size.Meta, mark.Left, t.Ink)
	n := len(st.s.Members)
	step := 432 / float64(n+1)
	for i := range n + 1 {
		x, acts, name := 16+step*float64(i), st.s.WorkerActs, st.words.T("view.you")
		if i < n {
			acts, name = st.s.Members[i].Acts, st.s.Members[i].Short
			if n <= 8 {
				name = strconv.Itoa(i+1) + " " + name
			} else {
				name = strconv.Itoa(i + 1)
			}
		}
		st.strokes(x, acts, step-6)
		st.Text(x, 715, letter.Trim(name, mark.Regular, st.size.Meta, step-3, 1)[0], mark.Regular, st.size.Meta, mark.Left, t.Ink)
	}
	st.Line(456, 634, 456, 708, mark.Stroke(t.Line, 1))
}

// strokes draws a count in fives. What does not fit three rows is a number.
func (st *stage) strokes(x float64, count int, wide float64) {
	const five, row = 16.0, 17.0
	ink := mark.Stroke(st.theme.Ink, 1.4)
	across := max(1, int((wide+3)/five))
	if (count+4)/5 > 3*across {
		st.Text(x, 690, strconv.Itoa(count), mark.Bold, 20, mark.Left, st.theme.Ink)
		return
	}
	for k := 0; k*5 < count; k++ {
		gx, gy := x+2+float64(k%across)*five, 654+float64(k/across)*row
		left := count - 5*k
		for q := range min(left, 4) {
			st.Line(gx+3*float64(q), gy, gx+3*float64(q), gy+11, ink)
		}
		if left >= 5 {
			st.Line(gx-1.5, gy+9, gx+10.5, gy+2, ink)
		}
	}
}

// lately draws what was said before, whole: as many of the last speeches as
// fit into three lines. Of a longer one the first beat is there, and all of it
// in the transcript.
func (st *stage) lately() {
	const most = 3
	t := st.theme
	st.Text(470, 643, st.words.T("view.lately"), mark.Bold, st.size.Meta, mark.Left, t.Ink)
	if len(st.s.Before) == 0 {
		st.Text(470, 668, st.words.T("view.lately.none"), mark.Regular, st.size.Label, mark.Left, t.Muted)
		return
	}
	first, left := len(st.s.Before), most
	for first > 0 {
		n := len(st.remembered(st.s.Before[first-1], 100))
		if n > left && left < most {
			break
		}
		first, left = first-1, max(0, left-n)
	}
	y := 668.0
	for _, said := range st.s.Before[first:] {
		name := st.name(said.By)
		st.Text(470, y, name, mark.Bold, 14, mark.Left, t.Muted)
		for _, l := range st.remembered(said, most) {
			st.Text(480+letter.Width(name, mark.Bold, 14), y, l, mark.Say, st.size.Body, mark.Left, t.Ink)
			y += 20
		}
		y += 3
	}
}

// remembered is the first beat of a speech of at most so many lines.
func (st *stage) remembered(said Speech, most int) []string {
	wide := roomWidth - 492 - letter.Width(st.name(said.By), mark.Bold, 14)
	return letter.Beats(said.Words, mark.Say, st.size.Body, wide, most)[0]
}
