package pattern

import (
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// powerBases is how satisfied people are under a leader, by what they think the
// leader's power rests on: most with respect and expertise, least with the
// power to punish.
func powerBases() Finding {
	f := Finding{
		ID: "P30", Sources: []string{"PodsakoffSchriesheim1985", "CarsonCarsonRoe1993"}, Grade: Recalled, Batches: 60, Groups: 100, Nulls: []string{"no_liking"},
		Quantities: []Quantity{
			within("referent_less_expert", -.05, 2), above("expert_less_reward", 0),
			within("reward_less_legitimate", -.05, 2), above("legitimate_less_coercive", 0), below("coercive", 0),
			shown("referent"), shown("expert"), shown("reward"), shown("legitimate"),
		},
	}
	f.See = func(w *World) []float64 {
		const size = 5
		var bases [sim.NumBases][]float64
		var satisfied []float64
		for k := range f.Groups {
			s := sim.Setup{
				Kind: sim.TaskGroup, People: employees(size), Clarity: 0.6, Sessions: sessions(6, 300), Membership: sim.Membership{Open: true},
				Task: sim.Task{Type: sim.Additive, Identifiable: true, Interdependence: 0.5, Demand: 1000},
				Facilitator: sim.Worker{
					Policy: sim.Directive, // superiors of work units
					Warmth: w.draw("leader", k, 0), Skill: min(1, max(0, .5+.2*w.draw("leader", k, 1))),
				},
			}
			for b := range s.Facilitator.Power {
				s.Facilitator.Power[b] = sim.Exactly(min(1, max(0, .4+.2*w.draw("leader", k, 2+b))))
			}
			s.Facilitator.Power[sim.Expert] = sim.Exactly(min(1, max(0, .4+.2*w.draw("leader", k, 1)))) // ability is what expertise is credited for
			m, g := w.group("leader", k, s)
			live(m, g, nil)
			for i := range size {
				t := g.Tie(i, g.Worker())
				for b := range bases {
					bases[b] = append(bases[b], t.Power[b])
				}
				satisfied = append(satisfied, g.Members[i].Satisfaction)
			}
		}
		truth := w.survey("leader", 0, satisfied)
		var r [sim.NumBases]float64
		for b := range bases {
			r[b] = stat.Correlation(w.survey("leader", 1+b, bases[b]), truth, nil)
		}
		return []float64{
			r[sim.Referent] - r[sim.Expert], r[sim.Expert] - r[sim.Reward], r[sim.Reward] - r[sim.Legitimate],
			r[sim.Legitimate] - r[sim.Coercive], r[sim.Coercive],
			r[sim.Referent], r[sim.Expert], r[sim.Reward], r[sim.Legitimate],
		}
	}
	return f
}
