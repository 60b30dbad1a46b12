package briefing

import (
	"strconv"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// person draws all that is known about one of the people, over everything else.
func (d *sheet) person(i int) {
	t, one := d.Theme, &d.s.People[i]
	d.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(mark.Hex(0x000000).Fade(0.55)))
	d.Cover()
	b := mark.Box{X: 200, Y: 60, W: 880, H: 600}
	text := b.W - 228
	lines := letter.Break(one.About, mark.Regular, d.Size.Title, text)
	named := len(letter.Trim(one.Name, mark.Bold, d.Size.Heading, text-60, 2))
	tall := 112 + kit.Line(d.Size.Heading)*float64(named) + 3*kit.Line(d.Size.Body) + kit.Line(d.Size.Title)*float64(len(lines))
	b.H = min(640, max(290, tall))
	b.Y = (mark.Height - b.H) / 2
	d.Rect(b, 12, mark.Fill(t.Surface).Edge(t.Border, 1.5))
	d.Portrait(b.X+104, b.Y+110, 80, one.Looks, face.Rest())
	x, y := b.X+204, b.Y+20
	y += d.Para(mark.Box{X: x, Y: y, W: text - 60}, one.Name, mark.Bold, d.Size.Heading, 2, t.Ink)
	facts := ""
	if one.Years > 0 {
		facts = d.Words.N("brief.years", one.Years, nil)
	}
	if one.Sent {
		facts = join(facts, d.T("brief.sent.one"))
	}
	if seat := d.s.seat(i); seat > 0 {
		facts = join(facts, d.T("brief.seat", "Number", seat, "Of", d.s.Joining()))
	} else {
		facts = join(facts, d.T("brief.waits"))
	}
	y += d.Para(mark.Box{X: x, Y: y, W: text}, facts, mark.Regular, d.Size.Body, 2, t.Muted) + 10
	d.Para(mark.Box{X: x, Y: y, W: text}, one.About, mark.Regular, d.Size.Title, 0, t.Ink)

	number := strconv.Itoa(i + 1)
	h := max(40, d.Size.Body+22)
	y = b.Y + b.H - h - 16
	d.Button(mark.Box{X: b.X + b.W - 60, Y: b.Y + 14, W: 44, H: 40}, kit.Button{Intent: "person.close", Region: "person", Icon: kit.Cross, Key: "Escape", Bare: true, Says: d.T("brief.close")})
	way := func(x float64, to int, icon kit.Icon, id string) {
		to = (to + len(d.s.People)) % len(d.s.People)
		d.Button(mark.Box{X: x, Y: y, W: 56, H: h}, kit.Button{Intent: "person." + strconv.Itoa(to+1), Region: "person", Icon: icon, Says: d.T(id)})
	}
	if len(d.s.People) > 2 {
		way(b.X+20, i-1, kit.JumpBack, "brief.before")
		way(b.X+84, i+1, kit.Jump, "brief.after")
	}
	if !d.s.Free() {
		return
	}
	right := b.X + b.W - 16
	button := func(o kit.Button) {
		o.Region, o.Size = "person", d.Size.Label
		w := letter.Width(o.Label, mark.Bold, o.Size) + 36
		right -= w
		d.Button(mark.Box{X: right, Y: y, W: w, H: h}, o)
		right -= 8
	}
	if one.Joins {
		button(kit.Button{Intent: "join." + number, Label: d.T("brief.let"), Says: d.T("brief.leave", "Name", one.Name)})
		if seat, of := d.s.seat(i), d.s.Joining(); of > 1 {
			off := func(end bool) string {
				if end {
					return d.T("brief.seat.end")
				}
				return ""
			}
			button(kit.Button{Intent: "later." + number, Label: d.T("brief.later"), Off: off(seat == of)})
			button(kit.Button{Intent: "earlier." + number, Label: d.T("brief.earlier"), Off: off(seat == 1)})
		}
		return
	}
	button(kit.Button{Intent: "join." + number, Label: d.T("brief.ask"), Says: d.T("brief.invite", "Name", one.Name), Style: kit.Primary})
}

// join puts two facts beside each other.
func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + " · " + b
}
