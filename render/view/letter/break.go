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
	lines, _ := lay(text, f, size, wide)
	return lines
}

// lay breaks a text, and tells which lines end in a hyphen that the text does
// not have.
func lay(text string, f mark.Font, size, wide float64) (lines []string, cut []bool) {
	end := func(line string, hyphen bool) { lines, cut = append(lines, line), append(cut, hyphen) }
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
					end(line, false)
				}
				line, gap = piece, ""
				for Width(line, f, size) > wide {
					head, tail := divide(line, f, size, wide)
					end(head, tail != "")
					line = tail
				}
			}
		}
		end(line, false)
	}
	return lines, cut
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
	lines, cut := lay(text, f, size, wide)
	if len(lines) <= most {
		return lines
	}
	var rest strings.Builder // as much of the rest as fits
	for i := most - 1; i < len(lines); i++ {
		rest.WriteString(strings.TrimSuffix(lines[i], hyphen(cut[i])))
		if !cut[i] && !strings.HasSuffix(lines[i], "-") {
			rest.WriteByte(' ')
		}
	}
	last := rest.String()
	for last != "" && Width(last+"…", f, size) > wide {
		_, n := utf8.DecodeLastRuneInString(last)
		last = last[:len(last)-n]
	}
	return append(lines[:most-1:most-1], strings.TrimRight(last, " ,;:-")+"…")
}

// hyphen is what a cut adds to a line.
func hyphen(cut bool) string {
	if cut {
		return "-"
	}
	return ""
}

// Beats is what a person says, broken into beats of at most so many lines: a
// long utterance goes on in a second bubble, and nothing of it is left out. A
// beat ends with a sentence, if one ends in its later half.
func Beats(speech string, f mark.Font, size, wide float64, most int) [][]string {
	var beats [][]string
	words := strings.Fields(speech)
	for {
		lines := Break(strings.Join(words, " "), f, size, wide)
		if len(lines) <= most {
			return append(beats, lines)
		}
		take := 1
		for take+1 < len(words) && len(Break(strings.Join(words[:take+1], " "), f, size, wide)) <= most {
			take++
		}
		for k := take; k > 1 && 2*k >= take; k-- {
			if strings.ContainsAny(words[k-1][len(words[k-1])-1:], ".?!") {
				take = k
				break
			}
		}
		beats = append(beats, Break(strings.Join(words[:take], " "), f, size, wide))
		if words = words[take:]; len(words) == 0 {
			return beats // one word of more lines than a beat has
		}
	}
}
