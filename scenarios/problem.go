package scenarios

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing that is wrong with a file, and where.
type Problem struct {
	File    string
	Line    int    // from 1; 0 when the problem is the file as a whole
	Column  int    // from 1, in characters
	Path    string // such as members[3].traits.agency, lists counted from 0; may be empty
	Value   string // what stands there, as written; may be empty
	Message string // what was wanted, and the likely fix, in English
	Format  string // what the message was made from, for other languages
	Args    []any  // what was put into the format; some are a Phrase
}

// problem is a problem of a file at a place; line 0 is the file as a whole.
func problem(file string, line, column int, format string, args ...any) Problem {
	return Problem{File: file, Line: line, Column: column, Message: fmt.Sprintf(format, args...), Format: format, Args: args}
}

// Error is the problem in one line: place, path, value, and what was wanted.
func (p Problem) Error() string { return p.In(fmt.Sprintf) }

// In is the same line in the words of say.
func (p Problem) In(say Say) string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, p.Column)
	}
	b.WriteString(": ")
	if p.Path != "" {
		b.WriteString(p.Path)
		if p.Value != "" {
			b.WriteString(" = " + p.Value)
		}
		b.WriteString(": ")
	}
	if p.Format == "" {
		b.WriteString(p.Message)
	} else {
		b.WriteString(Phrase{p.Format, p.Args}.In(say))
	}
	return b.String()
}

// Problems is everything that is wrong with a file, in the order of the file.
type Problems []Problem

// shownProblems is how many problems are printed. More than a screenful helps
// nobody; the rest is counted.
const shownProblems = 20

// keptProblems bounds what is collected, so that a hostile file cannot fill
// the memory with complaints.
const keptProblems = 500

// Error is the first problems, one per line, and how many more there are.
func (ps Problems) Error() string { return ps.In(fmt.Sprintf) }

// In is the same lines in the words of say.
func (ps Problems) In(say Say) string {
	var lines []string
	for _, p := range ps[:min(len(ps), shownProblems)] {
		lines = append(lines, p.In(say))
	}
	if more := len(ps) - shownProblems; more > 0 {
		lines = append(lines, say("%s: and %d more", ps[0].File, more))
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the problems one by one to errors.As.
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

// inOrder sorts problems as a reader meets them: those of the main file first.
func (ps Problems) inOrder(main string) {
	other := func(p Problem) int {
		if p.File == main {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(other(a), other(b)), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
