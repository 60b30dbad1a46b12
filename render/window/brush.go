package window

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"dinamika/render/view/mark"
	"dinamika/render/view/stamp"
)

// brush draws scenes on the screen: all shapes and letters of a scene in one
// go, from one sheet.
type brush struct {
	on       *ebiten.Image // the screen, while it is drawn
	sheet    *ebiten.Image
	stamps   *stamp.Sheet
	pixels   []byte
	corners  []ebiten.Vertex
	triangle []uint16
}

// The sheet's sizes: for screens up to so many pixels high, and for finer ones.
const (
	small = 2048
	fine  = 4096
	tall  = 1500
)

// draw draws a scene over all of the screen.
func (b *brush) draw(screen *ebiten.Image, sc *mark.Scene) {
	w, h := screen.Bounds().Dx(), screen.Bounds().Dy()
	size := small
	if h > tall {
		size = fine
	}
	if b.sheet == nil || b.sheet.Bounds().Dx() != size {
		if b.sheet != nil {
			b.sheet.Deallocate()
		}
		// The sheet lies on no other image's memory: it is written to often.
		b.sheet = ebiten.NewImageWithOptions(image.Rect(0, 0, size, size), &ebiten.NewImageOptions{Unmanaged: true})
		b.stamps = stamp.New(size, b)
	}
	b.on = screen
	b.stamps.Draw(sc, w, h)
	b.on = nil
}

// Write puts cover on the sheet: white, as far as it covers.
func (b *brush) Write(at image.Rectangle, cover []byte) {
	b.pixels = b.pixels[:0]
	for _, c := range cover {
		b.pixels = append(b.pixels, c, c, c, c)
	}
	b.sheet.SubImage(at).(*ebiten.Image).WritePixels(b.pixels)
}

// Print draws stamps on the screen, two triangles each.
func (b *brush) Print(stamps []stamp.Stamp) {
	b.corners, b.triangle = b.corners[:0], b.triangle[:0]
	for i := range stamps {
		s := &stamps[i]
		a := float32(s.Ink.A) / 255
		v := ebiten.Vertex{ColorR: float32(s.Ink.R) / 255 * a, ColorG: float32(s.Ink.G) / 255 * a, ColorB: float32(s.Ink.B) / 255 * a, ColorA: a}
		n := uint16(len(b.corners))
		for k := range 4 {
			v.DstX, v.SrcX = float32(s.To.Min.X), float32(s.From.Min.X)
			if k&1 == 1 {
				v.DstX, v.SrcX = float32(s.To.Max.X), float32(s.From.Max.X)
			}
			v.DstY, v.SrcY = float32(s.To.Min.Y), float32(s.From.Min.Y)
			if k&2 == 2 {
				v.DstY, v.SrcY = float32(s.To.Max.Y), float32(s.From.Max.Y)
			}
			b.corners = append(b.corners, v)
		}
		b.triangle = append(b.triangle, n, n+1, n+2, n+1, n+3, n+2)
	}
	b.on.DrawTriangles(b.corners, b.triangle, b.sheet, &ebiten.DrawTrianglesOptions{ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha})
}
