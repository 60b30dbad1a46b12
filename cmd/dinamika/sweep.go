package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/scenarios"
	"dinamika/sim/experiment"
	"dinamika/sim/table"
)

// sweepFlags are the flags of sweep.
type sweepFlags struct {
	out, format, shard string
	workers            int
	dry, json, quiet   bool
	partial            bool
	slurm              bool
	shards             int
	time, memory       string
	cpus               int
	partition, trace   string
}

func (p *program) sweepCommand() *cobra.Command {
	var f sweepFlags
	c := p.command("sweep EXPERIMENT", "sweep")
	c.Args = exactly("EXPERIMENT")
	c.ValidArgsFunction = named(scenarios.Experiments)
	t := func(id string) string { return p.words.T("command.sweep.flag." + id) }
	c.Flags().StringVarP(&f.out, "out", "o", "", t("out"))
	c.Flags().IntVar(&f.workers, "workers", 0, t("workers"))
	c.Flags().StringVar(&f.shard, "shard", "", t("shard"))
	c.Flags().StringVar(&f.format, "format", "parquet", p.words.T("command.flag.format"))
	c.Flags().BoolVar(&f.dry, "dry-run", false, t("dry-run"))
	c.Flags().StringVar(&f.trace, "trace", "", t("trace"))
	c.Flags().BoolVar(&f.slurm, "slurm", false, t("slurm"))
	c.Flags().IntVar(&f.shards, "shards", 16, t("shards"))
	c.Flags().StringVar(&f.time, "time", "01:00:00", t("time"))
	c.Flags().StringVar(&f.memory, "memory", "500M", t("memory"))
	c.Flags().IntVar(&f.cpus, "cpus", 1, t("cpus"))
	c.Flags().StringVar(&f.partition, "partition", "", t("partition"))
	c.Flags().BoolVar(&f.json, "json", false, p.words.T("command.flag.json"))
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, p.words.T("command.flag.silent"))
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"parquet", "csv"}, cobra.ShellCompDirectiveNoFileComp)) // the flag is there
	_ = c.MarkFlagDirname("out")                                                                                                       // the flag is there
	c.RunE = func(c *cobra.Command, args []string) error {
		plan, err := loadExperiment(args[0])
		if err != nil {
			return err
		}
		switch {
		case f.dry && f.slurm:
			return usage("--dry-run and --slurm: want one of them")
		case f.trace != "":
			return p.trace(c.Context(), args[0], plan, &f)
		case f.dry:
			return p.dryRun(c.Context(), plan, &f)
		case f.slurm:
			return p.slurm(args[0], plan, &f, c)
		}
		return p.sweep(c.Context(), args[0], plan, &f, c)
	}
	return c
}

// sweep makes the runs of an experiment and tells where they are.
func (p *program) sweep(ctx context.Context, path string, plan *experiment.Plan, f *sweepFlags, c *cobra.Command) error {
	o, err := f.options(c)
	if err != nil {
		return err
	}
	show := newProgress(p.log, f.quiet)
	o.Progress = func(x experiment.Progress) {
		show.counted("command.progress.runs", x.Done, x.Of, x.Before, p.words)
	}
	out, err := experiment.Sweep(ctx, plan, f.out, o)
	show.done()
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("%s%w", p.words.T("command.sweep.interrupted", map[string]any{"Done": p.words.Number(float64(out.Runs), 0), "Dir": out.Dir}), quietly{err})
	case err != nil:
		return sweepError(err)
	}
	return p.swept(out, f.json, f.quiet, o.Shard > 0)
}

