// Package graph draws how a group's life went: curves over sessions with their
// names at their ends, the band of stages above them on the same axis, and
// changes of members on one scale. At most three curves share a chart, told
// apart by their strokes as much as by their inks.
package graph

import (
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// Time is the axis that everything in a life shares: sessions from 0, so that
// 1.5 is the middle of the second, laid over the width of a box.
type Time struct {
	X, W     float64 // on the screen
	From, To float64 // in sessions
}

// At is where a moment lies on the screen.
func (t Time) At(session float64) float64 {
	if t.To <= t.From {
		return t.X
	}
	return t.X + t.W*(session-t.From)/(t.To-t.From)
}

// Moment is what moment lies at a place of the screen.
func (t Time) Moment(x float64) float64 {
	if t.W <= 0 {
		return t.From
	}
	return t.From + (t.To-t.From)*min(1, max(0, (x-t.X)/t.W))
}

// Stroke is how a curve is drawn.
type Stroke uint8

// The strokes.
const (
	Solid Stroke = iota
	Dashed
	Dotted
)

// ink is the ink of a stroke that has none of its own: curves must be told
// apart on every ground, so dark ones have lighter inks, and in high contrast
// all have the one ink and differ by stroke alone.
func (s Stroke) ink(t theme.Theme) mark.Color {
	switch {
	case s == Solid || t.Name == theme.Contrast:
		return t.Ink
	case s == Dashed && t.Name == theme.Dark:
		return mark.Hex(0xF08A5D)
	case s == Dashed:
		return theme.Dislike()
	case t.Name == theme.Dark:
		return mark.Hex(0x7DB8EE)
	}
	return theme.Like()
}

// paint is the stroke as it is drawn.
func (s Stroke) paint(c mark.Color) mark.Paint {
	p := mark.Stroke(c, 2.6)
	switch s {
	case Dashed:
		return p.Dash(7, 4)
	case Dotted:
		return p.Dash(2, 4)
	}
	return p
}
