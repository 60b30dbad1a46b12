package report

import (
	"math"
	"slices"
	"strings"

	"dinamika/sim/pattern"
)

// decimals is how many decimals the numbers of quantity k are worth: enough for
// the smallest quantity of the finding that has about its size, so that they
// stand below each other.
func decimals(x *pattern.Result, k int) int {
	most, scale := 0, scaleOf(reach(x, k))
	for other := range x.Quantities {
		if all := reach(x, other); scaleOf(all) == scale {
			most = max(most, digits(&x.Quantities[other], &x.Seen[other]))
		}
	}
	return most
}

// digits is how many decimals show two digits or three of the largest number.
func digits(q *pattern.Quantity, s *pattern.Seen) int {
	size := 0.0
	for _, x := range slices.Concat(q.Published, []float64{q.Lo, q.Hi, s.Mean}) {
		if !math.IsInf(x, 0) && !math.IsNaN(x) {
			size = max(size, math.Abs(x))
		}
	}
	switch {
	case size < 0.0995:
		return 3
	case size < 9.95:
		return 2
	case size < 99.5:
		return 1
	}
	return 0
}

// cells are the numbers of one quantity as they are written.
type cells struct {
	Label, Published, Accepted, Simulated, Mean, Studies string
	Judged, Met                                          bool
}

func (r *Report) cells(x *pattern.Result, k int) cells {
	q, s := &x.Quantities[k], &x.Seen[k]
	d := decimals(x, k)
	c := cells{
		Label: r.w.Quantity(x.ID, q.Name), Published: "–", Accepted: r.accepted(q, d), Simulated: r.w.Number(s.Mean, d),
		Mean: r.span(s.MeanLo, s.MeanHi, d), Studies: r.span(s.Lo, s.Hi, d), Judged: q.Rule != pattern.Shown, Met: s.Met,
	}
	if n := len(q.Published); n > 0 {
		c.Published = r.span(slices.Min(q.Published), slices.Max(q.Published), d)
	}
	return c
}

// span writes an interval, or the number when both ends are one.
func (r *Report) span(lo, hi float64, d int) string {
	a, b := r.w.Number(lo, d), r.w.Number(hi, d)
	if a == b {
		return a
	}
	return a + "…" + b
}

// accepted writes what is accepted: an interval, "≥" for an open band, ">" for
// a direction that must be sure, and "*" where the published figure must lie
// among the single studies too.
func (r *Report) accepted(q *pattern.Quantity, d int) string {
	low, high := !math.IsInf(q.Lo, 0), !math.IsInf(q.Hi, 0)
	above, below := "≥", "≤"
	if q.Rule == pattern.Direction {
		above, below = ">", "<"
	}
	out := ""
	switch {
	case q.Rule == pattern.Shown, !low && !high:
		return "–"
	case low && high:
		out = r.span(q.Lo, q.Hi, d)
	case low:
		out = above + r.w.Number(q.Lo, d)
	default:
		out = below + r.w.Number(q.Hi, d)
	}
	if q.Rule == pattern.Sampled {
		out += "*"
	}
	return out
}

// reason says which quantities of a finding not met fall outside, by how much,
// and which mechanism is suspected.
func (r *Report) reason(x *pattern.Result) string {
	if x.Met {
		return ""
	}
	var parts []string
	for k := range x.Quantities {
		if !x.Seen[k].Met {
			parts = append(parts, r.miss(x, k))
		}
	}
	out := strings.Join(parts, "; ") + "."
	if suspect := r.of(x, "suspect"); suspect != "" {
		out += " " + suspect
	}
	return out
}

// miss says how one quantity is missed.
func (r *Report) miss(x *pattern.Result, k int) string {
	q, s := &x.Quantities[k], &x.Seen[k]
	d := decimals(x, k)
	say := func(id string, by float64) string {
		more := d
		for more < 5 && by > 0 && by < 0.5*math.Pow(10, -float64(more)) {
			more++ // no "by 0.00"
		}
		data := map[string]any{
			"Label": r.w.Quantity(x.ID, q.Name), "Mean": r.w.Number(s.Mean, d), "By": r.w.Number(by, more), "Accepted": strings.TrimSuffix(r.accepted(q, d), "*"),
			"Published": "–", "Studies": r.span(s.Lo, s.Hi, d),
		}
		if len(q.Published) > 0 {
			data["Published"] = r.span(slices.Min(q.Published), slices.Max(q.Published), d)
		}
		return r.w.T("validate.miss."+id, data)
	}
	switch {
	case math.IsNaN(s.Mean):
		return say("undefined", 0)
	case s.Mean < q.Lo:
		return say("below", q.Lo-s.Mean)
	case s.Mean > q.Hi:
		return say("above", s.Mean-q.Hi)
	case q.Rule == pattern.Sampled:
		return say("sampled", 0)
	}
	return say("unsure", s.Error)
}

// null says how far the model without one mechanism is from a finding.
type null struct {
	Name, Text string
	Means      []string
	Outside    []bool // judged quantities whose mean falls outside
}

func (r *Report) nulls(x *pattern.Result) (out []null) {
	for _, n := range x.Nulls {
		l := null{Name: r.w.Name("null", n.Name)}
		var missed []string
		judged := 0
		for k := range x.Quantities {
			q := &x.Quantities[k]
			text := r.w.Number(n.Means[k], decimals(x, k))
			outside := false
			if q.Rule != pattern.Shown {
				judged++
				if outside = !q.Holds(n.Means[k], 0); outside {
					missed = append(missed, r.w.Quantity(x.ID, q.Name)+" "+text)
				}
			}
			l.Means, l.Outside = append(l.Means, text), append(l.Outside, outside)
		}
		data := map[string]any{"Null": l.Name, "Outside": len(missed), "Judged": judged, "Which": strings.Join(missed, "; ")}
		switch {
		case len(missed) > 0:
			l.Text = r.w.T("validate.null.other", data)
		case x.Met:
			l.Text = r.w.T("validate.null.same", data)
		default:
			l.Text = r.w.T("validate.null.better", data)
		}
		out = append(out, l)
	}
	return out
}

// verdict is met or not met, in words.
func (r *Report) verdict(met bool) string {
	if met {
		return r.w.Name("verdict", "met")
	}
	return r.w.Name("verdict", "not_met")
}

// sum is the last line: how many are met, under how many constants.
func (r *Report) sum() string {
	return r.w.T("validate.sum", map[string]any{"Met": len(r.results) - len(r.NotMet()), "Of": len(r.results)})
}

// same says that one set of constants was used for all.
func (r *Report) same() string {
	return r.w.T("validate.same", map[string]any{"Constants": r.Constants, "Felt": r.Felt, "Fingerprint": r.Fingerprint})
}
