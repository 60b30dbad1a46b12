package pattern

import "gonum.org/v1/gonum/stat"

// leadership is how far who talks much is taken for the leader: talk and
// rating correlate within groups, each group's scores taken from its own mean.
func leadership() Finding {
	return Finding{
		ID: "P10", Sources: []string{"Mullen1989", "BraleyMurray2018"}, Grade: Computed, Batches: 60, Groups: 60, Nulls: []string{"no_status", "no_liking"},
		Quantities: []Quantity{within("talk_with_rating", .45, .75, .54, .65)},
		See: func(w *World) []float64 {
			var talk, rating []float64
			for n := 4; n <= 10; n++ {
				for _, x := range w.meetings(n, 10, 300) {
					acts := x.spoken()
					ma, mr := stat.Mean(acts, nil), stat.Mean(x.rating, nil)
					for i := range acts {
						talk = append(talk, (acts[i]-ma)/ma)
						rating = append(rating, x.rating[i]-mr)
					}
				}
			}
			return []float64{stat.Correlation(talk, w.survey("leadership", 0, rating), nil)}
		},
	}
}
