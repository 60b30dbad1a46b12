package face

import (
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// Bust draws head and shoulders without a chair, as on a card; x, y is the
// centre of the head.
func Bust(sc *mark.Scene, t theme.Theme, x, y, scale float64, p Person, s State) {
	b := brushFor(sc, t, p, s)
	sc.Within(x, y, scale, 0, func() {
		b.torso()
		sc.Within(0, 30, 1, s.Tilt, func() {
			sc.Within(0, -30, 1, 0, b.head)
		})
	})
}
