// Package letter measures and breaks text without a window.
//
// The tool speaks in Liberation Sans and people speak in Go, so that a reader
// never takes one for the other. Widths are the sums of the letters' own:
// pairs are not drawn closer, so that a line here is never narrower than the
// same line drawn by a window that does.
package letter

import (
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/gomedium"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"dinamika/render/view/mark"
)

// TTF is the file of a font, for whoever draws.
func TTF(f mark.Font) []byte {
	switch f {
	case mark.Bold:
		return liberationsansbold.TTF
	case mark.Say:
		return goregular.TTF
	case mark.SayMedium:
		return gomedium.TTF
	case mark.SayItalic:
		return goitalic.TTF
	}
	return liberationsansregular.TTF
}

// known is how many letters are measured beforehand: all of Latin, with the
// marks of other languages' names. Others are rare; see widths.at.
const known = 0x250

// widths are the widths of a font's letters at size 1.
type widths struct {
	of    [known]float64
	other map[rune]float64 // punctuation beyond: dashes, quotes, dots, minus
	none  float64          // of a letter that the font lacks
}

// punctuation is what our texts use beyond Latin letters.
const punctuation = "–—‘’“”…•−×±≤≥→←↑↓√½"

// fonts are measured once, when the first text is.
var fonts = sync.OnceValue(func() *[mark.NumFonts]widths {
	var all [mark.NumFonts]widths
	for f := range all {
		all[f] = measure(mark.Font(f))
	}
	return &all
})

// measure reads the widths of a font. The font is part of the program and a
// test measures them all: a broken one cannot reach a user.
func measure(f mark.Font) widths {
	parsed, err := sfnt.Parse(TTF(f))
	if err != nil {
		panic(err)
	}
	var buf sfnt.Buffer
	units := fixed.I(int(parsed.UnitsPerEm()))
	one := func(r rune) float64 {
		g, err := parsed.GlyphIndex(&buf, r)
		if err != nil {
			return 0
		}
		w, err := parsed.GlyphAdvance(&buf, g, units, font.HintingNone)
		if err != nil {
			return 0
		}
		return float64(w) / float64(units)
	}
	w := widths{other: map[rune]float64{}, none: one(0xFFFD)}
	for r := range w.of {
		w.of[r] = one(rune(r))
	}
	for _, r := range punctuation {
		w.other[r] = one(r)
	}
	return w
}

// at is the width of a letter at size 1.
func (w *widths) at(r rune) float64 {
	if r < known {
		return w.of[r]
	}
	if v, ok := w.other[r]; ok {
		return v
	}
	return w.none
}

// Width is how wide a line of text is.
func Width(text string, f mark.Font, size float64) (wide float64) {
	w := &fonts()[f]
	for _, r := range text {
		wide += w.at(r)
	}
	return wide * size
}

// Advance is how wide a letter is at size 1.
func Advance(r rune, f mark.Font) float64 { return fonts()[f].at(r) }
