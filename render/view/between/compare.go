package between

import (
	"strings"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// entry is a line of a comparison: something by its name, with a picture
// before it and what it rests on below.
type entry struct {
	who     int // a member; -1: none
	stage   int // -1: none
	pattern int // -1: none
	name    string
	note    string
}

// plain is an entry without a picture.
func plain(name, note string) entry {
	return entry{who: -1, stage: -1, pattern: -1, name: name, note: note}
}

// side is how an entry is indented by its picture.
func (e *entry) side() float64 {
	switch {
	case e.who >= 0:
		return 44
	case e.stage >= 0:
		return 74
	case e.pattern >= 0:
		return 76
	}
	return 0
}

// high is how high an entry is in a column.
func (e *entry) high(p *kit.Pen, wide float64) float64 {
	h := 0.0
	if e.name != "" {
		h = kit.Line(p.Size.Body) * float64(len(letter.Break(e.name, mark.Bold, p.Size.Body, wide-e.side())))
	}
	if e.note != "" {
		h += kit.Line(p.Size.Meta) * float64(len(letter.Break(e.note, mark.Regular, p.Size.Meta, wide-e.side())))
	}
	least := 0.0
	switch {
	case e.who >= 0:
		least = 38
	case e.pattern >= 0:
		least = 70
	case e.stage >= 0:
		least = 28
	}
	return max(h, least) + 6
}

// draw draws the entry.
func (e *entry) draw(p *kit.Pen, s *Screen, b mark.Box, ink, soft mark.Color) {
	x := b.X + e.side()
	switch {
	case e.who >= 0:
		p.Portrait(b.X+18, b.Y+18, 17, s.People[e.who].Looks, face.Rest())
	case e.stage >= 0:
		p.StageSwatch(mark.Box{X: b.X, Y: b.Y, W: 38, H: 24}, sim.Stage(e.stage))
		p.Stage(b.X+54, b.Y+12, sim.Stage(e.stage), 9, ink)
	case e.pattern >= 0:
		Drawing(p, b.X+34, b.Y+34, sim.Pattern(e.pattern))
	}
	y := b.Y
	if e.name != "" {
		y += p.Para(mark.Box{X: x, Y: y, W: b.W - e.side()}, e.name, mark.Bold, p.Size.Body, 0, ink)
	}
	if e.note != "" {
		p.Para(mark.Box{X: x, Y: y, W: b.W - e.side()}, e.note, mark.Regular, p.Size.Meta, 0, soft)
	}
}

// The columns of a comparison.
const (
	yoursW = 300.0
	trueW  = leftW - 32 - yoursW - 12
)

// comparison is a section that sets what was said beside what is.
func (s *Screen) comparison(p *kit.Pen, part int, title string, yours, truth []entry) section {
	sum := func(list []entry, wide float64) (h float64) {
		for i := range list {
			h += list[i].high(p, wide)
		}
		return h
	}
	label := kit.Line(p.Size.Meta) + 4
	high := max(sum(yours, yoursW), sum(truth, trueW-24)+12)
	return section{part, headHigh(p) + label + high + 14, func(b mark.Box) {
		t := p.Theme
		y := head(p, b, title, "")
		if truth != nil {
			s.verdict(p, b, part)
		}
		p.Text(b.X+16, y+p.Size.Meta, p.T("between.you"), mark.Bold, p.Size.Meta, mark.Left, t.Muted)
		cy := y + label
		for i := range yours {
			h := yours[i].high(p, yoursW)
			yours[i].draw(p, s, mark.Box{X: b.X + 16, Y: cy, W: yoursW, H: h}, t.Ink, t.Muted)
			cy += h
		}
		if truth == nil {
			return
		}
		box := mark.Box{X: b.X + 16 + yoursW + 12, Y: y - 2, W: trueW, H: b.Y + b.H - 10 - y + 2}
		p.Rect(box, 8, mark.Fill(t.XrayTint).Edge(t.Xray, 1.3).Dash(5, 4))
		p.Text(box.X+12, y+p.Size.Meta+3, p.T("between.simulation"), mark.Bold, p.Size.Meta, mark.Left, t.Xray)
		cy = y + label + 4
		for i := range truth {
			h := truth[i].high(p, trueW-24)
			truth[i].draw(p, s, mark.Box{X: box.X + 12, Y: cy, W: trueW - 24, H: h}, t.Xray, t.Xray)
			cy += h
		}
	}}
}

// verdict writes how the two compare, in the title's line: neither in praise
// nor in blame.
func (s *Screen) verdict(p *kit.Pen, b mark.Box, part int) {
	words := p.T("between.verdict." + [...]string{"open", "held", "differed"}[s.Verdicts()[part]])
	p.Text(b.X+b.W-16, b.Y+10+p.Size.Title*0.94, words, mark.Bold, p.Size.Label, mark.Right, p.Theme.Ink)
}

// compare draws what was said beside what is; in an exam, what was said alone.
func (s *Screen) compare(p *kit.Pen) {
	open := plain(p.T("between.left_open"), "")
	people := func(list []int, note string) (out []entry) {
		for _, i := range list {
			out = append(out, entry{who: i, stage: -1, pattern: -1, name: s.People[i].Name})
		}
		if out == nil {
			return []entry{open}
		}
		if note != "" {
			out = append(out, plain("", note))
		}
		return out
	}
	stage, pattern := []entry{open}, []entry{open}
	if s.Stage >= 0 {
		stage = []entry{{who: -1, stage: s.Stage, pattern: -1, name: p.Words.Name("stage", sim.Stage(s.Stage).String())}}
	}
	if s.Pattern >= 0 {
		pattern = []entry{{who: -1, stage: -1, pattern: s.Pattern, name: p.Words.Name("pattern", sim.Pattern(s.Pattern).String())}}
	}
	var why []string
	for _, k := range s.Reasons {
		why = append(why, p.T("between.reason."+Reason(k)))
	}
	var is [NumReadings][]entry
	if s.Truth != nil {
		is = s.Truth.entries(p, s.People)
	}
	all := []section{
		s.comparison(p, partStage, p.T("between.part.stage"), stage, is[partStage]),
		s.comparison(p, partPattern, p.T("between.part.pattern"), pattern, is[partPattern]),
		s.comparison(p, partRisk, p.T("between.part.risk"), people(s.Risk, strings.Join(why, ", ")), is[partRisk]),
		s.comparison(p, partPower, p.T("between.part.power"), people(s.Power, ""), is[partPower]),
	}
	s.after(p)
	s.pages(p, all)
}

// entries are the truth in words.
func (x *Truth) entries(p *kit.Pen, people []Person) (out [NumReadings][]entry) {
	w := p.Words
	note := p.T("between.truth.began")
	if !x.Began {
		var moved []string
		for _, s := range x.Signs {
			moved = append(moved, p.T("between.truth.sign", "Name", small(w.Name("sign", s.Name)), "From", w.Number(s.From, 2), "To", w.Number(s.To, 2)))
		}
		note = p.T("between.truth.signs", "Session", x.Since, "List", strings.Join(moved, ", "))
	}
	out[partStage] = []entry{{who: -1, stage: int(x.Stage), pattern: -1, name: p.T("between.truth.stage", "Stage", w.Name("stage", x.Stage.String()), "Sure", w.Percent(x.Confidence, 0)), note: note}}
	counts := p.T("between.truth.pattern", "Next", w.Percent(x.Next, 0), "Hub", w.Percent(x.Hub, 0), "HubWho", x.HubWho, "Pair", w.Percent(x.Pair, 0), "A", x.PairA, "B", x.PairB)
	out[partPattern] = []entry{{who: -1, stage: -1, pattern: int(x.Pattern), name: w.Name("pattern", x.Pattern.String()), note: counts + " " + p.T("between.rule."+x.Pattern.String())}}
	for _, r := range x.Risk {
		out[partRisk] = append(out[partRisk], entry{who: r.Who, stage: -1, pattern: -1, name: people[r.Who].Name, note: reasonsOf(p, w, r.Why)})
	}
	rule := "between.rule.risk"
	if x.Nearest {
		rule = "between.rule.risk.nearest"
	}
	out[partRisk] = append(out[partRisk], plain("", p.T(rule)))
	for _, h := range x.Power {
		out[partPower] = append(out[partPower], entry{who: h.Who, stage: -1, pattern: -1, name: people[h.Who].Name,
			note: p.T("between.truth.power", "Credited", w.Number(h.Credited, 1), "Worked", w.Number(h.Worked, 1))})
	}
	out[partPower] = append(out[partPower], plain("", p.T("between.rule.power")))
	return out
}

// reasonsOf are the measures that put a member at risk.
func reasonsOf(p *kit.Pen, w *lang.Words, why []Line) string {
	var out []string
	for _, l := range why {
		out = append(out, p.T("between.truth.line."+l.Name, "Value", w.Number(l.Value, 2), "Line", w.Number(l.At, 2)))
	}
	return strings.Join(out, "; ")
}

// small is a name as it stands inside a sentence.
func small(name string) string { return strings.ToLower(name[:1]) + name[1:] }
