package scenarios

import (
	"reflect"

	"github.com/goccy/go-yaml/ast"
	"github.com/invopop/jsonschema"
)

// Text is something that people read, in each language of the program.
type Text struct{ EN, ID string }

// In is the text in a language: Indonesian for "id", or else English.
func (t Text) In(lang string) string {
	if lang == "id" {
		return t.ID
	}
	return t.EN
}

// Texts is a list that people read, equally long in each language.
type Texts struct{ EN, ID []string }

// In is the list in a language: Indonesian for "id", or else English.
func (t Texts) In(lang string) []string {
	if lang == "id" {
		return t.ID
	}
	return t.EN
}

// languages are the keys of a text.
func languages() []string { return []string{"en", "id"} }

// languageName is what a message calls a language.
func languageName(key string) string {
	return inLanguage(key).String()
}

// inLanguage is the same inside a message.
func inLanguage(key string) Phrase {
	if key == "id" {
		return phrase("Indonesian")
	}
	return phrase("English")
}

// translations visits the languages of a text and notes the missing.
func (r *reader) translations(n ast.Node, at string, each func(key string, n ast.Node, at string)) {
	given := map[string]bool{}
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
	default:
		r.wrong(at, written(n), "want the text in both languages: {en: ..., id: ...}%s", emptyHint(n))
		return
	}
	r.mapping(n, at, func(key string, value ast.Node, at string) {
		given[key] = true
		if key != "en" && key != "id" {
			r.strange(value, at, phrase("language"), key, languages())
			return
		}
		r.mark(value, at)
		if _, null := value.(*ast.NullNode); null {
			r.wrong(at, "", "missing translation: want it in %s too", inLanguage(key))
			return
		}
		each(key, value, at)
	})
	for _, key := range languages() {
		if !given[key] {
			r.wrong(join(at, key), "", "missing translation: want it in %s too", inLanguage(key))
		}
	}
}

func (t *Text) read(r *reader, n ast.Node, at string, _ tag) {
	r.translations(n, at, func(key string, n ast.Node, at string) {
		text, ok := r.text(n, at)
		if ok && text == "" {
			r.wrong(at, "", "missing translation: want it in %s too", inLanguage(key))
		}
		switch key {
		case "en":
			t.EN = text
		case "id":
			t.ID = text
		}
	})
}

func (t *Texts) read(r *reader, n ast.Node, at string, tags tag) {
	known := len(r.problems)
	r.translations(n, at, func(key string, n ast.Node, at string) {
		var list []string
		items, ok := n.(*ast.SequenceNode)
		if !ok || len(items.Values) == 0 {
			r.wrong(at, written(n), "want a list of texts: [a, b]")
			return
		}
		if size := float64(len(items.Values)); !tags.items.holds(size) {
			r.wrong(at, "", "has %v items: want %v", size, tags.items.phrase())
			return
		}
		for i, item := range items.Values {
			r.mark(item, index(at, i))
			text, ok := r.text(item, index(at, i))
			if ok && text == "" {
				r.wrong(index(at, i), "", "is empty: want text")
			}
			list = append(list, text)
		}
		switch key {
		case "en":
			t.EN = list
		case "id":
			t.ID = list
		}
	})
	if len(r.problems) == known && len(t.EN) != len(t.ID) {
		r.wrong(join(at, "id"), "", "missing translation: has %d items, but the English has %d", len(t.ID), len(t.EN))
	}
}

// JSONSchema is a text in both languages.
func (Text) JSONSchema() *jsonschema.Schema {
	least := uint64(1)
	return inLanguages(func() *jsonschema.Schema { return &jsonschema.Schema{Type: "string", MinLength: &least} })
}

// JSONSchema is a list of texts in both languages.
func (Texts) JSONSchema() *jsonschema.Schema {
	least := uint64(1)
	return inLanguages(func() *jsonschema.Schema {
		return &jsonschema.Schema{Type: "array", MinItems: &least, Items: &jsonschema.Schema{Type: "string", MinLength: &least}}
	})
}

func inLanguages(of func() *jsonschema.Schema) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties(), Required: languages(), AdditionalProperties: jsonschema.FalseSchema}
	for _, key := range languages() {
		p := of()
		p.Description = languageName(key)
		s.Properties.Set(key, p)
	}
	return s
}

// reflectOf is the value behind a pointer, as reflection sees it.
func reflectOf(pointer any) reflect.Value { return reflect.ValueOf(pointer).Elem() }
