package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/scenarios"
	"dinamika/sim/practice"
	"dinamika/sim/table"
)

// practiceFlags are the flags of practice.
type practiceFlags struct {
	seed                    uint64
	decisions, record, mode string
	choices                 string
	json                    bool
}

func (p *program) practiceCommand() *cobra.Command {
	var f practiceFlags
	c := p.command("practice SCENARIO", "practice")
	c.Args = exactly("SCENARIO")
	c.ValidArgsFunction = named(scenarios.List)
	t := func(id string) string { return p.words.T("command." + id) }
	c.Flags().Uint64Var(&f.seed, "seed", 0, t("flag.seed"))
	c.Flags().StringVar(&f.decisions, "decisions", "", t("practice.flag.decisions"))
	c.Flags().StringVar(&f.choices, "choices", "", t("practice.flag.choices"))
	c.Flags().StringVar(&f.record, "record", "", t("practice.flag.record"))
	c.Flags().StringVar(&f.mode, "mode", string(practice.Practice), t("practice.flag.mode"))
	c.Flags().BoolVar(&f.json, "json", false, t("flag.json"))
	_ = c.RegisterFlagCompletionFunc("mode", cobra.FixedCompletions([]string{string(practice.Practice), string(practice.Exam)}, cobra.ShellCompDirectiveNoFileComp)) // the flag is there
	_ = c.MarkFlagFilename("decisions", "csv")
	_ = c.MarkFlagFilename("record", "json")
	_ = c.MarkFlagFilename("choices", "json")
	c.RunE = func(c *cobra.Command, args []string) error {
		if f.decisions == "" || f.record == "" {
			return usage("practice wants --decisions FILE and --record FILE; see: %s --help", c.CommandPath())
		}
		if err := oneOf("mode", f.mode, []string{string(practice.Practice), string(practice.Exam)}); err != nil {
			return err
		}
		if !c.Flags().Changed("seed") {
			f.seed = anySeed()
		}
		return p.practice(args[0], &f)
	}
	return c
}

// practice lets a file of decisions lead a group, and writes the record, as a
// trainee at the window would have made it.
func (p *program) practice(path string, f *practiceFlags) error {
	s, _, err := load(path)
	if err != nil {
		return err
	}
	if f.choices != "" {
		if s, err = chosen(s, f.choices); err != nil {
			return err
		}
	}
	of, err := s.Case(version())
	if err != nil {
		return usageError{fmt.Errorf("%s: %w", path, err)}
	}
	data, err := os.ReadFile(f.decisions)
	if err != nil {
		return usageError{err}
	}
	rows, err := readDecisions(f.decisions, data)
	if err != nil {
		return err
	}
	led, err := practice.Begin(of, f.seed, practice.Mode(f.mode), nil)
	if err != nil {
		return usageError{err}
	}
	for _, row := range rows {
		err := led.Reach(row.When)
		if err == nil {
			err = led.Decide(row.Decision)
		}
		if err != nil {
			return usage("%s:%d: %w", f.decisions, row.line, err)
		}
	}
	for !led.Ended() {
		if _, err := led.Step(); err != nil {
			return err
		}
	}
	r := led.Record()
	text, err := r.Text()
	if err != nil {
		return err
	}
	if err := table.WriteFile(f.record, text); err != nil {
		return fault("cannot write to %s: %w", f.record, err)
	}
	if f.json {
		return p.printJSON(map[string]any{"record": f.record, "seed": f.seed, "decisions": len(r.Decisions), "checkpoints": len(r.Checkpoints), "state_hash": r.Until.State})
	}
	_, err = fmt.Fprintln(p.out, p.words.T("command.practice.done", map[string]any{"File": f.record, "Path": quote(f.record), "Decisions": len(r.Decisions), "Seed": strconv.FormatUint(f.seed, 10)}))
	return err
}

// chosen is a scenario after the choices in a file, as they stand in a record:
// what the file leaves out is as in the scenario.
func chosen(s *scenarios.Scenario, file string) (*scenarios.Scenario, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, usageError{err}
	}
	c := s.Usual()
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return nil, usage("%s: no choices: %v", file, err)
	}
	out, err := s.Chosen(c)
	if err != nil {
		return nil, usage("%s: %w", file, err)
	}
	return out, nil
}

// row is a decision as a line of the file of decisions tells it.
type row struct {
	practice.Decision
	line int
}

// decisionColumns are the columns of a file of decisions.
const decisionColumns = "session,act,decision,targets"

// readDecisions reads a file of decisions: moments counted from 1, the id of an
// intervention or the word silence, and names with ; between.
func readDecisions(name string, data []byte) ([]row, error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	r.FieldsPerRecord, r.TrimLeadingSpace, r.Comment = -1, true, '#'
	var rows []row
	for first := true; ; first = false {
		cells, err := r.Read()
		var wrong *csv.ParseError
		switch {
		case err == io.EOF && first:
			return nil, usage("%s: want a first line %s", name, decisionColumns)
		case err == io.EOF:
			return rows, nil
		case errors.As(err, &wrong):
			return nil, usage("%s:%d: no table with commas between: %v", name, wrong.Line, wrong.Err)
		case err != nil:
			return nil, err
		}
		for k := range cells {
			cells[k] = strings.TrimSpace(cells[k])
		}
		line, _ := r.FieldPos(0)
		if first {
			if !slices.Equal(cells, strings.Split(decisionColumns, ",")) {
				return nil, usage("%s: want a first line %s", name, decisionColumns)
			}
			continue
		}
		one, err := readDecision(name, line, cells)
		if err != nil {
			return nil, err
		}
		rows = append(rows, one)
	}
}

// readDecision reads one line of the file, in which targets may be left out.
func readDecision(name string, line int, cells []string) (row, error) {
	out := row{line: line}
	if len(cells) == 3 {
		cells = append(cells, "")
	}
	if len(cells) != 4 {
		return out, usage("%s:%d: %d cells: want %s", name, line, len(cells), decisionColumns)
	}
	for k, n := range []*int{&out.Session, &out.Act} {
		x, err := strconv.Atoi(cells[k])
		if err != nil || x < 1 {
			return out, usage("%s:%d: %q: want a whole number from 1 for session and act", name, line, cells[k])
		}
		*n = x
	}
	if cells[3] != "" {
		for part := range strings.SplitSeq(cells[3], ";") {
			out.Targets = append(out.Targets, strings.TrimSpace(part))
		}
	}
	out.What, out.Intervention = practice.Intervene, cells[2]
	if cells[2] == string(practice.Silence) {
		out.What, out.Intervention = practice.Silence, ""
	}
	return out, nil
}
