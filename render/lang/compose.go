package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// family is a set of ids whose words are made from a template and the name of
// a value: metric.factor_hope from compose.factor and factor.hope.
type family struct {
	prefix string // of the id
	of     string // kind of the value that the rest of the id names
	id     string // of the template; with ".what", of its explanation
}

// families are tried in this order; an id that is written out comes first.
var families = [...]family{
	{"metric.ipa_", "bales", "compose.ipa"},
	{"metric.ipa_", "area", "compose.ipa"},
	{"metric.power_attributed_", "base", "compose.attributed"},
	{"metric.power_actual_", "base", "compose.actual"},
	{"metric.norm_", "norm", "compose.norm"},
	{"metric.factor_", "factor", "compose.factor"},
	{"metric.triad_", "triad", "compose.triad"},
	{"member_metric.power_attributed_", "base", "compose.attributed_member"},
	{"member_metric.power_actual_", "base", "compose.actual_member"},
	{"member_metric.factor_", "factor", "compose.factor_member"},
	{"tie_metric.power_", "base", "compose.credited"},
	{"param.kind.", "bales", "compose.intercept"},
	{"quantity.P01.", "area", "compose.quantity"},
	{"quantity.P01.", "bales", "compose.quantity"},
}

// compose makes the words of an id that belongs to a family. The template gets
// the value's Name (as it begins a sentence), its name (as it stands inside
// one) and, where there is one, the sentence What that explains it.
func (w *Words) compose(id string) (string, bool) {
	if many, n := numbered(id); w.ids[many] {
		return w.T(many, map[string]any{"N": n}), true
	}
	base, what := strings.CutSuffix(id, ".what")
	for _, f := range families {
		value, ok := strings.CutPrefix(base, f.prefix)
		if !ok || !w.ids[f.of+"."+value] {
			continue
		}
		of := f.of + "." + value
		name := w.T(of)
		data := map[string]any{"Name": name, "name": lower(name), "What": ""}
		if w.ids[of+".what"] {
			data["What"] = w.T(of + ".what")
		}
		template := f.id
		if what {
			template += ".what"
		}
		if !w.ids[template] {
			continue
		}
		return w.T(template, data), true
	}
	return "", false
}

// numbered is the id that stands for all quantities of a finding that differ in
// one number alone, the last in their names, and that number:
// quantity.P05.gini_of_6 has the words of quantity.P05.gini_of_n.
func numbered(id string) (many, n string) {
	const digits = "0123456789"
	name := strings.LastIndexByte(id, '.') + 1
	end := strings.LastIndexAny(id, digits) + 1
	if !strings.HasPrefix(id, "quantity.") || end <= name {
		return "", ""
	}
	begin := len(strings.TrimRight(id[:end], digits))
	return id[:begin] + "n" + id[end:], id[begin:end]
}

// Quantity is the short label of a finding's quantity: while it has no words,
// its identifier.
func (w *Words) Quantity(finding, name string) string {
	if id := "quantity." + finding + "." + name; w.Has(id) {
		return w.T(id)
	}
	return strings.ReplaceAll(name, "_", " ")
}

// lower is a name as it stands inside a sentence: with a small first letter.
func lower(name string) string {
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(r)) + name[n:]
}

// Metric is the short label of a group metric.
func (w *Words) Metric(name string) string { return w.T("metric." + name) }

// MetricWhat is what a group metric measures and how it is computed.
func (w *Words) MetricWhat(name string) string { return w.T("metric." + name + ".what") }

// MemberMetric is the short label of a member metric.
func (w *Words) MemberMetric(name string) string { return w.T("member_metric." + name) }

// MemberMetricWhat is what a member metric measures and how it is computed.
func (w *Words) MemberMetricWhat(name string) string { return w.T("member_metric." + name + ".what") }

// TieMetric is the short label of a metric of a tie.
func (w *Words) TieMetric(name string) string { return w.T("tie_metric." + name) }

// TieMetricWhat is what a metric of a tie measures and how it is computed.
func (w *Words) TieMetricWhat(name string) string { return w.T("tie_metric." + name + ".what") }

// Param is what a parameter of the model means, in one sentence.
func (w *Words) Param(name string) string { return w.T("param." + name) }

// Unit is the unit of a metric or a parameter. Units that are written alike in
// every language (0..1, SD, r) have no words and stay as they are.
func (w *Words) Unit(unit string) string {
	if id := "unit." + unit; w.ids[id] {
		return w.T(id)
	}
	return unit
}
