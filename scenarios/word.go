package scenarios

import (
	"strings"

	"dinamika/sim"

	"github.com/goccy/go-yaml/ast"
	"github.com/invopop/jsonschema"
)

// enum is an enumeration of the model: small numbers that know their
// identifier, and call themselves unknown after the last.
type enum interface {
	~uint8
	String() string
}

// word is one of an enumeration, as a file names it.
type word[T enum] struct{ Is T }

// namesOf lists the identifiers of an enumeration in its own order.
func namesOf[T enum]() []string {
	var names []string
	for i := range 256 {
		n := T(i).String()
		if n == "unknown" || n == "" {
			break
		}
		names = append(names, n)
	}
	return names
}

// String is the identifier.
func (w word[T]) String() string { return w.Is.String() }

func (w *word[T]) preset(text string) {
	for i, n := range namesOf[T]() {
		if n == text {
			w.Is = T(i)
		}
	}
}

func (w *word[T]) read(r *reader, n ast.Node, at string, _ tag) {
	text, ok := r.text(n, at)
	if !ok {
		return
	}
	names := namesOf[T]()
	for i, name := range names {
		if name == text {
			w.Is = T(i)
			return
		}
	}
	r.unknown(at, written(n), phrase("word"), text, names)
}

// JSONSchema lists the identifiers.
func (word[T]) JSONSchema() *jsonschema.Schema { return enumOf(namesOf[T]()) }

func enumOf(names []string) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, n := range names {
		s.Enum = append(s.Enum, n)
	}
	return s
}

// filePolicy is a facilitator's policy that a file can give: all but trainee,
// which is the last, and needs a person at the keys.
type filePolicy uint8

// String is the identifier of the policy.
func (p filePolicy) String() string {
	if sim.Policy(p) >= sim.Trainee {
		return "unknown"
	}
	return sim.Policy(p).String()
}

// fileTask is a type of task that a file can give: all but none, which is said
// by leaving the task out.
type fileTask uint8

// String is the identifier of the type of task.
func (t fileTask) String() string { return sim.TaskType(t + 1).String() }

// mode is whether people meet or sit each by themselves.
type mode uint8

const (
	together mode = iota
	alone
)

// String is the identifier of the mode.
func (m mode) String() string { return pick([]string{"together", "alone"}, int(m)) }

// moment is when private answers are asked: before, between or after the sessions.
type moment uint8

// String is the identifier of the moment.
func (m moment) String() string { return pick([]string{"before", "between", "after"}, int(m)) }

// phase is one of Corey's phases, counted from 0 where the model has bits.
type phase uint8

// String is the identifier of the phase.
func (p phase) String() string {
	if p > 7 {
		return "unknown"
	}
	return only(sim.Phases(1 << p).Names())
}

// principle is one of the principles of practice, counted from 0 where the model has bits.
type principle uint8

// String is the identifier of the principle.
func (p principle) String() string {
	if p > 15 {
		return "unknown"
	}
	return only(sim.Ethics(1 << p).Names())
}

func only(names []string) string {
	if len(names) == 0 {
		return "unknown"
	}
	return names[0]
}

func pick(names []string, i int) string {
	if i >= len(names) {
		return "unknown"
	}
	return names[i]
}

// ident is an identifier: small letters, digits and single hyphens or
// underscores between them, so that it can be a file name and part of a path.
type ident string

// identPattern is the form of an identifier, for editors.
const identPattern = "^[a-z0-9]+([-_][a-z0-9]+)*$"

func (d *ident) read(r *reader, n ast.Node, at string, _ tag) {
	text, ok := r.text(n, at)
	if !ok || !r.oneLine(text, at, 64) {
		return
	}
	if !isIdent(text) {
		r.wrong(at, written(n), "want small letters, digits and single hyphens, perhaps %q", identOf(text))
		return
	}
	*d = ident(text)
}

// JSONSchema is the form of an identifier.
func (ident) JSONSchema() *jsonschema.Schema {
	most := uint64(64)
	return &jsonschema.Schema{Type: "string", Pattern: identPattern, MaxLength: &most}
}

func isIdent(s string) bool {
	for _, part := range strings.FieldsFunc(s, func(c rune) bool { return c != '-' && c != '_' }) {
		if len(part) > 1 {
			return false
		}
	}
	return s != "" && !strings.ContainsAny(s[:1]+s[len(s)-1:], "-_") && !strings.ContainsFunc(s, func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_'
	})
}

// identOf makes an identifier of a text.
func identOf(s string) string {
	parts := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') })
	if len(parts) == 0 {
		return "my-name"
	}
	return strings.Join(parts, "-")
}
