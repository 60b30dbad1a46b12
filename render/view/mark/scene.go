package mark

import "math"

// Scene is one picture and what can be done in it: marks from back to front,
// and the places that answer to the pointer and to the keys, in the order in
// which the focus goes through them.
type Scene struct {
	Marks  []Mark
	Hits   []Hit
	Keys   []Key
	Wheels []Wheel
	Above  int    // the first of the marks that lie over everything else; see Cover
	steps  []Step // the steps of all paths, in one piece
	turn   turn
}

// Hit is a place that can be clicked or focused, and what that intends. Says
// is what a screen reader calls it.
type Hit struct {
	Intent string
	Region string
	Box    Box
	Says   string
	Off    bool   // cannot be done now; still has the focus, to say why
	Key    string // the key that means the same from anywhere; see Key
	Types  bool   // a field: what is typed while it has the focus intends Intent=value
	Value  string // of a field
	Drag   bool   // a slider: a press or a drag intends Intent@share, from 0 at the left to 1
}

// Key is a key that intends something without a place on the screen. A
// printing key is the letter it prints, in lower case ("q", "7", "/"); others
// are named as browsers name them ("Enter", "Escape", "ArrowLeft", "F2"), the
// space bar is "Space"; with "Ctrl+" and "Shift+" before, in this order, where
// those are held, but no Shift before a letter that is printed.
type Key struct{ Key, Intent string }

// Wheel is a part of the screen that rolls: the wheel over it, and the keys
// PageUp and PageDown when the focus is in it, intend Intent.up and Intent.down.
type Wheel struct {
	Box    Box
	Intent string
}

// LeastHit is how high a place to click is at least, even where what is drawn
// is smaller.
const LeastHit = 36

// turn is a shift, a scale and a rotation, in one: enough for figures, and
// circles stay circles.
type turn struct{ cos, sin, x, y float64 } // scale times cosine and sine

// Clear empties the scene and keeps its memory.
func (s *Scene) Clear() {
	s.Marks, s.Hits, s.Keys, s.Wheels = s.Marks[:0], s.Hits[:0], s.Keys[:0], s.Wheels[:0]
	s.steps, s.turn, s.Above = s.steps[:0], turn{cos: 1}, 0
}

// Within draws what draw adds as a group: scaled and turned clockwise by
// degrees around its own origin, which then comes to lie at x, y.
func (s *Scene) Within(x, y, scale, degrees float64, draw func()) {
	was := s.now()
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	sin, cos = sin*scale, cos*scale
	at := was.point(Point{x, y})
	s.turn = turn{was.cos*cos - was.sin*sin, was.sin*cos + was.cos*sin, at.X, at.Y}
	draw()
	s.turn = was
}

// now is the turn in force; that of a scene never cleared is none.
func (s *Scene) now() turn {
	if s.turn.cos == 0 && s.turn.sin == 0 {
		s.turn.cos = 1
	}
	return s.turn
}

// point is where a place of the group lies in the scene.
func (t turn) point(p Point) Point {
	return Point{t.cos*p.X - t.sin*p.Y + t.x, t.sin*p.X + t.cos*p.Y + t.y}
}

// scale is how much longer lengths become.
func (t turn) scale() float64 {
	if t.sin == 0 {
		return math.Abs(t.cos)
	}
	return math.Hypot(t.cos, t.sin)
}

// paint is the paint with its widths scaled.
func (t turn) paint(p Paint) Paint {
	k := t.scale()
	p.Width, p.On, p.Off = p.Width*k, p.On*k, p.Off*k
	return p
}

// box is where an upright box lies; only for groups that are not rotated.
func (t turn) box(b Box) Box {
	p := t.point(Point{b.X, b.Y})
	return Box{p.X, p.Y, b.W * t.cos, b.H * t.cos}
}

// Rect adds a rectangle with round corners. In a rotated group it is a path
// with sharp ones: nothing we draw needs both.
func (s *Scene) Rect(b Box, radius float64, p Paint) {
	t := s.now()
	if t.sin != 0 {
		s.Path(p, Move(b.X, b.Y), To(b.X+b.W, b.Y), To(b.X+b.W, b.Y+b.H), To(b.X, b.Y+b.H), Close())
		return
	}
	s.Marks = append(s.Marks, Mark{Kind: Rect, Box: t.box(b), Radius: min(radius, b.W/2, b.H/2) * t.cos, Paint: t.paint(p)})
}

// Circle adds a circle.
func (s *Scene) Circle(x, y, r float64, p Paint) {
	t := s.now()
	d := 2 * r * t.scale()
	s.Marks = append(s.Marks, Mark{Kind: Circle, Box: Around(t.point(Point{x, y}), d, d), Paint: t.paint(p)})
}

