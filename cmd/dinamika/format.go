package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// format is a kind of file that people write, and what the commands for it need.
type format struct {
	kind     string // scenario or experiment, as the group of commands is called
	names    func() []string
	template func(name string) []byte
	schema   func() ([]byte, error)
	parse    func(path string, text []byte) error
	check    func(ctx context.Context, path string) (string, error) // says that a file is good
}

func (p *program) checkCommand(f *format) *cobra.Command {
	c := p.command("check FILE...", f.kind+".check")
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage("%s wants at least one file; see: %s --help", c.CommandPath(), c.CommandPath())
		}
		return nil
	}
	c.ValidArgsFunction = named(f.names)
	c.RunE = func(c *cobra.Command, args []string) error {
		var wrong []error
		for _, path := range args {
			good, err := f.check(c.Context(), path)
			if err != nil {
				wrong = append(wrong, err)
				continue
			}
			fmt.Fprintln(p.out, good)
		}
		if len(wrong) == 0 {
			return nil
		}
		return usageError{errors.Join(wrong...)}
	}
	return c
}

func (p *program) newCommand(f *format) *cobra.Command {
	c := p.command("new NAME", f.kind+".new")
	c.Args = exactly("NAME")
	c.RunE = func(_ *cobra.Command, args []string) error {
		path := args[0]
		if !strings.HasSuffix(path, ".yaml") {
			path += ".yaml"
		}
		text := f.template(strings.TrimSuffix(path[strings.LastIndexByte(path, '/')+1:], ".yaml"))
		if err := f.parse(path, text); err != nil {
			return usage("%s: cannot be a name; use small letters, digits and -, such as my-group", args[0])
		}
		if err := begin(path, text); err != nil {
			return err
		}
		_, err := fmt.Fprintln(p.out, p.words.T("command.new.done", map[string]any{"Path": path, "Kind": f.kind}))
		return err
	}
	return c
}

// begin writes a file that was not there before.
func begin(path string, text []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return usage("%s is there already; choose another name, or remove it first", path)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		_ = os.Remove(path) // half a file is worse than none
	}
	return err
}

func (p *program) schemaCommand(f *format) *cobra.Command {
	c := p.command("schema", f.kind+".schema")
	c.RunE = func(*cobra.Command, []string) error {
		text, err := f.schema()
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(p.out, "%s\n", strings.TrimRight(string(text), "\n"))
		return err
	}
	return c
}

// named completes an argument with the names of what comes with the program.
func named(names func() []string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return names(), cobra.ShellCompDirectiveDefault
	}
}
