package window

import (
	"github.com/hajimehoshi/ebiten/v2"

	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// brush draws scenes on the screen.
type brush struct{}

func newBrush() *brush { return &brush{} }

// draw draws a scene over all of the screen.
func (b *brush) draw(screen *ebiten.Image, sc *mark.Scene) {
	screen.WritePixels(picture.Draw(sc, screen.Bounds().Dx(), screen.Bounds().Dy()).Pix)
}
