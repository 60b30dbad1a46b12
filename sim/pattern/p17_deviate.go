package pattern

import (
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// The seats of Schachter's three instructed persons; the rest are naive.
const (
	deviate = iota // takes an extreme position and keeps it
	slider         // begins there, and comes over to the others
	mode           // holds what most hold
	instructed
)

// deviation is one of Schachter's clubs: a case is discussed, and one holds out.
func deviation(acts int) sim.Setup {
	const naive = 5
	s := sim.Setup{Kind: sim.ProblemSolving, People: people(instructed + naive), Clarity: 0.8, Sessions: []sim.Session{{Acts: acts, Agenda: []int{0}}}}
	s.Issues = []sim.Issue{{Name: "johnny_rocco", Lo: 1, Hi: 7, Mean: 3, SD: .8, Scale: 1, Ambiguity: .5, Importance: .6, Rule: sim.Unanimity}}
	s.People[deviate].Confederate = []sim.Stance{{Issue: 0, Position: 7, Consistency: 1}}
	s.People[slider].Confederate = []sim.Stance{{Issue: 0, Position: 7, Consistency: 1, Slides: true, To: 3, By: acts / 2}}
	s.People[mode].Confederate = []sim.Stance{{Issue: 0, Position: 3, Consistency: 1}}
	return s
}

// deviates is how a group treats who holds out: it talks to them more and more,
// those who reject them then less and less; they are liked least, who comes
// over is not.
func deviates() Finding {
	f := Finding{
		ID: "P17", Sources: []string{"Schachter1951"}, Grade: Recalled, Batches: 60, Groups: 32, Nulls: []string{"no_liking", "no_deviate"},
		Quantities: []Quantity{
			above("talk_to_deviate_rises", 0), below("rejecters_talk_falls", 0),
			below("deviate_less_liked_than_mode", 0), below("deviate_less_liked_than_slider", 0),
			below("slider_gap_over_half_of_deviates", 0),
			shown("talk_to_deviate_q1"), shown("talk_to_deviate_q2"), shown("talk_to_deviate_q3"), shown("talk_to_deviate_q4"),
			shown("rejecters_q1"), shown("rejecters_q2"), shown("rejecters_q3"), shown("rejecters_q4"),
		},
	}
	f.See = func(w *World) []float64 {
		const acts = 400
		liking := memberMetric("liking_received")
		var all, rejecting [4]float64 // acts to the deviate, as a share of the acts of who might speak to them
		var spoke, rejecterSpoke [4]float64
		var like [3][]float64
		for k := range f.Groups {
			m, g := w.group("schachter", k, deviation(acts))
			said := make([][4]float64, g.Worker())
			to := make([][4]float64, g.Worker())
			live(m, g, func(did sim.Moment) {
				if a := &g.Last; did&sim.Spoken != 0 {
					q := min(3, 4*int(a.Index)/acts)
					said[a.Speaker][q]++
					if a.Addressee == deviate {
						to[a.Speaker][q]++
					}
				}
			})
			for who := range like {
				like[who] = append(like[who], liking.Of(m, g, who))
			}
			for i := instructed; i < g.Worker(); i++ {
				rejects := true // likes nobody less
				for j := range g.Worker() {
					if j != i && j != deviate && g.Tie(i, j).Liking < g.Tie(i, deviate).Liking {
						rejects = false
					}
				}
				for q := range 4 {
					all[q] += to[i][q]
					spoke[q] += said[i][q]
					if rejects {
						rejecting[q] += to[i][q]
						rejecterSpoke[q] += said[i][q]
					}
				}
			}
		}
		for q := range 4 {
			all[q] /= spoke[q]
			rejecting[q] /= rejecterSpoke[q]
		}
		d, s, o := stat.Mean(like[deviate], nil), stat.Mean(like[slider], nil), stat.Mean(like[mode], nil)
		return []float64{
			(all[1]+all[2])/2 - all[0], rejecting[3] - (rejecting[1]+rejecting[2])/2,
			d - o, d - s, (o - s) - .5*(o-d),
			all[0], all[1], all[2], all[3], rejecting[0], rejecting[1], rejecting[2], rejecting[3],
		}
	}
	return f
}
