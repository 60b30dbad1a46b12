package scenarios

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// An experiment turns places of a scenario file: facilitator.policy,
// members[Ratna].traits.agency, task.complexity. A value at such a place is
// read by what reads the whole file, so that it is held to the same names,
// ranges and words, and a place added to the format can be turned at once.
// Files are changed on a copy; what a path leads through is copied on the way.

// turned is one place and what is read there.
type turned struct {
	path  string
	value ast.Node
}

// turn reads a value into a place of the file. What is wrong is noted: with the
// path where the reader has its origin, with the value at its own place.
func (r *reader) turn(f *scenarioFile, t turned) {
	r.walk(reflectOf(f), t.path, "", t.value, tag{})
}

// walk goes one step of the path down from v, which stands at a path already
// gone, and reads the value at its end.
func (r *reader) walk(v reflect.Value, rest, at string, n ast.Node, t tag) {
	switch {
	case rest == "":
		r.replace(v, at, n, t)
	case v.Kind() == reflect.Pointer:
		r.through(v, rest, at, n, t)
	case v.Kind() == reflect.Slice:
		r.item(v, rest, at, n, t)
	case !keyed(v) && (v.Kind() != reflect.Struct || reads(v)):
		r.wrong(at, "", "nothing inside it can be set: end the path here, and give all of it as the value")
	case at != "" && rest[0] != '.':
		r.wrong(at, "", "want a point before %q", shorten(rest, 60))
	case keyed(v):
		r.entry(v, strings.TrimPrefix(rest, "."), at, n)
	default:
		r.field(v, rest[min(len(at), 1):], at, n)
	}
}

// reads says whether a value reads itself, so that nobody else knows its parts.
func reads(v reflect.Value) bool {
	_, is := v.Addr().Interface().(own)
	return is
}

// keyed says whether a value is a mapping whose keys are not fields.
func keyed(v reflect.Value) bool {
	switch v.Addr().Interface().(type) {
	case *traitTable, *valueTable, *powerTable, *levelTable, *paramTable, *fluencyTable, *identityTable, *positionTable:
		return true
	}
	return false
}

// replace reads the value in place of all that stood there. Null leaves out
// what the file may leave out.
func (r *reader) replace(v reflect.Value, at string, n ast.Node, t tag) {
	r.turned = append(r.turned, at)
	v.SetZero()
	if _, null := n.(*ast.NullNode); null && !t.required && (v.Kind() == reflect.Pointer || v.Kind() == reflect.Slice) {
		return
	}
	if p, ok := v.Addr().Interface().(preset); ok && t.preset != "" {
		p.preset(t.preset)
	}
	r.value(n, v, at, t)
}

// through goes on behind a pointer, where what was left out begins with its
// defaults.
func (r *reader) through(v reflect.Value, rest, at string, n ast.Node, t tag) {
	fresh := reflect.New(v.Type().Elem())
	switch {
	case !v.IsNil():
		fresh.Elem().Set(v.Elem())
	case fresh.Elem().Kind() == reflect.Struct && !reads(fresh.Elem()):
		if key := lacks(fresh.Elem(), rest); key != "" {
			r.wrong(at, "", "the scenario leaves it out: give all of it, as in %s: {%s: ...}", at, key)
			return
		}
		setPresets(fresh.Elem())
	}
	v.Set(fresh)
	r.walk(fresh.Elem(), rest, at, n, t)
}

// lacks is a key that a structure needs and that a path does not lead to.
func lacks(v reflect.Value, rest string) string {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if key := keyOf(f); tagOf(f).required && rest != "."+key {
			return key
		}
	}
	return ""
}

// field goes on in a field of a structure.
func (r *reader) field(v reflect.Value, rest, at string, n ast.Node) {
	end := strings.IndexAny(rest, ".[")
	if end < 1 {
		end = len(rest)
	}
	var keys []string
	for i := range v.NumField() {
		key := keyOf(v.Type().Field(i))
		if key == rest[:end] {
			r.walk(v.Field(i), rest[end:], join(at, key), n, tagOf(v.Type().Field(i)))
			return
		}
		if key != "" {
			keys = append(keys, key)
		}
	}
	r.unknown(join(at, rest[:end]), "", phrase("key"), rest[:end], keys)
}

// entry reads one key of a mapping whose keys are not fields; the others stay.
// All the rest of the path is the key, since names of parameters have points.
func (r *reader) entry(v reflect.Value, key, at string, n ast.Node) {
	r.turned = append(r.turned, join(at, key))
	name := textNode(key, r.origin)
	pair := ast.MappingValue(name.Token, name, n)
	v.Addr().Interface().(own).read(r, pair, at, tag{})
}

// item goes on in one item of a list, by its place from 0 or its name, or in
// all of them: members[2], members[Ratna], members[*].
func (r *reader) item(v reflect.Value, rest, at string, n ast.Node, t tag) {
	inside, after, ok := strings.Cut(strings.TrimPrefix(rest, "["), "]")
	if !ok || rest[0] != '[' {
		r.wrong(at, "", "is a list: say which item, as in %s[0], or %s[*] for all", at, at)
		return
	}
	if v.Len() == 0 {
		r.wrong(at, "", "is empty in the scenario: there is no item to set")
		return
	}
	v.Set(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v))
	if inside == "*" {
		for i := range v.Len() {
			r.walk(v.Index(i), after, index(at, i), n, t)
		}
		return
	}
	if i, err := strconv.Atoi(inside); err == nil {
		if i < 0 || i >= v.Len() {
			r.wrong(at+"["+inside+"]", "", "there is no such item: want %s[0] to %s[%d]", at, at, v.Len()-1)
			return
		}
		r.walk(v.Index(i), after, index(at, i), n, t)
		return
	}
	var names []string
	for i := range v.Len() {
		name := nameIn(v.Index(i))
		if name == inside {
			r.walk(v.Index(i), after, index(at, i), n, t)
			return
		}
		if name != "" {
			names = append(names, name)
		}
	}
	if names == nil {
		r.wrong(at+"["+inside+"]", "", "items have no names here: want a number, %s[0] to %s[%d]", at, at, v.Len()-1)
		return
	}
	r.unknown(at+"["+inside+"]", "", phrase("name"), inside, names)
}

// nameIn is what an item of a list is called, if it has a name.
func nameIn(v reflect.Value) string {
	if v.Kind() != reflect.Struct {
		return ""
	}
	for i := range v.NumField() {
		if key := keyOf(v.Type().Field(i)); key != "name" && key != "norm" && key != "id" {
			continue
		}
		switch x := v.Field(i).Interface().(type) {
		case string:
			return x
		case ident:
			return string(x)
		case interface{ String() string }:
			return x.String()
		}
	}
	return ""
}

// numberNode is a number as if it stood at a place of a file.
func numberNode(x float64, p place) ast.Node {
	return decimalNode(plain(x), p)
}

func decimalNode(text string, p place) ast.Node {
	return ast.Float(&token.Token{Type: token.FloatType, Value: text, Origin: text, Position: p.position()})
}

// textNode is a text as if it stood at a place of a file.
func textNode(text string, p place) *ast.StringNode {
	return ast.String(&token.Token{Type: token.StringType, Value: text, Origin: text, Position: p.position()})
}

func (p place) position() *token.Position { return &token.Position{Line: p.line, Column: p.column} }
