package main

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"dinamika/sim"
)

// version is the program's own, as the build recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

func (p *program) versionCommand() *cobra.Command {
	c := p.command("version", "version")
	asJSON := c.Flags().Bool("json", false, p.words.T("command.flag.json"))
	c.RunE = func(*cobra.Command, []string) error {
		if *asJSON {
			return p.printJSON(map[string]any{"version": version(), "state_version": sim.StateVersion, "go": runtime.Version()})
		}
		_, err := fmt.Fprintf(p.out, "dinamika %s\n%s\n", version(), p.words.T("command.version.detail", map[string]any{"State": sim.StateVersion, "Go": runtime.Version()}))
		return err
	}
	return c
}

// printJSON prints one object.
func (p *program) printJSON(x any) error {
	e := json.NewEncoder(p.out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(x)
}
