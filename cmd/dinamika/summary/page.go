package summary

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"dinamika/cmd/dinamika/paper"
	"dinamika/render/lang"
)

// page is the summary being written.
type page struct {
	strings.Builder
	*Run
	w *lang.Words
}

// Write writes the summary for a person.
func (r *Run) Write(out io.Writer, w *lang.Words) error {
	p := &page{Run: r, w: w}
	p.heading()
	p.development()
	p.path()
	p.talk()
	p.norms()
	p.power()
	p.decisions()
	p.outcome()
	p.output()
	p.foot()
	_, err := io.WriteString(out, p.String())
	return err
}

// t is a word of the summary.
func (p *page) t(id string, data ...any) string { return p.w.T("command.summary."+id, data...) }

// line writes one line without trailing blanks.
func (p *page) line(format string, args ...any) {
	text := strings.ReplaceAll(fmt.Sprintf(format, args...), unbroken, " ")
	p.WriteString(strings.TrimRight(text, " ") + "\n")
}

// unbroken is a blank at which no line is folded.
const unbroken = "\u00a0"

// together keeps words on one line.
func together(s string) string { return strings.ReplaceAll(s, " ", unbroken) }

// section begins a part of the page: its title, and what it shows.
func (p *page) section(id string) {
	p.line("")
	title := strings.ToUpper(p.t(id))
	p.line("%s", title)
	if p.w.Has("command.summary." + id + ".about") {
		p.para(p.t(id+".about"), "  ", "  ")
	}
}

// para writes a text folded to the page, with an indent as wide in the first
// line as in the rest.
func (p *page) para(text, first, rest string) {
	indent := first
	for _, line := range paper.Fold(text, paper.Width-paper.Columns(rest)) {
		p.line("%s%s", indent, line)
		indent = rest
	}
}

// pad fills a text up to n columns, or cuts it there.
func pad(s string, n int) string {
	if d := n - paper.Columns(s); d >= 0 {
		return s + strings.Repeat(" ", d)
	}
	return string([]rune(s)[:max(0, n-1)]) + "…"
}

// right is pad with the text at the right.
func right(s string, n int) string {
	if d := n - paper.Columns(s); d > 0 {
		return strings.Repeat(" ", d) + s
	}
	return pad(s, n)
}

// bar draws a share of n columns in eighths.
func bar(share float64, n int) string {
	eighths := int(math.Round(min(1, max(0, share)) * float64(8*n)))
	s := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		s += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return pad(s, n)
}

// lower is a name as it stands inside a line.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// who is an agent's name in a table.
func (p *page) who(i int) string { return p.name(i, p.t("worker")) }

// said is an agent's name in a sentence.
func (p *page) said(i int) string { return together(p.name(i, p.t("the_worker"))) }

// widest is the width of a column of names, within reason.
func widest(names []string, least, most int) int {
	n := least
	for _, s := range names {
		n = max(n, paper.Columns(s))
	}
	return min(n, most)
}

// heading says what this is, and whose life it tells.
func (p *page) heading() {
	g, s := p.g, &p.m.Setup
	p.line("%s", p.Title)
	p.line("%s", strings.Repeat("═", min(paper.Width, paper.Columns(p.Title))))
	members := 0
	for i := range s.People {
		if s.People[i].Joins == 0 && !s.People[i].Candidate {
			members++
		}
	}
	who := p.w.N("command.members", members, nil)
	if later := len(p.tookPart()) - members; later > 0 {
		who += " " + p.w.N("command.summary.later", later, nil)
	}
	p.para(p.t("line", map[string]any{
		"Kind": p.w.Name("kind", s.Kind.String()), "Members": who,
		"Sessions": p.w.N("command.sessions", len(p.meetings), nil), "Acts": p.w.N("command.acts", int(g.Acts), nil),
		"Policy": lower(p.w.Name("policy", s.Facilitator.Policy.String())),
	}), "", "")
	p.para(p.t("caution"), "", "")
}
