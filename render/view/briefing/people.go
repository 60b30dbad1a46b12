package briefing

import (
	"strconv"
	"strings"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// The cards of the people.
const (
	columns = 3
	gap     = 8.0
)

// people draws the people as cards, and what they are together.
func (d *sheet) people(b mark.Box) {
	t := d.Theme
	head := d.Size.Title
	w := d.Label(b.X+4, b.Y+head+6, d.T("brief.people"), mark.Bold, head, 0, t.Ink)
	count := d.Words.N("brief.joining", d.s.Joining(), map[string]any{"Of": len(d.s.People)})
	if d.s.Free() {
		count += "; " + d.T("brief.limits", "Least", d.s.Least, "Most", d.s.Most)
	}
	d.Label(b.X+w+16, b.Y+head+6, count, mark.Regular, d.Size.Label, b.W-w-24, t.Muted)
	y := b.Y + head + 20
	sum := d.composedHeight(b.W)
	grid := mark.Box{X: b.X, Y: y, W: b.W, H: b.Y + b.H - sum - gap - y}
	d.cards(grid)
	d.composed(mark.Box{X: b.X, Y: b.Y + b.H - sum, W: b.W, H: sum})
}

// rows is how many rows of cards stand in a height, and how high they are.
func (d *sheet) rows(h float64) (rows int, tall float64) {
	need := (len(d.s.People) + columns - 1) / columns
	least := d.cardHeight()
	rows = max(1, min(need, int((h+gap)/(least+gap))))
	if rows < 3 && need >= rows { // a page of few cards need not fill the height
		return rows, min((h-gap*float64(rows-1))/float64(rows), least*1.5)
	}
	return rows, (h - gap*float64(rows-1)) / float64(rows)
}

// cardHeight is how high a card is at least: a name, a line below, and two
// lines of what the person is about.
func (d *sheet) cardHeight() float64 {
	return 8 + kit.Line(d.Size.Body) + kit.Line(d.Size.Meta) + 2*kit.Line(d.Size.Meta) + 12
}

// cards draws a page of cards.
func (d *sheet) cards(b mark.Box) {
	rows, tall := d.rows(b.H)
	if pages := (len(d.s.People) + rows*columns - 1) / (rows * columns); pages > 1 {
		h := max(36, d.Size.Label+18)
		rows, tall = d.rows(b.H - h - gap)
		d.pager(mark.Box{X: b.X, Y: b.Y + b.H - h, W: b.W, H: h}, rows*columns)
		b.H -= h + gap
	}
	per := rows * columns
	last := (len(d.s.People) - 1) / per
	from := min(d.s.Page, last) * per
	wide := (b.W - gap*(columns-1)) / columns
	for k := range min(per, len(d.s.People)-from) {
		row, column := k/columns, k%columns
		d.card(from+k, mark.Box{X: b.X + float64(column)*(wide+gap), Y: b.Y + float64(row)*(tall+gap), W: wide, H: tall})
	}
}

// pager goes from page to page of the people.
func (d *sheet) pager(b mark.Box, per int) {
	n := len(d.s.People)
	last := (n - 1) / per
	page := min(d.s.Page, last)
	text := d.T("brief.page", "From", page*per+1, "To", min(n, (page+1)*per), "Of", n)
	d.Text(b.X+b.W/2, b.Y+b.H/2+d.Size.Label*0.36, text, mark.Regular, d.Size.Label, mark.Center, d.Theme.Ink)
	way := func(x float64, to int, icon kit.Icon, says string) {
		off := ""
		if to < 0 || to > last {
			off, to = d.T("brief.page.none"), page
		}
		intent := "page." + strconv.Itoa(to+1)
		if off != "" {
			intent = "page.none." + says
		}
		d.Button(mark.Box{X: x, Y: b.Y, W: 56, H: b.H}, kit.Button{Intent: intent, Region: "pages", Icon: icon, Says: says, Off: off})
	}
	way(b.X, page-1, kit.JumpBack, d.T("brief.page.before"))
	way(b.X+b.W-56, page+1, kit.Jump, d.T("brief.page.after"))
	d.Rolls(mark.Box{X: b.X, Y: top, W: b.W, H: b.Y - top}, "people")
}

// card draws one person: the face, the name, the age, whether they join, and
// the beginning of what is known about them.
func (d *sheet) card(i int, b mark.Box) {
	t, one := d.Theme, &d.s.People[i]
	number := strconv.Itoa(i + 1)
	intent := "person." + number
	d.Hit(mark.Hit{Intent: intent, Region: "people", Box: b, Says: d.says(one)})
	paint := mark.Fill(t.Surface).Edge(t.Action, 2)
	if !one.Joins {
		paint = mark.Fill(t.Surface2).Edge(t.Border, 1.2)
	}
	if d.Hands.Hover == intent {
		paint.Ink, paint.Width = t.Action, 2.6
	}
	d.Ring(intent, b, 10)
	d.Rect(b, 10, paint)
	body, small := d.Size.Body, d.Size.Meta
	lines := 2
	for lines < 4 && 8+kit.Line(body)+kit.Line(small)*float64(lines+2)+22 <= b.H {
		lines++
	}
	if fits := 16 + kit.Line(body) + kit.Line(small)*3; fits > b.H {
		lines = 1
	}
	about := kit.Line(small) * float64(lines)
	state, ink := d.T("brief.waits"), t.Muted
	if one.Joins {
		state, ink = d.T("brief.joins"), t.Action
	}
	brief := strconv.Itoa(one.Years) + " · "
	need := letter.Width(brief, mark.Regular, small) + letter.Width(state, mark.Bold, small)
	named := max(13, body*0.87) // a long name is set smaller, then in two lines
	if w := letter.Width(one.Name, mark.Bold, named); w <= b.W-32-2*24 {
		need = max(need, w)
	}
	r := min(32*body/15, (b.H-about-18)/2, max(21, (b.W-32-need)/2))
	cx, cy := b.X+10+r, b.Y+8+r
	s := face.Rest()
	d.Portrait(cx, cy, r, one.Looks, s)
	d.badge(b.X+14, b.Y+14, number, one.Joins)
	x := cx + r + 10
	room := b.X + b.W - x - 6
	if w := letter.Width(one.Name, mark.Bold, body); w <= room {
		named = body
	}
	name := letter.Trim(one.Name, mark.Bold, named, room, 2)
	y := cy - (kit.Line(named)*float64(len(name))+kit.Line(small))/2
	y = max(y, b.Y+2)
	for _, l := range name {
		d.Text(x, y+named, l, mark.Bold, named, mark.Left, t.Ink)
		y += kit.Line(named)
	}
	y += small
	if one.Years > 0 {
		years := d.Words.N("brief.years", one.Years, nil) + " · "
		if letter.Width(years, mark.Regular, small)+letter.Width(state, mark.Bold, small) > room {
			years = brief
		}
		w := d.Label(x, y, years, mark.Regular, small, 0, t.Muted)
		x, room = x+w, room-w
	}
	d.Label(x, y, state, mark.Bold, small, room, ink)
	check := 0.0
	if d.s.Free() {
		check = 44
		d.check(i, number, mark.Box{X: b.X + b.W - 44, Y: b.Y + b.H - 40, W: 44, H: 40})
	}
	edge := b.Y + b.H - 8 - about
	for k, l := range beside(one.About, small, b.W-22, check, lines) {
		d.Text(b.X+12, edge+small+kit.Line(small)*float64(k)-2, l, mark.Regular, small, mark.Left, t.Ink)
	}
}

// check draws the box that says whether somebody joins.
func (d *sheet) check(i int, number string, b mark.Box) {
	one := &d.s.People[i]
	key := ""
	if i < 9 {
		key = number
	}
	intent := "join." + number
	says := d.T("brief.invite", "Name", one.Name)
	if one.Joins {
		says = d.T("brief.leave", "Name", one.Name)
	}
	d.Hit(mark.Hit{Intent: intent, Region: "people", Box: b, Says: says, Key: key})
	x, y := b.X+b.W-20, b.Y+b.H-20
	d.Ring(intent, mark.Around(mark.Point{X: x, Y: y}, 20, 20), 5)
	d.Checkbox(x, y, one.Joins)
}

// badge draws the number of a card.
func (d *sheet) badge(x, y float64, number string, on bool) {
	t := d.Theme
	size := max(13, d.Size.Meta*0.9)
	r := size * 0.88
	paint, ink := mark.Fill(t.Surface).Edge(t.Border, 1.4), t.Ink
	if on {
		paint, ink = mark.Fill(t.Action).Edge(t.Surface, 1.4), t.OnAction
	}
	d.Circle(x, y, r, paint)
	d.Text(x, y+size*0.36, number, mark.Bold, size, mark.Center, ink)
}

// says is a person for a screen reader.
func (d *sheet) says(one *Person) string {
	parts := []string{one.Name}
	if one.Years > 0 {
		parts = append(parts, d.Words.N("brief.years", one.Years, nil))
	}
	if one.Joins {
		parts = append(parts, d.T("brief.joins"))
	} else {
		parts = append(parts, d.T("brief.waits"))
	}
	return strings.Join(parts, ", ") + ". " + one.About
}

// summary says what those who join are together, without judging it.
func (d *sheet) summary() string {
	women, men, others, sent, young, old := 0, 0, 0, 0, 0, 0
	for _, one := range d.s.People {
		if !one.Joins {
			continue
		}
		switch {
		case one.Woman:
			women++
		case one.Man:
			men++
		default:
			others++
		}
		if one.Sent {
			sent++
		}
		if one.Years > 0 && (young == 0 || one.Years < young) {
			young = one.Years
		}
		old = max(old, one.Years)
	}
	var who, parts []string
	for _, k := range [...]struct {
		id string
		n  int
	}{{"brief.women", women}, {"brief.men", men}, {"brief.others", others}} {
		if k.n > 0 {
			who = append(who, d.Words.N(k.id, k.n, nil))
		}
	}
	parts = append(parts, strings.Join(who, ", "))
	if young > 0 && young != old {
		parts = append(parts, d.T("brief.ages", "From", young, "To", old))
	}
	if sent > 0 {
		parts = append(parts, d.Words.N("brief.sent", sent, nil))
	}
	if len(who) == 0 {
		return d.T("brief.nobody")
	}
	return strings.Join(parts, " · ")
}

// composedHeight is how high the summary is.
func (d *sheet) composedHeight(w float64) float64 {
	lines := len(letter.Trim(d.summary(), mark.Regular, d.Size.Body, w-28, 2))
	return 20 + kit.Line(d.Size.Label) + kit.Line(d.Size.Body)*float64(lines) + kit.Line(d.Size.Meta)*float64(d.noteLines(w))
}

func (d *sheet) noteLines(w float64) int {
	return len(letter.Trim(d.T("brief.note"), mark.Regular, d.Size.Meta, w-28, 2))
}

// composed draws the summary.
func (d *sheet) composed(b mark.Box) {
	d.Panel(b)
	y := b.Y + 8
	y += d.Para(mark.Box{X: b.X + 14, Y: y, W: b.W - 28}, d.T("brief.composed"), mark.Bold, d.Size.Label, 1, d.Theme.Ink)
	y += d.Para(mark.Box{X: b.X + 14, Y: y, W: b.W - 28}, d.summary(), mark.Regular, d.Size.Body, 2, d.Theme.Ink)
	d.Para(mark.Box{X: b.X + 14, Y: y, W: b.W - 28}, d.T("brief.note"), mark.Regular, d.Size.Meta, 2, d.Theme.Muted)
}

// beside is the beginning of a text, up to a whole word, in so many lines; the
// last two leave room for the box at the corner.
func beside(text string, size, wide, corner float64, lines int) (out []string) {
	text = strings.Join(strings.Fields(text), " ")
	// More than this cannot be seen, and what is not measured costs nothing.
	if most := lines * int(1+wide/(0.3*size)); len(text) > most {
		if at := strings.LastIndexByte(text[:most], ' '); at > 0 {
			text = text[:at]
		}
	}
	if lines > 2 && corner > 0 {
		all := letter.Break(text, mark.Regular, size, wide)
		if len(all) <= lines-2 {
			return all
		}
		out = all[:lines-2]
		for _, l := range out {
			if !strings.HasPrefix(text, l) {
				l = strings.TrimSuffix(l, "-") // of a word that was cut
			}
			text = strings.TrimSpace(strings.TrimPrefix(text, l))
		}
		lines = 2
	}
	rest := letter.Trim(text, mark.Regular, size, wide-corner, lines)
	last := len(rest) - 1
	if head, cut := strings.CutSuffix(rest[last], "…"); cut && !strings.HasSuffix(text, "…") && !strings.Contains(text, head+" ") {
		if at := strings.LastIndexByte(head, ' '); at > 0 {
			rest[last] = strings.TrimRight(head[:at], " .,;:–-") + "…"
		}
	}
	return append(out[:len(out):len(out)], rest...)
}
