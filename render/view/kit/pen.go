// Package kit is the trainer's widgets: buttons, rows, fields, panels, icons,
// drawn into a scene. A widget is a call that draws and makes its place answer;
// it keeps nothing. Where the focus and the pointer are, the pen knows.
package kit

import (
	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/input"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// Pen is what a screen is drawn with: the scene, the colours, the sizes of
// type, the words, and where the hands are.
type Pen struct {
	*mark.Scene
	Theme   theme.Theme
	Letters theme.Letters
	Size    theme.Sizes
	Words   *lang.Words
	Hands   input.Hands
}

// New is a pen over an emptied scene.
func New(sc *mark.Scene, t theme.Theme, l theme.Letters, w *lang.Words, h input.Hands) *Pen {
	sc.Clear()
	return &Pen{Scene: sc, Theme: t, Letters: l, Size: l.Sizes(), Words: w, Hands: h}
}

// T is the text of an id, with named values put in: T("view.session", "Number", 3).
func (p *Pen) T(id string, pairs ...any) string {
	if len(pairs) == 0 {
		return p.Words.T(id)
	}
	data := make(map[string]any, len(pairs)/2)
	for k := 0; k+1 < len(pairs); k += 2 {
		if name, ok := pairs[k].(string); ok {
			data[name] = pairs[k+1]
		}
	}
	return p.Words.T(id, data)
}

// Ground fills the screen.
func (p *Pen) Ground() {
	p.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(p.Theme.Back))
}

// Line is the height of a line of text at a size.
func Line(size float64) float64 { return size * theme.Leading }

// Label writes one line with its base line at y, trimmed to so wide (0: as
// wide as it is), and gives its width.
func (p *Pen) Label(x, y float64, words string, f mark.Font, size, wide float64, c mark.Color) float64 {
	if wide > 0 {
		words = letter.Trim(words, f, size, wide, 1)[0]
	}
	p.Text(x, y, words, f, size, mark.Left, c)
	return letter.Width(words, f, size)
}

// Para writes a text of the tool in at most so many lines (0: as many as it
// takes) from a top edge, and gives the height it took.
func (p *Pen) Para(b mark.Box, words string, f mark.Font, size float64, most int, c mark.Color) float64 {
	lines := letter.Break(words, f, size, b.W)
	if most > 0 {
		lines = letter.Trim(words, f, size, b.W, most)
	}
	for i, l := range lines {
		p.Text(b.X, b.Y+size+Line(size)*float64(i), l, f, size, mark.Left, c)
	}
	return Line(size) * float64(len(lines))
}

// Panel draws a sheet that things lie on.
func (p *Pen) Panel(b mark.Box) {
	if p.Theme.Name == theme.Light {
		p.Rect(mark.Box{X: b.X + 1, Y: b.Y + 3, W: b.W, H: b.H}, 12, mark.Fill(p.Theme.Ink.Fade(0.1)))
	}
	p.Rect(b, 12, mark.Fill(p.Theme.Surface).Edge(p.Theme.Line, 1))
}

// Focused says whether a place has the focus and this is to be seen.
func (p *Pen) Focused(intent string) bool { return intent != "" && p.Hands.Focus == intent }

// Ring draws the ring of the focus around a box, if its place has it.
func (p *Pen) Ring(intent string, b mark.Box, radius float64) {
	if !p.Focused(intent) {
		return
	}
	p.Rect(b.Grow(5), radius+5, mark.Fill(p.Theme.FocusGap))
	p.Rect(b.Grow(4), radius+4, mark.Stroke(p.Theme.Focus, 3))
}

// hand is how a place is drawn under the pointer: moved, and how much darker.
func (p *Pen) hand(intent string, off bool) (down, shade float64) {
	switch {
	case off || intent == "" || p.Hands.Hover != intent:
		return 0, 0
	case p.Hands.Pressed == intent:
		return 2, -0.35
	}
	return -1, -0.18
}

// Portrait draws a head in a round frame of radius r.
func (p *Pen) Portrait(x, y, r float64, who face.Person, s face.State) {
	b := mark.Around(mark.Point{X: x, Y: y}, 2*r, 2*r)
	p.Rect(b, r, mark.Fill(p.Theme.Wall))
	p.Clip(b, r, func() { face.Bust(p.Scene, p.Theme, x, y+r*0.06, r/44, who, s) })
	p.Rect(b, r, mark.Stroke(p.Theme.Border, 1.5))
}
