package sheet

import (
	"strings"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/opentype"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// face is the font of pictures, by which texts are measured too.
var face = sync.OnceValue(func() font.Face {
	parsed, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		panic(err) // the font is part of the program
	}
	return font.Face{Font: font.Font{Typeface: "Liberation", Variant: "Sans", Size: Size}, Face: parsed}
})

// slack is how much wider a reader's sans serif may be than ours.
const slack = 1.1

// Wide is the room that a text takes in any usual sans serif.
func Wide(text string) vg.Length { return slack * width(text) }

// width is the same in our own font.
func width(text string) vg.Length {
	f := face()
	return f.Width(text)
}

// Fold breaks a text into lines that are no wider than so much, between words.
// A word that is wider has a line of its own; there is always a line.
func Fold(text string, wide vg.Length) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		switch {
		case line == "":
			line = word
		case Wide(line+" "+word) <= wide:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}
