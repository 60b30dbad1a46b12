package between

import (
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// after draws the right column once the trainee has committed: how confidence
// and readings go together, what was planned, and the way on.
func (s *Screen) after(p *kit.Pen) {
	t, w := p.Theme, p.Words
	button := max(48, p.Size.Title+28)
	foot := bottom - button - 28
	y := top
	if s.Truth == nil {
		b := mark.Box{X: rightX, Y: top, W: rightW, H: 200 + 4*(p.Size.Body-15)*3}
		p.Rect(b, 12, mark.Fill(t.XrayTint).Edge(t.Xray, 1.5))
		cloth(p, mark.Box{X: b.X, Y: b.Y, W: b.W, H: b.H - 8}, p.T("between.curtain"), p.T("between.curtain.exam"))
		y += b.H + gap
	} else {
		c := s.Now()
		words := p.T(c.Words(), "N", c.N, "Right", c.Right, "Few", Few, "Sure", w.Percent(c.Sure/float64(max(1, c.N)), 0))
		score := p.T("between.calibration.brier", "Score", w.Number(c.Score(), 2), "N", c.N)
		if c.N < Few {
			score = ""
		}
		b := mark.Box{X: rightX, Y: top, W: rightW}
		b.H = headHigh(p) + paraHigh(p, words, p.Size.Body, rightW-32) + paraHigh(p, score, p.Size.Meta, rightW-32) + 18
		y := head(p, b, p.T("between.calibration"), "")
		y += p.Para(mark.Box{X: b.X + 16, Y: y - 4, W: b.W - 32}, words, mark.Regular, p.Size.Body, 0, t.Ink)
		if score != "" {
			p.Para(mark.Box{X: b.X + 16, Y: y + 2, W: b.W - 32}, score, mark.Regular, p.Size.Meta, 0, t.Muted)
		}
		s.said(p, mark.Box{X: rightX, Y: b.Y + b.H + gap, W: rightW, H: foot - gap - b.Y - b.H - gap})
	}
	if s.Truth == nil {
		s.said(p, mark.Box{X: rightX, Y: y, W: rightW, H: foot - gap - y})
	}
	label, intent := p.T("between.next", "N", s.Number+1), "next"
	if s.Last() {
		label = p.T("between.end")
	}
	p.Button(mark.Box{X: rightX + 8, Y: foot + 10, W: rightW - 16, H: button}, kit.Button{Intent: intent, Region: "commit", Label: label, Key: "Enter", Style: kit.Primary, Size: p.Size.Title * 0.97})
}

// said draws what was handed in besides the readings: confidence, plan, note.
func (s *Screen) said(p *kit.Pen, b mark.Box) {
	t := p.Theme
	var lines [][2]string
	if s.Sure >= 0 {
		lines = append(lines, [2]string{p.T("between.ask.sure"), p.Words.Percent(Levels()[s.Sure], 0)})
	}
	var use, watch []string
	for _, i := range s.Use {
		use = append(use, s.Techniques[i].Name)
	}
	for _, i := range s.Watch {
		watch = append(watch, s.People[i].Name)
	}
	if len(use) > 0 {
		lines = append(lines, [2]string{p.T("between.plan.use"), strings.Join(use, " · ")})
	}
	if len(watch) > 0 {
		lines = append(lines, [2]string{p.T("between.plan.watch"), strings.Join(watch, " · ")})
	}
	if s.Note != "" {
		lines = append(lines, [2]string{p.T("between.plan.note"), s.Note})
	}
	y := head(p, b, p.T("between.handed"), "")
	p.Clip(mark.Box{X: b.X, Y: y - 6, W: b.W, H: b.Y + b.H - y}, 0, func() {
		for i, l := range lines {
			font := mark.Regular
			if i == len(lines)-1 && s.Note != "" {
				font = mark.SayItalic
			}
			if y+kit.Line(p.Size.Meta)+kit.Line(p.Size.Body) > b.Y+b.H {
				break
			}
			y += p.Para(mark.Box{X: b.X + 16, Y: y - 4, W: b.W - 32}, l[0], mark.Bold, p.Size.Meta, 1, t.Muted)
			most := max(1, int((b.Y+b.H-8-y)/kit.Line(p.Size.Body)))
			y += p.Para(mark.Box{X: b.X + 16, Y: y - 4, W: b.W - 32}, l[1], font, p.Size.Body, most, t.Ink) + 6
		}
	})
}

// paraHigh is how high a paragraph is.
func paraHigh(p *kit.Pen, words string, size, wide float64) float64 {
	if words == "" {
		return 0
	}
	return kit.Line(size) * float64(len(letter.Break(words, mark.Regular, size, wide)))
}
