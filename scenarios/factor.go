package scenarios

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dinamika/sim"
	"dinamika/sim/design"
	"dinamika/sim/experiment"

	"github.com/goccy/go-yaml/ast"
)

// dial is a factor as it is turned: what each level, or each number, sets where.
type dial struct {
	factor    *experiment.Factor
	levels    [][]turned // what each level sets; none for a number
	paths     []string   // where a number is set
	parameter int        // row of the parameter that the number is, or -1
	at        string     // of the factor in the file
	lo, hi    float64    // the numbers of a list that were tried lie between these
	fraction  bool       // a number that is not whole was tried
}

// untried says whether a number of a list may be wrong although those tried
// before were right. What lies between two right numbers is right, unless it is
// the first that is not whole.
func (d *dial) untried(x float64) bool {
	whole := x == math.Trunc(x)
	if x >= d.lo && x <= d.hi && (whole || d.fraction) {
		return false
	}
	d.lo, d.hi, d.fraction = min(d.lo, x), max(d.hi, x), d.fraction || !whole
	return true
}

// turn sets a factor to what a coordinate stands for, and says whether the file
// was changed: parameters of the model need no new reading of it.
func (d *dial) turn(r *reader, f *scenarioFile, u float64) bool {
	switch {
	case d.parameter >= 0:
		return false
	case d.levels != nil:
		set := d.levels[d.factor.Level(u)]
		for _, t := range set {
			r.turn(f, t)
		}
		return len(set) > 0
	}
	n := numberNode(d.factor.Value(u), place{1, 1})
	for _, p := range d.paths {
		r.turn(f, turned{p, n})
	}
	return true
}

// buildFactors compiles the factors, those that stand for many parameters into
// one each.
func (e *planner) buildFactors() {
	first := map[string]bool{}
	columns := e.plan.ResultColumns()
	add := func(at string, f experiment.Factor, d dial) {
		switch {
		case first[f.Name]:
			e.wrong(at, f.Name, "there is a factor of this name already: want another name")
		case slices.Contains(columns, f.Name):
			e.wrong(at, f.Name, "is a column of the results already: want another name")
		}
		first[f.Name] = true
		if f.Title.EN == "" {
			f.Title = experiment.Text{EN: f.Name, ID: f.Name}
		}
		e.plan.Factors = append(e.plan.Factors, f)
		e.dials = append(e.dials, d)
	}
	for i := range e.f.Factors {
		f, at := &e.f.Factors[i], index("factors", i)
		if !e.fine(at) {
			continue
		}
		if len(f.Parameters) > 0 {
			e.sweepParameters(f, at, add)
			continue
		}
		one := experiment.Factor{Name: string(f.Name), Paths: f.Path}
		if f.Title != nil {
			one.Title = experiment.Text(*f.Title)
		}
		d := dial{parameter: -1, paths: f.Path, at: at, lo: math.Inf(1), hi: math.Inf(-1)}
		if e.oneFactor(f, at, &one, &d) {
			add(join(at, "name"), one, d)
		}
	}
	for k := range e.dials {
		e.dials[k].factor = &e.plan.Factors[k]
	}
}

// oneFactor compiles one factor of the file.
func (e *planner) oneFactor(f *factorFile, at string, out *experiment.Factor, d *dial) bool {
	known := len(e.problems)
	given := 0
	for _, is := range []bool{f.Values != nil, f.Range != nil || f.Distribution != nil, f.Levels != nil} {
		if is {
			given++
		}
	}
	if f.Name == "" {
		e.wrong(join(at, "name"), "", "missing: want %s", phrase("what the factor is called in tables and figures"))
	}
	switch {
	case f.Levels != nil && len(f.Path) > 0:
		e.wrong(join(at, "path"), "", "the levels say themselves what they set: remove path, or give values instead of levels")
	case f.Levels == nil && len(f.Path) == 0:
		e.wrong(join(at, "path"), "", "missing: want the place of the scenario that is varied, as in path: facilitator.policy")
	case given == 0 && !e.kind().listed():
		e.wrong(at, "", "missing: want values: [...], range: [lowest, highest] or levels: [...]")
	case given > 1:
		e.wrong(at, "", "want one of values, range with distribution, and levels")
	case f.Levels != nil:
		e.levels(f, at, out, d)
	case f.Values != nil:
		e.values(f.Values, at, out, d)
	case f.Range != nil || f.Distribution != nil:
		e.spread(f, at, out, d)
	}
	if len(e.problems) == known && f.Base != "" && !e.isDesign(design.OneAtATime) {
		e.wrong(join(at, "base"), string(f.Base), "only one_at_a_time starts from a base: remove it, or say design: {kind: one_at_a_time}")
	}
	return len(e.problems) == known
}

