package mark

import (
	"math"
	"strings"
	"testing"
)

// drawn is a scene with every kind of mark in it.
func drawn() *Scene {
	s := new(Scene)
	s.Clear()
	ink := Hex(0x14282B)
	s.Rect(Box{10, 20, 100, 50}, 8, Fill(Hex(0xFFFFFF)).Edge(ink, 1.2).Dash(5, 4))
	s.Clip(Box{0, 0, 50, 50}, 4, func() { s.Circle(25, 25, 10, Paint{Fill: ink, Tile: Dots, TileInk: Hex(0xFFFFFF)}) })
	s.Within(100, 100, 2, 90, func() {
		s.Line(0, 0, 10, 0, Stroke(ink, 1))
		s.Ellipse(0, 0, 4, 2, Fill(ink.Fade(0.5)))
		s.Arc(0, 0, 5, 0, 90, Stroke(ink, 1))
		s.Rect(Box{0, 0, 3, 2}, 1, Fill(ink))
	})
	s.Within(10, 10, 0.5, 0, func() { s.Ellipse(0, 0, 4, 2, Fill(ink)) })
	s.Path(Stroke(ink, 2), Move(0, 0), To(1, 0), Quad(2, 0, 2, 1), Cubic(2, 2, 1, 3, 0, 3), Close())
	s.Poly(Fill(ink), false, Point{0, 0}, Point{-0.04, 5})
	s.Text(5, 6, "lap", Say, 17, Center, ink)
	s.Hit(Hit{Intent: "a", Region: "room", Box: Box{0, 0, 10, 10}, Says: "one"})
	s.Hit(Hit{Intent: "b", Region: "room", Box: Box{0, 40, 10, 40}, Off: true})
	s.Hit(Hit{Intent: "c", Region: "bar", Box: Box{5, 45, 10, 36}})
	return s
}

func TestSceneAsText(t *testing.T) {
	const want = `rect 10,20 100x50 r8 fill #ffffff ink #14282b 1.2 dash 5,4
clip 0,0 50x50 r4
circle 15,15 20x20 fill #14282b tile 1 #ffffff
unclip
line 100,100 100,120 ink #14282b 2
path M100,108 C97.8,108 96,104.4 96,100 C96,95.6 97.8,92 100,92 C102.2,92 104,95.6 104,100 C104,104.4 102.2,108 100,108 Z fill #14282b/80
arc 90,90 20x20 90+90 ink #14282b 2
path M100,100 L100,106 L96,106 L96,100 Z fill #14282b
circle 8,9 4x2 fill #14282b
path M0,0 L1,0 Q2,0 2,1 C2,2 1,3 0,3 Z ink #14282b 2
path M0,0 L0,5 fill #14282b
text 5,6 font2 17 align1 fill #14282b "lap"
hit a in room 0,-13 10x36 says one
hit b in room 0,40 10x40 says  off
hit c in bar 5,45 10x36 says 
`
	if got := drawn().String(); got != want {
		t.Errorf("the scene is\n%s\nwant\n%s", got, want)
	}
}

// TestAgain: a scene drawn again into the same memory is the same scene.
func TestAgain(t *testing.T) {
	s := drawn()
	first := s.String()
	s.Clear()
	if s.String() != "" {
		t.Error("a cleared scene is not empty")
	}
	s.Line(0, 0, 1, 1, Stroke(Hex(0), 1))
	if got := s.String(); got != "line 0,0 1,1 ink #000000 1\n" {
		t.Errorf("after Clear a line is %q", got)
	}
	if drawn().String() != first {
		t.Error("two scenes drawn alike differ")
	}
}

func TestHits(t *testing.T) {
	s := drawn()
	for _, c := range []struct {
		p    Point
		want string
	}{{Point{5, 0}, "a"}, {Point{2, 50}, "b"}, {Point{7, 50}, "c"}, {Point{300, 300}, ""}} {
		if h, _ := s.At(c.p); h.Intent != c.want {
			t.Errorf("at %v is %q, want %q", c.p, h.Intent, c.want)
		}
	}
	for _, h := range s.Hits {
		if h.Box.H < LeastHit {
			t.Errorf("%s is %v high", h.Intent, h.Box.H)
		}
	}
}

func TestFocus(t *testing.T) {
	s := drawn()
	for _, c := range []struct {
		from string
		step int
		want string
	}{{"a", 1, "b"}, {"b", 1, "a"}, {"a", -1, "b"}, {"c", 5, "c"}, {"", 1, "a"}, {"gone", 1, "a"}} {
		if got := s.Next(c.from, c.step); got != c.want {
			t.Errorf("from %q by %d comes %q, want %q", c.from, c.step, got, c.want)
		}
	}
	if got := s.NextRegion("b", 1) + s.NextRegion("c", 1) + s.NextRegion("a", -1); got != "cac" {
		t.Errorf("the regions follow as %q", got)
	}
	if got := new(Scene).Next("a", 1); got != "" {
		t.Errorf("an empty scene has the focus %q", got)
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		w, h             int
		scale, left, top float64
	}{{1280, 720, 1, 0, 0}, {1920, 1080, 1.5, 0, 0}, {1000, 720, 1000. / 1280, 0, (720 - 562.5) / 2}, {2560, 720, 1, 640, 0}} {
		if s, l, u := Fit(c.w, c.h); s != c.scale || l != c.left || u != c.top {
			t.Errorf("%dx%d fits as %v %v %v, want %v", c.w, c.h, s, l, u, c)
		}
	}
}

func TestColour(t *testing.T) {
	c := Hex(0x804020)
	if c.Shade(-0.5) != Hex(0x402010) || c.Shade(1) != Hex(0xFFFFFF) || c.Shade(0) != c {
		t.Errorf("shades of %v: %v %v %v", c, c.Shade(-.5), c.Shade(1), c.Shade(0))
	}
}

// TestPathsKeep: a path keeps its steps when the memory behind grows.
func TestPathsKeep(t *testing.T) {
	var s Scene
	for i := range 200 {
		s.Path(Fill(Hex(1)), Move(float64(i), 0), To(float64(i), 1), Close())
	}
	for i, m := range s.Marks {
		if len(m.Steps) != 3 || math.Abs(m.Steps[0].A.X-float64(i)) > 0 {
			t.Fatalf("path %d has become %v", i, m)
		}
	}
	if !strings.HasPrefix(s.Marks[7].String(), "path M7,0 L7,1 Z") {
		t.Error(s.Marks[7])
	}
}
