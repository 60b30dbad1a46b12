package briefing

import (
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// story draws the case as the worker knows it.
func (d *sheet) story(b mark.Box) {
	d.Panel(b)
	inner := mark.Box{X: b.X + 16, Y: b.Y + 12, W: b.W - 32, H: b.H - 22}
	if inner.W > 900 { // longer lines are hard to read
		d.wideStory(inner)
		return
	}
	d.rolls(inner, "case", d.s.Case, func(y float64) float64 { return d.parts(inner, y, d.s.Parts, true) - y })
}

// wideStory draws the case in two columns: what it is, and what belongs to it.
func (d *sheet) wideStory(b mark.Box) {
	left, right := b, b
	left.W, right.W = b.W*0.54-16, b.W*0.46-16
	right.X += left.W + 32
	n := min(1, len(d.s.Parts))
	d.rolls(b, "case", d.s.Case, func(y float64) float64 {
		return max(d.parts(left, y, d.s.Parts[:n], true), d.parts(right, y, d.s.Parts[n:], false)) - y
	})
}

// parts draws parts of the case from a top edge, and gives where they end.
func (d *sheet) parts(b mark.Box, y float64, parts []Part, first bool) float64 {
	for i, part := range parts {
		if i > 0 {
			y += 14
		}
		y = d.part(b, y, part, first && i == 0)
	}
	return y
}

// part draws a part of the case from a top edge, and gives where it ends.
func (d *sheet) part(b mark.Box, y float64, part Part, first bool) float64 {
	if part.Head != "" {
		size, ink := d.Size.Label, d.Theme.Action
		if first {
			size, ink = d.Size.Title, d.Theme.Ink
		}
		y += d.Para(mark.Box{X: b.X, Y: y, W: b.W}, part.Head, mark.Bold, size, 0, ink) + 2
	}
	for i, text := range strings.Split(part.Text, "\n\n") {
		if text == "" {
			continue
		}
		if i > 0 {
			y += 8
		}
		y += d.Para(mark.Box{X: b.X, Y: y, W: b.W}, text, mark.Regular, d.Size.Body, 0, d.Theme.Ink)
	}
	for _, quote := range part.Quotes {
		y = d.quote(b, y+4, quote)
	}
	return y
}

// quote draws what somebody says, with a bar beside it, and gives where it ends.
func (d *sheet) quote(b mark.Box, y float64, words string) float64 {
	size := d.Size.Body
	lines := letter.Break(words, mark.Say, size, b.W-14)
	h := kit.Line(size) * float64(len(lines))
	d.Rect(mark.Box{X: b.X, Y: y + 1, W: 4, H: h}, 0, mark.Fill(d.Theme.Accent))
	for i, l := range lines {
		d.Text(b.X+12, y+size+kit.Line(size)*float64(i), l, mark.Say, size, mark.Left, d.Theme.Ink)
	}
	return y + h + 4
}
