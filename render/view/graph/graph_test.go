package graph

import (
	"math"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// sample is a chart with three curves that end close together, under a band.
func sample(n int) (Lines, Band) {
	var at, a, b, c []float64
	for i := range 40 * n {
		x := float64(i+1) / 40
		at = append(at, x)
		a = append(a, 0.3+0.25*x/float64(n))
		b = append(b, 0.5+0.4*math.Sin(x*1.7))
		c = append(c, 0.52+0.02*math.Sin(x*9))
	}
	b[17] = math.NaN()
	end := float64(n)
	l := Lines{Box: mark.Box{X: 120, Y: 160, W: 700, H: 180}, To: end, Room: 170, Marks: []float64{1.2},
		Series: []Series{{Name: "Cohesion", Values: a, At: at}, {Name: "Conflict over relationships", Values: b, At: at, Stroke: Dashed}, {Name: "Equal talk", Values: c, At: at, Stroke: Dotted}}}
	d := Band{Box: mark.Box{X: 120, Y: 110, W: 700, H: 24}, To: end, Spans: []Span{
		{sim.Forming, 0, 0.9, false}, {sim.Storming, 0.9, 1.6, false}, {sim.Norming, 1.6, 1.7, false}, {sim.Performing, 1.7, end - 0.2, false}, {sim.Adjourning, end - 0.2, end, true}}}
	return l, d
}

// TestPictures: curves, band and rows in every theme, size and language, with
// few sessions and with many.
func TestPictures(t *testing.T) {
	var sc mark.Scene
	for n := theme.Light; n < theme.NumThemes; n++ {
		for _, size := range []theme.Letters{theme.Normal, theme.Huge} {
			for _, l := range lang.Languages() {
				for _, sessions := range []int{2, 14} {
					p := kit.New(&sc, theme.Of(n), size, lang.In(l), input.Hands{})
					p.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(p.Theme.Surface))
					lines, band := sample(sessions)
					lines.Draw(p)
					band.Draw(p)
					s := Scale{X: 200, W: 300, Low: -0.5, High: 0.5}
					s.Ticks(p, 440, 520, 1, -0.5, 0, 0.5)
					s.Dumbbell(p, 460, 0, 0.3, false)
					s.Dumbbell(p, 490, 0, -0.2, true)
					Share(p, mark.Box{X: 560, Y: 450, W: 120, H: 14}, 0.6)
					name := "graph-" + n.String() + "-" + string(l)
					gallery.Audit(t, name, &sc)
					if size == theme.Normal {
						if sessions == 14 {
							name += "-many"
						}
						gallery.Keep(t, name, &sc, 1280, 720)
					}
				}
			}
		}
	}
}

// TestTime: a moment and its place on the screen are each other's.
func TestTime(t *testing.T) {
	x := Time{X: 100, W: 400, From: 1, To: 3}
	if got := x.At(2); got != 300 {
		t.Errorf("session 2 is at %v", got)
	}
	if got := x.Moment(300); got != 2 {
		t.Errorf("300 is at moment %v", got)
	}
	if got := (Time{X: 5}).At(2); got != 5 {
		t.Errorf("an axis without length puts a moment at %v", got)
	}
}

// TestBeyond: what is beyond the scale lies at its edge, and a gap breaks the curve.
func TestBeyond(t *testing.T) {
	l, _ := sample(2)
	if l.Y(7) != l.Box.Y || l.Y(-7) != l.Box.Y+l.Box.H {
		t.Errorf("7 is at %v, -7 at %v, in %v", l.Y(7), l.Y(-7), l.Box)
	}
	var sc mark.Scene
	p := kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{})
	l.Draw(p)
	paths := 0
	for _, m := range sc.Marks {
		if m.Kind == mark.Path {
			paths++
		}
	}
	if paths != 4 {
		t.Errorf("%d pieces of curves, want 4: one of three has a gap", paths)
	}
}
