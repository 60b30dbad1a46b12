package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/cmd/dinamika/paper"
	"dinamika/cmd/dinamika/summary"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

func (p *program) replayCommand() *cobra.Command {
	c := p.command("replay FILE", "replay")
	c.Args = exactly("FILE")
	scenario := c.Flags().String("scenario", "", p.words.T("command.replay.flag.scenario"))
	asJSON := c.Flags().Bool("json", false, p.words.T("command.flag.json"))
	_ = c.MarkFlagFilename("scenario", "yaml", "yml")
	c.RunE = func(_ *cobra.Command, args []string) error { return p.replay(args[0], *scenario, *asJSON) }
	return c
}

// replay lives a record of a practice again, and tells whether it is as it says.
func (p *program) replay(path, scenario string, asJSON bool) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return usageError{err}
	}
	r, err := practice.Read(path, data)
	if err != nil {
		return usageError{err}
	}
	s, catalogue, err := scenarioOf(path, r, scenario)
	if err != nil {
		return err
	}
	of, err := s.Case(version())
	if err != nil {
		return usageError{fmt.Errorf("%s: %w", s.Path, err)}
	}
	l := string(p.words.Language())
	repeat := "dinamika replay " + quote(path)
	if scenario != "" {
		repeat += " --scenario " + quote(scenario)
	}
	told := summary.Run{Title: s.Text.Title.In(l), Planned: len(s.Setup.Sessions), Scenario: r.Scenario, Version: version(), Repeat: repeat}
	for _, t := range s.Text.Issues {
		told.Issues = append(told.Issues, t.In(l))
	}
	res, err := practice.Replay(of, r, func(g *sim.Group, did sim.Moment) {
		if told.Log == nil {
			told.Log = summary.NewLog(of.Model, g)
		}
		told.Watch(did)
	})
	if err != nil {
		return usage("%s: %w", path, err)
	}
	if asJSON {
		err = p.printJSON(p.replayJSON(path, r, res, &told))
	} else {
		err = p.tellReplay(r, res, catalogue, &told)
	}
	if err == nil && res.Verdict != practice.Same {
		err = fault("%s: does not reproduce", path)
	}
	return err
}

// scenarioOf is the scenario of a record: the shipped one of that name, or the
// file that the user names. A record is somebody else's file, so that no path
// is taken from it.
func scenarioOf(path string, r *practice.Record, file string) (*scenarios.Scenario, *scenarios.Catalogue, error) {
	if file != "" {
		return load(file)
	}
	catalogue, err := scenarios.LoadCatalogue()
	if err != nil {
		return nil, nil, err
	}
	s, err := scenarios.Named(r.Scenario)
	if err != nil {
		return nil, nil, usage("%s: the scenario %q does not come with this program: name its file with --scenario", path, r.Scenario)
	}
	return s, catalogue, nil
}

// tellReplay prints what was decided when, whether it reproduces, and what
// became of the group.
func (p *program) tellReplay(r *practice.Record, res *practice.Result, catalogue *scenarios.Catalogue, told *summary.Run) error {
	w := p.words
	line := func(text string) {
		for _, part := range paper.Fold(text, paper.Width) {
			fmt.Fprintln(p.out, part)
		}
	}
	line(w.T("command.replay.head", map[string]any{
		"Title": told.Title, "Scenario": r.Scenario, "Seed": fmt.Sprint(r.Seed), "Mode": lower(w.Name("command.replay.mode", string(r.Mode))), "Program": r.Program,
	}))
	fmt.Fprintln(p.out)
	t := grid{head: p.heads("session", "act", "decision")}
	for k := range r.Decisions {
		d := &r.Decisions[k]
		act := fmt.Sprint(d.Act)
		if d.Act == 0 {
			act = w.T("command.replay.before")
		}
		t.rows = append(t.rows, []string{fmt.Sprint(d.Session), act, p.decision(d, catalogue)})
	}
	if len(t.rows) == 0 {
		line(w.T("command.replay.none"))
	} else if err := t.write(p.out); err != nil {
		return err
	}
	fmt.Fprintln(p.out)
	line(p.verdict(r, res))
	for _, c := range res.Changes {
		line(w.T("command.replay.change."+c.What, map[string]any{"Was": short(c.Was), "Is": short(c.Is)}))
	}
	if res.Verdict != practice.Same {
		return nil
	}
	fmt.Fprintln(p.out)
	return told.Write(p.out, w)
}

// short is the beginning of a hash, which is enough to tell two apart.
func short(s string) string {
	if len(s) == 64 {
		return s[:12]
	}
	return s
}

