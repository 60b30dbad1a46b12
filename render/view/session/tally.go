package session

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// tally draws how often each has spoken, as tally marks: counts, no score, and
// in the order of the chairs, not of the talk.
func (st *stage) tally() {
	t := st.Theme
	st.Rect(mark.Box{Y: roomBottom, W: roomWidth, H: mark.Height - roomBottom}, 0, mark.Fill(t.Surface))
	st.Line(0, roomBottom, roomWidth, roomBottom, mark.Stroke(t.Line, 1))
	st.Text(16, 643, st.Words.T("view.tally"), mark.Bold, st.Size.Meta, mark.Left, t.Ink)
	n := len(st.s.Members)
	step := 432 / float64(n+1)
	names := st.names(step - 4)
	for i := range n + 1 {
		x, acts := 16+step*float64(i), st.s.WorkerActs
		if i < n {
			acts = st.s.Members[i].Acts
		}
		st.strokes(x, acts, step-4)
		st.Text(x, 715, names[i], mark.Regular, st.Size.Meta, mark.Left, t.Ink)
	}
	st.Line(456, 634, 456, 708, mark.Stroke(t.Line, 1))
}

// names are what stands below the counts: number and name where that fits for
// all, else the name, else the number, which is on the plates too.
func (st *stage) names(wide float64) []string {
	var out []string
	for _, with := range [...]func(i int, m *Member) string{
		func(i int, m *Member) string { return strconv.Itoa(i+1) + " " + m.Short },
		func(_ int, m *Member) string { return m.Short },
		func(i int, _ *Member) string { return strconv.Itoa(i + 1) },
	} {
		out = out[:0]
		fits := true
		for i := range st.s.Members {
			name := with(i, &st.s.Members[i])
			fits = fits && letter.Width(name, mark.Regular, st.Size.Meta) <= wide
			out = append(out, name)
		}
		if fits {
			break
		}
	}
	return append(out, st.Words.T("view.you"))
}

// strokes draws a count in fives. What does not fit three rows is a number.
func (st *stage) strokes(x float64, count int, wide float64) {
	const five, row = 14.0, 17.0
	ink := mark.Stroke(st.Theme.Ink, 1.4)
	across := max(1, int((wide+2)/five))
	if (count+4)/5 > 3*across {
		st.Text(x, 690, strconv.Itoa(count), mark.Bold, 20, mark.Left, st.Theme.Ink)
		return
	}
	for k := 0; k*5 < count; k++ {
		gx, gy := x+2+float64(k%across)*five, 654+float64(k/across)*row
		left := count - 5*k
		for q := range min(left, 4) {
			st.Line(gx+2.7*float64(q), gy, gx+2.7*float64(q), gy+11, ink)
		}
		if left >= 5 {
			st.Line(gx-1.5, gy+9, gx+9.6, gy+2, ink)
		}
	}
}

// lately draws what was said before, whole: as many of the last speeches as
// fit into three lines. Of a longer one the first beat is there, and all of it
// in the transcript.
func (st *stage) lately() {
	const most = 3
	t := st.Theme
	st.Text(470, 643, st.Words.T("view.lately"), mark.Bold, st.Size.Meta, mark.Left, t.Ink)
	if len(st.s.Before) == 0 {
		st.Text(470, 668, st.Words.T("view.lately.none"), mark.Regular, st.Size.Label, mark.Left, t.Muted)
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
			st.Text(480+letter.Width(name, mark.Bold, 14), y, l, mark.Say, st.Size.Body, mark.Left, t.Ink)
			y += 20
		}
		y += 3
	}
}

// remembered is the first beat of a speech of at most so many lines.
func (st *stage) remembered(said Speech, most int) []string {
	wide := roomWidth - 492 - letter.Width(st.name(said.By), mark.Bold, 14)
	return letter.Beats(said.Words, mark.Say, st.Size.Body, wide, most)[0]
}
