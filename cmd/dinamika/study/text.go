package study

import (
	"io"
	"strings"

	"dinamika/cmd/dinamika/paper"
)

// Write writes the analysis as text: what was run, what each metric comes to,
// and the stages.
func (a *Analysis) Write(out io.Writer) error {
	var b strings.Builder
	para(&b, a.Title, "")
	para(&b, a.Question, "")
	para(&b, a.sum(), "")
	if a.Failed > 0 {
		para(&b, a.t("failed", "Failed", a.whole(a.Failed), "Runs", a.whole(a.Runs)), "")
	}
	const indent = "  "
	if t := a.overview(); t != nil {
		t.write(&b, "")
	}
	for _, m := range a.Metrics {
		b.WriteString("\n")
		para(&b, strings.ToUpper(m.Label), "")
		for _, text := range m.Findings {
			para(&b, text, indent)
		}
		for _, t := range a.tables(m) {
			if !t.Page {
				t.write(&b, indent)
			}
		}
		if text := a.sayAdvice(m); text != "" {
			b.WriteString("\n")
			para(&b, text, indent)
		}
	}
	if t := a.pathTable(); t != nil {
		b.WriteString("\n")
		para(&b, strings.ToUpper(a.t("page.stages")), "")
		t.write(&b, indent)
	}
	for k, f := range a.Failures {
		if k == 0 {
			b.WriteString("\n")
			para(&b, strings.ToUpper(a.t("page.failures")), "")
		}
		if k == mostFailures {
			para(&b, a.t("failures.more", "N", a.whole(len(a.Failures)-k)), indent)
			break
		}
		para(&b, a.whole(f.Runs)+" × "+f.Message, indent)
	}
	b.WriteString("\n")
	para(&b, a.t("caution"), "")
	_, err := io.WriteString(out, b.String())
	return err
}

// mostFailures is how many kinds of failure are told.
const mostFailures = 10

// sum says what was run, on one line.
func (a *Analysis) sum() string {
	luck := "luck.apart"
	if a.Common {
		luck = "luck.common"
	}
	return a.t("sum", "Scenario", a.scenario(), "Design", a.w.Name("design", a.Design), "Points", a.w.N("analyze.points", a.Points, nil), "Replicates", a.replicates(), "Runs", a.whole(a.Runs),
		"Luck", a.t(luck, "Seed", a.w.Number(float64(a.Seed), 0)))
}

// scenario is the title of the scenario, or its name.
func (a *Analysis) scenario() string {
	if title := a.s.manifest.Experiment.ScenarioText.In(string(a.w.Language())); title != "" {
		return title
	}
	return a.Scenario
}

// replicates says how often points were run.
func (a *Analysis) replicates() string {
	if a.Replicates[0] == a.Replicates[1] {
		return a.w.N("analyze.replicates", a.Replicates[0], nil)
	}
	return a.t("replicates.range", "Least", a.whole(a.Replicates[0]), "Most", a.whole(a.Replicates[1]))
}

// replicateCount is the same in figures.
func (a *Analysis) replicateCount() string {
	if a.Replicates[0] == a.Replicates[1] {
		return a.whole(a.Replicates[0])
	}
	return a.whole(a.Replicates[0]) + "…" + a.whole(a.Replicates[1])
}

// sayAdvice says how far the replicates go.
func (a *Analysis) sayAdvice(m *Metric) string {
	x := m.Advice
	switch a.Design {
	case "replications", "factorial", "one_at_a_time", "list":
	default:
		return "" // of such designs no two points are compared
	}
	if x == nil {
		return ""
	}
	d := digits(float64(x.Half))
	text := a.t("advice.half", "N", a.whole(x.Replicates), "Half", a.num(x.Half, d), "Level", a.level())
	if len(m.values) > 1 && x.Units.known() {
		text += " " + a.t("advice.told", "Units", a.num(x.Units, digits(float64(x.Units)/10)))
	}
	id := "advice.more"
	if x.Paired {
		id = "advice.more.paired"
	}
	return text + " " + a.t(id, "Large", a.whole(x.Large), "Medium", a.whole(x.Medium), "Small", a.whole(x.Small))
}

// write writes a table as text.
func (t *Table) write(b *strings.Builder, indent string) {
	b.WriteString("\n")
	para(b, t.Title, indent)
	for _, line := range paper.Align(append([][]string{t.Head}, t.Rows...), t.Left, paper.Width-2*len(indent)) {
		b.WriteString(indent + indent + line + "\n")
	}
	para(b, t.Note, indent+indent)
}

// para writes a text folded to the page, with an indent; of no text, nothing.
func para(b *strings.Builder, text, indent string) {
	if text == "" {
		return
	}
	for _, line := range paper.Fold(text, paper.Width-paper.Columns(indent)) {
		b.WriteString(indent + line + "\n")
	}
}
