package kit

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Pages is how many pages so many things take, at least one.
func Pages(things, each int) int { return max(1, (things+each-1)/max(1, each)) }

// Pager draws the way from page to page, its right edge at x, and gives where
// it begins. Intents are Intent.up and Intent.down, as the wheel's. A single
// page has none.
func (p *Pen) Pager(x, y, h float64, intent, region string, page, pages int) float64 {
	if pages < 2 {
		return x
	}
	words := strconv.Itoa(page+1) + " / " + strconv.Itoa(pages)
	w := letter.Width(words, mark.Bold, p.Size.Label) + 24
	off := [2]string{}
	if page == 0 {
		off[0] = p.T("view.page.first")
	}
	if page == pages-1 {
		off[1] = p.T("view.page.last")
	}
	side := max(44, h)
	p.Button(mark.Box{X: x - 2*side - w, Y: y, W: side, H: h}, Button{Intent: intent + ".up", Region: region, Icon: Back, Says: p.T("view.page.up"), Off: off[0]})
	p.Text(x-side-w/2, y+h/2+p.Size.Label*0.36, words, mark.Bold, p.Size.Label, mark.Center, p.Theme.Ink)
	p.Button(mark.Box{X: x - side, Y: y, W: side, H: h}, Button{Intent: intent + ".down", Region: region, Icon: Forth, Says: p.T("view.page.down"), Off: off[1]})
	return x - 2*side - w
}
