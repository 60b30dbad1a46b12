package session

import (
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// foothold draws the strip at the foot of the screen.
func (st *stage) foothold() {
	t, f := st.Theme, st.foot
	st.Rect(f, 0, mark.Fill(t.Surface))
	st.Line(f.X, f.Y, f.X+f.W, f.Y, mark.Stroke(t.Line, 1))
	if st.Letters.Roomy() {
		st.extremes()
		return
	}
	if st.s.Exam {
		st.counts()
	} else {
		st.shares()
	}
	st.Line(456, 634, 456, 708, mark.Stroke(t.Line, 1))
	st.lately()
}

// extremes is the short form of the tally: who spoke least and most.
func (st *stage) extremes() {
	t, size := st.Theme, st.Size.Meta
	n := len(st.s.Members)
	if n == 0 {
		return
	}
	least, most := 0, 0
	for i := range st.s.Members {
		if st.s.Members[i].Acts < st.s.Members[least].Acts {
			least = i
		}
		if st.s.Members[i].Acts > st.s.Members[most].Acts {
			most = i
		}
	}
	x, y := st.foot.X+14, st.foot.Y+st.foot.H/2
	label := st.Words.T("room.tally")
	w := letter.Width(label, mark.Bold, size) + 70
	st.Button(mark.Box{X: st.foot.X + st.foot.W - w - 10, Y: st.foot.Y + 4, W: w, H: 48}, kit.Button{Intent: "tally", Region: "foot", Label: label, Key: "b", Size: size})
	room := st.foot.W - w - 34
	words := ""
	for _, part := range [...]string{
		st.Words.T("room.least", map[string]any{"Name": st.s.Members[least].Short, "N": st.s.Members[least].Acts}),
		st.Words.T("room.most", map[string]any{"Name": st.s.Members[most].Short, "N": st.s.Members[most].Acts}),
		st.Words.T("room.yours", map[string]any{"N": st.s.WorkerActs}),
	} {
		if words != "" {
			part = "   " + part
		}
		if letter.Width(words+part, mark.Regular, size) <= room {
			words += part
		}
	}
	st.Text(x, y+size*0.36, words, mark.Regular, size, mark.Left, t.Ink)
}

// lately draws what was said before, whole: as many of the last speeches as
// fit into three lines. Of a longer one the first beat is there, and all of it
// in the transcript.
func (st *stage) lately() {
	const most = 3
	t := st.Theme
	x := 470 + st.Label(470, 643, st.Words.T("view.lately"), mark.Bold, st.Size.Meta, 0, t.Ink) + 10
	whole := st.Words.T("room.whole")
	w := letter.Width(whole, mark.Regular, st.Size.Meta) + 34
	place := mark.Box{X: x - 6, Y: 624, W: w + 12, H: 28}
	st.Hit(mark.Hit{Intent: "record", Region: "foot", Box: place, Says: whole, Key: "t"})
	st.Ring("record", place.Grow(-4), 6)
	ink := t.Muted
	if st.Hands.Hover == "record" {
		ink = t.Action
	}
	st.KeyCap(x, 639, "T", ink)
	st.Label(x+28, 643, whole, mark.Regular, st.Size.Meta, 0, ink)
	if note := st.s.Note; note != "" {
		st.Text(896, 643, letter.Trim(note, mark.Bold, st.Size.Meta, 896-x-w-20, 1)[0], mark.Bold, st.Size.Meta, mark.Right, t.Action)
	}
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
		name := st.whose(said)
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
	wide := roomWidth - 492 - letter.Width(st.whose(said), mark.Bold, 14)
	return letter.Beats(said.Words, mark.Say, st.Size.Body, wide, most)[0]
}

// whose is who said something, with the technique where it was one.
func (st *stage) whose(said Speech) string {
	name := st.name(said.By)
	switch {
	case said.By < 0:
		name = st.Words.T("room.somebody")
	case said.By < len(st.s.Members) && letter.Width(name, mark.Bold, 14) > 150:
		name = letter.Trim(st.s.Members[said.By].Short, mark.Bold, 14, 150, 1)[0]
	}
	if said.What == "" {
		return name
	}
	return name + " · " + letter.Trim(said.What, mark.Bold, 14, 170, 1)[0]
}
