// Package lang holds every word a person reads, in English and Indonesian.
//
// Words are looked up by id, such as "stage.forming" or "param.trust.up", in
// the message files of one folder per language. What the model can name but
// nobody could list by hand (metrics of a family, intercepts of a category) is
// composed from a template and the name; see compose.go. A word that is
// missing shows as ⟦id⟧, and a test names it before a user does.
package lang

import (
	"fmt"
	"strings"
)

// Language is a language that the program speaks, as its ISO 639-1 code.
type Language string

// The languages.
const (
	English    Language = "en"
	Indonesian Language = "id"
)

// Languages lists what the program speaks, English first.
func Languages() []Language { return []Language{English, Indonesian} }

// Pick decides the language: by the flag when it is given, else by an
// environment value such as id_ID.UTF-8, else English. A flag that names no
// language we have is an error; an environment that does so is not, since
// nobody set it for us.
func Pick(flag, env string) (Language, error) {
	if strings.TrimSpace(flag) != "" {
		if l, ok := named(flag); ok {
			return l, nil
		}
		return English, fmt.Errorf("no words for language %q: want en (English) or id (Indonesian)", flag)
	}
	for one := range strings.SplitSeq(env, ":") {
		if l, ok := named(one); ok {
			return l, nil
		}
	}
	return English, nil
}

// named finds the language of a tag: en, id-ID, id_ID.UTF-8. "in" is the code
// that Indonesian had until 1989 and that some systems still send.
func named(tag string) (Language, bool) {
	tag = strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(tag, "_-.@"); i >= 0 {
		tag = tag[:i]
	}
	switch tag {
	case "en":
		return English, true
	case "id", "in":
		return Indonesian, true
	}
	return English, false
}
