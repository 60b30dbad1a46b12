package main

import (
	"io"
	"strings"
	"unicode/utf8"
)

// grid is a table of text for a terminal. The last column wraps.
type grid struct {
	head []string
	rows [][]string
}

// width is how many columns of a terminal a page takes.
const width = 100

// write aligns the columns with two spaces between, and folds the last.
func (t *grid) write(w io.Writer) error {
	last := len(t.head) - 1
	size := make([]int, last)
	for _, row := range append([][]string{t.head}, t.rows...) {
		for k := range size {
			size[k] = max(size[k], utf8.RuneCountInString(row[k]))
		}
	}
	left := 0
	for _, n := range size {
		left += n + 2
	}
	var b strings.Builder
	for _, row := range append([][]string{t.head}, t.rows...) {
		var line strings.Builder
		for k, n := range size {
			line.WriteString(row[k] + strings.Repeat(" ", n-utf8.RuneCountInString(row[k])+2))
		}
		for k, part := range fold(row[last], max(30, width-left)) {
			if k > 0 {
				line.WriteString("\n" + strings.Repeat(" ", left))
			}
			line.WriteString(part)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// fold breaks a text into lines between words.
func fold(s string, wide int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= wide:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}
