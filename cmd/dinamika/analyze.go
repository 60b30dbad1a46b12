package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/cmd/dinamika/study"
	"dinamika/sim/experiment"
)

// analyzeFlags are the flags of analyze.
type analyzeFlags struct {
	out         string
	metrics     []string
	confidence  float64
	json, quiet bool
}

func (p *program) analyzeCommand() *cobra.Command {
	var f analyzeFlags
	c := p.command("analyze DIR", "analyze")
	c.Args = exactly("DIR")
	t := func(id string) string { return p.words.T("command.analyze.flag." + id) }
	c.Flags().StringVarP(&f.out, "out", "o", "", t("out"))
	c.Flags().StringSliceVar(&f.metrics, "metric", nil, t("metric"))
	c.Flags().Float64Var(&f.confidence, "confidence", .95, t("confidence"))
	c.Flags().BoolVar(&f.json, "json", false, p.words.T("command.flag.json"))
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, t("quiet"))
	_ = c.MarkFlagDirname("out") // the flag is there
	c.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveFilterDirs
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		err := p.analyze(c.Context(), filepath.Clean(args[0]), &f, c)
		switch {
		case errors.As(err, new(experiment.Problem)):
			return usageError{err}
		case errors.Is(err, context.Canceled):
			return fmt.Errorf("%s%w", p.words.T("command.analyze.interrupted"), quietly{err})
		}
		return err
	}
	return c
}

// analyze tells what the runs in a directory show, and writes a page about it.
func (p *program) analyze(ctx context.Context, dir string, f *analyzeFlags, c *cobra.Command) error {
	if !(f.confidence >= .5 && f.confidence <= .999) {
		return usage("--confidence %v: want a share between 0.5 and 0.999, such as 0.95", f.confidence)
	}
	if c.Flags().Changed("metric") && strings.TrimSpace(strings.Join(f.metrics, "")) == "" {
		return usage("--metric: want columns of the results, such as %s", "outcome,time_storming")
	}
	for k := range f.metrics {
		f.metrics[k] = strings.TrimSpace(f.metrics[k])
	}
	s, err := study.Open(dir)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }() // only read
	a, err := study.Analyze(ctx, s, study.Options{Metrics: f.metrics, Confidence: f.confidence, Repeat: f.repeat(dir, p)}, p.words)
	if err != nil {
		return err
	}
	switch {
	case f.json:
		err = p.printJSON(a)
	case !f.quiet:
		err = a.Write(p.out)
	}
	if err != nil {
		return err
	}
	out := f.out
	if out == "" {
		out = filepath.Join(dir, "analysis")
	}
	show := newProgress(p.log, f.quiet)
	figures, err := a.Save(ctx, out, func(done, of int) { show.counted("command.progress.figures", done, of, 0, p.words) })
	show.done()
	if err != nil {
		return fault("cannot write the analysis to %s: %w", out, err)
	}
	if !f.quiet {
		fmt.Fprintf(p.log, "dinamika: %s\n", p.words.T("command.analyze.wrote", map[string]any{"Page": filepath.Join(out, study.Page), "Figures": figures}))
	}
	return nil
}

// repeat is the command line that gives the same analysis, in the directory in
// which that of the sweep stands.
func (f *analyzeFlags) repeat(dir string, p *program) string {
	words := []string{"dinamika", "analyze", filepath.Base(dir)}
	if len(f.metrics) > 0 {
		words = append(words, "--metric", strings.Join(f.metrics, ","))
	}
	if f.confidence != .95 {
		words = append(words, "--confidence", fmt.Sprint(f.confidence))
	}
	return strings.Join(append(words, "--lang", string(p.words.Language())), " ")
}
