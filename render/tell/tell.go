// Package tell says errors in the language of the user. Whoever reports a
// mistake writes it in English and keeps what it was made from; here it becomes
// a sentence that a student or a lecturer reads, on a terminal and in a window.
package tell

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim/experiment"
	"dinamika/sim/practice"
)

// told is an error that keeps what it was made from.
type told struct {
	error
	format string
	args   []any
}

// Unwrap is what was wrapped with %w.
func (e told) Unwrap() error { return errors.Unwrap(e.error) }

// Fault is fmt.Errorf, for errors that people read.
func Fault(format string, args ...any) error {
	return told{fmt.Errorf(format, args...), format, args}
}

// Own tells errors that only one program knows, and says whether it did. Again
// tells an error inside another.
type Own func(err error, again func(error) string) (string, bool)

// In is the text of an error in the language of the words. What comes from the
// system or from elsewhere and has no translation stays as it is.
func In(err error, w *lang.Words, own ...Own) string {
	if w.Language() == lang.English {
		return err.Error()
	}
	again := func(e error) string { return In(e, w, own...) }
	for _, o := range own {
		if text, ok := o(err, again); ok {
			return text
		}
	}
	say := w.Message
	switch e := err.(type) {
	case told:
		return say(e.format, all(e.args, again)...)
	case practice.Problem:
		return say(e.Format, all(e.Args, again)...)
	case experiment.Problem:
		return say(e.Format, all(e.Args, again)...)
	case interface{ In(scenarios.Say) string }:
		return e.In(say)
	case *fs.PathError:
		switch {
		case errors.Is(e, fs.ErrNotExist):
			return e.Path + ": " + say("no such file or directory")
		case errors.Is(e, fs.ErrPermission):
			return e.Path + ": " + say("permission denied")
		}
	case interface{ Unwrap() []error }:
		var lines []string
		for _, one := range e.Unwrap() {
			lines = append(lines, again(one))
		}
		if errors.Join(e.Unwrap()...).Error() == err.Error() {
			return strings.Join(lines, "\n")
		}
	}
	return err.Error()
}

// all is the arguments of a format, with the errors among them told.
func all(args []any, again func(error) string) []any {
	out := slices.Clone(args)
	for i, a := range out {
		if inner, ok := a.(error); ok {
			out[i] = again(inner)
		}
	}
	return out
}
