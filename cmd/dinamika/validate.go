package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/cmd/dinamika/report"
	"dinamika/sim"
	"dinamika/sim/pattern"
)

// validateFlags are the flags of validate.
type validateFlags struct {
	only                []string
	replicates, workers int
	quick, strict       bool
	report              string
	json, quiet         bool
}

func (p *program) validateCommand() *cobra.Command {
	var f validateFlags
	c := p.command("validate", "validate")
	t := func(id string) string { return p.words.T("command.flag." + id) }
	c.Flags().StringSliceVar(&f.only, "only", nil, t("only"))
	c.Flags().IntVar(&f.replicates, "replicates", 0, t("replicates"))
	c.Flags().BoolVar(&f.quick, "quick", false, t("quick"))
	c.Flags().BoolVar(&f.strict, "strict", false, t("strict"))
	c.Flags().StringVar(&f.report, "report", "", t("report"))
	c.Flags().IntVar(&f.workers, "workers", 0, t("workers"))
	c.Flags().BoolVar(&f.json, "json", false, t("json"))
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, t("silent"))
	_ = c.RegisterFlagCompletionFunc("only", cobra.FixedCompletions(findingIDs(), cobra.ShellCompDirectiveNoFileComp)) // the flag is there
	_ = c.MarkFlagDirname("report")                                                                                    // the flag is there
	c.RunE = func(c *cobra.Command, _ []string) error {
		return p.validate(c.Context(), &f, c)
	}
	return c
}

// validate puts the model to the published findings and tells how it did.
func (p *program) validate(ctx context.Context, f *validateFlags, c *cobra.Command) error {
	findings, o, err := f.plan(c)
	if err != nil {
		return err
	}
	show := newProgress(p.log, f.quiet)
	o.Progress = func(done, of int) { show.counted("command.progress.studies", done, of, 0, p.words) }
	params := sim.DefaultParams()
	results, err := pattern.Run(ctx, &params, findings, o)
	show.done()
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf("%s%w", p.words.T("command.interrupted.validate"), quietly{err})
	}
	if err != nil {
		return fault("cannot run the studies: %w", err)
	}
	r := report.New(results, params.Rows(), p.words)
	r.Version, r.Repeat = version(), f.repeat(p)
	if f.json {
		err = p.printJSON(r.Entries)
	} else {
		err = r.Write(p.out)
	}
	if err != nil {
		return err
	}
	if f.report != "" { // after the results are out, so that a folder that cannot be written to does not lose them
		if err := r.Save(f.report); err != nil {
			return fault("cannot write the report to %s: %w", f.report, err)
		}
	}
	if f.report != "" && !f.quiet {
		fmt.Fprintf(p.log, "dinamika: %s\n", p.words.T("command.validate.wrote", map[string]any{"Path": filepath.Join(f.report, report.Page), "Data": filepath.Join(f.report, report.Data)}))
	}
	if bad := r.NotMet(); f.strict && len(bad) > 0 {
		return fault("--strict: not met: %s", strings.Join(bad, ", "))
	}
	return nil
}

// plan is what to run, and how much of it.
func (f *validateFlags) plan(c *cobra.Command) ([]pattern.Finding, pattern.Options, error) {
	o := pattern.Options{Batches: f.replicates, Nulls: true, Workers: f.workers}
	given := func(flag string) bool { return c.Flags().Changed(flag) }
	switch {
	case given("replicates") && f.quick:
		return nil, o, usage("--quick and --replicates: want one of them")
	case given("replicates") && f.replicates < 2:
		return nil, o, usage("--replicates %d: want at least 2", f.replicates)
	case given("workers") && f.workers < 1:
		return nil, o, usage("--workers %d: want at least 1", f.workers)
	}
	if f.quick {
		o.Share, o.Nulls = 0.4, false
	}
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	findings, err := chosenFindings(f.only, given("only"))
	return findings, o, err
}

// chosenFindings are those that were asked for, each once, in their own order;
// all when none was.
func chosenFindings(only []string, given bool) ([]pattern.Finding, error) {
	all := pattern.All()
	if !given {
		return all, nil
	}
	ids := findingIDs()
	asked := map[string]bool{}
	for k := range only {
		only[k] = strings.ToUpper(strings.TrimSpace(only[k]))
		if !slices.Contains(ids, only[k]) {
			return nil, usage("no finding is called %q; did you mean %q?", only[k], sim.Nearest(only[k], ids))
		}
		asked[only[k]] = true
	}
	if len(asked) == 0 {
		return nil, usage("--only: want findings, such as %s", ids[0])
	}
	return slices.DeleteFunc(all, func(x pattern.Finding) bool { return !asked[x.ID] }), nil
}

func findingIDs() []string {
	var ids []string
	for _, f := range pattern.All() {
		ids = append(ids, f.ID)
	}
	return ids
}

// repeat is the command line that gives the same result.
func (f *validateFlags) repeat(p *program) string {
	words := []string{"dinamika", "validate"}
	if len(f.only) > 0 {
		words = append(words, "--only", strings.Join(f.only, ","))
	}
	if f.replicates > 0 {
		words = append(words, "--replicates", strconv.Itoa(f.replicates))
	}
	if f.quick {
		words = append(words, "--quick")
	}
	return strings.Join(append(words, "--lang", string(p.words.Language())), " ")
}
