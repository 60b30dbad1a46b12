package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/cmd/dinamika/draft"
	"dinamika/render/lang"
	"dinamika/sim"
	"dinamika/sim/calibrate"
	"dinamika/sim/journal"
	"dinamika/sim/pattern"
)

// calibrateFlags are the flags of calibrate.
type calibrateFlags struct {
	only, params         []string
	method, journal, out string
	evaluations          int
	replicates, refit    int
	workers              int
	seed                 uint64
	sensitivity, holdout bool
	json, quiet          bool
}

func (p *program) calibrateCommand() *cobra.Command {
	var f calibrateFlags
	c := p.command("calibrate", "calibrate")
	t := func(id string) string { return p.words.T("command.calibrate.flag." + id) }
	c.Flags().StringSliceVar(&f.only, "only", nil, t("only"))
	c.Flags().StringSliceVar(&f.params, "params", nil, t("params"))
	c.Flags().StringVar(&f.method, "method", calibrate.CMAES.String(), t("method"))
	c.Flags().IntVar(&f.evaluations, "evaluations", 200, t("evaluations"))
	c.Flags().IntVar(&f.replicates, "replicates", 0, t("replicates"))
	c.Flags().IntVar(&f.refit, "refit", 2, t("refit"))
	c.Flags().Uint64Var(&f.seed, "seed", 1, t("seed"))
	c.Flags().IntVar(&f.workers, "workers", runtime.GOMAXPROCS(0), t("workers"))
	c.Flags().StringVar(&f.journal, "journal", "", t("journal"))
	c.Flags().StringVarP(&f.out, "out", "o", "", t("out"))
	c.Flags().BoolVar(&f.sensitivity, "sensitivity", false, t("sensitivity"))
	c.Flags().BoolVar(&f.holdout, "holdout", false, t("holdout"))
	c.Flags().BoolVar(&f.json, "json", false, p.words.T("command.flag.json"))
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, t("quiet"))
	_ = c.RegisterFlagCompletionFunc("method", cobra.FixedCompletions(methods(), cobra.ShellCompDirectiveNoFileComp)) // the flag is there
	_ = c.RegisterFlagCompletionFunc("only", cobra.FixedCompletions(findingIDs(), cobra.ShellCompDirectiveNoFileComp))
	_ = c.RegisterFlagCompletionFunc("params", cobra.FixedCompletions(paramNames(), cobra.ShellCompDirectiveNoFileComp))
	c.RunE = func(c *cobra.Command, _ []string) error { return p.calibrate(c.Context(), &f) }
	return c
}

// usualReplicates is how often a study is repeated when nobody says: often
// enough for a loss, and more for telling an effect from chance.
func (f *calibrateFlags) usualReplicates() int {
	if f.sensitivity {
		return 20
	}
	return 8
}

// work checks the flags and says what is to be done.
func (f *calibrateFlags) work() (*calibrate.Work, error) {
	switch {
	case f.sensitivity && f.holdout:
		return nil, usage("--sensitivity and --holdout: want one of them")
	case f.evaluations < 1:
		return nil, usage("--evaluations %d: want 1 or more", f.evaluations)
	case f.replicates < 0 || f.replicates == 1:
		return nil, usage("--replicates %d: want 2 or more", f.replicates)
	case f.refit < 0 || f.refit > 20:
		return nil, usage("--refit %d: want 0..20", f.refit)
	case f.workers < 1:
		return nil, usage("--workers %d: want 1 or more", f.workers)
	}
	if err := oneOf("method", f.method, methods()); err != nil {
		return nil, err
	}
	w := &calibrate.Work{
		Start: sim.DefaultParams(), Seed: f.seed, Evaluations: f.evaluations, Replicates: f.replicates,
		Refit: f.refit, Workers: f.workers, Journal: f.journal,
	}
	if w.Replicates == 0 {
		w.Replicates = f.usualReplicates()
	}
	for m := range calibrate.NumMethods {
		if m.String() == f.method {
			w.Method = m
		}
	}
	var err error
	if w.Findings, err = chosenFindings(f.only, len(f.only) > 0); err != nil {
		return nil, err
	}
	if !f.sensitivity {
		w.Names, err = f.names(w.Findings)
	}
	return w, err
}

