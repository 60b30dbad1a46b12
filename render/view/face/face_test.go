package face

import (
	"math"
	"slices"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

func signs() (all []Sign) {
	for s := range Sign(NumSigns) {
		all = append(all, s)
	}
	return all
}

// TestWords: every sign has words in both languages, of behaviour, which fit
// the plate.
func TestWords(t *testing.T) {
	feelings := []string{"angry", "hostile", "sad", "anxious", "afraid", "happy", "bored", "tense", "hurt", "nervous",
		"marah", "sedih", "cemas", "takut", "senang", "bosan", "tegang", "gelisah", "terluka", "benci"}
	for _, l := range lang.Languages() {
		w := lang.In(l)
		said := map[string]Sign{}
		for _, s := range signs() {
			id := "seen." + s.String()
			if s.String() == "unknown" || !w.Has(id) {
				t.Errorf("%s: no words for %s: write them in render/lang/%s/view.yaml", l, id, l)
				continue
			}
			text := w.T(id, map[string]any{"Name": "Siti"})
			if got := letter.Width(text, mark.Regular, 13); got > 116 {
				t.Errorf("%s: %q is %.0f wide, want at most 116", l, text, got)
			}
			if other, twice := said[text]; twice {
				t.Errorf("%s: %v and %v are both %q", l, s, other, text)
			}
			said[text] = s
			for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == ',' }) {
				if slices.Contains(feelings, word) {
					t.Errorf("%s: %q names a feeling", l, text)
				}
			}
		}
	}
}

// TestRead: what is said of a member follows from what a worker can observe.
func TestRead(t *testing.T) {
	base := func() *sim.View {
		v := &sim.View{Index: 5, Members: make([]sim.SeenMember, 4), Last: sim.Act{Speaker: 0, Addressee: 1, Target: -1, Kind: sim.Opine}}
		for i := range v.Members {
			v.Members[i] = sim.SeenMember{Present: true, Belongs: true, Spoke: 3}
		}
		return v
	}
	for _, c := range []struct {
		what   string
		member int
		change func(v *sim.View)
		want   Sign
	}{
		{"speaks", 0, func(*sim.View) {}, Speaks},
		{"attacks", 0, func(v *sim.View) { v.Last.Kind = sim.Antagonise }, RaisesVoice},
		{"listens", 2, func(*sim.View) {}, LooksAtSpeaker},
		{"is asked", 1, func(v *sim.View) { v.Last.Kind = sim.AskOpinion }, HandOnChin},
		{"another is asked", 2, func(v *sim.View) { v.Last.Kind = sim.AskOpinion }, LooksAtSpeaker},
		{"is away", 2, func(v *sim.View) { v.Members[2].Present = false }, Away},
		{"has left", 2, func(v *sim.View) { v.Members[2].Belongs = false }, Away},
		{"is restless", 2, func(v *sim.View) { v.Members[2].Unease = sim.Restless }, ShiftsInChair},
		{"is strained", 2, func(v *sim.View) { v.Members[2].Unease = sim.Strained }, ArmsFolded},
		{"is strained and silent", 2, func(v *sim.View) { v.Members[2].Unease, v.Members[2].Spoke = sim.Strained, 0 }, LooksDown},
		{"is strained and attacked", 1, func(v *sim.View) { v.Members[1].Unease, v.Last.Kind = sim.Strained, sim.Antagonise }, LooksDown},
		{"is strained and speaks", 0, func(v *sim.View) { v.Members[0].Unease = sim.Strained }, Speaks},
		{"nothing is said yet", 0, func(v *sim.View) { v.Index = 0 }, SitsQuietly},
		{"nobody knows who spoke", 0, func(v *sim.View) { v.Last.Speaker = -1 }, SitsQuietly},
		{"the worker spoke", 2, func(v *sim.View) { v.Last.Speaker = 4 }, LooksAtSpeaker},
	} {
		v := base()
		c.change(v)
		if got := Read(v, c.member); got != c.want {
			t.Errorf("one who %s: %v, want %v", c.what, got, c.want)
		}
	}
	seen := map[Sign]bool{}
	for k := range sim.Kind(sim.NumKinds) {
		seen[spoken(k)] = true
	}
	if len(seen) != 8 {
		t.Errorf("the twelve kinds of act are shown in %d ways, want 8", len(seen))
	}
}

