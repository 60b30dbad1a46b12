package pattern

import (
	"cmp"
	"fmt"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// meeting is what an observer notes down of one leaderless meeting.
type meeting struct {
	acts     [4][]float64             // acts of each member in each quarter
	kinds    [3][sim.NumKinds]float64 // acts of each kind in each third
	toGroup  []float64                // acts to the group, by member
	received []float64                // acts received as addressee
	turns    float64
	returns  float64   // turns that went back to the speaker before last
	rating   []float64 // how the others rate each as leader, at the end
}

// discussion is strangers of equal standing who talk a case over, nobody in
// the chair: one meeting.
func discussion(n, acts int) sim.Setup {
	return sim.Setup{Kind: sim.ProblemSolving, People: people(n), Clarity: 0.7, Sessions: sessions(1, acts)}
}

// meetings are so many such meetings of n people.
func (w *World) meetings(n, groups, acts int) []meeting {
	study := fmt.Sprintf("discussion %d %d", n, acts)
	all := once(w, study, func() *[]meeting { return new([]meeting) })
	for k := len(*all); k < groups; k++ {
		m, g := w.group(study, k, discussion(n, acts))
		*all = append(*all, attend(m, g, acts))
	}
	return (*all)[:groups]
}

// attend sits in on a meeting.
func attend(m *sim.Model, g *sim.Group, acts int) meeting {
	n := g.Worker()
	x := meeting{toGroup: make([]float64, n), received: make([]float64, n), rating: make([]float64, n)}
	for q := range x.acts {
		x.acts[q] = make([]float64, n)
	}
	live(m, g, func(did sim.Moment) {
		if did&sim.Spoken == 0 {
			return
		}
		a := &g.Last
		at := int(a.Index)
		x.acts[min(3, 4*at/acts)][a.Speaker]++
		x.kinds[min(2, 3*at/acts)][a.Kind]++
		if a.Addressee == sim.ToGroup {
			x.toGroup[a.Speaker]++
		} else {
			x.received[a.Addressee]++
		}
	})
	x.turns, x.returns = float64(g.Whole.Turns), float64(g.Whole.Returns)
	rating := memberMetric("leadership")
	for i := range n {
		x.rating[i] = rating.Of(m, g, i)
	}
	return x
}

// spoken is the acts of each member in the whole meeting.
func (x *meeting) spoken() []float64 {
	sum := make([]float64, len(x.toGroup))
	for q := range x.acts {
		floats.Add(sum, x.acts[q])
	}
	return sum
}

// shares is each rank's share of talk, the most talkative first.
func (x *meeting) shares() []float64 {
	s := x.spoken()
	floats.Scale(1/floats.Sum(s), s)
	slices.SortFunc(s, func(a, b float64) int { return cmp.Compare(b, a) })
	return s
}

// rankCurve is the mean share of talk by rank over meetings.
func rankCurve(all []meeting) []float64 {
	curve := make([]float64, len(all[0].toGroup))
	for k := range all {
		floats.Add(curve, all[k].shares())
	}
	floats.Scale(1/float64(len(all)), curve)
	return curve
}

// gini is Gini's index of a list of amounts.
func gini(x []float64) float64 {
	sum := floats.Sum(x)
	if sum == 0 {
		return 0
	}
	diff := 0.0
	for _, a := range x {
		for _, b := range x {
			diff += max(a-b, b-a)
		}
	}
	return diff / (2 * float64(len(x)) * sum)
}

// mean is the mean of a quantity over a list.
func mean[T any](list []T, of func(*T) float64) float64 {
	sum := 0.0
	for k := range list {
		sum += of(&list[k])
	}
	return sum / float64(len(list))
}

// ranks gives each number its place, 1 the largest, ties shared.
func ranks(x []float64) []float64 {
	out := make([]float64, len(x))
	for i, a := range x {
		for j, b := range x {
			switch {
			case b > a:
				out[i]++
			case b == a && j != i:
				out[i] += 0.5
			}
		}
		out[i]++
	}
	return out
}

// spearman is the correlation of ranks.
func spearman(x, y []float64) float64 { return stat.Correlation(ranks(x), ranks(y), nil) }

// memberMetric and metric find a read-out of the model by its name. A name that
// is not there is a mistake in this package.
func memberMetric(name string) sim.MemberMetric {
	for _, m := range sim.MemberMetrics() {
		if m.Name == name {
			return m
		}
	}
	panic("no member metric is called " + name)
}

func metric(name string) sim.Metric {
	for _, m := range sim.Metrics() {
		if m.Name == name {
			return m
		}
	}
	panic("no metric is called " + name)
}
