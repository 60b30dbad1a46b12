package lang

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

var field = regexp.MustCompile(`\{\{-?\s*\.(\w+)\s*-?\}\}`)

// raw reads the message files as they are: id to the plural forms, or to
// "other" alone.
func raw(t *testing.T, l Language) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	entries, err := files.ReadDir(string(l))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() == messageFile {
			continue // formats, not templates
		}
		text, err := files.ReadFile(string(l) + "/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		var m map[string]any
		if err := yaml.Unmarshal(text, &m); err != nil {
			t.Fatalf("%s/%s: %v", l, e.Name(), err)
		}
		for id, v := range m {
			out[id] = map[string]string{}
			switch v := v.(type) {
			case string:
				out[id]["other"] = v
			case map[string]any:
				for form, s := range v {
					out[id][form], _ = s.(string)
				}
			default:
				t.Errorf("%s/%s: %s is a %T: want text, or plural forms", l, e.Name(), id, v)
			}
		}
	}
	return out
}

func TestTemplatesAskForTheSame(t *testing.T) {
	en, id := raw(t, English), raw(t, Indonesian)
	for one, forms := range en {
		if a, b := fields(forms), fields(id[one]); !slices.Equal(a, b) && id[one] != nil {
			t.Errorf("%s takes %v in English and %v in Indonesian", one, a, b)
		}
	}
}

func TestTemplatesAreWellFormed(t *testing.T) {
	for _, l := range Languages() {
		for id, forms := range raw(t, l) {
			for form, text := range forms {
				if strings.ContainsAny(field.ReplaceAllString(text, ""), "{}⟦⟧") {
					t.Errorf("%s: %s (%s): a template that is not a plain field: %q", l, id, form, text)
				}
			}
			_, one := forms["one"]
			if _, other := forms["other"]; !other || l == Indonesian && one || l == English && len(forms) > 1 && !one {
				t.Errorf("%s: %s has the forms %v", l, id, slices.Sorted(maps.Keys(forms)))
			}
		}
	}
}

func fields(forms map[string]string) []string {
	seen := map[string]bool{}
	for _, text := range forms {
		for _, m := range field.FindAllStringSubmatch(text, -1) {
			seen[m[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}
