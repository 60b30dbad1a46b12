// Package mark is what a picture on the screen is made of: a flat list of
// simple shapes as plain data, in a design space of 1280 by 720.
//
// Nothing here knows a window. A list can be looked at in a test, printed line
// by line, drawn into a file, or drawn into a window later, and each of them
// shows the same picture. There are no gradients, no shadows and no blur.
package mark

import "math"

// Width and Height are the design space: all places are given in it.
const (
	Width  = 1280.0
	Height = 720.0
)

// Fit is how the design space lies in a window: the scale, and the empty edge
// on the left and at the top.
func Fit(w, h int) (scale, left, top float64) {
	scale = min(float64(w)/Width, float64(h)/Height)
	return scale, (float64(w) - Width*scale) / 2, (float64(h) - Height*scale) / 2
}

// Color is a colour with its opacity, not multiplied into it. The zero value
// is no colour: nothing is drawn.
type Color struct{ R, G, B, A uint8 }

// Hex is the opaque colour of a number such as 0x14282B.
func Hex(rgb uint32) Color { return Color{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255} }

// Fade is the colour at an opacity from 0 to 1.
func (c Color) Fade(opacity float64) Color {
	c.A = uint8(math.Round(float64(c.A) * opacity))
	return c
}

// Shade is the colour mixed with black (below 0) or with white (above 0).
func (c Color) Shade(by float64) Color {
	mix := func(v uint8) uint8 {
		if by < 0 {
			return uint8(math.Round(float64(v) * (1 + by)))
		}
		return uint8(math.Round(float64(v) + (255-float64(v))*by))
	}
	return Color{mix(c.R), mix(c.G), mix(c.B), c.A}
}

// Point is a place.
type Point struct{ X, Y float64 }

// Box is an upright rectangle: its upper left corner and its size.
type Box struct{ X, Y, W, H float64 }

// Around is the box of a size around a place.
func Around(p Point, w, h float64) Box { return Box{p.X - w/2, p.Y - h/2, w, h} }

// Middle is the centre of the box.
func (b Box) Middle() Point { return Point{b.X + b.W/2, b.Y + b.H/2} }

// Grow is the box with a margin added on every side.
func (b Box) Grow(by float64) Box { return Box{b.X - by, b.Y - by, b.W + 2*by, b.H + 2*by} }

// Meets says whether two boxes have some area in common.
func (b Box) Meets(c Box) bool {
	return b.X < c.X+c.W && c.X < b.X+b.W && b.Y < c.Y+c.H && c.Y < b.Y+b.H
}

// Has says whether a place lies in the box.
func (b Box) Has(p Point) bool {
	return p.X >= b.X && p.X < b.X+b.W && p.Y >= b.Y && p.Y < b.Y+b.H
}

// Tile is a small pattern that is repeated over a fill, so that no meaning
// hangs on a colour alone.
type Tile uint8

// The tiles, 8 by 8, zigzags 8 by 10.
const (
	Plain Tile = iota
	Dots
	Zigzag
	Bars
	Diagonals
	Crosses
)

// Paint is how a shape is filled and outlined. Ends and corners of lines are
// round unless Butt cuts the ends off.
type Paint struct {
	Fill    Color
	Tile    Tile
	TileInk Color
	Ink     Color // of the outline
	Width   float64
	On, Off float64 // dashes; both 0 is a whole line
	Butt    bool
}

// Fill is a paint without outline.
func Fill(c Color) Paint { return Paint{Fill: c} }

// Stroke is a paint of an outline alone.
func Stroke(c Color, width float64) Paint { return Paint{Ink: c, Width: width} }

// Edge is the paint with an outline.
func (p Paint) Edge(c Color, width float64) Paint {
	p.Ink, p.Width = c, width
	return p
}

// Dash is the paint with a broken outline.
func (p Paint) Dash(on, off float64) Paint {
	p.On, p.Off = on, off
	return p
}

// Font is one of the faces that texts are set in.
type Font uint8

// The fonts: two of the tool, three for what people say.
const (
	Regular Font = iota
	Bold
	Say
	SayMedium
	SayItalic
	NumFonts = 5
)

// Align is which part of a text stands at its place.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Center
	Right
)

// Kind is what a mark is.
type Kind uint8

// The kinds of mark.
const (
	Rect   Kind = iota // Box, Radius of the corners
	Circle             // Box around it; an ellipse if the box is not square
	Line               // From, To
	Arc                // Box of the whole circle, Start and Sweep in degrees, clockwise from the right
	Path               // Steps
	Text               // From is the place on the base line
	Clip               // Box, Radius: what follows shows inside only
	Unclip             // the end of the last clip
)

// Mark is one shape. Which fields count depends on its kind.
type Mark struct {
	Kind         Kind
	Box          Box
	Radius       float64
	From, To     Point
	Start, Sweep float64
	Steps        []Step
	Paint        Paint
	Words        string
	Font         Font
	Size         float64
	Align        Align
}

// Op is what a step of a path does.
type Op uint8

// The steps.
const (
	MoveTo Op = iota
	LineTo
	QuadTo
	CubicTo
	ClosePath
)

// Step is one step of a path: to the last of the points it uses.
type Step struct {
	Op      Op
	A, B, C Point
}

// Move begins a part of a path.
func Move(x, y float64) Step { return Step{Op: MoveTo, A: Point{x, y}} }

// To goes on straight.
func To(x, y float64) Step { return Step{Op: LineTo, A: Point{x, y}} }

// Quad goes on in a bend with one control point.
func Quad(x1, y1, x, y float64) Step { return Step{Op: QuadTo, A: Point{x1, y1}, B: Point{x, y}} }

// Cubic goes on in a bend with two control points.
func Cubic(x1, y1, x2, y2, x, y float64) Step {
	return Step{Op: CubicTo, A: Point{x1, y1}, B: Point{x2, y2}, C: Point{x, y}}
}

// Close goes back to where the part began.
func Close() Step { return Step{Op: ClosePath} }
