package scenarios

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// Numbers are read here from their spelling and not by the YAML library, which
// takes 3.7 for the whole number 3 and "3", null and .nan for numbers.

// number reads a number within a range.
func (r *reader) number(n ast.Node, at string, in span) (float64, bool) {
	text, ok := r.spelling(n, at, phrase("a number"))
	if !ok {
		return 0, false
	}
	x, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil || math.IsInf(x, 0) || math.IsNaN(x):
		r.wrong(at, text, "want a number that a computer can hold")
	case !in.holds(x):
		r.wrong(at, text, "want %v", in.phrase())
	default:
		return x, true
	}
	return 0, false
}

// whole reads a whole number within a range.
func (r *reader) whole(n ast.Node, at string, in span) (int, bool) {
	text, ok := r.spelling(n, at, phrase("a whole number"))
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(text)
	if err != nil {
		if x, err := strconv.ParseFloat(text, 64); err == nil && math.Abs(x) < 1e9 {
			r.wrong(at, text, "want a whole number, perhaps %d", int(math.Round(x)))
		} else {
			r.wrong(at, text, "want a whole number")
		}
		return 0, false
	}
	if !in.holds(float64(i)) {
		r.wrong(at, text, "want %v", in.phrase())
		return 0, false
	}
	return i, true
}

// spelling is a number as written, if it is one in plain decimal notation.
func (r *reader) spelling(n ast.Node, at string, want Phrase) (string, bool) {
	text := written(n)
	switch m := n.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
		if decimal(text) {
			return text, true
		}
		r.wrong(at, text, "want %s in plain decimal notation", want)
	case *ast.StringNode:
		switch {
		case m.Token.Type == token.StringType && decimal(text):
			return text, true // 1e3, which the library takes for a word
		case decimal(m.Value):
			r.wrong(at, text, "want %s: remove the quotes", want)
		case m.Token.Type == token.StringType && decimal(strings.ReplaceAll(text, ",", ".")):
			r.wrong(at, text, "want %s, with a point: %s", want, strings.ReplaceAll(text, ",", "."))
		default:
			r.wrong(at, text, "want %s", want)
		}
	case *ast.NanNode, *ast.InfinityNode:
		r.wrong(at, text, "want %s that is finite", want)
	default:
		r.wrong(at, text, "want %s%s", want, emptyHint(n))
	}
	return "", false
}

// decimal says whether the text is a number in plain decimal notation. A
// leading zero is refused, since YAML would take 010 for eight.
func decimal(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), 1)], "+-") + s[min(len(s), 1):]
	digits := func() int {
		n := 0
		for len(s) > 0 && s[0] >= '0' && s[0] <= '9' {
			s, n = s[1:], n+1
		}
		return n
	}
	leading := strings.HasPrefix(s, "0")
	before, after := digits(), 0
	if leading && before > 1 {
		return false
	}
	if strings.HasPrefix(s, ".") {
		s = s[1:]
		if after = digits(); after == 0 {
			return false
		}
	}
	if before+after == 0 {
		return false
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		if digits() == 0 {
			return false
		}
	}
	return s == ""
}

// truth reads true or false.
func (r *reader) truth(n ast.Node, at string) (bool, bool) {
	if text := written(n); text == "true" || text == "false" {
		return text == "true", true
	}
	r.wrong(at, written(n), "want true or false%s", emptyHint(n))
	return false, false
}

// text reads a piece of text, in any of YAML's spellings.
func (r *reader) text(n ast.Node, at string) (string, bool) {
	s := ""
	switch m := n.(type) {
	case *ast.StringNode:
		s = m.Value
	case *ast.LiteralNode:
		s = m.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NanNode, *ast.InfinityNode:
		r.wrong(at, written(n), "want text: put it in quotes, \"%s\"", shorten(written(n), 60))
		return "", false
	default:
		r.wrong(at, written(n), "want text%s", emptyHint(n))
		return "", false
	}
	for _, c := range s {
		if unicode.IsControl(c) && c != '\n' && c != '\t' || c == utf8.RuneError {
			r.wrong(at, "", "contains the character %U, which cannot be shown: remove it", c)
			return "", false
		}
	}
	return strings.TrimSpace(s), true
}

// oneLine checks that a text is a name or the like: not empty, one line, not long.
func (r *reader) oneLine(s, at string, most int) bool {
	switch {
	case s == "":
		r.wrong(at, "", "is empty: want text")
	case strings.ContainsAny(s, "\n\t"):
		r.wrong(at, "", "want one line")
	case most > 0 && utf8.RuneCountInString(s) > most:
		r.wrong(at, s, "is too long: want at most %d characters", most)
	default:
		return true
	}
	return false
}

// written is how a value is written in the file, for messages. Lists and
// mappings give nothing: they are too long to repeat.
func written(n ast.Node) string {
	switch m := n.(type) {
	case *ast.StringNode:
		switch m.Token.Type {
		case token.DoubleQuoteType, token.SingleQuoteType:
			return strconv.Quote(m.Value)
		}
		return m.Value
	case *ast.LiteralNode:
		return strconv.Quote(m.Value.Value)
	case *ast.NullNode:
		if t := n.GetToken(); t != nil && t.Type == token.NullType {
			return t.Value
		}
		return ""
	case ast.ScalarNode:
		if t := n.GetToken(); t != nil {
			return t.Value
		}
	}
	return ""
}

// emptyHint adds to a message what to do about a key without value.
func emptyHint(n ast.Node) Phrase {
	if _, null := n.(*ast.NullNode); null || n == nil {
		return phrase(", but nothing is given: fill it in, or remove the key")
	}
	return Phrase{}
}

// shorten makes a text fit for a message: cut, and without anything that could
// steer a terminal.
func shorten(s string, most int) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == '\n' || c == '\t':
			return ' '
		case unicode.IsControl(c):
			return utf8.RuneError
		}
		return c
	}, s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
