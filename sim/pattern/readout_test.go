package pattern

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

func near(t *testing.T, what string, got, want, give float64) {
	t.Helper()
	if !(math.Abs(got-want) <= give) {
		t.Errorf("%s = %v: want %v within %v", what, got, want, give)
	}
}

// TestGini: even talk has none, one who says all has (n-1)/n (limits).
func TestGini(t *testing.T) {
	near(t, "Gini of equals", gini([]float64{3, 3, 3, 3}), 0, 1e-12)
	near(t, "Gini of one speaker among four", gini([]float64{8, 0, 0, 0}), .75, 1e-12)
	near(t, "Gini of silence", gini([]float64{0, 0}), 0, 0)
}

// TestRanks: ties share their places, and ranks correlate whatever the scale.
func TestRanks(t *testing.T) {
	if got := ranks([]float64{5, 9, 5, 1}); !slices.Equal(got, []float64{2.5, 1, 2.5, 4}) {
		t.Errorf("ranks %v", got)
	}
	near(t, "rank correlation of a bent line", spearman([]float64{1, 2, 3, 4}, []float64{1, 8, 27, 64}), 1, 1e-12)
}

// TestMedian: of an even list the mean of the middle two; of none, none.
func TestMedian(t *testing.T) {
	near(t, "median of three", medianOf([]float64{9, 1, 2}), 2, 0)
	near(t, "median of four", medianOf([]float64{9, 1, 2, 4}), 3, 0)
	if !math.IsNaN(medianOf(nil)) {
		t.Error("the median of nothing is a number")
	}
}

// TestPath finds the weights of a known regression.
func TestPath(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	const n = 20000
	x, y, z := make([]float64, n), make([]float64, n), make([]float64, n)
	for k := range n {
		z[k] = r.NormFloat64()
		x[k] = .5*z[k] + r.NormFloat64()
		y[k] = .3*x[k] + .6*z[k] + r.NormFloat64()
	}
	near(t, "standardised weight", path(y, x, z), .3*stat.StdDev(x, nil)/stat.StdDev(y, nil), .02)
	near(t, "weight of what adds nothing", path(z, y, z), 0, .02)
}

// ladder is a house in which everybody ranks the others alike: by their number.
func ladder() (r ranking) {
	for i := range housemates {
		place := 1.0
		for j := range housemates {
			if j != i {
				r[i][j] = place
				place++
			}
		}
	}
	return r
}

// TestRankings: in a house of one mind popularity is as wide as can be, and
// friends of friends are friends; where all rank by chance, all is as chance
// gives (limits).
func TestRankings(t *testing.T) {
	one := ladder()
	near(t, "agreement with oneself", agreementOf(&one, &one), 1, 1e-12)
	if got := one.popularity(); got < 4.5 || got > 5.2 {
		t.Errorf("popularity in a house of one mind spreads by %.2f: want about 4.9", got)
	}
	if got := one.transitivity(8); got < .85 {
		t.Errorf("friends of friends are friends in %.2f of cases in a house of one mind", got)
	}
	r := rand.New(rand.NewPCG(5, 6))
	var spread, reciprocity, transitivity, balance float64
	const houses = 200
	for range houses {
		var chance ranking
		for i := range housemates {
			order := r.Perm(housemates - 1)
			for j := range housemates {
				switch {
				case j < i:
					chance[i][j] = float64(order[j] + 1)
				case j > i:
					chance[i][j] = float64(order[j-1] + 1)
				}
			}
		}
		spread += chance.popularity() / houses
		reciprocity += chance.reciprocity(4) / houses
		transitivity += chance.transitivity(8) / houses
		balance += chance.balance(4) / houses
	}
	near(t, "popularity by chance", spread, 1.15, .05) // as the source has it
	near(t, "reciprocity by chance", reciprocity, .25, .02)
	near(t, "transitivity by chance", transitivity, 7.0/15, .01) // the first two ties leave one place less
	near(t, "balance by chance", balance, .5, .02)
}

