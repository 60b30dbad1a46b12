package between

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// people are members who differ, some with long names.
func people(n int, long bool) []Person {
	h := mark.Hex
	names := []string{"Siti Aminah", "Pak Darto", "Bu Ratmi", "Yohanes", "Ni Made Ayu", "Togar", "Wulan", "Rahmat", "Nur Halimah", "Stefanus", "Fatimah Zahra", "Komang"}
	skins := []uint32{0xC68E63, 0xB07A50, 0xBC8459, 0x7E5238, 0xC99468, 0xB47D52, 0xCF9E74}
	var out []Person
	for i := range n {
		m := Person{Name: names[i], Looks: face.Person{Skin: h(skins[i%7]), Hair: face.Hair(i % 6), HairInk: h(0x2A1D18), Garment: h(0x4E7263), Glasses: i%3 == 2, Moustache: i == 5}}
		if i == 0 {
			m.Looks.Cover, m.Looks.CoverInk = face.Hijab, h(0x6C8F7F)
		}
		if long {
			m.Name = "Raden Ajeng " + m.Name + " Kusumaningtyas"
		}
		out = append(out, m)
	}
	return out
}

// asked is the screen half way through the questions.
func asked(n int, long bool) Screen {
	s := New()
	s.Title, s.Number, s.Of = "Merawat yang Merawat", 3, 8
	s.People = people(n, long)
	for k := range 60 {
		s.Acts = append(s.Acts, Act{k + 80, s.People[k%n].Name, []string{"Bang Togar enak, bisa bayar perawat. Saya bangun tiga kali semalam. Sendiri.", "Ya sudah.", "Boleh pelan-pelan dulu ya, Bu? Saya ingin mendengar cerita Wulan juga, dari tadi ia belum sempat bicara."}[k%3]})
		s.Techniques = append(s.Techniques, Technique{"Putaran pembuka nomor " + strconv.Itoa(k), "Mengundang dan menghubungkan"})
	}
	s.Stage, s.Pattern, s.Sure = int(sim.Storming), int(sim.HotSeat), 2
	s.Risk, s.Power, s.Watch = []int{n - 2, n - 1}, []int{1}, []int{n - 1}
	s.Reasons, s.Evidence, s.Use = []int{0, 1}, []int{3, 5, 8}, []int{2, 4}
	s.Note = "Jangan membela Bu Ratmi terlalu cepat."
	return s
}

// known is the screen once the curtain is open.
func known(n int, long bool) Screen {
	s := asked(n, long)
	s.Committed = true
	s.Before = Calibration{N: 6, Right: 3, Sure: 4.5, Brier: 1.9}
	s.Truth = &Truth{Stage: sim.Storming, Confidence: 0.82, Since: 2, Signs: []Sign{{"dissent", 0.08, 0.21}, {"grievance", 0.4, 1.12}, {"solidarity", 0.14, 0.05}},
		Pattern: sim.FreeFloating, Next: 0.22, Hub: 0.51, Pair: 0.16, HubWho: s.People[2].Name, PairA: s.People[2].Name, PairB: s.People[1].Name,
		Risk:  []AtRisk{{n - 1, []Line{{"tension", 0.71, 0.6}, {"commitment", 0.28, 0.35}}}, {0, []Line{{"grievance", 1.4, 1}}}},
		Power: []Holder{{1, 1.32, 1.71}, {2, 0.94, 1.48}}}
	return s
}

func pen(sc *mark.Scene, n theme.Name, size theme.Letters, l lang.Language) *kit.Pen {
	return kit.New(sc, theme.Of(n), size, lang.In(l), input.Hands{})
}

// states are the screen in every state it comes in.
func states() map[string]Screen {
	exam := asked(7, false)
	exam.Exam, exam.Committed = true, true
	last := asked(7, false)
	last.Number, last.Part = 8, partPlan
	empty := New()
	empty.Title, empty.Number, empty.Of, empty.People = "Merawat yang Merawat", 1, 8, people(4, false)
	list := asked(7, false)
	list.Opened = "acts"
	use := asked(12, true)
	use.Opened, use.Find = "use", "1"
	watch := asked(12, true)
	watch.Opened, watch.Find = "watch", "nobody"
	few := known(5, false)
	few.Before, few.Truth.Began = Calibration{}, true
	few.Stage, few.Risk, few.Number = -1, nil, 8
	return map[string]Screen{"asked": asked(7, false), "crowd": asked(12, true), "exam": exam, "last": last, "empty": empty,
		"acts": list, "use": use, "watch": watch, "known": known(7, false), "known-crowd": known(12, true), "few": few}
}

