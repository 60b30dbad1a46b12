package session

import (
	"fmt"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/ring"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// TestWays: the tail and the arrow cross no face and no plate, whoever speaks
// to whom.
func TestWays(t *testing.T) {
	for n := ring.Least; n <= ring.Most; n++ {
		s := sample(n, false)
		var sc mark.Scene
		st := &stage{Pen: kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.Indonesian), input.Hands{}), ring: ring.For(n, false), s: &s}
		sc.Clear()
		st.plates()
		for lines := 1; lines <= bubbleLines; lines++ {
			box := st.ring.Bubble()
			h := float64(lines)*lineHeight + headHeight + 22
			box.Y, box.H = box.Y+(box.H-h)/2, h
			if h > ring.BubbleHeight {
				t.Fatalf("a bubble of %d lines is %v high, more than the ring leaves room for", lines, h)
			}
			for i := range n {
				from, tip := st.reach(box, i)
				for step := range 101 {
					k := float64(step) / 100
					p := mark.Point{X: from.X + (tip.X-from.X)*k, Y: from.Y + (tip.Y-from.Y)*k}
					for j, c := range st.crowd {
						if c.Has(p) {
							t.Fatalf("%d members, %d lines: the way to %d crosses %d at %v", n, lines, i, j, p)
						}
					}
				}
				seat := st.ring.Seats[i]
				if d := max(tip.X-seat.X, seat.X-tip.X); d > 100 || tip.Y < seat.Y-80 || tip.Y > seat.Y+110 {
					t.Errorf("%d members: the way to %d ends at %v, far from %v", n, i, tip, seat)
				}
			}
		}
	}
}

// TestPlates: no plate is wider than the ring has room for, however long a name.
func TestPlates(t *testing.T) {
	for n := ring.Least; n <= ring.Most; n++ {
		s := sample(n, true)
		s.Members[0].Name = "Raden Ajeng Kusumaningrum Wijayakusuma"
		s.Members[0].Short = "Kusumaningrumwijaya"
		var sc mark.Scene
		st := &stage{Pen: kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.Indonesian), input.Hands{}), ring: ring.For(n, false), s: &s}
		for i := range n {
			if box := st.plate(i); box.W > st.ring.PlateW+1e-9 || box.H > st.ring.PlateH {
				t.Errorf("%d members: plate %d is %v", n, i, box)
			}
		}
		for _, m := range sc.Marks {
			if m.Kind == mark.Text && letter.Width(m.Words, m.Font, m.Size) > st.ring.PlateW-badge {
				t.Errorf("%d members: %q does not fit its plate", n, m.Words)
			}
		}
	}
}

// TestExam: in an exam nothing is drawn in the ink of what nobody could see,
// and no stage that the model finds; in practice there is.
func TestExam(t *testing.T) {
	for name := theme.Light; name < theme.NumThemes; name++ {
		th := theme.Of(name)
		for _, exam := range []bool{false, true} {
			var sc mark.Scene
			s := sample(8, exam)
			draw(s, &sc, th, lang.In(lang.English))
			hidden := 0
			for _, m := range sc.Marks {
				if m.Paint.Fill == th.Xray || m.Paint.Ink == th.Xray || m.Paint.Fill == th.XrayTint || m.Paint.Tile != mark.Plain {
					hidden++
				}
			}
			if exam && hidden > 0 || !exam && hidden == 0 {
				t.Errorf("%v, exam %v: %d marks of what is hidden", name, exam, hidden)
			}
			if got := strings.Contains(sc.String(), `"Storming"`); got == exam {
				t.Errorf("%v, exam %v: the stage is named: %v", name, exam, got)
			}
		}
	}
}

// TestTexts: every text is large enough to be read, has its words, and lies on
// the screen; speech is whole.
func TestTexts(t *testing.T) {
	for n := ring.Least; n <= ring.Most; n++ {
		for _, l := range lang.Languages() {
			var sc mark.Scene
			s := sample(n, n%2 == 0)
			s.Now.Words = "Ya. Mempertanggungjawabkannya tidak mudah, apalagi sendirian, tiap malam, tiga kali bangun."
			draw(s, &sc, theme.Of(theme.Dark), lang.In(l))
			said := ""
			for _, m := range sc.Marks {
				if m.Kind != mark.Text {
					continue
				}
				if m.Size < 13 || strings.ContainsAny(m.Words, "⟦⟧") || strings.Contains(m.Words, "no value") {
					t.Errorf("%d members, %s: %q at size %v", n, l, m.Words, m.Size)
				}
				if m.From.X < 0 || m.From.X > mark.Width || m.From.Y > mark.Height {
					t.Errorf("%d members, %s: %q is at %v", n, l, m.Words, m.From)
				}
				if m.Font == mark.Say {
					said += m.Words + " "
					if strings.Contains(m.Words, "…") {
						t.Errorf("speech is cut: %q", m.Words)
					}
				}
			}
			for word := range strings.FieldsSeq(s.Now.Words) {
				if !strings.Contains(said, word) {
					t.Errorf("%q is not said", word)
				}
			}
		}
	}
}

