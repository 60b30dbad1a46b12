package trainer

import (
	"fmt"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/theme"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// TestScreens goes through every screen of the program with a real life behind
// it, in both languages, the three themes and the three sizes of text, and holds
// each to what a screen must be. With PICTURES set it keeps them, at two sizes.
func TestScreens(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many screens")
	}
	for _, s := range []struct {
		name string
		open func(x *Trainer)
	}{
		{"first", func(*Trainer) {}},
		{"first-kept", func(x *Trainer) { lived(t, x, "support-group", 420); x.leave(); x.top().(waker).wake(x) }},
		{"kept", func(x *Trainer) {
			lived(t, x, "support-group", 420)
			x.leave()
			x.top().(waker).wake(x)
			x.Do("kept.list")
		}},
		{"briefing", func(x *Trainer) { x.Do("scenario.3") }},
		{"person", func(x *Trainer) { x.Do("scenario.4"); x.Do("person.3") }},
		{"tour", func(x *Trainer) { x.settings.Toured = false; x.Do("scenario.3"); x.Do("start") }},
		{"session", func(x *Trainer) { x.openSession(lived(t, x, "support-group", 520)) }},
		{"xray", func(x *Trainer) { x.openSession(lived(t, x, "support-group", 1520)); x.Do("xray") }},
		{"many", func(x *Trainer) { x.openSession(lived(t, x, "village-deliberation", 300)) }},
		{"exam", func(x *Trainer) { x.openSession(examined(t, x, "village-deliberation", 300)) }},
		{"choosing", func(x *Trainer) {
			x.openSession(lived(t, x, "support-group", 520))
			press(x, "s", "w", "2", "6")
		}},
		{"record", func(x *Trainer) { x.openSession(lived(t, x, "student-task-team", 120)); x.Do("record") }},
		{"card", func(x *Trainer) { x.openSession(lived(t, x, "elderly-home", 120)); x.Scene(); x.Do("card.2") }},
		{"between", func(x *Trainer) { x.openLife(closing(t, x, "support-group", practice.Practice, 3)) }},
		{"truth", func(x *Trainer) {
			x.openLife(closing(t, x, "support-group", practice.Practice, 3))
			for _, i := range []string{"stage.1", "pattern.2", "risk.1", "sure.2", "commit"} {
				x.Do(i)
			}
		}},
		{"curtain", func(x *Trainer) {
			x.openLife(closing(t, x, "support-group", practice.Exam, 3))
			for _, i := range []string{"stage.1", "sure.2", "commit"} {
				x.Do(i)
			}
		}},
		{"end", func(x *Trainer) { x.openEnding(closing(t, x, "student-task-team", practice.Practice, 99)) }},
		{"end-members", func(x *Trainer) { x.openEnding(closing(t, x, "support-group", practice.Practice, 99)); x.Do("page.3") }},
		{"settings", func(x *Trainer) { x.Do("settings") }},
		{"help", func(x *Trainer) { x.Do("help") }},
		{"playback", func(x *Trainer) { x.openPlayback() }},
		{"compared", func(x *Trainer) {
			x.openPlayback()
			for _, i := range []string{"scenario.3", "a.1", "b.4", "seed=11", "go"} {
				x.Do(i)
			}
			recorded(t, x)
			for range 5 {
				x.Do("next")
			}
		}},
		{"demonstration", func(x *Trainer) {
			x.openDemo()
			for range 60 {
				x.Update(x.now+time.Second, nil)
			}
		}},
		{"damaged", func(x *Trainer) { x.Take([]File{{"tugas.json", []byte(`{"format":1,"scenario":"support-group"`)}}) }},
		{"unknown", func(x *Trainer) { x.Take([]File{{"holiday.jpg", []byte("\xff\xd8\xff")}}) }},
		{"tiny", func(x *Trainer) { x.Resize(400, 300) }},
	} {
		t.Run(s.name, func(t *testing.T) {
			x := begun(&Memory{})
			s.open(x)
			for _, in := range lang.Languages() {
				for n := theme.Light; n < theme.NumThemes; n++ {
					for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
						x.settings.Language, x.settings.Theme, x.settings.Letters, x.stale = in, n.String(), int(size), true
						x.Update(x.now, nil)
						if _, ok := x.top().(*playbackPlace); ok && n == theme.Light && size == theme.Normal {
							x.Scene()
							recorded(t, x) // in the words of this language
						}
						sc, _ := x.Scene()
						name := fmt.Sprintf("screen-%s-%s-%v-%d", s.name, in, n, size)
						if s.name == "tiny" {
							continue // its letters are larger than the design space allows
						}
						gallery.Audit(t, name, sc)
						if size == theme.Normal || n == theme.Light {
							gallery.Keep(t, name, sc, 1280, 720)
						}
						if size == theme.Normal && n == theme.Light {
							gallery.Keep(t, name+"-large", sc, 1920, 1080)
						}
					}
				}
			}
		})
	}
}

// examined is like lived, in an exam.
func examined(t *testing.T, x *Trainer, name string, steps int) *life {
	t.Helper()
	s, err := scenarios.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	l, err := x.begin(s, practice.Exam)
	for range steps {
		if err == nil {
			_, err = l.step()
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return l
}