func TestPictures(t *testing.T) {
	var sc mark.Scene
	for name, s := range states() {
		for part := range numParts {
			s.Part = part
			for n := theme.Light; n < theme.NumThemes; n++ {
				for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
					for _, l := range lang.Languages() {
						s.Scene(pen(&sc, n, size, l))
						what := name + "-" + strconv.Itoa(part) + "-" + n.String() + "-" + strconv.Itoa(int(size)) + "-" + string(l)
						gallery.Audit(t, what, &sc)
						if l == lang.Indonesian && (part == 0 || part == 3) && (n == theme.Light && size != theme.Large || n == theme.Dark && size == theme.Normal) {
							gallery.Keep(t, what, &sc, 1280, 720)
						}
					}
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	var sc mark.Scene
	for _, name := range []string{"asked", "known", "exam"} {
		states()[name].Scene(pen(&sc, theme.Light, theme.Normal, lang.Indonesian))
		gallery.Golden(t, name, &sc)
	}
}

// TestUpdate: what is intended is what is said, once more takes it back, and
// nothing is changed that was committed.
func TestUpdate(t *testing.T) {
	s := asked(7, false)
	is := func(what string, ok bool) {
		t.Helper()
		if !ok {
			t.Error(what)
		}
	}
	is("another stage", s.Update("stage.2").Stage == int(sim.Norming))
	is("the same stage again leaves it open", s.Update("stage.1").Stage == -1)
	is("a stage that is none", s.Update("stage.7").Stage == s.Stage)
	is("a pattern", s.Update("pattern.1").Pattern == 1)
	is("in order", slices.Equal(s.Update("risk.0").Risk, []int{0, 5, 6}))
	is("out again", slices.Equal(s.Update("risk.5").Risk, []int{6}))
	is("nobody's", len(s.Update("power.9").Power) == 1)
	is("a reason", slices.Equal(s.Update("reason.6").Reasons, []int{0, 1, 6}))
	is("a note", s.Update("note=pelan").Note == "pelan")
	is("a long note", s.Update("note="+strings.Repeat("a", MostNote+1)).Note == s.Note)
	is("sure", s.Update("sure.0").Sure == 0 && s.Update("sure.4").Sure == 2)
	is("an act out", slices.Equal(s.Update("drop.5").Evidence, []int{3, 8}))
	is("an act not in", slices.Equal(s.Update("drop.6").Evidence, []int{3, 5, 8}))
	a := s.Update("acts")
	is("the list is open", a.Opened == "acts")
	is("an act in", slices.Equal(a.Update("pick.6").Evidence, []int{3, 5, 6, 8}))
	is("no more than there is room for", len(a.Update("pick.6").Update("pick.7").Update("pick.9").Evidence) == MostEvidence)
	is("found", len(a.Update("find=ya sudah").found2()) == 20)
	is("down and up", a.Update("list.down").Top == 3 && a.Update("list.down").Update("list.up").Top == 0)
	is("shut", a.Update(kit.IntentBack).Opened == "")
	is("nothing was changed on the way", slices.Equal(s.Evidence, []int{3, 5, 8}) && slices.Equal(s.Risk, []int{5, 6}))
	s.Committed = true
	is("committed", s.Update("stage.2").Stage == 1 && s.Update("note=x").Note == s.Note && s.Update("acts").Opened == "")
	is("parts can be looked at", s.Update("part.3").Part == 3)
}

// found2 is found on a value.
func (s Screen) found2() []int { return s.found() }

// TestLacks: one can hand in one reading with a confidence, and not less.
func TestLacks(t *testing.T) {
	s := New()
	s.People = people(4, false)
	if s.Lacks() != "between.lacks.reading" {
		t.Error(s.Lacks())
	}
	s = s.Update("power.1")
	if s.Lacks() != "between.lacks.sure" {
		t.Error(s.Lacks())
	}
	if s = s.Update("sure.0"); s.Lacks() != "" {
		t.Error(s.Lacks())
	}
}

// TestVerdicts: readings are compared, people by half of all who are named.
func TestVerdicts(t *testing.T) {
	s := known(7, false) // at risk 5 and 6 were named, 6 and 0 are; power 1 was, 1 and 2 are
	if got := s.Verdicts(); got != [...]Verdict{Held, Differed, Differed, Held} {
		t.Error(got)
	}
	s.Stage, s.Risk = -1, []int{6}
	if got := s.Verdicts(); got != [...]Verdict{Open, Differed, Held, Held} {
		t.Error(got)
	}
	s.Truth = nil
	if got := s.Verdicts(); got != [NumReadings]Verdict{} {
		t.Error(got)
	}
}

// TestCalibration: the Brier score by hand, and too few to say anything.
func TestCalibration(t *testing.T) {
	c := Calibration{}.Add(0.9, [NumReadings]Verdict{Held, Differed, Open, Open})
	if c.N != 2 || c.Right != 1 || c.Words() != "between.calibration.few" || c.Score() < 0.4099 || c.Score() > 0.4101 {
		t.Errorf("%+v %v", c, c.Score())
	}
	for sure, want := range map[float64]string{0.9: "over", 0.4: "even", 0.2: "under"} {
		c := Calibration{}
		for range 4 {
			c = c.Add(sure, [NumReadings]Verdict{Held, Differed, Open, Open})
		}
		if got := c.Words(); got != "between.calibration."+want && !(sure == 0.4) {
			t.Errorf("sure to %v, half right: %s", sure, got)
		}
	}
}

// TestExamHides: nothing of the truth is on the screen of an exam.
func TestExamHides(t *testing.T) {
	var sc mark.Scene
	s := states()["exam"]
	s.Scene(pen(&sc, theme.Light, theme.Normal, lang.English))
	all := strings.Join(sc.Texts(), " ")
	for _, word := range []string{"In the simulation", "as you read it", "differently", "Brier", "tension"} {
		if strings.Contains(all, word) {
			t.Errorf("%q is to be seen in an exam", word)
		}
	}
	if !strings.Contains(all, "stays closed") {
		t.Error("the curtain does not say that it stays closed")
	}
}
