package scenarios

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"dinamika/sim"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// reader reads a tree into the file types and keeps what is wrong on the way.
// It remembers where each path stands, so that checks made later on the values
// can still name line and column.
type reader struct {
	file     string
	problems Problems
	places   map[string]place
	origin   place           // where what has no place of its own stands
	blamed   map[string]bool // paths that have a problem already
	turned   []string        // paths that an experiment has set
}

// place is a line and a column, both from 1.
type place struct{ line, column int }

func newReader(file string) *reader {
	return &reader{file: file, places: map[string]place{}, origin: place{1, 1}, blamed: map[string]bool{}}
}

// own is implemented by file types that read themselves.
type own interface {
	read(r *reader, n ast.Node, at string, t tag)
}

// preset is implemented by file types that read themselves and can have a default.
type preset interface{ preset(text string) }

// wrong notes a problem at a path, once: what is wrong twice is wrong for the
// first reason.
func (r *reader) wrong(at, value, format string, args ...any) {
	if r.blamed[at] || len(r.problems) >= keptProblems {
		return
	}
	r.blamed[at] = true
	p := r.at(at)
	one := problem(r.file, p.line, p.column, format, args...)
	one.Path, one.Value = shorten(at, 120), shorten(value, 60)
	r.problems = append(r.problems, one)
}

// fine says that nothing is wrong at the path or below it, so that a check
// built on it will not blame somebody twice.
func (r *reader) fine(at string) bool {
	for path := range r.blamed {
		if rest, below := strings.CutPrefix(path, at); below && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return false
		}
	}
	return true
}

// at finds where a path stands, or else the nearest thing that encloses it.
func (r *reader) at(path string) place {
	for {
		if p, ok := r.places[path]; ok {
			return p
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			return r.origin
		}
		path = path[:cut]
	}
}

// mark remembers where a node stands.
func (r *reader) mark(n ast.Node, at string) {
	if p, ok := placeOf(n); ok {
		r.places[at] = p
	}
}

// placeOf is where a node begins. A block begins with its first key.
func placeOf(n ast.Node) (place, bool) {
	switch m := n.(type) {
	case *ast.MappingNode:
		if !m.IsFlowStyle && len(m.Values) > 0 {
			return placeOf(m.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return placeOf(m.Key)
	}
	if n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return place{}, false
	}
	p := n.GetToken().Position
	return place{max(p.Line, 1), max(p.Column, 1)}, true
}

// value reads a node into v, by the kind of Go value that v is.
func (r *reader) value(n ast.Node, v reflect.Value, at string, t tag) {
	r.mark(n, at)
	if o, ok := v.Addr().Interface().(own); ok {
		o.read(r, n, at, t)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(n, v.Elem(), at, t)
	case reflect.Struct:
		r.structure(n, v, at)
	case reflect.Slice, reflect.Array:
		r.list(n, v, at, t)
	case reflect.String:
		if s, ok := r.text(n, at); ok && r.oneLine(s, at, t.letters) {
			v.SetString(s)
		}
	case reflect.Float64:
		if x, ok := r.number(n, at, t.span); ok {
			v.SetFloat(x)
		}
	case reflect.Int:
		if i, ok := r.whole(n, at, t.span); ok {
			v.SetInt(int64(i))
		}
	case reflect.Bool:
		if b, ok := r.truth(n, at); ok {
			v.SetBool(b)
		}
	default:
		panic("no way to read a " + v.Type().String())
	}
}

// structure reads a mapping whose keys are the fields of v.
func (r *reader) structure(n ast.Node, v reflect.Value, at string) {
	fields := map[string]int{}
	var keys []string
	for i := range v.NumField() {
		if key := keyOf(v.Type().Field(i)); key != "" {
			fields[key], keys = i, append(keys, key)
		}
	}
	setPresets(v)
	given := map[string]bool{}
	complete := r.mapping(n, at, func(key string, value ast.Node, at string) {
		i, known := fields[key]
		if !known {
			r.strange(value, at, phrase("key"), key, keys)
			return
		}
		given[key] = true
		r.value(value, v.Field(i), at, tagOf(v.Type().Field(i)))
	})
	if !complete {
		return
	}
	for _, key := range keys {
		if f := v.Type().Field(fields[key]); !given[key] && tagOf(f).required {
			r.wrong(join(at, key), "", "missing: want %s", wanted(f))
		}
	}
}

// setPresets gives fields their default, also in structures inside that the
// file may leave out.
func setPresets(v reflect.Value) {
	for i := range v.NumField() {
		if keyOf(v.Type().Field(i)) == "" {
			continue
		}
		f, text := v.Field(i), tagOf(v.Type().Field(i)).preset
		if p, ok := f.Addr().Interface().(preset); ok && text != "" {
			p.preset(text)
			continue
		}
		switch {
		case f.Kind() == reflect.Struct:
			setPresets(f)
		case text == "":
		case f.Kind() == reflect.Float64 || f.Kind() == reflect.Int || f.Kind() == reflect.Bool || f.Kind() == reflect.String:
			if _, err := fmt.Sscan(text, f.Addr().Interface()); err != nil {
				panic("default of " + v.Type().Field(i).Name + ": " + err.Error())
			}
		}
	}
}

// wanted says in words what a field is for.
func wanted(f reflect.StructField) Phrase {
	if d := f.Tag.Get("jsonschema_description"); d != "" {
		return Phrase{Format: d}
	}
	return Phrase{"%s", []any{f.Name}}
}

// mapping visits the keys of a mapping in order, having refused keys given
// twice. It is false when the node is no mapping at all.
func (r *reader) mapping(n ast.Node, at string, each func(key string, value ast.Node, at string)) bool {
	var pairs []*ast.MappingValueNode
	switch m := n.(type) {
	case *ast.MappingNode:
		pairs = m.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{m}
	default:
		r.wrong(at, written(n), "want keys with values%s", emptyHint(n))
		return false
	}
	first := map[string]place{}
	for _, pair := range pairs {
		key, where := pair.Key.GetToken().Value, place{1, 1}
		if p, ok := placeOf(pair.Key); ok {
			where = p
		}
		path := join(at, key)
		if before, twice := first[key]; twice {
			r.places[path] = where
			r.blamed[path] = false
			r.wrong(path, "", "given twice, first on line %d: keep one", before.line)
			continue
		}
		first[key] = where
		r.places[path] = where
		each(key, pair.Value, path)
	}
	return true
}

// list reads a sequence into a slice or an array.
func (r *reader) list(n ast.Node, v reflect.Value, at string, t tag) {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		r.wrong(at, written(n), "want a list: [a, b], or lines that begin with \"- \"%s", emptyHint(n))
		return
	}
	size := len(seq.Values)
	if v.Kind() == reflect.Array {
		if size != v.Len() {
			r.wrong(at, "", "has %d items: want %d", size, v.Len())
			return
		}
	} else {
		if !t.items.holds(float64(size)) {
			r.wrong(at, "", "has %d items: want %v", size, t.items.phrase())
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), size, size))
	}
	for i, item := range seq.Values {
		r.value(item, v.Index(i), index(at, i), t)
	}
}

