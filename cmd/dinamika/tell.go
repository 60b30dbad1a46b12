package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim/experiment"
	"dinamika/sim/practice"
)

// told is an error that keeps what it was made from, so that it can be told in
// the language of the user.
type told struct {
	error
	format string
	args   []any
}

// Unwrap is what was wrapped with %w.
func (e told) Unwrap() error { return errors.Unwrap(e.error) }

// fault is fmt.Errorf, for errors that people read.
func fault(format string, args ...any) error {
	return told{fmt.Errorf(format, args...), format, args}
}

// tell is the text of an error in the language of the user. What comes from
// the system or from elsewhere and has no translation stays as it is.
func tell(err error, w *lang.Words) string {
	if w.Language() == lang.English {
		return err.Error()
	}
	say := w.Message
	switch e := err.(type) {
	case usageError:
		return tell(e.error, w)
	case told:
		return say(e.format, tellAll(e.args, w)...)
	case practice.Problem:
		return say(e.Format, tellAll(e.Args, w)...)
	case experiment.Problem:
		return say(e.Format, tellAll(e.Args, w)...)
	case interface{ In(scenarios.Say) string }:
		return e.In(say)
	case *fs.PathError:
		switch {
		case errors.Is(e, fs.ErrNotExist):
			return e.Path + ": " + say("no such file or directory")
		case errors.Is(e, fs.ErrPermission):
			return e.Path + ": " + say("permission denied")
		}
	case *pflag.NotExistError:
		if e.GetSpecifiedShortnames() == "" {
			return say("unknown flag: --%s", e.GetSpecifiedName())
		}
		return say("unknown shorthand flag: %q in -%s", rune(e.GetSpecifiedName()[0]), e.GetSpecifiedShortnames())
	case *pflag.ValueRequiredError:
		if e.GetSpecifiedShortnames() == "" {
			return say("flag needs an argument: --%s", e.GetSpecifiedName())
		}
		return say("flag needs an argument: %q in -%s", rune(e.GetSpecifiedName()[0]), e.GetSpecifiedShortnames())
	case interface{ Unwrap() []error }:
		var lines []string
		for _, one := range e.Unwrap() {
			lines = append(lines, tell(one, w))
		}
		if errors.Join(e.Unwrap()...).Error() == err.Error() {
			return strings.Join(lines, "\n")
		}
	}
	return err.Error()
}

// tellAll is the arguments of a format, with the errors among them told.
func tellAll(args []any, w *lang.Words) []any {
	out := slices.Clone(args)
	for i, a := range out {
		if inner, ok := a.(error); ok {
			out[i] = tell(inner, w)
		}
	}
	return out
}
