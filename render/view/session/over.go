package session

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Said is one act of the transcript.
type Said struct {
	Session, Number int
	By, To          string
	Worker          bool // the worker said it
	Words, What     string
	Taken           Taken // in practice only
}

// over draws what lies over the room. The bar stays at hand; all else waits.
func (st *stage) over() {
	if st.s.open == nothing {
		return
	}
	st.Cover()
	f := mark.Box{Y: st.bar, W: mark.Width, H: mark.Height - st.bar}
	st.Rect(f, 0, mark.Fill(st.Theme.Back.Fade(0.62)))
	box := mark.Box{X: 40, Y: st.bar + 14, W: st.room.W - 80, H: mark.Height - st.bar - 28}
	st.Panel(box)
	st.On("Escape", "close")
	switch st.s.open {
	case transcript:
		st.transcript(box)
	case card:
		st.card(box)
	case tally:
		st.tallied(box)
	}
	st.head()
}

// titled draws the title of a panel and its way out, and gives where the rest begins.
func (st *stage) titled(box mark.Box, title, under string) float64 {
	t := st.Theme
	label := st.Words.T("room.close")
	high := 36.0
	if st.Letters.Roomy() {
		high = 48
	}
	w := letter.Width(label, mark.Bold, st.Size.Body) + 80
	st.Button(mark.Box{X: box.X + box.W - w - 14, Y: box.Y + 12, W: w, H: high}, kit.Button{Intent: "close", Region: "panel", Label: label, Key: "Escape"})
	room := box.W - w - 50
	y := box.Y + 16 + st.Size.Heading*0.9
	st.Label(box.X+22, y, title, mark.Bold, st.Size.Heading*0.9, room, t.Ink)
	if under != "" {
		y += st.Size.Meta * 1.5
		st.Label(box.X+22, y, under, mark.Regular, st.Size.Meta, room, t.Muted)
	}
	y = max(y+14, box.Y+12+high+10)
	st.Line(box.X, y, box.X+box.W, y, mark.Stroke(t.Line, 1))
	return y
}

// entry is an act of the transcript, laid out.
type entry struct {
	said  *Said
	lines []string
	high  float64
	opens bool // it is the first of its session
}

// transcript draws all that was said, the newest at the foot.
func (st *stage) transcript(box mark.Box) {
	all := st.s.Record
	under := st.Words.N("room.record.n", len(all), nil)
	top := st.titled(box, st.Words.T("room.record"), under)
	for _, k := range [...][2]string{{"ArrowUp", "record.up"}, {"ArrowDown", "record.down"}, {"PageUp", "record.up"}, {"PageDown", "record.down"},
		{"Home", "record.home"}, {"End", "record.end"}, {"t", "record"}} {
		st.On(k[0], k[1])
	}
	st.Rolls(box, "record")
	if len(all) == 0 {
		st.Para(mark.Box{X: box.X + 22, Y: top + 20, W: box.W - 44}, st.Words.T("view.lately.none"), mark.Regular, st.Size.Body, 0, st.Theme.Muted)
		return
	}
	room := box.Y + box.H - top - 16
	end := max(1, len(all)-st.s.last)
	var page []entry
	used, first := 0.0, end
	for first > 0 {
		e := st.entry(first-1, box.W)
		if used+e.high > room && len(page) > 0 {
			break
		}
		page, used, first = append([]entry{e}, page...), used+e.high, first-1
	}
	for end < len(all) { // the beginning was reached: what comes after fills the page
		e := st.entry(end, box.W)
		if first > 0 || used+e.high > room {
			break
		}
		page, used, end = append(page, e), used+e.high, end+1
	}
	y := top + 8
	if first > 0 {
		y = box.Y + box.H - 8 - min(used, room)
	}
	st.Clip(mark.Box{X: box.X, Y: top + 1, W: box.W, H: box.Y + box.H - top - 1}, 0, func() {
		for k := range page {
			st.enter(&page[k], box.X+22, y, box.W-44)
			y += page[k].high
		}
	})
	if len(page) < len(all) {
		rail := mark.Box{X: box.X + box.W - 12, Y: top + 8, W: 5, H: box.Y + box.H - top - 16}
		st.Rect(rail, 2.5, mark.Fill(st.Theme.Line))
		share := float64(len(page)) / float64(len(all))
		st.Rect(mark.Box{X: rail.X, Y: rail.Y + rail.H*float64(first)/float64(len(all)), W: rail.W, H: max(20, rail.H*share)}, 2.5, mark.Fill(st.Theme.Muted))
	}
}

// entry lays out one act.
func (st *stage) entry(i int, wide float64) entry {
	said := &st.s.Record[i]
	e := entry{said: said, opens: i == 0 || st.s.Record[i-1].Session != said.Session}
	e.lines = letter.Break(said.Words, mark.Say, st.Size.Body, wide-44-st.gutter())
	e.high = st.Size.Meta*1.4 + float64(len(e.lines))*kit.Line(st.Size.Body) + 10
	if said.Taken.As != "" && !st.s.Exam {
		e.high += st.Size.Meta * 1.6
	}
	if e.opens {
		e.high += st.Size.Label*1.5 + 8
	}
	return e
}

// gutter is the width of the column with the number of an act.
func (st *stage) gutter() float64 { return 48 * st.Size.Meta / 13 }

// enter draws one act of the transcript.
func (st *stage) enter(e *entry, x, y, wide float64) {
	t, said := st.Theme, e.said
	if e.opens {
		y += st.Size.Label*1.5 + 2
		st.Label(x, y-4, st.Words.T("view.session", map[string]any{"Number": said.Session, "Of": st.s.Of}), mark.Bold, st.Size.Label, 0, t.Muted)
		y += 6
	}
	if said.Worker {
		st.Rect(mark.Box{X: x - 10, Y: y + 2, W: 4, H: e.high - 12}, 2, mark.Fill(t.Action))
	}
	size := st.Size.Meta
	base := y + size
	st.Text(x, base, strconv.Itoa(said.Number), mark.Regular, size, mark.Left, t.Muted)
	left := x + st.gutter()
	who := said.By + "  →  " + said.To
	w := st.Label(left, base, who, mark.Bold, size, wide-st.gutter(), t.Ink)
	if said.What != "" && w < wide-st.gutter()-80 {
		st.Label(left+w+12, base, said.What, mark.Regular, size, wide-st.gutter()-w-12, t.Muted)
	}
	base += st.Size.Body * 1.3
	for _, l := range e.lines {
		st.Text(left, base, l, mark.Say, st.Size.Body, mark.Left, t.Ink)
		base += kit.Line(st.Size.Body)
	}
	if said.Taken.As != "" && !st.s.Exam {
		words := st.Words.T("room.taken", map[string]any{"Name": said.Taken.By}) + " " + said.Taken.As
		st.Label(left, base-st.Size.Body*0.2, words, mark.Bold, size, wide-st.gutter(), t.Xray)
	}
}
