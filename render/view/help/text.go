package help

import (
	"strconv"
	"strings"

	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// blocks are what the topic has to say.
func (l *leaf) blocks() []block {
	switch l.s.Topic {
	case Keys:
		return l.keys()
	case Room:
		return l.signs()
	case Records:
		return l.text("records", 5, "Where", l.s.Where)
	case Modes:
		return l.text("modes", 5)
	case Model:
		return l.text("model", 5)
	}
	return l.text("first", 6)
}

// text is the paragraphs of a topic; a line with nothing but a heading before
// a colon at its end is bold.
func (l *leaf) text(topic string, n int, pairs ...any) (out []block) {
	size := l.Size.Body
	for k := range n {
		words := l.T("help."+topic+"."+strconv.Itoa(k+1), pairs...)
		head, rest, is := strings.Cut(words, "\n")
		if is {
			out = append(out, l.para(head, mark.Bold, size, 4, true))
			words = rest
		}
		out = append(out, l.para(words, mark.Regular, size, 14, false))
	}
	return out
}

// para is a paragraph with some air below.
func (l *leaf) para(words string, f mark.Font, size, air float64, head bool) block {
	lines := letter.Break(words, f, size, l.wide())
	step := size * 1.45
	return block{tall: step*float64(len(lines)) + air, wide: head, draw: func(x, y float64) {
		for i, line := range lines {
			l.Text(x, y+size+step*float64(i), line, f, size, mark.Left, l.Theme.Ink)
		}
	}}
}

// keys is the table of keys.
func (l *leaf) keys() (out []block) {
	size := l.Size.Label
	for _, g := range Groups() {
		head := l.para(l.T("help.keys."+g.ID), mark.Bold, l.Size.Body, 8, true)
		out = append(out, head)
		for i, k := range g.Keys {
			caps := make([]string, len(k.Caps))
			room := 0.0
			for j, c := range k.Caps {
				caps[j] = l.Cap(c)
				room += letter.Width(caps[j], mark.Bold, 13) + 18
			}
			left := max(132, room+10)
			lines := letter.Break(l.T("help.key."+k.ID), mark.Regular, size, l.wide()-left)
			step := kit.Line(size)
			air := 7.0
			if i == len(g.Keys)-1 {
				air = 18
			}
			tall := max(23, step*float64(len(lines)))
			out = append(out, block{tall: tall + air, draw: func(x, y float64) {
				at := x
				for _, c := range caps {
					if c == "…" {
						l.Text(at+7, y+16, c, mark.Bold, 13, mark.Center, l.Theme.Ink)
						at += 18
						continue
					}
					at += l.KeyCap(at, y+11.5, c, l.Theme.Ink) + 5
				}
				for n, line := range lines {
					l.Text(x+left, y+11.5+size*0.36+step*float64(n), line, mark.Regular, size, mark.Left, l.Theme.Ink)
				}
			}})
		}
	}
	return out
}

// signs is how to read the room: each mark as it is drawn there, its name and
// what it means.
func (l *leaf) signs() (out []block) {
	t := l.Theme
	row := func(name, what string, tall float64, draw func(x, y float64)) {
		const left = 118.0
		size := l.Size.Label
		lines := letter.Break(what, mark.Regular, size, l.wide()-left)
		step := kit.Line(size)
		high := max(tall, step*float64(1+len(lines)))
		out = append(out, block{tall: high + 12, draw: func(x, y float64) {
			draw(x+44, y+min(high, tall)/2)
			l.Text(x+left, y+size, name, mark.Bold, size, mark.Left, t.Ink)
			for i, line := range lines {
				l.Text(x+left, y+size+step*float64(i+1), line, mark.Regular, size, mark.Left, t.Ink)
			}
		}})
	}
	sign := func(id string, tall float64, draw func(x, y float64)) {
		row(l.T("help.room."+id), l.T("help.room."+id+".what"), tall, draw)
	}
	bubble := func(x, y, w, h float64) {
		l.Rect(mark.Box{X: x - w/2, Y: y - h/2, W: w, H: h}, 9, mark.Fill(t.Bubble).Edge(t.BubbleRim, 1.6))
	}
	sign("face", 62, func(x, y float64) {
		who := face.Person{Skin: mark.Hex(0xC99468), Hair: face.Long, HairInk: mark.Hex(0x2A1D18), Garment: mark.Hex(0xC39A3B)}
		l.Portrait(x, y, 29, who, face.LooksDown.State())
	})
	sign("bubble", 50, func(x, y float64) {
		bubble(x-14, y, 56, 34)
		arrow(l.Pen, x+14, y, x+46, y-8)
	})
	sign("tally", 30, func(x, y float64) {
		for k := range 4 {
			l.Line(x-24+10*float64(k), y-11, x-24+10*float64(k), y+11, mark.Stroke(t.Ink, 2.4))
		}
		l.Line(x-32, y+8, x+14, y-8, mark.Stroke(t.Ink, 2.4))
	})
	sign("silence", 34, func(x, y float64) { l.KeyCap(x-34, y, l.Cap("Space"), t.Ink) })
	for s := range sim.Stage(sim.NumStages) {
		row(l.Words.Name("stage", s.String()), l.Words.What("stage", s.String()), 30, func(x, y float64) {
			l.Rect(mark.Box{X: x - 42, Y: y - 13, W: 62, H: 26}, 3, theme.Stage(s).Edge(l.Edge(), 1.4))
			l.Stage(x+40, y, s, 10, t.Ink)
		})
	}
	sign("undecided", 30, func(x, y float64) {
		l.Rect(mark.Box{X: x - 42, Y: y - 13, W: 62, H: 26}, 3, theme.Stage(sim.NumStages).Edge(l.Edge(), 1.4))
	})
	sign("xray", 34, func(x, y float64) {
		l.Rect(mark.Box{X: x - 42, Y: y - 16, W: 84, H: 32}, 8, mark.Fill(t.XrayTint).Edge(t.Xray, 1.6).Dash(5, 4))
		l.Icon(x, y, 10, kit.Eye, t.Xray)
	})
	sign("misread", 44, func(x, y float64) {
		bubble(x-10, y-8, 60, 26)
		l.Rect(mark.Box{X: x - 26, Y: y + 2, W: 66, H: 22}, 7, mark.Fill(t.XrayTint).Edge(t.Xray, 1.6).Dash(5, 4))
	})
	sign("ties", 34, func(x, y float64) {
		l.Line(x-42, y-8, x+42, y-8, mark.Stroke(theme.Like(), 4))
		broken := mark.Stroke(theme.Dislike(), 4).Dash(9, 6)
		broken.Butt = true
		l.Line(x-42, y+8, x+42, y+8, broken)
	})
	sign("tension", 40, func(x, y float64) {
		for k := range 3 {
			l.Arc(x-16+9*float64(k), y, 14, -42, 42, mark.Stroke(l.Edge(), 5))
			l.Arc(x-16+9*float64(k), y, 14, -42, 42, mark.Stroke(theme.Tension(), 3))
		}
	})
	sign("chair", 56, func(x, y float64) { face.Chair(l.Scene, t, x, y-18, 0.5) })
	return out
}

// arrow draws an arrow from one place to another.
func arrow(p *kit.Pen, x1, y1, x2, y2 float64) {
	p.Line(x1, y1, x2, y2, mark.Stroke(p.Theme.Ink, 3))
	p.Poly(mark.Fill(p.Theme.Ink), true, mark.Point{X: x2 + 8, Y: y2 - 2}, mark.Point{X: x2 - 4, Y: y2 - 6}, mark.Point{X: x2 - 2, Y: y2 + 7})
}
