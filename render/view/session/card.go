package session

import (
	"strconv"
	"strings"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// card draws what the worker knows of one member, and, where X-ray is on, what
// nobody in the room can see.
func (st *stage) card(box mark.Box) {
	if st.s.member >= len(st.s.Members) {
		return
	}
	i := st.s.member
	m := &st.s.Members[i]
	t, size := st.Theme, st.Size
	under := st.Words.T("room.card.chair", map[string]any{"N": i + 1})
	if m.Known.Age > 0 {
		under += " · " + st.Words.T("room.card.age", map[string]any{"N": m.Known.Age})
	}
	top := st.titled(box, m.Name, under)
	st.On("ArrowLeft", "card.previous")
	st.On("ArrowRight", "card.next")
	st.On("i", "close")
	if len(st.s.Members) > 1 {
		st.turning(box)
	}
	k := size.Meta / 13
	r := 62 * k
	x, y := box.X+24, top+20
	if m.Sign == face.Away {
		b := mark.Around(mark.Point{X: x + r, Y: y + r}, 2*r, 2*r)
		st.Rect(b, r, mark.Fill(t.Wall))
		st.Clip(b, r, func() { face.Chair(st.Pen.Scene, t, x+r, y+r*0.9, r/62) })
		st.Rect(b, r, mark.Stroke(t.Border, 1.5))
	} else {
		st.Portrait(x+r, y+r, r, m.Looks, m.Sign.State())
	}
	left := x + 2*r + 26
	wide := box.X + box.W - left - 24
	bottom := box.Y + box.H - 70*k
	yy := y
	if m.Known.About != "" {
		most := 6
		if st.Letters.Roomy() && st.s.xrayed() {
			most = 2
		}
		yy += st.Para(mark.Box{X: left, Y: yy, W: wide}, m.Known.About, mark.Regular, size.Body, most, t.Ink) + 10
	}
	yy += st.rows(left, yy, wide, st.Words.T("room.card.seen"), st.observed(i), t.Ink, bottom)
	if st.s.xrayed() {
		st.innerCard(i, x, max(yy, y+2*r)+8, box.W-48, bottom)
	}
}

// turning draws the ways to the members beside.
func (st *stage) turning(box mark.Box) {
	n := len(st.s.Members)
	high := 36.0
	if st.Letters.Roomy() {
		high = 48
	}
	y := box.Y + box.H - high - 14
	for k, o := range [...]kit.Button{
		{Intent: "card.previous", Label: st.s.Members[(st.s.member+n-1)%n].Name, Icon: kit.Back},
		{Intent: "card.next", Label: st.s.Members[(st.s.member+1)%n].Name, Key: "ArrowRight"},
	} {
		o.Region, o.Size = "panel", st.Size.Label
		if k == 0 {
			o.Key, o.Bare = "ArrowLeft", true
		}
		w := min(box.W/2-30, letter.Width(o.Label, mark.Bold, o.Size)+70)
		x := box.X + 20
		if k == 1 {
			x = box.X + box.W - 20 - w
		}
		st.Button(mark.Box{X: x, Y: y, W: w, H: high}, o)
	}
}

// row is a label and what it says.
type row struct{ label, words string }

// rows draws a heading and its rows, and gives the height they took.
func (st *stage) rows(x, y, wide float64, title string, all []row, ink mark.Color, bottom float64) float64 {
	from := y
	label := 0.0
	for _, r := range all {
		label = max(label, letter.Width(r.label, mark.Regular, st.Size.Meta))
	}
	label = min(label+18, wide*0.45)
	y += st.Size.Label
	st.Label(x, y, title, mark.Bold, st.Size.Label, wide, ink)
	y += 6
	for _, r := range all {
		lines := letter.Trim(r.words, mark.Regular, st.Size.Body, wide-label, 2)
		high := kit.Line(st.Size.Body) * float64(len(lines))
		if y+high > bottom {
			break
		}
		st.Label(x, y+st.Size.Body*1.05, r.label, mark.Regular, st.Size.Meta, label-8, ink)
		for k, l := range lines {
			st.Text(x+label, y+st.Size.Body*1.05+kit.Line(st.Size.Body)*float64(k), l, mark.Regular, st.Size.Body, mark.Left, ink)
		}
		y += high + 3
	}
	return y - from
}

// observed is what could be seen and heard of a member.
func (st *stage) observed(i int) []row {
	m, w := &st.s.Members[i], st.Words
	var out []row
	if !st.Letters.Roomy() || !st.s.xrayed() {
		out = append(out, row{w.T("room.card.now"), st.seen(i)})
	}
	out = append(out, row{w.T("room.card.acts"), w.N("room.acts", m.Acts, nil)})
	if len(m.Known.Whom) > 0 {
		out = append(out, row{w.T("room.card.whom"), strings.Join(m.Known.Whom, ", ")})
	}
	if m.Known.Position != "" {
		out = append(out, row{w.T("room.card.position"), m.Known.Position})
	}
	out = append(out, row{w.T("room.card.told"), w.T("room.told." + strconv.Itoa(min(3, max(0, m.Known.Told))))})
	return append(out, row{w.T("room.card.missed"), w.N("room.sessions", m.Known.Missed, nil)})
}

// innerCard draws what nobody can see, in its own ink.
func (st *stage) innerCard(i int, x, y, wide, bottom float64) {
	t, in, w := st.Theme, &st.s.Inner[i], st.Words
	rows := []row{
		{w.T("room.layer.tension"), w.Number(in.Strain, 2)},
		{w.T("room.card.trust"), w.Number(in.Trust, 2)},
		{w.T("room.card.power"), w.T("room.card.power.of", map[string]any{"Seen": w.Percent(in.Power, 0), "Real": w.Percent(in.Sway, 0)})},
	}
	if likes := st.liked(i); likes != "" {
		rows = append(rows, row{w.T("room.card.likes"), likes})
	}
	for k := range in.Thought {
		label := ""
		if k == 0 {
			label = w.T("room.card.thinks")
		}
		rows = append(rows, row{label, w.T("room.thinks."+in.Thought[k].ID, map[string]any{"Name": in.Thought[k].About})})
	}
	if st.Letters.Roomy() { // two columns
		h := min(bottom-y, st.Size.Label+22+3*(kit.Line(st.Size.Body)+3))
		st.Rect(mark.Box{X: x, Y: y, W: wide, H: h}, 10, mark.Fill(t.XrayTint).Edge(t.Xray, 1.5).Dash(5, 4))
		st.rows(x+12, y+6, wide*0.36, w.T("room.card.inner"), rows[:2], t.Xray, y+h)
		st.rows(x+12+wide*0.38, y+6, wide*0.6, "", rows[2:], t.Xray, y+h)
		return
	}
	h := min(bottom-y, st.Size.Label+22+float64(len(rows))*(kit.Line(st.Size.Body)+3))
	if h < 60 {
		return
	}
	st.Rect(mark.Box{X: x, Y: y, W: wide, H: h}, 10, mark.Fill(t.XrayTint).Edge(t.Xray, 1.5).Dash(5, 4))
	st.rows(x+12, y+8, wide-24, w.T("room.card.inner"), rows, t.Xray, y+h-2)
}

// liked is whom a member likes most and least, with the value.
func (st *stage) liked(i int) string {
	best, worst := -1, -1
	likes := st.s.Inner[i].Likes
	for j := range st.s.Members {
		if j == i || j >= len(likes) {
			continue
		}
		if best < 0 || likes[j] > likes[best] {
			best = j
		}
		if worst < 0 || likes[j] < likes[worst] {
			worst = j
		}
	}
	if best < 0 {
		return ""
	}
	return st.Words.T("room.card.likes.of", map[string]any{
		"Most": st.s.Members[best].Name, "High": st.signed(likes[best]),
		"Least": st.s.Members[worst].Name, "Low": st.signed(likes[worst])})
}

// tallied draws how often each has spoken, and what was agreed.
func (st *stage) tallied(box mark.Box) {
	t := st.Theme
	top := st.titled(box, st.Words.T("view.tally"), st.Words.T("room.tally.order"))
	st.On("b", "close")
	n := len(st.s.Members)
	high := (box.Y + box.H - top - 20) / float64(n+1)
	if len(st.s.Agreed) > 0 {
		high = (box.Y + box.H - top - 20 - st.Size.Body*1.6) / float64(n+1)
	}
	high = min(high, 2.4*st.Size.Body)
	name := 0.0
	for i := range n {
		name = max(name, letter.Width(strconv.Itoa(i+1)+"  "+st.s.Members[i].Name, mark.Regular, st.Size.Body))
	}
	name = min(name+30, box.W*0.45)
	y := top + 10
	for i := range n + 1 {
		words, acts := st.Words.T("view.you"), st.s.WorkerActs
		if i < n {
			words, acts = strconv.Itoa(i+1)+"  "+st.s.Members[i].Name, st.s.Members[i].Acts
		}
		base := y + high/2 + st.Size.Body*0.36
		st.Label(box.X+24, base, words, mark.Regular, st.Size.Body, name-24, t.Ink)
		st.Text(box.X+name+44, base, strconv.Itoa(acts), mark.Bold, st.Size.Body, mark.Right, t.Ink)
		st.fives(box.X+name+62, y+high/2-8, acts, box.W-name-90)
		y += high
	}
	if len(st.s.Agreed) > 0 {
		words := st.Words.T("view.agreed") + ": " + strings.Join(st.s.Agreed, " · ")
		st.Label(box.X+24, y+st.Size.Body, words, mark.Regular, st.Size.Meta, box.W-48, t.Muted)
	}
}

// fives draws a count in one line of fives, as many as there is room for.
func (st *stage) fives(x, y float64, count int, wide float64) {
	ink := mark.Stroke(st.Theme.Ink, 1.6)
	const five = 22.0
	for k := 0; k*5 < count && float64(k+1)*five <= wide; k++ {
		gx := x + float64(k)*five
		for q := range min(count-5*k, 4) {
			st.Line(gx+4*float64(q), y, gx+4*float64(q), y+16, ink)
		}
		if count-5*k >= 5 {
			st.Line(gx-2, y+13, gx+14, y+3, ink)
		}
	}
}
