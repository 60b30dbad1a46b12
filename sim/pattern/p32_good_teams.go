package pattern

import (
	"cmp"
	"slices"

	"dinamika/sim"
)

// project is one team with a deadline: three kinds of conflict in each third of
// its time, and what it got done.
type project struct {
	process, relationship, task [3]float64
	done                        float64
}

// goodTeams is how conflict runs in the teams that do best: little about
// procedure, rising; little between persons until the deadline nears; about the
// task most in the middle.
func goodTeams() Finding {
	f := Finding{
		ID: "P32", Sources: []string{"JehnMannix2001"}, Grade: Recalled, Batches: 60, Groups: 51, Nulls: []string{"no_grievance", "no_topic"},
		Quantities: []Quantity{
			below("process_best_less_worst", 0), above("process_best_last_less_first", 0),
			below("relationship_best_less_worst", 0), above("relationship_best_last_less_middle", 0),
			above("task_best_middle_less_ends", 0),
			shown("process_best_first"), shown("process_best_middle"), shown("process_best_last"),
			shown("relationship_best_first"), shown("relationship_best_middle"), shown("relationship_best_last"),
			shown("relationship_worst_first"), shown("relationship_worst_middle"), shown("relationship_worst_last"), shown("task_best_first"), shown("task_best_middle"), shown("task_best_last"),
			shown("task_worst_first"), shown("task_worst_middle"), shown("task_worst_last"),
		},
	}
	f.See = func(w *World) []float64 {
		var all []project
		for k := range f.Groups {
			all = append(all, w.project(k))
		}
		slices.SortFunc(all, func(a, b project) int { return cmp.Compare(b.done, a.done) })
		third := len(all) / 3
		best, worst := average(all[:third]), average(all[len(all)-third:])
		sum := func(x [3]float64) float64 { return (x[0] + x[1] + x[2]) / 3 }
		return []float64{
			sum(best.process) - sum(worst.process), best.process[2] - best.process[0],
			sum(best.relationship) - sum(worst.relationship), best.relationship[2] - best.relationship[1],
			best.task[1] - (best.task[0]+best.task[2])/2,
			best.process[0], best.process[1], best.process[2],
			best.relationship[0], best.relationship[1], best.relationship[2],
			worst.relationship[0], worst.relationship[1], worst.relationship[2], best.task[0], best.task[1], best.task[2],
			worst.task[0], worst.task[1], worst.task[2],
		}
	}
	return f
}

// project is a team of three with six meetings for one piece of work.
func (w *World) project(k int) (p project) {
	const meetings = 6
	s := sim.Setup{
		Kind: sim.TaskGroup, People: employees(3), Clarity: 0.5, Sessions: sessions(meetings, 150),
		Task:   sim.Task{Type: sim.Additive, Identifiable: true, Interdependence: 0.7, Complexity: 0.6, Demand: 3 * meetings, Deadline: meetings},
		Issues: []sim.Issue{{Name: "the_project", Lo: -4, Hi: 4, SD: 1, Scale: 1, Ambiguity: .5, Importance: .6}},
	}
	for t := range s.Sessions {
		s.Sessions[t].Agenda = []int{0}
	}
	m, g := w.group("project", k, s)
	process, relations, task := metric("conflict_process"), metric("conflict_relationship"), metric("conflict_task")
	windows := [3]float64{}
	var meter sim.Meter
	live(m, g, func(did sim.Moment) {
		if did&sim.WindowClosed != 0 {
			t := 3 * int(g.Session) / meetings
			windows[t]++
			meter.Turn(m, g)
			p.process[t] += meter.Read(&process)
			p.relationship[t] += meter.Read(&relations)
			p.task[t] += meter.Read(&task)
		}
	})
	for t, n := range windows {
		p.process[t] /= max(1, n)
		p.relationship[t] /= max(1, n)
		p.task[t] /= max(1, n)
	}
	p.done = g.Progress
	return p
}

// average is the mean course of several teams.
func average(teams []project) (sum project) {
	n := float64(len(teams))
	for _, x := range teams {
		for t := range 3 {
			sum.process[t] += x.process[t] / n
			sum.relationship[t] += x.relationship[t] / n
			sum.task[t] += x.task[t] / n
		}
		sum.done += x.done / n
	}
	return sum
}
