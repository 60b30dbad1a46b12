package pattern

import "dinamika/sim"

// patient is what is kept of one member of a therapy group.
type patient struct {
	cohesion float64 // mean attraction to the group over the sessions attended
	change   float64
	left     int // session before which the member left for good, -1 if never
	group    int
}

const therapySessions = 16

// patients are the members of therapy groups of eight with a democratic worker,
// sixteen weekly sessions.
func (w *World) patients(groups int) []patient {
	return once(w, "therapy", func() (all []patient) {
		for k := range groups {
			s := sim.Setup{
				Kind: sim.Therapy, People: people(8), Clarity: 0.6, Sessions: sessions(therapySessions, 300),
				Facilitator: sim.Worker{Policy: sim.Democratic, Skill: 0.6},
			}
			m, g := w.group("therapy", k, s)
			n := len(s.People)
			sums, counts := make([]float64, n), make([]float64, n)
			live(m, g, func(did sim.Moment) {
				if did&sim.Closed == 0 {
					return
				}
				for i := range n {
					if g.Attends(i) {
						sums[i] += g.Members[i].Attraction
						counts[i]++
					}
				}
			})
			for i := range n {
				me := &g.Members[i]
				p := patient{cohesion: sums[i] / max(1, counts[i]), change: me.Change, left: -1, group: k}
				if me.Gone {
					p.left = int(me.Until)
				}
				all = append(all, p)
			}
		}
		return all
	})
}

// therapyGroups is how many groups a study follows.
const therapyGroups = 10
