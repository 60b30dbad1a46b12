package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"syscall"

	"dinamika/cmd/dinamika/serve"
	"dinamika/scenarios"
)

// Exit codes.
const (
	done        = 0
	failed      = 1
	wrongUsage  = 2 // or input that is not right
	interrupted = 130
)

// usageError is what the user can put right in the command or its input.
type usageError struct{ error }

// Unwrap is the error itself.
func (e usageError) Unwrap() error { return e.error }

func usage(format string, args ...any) error { return usageError{fault(format, args...)} }

// codeOf is the exit code that an error asks for.
func codeOf(err error) int {
	var u usageError
	var p scenarios.Problems
	var s serve.Problem
	switch {
	case err == nil:
		return done
	case errors.Is(err, context.Canceled):
		return interrupted
	case errors.As(err, &u), errors.As(err, &p), errors.As(err, &s) && s.Usage:
		return wrongUsage
	}
	return failed
}

// output remembers the first failure to write, so that a full disk behind a
// redirection is told and a closed pipe is not.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(b []byte) (int, error) {
	n, err := o.Writer.Write(b)
	if err != nil && o.err == nil {
		o.err = err
	}
	return n, err
}

// failure is what went wrong with the output, if it matters.
func (o *output) failure() error {
	if o.err == nil || errors.Is(o.err, syscall.EPIPE) || errors.Is(o.err, fs.ErrClosed) {
		return nil
	}
	return fault("cannot write the result: %w", o.err)
}
