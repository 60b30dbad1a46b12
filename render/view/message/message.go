// Package message is what the program has to say to the user over a screen:
// that something went wrong, that something was done, or what is to be
// decided. It says what happened, what is safe, and what to do.
package message

import (
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Kind is what sort of message it is.
type Kind uint8

// The kinds.
const (
	Error Kind = iota
	Told       // something was done
	Asked      // something is to be decided
)

// Action is one way to leave the message. The first is the one that Enter
// means; Escape means kit.IntentBack, which changes nothing.
type Action struct {
	Intent, Label string
	Icon          kit.Icon
}

// Screen is one message. Its texts are in the user's language already.
type Screen struct {
	Kind    Kind
	Title   string
	Words   string // what happened
	Safe    string // what is safe
	Do      string // what to do
	Actions []Action
	Page    int // of what happened, where that is long
}

// Update is the message after what the user intended.
func (s Screen) Update(intent string) Screen {
	switch intent {
	case "words.up":
		s.Page = max(0, s.Page-1)
	case "words.down":
		s.Page++
	}
	return s
}

// The sheet that a message lies on.
const (
	wide   = 760.0
	most   = mark.Height - 60
	margin = 30.0
)

// in is how wide the text of a message is.
const in = wide - 2*margin

// laid is a message broken into lines, and how they lie.
type laid struct {
	heads, words, safe, do []string
	rows                   [][]int // of actions
	each, pages            int     // lines of what happened on a page
	fixed, button          float64 // height of all but those, and of a button
}

// lay breaks the message into lines.
func (s Screen) lay(p *kit.Pen) (l laid) {
	size, step, head := p.Size.Body, kit.Line(p.Size.Body), p.Size.Heading*0.95
	l.heads = letter.Break(s.Title, mark.Bold, head, in-48)
	l.words = lines(s.Words, mark.Regular, size, in)
	l.safe, l.do = lines(s.Safe, mark.Bold, size, in-52), lines(s.Do, mark.Regular, size, in)
	l.button, l.rows = max(44, size*2.2), s.rows(p)
	l.fixed = 26 + kit.Line(head)*float64(len(l.heads)) + 12 + block(l.safe, step, 26) + block(l.do, step, 10) + 12 + (l.button+10)*float64(len(l.rows)) + 18
	l.each = max(1, int((most-l.fixed-50)/step))
	l.pages = kit.Pages(len(l.words), l.each)
	return l
}

// Clamp is the message at a page that there is.
func (s Screen) Clamp(p *kit.Pen) Screen {
	s.Page = min(max(0, s.Page), s.lay(p).pages-1)
	return s
}

// Scene draws the message over what is drawn already.
func (s Screen) Scene(p *kit.Pen) {
	t, l := p.Theme, s.lay(p)
	size, step, head := p.Size.Body, kit.Line(p.Size.Body), p.Size.Heading*0.95
	heads, words, safe, do, rows, button := l.heads, l.words, l.safe, l.do, l.rows, l.button
	fixed, each, pages := l.fixed, l.each, l.pages
	page := min(max(0, s.Page), pages-1)
	shown := words
	tall := fixed + step*float64(len(words)) + 12
	if pages > 1 {
		shown = words[page*each : min(len(words), (page+1)*each)]
		tall = fixed + step*float64(each) + 12 + 46
	}
	b := p.Dialog(wide, tall)
	x, y := b.X+margin, b.Y+26
	icon, ink := kit.Warning, t.Alarm
	switch s.Kind {
	case Told:
		icon, ink = kit.CheckMark, t.Action
	case Asked:
		icon, ink = kit.Info, t.Action
	}
	p.Rect(b, 14, mark.Stroke(ink, 2.4))
	p.Icon(x+14, y+head*0.62, 14, icon, ink)
	y = text(p, x+48, y, heads, mark.Bold, head) + 12
	top := y
	y = text(p, x, y, shown, mark.Regular, size) + 12
	if pages > 1 {
		y = top + step*float64(each) + 8
		p.Pager(b.X+b.W-margin, y, 40, "words", "words", page, pages)
		p.Rolls(b, "words")
		y += 50
	}
	if len(safe) > 0 {
		high := step*float64(len(safe)) + 16
		p.Rect(mark.Box{X: x, Y: y, W: in, H: high}, 8, mark.Fill(t.ActionTint))
		p.Icon(x+18, y+high/2, 9, kit.CheckMark, t.Action)
		text(p, x+36, y+8, safe, mark.Bold, size)
		y += high + 10
	}
	if len(do) > 0 {
		y = text(p, x, y, do, mark.Regular, size) + 10
	}
	y += 12
	for r, row := range rows {
		at := x
		for _, k := range row {
			a := s.Actions[k]
			style := kit.Plain
			key := ""
			switch {
			case k == 0:
				style, key = kit.Primary, "Enter"
			case a.Intent == kit.IntentBack:
				key = "Escape"
			}
			w := s.actionWide(p, k)
			p.Button(mark.Box{X: at, Y: y + (button+10)*float64(r), W: w, H: button}, kit.Button{Intent: a.Intent, Region: "message", Label: a.Label, Icon: a.Icon, Key: key, Style: style})
			at += w + 10
		}
	}
	p.On("Escape", kit.IntentBack)
}

// rows lays the actions side by side as far as they fit.
func (s Screen) rows(p *kit.Pen) (out [][]int) {
	at := 0.0
	for k := range s.Actions {
		w := s.actionWide(p, k)
		if len(out) == 0 || at+w > in {
			out, at = append(out, nil), 0
		}
		out[len(out)-1] = append(out[len(out)-1], k)
		at += w + 10
	}
	return out
}

// actionWide is how wide the button of an action is.
func (s Screen) actionWide(p *kit.Pen, k int) float64 {
	w := letter.Width(s.Actions[k].Label, mark.Bold, p.Size.Body) + 40
	if s.Actions[k].Icon != kit.NoIcon {
		w += 26
	}
	if k == 0 || s.Actions[k].Intent == kit.IntentBack {
		w += 60 // the cap of its key
	}
	return w
}

// lines is a text in lines; no text is none.
func lines(words string, f mark.Font, size, wide float64) []string {
	if words == "" {
		return nil
	}
	return letter.Break(words, f, size, wide)
}

// block is how high some lines are with the air around them; none have none.
func block(lines []string, step, air float64) float64 {
	if len(lines) == 0 {
		return 0
	}
	return step*float64(len(lines)) + air
}

// text writes lines and gives where it ends.
func text(p *kit.Pen, x, y float64, lines []string, f mark.Font, size float64) float64 {
	for i, line := range lines {
		p.Text(x, y+size+kit.Line(size)*float64(i), line, f, size, mark.Left, p.Theme.Ink)
	}
	return y + kit.Line(size)*float64(len(lines))
}
