package pattern

// perSize is how many groups of three to eight people the studies of talk had
// in all; P04 to P09 look at the same meetings.
var perSize = map[int]int{3: 100, 4: 30, 5: 15, 6: 100, 7: 16, 8: 10}

// leaderless is the meetings of one size that P04 to P09 look at.
func (w *World) leaderless(n int) []meeting { return w.meetings(n, perSize[n], 300) }

// talkRanks is how unequally people talk in a meeting that nobody leads.
func talkRanks() Finding {
	return Finding{
		ID: "P04", Sources: []string{"BraleyMurray2018", "Janin2003"}, Grade: Computed, Batches: 60, Groups: 100, Nulls: []string{"no_drive", "no_status"},
		Quantities: []Quantity{
			within("top_of_3", .44, .56, .488, .553),
			within("top_of_6", .36, .45, .406),
			within("bottom_of_6", .03, .06, .038),
			shown("second_of_3", .296, .331), shown("third_of_3", .151, .181),
			shown("second_of_6", .231), shown("third_of_6", .155), shown("fourth_of_6", .103), shown("fifth_of_6", .066),
		},
		See: func(w *World) []float64 {
			three, six := rankCurve(w.leaderless(3)), rankCurve(w.leaderless(6))
			return []float64{three[0], six[0], six[5], three[1], three[2], six[1], six[2], six[3], six[4]}
		},
	}
}
