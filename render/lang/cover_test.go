package lang

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dinamika/sim"
	"dinamika/sim/design"
	"dinamika/sim/pattern"
)

// kinds lists, for every kind of identifier in the model, the identifiers, and
// whether each has an explanation besides its name.
func kinds() []kindOf {
	return []kindOf{
		{"bales", names[sim.Kind](sim.NumKinds), true},
		{"area", []string{"positive", "answers", "questions", "negative"}, true},
		{"focus", names[sim.Focus](sim.NumFoci), false},
		{"stage", names[sim.Stage](sim.NumStages), true},
		{"phase", sim.Phases(0xff).Names(), false},
		{"pattern", names[sim.Pattern](sim.NumPatterns), true},
		{"network", names[sim.Network](sim.NumNetworks), false},
		{"policy", names[sim.Policy](sim.NumPolicies), true},
		{"kind", sim.GroupKindNames(), true},
		{"norm", names[sim.NormID](sim.NumNorms), true},
		{"base", names[sim.Base](sim.NumBases), true},
		{"factor", names[sim.Factor](sim.NumFactors), true},
		{"role", names[sim.GroupRole](sim.NumRoles), false},
		{"trait", names[sim.Trait](sim.NumTraits), true},
		{"value", sim.ValueNames(), false},
		{"level", names[sim.Level](sim.NumLevels), false},
		{"event", names[sim.EventKind](0), false},
		{"sign", names[sim.Sign](sim.NumSigns), true},
		{"family", names[sim.Family](sim.NumFamilies), false},
		{"worker_role", names[sim.WorkerRole](sim.NumWorkerRoles), false},
		{"ethics", sim.Ethics(0xffff).Names(), false},
		{"need", names[sim.Need](sim.NumNeeds), false},
		{"answering", names[sim.Answering](0), false},
		{"rule", names[sim.Rule](0), false},
		{"task_type", names[sim.TaskType](0), false},
		{"recipient", names[sim.Recipient](0), false},
		{"grade", names[sim.Grade](0), true},
		{"unease", names[sim.Unease](0), false},
		{"triad", triads(), true},
		{"null", nulls(), false},
		{"evidence", []string{pattern.Computed.String(), pattern.Read.String(), pattern.Recalled.String()}, true},
		{"judgement", []string{pattern.Band.String(), pattern.Sampled.String(), pattern.Direction.String(), pattern.Shown.String()}, true},
		{"verdict", []string{"met", "not_met"}, false},
		{"design", append(design.KindNames(), "list"), true},
	}
}

type kindOf struct {
	kind string
	ids  []string
	what bool
}

// names are the identifiers of an enumeration: n of them, or, where the model
// does not say how many, all up to the first unknown.
func names[E interface {
	~uint8
	String() string
}](n int) (out []string) {
	for i := range 255 {
		name := E(i).String()
		if name == "unknown" || n > 0 && i == n {
			break
		}
		out = append(out, name)
	}
	return out
}

func triads() (out []string) {
	for _, m := range sim.Metrics() {
		if code, ok := strings.CutPrefix(m.Name, "triad_"); ok {
			out = append(out, code)
		}
	}
	return out
}

func nulls() (out []string) {
	for _, n := range pattern.Nulls() {
		out = append(out, n.Name)
	}
	return out
}

// spoken are the words that a finding may have besides those it must have.
var spoken = []string{"published", "suspect"}

// findings lists the ids of the findings' words, of their quantities, and of
// what may be said besides.
func findings() (must, may []string) {
	for _, f := range pattern.All() {
		for _, what := range []string{"title", "claim", "setup"} {
			must = append(must, "finding."+f.ID+"."+what)
		}
		for _, what := range spoken {
			may = append(may, "finding."+f.ID+"."+what)
		}
		for _, q := range f.Quantities {
			id := "quantity." + f.ID + "." + q.Name
			must = append(must, id)
			if many, _ := numbered(id); many != "" {
				may = append(may, many)
			}
		}
	}
	return must, may
}

// wanted lists every id that the model's tables ask for.
func wanted() (ids []string) {
	for _, k := range kinds() {
		for _, id := range k.ids {
			ids = append(ids, k.kind+"."+id)
			if k.what {
				ids = append(ids, k.kind+"."+id+".what")
			}
		}
	}
	for _, m := range sim.Metrics() {
		ids = append(ids, "metric."+m.Name, "metric."+m.Name+".what")
	}
	for _, m := range sim.MemberMetrics() {
		ids = append(ids, "member_metric."+m.Name, "member_metric."+m.Name+".what")
	}
	for _, m := range sim.TieMetrics() {
		ids = append(ids, "tie_metric."+m.Name, "tie_metric."+m.Name+".what")
	}
	p := sim.DefaultParams()
	for _, r := range p.Rows() {
		ids = append(ids, "param."+r.Name)
	}
	for _, u := range units() {
		ids = append(ids, "unit."+u)
	}
	must, _ := findings()
	return append(ids, must...)
}

