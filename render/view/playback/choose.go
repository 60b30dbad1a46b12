package playback

import (
	"strconv"
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// Kept is a practice that is kept here.
type Kept struct{ Title, Note string }

// Worker is somebody who can lead a group by itself.
type Worker struct {
	Name, How string
	Off       bool // not in the scenario that is chosen
}

// Chooser is the screen on which the lives are chosen.
type Chooser struct {
	Second    bool // a second run for the one that is open is being chosen
	CanOpen   bool // files can be asked for
	Kept      []Kept
	From      int // the first of Kept to be seen
	Scenarios []string
	Scenario  int
	Workers   []Worker
	A, B      int // workers; B is -1 for one run only
	Seed      string
	Trouble   string // why something could not be opened
}

// keptRows is how many practices are seen at once.
const keptRows = 4

// Update is the screen after what the user intended.
func (s Chooser) Update(intent string) Chooser {
	name, value, _ := strings.Cut(intent, ".")
	n, err := strconv.Atoi(value)
	switch {
	case name == "scenario" && err == nil && n >= 0 && n < len(s.Scenarios):
		s.Scenario = n
	case name == "a" && err == nil && s.can(n):
		s.A = n
	case name == "b" && err == nil && (n == -1 || s.can(n)):
		s.B = n
	case intent == "kept.up":
		s.From = max(0, s.From-1)
	case intent == "kept.down":
		s.From = max(0, min(len(s.Kept)-keptRows, s.From+1))
	case strings.HasPrefix(intent, "seed="):
		if seed := strings.TrimPrefix(intent, "seed="); len(seed) <= 20 {
			s.Seed = seed
		}
	case intent == "dismiss":
		s.Trouble = ""
	}
	return s
}

// can says whether a worker can be chosen.
func (s *Chooser) can(n int) bool { return n >= 0 && n < len(s.Workers) && !s.Workers[n].Off }

// Number is the seed that was typed, and whether it is one.
func (s *Chooser) Number() (uint64, bool) {
	n, err := strconv.ParseUint(strings.TrimSpace(s.Seed), 10, 64)
	return n, err == nil
}

// Scene draws the screen.
func (s Chooser) Scene(p *kit.Pen) {
	p.Ground()
	title := p.T("playback.title")
	if s.Second {
		title = p.T("playback.title.second")
	}
	p.Bar(kit.Bar{Back: p.T("view.back"), Title: title, Subtitle: p.T("playback.about")})
	left := mark.Box{X: 16, Y: 76, W: 568, H: 628}
	right := mark.Box{X: 600, Y: 76, W: 664, H: 628}
	s.files(p, left)
	s.fresh(p, right)
	if s.Trouble != "" {
		s.trouble(p)
	}
}

// files draws what can be opened: files, the demonstration, kept practices.
func (s *Chooser) files(p *kit.Pen, b mark.Box) {
	t := p.Theme
	p.Panel(b)
	x, w, y := b.X+20, b.W-40, b.Y+16
	if s.CanOpen {
		half := w
		if !s.Second {
			half = w*0.42 - 6
		}
		p.Button(mark.Box{X: x, Y: y, W: half, H: 48}, kit.Button{Intent: "open", Region: "files", Label: p.T("playback.open"), Key: "o", Icon: kit.Open, Style: kit.Primary, Size: p.Size.Label})
	}
	if !s.Second {
		at, wide := x+w*0.42+6, w*0.58-6
		if !s.CanOpen {
			at, wide = x, w
		}
		p.Button(mark.Box{X: at, Y: y, W: wide, H: 48}, kit.Button{Intent: "demo", Region: "files", Label: p.T("playback.demo"), Key: "d", Size: min(p.Size.Label, 19)})
	}
	if s.CanOpen || !s.Second {
		y += 58
	}
	about := p.T("playback.open.about")
	if !s.CanOpen {
		about = p.T("playback.open.none")
	}
	y += p.Para(mark.Box{X: x, Y: y, W: w}, about, mark.Regular, p.Size.Meta, 5, t.Muted) + 14
	p.Line(x, y, x+w, y, mark.Stroke(t.Line, 1))
	y += 12
	p.Label(x, y+p.Size.Body, p.T("playback.kept"), mark.Bold, p.Size.Body, w, t.Ink)
	y += kit.Line(p.Size.Body) + 10
	if len(s.Kept) == 0 {
		p.Para(mark.Box{X: x, Y: y, W: w}, p.T("playback.kept.none"), mark.Regular, p.Size.Label, 3, t.Muted)
		return
	}
	high := max(54, kit.Line(p.Size.Body)+kit.Line(p.Size.Meta)+14)
	rows := max(1, min(keptRows, int((b.Y+b.H-y-8)/(high+8))))
	from := min(s.From, max(0, len(s.Kept)-rows))
	for k := from; k < min(len(s.Kept), from+rows); k++ {
		one := s.Kept[k]
		p.Row(mark.Box{X: x, Y: y, W: w, H: high}, kit.Row{Intent: "kept." + strconv.Itoa(k), Region: "kept", Label: one.Title, Note: one.Note})
		y += high + 8
	}
	p.Rolls(mark.Box{X: b.X, Y: b.Y + 140, W: b.W, H: b.H - 140}, "kept")
	if len(s.Kept) > rows {
		p.Text(x+w, b.Y+b.H-10, strconv.Itoa(from+1)+"–"+strconv.Itoa(min(len(s.Kept), from+rows))+" / "+strconv.Itoa(len(s.Kept)), mark.Regular, 13, mark.Right, t.Muted)
	}
}

// fresh draws what can be lived now.
func (s *Chooser) fresh(p *kit.Pen, b mark.Box) {
	t, size := p.Theme, p.Size.Label
	p.Panel(b)
	x, w, y := b.X+20, b.W-40, b.Y+14
	p.Label(x, y+p.Size.Title, p.T("playback.fresh"), mark.Bold, p.Size.Title, w, t.Ink)
	y += kit.Line(p.Size.Title) + 8
	rows := (len(s.Scenarios) + 1) / 2
	for k, name := range s.Scenarios {
		box := mark.Box{X: x + float64(k/max(1, rows))*(w/2+4), Y: y + float64(k%max(1, rows))*44, W: w/2 - 4, H: 40}
		p.Row(box, kit.Row{Intent: "scenario." + strconv.Itoa(k), Region: "scenario", Label: name, Box: kit.Radio, On: k == s.Scenario})
	}
	y += 44*float64(rows) + 10
	column := 64.0
	a, bx := x+w-2*column, x+w-column
	p.Label(x, y+16+size*0.36, p.T("playback.fresh.worker"), mark.Bold, size, w-2*column, t.Ink)
	if !s.Second {
		p.Text(a+column/2, y+16+size*0.36, "A", mark.Bold, size, mark.Center, t.Ink)
	}
	p.Text(bx+column/2, y+16+size*0.36, "B", mark.Bold, size, mark.Center, t.Ink)
	y += 34
	for k := range s.Workers {
		s.worker(p, k, mark.Box{X: x, Y: y, W: w, H: 38}, column)
		y += 40
	}
	if !s.Second {
		p.Line(x, y, x+w, y, mark.Stroke(t.Line, 1))
		p.Label(x+4, y+20+size*0.36, p.T("playback.fresh.alone"), mark.Regular, size, w-column-8, t.Ink)
		s.dot(p, "b.-1", mark.Box{X: bx, Y: y + 1, W: column, H: 38}, s.B == -1, "B: "+p.T("playback.fresh.alone"), false)
	}
	s.start(p, mark.Box{X: x, Y: b.Y + b.H - 108, W: w, H: 92})
}

// worker draws the row of one worker, to be taken as A or as B.
func (s *Chooser) worker(p *kit.Pen, k int, b mark.Box, column float64) {
	t, size := p.Theme, p.Size.Label
	one := &s.Workers[k]
	p.Line(b.X, b.Y, b.X+b.W, b.Y, mark.Stroke(t.Line, 1))
	ink := t.Ink
	if one.Off {
		ink = t.Muted
	}
	wide := p.Label(b.X+4, b.Y+19+size*0.36, one.Name, mark.Regular, size, 240, ink)
	if room := b.W - 2*column - wide - 24; letter.Width(one.How, mark.Regular, p.Size.Meta) < room {
		p.Label(b.X+wide+16, b.Y+19+size*0.36, one.How, mark.Regular, p.Size.Meta, room, t.Muted)
	}
	if !s.Second {
		s.dot(p, "a."+strconv.Itoa(k), mark.Box{X: b.X + b.W - 2*column, Y: b.Y, W: column, H: b.H}, s.A == k, "A: "+one.Name, one.Off)
	}
	s.dot(p, "b."+strconv.Itoa(k), mark.Box{X: b.X + b.W - column, Y: b.Y, W: column, H: b.H}, s.B == k, "B: "+one.Name, one.Off)
}

// dot draws a place to choose one of a column.
func (s *Chooser) dot(p *kit.Pen, intent string, b mark.Box, on bool, says string, off bool) {
	t := p.Theme
	region := intent[:1]
	p.Hit(mark.Hit{Intent: intent, Region: region, Box: b, Says: says, Off: off})
	m := b.Middle()
	p.Ring(intent, mark.Around(m, 22, 22), 11)
	paint := mark.Fill(t.Surface).Edge(t.Border, 1.5)
	if p.Hands.Hover == intent && !off {
		paint = paint.Edge(t.Action, 2.4)
	}
	if off {
		paint = paint.Dash(3, 3)
	}
	p.Circle(m.X, m.Y, 10, paint)
	if on {
		p.Circle(m.X, m.Y, 10, mark.Fill(t.Surface).Edge(t.Action, 2.4))
		p.Circle(m.X, m.Y, 5.5, mark.Fill(t.Action))
	}
}

// start draws the seed and the way on.
func (s *Chooser) start(p *kit.Pen, b mark.Box) {
	t, size := p.Theme, p.Size.Label
	label := p.T("playback.fresh.seed")
	wide := p.Label(b.X, b.Y+24+size*0.36, label, mark.Bold, size, 0, t.Ink)
	play := p.T("playback.go")
	gw := letter.Width(play, mark.Bold, p.Size.Body) + 130
	p.Field(mark.Box{X: b.X + wide + 14, Y: b.Y, W: b.W - wide - gw - 30, H: 48}, kit.Field{Intent: "seed", Region: "seed", Value: s.Seed, Empty: "20417"})
	_, ok := s.Number()
	o := kit.Button{Intent: "go", Region: "go", Label: play, Key: "Enter", Icon: kit.Play, Style: kit.Primary}
	about, ink := p.T("playback.fresh.seed.about"), t.Muted
	if !ok {
		o.Off = p.T("playback.fresh.seed.wrong")
		about, ink = o.Off, t.Alarm
	}
	p.Button(mark.Box{X: b.X + b.W - gw, Y: b.Y, W: gw, H: 48}, o)
	p.Label(b.X, b.Y+58+p.Size.Meta, about, mark.Regular, p.Size.Meta, b.W, ink)
}

// trouble says why something could not be opened, over everything.
func (s *Chooser) trouble(p *kit.Pen) {
	t, size := p.Theme, p.Size.Body
	lines := letter.Break(s.Trouble, mark.Regular, size, 712)
	high := 130 + kit.Line(size)*float64(len(lines)) + kit.Line(p.Size.Title)
	b := mark.Around(mark.Point{X: mark.Width / 2, Y: 340}, 800, high)
	p.Cover()
	p.Panel(b)
	p.Rect(b, 12, mark.Stroke(t.Alarm, 1.8))
	p.Icon(b.X+42, b.Y+44, 14, kit.Warning, t.Alarm)
	p.Label(b.X+70, b.Y+44+p.Size.Title*0.36, p.T("playback.trouble"), mark.Bold, p.Size.Title, 700, t.Ink)
	for i, l := range lines {
		p.Text(b.X+44, b.Y+80+size+kit.Line(size)*float64(i), l, mark.Regular, size, mark.Left, t.Ink)
	}
	label := p.T("playback.close")
	w := letter.Width(label, mark.Bold, size) + 80
	p.Button(mark.Box{X: b.X + b.W - w - 20, Y: b.Y + high - 60, W: w, H: 44}, kit.Button{Intent: "dismiss", Region: "dialog", Label: label, Key: "Escape", Style: kit.Primary})
	p.On("Enter", "dismiss")
}