// round is how far the control points of a quarter of a circle stand off, so
// that four cubic bends are a circle to three parts in ten thousand.
const round = 0.5522847498

// Ellipse adds an ellipse; a path, in a rotated group.
func (s *Scene) Ellipse(x, y, rx, ry float64, p Paint) {
	t := s.now()
	if t.sin == 0 {
		s.Marks = append(s.Marks, Mark{Kind: Circle, Box: t.box(Box{x - rx, y - ry, 2 * rx, 2 * ry}), Paint: t.paint(p)})
		return
	}
	u, v := rx*round, ry*round
	s.Path(p, Move(x+rx, y), Cubic(x+rx, y+v, x+u, y+ry, x, y+ry), Cubic(x-u, y+ry, x-rx, y+v, x-rx, y),
		Cubic(x-rx, y-v, x-u, y-ry, x, y-ry), Cubic(x+u, y-ry, x+rx, y-v, x+rx, y), Close())
}

// Line adds a straight line.
func (s *Scene) Line(x1, y1, x2, y2 float64, p Paint) {
	t := s.now()
	s.Marks = append(s.Marks, Mark{Kind: Line, From: t.point(Point{x1, y1}), To: t.point(Point{x2, y2}), Paint: t.paint(p)})
}

// Arc adds a part of a circle, from one angle to another in degrees, clockwise
// from the right.
func (s *Scene) Arc(x, y, r, from, to float64, p Paint) {
	t := s.now()
	d := 2 * r * t.scale()
	start := from
	if t.sin != 0 {
		start += math.Atan2(t.sin, t.cos) * 180 / math.Pi
	}
	s.Marks = append(s.Marks, Mark{Kind: Arc, Box: Around(t.point(Point{x, y}), d, d), Start: start, Sweep: to - from, Paint: t.paint(p)})
}

// Path adds a path.
func (s *Scene) Path(p Paint, steps ...Step) {
	t, first := s.now(), len(s.steps)
	for _, st := range steps {
		st.A, st.B, st.C = t.point(st.A), t.point(st.B), t.point(st.C)
		s.steps = append(s.steps, st)
	}
	s.add(p, first)
}

// Poly adds a polygon, or an open line through the points.
func (s *Scene) Poly(p Paint, closed bool, points ...Point) {
	t, first := s.now(), len(s.steps)
	for i, q := range points {
		op := LineTo
		if i == 0 {
			op = MoveTo
		}
		s.steps = append(s.steps, Step{Op: op, A: t.point(q)})
	}
	if closed {
		s.steps = append(s.steps, Close())
	}
	s.add(p, first)
}

// add is the path of the steps from first on.
func (s *Scene) add(p Paint, first int) {
	end := len(s.steps)
	s.Marks = append(s.Marks, Mark{Kind: Path, Steps: s.steps[first:end:end], Paint: s.turn.paint(p)})
}

// Text adds a line of text with its base line at y.
func (s *Scene) Text(x, y float64, words string, f Font, size float64, a Align, c Color) {
	if words == "" {
		return
	}
	t := s.now()
	s.Marks = append(s.Marks, Mark{Kind: Text, From: t.point(Point{x, y}), Words: words, Font: f, Size: size * t.scale(), Align: a, Paint: Fill(c)})
}

// Clip shows what draw adds inside a box only.
func (s *Scene) Clip(b Box, radius float64, draw func()) {
	t := s.now()
	s.Marks = append(s.Marks, Mark{Kind: Clip, Box: t.box(b), Radius: radius * t.scale()})
	draw()
	s.Marks = append(s.Marks, Mark{Kind: Unclip})
}

// Hit adds a place that can be clicked, made as high as it must be at least.
func (s *Scene) Hit(h Hit) {
	if more := LeastHit - h.Box.H; more > 0 {
		h.Box.Y, h.Box.H = h.Box.Y-more/2, LeastHit
	}
	s.Hits = append(s.Hits, h)
}

// On adds a key that intends something without a place on the screen.
func (s *Scene) On(key, intent string) { s.Keys = append(s.Keys, Key{key, intent}) }

// Rolls makes a part of the screen answer to the wheel.
func (s *Scene) Rolls(b Box, intent string) { s.Wheels = append(s.Wheels, Wheel{b, intent}) }

// Cover takes away everything that could be clicked or pressed so far: what is
// drawn from here on lies over it, as a dialog does.
func (s *Scene) Cover() {
	s.Hits, s.Keys, s.Wheels, s.Above = s.Hits[:0], s.Keys[:0], s.Wheels[:0], len(s.Marks)
}
