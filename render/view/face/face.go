// Package face draws people: one construction for all, moved by eleven numbers
// and an arm pose, and told apart by what the scenario says of their looks.
//
// A face illustrates, and the label on the plate says. Both come from what a
// worker in the room could observe, never from what a member feels: see Read.
package face

import (
	"math"

	"dinamika/render/view/mark"
)

// State is how a face and a body stand at one moment.
type State struct {
	Brow  float64 // -1 inner ends up .. 1 inner ends down
	Raise float64 // of the brows, 0 .. 1
	Eye   float64 // how open, 0 .. 1.25; below 0.25 closed
	GazeX float64 // -1 .. 1
	GazeY float64 // -1 up .. 1 down
	Mouth float64 // -1 corners down .. 1 up
	Open  float64 // of the mouth, 0 .. 1
	Turn  float64 // of the head, -1 .. 1
	Tilt  float64 // of the head, degrees, -8 .. 8
	Lean  float64 // -1 back .. 1 forward
	Slump float64 // 0 .. 1
	Arms  Arms
}

// Arms is what the arms do.
type Arms uint8

// The arm poses.
const (
	Lap Arms = iota
	Folded
	Spread
	Chin
	Point
	NumArms = 5
)

// String is the stable identifier of the pose.
func (a Arms) String() string {
	switch a {
	case Lap:
		return "lap"
	case Folded:
		return "folded"
	case Spread:
		return "spread"
	case Chin:
		return "chin"
	case Point:
		return "point"
	}
	return "unknown"
}

// Rest is a face at rest.
func Rest() State { return State{Eye: 1, Mouth: 0.15} }

// Between is the state on the way from one to another, t from 0 to 1. The arms
// change half way: they are drawn, not bent.
func Between(a, b State, t float64) State {
	mix := func(x, y float64) float64 { return x + (y-x)*t }
	s := State{
		Brow: mix(a.Brow, b.Brow), Raise: mix(a.Raise, b.Raise), Eye: mix(a.Eye, b.Eye),
		GazeX: mix(a.GazeX, b.GazeX), GazeY: mix(a.GazeY, b.GazeY), Mouth: mix(a.Mouth, b.Mouth), Open: mix(a.Open, b.Open),
		Turn: mix(a.Turn, b.Turn), Tilt: mix(a.Tilt, b.Tilt), Lean: mix(a.Lean, b.Lean), Slump: mix(a.Slump, b.Slump), Arms: a.Arms,
	}
	if t >= 0.5 {
		s.Arms = b.Arms
	}
	return s
}

// LookAt is the state with the eyes and the head turned from one place to
// another; to the place itself, it looks straight ahead.
func (s State) LookAt(from, to mark.Point) State {
	dx, dy := to.X-from.X, to.Y-from.Y
	d := math.Hypot(dx, dy)
	if d == 0 {
		return s
	}
	s.GazeX, s.GazeY, s.Turn = dx/d, 0.8*dy/d, 0.55*dx/d
	return s
}

// Hair is how hair is worn.
type Hair uint8

// The ways to wear hair; Bare is none.
const (
	Bare Hair = iota
	Short
	Curly
	Long
	Bob
	Bun
	Thin
	NumHairs = 7
)

// Cover is what covers the head.
type Cover uint8

// The coverings.
const (
	Uncovered Cover = iota
	Hijab
	Peci
)

// Person is what somebody looks like, from the scenario and from nothing else:
// no role and no mood is in it.
type Person struct {
	Skin      mark.Color
	Hair      Hair
	HairInk   mark.Color
	Cover     Cover
	CoverInk  mark.Color
	Garment   mark.Color
	Glasses   bool
	Moustache bool
	Lined     bool // lines of age below the eyes, thinner brows
}
