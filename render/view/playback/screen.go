// Package playback is the lecturer's screens: choosing a life or two that were
// led, and looking at them again, act by act and side by side.
package playback

import (
	"dinamika/render/view/face"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// Member is one chair of a room.
type Member struct {
	Name  string
	Short string // where there is little room
	Looks face.Person
	Sign  face.Sign
	Share float64 // of the talk in this session so far
}

// ToAll is an addressee: everybody.
const ToAll = -1

// Speech is what somebody says. Members are numbered from 0; their number, as
// one more, is the worker.
type Speech struct {
	By, To    int
	Words     string
	Technique string // of the worker, in words; empty: none
}

// Room is one run as it stands at the moment that is looked at.
type Room struct {
	Badge       string // A or B; empty: there is one run only
	Name        string // who leads
	How         string // in a few words
	Members     []Member
	WorkerShare float64
	Now         Speech // no words: nobody speaks
	Before      []Speech
	Stage       sim.Stage
	Read        bool       // whether a stage has been read yet
	Sure        [3]float64 // how sure the reading is; the least and the most of the last hundred acts
	Ended       bool       // the run ends before this moment
}

// Sign is one sign that moved when a stage changed.
type Sign struct {
	Sign     sim.Sign
	From, To float64
}

// Change is where a run entered a stage.
type Change struct {
	At           float64 // in sessions from 0
	Session, Act int
	Stage, From  sim.Stage
	First        bool // the stage that the group began in
	Signs        []Sign
}

// Span is a stretch of one stage, in sessions from 0.
type Span struct {
	Stage    sim.Stage
	From, To float64
}

// Lane is one run over the whole time.
type Lane struct {
	Badge, Name string
	Spans       []Span
	Changes     []Change
	Decided     []float64   // when the worker used a technique
	At          []float64   // of the readings
	Curves      [][]float64 // of Curves, value by value at At
}

// Curve is one of the curves that can be looked at.
type Curve uint8

// The curves.
const (
	Cohesion Curve = iota
	Conflict
	Participation
	NumCurves = 3
)

// String is the stable identifier of the curve; its words are playback.curve.<identifier>.
func (c Curve) String() string {
	return [NumCurves]string{"cohesion", "conflict", "participation"}[c]
}

// Low is the least value of the curve; the most is 1 for all.
func (c Curve) Low() float64 {
	if c == Cohesion {
		return -1
	}
	return 0
}

// Making is an animated picture that is being made.
type Making struct {
	Done, Of int
}

// Screen is one run or two that are looked at again.
type Screen struct {
	Title, Subtitle string
	Warning         string // that a run is not what was kept; empty: it is
	Sessions        int
	At              float64 // where we are, in sessions from 0
	Session, Act    int
	Rooms           []Room // one or two
	Lanes           []Lane // as many
	First           float64
	FirstIn         [2]int // session and act of the first difference
	Differ          bool   // whether there is one
	Playing         bool
	Speed           int
	Caption         string  // of the demonstration: what to look at
	Notice          string  // what became of the last thing that was saved
	Loading         float64 // how much is recorded, below 1 while it is
	Making          *Making
	CanCompare      bool
	CanContinue     bool // one run that is a practice which has not ended
	Film            bool // asking how long the animated picture is to be
	Evidence        bool // the evidence of the last change is open
	Curve           Curve
	Curves          bool // in large type: the curves instead of the bands
	Plain           bool // for a picture: without anything to press
}

// Update is the screen after what the user intended.
func (s Screen) Update(intent string) Screen {
	switch intent {
	case "evidence":
		s.Evidence = !s.Evidence
	case "curve":
		s.Curve = (s.Curve + 1) % NumCurves
	case "curves":
		s.Curves = !s.Curves
	case "gif":
		s.Film, s.Playing = true, false
	case "film.cancel":
		s.Film = false
	}
	return s
}

// Last is the last change of stage up to the moment that is looked at, over all
// runs, and whose it is.
func (s *Screen) Last() (lane int, c Change, ok bool) {
	for i := range s.Lanes {
		for _, one := range s.Lanes[i].Changes {
			if one.At <= s.At+1e-9 && (!ok || one.At >= c.At) {
				lane, c, ok = i, one, true
			}
		}
	}
	return lane, c, ok
}

// desk is what draws the parts of the screen.
type desk struct {
	*kit.Pen
	s   *Screen
	top float64 // of the rooms
	low float64 // where the panel below begins
}

// Scene draws the screen.
func (s Screen) Scene(p *kit.Pen) {
	d := &desk{Pen: p, s: &s, top: 70, low: 442}
	if p.Letters.Roomy() {
		d.low = 476
	}
	d.Ground()
	d.bar()
	if s.Loading < 1 {
		d.loading()
		return
	}
	if s.Warning != "" {
		d.top += d.banner(s.Warning, true) + 8
	}
	if s.Caption != "" {
		d.top += d.banner(s.Caption, false) + 8
	}
	d.rooms()
	d.below()
	switch {
	case s.Plain:
	case s.Making != nil:
		d.making()
	case s.Film:
		d.asking()
	case s.Evidence:
		d.evidence()
	}
}

// bar draws the bar at the top, with what can be saved.
func (d *desk) bar() {
	t := d.Theme
	d.Rect(mark.Box{W: mark.Width, H: kit.BarHeight}, 0, mark.Fill(t.Surface))
	d.Pen.Line(0, kit.BarHeight, mark.Width, kit.BarHeight, mark.Stroke(t.Line, 1))
	if d.s.Plain {
		d.Label(16, 28, d.s.Title, mark.Bold, d.Size.Title, mark.Width-32, t.Ink)
		d.Label(16, 50, d.s.Subtitle, mark.Regular, d.Size.Meta, mark.Width-32, t.Muted)
		return
	}
	back := d.T("view.back")
	wide := letter.Width(back, mark.Bold, d.Size.Body) + 58
	d.Button(mark.Box{X: 16, Y: 12, W: wide, H: 36}, kit.Button{Intent: kit.IntentBack, Region: "bar", Label: back, Icon: kit.Back, Key: "Escape", Bare: true})
	x := 16 + wide + 18
	right := d.Tools(mark.Width-16, 12, 36) - 8
	if d.s.Loading >= 1 {
		right = d.saves(right)
	}
	room := right - x - 14
	d.Label(x, 28, d.s.Title, mark.Bold, d.Size.Title, room, t.Ink)
	d.Label(x, 50, d.s.Subtitle, mark.Regular, d.Size.Meta, room, t.Muted)
}

// saves draws the buttons that save, and gives where they begin.
func (d *desk) saves(right float64) float64 {
	for _, o := range [...]kit.Button{
		{Intent: "csv", Label: "CSV", Says: d.T("playback.csv")},
		{Intent: "gif", Label: "GIF", Says: d.T("playback.gif")},
		{Intent: "png", Label: "PNG", Says: d.T("playback.png")},
	} {
		o.Region, o.Size = "bar", d.Size.Label
		w := letter.Width(o.Label, mark.Bold, o.Size) + 22
		right -= w
		d.Button(mark.Box{X: right, Y: 12, W: w, H: 36}, o)
		right -= 6
	}
	if d.Letters.Roomy() {
		return right
	}
	words := d.T("playback.save")
	right -= 4
	d.Text(right, 35, words, mark.Regular, d.Size.Label, mark.Right, d.Theme.Muted)
	return right - letter.Width(words, mark.Regular, d.Size.Label)
}

// banner draws a strip of words below the bar, and gives its height.
func (d *desk) banner(words string, alarm bool) float64 {
	t := d.Theme
	size := d.Size.Label
	ink, paint, icon := t.Ink, mark.Fill(t.ActionTint).Edge(t.Action, 1.5), kit.Eye
	if alarm {
		ink, paint, icon = t.Alarm, mark.Fill(t.AlarmTint).Edge(t.Alarm, 1.5), kit.Warning
	}
	lines := letter.Trim(words, mark.Bold, size, 1256-66, 2)
	h := kit.Line(size)*float64(len(lines)) + 14
	d.Rect(mark.Box{X: 12, Y: d.top, W: 1256, H: h}, 10, paint)
	d.Icon(34, d.top+h/2, 10, icon, ink)
	for i, l := range lines {
		d.Text(56, d.top+7+size+kit.Line(size)*float64(i), l, mark.Bold, size, mark.Left, t.Ink)
	}
	return h
}

// loading says that the lives are being lived again.
func (d *desk) loading() {
	b := mark.Around(mark.Point{X: mark.Width / 2, Y: 360}, 640, 150)
	d.Panel(b)
	d.Text(b.Middle().X, b.Y+52, d.T("playback.loading"), mark.Bold, d.Size.Body, mark.Center, d.Theme.Ink)
	d.gauge(mark.Box{X: b.X + 40, Y: b.Y + 88, W: b.W - 80, H: 16}, d.s.Loading)
}

// gauge draws how much of something is done.
func (d *desk) gauge(b mark.Box, share float64) {
	d.Rect(b, b.H/2, mark.Fill(d.Theme.Surface2).Edge(d.Theme.Border, 1.2))
	b.W = max(b.H, b.W*min(1, max(0, share)))
	d.Rect(b, b.H/2, mark.Fill(d.Theme.Action))
}
