package tour

import (
	"fmt"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// below draws something for the tour to lie over.
func below(p *kit.Pen) {
	p.Ground()
	p.Bar(kit.Bar{Back: p.T("view.back"), Title: "Merawat yang Merawat", Mode: p.T("view.practice")})
	for k := range 7 {
		p.Button(mark.Box{X: 60 + 110*float64(k), Y: 120 + 60*float64(k), W: 150, H: 42}, kit.Button{Intent: fmt.Sprint("member.", k+1), Region: "room", Label: "Bu Ratmi"})
	}
}

func TestAudit(t *testing.T) {
	var sc mark.Scene
	for _, l := range lang.Languages() {
		for n := range theme.Name(theme.NumThemes) {
			for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
				for k := range 4 {
					p := kit.New(&sc, theme.Of(n), size, lang.In(l), input.Hands{Focus: "tour.next"})
					below(p)
					s := Screen{Steps: Steps(&sc), At: k}
					s.Scene(p)
					name := fmt.Sprintf("tour-%s-%s-%d-%d", l, n, size, k)
					gallery.Audit(t, name, &sc)
					for _, h := range sc.Hits {
						if b := h.Box; b.X < 0 || b.Y < 0 || b.X+b.W > mark.Width || b.Y+b.H > mark.Height {
							t.Errorf("%s: %s is at %v", name, h.Intent, b)
						}
						if h.Box.Meets(clip(s.Steps[k].Box)) && k > 0 {
							t.Errorf("%s: the bubble covers what it points at", name)
						}
					}
					if l == lang.Indonesian && n == theme.Light {
						gallery.Keep(t, name, &sc, 1280, 720)
					}
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	var sc mark.Scene
	p := kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{})
	Screen{Steps: Steps(&sc), At: 1}.Scene(p)
	gallery.Golden(t, "choose", &sc)
}

// TestSteps: the boxes are where the scene says, or where they lie as a rule.
func TestSteps(t *testing.T) {
	var sc mark.Scene
	p := kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{})
	rule := Steps(&sc)
	below(p)
	told := Steps(&sc)
	if want := (mark.Box{X: 54, Y: 60, W: 822, H: 468}); told[0].Box != want {
		t.Errorf("the room is %v, want %v", told[0].Box, want)
	}
	if told[1].Box != rule[1].Box {
		t.Error("families that are not there have moved")
	}
}

// TestUpdate: the tour goes on, back, and ends by itself or when it is left.
func TestUpdate(t *testing.T) {
	s := Screen{Steps: Steps(&mark.Scene{})}
	if s = s.Update("tour.back"); s.At != 0 {
		t.Error("before the first")
	}
	for range 3 {
		s = s.Update("tour.next")
	}
	if s.At != 3 || s.Over || s.Update("tour.back").At != 2 {
		t.Errorf("at %d, over %v", s.At, s.Over)
	}
	if s = s.Update("tour.next"); !s.Over || s.At != 3 {
		t.Errorf("at %d, over %v", s.At, s.Over)
	}
	if s := (Screen{Steps: Steps(&mark.Scene{})}).Update("tour.skip"); !s.Over {
		t.Error("cannot be left")
	}
}
