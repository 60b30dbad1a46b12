package main

import (
	"context"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"dinamika/cmd/dinamika/paper"
	"dinamika/sim/experiment"
)

// dryJSON is a dry run as --json shows it.
type dryJSON struct {
	Experiment string         `json:"experiment"`
	Scenario   string         `json:"scenario"`
	Design     string         `json:"design"`
	Points     int            `json:"points"`
	Replicates int            `json:"replicates"` // of each point, at most
	Least      int            `json:"least"`      // of each point, at least
	Runs       float64        `json:"runs"`       // at most
	Seconds    float64        `json:"seconds"`    // estimated, for the runs at most
	Workers    int            `json:"workers"`
	Bytes      float64        `json:"bytes"` // estimated
	Rows       []dryRow       `json:"first_rows"`
	CannotBe   []dryFailure   `json:"cannot_be"`
	Tried      int            `json:"points_tried"`
	Tables     map[string]int `json:"rows_in_tables"` // estimated
}

type dryRow struct {
	Point     int               `json:"point"`
	Replicate int               `json:"replicate"`
	Seed      uint64            `json:"seed"`
	Factors   map[string]string `json:"factors"`
}

type dryFailure struct {
	Point   int    `json:"point"`
	Message string `json:"message"`
}

// firstRows is how many runs a dry run shows.
const firstRows = 10

// dryRun tells how large a sweep is, about how long it will take and how much
// room it needs, and shows its first runs. It makes a few runs and keeps none.
func (p *program) dryRun(ctx context.Context, plan *experiment.Plan, f *sweepFlags) error {
	t := experiment.Try(ctx, plan, time.Second)
	if ctx.Err() != nil {
		return context.Canceled
	}
	workers := f.workers
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	d := dryJSON{
		Experiment: plan.Name, Scenario: plan.Scenario, Design: plan.Kind, Points: plan.Points,
		Replicates: plan.Replicates.Most, Least: plan.Replicates.Least, Runs: plan.Largest(), Workers: workers,
		Tried: t.Tried, Tables: map[string]int{}, CannotBe: []dryFailure{},
	}
	d.Seconds, d.Bytes = t.Seconds*d.Runs/float64(workers), t.Bytes*d.Runs
	for name, rows := range t.Rows {
		if rows > 0 {
			d.Tables[name] = int(float64(rows) / float64(t.Runs) * d.Runs)
		}
	}
	for _, r := range plan.Rows(firstRows) {
		row := dryRow{r.Point, r.Replicate, r.Seed, map[string]string{}}
		for k := range plan.Factors {
			row.Factors[plan.Factors[k].Name] = r.Values[k]
		}
		d.Rows = append(d.Rows, row)
	}
	for _, x := range t.Failed {
		d.CannotBe = append(d.CannotBe, dryFailure(x))
	}
	if f.json {
		return p.printJSON(d)
	}
	return p.printDry(plan, &t, &d)
}

func (p *program) printDry(plan *experiment.Plan, t *experiment.Trial, d *dryJSON) error {
	w := p.words
	lines := func(text string) {
		for _, line := range paper.Fold(text, paper.Width) {
			fmt.Fprintln(p.out, line)
		}
	}
	l := string(w.Language())
	title := plan.Title.In(l)
	fmt.Fprintln(p.out, title)
	fmt.Fprintln(p.out, strings.Repeat("═", paper.Columns(title)))
	lines(w.T("command.dry.scenario", map[string]any{"Scenario": plan.ScenarioText.In(l), "Name": plan.Scenario}))
	lines(p.sizeOf(plan))
	luck := "command.dry.luck.apart"
	if plan.Common {
		luck = "command.dry.luck.common"
	}
	lines(w.T(luck, map[string]any{"Seed": strconv.FormatUint(plan.Seed, 10)}))
	if d.Seconds > 0 {
		lines(w.T("command.dry.cost", map[string]any{"Time": span(d.Seconds, w), "Workers": d.Workers, "Size": size(d.Bytes, w)}))
	}
	if len(t.Failed) > 0 {
		lines(p.cannotRun(t))
	}
	fmt.Fprintln(p.out)
	return p.firstRuns(plan, d)
}

// shownFactors is how many factors fit beside the seed.
const shownFactors = 5

func (p *program) firstRuns(plan *experiment.Plan, d *dryJSON) error {
	g := grid{head: []string{p.words.T("command.head.point"), p.words.T("command.head.replicate"), p.words.T("command.head.seed")}}
	factors := plan.Factors[:min(shownFactors, len(plan.Factors))]
	for k := range factors {
		g.head = append(g.head, factors[k].Name)
	}
	g.head = append(g.head, "")
	for _, r := range d.Rows {
		row := []string{strconv.Itoa(r.Point), strconv.Itoa(r.Replicate), strconv.FormatUint(r.Seed, 10)}
		for k := range factors {
			row = append(row, brief(r.Factors[factors[k].Name]))
		}
		more := ""
		if len(plan.Factors) > len(factors) {
			more = "…"
		}
		g.rows = append(g.rows, append(row, more))
	}
	return g.write(p.out)
}

// brief is a value with at most five digits, where it is a number.
func brief(value string) string {
	if x, err := strconv.ParseFloat(value, 64); err == nil {
		return strconv.FormatFloat(x, 'g', 5, 64)
	}
	return value
}

// size is a number of bytes in words.
func size(bytes float64, w interface{ Number(float64, int) string }) string {
	for _, unit := range []string{"B", "kB", "MB", "GB"} {
		if bytes < 1000 {
			return w.Number(bytes, 0) + " " + unit
		}
		bytes /= 1000
	}
	return w.Number(bytes, 1) + " TB"
}
