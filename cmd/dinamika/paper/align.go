package paper

import "strings"

// Align lays rows out in columns with two spaces between: the first so many to
// the left, the rest, numbers, to the right. Where all is too wide for so many
// columns of a terminal, the widest text to the left is folded.
func Align(rows [][]string, left, columns int) (lines []string) {
	var size []int
	for _, row := range rows {
		for k, cell := range row {
			if k == len(size) {
				size = append(size, 0)
			}
			size[k] = max(size[k], Columns(cell))
		}
	}
	narrow(size[:min(left, len(size))], size, columns)
	for _, row := range rows {
		cells, high := make([][]string, len(row)), 1
		for k, cell := range row {
			cells[k] = []string{cell}
			if k < left {
				cells[k] = Fold(cell, size[k])
			}
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

// narrow makes the widest of the columns of text narrower until all columns
// have room, or these are too narrow to read.
func narrow(text, all []int, columns int) {
	const least = 12
	for {
		sum, widest := -2, -1
		for k, n := range all {
			sum += n + 2
			if k < len(text) && (widest < 0 || n > text[widest]) {
				widest = k
			}
		}
		if sum <= columns || widest < 0 || text[widest] <= least {
			return
		}
		text[widest]--
	}
}
