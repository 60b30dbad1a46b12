package palette

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// line is one row of the list, as it is to be drawn.
type line struct {
	number int // of the technique
	key    string
	name   []string
	size   float64 // of the name
	note   []string
	high   float64
}

// list draws the techniques of the list that is open. Where they do not fit,
// the last row says how many more there are.
func (s *sheet) list() {
	p := s.p
	page, leaves := p.page(s.all), pages(len(s.all))
	if len(page) == 0 {
		s.none()
		return
	}
	room := s.foot - s.top
	if leaves > 1 {
		room -= s.row + s.gap
	}
	rows, total := make([]line, len(page)), -s.gap
	for i, n := range page {
		rows[i] = s.line(n, keys()[i])
		total += rows[i].high + s.gap
	}
	from, to := 0, len(rows)
	if total > room {
		from, to = window(rows, s.gap, room-s.more()-s.gap, p.Top, slices.Index(page, p.Pick))
	}
	whole := mark.Box{X: s.x, Y: s.top, W: s.w, H: s.foot - s.top}
	for i := range rows[from:to] {
		s.technique(&rows[from+i])
	}
	if rest := len(rows) - (to - from); rest > 0 {
		o := kit.Button{Intent: "palette.rows.down", Region: s.region(), Label: s.Words.N("palette.rest", rest, nil), Style: kit.Quiet, Size: s.Size.Meta}
		if p.Pick > 0 { // the list makes room for the words
			o.Intent = "palette.list"
		}
		s.Button(mark.Box{X: s.x, Y: s.top, W: s.w, H: s.more()}, o)
		s.top += s.more() + s.gap
		s.Rolls(whole, "palette.rows")
	}
	if leaves > 1 && s.top+s.row <= s.foot+0.5 {
		label := s.T("palette.more", "Page", p.Page+1, "Of", leaves)
		key := keys()[leaf]
		if s.typing {
			key = ""
		}
		s.Button(mark.Box{X: s.x, Y: s.top, W: s.w, H: s.row}, kit.Button{Intent: "palette.more", Region: s.region(), Label: label, Key: key, Left: true, Style: kit.Plain, Size: s.Size.Label})
		s.top += s.row + s.gap
	}
}

// more is how high the row is drawn that says how many more there are.
func (s *sheet) more() float64 { return s.row - 6 }

// region is the region of the list: that of the search while something is
// searched, so that the arrows lead from the field into it.
func (s *sheet) region() string {
	if s.p.Query != "" {
		return "palette.find"
	}
	return "palette.list"
}

// window is which rows are to be seen in a room that is too small for all: from
// the one it was rolled to, but always the one that is picked.
func window(rows []line, gap, room float64, top, pick int) (from, to int) {
	fit := func(from int) int {
		left, to := room, from
		for to < len(rows) && (to == from || rows[to].high <= left) {
			left -= rows[to].high + gap
			to++
		}
		return to
	}
	from = min(max(0, top), len(rows)-1)
	if pick >= 0 {
		for from = 0; fit(from) <= pick; from++ {
		}
	}
	for from > 0 && fit(from-1) == len(rows) {
		from--
	}
	return from, fit(from)
}

// none says that nothing was found, and what to do.
func (s *sheet) none() {
	t := s.Theme
	words := s.T("palette.none")
	if s.p.Query != "" {
		words = s.T("palette.none.found", "Query", letter.Trim(s.p.Query, mark.Regular, s.Size.Body, s.w/2, 1)[0])
	}
	s.Para(mark.Box{X: s.x, Y: s.top + 8, W: s.w}, words, mark.Regular, s.Size.Body, 0, t.Muted)
}

// What stands at the right of a row.
const capRoom = 30.0

// line lays out a technique's row.
func (s *sheet) line(number int, key string) line {
	v := &s.p.Techniques[number-1]
	if s.typing {
		key = ""
	}
	l := line{number: number, key: key, size: s.Size.Label}
	font := mark.Regular
	picked := s.p.Pick == number
	if picked {
		font = mark.Bold
	}
	room := s.w - 18 - s.badge(v, picked)
	if key != "" {
		room -= capRoom
	}
	l.name = letter.Break(v.Name, font, l.size, room)
	if len(l.name) > 1 {
		l.size = s.Size.Meta
		l.name = letter.Trim(v.Name, font, l.size, room, 2)
	}
	note := v.Off
	if note == "" && picked && len(v.Ethics) > 0 {
		note = s.T("palette.breaches", "Principles", strings.Join(v.Ethics, ", "))
	}
	if note != "" {
		wide := s.w - 18 - s.flag(v)
		if key != "" {
			wide -= capRoom
		}
		l.note = letter.Trim(note, mark.Regular, s.Size.Meta, wide, 3)
	}
	tall := float64(len(l.name))*l.size*1.2 + float64(len(l.note))*s.Size.Meta*1.25
	l.high = max(s.row, tall+12)
	return l
}

// badge is how much room the marks at the right of a row take.
func (s *sheet) badge(v *Technique, picked bool) (wide float64) {
	if picked {
		wide += 34
	}
	switch {
	case v.Off != "":
	case len(v.Ethics) > 0 && picked: // said in words, below
	case len(v.Ethics) > 0:
		wide += letter.Width(s.T("palette.ethics"), mark.Bold, s.Size.Meta) + 44
	case v.Fit == Fits:
		wide += letter.Width(s.T("palette.fits"), mark.Bold, s.Size.Meta) + 30
	case v.Fit == OutOfWay:
		wide += letter.Width(s.T("palette.out"), mark.Regular, s.Size.Meta) + 12
	}
	return wide
}

