package home

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// list lays all practices open, over the screen: at the left which there are,
// at the right what can be done with the one that is chosen.
func (d *desk) list() {
	t := d.Theme
	b := d.Dialog(1120, 612)
	x, y := b.X+24, b.Y+18
	size := d.Size.Heading * 0.95
	shut := d.T("home.close")
	w := letter.Width(shut, mark.Bold, d.Size.Body) + 76
	high := d.grown(38, 42, 48)
	d.Label(x, y+size, d.T("home.kept.title"), mark.Bold, size, b.W-w-72, t.Ink)
	d.Button(mark.Box{X: b.X + b.W - 20 - w, Y: y - 2, W: w, H: high}, kit.Button{Intent: "kept.close", Region: "list bar", Label: shut, Key: "Escape"})
	y += max(high, size) + 14
	wide := 600.0
	d.rows(mark.Box{X: x, Y: y, W: wide, H: b.Y + b.H - 20 - y})
	if d.s.Chosen < len(d.s.Kept) {
		d.about(mark.Box{X: x + wide + 24, Y: y, W: b.X + b.W - 24 - (x + wide + 24), H: b.Y + b.H - 20 - y}, &d.s.Kept[d.s.Chosen])
	}
}

// rows draws the practices, those around the chosen one where not all fit.
func (d *desk) rows(b mark.Box) {
	tall := kit.Line(d.Size.Body) + kit.Line(d.Size.Meta) + 14
	const gap = 6
	fit := max(1, int((b.H+gap)/(tall+gap)))
	n := len(d.s.Kept)
	if n > fit {
		fit = max(1, int((b.H-44+gap)/(tall+gap)))
		d.Pager(b.X+b.W, b.Y+b.H-38, 38, "list", "list", d.s.Chosen, n)
	}
	from := min(max(0, d.s.Chosen-fit/2), max(0, n-fit))
	d.Rolls(b, "list")
	d.On("ArrowUp", "list.up")
	d.On("ArrowDown", "list.down")
	for i := from; i < min(n, from+fit); i++ {
		k := &d.s.Kept[i]
		title := k.Title
		if title == "" {
			title = k.Name
		}
		note := d.stands(k)
		if k.Wrong == "" {
			note = d.mode(k) + " · " + note + " · " + d.Words.N("home.decisions", k.Decisions, nil)
		}
		r := mark.Box{X: b.X, Y: b.Y + (tall+gap)*float64(i-from), W: b.W, H: tall}
		d.Row(r, kit.Row{Intent: "kept." + strconv.Itoa(i+1), Region: "list", Label: title, Note: note, On: i == d.s.Chosen, Box: kit.Radio})
		if k.Wrong != "" {
			d.Icon(r.X+r.W-24, r.Y+tall/2, 11, kit.Warning, d.Theme.Alarm)
		}
	}
}

// about draws one practice and what can be done with it.
func (d *desk) about(b mark.Box, k *Kept) {
	t := d.Theme
	d.Rect(b, 12, mark.Fill(t.Surface2))
	x := mark.Box{X: b.X + 20, Y: b.Y + 16, W: b.W - 40, H: b.H - 32}
	y := x.Y
	if len(k.Faces) > 0 && !d.s.Asking {
		d.heads(mark.Box{X: b.X + 1, Y: b.Y + 1, W: b.W - 2, H: 92}, k.Faces, t.Surface2)
		y += 92
	}
	title := k.Title
	if title == "" {
		title = k.Name
	}
	y += d.Para(mark.Box{X: x.X, Y: y, W: x.W}, title, mark.Bold, d.Size.Title*1.1, 2, t.Ink) + 6
	if d.s.Asking {
		d.ask(mark.Box{X: x.X, Y: y, W: x.W, H: x.Y + x.H - y}, k)
		return
	}
	foot := x.Y + x.H
	high := d.grown(42, 46, 52)
	foot -= high
	d.Button(mark.Box{X: x.X, Y: foot, W: x.W, H: high}, kit.Button{Intent: "kept.remove", Region: "doing", Label: d.T("home.remove"), Icon: kit.Bin, Key: "Delete", Bare: true})
	foot -= high + 8
	id := "home.export"
	if k.Wrong != "" {
		id = "home.export.raw"
	}
	d.Button(mark.Box{X: x.X, Y: foot, W: x.W, H: high}, kit.Button{Intent: "kept.export", Region: "doing", Label: d.T(id), Icon: kit.Save, Key: "s"})
	if k.Wrong == "" {
		foot -= high + 8
		d.open(mark.Box{X: x.X, Y: foot, W: x.W, H: high}, k, "doing")
	}
	most := func() int { return max(1, int((foot-10-y)/kit.Line(d.Size.Meta))) }
	if k.Wrong != "" {
		y += d.Para(mark.Box{X: x.X, Y: y, W: x.W}, k.Wrong, mark.Bold, d.Size.Meta, max(1, most()-3), t.Alarm) + 6
		d.Para(mark.Box{X: x.X, Y: y, W: x.W}, d.T("home.wrong.do"), mark.Regular, d.Size.Meta, most(), t.Ink)
		return
	}
	for _, line := range [...]string{d.Words.Name("kind", k.Kind.String()), d.mode(k), d.stands(k), d.Words.N("home.decisions", k.Decisions, nil)} {
		d.Label(x.X, y+d.Size.Body, line, mark.Regular, d.Size.Body, x.W, t.Ink)
		y += kit.Line(d.Size.Body) + 3
	}
}

// ask asks whether a practice is to be removed.
func (d *desk) ask(b mark.Box, k *Kept) {
	t := d.Theme
	y := b.Y
	d.Icon(b.X+12, y+12, 12, kit.Warning, t.Alarm)
	y += d.Para(mark.Box{X: b.X + 36, Y: y - 2, W: b.W - 36}, d.T("home.remove.ask"), mark.Bold, d.Size.Body, 3, t.Ink) + 6
	y += d.Para(mark.Box{X: b.X, Y: y, W: b.W}, d.Words.N("home.remove.what", k.Decisions, nil), mark.Regular, d.Size.Body, 5, t.Ink) + 14
	high := d.grown(42, 46, 52)
	d.Button(mark.Box{X: b.X, Y: b.Y + b.H - 2*high - 8, W: b.W, H: high}, kit.Button{Intent: "kept.remove.no", Region: "doing", Label: d.T("home.remove.no"), Style: kit.Primary, Key: "Enter"})
	d.Button(mark.Box{X: b.X, Y: b.Y + b.H - high, W: b.W, H: high}, kit.Button{Intent: "kept.remove.yes", Region: "doing", Label: d.T("home.remove.yes"), Icon: kit.Bin})
}
