package stamp

import (
	"image"
	"math"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// glyph is a letter in a size, and how far right of a pixel it stands.
type glyph struct {
	r     rune
	size  int32 // in sixteenths of a pixel
	font  mark.Font
	phase uint8 // in quarters of a pixel
}

// text lays a line of text on. The base line lies on whole pixels, so that
// letters are crisp; their places are those that package letter measures.
func (s *Sheet) text(m *mark.Mark) {
	x := m.From.X
	switch m.Align {
	case mark.Center:
		x -= letter.Width(m.Words, m.Font, m.Size) / 2
	case mark.Right:
		x -= letter.Width(m.Words, m.Font, m.Size)
	}
	size := m.Size * s.scale
	x = x*s.scale + s.left
	y := int(math.Round(m.From.Y*s.scale + s.top))
	if in := s.within(); y < in.Min.Y-int(size) || y > in.Max.Y+int(size) || size < 1 {
		return
	}
	for _, r := range m.Words {
		quarters := int(math.Round(x * 4))
		g := glyph{r, int32(math.Round(size * 16)), m.Font, uint8(quarters & 3)}
		s.lay(s.letter(g), image.Pt(quarters>>2, y), &m.Paint)
		x += letter.Advance(r, m.Font) * size
	}
}

// letter is what a letter is cut into.
func (s *Sheet) letter(g glyph) []cut {
	cuts, known := s.letters[g]
	if known {
		return cuts
	}
	mask := s.stencil.Letter(g.r, g.font, float64(g.size)/16, float64(g.phase)/4, 0)
	if mask != nil {
		cuts = s.afresh(func() ([]cut, bool) { return s.keep(nil, picture.Filled, mask) })
	}
	s.letters[g] = cuts
	return cuts
}
