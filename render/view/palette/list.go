package palette

import (
	"slices"
	"strings"
	"unicode"
)

// Keys are the nine keys that are the grid: three rows of a keyboard.
func keys() [9]string { return [9]string{"q", "w", "e", "a", "s", "d", "z", "x", "c"} }

// memberKeys are the keys of the chairs.
func memberKeys() [12]string {
	return [12]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "-", "=", `\`}
}

// listed are the numbers of the techniques in the list that is open, in its
// order.
func (p *Panel) listed() []int {
	if p.Query != "" {
		return p.found()
	}
	var out []int
	for i := range p.Techniques {
		v := &p.Techniques[i]
		if p.Family > 0 && int(v.Family) == p.Family-1 || p.Role > 0 && int(v.Role) == p.Role-1 {
			out = append(out, i+1)
		}
	}
	return out
}

// A list of more than nine is shown in pages of eight, and the ninth key turns
// the page.
const most, leaf = 9, 8

// pages is how many pages a list of so many has.
func pages(n int) int {
	if n <= most {
		return 1
	}
	return (n + leaf - 1) / leaf
}

// page is the part of a list that is open.
func (p *Panel) page(all []int) []int {
	if len(all) <= most {
		return all
	}
	from := min(max(0, p.Page), pages(len(all))-1) * leaf
	return all[from:min(from+leaf, len(all))]
}

// Where a word of the query was found, the best first.
const (
	atName   = iota // the name begins with it
	inName          // a word of the name does
	inAlso          // a word of a synonym does
	midName         // inside the name
	inAbout         // a word of the description begins with it
	midAlso         // inside a synonym
	midAbout        // inside the description
	nowhere
)

// found are the numbers of the techniques in which every word of the query is
// found, the best first, and among equals in the order of the catalogue.
func (p *Panel) found() []int {
	words := strings.Fields(Fold(p.Query))
	var out []int
	score := make([]int, len(p.Techniques)+1)
	for i := range p.Techniques {
		v, all := &p.Techniques[i], true
		name := Fold(v.Name)
		also, about := foldAll(v.Also), foldAll(append([]string{v.About}, v.Deep...))
		for _, w := range words {
			at := place(w, name, also, about)
			score[i+1] += at
			all = all && at != nowhere
		}
		if all && len(words) > 0 {
			out = append(out, i+1)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return score[a] - score[b] })
	return out
}

// place is where a folded word is found in folded texts.
func place(w, name string, also, about []string) int {
	begins := func(text string) bool { return beginsWord(text, w) }
	has := func(text string) bool { return strings.Contains(text, w) }
	switch {
	case strings.HasPrefix(name, w):
		return atName
	case begins(name):
		return inName
	case slices.ContainsFunc(also, begins):
		return inAlso
	case has(name):
		return midName
	case slices.ContainsFunc(about, begins):
		return inAbout
	case slices.ContainsFunc(also, has):
		return midAlso
	case slices.ContainsFunc(about, has):
		return midAbout
	}
	return nowhere
}

// beginsWord says whether a word of the text begins with w.
func beginsWord(text, w string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], w)
		if i < 0 {
			return false
		}
		if at += i; at == 0 || strings.IndexByte(" -,.;:/()'\"", text[at-1]) >= 0 {
			return true
		}
		at++
	}
}

func foldAll(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = Fold(t)
	}
	return out
}

// Fold is a text in small letters without the marks on them, so that it is
// found however it is typed.
func Fold(text string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if r < 0x80 {
			return r
		}
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		for _, row := range [...]string{"aàáâãäåāă", "cçćč", "eèéêëēěę", "iìíîïī", "nñń", "oòóôõöōő", "sśšş", "uùúûüūů", "yýÿ", "zźžż", "'‘’", `"“”`, "-–—"} {
			if strings.ContainsRune(row, r) {
				first := row[0]
				return rune(first)
			}
		}
		return r
	}, text)
}
