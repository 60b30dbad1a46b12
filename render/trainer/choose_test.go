package trainer

import (
	"slices"
	"strings"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/input"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// led is a trainer in a session that has come so many acts.
func led(t *testing.T, shelf Shelf, name string, mode practice.Mode, acts int) (*Trainer, *sessionPlace) {
	t.Helper()
	x := begun(shelf)
	s, err := scenarios.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	l, err := x.begin(s, mode)
	if err != nil {
		t.Fatal(err)
	}
	x.openSession(l)
	at := x.top().(*sessionPlace)
	for len(l.past.Acts) < acts {
		if _, err := l.step(); err != nil {
			t.Fatal(err)
		}
	}
	x.stale = true
	return x, at
}

// press presses keys, one after the other: letters as they are printed, others
// by their names.
func press(x *Trainer, keys ...string) {
	for _, k := range keys {
		e := input.Event{Kind: input.Type, Text: k}
		if k == "Space" {
			e.Text = " "
		} else if len(k) > 1 {
			e = input.Event{Kind: input.Strike, Key: k}
		}
		x.Update(x.now, []input.Event{e})
	}
}

// wait lets seconds pass, in frames.
func wait(x *Trainer, seconds int) {
	for range seconds * 4 {
		x.Update(x.now+250*time.Millisecond, nil)
	}
}

// texts is all that is written on the screen.
func texts(x *Trainer) string {
	sc, _ := x.Scene()
	return strings.Join(sc.Texts(), "\n")
}

// oneLine is all that is written on the screen, however it is broken.
func oneLine(x *Trainer) string { return strings.ReplaceAll(texts(x), "\n", " ") }

// TestTwoStrokes: two keys reach any technique of the catalogue, Escape leads
// back step by step, and a last Escape is not the palette's.
func TestTwoStrokes(t *testing.T) {
	x, s := led(t, &Memory{}, "support-group", practice.Practice, 10)
	keys := "qweasdzxc"
	place := map[sim.Family]int{}
	for k := range s.life.catalogue.Interventions {
		v := &s.life.catalogue.Interventions[k]
		n := place[v.Family]
		place[v.Family]++
		press(x, keys[v.Family:v.Family+1], keys[n:n+1])
		if got := s.choice.panel.Pick; got != k+1 {
			t.Fatalf("%c %c picks %d, want %d, %s", keys[v.Family], keys[n], got, k+1, v.ID)
		}
		press(x, "Escape")
		if p := s.choice.panel; p.Pick != 0 || p.Family == 0 {
			t.Fatalf("one step back from %s is %+v", v.ID, p.Chosen())
		}
		press(x, "Escape")
		if s.choice.panel.Holding() {
			t.Fatalf("two steps back from %s something is still open", v.ID)
		}
	}
	if sc, _ := x.Scene(); len(place) != sim.NumFamilies {
		t.Errorf("%d families", len(place))
	} else if intent, _ := sc.Intended("Escape"); intent == "palette.back" {
		t.Error("at rest Escape is still the palette's")
	}
}

// TestSaid: what is chosen by keys is said, as it was to be read, and the group
// waits while it is chosen and goes on after. A life that is taken up again, or
// told in the other language and back, has the same words.
func TestSaid(t *testing.T) {
	shelf := &Memory{}
	x, s := led(t, shelf, "support-group", practice.Exam, 30)
	press(x, "q", "d", "2")
	if s.choice.panel.Chosen().Ready || !strings.Contains(texts(x), "Choose one more member") {
		t.Error("with one of two members it is ready, or nothing says what is missing")
	}
	press(x, "Enter") // refused
	press(x, "4", "v")
	acts := len(s.life.past.Acts)
	wait(x, 60)
	press(x, ".")
	if got := len(s.life.past.Acts); got != acts {
		t.Fatalf("while the trainee chooses %d acts pass", got-acts)
	}
	want := s.choice.panel.Words[1]
	if s.choice.panel.Wording != 1 || !strings.Contains(strings.ReplaceAll(texts(x), "\n", " "), want) {
		t.Fatalf("the second wording is not to be read: %d, %q", s.choice.panel.Wording, want)
	}
	now := s.life.led.Now()
	press(x, "Enter")
	names := []string{s.life.past.Name(1), s.life.past.Name(3)}
	d := s.life.led.Record().Decisions
	if len(d) != 1 || d[0].When != now || d[0].Intervention != "link-two" || !slices.Equal(d[0].Targets, names) || d[0].Wording != 2 {
		t.Fatalf("decided: %+v", d)
	}
	if s.choice.panel.Holding() || s.choice.panel.Pick != 0 {
		t.Error("the palette is not cleared")
	}
	wait(x, 60)
	heard := func(l *life) string {
		return l.past.Acts[acts].Words + " " + l.past.Acts[acts+1].Words
	}
	if len(s.life.past.Acts) < acts+4 || heard(s.life) != want {
		t.Fatalf("after %d acts, said was %q, want %q", len(s.life.past.Acts), heard(s.life), want)
	}
	other := s.life.of.Model.Setup.People[3].Name
	s.life.speak(lang.Indonesian)
	if got := heard(s.life); got == want || !strings.Contains(got, other) || got != s.life.past.Wordings(5, 1, 3)[1] {
		t.Errorf("in Indonesian: %q", got)
	}
	x.Close()
	again, err := begun(shelf).resume(s.life.name)
	if err != nil {
		t.Fatal(err)
	}
	if got := heard(again); got != want {
		t.Errorf("taken up again: %q, want %q", got, want)
	}
}

// TestSilent: silence is a decision; a second one at the same turn is put off,
// gently, and can be made at the next.
func TestSilent(t *testing.T) {
	x, s := led(t, &Memory{}, "support-group", practice.Practice, 30)
	press(x, "Space")
	if d := s.life.led.Record().Decisions; len(d) != 1 || d[0].What != practice.Silence {
		t.Fatalf("decided: %+v", d)
	}
	press(x, "Space")
	if got := texts(x); !strings.Contains(got, "You have decided at this turn already") {
		t.Errorf("nothing is said of a second silence:\n%s", got)
	}
	press(x, "q", "q", "Enter")
	if _, ok := x.top().(*sessionPlace); !ok || len(s.life.led.Record().Decisions) != 1 {
		t.Fatalf("a second decision at one turn: %+v, on top %T", s.life.led.Record().Decisions, x.top())
	}
	if got := strings.ReplaceAll(texts(x), "\n", " "); !strings.Contains(got, "waits for the next one") {
		t.Errorf("nothing says that it waits:\n%s", got)
	}
	acts := len(s.life.past.Acts)
	wait(x, 60)
	if got := len(s.life.past.Acts); got != acts+1 {
		t.Fatalf("%d acts passed before the next turn, want one", got-acts)
	}
	if strings.Contains(texts(x), "decided at this turn") {
		t.Error("the note stays")
	}
	press(x, "Enter")
	if d := s.life.led.Record().Decisions; len(d) != 2 || d[1].Intervention != "go-round" {
		t.Fatalf("decided: %+v", d)
	}
	press(x, "w", "q") // the worker's own words are never held
	wait(x, 60)
	if g := s.life.led.Group(); g.Waiting > 0 || len(s.life.past.Acts) != acts+3 {
		t.Errorf("%d acts passed, %d of the worker's wait; want 2 and then a hold", len(s.life.past.Acts)-acts-1, g.Waiting)
	}
}

// TestOpens: whoever chooses before a session has begun does not keep it from
// beginning; then the group waits.
func TestOpens(t *testing.T) {
	x, s := led(t, &Memory{}, "support-group", practice.Practice, 0)
	press(x, "q", "q")
	wait(x, 60)
	if len(s.life.past.Acts) != 0 || s.life.led.Group().Life != sim.Meeting {
		t.Fatalf("%d acts were spoken", len(s.life.past.Acts))
	}
	press(x, "Enter")
	wait(x, 10)
	if a := s.life.past.Acts; len(a) == 0 || s.life.of.Model.Interventions[a[0].Intervention].ID != "go-round" {
		t.Error("the first word is not the worker's")
	}
}

// TestExam: an exam shows no fit, no ethics and no hint, wherever one looks; a
// practice shows all three.
func TestExam(t *testing.T) {
	for _, mode := range []practice.Mode{practice.Practice, practice.Exam} {
		x, s := led(t, &Memory{}, "support-group", mode, 200)
		w := x.words()
		secret := []string{w.T("palette.fits"), w.T("palette.out"), w.T("palette.ethics"), w.T("palette.hint"), "May breach", "Meets this"}
		seen := map[string]bool{}
		look := func() {
			for _, text := range strings.Split(texts(x), "\n") {
				for _, one := range secret {
					if text == one || len(one) > 8 && strings.Contains(text, one) {
						seen[one] = true
					}
				}
			}
		}
		look()
		for acts := range 60 { // until something presses
			for _, f := range "qweasdzxc" {
				press(x, string(f))
				look()
				for _, k := range "qweasdzxc"[:9*min(1, max(0, 1-acts))] {
					if press(x, string(k)); s.choice.panel.Pick > 0 {
						press(x, "i")
						look()
						press(x, "i", "Escape")
					}
				}
				press(x, "Escape")
			}
			if mode == practice.Exam || len(seen) == len(secret) {
				break
			}
			if _, err := s.life.step(); err != nil {
				t.Fatal(err)
			}
			x.stale = true
		}
		press(x, "h")
		look()
		if hinted := s.choice.panel.Hinted; mode == practice.Exam && (len(seen) > 0 || hinted) || mode == practice.Practice && (len(seen) != len(secret) || !hinted) {
			t.Errorf("in %s seen: %v, hinted %v", mode, seen, hinted)
		}
	}
}

// TestImpossible: what cannot be used stays and says why; nobody who is out is
// spoken to.
func TestImpossible(t *testing.T) {
	x, s := led(t, &Memory{}, "support-group", practice.Practice, 30)
	g := s.life.led.Group()
	press(x, "q", "a", "2")
	was := g.Present
	g.Present = 1 | 1<<uint(g.Worker())
	x.stale = true
	if got := texts(x); !strings.Contains(got, "is not in the room") {
		t.Error("nothing says that the member has gone")
	}
	press(x, "Enter", "Escape", "3")
	if len(s.choice.panel.Aim) > 0 || s.choice.panel.Note == "" || len(s.life.led.Record().Decisions) > 0 {
		t.Errorf("aimed at %v, decided %v", s.choice.panel.Aim, s.life.led.Record().Decisions)
	}
	press(x, "Escape", "d")
	if s.choice.panel.Pick != 0 || !strings.Contains(texts(x), "Needs 2 members in the room") {
		t.Error("a technique for two can be picked with one in the room, or nothing says why not")
	}
	g.Present = was &^ (1 << uint(g.Worker()))
	x.stale = true
	press(x, "q", "Enter", "Space")
	if s.holds() {
		t.Error("the group waits for a worker who is out")
	}
	if len(s.life.led.Record().Decisions) > 0 || !strings.Contains(texts(x), "You are not in the room") {
		t.Errorf("out of the room: %v", s.life.led.Record().Decisions)
	}
}

// TestHints: there are words for every situation, in both languages, and what is
// advised can be taken up with its members.
func TestHints(t *testing.T) {
	x, s := led(t, &Memory{}, "support-group", practice.Practice, 30)
	for _, l := range lang.Languages() {
		for n := range sim.Need(sim.NumNeeds) {
			if got := s.life.why(lang.In(l), sim.Situation{Need: n, Target: 1, Other: 2}); strings.ContainsAny(got, "⟦⟧") || strings.Contains(got, "<no value>") {
				t.Errorf("%s, %s: %q", l, n, got)
			}
		}
		for k := range s.life.catalogue.Interventions {
			if id := s.life.catalogue.Interventions[k].ID; !lang.In(l).Has("palette.also." + id) {
				t.Errorf("%s: no other words for %s", l, id)
			}
		}
	}
	taken, aimed := 0, 0
	for range 400 {
		press(x, "h")
		x.Scene()
		if h := s.choice.panel.Hint; h.Technique > 0 {
			x.Do("palette.take")
			c := s.choice.panel.Chosen()
			if c.Technique != h.Technique-1 || !c.Ready {
				t.Fatalf("the hint %+v was taken as %+v", h, c)
			}
			if err := s.life.of.Model.CanIntervene(s.life.led.Group(), c.Technique, s.aimed(c, 0), s.aimed(c, 1)); err != nil {
				t.Fatalf("the hint cannot be used: %v", err)
			}
			taken++
			aimed += min(1, len(c.Targets))
		}
		x.Do("palette.back")
		s.choice.panel = s.choice.panel.Cleared()
		if did, err := s.life.step(); err != nil || did&sim.Closed != 0 {
			break
		}
		x.stale = true
	}
	if taken < 10 || aimed < 1 {
		t.Errorf("%d hints, %d of them to somebody", taken, aimed)
	}
}
