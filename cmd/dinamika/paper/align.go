package paper

import "strings"

// Align lays rows out in columns with two spaces between: the first so many,
// words, to the left, the rest, numbers, to the right. The first row is the
// heads. Where all is too wide for so many columns of a terminal, heads and
// words are folded.
func Align(rows [][]string, left, columns int) (lines []string) {
	size := widths(rows, left, columns)
	for _, row := range rows {
		cells, high := make([][]string, len(row)), 1
		for k, cell := range row {
			cells[k] = Fold(cell, size[k])
			high = max(high, len(cells[k]))
		}
		for n := range high {
			var line strings.Builder
			for k := range row {
				cell := ""
				if n < len(cells[k]) {
					cell = cells[k][n]
				}
				pad := strings.Repeat(" ", max(0, size[k]-Columns(cell)))
				if k > 0 {
					line.WriteString("  ")
				}
				if k < left {
					line.WriteString(cell + pad)
				} else {
					line.WriteString(pad + cell)
				}
			}
			lines = append(lines, strings.TrimRight(line.String(), " "))
		}
	}
	return lines
}

// widths are how wide the columns are. Heads of numbers give way first, then
// the widest column of words, down to its longest word.
func widths(rows [][]string, left, columns int) (size []int) {
	var least []int // of the words, and of the numbers
	for at, row := range rows {
		for k, cell := range row {
			if k == len(size) {
				size, least = append(size, 0), append(least, 0)
			}
			size[k] = max(size[k], Columns(cell))
			if k >= left && at > 0 {
				least[k] = max(least[k], Columns(cell))
				continue
			}
			for word := range strings.FieldsSeq(cell) {
				least[k] = max(least[k], Columns(word))
			}
		}
	}
	sum := func() int {
		n := -2
		for _, w := range size {
			n += w + 2
		}
		return n
	}
	for k := left; k < len(size) && sum() > columns; k++ {
		size[k] = least[k]
	}
	for sum() > columns {
		widest := -1
		for k := range min(left, len(size)) {
			if size[k] > least[k] && (widest < 0 || size[k] > size[widest]) {
				widest = k
			}
		}
		if widest < 0 {
			break
		}
		size[widest]--
	}
	return size
}
