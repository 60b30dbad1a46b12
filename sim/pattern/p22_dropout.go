package pattern

// dropout is how many leave a therapy group before its end, most of them early.
func dropout() Finding {
	return Finding{
		ID: "P22", Sources: []string{"SwiftGreenberg2012"}, Grade: Recalled, Batches: 60, Groups: therapyGroups, Nulls: []string{"no_liking", "no_grievance"},
		Quantities: []Quantity{
			within("left_before_the_end", .15, .35, .197),
			above("hazard_first_over_last_third", 0),
			shown("hazard_first_third"), shown("hazard_middle_third"), shown("hazard_last_third"),
		},
		See: func(w *World) []float64 {
			var gone, stay [3]float64 // those who left in each third, and the sessions through which somebody might have
			all := w.patients(therapyGroups)
			left := 0.0
			for _, p := range all {
				end := therapySessions
				if p.left >= 0 {
					left++
					end = p.left + 1
					gone[min(2, 3*(p.left-1)/(therapySessions-1))]++
				}
				for s := 1; s < end; s++ {
					stay[min(2, 3*(s-1)/(therapySessions-1))]++
				}
			}
			var hazard [3]float64
			for t := range hazard {
				hazard[t] = gone[t] / stay[t]
			}
			return []float64{left / float64(len(all)), hazard[0] - hazard[2], hazard[0], hazard[1], hazard[2]}
		},
	}
}
