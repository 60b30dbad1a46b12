package pattern

import (
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// team is what a field study notes down of one work team: every scale in two
// halves of the study.
type team struct {
	cohesion     [2]float64
	performance  [2]float64 // output of the half, in person-sessions
	relationship [2]float64 // relationship conflict
	task         [2]float64 // task conflict
	satisfaction float64    // at the end
}

// teams are work teams of five that go on, without a worker, at a task for
// which twelve sessions would just be enough.
func (w *World) teams(groups int) []team {
	return once(w, "teams", func() (all []team) {
		for k := range groups {
			all = append(all, w.team(k))
		}
		return all
	})
}

const teamSessions = 12

func (w *World) team(k int) (t team) {
	s := sim.Setup{
		Kind: sim.TaskGroup, People: employees(5), Clarity: 0.6, Membership: sim.Membership{Open: true}, // nothing ends when the study does
		Task: sim.Task{Type: sim.Additive, Identifiable: true, Interdependence: 0.6, Complexity: 0.5, Demand: 5 * teamSessions},
	}
	s.Sessions = sessions(teamSessions, 300)
	m, g := w.group("team", k, s)
	social, satisfied := metric("cohesion_social"), metric("satisfaction")
	relations, dissent := metric("conflict_relationship"), metric("conflict_task")
	before, windows := 0.0, [2]float64{}
	var meter sim.Meter
	live(m, g, func(did sim.Moment) {
		half := min(1, 2*int(g.Session)/teamSessions)
		if did&sim.WindowClosed != 0 {
			windows[half]++
			meter.Turn(m, g)
			t.cohesion[half] += meter.Read(&social)
			t.relationship[half] += meter.Read(&relations)
			t.task[half] += meter.Read(&dissent)
		}
		if did&sim.Closed != 0 {
			t.performance[half] += g.Progress - before
			before = g.Progress
		}
	})
	for h, n := range windows {
		t.cohesion[h] /= n
		t.relationship[h] /= n
		t.task[h] /= n
	}
	t.satisfaction = satisfied.Of(m, g)
	return t
}

// The scales of the study of teams. Each has errors of its own.
const (
	cohesionFirst = iota // in the first half
	cohesionLater
	workFirst
	workLater
	cohesionAll // over both
	workAll
	relationsAll
	satisfactionEnd
	dissentAll
)

// scale is one number of every team, as a questionnaire has it.
func (w *World) scale(teams []team, number int, of func(*team) float64) []float64 {
	return w.survey("teams", number, column(teams, of))
}

// rating is how well every team works, as its superiors rate it.
func (w *World) rating(teams []team, number int, of func(*team) float64) []float64 {
	return w.rated("teams", number, column(teams, of))
}

// column is one number of every team.
func column(teams []team, of func(*team) float64) []float64 {
	out := make([]float64, len(teams))
	for k := range teams {
		out[k] = of(&teams[k])
	}
	return out
}

// path is the standardised weight of x in the regression of y on x and z.
func path(y, x, z []float64) float64 {
	r := mat.NewSymDense(3, nil)
	d := mat.NewDense(len(y), 3, nil)
	d.SetCol(0, y)
	d.SetCol(1, x)
	d.SetCol(2, z)
	stat.CorrelationMatrix(r, d, nil)
	yx, yz, xz := r.At(0, 1), r.At(0, 2), r.At(1, 2)
	return (yx - yz*xz) / (1 - xz*xz)
}
