package talk

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dinamika/render/lang"
)

// How often, of a hundred cores that could take it, one is given an opening,
// an ending, or the name of the one spoken to.
const openings, endings, namings = 34, 16, 34

// compose makes a line of a core: perhaps with an opening, an ending or a name,
// and with all brackets filled.
func (t *Talk) compose(c *template, s *scene) string {
	with := t.names(s)
	text := fill(c.text, with)
	if c.place == workerCore || c.own && c.person >= 0 || short(c.text) || s.holds.has(bare) || c.needs.has(telling) || c.needs.has(first) {
		return text
	}
	for try := range uint64(4) { // the same core with the same trimmings, lately? Then with others
		line := t.trim(c, s, text, with, try)
		u := t.used[hashText("="+line)]
		if u == nil || t.acts-u.last > latelyActs {
			text = line
			break
		}
	}
	t.note("="+text, s.a)
	return text
}

// trim puts what may come before and after to a line, as far as it fits.
func (t *Talk) trim(c *template, s *scene, text string, with map[string]string, try uint64) string {
	luck := t.draw(s, c.hash+try)
	opened := false
	if luck%100 < openings && opensWith(c.text) {
		if j := t.joint(before, s, c.text, try); j != nil {
			text, opened = t.join(fill(j.text, with), text), true
		}
	}
	luck /= 100
	named := s.to >= 0 && !hasAny(c.text, "{to}", "{To}", "{you}", "{You}", "{whom}") && strings.Count(text, ",") < 2 && !s.holds.has(goingOn)
	switch {
	case named && luck%100 < namings:
		text = addressed(text, with["vocative"])
	case !opened && !c.needs.has(torn) && !c.needs.has(complied) && !c.needs.has(strong) && luck/100%100 < endings && strings.HasSuffix(text, ".") && strings.Count(text, ".") == 1 && !strings.Contains(text, ","):
		if j := t.joint(after, s, c.text, try); j != nil {
			text = strings.TrimSuffix(text, ".") + fill(j.text, with)
			if !strings.ContainsAny(text[len(text)-1:], ".?") {
				text += "."
			}
		}
	}
	if utf8.RuneCountInString(text) > longest {
		return fill(c.text, with)
	}
	return capitals(text)
}

// opensWith says whether something can be put before a core: not where it has
// an opening of its own.
func opensWith(text string) bool {
	head := text
	if len(head) > 22 {
		head = head[:22]
	}
	word, _, _ := strings.Cut(text, " ")
	return !strings.ContainsAny(head, ",.…?:") && !slices.Contains(joining(), word)
}

// joining are words at the head of a core that already join it to what was said.
func joining() []string {
	return []string{"And", "But", "So", "Then", "Yes", "No", "Well", "Sorry", "Ha", "Oh", "Dan", "Tapi", "Terus", "Jadi", "Ya", "Iya", "Tidak", "Bukan", "Maaf", "Wah", "Nah", "Oh", "Justru", "Habis", "Begitu"}
}

// join puts an opening before a line.
func (t *Talk) join(opening, text string) string {
	if strings.HasSuffix(opening, ".") || strings.HasSuffix(opening, "?") {
		return opening + " " + text
	}
	return opening + " " + t.lower(text)
}

// lower makes the first letter small, where the word is not always written large.
func (t *Talk) lower(text string) string {
	first, _, _ := strings.Cut(text, " ")
	first = strings.TrimRight(first, ",.?…")
	if t.language == lang.English && (first == "I" || strings.HasPrefix(first, "I'")) || first == "Alhamdulillah" {
		return text
	}
	for i := range t.people {
		name, _, _ := strings.Cut(t.people[i].name, " ")
		if strings.TrimSuffix(first, "'s") == name || first == t.people[i].you(lang.Indonesian, false) {
			return text
		}
	}
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(r)) + text[n:]
}

// addressed puts the name of the one spoken to at the end of a line's first sentence.
func addressed(text, name string) string {
	at := strings.IndexAny(text, ".?")
	if at < 0 || at != len(text)-1 {
		return text
	}
	return text[:at] + ", " + name + text[at:]
}

// joint draws an opening or an ending that fits the scene and does not say what
// the core says already.
func (t *Talk) joint(where place, s *scene, core string, try uint64) *template {
	var best *template
	var draw uint64
	for k := range t.joints {
		j := &t.joints[k]
		if j.place != where || !j.fits(s.holds) || overlaps(j.text, core) {
			continue
		}
		h := t.draw(s, j.hash+try) >> uint(min(3, max(0, j.rank))) // those that fit closely win more often
		if u := t.used[j.hash]; u != nil && t.acts-u.last < 12 {
			h |= 1 << 63
		}
		if best == nil || h < draw {
			best, draw = j, h
		}
	}
	if best != nil {
		t.note(best.text, s.a)
	}
	return best
}

// overlaps says whether two texts share a word of weight.
func overlaps(a, b string) bool {
	b = strings.ToLower(b)
	for w := range strings.FieldsFuncSeq(strings.ToLower(a), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) >= 4 && strings.Contains(b, w) || (w == "and" || w == "but" || w == "dan" || w == "tapi") && strings.HasPrefix(b, w) {
			return true
		}
	}
	return false
}

// names is what goes into a template's brackets here.
func (t *Talk) names(s *scene) map[string]string {
	with := map[string]string{"i": "saya", "ku": " saya", "topic": s.topic, "number": s.number, "you": "you", "me": t.Name(int(s.a.Speaker))}
	if t.young {
		with["i"], with["ku"] = "aku", "ku"
	}
	if s.to >= 0 {
		to := &t.people[s.to]
		with["to"], with["vocative"] = to.name, to.called(t.language, t.draw(s, 7)%3 != 0)
		with["you"] = to.you(t.language, s.casual)
	}
	if s.whom >= 0 {
		with["whom"] = t.people[s.whom].name
	}
	return with
}
