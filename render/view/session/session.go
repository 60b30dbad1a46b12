// Package session is the screen of a session that runs: the circle of chairs,
// what is said, who speaks how much, and how the group has come along.
package session

import (
	"strconv"
	"strings"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/sim"
)

// Member is one chair of the ring.
type Member struct {
	Name   string
	Short  string // where there is little room
	Looks  face.Person
	Sign   face.Sign
	Acts   int // in this session
	Chosen bool
}

// ToAll is an addressee: everybody.
const ToAll = -1

// Speech is what somebody says. Members are numbered from 0; their number,
// as one more, is the worker.
type Speech struct {
	By, To int
	Words  string
}

// Span is a stretch of the stage strip, in sessions from 0.
type Span struct {
	Stage    sim.Stage
	From, To float64
}

// Screen is a session that runs. In an exam nothing is on it
// that a worker in the room could not know: Path and Sure are left out, not
// greyed, and the strip holds the student's own readings.
type Screen struct {
	Title, Place string
	Number, Of   int
	Acts, About  int
	Agreed       []string
	Members      []Member
	WorkerActs   int
	Now          Speech // no words: nobody speaks
	Before       []Speech
	Exam         bool
	Path         []Span      // as the model classifies
	Readings     []sim.Stage // as the student does, one a session
	Sure         [3]float64  // confidence in the last of Path, and its interval
}

// Update is the session after what the user intended: "member.3" takes the
// third member among those addressed, or out again. What it does not know
// leaves it as it is.
func (s Screen) Update(intent string) Screen {
	number, ok := strings.CutPrefix(intent, "member.")
	if !ok {
		return s
	}
	if i, err := strconv.Atoi(number); err == nil && i >= 1 && i <= len(s.Members) {
		s.Members = append([]Member(nil), s.Members...)
		s.Members[i-1].Chosen = !s.Members[i-1].Chosen
	}
	return s
}

// stage is what draws the parts of the session: the scene, the colours, the
// words, and the ring.
type stage struct {
	*kit.Pen
	ring  ring.Layout
	s     *Screen
	crowd []mark.Box // what words may not cover: all heads, then all plates
}

// The parts of the screen.
const (
	barHeight  = 56.0
	roomWidth  = 908.0
	roomBottom = 622.0
	wallBottom = 174.0
)

// Scene draws the session.
func (s Screen) Scene(p *kit.Pen) {
	st := &stage{Pen: p, ring: ring.For(len(s.Members), false), s: &s}
	st.Ground()
	st.Clip(mark.Box{Y: barHeight, W: roomWidth, H: roomBottom - barHeight}, 0, func() {
		st.room()
		st.people()
	})
	st.plates()
	st.bubble()
	st.tally()
	st.lately()
	st.bar()
}

// seat is the seat of a member, or the worker's.
func (st *stage) seat(i int) ring.Seat {
	if i < len(st.s.Members) {
		return st.ring.Seats[i]
	}
	return ring.Seat{X: ring.MiddleX, Y: workerY, Scale: workerScale}
}

// The worker's figure.
const (
	workerY     = 566.0
	workerScale = 1.05
)

// people draws the figures, those far away first.
func (st *stage) people() {
	order := make([]int, 0, ring.Most)
	for i := range st.s.Members {
		at := len(order)
		for at > 0 && st.ring.Seats[order[at-1]].Y > st.ring.Seats[i].Y {
			at--
		}
		order = append(order, 0)
		copy(order[at+1:], order[at:])
		order[at] = i
	}
	for _, i := range order {
		m, seat := &st.s.Members[i], st.ring.Seats[i]
		if m.Sign == face.Away {
			face.Chair(st.Pen.Scene, st.Theme, seat.X, seat.Y, seat.Scale)
			continue
		}
		face.Draw(st.Pen.Scene, st.Theme, seat.X, seat.Y, seat.Scale, m.Looks, st.pose(i))
	}
	face.Behind(st.Pen.Scene, st.Theme, ring.MiddleX, workerY, workerScale)
}

// pose is how a member is drawn: the sign, with the eyes on whom they look at:
// the speaker at the addressee, all others at the speaker.
func (st *stage) pose(i int) face.State {
	m, now := &st.s.Members[i], st.s.Now
	p := m.Sign.State()
	if m.Sign.Withdrawn() || now.Words == "" {
		return p
	}
	whom := now.By
	if i == now.By {
		whom = now.To
	}
	if whom < 0 || whom > len(st.s.Members) || whom == i {
		return p
	}
	seat, other := st.ring.Seats[i], st.seat(whom)
	return p.LookAt(mark.Point{X: seat.X, Y: seat.Y}, mark.Point{X: other.X, Y: other.Y})
}

// seen is what a member is said to do.
func (st *stage) seen(i int) string {
	m := &st.s.Members[i]
	id := "seen." + m.Sign.String()
	if m.Sign != face.LooksAtSpeaker {
		return st.Words.T(id)
	}
	switch by := st.s.Now.By; {
	case st.s.Now.Words == "" || by < 0 || by == i || by > len(st.s.Members):
		return st.Words.T("seen." + face.SitsQuietly.String())
	case by == len(st.s.Members):
		return st.Words.T(id + ".you")
	default:
		text := st.Words.T(id, map[string]any{"Name": st.s.Members[by].Name})
		if letter.Width(text, mark.Regular, st.Size.Meta) > st.ring.PlateW-badge-14 {
			text = st.Words.T(id, map[string]any{"Name": st.s.Members[by].Short})
		}
		return text
	}
}

// name is what an agent is called in the bubble.
func (st *stage) name(i int) string {
	switch {
	case i < 0:
		return st.Words.T("view.all")
	case i < len(st.s.Members):
		return st.s.Members[i].Name
	}
	return st.Words.T("view.you")
}
