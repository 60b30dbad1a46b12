package settings

import (
	"fmt"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// all draws the screen in every way that can be chosen on it.
func all(see func(name string, s Screen, sc *mark.Scene)) {
	var sc mark.Scene
	for _, l := range lang.Languages() {
		for n := range theme.Name(theme.NumThemes) {
			for _, size := range sizes() {
				s := Screen{l, n, size, size == theme.Large}
				s.Scene(kit.New(&sc, theme.Of(n), size, lang.In(l), input.Hands{Focus: "theme.dark"}))
				see(fmt.Sprintf("settings-%s-%s-%d", l, n, size), s, &sc)
			}
		}
	}
}

func TestAudit(t *testing.T) {
	all(func(name string, _ Screen, sc *mark.Scene) { gallery.Audit(t, name, sc) })
}

func TestPictures(t *testing.T) {
	all(func(name string, _ Screen, sc *mark.Scene) { gallery.Keep(t, name, sc, 1280, 720) })
}

func TestGolden(t *testing.T) {
	var sc mark.Scene
	s := Screen{Language: lang.English, Letters: theme.Normal}
	s.Scene(kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{}))
	gallery.Golden(t, "settings", &sc)
}

// TestUpdate: every place on the screen chooses what it says, and nothing else
// does anything.
func TestUpdate(t *testing.T) {
	was := Screen{lang.Indonesian, theme.Dark, theme.Large, false}
	for intent, want := range map[string]Screen{
		"language.en": {lang.English, theme.Dark, theme.Large, false}, "language.id": was, "language.fr": was,
		"theme.light": {lang.Indonesian, theme.Light, theme.Large, false}, "theme.contrast": {lang.Indonesian, theme.Contrast, theme.Large, false},
		"letters.150": {lang.Indonesian, theme.Dark, theme.Huge, false}, "letters.151": was, "letters": was,
		"motion.less": {lang.Indonesian, theme.Dark, theme.Large, true}, "motion.full": was, "back": was,
	} {
		if got := was.Update(intent); got != want {
			t.Errorf("%s makes it %+v, want %+v", intent, got, want)
		}
	}
	var sc mark.Scene
	was.Scene(kit.New(&sc, theme.Of(was.Theme), was.Letters, lang.In(was.Language), input.Hands{}))
	changed := 0
	for _, h := range sc.Hits {
		if was.Update(h.Intent) != was {
			changed++
		}
	}
	if changed != 6 { // one other language, two themes, two sizes, less motion
		t.Errorf("%d places change something, want 6", changed)
	}
}
