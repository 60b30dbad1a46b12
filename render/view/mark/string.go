package mark

import (
	"fmt"
	"strconv"
	"strings"
)

// number writes a length to a tenth: what an eye can see, and the same on
// every processor.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 1, 64)
	s = strings.TrimSuffix(s, ".0")
	if s == "-0" {
		return "0"
	}
	return s
}

// String is the colour as #rrggbb, with its opacity unless it is whole.
func (c Color) String() string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x/%02x", c.R, c.G, c.B, c.A)
}

// String is the place as x,y.
func (p Point) String() string { return number(p.X) + "," + number(p.Y) }

// String is the box as x,y wxh.
func (b Box) String() string {
	return number(b.X) + "," + number(b.Y) + " " + number(b.W) + "x" + number(b.H)
}

// String is the paint as words; a paint that draws nothing is empty.
func (p Paint) String() string {
	var out string
	if p.Fill.A > 0 {
		out += " fill " + p.Fill.String()
	}
	if p.Tile != Plain {
		out += fmt.Sprintf(" tile %d %v", p.Tile, p.TileInk)
	}
	if p.Ink.A > 0 && p.Width > 0 {
		out += " ink " + p.Ink.String() + " " + number(p.Width)
		if p.On > 0 {
			out += " dash " + number(p.On) + "," + number(p.Off)
		}
	}
	return out
}

// String is the mark as one line.
func (m Mark) String() string {
	switch m.Kind {
	case Rect:
		return "rect " + m.Box.String() + " r" + number(m.Radius) + m.Paint.String()
	case Circle:
		return "circle " + m.Box.String() + m.Paint.String()
	case Line:
		return "line " + m.From.String() + " " + m.To.String() + m.Paint.String()
	case Arc:
		return "arc " + m.Box.String() + " " + number(m.Start) + "+" + number(m.Sweep) + m.Paint.String()
	case Path:
		var b strings.Builder
		b.WriteString("path")
		for _, s := range m.Steps {
			switch s.Op {
			case MoveTo:
				b.WriteString(" M" + s.A.String())
			case LineTo:
				b.WriteString(" L" + s.A.String())
			case QuadTo:
				b.WriteString(" Q" + s.A.String() + " " + s.B.String())
			case CubicTo:
				b.WriteString(" C" + s.A.String() + " " + s.B.String() + " " + s.C.String())
			case ClosePath:
				b.WriteString(" Z")
			}
		}
		return b.String() + m.Paint.String()
	case Text:
		return fmt.Sprintf("text %v font%d %s align%d%v %q", m.From, m.Font, number(m.Size), m.Align, m.Paint, m.Words)
	case Clip:
		return "clip " + m.Box.String() + " r" + number(m.Radius)
	case Unclip:
		return "unclip"
	}
	return "unknown"
}
