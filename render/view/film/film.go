// Package film turns scenes into an animated picture that any browser and any
// slide shows. Colours are those of the first scene and its theme, at most 256
// of them, and none is dithered: flat areas stay flat and small.
package film

import (
	"cmp"
	"image"
	"image/color"
	"image/gif"
	"io"
	"slices"
	"time"

	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// most is how many colours an animated picture can have.
const most = 256

// Film is an animated picture that is being made, frame by frame.
type Film struct {
	w, h    int
	palette color.Palette
	near    map[color.RGBA]uint8 // what a colour is painted as
	last    *image.Paletted      // the whole of the last frame
	out     gif.GIF
}

// New is a film of a size in pixels, with nothing on it.
func New(w, h int) *Film {
	return &Film{w: w, h: h, near: map[color.RGBA]uint8{}}
}

// Add adds a scene that is to be seen for so long. What did not change since
// the frame before is left out; if nothing did, that frame stays longer.
func (f *Film) Add(sc *mark.Scene, stays time.Duration) {
	drawn := picture.Draw(sc, f.w, f.h)
	if f.palette == nil {
		f.palette = colours(sc, drawn)
		f.out.Config = image.Config{ColorModel: f.palette, Width: f.w, Height: f.h}
	}
	whole := image.NewPaletted(drawn.Rect, f.palette)
	for i := range whole.Pix {
		p := drawn.Pix[4*i : 4*i+3 : 4*i+3]
		whole.Pix[i] = f.index(color.RGBA{p[0], p[1], p[2], 255})
	}
	hundredths := max(2, int(stays/(10*time.Millisecond)))
	part := whole
	if f.last != nil {
		box := differs(f.last, whole)
		if box.Empty() {
			f.out.Delay[len(f.out.Delay)-1] += hundredths
			return
		}
		part = cut(whole, box)
	}
	f.last = whole
	f.out.Image = append(f.out.Image, part)
	f.out.Delay = append(f.out.Delay, hundredths)
}

// Len is how many frames there are.
func (f *Film) Len() int { return len(f.out.Image) }

// Write writes the film, which then begins again and again.
func (f *Film) Write(to io.Writer) error { return gif.EncodeAll(to, &f.out) }

// index is the place of the colour on the palette that is nearest to one.
func (f *Film) index(c color.RGBA) uint8 {
	if at, is := f.near[c]; is {
		return at
	}
	at := uint8(f.palette.Index(c))
	f.near[c] = at
	return at
}

// colours are those that the marks of a scene are painted with, and then those
// most often in the picture, where edges mix two of them.
func colours(sc *mark.Scene, drawn *image.RGBA) color.Palette {
	var out color.Palette
	seen := map[color.RGBA]bool{}
	add := func(c color.RGBA) {
		if len(out) < most && !seen[c] {
			seen[c] = true
			out = append(out, c)
		}
	}
	count := map[color.RGBA]int{}
	for i := 0; i < len(drawn.Pix); i += 4 {
		count[color.RGBA{drawn.Pix[i], drawn.Pix[i+1], drawn.Pix[i+2], 255}]++
	}
	for _, m := range sc.Marks {
		for _, c := range [...]mark.Color{m.Paint.Fill, m.Paint.Ink, m.Paint.TileInk} {
			// Half of the palette is for the mixed colours.
			if c.A == 255 && len(out) < most/2 {
				add(color.RGBA{c.R, c.G, c.B, 255})
			}
		}
	}
	often := make([]color.RGBA, 0, len(count))
	for c := range count {
		often = append(often, c)
	}
	slices.SortFunc(often, func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	for _, c := range often {
		if !slices.ContainsFunc(out, func(o color.Color) bool { return alike(c, o) }) {
			add(c)
		}
	}
	return out
}

// alike says whether two colours are hardly told apart.
func alike(c color.RGBA, other color.Color) bool {
	o, _ := other.(color.RGBA)
	off := func(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
	return off(c.R, o.R)+off(c.G, o.G)+off(c.B, o.B) < 12
}

// differs is the smallest box outside which two frames are alike.
func differs(a, b *image.Paletted) image.Rectangle {
	w := a.Stride
	box := image.Rectangle{}
	for y := range a.Rect.Dy() {
		was, is := a.Pix[y*w:(y+1)*w], b.Pix[y*w:(y+1)*w]
		from := 0
		for from < w && was[from] == is[from] {
			from++
		}
		if from == w {
			continue
		}
		to := w
		for was[to-1] == is[to-1] {
			to--
		}
		box = box.Union(image.Rect(from, y, to, y+1))
	}
	return box
}

// cut is a part of a frame on its own.
func cut(whole *image.Paletted, box image.Rectangle) *image.Paletted {
	out := image.NewPaletted(box, whole.Palette)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		copy(out.Pix[(y-box.Min.Y)*out.Stride:], whole.Pix[whole.PixOffset(box.Min.X, y):whole.PixOffset(box.Max.X-1, y)+1])
	}
	return out
}
