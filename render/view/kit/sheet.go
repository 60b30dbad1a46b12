package kit

import (
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Sheet draws a panel with a title and, if there is room, a hint at its right,
// and gives where what follows begins.
func (p *Pen) Sheet(b mark.Box, title, hint string) float64 {
	p.Panel(b)
	size := p.Size.Title * 0.94
	y := b.Y + 10 + size
	w := letter.Width(title, mark.Bold, size)
	if room := b.W - 32 - w - 20; hint != "" && letter.Width(hint, mark.Regular, p.Size.Meta) <= room {
		p.Text(b.X+b.W-16, y, hint, mark.Regular, p.Size.Meta, mark.Right, p.Theme.Muted)
	}
	p.Label(b.X+16, y, title, mark.Bold, size, b.W-32, p.Theme.Ink)
	return y + 12
}

// SheetHead is how high the title of a sheet is.
func (p *Pen) SheetHead() float64 { return 22 + p.Size.Title*0.94 }
