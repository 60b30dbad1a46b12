package scenarios

import (
	"slices"

	"dinamika/sim"
	"dinamika/sim/experiment"
)

// buildMeasures checks the names of the metrics and writes "all" out.
func (e *planner) buildMeasures() {
	if !e.fine("metrics") {
		return
	}
	var group, member, tie []string
	for _, m := range sim.Metrics() {
		group = append(group, m.Name)
	}
	for _, m := range sim.MemberMetrics() {
		member = append(member, m.Name)
	}
	for _, m := range sim.TieMetrics() {
		tie = append(tie, m.Name)
	}
	f, out := &e.f.Metrics, &e.plan.Measures
	check := func(key string, asked names, known []string) []string {
		if len(asked) == 1 && asked[0] == "all" {
			return known
		}
		var list []string
		for i, name := range asked {
			switch at := index(join("metrics", key), i); {
			case name == "all":
				e.wrong(at, name, "all stands alone: want %s: all", key)
			case !slices.Contains(known, name):
				e.unknown(at, name, phrase("metric"), name, known)
			case slices.Contains(list, name):
				e.wrong(at, name, "is in the list already: keep one")
			default:
				list = append(list, name)
			}
		}
		return list
	}
	*out = experiment.Measures{
		End: check("end", f.End, group), Mean: check("mean", f.Mean, group), Peak: check("peak", f.Peak, group),
		Sessions: check("sessions", f.Sessions, group), Windows: check("windows", f.Windows, group),
		Members: check("members", f.Members, member), Ties: check("ties", f.Ties, tie), Each: f.Each,
	}
	if e.fine("metrics") && len(out.End)+len(out.Mean)+len(out.Peak)+len(out.Sessions)+len(out.Windows)+len(out.Members)+len(out.Ties) == 0 {
		e.wrong("metrics", "", "want at least one, as in end: [outcome]")
	}
}

// buildReplicates takes over how often each point is run.
func (e *planner) buildReplicates() {
	r := e.f.Replicates.Is
	if r.Least == 0 {
		r = experiment.Replicates{Least: 1, Most: 1}
	}
	columns := e.plan.Measures.Columns()
	for _, h := range r.Until {
		if at := join("replicates.half_width", h.Metric); !slices.Contains(columns, h.Metric) && e.fine("metrics") {
			e.unknown(at, "", phrase("column"), h.Metric, columns)
		}
	}
	e.plan.Replicates = r
}
