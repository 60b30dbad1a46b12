package pattern

import (
	"math"

	"dinamika/sim"
)

// course is the life of one closed group in numbers per session.
type course struct {
	conflict, engaged []float64
	outcome           float64
}

// growth is one closed group of six with a trainee leader, eight sessions. How
// willing its members are differs from group to group: some were sent.
func (w *World) growth(k int) course {
	s := sim.Setup{
		Kind: sim.Sensitivity, People: people(6), Clarity: 0.5, Sessions: sessions(8, 300),
		Facilitator: sim.Worker{Policy: sim.Democratic, Skill: 0.4},
	}
	group := .8 * w.draw("growth", k, 0)
	for i := range s.People {
		s.People[i].Traits[sim.Resistance] = sim.Exactly(min(2, max(0, group+w.draw("growth member", 100*k+i, 0))))
	}
	m, g := w.group("growth", k, s)
	return follow(m, g)
}

// follow notes conflict and engagement of each session. Conflict is the share
// of dissent, antagonism twice, and shown tension; engagement is what members
// say on a GCQ-like scale.
func follow(m *sim.Model, g *sim.Group) (c course) {
	engaged, outcome := metric("gcq_engaged"), metric("outcome")
	sum, windows := 0.0, 0.0
	var meter sim.Meter
	live(m, g, func(did sim.Moment) {
		if did&sim.WindowClosed != 0 {
			meter.Turn(m, g)
			sum += meter.Read(&engaged)
			windows++
		}
		if did&sim.Closed != 0 {
			acts := float64(max(1, g.Meeting.Acts))
			k := &g.Meeting.Kinds
			c.conflict = append(c.conflict, (float64(k[sim.Disagree])+2*float64(k[sim.Antagonise])+float64(k[sim.Tense]))/acts)
			c.engaged = append(c.engaged, sum/max(1, windows))
			sum, windows = 0, 0
		}
	})
	c.outcome = outcome.Of(m, g)
	return c
}

// The classes of group life that Kivlighan and others (2020) found.
const (
	ideal = iota // engagement up, conflict low, high, low
	flat
	resistant // conflict first
	other
	classes
)

// class sorts a life by its smoothed conflict: its height early, in the middle
// and late. A hump or a slope must stand out by a third, so that sampling noise
// alone seldom makes one.
func (c *course) class() int {
	n := len(c.conflict)
	s := make([]float64, n)
	for t, x := range c.conflict {
		s[t] = (c.conflict[max(0, t-1)] + 2*x + c.conflict[min(n-1, t+1)]) / 4
	}
	early, late := (s[0]+s[1])/2, (s[n-2]+s[n-1])/2
	middle, least, most := 0.0, math.Inf(1), 0.0
	for t, x := range s {
		if t > 1 && t < n-2 {
			middle = max(middle, x)
		}
		least, most = min(least, x), max(most, x)
	}
	switch {
	case middle > 1.35*early && middle > 1.35*late && c.engaged[n-1] > c.engaged[0]:
		return ideal
	case early > 1.35*late && early > .9*middle:
		return resistant
	case most < 1.6*least:
		return flat
	}
	return other
}

// paths is that groups do not all go one way: some have a storm and come out of
// it better, some none, some begin with it.
func paths() Finding {
	f := Finding{
		ID: "P24", Sources: []string{"Kivlighan2020"}, Grade: Recalled, Batches: 60, Groups: 37, Nulls: []string{"no_grievance"},
		Quantities: []Quantity{
			within("ideal", .25, .60), within("flat", .10, 1), within("initial_resistance", .10, 1),
			above("outcome_ideal_over_flat", 0), above("outcome_ideal_over_resistance", 0),
			shown("other_paths"),
		},
	}
	f.See = func(w *World) []float64 {
		var count, outcome [classes]float64
		for k := range f.Groups {
			c := w.growth(k)
			at := c.class()
			count[at]++
			outcome[at] += c.outcome
		}
		for at := range outcome {
			outcome[at] /= count[at] // not a number when the class is empty
			count[at] /= float64(f.Groups)
		}
		return []float64{count[ideal], count[flat], count[resistant], outcome[ideal] - outcome[flat], outcome[ideal] - outcome[resistant], count[other]}
	}
	return f
}
