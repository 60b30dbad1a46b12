package talk

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"

	"dinamika/render/lang"
)

//go:embed en/*.yaml id/*.yaml
var files embed.FS

// template is one thing to say, with brackets where names go.
type template struct {
	slot
	text   string
	rank   int // how closely it fits, where it fits
	hash   uint64
	person int // who alone says it; -1: anybody
	issue  int // of which issue alone; -1: any
	own    bool
}

// book is the templates of one language.
type book struct {
	language lang.Language
	all      []template
}

// bookOf is the templates of a language, read once. They are part of the
// program and the tests read them all: a broken one cannot reach a user.
func bookOf(l lang.Language) *book {
	if l == lang.Indonesian {
		return indonesian()
	}
	return english()
}

var (
	english    = sync.OnceValue(func() *book { return mustRead(lang.English) })
	indonesian = sync.OnceValue(func() *book { return mustRead(lang.Indonesian) })
)

func mustRead(l lang.Language) *book {
	b, err := readBook(files, l)
	if err != nil {
		panic(err)
	}
	return b
}

// readBook reads all template files of a language.
func readBook(from fs.FS, l lang.Language) (*book, error) {
	names, err := fs.Glob(from, string(l)+"/*.yaml")
	if err != nil {
		return nil, err
	}
	b := &book{language: l}
	rows := tagRows()
	for _, name := range names {
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		var slots yaml.MapSlice
		if err := yaml.Unmarshal(text, &slots); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, item := range slots {
			key, isKey := item.Key.(string)
			lines, isText := item.Value.(string)
			if !isKey || !isText {
				return nil, fmt.Errorf("%s: %v: want a key, and lines of text below it", name, item.Key)
			}
			s, err := parseSlot(key)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			if slices.ContainsFunc(b.all, func(t template) bool { return t.name == key }) {
				return nil, fmt.Errorf("%s: %q is there twice", name, key)
			}
			for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
				line = strings.TrimSpace(line)
				if err := checkBrackets(line); err != nil {
					return nil, fmt.Errorf("%s: %s: %w", name, key, err)
				}
				b.all = append(b.all, template{slot: s, text: line, rank: weight(s.needs, &rows), hash: hashText(line), person: -1, issue: -1})
			}
		}
	}
	return b, nil
}

// brackets are what a template may leave open: who is spoken to, who is spoken
// about, what the speaker calls the one spoken to and themselves, the topic,
// a number, and the speaker's name; {ku} is Indonesian for my, to, by me. With a capital they begin a sentence.
func brackets() []string {
	return []string{"{to}", "{To}", "{whom}", "{you}", "{You}", "{I}", "{topic}", "{number}", "{me}", "{ku}"}
}

// checkBrackets refuses a bracket that nothing would fill.
func checkBrackets(text string) error {
	for _, b := range brackets() {
		text = strings.ReplaceAll(text, b, "")
	}
	if strings.ContainsAny(text, "{}") || strings.TrimSpace(text) == "" {
		return fmt.Errorf("%q has a bracket that nothing fills: want %s", text, strings.Join(brackets(), " "))
	}
	return nil
}

// hashText is a hash of a text (FNV-1a), the same on every machine.
func hashText(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix stirs numbers into one (SplitMix64), so that neighbouring acts do not
// draw neighbouring words.
func mix(parts ...uint64) uint64 {
	h := uint64(0x9e3779b97f4a7c15)
	for _, p := range parts {
		h += p + 0x9e3779b97f4a7c15
		h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
		h = (h ^ h>>27) * 0x94d049bb133111eb
		h ^= h >> 31
	}
	return h
}
