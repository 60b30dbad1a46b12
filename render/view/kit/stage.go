package kit

import (
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// StageName writes the name of a stage on its pattern, on a small sheet so
// that it can be read; its sign alone, where the name does not fit.
func (p *Pen) StageName(b mark.Box, s sim.Stage, name string, undecided bool) {
	size := p.Size.Meta
	sheet, ink := mark.Hex(0xFFFFFF), mark.Hex(0x14282B)
	wide := letter.Width(name, mark.Bold, size)
	middle := b.Middle()
	switch {
	case wide+16 <= b.W:
		p.Rect(mark.Around(middle, wide+10, min(b.H-3, size+5)), 4, mark.Fill(sheet))
		p.Text(middle.X, middle.Y+size*0.36, name, mark.Bold, size, mark.Center, ink)
	case b.W >= 22 && !undecided:
		p.Circle(middle.X, middle.Y, min(9, b.H/2-1), mark.Fill(sheet))
		p.Stage(middle.X, middle.Y, s, min(6.5, b.H/2-3), ink)
	}
}

// StageSwatch draws the pattern of a stage as a small sheet.
func (p *Pen) StageSwatch(b mark.Box, s sim.Stage) {
	p.Rect(b, 4, theme.Stage(s).Edge(p.Edge(), 1.4))
}
