// Package gallery is for tests of screens: it keeps their pictures for a person
// to look at, their text for a machine to compare, and looks for what no screen
// may have: small or missing words, words over words, words off the screen,
// places too small to press.
package gallery

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// Keep draws a scene at a size in pixels, and writes it where the variable
// PICTURES says: PICTURES=/tmp/look go test ./render/view/...
func Keep(t testing.TB, name string, sc *mark.Scene, w, h int) {
	t.Helper()
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, picture.Draw(sc, w, h)); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// Golden compares a scene with the text that is kept of it in testdata; with
// the variable UPDATE set, it keeps it anew.
func Golden(t testing.TB, name string, sc *mark.Scene) {
	t.Helper()
	file, got := filepath.Join("testdata", name+".txt"), sc.String()
	if os.Getenv("UPDATE") != "" {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	was, is := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range max(len(was), len(is)) {
		a, b := line(was, i), line(is, i)
		if a != b {
			t.Errorf("%s:%d: the scene has changed (UPDATE=1 keeps it anew)\nwas %s\nis  %s", file, i+1, a, b)
			return
		}
	}
}

func line(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return "(nothing)"
}

// Audit reports what no screen may have. The name says which screen it was.
func Audit(t testing.TB, name string, sc *mark.Scene) {
	t.Helper()
	type written struct {
		words string
		box   mark.Box
	}
	var all []written
	clips := []mark.Box{{W: mark.Width, H: mark.Height}}
	for i, m := range sc.Marks {
		switch m.Kind {
		case mark.Clip:
			clips = append(clips, m.Box)
		case mark.Unclip:
			clips = clips[:len(clips)-1]
		case mark.Text:
			if m.Size < 12.99 && i >= sc.Above {
				t.Errorf("%s: %q is %.1f high: want 13 at least", name, m.Words, m.Size)
			}
			if strings.ContainsAny(m.Words, "⟦⟧") || strings.Contains(m.Words, "<no value>") {
				t.Errorf("%s: %q has no words", name, m.Words)
			}
			b := boxOf(m)
			in := clips[len(clips)-1]
			if len(clips) == 1 && (b.X < -0.5 || b.X+b.W > in.W+0.5 || b.Y < -3 || b.Y+b.H > in.H+3) {
				t.Errorf("%s: %q is off the screen, at %v", name, m.Words, b)
			}
			if i < sc.Above || !in.Meets(b) {
				continue
			}
			all = append(all, written{m.Words, b})
		}
	}
	for i, a := range all {
		for _, b := range all[:i] {
			if a.box.Meets(b.box) {
				t.Errorf("%s: %q at %v lies over %q at %v", name, a.words, a.box, b.words, b.box)
			}
		}
	}
	seen := map[string]bool{}
	for _, h := range sc.Hits {
		if seen[h.Intent] {
			t.Errorf("%s: two places intend %s", name, h.Intent)
		}
		seen[h.Intent] = true
		if h.Box.H < mark.LeastHit || h.Box.W < 20 {
			t.Errorf("%s: the place of %s is %v", name, h.Intent, h.Box)
		}
		if h.Says == "" {
			t.Errorf("%s: nothing says what %s is", name, h.Intent)
		}
	}
}

// boxOf is the part of the screen that a text takes, without the air above and
// below its letters.
func boxOf(m mark.Mark) mark.Box {
	w := letter.Width(m.Words, m.Font, m.Size)
	x := m.From.X
	switch m.Align {
	case mark.Center:
		x -= w / 2
	case mark.Right:
		x -= w
	}
	return mark.Box{X: x, Y: m.From.Y - m.Size*0.62, W: w, H: m.Size * 0.62}
}
