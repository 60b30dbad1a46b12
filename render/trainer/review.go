package trainer

import (
	"dinamika/render/view/between"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// closed is a session that is over: the group as it stood then.
type closed struct {
	truth   *between.Truth
	here    []int // who belonged, in the order of the screen
	present int   // members who came
	belongs int   // members who could have come
}

// review is a life looked at again from its beginning, for what the group was
// at moments that are past.
type review struct {
	sessions []closed
	present  []map[int]uint64 // by session and act to come: who was in the room
	norms    [sim.NumNorms]sim.Norm
	change   []float64 // of each member when the group first met
}

// lookBack lives the life again and looks at it.
func (t *Trainer) lookBack(l *life) (*review, error) {
	r := &review{}
	q := newGauge(l.of.Model)
	var c talked
	_, err := practice.Replay(l.of, l.led.Record(), func(g *sim.Group, did sim.Moment) {
		if did&sim.Opened != 0 {
			if len(r.present) == 0 {
				r.norms = g.Norms
				for i := range g.Worker() {
					r.change = append(r.change, g.Members[i].Change)
				}
			}
			for len(r.present) <= int(g.Session) {
				r.present = append(r.present, map[int]uint64{})
			}
			came := 0
			for i := range g.Worker() {
				if g.Attends(i) {
					came++
				}
			}
			r.sessions = append(r.sessions, closed{present: came, belongs: len(belonging(g))})
			c.open(g.Agents())
		}
		if did&sim.Spoken != 0 {
			c.hear(g)
		}
		if n := len(r.present); n > 0 && did&(sim.Opened|sim.Spoken) != 0 {
			r.present[n-1][int(g.Index)+1] = g.Present
		}
		if n := len(r.sessions); n > 0 && did&sim.Closed != 0 {
			s := &r.sessions[n-1]
			s.here, s.truth = belonging(g), q.truth(g, &c, func(i int) string { return t.who(l, i, false) })
		}
	})
	return r, err
}

// readings are what the trainee has said of each session, as screens with the
// truth beside it, and the calibration over all of them.
func (t *Trainer) readings(l *life, r *review, until int) (all []between.Screen, c between.Calibration) {
	for k := range r.sessions[:min(until, len(r.sessions))] {
		s := between.New()
		s.Before, s.Number, s.Of = c, k+1, len(l.of.Model.Setup.Sessions)
		s.Truth = r.sessions[k].truth
		t.people(&s, l, r.sessions[k].here)
		t.committed(&s, l, r.sessions[k].here)
		if s.Committed {
			c = s.Now()
		}
		all = append(all, s)
	}
	return all, c
}
