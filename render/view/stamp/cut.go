package stamp

import (
	"image"

	"dinamika/render/view/picture"
)

// part is how wide and high the pieces are into which a large shape is cut:
// what is empty is not kept, and what is covered wholly needs no sheet.
const part = 96

// large is from when on a shape is cut into parts.
const large = 192

// afresh cuts something out; when the sheet is full, what was laid on is printed
// and the sheet begun anew. What does not fit on an empty sheet is not to be
// seen: no shape of a screen is so large.
func (s *Sheet) afresh(out func() ([]cut, bool)) []cut {
	cuts, ok := out()
	if !ok {
		s.print()
		s.forget()
		cuts, _ = out()
	}
	return cuts
}

// keep puts a mask on the sheet; false when it does not fit.
func (s *Sheet) keep(to []cut, layer picture.Layer, mask *image.Alpha) ([]cut, bool) {
	box := mask.Rect
	if box.Dx() <= large && box.Dy() <= large {
		return s.piece(to, layer, mask, box)
	}
	for y := box.Min.Y; y < box.Max.Y; y += part {
		for x := box.Min.X; x < box.Max.X; x += part {
			in := image.Rect(x, y, x+part, y+part).Intersect(box)
			switch least, most := covered(mask, in); {
			case most == 0:
			case least == 255:
				to = append(to, cut{layer: layer, at: in, whole: true})
			default:
				var ok bool
				if to, ok = s.piece(to, layer, mask, in); !ok {
					return nil, false
				}
			}
		}
	}
	return to, true
}

// covered is how much the pixels of a part of a mask are covered.
func covered(mask *image.Alpha, in image.Rectangle) (least, most byte) {
	least = 255
	for y := in.Min.Y; y < in.Max.Y; y++ {
		i := mask.PixOffset(in.Min.X, y)
		for _, v := range mask.Pix[i : i+in.Dx()] {
			least, most = min(least, v), max(most, v)
		}
	}
	return least, most
}

// piece puts a part of a mask on the sheet.
func (s *Sheet) piece(to []cut, layer picture.Layer, mask *image.Alpha, in image.Rectangle) ([]cut, bool) {
	at, ok := s.room.take(in.Dx(), in.Dy())
	if !ok {
		return nil, false
	}
	cover := make([]byte, 0, in.Dx()*in.Dy())
	for y := in.Min.Y; y < in.Max.Y; y++ {
		i := mask.PixOffset(in.Min.X, y)
		cover = append(cover, mask.Pix[i:i+in.Dx()]...)
	}
	s.press.Write(image.Rectangle{Min: at, Max: at.Add(in.Size())}, cover)
	return append(to, cut{layer: layer, at: in, sheet: at}), true
}
