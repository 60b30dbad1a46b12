package kit

import (
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// BarHeight is how high the bar at the top of a screen is.
const BarHeight = 60.0

// The intents that every screen has: the trainer knows them.
const (
	IntentBack     = "back"     // one step back
	IntentLanguage = "language" // the other language
	IntentSettings = "settings" // how things look
	IntentHelp     = "help"
)

// Bar is the bar at the top of a screen.
type Bar struct {
	Back     string // what the way back is called; empty: there is none
	Title    string
	Subtitle string
	Mode     string // practice or exam, in words; empty: neither
}

// Bar draws the bar, with what is always at hand on its right, and gives where
// that begins.
func (p *Pen) Bar(o Bar) float64 {
	t := p.Theme
	p.Rect(mark.Box{W: mark.Width, H: BarHeight}, 0, mark.Fill(t.Surface))
	p.Line(0, BarHeight, mark.Width, BarHeight, mark.Stroke(t.Line, 1))
	right := p.Tools(mark.Width-16, 12, 36)
	if o.Mode != "" {
		w := letter.Width(o.Mode, mark.Bold, p.Size.Label) + 50
		right -= w + 12
		b := mark.Box{X: right, Y: 15, W: w, H: 30}
		p.Rect(b, 15, mark.Fill(t.ActionTint).Edge(t.Action, 1.5))
		p.Icon(b.X+18, 30, 8, Target, t.Ink)
		p.Text(b.X+34, 30+p.Size.Label*0.36, o.Mode, mark.Bold, p.Size.Label, mark.Left, t.Ink)
	}
	x := 16.0
	if o.Back != "" {
		w := letter.Width(o.Back, mark.Bold, p.Size.Body) + 58
		p.Button(mark.Box{X: x, Y: 12, W: w, H: 36}, Button{Intent: IntentBack, Region: "bar", Label: o.Back, Icon: Back, Key: "Escape", Bare: true})
		x += w + 18
	}
	room := right - x - 16
	if o.Subtitle == "" {
		p.Label(x, 37, o.Title, mark.Bold, p.Size.Heading*0.85, room, t.Ink)
		return right
	}
	p.Label(x, 28, o.Title, mark.Bold, p.Size.Title, room, t.Ink)
	p.Label(x, 49, o.Subtitle, mark.Regular, p.Size.Meta, room, t.Muted)
	return right
}

// Tools draws language, display and help, ending at a right edge, and gives
// where they begin.
func (p *Pen) Tools(right, y, h float64) float64 {
	tools := [...]Button{
		{Intent: IntentHelp, Label: "?", Key: "F1", Bare: true, Says: p.T("view.help")},
		{Intent: IntentSettings, Label: p.T("view.settings"), Key: "F3", Bare: true},
		{Intent: IntentLanguage, Label: p.T("view.language"), Key: "F4", Says: p.T("view.language.other")},
	}
	for _, o := range tools {
		o.Region = "bar"
		w := letter.Width(o.Label, mark.Bold, p.Size.Body) + 26
		if !o.Bare {
			w += capWidth(p.Cap(o.Key)) + 8
		}
		right -= w
		p.Button(mark.Box{X: right, Y: y, W: w, H: h}, o)
		right -= 8
	}
	p.On("?", IntentHelp)
	return right
}
