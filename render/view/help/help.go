// Package help is the screen that explains: keys, how to read the room, what
// practice and exam mean, what the model is and is not, where records lie.
package help

import (
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
)

// Topic is one chapter. Its words are help.topic.<identifier>.
type Topic uint8

// The topics.
const (
	First Topic = iota
	Keys
	Room
	Modes
	Model
	Records
	NumTopics = 6
)

// String is the stable identifier of the topic.
func (t Topic) String() string {
	names := [NumTopics]string{"first", "keys", "room", "modes", "model", "records"}
	if int(t) >= len(names) {
		return "unknown"
	}
	return names[t]
}

// Screen is the help, open at a topic and a page of it.
type Screen struct {
	Topic Topic
	Page  int
	Where string // where records are kept, as a folder or in words
}

// Update is the help after what the user intended.
func (s Screen) Update(intent string) Screen {
	if name, ok := strings.CutPrefix(intent, "topic."); ok {
		for t := range Topic(NumTopics) {
			if t.String() == name {
				s.Topic, s.Page = t, 0
			}
		}
		return s
	}
	switch intent {
	case "page.up":
		s.Page = max(0, s.Page-1)
	case "page.down":
		s.Page++
	case "topic-next":
		s.Topic, s.Page = (s.Topic+1)%NumTopics, 0
	}
	return s
}

// Clamp is the help at a page that there is; whoever keeps it asks for this
// after it was drawn, since only a drawing knows how many pages there are.
func (s Screen) Clamp(p *kit.Pen) Screen {
	l := leaf{p, &s}
	s.Page = min(s.Page, len(pages(l.blocks(), l.columns(), l.box().H))-1)
	return s
}

// leaf is what draws the help.
type leaf struct {
	*kit.Pen
	s *Screen
}

// block is a piece of text or a row that stays together on a page.
type block struct {
	tall float64
	wide bool // begins a new column unless it is the first: a heading that holds the next
	draw func(x, y float64)
}

// The list of topics at the left.
const (
	listX = 24.0
	listW = 300.0
)

// box is where the text lies.
func (l *leaf) box() mark.Box {
	return mark.Box{X: listX + listW + 44, Y: kit.BarHeight + 74, W: mark.Width - listX - listW - 44 - 48, H: mark.Height - kit.BarHeight - 74 - 78}
}

// columns is how many columns the topic is set in.
func (l *leaf) columns() int {
	if l.s.Topic == Keys && !l.Letters.Roomy() {
		return 2
	}
	return 1
}

const gutter = 40.0

// wide is how wide a column is.
func (l *leaf) wide() float64 {
	n := float64(l.columns())
	return (l.box().W - gutter*(n-1)) / n
}

// Scene draws the help.
func (s Screen) Scene(p *kit.Pen) {
	l := &leaf{p, &s}
	t := p.Theme
	p.Ground()
	p.Bar(kit.Bar{Back: p.T("view.back"), Title: p.T("view.help")})
	y, tall := kit.BarHeight+20, max(52, p.Size.Body*3.2)
	for k := range Topic(NumTopics) {
		p.Row(mark.Box{X: listX, Y: y, W: listW, H: tall}, kit.Row{Intent: "topic." + k.String(), Region: "topics", Label: p.T("help.topic." + k.String()), On: k == s.Topic, Box: kit.Radio, Lines: 2})
		y += tall + 8
	}
	p.Panel(mark.Box{X: listX + listW + 20, Y: kit.BarHeight + 20, W: mark.Width - listX - listW - 44, H: mark.Height - kit.BarHeight - 40})
	b := l.box()
	p.Label(b.X, b.Y-22, p.T("help.topic."+s.Topic.String()), mark.Bold, p.Size.Heading, b.W, t.Ink)
	all := pages(l.blocks(), l.columns(), b.H)
	page := min(max(0, s.Page), len(all)-1)
	for c, column := range all[page] {
		y := b.Y
		for _, k := range column {
			k.draw(b.X+(l.wide()+gutter)*float64(c), y)
			y += k.tall
		}
	}
	p.Pager(b.X+b.W, mark.Height-78, max(40, p.Size.Body*1.9), "page", "pages", page, len(all))
	p.Rolls(mark.Box{X: listX + listW, Y: kit.BarHeight, W: mark.Width, H: mark.Height}, "page")
}

// pages lays blocks into columns and those onto pages. A heading never stands
// alone at the foot of a column.
func pages(all []block, columns int, high float64) (out [][][]block) {
	var page [][]block
	var column []block
	y := 0.0
	for i, b := range all {
		need := b.tall
		if b.wide && i+1 < len(all) {
			need += all[i+1].tall
		}
		if len(column) > 0 && y+need > high {
			page, column, y = append(page, column), nil, 0
			if len(page) == columns {
				out, page = append(out, page), nil
			}
		}
		column = append(column, b)
		y += b.tall
	}
	return append(out, append(page, column))
}
