package between

import (
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// curtain draws the curtain before the group as it is, and the way to lift it.
func (s *Screen) curtain(p *kit.Pen, b mark.Box) {
	t := p.Theme
	button := max(48, p.Size.Title+28)
	p.Rect(b, 12, mark.Fill(t.XrayTint).Edge(t.Xray, 1.5))
	foot := b.H - button - 26 - kit.Line(p.Size.Meta)
	words := "between.curtain.practice"
	if s.Exam {
		words = "between.curtain.exam"
	}
	cloth(p, mark.Box{X: b.X, Y: b.Y, W: b.W, H: foot}, p.T("between.curtain"), p.T(words))
	lacks := s.Lacks()
	o := kit.Button{Intent: "commit", Region: "commit", Label: p.T("between.commit"), Key: "Ctrl+Enter", Style: kit.Primary, Size: p.Size.Title * 0.97, Bare: p.Letters.Roomy()}
	note := p.T("between.commit.note")
	if lacks != "" {
		o.Off, note = p.T(lacks), p.T(lacks)
	}
	p.Button(mark.Box{X: b.X + 16, Y: b.Y + foot + 14, W: b.W - 32, H: button}, o)
	p.Text(b.X+b.W/2, b.Y+b.H-8, letter.Trim(note, mark.Regular, p.Size.Meta, b.W-20, 1)[0], mark.Regular, p.Size.Meta, mark.Center, t.Ink)
}

// cloth draws a curtain that is down, with words on it.
func cloth(p *kit.Pen, b mark.Box, title, words string) {
	t := p.Theme
	const folds = 15
	w := b.W / folds
	drop := min(16, b.H/4)
	other := t.Xray.Shade(0.1)
	if t.Xray == t.Ink || int(t.Xray.R)+int(t.Xray.G)+int(t.Xray.B) > 384 {
		other = t.Xray.Shade(-0.08)
	}
	p.Clip(mark.Box{X: b.X, Y: b.Y, W: b.W, H: b.H}, 12, func() {
		for k := range folds {
			c := t.Xray
			if k%2 == 1 {
				c = other
			}
			x := b.X + float64(k)*w
			p.Rect(mark.Box{X: x, Y: b.Y, W: w, H: b.H - drop}, 0, mark.Fill(c))
			p.Ellipse(x+w/2, b.Y+b.H-drop, w/2, drop*0.8, mark.Fill(c))
		}
	})
	lines := letter.Break(words, mark.Regular, p.Size.Body, b.W-40)
	y := b.Y + (b.H-drop-kit.Line(p.Size.Title)-kit.Line(p.Size.Body)*float64(len(lines)))/2
	p.Text(b.X+b.W/2, y+p.Size.Title, title, mark.Bold, p.Size.Title, mark.Center, t.OnXray)
	y += kit.Line(p.Size.Title)
	for k, l := range lines {
		p.Text(b.X+b.W/2, y+p.Size.Body+kit.Line(p.Size.Body)*float64(k), l, mark.Regular, p.Size.Body, mark.Center, t.OnXray)
	}
}
