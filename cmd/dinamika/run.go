package main

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/cmd/dinamika/summary"
	"dinamika/cmd/dinamika/transcript"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/record"
	"dinamika/sim/table"
)

// runFlags are the flags of run.
type runFlags struct {
	seed        uint64
	out         string
	format      string
	facilitator string
	sessions    int
	set         []string
	transcript  string
	json, quiet bool
}

func (p *program) runCommand() *cobra.Command {
	var f runFlags
	c := p.command("run SCENARIO", "run")
	c.Args = exactly("SCENARIO")
	c.ValidArgsFunction = named(scenarios.List)
	t := func(id string) string { return p.words.T("command.flag." + id) }
	c.Flags().Uint64Var(&f.seed, "seed", 0, t("seed"))
	c.Flags().StringVarP(&f.out, "out", "o", "", t("out"))
	c.Flags().StringVar(&f.format, "format", "parquet", t("format"))
	c.Flags().StringVar(&f.facilitator, "facilitator", "", t("facilitator"))
	c.Flags().IntVar(&f.sessions, "sessions", 0, t("sessions"))
	c.Flags().StringArrayVar(&f.set, "set", nil, t("set"))
	c.Flags().StringVar(&f.transcript, "transcript", "", t("transcript"))
	c.Flags().BoolVar(&f.json, "json", false, t("json"))
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, t("quiet"))
	for flag, values := range map[string][]string{"format": {"parquet", "csv"}, "facilitator": policies()} {
		_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // the flag is there
	}
	_ = c.RegisterFlagCompletionFunc("set", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var names []string
		for _, n := range paramNames() {
			names = append(names, n+"=")
		}
		return names, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
	})
	_ = c.MarkFlagDirname("out") // the flag is there
	c.RunE = func(c *cobra.Command, args []string) error {
		if !c.Flags().Changed("seed") {
			f.seed = anySeed()
		}
		return p.run(c.Context(), args[0], &f, c)
	}
	return c
}

// anySeed is a seed that nobody chose, of 48 bits: exact in every program
// that may read it, JavaScript and R included.
func anySeed() uint64 {
	var b [8]byte
	_, _ = rand.Read(b[2:]) // never fails
	return binary.BigEndian.Uint64(b[:])
}

// run lets one group live and tells what became of it.
func (p *program) run(ctx context.Context, path string, f *runFlags, c *cobra.Command) error {
	s, catalogue, err := load(path)
	if err != nil {
		return err
	}
	planned := len(s.Setup.Sessions)
	if err := f.apply(s, c.Flags().Changed("sessions")); err != nil {
		return err
	}
	format, ok := table.FormatNamed(f.format)
	if !ok {
		return usage("--format %s: want parquet or csv", f.format)
	}
	m, err := sim.NewModel(s.Setup, s.Params, catalogue.Interventions)
	if err != nil {
		return usageError{fmt.Errorf("%s: %w", path, err)}
	}
	g := m.NewGroup(f.seed)
	l := string(p.words.Language())
	told := summary.Run{
		Log: summary.NewLog(m, g), Title: s.Text.Title.In(l), Planned: planned,
		Scenario: s.Setup.Name, Version: version(), Folder: f.out, Repeat: f.repeat(path),
	}
	for _, t := range s.Text.Issues {
		told.Issues = append(told.Issues, t.In(l))
	}
	about := record.About{Format: format, Scenario: s.Setup.Name, Hash: s.Hash, Title: s.Text.Title.EN, Program: version(), Overrides: f.overrides()}
	for _, q := range s.Polls {
		about.Polls = append(about.Polls, record.Poll(q))
	}
	if f.transcript == "" {
		return p.one(ctx, m, g, &told, about, f.json, f.quiet)
	}
	return p.withTranscript(ctx, f, transcript.New(m, g, s, catalogue, p.words), m, g, &told, about)
}

// one lets a group live, writes what happened where the teller has a folder for
// it, and tells what became of it.
func (p *program) one(ctx context.Context, m *sim.Model, g *sim.Group, told *summary.Run, about record.About, asJSON, quiet bool) error {
	if err := p.lived(ctx, m, g, told, about, told.Watch, quiet); err != nil {
		return err
	}
	return p.became(told, asJSON, quiet)
}

// lived lets a group live and writes what happened where the teller has a
// folder for it. Each step is shown to watch.
func (p *program) lived(ctx context.Context, m *sim.Model, g *sim.Group, told *summary.Run, about record.About, watch func(sim.Moment), quiet bool) error {
	var rec *record.Recorder
	var err error
	if told.Folder != "" {
		if rec, err = record.New(told.Folder, about, m, g); err != nil {
			return fault("cannot write to %s: %w", told.Folder, err)
		}
	}
	if err := p.live(ctx, m, g, watch, rec, quiet); err != nil {
		return p.stopped(err, g, rec, told.Folder)
	}
	if rec != nil {
		if err := rec.Close(); err != nil {
			return fault("cannot write to %s: %w", told.Folder, err)
		}
	}
	return nil
}

