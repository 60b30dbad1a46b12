package briefing

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// sheet is what draws the parts of the briefing.
type sheet struct {
	*kit.Pen
	s *Screen
}

// Where things are.
const (
	margin  = 16.0
	top     = 74.0
	footTop = 656.0 // of the strip with the mode and the way on
	bottom  = 646.0
)

// Scene draws the briefing.
func (s Screen) Scene(p *kit.Pen) {
	d := &sheet{p, &s}
	p.Ground()
	mode := p.T("view.practice")
	if s.Exam {
		mode = p.T("view.exam")
	}
	p.Bar(kit.Bar{Back: p.T("view.back"), Title: s.Title, Subtitle: s.Subtitle, Mode: mode})
	if p.Letters.Roomy() {
		d.tabs()
	} else if !d.offers() {
		d.story(mark.Box{X: margin, Y: top, W: 440, H: bottom - top})
		d.people(mark.Box{X: 472, Y: top, W: 792, H: bottom - top})
	} else {
		d.story(mark.Box{X: margin, Y: top, W: 272, H: bottom - top})
		d.people(mark.Box{X: 304, Y: top, W: 554, H: bottom - top})
		d.terms(mark.Box{X: 874, Y: top, W: 390, H: bottom - top})
	}
	d.foot()
	if s.Open > 0 && s.Open <= len(s.People) {
		d.person(s.Open - 1)
	}
}

// offers says whether there is anything to choose besides the people.
func (d *sheet) offers() bool {
	return len(d.s.Purposes)+len(d.s.Clauses)+len(d.s.Rooms)+len(d.s.Openings) > 0
}

// tabs draws one part at a time, for large type.
func (d *sheet) tabs() {
	x := margin
	for t := range Tab(numTabs) {
		if t == TheTerms && !d.offers() {
			continue
		}
		label := d.T("brief.tab." + [...]string{"case", "people", "terms"}[t])
		w := letter.Width(label, mark.Bold, d.Size.Body) + 48
		style := kit.Plain
		if d.s.Tab == t {
			style = kit.Chosen
		}
		d.Button(mark.Box{X: x, Y: 70, W: w, H: 48}, kit.Button{Intent: "tab." + strconv.Itoa(int(t)+1), Region: "tabs", Label: label, Style: style})
		x += w + 12
	}
	b := mark.Box{X: margin, Y: 130, W: mark.Width - 2*margin, H: bottom - 130}
	switch d.s.Tab {
	case ThePeople:
		d.people(b)
	case TheTerms:
		d.wideTerms(b)
	default:
		d.story(b)
	}
}

// foot draws the strip at the bottom: how the group is led, and the way on.
func (d *sheet) foot() {
	b := mark.Box{X: margin, Y: footTop, W: mark.Width - 2*margin, H: 56}
	d.Panel(b)
	x := b.X + 14
	for _, exam := range [...]bool{false, true} {
		id, word := "mode.practice", d.T("view.practice")
		if exam {
			id, word = "mode.exam", d.T("view.exam")
		}
		style := kit.Plain
		if d.s.Exam == exam {
			style = kit.Chosen
		}
		w := letter.Width(word, mark.Bold, d.Size.Body) + 40
		d.Button(mark.Box{X: x, Y: b.Y + 8, W: w, H: 40}, kit.Button{Intent: id, Region: "mode", Label: word, Style: style})
		x += w + 8
	}
	why := ""
	if n := d.s.Joining(); !d.s.Ready() {
		why = d.T("brief.wants", "Least", d.s.Least, "Most", d.s.Most, "N", n)
	}
	label := d.T("brief.start")
	w := letter.Width(label, mark.Bold, d.Size.Title) + 130
	right := b.X + b.W - 10 - w
	d.Button(mark.Box{X: right, Y: b.Y + 6, W: w, H: 44}, kit.Button{Intent: IntentStart, Region: "start", Label: label, Key: "Enter", Style: kit.Primary, Off: why, Size: d.Size.Title})
	text, ink := d.T("brief.mode.practice"), d.Theme.Muted
	if d.s.Exam {
		text = d.T("brief.mode.exam")
	}
	if why != "" {
		text, ink = why, d.Theme.Alarm
	}
	size := d.Size.Meta
	room := right - x - 28
	lines := letter.Trim(text, mark.Regular, size, room, 2)
	y := b.Y + b.H/2 - kit.Line(size)*float64(len(lines))/2
	for i, l := range lines {
		d.Text(x+10, y+size+kit.Line(size)*float64(i), l, mark.Regular, size, mark.Left, ink)
	}
}

// step is how far one step of the wheel rolls a text.
const step = 24.0

// rolls draws something taller than its place: draw gets the edge it begins at
// and gives where it ends. Below, a button goes on.
func (d *sheet) rolls(b mark.Box, what string, at int, draw func(y float64) float64) {
	var probe mark.Scene
	probe.Clear()
	real := d.Scene
	d.Scene = &probe
	tall := draw(0)
	d.Scene = real
	if tall <= b.H {
		draw(b.Y)
		return
	}
	h := max(36, d.Size.Label+20)
	b.H -= h + 6
	most := int((tall - b.H + step - 1) / step)
	at = min(at, most)
	probe.Clear()
	d.Scene = &probe
	draw(b.Y - float64(at)*step)
	d.Scene = real
	whole := whole(&probe, b)
	hits, keys := len(d.Hits), len(d.Keys)
	d.Clip(whole, 0, func() { draw(b.Y - float64(at)*step) })
	kept := d.Hits[:hits]
	for _, h := range d.Hits[hits:] {
		if h.Box.Y >= whole.Y-1 && h.Box.Y+h.Box.H <= whole.Y+whole.H+1 {
			kept = append(kept, h)
		}
	}
	d.Hits, d.Keys = kept, d.Keys[:keys]
	d.Rolls(b, what+"."+strconv.Itoa(at))
	d.Scene.Line(b.X, b.Y+b.H, b.X+b.W, b.Y+b.H, mark.Stroke(d.Theme.Line, 1))
	o := kit.Button{Intent: what + ".more", Region: what, Label: d.T("brief.more"), Size: d.Size.Label}
	if at == most {
		o.Intent, o.Label = what+".top", d.T("brief.top")
	}
	d.Button(mark.Box{X: b.X, Y: b.Y + b.H + 6, W: b.W, H: h}, o)
}

// whole is the part of a box in which nothing is cut through: no line of text,
// and nothing that can be pressed.
func whole(sc *mark.Scene, b mark.Box) mark.Box {
	from, to := b.Y, b.Y+b.H
	cut := func(y0, y1 float64) {
		if y0 < from && y1 > from && y1 < to {
			from = y1
		}
		if y1 > to && y0 < to && y0 > from {
			to = y0
		}
	}
	for range 2 { // what is left out may uncover the half of something else
		for _, m := range sc.Marks {
			if m.Kind == mark.Text {
				cut(m.From.Y-m.Size, m.From.Y+m.Size*0.3)
			}
		}
		for _, h := range sc.Hits {
			cut(h.Box.Y-3, h.Box.Y+h.Box.H+3)
		}
	}
	return mark.Box{X: b.X - 6, Y: from, W: b.W + 12, H: to - from}
}
