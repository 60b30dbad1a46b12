package trainer

import (
	"strconv"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/theme"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// briefed is a trainer at the briefing of a scenario.
func briefed(t *testing.T, name string) (*Trainer, *briefPlace) {
	t.Helper()
	s, err := scenarios.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	x := begun(&Memory{})
	x.openBriefing(s, practice.Practice)
	b, ok := x.top().(*briefPlace)
	if !ok {
		t.Fatalf("the top is %T", x.top())
	}
	return x, b
}

// TestBriefings draws the briefing of every shipped scenario in each language,
// theme and size of text, and looks for what no screen may have.
func TestBriefings(t *testing.T) {
	for _, name := range scenarios.List() {
		x, b := briefed(t, name)
		for _, l := range lang.Languages() {
			for n := theme.Light; n < theme.NumThemes; n++ {
				for _, letters := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
					for _, intent := range []string{"tab.1", "tab.2", "tab.3", "case.more", "person.3"} {
						x.settings.Language, x.settings.Theme, x.settings.Letters = l, n.String(), int(letters)
						x.Do(intent)
						sc, _ := x.Scene()
						at := strings.Join([]string{"brief", name, string(l), n.String(), strconv.Itoa(int(letters)), intent}, "-")
						gallery.Audit(t, at, sc)
						if n == theme.Light || name == "support-group" {
							gallery.Keep(t, at, sc, 1280, 720)
						}
						x.Do("person.close")
						x.Do("case.top")
					}
				}
			}
		}
		if b.screen.Joining() != len(b.scenario.Usual().Members) {
			t.Errorf("%s: %d join", name, b.screen.Joining())
		}
	}
}

// TestOpensTheDoor: what is chosen is what is lived, and what is resumed.
func TestOpensTheDoor(t *testing.T) {
	x, b := briefed(t, "support-group")
	click(t, x, "join.2")  // Agus waits
	click(t, x, "join.10") // Lestari comes
	click(t, x, "clause.5")
	click(t, x, "room.2")
	click(t, x, "purpose.2")
	click(t, x, "opening.2")
	click(t, x, "mode.exam")
	click(t, x, "person.10")
	click(t, x, "earlier.10")
	click(t, x, "person.close")
	want := scenarios.Choices{
		Members: []string{"Pak Hendra", "Rani", "Togar", "Mbak Yuli", "Dimas", "Samuel", "Lestari", "Bu Marlina"},
		Purpose: "as-it-is", Contract: []string{"confidentiality", "respect", "attendance"}, Room: "training", Opening: "open",
	}
	if got := b.choices(); !got.Equal(&want) {
		t.Fatalf("chosen %+v", got)
	}
	click(t, x, "start")
	s, ok := x.top().(*sessionPlace)
	if !ok {
		t.Fatalf("the top is %T", x.top())
	}
	head := s.life.led.Head()
	if head.Mode != practice.Exam || !head.Choices.Equal(&want) || len(x.places) != 2 {
		t.Errorf("the life begins with %+v, %d places are open", head, len(x.places))
	}
	for range 50 {
		if _, err := s.life.step(); err != nil {
			t.Fatal(err)
		}
	}
	hash := s.life.led.Group().Hash()
	x.back()
	l, err := x.resume(s.life.name)
	if err != nil {
		t.Fatal(err)
	}
	if l.led.Group().Hash() != hash || l.scenario.Setup.People[6].Name != "Lestari" || l.scenario.Looks[6].Cover != scenarios.Hijab {
		t.Error("the life that is resumed is another")
	}
}

// TestUsualDoor: who chooses nothing gets the scenario as it is written.
func TestUsualDoor(t *testing.T) {
	x, _ := briefed(t, "village-deliberation")
	click(t, x, "start")
	s, ok := x.top().(*sessionPlace)
	if !ok {
		t.Fatalf("the top is %T", x.top())
	}
	if head := s.life.led.Head(); head.Choices != nil || head.Mode != practice.Practice {
		t.Errorf("the life begins with %+v", head)
	}
}

// TestTooFew: with too few people the door stays shut, and the screen says why.
func TestTooFew(t *testing.T) {
	x, b := briefed(t, "student-task-team")
	click(t, x, "join.1")
	click(t, x, "join.2")
	x.Do("start")
	if x.top() != place(b) {
		t.Fatalf("the top is %T", x.top())
	}
	sc, _ := x.Scene()
	if hit, ok := sc.Find("start"); !ok || !hit.Off || !strings.Contains(hit.Says, "choose 4 to 7 people") {
		t.Errorf("the door says %q", hit.Says)
	}
}