// technique draws a row.
func (s *sheet) technique(l *line) {
	t, p := s.Theme, s.p
	v := &p.Techniques[l.number-1]
	intent := "palette.use." + strconv.Itoa(l.number)
	b := mark.Box{X: s.x, Y: s.top, W: s.w, H: l.high}
	s.top += l.high + s.gap
	on, off := p.Pick == l.number, v.Off != ""
	says := v.Name
	switch {
	case off:
		says += ": " + v.Off
	case v.Fit == Fits:
		says += ", " + s.T("palette.fits")
	case v.Fit == OutOfWay:
		says += ", " + s.T("palette.out")
	}
	if len(v.Ethics) > 0 {
		says += ", " + s.T("palette.breaches", "Principles", strings.Join(v.Ethics, ", "))
	}
	hit := b
	if on {
		hit.W -= 42
	}
	s.Hit(mark.Hit{Intent: intent, Region: s.region(), Box: hit, Says: says, Off: off, Key: l.key})
	paint, ink, font := mark.Fill(t.Surface).Edge(t.Line, 1), t.Ink, mark.Regular
	if s.roomy {
		paint.Ink = t.Border
	}
	switch {
	case off:
		paint, ink = mark.Fill(t.Surface2).Edge(t.Border, 1.2).Dash(4, 3), t.Muted
	case on:
		paint, font = mark.Fill(t.ActionTint).Edge(t.Action, 2.4), mark.Bold
	case s.Hands.Hover == intent:
		paint.Ink, paint.Width = t.Action, 1.8
	}
	s.Ring(intent, b, 8)
	s.Rect(b, 8, paint)
	x := b.X + 8
	if l.key != "" {
		kink := t.Muted
		if on {
			kink = t.Ink
		}
		s.KeyCap(x, b.Y+min(b.H/2, s.row/2), s.Cap(l.key), kink)
		x += capRoom
	} else {
		x += 6
	}
	tall := float64(len(l.name))*l.size*1.2 + float64(len(l.note))*s.Size.Meta*1.25
	y := b.Y + (b.H-tall)/2
	middle := y + float64(len(l.name))*l.size*0.6
	for i, w := range l.name {
		s.Text(x, y+l.size*(0.95+1.2*float64(i)), w, font, l.size, mark.Left, ink)
	}
	y += float64(len(l.name)) * l.size * 1.2
	if flag := s.flag(v); flag > 0 && len(l.note) > 0 {
		s.Icon(x+6, y+s.Size.Meta*0.66, 6, kit.Flag, t.Ethic)
		x += flag
	}
	for i, w := range l.note {
		c := t.Muted
		if !off {
			c = t.Ethic
		}
		s.Text(x, y+s.Size.Meta*(1+1.25*float64(i)), w, mark.Regular, s.Size.Meta, mark.Left, c)
	}
	s.badges(v, on, b, middle)
}

// flag is the room for a flag before the note of a technique that may breach a
// principle.
func (s *sheet) flag(v *Technique) float64 {
	if len(v.Ethics) > 0 && v.Off == "" {
		return 17
	}
	return 0
}

// badges draws what stands at the right of a row: whether it fits, whether a
// principle is at stake, and the way to its description.
func (s *sheet) badges(v *Technique, on bool, b mark.Box, y float64) {
	t, right, size := s.Theme, b.X+b.W-10, s.Size.Meta
	if on {
		h := mark.Box{X: right - 32, Y: y - 18, W: 42, H: 36}
		s.Hit(mark.Hit{Intent: "palette.about", Region: s.region(), Box: h, Says: s.T("palette.about")})
		around := mark.Around(mark.Point{X: right - 10, Y: y}, 24, 24)
		s.Ring("palette.about", around, 12)
		s.Icon(right-10, y, 10, kit.Info, t.Ink)
		right -= 34
	}
	switch {
	case len(v.Ethics) > 0 && (on || v.Off != ""):
	case len(v.Ethics) > 0:
		words := s.T("palette.ethics")
		w := letter.Width(words, mark.Bold, size) + 36
		pill := mark.Box{X: right - w, Y: y - size*0.9, W: w, H: size * 1.8}
		s.Rect(pill, size*0.9, mark.Fill(t.EthicTint).Edge(t.Ethic, 1.2))
		s.Icon(pill.X+16, y, 7, kit.Flag, t.Ethic)
		s.Text(pill.X+27, y+size*0.36, words, mark.Bold, size, mark.Left, t.Ethic)
	case v.Off != "":
	case v.Fit == Fits:
		words := s.T("palette.fits")
		s.Text(right, y+size*0.36, words, mark.Bold, size, mark.Right, t.Xray)
		s.Icon(right-letter.Width(words, mark.Bold, size)-12, y, 7, kit.CheckMark, t.Xray)
	case v.Fit == OutOfWay:
		s.Text(right, y+size*0.36, s.T("palette.out"), mark.Regular, size, mark.Right, t.Muted)
	}
}
