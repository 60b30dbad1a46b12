package table

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// csvTable writes a table as comma-separated values (RFC 4180 with plain line
// ends), a header first. It gives the bytes of encoding/csv, which would want
// every number as a string of its own.
type csvTable struct {
	out  io.Writer
	line []byte
}

func newCSV(w io.Writer, columns []Column) (*csvTable, error) {
	c := &csvTable{out: w}
	head := make([]Cell, len(columns))
	for k := range columns {
		head[k] = OfText(columns[k].Name)
	}
	return c, c.write(head)
}

func (c *csvTable) write(cells []Cell) error {
	b := c.line[:0]
	for k := range cells {
		if k > 0 {
			b = append(b, ',')
		}
		b = appendCell(b, &cells[k])
	}
	if len(b) == 0 {
		b = append(b, `""`...) // an empty line would be no row to most readers
	}
	c.line = append(b, '\n')
	_, err := c.out.Write(c.line)
	return err
}

func (c *csvTable) close() error { return nil }

func appendCell(b []byte, x *Cell) []byte {
	switch {
	case !x.there:
		return b
	case x.of == Text:
		return appendText(b, x.text)
	case x.of == Whole:
		return appendWhole(b, x.whole())
	case x.of == Flag:
		return appendFlag(b, x.flag())
	}
	return appendNumber(b, x.number())
}

// appendText writes a text, between quotes when it could be taken for more
// than one cell, or for less than it is.
func appendText(b []byte, s string) []byte {
	if !quoted(s) {
		return append(b, s...)
	}
	b = append(b, '"')
	for {
		k := strings.IndexByte(s, '"')
		if k < 0 {
			break
		}
		b = append(append(b, s[:k+1]...), '"')
		s = s[k+1:]
	}
	return append(append(b, s...), '"')
}

func quoted(s string) bool {
	if s == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	return s == `\.` || unicode.IsSpace(first) || strings.ContainsAny(s, ",\"\r\n")
}
