package letter

import (
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"

	"dinamika/render/view/mark"
)

const long = "Pertanggungjawaban ketidakberdayaan masing-masing orang tua-tua dipertimbangkan bersama-sama; mempertanggungjawabkannya tidak mudah."

// TestWidth holds the widths to those of another way of measuring.
func TestWidth(t *testing.T) {
	for f := range mark.Font(mark.NumFonts) {
		parsed, err := opentype.Parse(TTF(f))
		if err != nil {
			t.Fatal(err)
		}
		const size = 64
		drawn, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"i", "WWW", "lengan bersedekap", "é ñ – “ya” … −0,4"} {
			want := 0.0
			for _, r := range text {
				a, ok := drawn.GlyphAdvance(r)
				if !ok {
					t.Errorf("font %d lacks %q", f, r)
				}
				want += float64(a) / 64
			}
			if got := Width(text, f, size); got < want-0.5 || got > want+0.5 {
				t.Errorf("font %d: %q is %.2f wide, want %.2f", f, text, got, want)
			}
		}
	}
	if len(TTF(mark.Say)) == len(TTF(mark.Regular)) {
		t.Error("people and the tool have one font")
	}
}

// letters is a text without what breaking may add or take away.
func letters(text string) string { return strings.NewReplacer(" ", "", "-", "").Replace(text) }

func TestBreak(t *testing.T) {
	for _, wide := range []float64{40, 80, 252, 2000} {
		lines := Break(long, mark.Say, 17, wide)
		for _, l := range lines {
			if got := Width(l, mark.Say, 17); got > wide {
				t.Errorf("%q is %.1f wide, want at most %v", l, got, wide)
			}
		}
		if got := letters(strings.Join(lines, "")); got != letters(long) {
			t.Errorf("at %v letters are lost:\n%s\n%s", wide, got, long)
		}
	}
	if got := Break("kata-kata", mark.Regular, 13, Width("kata-k", mark.Regular, 13)); len(got) != 2 || got[0] != "kata-" {
		t.Errorf("a doubled word breaks into %q", got)
	}
	if got := Break("satu\ndua", mark.Regular, 13, 500); len(got) != 2 {
		t.Errorf("two paragraphs are %q", got)
	}
	if got := Break("bersedekap", mark.Regular, 13, Width("bersede-", mark.Regular, 13)); got[0] != "berse-" && got[0] != "bersede-" {
		t.Errorf("a long word is cut into %q: want a cut between syllables", got)
	}
	if got := Break("", mark.Regular, 13, 10); len(got) != 1 {
		t.Errorf("no text is %q", got)
	}
	if got := Break("xyz", mark.Regular, 13, 0); strings.Join(got, "") == "" {
		t.Error("no room loses the word")
	}
}

func TestTrim(t *testing.T) {
	if got := Trim("lengan bersedekap", mark.Regular, 13, 500, 1); got[0] != "lengan bersedekap" {
		t.Errorf("what fits is changed to %q", got)
	}
	for _, most := range []int{1, 2} {
		got := Trim(long, mark.Regular, 13, 100, most)
		last := got[len(got)-1]
		if len(got) != most || !strings.HasSuffix(last, "…") || Width(last, mark.Regular, 13) > 100 {
			t.Errorf("in %d lines it is %q", most, got)
		}
	}
	if got := Trim("4 Yohanes", mark.Regular, 13, 48, 1)[0]; got == "4…" {
		t.Errorf("a line that has room is trimmed to %q", got)
	}
}

// TestBeats: speech is never trimmed, however long.
func TestBeats(t *testing.T) {
	speech := strings.Repeat(long+" ", 4) + "Selesai."
	beats := Beats(speech, mark.Say, 17, 252, 4)
	var all string
	for _, b := range beats {
		if len(b) == 0 || len(b) > 4 {
			t.Errorf("a beat has %d lines", len(b))
		}
		all += strings.Join(b, "")
	}
	if letters(all) != letters(speech) || strings.Contains(all, "…") {
		t.Errorf("letters of speech are lost in %q", all)
	}
	if got := Beats("Ya.", mark.Say, 17, 252, 4); len(got) != 1 || got[0][0] != "Ya." {
		t.Errorf("a short speech is %q", got)
	}
	if got := Beats("satu dua tiga empat lima enam. tujuh delapan sembilan", mark.Say, 17, 100, 4)[0]; !strings.HasSuffix(got[len(got)-1], ".") {
		t.Errorf("the first beat is %q: want it to end with the sentence", got)
	}
}
