package graph

import (
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// Span is a stretch of one stage, in sessions from 0. Undecided is hatched.
type Span struct {
	Stage     sim.Stage
	From, To  float64
	Undecided bool
}

// Band is the stages a group went through, on the axis of the chart below it.
type Band struct {
	Box      mark.Box
	From, To float64 // in sessions
	Spans    []Span
}

// Draw draws the band: each stage by its pattern, with its name where that
// fits and else its sign.
func (b Band) Draw(p *kit.Pen) {
	x := Time{b.Box.X, b.Box.W, b.From, b.To}
	p.Rect(b.Box, 0, mark.Fill(p.Theme.Back).Edge(p.Theme.Line, 1))
	for _, s := range b.Spans {
		from, to := x.At(max(s.From, b.From)), x.At(min(s.To, b.To))
		if to <= from {
			continue
		}
		box := mark.Box{X: from, Y: b.Box.Y, W: to - from, H: b.Box.H}
		paint := theme.Stage(s.Stage)
		name := p.Words.Name("stage", s.Stage.String())
		if s.Undecided {
			paint, name = theme.Stage(sim.NumStages), p.T("view.stage.undecided")
		}
		p.Rect(box, 0, paint.Edge(p.Edge(), 1.4))
		p.StageName(box, s.Stage, name, s.Undecided)
	}
}
