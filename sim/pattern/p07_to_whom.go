package pattern

import (
	"cmp"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"
)

// toWhom is who speaks to whom: the top man speaks to the group, the others to
// persons, and who speaks much is spoken to much.
func toWhom() Finding {
	return Finding{
		ID: "P07", Sources: []string{"Bales1951"}, Grade: Recalled, Batches: 60, Groups: 100, Nulls: []string{"no_status"},
		Quantities: []Quantity{
			within("first_to_group", .5, .7, .6),
			within("others_to_group", .2, .4, .3),
			within("received_with_initiated", .9, 1, .9),
		},
		See: func(w *World) []float64 {
			var first, others, said, heard []float64
			for _, x := range w.leaderless(6) {
				acts := x.spoken()
				top := floats.MaxIdx(acts)
				rest, restTo := 0.0, 0.0
				for i, n := range acts {
					if i == top {
						first = append(first, x.toGroup[i]/n)
						continue
					}
					rest += n
					restTo += x.toGroup[i]
				}
				others = append(others, restTo/rest)
				said = append(said, acts...)
				heard = append(heard, x.received...)
			}
			return []float64{stat.Mean(first, nil), stat.Mean(others, nil), byRank(said, heard, 6)}
		},
	}
}

// byRank is the correlation of what each rank initiates with what it receives,
// over the matrices of many groups added up rank by rank, as Bales and others
// (1951) added theirs.
func byRank(said, heard []float64, n int) float64 {
	a, b := make([]float64, n), make([]float64, n)
	for from := 0; from < len(said); from += n {
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(said[from+j], said[from+i]) })
		for rank, i := range order {
			a[rank] += said[from+i]
			b[rank] += heard[from+i]
		}
	}
	return stat.Correlation(a, b, nil)
}
