// Package stamp lays a scene out for a window: it cuts each shape and each
// letter out once, keeps what it has cut on a sheet, and then lays stamps of it
// on, in any colour, wherever the same shape comes again. A frame costs little
// more than looking its shapes up, also while people move, and looks as the
// picture of package picture does, by which everything is cut.
//
// It knows no window: a Press takes the sheet's new parts and the stamps.
package stamp

import (
	"image"

	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// Press puts stamps on a screen.
type Press interface {
	// Write puts how much of each pixel is covered into a part of the sheet.
	Write(at image.Rectangle, cover []byte)
	// Print puts stamps on the screen, one over another.
	Print(stamps []Stamp)
}

// Stamp is a part of the screen that takes one colour as far as a part of the
// sheet covers it. Where that part is one pixel wide or high it is stretched.
type Stamp struct {
	To, From image.Rectangle
	Ink      mark.Color
}

// Sheet is where what has been cut is kept.
type Sheet struct {
	size    int
	press   Press
	stencil picture.Stencil
	shapes  map[string][]cut
	letters map[glyph][]cut
	room    room
	stamps  []Stamp
	key     []byte

	scale, left, top float64
	screen           image.Rectangle
	clips            []clip
	round            []mark.Mark // the clips with round corners that count for a shape
}

// cut is a piece of a shape: where it lies beside the shape's place, and where
// its cover is on the sheet.
type cut struct {
	layer picture.Layer
	at    image.Rectangle
	sheet image.Point
	whole bool // covered everywhere; nothing is on the sheet
}

// New is an empty sheet of a size, for a press that has one of the same.
func New(size int, press Press) *Sheet {
	s := &Sheet{size: size, press: press}
	s.forget()
	return s
}

// forget empties the sheet; only the pixel that is covered wholly is there.
func (s *Sheet) forget() {
	s.shapes, s.letters = map[string][]cut{}, map[glyph][]cut{}
	s.room = room{size: s.size}
	at, _ := s.room.take(1, 1)
	s.press.Write(image.Rectangle{Min: at, Max: at.Add(image.Pt(1, 1))}, []byte{255})
}

// solid is the pixel of the sheet that is covered wholly.
func solid() image.Rectangle { return image.Rect(0, 0, 1, 1) }

// Draw lays a scene out for a screen of a size in pixels and prints it.
func (s *Sheet) Draw(sc *mark.Scene, w, h int) {
	s.scale, s.left, s.top = mark.Fit(w, h)
	s.screen = image.Rect(0, 0, w, h)
	s.clips, s.stamps = s.clips[:0], s.stamps[:0]
	s.add(s.screen, solid(), ground(sc))
	for i := range sc.Marks {
		m := &sc.Marks[i]
		switch m.Kind {
		case mark.Clip:
			s.clip(m)
		case mark.Unclip:
			s.clips = s.clips[:len(s.clips)-1]
		case mark.Text:
			s.text(m)
		default:
			s.shape(m)
		}
	}
	s.print()
}

// ground is the colour of the edges of a window of another shape than the
// scene: that of a scene's own ground, if it has one.
func ground(sc *mark.Scene) mark.Color {
	if len(sc.Marks) > 0 {
		m := &sc.Marks[0]
		if m.Kind == mark.Rect && m.Box.X <= 0 && m.Box.Y <= 0 && m.Box.W >= mark.Width && m.Box.H >= mark.Height && m.Paint.Fill.A == 255 {
			return m.Paint.Fill
		}
	}
	return mark.Hex(0)
}

// most is how many stamps are printed at once.
const most = 12000

// add lays a stamp on, as far as the clip in force lets it show.
func (s *Sheet) add(to, from image.Rectangle, ink mark.Color) {
	in := s.within()
	if !to.In(in) {
		cut := to.Intersect(in)
		if cut.Empty() {
			return
		}
		if from.Dx() == to.Dx() {
			from.Min.X += cut.Min.X - to.Min.X
			from.Max.X = from.Min.X + cut.Dx()
		}
		if from.Dy() == to.Dy() {
			from.Min.Y += cut.Min.Y - to.Min.Y
			from.Max.Y = from.Min.Y + cut.Dy()
		}
		to = cut
	}
	if len(s.stamps) == most {
		s.print()
	}
	s.stamps = append(s.stamps, Stamp{to, from, ink})
}

// print prints what has been laid on.
func (s *Sheet) print() {
	if len(s.stamps) > 0 {
		s.press.Print(s.stamps)
		s.stamps = s.stamps[:0]
	}
}

// lay lays the cuts of a layer on, beside a place.
func (s *Sheet) lay(cuts []cut, place image.Point, paint *mark.Paint) {
	for i := range cuts {
		c := &cuts[i]
		from := solid()
		if !c.whole {
			from = image.Rectangle{Min: c.sheet, Max: c.sheet.Add(c.at.Size())}
		}
		s.add(c.at.Add(place), from, ink(c.layer, paint))
	}
}

// ink is the colour of a layer.
func ink(l picture.Layer, p *mark.Paint) mark.Color {
	switch l {
	case picture.Tiled:
		return p.TileInk
	case picture.Inked:
		return p.Ink
	}
	return p.Fill
}
