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
type Words struct {
	language Language
	ids      map[string]bool
	messages map[string]string // by the English format
	i18n     *i18n.Localizer
}

// In is the words of a language; of English, for a language we do not have.
func In(l Language) *Words {
	if l == Indonesian {
		return indonesian()
	}
	return english()
}

var (
	english    = sync.OnceValue(func() *Words { return mustRead(English) })
	indonesian = sync.OnceValue(func() *Words { return mustRead(Indonesian) })
)

// mustRead reads the embedded files. They are part of the program, and the
// tests read them all: a broken one cannot reach a user.
func mustRead(l Language) *Words {
	w, err := read(files, l)
	if err != nil {
		panic(err)
	}
	return w
}

// read reads all message files of a language. Each language has a bundle of
// its own, so that a missing Indonesian word is never an English one.
func read(from fs.FS, l Language) (*Words, error) {
	tag, err := language.Parse(string(l))
	if err != nil {
		return nil, err
	}
	bundle := i18n.NewBundle(tag)
	bundle.RegisterUnmarshalFunc("yaml", yaml.Unmarshal)
	w := &Words{language: l, ids: map[string]bool{}, i18n: i18n.NewLocalizer(bundle, string(l))}
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
			if err := yaml.Unmarshal(text, &w.messages); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			continue
		}
		file, err := bundle.ParseMessageFileBytes(text, path.Base(name[:len(name)-len("yaml")])+string(l)+".yaml")
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, m := range file.Messages {
			if w.ids[m.ID] {
				return nil, fmt.Errorf("%s: %s is said twice", name, m.ID)
			}
			w.ids[m.ID] = true
		}
	}
	return w, nil
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
	text, err := w.i18n.Localize(c)
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