// decision puts a decision into words.
func (p *program) decision(d *practice.Decision, catalogue *scenarios.Catalogue) string {
	w, l := p.words, string(p.words.Language())
	name := func(id string) string {
		if k, ok := catalogue.Index(id); ok {
			return catalogue.Text[k].Name.In(l)
		}
		return id
	}
	var parts []string
	part := func(id, value string) {
		if value != "" {
			parts = append(parts, w.T("command.replay.part."+id, map[string]any{"Value": value}))
		}
	}
	switch d.What {
	case practice.Intervene:
		if text := name(d.Intervention); len(d.Targets) > 0 {
			return text + ": " + strings.Join(d.Targets, ", ")
		}
		return name(d.Intervention)
	case practice.Assess:
		a := d.Assessment
		if a.Stage != "" {
			part("stage", lower(w.Name("stage", a.Stage)))
		}
		if a.Pattern != "" {
			part("pattern", lower(w.Name("pattern", a.Pattern)))
		}
		part("at_risk", strings.Join(a.AtRisk, ", "))
		var why []string
		for _, r := range a.Reasons {
			why = append(why, lower(w.T("between.reason."+r)))
		}
		part("why", strings.Join(why, ", "))
		part("power", strings.Join(a.Power, ", "))
		var signs []string
		for _, s := range a.Signs {
			signs = append(signs, lower(w.Name("sign", s)))
		}
		part("signs", strings.Join(signs, ", "))
		var acts []string
		for _, at := range a.Evidence {
			acts = append(acts, strconv.Itoa(at.Session)+"."+strconv.Itoa(at.Act))
		}
		part("acts", strings.Join(acts, ", "))
		part("confidence", w.Percent(a.Confidence, 0))
	case practice.Plan:
		var use []string
		for _, id := range d.Plan.Interventions {
			use = append(use, lower(name(id)))
		}
		part("use", strings.Join(use, ", "))
		part("watch", strings.Join(d.Plan.Members, ", "))
		part("note", d.Plan.Note)
	}
	return strings.TrimSuffix(w.T("command.replay.what."+string(d.What))+": "+strings.Join(parts, "; "), ": ")
}

// verdict puts into words whether a record reproduces, and if not, where it
// first differs and what that means.
func (p *program) verdict(r *practice.Record, res *practice.Result) string {
	w := p.words
	data := map[string]any{"Passed": res.Passed, "All": len(r.Checkpoints), "Session": res.At.Session, "Act": res.At.Act, "Number": res.Checkpoint}
	if res.Verdict == practice.Same {
		if !r.Ended {
			return w.T("command.replay.same.part", data)
		}
		return w.T("command.replay.same", data)
	}
	at := w.T("command.replay.at.checkpoint", data)
	if res.Checkpoint == 0 {
		at = w.T("command.replay.at.moment", data)
	}
	why := ""
	if res.Why != nil {
		why = inWords(res.Why, w)
	}
	return w.T("command.replay.differs", map[string]any{"At": at, "Passed": res.Passed, "All": len(r.Checkpoints)}) + " " + w.T("command.replay.means."+string(res.Verdict), map[string]any{"Why": why})
}

// replayed is a replay as one object.
type replayed struct {
	File        string              `json:"file"`
	Scenario    string              `json:"scenario"`
	Seed        uint64              `json:"seed"`
	Mode        practice.Mode       `json:"mode"`
	Program     string              `json:"program"` // that made the record
	Decisions   []practice.Decision `json:"decisions"`
	Ended       bool                `json:"ended"`
	Reproduces  bool                `json:"reproduces"`
	Verdict     practice.Verdict    `json:"verdict"`
	Checkpoints int                 `json:"checkpoints"`
	Passed      int                 `json:"checkpoints_passed"`
	At          practice.When       `json:"at"` // where it ended, or first differs
	Why         string              `json:"why,omitempty"`
	Changes     []practice.Change   `json:"changes"`
	Run         *summary.Report     `json:"run,omitempty"` // when it reproduces
}

func (p *program) replayJSON(path string, r *practice.Record, res *practice.Result, told *summary.Run) replayed {
	out := replayed{
		path, r.Scenario, r.Seed, r.Mode, r.Program, append([]practice.Decision{}, r.Decisions...), r.Ended, res.Verdict == practice.Same, res.Verdict,
		len(r.Checkpoints), res.Passed, res.At, "", append([]practice.Change{}, res.Changes...), nil,
	}
	if res.Why != nil {
		out.Why = res.Why.Error()
	}
	if out.Reproduces {
		out.Run = told.Report()
	}
	return out
}