// swept tells what became of a sweep or a merge.
func (p *program) swept(out experiment.Outcome, asJSON, quiet, shard bool) error {
	if asJSON {
		return p.printJSON(map[string]any{"dir": out.Dir, "runs": out.Runs, "failed": out.Failed, "already": out.Already})
	}
	if quiet {
		return nil
	}
	told := map[string]any{"Dir": out.Dir, "Runs": p.words.Number(float64(out.Runs), 0), "Manifest": filepath.Join(out.Dir, experiment.ManifestName)}
	id := "command.sweep.done"
	switch {
	case out.Already:
		id = "command.sweep.already"
	case shard:
		id = "command.sweep.shard"
		told["Parent"] = filepath.Dir(out.Dir)
	}
	fmt.Fprintln(p.out, p.words.T(id, told))
	switch {
	case out.Failed > 0 && out.Failed == out.Runs:
		return fault("none of the %d runs could be made; the table of failures in %s says why", out.Runs, out.Dir)
	case out.Failed > 0:
		fmt.Fprintln(p.out, p.words.T("command.sweep.failed", map[string]any{"Failed": p.words.Number(float64(out.Failed), 0)}))
	}
	return nil
}

// sweepError sorts what a user can mend from what failed.
func sweepError(err error) error {
	var wrong experiment.Problem
	if errors.As(err, &wrong) {
		return usageError{err}
	}
	return fault("cannot sweep: %w", err)
}

// options are the options that the flags ask for.
func (f *sweepFlags) options(c *cobra.Command) (experiment.Options, error) {
	o := experiment.Options{Workers: f.workers, Version: version()}
	var ok bool
	if o.Format, ok = table.FormatNamed(f.format); !ok {
		return o, usage("--format %s: want parquet or csv", f.format)
	}
	if c.Flags().Changed("workers") && f.workers < 1 {
		return o, usage("--workers %d: want at least 1", f.workers)
	}
	if f.out == "" {
		return o, usage("--out: want a directory for the tables, such as --out out/%s", "first")
	}
	if f.shard == "" {
		return o, nil
	}
	part, of, _ := strings.Cut(f.shard, "/")
	var err1, err2 error
	o.Shard, err1 = strconv.Atoi(part)
	o.Shards, err2 = strconv.Atoi(of)
	if err1 != nil || err2 != nil || o.Shard < 1 || o.Shard > o.Shards || o.Shards > 100_000 {
		return o, usage("--shard %s: want a part and how many there are, such as 3/16, counted from 1", f.shard)
	}
	return o, nil
}

func (p *program) mergeCommand() *cobra.Command {
	var f sweepFlags
	c := p.command("merge DIR...", "merge")
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage("%s wants at least one directory; see: %s --help", c.CommandPath(), c.CommandPath())
		}
		return nil
	}
	c.Flags().StringVarP(&f.out, "out", "o", "", p.words.T("command.merge.flag.out"))
	c.Flags().BoolVar(&f.partial, "partial", false, p.words.T("command.merge.flag.partial"))
	c.Flags().StringVar(&f.format, "format", "parquet", p.words.T("command.flag.format"))
	c.Flags().BoolVar(&f.json, "json", false, p.words.T("command.flag.json"))
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, p.words.T("command.flag.silent"))
	_ = c.MarkFlagDirname("out") // the flag is there
	c.RunE = func(c *cobra.Command, args []string) error {
		format, ok := table.FormatNamed(f.format)
		if !ok {
			return usage("--format %s: want parquet or csv", f.format)
		}
		sweeps := [][]string{args}
		if f.out == "" && !f.partial { // each sweep has a directory of its own
			var err error
			if sweeps, err = experiment.Sweeps(args); err != nil {
				return sweepError(err)
			}
		}
		for _, shards := range sweeps {
			out, err := experiment.Merge(c.Context(), shards, f.out, experiment.Options{Version: version(), Format: format, Partial: f.partial})
			switch {
			case errors.Is(err, context.Canceled):
				return fmt.Errorf("%s%w", p.words.T("command.merge.interrupted"), quietly{err})
			case err != nil:
				return sweepError(err)
			}
			if err := p.swept(out, f.json, f.quiet, false); err != nil {
				return err
			}
		}
		return nil
	}
	return c
}