// levels compiles levels that say themselves what they set.
func (e *planner) levels(f *factorFile, at string, out *experiment.Factor, d *dial) {
	d.paths = nil
	for i, l := range f.Levels {
		where := join(index(join(at, "levels"), i), "name")
		if slices.ContainsFunc(out.Levels, func(x experiment.Level) bool { return x.Name == string(l.Name) }) {
			e.wrong(where, string(l.Name), "there is a level of this name already: want another name")
		}
		level := experiment.Level{Name: string(l.Name), Title: experiment.Text{EN: string(l.Name), ID: string(l.Name)}}
		if l.Title != nil {
			level.Title = experiment.Text(*l.Title)
		}
		for _, t := range l.Set {
			e.try(join(join(index(join(at, "levels"), i), "set"), t.path), t)
			if !slices.Contains(out.Paths, t.path) {
				out.Paths = append(out.Paths, t.path)
			}
		}
		out.Levels = append(out.Levels, level)
		d.levels = append(d.levels, append([]turned{}, l.Set...))
	}
}

// tryAll tries one value at all the paths of a factor.
func (e *planner) tryAll(at string, paths []string, n ast.Node) {
	for i, p := range paths {
		e.try(index(join(at, "path"), i), turned{p, n})
	}
}

// values compiles a list of values for the paths of a factor.
func (e *planner) values(values []ast.Node, at string, out *experiment.Factor, d *dial) {
	out.Numeric = true
	for i, n := range values {
		if e.tired() {
			return
		}
		where := index(join(at, "values"), i)
		text := shown(n)
		if text == "" || len(text) > 40 {
			e.wrong(where, "", "has no short name: put it among levels: [{name: ..., set: {...}}]")
			continue
		}
		if slices.ContainsFunc(out.Levels, func(l experiment.Level) bool { return l.Name == text }) {
			e.wrong(where, text, "is among the values already: keep one")
			continue
		}
		level := experiment.Level{Name: text, Title: experiment.Text{EN: text, ID: text}}
		if !decimal(text) {
			out.Numeric = false
		} else if x, err := strconv.ParseFloat(text, 64); err == nil {
			level.Value = x
		}
		e.tryAll(at, out.Paths, n)
		var set []turned
		for _, p := range out.Paths {
			set = append(set, turned{p, n})
		}
		out.Levels = append(out.Levels, level)
		d.levels = append(d.levels, set)
	}
}

// shown is a value as a table names it: a single value as it is written.
func shown(n ast.Node) string {
	switch m := n.(type) {
	case *ast.StringNode:
		return shorten(m.Value, 60)
	case *ast.NullNode:
		return "none"
	case *ast.MappingNode, *ast.MappingValueNode, *ast.SequenceNode:
		return shorten(strings.Join(strings.Fields(m.String()), " "), 60)
	}
	return written(n)
}

// spread compiles a range of numbers, with a distribution or without.
func (e *planner) spread(f *factorFile, at string, out *experiment.Factor, d *dial) {
	out.Numeric = true
	if f.Range == nil {
		e.wrong(join(at, "range"), "", "missing: want [lowest, highest], where the distribution is cut")
		return
	}
	out.Spread = experiment.Spread{Lo: f.Range[0], Hi: f.Range[1]}
	s := &out.Spread
	if !(s.Lo < s.Hi) || math.IsInf(s.Hi-s.Lo, 0) {
		e.wrong(join(at, "range"), "", "want the lowest first and then the highest")
		return
	}
	s.Whole = e.whole(f.Path)
	if s.Whole && (s.Lo != math.Floor(s.Lo) || s.Hi != math.Floor(s.Hi)) {
		e.wrong(join(at, "range"), "", "want whole numbers: %s takes no others", f.Path[0])
		return
	}
	e.distribution(f.Distribution, at, s)
	for i, x := range *f.Range {
		e.tryAll(at, f.Path, numberNode(x, e.at(index(join(at, "range"), i))))
	}
	if f.Steps != nil {
		e.steps(*f.Steps, at, out)
		return
	}
	if len(f.Path) == 1 {
		if name, is := strings.CutPrefix(f.Path[0], "parameters."); is {
			d.parameter = slices.IndexFunc(e.base.Params.Rows(), func(p sim.Param) bool { return p.Name == name })
		}
	}
}