// alike are the units that are written in every language as they are.
var alike = regexp.MustCompile(`^(-?\d+\.\.\d+|r|logit|probit|logit per logit)$`)

func units() (out []string) {
	add := func(u string) {
		if !alike.MatchString(u) && !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	for _, m := range sim.Metrics() {
		add(m.Unit)
	}
	for _, m := range sim.MemberMetrics() {
		add(m.Unit)
	}
	for _, m := range sim.TieMetrics() {
		add(m.Unit)
	}
	p := sim.DefaultParams()
	for _, r := range p.Rows() {
		add(r.Unit)
	}
	return out
}

func TestEverythingHasWords(t *testing.T) {
	for _, l := range Languages() {
		w := In(l)
		for _, id := range wanted() {
			if text := w.T(id); !w.Has(id) || strings.ContainsAny(text, "⟦⟧") || strings.Contains(text, "<no value>") {
				t.Errorf("%s: no words for %s (%q): write them in render/lang/%s", l, id, text, l)
			}
		}
	}
}

// A name that the model no longer has would otherwise lie about for ever.
func TestNoWordsLeftOver(t *testing.T) {
	needed := map[string]bool{}
	for _, id := range wanted() {
		needed[id] = true
	}
	_, may := findings()
	for _, id := range may {
		needed[id] = true
	}
	ours := map[string]bool{"metric": true, "member_metric": true, "tie_metric": true, "param": true, "unit": true, "finding": true, "quantity": true}
	for _, k := range kinds() {
		ours[k.kind] = true
	}
	for _, l := range Languages() {
		for id := range In(l).ids {
			if topic, _, _ := strings.Cut(id, "."); ours[topic] && !needed[id] {
				t.Errorf("%s: words for %s, which the model does not have", l, id)
			}
		}
	}
}

// same are the words that are rightly the same in both languages.
var same = []string{"worker_role.mediator", "view.key.Escape", "home.size", "between.truth.sign", "ending.decision.to", "room.xray"}

func TestBothLanguages(t *testing.T) {
	en, id := In(English), In(Indonesian)
	for one := range en.ids {
		if !id.ids[one] {
			t.Errorf("%s is in English only", one)
			continue
		}
		a, b := en.T(one), id.T(one)
		if a != b || slices.Contains(same, one) || regexp.MustCompile(`^triad\.\w+$|^compose\.|^analyze\.head\.(n|f|p_holm|g|dz|mu|mu_star|sigma)$`).MatchString(one) {
			continue
		}
		t.Errorf("%s is %q in both languages: translate it, or list it in same", one, a)
	}
	for one := range id.ids {
		if !en.ids[one] {
			t.Errorf("%s is in Indonesian only", one)
		}
	}
}

func TestSize(t *testing.T) {
	for _, l := range Languages() {
		w := In(l)
		for _, id := range wanted() {
			topic, _, _ := strings.Cut(id, ".")
			most := 40
			switch {
			case strings.HasSuffix(id, ".what"), topic == "param", topic == "finding" && !strings.HasSuffix(id, ".title"):
				most = 260
			case topic == "metric", topic == "member_metric", topic == "tie_metric":
				most = 34
			}
			text := w.T(id)
			if n := utf8.RuneCountInString(text); n > most {
				t.Errorf("%s: %s has %d letters, want at most %d: %q", l, id, n, most, text)
			}
		}
	}
}

func TestManner(t *testing.T) {
	for _, l := range Languages() {
		w := In(l)
		for _, id := range wanted() {
			topic, _, _ := strings.Cut(id, ".")
			text := w.T(id)
			sentence := strings.HasSuffix(id, ".what") || topic == "param" || topic == "finding" && !strings.HasSuffix(id, ".title")
			first, _ := utf8.DecodeRuneInString(text)
			switch {
			case strings.Contains(text, "!"), strings.Contains(text, "  "), strings.TrimSpace(text) != text:
				t.Errorf("%s: %s: an exclamation mark or a stray space: %q", l, id, text)
			case topic != "unit" && !unicode.IsUpper(first) && !unicode.IsDigit(first):
				t.Errorf("%s: %s does not begin with a capital: %q", l, id, text)
			case sentence != strings.HasSuffix(text, "."):
				t.Errorf("%s: %s: sentences end in a full stop, names do not: %q", l, id, text)
			}
		}
	}
}
