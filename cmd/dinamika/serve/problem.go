package serve

import (
	"errors"
	"fmt"

	"dinamika/scenarios"
)

// Problem is an error that the user of the server can mend. It keeps what it
// was made from, so that it can be told in another language.
type Problem struct {
	Format string
	Args   []any
	Usage  bool // the command line is what is wrong
}

// Error is the problem in English.
func (p Problem) Error() string { return fmt.Errorf(p.Format, p.Args...).Error() }

// In is the problem in the language of say.
func (p Problem) In(say scenarios.Say) string { return say(p.Format, p.Args...) }

// Unwrap is what the problem was made of, if that was an error.
func (p Problem) Unwrap() error { return errors.Unwrap(fmt.Errorf(p.Format, p.Args...)) }

func refuse(format string, args ...any) error { return Problem{Format: format, Args: args} }

func usage(format string, args ...any) error {
	return Problem{Format: format, Args: args, Usage: true}
}
