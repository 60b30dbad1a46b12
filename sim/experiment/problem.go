package experiment

import "fmt"

// Problem is an error that a person can mend: what is wrong, where, and the
// likely fix. It keeps what it was made from, so that it can be told in another
// language.
type Problem struct {
	Format string
	Args   []any
}

// Error is the problem in English.
func (p Problem) Error() string { return fmt.Sprintf(p.Format, p.Args...) }

func refuse(format string, args ...any) error { return Problem{format, args} }

// damaged is the problem of a part that is not as it was written.
func damaged(path string, why string) error {
	return refuse("%s: damaged: %s; remove it and sweep again: its runs, and no others, are repeated", path, why)
}
