package briefing

import (
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
)

// sample is a briefing with so many people, the first six of whom join.
func sample(n int) Screen {
	names := [...]string{"Bu Ratmi", "Togar", "Raden Ajeng Sulistyowati Kusumaningrum", "Pak Darto", "Siti Aminah", "Yohanes", "Ni Made Ayu", "Rahmat", "Nur Halimah",
		"Bartholomeus Situmorang", "Wulan", "Komang", "Dewi", "Joko"}
	about := strings.Repeat("Mother, 84, bedbound; sleeps little, and ketidakberuntungannya is not something to be told. ", 3)
	s := Screen{
		Title: "Caring for Carers", Subtitle: "Mutual aid · 8 sessions", Least: 4, Most: 10,
		Parts: []Part{
			{Head: "The case", Text: strings.Repeat("A district welfare office has noticed the same thing for a year. ", 8) + "\n\n" + strings.Repeat("You have been asked to bring them together. ", 6)},
			{Head: "What they hope for", Quotes: []string{"“One afternoon that is not about medicine.”", "“I was told to come.”"}},
			{Head: "How they may see you", Text: "Young, sent by the office."},
		},
		Purposes: []Purpose{{"Share what this is really like", "“We meet to say what this is really like.”"}, {"Learn care skills from each other", "“We learn.”"}, {"Agree what to ask the office for", "“We agree.”"}},
		Clauses:  []Clause{{"Confidential, with stated limits", true}, {"Anyone may pass", true}, {"Everyone attends every week, and says beforehand when they cannot", false}},
		Rooms:    []Room{{"Cramped", Cramped}, {"The meeting room upstairs", Fits}, {"Hall", Hall}}, Room: 1,
		Openings: []string{"Introduce a partner", "Open talk"},
	}
	for i := range n {
		s.People = append(s.People, Person{
			ID: i, Name: names[i], Years: 20 + 5*i, About: about, Woman: i%2 == 0, Man: i%4 == 1, Sent: i == 3, Joins: i < 6,
			Looks: face.Person{Skin: mark.Hex(0xB47D52), Hair: face.Hair(i % face.NumHairs), HairInk: mark.Hex(0x241A16), Garment: mark.Hex(0x52626C), Glasses: i%3 == 0},
		})
	}
	return s
}

// draw draws a screen.
func draw(s Screen, n theme.Name, size theme.Letters, l lang.Language, focus string) *mark.Scene {
	sc := &mark.Scene{}
	s.Scene(kit.New(sc, theme.Of(n), size, lang.In(l), input.Hands{Focus: focus, Keys: true}))
	return sc
}

// TestUpdate: what the user intends, and what it leaves as it was.
func TestUpdate(t *testing.T) {
	before := sample(9)
	do := func(intents ...string) Screen {
		s := before
		for _, x := range intents {
			s = s.Update(x)
		}
		return s
	}
	names := func(s Screen) string {
		var list []string
		for _, p := range s.People {
			if p.Joins {
				list = append(list, strconv.Itoa(p.ID))
			}
		}
		return strings.Join(list, " ")
	}
	for _, c := range []struct {
		intents []string
		want    string
	}{
		{[]string{"join.1", "join.8"}, "1 2 3 4 5 7"},
		{[]string{"join.0", "join.10", "join.x", "nothing", "earlier.1", "later.6", "later.9", "earlier.99"}, "0 1 2 3 4 5"},
		{[]string{"later.1", "later.2"}, "1 2 0 3 4 5"},
		{[]string{"join.2", "later.1"}, "2 0 3 4 5"},
		{[]string{"earlier.6"}, "0 1 2 3 5 4"},
	} {
		if got := names(do(c.intents...)); got != c.want {
			t.Errorf("%v: %s join, want %s", c.intents, got, c.want)
		}
	}
	if names(before) != "0 1 2 3 4 5" || !before.Clauses[1].On {
		t.Error("the screen before was changed")
	}
	s := do("purpose.3", "purpose.9", "clause.2", "clause.3", "room.1", "opening.2", "mode.exam", "person.4", "later.4", "tab.3", "tab.8", "case.2.down", "terms.more")
	if s.Purpose != 2 || s.Clauses[1].On || !s.Clauses[2].On || s.Room != 0 || s.Opening != 1 || !s.Exam || s.Open != 5 || s.Tab != TheTerms || s.Case != 3 || s.Terms != moreSteps {
		t.Errorf("%+v", s)
	}
	s = do("person.4", "person.close", "mode.exam", "mode.practice", "case.1.up", "case.0.up", "case.more", "case.top", "people.next", "people.prev", "people.prev")
	if s.Open != 0 || s.Exam || s.Case != 0 || s.Page != 0 {
		t.Errorf("%+v", s)
	}
	few := do("join.1", "join.2", "join.3")
	if few.Joining() != 3 || few.Ready() || !before.Ready() {
		t.Error("three are too few, and six are not")
	}
}

