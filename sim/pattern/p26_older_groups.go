package pattern

import "dinamika/sim"

// olderGroups is that groups that have met longer depend and fight less, and
// work more.
func olderGroups() Finding {
	f := Finding{
		ID: "P26", Sources: []string{"Wheelan2003"}, Grade: Recalled, Batches: 60, Groups: 26, Nulls: []string{"no_grievance", "no_trust"},
		Quantities: []Quantity{below("dependency_old_less_young", 0), below("fight_old_less_young", 0), above("work_old_less_young", 0)},
	}
	f.See = func(w *World) []float64 {
		const life = 24
		var share [2][3]float64 // young and old; dependency, fight and work
		for k := range f.Groups {
			s := sim.Setup{
				Kind: sim.TaskGroup, People: employees(6), Clarity: 0.6, Membership: sim.Membership{Open: true}, Sessions: sessions(life, 300),
			}
			m, g := w.group("work group", k, s)
			live(m, g, func(did sim.Moment) {
				age := -1
				switch g.Session {
				case 2, 3, 4, 5:
					age = 0
				case life - 4, life - 3, life - 2, life - 1:
					age = 1
				}
				if did&sim.Closed == 0 || age < 0 {
					return
				}
				of := func(kinds ...sim.Kind) (x float64) {
					for _, kind := range kinds {
						x += float64(g.Meeting.Kinds[kind])
					}
					return x / float64(max(1, g.Meeting.Acts)) / float64(4*f.Groups)
				}
				share[age][0] += of(sim.AskSuggestion, sim.AskInform, sim.AskOpinion, sim.Tense) // asks to be told, and is at a loss
				share[age][1] += of(sim.Disagree, sim.Antagonise)
				share[age][2] += of(sim.Suggest, sim.Opine, sim.Inform)
			})
		}
		return []float64{share[1][0] - share[0][0], share[1][1] - share[0][1], share[1][2] - share[0][2]}
	}
	return f
}
