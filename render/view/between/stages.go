package between

import (
	"math"
	"strconv"
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// card draws the frame of something to choose, chosen or not, and makes it answer.
func card(p *kit.Pen, b mark.Box, intent, region, says string, on bool) {
	t := p.Theme
	p.Hit(mark.Hit{Intent: intent, Region: region, Box: b, Says: says})
	paint := mark.Fill(t.Surface).Edge(t.Border, 1.2)
	if on {
		paint = mark.Fill(t.ActionTint).Edge(t.Action, 3)
	} else if p.Hands.Hover == intent {
		paint = paint.Edge(t.Action, 2)
	}
	p.Ring(intent, b, 10)
	p.Rect(b, 10, paint)
	if on {
		check(p, b.X+b.W-17, b.Y+17)
	}
}

// check draws the sign that something is chosen.
func check(p *kit.Pen, x, y float64) {
	p.Circle(x, y, 10, mark.Fill(p.Theme.Action).Edge(p.Theme.Surface, 1.5))
	p.Icon(x, y, 6, kit.CheckMark, p.Theme.OnAction)
}

// stages asks for the stage.
func (s *Screen) stages(p *kit.Pen) section {
	wide := (leftW - 32 - 4*8) / sim.NumStages
	lines := 0
	for k := range sim.Stage(sim.NumStages) {
		lines = max(lines, len(letter.Break(p.T("between.stage."+k.String()), mark.Regular, p.Size.Meta, wide-20)))
	}
	size := p.Size.Body // at which the longest name is whole
	for k := range sim.Stage(sim.NumStages) {
		size = min(size, p.Size.Body*(wide-16)/letter.Width(p.Words.Name("stage", k.String()), mark.Bold, p.Size.Body))
	}
	high := 44 + kit.Line(p.Size.Body) + kit.Line(p.Size.Meta)*float64(lines)
	return section{partStage, headHigh(p) + high + 14, func(b mark.Box) {
		y := head(p, b, "1  "+p.T("between.ask.stage"), p.T("between.ask.open"))
		high := b.Y + b.H - 12 - y
		for k := range sim.Stage(sim.NumStages) {
			c := mark.Box{X: b.X + 16 + float64(k)*(wide+8), Y: y, W: wide, H: high}
			name := p.Words.Name("stage", k.String())
			card(p, c, "stage."+strconv.Itoa(int(k)), "stage", name, s.Stage == int(k))
			p.StageSwatch(mark.Box{X: c.X + 10, Y: c.Y + 9, W: 40, H: 24}, k)
			p.Stage(c.X+68, c.Y+21, k, 9, p.Theme.Ink)
			p.Label(c.X+10, c.Y+40+p.Size.Body, name, mark.Bold, size, 0, p.Theme.Ink)
			p.Para(mark.Box{X: c.X + 10, Y: c.Y + 40 + kit.Line(p.Size.Body), W: wide - 20}, p.T("between.stage."+k.String()), mark.Regular, p.Size.Meta, 0, p.Theme.Muted)
		}
	}}
}

// patterns asks how members talk.
func (s *Screen) patterns(p *kit.Pen) section {
	wide := (leftW - 32 - 3*8) / sim.NumPatterns
	room, high := wide-80, 76.0
	for k := range sim.Pattern(sim.NumPatterns) {
		high = max(high, kit.Line(p.Size.Label)*float64(len(patternName(p, k, room)))+kit.Line(p.Size.Meta)*float64(len(letter.Break(p.T("between.pattern."+k.String()), mark.Regular, p.Size.Meta, room)))+16)
	}
	return section{partPattern, headHigh(p) + high + 14, func(b mark.Box) {
		y := head(p, b, "2  "+p.T("between.ask.pattern"), p.T("between.ask.open"))
		high := b.Y + b.H - 12 - y
		for i, k := range [...]sim.Pattern{sim.Maypole, sim.RoundRobin, sim.HotSeat, sim.FreeFloating} {
			c := mark.Box{X: b.X + 16 + float64(i)*(wide+8), Y: y, W: wide, H: high}
			card(p, c, "pattern."+strconv.Itoa(int(k)), "pattern", p.Words.Name("pattern", k.String()), s.Pattern == int(k))
			Drawing(p, c.X+38, c.Y+high/2, k)
			names := patternName(p, k, room)
			ty := c.Y + 8
			for _, l := range names {
				p.Text(c.X+74, ty+p.Size.Label, l, mark.Bold, p.Size.Label, mark.Left, p.Theme.Ink)
				ty += kit.Line(p.Size.Label)
			}
			p.Para(mark.Box{X: c.X + 74, Y: ty, W: room}, p.T("between.pattern."+k.String()), mark.Regular, p.Size.Meta, 0, p.Theme.Muted)
		}
	}}
}

// patternName is the name of a pattern in lines, clear of the check.
func patternName(p *kit.Pen, k sim.Pattern, room float64) []string {
	name, _, _ := strings.Cut(p.Words.Name("pattern", k.String()), " (") // without the term in the other language
	return letter.Break(name, mark.Bold, p.Size.Label, room-20)
}

// Drawing draws an interaction pattern: five members and the worker, and who
// talks to whom.
func Drawing(p *kit.Pen, x, y float64, k sim.Pattern) {
	const r = 27.0
	var at [6]mark.Point
	for i := range at {
		sin, cos := math.Sincos(math.Pi/2 + float64(i)*math.Pi/3)
		at[i] = mark.Point{X: x + r*cos, Y: y + r*sin}
	}
	join := func(i, j int, wide float64) {
		p.Line(at[i].X, at[i].Y, at[j].X, at[j].Y, mark.Stroke(p.Theme.Action, wide))
	}
	seat := mark.Fill(p.Theme.Surface).Edge(p.Theme.Ink, 2)
	switch k {
	case sim.Maypole:
		for i := 1; i < 6; i++ {
			join(0, i, 2)
		}
	case sim.RoundRobin:
		for i := range 6 {
			join(i, (i+1)%6, 2)
		}
	case sim.HotSeat:
		join(0, 3, 5)
	case sim.FreeFloating:
		for _, l := range [...][2]int{{0, 2}, {1, 4}, {2, 5}, {3, 5}, {1, 3}, {2, 4}, {4, 0}} {
			join(l[0], l[1], 2)
		}
	}
	for i := 1; i < 6; i++ {
		paint := seat
		if k == sim.HotSeat && i == 3 {
			paint.Fill = p.Theme.Action
		}
		p.Circle(at[i].X, at[i].Y, 5.5, paint)
	}
	p.Rect(mark.Around(at[0], 12, 12), 2, mark.Fill(p.Theme.Ink))
}
