package playback

import (
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// beside draws, next to the room of a single run, what was said up to now and
// what tipped the last change of stage.
func (d *desk) beside(b mark.Box) {
	d.Panel(b)
	bottom := b.Y + b.H - 12
	if i, c, ok := d.s.Last(); ok && !c.First {
		bottom = d.tipped(b, i, &c)
	}
	d.said(mark.Box{X: b.X + 16, Y: b.Y + 12, W: b.W - 32, H: bottom - b.Y - 12})
}

// tipped draws what tipped the last change at the foot of a box, and gives
// where that begins.
func (d *desk) tipped(b mark.Box, lane int, c *Change) float64 {
	t, size, small := d.Theme, d.Size.Label, d.Size.Meta
	signs := d.moved(c, 3)
	if d.Letters.Roomy() {
		signs = signs[:min(2, len(signs))]
	}
	high := kit.Line(size) + kit.Line(small)*float64(len(signs)) + 20
	y := b.Y + b.H - high
	d.Line(b.X+16, y, b.X+b.W-16, y, mark.Stroke(t.Line, 1))
	d.diamond(b.X+26, y+14+size*0.4, 8)
	d.Label(b.X+44, y+9+size, d.changed(lane, c), mark.Bold, size, b.W-60, t.Ink)
	for k, words := range signs {
		d.Label(b.X+44, y+9+kit.Line(size)+small+kit.Line(small)*float64(k), words, mark.Regular, small, b.W-60, t.Ink)
	}
	return y - 6
}

// said draws the last speeches, the one that is being spoken at the foot.
func (d *desk) said(b mark.Box) {
	t, r := d.Theme, &d.s.Rooms[0]
	size, small := d.Size.Body, d.Size.Meta
	d.Text(b.X, b.Y+small, d.T("playback.said"), mark.Bold, small, mark.Left, t.Muted)
	all := r.Before
	if r.Now.Words != "" {
		all = append(append([]Speech(nil), all...), r.Now)
	}
	if len(all) == 0 {
		d.Text(b.X, b.Y+small+kit.Line(size)+6, d.T("view.lately.none"), mark.Regular, size, mark.Left, t.Muted)
		return
	}
	c := &chamber{desk: d, r: r}
	y := b.Y + b.H
	for k := len(all) - 1; k >= 0; k-- {
		s := &all[k]
		lines := letter.Break(s.Words, mark.Say, size, b.W-14)
		high := kit.Line(small) + kit.Line(size)*float64(len(lines)) + 8
		if y-high < b.Y+kit.Line(small)+4 {
			return // a speech that does not fit is left out, whole
		}
		y -= high
		who := "–"
		if s.By >= 0 {
			who = c.agent(s.By)
		}
		to := " " + d.T("view.to") + " " + c.agent(s.To)
		if s.Technique != "" {
			to += " · " + s.Technique
		}
		if k == len(all)-1 && r.Now.Words != "" {
			d.Rect(mark.Box{X: b.X - 6, Y: y - 2, W: b.W + 12, H: high - 2}, 8, mark.Fill(t.ActionTint).Edge(t.Action, 1.4))
		}
		who = letter.Trim(who, mark.Bold, small, b.W*0.5, 1)[0]
		wide := letter.Width(who, mark.Bold, small)
		d.Text(b.X+6, y+small, who, mark.Bold, small, mark.Left, t.Ink)
		d.Label(b.X+6+wide+4, y+small, to, mark.Regular, small, b.W-wide-20, t.Muted)
		for j, l := range lines {
			d.Text(b.X+6, y+kit.Line(small)+size*0.95+kit.Line(size)*float64(j), l, mark.Say, size, mark.Left, t.Ink)
		}
	}
}
