// Package report tells how the model did against published findings: as data,
// as text for a terminal, and as a page with a figure for each finding.
package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"dinamika/render/lang"
	"dinamika/sim"
	"dinamika/sim/pattern"
)

// Report is one run of the findings, told in one language.
type Report struct {
	Entries     []Entry
	Constants   int    // how many constants the model has
	Felt        int    // how many of them any finding feels, by the shipped table
	Fingerprint string // of their names and values
	Version     string // of the program
	Repeat      string // the command that gives the same report
	results     []pattern.Result
	w           *lang.Words
}

// New makes the report of a run. The constants are those that it was run with.
func New(results []pattern.Result, constants []sim.Param, w *lang.Words) *Report {
	r := &Report{Entries: []Entry{}, Constants: len(constants), Felt: felt(), Fingerprint: fingerprint(constants), results: results, w: w}
	for k := range results {
		r.Entries = append(r.Entries, r.entry(&results[k]))
	}
	return r
}

// NotMet lists the findings that the model does not give.
func (r *Report) NotMet() (ids []string) {
	for k := range r.results {
		if !r.results[k].Met {
			ids = append(ids, r.results[k].ID)
		}
	}
	return ids
}

// felt counts the constants that any finding feels. The shipped table is tested,
// so that it can be read is not in doubt.
func felt() int {
	list, _ := pattern.Felt()
	names := map[string]bool{}
	for _, f := range list {
		names[f.Parameter] = true
	}
	return len(names)
}

// fingerprint is short, and another as soon as one constant is.
func fingerprint(constants []sim.Param) string {
	h := sha256.New()
	for _, c := range constants {
		fmt.Fprintf(h, "%s %s\n", c.Name, strconv.FormatFloat(*c.At, 'g', -1, 64))
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// Entry is one finding and what became of it, as --json shows it. What is
// given by quantity has the quantity's identifier as its key.
type Entry struct {
	ID           string                         `json:"id"`
	Title        string                         `json:"title"`
	Claim        string                         `json:"claim"`
	Source       string                         `json:"source"` // the works in full
	Grade        string                         `json:"grade"`
	Replicates   int                            `json:"replicates"` // how often the study was repeated
	Groups       int                            `json:"groups"`     // in one study
	Quantities   []string                       `json:"quantities"` // in their order
	Labels       map[string]string              `json:"labels"`
	Rules        map[string]string              `json:"rules"`
	Published    map[string]any                 `json:"published"` // a number, the lowest and the highest, or null
	Accept       map[string][]*float64          `json:"accept"`    // null where open
	Simulated    map[string]*float64            `json:"simulated"` // null where undefined
	Interval     map[string][]*float64          `json:"interval"`  // the middle nine tenths of single studies
	MeanInterval map[string][]*float64          `json:"mean_interval"`
	Nulls        map[string]map[string]*float64 `json:"nulls"`
	Verdict      string                         `json:"verdict"`
	Reason       string                         `json:"reason"`
}

func (r *Report) entry(x *pattern.Result) Entry {
	e := Entry{
		ID: x.ID, Title: r.of(x, "title"), Claim: r.of(x, "claim"), Source: source(x.Sources), Grade: x.Grade.String(),
		Replicates: replicates(x), Groups: x.Groups, Labels: map[string]string{}, Rules: map[string]string{},
		Published: map[string]any{}, Accept: map[string][]*float64{}, Simulated: map[string]*float64{},
		Interval: map[string][]*float64{}, MeanInterval: map[string][]*float64{}, Nulls: map[string]map[string]*float64{},
		Verdict: "not met", Reason: r.reason(x),
	}
	if x.Met {
		e.Verdict = "met"
	}
	for k := range x.Quantities {
		q, s := &x.Quantities[k], &x.Seen[k]
		e.Quantities = append(e.Quantities, q.Name)
		e.Labels[q.Name] = r.w.Quantity(x.ID, q.Name)
		e.Rules[q.Name] = q.Rule.String()
		e.Published[q.Name] = published(q.Published)
		e.Accept[q.Name] = numbers(q.Lo, q.Hi)
		e.Simulated[q.Name] = number(s.Mean)
		e.Interval[q.Name] = numbers(s.Lo, s.Hi)
		e.MeanInterval[q.Name] = numbers(s.MeanLo, s.MeanHi)
	}
	for _, n := range x.Nulls {
		e.Nulls[n.Name] = map[string]*float64{}
		for k, m := range n.Means {
			e.Nulls[n.Name][x.Quantities[k].Name] = number(m)
		}
	}
	return e
}

// of is a word about a finding, or nothing where it has none.
func (r *Report) of(x *pattern.Result, what string) string {
	if id := "finding." + x.ID + "." + what; r.w.Has(id) {
		return r.w.T(id)
	}
	return ""
}

// works are the works of some keys in full.
func works(keys []string) (list []string) {
	for _, key := range keys {
		if work, ok := sim.Source(key); ok {
			key = work.Text
		}
		list = append(list, key)
	}
	return list
}

// source is the same on one line.
func source(keys []string) string { return strings.Join(works(keys), " ") }

// replicates is how often the study was repeated.
func replicates(x *pattern.Result) int {
	if len(x.Seen) == 0 {
		return 0
	}
	return len(x.Seen[0].Values)
}

// published is one number, or the lowest and the highest of several.
func published(list []float64) any {
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	}
	return []float64{slices.Min(list), slices.Max(list)}
}

// number is a number for JSON, which knows neither NaN nor infinity.
func number(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}

func numbers(list ...float64) (out []*float64) {
	for _, x := range list {
		out = append(out, number(x))
	}
	return out
}
