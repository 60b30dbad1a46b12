package session

import (
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// The bubble: at most so many lines, then a second beat.
const (
	bubbleLines  = 4
	bubbleMargin = 16.0
	lineHeight   = 23.0
	headHeight   = 24.0
	tailWidth    = 22.0
	cutHeight    = 26.0
)

// Beats is how a speech breaks into bubbles.
func Beats(words string, size float64) [][]string {
	return letter.Beats(words, mark.Say, size, ring.BubbleWidth-2*bubbleMargin, bubbleLines)
}

// BeatsOf is how a speech breaks into what is to be seen at one time: bubbles,
// or with large type the lines of the caption.
func BeatsOf(words string, l theme.Letters) [][]string {
	if l.Roomy() {
		f := frameOf(l)
		size := l.Sizes().Speech * captionSize
		return letter.Beats(words, mark.Say, size, f.caption.W-2*captionMargin, captionLines(l))
	}
	return Beats(words, l.Sizes().Speech)
}

// beat is the lines that are said now.
func (st *stage) beat() []string {
	beats := BeatsOf(st.s.Now.Words, st.Letters)
	return beats[min(max(st.s.Beat, 0), len(beats)-1)]
}

// aim finds out where the bubble stands, and what below it says how it was
// taken, before anything else is put into the room.
func (st *stage) aim() {
	if st.Letters.Roomy() {
		st.switchPlace()
		if now := st.s.Now; now.Words != "" && now.By >= 0 && now.By < len(st.s.Members) && now.To >= 0 && now.To < len(st.s.Members) && now.By != now.To {
			from, tip := st.between(now.By, now.To)
			st.ways = append(st.ways, [2]mark.Point{from, tip})
		}
		return
	}
	st.taken = append(st.taken, ring.Worker(), mark.Box{X: 740, Y: 66, W: 164, H: 74})
	st.switchPlace()
	box := st.ring.Bubble()
	if st.s.Now.Words != "" {
		h := bubbleHigh(len(st.beat()))
		if st.cut() != "" {
			h += cutHeight
		}
		low, high := st.ring.Highest-ring.BubbleHeight/2, st.ring.Lowest+ring.BubbleHeight/2
		if p := st.board; p.W > 0 && p.X < box.X+box.W && p.X+p.W > box.X {
			if p.Y > box.Y {
				high = min(high, p.Y-6)
			} else {
				low = max(low, p.Y+p.H+6)
			}
		}
		more := 0.0
		if st.takenWords() != "" && high-low >= h+takenHigh+8 {
			more, st.below = takenHigh+8, true
		}
		middle := box.Middle().Y
		box.Y, box.H = max(low, min(middle-(h+more)/2, high-h-more)), h
		st.box = box
		if more > 0 {
			box.H += more
		}
	}
	st.taken = append(st.taken, box)
	st.aimWays()
}

// aimWays notes the ways of the tail and of the arrow.
func (st *stage) aimWays() {
	now := st.s.Now
	if now.Words == "" {
		return
	}
	for _, i := range [...]int{now.By, now.To} {
		if i >= 0 && i <= len(st.s.Members) && (i != now.To || now.To != now.By) {
			from, tip := st.reach(st.box, i)
			st.ways = append(st.ways, [2]mark.Point{from, tip})
		}
	}
}

// bubbleHigh is how high a bubble of so many lines is.
func bubbleHigh(lines int) float64 { return float64(lines)*lineHeight + headHeight + 22 }

// cut is the first line of what was being said when the present speech broke
// in, if there is room for it.
func (st *stage) cut() string {
	c := st.s.Cut
	if c.Words == "" || len(st.beat()) >= bubbleLines {
		return ""
	}
	who := st.name(c.By) + ": "
	first := letter.Break(c.Words, mark.Say, st.Size.Body, ring.BubbleWidth-24-letter.Width(who+" –", mark.Say, st.Size.Body))
	if len(first) > 1 {
		return who + first[0] + " –"
	}
	return who + first[0]
}

// words draws what is being said: a bubble in the middle, or a caption below.
func (st *stage) words() {
	if st.Letters.Roomy() {
		st.captioned()
		return
	}
	if st.s.Now.Words != "" {
		st.bubble()
	}
}

// bubble draws what is being said, between the speaker and the addressee: the
// tail at the speaker, the arrow from the bubble's rim. Of a long speech it
// shows one beat.
func (st *stage) bubble() {
	now := st.s.Now
	t := st.Theme
	lines := st.beat()
	box := st.box
	grown, said := 1.0, true
	if st.s.Motion != nil {
		grown, said = st.s.Motion.bubble()
	}
	if said {
		st.arrow(box)
	}
	if cut := st.cut(); cut != "" {
		line := mark.Box{X: box.X, Y: box.Y, W: box.W, H: cutHeight - 4}
		st.Rect(line, 8, mark.Fill(t.Bubble).Edge(t.BubbleRim, 1.2))
		st.Text(line.X+12, line.Y+16, cut, mark.Say, st.Size.Body, mark.Left, t.SpeechMuted)
		box.Y, box.H = box.Y+cutHeight, box.H-cutHeight
	}
	rim := mark.Fill(t.Bubble).Edge(t.BubbleRim, 2.2)
	if !said {
		full := box
		box.W, box.H = full.W*grown, full.H*grown
		box.X, box.Y = full.X+(full.W-box.W)/2, full.Y+(full.H-box.H)/2
		st.Rect(box, 14, rim)
		return
	}
	if now.By >= 0 { // of an anonymous speech nobody knows whose it is
		st.tail(box, rim)
	} else {
		st.Rect(box, 14, rim)
	}
	st.spoken(box.X+bubbleMargin, box.Y+25, box.W-2*bubbleMargin, 14)
	for i, l := range lines {
		st.Text(box.X+bubbleMargin, box.Y+11+headHeight+st.Size.Speech+lineHeight*float64(i), l, mark.Say, st.Size.Speech, mark.Left, t.Speech)
	}
}

// spoken writes who speaks to whom.
func (st *stage) spoken(x, y, room, size float64) {
	now, t := st.s.Now, st.Theme
	to := st.Words.T("view.to")
	gap := letter.Width("  ", mark.Regular, size)
	said := []string{"", st.name(now.To)}
	if now.By >= 0 {
		said[0] = st.name(now.By)
	}
	room -= letter.Width(to, mark.Regular, size) + 2*gap
	wide := [2]float64{letter.Width(said[0], mark.Bold, size), letter.Width(said[1], mark.Bold, size)}
	if wide[0]+wide[1] > room { // the longer gives way
		for i, other := range [...]int{1, 0} {
			if wide[i] >= wide[other] {
				wide[i] = max(room/2, room-wide[other])
				if wide[i]+wide[other] > room {
					wide[other] = room - wide[i]
				}
				break
			}
		}
	}
	for i, name := range said {
		if i == 1 {
			st.Text(x, y, to, mark.Regular, size, mark.Left, t.SpeechMuted)
			x += letter.Width(to, mark.Regular, size) + gap
		}
		if name == "" {
			continue
		}
		name = letter.Trim(name, mark.Bold, size, wide[i]+0.5, 1)[0]
		st.Text(x, y, name, mark.Bold, size, mark.Left, t.Speech)
		x += letter.Width(name, mark.Bold, size) + gap
	}
}
