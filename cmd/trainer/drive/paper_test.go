//go:build linux

package drive

import (
	"image"

	"dinamika/render/view/mark"
	"dinamika/render/view/stamp"
)

// paper is what the window draws on, without the window: the twin's scene is
// laid out as the window lays it out, so that both must be the same picture.
type paper struct {
	sheet *image.Alpha
	to    *image.RGBA
}

// drawn is a scene as the window is to show it.
func drawn(sc *mark.Scene, w, h int) *image.RGBA {
	const size = 2048
	p := &paper{image.NewAlpha(image.Rect(0, 0, size, size)), image.NewRGBA(image.Rect(0, 0, w, h))}
	stamp.New(size, p).Draw(sc, w, h)
	return p.to
}

// Write keeps a part of the sheet.
func (p *paper) Write(at image.Rectangle, cover []byte) {
	for y := range at.Dy() {
		copy(p.sheet.Pix[p.sheet.PixOffset(at.Min.X, at.Min.Y+y):], cover[y*at.Dx():(y+1)*at.Dx()])
	}
}

// Print lays stamps on.
func (p *paper) Print(stamps []stamp.Stamp) {
	for _, s := range stamps {
		for y := s.To.Min.Y; y < s.To.Max.Y; y++ {
			for x := s.To.Min.X; x < s.To.Max.X; x++ {
				from := s.From.Min
				if s.From.Dx() > 1 {
					from.X += x - s.To.Min.X
				}
				if s.From.Dy() > 1 {
					from.Y += y - s.To.Min.Y
				}
				p.lay(x, y, int(p.sheet.AlphaAt(from.X, from.Y).A)*int(s.Ink.A), s.Ink)
			}
		}
	}
}

// lay mixes a colour into a pixel; all of it is 255 times 255.
func (p *paper) lay(x, y, share int, ink mark.Color) {
	const all = 255 * 255
	at := p.to.Pix[p.to.PixOffset(x, y):]
	for k, v := range [...]uint8{ink.R, ink.G, ink.B} {
		at[k] = uint8((int(at[k])*(all-share) + int(v)*share + all/2) / all)
	}
	at[3] = 255
}
