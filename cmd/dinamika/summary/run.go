package summary

import (
	"cmp"
	"slices"

	"dinamika/sim"
)

// Run is a finished run and what is said about it.
type Run struct {
	*Log
	Title    string
	Issues   []string // titles
	Planned  int      // sessions
	Repeat   string   // the command line that repeats it
	Scenario string   // identifier
	Version  string
	Folder   string // where the tables are, or empty
}

// name of an agent, the worker's being given.
func (r *Run) name(i int, worker string) string {
	if i == r.g.Worker() {
		return worker
	}
	return r.m.Setup.People[i].Name
}

// tookPart lists those who were there at least once, in the order of the setup.
func (r *Run) tookPart() []int {
	var who []int
	for i := range r.g.Worker() {
		if r.g.Members[i].Attended > 0 || r.g.Members[i].Spoke > 0 {
			who = append(who, i)
		}
	}
	return who
}

// withWorker adds the worker, when there is one, to a list of members.
func (r *Run) withWorker(who []int) []int {
	if r.g.Members[r.g.Worker()].Here {
		return append(slices.Clone(who), r.g.Worker())
	}
	return who
}

// byMost sorts agents by a quantity, the most first; ties as they come.
func byMost(who []int, of func(i int) float64) []int {
	out := slices.Clone(who)
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(of(b), of(a)) })
	return out
}

// metric reads a group metric by name.
func (r *Run) metric(name string) float64 {
	for _, row := range sim.Metrics() {
		if row.Name == name {
			return row.Of(r.m, r.g)
		}
	}
	return 0
}

// memberMetric finds a member metric by name.
func (r *Run) memberMetric(name string) func(i int) float64 {
	for _, row := range sim.MemberMetrics() {
		if row.Name == name {
			return func(i int) float64 { return row.Of(r.m, r.g, i) }
		}
	}
	return func(int) float64 { return 0 }
}

// mostTo is whom an agent addressed most, and how often.
func (r *Run) mostTo(i int) (who int, acts uint32) {
	who = -1
	for j := range r.g.Agents() {
		if n := r.g.Sent[i*r.g.Agents()+j]; n > acts {
			who, acts = j, n
		}
	}
	return who, acts
}

// held counts the sessions in which something was said.
func (r *Run) held() int {
	n := 0
	for k := range r.meetings {
		if r.meetings[k].acts > 0 {
			n++
		}
	}
	return n
}

// attendance is the mean share of members who came.
func (r *Run) attendance() float64 {
	sum, n := 0.0, 0.0
	for k := range r.meetings {
		if r.meetings[k].belong > 0 {
			sum += float64(r.meetings[k].present) / float64(r.meetings[k].belong)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// left lists those who left for good.
func (r *Run) left() []int {
	var who []int
	for i := range r.g.Worker() {
		if r.g.Members[i].Gone {
			who = append(who, i)
		}
	}
	return who
}

// meanChange is the mean outcome of a list of members.
func (r *Run) meanChange(who []int) float64 {
	if len(who) == 0 {
		return 0
	}
	sum := 0.0
	for _, i := range who {
		sum += r.g.Members[i].Change
	}
	return sum / float64(len(who))
}

// factors are the therapeutic factors as the members who took part met them,
// the strongest first.
func (r *Run) factors() (order []int, mean [sim.NumFactors]float64) {
	who := r.tookPart()
	for _, i := range who {
		for f, x := range r.g.Members[i].Factors {
			mean[f] += x / float64(len(who))
		}
	}
	for f := range mean {
		order = append(order, f)
	}
	return byMost(order, func(f int) float64 { return mean[f] }), mean
}

// actual is an agent's share of all influence that worked through a base.
func (r *Run) actual(b sim.Base) func(i int) float64 {
	sum := 0.0
	for i := range r.g.Members {
		sum += r.g.Members[i].Actual[b]
	}
	return func(i int) float64 {
		if sum == 0 {
			return 0
		}
		return r.g.Members[i].Actual[b] / sum
	}
}

// moved is an agent's share of all private change caused in others.
func (r *Run) moved() func(i int) float64 {
	sum := 0.0
	for i := range r.g.Members {
		sum += r.g.Members[i].Moved
	}
	return func(i int) float64 {
		if sum == 0 {
			return 0
		}
		return r.g.Members[i].Moved / sum
	}
}

// credited is the mean power that the others credit an agent with, over all bases.
func (r *Run) credited() func(i int) float64 {
	var of [sim.NumBases]func(int) float64
	for b := range sim.Base(sim.NumBases) {
		of[b] = r.memberMetric("power_attributed_" + b.String())
	}
	return func(i int) float64 {
		sum := 0.0
		for b := range of {
			sum += of[b](i)
		}
		return sum / sim.NumBases
	}
}
