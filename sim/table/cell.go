package table

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
)

// Cell is one cell of a row. The zero value is the empty cell.
type Cell struct {
	text  string
	bits  uint64 // of the whole number or the number; a flag is 0 or 1
	of    Type
	there bool
}

// OfText is a cell of text, in UTF-8. An empty text is not an empty cell.
func OfText(s string) Cell { return Cell{text: s, of: Text, there: true} }

// OfWhole is a cell of a whole number.
func OfWhole(n int64) Cell { return Cell{bits: uint64(n), of: Whole, there: true} }

// OfNumber is a cell of a number; NaN is the empty cell.
func OfNumber(x float64) Cell {
	if math.IsNaN(x) {
		return Cell{}
	}
	return Cell{bits: math.Float64bits(x), of: Number, there: true}
}

// OfFlag is a cell that says yes or no.
func OfFlag(b bool) Cell {
	if b {
		return Cell{bits: 1, of: Flag, there: true}
	}
	return Cell{of: Flag, there: true}
}

// Empty is a cell with nothing in it, which an open column can have.
func Empty() Cell { return Cell{} }

func (c *Cell) whole() int64 { return int64(c.bits) }

func (c *Cell) number() float64 { return math.Float64frombits(c.bits) }

func (c *Cell) flag() bool { return c.bits == 1 }

// fits says why a cell cannot stand in a column, or nothing when it can.
func (c *Cell) fits(in *Column) error {
	switch {
	case !c.there && in.Open:
		return nil
	case !c.there:
		return errors.New("the cell is empty or NaN, and the column is not open")
	case c.of != in.Type:
		return fmt.Errorf("the cell is %s, want %s", c.of, in.Type)
	case c.of == Text && !utf8.ValidString(c.text):
		return fmt.Errorf("the text %q is not UTF-8", c.text)
	}
	return nil
}

// The cells as text, with as many digits as give the same number back.

func appendWhole(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

func appendNumber(b []byte, x float64) []byte { return strconv.AppendFloat(b, x, 'g', -1, 64) }

func appendFlag(b []byte, yes bool) []byte { return strconv.AppendBool(b, yes) }