// steps makes levels of a range, evenly from one end to the other.
func (e *planner) steps(n int, at string, out *experiment.Factor) {
	s := out.Spread
	if s.Curve != experiment.Uniform {
		e.wrong(join(at, "steps"), plain(float64(n)), "steps are even: remove distribution, or give the values")
		return
	}
	for i := range n {
		x := s.Lo + float64(i)/float64(n-1)*(s.Hi-s.Lo)
		if x = math.Round(x*1e9) / 1e9; s.Whole {
			x = math.Round(x)
		}
		text := plain(x)
		if i > 0 && out.Levels[i-1].Name == text {
			e.wrong(join(at, "steps"), plain(float64(n)), "more steps than there are whole numbers in the range: want fewer")
			return
		}
		out.Levels = append(out.Levels, experiment.Level{Name: text, Title: experiment.Text{EN: text, ID: text}, Value: x})
	}
	out.Spread = experiment.Spread{}
}

// distribution takes over how a number is spread, and checks that it has what
// its kind needs.
func (e *planner) distribution(f *distributionFile, at string, s *experiment.Spread) {
	if f == nil {
		return
	}
	at = join(at, "distribution")
	s.Curve = f.Kind.Is
	need := func(key string, x *float64, needed bool) float64 {
		switch {
		case needed && x == nil:
			e.wrong(join(at, key), "", "missing: %s needs it", f.Kind)
		case !needed && x != nil:
			e.wrong(join(at, key), plain(*x), "%s has no such number: remove it", f.Kind)
		case x != nil:
			return *x
		}
		return 0
	}
	bell := s.Curve == experiment.Normal || s.Curve == experiment.LogNormal
	s.Mean, s.SD = need("mean", f.Mean, bell), need("sd", f.SD, bell)
	s.Mode = need("mode", f.Mode, s.Curve == experiment.Triangular)
	switch {
	case !e.fine(at):
	case s.Whole && s.Curve != experiment.Uniform:
		e.wrong(join(at, "kind"), f.Kind.String(), "whole numbers are spread evenly: remove distribution")
	case s.Curve == experiment.LogUniform && s.Lo <= 0:
		e.wrong(join(at, "kind"), f.Kind.String(), "want a range above 0")
	case s.Curve == experiment.Triangular && (s.Mode < s.Lo || s.Mode > s.Hi):
		e.wrong(join(at, "mode"), plain(s.Mode), "want %v", span{s.Lo, s.Hi}.phrase())
	}
}

// whole says whether the places of a factor take whole numbers only: whether
// one of them refuses half of one.
func (e *planner) whole(paths []string) bool {
	for _, p := range paths {
		f := e.base.file
		half := newReader(e.file)
		half.turn(&f, turned{p, numberNode(10.5, place{1, 1})})
		for _, problem := range half.problems {
			if strings.HasPrefix(problem.Format, "want a whole number") {
				return true
			}
		}
	}
	return false
}

// sweepParameters makes a factor of each parameter of the model whose name
// begins as asked.
func (e *planner) sweepParameters(f *factorFile, at string, add func(string, experiment.Factor, dial)) {
	if f.Path != nil || f.Values != nil || f.Range != nil || f.Levels != nil || f.Steps != nil || f.Distribution != nil || f.Base != "" || f.Name != "" || f.Title != nil {
		e.wrong(at, "", "parameters: each gets a name and a range of its own: remove what stands beside parameters and within")
		return
	}
	params := e.base.Params
	rows := params.Rows()
	taken := map[int]bool{}
	for i, prefix := range f.Parameters {
		found := false
		for k, row := range rows {
			if prefix != "all" && !strings.HasPrefix(row.Name, prefix) {
				continue
			}
			found = true
			if taken[k] {
				continue
			}
			taken[k] = true
			middle := *row.At
			by := f.Within * math.Abs(middle)
			if middle == 0 {
				by = f.Within * (row.Hi - row.Lo) / 2
			}
			s := experiment.Spread{Lo: max(row.Lo, middle-by), Hi: min(row.Hi, middle+by)}
			e.sets[join("parameters", row.Name)] = []string{join("parameters", row.Name)}
			add(index(join(at, "parameters"), i), experiment.Factor{
				Name: row.Name, Paths: []string{join("parameters", row.Name)}, Numeric: true, Spread: s, Default: &middle, Unit: row.Unit,
			}, dial{parameter: k, at: index(join(at, "parameters"), i)})
		}
		if !found {
			names := make([]string, len(rows))
			for k, row := range rows {
				names[k] = row.Name
			}
			e.wrong(index(join(at, "parameters"), i), prefix, "no parameter begins so; the nearest is %q", sim.Nearest(shorten(prefix, 60), names))
		}
	}
}