// TestClass sorts lives that are plainly of one kind.
func TestClass(t *testing.T) {
	up := []float64{1, 1, 2, 2, 2, 3, 3, 3}
	for want, c := range map[int]course{
		ideal:     {conflict: []float64{.05, .05, .08, .12, .14, .1, .06, .05}, engaged: up},
		flat:      {conflict: []float64{.06, .07, .06, .07, .06, .06, .07, .06}, engaged: up},
		resistant: {conflict: []float64{.2, .18, .15, .12, .1, .08, .06, .05}, engaged: up},
		other:     {conflict: []float64{.05, .05, .06, .08, .1, .12, .15, .2}, engaged: up},
	} {
		if got := c.class(); got != want {
			t.Errorf("%v is of class %d: want %d", c.conflict, got, want)
		}
	}
	down := course{conflict: []float64{.05, .05, .08, .12, .14, .1, .06, .05}, engaged: []float64{3, 3, 2, 2, 2, 1, 1, 1}}
	if down.class() == ideal {
		t.Error("a storm from which engagement does not recover counts as ideal")
	}
}

// TestJury: the naive person sits last, hears everybody on every trial, and two
// trials in three have a wrong majority.
func TestJury(t *testing.T) {
	p := sim.DefaultParams()
	w := NewWorld(&p, 0)
	for _, j := range []jury{{majority: 1}, {majority: 3}, {majority: 6, ally: true}} {
		j.how = sim.Aloud
		m, g := w.group("jury", 0, j.setup())
		n := g.Worker()
		said, wrongs := map[int16]int{}, 0
		live(m, g, func(did sim.Moment) {
			if did&sim.Spoken == 0 {
				return
			}
			a := &g.Last
			if int(a.Speaker) != int(a.Index)%n || int(a.Topic) != int(a.Index)/n {
				t.Fatalf("act %d: speaker %d on trial %d: want %d on %d", a.Index, a.Speaker, a.Topic, int(a.Index)%n, int(a.Index)/n)
			}
			said[a.Speaker]++
			if a.Speaker == 0 && a.Position > 1 {
				wrongs++
			}
		})
		if len(said) != n || said[0] != trials || wrongs != wrong {
			t.Errorf("%+v: answers %v, %d wrong: want %d of each, %d wrong", j, said, wrongs, trials, wrong)
		}
	}
}

// TestNullsBite: with the mechanism off, the finding it is named for is gone.
func TestNullsBite(t *testing.T) {
	p := sim.DefaultParams()
	for _, c := range []struct {
		null, finding, quantity string
		gone                    func(with, without float64) bool
	}{
		{"no_pressure", "P11", "errors_against_3", func(_, x float64) bool { return x < .05 }},
		{"no_persuasion", "P14", "final_to_first_range", func(with, x float64) bool { return x > 2*with }},
		{"no_persuasion", "P15", "shift_to_others", func(_, x float64) bool { return math.Abs(x) < .05 }},
		{"no_reply", "P08", "times_chance_of_8", func(with, x float64) bool { return x < .75*with }},
		{"no_drive", "P09", "first_stays_first_of_6", func(with, x float64) bool { return x > with }},
		{"no_visibility", "P31", "talk_solo_less_one_of_two", func(_, x float64) bool { return math.Abs(x) < .005 }},
		{"no_liking", "P28", "rise", func(_, x float64) bool { return math.Abs(x) < .3 }},
		{"no_dilution", "P23", "per_head_of_6", func(with, x float64) bool { return x > 1.5*with }},
		{"no_status", "P10", "talk_with_rating", func(with, x float64) bool { return x < .5*with }},
		{"no_topic", "P03", "proposals_last_to_first", func(with, x float64) bool { return x < 1.2 }},
		{"no_deviate", "P17", "talk_to_deviate_rises", func(with, x float64) bool { return x < with }},
	} {
		f, err := Find(c.finding)
		if err != nil {
			t.Fatal(err)
		}
		rs, err := Run(t.Context(), &p, []Finding{f}, Options{Batches: 8, Workers: 2, Nulls: true})
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(f.Quantities, func(q Quantity) bool { return q.Name == c.quantity })
		found := false
		for _, n := range rs[0].Nulls {
			if n.Name == c.null {
				found = true
				if with, without := rs[0].Seen[at].Mean, n.Means[at]; !c.gone(with, without) {
					t.Errorf("%s, %s: %.3f, and %.3f with %s: want it gone", c.finding, c.quantity, with, without, c.null)
				}
			}
		}
		if !found {
			t.Errorf("%s does not name the null %s", c.finding, c.null)
		}
	}
}
