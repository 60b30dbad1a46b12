package pattern

import "dinamika/sim"

// loneMinority is what it costs to be the only one of one's kind in a group:
// less talk and less influence than for each of two.
func loneMinority() Finding {
	f := Finding{
		ID: "P31", Sources: []string{"Kanter1977", "SekaquaptewaThompson2003"}, Grade: Recalled, Batches: 60, Groups: 60, Nulls: []string{"no_visibility"},
		Quantities: []Quantity{
			below("talk_solo_less_one_of_two", 0), below("influence_solo_less_one_of_two", 0),
			shown("talk_solo"), shown("talk_one_of_two"), shown("standing_solo"), shown("standing_one_of_two"),
		},
	}
	f.See = func(w *World) []float64 {
		var talk, moved, standing [2]float64
		for few := 1; few <= 2; few++ {
			for k := range f.Groups {
				s := discussion(6, 300)
				for i := range s.People {
					kind := "many"
					if i < few {
						kind = "few"
					}
					s.People[i].Identity = []sim.Attribute{{Name: "kind", Value: kind}}
				}
				m, g := w.group("minority", k, s) // the same people both times
				live(m, g, nil)
				me := &g.Members[0]
				talk[few-1] += float64(me.Spoke) / float64(g.Acts) / float64(f.Groups)
				moved[few-1] += me.Moved / float64(f.Groups)
				standing[few-1] += me.Rank / float64(f.Groups)
			}
		}
		return []float64{talk[0] - talk[1], moved[0] - moved[1], talk[0], talk[1], standing[0], standing[1]}
	}
	return f
}
