package between

import (
	"strconv"
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// evidence asks which acts the reading rests on.
func (s *Screen) evidence(p *kit.Pen) section {
	who := whoWide(p)
	rows := make([]float64, len(s.Evidence))
	high := headHigh(p) + 14
	for k, i := range s.Evidence {
		rows[k] = max(38, kit.Line(p.Size.Speech)*float64(len(speech(p, s.Acts[i].Words, leftW-32-who-50)))+12)
		high += rows[k] + 6
	}
	add := max(38, p.Size.Body+22)
	return section{partEvidence, high + add, func(b mark.Box) {
		t := p.Theme
		y := head(p, b, "5  "+p.T("between.ask.evidence"), p.T("between.list.count", "N", len(s.Evidence), "Of", MostEvidence))
		for k, i := range s.Evidence {
			a := &s.Acts[i]
			r := mark.Box{X: b.X + 16, Y: y, W: b.W - 32, H: rows[k]}
			p.Rect(r, 6, mark.Fill(t.Surface2))
			p.Label(r.X+12, r.Y+19+p.Size.Label*0.36, a.Who+", "+strconv.Itoa(a.Number), mark.Bold, p.Size.Label, who-8, t.Ink)
			for n, line := range speech(p, a.Words, r.W-who-50) {
				p.Text(r.X+12+who, r.Y+19+p.Size.Speech*0.34+kit.Line(p.Size.Speech)*float64(n), line, mark.Say, p.Size.Speech*0.94, mark.Left, t.Ink)
			}
			p.Button(mark.Box{X: r.X + r.W - 40, Y: r.Y + 1, W: 38, H: 36}, kit.Button{Intent: "drop." + strconv.Itoa(i), Region: "evidence", Icon: kit.Cross, Style: kit.Quiet, Says: p.T("between.drop", "N", a.Number)})
			y += rows[k] + 6
		}
		adder(p, mark.Box{X: b.X + 16, Y: y, W: b.W - 32, H: add}, "acts", "evidence", p.T("between.add.acts"), len(s.Acts) == 0)
	}}
}

// plan asks what is intended for the session to come.
func (s *Screen) plan(p *kit.Pen) section {
	line := kit.Line(p.Size.Meta) + 3
	row := max(40, p.Size.Body+23)
	return section{partPlan, headHigh(p) + 3*(line+row+5) + 10, func(b mark.Box) {
		y := head(p, b, p.T("between.ask.plan", "N", s.Number+1), "")
		y -= 3
		var use, watch []string
		for _, i := range s.Use {
			use = append(use, s.Techniques[i].Name)
		}
		for _, i := range s.Watch {
			watch = append(watch, s.People[i].Name)
		}
		for _, o := range [...]struct {
			intent, empty string
			chosen        []string
		}{{"use", "between.plan.use.none", use}, {"watch", "between.plan.watch.none", watch}} {
			p.Text(b.X+16, y+p.Size.Meta, p.T("between.plan."+o.intent), mark.Bold, p.Size.Meta, mark.Left, p.Theme.Muted)
			y += line
			r := mark.Box{X: b.X + 16, Y: y, W: b.W - 32, H: row}
			words, ink := strings.Join(o.chosen, " · "), p.Theme.Ink
			if words == "" {
				words, ink = p.T(o.empty), p.Theme.Muted
			}
			p.Hit(mark.Hit{Intent: o.intent, Region: "plan", Box: r, Says: p.T("between.plan."+o.intent) + ": " + words})
			p.Ring(o.intent, r, 8)
			paint := mark.Fill(p.Theme.Surface).Edge(p.Theme.Border, 1.2)
			if p.Hands.Hover == o.intent {
				paint = paint.Edge(p.Theme.Action, 2)
			}
			p.Rect(r, 8, paint)
			p.Label(r.X+12, r.Y+r.H/2+p.Size.Body*0.36, words, mark.Regular, p.Size.Body, r.W-52, ink)
			p.Icon(r.X+r.W-20, r.Y+r.H/2, 8, kit.Plus, p.Theme.Ink)
			y += row + 5
		}
		p.Text(b.X+16, y+p.Size.Meta, p.T("between.plan.note"), mark.Bold, p.Size.Meta, mark.Left, p.Theme.Muted)
		y += line
		p.Field(mark.Box{X: b.X + 16, Y: y, W: b.W - 32, H: row}, kit.Field{Intent: "note", Region: "plan", Value: s.Note, Empty: p.T("between.plan.note.empty")})
	}}
}

// sure asks how sure the trainee is.
func (s *Screen) sure(p *kit.Pen) section {
	t := p.Theme
	note := p.T("between.sure.note")
	lines := kit.Line(p.Size.Meta) * float64(len(letter.Break(note, mark.Regular, p.Size.Meta, rightW-32)))
	ids := [4]string{"guess", "lean", "fairly", "very"}
	if p.Letters.Roomy() {
		row := max(38, p.Size.Body+16)
		return section{-1, headHigh(p) + lines + 4*(row+4) + 12, func(b mark.Box) {
			y := head(p, b, p.T("between.ask.sure"), "")
			y += p.Para(mark.Box{X: b.X + 16, Y: y - 8, W: b.W - 32}, note, mark.Regular, p.Size.Meta, 0, t.Muted)
			for k, level := range Levels() {
				p.Row(mark.Box{X: b.X + 16, Y: y, W: b.W - 32, H: row}, kit.Row{Intent: "sure." + strconv.Itoa(k), Region: "sure", Label: p.T("between.sure."+ids[k]) + ", " + p.Words.Percent(level, 0), Box: kit.Radio, On: s.Sure == k})
				y += row + 4
			}
		}}
	}
	return section{-1, headHigh(p) + lines + 78, func(b mark.Box) {
		y := head(p, b, p.T("between.ask.sure"), "")
		y += p.Para(mark.Box{X: b.X + 16, Y: y - 8, W: b.W - 32}, note, mark.Regular, p.Size.Meta, 0, t.Muted) + 8
		cell := (b.W - 20) / 4
		x := func(k int) float64 { return b.X + 10 + cell*(float64(k)+0.5) }
		p.Line(x(0), y+4, x(3), y+4, mark.Stroke(t.Border, 4))
		for k, level := range Levels() {
			on := s.Sure == k
			intent := "sure." + strconv.Itoa(k)
			h := mark.Box{X: x(k) - cell/2 + 2, Y: y - 14, W: cell - 4, H: 66}
			word := p.T("between.sure." + ids[k])
			p.Hit(mark.Hit{Intent: intent, Region: "sure", Box: h, Says: word + ", " + p.Words.Percent(level, 0)})
			p.Ring(intent, h, 8)
			font := mark.Regular
			switch {
			case on:
				p.Circle(x(k), y+4, 14, mark.Fill(t.Action))
				p.Circle(x(k), y+4, 4.5, mark.Fill(t.OnAction))
				font = mark.Bold
			case p.Hands.Hover == intent:
				p.Circle(x(k), y+4, 9.5, mark.Fill(t.Surface).Edge(t.Action, 3))
			default:
				p.Circle(x(k), y+4, 8.5, mark.Fill(t.Surface).Edge(t.Border, 2))
			}
			p.Text(x(k), y+35, letter.Trim(word, font, p.Size.Label, cell-2, 1)[0], font, p.Size.Label, mark.Center, t.Ink)
			p.Text(x(k), y+52, p.Words.Percent(level, 0), mark.Regular, p.Size.Meta, mark.Center, t.Muted)
		}
	}}
}

// adder draws the dashed place that opens a list to choose from.
func adder(p *kit.Pen, b mark.Box, intent, region, label string, none bool) {
	off := ""
	if none {
		off = p.T("between.add.none")
		label = off
	}
	t := p.Theme
	p.Hit(mark.Hit{Intent: intent, Region: region, Box: b, Says: label, Off: none})
	p.Ring(intent, b, 8)
	paint := mark.Stroke(t.Border, 1.5).Dash(6, 5)
	if p.Hands.Hover == intent && !none {
		paint = mark.Stroke(t.Action, 2).Dash(6, 5)
	}
	p.Rect(b, 8, paint)
	p.Icon(b.X+20, b.Y+b.H/2, 7, kit.Plus, t.Muted)
	p.Label(b.X+36, b.Y+b.H/2+p.Size.Body*0.36, label, mark.Regular, p.Size.Body, b.W-50, t.Muted)
}
