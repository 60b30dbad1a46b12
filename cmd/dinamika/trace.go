package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"dinamika/cmd/dinamika/summary"
	"dinamika/sim/experiment"
	"dinamika/sim/record"
	"dinamika/sim/table"
)

// trace lets one group of a sweep live again, from the seed in its row of the
// results, and tells all about it, as run does.
func (p *program) trace(ctx context.Context, path string, plan *experiment.Plan, f *sweepFlags) error {
	format, ok := table.FormatNamed(f.format)
	if !ok {
		return usage("--format %s: want parquet or csv", f.format)
	}
	first, second, _ := strings.Cut(f.trace, "/")
	point, err1 := strconv.Atoi(first)
	replicate, err2 := strconv.Atoi(second)
	if err1 != nil || err2 != nil || point < 0 || point >= plan.Points || replicate < 0 || replicate >= plan.Replicates.Most {
		return usage("--trace %s: want a point below %d and a replicate below %d, such as 0/0, as in the table of results", f.trace, plan.Points, plan.Replicates.Most)
	}
	u := make([]float64, len(plan.Factors))
	plan.Point(point, u)
	m, err := plan.Model(u)
	if err != nil {
		return usage("point %d cannot be run: %w", point, err)
	}
	g := m.NewGroup(plan.SeedOf(point, replicate))
	about := record.About{
		Format: format, Scenario: plan.Scenario, Hash: plan.ScenarioHash, Title: plan.ScenarioText.EN, Program: version(),
		Overrides: map[string]string{"experiment": plan.Name, "experiment_hash": plan.Hash, "point": strconv.Itoa(point), "replicate": strconv.Itoa(replicate)},
	}
	told := summary.Run{
		Log: summary.NewLog(m, g), Title: plan.ScenarioText.In(string(p.words.Language())), Planned: len(m.Setup.Sessions),
		Scenario: plan.Scenario, Version: version(), Folder: f.out,
		Repeat: fmt.Sprintf("dinamika sweep %s --trace %d/%d", quote(path), point, replicate),
	}
	for k := range plan.Factors {
		x := &plan.Factors[k]
		about.Overrides["factor "+x.Name] = x.Shown(u[k])
	}
	for k := range m.Setup.Issues {
		told.Issues = append(told.Issues, m.Setup.Issues[k].Name)
	}
	return p.one(ctx, m, g, &told, about, f.json, f.quiet)
}
