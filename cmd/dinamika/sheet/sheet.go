// Package sheet is what figures are drawn on: a sheet of paper whose lines and
// words come out alike inside a web page, as an SVG file and as a picture of
// pixels; with inks, marks and the steps of an axis.
package sheet

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"image/color"
	"image/png"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/recorder"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Size is the size of the letters, in points of a page that is wide enough.
const Size = 14

// Anchor says which part of a text stands at its place.
type Anchor string

// The anchors.
const (
	Begin  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Sheet is one drawing: so wide and so high, with the origin at the lower left
// corner. What is drawn is kept, and brought to paper as often as needed.
type Sheet struct {
	draw.Canvas
	wide, high vg.Length
	kept       *recorder.Canvas
	words      []words
}

// words is a text on the sheet.
type words struct {
	x, y   vg.Length
	anchor Anchor
	in     color.Color
	text   string
}

// New makes an empty sheet.
func New(wide, high vg.Length) *Sheet {
	s := &Sheet{wide: wide, high: high, kept: &recorder.Canvas{}}
	s.Canvas = draw.NewCanvas(s.kept, wide, high)
	return s
}

// Write writes a text, its middle at the height y.
func (s *Sheet) Write(x, y vg.Length, anchor Anchor, in color.Color, text string) {
	s.words = append(s.words, words{x, y, anchor, in, text})
}

// Line draws a line from one place to another.
func (s *Sheet) Line(in color.Color, width, x0, y0, x1, y1 vg.Length, dashes ...vg.Length) {
	s.StrokeLine2(draw.LineStyle{Color: in, Width: width, Dashes: dashes}, x0, y0, x1, y1)
}

// Inline is the drawing as a part of a page. The words are left to the reader's
// own sans serif, whose widths nobody knows here: it is the page that puts them
// to the right or in the middle.
func (s *Sheet) Inline(label string) template.HTML {
	return template.HTML(fmt.Sprintf("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"%d\">%s",
		int(s.wide), int(s.high), html.EscapeString(label), Size, s.drawing()))
}

// margin is the white around a drawing that is a file of its own.
const margin = 16

// SVG is the drawing as a file of its own, on white.
func (s *Sheet) SVG(label string) []byte {
	const head = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="%[1]d" height="%[2]d" viewBox="-%[3]d -%[3]d %[1]d %[2]d" role="img" aria-label="%[4]s" font-size="%[5]d" font-family="'Liberation Sans', 'Helvetica Neue', Arial, sans-serif">
<rect x="-%[3]d" y="-%[3]d" width="%[1]d" height="%[2]d" fill="#ffffff"/>%[6]s`
	return fmt.Appendf(nil, head, int(s.wide)+2*margin, int(s.high)+2*margin, margin, html.EscapeString(label), Size, s.drawing())
}

// drawing is all that stands between the head of an SVG and its end, the end
// included.
func (s *Sheet) drawing() string {
	paper := vgsvg.New(s.wide, s.high)
	s.replay(paper)
	var b bytes.Buffer
	if _, err := paper.WriteTo(&b); err != nil {
		panic(err) // a buffer takes everything
	}
	_, drawing, _ := strings.Cut(b.String(), "xmlns:xlink=\"http://www.w3.org/1999/xlink\">") // the page has a head of its own
	var texts strings.Builder
	for _, w := range s.words {
		r, g, b, _ := w.in.RGBA()
		fmt.Fprintf(&texts, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#%02x%02x%02x\">%s</text>\n",
			w.x.Points(), (s.high - w.y + 0.35*Size).Points(), w.anchor, r>>8, g>>8, b>>8, html.EscapeString(w.text))
	}
	return strings.Replace(drawing, "</svg>", texts.String()+"</svg>", 1)
}

// PNG is the drawing as a picture of pixels, two for each point, in the font
// that the program brings along.
func (s *Sheet) PNG() ([]byte, error) {
	paper := vgimg.NewWith(vgimg.UseWH(s.wide+2*margin, s.high+2*margin), vgimg.UseDPI(144))
	paper.Translate(vg.Point{X: margin, Y: margin})
	s.replay(paper)
	for _, w := range s.words {
		x := w.x
		switch w.anchor {
		case Middle:
			x -= width(w.text) / 2
		case End:
			x -= width(w.text)
		}
		paper.SetColor(w.in)
		paper.FillString(face(), vg.Point{X: x, Y: w.y - 0.35*Size}, w.text)
	}
	var b bytes.Buffer
	fast := png.Encoder{CompressionLevel: png.BestSpeed} // half the time for little more room
	if err := fast.Encode(&b, paper.Image()); err != nil {
		return nil, fmt.Errorf("cannot make a picture: %w", err)
	}
	return b.Bytes(), nil
}

// replay draws on paper all that was kept.
func (s *Sheet) replay(on vg.Canvas) {
	if err := s.kept.ReplayOn(on); err != nil {
		panic(err) // only pictures inside the drawing can fail, and there are none
	}
}
