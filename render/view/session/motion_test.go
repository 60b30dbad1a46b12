package session

import (
	"math"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// moving is a session that moves, aimed once.
func moving(still bool) (*Motion, Screen, *kit.Pen) {
	var sc mark.Scene
	s := sample(8, true)
	s.Now = Speech{}
	p := kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{})
	m := &Motion{Still: still}
	m.Aim(s, p)
	s.Motion = m
	return m, s, p
}

// TestMotionArrives: at any frame rate a face is on its way at first, moves
// towards the end only, and is there when its time is over, and not before.
func TestMotionArrives(t *testing.T) {
	for _, rate := range []int{10, 30, 60} {
		m, s, p := moving(false)
		tick := time.Second / time.Duration(rate)
		m.Pass(10 * time.Second)
		s.Members = append([]Member(nil), s.Members...)
		from := m.heads[0].at(m.now, false)
		s.Members[0].Sign = face.RaisesVoice
		m.Aim(s, p)
		to := face.RaisesVoice.State()
		if got := m.heads[0].at(m.now, false); got != from {
			t.Fatalf("at %d frames a second the face jumps to %+v", rate, got)
		}
		last := 0.0
		for at := tick; at < 400*time.Millisecond; at += tick {
			if !m.Pass(tick) && at < faceTime {
				t.Errorf("at %d frames a second nothing is drawn after %v", rate, at)
			}
			got := m.heads[0].at(m.now, false)
			way := (got.Open - from.Open) / (to.Open - from.Open)
			if way < last || way > 1 {
				t.Errorf("at %d frames a second the mouth goes from %v to %v", rate, last, way)
			}
			last = way
			if there := got == to; there != (at >= leanTime) {
				t.Errorf("at %d frames a second, after %v the face is there: %v", rate, at, there)
			}
		}
	}
}

// TestMotionParts: what looks, what the face does and how the body leans take
// their own time, and one does not begin the others again.
func TestMotionParts(t *testing.T) {
	m, s, p := moving(false)
	s.Members = append([]Member(nil), s.Members...)
	s.Members[1].Sign = face.LeansForward
	m.Aim(s, p)
	m.Pass(200 * time.Millisecond)
	s.Now = Speech{By: 5, To: ToAll, Words: "Ya."} // now they look at somebody
	m.Aim(s, p)
	m.Pass(70 * time.Millisecond)
	got, want := m.heads[1].at(m.now, false), m.heads[1].to
	if got.Lean != want.Lean || got.Mouth != want.Mouth {
		t.Errorf("the lean is %v of %v: it was begun again", got.Lean, want.Lean)
	}
	if got.GazeX == want.GazeX {
		t.Error("the gaze is there at once")
	}
	m.Pass(60 * time.Millisecond)
	if got := m.heads[1].at(m.now, false); got != want {
		t.Errorf("after all times are over the face is %+v, want %+v", got, want)
	}
}

// TestIdle: people blink, each at their own time, for a moment and neither too
// often nor too seldom; and no more is drawn than ten times a second.
func TestIdle(t *testing.T) {
	m, _, _ := moving(false)
	m.Pass(time.Second)
	drawn, closed, blinks := 0, make([]bool, len(m.heads)), make([]int, len(m.heads))
	together := 0
	const seconds = 120
	for range seconds * 60 {
		if m.Pass(time.Second / 60) {
			drawn++
		}
		now := 0
		for i := range m.heads {
			s := m.state(i, face.Rest())
			if math.Abs(s.Lean-m.heads[i].to.Lean) > 1.0/6+1e-9 {
				t.Fatalf("member %d breathes by %v", i, s.Lean-m.heads[i].to.Lean)
			}
			shut := m.heads[i].blinks(m.idle)
			if shut {
				now++
				if s.Eye > 0.1 {
					t.Fatalf("member %d blinks with open eyes", i)
				}
			}
			if shut && !closed[i] {
				blinks[i]++
			}
			closed[i] = shut
		}
		together = max(together, now)
	}
	if drawn == 0 || drawn > seconds*10+1 {
		t.Errorf("%d frames are drawn in %d seconds", drawn, seconds)
	}
	for i, n := range blinks {
		if n < seconds/7-1 || n > seconds/4+1 {
			t.Errorf("member %d blinks %d times in %d seconds", i, n, seconds)
		}
	}
	if together > len(m.heads)/2 {
		t.Errorf("%d blink at once", together)
	}
}

// TestStill: with reduced motion states switch at once, and nothing moves.
func TestStill(t *testing.T) {
	m, s, p := moving(true)
	s.Members = append([]Member(nil), s.Members...)
	s.Members[0].Sign = face.RaisesVoice
	s.Now = Speech{By: 0, To: 1, Words: "Cukup."}
	m.Aim(s, p)
	if got := m.state(0, face.State{}); got != m.heads[0].to || got.Open == 0 {
		t.Errorf("the face is %+v", got)
	}
	for range 600 {
		if m.Pass(time.Second / 60) {
			t.Fatal("something moves")
		}
	}
	if grown, said := m.bubble(); grown != 1 || !said || m.arrow() != 1 {
		t.Error("the bubble grows")
	}
}

// TestBubbleGrows: the bubble comes in its time, its words with it, then the
// arrow; no letter is ever drawn in a bubble that is not whole.
func TestBubbleGrows(t *testing.T) {
	m, s, p := moving(false)
	m.Pass(time.Second)
	s.Now = Speech{By: 2, To: 5, Words: "Semua di sini capek."}
	m.Aim(s, p)
	for _, c := range []struct {
		at   time.Duration
		said bool
	}{{50 * time.Millisecond, false}, {110 * time.Millisecond, true}, {80 * time.Millisecond, true}} {
		m.Pass(c.at)
		p.Scene.Clear()
		s.Scene(p)
		words := false
		for _, w := range p.Texts() {
			words = words || w == "Semua di sini capek."
		}
		if words != c.said {
			t.Errorf("%v later the words are there: %v", c.at, words)
		}
	}
	if m.arrow() != 1 {
		t.Errorf("after its time the arrow has come %v of its way", m.arrow())
	}
	if m.Pass(time.Millisecond) {
		t.Error("after all has come, every frame is drawn")
	}
}

// TestHurry: at a high speed, where one speech follows another before a bubble
// could grow, every word is there at once.
func TestHurry(t *testing.T) {
	m, s, p := moving(false)
	for k := range 20 {
		s.Now = Speech{By: k % 8, To: ToAll, Words: "Ya."}
		m.Aim(s, p)
		m.Pass(80 * time.Millisecond)
		if _, said := m.bubble(); !said && k > 0 {
			t.Fatalf("the words of speech %d are never there", k)
		}
	}
	m.Pass(5 * time.Second)
	s.Now = Speech{By: 1, To: 2, Words: "Pelan-pelan."}
	m.Aim(s, p)
	if _, said := m.bubble(); said {
		t.Error("after a while nothing grows any more")
	}
}
