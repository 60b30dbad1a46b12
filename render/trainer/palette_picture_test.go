package trainer

import (
	"fmt"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/theme"
	"dinamika/sim/practice"
)

// TestPalettePictures draws the palette beside the room it is for.
func TestPalettePictures(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many pictures")
	}
	for _, mode := range []practice.Mode{practice.Practice, practice.Exam} {
		x, s := led(t, &Memory{}, "support-group", mode, 160)
		for _, in := range lang.Languages() {
			for n := theme.Light; n < theme.NumThemes; n++ {
				x.settings.Language, x.settings.Theme, x.settings.Letters = in, n.String(), 100+25*int(n)
				s.choice.panel = s.choice.panel.Cleared()
				s.choice.panel.Techniques, x.stale = nil, true
				for k, keys := range [][]string{{}, {"s"}, {"a", "3", "6"}, {"Escape", "Escape", "Escape", "h"}} {
					press(x, keys...)
					sc, _ := x.Scene()
					if _, ok := x.top().(*sessionPlace); !ok {
						t.Fatalf("%v leads to %T", keys, x.top())
					}
					gallery.Keep(t, fmt.Sprintf("beside-%s-%v-%s-%d", mode, n, in, k), sc, 1280, 720)
				}
			}
		}
	}
}
