package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"dinamika/cmd/dinamika/draft"
	"dinamika/cmd/dinamika/paper"
	"dinamika/sim"
	"dinamika/sim/calibrate"
)

// fitJSON is a fit as --json shows it.
type fitJSON struct {
	Method      string           `json:"method"`
	Seed        uint64           `json:"seed"`
	Evaluations int              `json:"evaluations"`
	Replicates  int              `json:"replicates"`
	Start       *calibrate.Point `json:"start"`
	Best        *calibrate.Point `json:"best"`
	Parameters  []fittedJSON     `json:"parameters"`
}

type fittedJSON struct {
	Name    string  `json:"name"`
	Default float64 `json:"default"`
	Value   float64 `json:"value"`
	Lo      float64 `json:"lo"`
	Hi      float64 `json:"hi"`
}

// rounded keeps five significant digits: more than the luck of the studies
// leaves anybody to know.
func rounded(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 5, 64), 64)
	return y
}

// tellFit prints what came of a fit, and writes its values as the parameters
// section of a scenario.
func (p *program) tellFit(w *calibrate.Work, o *calibrate.Outcome, f *calibrateFlags, out *draft.Draft) error {
	report := fitJSON{w.Method.String(), w.Seed, o.Evaluations, w.Replicates, &o.Start, &o.Best, []fittedJSON{}}
	defaults := sim.DefaultParams()
	for _, r := range defaults.Rows() {
		value, moved := o.Best.X[r.Name]
		if !moved && slices.Contains(w.Names, r.Name) {
			value, moved = r.Default, true
		}
		if moved {
			report.Parameters = append(report.Parameters, fittedJSON{r.Name, r.Default, rounded(value), r.Lo, r.Hi})
		}
	}
	if err := writeValues(out, report.Parameters); err != nil {
		return fault("cannot write to %s: %w", f.out, err)
	}
	if f.json {
		return p.printJSON(report)
	}
	t := grid{head: p.heads("calibrate.finding", "calibrate.start", "calibrate.fitted", "calibrate.met")}
	for k, part := range o.Best.Findings {
		was := o.Start.Findings[k]
		t.rows = append(t.rows, []string{part.ID, p.words.Number(was.Loss, 3), p.words.Number(part.Loss, 3), p.metChange(was.Met, part.Met)})
	}
	t.rows = append(t.rows,
		[]string{p.words.T("command.calibrate.prior"), p.words.Number(o.Start.Prior, 3), p.words.Number(o.Best.Prior, 3), ""},
		[]string{p.words.T("command.calibrate.total"), p.words.Number(o.Start.Loss, 3), p.words.Number(o.Best.Loss, 3), ""})
	if err := t.write(p.out); err != nil {
		return err
	}
	fmt.Fprintln(p.out)
	t = grid{head: p.heads("name", "default", "calibrate.value", "range")}
	for _, x := range report.Parameters {
		t.rows = append(t.rows, []string{x.Name, p.plain(x.Default), p.plain(x.Value), p.plain(x.Lo) + ".." + p.plain(x.Hi)})
	}
	if err := t.write(p.out); err != nil {
		return err
	}
	return p.note(p.words.T("command.calibrate.about", map[string]any{
		"Evaluations": o.Evaluations, "Replicates": w.Replicates, "Method": w.Method.String(), "Seed": w.Seed,
	}))
}

// note prints a paragraph below a table.
func (p *program) note(text string) error {
	_, err := fmt.Fprintf(p.out, "\n%s\n", strings.Join(paper.Fold(text, paper.Width), "\n"))
	return err
}

// metChange is whether a finding was met before and after.
func (p *program) metChange(before, after bool) string {
	return p.met(before) + " → " + p.met(after)
}

func (p *program) met(yes bool) string {
	if yes {
		return p.words.T("command.calibrate.met")
	}
	return p.words.T("command.calibrate.not_met")
}

