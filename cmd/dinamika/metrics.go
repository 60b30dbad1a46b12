package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/sim"
)

// metricJSON is a metric as --json shows it.
type metricJSON struct {
	Name    string  `json:"name"`
	Of      string  `json:"of"` // group or member
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
		group, member := p.metrics(args)
		if len(group)+len(member) == 0 {
			var names []string
			for _, r := range sim.Metrics() {
				names = append(names, r.Name)
			}
			return usage("no metric begins with %q; did you mean %q?", strings.Join(args, " "), sim.Nearest(args[0], names))
		}
		if *asJSON {
			return p.printJSON(append(group, member...))
		}
		return p.printMetrics(group, member, *withSources)
	}
	return c
}

// metrics are the group and member metrics whose names begin so.
func (p *program) metrics(prefixes []string) (group, member []metricJSON) {
	group, member = []metricJSON{}, []metricJSON{}
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
	return group, member
}

func (p *program) printMetrics(group, member []metricJSON, sources bool) error {
	var keys []string
	for k, part := range [][]metricJSON{group, member} {
		if len(part) == 0 {
			continue
		}
		fmt.Fprintf(p.out, "%s\n\n", p.words.T([...]string{"command.metrics.group", "command.metrics.member"}[k]))
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
