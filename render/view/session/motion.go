package session

import (
	"hash/fnv"
	"math"
	"time"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
)

// How long each thing takes to move.
const (
	gazeTime   = 120 * time.Millisecond
	faceTime   = 180 * time.Millisecond
	leanTime   = 260 * time.Millisecond
	bubbleTime = 160 * time.Millisecond
	arrowTime  = 220 * time.Millisecond
	blinkTime  = 120 * time.Millisecond
	idleTick   = 100 * time.Millisecond // blinking and breathing are drawn no more often
	breathTime = 4 * time.Second
)

// Motion is how faces come from one state to the next, how they blink and
// breathe, and how bubble and arrow come in. It goes by the time that passes
// for whoever looks on, and knows nothing of the model's chance.
type Motion struct {
	Still bool // states switch at once, and nobody blinks

	now    time.Duration
	heads  []head
	speech Speech
	since  time.Duration // of the speech
	hurry  bool          // the one before it was hardly there: nothing grows
	idle   time.Duration // the tick that was drawn last
}

// head is one face on its way. What looks, what the face does and how the body
// leans move apart from each other.
type head struct {
	from, to face.State
	began    [3]time.Duration // gaze, face, lean
	seed     uint32
}

// Aim takes in what the screen is to show now; what is not there yet comes
// there in time.
func (m *Motion) Aim(s Screen, p *kit.Pen) {
	st := s.stageOf(p)
	if len(m.heads) == 0 { // who comes in finds what is said, and nothing grows
		m.speech, m.since = s.Now, m.now-arrowTime
	}
	for len(m.heads) < len(s.Members) {
		rest := st.pose(len(m.heads))
		m.heads = append(m.heads, head{from: rest, to: rest, began: [3]time.Duration{-leanTime, -leanTime, -leanTime}})
	}
	m.heads = m.heads[:len(s.Members)]
	for i := range m.heads {
		h, to := &m.heads[i], st.pose(i)
		h.seed = seedOf(s.Members[i].Name)
		if h.to == to {
			continue
		}
		now := h.at(m.now, m.Still)
		for k := range h.began {
			if part(h.to, k) != part(to, k) {
				h.began[k] = m.now
				h.from = with(h.from, now, k)
			}
		}
		h.to = to
	}
	if said := s.Now; said != m.speech {
		m.hurry = m.speech.Words != "" && m.now-m.since < 2*arrowTime
		m.speech, m.since = said, m.now
	}
}

// seedOf is a number of a name, so that people do not blink all at once.
func seedOf(name string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()
}

// part is what of a state moves together: 0 gaze, 1 face, 2 lean.
func part(s face.State, k int) face.State { return with(face.State{}, s, k) }

// with is a state with one part of another.
func with(s, of face.State, k int) face.State {
	switch k {
	case 0:
		s.GazeX, s.GazeY, s.Turn = of.GazeX, of.GazeY, of.Turn
	case 1:
		s.Brow, s.Raise, s.Eye, s.Mouth, s.Open, s.Tilt = of.Brow, of.Raise, of.Eye, of.Mouth, of.Open, of.Tilt
	case 2:
		s.Lean, s.Slump, s.Arms = of.Lean, of.Slump, of.Arms
	}
	return s
}

// at is how a head stands now.
func (h *head) at(now time.Duration, still bool) face.State {
	if still {
		return h.to
	}
	out := h.to
	for k, takes := range [...]time.Duration{gazeTime, faceTime, leanTime} {
		if way := eased(now-h.began[k], takes); way < 1 {
			out = with(out, face.Between(h.from, h.to, way), k)
		}
	}
	return out
}

// eased is how far a way is gone: fast at first, gently at the end, never
// beyond (ease-out cubic).
func eased(gone, takes time.Duration) float64 {
	if gone >= takes {
		return 1
	}
	left := 1 - max(0, gone.Seconds()/takes.Seconds())
	return 1 - left*left*left
}

// Pass lets time pass and says whether anything has moved by it.
func (m *Motion) Pass(by time.Duration) (changed bool) {
	before := m.now
	m.now += by
	if m.Still || by <= 0 {
		return false
	}
	for i := range m.heads {
		h := &m.heads[i]
		for k, takes := range [...]time.Duration{gazeTime, faceTime, leanTime} {
			changed = changed || before < h.began[k]+takes
		}
	}
	changed = changed || m.speech.Words != "" && before < m.since+arrowTime
	tick := m.now.Truncate(idleTick)
	if tick == m.idle {
		return changed
	}
	for i := range m.heads {
		h := &m.heads[i]
		changed = changed || h.blinks(tick) != h.blinks(m.idle) || h.breath(tick) != h.breath(m.idle)
	}
	m.idle = tick
	return changed
}

// blinks says whether a head has its eyes closed at a tick: once in every four
// to seven seconds, for the length of a blink.
func (h *head) blinks(at time.Duration) bool {
	const least = 4 * time.Second
	period := least + time.Duration(h.seed%3000)*time.Millisecond
	return (at+time.Duration(h.seed>>12)*time.Millisecond)%period < blinkTime
}

// breath is how far a head has come up or down, in steps that can be seen, as
// a share of a point.
func (h *head) breath(at time.Duration) float64 {
	turn := 2 * math.Pi * (at.Seconds()/breathTime.Seconds() + float64(h.seed%97)/97)
	return math.Round(2*math.Sin(turn)) / 2
}

// lean is how much of a lean moves a head by one point.
const lean = 1.0 / 6

// state is how a member's face is drawn now.
func (m *Motion) state(i int, to face.State) face.State {
	if i >= len(m.heads) {
		return to
	}
	h := &m.heads[i]
	s := h.at(m.now, m.Still)
	if m.Still {
		return s
	}
	if h.blinks(m.idle) {
		s.Eye = min(s.Eye, 0.1)
	}
	s.Lean += lean * h.breath(m.idle)
	return s
}

// bubble is how large the bubble has grown, and whether its words are there.
func (m *Motion) bubble() (grown float64, said bool) {
	if m.Still || m.hurry {
		return 1, true
	}
	grown = eased(m.now-m.since, bubbleTime)
	return 0.4 + 0.6*grown, grown >= 1
}

// arrow is how far the arrow has come.
func (m *Motion) arrow() float64 {
	if m.Still || m.hurry {
		return 1
	}
	return eased(m.now-m.since, arrowTime)
}
