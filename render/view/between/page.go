package between

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// section is one part of the screen: how high it is, and how it is drawn.
type section struct {
	part int
	high float64
	draw func(b mark.Box)
}

// The columns of the screen.
const (
	leftX, leftW   = 16.0, 812.0
	rightX, rightW = 844.0, 420.0
	top, bottom    = 74.0, 706.0
	gap            = 10.0
)

// Scene draws the screen.
func (s Screen) Scene(p *kit.Pen) {
	p.Ground()
	mode := p.T("view.practice")
	if s.Exam {
		mode = p.T("view.exam")
	}
	p.Bar(kit.Bar{Back: p.T("between.back"), Title: p.T("between.title", "N", s.Number), Subtitle: p.T("between.subtitle", "Title", s.Title), Mode: mode})
	if s.Committed {
		s.compare(p)
	} else {
		s.ask(p)
	}
	if s.Opened != "" && !s.Committed {
		s.list(p)
	}
}

// ask draws the questions.
func (s *Screen) ask(p *kit.Pen) {
	parts := []section{s.stages(p), s.patterns(p), s.risk(p), s.power(p), s.evidence(p)}
	plan := s.plan(p)
	y := top
	sure := s.sure(p)
	sure.draw(mark.Box{X: rightX, Y: y, W: rightW, H: sure.high})
	y += sure.high + gap
	switch {
	case s.Last():
	case p.Letters.Roomy():
		parts = append(parts, plan)
	default:
		plan.draw(mark.Box{X: rightX, Y: y, W: rightW, H: plan.high})
		y += plan.high + gap
	}
	s.curtain(p, mark.Box{X: rightX, Y: y, W: rightW, H: bottom - y})
	s.pages(p, parts)
}

// pages draws the sections of the page that holds the part that is looked at,
// and the way to the others.
func (s *Screen) pages(p *kit.Pen, all []section) {
	high := max(36, p.Size.Meta+18)
	room := bottom - top - high - 8
	page, used := 0, 0.0
	of := make([]int, len(all))
	for i := range all {
		if used > 0 && used+all[i].high > room {
			page, used = page+1, 0
		}
		of[i] = page
		used += all[i].high + gap
	}
	show := 0
	for i := range all {
		if all[i].part == s.Part {
			show = of[i]
		}
	}
	x := leftX
	wide := (leftW - 6*float64(len(all)-1)) / float64(len(all))
	for i := range all {
		b := mark.Box{X: x, Y: top, W: wide, H: high}
		s.tab(p, b, all[i].part, of[i] == show)
		x += wide + 6
	}
	y := top + high + 8
	spare := room
	n := 0
	for i := range all {
		if of[i] == show {
			spare -= all[i].high + gap
			n++
		}
	}
	more := min(14, max(0, spare+gap)/float64(max(1, n)))
	for i := range all {
		if of[i] == show {
			all[i].draw(mark.Box{X: leftX, Y: y, W: leftW, H: all[i].high + more})
			y += all[i].high + more + gap
		}
	}
}

// tab draws the way to a part: its name, checked once it is answered.
func (s *Screen) tab(p *kit.Pen, b mark.Box, part int, on bool) {
	t := p.Theme
	intent := "part." + strconv.Itoa(part)
	name := p.T("between.part." + [numParts]string{"stage", "pattern", "risk", "power", "evidence", "plan"}[part])
	p.Hit(mark.Hit{Intent: intent, Region: "parts", Box: b, Says: name})
	paint, font := mark.Fill(t.Surface).Edge(t.Line, 1.2), mark.Regular
	if on {
		paint, font = mark.Fill(t.ActionTint).Edge(t.Action, 2), mark.Bold
	} else if p.Hands.Hover == intent {
		paint = paint.Edge(t.Action, 1.6)
	}
	p.Ring(intent, b, 8)
	p.Rect(b, 8, paint)
	room := b.W - 12
	mid := b.Middle()
	if s.answered(part) && !s.Committed {
		room -= 20
		mid.X += 9
	}
	name = letter.Trim(name, font, p.Size.Meta, room, 1)[0]
	p.Text(mid.X, mid.Y+p.Size.Meta*0.36, name, font, p.Size.Meta, mark.Center, t.Ink)
	if s.answered(part) && !s.Committed {
		p.Icon(mid.X-letter.Width(name, font, p.Size.Meta)/2-12, mid.Y, 7, kit.CheckMark, t.Action)
	}
}

// answered says whether something was said on a part.
func (s *Screen) answered(part int) bool {
	switch part {
	case partStage:
		return s.Stage >= 0
	case partPattern:
		return s.Pattern >= 0
	case partRisk:
		return len(s.Risk) > 0
	case partPower:
		return len(s.Power) > 0
	case partEvidence:
		return len(s.Evidence) > 0
	}
	return len(s.Use) > 0 || len(s.Watch) > 0 || s.Note != ""
}

// head writes the title of a section and its hint, and gives where what
// follows begins.
func head(p *kit.Pen, b mark.Box, title, hint string) float64 { return p.Sheet(b, title, hint) }

// headHigh is how high the title of a section is.
func headHigh(p *kit.Pen) float64 { return p.SheetHead() }
