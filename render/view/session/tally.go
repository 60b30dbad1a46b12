package session

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// counts draws how often each has spoken, as tally marks: counts, no score, and
// in the order of the chairs, not of the talk.
func (st *stage) counts() {
	t := st.Theme
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
}

// shares draws which part of all acts each has spoken, against an even share: a
// mirror, and no rank. The number stands over who has the focus.
func (st *stage) shares() {
	t := st.Theme
	st.Text(16, 643, st.Words.T("room.shares"), mark.Bold, st.Size.Meta, mark.Left, t.Ink)
	n := len(st.s.Members)
	acts := make([]int, 0, n+1)
	most, all := 1, 0
	for i := range n + 1 {
		spoke := st.s.WorkerActs
		if i < n {
			spoke = st.s.Members[i].Acts
		}
		acts, most, all = append(acts, spoke), max(most, spoke), all+spoke
	}
	const foot, high = 698.0, 34.0
	step := 432 / float64(n+1)
	names := st.names(step - 4)
	even := 1 / float64(n+1)
	if all > 0 {
		y := foot - high*even*float64(all)/float64(most)
		line := mark.Stroke(t.Ink, 1.3).Dash(4, 4)
		st.Line(14, y, 446, y, line)
		words := st.Words.T("room.even", map[string]any{"Share": st.Words.Percent(even, 1)})
		x := 446 - letter.Width(words, mark.Regular, st.Size.Meta)
		st.Text(x, 643, words, mark.Regular, st.Size.Meta, mark.Left, t.Muted)
		st.Line(x-28, 639, x-6, 639, line)
	}
	focus := st.inFocus()
	for i, spoke := range acts {
		x := 16 + step*float64(i)
		h := max(1, high*float64(spoke)/float64(most))
		fill, font := t.Action, mark.Regular
		if i == n {
			fill = t.Surface2
		}
		bar := mark.Box{X: x, Y: foot - h, W: min(38, step-8), H: h}
		st.Rect(bar, 0, mark.Fill(fill).Edge(t.Ink, 1))
		if i == focus && all > 0 {
			font = mark.Bold
			share := st.Words.Percent(float64(spoke)/float64(all), 0)
			w := letter.Width(share, mark.Bold, st.Size.Meta) + 6
			st.Rect(mark.Box{X: x + bar.W/2 - w/2, Y: max(647, bar.Y-16), W: w, H: 15}, 3, mark.Fill(t.Surface))
			st.Text(x+bar.W/2, max(647, bar.Y-16)+12, share, mark.Bold, st.Size.Meta, mark.Center, t.Ink)
		}
		st.Text(x, 715, names[i], font, st.Size.Meta, mark.Left, t.Ink)
	}
}

// names are what stands below the counts: number and name where that fits for
// all, else cut short, else the number, which is on the plates too.
func (st *stage) names(wide float64) []string {
	var out []string
	for _, with := range [...]func(i int, m *Member) string{
		func(i int, m *Member) string { return strconv.Itoa(i+1) + " " + m.Short },
		func(i int, m *Member) string { return st.abbreviated(strconv.Itoa(i+1)+" ", m.Short, wide) },
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

// abbreviated is a name cut to so wide, with the full stop of an abbreviation,
// if at least three letters of it are left.
func (st *stage) abbreviated(number, name string, wide float64) string {
	if letter.Width(number+name, mark.Regular, st.Size.Meta) <= wide {
		return number + name
	}
	letters := []rune(name)
	for n := len(letters) - 1; n >= 3; n-- {
		if cut := number + string(letters[:n]) + "."; letter.Width(cut, mark.Regular, st.Size.Meta) <= wide {
			return cut
		}
	}
	return number + name
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
