package report

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"html/template"
	"os"
	"path/filepath"

	"dinamika/cmd/dinamika/sheet"
	"dinamika/sim/pattern"
	"dinamika/sim/table"
)

// Files of a saved report.
const (
	Page = "index.html"
	Data = "findings.json"
)

//go:embed page.html
var pageText string

// section is one finding on the page.
type section struct {
	ID, Title, Claim, Setup, Published, Size, Grade, GradeWhat string
	Sources                                                    []string
	Met                                                        bool
	Verdict, JudgedMet, Reason                                 string
	Figure                                                     template.HTML
	Judged, Shown                                              []line
	Nulls                                                      []null
}

// line is one row of a finding's table.
type line struct {
	cells
	Mark  string
	Nulls []nullCell
}

type nullCell struct {
	Text    string
	Outside bool
}

// HTML is the page. The same run gives the same bytes.
func (r *Report) HTML() ([]byte, error) {
	t, err := template.New(Page).Funcs(template.FuncMap{
		"t":   func(id string) string { return r.w.T("validate." + id) },
		"add": func(a, b int) int { return a + b },
		"say": func(id, key string, value any) string { return r.w.T("validate."+id, map[string]any{key: value}) },
	}).Parse(pageText)
	if err != nil {
		return nil, err
	}
	var sections, met, missed []section
	for k := range r.results {
		s := r.section(&r.results[k])
		s.Figure = r.figure(&r.results[k])
		sections = append(sections, s)
		if s.Met {
			met = append(met, s)
		} else {
			missed = append(missed, s)
		}
	}
	var rules, grades []term
	for rule := pattern.Band; rule <= pattern.Shown; rule++ {
		rules = append(rules, term{r.w.Name("judgement", rule.String()), r.w.What("judgement", rule.String())})
	}
	for grade := pattern.Computed; grade <= pattern.Recalled; grade++ {
		grades = append(grades, term{r.w.Name("evidence", grade.String()), r.w.What("evidence", grade.String())})
	}
	var b bytes.Buffer
	err = t.Execute(&b, map[string]any{
		"Lang": r.w.Language(), "Style": sheet.Style(), "Sections": sections, "Met": met, "Missed": missed, "Rules": rules, "Grades": grades,
		"Constants": r.Constants, "Felt": r.Felt, "Folds": r.folds(), "Fingerprint": r.Fingerprint, "Repeat": r.Repeat, "Version": r.Version,
	})
	return b.Bytes(), err
}

// term is a word and what it means.
type term struct{ Name, What string }

func (r *Report) section(x *pattern.Result) section {
	s := section{
		ID: x.ID, Title: r.of(x, "title"), Claim: r.of(x, "claim"), Setup: r.of(x, "setup"), Published: r.of(x, "published"),
		Sources: works(x.Sources), Grade: r.w.Name("evidence", x.Grade.String()), GradeWhat: r.w.What("evidence", x.Grade.String()),
		Met: x.Met, Verdict: r.verdict(x.Met), Reason: r.reason(x), Nulls: r.nulls(x),
		Size: r.w.T("validate.page.size", map[string]any{"Replicates": replicates(x), "Groups": x.Groups}),
	}
	good := 0
	for k := range x.Quantities {
		l := line{cells: r.cells(x, k)}
		for _, n := range s.Nulls {
			l.Nulls = append(l.Nulls, nullCell{n.Means[k], n.Outside[k]})
		}
		if !l.Judged {
			s.Shown = append(s.Shown, l)
			continue
		}
		l.Mark = r.w.T("validate.no")
		if l.Met {
			good++
			l.Mark = r.w.T("validate.yes")
		}
		s.Judged = append(s.Judged, l)
	}
	s.JudgedMet = r.w.T("validate.page.of", map[string]any{"Met": good, "Of": len(s.Judged)})
	return s
}

// Save writes the page and its data into a folder, which it makes. Each file
// is written beside its place and then put there, so that none is ever half.
func (r *Report) Save(dir string) error {
	page, err := r.HTML()
	if err != nil {
		return err
	}
	var data bytes.Buffer
	e := json.NewEncoder(&data)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(r.Entries); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for name, text := range map[string][]byte{Page: page, Data: data.Bytes()} {
		if err := table.WriteFile(filepath.Join(dir, name), text); err != nil {
			return err
		}
	}
	return nil
}
