// Package settings is the screen on which the user says how things look:
// language, colours, size of text, motion. Whatever is chosen is to be seen at
// once, on this screen too.
package settings

import (
	"strconv"
	"strings"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// Screen is how things look.
type Screen struct {
	Language lang.Language
	Theme    theme.Name
	Letters  theme.Letters
	Still    bool // less motion
}

// Update is the screen after a choice.
func (s Screen) Update(intent string) Screen {
	what, which, _ := strings.Cut(intent, ".")
	switch what {
	case "language":
		for _, l := range lang.Languages() {
			if string(l) == which {
				s.Language = l
			}
		}
	case "theme":
		for n := range theme.Name(theme.NumThemes) {
			if n.String() == which {
				s.Theme = n
			}
		}
	case "letters":
		for _, l := range sizes() {
			if strconv.Itoa(int(l)) == which {
				s.Letters = l
			}
		}
	case "motion":
		s.Still = which == "less"
	}
	return s
}

func sizes() [3]theme.Letters { return [...]theme.Letters{theme.Normal, theme.Large, theme.Huge} }

// sheet is what draws the screen.
type sheet struct {
	*kit.Pen
	s *Screen
}

// Where the choices are, and the example beside them.
const (
	left  = 32.0
	wide  = 780.0
	shows = left + wide + 28
)

// Scene draws the screen.
func (s Screen) Scene(p *kit.Pen) {
	d := &sheet{p, &s}
	p.Ground()
	p.Bar(kit.Bar{Back: p.T("view.back"), Title: p.T("settings.title")})
	head, row := kit.Line(p.Size.Body)+6, max(62, p.Size.Body*2.8)
	gap := min(34, (mark.Height-kit.BarHeight-50-4*(head+row)-34-kit.Line(p.Size.Meta))/4)
	y := kit.BarHeight + 22.0
	d.heading(y, "settings.language")
	y += head
	names := [...]string{"English", "Bahasa Indonesia"} // each as its speakers call it
	for i, l := range lang.Languages() {
		p.Row(d.part(i, 2, y, row), kit.Row{Intent: "language." + string(l), Region: "language", Label: names[i], Box: kit.Radio, On: s.Language == l})
	}
	y += row + gap
	d.heading(y, "settings.theme")
	y += head
	for n := range theme.Name(theme.NumThemes) {
		b := d.part(int(n), 3, y, row+34)
		id := "theme." + n.String()
		p.Row(b, kit.Row{Intent: id, Region: "theme", Label: "", Box: kit.Bare, On: s.Theme == n})
		d.swatch(mark.Box{X: b.X + 6, Y: b.Y + 6, W: b.W - 12, H: 34}, theme.Of(n))
		d.label(mark.Box{X: b.X, Y: b.Y + 38, W: b.W, H: row - 6}, p.T("settings."+id), s.Theme == n)
		d.Hits[len(d.Hits)-1].Says = p.T("settings." + id)
	}
	y += row + 34 + gap
	d.heading(y, "settings.letters")
	y += head
	for i, l := range sizes() {
		id := "letters." + strconv.Itoa(int(l))
		p.Row(d.part(i, 3, y, row), kit.Row{Intent: id, Region: "letters", Label: p.T("settings." + id), Box: kit.Radio, On: s.Letters == l})
	}
	y += row + gap
	d.heading(y, "settings.motion")
	y += head
	for i, id := range [...]string{"motion.full", "motion.less"} {
		p.Row(d.part(i, 2, y, row), kit.Row{Intent: id, Region: "motion", Label: p.T("settings." + id), Box: kit.Radio, On: s.Still == (i == 1)})
	}
	y += row + 10
	p.Label(left, y+p.Size.Meta, p.T("settings.kept"), mark.Regular, p.Size.Meta, wide, p.Theme.Muted)
	d.example(mark.Box{X: shows, Y: kit.BarHeight + 22, W: mark.Width - 24 - shows, H: mark.Height - kit.BarHeight - 46})
}

// heading writes what is chosen below it.
func (d *sheet) heading(y float64, id string) {
	d.Label(left, y+d.Size.Body, d.T(id), mark.Bold, d.Size.Body, wide, d.Theme.Ink)
}

// part is the box of the i-th of n choices.
func (d *sheet) part(i, n int, y, h float64) mark.Box {
	w := (wide - 10*float64(n-1)) / float64(n)
	return mark.Box{X: left + (w+10)*float64(i), Y: y, W: w, H: h}
}

// label writes a choice in the middle of its box, with a check if it is on.
func (d *sheet) label(b mark.Box, words string, on bool) {
	f, x := mark.Regular, b.Middle().X
	if on {
		f = mark.Bold
		d.Icon(x-letter.Width(words, f, d.Size.Body)/2-16, b.Middle().Y, 7, kit.CheckMark, d.Theme.Ink)
		x += 4
	}
	d.Text(x, b.Middle().Y+d.Size.Body*0.36, letter.Trim(words, f, d.Size.Body, b.W-44, 1)[0], f, d.Size.Body, mark.Center, d.Theme.Ink)
}

// swatch draws a theme in small: its ground, a sheet with writing, and what
// asks to be pressed.
func (d *sheet) swatch(b mark.Box, t theme.Theme) {
	d.Rect(b, 5, mark.Fill(t.Back).Edge(t.Border, 1.2))
	d.Rect(mark.Box{X: b.X + 8, Y: b.Y + 7, W: b.W*0.5 - 8, H: b.H - 14}, 3, mark.Fill(t.Surface).Edge(t.Border, 1))
	for k, w := range [...]float64{0.36, 0.26} {
		y := b.Y + 14 + 7*float64(k)
		d.Line(b.X+16, y, b.X+16+b.W*w-10, y, mark.Stroke(t.Ink, 2))
	}
	x := b.X + b.W*0.5 + 10
	w := (b.X + b.W - 8 - x - 12) / 3
	for k, c := range [...]mark.Color{t.Action, t.Accent, t.Xray} {
		d.Rect(mark.Box{X: x + (w+6)*float64(k), Y: b.Y + 7, W: w, H: b.H - 14}, 3, mark.Fill(c).Edge(t.Border, 1))
	}
}

// example draws a bit of a session, as it looks with what is chosen.
func (d *sheet) example(b mark.Box) {
	t := d.Theme
	d.Panel(b)
	y := b.Y + 16
	d.Label(b.X+20, y+d.Size.Label, d.T("settings.example"), mark.Bold, d.Size.Label, b.W-40, t.Muted)
	y += kit.Line(d.Size.Label) + 10
	room := mark.Box{X: b.X + 1, Y: y, W: b.W - 2, H: b.H - (y - b.Y) - 96}
	d.Clip(room, 0, func() {
		d.Rect(room, 0, mark.Fill(t.Wall))
		d.Rect(mark.Box{X: room.X, Y: room.Y + room.H*0.45, W: room.W, H: room.H * 0.55}, 0, mark.Fill(t.Floor))
		who := face.Person{Skin: mark.Hex(0xBC8459), Hair: face.Bun, HairInk: mark.Hex(0x5D5550), Garment: mark.Hex(0xA3483F), Lined: true, Glasses: true}
		face.Draw(d.Scene, t, room.X+room.W/2, room.Y+room.H-196, 1.75, who, face.ArmsFolded.State())
	})
	said := letter.Break(d.T("settings.example.said"), mark.Say, d.Size.Speech, b.W-80)
	high := 26 + d.Size.Speech*1.3*float64(len(said))
	at := mark.Box{X: b.X + 24, Y: room.Y + 16, W: b.W - 48, H: high}
	tip := at.Y + at.H + 14
	d.Poly(mark.Fill(t.Bubble).Edge(t.BubbleRim, 1.6), true, mark.Point{X: b.X + b.W/2 - 12, Y: at.Y + at.H - 3}, mark.Point{X: b.X + b.W/2 + 4, Y: tip}, mark.Point{X: b.X + b.W/2 + 14, Y: at.Y + at.H - 3})
	d.Rect(at, 14, mark.Fill(t.Bubble).Edge(t.BubbleRim, 1.6))
	d.Rect(mark.Box{X: b.X + b.W/2 - 11, Y: at.Y + at.H - 5, W: 24, H: 4}, 0, mark.Fill(t.Bubble))
	for i, line := range said {
		d.Text(at.X+16, at.Y+12+d.Size.Speech+d.Size.Speech*1.3*float64(i), line, mark.Say, d.Size.Speech, mark.Left, t.Speech)
	}
	plate := mark.Box{X: b.X + 60, Y: room.Y + room.H - 18 - 2*kit.Line(d.Size.Label), W: b.W - 120, H: 12 + 2*kit.Line(d.Size.Label)}
	d.Rect(plate, 8, mark.Fill(t.Surface).Edge(t.Border, 1.25))
	mid := plate.Middle().X
	d.Text(mid, plate.Y+6+d.Size.Label, "Bu Ratmi", mark.Bold, d.Size.Label, mark.Center, t.Ink)
	d.Text(mid, plate.Y+6+d.Size.Label+kit.Line(d.Size.Label), d.T("seen.arms_folded"), mark.Regular, d.Size.Label, mark.Center, t.Muted)
	y = room.Y + room.H + 20
	name := d.Words.Name("stage", sim.Storming.String())
	chip := mark.Box{X: b.X + 20, Y: y, W: 84, H: 28}
	d.Rect(chip, 4, theme.Stage(sim.Storming).Edge(d.Edge(), 1.4))
	d.Stage(chip.X+chip.W+24, y+14, sim.Storming, 10, t.Ink)
	d.Label(chip.X+chip.W+44, y+14+d.Size.Label*0.36, name, mark.Bold, d.Size.Label, b.W-170, t.Ink)
	d.Label(b.X+20, y+28+kit.Line(d.Size.Meta), d.T("settings.example.shape"), mark.Regular, d.Size.Meta, b.W-40, t.Muted)
}
