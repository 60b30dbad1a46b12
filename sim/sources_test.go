package sim

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// cited maps each key in use to a place that uses it.
func cited(t *testing.T) map[string]string {
	t.Helper()
	used := map[string]string{}
	p := DefaultParams()
	for _, r := range p.Rows() {
		if r.Source != "" { // nobody has published it
			used[r.Source] = "parameter " + r.Name
		}
	}
	for k := range Trait(NumTraits) {
		used[k.Source()] = "trait " + k.String()
	}
	for _, m := range Metrics() {
		used[m.Source] = "metric " + m.Name
	}
	for _, m := range MemberMetrics() {
		used[m.Source] = "member metric " + m.Name
	}
	for _, m := range TieMetrics() {
		used[m.Source] = "tie metric " + m.Name
	}
	files, err := filepath.Glob("pattern/p*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no finding is there to cite anything:", err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, list := range regexp.MustCompile(`Sources: \[\]string\{([^}]*)\}`).FindAllStringSubmatch(string(text), -1) {
			for _, key := range regexp.MustCompile(`"([^"]+)"`).FindAllStringSubmatch(list[1], -1) {
				used[key[1]] = f
			}
		}
	}
	text, err := os.ReadFile("../scenarios/interventions.yaml")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^\s*source:\s*"?([^\s"#]+)`).FindAllStringSubmatch(string(text), -1)
	if len(found) == 0 {
		t.Fatal("the catalogue of interventions cites nothing: want lines of source: KEY")
	}
	for _, f := range found {
		used[f[1]] = "scenarios/interventions.yaml"
	}
	return used
}

func TestEveryKeyIsCited(t *testing.T) {
	for key, place := range cited(t) {
		if _, ok := Source(key); !ok {
			t.Errorf("%s cites %q: want an entry in sources.go", place, key)
		}
	}
}

func TestEveryCitationIsUsed(t *testing.T) {
	used := map[string]bool{}
	for key := range cited(t) {
		used[key] = true
	}
	for _, c := range Sources() {
		if !used[c.Key] {
			t.Errorf("nothing cites %s: drop it from sources.go, or cite it", c.Key)
		}
	}
}

func TestSourcesAreInOrder(t *testing.T) {
	all := Sources()
	if !slices.IsSortedFunc(all, func(a, b Citation) int { return strings.Compare(a.Key, b.Key) }) {
		t.Error("sources.go is not sorted by key")
	}
	texts := map[string]string{}
	for i, c := range all {
		if i > 0 && c.Key == all[i-1].Key {
			t.Errorf("%s is there twice", c.Key)
		}
		if other, ok := texts[c.Text]; ok {
			t.Errorf("%s and %s are the same work", c.Key, other)
		}
		texts[c.Text] = c.Key
		if got, ok := Source(c.Key); !ok || got != c {
			t.Errorf("Source(%q) = %v, %v", c.Key, got, ok)
		}
	}
	all[0].Text = "changed"
	if Sources()[0].Text == "changed" {
		t.Error("Sources hands out the list itself, not a copy")
	}
	if c, ok := Source("Nobody1900"); ok {
		t.Errorf("Source finds %v for a key that is nobody's", c)
	}
}

// A key must say who and when, so that a reader of a table knows the work.
func TestKeysFollowFromCitations(t *testing.T) {
	shape := regexp.MustCompile(`^(.+?) \((\d{4})\)\. .+\.$`)
	surname := regexp.MustCompile(`([^,&]+), (?:\p{L}\.[- ]?)+(?:, Jr\.)?(?:, | & |,? ?$)`)
	plain := strings.NewReplacer("ü", "u", "ç", "c", "é", "e", "á", "a", "-", "", " ", "")
	for _, c := range Sources() {
		parts := shape.FindStringSubmatch(c.Text)
		if parts == nil {
			t.Errorf("%s: want Authors (year). Title. …: %q", c.Key, c.Text)
			continue
		}
		var names []string
		for _, m := range surname.FindAllStringSubmatch(strings.ReplaceAll(parts[1], "& ", ""), -1) {
			names = append(names, plain.Replace(strings.TrimSpace(m[1])))
		}
		if len(names) == 0 {
			t.Errorf("%s: no authors in %q", c.Key, parts[1])
			continue
		}
		want := []string{strings.Join(names, "") + parts[2]}
		if len(names) > 2 {
			want = append(want, names[0]+parts[2])
		}
		if !slices.Contains(want, c.Key) {
			t.Errorf("%s: want the key %s", c.Key, strings.Join(want, " or "))
		}
	}
}

func ExampleSource() {
	c, _ := Source("Tuckman1965")
	fmt.Println(c.Text)
	// Output: Tuckman, B. W. (1965). Developmental sequence in small groups. Psychological Bulletin, 63(6), 384–399.
}
