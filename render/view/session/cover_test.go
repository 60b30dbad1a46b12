package session

import (
	"math"
	"strconv"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
)

// sizes are all sizes of type.
func sizes() []theme.Letters { return []theme.Letters{theme.Normal, theme.Large, theme.Huge} }

// laid is the stage of a session with everything in its place.
func laid(s Screen, l theme.Letters, focus string) *stage {
	var sc mark.Scene
	st := s.stageOf(kit.New(&sc, theme.Of(theme.Light), l, lang.In(lang.Indonesian), input.Hands{Focus: focus}))
	st.s = &s
	st.seatAll()
	st.aim()
	st.norms()
	st.ties()
	st.plates()
	st.words()
	st.inside()
	return st
}

// pixels is a box in whole pixels of a window, the outermost it touches.
func pixels(b mark.Box, w, h int) mark.Box {
	k, left, top := mark.Fit(w, h)
	x, y := math.Ceil(b.X*k+left), math.Ceil(b.Y*k+top)
	return mark.Box{X: x, Y: y, W: math.Floor((b.X+b.W)*k+left) - x, H: math.Floor((b.Y+b.H)*k+top) - y}
}

// TestNothingCovered is the rule of the seats with what is really drawn:
// whoever speaks to whom, with X-ray and without, with small type and large, in
// both windows, no plate, bubble, sheet, thought or value covers a face, a
// plate, or another of them.
func TestNothingCovered(t *testing.T) {
	for n := ring.Least; n <= ring.Most; n++ {
		for _, l := range sizes() {
			for _, hidden := range []bool{false, true} {
				for by := range n + 1 {
					s := sample(n, !hidden)
					s.Now.By, s.Now.To = by, (by+1+by%3)%n
					if by == n || s.Now.To == by {
						s.Now.To = ToAll
					}
					if hidden {
						s = xrayed(s)
					}
					st := laid(s, l, "member."+strconv.Itoa(1+by%n))
					what := strconv.Itoa(n) + " members at " + strconv.Itoa(int(l)) + ", X-ray " + strconv.FormatBool(hidden) + ", " + strconv.Itoa(by) + " speaks"
					check(t, what, st, n)
				}
			}
		}
	}
}

// check holds a stage to the rule.
func check(t *testing.T, what string, st *stage, n int) {
	t.Helper()
	heads, plates := st.crowd[:n], st.crowd[n:]
	for _, window := range [][2]int{{1280, 720}, {1920, 1080}} {
		px := func(b mark.Box) mark.Box { return pixels(b, window[0], window[1]) }
		for i, p := range plates {
			for j, h := range heads {
				if i != j && px(p).Meets(px(h)) {
					t.Fatalf("%s: plate %d covers face %d", what, i, j)
				}
			}
			for j := range plates[:i] {
				if px(p).Meets(px(plates[j])) {
					t.Fatalf("%s: plate %d covers plate %d", what, i, j)
				}
			}
		}
		for i, b := range st.taken {
			if b.X < 0 || b.Y < st.room.Y || b.X+b.W > st.room.W || b.Y+b.H > st.room.Y+st.room.H+20 {
				t.Fatalf("%s: %v leaves the room", what, b)
			}
			for j, c := range st.crowd {
				if px(b).Meets(px(c)) {
					t.Fatalf("%s: thing %d at %v covers %d at %v", what, i, b, j, c)
				}
			}
			for j := range st.taken[:i] {
				if px(b).Meets(px(st.taken[j])) {
					t.Fatalf("%s: thing %d at %v covers thing %d at %v", what, i, b, j, st.taken[j])
				}
			}
		}
	}
	if st.s.xrayed() && st.board.W == 0 {
		t.Fatalf("%s: there is no room for the switches of X-ray", what)
	}
	if st.s.Now.Words != "" && !st.Letters.Roomy() && (st.box.H < 60 || !within(st.box, st.taken)) {
		t.Fatalf("%s: the bubble at %v is not kept free", what, st.box)
	}
}

// within says whether a box lies in one of others.
func within(b mark.Box, all []mark.Box) bool {
	for _, c := range all {
		if b.X >= c.X && b.Y >= c.Y && b.X+b.W <= c.X+c.W+1e-9 && b.Y+b.H <= c.Y+c.H+1e-9 {
			return true
		}
	}
	return false
}

// TestAudit: no screen has what none may have, in any theme, language, size of
// type and size of group, with long names, silence, and all that can be opened.
func TestAudit(t *testing.T) {
	for _, n := range []int{4, 5, 7, 8, 9, 10, 11, 12} {
		for _, l := range sizes() {
			for _, in := range lang.Languages() {
				for what, s := range map[string]Screen{
					"practice": sample(n, false), "exam": sample(n, true), "X-ray": recorded(xrayed(sample(n, false))),
					"long": longNames(recorded(xrayed(sample(n, false)))), "long exam": longNames(sample(n, true)), "silent": silent(n),
				} {
					for _, open := range []string{"", "record", "card.2", "tally"} {
						var sc mark.Scene
						next := s
						if open != "" {
							next = s.Update(open)
						}
						shown(next, &sc, theme.Name(n%theme.NumThemes), l, in, "member.1")
						name := what + " " + open + " of " + strconv.Itoa(n) + " at " + strconv.Itoa(int(l)) + " in " + string(in)
						gallery.Audit(t, name, &sc)
						for _, h := range sc.Hits {
							if l.Roomy() && h.Box.H < 47.9 && h.Region != "palette" {
								t.Errorf("%s: %s is %v high", name, h.Intent, h.Box.H)
							}
						}
						if t.Failed() {
							return
						}
					}
				}
			}
		}
	}
}

// silent is a session in which nobody has spoken, somebody is away, and nothing
// is agreed.
func silent(n int) Screen {
	s := sample(n, false)
	s.Now, s.Before, s.Agreed, s.Acts, s.WorkerActs, s.Path = Speech{}, nil, nil, 0, 0, nil
	s.Members[1].Sign = face.Away
	for i := range s.Members {
		s.Members[i].Acts = 0
	}
	return s
}

// TestGoldens holds a few whole scenes to what they were.
func TestGoldens(t *testing.T) {
	for name, c := range map[string]struct {
		s Screen
		n theme.Name
		l theme.Letters
		i lang.Language
	}{
		"practice": {sample(8, false), theme.Light, theme.Normal, lang.Indonesian},
		"exam":     {sample(7, true), theme.Dark, theme.Normal, lang.Indonesian},
		"xray":     {xrayed(sample(7, false)), theme.Light, theme.Normal, lang.English},
		"large":    {sample(7, true), theme.Contrast, theme.Large, lang.English},
	} {
		var sc mark.Scene
		shown(c.s, &sc, c.n, c.l, c.i, "")
		gallery.Golden(t, name, &sc)
	}
}
