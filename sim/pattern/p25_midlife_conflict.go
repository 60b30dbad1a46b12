package pattern

import (
	"gonum.org/v1/gonum/floats"

	"dinamika/sim"
)

// midlifeConflict is that hostility is highest in the middle of a group's life,
// and engagement higher at its end than at its start.
func midlifeConflict() Finding {
	f := Finding{
		ID: "P25", Sources: []string{"Slough1985"}, Grade: Recalled, Batches: 60, Groups: 11, Nulls: []string{"no_grievance", "no_ending"},
		Quantities: []Quantity{within("conflict_peak", .35, .65, .5), above("engagement_end_over_start", 0), shown("peak_to_start"), shown("peak_to_end")},
	}
	f.See = func(w *World) []float64 {
		const life = 20
		curve := make([]float64, life)
		rise := 0.0
		for k := range f.Groups {
			s := sim.Setup{
				Kind: sim.Therapy, People: people(8), Clarity: 0.5, Sessions: sessions(life, 300),
				Facilitator: sim.Worker{Policy: sim.Democratic, Skill: 0.5},
			}
			m, g := w.group("midlife", k, s)
			c := follow(m, g)
			if len(c.conflict) < life { // nobody was left
				continue
			}
			floats.Add(curve, c.conflict)
			rise += (c.engaged[life-1] - c.engaged[0]) / float64(f.Groups)
		}
		smooth := make([]float64, life)
		for t := range smooth {
			lo, hi := max(0, t-2), min(life, t+3)
			smooth[t] = floats.Sum(curve[lo:hi]) / float64(hi-lo)
		}
		peak := floats.MaxIdx(smooth)
		return []float64{(float64(peak) + .5) / life, rise, smooth[peak] / smooth[0], smooth[peak] / smooth[life-1]}
	}
	return f
}
