package message

import (
	"dinamika/render/lang"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Least is the scale below which a screen is too small to be read.
const Least = 0.5

// Tiny fills the screen of a window that is too small, and says so in both
// languages, since no setting can be reached there. A design unit has so many
// pixels; the letters keep their size in pixels.
func Tiny(p *kit.Pen, scale float64) {
	p.Ground()
	scale = max(scale, 0.01)
	const margin = 24.0
	for pixels := 15.0; ; pixels-- {
		size := pixels / scale
		step := kit.Line(size)
		var all []string
		for _, l := range lang.Languages() {
			if len(all) > 0 {
				all = append(all, "")
			}
			all = append(all, letter.Break(lang.In(l).T("message.tiny"), mark.Bold, size, mark.Width-2*margin)...)
		}
		tall := step * float64(len(all))
		if tall > mark.Height-2*margin && pixels > 9 {
			continue
		}
		y := max(margin, (mark.Height-tall)/2)
		for i, line := range all {
			p.Text(mark.Width/2, y+size+step*float64(i), line, mark.Bold, size, mark.Center, p.Theme.Ink)
		}
		return
	}
}
