package main

import (
	_ "embed"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/spf13/cobra"

	"dinamika/sim/experiment"
	"dinamika/sim/table"
)

//go:embed slurm.sh
var slurmText string

// slurm prints the script of an array job that makes the same tables as one
// process would: one task for each shard, and a dependent job that merges them.
func (p *program) slurm(path string, plan *experiment.Plan, f *sweepFlags, c *cobra.Command) error {
	if _, ok := table.FormatNamed(f.format); !ok {
		return usage("--format %s: want parquet or csv", f.format)
	}
	switch {
	case f.out == "":
		return usage("--out: want a directory for the tables, such as --out out/%s", plan.Name)
	case c.Flags().Changed("shard"):
		return usage("--slurm and --shard: the script gives every task its shard; say how many with --shards")
	case f.shards < 1 || f.shards > 100_000:
		return usage("--shards %d: want 1..%d", f.shards, 100_000)
	case f.cpus < 1:
		return usage("--cpus %d: want at least 1", f.cpus)
	case !slurmTime.MatchString(f.time):
		return usage("--time %s: want hours:minutes:seconds or days-hours, such as 02:00:00", f.time)
	case !slurmMemory.MatchString(f.memory):
		return usage("--memory %s: want a number and K, M, G or T, such as 500M", f.memory)
	case f.partition != "" && !slurmName.MatchString(f.partition):
		return usage("--partition %s: want the name of a partition", f.partition)
	}
	program, err := os.Executable()
	if err != nil {
		return fault("cannot find this program: %w", err)
	}
	if strings.Contains(program, string(filepath.Separator)+"go-build") {
		return usage("--slurm: this program was made by go run and is gone before the job begins; build it with: go build ./cmd/dinamika")
	}
	absolute := func(name string) string {
		if full, err := filepath.Abs(name); err == nil {
			return full
		}
		return name
	}
	if _, err := os.Stat(path); err == nil { // else it is the name of a shipped experiment
		path = absolute(path)
	}
	out := absolute(f.out)
	t, err := template.New("slurm").Funcs(template.FuncMap{"quote": quote}).Parse(slurmText)
	if err != nil {
		return err
	}
	return t.Execute(p.out, map[string]any{
		"Name": plan.Name, "Shards": f.shards, "Time": f.time, "Memory": f.memory, "CPUs": f.cpus, "Partition": f.partition,
		"Program": program, "Experiment": path, "Out": out, "By": p.words.T("command.slurm.by"), "Begin": p.words.T("command.slurm.begin"),
		"Merge": p.words.T("command.slurm.merge"), "Alone": p.words.T("command.slurm.alone"),
		"Command": strings.Join([]string{quote(program), "merge", quote(out), "--out", quote(out), "--format", f.format}, " "),
	})
}

var (
	slurmTime   = regexp.MustCompile(`^([0-9]+-)?[0-9]+(:[0-9]{1,2}){0,2}$`)
	slurmMemory = regexp.MustCompile(`^[0-9]+[KMGT]?$`)
	slurmName   = regexp.MustCompile(`^[A-Za-z0-9_.,-]+$`)
)
