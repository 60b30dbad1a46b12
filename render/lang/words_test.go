package lang

import (
	"math"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		x        float64
		decimals int
		en, id   string
	}{
		{3.14159, 2, "3.14", "3,14"},
		{3.14159, 0, "3", "3"},
		{12000.5, 1, "12000.5", "12000,5"},
		{-0.25, 2, "-0.25", "-0,25"},
		{-0.001, 2, "0.00", "0,00"},
		{0, 1, "0.0", "0,0"},
		{7, -1, "7", "7"},
		{math.NaN(), 1, "–", "–"},
		{math.Inf(-1), 1, "–", "–"},
	} {
		if en, id := In(English).Number(c.x, c.decimals), In(Indonesian).Number(c.x, c.decimals); en != c.en || id != c.id {
			t.Errorf("Number(%v, %d) = %q, %q; want %q, %q", c.x, c.decimals, en, id, c.en, c.id)
		}
	}
	for _, c := range []struct {
		x      float64
		en, id string
	}{{0.315, "31.5%", "31,5%"}, {1, "100.0%", "100,0%"}, {-0.05, "-5.0%", "-5,0%"}, {math.NaN(), "–", "–"}} {
		if en, id := In(English).Percent(c.x, 1), In(Indonesian).Percent(c.x, 1); en != c.en || id != c.id {
			t.Errorf("Percent(%v, 1) = %q, %q; want %q, %q", c.x, en, id, c.en, c.id)
		}
	}
	for _, c := range []struct {
		x      float64
		en, id string
	}{{0.12, "+0.12", "+0,12"}, {-0.12, "-0.12", "-0,12"}, {0.001, "0.00", "0,00"}, {math.Inf(1), "–", "–"}} {
		if en, id := In(English).Signed(c.x, 2), In(Indonesian).Signed(c.x, 2); en != c.en || id != c.id {
			t.Errorf("Signed(%v, 2) = %q, %q; want %q, %q", c.x, en, id, c.en, c.id)
		}
	}
}

// little is a pair of message files small enough to see through.
func little(t *testing.T) (en, id *Words) {
	t.Helper()
	from := fstest.MapFS{
		"en/a.yaml": {Data: []byte("chairs: {one: \"{{.N}} chair for {{.Who}}\", other: \"{{.N}} chairs for {{.Who}}\"}\nhello: \"Hello {{.Who}}\"\nplain: Plain\n")},
		"id/a.yaml": {Data: []byte("chairs: {other: \"{{.N}} kursi untuk {{.Who}}\"}\nhello: \"Halo {{.Who}}\"\n")},
	}
	for _, l := range []struct {
		of *(*Words)
		is Language
	}{{&en, English}, {&id, Indonesian}} {
		w, err := read(from, l.is)
		if err != nil {
			t.Fatal(err)
		}
		*l.of = w
	}
	return en, id
}

func TestTextAndPlural(t *testing.T) {
	en, id := little(t)
	sari := map[string]any{"Who": "Sari"}
	for _, c := range []struct{ got, want string }{
		{en.T("hello", sari), "Hello Sari"},
		{id.T("hello", sari), "Halo Sari"},
		{en.N("chairs", 1, sari), "1 chair for Sari"},
		{en.N("chairs", 0, sari), "0 chairs for Sari"},
		{en.N("chairs", 2, sari), "2 chairs for Sari"},
		{id.N("chairs", 1, sari), "1 kursi untuk Sari"},
		{id.N("chairs", 5, sari), "5 kursi untuk Sari"},
		{en.T("plain"), "Plain"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if len(sari) != 1 {
		t.Errorf("N put %v into the caller's data", sari)
	}
}

func TestMissingShows(t *testing.T) {
	en, id := little(t)
	for _, c := range []struct{ got, want string }{
		{en.T("nothing.here"), "⟦nothing.here⟧"},
		{en.T(""), "⟦⟧"},
		{id.T("plain"), "⟦plain⟧"}, // never an English word among Indonesian ones
		{id.N("nothing", 3, nil), "⟦nothing⟧"},
		{en.Name("stage", "forming"), "⟦stage.forming⟧"},
		{en.Metric("ipa_agrees"), "⟦metric.ipa_agrees⟧"},
		{en.Metric("ipa_nonsense"), "⟦metric.ipa_nonsense⟧"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if id.Has("plain") || !en.Has("plain") || en.Has("metric.ipa_nonsense") {
		t.Error("Has does not say what T does")
	}
	if got := In(English).Unit("furlongs"); got != "furlongs" {
		t.Errorf("unit without words = %q, want it as it is", got)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, text := range map[string]string{"a list": "- a\n- b\n", "a word": "hello\n", "broken": "a: [1\n"} {
		if _, err := read(fstest.MapFS{"en/a.yaml": {Data: []byte(text)}}, English); err == nil {
			t.Errorf("%s was read as messages", name)
		} else if !strings.Contains(err.Error(), "en/a.yaml") {
			t.Errorf("%s: the error names no file: %v", name, err)
		}
	}
	twice := fstest.MapFS{"en/a.yaml": {Data: []byte("x: One\n")}, "en/b.yaml": {Data: []byte("x: Other\n")}}
	if _, err := read(twice, English); err == nil || !strings.Contains(err.Error(), "x is said twice") {
		t.Errorf("an id in two files: %v", err)
	}
}

func TestManyAtOnce(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, l := range Languages() {
				w := In(l)
				for id := range w.ids {
					w.T(id)
				}
				w.MetricWhat("ipa_agrees")
				w.N("command.acts", 3, nil)
			}
		})
	}
	wait.Wait()
}

func TestUnknownLanguageIsEnglish(t *testing.T) {
	if got := In("fr").Language(); got != English {
		t.Errorf("In(fr) speaks %q, want English", got)
	}
}
