package playback

import (
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

func TestUpdate(t *testing.T) {
	s := two(7)
	for range NumCurves {
		s = s.Update("curve")
	}
	if s.Curve != Cohesion || s.Update("curve").Curve != Conflict {
		t.Error("the curves do not follow each other round")
	}
	if s = s.Update("evidence"); !s.Evidence || s.Update("evidence").Evidence {
		t.Error("the evidence does not open and close")
	}
	s.Playing = true
	if s = s.Update("gif"); !s.Film || s.Playing || s.Update("film.cancel").Film {
		t.Error("a film is not asked for")
	}
	if got := s.Update("nothing of this"); got.Film != s.Film || got.Curve != s.Curve {
		t.Error("what is not known changes something")
	}
}

func TestLast(t *testing.T) {
	s := two(7)
	for _, c := range []struct {
		at    float64
		lane  int
		stage string
		ok    bool
	}{{0, 0, "", false}, {1, 1, "forming", true}, {2.41, 1, "storming", true}, {2.95, 0, "storming", true}, {4.3, 1, "norming", true}, {8, 0, "norming", true}} {
		s.At = c.at
		lane, change, ok := s.Last()
		if ok != c.ok || ok && (lane != c.lane || change.Stage.String() != c.stage) {
			t.Errorf("at %v the last change is %v of %d, %v", c.at, change.Stage, lane, ok)
		}
	}
}

func TestChooser(t *testing.T) {
	s := chooser()
	if s = s.Update("scenario.2"); s.Scenario != 2 || s.Update("scenario.9").Scenario != 2 {
		t.Error("a scenario cannot be chosen, or one that is not there can")
	}
	if s = s.Update("a.2").Update("b.-1"); s.A != 2 || s.B != -1 {
		t.Errorf("A is %d and B %d", s.A, s.B)
	}
	if s = s.Update("a.5"); s.A != 2 {
		t.Error("somebody without a script is taken")
	}
	for seed, ok := range map[string]bool{"20417": true, " 7 ": true, "": false, "-1": false, "x": false, "18446744073709551616": false} {
		if s = s.Update("seed=" + seed); s.Seed != seed {
			t.Fatalf("the seed is %q, not %q", s.Seed, seed)
		}
		if _, is := s.Number(); is != ok {
			t.Errorf("%q is a seed: %v", seed, is)
		}
	}
	if s = s.Update("seed=" + strings.Repeat("1", 30)); len(s.Seed) > 20 {
		t.Error("a seed is too long")
	}
	for range 9 {
		s = s.Update("kept.down")
	}
	if s.From != 2 {
		t.Errorf("the list begins at %d", s.From)
	}
}

// TestWhole: nothing that is said is cut, however long it is, in whatever size
// of type.
func TestWhole(t *testing.T) {
	for _, words := range []string{"Ya.", strings.Repeat("Saya tidak tahu harus mulai dari mana, ", 3) + "sungguh.", strings.Repeat("Besides, with sharing out the work there is no clean answer, I think. ", 6)} {
		for _, l := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
			for _, n := range []int{4, 7, 12} {
				s := two(n)
				s.Rooms[0].Now.Words = words
				var sc mark.Scene
				s.Scene(kit.New(&sc, theme.Of(theme.Light), l, lang.In(lang.English), input.Hands{}))
				var said []string
				for _, m := range sc.Marks {
					if m.Kind == mark.Text && m.Font == mark.Say && m.From.X < 640 {
						said = append(said, m.Words)
						if x := m.From.X + letter.Width(m.Words, m.Font, m.Size); x > 632 || m.Size < 13 {
							t.Errorf("%q at size %v reaches to %v", m.Words, m.Size, x)
						}
					}
				}
				if got := strings.Join(strings.Fields(strings.Join(said, " ")), " "); !strings.Contains(got, strings.Join(strings.Fields(words), " ")) {
					t.Errorf("%d members, letters %d: said is %q", n, l, got)
				}
			}
		}
	}
}

// TestPlain: a picture for a slide has nothing to press in it, and nothing that
// asks for a key.
func TestPlain(t *testing.T) {
	for _, s := range []Screen{one(8), two(7)} {
		s.Plain, s.Notice, s.Film = true, "saved", true
		for _, l := range []theme.Letters{theme.Normal, theme.Huge} {
			var sc mark.Scene
			s.Scene(kit.New(&sc, theme.Of(theme.Light), l, lang.In(lang.English), input.Hands{}))
			if len(sc.Hits) > 0 {
				t.Errorf("%d places can be pressed, such as %s", len(sc.Hits), sc.Hits[0].Intent)
			}
			if all := strings.Join(sc.Texts(), "|"); strings.Contains(all, "PNG") || strings.Contains(all, "saved") || !strings.Contains(all, s.Title) {
				t.Errorf("a slide says %s", all)
			}
		}
	}
}
