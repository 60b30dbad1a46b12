package palette

import (
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// para is one paragraph of a card.
type para struct {
	words string
	font  mark.Font
	size  float64
	ink   mark.Color
}

// card draws what is told on demand over the list: about a technique, or a
// tutor's hint. It is as high as its words, and no higher than its room: then
// the source, which stands last, is cut short.
func (s *sheet) card() {
	shut := kit.Button{Intent: "palette.about", Key: "i", Region: "palette.list", Label: s.T("palette.shut"), Style: kit.Quiet}
	all, try := s.told(), 0
	if s.p.Hinted {
		shut.Intent, shut.Key = "palette.hint", "h"
		if h := s.p.Hint; h.Technique > 0 && h.Technique <= len(s.p.Techniques) {
			try = h.Technique
		}
	}
	const edge, between = 12.0, 6.0
	button := max(38, s.Size.Body+20)
	high := edge + button + edge/2
	if try > 0 {
		high += button + between
	}
	wide, room := s.w-32, s.foot-s.top-high
	lines := make([][]string, len(all))
	for i, one := range all {
		most := max(1, int((room-between)/kit.Line(one.size)))
		lines[i] = letter.Trim(one.words, one.font, one.size, wide, most)
		tall := kit.Line(one.size)*float64(len(lines[i])) + between
		room, high = room-tall, high+tall
	}
	b := mark.Box{X: s.x, Y: s.top, W: s.w, H: min(high, s.foot-s.top)}
	s.Panel(b)
	y := b.Y + edge
	for i, one := range all {
		for _, l := range lines[i] {
			s.Text(b.X+16, y+one.size, l, one.font, one.size, mark.Left, one.ink)
			y += kit.Line(one.size)
		}
		y += between
	}
	if try > 0 {
		s.Button(mark.Box{X: b.X + 16, Y: y, W: wide, H: button}, kit.Button{Intent: "palette.take", Region: "palette.list",
			Label: s.p.Techniques[try-1].Name, Left: true, Style: kit.Chosen})
		y += button + between
	}
	s.Button(mark.Box{X: b.X + 16, Y: y, W: wide, H: button}, shut)
}

// told is what the card says.
func (s *sheet) told() (all []para) {
	t, p := s.Theme, s.p
	say := func(words string, f mark.Font, size float64, ink mark.Color) {
		if words != "" {
			all = append(all, para{words, f, size, ink})
		}
	}
	if p.Hinted {
		say(s.T("palette.hint"), mark.Bold, s.Size.Label, t.Ink)
		say(p.Hint.Words, mark.Regular, s.Size.Body, t.Ink)
		if p.Hint.Technique > 0 {
			say(s.T("palette.hint.try"), mark.Regular, s.Size.Meta, t.Muted)
		}
		return all
	}
	v := p.picked()
	say(v.Name, mark.Bold, s.Size.Body, t.Ink)
	say(v.About, mark.Regular, s.Size.Body, t.Ink)
	say(s.Words.Name("worker_role", v.Role.String()), mark.Regular, s.Size.Meta, t.Muted)
	if v.Meets != "" {
		say(s.T("palette.meets", "Need", v.Meets), mark.Regular, s.Size.Meta, t.Xray)
	}
	if len(v.Ethics) > 0 {
		say(s.T("palette.breaches", "Principles", strings.Join(v.Ethics, ", ")), mark.Bold, s.Size.Meta, t.Ethic)
	}
	say(s.T("palette.source", "Source", v.Source), mark.Regular, s.Size.Meta, t.Muted)
	return all
}
