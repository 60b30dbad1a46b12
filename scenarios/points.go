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
	all := 1.0
	for i := range out.Factors {
		factor := &out.Factors[i]
		spec.Levels = append(spec.Levels, len(factor.Levels))
		if spec.Kind == design.OneAtATime {
			spec.Base = append(spec.Base, e.baseLevel(factor))
		}
		if levelled := spec.Kind == design.Factorial || spec.Kind == design.OneAtATime; levelled && len(factor.Levels) == 0 {
			e.wrong(e.dials[i].at, factor.Name, "%s needs levels: give values, or steps beside the range", e.kind())
		} else if spec.Kind == design.Morris && len(factor.Levels) == 1 {
			e.wrong(e.dials[i].at, factor.Name, "has a single level, but %s has to move it: give more, or make it a constant", e.kind())
		}
		all *= float64(max(1, len(factor.Levels)))
	}
	switch {
	case spec.Grid%2 == 1:
		e.wrong("design.grid", strconv.Itoa(spec.Grid), "want an even number")
	case spec.Kind == design.Factorial && all > float64(out.MostRuns):
		e.capped(all)
	}
	if len(e.problems) > 0 {
		return
	}
	d, err := design.New(spec)
	if err != nil {
		e.wrong("design.kind", e.kind().String(), "has no room for %d factors: want fewer, or latin_hypercube", len(out.Factors))
		return
	}
	out.Design, out.Spec, out.Points = d, spec, d.Points()
	e.capped(float64(out.Points))
}

// capped refuses an experiment that is larger than it says it may be.
func (e *planner) capped(points float64) {
	out := e.plan
	if points*float64(out.Replicates.Most) <= float64(out.MostRuns) {
		return
	}
	if _, given := e.places["most_runs"]; !given {
		e.places["most_runs"] = e.at("replicates")
	}
	e.wrong("most_runs", strconv.Itoa(out.MostRuns), "%.15g points × %d replicates are more: raise most_runs, or ask for less", points, out.Replicates.Most)
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
	switch none := len(e.plan.Factors) == 0; {
	case none && !is(design.Replications):
		e.wrong("factors", "", "missing: %s needs at least one factor", k)
	case !none && is(design.Replications):
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
			e.point(at, func(name string) ast.Node {
				k := slices.IndexFunc(row, func(t turned) bool { return t.path == name })
				if k < 0 {
					return nil
				}
				return row[k].value
			})
			for _, t := range row {
				if !slices.ContainsFunc(e.plan.Factors, func(f experiment.Factor) bool { return f.Name == t.path }) {
					e.unknown(join(at, t.path), "", phrase("factor"), t.path, e.factorNames())
				}
			}
		}
	}
	if len(e.problems) > 0 {
		return
	}
	if e.plan.Points = len(e.plan.Listed); e.plan.Points == 0 {
		e.wrong("design", "", "the list has no points")
	}
	e.capped(float64(e.plan.Points))
}

func (e *planner) factorNames() []string {
	var names []string
	for k := range e.plan.Factors {
		names = append(names, e.plan.Factors[k].Name)
	}
	return names
}

// point adds one point of a list, whose value for a factor is found by cell.
func (e *planner) point(at string, cell func(factor string) ast.Node) {
	u := make([]float64, len(e.plan.Factors))
	for k := range e.plan.Factors {
		f, d := &e.plan.Factors[k], &e.dials[k]
		n := cell(f.Name)
		if n == nil {
			e.wrong(at, "", "has no value for %s", f.Name)
			continue
		}
		e.mark(n, join(at, f.Name))
		u[k] = e.coordinate(f, d, n, join(at, f.Name))
	}
	e.plan.Listed = append(e.plan.Listed, u)
}

// coordinate is the coordinate of a value that a list gives a factor. Among
// levels it is the middle of the level's share, and otherwise the value itself.
func (e *planner) coordinate(f *experiment.Factor, d *dial, n ast.Node, at string) float64 {
	text := shown(n)
	if len(f.Levels) > 0 {
		var names []string
		for l := range f.Levels {
			if f.Levels[l].Name == text {
				return middle(l, len(f.Levels))
			}
			names = append(names, f.Levels[l].Name)
		}
		e.unknown(at, text, phrase("level of the factor"), text, names)
		return 0
	}
	ranged := f.Spread != (experiment.Spread{})
	x, err := strconv.ParseFloat(text, 64)
	switch s := f.Spread; {
	case !decimal(text) && !ranged:
		e.wrong(at, text, "want a number; for other values give the factor values, which the list then names")
		return 0
	case err != nil || !decimal(text) || ranged && (x < s.Lo || x > s.Hi):
		e.wrong(at, text, "want a number, %v", span{s.Lo, s.Hi}.phrase())
		return 0
	}
	if d.untried(x) {
		e.tryAll(d.at, d.paths, n)
	}
	f.Listed, f.Numeric = true, true
	return x
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
	columns := t.header()
	if len(t.problems) > 0 {
		return
	}
	for i := 0; len(t.problems) < shownProblems; i++ {
		row, err := t.rows.Read()
		if err == io.EOF {
			return
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			t.bad(bad.Line, bad.Column, "", "", "not a table of values with commas between: %v", bad.Err)
			return
		}
		known := len(t.problems)
		t.point(index("design.table", i), func(name string) ast.Node {
			line, column := t.rows.FieldPos(columns[name])
			text := strings.TrimSpace(row[columns[name]])
			if decimal(text) {
				return decimalNode(text, place{line, column})
			}
			return textNode(text, place{line, column})
		})
		for k := known; k < len(t.problems); k++ {
			t.problems[k].File = t.file
		}
	}
}

// header reads the first line: in which column each factor stands.
func (t *csvTable) header() map[string]int {
	names, columns := t.factorNames(), map[string]int{}
	header, err := t.rows.Read()
	if err != nil {
		t.bad(1, 1, "", "", "want a header with the names of the factors: %s", strings.Join(names, ","))
	}
	for k, name := range header {
		name = strings.TrimSpace(name)
		_, column := t.rows.FieldPos(k)
		if _, twice := columns[name]; twice {
			t.bad(1, column, "", "", "there is a column %q already: keep one", shorten(name, 40))
		} else if !slices.Contains(names, name) {
			t.bad(1, column, "", "", "column %q is no factor: want %s", shorten(name, 40), strings.Join(names, ","))
		}
		columns[name] = k
	}
	for _, name := range names {
		if _, ok := columns[name]; !ok && err == nil {
			t.bad(1, 1, "", "", "has no column for the factor %s", name)
		}
	}
	return columns
}
