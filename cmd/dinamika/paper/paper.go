// Package paper lays text out for a terminal: how wide a page is, how wide a
// text, and where its lines break.
package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Width is how many columns of a terminal a page takes.
const Width = 100

// Columns is how many columns a text takes.
func Columns(s string) int { return utf8.RuneCountInString(s) }

// Fold breaks a text into lines of at most so many columns, between words. What
// a no-break space joins stays together; a word that is longer has a line of its
// own. There is always a line, if an empty one.
func Fold(s string, columns int) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }) {
		switch {
		case line == "":
			line = word
		case Columns(line)+1+Columns(word) <= columns:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}