// TestStates: every sign is drawn within the bounds of a face, and no two alike.
func TestStates(t *testing.T) {
	drawn := map[State]Sign{}
	for _, s := range signs() {
		f := s.State()
		in := func(what string, v, lo, hi float64) {
			if v < lo || v > hi {
				t.Errorf("%v: %s is %v, want %v to %v", s, what, v, lo, hi)
			}
		}
		in("brow", f.Brow, -1, 1)
		in("raise", f.Raise, 0, 1)
		in("eye", f.Eye, 0, 1.25)
		in("gaze x", f.GazeX, -1, 1)
		in("gaze y", f.GazeY, -1, 1)
		in("mouth", f.Mouth, -1, 1)
		in("open", f.Open, 0, 1)
		in("turn", f.Turn, -1, 1)
		in("tilt", f.Tilt, -8, 8)
		in("lean", f.Lean, -1, 1)
		in("slump", f.Slump, 0, 1)
		if other, twice := drawn[f]; twice && s != SitsQuietly && other != Away {
			t.Errorf("%v and %v are drawn alike", s, other)
		}
		drawn[f] = s
	}
}

// figure is a person drawn as text.
func figure(p Person, s State, n theme.Name) string {
	var sc mark.Scene
	Draw(&sc, theme.Of(n), 100, 100, 1, p, s)
	return sc.String()
}

// TestIdentity: every trait of looks is seen, and every number of a state.
func TestIdentity(t *testing.T) {
	p := Person{Skin: mark.Hex(0xC68E63), HairInk: mark.Hex(0x231815), Garment: mark.Hex(0x4E7263), CoverInk: mark.Hex(0x6C8F7F)}
	plain := figure(p, Rest(), theme.Light)
	seen := map[string]string{plain: "plain"}
	add := func(what, got string) {
		if other, twice := seen[got]; twice {
			t.Errorf("%s looks like %s", what, other)
		}
		seen[got] = what
	}
	for h := Short; h < NumHairs; h++ {
		q := p
		q.Hair = h
		add("hair", figure(q, Rest(), theme.Light))
	}
	for what, change := range map[string]func(*Person){
		"hijab": func(p *Person) { p.Cover = Hijab }, "peci": func(p *Person) { p.Cover = Peci }, "glasses": func(p *Person) { p.Glasses = true },
		"moustache": func(p *Person) { p.Moustache = true }, "lined": func(p *Person) { p.Lined = true }, "skin": func(p *Person) { p.Skin.R++ },
		"garment": func(p *Person) { p.Garment.R++ },
	} {
		q := p
		change(&q)
		add(what, figure(q, Rest(), theme.Light))
	}
	for what, change := range map[string]func(*State){
		"brow": func(s *State) { s.Brow = 1 }, "raise": func(s *State) { s.Raise = 1 }, "eye": func(s *State) { s.Eye = .5 }, "closed": func(s *State) { s.Eye = .2 },
		"gaze x": func(s *State) { s.GazeX = 1 }, "gaze y": func(s *State) { s.GazeY = 1 }, "mouth": func(s *State) { s.Mouth = 1 }, "open": func(s *State) { s.Open = 1 },
		"turn": func(s *State) { s.Turn = 1 }, "tilt": func(s *State) { s.Tilt = 8 }, "lean": func(s *State) { s.Lean = 1 }, "slump": func(s *State) { s.Slump = 1 },
	} {
		s := Rest()
		change(&s)
		add(what, figure(p, s, theme.Light))
	}
	for a := Folded; a < NumArms; a++ {
		s := Rest()
		s.Arms = a
		add(a.String(), figure(p, s, theme.Light))
	}
	// In high contrast a face is white with black features, whoever it is.
	if q := figure(p, Rest(), theme.Contrast); !strings.Contains(q, "fill #ffffff") || strings.Contains(q, p.Skin.String()) {
		t.Error("in high contrast the face has the skin's colour")
	}
}

// TestEyes: below a quarter an eye is closed, and shows no white.
func TestEyes(t *testing.T) {
	for _, c := range []struct {
		eye  float64
		open bool
	}{{0, false}, {0.24, false}, {0.25, true}, {1.25, true}} {
		s := Rest()
		s.Eye = c.eye
		if got := strings.Contains(figure(Person{Skin: mark.Hex(0x7E5238)}, s, theme.Light), "fill #ffffff"); got != c.open {
			t.Errorf("an eye at %v is open: %v", c.eye, got)
		}
	}
}

func TestMoves(t *testing.T) {
	a, b := Rest(), RaisesVoice.State()
	if Between(a, b, 0) != a || Between(a, b, 1) != b {
		t.Error("a way does not begin and end at its ends")
	}
	if m := Between(a, b, 0.5); math.Abs(m.Brow-(a.Brow+b.Brow)/2) > 1e-9 || m.Arms != b.Arms {
		t.Errorf("half way is %+v", m)
	}
	s := Rest().LookAt(mark.Point{X: 0, Y: 0}, mark.Point{X: -3, Y: 4})
	if math.Abs(s.GazeX+0.6) > 1e-9 || math.Abs(s.GazeY-0.64) > 1e-9 || s.Turn >= 0 {
		t.Errorf("looks to %v %v", s.GazeX, s.GazeY)
	}
	if Rest().LookAt(mark.Point{}, mark.Point{}) != Rest() {
		t.Error("looking at oneself turns the head")
	}
}
