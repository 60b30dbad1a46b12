package kit

import (
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// Family draws the sign of a family of techniques; of no family, that of a
// silence kept on purpose.
func (p *Pen) Family(x, y, r float64, f sim.Family, ink mark.Color) {
	line := mark.Stroke(ink, max(1.4, r/4))
	at := func(u, v float64) mark.Point { return mark.Point{X: x + u*r, Y: y + v*r} }
	switch f {
	case sim.InviteConnect: // two, joined
		p.Line(x-r*.6, y, x+r*.6, y, line)
		p.Circle(x-r*.65, y, r*.35, mark.Fill(ink))
		p.Circle(x+r*.65, y, r*.35, mark.Fill(ink))
	case sim.ReflectClarify: // a mirror
		p.Line(x, y-r*.9, x, y+r*.9, line)
		p.Poly(line, false, at(-.35, -.6), at(-.9, 0), at(-.35, .6))
		p.Poly(line, false, at(.35, -.6), at(.9, 0), at(.35, .6))
	case sim.StructureFocus:
		p.Rect(mark.Around(mark.Point{X: x, Y: y}, r*1.6, r*1.6), 1, line)
		p.Circle(x, y, r*.3, mark.Fill(ink))
	case sim.NormContract: // lines on a sheet
		p.Rect(mark.Around(mark.Point{X: x, Y: y}, r*1.3, r*1.8), 1, line)
		p.Line(x-r*.35, y-r*.3, x+r*.35, y-r*.3, line)
		p.Line(x-r*.35, y+r*.25, x+r*.35, y+r*.25, line)
	case sim.HandleConflict: // two against each other
		p.Poly(line, false, at(-.9, -.6), at(-.2, 0), at(-.9, .6))
		p.Poly(line, false, at(.9, -.6), at(.2, 0), at(.9, .6))
	case sim.ProtectMember: // a shield
		p.Path(line, mark.Move(x-r*.75, y-r*.8), mark.To(x+r*.75, y-r*.8), mark.Quad(x+r*.75, y+r*.5, x, y+r*.95), mark.Quad(x-r*.75, y+r*.5, x-r*.75, y-r*.8), mark.Close())
	case sim.SupportStrengthen:
		p.Line(x-r*.8, y, x+r*.8, y, line)
		p.Line(x, y-r*.8, x, y+r*.8, line)
	case sim.InformRefer: // a letter i
		p.Circle(x, y-r*.6, r*.24, mark.Fill(ink))
		p.Line(x, y-r*.1, x, y+r*.85, line)
	case sim.CloseEnd: // a ring that opens
		p.Arc(x, y, r*.75, 120, 400, line)
		p.Line(x-r*.1, y, x+r*.9, y-r*.85, line)
	default:
		p.Circle(x, y, r*.45, line)
	}
}
