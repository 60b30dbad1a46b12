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
	for _, mode := range []practice.Mode{practice.Practice, practice.Exam} {
		for n := theme.Light; n < theme.NumThemes; n++ {
			for _, in := range lang.Languages() {
				x, _ := led(t, &Memory{}, "support-group", mode, 160)
				x.settings.Language, x.settings.Theme = in, n.String()
				for k, keys := range [][]string{{}, {"s"}, {"a", "3", "6"}, {"Escape", "Escape", "Escape", "Escape", "h"}} {
					press(x, keys...)
					sc, _ := x.Scene()
					gallery.Keep(t, fmt.Sprintf("beside-%s-%v-%s-%d", mode, n, in, k), sc, 1280, 720)
				}
			}
		}
	}
}
