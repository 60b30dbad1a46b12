package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/sim"
)

// metricJSON is a metric as --json shows it.
type metricJSON struct {
	Name    string  `json:"name"`
	Of      string  `json:"of"` // group, member or tie
	Unit    string  `json:"unit"`
	Lo      float64 `json:"lo"`
	Hi      float64 `json:"hi"`
	Source  string  `json:"source"`
	Work    string  `json:"work,omitempty"` // the source in full
	Label   string  `json:"label"`
	Meaning string  `json:"meaning"`
}

func (p *program) metricsCommand() *cobra.Command {
	c := p.command("metrics [PREFIX]", "metrics")
	asJSON := c.Flags().Bool("json", false, p.words.T("command.flag.json"))
	withSources := c.Flags().Bool("sources", false, p.words.T("command.flag.sources"))
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(_ *cobra.Command, args []string) error {
		parts := p.metrics(args)
		all := slices.Concat(parts...)
		if len(all) == 0 {
			var names []string
			for _, r := range sim.Metrics() {
				names = append(names, r.Name)
			}
			return usage("no metric begins with %q; did you mean %q?", strings.Join(args, " "), sim.Nearest(args[0], names))
		}
		if *asJSON {
			return p.printJSON(all)
		}
		return p.printMetrics(parts, *withSources)
	}
	return c
}

// metrics are the metrics of the group, of a member and of a tie whose names
// begin so.
func (p *program) metrics(prefixes []string) [][]metricJSON {
	var group, member, tie []metricJSON
	for _, r := range sim.Metrics() {
		if begins(r.Name, prefixes) {
			group = append(group, metricJSON{r.Name, "group", r.Unit, r.Lo, r.Hi, r.Source, citation(r.Source), p.words.Metric(r.Name), p.words.MetricWhat(r.Name)})
		}
	}
	for _, r := range sim.MemberMetrics() {
		if begins(r.Name, prefixes) {
			member = append(member, metricJSON{r.Name, "member", r.Unit, r.Lo, r.Hi, r.Source, citation(r.Source), p.words.MemberMetric(r.Name), p.words.MemberMetricWhat(r.Name)})
		}
	}
	for _, r := range sim.TieMetrics() {
		if begins(r.Name, prefixes) {
			tie = append(tie, metricJSON{r.Name, "tie", r.Unit, r.Lo, r.Hi, r.Source, citation(r.Source), p.words.TieMetric(r.Name), p.words.TieMetricWhat(r.Name)})
		}
	}
	return [][]metricJSON{group, member, tie}
}

func (p *program) printMetrics(parts [][]metricJSON, sources bool) error {
	var keys []string
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		fmt.Fprintf(p.out, "%s\n\n", p.words.T("command.metrics."+part[0].Of))
		t := grid{head: p.heads("name", "unit", "source", "meaning"), below: true}
		for _, r := range part {
			keys = append(keys, r.Source)
			t.rows = append(t.rows, []string{r.Name, p.words.Unit(r.Unit), r.Source, r.Label + ". " + r.Meaning})
		}
		if err := t.write(p.out); err != nil {
			return err
		}
		fmt.Fprintln(p.out)
	}
	return p.printSources(sources, keys)
}
