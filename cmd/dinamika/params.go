package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"dinamika/sim"
	"dinamika/sim/pattern"
)

// paramJSON is a parameter as --json shows it.
type paramJSON struct {
	Name    string  `json:"name"`
	Default float64 `json:"default"`
	Lo      float64 `json:"lo"`
	Hi      float64 `json:"hi"`
	Unit    string  `json:"unit"`
	Grade   string  `json:"grade"`
	Source  string  `json:"source"`
	Page    string  `json:"page,omitempty"`
	Work    string  `json:"work,omitempty"` // the source in full
	Meaning string  `json:"meaning"`

	Findings []feltJSON `json:"findings"` // published findings that feel it
}

// feltJSON is how much a published finding feels a parameter.
type feltJSON struct {
	ID     string  `json:"id"`
	Effect float64 `json:"effect"`
}

func (p *program) paramsCommand() *cobra.Command {
	c := p.command("params [PREFIX]", "params")
	asJSON := c.Flags().Bool("json", false, p.words.T("command.flag.json"))
	withSources := c.Flags().Bool("sources", false, p.words.T("command.flag.sources"))
	c.Args = cobra.ArbitraryArgs
	c.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return paramNames(), cobra.ShellCompDirectiveNoFileComp
	}
	c.RunE = func(_ *cobra.Command, args []string) error {
		rows, err := p.params(args)
		if err != nil {
			return err
		}
		if *asJSON {
			return p.printJSON(rows)
		}
		return p.printParams(rows, *withSources)
	}
	return c
}

// params are the rows whose name begins with one of the prefixes; all without.
func (p *program) params(prefixes []string) ([]paramJSON, error) {
	defaults := sim.DefaultParams()
	felt, err := pattern.Felt()
	if err != nil {
		return nil, err
	}
	by := map[string][]feltJSON{}
	for _, x := range felt {
		by[x.Parameter] = append(by[x.Parameter], feltJSON{x.Finding, x.Effect})
	}
	rows := []paramJSON{}
	for _, r := range defaults.Rows() {
		if !begins(r.Name, prefixes) {
			continue
		}
		meaning := r.Note
		if p.words.Has("param." + r.Name) {
			meaning = p.words.Param(r.Name)
		}
		rows = append(rows, paramJSON{r.Name, r.Default, r.Lo, r.Hi, r.Unit, r.Grade.String(), r.Source, r.Page, citation(r.Source), meaning, append([]feltJSON{}, by[r.Name]...)})
	}
	if len(rows) == 0 {
		return nil, usage("no parameter begins with %q; did you mean %q?", strings.Join(prefixes, " "), sim.Nearest(prefixes[0], paramNames()))
	}
	return rows, nil
}

// citation is a cited work in full.
func citation(key string) string {
	work, _ := sim.Source(key)
	return work.Text
}

func (p *program) printParams(rows []paramJSON, sources bool) error {
	t := grid{head: p.heads("name", "default", "range", "unit", "grade", "source", "meaning"), below: true}
	for _, r := range rows {
		source := strings.TrimSpace(r.Source + " " + r.Page)
		t.rows = append(t.rows, []string{r.Name, p.plain(r.Default), p.plain(r.Lo) + ".." + p.plain(r.Hi), p.words.Unit(r.Unit), p.words.Name("grade", r.Grade), source, r.Meaning + " " + p.pinned(r.Findings)})
	}
	if err := t.write(p.out); err != nil {
		return err
	}
	keys := make([]string, len(rows))
	for k := range rows {
		keys[k] = rows[k].Source
	}
	return p.printSources(sources, keys)
}

// pinned says which published findings a parameter is pinned by.
func (p *program) pinned(felt []feltJSON) string {
	if len(felt) == 0 {
		return p.words.T("command.params.unpinned")
	}
	ids := make([]string, len(felt))
	for k := range felt {
		ids[k] = felt[k].ID
	}
	return p.words.T("command.params.pinned", map[string]any{"Findings": strings.Join(ids, " ")})
}

// heads are the heads of a table's columns.
func (p *program) heads(ids ...string) []string {
	out := make([]string, len(ids))
	for k, id := range ids {
		out[k] = p.words.T("command.head." + id)
	}
	return out
}

// plain is a number with as many decimals as it has.
func (p *program) plain(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	_, decimals, _ := strings.Cut(s, ".")
	return p.words.Number(x, len(decimals))
}

func paramNames() []string {
	defaults := sim.DefaultParams()
	var names []string
	for _, r := range defaults.Rows() {
		names = append(names, r.Name)
	}
	return names
}

func begins(name string, prefixes []string) bool {
	for _, x := range prefixes {
		if strings.HasPrefix(name, x) {
			return true
		}
	}
	return len(prefixes) == 0
}

// printSources lists the works that were named, each once, in the order of
// their keys; or says how to get the list.
func (p *program) printSources(full bool, keys []string) error {
	if !full {
		_, err := fmt.Fprintln(p.out, "\n"+p.words.T("command.sources.hint"))
		return err
	}
	slices.Sort(keys)
	fmt.Fprintf(p.out, "\n%s\n\n", p.words.T("command.sources.title"))
	t := grid{head: p.heads("source", "citation")}
	for _, key := range slices.Compact(keys) {
		if work, ok := sim.Source(key); ok {
			t.rows = append(t.rows, []string{key, work.Text})
		}
	}
	return t.write(p.out)
}
