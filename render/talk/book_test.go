package talk

import (
	"strings"
	"testing"
	"testing/fstest"

	"dinamika/render/lang"
	"dinamika/sim"
)

// countsOf is how many templates each slot has.
func countsOf(b *book) map[string]int {
	n := map[string]int{}
	for _, t := range b.all {
		n[t.name]++
	}
	return n
}

// TestLanguagesAlike: what can be said in one language can be said in the
// other, about as variously.
func TestLanguagesAlike(t *testing.T) {
	en, id := countsOf(bookOf(lang.English)), countsOf(bookOf(lang.Indonesian))
	for _, pair := range []struct {
		has, wants map[string]int
		language   string
	}{{en, id, "Indonesian"}, {id, en, "English"}} {
		for slot, n := range pair.has {
			got := pair.wants[slot]
			if 3*got < 2*n-1 {
				t.Errorf("%q: %d lines in %s, %d in the other language: want as many, give or take a third", slot, got, pair.language, n)
			}
		}
	}
}

// TestEnoughToSay: five hundred ways at least, in each language, and none twice.
func TestEnoughToSay(t *testing.T) {
	for _, l := range lang.Languages() {
		cores, seen := 0, map[string]string{}
		for _, one := range bookOf(l).all {
			if one.place == core || one.place == workerCore {
				cores++
			}
			if key := one.text + "|" + one.kind.String(); one.place == core && seen[key] != "" {
				t.Errorf("%s: %q stands in %q and in %q", l, one.text, seen[key], one.name)
			} else if one.place == core {
				seen[key] = one.name
			}
		}
		t.Logf("%s: %d whole lines, %d openings and endings", l, cores, len(bookOf(l).all)-cores)
		if cores < 500 {
			t.Errorf("%s: %d templates, want at least 500", l, cores)
		}
	}
}

// TestManner: a template is a whole sentence, short enough to be filled, and
// nobody shouts.
func TestManner(t *testing.T) {
	for _, l := range lang.Languages() {
		for _, one := range bookOf(l).all {
			if one.place == before || one.place == after {
				continue
			}
			if !ends(one.text) || strings.Contains(one.text, "!") || strings.Contains(one.text, "  ") || len(one.text) > 104 {
				t.Errorf("%s: %s: %q: want a short sentence with its end and without an exclamation mark", l, one.name, one.text)
			}
		}
	}
}

func ends(text string) bool {
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…")
}

// TestGroundCovered: whatever is done, about whatever, something can be said
// that asks for nothing else.
func TestGroundCovered(t *testing.T) {
	for _, l := range lang.Languages() {
		for k := range sim.Kind(sim.NumKinds) {
			for _, focus := range []tag{task, self, process} {
				for _, where := range []place{core, workerCore} {
					plain := 0
					for _, one := range bookOf(l).all {
						loose := one.needs&^(1<<focus) == 0 && !strings.Contains(strings.NewReplacer("{I}", "", "{ku}", "").Replace(one.text), "{")
						if one.place == where && one.kind == k && loose {
							plain++
						}
					}
					if plain < 1 && (where == core || focus == task) { // the worker's lines name no focus
						t.Errorf("%s: place %d: nothing to say for %s about %s without condition", l, where, k, tagRows()[focus].word)
					}
				}
			}
		}
	}
}

// TestWorkerAsked: what one asks or gives the worker is not what one asks a
// peer, so there has to be something without condition.
func TestWorkerAsked(t *testing.T) {
	for _, l := range lang.Languages() {
		for _, k := range []sim.Kind{sim.AskInform, sim.AskOpinion, sim.AskSuggestion, sim.Solidarity} {
			n := 0
			for _, one := range bookOf(l).all {
				if one.place == core && one.kind == k && one.needs == 1<<toWorker && !strings.Contains(strings.NewReplacer("{I}", "", "{ku}", "").Replace(one.text), "{") {
					n++
				}
			}
			if n < 6 {
				t.Errorf("%s: %d lines of %s to the worker, want at least 6", l, n, k)
			}
		}
	}
}

// TestBookRefuses: a slip in a template file is found when it is read.
func TestBookRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"agree: |\n  Yes.\n", "begins with no kind of act"},
		{"agrees tsak: |\n  Yes.\n", `unknown word "tsak"`},
		{"worker: |\n  Yes.\n", "names no kind of act"},
		{"agrees: |\n  Yes, {target}.\n", "a bracket that nothing fills"},
		{"agrees: |\n  Yes, {to.\n", "a bracket that nothing fills"},
		{"agrees: |\n  Yes.\n\n  No.\n", "a bracket that nothing fills"},
		{"agrees: [Yes.]\n", "want a key, and lines of text below it"},
		{"agrees: |\n  Yes.\nagrees: |\n  No.\n", "already defined"},
	} {
		from := fstest.MapFS{"en/a.yaml": {Data: []byte(c.text)}}
		if _, err := readBook(from, lang.English); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error is %v, want %q", c.text, err, c.want)
		}
	}
	twice := fstest.MapFS{"en/a.yaml": {Data: []byte("agrees: |\n  Yes.\n")}, "en/b.yaml": {Data: []byte("agrees: |\n  No.\n")}}
	if _, err := readBook(twice, lang.English); err == nil || !strings.Contains(err.Error(), "is there twice") {
		t.Errorf("a slot in two files: error is %v", err)
	}
}