// became tells what became of a group.
func (p *program) became(told *summary.Run, asJSON, quiet bool) error {
	switch {
	case asJSON:
		return p.printJSON(told.Report())
	case quiet:
		_, err := fmt.Fprintln(p.out, told.Repeat)
		return err
	}
	return told.Write(p.out, p.words)
}

// live takes the group through its life, act by act.
func (p *program) live(ctx context.Context, m *sim.Model, g *sim.Group, watch func(sim.Moment), rec *record.Recorder, quiet bool) error {
	show := newProgress(p.log, quiet)
	defer show.done()
	sessions := len(m.Setup.Sessions)
	for {
		if ctx.Err() != nil {
			return context.Canceled
		}
		did := m.Step(g)
		watch(did)
		if rec != nil {
			if err := rec.Watch(did); err != nil {
				return err
			}
		}
		if did&sim.Over != 0 {
			return nil
		}
		if g.Acts%256 == 0 && show.due() {
			show.show(float64(g.Session)/float64(sessions), p.words.T("command.progress", map[string]any{"Session": g.Session + 1, "Sessions": sessions}))
		}
	}
}

// stopped says what is left of a run that did not come to its end.
func (p *program) stopped(err error, g *sim.Group, rec *record.Recorder, out string) error {
	if err != context.Canceled {
		rec.Discard()
		return fault("cannot write to %s: %w", out, err)
	}
	where := p.words.T("command.interrupted", map[string]any{"Session": g.Session + 1, "Act": g.Index})
	if rec == nil {
		return fmt.Errorf("%s; %s%w", where, p.words.T("command.interrupted.nothing"), quietly{err})
	}
	kept, stopErr := rec.Stop()
	if stopErr != nil {
		return fmt.Errorf("%s; %w%w", where, stopErr, quietly{err})
	}
	return fmt.Errorf("%s; %s%w", where, p.words.T("command.interrupted.kept", map[string]any{"Files": strings.Join(kept, " ")}), quietly{err})
}

// quietly carries an error for its exit code alone.
type quietly struct{ error }

// Error is nothing: all has been said.
func (quietly) Error() string { return "" }

// Unwrap is the error itself.
func (q quietly) Unwrap() error { return q.error }

// apply changes the scenario as the flags ask.
func (f *runFlags) apply(s *scenarios.Scenario, cut bool) error {
	if f.facilitator != "" {
		f.facilitator = strings.ReplaceAll(f.facilitator, "-", "_")
		if err := oneOf("facilitator", f.facilitator, policies()); err != nil {
			return err
		}
		for k := range sim.Policy(sim.NumPolicies) {
			if k.String() == f.facilitator {
				s.Setup.Facilitator.Policy = k
			}
		}
		if s.Setup.Facilitator.Policy == sim.Scripted && len(s.Setup.Script) == 0 {
			return usage("--facilitator scripted: %s has no script; add facilitator.script to the scenario", s.Setup.Name)
		}
	}
	if cut {
		if err := f.shorten(&s.Setup); err != nil {
			return err
		}
	}
	for _, pair := range f.set {
		name, value, ok := strings.Cut(pair, "=")
		x, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if !ok || err != nil {
			return usage("--set %s: want PARAMETER=NUMBER, such as trust.start=0.5; see: dinamika params", pair)
		}
		if err := s.Params.Set(strings.TrimSpace(name), x); err != nil {
			return usage("--set %w", err)
		}
	}
	return nil
}

// shorten keeps the first sessions, and what happens in them.
func (f *runFlags) shorten(s *sim.Setup) error {
	if f.sessions < 1 || f.sessions > len(s.Sessions) {
		return usage("--sessions %d: want 1..%d, as many as the scenario has", f.sessions, len(s.Sessions))
	}
	scenarios.Shorten(s, f.sessions)
	return nil
}

// policies are those that can lead a group without anybody at the keyboard.
func policies() []string {
	var names []string
	for k := range sim.Policy(sim.NumPolicies) {
		if k != sim.Trainee {
			names = append(names, k.String())
		}
	}
	return names
}

// overrides are the flags that changed the run, for the manifest.
func (f *runFlags) overrides() map[string]string {
	out := map[string]string{}
	if f.facilitator != "" {
		out["facilitator"] = f.facilitator
	}
	if f.sessions > 0 {
		out["sessions"] = strconv.Itoa(f.sessions)
	}
	for _, pair := range f.set {
		name, value, _ := strings.Cut(pair, "=")
		out["set "+strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
	return out
}

// repeat is the command line that gives the same run.
func (f *runFlags) repeat(path string) string {
	words := []string{"dinamika", "run", quote(path), "--seed", strconv.FormatUint(f.seed, 10)}
	if f.facilitator != "" {
		words = append(words, "--facilitator", f.facilitator)
	}
	if f.sessions > 0 {
		words = append(words, "--sessions", strconv.Itoa(f.sessions))
	}
	for _, pair := range f.set {
		words = append(words, "--set", quote(pair))
	}
	return strings.Join(words, " ")
}

// quote makes a word safe to paste into a shell.
func quote(s string) string {
	safe := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./=:,+@%", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !safe(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// isTerminal says whether somebody is watching.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
