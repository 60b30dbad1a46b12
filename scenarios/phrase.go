package scenarios

import "fmt"

// Say puts arguments into a format, as fmt.Sprintf does, perhaps in another
// language. The English format is what a translation is found by, so every one
// of them is a literal.
type Say func(format string, args ...any) string

// Phrase is a piece of a message with words of its own.
type Phrase struct {
	Format string
	Args   []any
}

func phrase(format string, args ...any) Phrase { return Phrase{format, args} }

// In is the phrase in the words of say, and so are the phrases inside it.
func (p Phrase) In(say Say) string {
	args := make([]any, len(p.Args))
	for i, a := range p.Args {
		args[i] = a
		if inner, ok := a.(Phrase); ok {
			args[i] = inner.In(say)
		}
	}
	return say(p.Format, args...)
}

// String is the phrase in English.
func (p Phrase) String() string { return p.In(fmt.Sprintf) }
