package help

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// where is a long place for records to be kept at.
const where = "/home/rani.pratiwi/.local/share/dinamika/latihan"

// all draws every page of every topic.
func all(see func(name string, page, of int, sc *mark.Scene)) {
	var sc mark.Scene
	for _, l := range lang.Languages() {
		for n := range theme.Name(theme.NumThemes) {
			for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
				for topic := range Topic(NumTopics) {
					s := Screen{Topic: topic, Where: where}
					for last := -1; s.Page != last; {
						p := kit.New(&sc, theme.Of(n), size, lang.In(l), input.Hands{})
						s.Scene(p)
						see(fmt.Sprintf("help-%s-%s-%d-%v-%d", l, n, size, topic, s.Page), s.Page, 0, &sc)
						last = s.Page
						s = s.Update("page.down").Clamp(p)
					}
				}
			}
		}
	}
}

func TestAudit(t *testing.T) {
	all(func(name string, page, of int, sc *mark.Scene) {
		gallery.Audit(t, name, sc)
		for _, m := range sc.Marks {
			if m.Kind == mark.Text && m.From.Y > mark.Height-36 {
				t.Errorf("%s: %q lies below the sheet", name, m.Words)
			}
		}
	})
}

func TestPictures(t *testing.T) {
	all(func(name string, page, of int, sc *mark.Scene) {
		if strings.Contains(name, "id-light-1") || strings.Contains(name, "en-dark-100") || strings.Contains(name, "id-contrast-100-room") {
			gallery.Keep(t, name, sc, 1280, 720)
		}
	})
}

func TestGolden(t *testing.T) {
	var sc mark.Scene
	for _, topic := range []Topic{Keys, Room, Records} {
		Screen{Topic: topic, Where: where}.Scene(kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{}))
		gallery.Golden(t, topic.String(), &sc)
	}
}

// TestUpdate: topics are opened at their first page, and pages end.
func TestUpdate(t *testing.T) {
	var sc mark.Scene
	p := kit.New(&sc, theme.Of(theme.Light), theme.Huge, lang.In(lang.Indonesian), input.Hands{})
	s := Screen{}.Update("topic.room")
	for range 99 {
		s = s.Update("page.down").Clamp(p)
	}
	if s.Topic != Room || s.Page < 1 || s.Page > 20 {
		t.Fatalf("at %+v", s)
	}
	if up := s.Update("page.up"); up.Page != s.Page-1 || up.Update("topic.model") != (Screen{Topic: Model}) {
		t.Errorf("up is %+v", up)
	}
	if s.Update("topic.none") != s || s.Update("else") != s {
		t.Error("what it does not know changes it")
	}
}

// TestKeysOnce: no key means two things in one part of the program.
func TestKeysOnce(t *testing.T) {
	for _, g := range Groups() {
		seen := map[string]string{}
		for _, k := range g.Keys {
			for _, c := range k.Caps {
				if was, is := seen[c]; is && c != "…" {
					t.Errorf("%s: %s is %s and %s", g.ID, c, was, k.ID)
				}
				seen[c] = k.ID
			}
		}
	}
	if !slices.Equal(Caps("pause"), []string{"p"}) || Caps("none") != nil {
		t.Error("caps are not found")
	}
}
