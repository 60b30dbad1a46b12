package session

import (
	"math"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// The caption: speech is larger there than in a bubble.
const (
	captionMargin = 18.0
	captionSize   = 1.2
)

// captionLines is how many lines of speech the caption holds.
func captionLines(l theme.Letters) int {
	f, s := frameOf(l), l.Sizes()
	return max(1, int((f.caption.H-14-s.Title*1.35)/(s.Speech*captionSize*1.3)))
}

// captioned draws what is said as a caption below the room, and in the room the
// arrow from the speaker to the addressee.
func (st *stage) captioned() {
	t, b := st.Theme, st.caption
	paper, ink := t.Bubble, t.Speech
	if t.Name == theme.Contrast {
		paper = mark.Hex(0xFFFFFF)
	}
	st.Rect(b, 10, mark.Fill(paper).Edge(t.BubbleRim, 1.5))
	x, y := b.X+captionMargin, b.Y+10+st.Size.Title
	if st.s.Now.Words == "" {
		st.Text(x, y, st.Words.T("view.lately.none"), mark.Regular, st.Size.Body, mark.Left, t.SpeechMuted)
		return
	}
	st.across()
	st.spoken(x, y, b.W-2*captionMargin, st.Size.Title)
	size := st.Size.Speech * captionSize
	y += size * 1.4
	lines := st.beat()
	for _, l := range lines {
		st.Text(x, y, l, mark.Say, size, mark.Left, ink)
		y += size * 1.3
	}
	y -= size*1.3 - st.Size.Body*1.7
	if n := len(st.s.Before); n > 0 && y < b.Y+b.H-4 {
		was := st.s.Before[n-1]
		said := st.name(was.By) + ": " + was.Words
		if all := st.Words.T("room.before", map[string]any{"Said": said}); letter.Width(all, mark.Say, st.Size.Body) <= b.W-2*captionMargin {
			st.Text(x, y, all, mark.Say, st.Size.Body, mark.Left, t.SpeechMuted)
		}
	}
	if words := st.takenWords(); words != "" {
		w := letter.Width(words, mark.Bold, st.Size.Meta) + 24
		tag := mark.Box{X: b.X + b.W - w - 10, Y: b.Y + 6, W: w, H: st.Size.Meta * 1.7}
		if st.spokenWidth(st.Size.Title)+x < tag.X-10 {
			st.Rect(tag, 8, mark.Fill(t.XrayTint).Edge(t.Xray, 1.5).Dash(5, 4))
			st.Text(tag.X+12, tag.Y+st.Size.Meta*1.2, words, mark.Bold, st.Size.Meta, mark.Left, t.Xray)
		}
	}
}

// spokenWidth is how wide the line of who speaks to whom is.
func (st *stage) spokenWidth(size float64) float64 {
	return letter.Width(st.name(st.s.Now.By)+st.name(st.s.Now.To), mark.Bold, size) + letter.Width(st.Words.T("view.to")+"    ", mark.Regular, size)
}

// across draws the arrow from the speaker to the addressee over the room, and
// sound beside the speaker's head. To all there is sound alone.
func (st *stage) across() {
	now := st.s.Now
	if now.By < 0 || now.By >= len(st.s.Members) {
		return
	}
	seat := st.seat(now.By)
	t := st.Theme
	for _, r := range [...]float64{10, 19, 28} {
		st.Arc(seat.X+44*seat.Scale, seat.Y+8*seat.Scale, r*seat.Scale, -42, 42, mark.Stroke(t.Ink, 3.4))
	}
	if now.To < 0 || now.To >= len(st.s.Members) || now.To == now.By {
		return
	}
	from, tip := st.between(now.By, now.To)
	st.shaft(from, st.grown(from, tip), 5, 20)
}

// between is the straightest way from one member to another that crosses no
// face and no plate of a third, or at least few.
func (st *stage) between(a, b int) (from, tip mark.Point) {
	const barred, dislike = 1e5, 60
	least := math.Inf(1)
	for i, p := range st.ends(a) {
		for j, q := range st.ends(b) {
			cost := math.Hypot(p.X-q.X, p.Y-q.Y) + dislike*float64(i/2+j/2)
			for _, c := range st.crowd {
				if crosses(p, q, c) {
					cost += barred
				}
			}
			if st.board.W > 0 && crosses(p, q, st.board) {
				cost += barred
			}
			if cost < least {
				least, from, tip = cost, p, q
			}
		}
	}
	return from, tip
}

// ends are the places around a figure where an arrow can begin or end.
func (st *stage) ends(i int) (out []mark.Point) {
	s, plate := st.ring.Seats[i], st.plateBox(i)
	for _, side := range [...]float64{-1, 1} {
		out = append(out, mark.Point{X: plate.Middle().X + side*(plate.W/2+9), Y: plate.Y + plate.H/2})
	}
	for _, side := range [...]float64{-1, 1} {
		out = append(out, mark.Point{X: s.X + side*50*s.Scale, Y: s.Y + 4*s.Scale})
	}
	return append(out, mark.Point{X: plate.Middle().X, Y: plate.Y + plate.H + 8}, mark.Point{X: s.X, Y: s.Y - 58*s.Scale})
}
