package scenarios

import (
	"math"
	"reflect"
	"strconv"
	"strings"
)

// tag is what a field of a file type says about itself. It is written as the
// field's jsonschema tag, so that the reader and the JSON Schema cannot differ.
type tag struct {
	required bool
	preset   string // default, as it would be written in the file
	span     span   // of numbers
	items    span   // of the length of lists
	letters  int    // at most so many characters; 0: no limit
}

// tagOf reads the tag of a field.
func tagOf(f reflect.StructField) tag {
	t := tag{span: everything, items: everything}
	for _, part := range strings.Split(f.Tag.Get("jsonschema"), ",") {
		key, value, _ := strings.Cut(part, "=")
		x, _ := strconv.ParseFloat(value, 64)
		switch key {
		case "required":
			t.required = true
		case "default":
			t.preset = value
		case "minimum":
			t.span.lo = x
		case "maximum":
			t.span.hi = x
		case "minItems":
			t.items.lo = x
		case "maxItems":
			t.items.hi = x
		case "maxLength":
			t.letters = int(x)
		}
	}
	return t
}

// span is a range of numbers, both ends included.
type span struct{ lo, hi float64 }

// everything is the range of a number that has none.
var everything = span{math.Inf(-1), math.Inf(1)}

func (s span) holds(x float64) bool { return x >= s.lo && x <= s.hi }

// phrase is the range as a message says it.
func (s span) phrase() Phrase {
	lo, hi := plain(s.lo), plain(s.hi)
	switch {
	case s.lo == s.hi:
		return phrase("%s", lo)
	case math.IsInf(s.lo, 0) && math.IsInf(s.hi, 0):
		return phrase("a number")
	case math.IsInf(s.hi, 0):
		return phrase("at least %s", lo)
	case math.IsInf(s.lo, 0):
		return phrase("at most %s", hi)
	}
	return phrase("%s..%s", lo, hi)
}

// plain writes a number as short as it can be read back, a whole one with all
// its digits.
func plain(x float64) string {
	if x == math.Trunc(x) && math.Abs(x) < 1e15 {
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

// keyOf is the name of a field in a file, or empty when it is none.
func keyOf(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	if name == "-" {
		return ""
	}
	return name
}
