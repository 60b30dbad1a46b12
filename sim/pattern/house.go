package pattern

import (
	"slices"

	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

const (
	housemates = 17
	weeks      = 16   // 0 to 15; no rankings were taken in week 9
	weekActs   = 1500 // talk that a man hears in the house in a week
	firstActs  = 350  // and in the days before the first ranking
)

// ranking is how each man ranks each of the others, 1 liked most to 16; 0 for
// himself.
type ranking [housemates][housemates]float64

// house is Newcomb's house: seventeen men who did not know each other and lodge
// free for taking part, so that nobody has cause to move out. A week is one
// long session of talk. It returns a ranking per week.
func (w *World) house() []ranking {
	return once(w, "house", func() (all []ranking) {
		s := sim.Setup{Kind: sim.SocialConversation, People: people(housemates), Clarity: 0.5, Sessions: sessions(weeks, weekActs), Membership: sim.Membership{Open: true}}
		s.Sessions[0].Acts = firstActs
		for i := range s.People {
			s.People[i].Traits[sim.Frailty] = sim.Exactly(-3)
			s.People[i].Traits[sim.Alternatives] = sim.Exactly(-3)
		}
		m, g := w.group("newcomb", 0, s)
		live(m, g, func(did sim.Moment) {
			if did&sim.Closed == 0 {
				return
			}
			var r ranking
			for i := range housemates {
				var row []float64
				for j := range housemates {
					if j != i {
						row = append(row, g.Tie(i, j).Liking)
					}
				}
				for k, place := range ranks(row) {
					j := k
					if k >= i {
						j++
					}
					r[i][j] = place
				}
			}
			all = append(all, r)
		})
		return all
	})
}

// agreementOf is the mean over men of the correlation of their two rankings.
func agreementOf(a, b *ranking) float64 {
	sum := 0.0
	for i := range housemates {
		sum += stat.Correlation(others(a[i][:], i), others(b[i][:], i), nil)
	}
	return sum / housemates
}

// others is a list without its entry i.
func others(list []float64, i int) []float64 { return slices.Delete(slices.Clone(list), i, i+1) }

// popularity is the spread of the mean rank that men receive.
func (r *ranking) popularity() float64 {
	var received []float64
	for j := range housemates {
		sum := 0.0
		for i := range housemates {
			sum += r[i][j]
		}
		received = append(received, sum/(housemates-1))
	}
	return stat.PopStdDev(received, nil)
}

// reciprocity is the share of choices among each man's first so many that are
// returned.
func (r *ranking) reciprocity(first float64) float64 {
	chosen, returned := 0.0, 0.0
	for i := range housemates {
		for j := range housemates {
			if i != j && r[i][j] <= first {
				chosen++
				if r[j][i] <= first {
					returned++
				}
			}
		}
	}
	return returned / chosen
}

// transitivity is how often the friend of a friend is a friend, friends being
// each man's first so many.
func (r *ranking) transitivity(first float64) float64 {
	pairs, closed := 0.0, 0.0
	r.triples(func(ij, jk, ik float64) {
		if ij <= first && jk <= first {
			pairs++
			if ik <= first {
				closed++
			}
		}
	})
	return closed / pairs
}

// balance is the share of balanced triples (Heider 1958): each man's first so
// many count as liked, his last so many as disliked, and the rest as neither.
func (r *ranking) balance(many float64) float64 {
	sign := func(rank float64) float64 {
		switch {
		case rank <= many:
			return 1
		case rank > housemates-1-many:
			return -1
		}
		return 0
	}
	signed, balanced := 0.0, 0.0
	r.triples(func(ij, jk, ik float64) {
		switch s := sign(ij) * sign(jk) * sign(ik); {
		case s > 0:
			signed++
			balanced++
		case s < 0:
			signed++
		}
	})
	return balanced / signed
}

// triples visits all ordered triples of different men.
func (r *ranking) triples(see func(ij, jk, ik float64)) {
	for i := range housemates {
		for j := range housemates {
			for k := range housemates {
				if i != j && j != k && i != k {
					see(r[i][j], r[j][k], r[i][k])
				}
			}
		}
	}
}
