package scenarios

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/scanner"
	"github.com/goccy/go-yaml/token"
)

// Limits on a file. The largest sensible scenario (32 people, all their ties,
// a plan for every session) stays under each. The parser takes time in the
// square of some of them: at these, a second at worst.
const (
	maxBytes  = 1 << 20
	maxTokens = 40_000
	maxKeys   = 10_000
	maxBlank  = 100 // empty lines in a row
	maxDepth  = 32
)

// bytesOf reads a file, but never more than the limit of it.
func bytesOf(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, Problems{problem(path, 0, 0, "is a folder: want a file")}
	}
	if info.Size() > maxBytes {
		return nil, Problems{tooLarge(path, info.Size())}
	}
	data, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxBytes {
		return nil, Problems{tooLarge(path, int64(len(data)))}
	}
	return data, nil
}

func tooLarge(file string, size int64) Problem {
	return problem(file, 0, 0, "has %d bytes or more: want at most %d (1 MB); is it the right file?", size, maxBytes)
}

// missing says that an error is about a file that is not there.
func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// plainText checks that the bytes are text that people can see, and gives them
// with line ends of one kind and spaces for tabs, which take the parser very
// long. YAML allows no control characters, and no tabs that indent, either.
func plainText(file string, data []byte) (string, *Problem) {
	if len(data) > maxBytes {
		p := tooLarge(file, int64(len(data)))
		return "", &p
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	line, column, blank, empty := 1, 1, 0, true
	for at, r := range text {
		var wrong Phrase
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[at:], "\uFFFD"):
			wrong = phrase("byte %#02x is not UTF-8: save the file as UTF-8", text[at])
		case r == 0:
			wrong = phrase("a zero byte: this is not a text file")
		case r == '\r':
			wrong = phrase("a carriage return without a line feed: save the file with line ends LF or CRLF")
		case r < ' ' && r != '\n' && r != '\t' || r == 0x7F:
			wrong = phrase("control character %U: remove it, or is this not a text file?", r)
		case r == '\t' && empty:
			wrong = phrase("a tab at the beginning of a line: indent with spaces")
		case blank > maxBlank:
			wrong = phrase("more than %d empty lines in a row: remove some", maxBlank)
		}
		if wrong.Format != "" {
			p := problem(file, line, column, wrong.Format, wrong.Args...)
			return "", &p
		}
		column++
		switch r {
		case '\n':
			if empty {
				blank++
			}
			line, column, empty = line+1, 1, true
		case ' ', '\t':
		default:
			empty, blank = false, 0
		}
	}
	return strings.ReplaceAll(text, "\t", " "), nil
}

// tree parses the text of a file into a tree that knows its places. The parser
// is somebody else's and panics on some input; that too becomes a problem with
// a place.
func tree(file string, data []byte) (root ast.Node, wrong *Problem) {
	text, wrong := plainText(file, data)
	if wrong != nil {
		return nil, wrong
	}
	defer func() {
		if p := recover(); p != nil {
			bad := problem(file, 1, 1, "cannot be read as YAML: the parser gave up; look for stray quotes, brackets or colons")
			root, wrong = nil, &bad
		}
	}()
	tokens := tokensOf(text)
	if wrong := forbidden(file, tokens); wrong != nil {
		return nil, wrong
	}
	parsed, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, syntax(file, err)
	}
	for _, doc := range parsed.Docs {
		if doc.Body != nil {
			return doc.Body, nil
		}
	}
	empty := problem(file, 1, 1, "the file is empty: want at least \"dinamika: 1\" and what belongs to it")
	return nil, &empty
}

// tokensOf cuts the text into tokens, up to the first that is none. What
// follows it would only cost time.
func tokensOf(text string) token.Tokens {
	var s scanner.Scanner
	var tokens token.Tokens
	s.Init(text)
	for {
		more, err := s.Scan()
		tokens.Add(more...)
		if err != nil {
			return tokens
		}
	}
}

// syntax turns an error of the parser into a problem, with a hint where the
// usual cause is known.
func syntax(file string, err error) *Problem {
	message, line, column := err.Error(), 1, 1
	if e := yaml.Error(nil); errors.As(err, &e) {
		message = e.GetMessage()
		if t := e.GetToken(); t != nil && t.Position != nil {
			line, column = max(t.Position.Line, 1), max(t.Position.Column, 1)
		}
	}
	for _, hint := range []struct {
		sign string
		fix  Phrase
	}{
		{"mapping value is not allowed", phrase(`put text that contains ": " in quotes, and indent keys of one block alike`)},
		{"could not find end character", phrase("close the quotes")},
		{"reserved character", phrase("put the text in quotes")},
		{"must be specified", phrase("close the bracket, or put a comma between the items")},
		{"not found", phrase("close the bracket")},
		{"block sequence entries", phrase("start the list on its own line")},
		{"non-map value is specified", phrase(`write "key: value"; is the colon missing, or the space after it?`)},
		{"unexpected key name", phrase(`write "key: value"; is the colon missing, or the space after it?`)},
	} {
		if strings.Contains(message, hint.sign) {
			p := problem(file, line, column, "not YAML: %s: %s", message, hint.fix)
			return &p
		}
	}
	p := problem(file, line, column, "not YAML: %s", message)
	return &p
}
