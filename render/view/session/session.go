// Package session is the screen of a session that runs: the circle of chairs,
// what is said, who speaks how much, how the group has come along, and what can
// be opened over it: the whole conversation, one member, the tally.
package session

import (
	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/sim"
)

// Member is one chair of the ring.
type Member struct {
	Name    string
	Short   string // where there is little room
	Looks   face.Person
	Sign    face.Sign
	Acts    int  // in this session
	Chosen  bool // among those addressed
	Changed bool // what they do has changed of late: said on small plates too
	Known   Known
}

// Known is what a worker knows of a member: from the papers, and from what was
// to be seen and heard.
type Known struct {
	Age      int      // 0: not known
	About    string   // the papers
	Missed   int      // sessions
	Whom     []string // who is spoken to most, and how often
	Position string   // what was last said for or against something on the topic
	Told     int      // of the own life: 0 nothing or small things .. 3 intimate
}

// ToAll is an addressee: everybody.
const ToAll = -1

// Speech is what somebody says. Members are numbered from 0; their number,
// as one more, is the worker.
type Speech struct {
	By, To int
	Words  string
	What   string // the technique it belongs to; empty: none
}

// Taken is an act that was taken for another than was meant.
type Taken struct{ By, As string } // who, and for what, in words; empty: it was not

// Span is a stretch of the stage strip, in sessions from 0.
type Span struct {
	Stage    sim.Stage
	From, To float64
}

// Palette is what stands beside the room: what the worker can do.
type Palette interface {
	Draw(p *kit.Pen, b mark.Box)
}

// Screen is a session that runs. In an exam nothing is on it
// that a worker in the room could not know: Path, Sure, Taken and Inner are left
// out, not greyed, and the strip holds the student's own readings.
type Screen struct {
	Title, Place string
	Number, Of   int
	Acts, About  int
	Agreed       []string
	Members      []Member
	WorkerActs   int
	Now          Speech // no words: nobody speaks
	Beat         int    // which part of a long speech is said now; see BeatsOf
	Cut          Speech // what was being said when Now broke in
	Before       []Speech
	Note         string // what the worker did without words
	Exam         bool
	Path         []Span      // as the model classifies
	Readings     []sim.Stage // as the student does, one a session
	Sure         [3]float64  // confidence in the last of Path, and its interval, where one is known
	Taken        Taken       // of Now
	Inner        []Inner     // what nobody sees, member by member; see Xray
	Record       []Said      // all that was said, for the transcript
	Paused       bool
	Speed        int
	Aiming       bool // a click on a member says to whom, and opens no card
	Side         Palette
	Motion       *Motion // nil: everything stands still
	Xray         bool
	Hidden       [NumLayers]bool // layers of X-ray that are switched off

	open   panel
	member int // of the card
	last   int // acts of the transcript after the last one shown
}

// stage is what draws the parts of the session: the scene, the colours, the
// words, and the ring.
type stage struct {
	*kit.Pen
	frame
	ring    ring.Layout
	s       *Screen
	tags    bool       // X-ray tags hang under the plates
	crowd   []mark.Box // what words may not cover: all heads, then all plates
	taken   []mark.Box // what else is placed in the room
	box     mark.Box   // the bubble
	below   bool       // there is room below it to say how it was taken
	board   mark.Box   // with the switches of X-ray, so many in a row
	columns int
	middle  mark.Point // of the ring; see centre
	// what is besides in the way of what is placed
	bodies []mark.Box
	ways   [][2]mark.Point // the tail and the arrow of the bubble
	tied   []knot
}

// The parts of the screen at the normal size of type.
const (
	barHeight  = 56.0
	roomWidth  = 908.0
	roomBottom = 622.0
	wallBottom = 174.0
)

// stageOf is the stage of a screen, with everybody seated.
func (s *Screen) stageOf(p *kit.Pen) *stage {
	if len(s.Members) > ring.Most {
		s.Members = s.Members[:ring.Most]
	}
	st := &stage{Pen: p, s: s, frame: frameOf(p.Letters)}
	st.tags = s.xrayed() && (s.shows(Tension) || s.shows(Power))
	if p.Letters.Roomy() {
		st.ring = ring.Roomy(len(s.Members), int(p.Letters), st.tags)
	} else {
		st.ring = ring.For(len(s.Members), st.tags)
	}
	return st
}

// Scene draws the session.
func (s Screen) Scene(p *kit.Pen) {
	st := s.stageOf(p)
	st.Ground()
	st.seatAll()
	st.aim()
	st.Clip(st.room, 0, func() {
		st.walls()
		st.rug()
		st.norms()
		st.ties()
		st.people()
	})
	st.plates()
	st.words()
	st.inside()
	st.foothold()
	st.head()
	st.beside()
	st.keys()
	st.over()
}

// beside draws the palette at the right of the room.
func (st *stage) beside() {
	st.Rect(st.side, 0, mark.Fill(st.Theme.Back))
	st.Line(st.side.X, st.side.Y, st.side.X, st.side.Y+st.side.H, mark.Stroke(st.Theme.Line, 1))
	if st.s.Side != nil {
		st.s.Side.Draw(st.Pen, st.side)
	}
}

// keys are those that have no place on the screen.
func (st *stage) keys() {
	st.On("[", "slower")
	st.On("]", "faster")
	st.On("b", "tally")
	if i := st.inFocus(); i >= 0 {
		st.On("i", cardOf(i))
	}
}

// seat is the seat of a member, or the worker's.
func (st *stage) seat(i int) ring.Seat {
	if i >= 0 && i < len(st.s.Members) {
		return st.ring.Seats[i]
	}
	if st.Letters.Roomy() {
		return ring.Seat{X: st.room.Middle().X, Y: st.room.Y + st.room.H, Scale: workerScale}
	}
	return ring.Seat{X: ring.MiddleX, Y: workerY, Scale: workerScale}
}

// The worker's figure.
const (
	workerY     = 566.0
	workerScale = 1.05
)

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
