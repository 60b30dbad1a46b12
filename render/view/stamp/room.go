package stamp

import "image"

// room is what is free on a sheet: rows of pieces that are about as high.
type room struct {
	size int
	rows [40]row // by height, in eights of pixels
	next int     // below the last row
}

// row is a row that still has room at its end.
type row struct {
	x, y, h int
}

// take finds room for a piece; false when there is none left.
func (r *room) take(w, h int) (image.Point, bool) {
	k := (h + 7) / 8
	if k >= len(r.rows) || w > r.size {
		return image.Point{}, false
	}
	in := &r.rows[k]
	if in.h == 0 || in.x+w > r.size {
		if r.next+8*k > r.size {
			return image.Point{}, false
		}
		*in = row{0, r.next, 8 * k}
		r.next += 8 * k
	}
	at := image.Pt(in.x, in.y)
	in.x += w
	return at, true
}
