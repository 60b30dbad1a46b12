package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"dinamika/scenarios"
	"dinamika/sim/experiment"
)

func (p *program) experimentCommand() *cobra.Command {
	c := p.command("experiment", "experiment")
	f := &format{kind: "experiment", names: scenarios.Experiments, template: scenarios.ExperimentTemplate, schema: scenarios.ExperimentSchema, check: p.checkExperiment}
	f.parse = func(path string, text []byte) error {
		_, err := scenarios.ParseExperiment(path, text, nil, nil)
		return err
	}
	c.AddCommand(p.experimentsCommand(), p.checkCommand(f), p.newCommand(f), p.schemaCommand(f))
	return c
}

// loadExperiment reads an experiment; whatever is wrong is the user's to put right.
func loadExperiment(path string) (*experiment.Plan, error) {
	plan, err := scenarios.LoadExperiment(path, nil)
	if err != nil {
		return nil, usageError{err}
	}
	return plan, nil
}

// experimentJSON is an experiment as --json shows it.
type experimentJSON struct {
	Name       string  `json:"name"`
	Title      string  `json:"title"`
	Scenario   string  `json:"scenario"`
	Design     string  `json:"design"`
	Points     int     `json:"points"`
	Replicates int     `json:"replicates"` // of each point, at most
	Runs       float64 `json:"runs"`       // at most
	Hash       string  `json:"hash"`
}

func (p *program) experimentsCommand() *cobra.Command {
	c := p.command("list", "experiment.list")
	asJSON := c.Flags().Bool("json", false, p.words.T("command.flag.json"))
	c.RunE = func(*cobra.Command, []string) error {
		rows := []experimentJSON{}
		t := grid{head: p.heads("name", "scenario", "design", "points", "runs", "title")}
		for _, name := range scenarios.Experiments() {
			plan, err := scenarios.LoadExperiment(name, nil)
			if err != nil {
				return err
			}
			r := experimentJSON{
				plan.Name, plan.Title.In(string(p.words.Language())), plan.Scenario, plan.Kind, plan.Points,
				plan.Replicates.Most, plan.Largest(), plan.Hash,
			}
			rows = append(rows, r)
			t.rows = append(t.rows, []string{r.Name, r.Scenario, p.words.Name("design", r.Design), p.words.Number(float64(r.Points), 0), p.words.Number(r.Runs, 0), r.Title})
		}
		if *asJSON {
			return p.printJSON(rows)
		}
		return t.write(p.out)
	}
	return c
}

// checkExperiment says of an experiment that is right how large it is, and
// warns of combinations that cannot be run.
func (p *program) checkExperiment(ctx context.Context, path string) (string, error) {
	plan, err := loadExperiment(path)
	if err != nil {
		return "", err
	}
	good := p.words.T("command.check.experiment", map[string]any{"Path": path, "Size": p.sizeOf(plan)})
	t := experiment.Try(ctx, plan, 0)
	if ctx.Err() != nil {
		return "", context.Canceled
	}
	if len(t.Failed) > 0 {
		good += "\n" + p.cannotRun(&t)
	}
	return good, nil
}

// sizeOf says how many runs an experiment has.
func (p *program) sizeOf(plan *experiment.Plan) string {
	id := "command.dry.size"
	if len(plan.Replicates.Until) > 0 {
		id = "command.dry.size.until"
	}
	n := func(x float64) string { return p.words.Number(x, 0) }
	return p.words.T(id, map[string]any{
		"Design": p.words.Name("design", plan.Kind), "Points": n(float64(plan.Points)),
		"Least": n(float64(plan.Replicates.Least)), "Most": n(float64(plan.Replicates.Most)), "Runs": n(plan.Largest()),
	})
}

// cannotRun warns of combinations that cannot be run.
func (p *program) cannotRun(t *experiment.Trial) string {
	first := t.Failed[0]
	return p.words.T("command.dry.cannot", map[string]any{
		"Failed": fmt.Sprint(len(t.Failed)), "Tried": fmt.Sprint(t.Tried), "Point": fmt.Sprint(first.Point), "Why": first.Message,
	})
}
