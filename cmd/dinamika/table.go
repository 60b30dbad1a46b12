package main

import (
	"io"
	"strings"

	"dinamika/cmd/dinamika/paper"
)

// grid is a table of text for a terminal. The last column is folded; where it
// stands below, it has lines of its own.
type grid struct {
	head  []string
	rows  [][]string
	below bool
}

// write aligns the columns with two spaces between, and folds the last.
func (t *grid) write(w io.Writer) error {
	last := len(t.head) - 1
	size := make([]int, last)
	for _, row := range append([][]string{t.head}, t.rows...) {
		for k := range size {
			size[k] = max(size[k], paper.Columns(row[k]))
		}
	}
	left := 0
	for _, n := range size {
		left += n + 2
	}
	var b strings.Builder
	for at, row := range append([][]string{t.head}, t.rows...) {
		var line strings.Builder
		for k, n := range size {
			line.WriteString(row[k] + strings.Repeat(" ", n-paper.Columns(row[k])+2))
		}
		text, indent := row[last], left
		switch {
		case t.below && at == 0:
			text = ""
		case t.below:
			indent = 4
			b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
			line.Reset()
			line.WriteString(strings.Repeat(" ", indent))
		}
		for k, part := range paper.Fold(text, max(30, paper.Width-indent)) {
			if k > 0 {
				line.WriteString("\n" + strings.Repeat(" ", indent))
			}
			line.WriteString(part)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
