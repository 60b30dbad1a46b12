package practice

import (
	"errors"
	"fmt"
)

// Problem is an error that a person can mend, or should know the reason of. It
// keeps what it was made from, so that it can be told in another language.
type Problem struct {
	Format string
	Args   []any
}

// Error is the problem in English.
func (p Problem) Error() string { return fmt.Errorf(p.Format, p.Args...).Error() }

// Unwrap is what the problem was made of, if that was an error.
func (p Problem) Unwrap() error { return errors.Unwrap(fmt.Errorf(p.Format, p.Args...)) }

func refuse(format string, args ...any) error { return Problem{format, args} }
