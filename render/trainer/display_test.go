package trainer

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// TestOver: settings and help lie over any screen, change what they say at
// once, and the way back leads there.
func TestOver(t *testing.T) {
	shelf := &Memory{}
	x := begun(shelf)
	x.openSession(lived(t, x, "support-group", 30))
	key(x, "F3")
	for _, i := range []string{"theme.contrast", "letters.150", "motion.less", "language.id"} {
		click(t, x, i)
	}
	if s := x.settings; s.themeName() != theme.Contrast || s.letters() != theme.Huge || !s.Still || s.Language != lang.Indonesian {
		t.Errorf("settings are %+v", s)
	}
	var kept Settings
	if json.Unmarshal(shelf.settings, &kept) != nil || kept != x.settings {
		t.Errorf("kept are %+v", kept)
	}
	key(x, "F1")
	if len(x.places) != 3 || !strings.Contains(oneLine(x), "Memimpin kelompok pertama") {
		t.Error("the help does not take the place of the settings")
	}
	key(x, "F1")
	if _, ok := x.top().(*sessionPlace); !ok {
		t.Errorf("the top is %T", x.top())
	}
	key(x, "F3")
	key(x, "Escape")
	if _, ok := x.top().(*sessionPlace); !ok {
		t.Errorf("the top is %T", x.top())
	}
}

// TestTour: at the first session a newcomer is shown around while the group
// waits, and never again.
func TestTour(t *testing.T) {
	shelf := &Memory{}
	x := begun(shelf)
	x.settings.Toured = false
	l := lived(t, x, "support-group", 30)
	x.openSession(l)
	before := len(l.past.Acts)
	for _, want := range []string{"Step 1 of 4", "Step 2 of 4", "Step 3 of 4", "Step 4 of 4"} {
		if all := oneLine(x); !strings.Contains(all, want) {
			t.Errorf("%q is not there: %s", want, all)
		}
		sc, _ := x.Scene()
		gallery.Audit(t, want, sc)
		gallery.Keep(t, want, sc, mark.Width, mark.Height)
		wait(x, 60)
		key(x, "Enter")
	}
	if len(l.past.Acts) != before {
		t.Error("the group did not wait")
	}
	if _, ok := x.top().(*sessionPlace); !ok || !x.settings.Toured {
		t.Fatalf("the top is %T", x.top())
	}
	x.home()
	y := New(Options{Shelf: shelf, Program: "test", Language: lang.English, Seed: func() uint64 { return 8 }})
	y.openSession(lived(t, y, "elderly-home", 3))
	if _, ok := y.top().(*sessionPlace); !ok {
		t.Error("shown around twice")
	}
}

// TestTourAudit holds the tour over a real session, in large type too.
func TestTourAudit(t *testing.T) {
	x := begun(&Memory{})
	x.settings.Toured = false
	x.openSession(lived(t, x, "support-group", 30))
	for _, size := range []theme.Letters{theme.Large, theme.Huge} {
		x.settings.Letters, x.settings.Language = int(size), lang.Indonesian
		x.top().(*tourPlace).screen.At = 0
		for k := range 4 {
			x.stale = true
			sc, _ := x.Scene()
			name := fmt.Sprintf("tour-real-%d-%d", size, k)
			gallery.Audit(t, name, sc)
			gallery.Keep(t, name, sc, mark.Width, mark.Height)
			if k < 3 {
				x.Do("tour.next")
			}
		}
	}
}

// TestTiny: a window that is too small says so.
func TestTiny(t *testing.T) {
	x := begun(&Memory{})
	x.Resize(500, 300)
	if all := oneLine(x); !strings.Contains(all, "too small") || !strings.Contains(all, "terlalu kecil") {
		t.Errorf("it says %s", all)
	}
	x.Resize(640, 360)
	if all := oneLine(x); strings.Contains(all, "too small") {
		t.Error("640 by 360 is enough")
	}
}
