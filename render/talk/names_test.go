package talk

import (
	"testing"

	"dinamika/render/lang"
	"dinamika/sim"
)

// TestAddress: people are addressed as their names ask for.
func TestAddress(t *testing.T) {
	for _, c := range []struct {
		name, age                  string
		short, you, casualYou, enY string
	}{
		{"Pak Hendra", "47", "Pak", "Bapak", "Bapak", "you"},
		{"Bu Marlina", "41", "Bu", "Ibu", "Ibu", "you"},
		{"Mbak Yuli", "38", "Mbak", "Mbak", "Mbak", "you"},
		{"Haji Zainal", "71", "Pak Haji", "Pak Haji", "Pak Haji", "you"},
		{"Oma Tine", "79", "Oma", "Oma", "Oma", "you"},
		{"Rani", "23", "Rani", "Rani", "kamu", "you"},
		{"Ibu", "", "Ibu", "Ibu", "kamu", "you"},
	} {
		p := personOf(&sim.Person{Name: c.name, Identity: []sim.Attribute{{Name: "age", Value: c.age}}})
		if got := p.called(lang.Indonesian, true); got != c.short {
			t.Errorf("%s is called %q, want %q", c.name, got, c.short)
		}
		if got := p.you(lang.Indonesian, false); got != c.you {
			t.Errorf("you, to %s, is %q, want %q", c.name, got, c.you)
		}
		if got := p.you(lang.Indonesian, true); got != c.casualYou {
			t.Errorf("you among the young, to %s, is %q, want %q", c.name, got, c.casualYou)
		}
		if got := p.called(lang.English, true); got != c.name || p.you(lang.English, true) != c.enY {
			t.Errorf("in English %s is called %q", c.name, got)
		}
	}
}

// TestFill: names go where they belong, and sentences begin large.
func TestFill(t *testing.T) {
	with := map[string]string{"to": "Bu Mega", "vocative": "Bu", "you": "Ibu", "i": "saya", "topic": "bantaran sungai", "whom": "Reza"}
	for _, c := range []struct{ text, want string }{
		{"{I} setuju, {to}.", "Saya setuju, Bu."},
		{"{To} yang paling tahu. {topic} itu penting.", "Bu Mega yang paling tahu. Bantaran sungai itu penting."},
		{"Soal {topic}, {you} bagaimana? {I} belum tahu.", "Soal bantaran sungai, Ibu bagaimana? Saya belum tahu."},
		{"Kata {whom}… {I} ragu.", "Kata Reza… saya ragu."},
	} {
		if got := fill(c.text, with); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
}

// TestPieces: a text of the catalogue is cut at its sentences, the rest first.
func TestPieces(t *testing.T) {
	const text = "One. Two, e.g. this. Three?"
	for n, want := range [][]string{1: {text}, 2: {"One. Two, e.g. this.", "Three?"}, 3: {"One.", "Two, e.g. this.", "Three?"}, 4: {"One.", "Two, e.g. this.", "Three?", ""}} {
		if n == 0 {
			continue
		}
		got := pieces(text, n)
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("piece %d of %d is %q, want %q", i+1, n, got[i], want[i])
			}
		}
	}
}
