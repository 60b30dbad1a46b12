package pattern

import "dinamika/sim"

// actMix is the mix of acts in twelve categories and four areas, in laboratory
// groups of two to seven that discussed a case for forty minutes.
func actMix() Finding {
	f := Finding{ID: "P01", Sources: []string{"Bales1955"}, Grade: Recalled, Batches: 60, Groups: 24, Nulls: []string{"no_grievance", "no_topic"}}
	areas := [sim.NumAreas]string{"positive", "answers", "questions", "negative"}
	for a, share := range [sim.NumAreas]float64{.259, .560, .070, .112} {
		f.Quantities = append(f.Quantities, band(areas[a], share, .05))
	}
	published := [sim.NumKinds]float64{.034, .060, .165, .080, .301, .179, .035, .024, .011, .078, .027, .007}
	f.Quantities = append(f.Quantities, within("rank_order", .8, 1, 1))
	for k, share := range published {
		f.Quantities = append(f.Quantities, shown(sim.Kind(k).String(), share))
	}
	f.See = func(w *World) []float64 {
		mix := w.mix()
		var area [sim.NumAreas]float64
		for k, share := range mix {
			area[sim.Kind(k).Area()] += share
		}
		out := append([]float64(nil), area[:]...)
		out = append(out, spearman(mix[:], published[:]))
		return append(out, mix[:]...)
	}
	return f
}

// mix is the mean share of each category over four groups of each size from two
// to seven, each group counting alike.
func (w *World) mix() [sim.NumKinds]float64 {
	return once(w, "mix", func() (mix [sim.NumKinds]float64) {
		const acts, each = 600, 4
		for n := 2; n <= 7; n++ {
			for _, x := range w.meetings(n, each, acts) {
				for third := range x.kinds {
					for k, count := range x.kinds[third] {
						mix[k] += count / (acts * each * 6)
					}
				}
			}
		}
		return mix
	})
}