// names are the constants that may move: those asked for, or those that one of
// the findings feels.
func (f *calibrateFlags) names(findings []pattern.Finding) ([]string, error) {
	if len(f.params) > 0 {
		for _, prefix := range f.params {
			if !slices.ContainsFunc(paramNames(), func(n string) bool { return strings.HasPrefix(n, prefix) }) {
				return nil, usage("no parameter begins with %q; did you mean %q?", prefix, sim.Nearest(prefix, paramNames()))
			}
		}
		names := calibrate.Fittable(f.refit > 0, func(n string) bool { return begins(n, f.params) })
		if len(names) == 0 {
			return nil, usage("--params %s: none of these is there to be fitted: they are measured, or set by --refit", strings.Join(f.params, ","))
		}
		return names, nil
	}
	felt, err := pattern.Felt()
	if err != nil {
		return nil, err
	}
	by := map[string]bool{}
	for _, x := range felt {
		for _, one := range findings {
			if one.ID == x.Finding {
				by[x.Parameter] = true
			}
		}
	}
	names := calibrate.Fittable(f.refit > 0, func(n string) bool { return by[n] })
	if len(names) == 0 {
		return nil, usage("no parameter is known to be felt by these findings; name some with --params")
	}
	return names, nil
}

func (p *program) calibrate(ctx context.Context, f *calibrateFlags) error {
	w, err := f.work()
	if err != nil {
		return err
	}
	out, err := draft.Begin(f.out)
	if err != nil {
		return fault("cannot write to %s: %w", f.out, err)
	}
	defer out.Discard()
	show := &effort{progress: newProgress(p.log, f.quiet), words: p.words, id: "command.calibrate.progress"}
	if f.sensitivity {
		show.id += ".sensitivity"
	}
	w.Progress = show.at
	var told func() error
	switch {
	case f.sensitivity:
		var rows []calibrate.Row
		rows, err = w.Sensitivity(ctx)
		told = func() error { return p.tellSensitivity(w, rows, f, out) }
	case f.holdout:
		var folds []calibrate.Fold
		folds, err = w.HoldOut(ctx)
		told = func() error { return p.tellHoldOut(w, folds, f, out) }
	default:
		var o calibrate.Outcome
		o, err = w.Fit(ctx)
		told = func() error { return p.tellFit(w, &o, f, out) }
	}
	show.progress.done()
	var other *journal.OtherSettings
	switch {
	case ctx.Err() != nil:
		return p.halted(show.made, f)
	case errors.Is(err, calibrate.ErrFew):
		return usage("--holdout: want at least %d findings besides P01, to hold some out", calibrate.Folds)
	case errors.As(err, &other):
		return usage("%s:%d: the journal belongs to other settings, or to another version of the model; name another file", other.Path, other.Line)
	case err != nil:
		return err
	}
	if err := told(); err != nil {
		return err
	}
	if err := out.Keep(); err != nil {
		return fault("cannot write to %s: %w", f.out, err)
	}
	return nil
}

// halted says what is left of work that did not come to its end.
func (p *program) halted(done int, f *calibrateFlags) error {
	id := "command.calibrate.halted.nothing"
	if f.journal != "" {
		id = "command.calibrate.halted.kept"
	}
	return fmt.Errorf("%s%w", p.words.T(id, map[string]any{"Done": done, "File": f.journal}), quietly{context.Canceled})
}

func methods() (names []string) {
	for m := range calibrate.NumMethods {
		names = append(names, m.String())
	}
	return names
}

// effort shows on stderr how far the work has come.
type effort struct {
	*progress
	words *lang.Words
	id    string
	made  int
}

func (e *effort) at(done, of int, best float64) {
	if e.made = done; e.due() {
		e.show(float64(done)/float64(max(1, of)), e.words.T(e.id, map[string]any{"Done": done, "Of": of, "Loss": e.words.Number(best, 3)}))
	}
}
