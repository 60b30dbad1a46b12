package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dinamika/render/lang"
)

// program is what all commands share.
type program struct {
	words *lang.Words
	out   io.Writer
	log   io.Writer
	flush func() // sends out what was printed, for a command that stays
}

// run carries out one command line and returns the exit code.
func run(ctx context.Context, args []string, env func(string) string, stdout, stderr io.Writer) int {
	l, langErr := language(args, env)
	out := &output{Writer: stdout}
	buffered := bufio.NewWriter(out)
	p := &program{words: lang.In(l), out: buffered, log: stderr, flush: func() { _ = buffered.Flush() }}
	root := p.root()
	root.SetArgs(args)
	err := langErr
	if err == nil {
		err = root.ExecuteContext(ctx)
	}
	_ = buffered.Flush() // remembered in out
	if err == nil {
		err = out.failure()
	}
	if err != nil {
		fmt.Fprintf(stderr, "dinamika: %s\n", inWords(err, p.words))
	}
	return codeOf(err)
}

// language looks for --lang before the commands are made, since their help is
// in the language too. Then come LC_ALL, LC_MESSAGES and LANG, as is usual.
func language(args []string, env func(string) string) (lang.Language, error) {
	flag := ""
	for k, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			flag = v
		} else if a == "--lang" && k+1 < len(args) {
			flag = args[k+1]
		}
	}
	of := ""
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if of = env(name); of != "" {
			break
		}
	}
	l, err := lang.Pick(flag, of)
	if err != nil {
		return l, usageError{fmt.Errorf("--lang: %w", err)}
	}
	return l, nil
}

// root is the command tree.
func (p *program) root() *cobra.Command {
	root := p.command("dinamika", "root")
	root.Version = version()
	root.SetVersionTemplate("dinamika {{.Version}}\n")
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetOut(p.out)
	root.SetErr(p.log)
	root.SetUsageTemplate(p.usageTemplate())
	root.PersistentFlags().String("lang", "", p.words.T("command.flag.lang"))
	root.PersistentFlags().BoolP("help", "h", false, p.words.T("command.flag.help"))
	root.Flags().Bool("version", false, p.words.T("command.flag.version"))
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		var wrong *pflag.InvalidValueError
		if errors.As(err, &wrong) && strings.Contains(wrong.GetFlag().Value.Type(), "int") {
			return usage("--%s %s: want a whole number, not below zero", wrong.GetFlag().Name, wrong.GetValue())
		}
		return usage("%w; see: %s --help", err, c.CommandPath())
	})
	root.AddCommand(p.runCommand(), p.practiceCommand(), p.replayCommand(), p.serveCommand(), p.sweepCommand(), p.mergeCommand(), p.analyzeCommand(), p.validateCommand(), p.calibrateCommand(), p.scenarioCommand(), p.experimentCommand(), p.paramsCommand(), p.metricsCommand(), p.versionCommand())
	root.SetHelpCommand(p.helpCommand(root))
	root.InitDefaultCompletionCmd()
	p.translateCompletion(root)
	_ = root.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{"en", "id"}, cobra.ShellCompDirectiveNoFileComp)) // the flag is there
	return root
}

// command begins a command with its words: short, long and examples.
func (p *program) command(use, id string) *cobra.Command {
	c := &cobra.Command{Use: use, Short: p.words.T("command." + id + ".short"), Args: none}
	if long := "command." + id + ".long"; p.words.Has(long) {
		c.Long = p.words.T(long)
	}
	if example := "command." + id + ".example"; p.words.Has(example) {
		c.Example = strings.TrimRight(p.words.T(example), "\n")
	}
	if strings.Count(use, " ") == 0 && (id == "root" || id == "scenario" || id == "experiment") {
		c.RunE = func(c *cobra.Command, args []string) error { return c.Help() }
		c.Args = p.known
	}
	return c
}

// none refuses arguments.
func none(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("%s takes no argument, got %q; see: %s --help", c.CommandPath(), args[0], c.CommandPath())
	}
	return nil
}

// exactly asks for one argument, called what.
func exactly(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usage("%s wants one %s, got %d arguments; see: %s --help", c.CommandPath(), what, len(args), c.CommandPath())
		}
		return nil
	}
}

// known refuses a word that is no command, and says which was probably meant.
func (p *program) known(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		return usage("no command is called %q (did you mean %q?); see: %s --help", args[0], near[0], c.CommandPath())
	}
	return usage("no command is called %q; see: %s --help", args[0], c.CommandPath())
}

// helpCommand is "help", in the language of the user.
func (p *program) helpCommand(root *cobra.Command) *cobra.Command {
	c := p.command("help [command]", "help")
	c.Args = nil
	c.RunE = func(_ *cobra.Command, args []string) error {
		of, rest, err := root.Find(args)
		if err != nil || len(rest) > 0 {
			return usage("no help on %q; see: dinamika --help", strings.Join(args, " "))
		}
		return of.Help()
	}
	return c
}

// translateCompletion gives the command for shell completion its words.
func (p *program) translateCompletion(root *cobra.Command) {
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Short = p.words.T("command.completion.short")
		}
	}
}

// usageTemplate is how help looks, in the language of the user.
func (p *program) usageTemplate() string {
	t := p.words.T
	return t("command.usage.usage") + `
{{if .Runnable}}  {{.UseLine}}
{{end}}{{if .HasAvailableSubCommands}}  {{.CommandPath}} ` + t("command.usage.command") + `
{{end}}{{if .HasExample}}
` + t("command.usage.examples") + `
{{.Example}}
{{end}}{{if .HasAvailableSubCommands}}
` + t("command.usage.commands") + `
{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}  {{rpad .Name .NamePadding}} {{.Short}}
{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}
` + t("command.usage.flags") + `
{{.LocalFlags.FlagUsagesWrapped 96 | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
` + t("command.usage.global") + `
{{.InheritedFlags.FlagUsagesWrapped 96 | trimTrailingWhitespaces}}
{{end}}`
}

// oneOf is a flag value out of a list.
func oneOf(flag, value string, names []string) error {
	for _, n := range names {
		if n == value {
			return nil
		}
	}
	return usage("--%s %s: want %s", flag, value, strings.Join(names, ", "))
}