// unknown notes a name that does not exist, with the one that was probably meant.
func (r *reader) unknown(at, value string, what Phrase, name string, names []string) {
	if len(r.problems) >= keptProblems {
		return
	}
	if at == name || strings.HasSuffix(at, "."+name) {
		value = "" // the path says it
	}
	near := nearest(name, names)
	switch {
	case len(names) == 0:
		r.wrong(at, value, "unknown %s: there are none here", what)
	case near != "" && len(names) > shownNames:
		r.wrong(at, value, "unknown %s; did you mean %q?", what, near)
	case near != "":
		r.wrong(at, value, "unknown %s; did you mean %q? Want one of %s", what, near, strings.Join(names, ", "))
	case len(names) > shownNames:
		r.wrong(at, value, "unknown %s; the nearest is %q", what, sim.Nearest(shorten(name, 60), names))
	default:
		r.wrong(at, value, "unknown %s: want one of %s", what, strings.Join(names, ", "))
	}
}

// shownNames is how many names a message lists.
const shownNames = 32

// strange notes a key that does not exist. A key without value inside brackets
// is the rest of a text that was cut at its comma.
func (r *reader) strange(value ast.Node, at string, what Phrase, key string, names []string) {
	if t := value.GetToken(); t != nil && t.Type == token.ImplicitNullType && strings.Contains(key, " ") {
		r.wrong(at, "", "unknown %s: is it the rest of a text with a comma? Put the whole text in quotes", what)
		return
	}
	r.unknown(at, "", what, key, names)
}

// nearest is the name that was probably meant, or empty when none is like it.
func nearest(name string, names []string) string {
	if len(name) > 64 {
		return ""
	}
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return n
		}
	}
	if near := sim.Nearest(name, names); alike(name, near) {
		return near
	}
	return ""
}

// alike says whether two words share two thirds of their letters, so that one
// may be a slip of the pen for the other.
func alike(a, b string) bool {
	var count [256]int
	for i := range len(a) {
		count[a[i]]++
	}
	shared := 0
	for i := range len(b) {
		if count[b[i]] > 0 {
			count[b[i]]--
			shared++
		}
	}
	return shared*3 >= 2*max(len(a), len(b), 1)
}

// join makes the path of a key.
func join(at, key string) string {
	if at == "" {
		return key
	}
	return at + "." + key
}

// index makes the path of an item of a list.
func index(at string, i int) string { return at + "[" + strconv.Itoa(i) + "]" }