// TestReaches: everything that can be chosen can be reached by keys alone.
func TestReaches(t *testing.T) {
	s := sample(12)
	for _, size := range []theme.Letters{theme.Normal, theme.Huge} {
		found := map[string]bool{}
		for tab := range 3 {
			s.Tab = Tab(tab)
			for roll := range 4 {
				s.Terms, s.Case, s.Page = roll*moreSteps, roll*moreSteps, roll
				sc := draw(s, theme.Light, size, lang.Indonesian, "")
				for _, h := range sc.Hits {
					found[h.Intent] = true
				}
			}
		}
		want := []string{"purpose.1", "purpose.3", "clause.1", "clause.3", "room.1", "room.3", "opening.2", "mode.exam", "start", "back"}
		for i := range 12 {
			want = append(want, "person."+strconv.Itoa(i+1), "join."+strconv.Itoa(i+1))
		}
		for _, intent := range want {
			if !found[intent] {
				t.Errorf("at %d %%, nothing intends %s", size, intent)
			}
		}
	}
}

// TestDoor: too few or too many keep the door shut, and it says why; what the
// scenario leaves to nobody is not asked.
func TestDoor(t *testing.T) {
	few := sample(9).Update("join.1").Update("join.2").Update("join.3")
	hit, ok := draw(few, theme.Light, theme.Normal, lang.English, "").Find("start")
	if !ok || !hit.Off || !strings.Contains(hit.Says, "3 chosen: choose 4 to 10 people first.") {
		t.Errorf("%+v", hit)
	}
	fixed := sample(6)
	fixed.Least, fixed.Most, fixed.Purposes, fixed.Clauses, fixed.Rooms, fixed.Openings = 0, 0, nil, nil, nil, nil
	sc := draw(fixed, theme.Light, theme.Normal, lang.English, "")
	if hit, ok := sc.Find("start"); !ok || hit.Off {
		t.Errorf("%+v", hit)
	}
	for _, h := range sc.Hits {
		if strings.HasPrefix(h.Intent, "join.") || strings.HasPrefix(h.Intent, "clause.") {
			t.Errorf("%s is there, though nothing is to be chosen", h.Intent)
		}
	}
	gallery.Audit(t, "fixed", sc)
	gallery.Keep(t, "briefing-fixed", sc, 1280, 720)
}

// TestNothingIsMarkedRight: the summary counts, and judges nothing.
func TestNothingIsMarkedRight(t *testing.T) {
	text := strings.Join(draw(sample(9), theme.Light, theme.Normal, lang.English, "").Texts(), "|")
	for _, want := range []string{"3 women, 2 men, 1 person · ages 20 to 45 · 1 did not choose to come", "6 of 9 chosen; 4 to 10 can come"} {
		if !strings.Contains(text, want) {
			t.Errorf("the screen does not say %q: %s", want, text)
		}
	}
}

func TestPictures(t *testing.T) {
	for _, l := range lang.Languages() {
		for n := theme.Light; n < theme.NumThemes; n++ {
			for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
				for _, people := range []int{2, 7, 9, 12, 14} {
					for tab := range Tab(numTabs) {
						s := sample(people)
						s.Tab, s.Page = tab, 1
						if !size.Roomy() && tab > 0 {
							continue
						}
						name := strings.Join([]string{"briefing", string(l), n.String(), strconv.Itoa(int(size)), strconv.Itoa(people), strconv.Itoa(int(tab))}, "-")
						sc := draw(s, n, size, l, "person.1")
						gallery.Audit(t, name, sc)
						if n == theme.Light && people > 7 {
							gallery.Keep(t, name, sc, 1920, 1080)
						}
					}
					s := sample(people)
					s.Open = min(3, people)
					s.Exam = true
					name := strings.Join([]string{"briefing-person", string(l), n.String(), strconv.Itoa(int(size)), strconv.Itoa(people)}, "-")
					sc := draw(s, n, size, l, "join.3")
					gallery.Audit(t, name, sc)
					if people == 9 {
						gallery.Keep(t, name, sc, 1280, 720)
					}
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	gallery.Golden(t, "briefing", draw(sample(9), theme.Light, theme.Normal, lang.English, "person.3"))
	gallery.Golden(t, "briefing-large-id", draw(sample(12), theme.Contrast, theme.Large, lang.Indonesian, ""))
}

func BenchmarkScene(b *testing.B) {
	s, sc := sample(12), &mark.Scene{}
	for b.Loop() {
		s.Scene(kit.New(sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{}))
	}
}
