package scenarios

import (
	"encoding/csv"
	"errors"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"dinamika/sim/design"
	"dinamika/sim/experiment"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// buildDesign compiles the design of the file, or its list of points.
func (e *planner) buildDesign() {
	f, out := &e.f.Design, e.plan
	out.Kind = e.kind().String()
	e.unused()
	if len(e.problems) > 0 {
		return
	}
	if e.kind().listed() {
		e.list()
		return
	}
	spec := design.Spec{Kind: design.Kind(e.kind()), Second: f.Second, Seed: out.Seed}
	if f.Size != nil {
		spec.Size = *f.Size
	}
	if f.Grid != nil {
		spec.Grid = *f.Grid
	}
	for i := range out.Factors {
		factor := &out.Factors[i]
		spec.Levels = append(spec.Levels, len(factor.Levels))
		if spec.Kind == design.OneAtATime {
			spec.Base = append(spec.Base, e.baseLevel(factor))
		}
		if levelled := spec.Kind == design.Factorial || spec.Kind == design.OneAtATime; levelled && len(factor.Levels) == 0 {
			e.wrong("factors", factor.Name, "%s needs levels: give values, or steps beside the range", e.kind())
		}
	}
	if len(e.problems) > 0 {
		return
	}
	d, err := design.New(spec)
	if err != nil {
		e.wrong("design", "", "%v", err)
		return
	}
	out.Design, out.Spec, out.Points = d, spec, d.Points()
	e.capped()
}

// capped refuses an experiment that is larger than it says it may be.
func (e *planner) capped() {
	if out := e.plan; out.Check() != nil {
		e.wrong("most_runs", plain(float64(out.MostRuns)), "%d points × %d replicates are more: raise most_runs, or ask for less", out.Points, out.Replicates.Most)
	}
}

// baseLevel is the level of a factor that one_at_a_time starts from.
func (e *planner) baseLevel(f *experiment.Factor) int {
	i := slices.IndexFunc(e.f.Factors, func(x factorFile) bool { return string(x.Name) == f.Name })
	if i < 0 || e.f.Factors[i].Base == "" {
		return 0
	}
	base := string(e.f.Factors[i].Base)
	var names []string
	for l := range f.Levels {
		if f.Levels[l].Name == base {
			return l
		}
		names = append(names, f.Levels[l].Name)
	}
	e.unknown(join(index("factors", i), "base"), base, phrase("level of the factor"), base, names)
	return 0
}

// unused refuses settings that the design would not look at, and asks for
// those that it needs.
func (e *planner) unused() {
	f, k := &e.f.Design, e.kind()
	is := func(kinds ...design.Kind) bool {
		return slices.ContainsFunc(kinds, func(one design.Kind) bool { return k == kind(one) })
	}
	sized := is(design.LatinHypercube, design.Sobol, design.Halton, design.Morris, design.Saltelli)
	check := func(key string, given, needed, allowed bool) {
		switch at := join("design", key); {
		case needed && !given:
			e.wrong(at, "", "missing: %s needs it", k)
		case given && !allowed && e.fine(at):
			e.wrong(at, "", "%s has no such setting: remove it", k)
		}
	}
	check("size", f.Size != nil, sized, sized)
	check("grid", f.Grid != nil, false, is(design.Morris))
	check("second_order", f.Second, false, is(design.Saltelli))
	check("points", f.Points != nil, k.listed() && f.Table == "", k.listed())
	check("table", f.Table != "", false, k.listed())
	if f.Points != nil && f.Table != "" {
		e.wrong("design.table", f.Table, "points are given already: keep one")
	}
	if none := len(e.plan.Factors) == 0; none != is(design.Replications) && !is(design.Replications) {
		e.wrong("factors", "", "missing: %s needs at least one factor", k)
	} else if !none && is(design.Replications) {
		e.wrong("design.kind", k.String(), "nothing would be varied: want another design, or no factors")
	}
}

// list compiles a list of points. A factor that brings no levels or range gets
// what the list gives it.
func (e *planner) list() {
	if e.f.Design.Table != "" {
		e.table(e.f.Design.Table)
	} else {
		for i, row := range e.f.Design.Points {
			at := index("design.points", i)
			e.point(at, func(name string) (ast.Node, string) {
				k := slices.IndexFunc(row, func(t turned) bool { return t.path == name })
				if k < 0 {
					return nil, at
				}
				return row[k].value, join(at, name)
			})
			for _, t := range row {
				if !slices.ContainsFunc(e.plan.Factors, func(f experiment.Factor) bool { return f.Name == t.path }) {
					e.unknown(join(at, t.path), "", phrase("factor"), t.path, e.factorNames())
				}
			}
		}
	}
	if len(e.plan.Listed) == 0 && len(e.problems) == 0 {
		e.wrong("design", "", "the list has no points")
	}
	if e.plan.Points = len(e.plan.Listed); len(e.problems) == 0 {
		e.capped()
	}
}

func (e *planner) factorNames() []string {
	var names []string
	for k := range e.plan.Factors {
		names = append(names, e.plan.Factors[k].Name)
	}
	return names
}

// point adds one point of a list, whose value for a factor is found by cell.
func (e *planner) point(at string, cell func(factor string) (ast.Node, string)) {
	u := make([]float64, len(e.plan.Factors))
	for k := range e.plan.Factors {
		f, d := &e.plan.Factors[k], &e.dials[k]
		n, where := cell(f.Name)
		if n == nil {
			e.wrong(at, "", "has no value for %s", f.Name)
			continue
		}
		u[k] = e.coordinate(f, d, n, where)
	}
	e.plan.Listed = append(e.plan.Listed, u)
}

// coordinate is the coordinate of a value that a list gives a factor.
func (e *planner) coordinate(f *experiment.Factor, d *dial, n ast.Node, at string) float64 {
	text := shown(n)
	l := slices.IndexFunc(f.Levels, func(l experiment.Level) bool { return l.Name == text })
	known := len(e.problems)
	switch {
	case l >= 0 && !f.Listed:
		return middle(l, len(f.Levels))
	case f.Spread != (experiment.Spread{}) || f.Listed && decimal(text):
		x, _ := strconv.ParseFloat(text, 64)
		if s := f.Spread; !decimal(text) || s != (experiment.Spread{}) && (x < s.Lo || x > s.Hi) {
			e.wrong(at, text, "want a number, %v", span{s.Lo, s.Hi}.phrase())
			return 0
		}
		for _, p := range d.paths {
			e.try(at, turned{p, n})
		}
		f.Listed = len(e.problems) == known
		return x
	case len(f.Levels) == 0 && len(d.paths) > 0 && decimal(text):
		f.Listed, f.Numeric = true, true
		return e.coordinate(f, d, n, at)
	case len(f.Levels) == 0 && len(d.paths) > 0:
		e.wrong(at, text, "give the factor its values too: a list of points only names them")
		return 0
	}
	var names []string
	for _, l := range f.Levels {
		names = append(names, l.Name)
	}
	e.unknown(at, text, phrase("level of the factor"), text, names)
	return 0
}

// middle is the coordinate of a level: the middle of its share.
func middle(level, of int) float64 { return (float64(level) + 0.5) / float64(of) }

// table reads a list of points from a CSV file.
func (e *planner) table(name string) {
	if !filepath.IsLocal(name) || strings.Contains(name, "\\") {
		e.wrong("design.table", name, "want the name of a file in the folder of the experiment")
		return
	}
	if e.open == nil {
		e.wrong("design.table", name, "other files cannot be read here: give the points")
		return
	}
	data, err := e.open(name)
	var problems Problems
	switch {
	case missing(err):
		e.wrong("design.table", name, "there is no such file beside the experiment")
		return
	case errors.As(err, &problems) && len(problems) > 0:
		e.wrong("design.table", name, "%s", Phrase{problems[0].Format, problems[0].Args})
		return
	case err != nil:
		e.wrong("design.table", name, "cannot be read: %v", err)
		return
	}
	e.source(path.Base(name), string(data))
	file := path.Join(path.Dir(slashed(e.file)), name)
	text, wrong := plainText(file, data)
	if wrong != nil {
		e.problems = append(e.problems, *wrong)
		return
	}
	t := csvTable{planner: e, file: file, rows: csv.NewReader(strings.NewReader(text))}
	t.read()
}

// csvTable is the reading of one table of points.
type csvTable struct {
	*planner
	file string
	rows *csv.Reader
	at   map[string]int // column of each factor
}

// bad notes a problem in the table.
func (t *csvTable) bad(line, column int, at, value, format string, args ...any) {
	if len(t.problems) < keptProblems {
		p := problem(t.file, line, column, format, args...)
		p.Path, p.Value = at, shorten(value, 60)
		t.problems = append(t.problems, p)
	}
}

func (t *csvTable) read() {
	t.rows.TrimLeadingSpace = true
	header, err := t.rows.Read()
	if err != nil {
		t.bad(1, 1, "", "", "want a header with the names of the factors: %s", strings.Join(t.factorNames(), ","))
		return
	}
	t.at = map[string]int{}
	for k, name := range header {
		t.at[strings.TrimSpace(name)] = k
		if !slices.Contains(t.factorNames(), strings.TrimSpace(name)) {
			t.bad(1, 1, "", "", "column %q is no factor: want %s", shorten(name, 40), strings.Join(t.factorNames(), ","))
		}
	}
	for _, name := range t.factorNames() {
		if _, ok := t.at[name]; !ok {
			t.bad(1, 1, "", "", "has no column for the factor %s", name)
		}
	}
	if len(t.problems) > 0 {
		return
	}
	for {
		row, err := t.rows.Read()
		if err == io.EOF {
			return
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			t.bad(bad.Line, bad.Column, "", "", "not a table of values with commas between: %v", bad.Err)
			return
		}
		line, _ := t.rows.FieldPos(0)
		known := len(t.problems)
		t.point("design.table", func(name string) (ast.Node, string) {
			text := strings.TrimSpace(row[t.at[name]])
			kind := token.StringType
			if decimal(text) {
				return ast.Float(&token.Token{Type: token.FloatType, Value: text, Origin: text}), "design.table"
			}
			return ast.String(&token.Token{Type: kind, Value: text, Origin: text}), "design.table"
		})
		for k := known; k < len(t.problems); k++ {
			t.problems[k].File, t.problems[k].Line, t.problems[k].Column = t.file, line, 1
		}
		t.blamed = map[string]bool{}
		if len(t.problems) >= shownProblems {
			return
		}
	}
}
