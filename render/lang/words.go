package lang

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed en/*.yaml id/*.yaml
var files embed.FS

// Words are the words of one language. They are safe for use by many at once.
// A file of words is parsed when one of its words is first asked for: a program
// that shows a window needs not a fifth of them, and a browser takes its time.
type Words struct {
	language Language
	ids      map[string]bool
	in       map[string]*sheet // by id
	sheets   []*sheet
	messages func() (map[string]string, error) // by the English format

	mu     sync.RWMutex // of the bundle and what is parsed into it
	bundle *i18n.Bundle
	i18n   *i18n.Localizer
}

// sheet is one file of words.
type sheet struct {
	name   string
	text   []byte
	parsed bool
}

// In is the words of a language; of English, for a language we do not have.
func In(l Language) *Words {
	if l == Indonesian {
		return indonesian()
	}
	return english()
}

var (
	english    = sync.OnceValue(func() *Words { return mustOpen(English) })
	indonesian = sync.OnceValue(func() *Words { return mustOpen(Indonesian) })
)

// mustOpen opens the embedded files. They are part of the program, and the
// tests read them all: a broken one cannot reach a user.
func mustOpen(l Language) *Words {
	w, err := open(files, l)
	if err != nil {
		panic(err)
	}
	return w
}

// open looks through all files of a language for the ids of their words. Each
// language has a bundle of its own, so that a missing Indonesian word is never
// an English one.
func open(from fs.FS, l Language) (*Words, error) {
	tag, err := language.Parse(string(l))
	if err != nil {
		return nil, err
	}
	w := &Words{language: l, ids: map[string]bool{}, in: map[string]*sheet{}, bundle: i18n.NewBundle(tag)}
	w.bundle.RegisterUnmarshalFunc("yaml", yaml.Unmarshal)
	w.i18n = i18n.NewLocalizer(w.bundle, string(l))
	w.messages = func() (map[string]string, error) { return nil, nil }
	names, err := fs.Glob(from, string(l)+"/*.yaml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		if path.Base(name) == messageFile {
			w.messages = sync.OnceValues(func() (said map[string]string, err error) {
				if err = yaml.Unmarshal(text, &said); err != nil {
					err = fmt.Errorf("%s: %w", name, err)
				}
				return said, err
			})
			continue
		}
		f := &sheet{name: name, text: text}
		w.sheets = append(w.sheets, f)
		for line := range strings.Lines(string(text)) {
			id, _, ok := strings.Cut(line, ":")
			if !ok || id == "" || strings.ContainsAny(id[:1], " #\t\n") {
				continue
			}
			if w.ids[id] {
				return nil, fmt.Errorf("%s: %s is said twice", name, id)
			}
			w.ids[id], w.in[id] = true, f
		}
	}
	return w, nil
}

// read opens all files of a language and parses them.
func read(from fs.FS, l Language) (*Words, error) {
	w, err := open(from, l)
	if err != nil {
		return nil, err
	}
	for _, f := range w.sheets {
		if err := w.parse(f); err != nil {
			return nil, err
		}
	}
	_, err = w.messages()
	return w, err
}

// parse puts the words of a file into the bundle.
func (w *Words) parse(f *sheet) error {
	if f.parsed {
		return nil
	}
	file, err := w.bundle.ParseMessageFileBytes(f.text, path.Base(f.name[:len(f.name)-len("yaml")])+string(w.language)+".yaml")
	if err != nil {
		return fmt.Errorf("%s: %w", f.name, err)
	}
	for _, m := range file.Messages {
		if w.in[m.ID] != f {
			return fmt.Errorf("%s: %s does not begin a line", f.name, m.ID)
		}
	}
	f.parsed = true
	return nil
}

// Language is the language of the words.
func (w *Words) Language() Language { return w.language }

// Has says whether there are words for the id, written out or composed.
func (w *Words) Has(id string) bool {
	if w.ids[id] {
		return true
	}
	_, ok := w.compose(id)
	return ok
}

// T is the text of an id, with the fields of data (one map[string]any) put in.
func (w *Words) T(id string, data ...any) string {
	if !w.ids[id] {
		if text, ok := w.compose(id); ok {
			return text
		}
	}
	c := i18n.LocalizeConfig{MessageID: id}
	if len(data) > 0 {
		c.TemplateData = data[0]
	}
	return w.say(id, &c)
}

// N is the text of an id for a count, in the plural form the language asks
// for. The text can use {{.N}}, the count, besides the fields of data.
func (w *Words) N(id string, n int, data map[string]any) string {
	all := make(map[string]any, len(data)+1)
	maps.Copy(all, data)
	all["N"] = w.Number(float64(n), 0)
	return w.say(id, &i18n.LocalizeConfig{MessageID: id, PluralCount: n, TemplateData: all})
}

func (w *Words) say(id string, c *i18n.LocalizeConfig) string {
	w.mu.RLock()
	f := w.in[id]
	if f != nil && !f.parsed {
		w.mu.RUnlock()
		w.mu.Lock()
		if err := w.parse(f); err != nil {
			panic(err) // see mustOpen
		}
		w.mu.Unlock()
		w.mu.RLock()
	}
	text, err := w.i18n.Localize(c)
	w.mu.RUnlock()
	if err != nil || text == "" {
		return missing(id)
	}
	return text
}

// missing is how an id without words shows: visibly, and without stopping anything.
func missing(id string) string { return "⟦" + id + "⟧" }

// Name is the name of a value of one kind: Name("stage", "forming").
func (w *Words) Name(kind, id string) string { return w.T(kind + "." + id) }

// What is the sentence that explains a value of one kind.
func (w *Words) What(kind, id string) string { return w.T(kind + "." + id + ".what") }

// Number writes a number with so many decimals; Indonesian has a decimal
// comma. A number that is none shows as a dash.
func (w *Words) Number(x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "–"
	}
	s := strconv.FormatFloat(x, 'f', max(0, decimals), 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-") // no minus on a zero
	}
	if w.language == Indonesian {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Percent writes a share, 0..1, in per cent.
func (w *Words) Percent(share float64, decimals int) string {
	s := w.Number(100*share, decimals)
	if s == "–" {
		return s
	}
	return s + "%"
}

// Signed writes a number like Number, with a plus sign when it is above zero.
func (w *Words) Signed(x float64, decimals int) string {
	s := w.Number(x, decimals)
	if x > 0 && strings.Trim(s, "0.,") != "" && s != "–" {
		s = "+" + s
	}
	return s
}
