package home

import (
	"strconv"
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// goOn draws the practice to go on with, or what stands in its place.
func (d *desk) goOn(b mark.Box) {
	d.Panel(b)
	first := d.s.First()
	switch {
	case d.s.Lost != "":
		d.wrong(b, d.T("home.lost"), d.s.Lost, d.T("home.lost.do"), false)
	case first < 0:
		d.empty(b)
	case d.s.Kept[first].Wrong != "":
		k := &d.s.Kept[first]
		d.wrong(b, d.T("home.wrong"), k.Wrong, d.T("home.wrong.do"), true)
	default:
		d.under(b, &d.s.Kept[first])
	}
}

// picture is the room for a picture at the left of a card, and the text beside.
func (d *desk) picture(b mark.Box) (pic, text mark.Box) {
	w := d.grown(318, 300, 262)
	pic = mark.Box{X: b.X + 1, Y: b.Y + 1, W: w, H: b.H - 2}
	return pic, mark.Box{X: b.X + w + 24, Y: b.Y + 12, W: b.W - w - 24 - 18, H: b.H - 24}
}

// under draws a practice that can be gone on with, or looked back on.
func (d *desk) under(b mark.Box, k *Kept) {
	t := d.Theme
	pic, x := d.picture(b)
	d.room(pic, k.Seats, 7)
	end := d.all(x.X+x.W, x.Y)
	label := d.T("home.go_on")
	if k.Ended {
		label = d.T("home.look_back")
	}
	y := x.Y
	d.Label(x.X, y+4+d.Size.Label, label+" · "+d.mode(k), mark.Bold, d.Size.Label, end-x.X-12, t.Action)
	y += max(30, kit.Line(d.Size.Label)+6)
	d.Label(x.X, y+d.Size.Heading*0.9, k.Title, mark.Bold, d.Size.Heading, x.W, t.Ink)
	y += d.Size.Heading * 1.25
	d.Label(x.X, y+d.Size.Meta, d.Words.Name("kind", k.Kind.String())+" · "+d.stands(k), mark.Regular, d.Size.Meta, x.W, t.Muted)
	y += kit.Line(d.Size.Meta) + 4
	high := d.grown(40, 44, 48)
	low := x.Y + x.H - high
	d.last(mark.Box{X: x.X, Y: y, W: x.W, H: low - 6 - y}, k)
	d.open(mark.Box{X: x.X, Y: low, H: high}, k, "go_on")
	w := d.openWide(k)
	safe := d.T("home.safe")
	room := x.W - w - 18
	lines := letter.Trim(safe, mark.Regular, d.Size.Meta, room, 2)
	d.Para(mark.Box{X: x.X + w + 18, Y: low + (high-kit.Line(d.Size.Meta)*float64(len(lines)))/2, W: room}, safe, mark.Regular, d.Size.Meta, 2, t.Muted)
}

// last draws what was said last.
func (d *desk) last(b mark.Box, k *Kept) {
	if k.Words == "" {
		return
	}
	size := d.Size.Speech * 0.94
	most := max(1, min(3, int((b.H+2)/(size*1.3))))
	for i, line := range d.saying(k, size, b.W, most) {
		d.Text(b.X, b.Y+size+size*1.3*float64(i), line, mark.Say, size, mark.Left, d.Theme.Ink)
	}
}

// saying is what was said last, in at most so many lines: as many whole
// sentences as fit, since speech is never cut inside one. If not even the first
// does, it is who spoke.
func (d *desk) saying(k *Kept, size, wide float64, most int) []string {
	words := strings.Fields(k.Words)
	for n := len(words); n > 0; n-- {
		if n < len(words) && !strings.ContainsAny(words[n-1][len(words[n-1])-1:], ".?!") {
			continue
		}
		said := d.T("home.said", "Name", k.Speaker, "Words", strings.Join(words[:n], " "))
		if lines := letter.Break(said, mark.Say, size, wide); len(lines) <= most {
			return lines
		}
	}
	return letter.Trim(d.T("home.spoke", "Name", k.Speaker), mark.Say, size, wide, most)
}

// mode is practice or exam, in words.
func (d *desk) mode(k *Kept) string {
	if k.Exam {
		return d.T("view.exam")
	}
	return d.T("view.practice")
}

// stands says how far a practice has come.
func (d *desk) stands(k *Kept) string {
	n := map[string]any{"Number": k.Session, "Of": k.Of, "Act": k.Act}
	switch {
	case k.Wrong != "":
		return d.T("home.stands.wrong")
	case k.Ended:
		return d.T("home.stands.ended")
	case k.Act == 0:
		return d.Words.T("home.stands.before", n)
	}
	return d.Words.T("home.stands", n)
}

// enter is what the way into a practice is called.
func (d *desk) enter(k *Kept) string {
	switch {
	case k.Ended:
		return d.T("home.debrief")
	case k.Act == 0 && k.Session == 1:
		return d.T("home.begin")
	case k.Act == 0:
		return d.T("home.between")
	}
	return d.T("home.enter")
}

// openWide is how wide the way into a practice is.
func (d *desk) openWide(k *Kept) float64 {
	return letter.Width(d.enter(k), mark.Bold, d.Size.Body) + 96
}

// open draws the way into a practice.
func (d *desk) open(b mark.Box, k *Kept, region string) {
	if b.W == 0 {
		b.W = d.openWide(k)
	}
	d.Button(b, kit.Button{Intent: "kept.open", Region: region, Label: d.enter(k), Key: "Enter", Style: kit.Primary})
}

// all draws the way to all practices, its right edge at x, and gives where it
// begins. What cannot be read among them is counted.
func (d *desk) all(x, y float64) float64 {
	if len(d.s.Kept) == 0 || d.s.Listed {
		return x
	}
	wrong := 0
	for i := range d.s.Kept {
		if d.s.Kept[i].Wrong != "" {
			wrong++
		}
	}
	o := kit.Button{Intent: "kept.list", Region: "go_on", Label: d.T("home.kept", "N", strconv.Itoa(len(d.s.Kept))), Key: "l"}
	w := letter.Width(o.Label, mark.Bold, d.Size.Label) + 58
	o.Says = o.Label
	if wrong > 0 {
		o.Icon = kit.Warning
		o.Says = o.Label + ": " + d.Words.N("home.kept.wrong", wrong, nil)
		w += 28
	}
	o.Size = d.Size.Label
	d.Button(mark.Box{X: x - w, Y: y - 4, W: w, H: max(36, d.Size.Label*1.7)}, o)
	return x - w
}

// empty draws what stands there before the first practice: chairs.
func (d *desk) empty(b mark.Box) {
	t := d.Theme
	pic, x := d.picture(b)
	d.room(pic, nil, 7)
	size := d.Size.Heading
	high := d.grown(40, 44, 48)
	lines := letter.Trim(d.T("home.empty.what"), mark.Regular, d.Size.Body, x.W, 3)
	y := x.Y + max(0, (x.H-high-14-size*1.4-kit.Line(d.Size.Body)*float64(len(lines)))/2)
	d.Label(x.X, y+size, d.T("home.empty"), mark.Bold, size, x.W, t.Ink)
	y += size * 1.4
	y += d.Para(mark.Box{X: x.X, Y: y, W: x.W}, d.T("home.empty.what"), mark.Regular, d.Size.Body, 3, t.Muted) + 14
	if d.s.Easiest() < 0 {
		return
	}
	label := d.T("home.empty.first")
	d.Button(mark.Box{X: x.X, Y: y, W: letter.Width(label, mark.Bold, d.Size.Body) + 96, H: high}, kit.Button{Intent: "first", Region: "go_on", Label: label, Key: "Enter", Style: kit.Primary})
}

// wrong draws what could not be read: what it is, why, and what to do.
func (d *desk) wrong(b mark.Box, title, why, do string, journal bool) {
	t := d.Theme
	d.Rect(b, 12, mark.Stroke(t.Alarm, 2))
	x := mark.Box{X: b.X + 22, Y: b.Y + 14, W: b.W - 44, H: b.H - 26}
	end := x.X + x.W
	if journal {
		end = d.all(end, x.Y)
	}
	size := d.Size.Title * 1.1
	d.Icon(x.X+13, x.Y+size*0.65, 13, kit.Warning, t.Alarm)
	d.Label(x.X+38, x.Y+size, title, mark.Bold, size, end-x.X-50, t.Ink)
	y := x.Y + max(38, size*1.7)
	high := d.grown(38, 42, 46)
	foot := x.Y + x.H - high
	most := max(1, int((foot-8-y)/kit.Line(d.Size.Meta)))
	doing := letter.Trim(do, mark.Regular, d.Size.Meta, x.W, 2)
	y += d.Para(mark.Box{X: x.X, Y: y, W: x.W}, why, mark.Bold, d.Size.Meta, max(1, most-len(doing)), t.Ink) + 4
	d.Para(mark.Box{X: x.X, Y: y, W: x.W}, do, mark.Regular, d.Size.Meta, 2, t.Muted)
	if !journal {
		return
	}
	at := x.X
	for _, o := range [...]kit.Button{
		{Intent: "kept.export", Region: "go_on", Label: d.T("home.export.raw"), Icon: kit.Save},
		{Intent: "kept.remove", Region: "go_on", Label: d.T("home.remove"), Icon: kit.Bin},
	} {
		w := letter.Width(o.Label, mark.Bold, d.Size.Body) + 58
		d.Button(mark.Box{X: at, Y: foot, W: w, H: high}, o)
		at += w + 10
	}
}
