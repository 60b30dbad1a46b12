package letter

import (
	"strings"
	"unicode/utf8"

	"dinamika/render/view/mark"
)

// Break breaks a text into lines no wider than so much, between words, and
// after hyphens: Indonesian doubles words (kata-kata). A word that is wider
// still is cut, with a hyphen, between a vowel and the consonant after it: so
// are nearly all Indonesian words divided, and no letter is lost.
func Break(text string, f mark.Font, size, wide float64) []string {
	var lines []string
	for part := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.FieldsSeq(part) {
			gap := " "
			for piece := range strings.SplitAfterSeq(word, "-") {
				if piece == "" {
					continue
				}
				if line == "" {
					gap = ""
				}
				if Width(line+gap+piece, f, size) <= wide {
					line, gap = line+gap+piece, ""
					continue
				}
				if line != "" {
					lines = append(lines, line)
				}
				line, gap = piece, ""
				for Width(line, f, size) > wide {
					head, tail := divide(line, f, size, wide)
					lines = append(lines, head)
					line = tail
					if tail == "" {
						break
					}
				}
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// divide cuts a word that does not fit, as late as may be; at least one letter
// is in the head, however narrow the room.
func divide(word string, f mark.Font, size, wide float64) (head, tail string) {
	var fits, nice int
	prev := rune(0)
	for i, r := range word {
		if i > 0 {
			if fits > 0 && Width(word[:i]+"-", f, size) > wide {
				break
			}
			fits = i
			if vowel(prev) && !vowel(r) && syllable(word[i:]) {
				nice = i
			}
		}
		prev = r
	}
	if nice > 0 {
		fits = nice
	}
	if fits == 0 {
		return word, ""
	}
	return word[:fits] + "-", word[fits:]
}

// syllable says whether a word's rest begins with one consonant (ng, ny, sy,
// kh are one) and a vowel: mem-ba is no place to cut after the e.
func syllable(rest string) bool {
	for _, two := range []string{"ng", "ny", "sy", "kh"} {
		if after, ok := strings.CutPrefix(rest, two); ok {
			r, _ := utf8.DecodeRuneInString(after)
			return vowel(r)
		}
	}
	_, n := utf8.DecodeRuneInString(rest)
	r, _ := utf8.DecodeRuneInString(rest[n:])
	return vowel(r)
}

func vowel(r rune) bool { return strings.ContainsRune("aeiouAEIOU", r) }

// Trim is a text of the tool in at most so many lines, with an ellipsis where
// something is left out. What people say is never trimmed: see Beats.
func Trim(text string, f mark.Font, size, wide float64, most int) []string {
	lines := Break(text, f, size, wide)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	last := strings.TrimSuffix(lines[most-1], "-")
	for Width(last+"…", f, size) > wide && last != "" {
		_, n := utf8.DecodeLastRuneInString(last)
		last = last[:len(last)-n]
	}
	lines[most-1] = strings.TrimRight(last, " ,;:") + "…"
	return lines
}

// Beats is what a person says, broken into beats of at most so many lines: a
// long utterance goes on in a second bubble, and nothing of it is left out. A
// beat ends with a sentence, if one ends in its later half.
func Beats(speech string, f mark.Font, size, wide float64, most int) [][]string {
	var beats [][]string
	for {
		lines := Break(speech, f, size, wide)
		if len(lines) <= most {
			return append(beats, lines)
		}
		head := lines[:most]
		cut := len(head)
		for i := most - 1; i >= most/2; i-- {
			if strings.ContainsAny(head[i][max(0, len(head[i])-1):], ".?!") {
				cut = i + 1
				break
			}
		}
		beats = append(beats, head[:cut:cut])
		speech = join(lines[cut:])
	}
}

// join puts lines together again; one that ends in a hyphen goes on without a
// space.
func join(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 && !strings.HasSuffix(lines[i-1], "-") {
			b.WriteByte(' ')
		}
		b.WriteString(l)
	}
	return b.String()
}
