package palette

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Box is where the column stands: narrow beside the room, and wider in large
// type.
func Box(roomy bool) mark.Box {
	if roomy {
		return mark.Box{X: 868, Y: 66, W: mark.Width - 868, H: mark.Height - 66}
	}
	return mark.Box{X: 908, Y: 56, W: mark.Width - 908, H: mark.Height - 56}
}

// sheet is what draws the parts of the column, from the top and from the foot
// towards the list between.
type sheet struct {
	*kit.Pen
	p           *Panel
	x, w        float64 // of what stands in the column
	top, foot   float64 // of what is still free
	roomy       bool
	field, row  float64 // how high
	gap, button float64
	typing      bool  // in the search
	all         []int // the list that is open
}

// The intents of the column that keys have.
const (
	search = "palette.search"
	back   = "palette.back"
	say    = "say"
	silent = "silent"
)

// Draw draws the column into a box.
func (p Panel) Draw(pen *kit.Pen, b mark.Box) {
	t := pen.Theme
	s := &sheet{Pen: pen, p: &p, x: b.X + 14, w: b.W - 28, top: b.Y + 12, foot: b.Y + b.H, field: 38, row: 35, gap: 4, button: 44,
		typing: pen.Hands.Focus == search, all: p.listed()}
	if pen.Size.Body > 16 {
		s.roomy, s.x, s.w = true, b.X+12, b.W-24
		s.field, s.row, s.button = 52, 50, 56
	}
	s.Rect(b, 0, mark.Fill(t.Back))
	s.Line(b.X, b.Y, b.X, b.Y+b.H, mark.Stroke(t.Line, 1))
	s.find()
	if p.Query == "" && !s.roomy {
		s.families()
	}
	list, foot := s.top, s.buttons()
	covered := p.Hinted || p.About && p.picked() != nil
	if v := p.picked(); v != nil && !covered {
		foot = s.whom(v, s.words(foot))
	}
	s.top, s.foot = list, foot
	switch {
	case covered:
		s.card()
	case p.Query != "" || p.Family > 0 || p.Role > 0:
		s.list()
	case s.roomy && p.Roles:
		s.roles(min(s.row, (s.foot-s.top-s.Size.Label-12)/7-3))
	case s.roomy:
		s.familyRows()
	default:
		s.rest()
	}
	s.keys()
}

// keys are the keys that need no place: one step back, the hint, the members.
func (s *sheet) keys() {
	p := s.p
	if p.Holding() || s.typing {
		s.On("Escape", back)
	}
	if s.typing {
		if len(s.all) > 0 {
			s.On("Enter", "palette.first")
		}
		return
	}
	if p.Tutored {
		s.On("h", "palette.hint")
	}
	if v := p.picked(); v != nil {
		s.On("i", "palette.about")
		if v.Targets > 0 && !p.About {
			for n := range p.Members {
				s.On(memberKeys()[n%12], "member."+strconv.Itoa(n+1))
			}
			s.On("0", "palette.nobody")
		}
	}
}

// find draws the search.
func (s *sheet) find() {
	p := s.p
	o := kit.Field{Intent: search, Region: "palette.find", Value: p.Query, Empty: s.T("palette.search"), Key: "/", Icon: kit.Search}
	if s.typing || letter.Width(o.Empty, mark.Regular, s.Size.Body) > s.w-90 {
		o.Empty = s.T("palette.search.short")
	}
	if p.Query != "" {
		o.Note = s.Words.N("palette.found", len(s.all), nil)
	}
	s.Field(mark.Box{X: s.x, Y: s.top, W: s.w, H: s.field}, o)
	s.top += s.field + 10
}

// buttons draws what can be done, and the line under it; it gives where that
// begins.
func (s *sheet) buttons() float64 {
	p, t := s.p, s.Theme
	why := s.why()
	words, ink := why, t.Ink
	switch {
	case p.Note != "":
		words = p.Note
	case why != "":
	case p.Holding():
		words, ink = s.T("palette.waits"), t.Muted
	default:
		words, ink = s.T("palette.goes.on"), t.Muted
	}
	if why != "" && p.Pick == 0 && p.Mute == "" && p.Note == "" { // nothing picked is no fault
		words, ink = s.T("palette.goes.on"), t.Muted
		if p.Holding() {
			words = s.T("palette.waits")
		}
	}
	lines := letter.Trim(words, mark.Regular, s.Size.Meta, s.w, 3)
	y := s.foot - 5 - 1.25*s.Size.Meta*float64(len(lines))
	for i, l := range lines {
		s.Text(s.x+s.w/2, y+s.Size.Meta*(1+1.25*float64(i)), l, mark.Regular, s.Size.Meta, mark.Center, ink)
	}
	y -= s.button + 6
	quiet := kit.Button{Intent: silent, Region: "palette.say", Label: s.T("palette.silent"), Key: "Space", Off: p.Mute}
	small := letter.Width(quiet.Label, mark.Bold, s.Size.Body) + letter.Width(s.Cap("Space"), mark.Bold, 13) + 50
	small = max(small, 118)
	o := kit.Button{Intent: say, Region: "palette.say", Label: s.T("palette.say"), Key: "Enter", Style: kit.Primary, Off: why, Size: s.Size.Title}
	s.Button(mark.Box{X: s.x, Y: y, W: s.w - small - 12, H: s.button}, o)
	s.Button(mark.Box{X: s.x + s.w - small, Y: y, W: small, H: s.button}, quiet)
	return y - 12
}

// why is why it cannot be said yet, in words; empty: it can.
func (s *sheet) why() string {
	p := s.p
	switch p.lacks() {
	case lackFloor:
		return p.Mute
	case lackTechnique:
		return s.T("palette.lacks.technique")
	case lackPossible:
		return p.picked().Off
	case lackPresent:
		if n := p.gone(); n >= 1 && n <= len(p.Members) {
			return p.Members[n-1].Off
		}
		return s.T("palette.lacks.one")
	case lackOne:
		if p.picked().Targets > 1 {
			return s.T("palette.lacks.two")
		}
		return s.T("palette.lacks.one")
	case lackAnother:
		return s.T("palette.lacks.another")
	}
	return ""
}
