// Package summary tells what became of one group: on a page that a person
// reads, and in one object that a program reads.
package summary

import "dinamika/sim"

// curves are the metrics drawn over sessions, by their names in the table of
// metrics. What is called dissent is read as the stage's sign of that name:
// disagreement, with antagonism counted twice.
func curves() [numCurves]string {
	return [numCurves]string{"cohesion_social", "cohesion_task", "dissent", "conflict_relationship", "tension"}
}

const numCurves = 5

// window is what is kept of one window of acts.
type window struct {
	stage  sim.Stage
	values [numCurves]float64
}

// meeting is what is kept of one session.
type meeting struct {
	present, belong int
	windows         []window
	acts            int
}

// Log keeps what the summary tells, while a group lives.
type Log struct {
	m        *sim.Model
	g        *sim.Group
	of       [numCurves]func(*sim.Model, *sim.Group) float64
	meetings []meeting
}

// NewLog watches a group that has not met yet.
func NewLog(m *sim.Model, g *sim.Group) *Log {
	l := &Log{m: m, g: g}
	for k, name := range curves() {
		l.of[k] = func(_ *sim.Model, g *sim.Group) float64 { return g.Lately[sim.DissentSign] }
		for _, row := range sim.Metrics() {
			if row.Name == name {
				l.of[k] = row.Of
			}
		}
	}
	return l
}

// Watch keeps what a step brought about.
func (l *Log) Watch(did sim.Moment) {
	if did&sim.Opened != 0 {
		n := meeting{}
		for i := range l.g.Worker() {
			if l.g.Members[i].Here {
				n.belong++
				if l.g.Attends(i) {
					n.present++
				}
			}
		}
		l.meetings = append(l.meetings, n)
	}
	if len(l.meetings) == 0 {
		return
	}
	now := &l.meetings[len(l.meetings)-1]
	if did&sim.Spoken != 0 {
		now.acts++
	}
	if did&sim.WindowClosed != 0 {
		w := window{stage: l.g.Stage}
		for k := range w.values {
			w.values[k] = l.of[k](l.m, l.g)
		}
		now.windows = append(now.windows, w)
	}
}
