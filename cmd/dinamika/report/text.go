package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dinamika/sim/pattern"
)

// width is how many columns of a terminal the text takes.
const width = 100

// Write writes the report as text: a block for each finding, and the sum.
func (r *Report) Write(out io.Writer) error {
	var b strings.Builder
	for k := range r.results {
		r.block(&b, &r.results[k])
	}
	para(&b, r.w.T("validate.legend"), "")
	b.WriteString("\n")
	para(&b, r.sum()+" "+r.same(), "")
	_, err := io.WriteString(out, b.String())
	return err
}

// block writes one finding.
func (r *Report) block(b *strings.Builder, x *pattern.Result) {
	head, verdict := x.ID+"  "+r.of(x, "title"), strings.ToUpper(r.verdict(x.Met))
	fmt.Fprintf(b, "%s%s%s\n", head, strings.Repeat(" ", max(2, width-long(head)-long(verdict))), verdict)
	const indent = "     "
	para(b, r.of(x, "claim"), indent)
	para(b, r.w.T("validate.source", map[string]any{"Source": source(x.Sources), "Grade": strings.ToLower(r.w.Name("evidence", x.Grade.String()))}), indent)
	b.WriteString("\n")
	r.table(b, x, indent)
	for _, n := range r.nulls(x) {
		para(b, n.Text, indent)
	}
	if !x.Met {
		para(b, r.w.T("validate.why", map[string]any{"Reason": r.reason(x)}), indent)
	}
	b.WriteString("\n")
}

// table writes the judged quantities, then those merely shown.
func (r *Report) table(b *strings.Builder, x *pattern.Result, indent string) {
	heads := []string{"quantity", "published", "accepted", "simulated", "studies", "ok"}
	for k, id := range heads {
		heads[k] = r.w.T("validate.head." + id)
	}
	rows := [][]string{heads}
	for _, judged := range []bool{true, false} {
		for k := range x.Quantities {
			if c := r.cells(x, k); c.Judged == judged {
				mark := r.w.T("validate.shown")
				switch {
				case judged && c.Met:
					mark = r.w.T("validate.yes")
				case judged:
					mark = r.w.T("validate.no")
				}
				rows = append(rows, []string{c.Label, c.Published, c.Accepted, c.Simulated, c.Studies, mark})
			}
		}
	}
	size := make([]int, len(heads))
	for _, row := range rows {
		for k := range row {
			size[k] = max(size[k], long(row[k]))
		}
	}
	for _, row := range rows {
		line := indent + row[0] + blank(size[0]-long(row[0]))
		for k := 1; k < len(row)-1; k++ {
			line += "  " + blank(size[k]-long(row[k])) + row[k]
		}
		b.WriteString(line + "  " + row[len(row)-1] + "\n")
	}
}

func blank(n int) string { return strings.Repeat(" ", max(0, n)) }

// long is how many columns a text takes.
func long(s string) int { return utf8.RuneCountInString(s) }

// para writes a text folded to the page, with an indent.
func para(b *strings.Builder, text, indent string) {
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case long(indent)+long(line)+1+long(word) > width:
			b.WriteString(indent + line + "\n")
			line = word
		default:
			line += " " + word
		}
	}
	if line != "" {
		b.WriteString(indent + line + "\n")
	}
}
