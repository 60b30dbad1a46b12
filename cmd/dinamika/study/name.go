package study

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dinamika/render/lang"
	"dinamika/sim"
	"dinamika/sim/experiment"
)

// metricLabel is how a column of the results is called, and its unit.
func (a *Analysis) metricLabel(column string) (label, unit string) {
	name, id := column, "end"
	if !slices.Contains(a.s.manifest.Experiment.Measures.End, column) {
		for _, how := range []string{"mean", "peak"} {
			if cut, ok := strings.CutSuffix(column, "_"+how); ok {
				name, id = cut, how
			}
		}
		if stage, ok := strings.CutPrefix(column, "time_"); ok {
			return a.w.T("analyze.metric.time", map[string]any{"Stage": a.w.Name("stage", stage)}), a.w.T("analyze.unit.time")
		}
	}
	for _, m := range sim.Metrics() {
		if m.Name == name {
			unit = a.w.Unit(m.Unit)
		}
	}
	return a.w.T("analyze.metric."+id, map[string]any{"Name": a.metricName(name)}), unit
}

// metricName is how a group metric is called; one of another version of the
// program keeps its identifier.
func (a *Analysis) metricName(name string) string {
	if a.w.Has("metric." + name) {
		return a.w.Metric(name)
	}
	return name
}

// kinds are the identifiers that may stand at the end of a path, and the kind
// of word that its values are.
func kinds() map[string]string {
	return map[string]string{"facilitator.policy": "policy", "sessions.pattern": "pattern", "sessions.network": "network", "kind": "kind"}
}

// factor is what was varied, as it is called.
func (a *Analysis) factor(f int) Factor {
	x := &a.s.manifest.Experiment.Factors[f]
	out := Factor{Name: x.Name, Label: x.Title.In(string(a.w.Language()))}
	if out.Label == x.Name || out.Label == "" {
		out.Label = a.pathLabel(x)
	}
	for l := range x.Levels {
		out.Levels = append(out.Levels, a.levelLabel(x, l))
	}
	if len(x.Levels) == 0 && x.Numeric && !x.Listed {
		out.Range = []Num{Num(x.Spread.Lo), Num(x.Spread.Hi)}
	}
	return out
}

// pathLabel is how a factor without a title is called: by what it sets, where
// that has a name, or by its identifier.
func (a *Analysis) pathLabel(x *experiment.Factor) string {
	if len(x.Paths) == 1 {
		if _, ok := kinds()[x.Paths[0]]; ok {
			return a.w.T("analyze.path." + x.Paths[0])
		}
		if _, trait, ok := strings.Cut(x.Paths[0], "[*].traits."); ok && a.w.Has("trait."+trait) {
			return a.w.Name("trait", trait)
		}
	}
	return x.Name
}

// levelLabel is how a level is called.
func (a *Analysis) levelLabel(x *experiment.Factor, l int) string {
	level := &x.Levels[l]
	if title := level.Title.In(string(a.w.Language())); title != "" && title != level.Name {
		return title
	}
	if len(x.Paths) > 0 {
		if kind := kinds()[x.Paths[0]]; kind != "" && a.w.Has(kind+"."+level.Name) {
			return a.w.Name(kind, level.Name)
		}
	}
	switch {
	case level.Name == "true" || level.Name == "false":
		return a.w.T("analyze." + level.Name)
	case x.Numeric:
		return a.plain(level.Value)
	}
	return level.Name
}

// plain writes a number with as many decimals as it has, up to four digits
// that count.
func (a *Analysis) plain(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return a.w.Number(x, 0)
	}
	text := strconv.FormatFloat(x, 'g', 4, 64)
	y, _ := strconv.ParseFloat(text, 64) // it was just written
	text = strconv.FormatFloat(y, 'f', -1, 64)
	if a.w.Language() == lang.Indonesian {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// whereabouts is what each factor is at a point.
func (a *Analysis) whereabouts(p int) []string {
	list := []string{}
	for f := range a.Factors {
		switch l := a.s.levels[p][f]; {
		case l >= 0:
			list = append(list, a.Factors[f].Levels[l])
		default:
			list = append(list, a.plain(a.s.at[p][f]))
		}
	}
	return list
}