// TestUpdate: a member is taken and left again, and the session before stays.
func TestUpdate(t *testing.T) {
	s := sample(8, true)
	s.Aiming = true
	var sc mark.Scene
	draw(s, &sc, theme.Of(theme.Light), lang.In(lang.English))
	for i := range s.Members {
		h := sc.Hits[i]
		if h.Intent != fmt.Sprint("member.", i+1) || !strings.Contains(h.Says, s.Members[i].Name) {
			t.Errorf("hit %d is %+v", i, h)
		}
		seat := ring.For(8, false).Seats[i]
		if at, ok := sc.At(mark.Point{X: seat.X, Y: seat.Y}); !ok || at.Intent != h.Intent {
			t.Errorf("the face of %d answers as %q", i+1, at.Intent)
		}
		was := s.Members[i].Chosen
		next := s.Update(h.Intent)
		if next.Members[i].Chosen == was || s.Members[i].Chosen != was || next.Update(h.Intent).Members[i].Chosen != was {
			t.Errorf("%s does not take and leave the member", h.Intent)
		}
	}
	for _, odd := range []string{"", "member.", "member.0", "member.9", "member.x", "other"} {
		for i, m := range s.Update(odd).Members {
			if m.Chosen != s.Members[i].Chosen {
				t.Errorf("%q changes member %d", odd, i+1)
			}
		}
	}
}

// TestFocus: where the keys are is always to be seen, on a chosen plate too.
func TestFocus(t *testing.T) {
	for name := theme.Light; name < theme.NumThemes; name++ {
		var sc mark.Scene
		var hands input.Hands
		th, s := theme.Of(name), sample(8, true)
		rings := func() (n int) {
			s.Scene(kit.New(&sc, th, theme.Normal, lang.In(lang.English), hands))
			for _, m := range sc.Marks {
				if m.Kind == mark.Rect && m.Paint.Ink == th.Focus && m.Paint.Width == 3 {
					n++
				}
			}
			return n
		}
		if got := rings(); got != 0 {
			t.Errorf("%v: %d rings without a focus", name, got)
		}
		for range s.Members {
			hands.Focus = sc.Next(hands.Focus, 1)
			if got := rings(); got != 1 {
				t.Errorf("%v: %d rings around %s", name, got, hands.Focus)
			}
		}
	}
}

// TestOddSessions: whatever is handed over, something is drawn, twice alike.
func TestOddSessions(t *testing.T) {
	w := lang.In(lang.Indonesian)
	for what, change := range map[string]func(*Screen){
		"empty":            func(s *Screen) { *s = Screen{} },
		"few":              func(s *Screen) { s.Members = s.Members[:2]; s.Now = Speech{By: 1, To: 0, Words: "Ya."} },
		"silence":          func(s *Screen) { s.Now = Speech{} },
		"the worker":       func(s *Screen) { s.Now.By, s.Now.To = 8, ToAll },
		"to the worker":    func(s *Screen) { s.Now.To = 8 },
		"anonymous":        func(s *Screen) { s.Now.By = -1 },
		"to oneself":       func(s *Screen) { s.Now.To = s.Now.By },
		"nobody there":     func(s *Screen) { s.Now.By, s.Now.To = 30, 31 },
		"all are away":     func(s *Screen) { s.Members[2].Sign = face.Away },
		"many norms":       func(s *Screen) { s.Agreed = append(s.Agreed, "Telepon mati") },
		"past the end":     func(s *Screen) { s.Number, s.Acts = 9, 900 },
		"no path":          func(s *Screen) { s.Path = nil },
		"many readings":    func(s *Screen) { s.Exam = true; s.Readings = append(s.Readings, make([]sim.Stage, 12)...) },
		"a long memory":    func(s *Screen) { s.Before[1].Words = strings.Repeat(s.Now.Words+" ", 9) },
		"a very long talk": func(s *Screen) { s.Now.Words = strings.Repeat(s.Now.Words+" ", 30) },
	} {
		var a, b mark.Scene
		s := sample(8, false)
		change(&s)
		draw(s, &a, theme.Of(theme.Light), w)
		draw(s, &b, theme.Of(theme.Light), w)
		if a.String() != b.String() || len(a.Marks) < 50 {
			t.Errorf("%s: %d marks, or twice not alike", what, len(a.Marks))
		}
		draw(s, &a, theme.Of(theme.Light), w)
		if a.String() != b.String() {
			t.Errorf("%s: drawn into the same memory, it differs", what)
		}
	}
}

func BenchmarkScene(b *testing.B) {
	var sc mark.Scene
	s, th, w := sample(8, false), theme.Of(theme.Light), lang.In(lang.Indonesian)
	b.ReportAllocs()
	for b.Loop() {
		draw(s, &sc, th, w)
	}
	b.ReportMetric(float64(len(sc.Marks)), "marks")
}
