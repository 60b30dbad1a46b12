package report

import (
	"fmt"
	"io"
	"strings"

	"dinamika/cmd/dinamika/paper"
	"dinamika/sim/pattern"
)

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
	fmt.Fprintf(b, "%s%s%s\n", head, strings.Repeat(" ", max(2, paper.Width-paper.Columns(head)-paper.Columns(verdict))), verdict)
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
			size[k] = max(size[k], paper.Columns(row[k]))
		}
	}
	for _, row := range rows {
		line := indent + row[0] + blank(size[0]-paper.Columns(row[0]))
		for k := 1; k < len(row)-1; k++ {
			line += "  " + blank(size[k]-paper.Columns(row[k])) + row[k]
		}
		b.WriteString(line + "  " + row[len(row)-1] + "\n")
	}
}

func blank(n int) string { return strings.Repeat(" ", max(0, n)) }

// para writes a text folded to the page, with an indent; of no text, nothing.
func para(b *strings.Builder, text, indent string) {
	if text == "" {
		return
	}
	for _, line := range paper.Fold(text, paper.Width-paper.Columns(indent)) {
		b.WriteString(indent + line + "\n")
	}
}
