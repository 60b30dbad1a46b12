package stamp

import (
	"encoding/binary"
	"math"

	"dinamika/render/view/mark"
)

// bounds is the box around a shape without its outline.
func bounds(m *mark.Mark) mark.Box {
	switch m.Kind {
	case mark.Line:
		return span2(m.From, m.To)
	case mark.Path:
		if len(m.Steps) == 0 {
			return mark.Box{}
		}
		lo, hi := m.Steps[0].A, m.Steps[0].A
		for i := range m.Steps {
			for _, p := range points(&m.Steps[i]) {
				lo = mark.Point{X: min(lo.X, p.X), Y: min(lo.Y, p.Y)}
				hi = mark.Point{X: max(hi.X, p.X), Y: max(hi.Y, p.Y)}
			}
		}
		return span2(lo, hi)
	}
	return m.Box
}

func span2(a, b mark.Point) mark.Box {
	return mark.Box{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X - b.X), H: math.Abs(a.Y - b.Y)}
}

// points are the points that a step of a path uses.
func points(s *mark.Step) []mark.Point {
	all := [...]mark.Point{s.A, s.B, s.C}
	switch s.Op {
	case mark.QuadTo:
		return all[:2]
	case mark.CubicTo:
		return all[:]
	case mark.ClosePath:
		return nil
	}
	return all[:1]
}

// named writes down what a shape looks like where it is cut, to a sixty-fourth
// of a pixel: shapes of one name have the same cuts.
func (s *Sheet) named(m *mark.Mark, left, top float64, clips []mark.Mark) {
	s.key = s.key[:0]
	layers := byte(0)
	if m.Paint.Fill.A > 0 {
		layers = 1
	}
	if m.Paint.Ink.A > 0 && m.Paint.Width > 0 {
		layers |= 2
	}
	if m.Paint.Butt {
		layers |= 4
	}
	s.key = append(s.key, byte(m.Kind), byte(m.Paint.Tile), layers)
	if layers&2 != 0 {
		s.number(m.Paint.Width*s.scale, m.Paint.On*s.scale, m.Paint.Off*s.scale)
	}
	switch m.Kind {
	case mark.Line:
		s.place(m.From, left, top)
		s.place(m.To, left, top)
	case mark.Path:
		for i := range m.Steps {
			s.key = append(s.key, byte(m.Steps[i].Op))
			for _, p := range points(&m.Steps[i]) {
				s.place(p, left, top)
			}
		}
	default:
		s.box(m, left, top)
		if m.Kind == mark.Arc {
			s.number(m.Start, m.Sweep)
		}
	}
	for i := range clips {
		s.key = append(s.key, 255)
		s.box(&clips[i], left, top)
	}
}

func (s *Sheet) box(m *mark.Mark, left, top float64) {
	s.place(mark.Point{X: m.Box.X, Y: m.Box.Y}, left, top)
	s.number(m.Box.W*s.scale, m.Box.H*s.scale, m.Radius*s.scale)
}

func (s *Sheet) place(p mark.Point, left, top float64) {
	s.number(p.X*s.scale+left, p.Y*s.scale+top)
}

func (s *Sheet) number(values ...float64) {
	for _, v := range values {
		s.key = binary.LittleEndian.AppendUint32(s.key, uint32(int32(math.Round(v*64))))
	}
}
