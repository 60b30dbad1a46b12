package chart

import (
	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

// sign is one entry of a legend: 28 points wide, with its middle at y.
type sign struct {
	word string
	draw func(x, y vg.Length)
}

const signWide = 28

// legendRows lays signs out in rows of a width; a word too long for one gets
// lines of its own.
func legendRows(signs []sign, width vg.Length) (rows [][]sign, high vg.Length) {
	left := vg.Length(0)
	for _, s := range signs {
		w := signWide + 8 + sheet.Wide(s.word) + 22
		if len(rows) == 0 || left+w > width {
			rows, left = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], s)
		left += w
	}
	for _, row := range rows {
		high += rowHigh(row, width)
	}
	if high > 0 {
		high += 8
	}
	return rows, high
}

// rowHigh is how high a row of a legend is: more than a line only where its
// one word is folded.
func rowHigh(row []sign, width vg.Length) vg.Length {
	if len(row) == 1 {
		return lineHigh*vg.Length(len(sheet.Fold(row[0].word, width-signWide-8))) + 4
	}
	return lineHigh + 4
}

// legend draws the rows from y downwards.
func legend(s *sheet.Sheet, rows [][]sign, x0, y, width vg.Length) {
	y -= 8
	for _, row := range rows {
		x := x0
		for _, entry := range row {
			entry.draw(x, y-lineHigh/2)
			if len(row) == 1 {
				lines(s, x+signWide+8, y, sheet.Begin, false, sheet.Fold(entry.word, width-signWide-8))
				continue
			}
			s.Write(x+signWide+8, y-lineHigh/2, sheet.Begin, sheet.Ink(), entry.word)
			x += signWide + 8 + sheet.Wide(entry.word) + 22
		}
		y -= rowHigh(row, width)
	}
}
