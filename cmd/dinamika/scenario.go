package main

import (
	"context"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"dinamika/cmd/dinamika/paper"
	"dinamika/scenarios"
	"dinamika/sim"
)

func (p *program) scenarioCommand() *cobra.Command {
	c := p.command("scenario", "scenario")
	f := &format{kind: "scenario", names: scenarios.List, template: scenarios.Template, schema: scenarios.Schema, check: p.checkScenario}
	f.parse = func(path string, text []byte) error {
		_, err := scenarios.Parse(path, text, nil, nil)
		return err
	}
	c.AddCommand(p.listCommand(), p.showCommand(), p.checkCommand(f), p.newCommand(f), p.schemaCommand(f))
	return c
}

// checkScenario says of a scenario that is right how large it is.
func (p *program) checkScenario(_ context.Context, path string) (string, error) {
	s, catalogue, err := load(path)
	if err == nil {
		_, err = sim.NewModel(s.Setup, s.Params, catalogue.Interventions)
	}
	if err != nil {
		return "", err
	}
	return p.words.T("command.check.good", map[string]any{
		"Path": path, "Members": p.words.N("command.members", len(s.Setup.People), nil), "Sessions": p.words.N("command.sessions", len(s.Setup.Sessions), nil),
	}), nil
}

// load reads a scenario and the catalogue; whatever is wrong is the user's to put right.
func load(path string) (*scenarios.Scenario, *scenarios.Catalogue, error) {
	catalogue, err := scenarios.LoadCatalogue()
	if err != nil {
		return nil, nil, err
	}
	s, err := scenarios.Load(path, catalogue)
	if err != nil {
		return nil, nil, usageError{err}
	}
	return s, catalogue, nil
}

// scenarioJSON is a scenario as --json shows it.
type scenarioJSON struct {
	Name       string   `json:"name"`
	Title      string   `json:"title"`
	Kind       string   `json:"kind"`
	Members    int      `json:"members"`
	Sessions   int      `json:"sessions"`
	Difficulty int      `json:"difficulty"`
	Policy     string   `json:"facilitator"`
	Hash       string   `json:"hash"`
	Brief      string   `json:"brief"`
	Aims       []string `json:"aims"`
}

func (p *program) scenarioJSON(s *scenarios.Scenario) scenarioJSON {
	l := string(p.words.Language())
	return scenarioJSON{
		s.Setup.Name, s.Text.Title.In(l), s.Setup.Kind.String(), len(s.Setup.People), len(s.Setup.Sessions), s.Difficulty,
		s.Setup.Facilitator.Policy.String(), s.Hash, s.Text.Brief.In(l), append([]string{}, s.Text.Aims.In(l)...),
	}
}

func (p *program) listCommand() *cobra.Command {
	c := p.command("list", "scenario.list")
	asJSON := c.Flags().Bool("json", false, p.words.T("command.flag.json"))
	c.RunE = func(*cobra.Command, []string) error {
		rows := []scenarioJSON{}
		t := grid{head: p.heads("name", "members", "sessions", "difficulty", "kind", "title")}
		for _, name := range scenarios.List() {
			s, err := scenarios.Named(name)
			if err != nil {
				return err
			}
			r := p.scenarioJSON(s)
			rows = append(rows, r)
			t.rows = append(t.rows, []string{r.Name, fmt.Sprint(r.Members), fmt.Sprint(r.Sessions), fmt.Sprint(r.Difficulty), p.words.Name("kind", r.Kind), r.Title})
		}
		if *asJSON {
			return p.printJSON(rows)
		}
		return t.write(p.out)
	}
	return c
}

func (p *program) showCommand() *cobra.Command {
	c := p.command("show SCENARIO", "scenario.show")
	asJSON := c.Flags().Bool("json", false, p.words.T("command.flag.json"))
	notes := c.Flags().Bool("notes", false, p.words.T("command.flag.notes"))
	c.Args = exactly("SCENARIO")
	c.ValidArgsFunction = named(scenarios.List)
	c.RunE = func(_ *cobra.Command, args []string) error {
		s, _, err := load(args[0])
		if err != nil {
			return err
		}
		if *asJSON {
			return p.printJSON(p.scenarioJSON(s))
		}
		return p.show(s, *notes)
	}
	return c
}

// paragraphs folds a text, keeping its paragraphs and indenting every line.
func paragraphs(s, indent string) string {
	var out []string
	for part := range strings.SplitSeq(strings.TrimSpace(s), "\n\n") {
		out = append(out, indent+strings.Join(paper.Fold(part, paper.Width-len(indent)), "\n"+indent))
	}
	return strings.Join(out, "\n\n") + "\n"
}

// show explains a scenario to a person.
func (p *program) show(s *scenarios.Scenario, notes bool) error {
	w, l := p.words, string(p.words.Language())
	var b strings.Builder
	title := s.Text.Title.In(l)
	fmt.Fprintf(&b, "%s\n%s\n%s\n\n", title, strings.Repeat("═", len([]rune(title))), w.T("command.show.line", map[string]any{
		"Kind": w.Name("kind", s.Setup.Kind.String()), "Members": w.N("command.members", len(s.Setup.People), nil),
		"Sessions": w.N("command.sessions", len(s.Setup.Sessions), nil), "Policy": lower(w.Name("policy", s.Setup.Facilitator.Policy.String())), "Difficulty": s.Difficulty,
	}))
	b.WriteString(paragraphs(s.Text.Brief.In(l), ""))
	section := func(id string) { fmt.Fprintf(&b, "\n%s\n", w.T("command.show."+id)) }
	if aims := s.Text.Aims.In(l); len(aims) > 0 {
		section("aims")
		for _, a := range aims {
			fmt.Fprintf(&b, "  • %s\n", strings.Join(paper.Fold(a, paper.Width-4), "\n    "))
		}
	}
	section("members")
	for i := range s.Setup.People {
		who := s.Setup.People[i].Name
		if at := s.Setup.People[i].Joins; at > 0 {
			who += " " + w.T("command.show.joins", map[string]any{"Session": at + 1})
		}
		fmt.Fprintf(&b, "  %s\n", who)
		if about := strings.TrimSpace(s.Text.Members[i].In(l)); about != "" {
			b.WriteString(paragraphs(about, "      "))
		}
		b.WriteString(paragraphs(p.looks(s.Looks[i]), "      "))
	}
	p.showPregroup(&b, s)
	if len(s.Setup.Issues) > 0 {
		section("issues")
		for k := range s.Setup.Issues {
			q := &s.Setup.Issues[k]
			fmt.Fprintf(&b, "  • %s  [%s; %s..%s; %s]\n", s.Text.Issues[k].In(l), q.Name, p.plain(q.Lo), p.plain(q.Hi), lower(w.Name("rule", q.Rule.String())))
		}
	}
	if text := strings.TrimSpace(s.Text.Notes.In(l)); text != "" {
		if notes {
			section("notes")
			b.WriteString(paragraphs(text, "  "))
		} else {
			fmt.Fprintf(&b, "\n%s\n", w.T("command.show.hint", map[string]any{"Name": s.Setup.Name}))
		}
	}
	_, err := fmt.Fprint(p.out, b.String())
	return err
}

// lower is a name as it stands inside a line.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