// writeValues writes what a scenario may take in as it is.
func writeValues(out *draft.Draft, values []fittedJSON) error {
	if out.File == nil {
		return nil
	}
	var b strings.Builder
	b.WriteString("# By dinamika calibrate. For a scenario file; or one by one: --set NAME=VALUE\nparameters:\n")
	for _, x := range values {
		fmt.Fprintf(&b, "  %s: %s\n", x.Name, strconv.FormatFloat(x.Value, 'f', -1, 64))
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// tellSensitivity prints which findings pin which constants, and writes the
// table that the program ships.
func (p *program) tellSensitivity(w *calibrate.Work, rows []calibrate.Row, f *calibrateFlags, out *draft.Draft) error {
	if out.File != nil {
		table := [][]string{{"parameter", "finding", "effect"}}
		for _, r := range rows {
			for _, e := range r.Strongest() {
				if e.Felt {
					table = append(table, []string{r.Parameter, e.Finding, strconv.FormatFloat(e.Size, 'f', 2, 64)})
				}
			}
		}
		if err := csv.NewWriter(out).WriteAll(table); err != nil {
			return fault("cannot write to %s: %w", f.out, err)
		}
	}
	if f.json {
		return p.printJSON(rows)
	}
	t := grid{head: p.heads("name", "calibrate.moved", "calibrate.pinned")}
	felt, still := 0, 0
	for _, r := range rows {
		if r.Felt() {
			felt++
		}
		moved := false
		by := []string{}
		for _, e := range r.Strongest() {
			moved = moved || e.Quantity != ""
			if e.Felt {
				by = append(by, e.Finding+" "+p.words.Signed(e.Size, 1))
			}
		}
		switch {
		case !moved:
			still++
			by = []string{p.words.T("command.calibrate.still")}
		case len(by) == 0:
			by = []string{p.words.T("command.calibrate.unfelt")}
		}
		t.rows = append(t.rows, []string{r.Parameter, p.plain(rounded(r.From)) + ".." + p.plain(rounded(r.To)), strings.Join(by, ", ")})
	}
	if err := t.write(p.out); err != nil {
		return err
	}
	return p.note(p.words.T("command.calibrate.counts", map[string]any{
		"All": len(rows), "Felt": felt, "Unfelt": len(rows) - felt - still, "Still": still, "Findings": len(w.Findings), "Replicates": w.Replicates,
	}))
}

// tellHoldOut prints how well the findings are foretold that were held out.
func (p *program) tellHoldOut(w *calibrate.Work, folds []calibrate.Fold, f *calibrateFlags, out *draft.Draft) error {
	if out.File != nil {
		if err := csv.NewWriter(out).WriteAll(holdOutTable(folds)); err != nil {
			return fault("cannot write to %s: %w", f.out, err)
		}
	}
	if f.json {
		return p.printJSON(folds)
	}
	t := grid{head: p.heads("calibrate.fold", "calibrate.part", "calibrate.disturbed", "calibrate.after", "calibrate.shipped", "calibrate.findings")}
	for _, fold := range folds {
		for k, trials := range [][]calibrate.Trial{fold.Fitted, fold.Held} {
			ids := make([]string, len(trials))
			for i := range trials {
				ids[i] = trials[i].ID
			}
			t.rows = append(t.rows, []string{
				strconv.Itoa(fold.Number), p.words.T([...]string{"command.calibrate.fitted", "command.calibrate.held"}[k]),
				p.marks(trials, func(x calibrate.Trial) calibrate.Mark { return x.Disturbed }),
				p.marks(trials, func(x calibrate.Trial) calibrate.Mark { return x.After }),
				p.marks(trials, func(x calibrate.Trial) calibrate.Mark { return x.Shipped }),
				strings.Join(ids, " "),
			})
		}
	}
	if err := t.write(p.out); err != nil {
		return err
	}
	return p.note(p.words.T("command.calibrate.holdout.about", map[string]any{
		"Evaluations": w.Evaluations, "Replicates": w.Replicates, "Parameters": len(w.Names), "Seed": w.Seed,
	}))
}

// marks is how many of some findings are met, and their loss together.
func (p *program) marks(trials []calibrate.Trial, of func(calibrate.Trial) calibrate.Mark) string {
	met, sum := 0, 0.0
	for _, t := range trials {
		m := of(t)
		sum += m.Loss
		if m.Met {
			met++
		}
	}
	decimals := 2
	if math.Abs(sum) >= 100 {
		decimals = 0
	}
	return p.words.T("command.calibrate.marks", map[string]any{"Met": met, "All": len(trials), "Loss": p.words.Number(sum, decimals)})
}

// holdOutTable is one row per fold and finding.
func holdOutTable(folds []calibrate.Fold) [][]string {
	table := [][]string{{"fold", "finding", "part", "disturbed_loss", "disturbed_met", "after_loss", "after_met", "shipped_loss", "shipped_met"}}
	for _, fold := range folds {
		for k, trials := range [][]calibrate.Trial{fold.Fitted, fold.Held} {
			for _, t := range trials {
				row := []string{strconv.Itoa(fold.Number), t.ID, [...]string{"fitted", "held_out"}[k]}
				for _, m := range []calibrate.Mark{t.Disturbed, t.After, t.Shipped} {
					row = append(row, strconv.FormatFloat(m.Loss, 'g', 6, 64), strconv.FormatBool(m.Met))
				}
				table = append(table, row)
			}
		}
	}
	return table
}
