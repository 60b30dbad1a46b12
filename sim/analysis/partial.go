package analysis

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// RankCoefficient is how surely an output rises or falls with one factor.
type RankCoefficient struct {
	R    Estimate // partial rank correlation, -1 to 1, with its bootstrap interval
	T, P float64  // t of the coefficient and its two-sided probability
}

// PartialRankTable are the partial rank correlations of an output with all
// factors.
type PartialRankTable struct {
	Factors  []RankCoefficient // NaN for a factor that was constant
	N        int               // rows used
	Missing  int               // rows left out since the output, or a factor, is NaN or infinite
	Constant bool              // the output never varied: all else is NaN
}

// PartialRank correlates the ranks of an output with those of each factor, both
// rid of what is linear in the ranks of the other factors (PRCC; Marino, Hogue,
// Ray & Kirschner 2008), over a sample such as Latin hypercubes: x[r] are the
// factors of row r, y[r] the output. It sees any rise or fall, straight or not,
// and is blind to what goes up and down again. Where the others account for all
// ranks of the output, a factor that adds nothing has NaN.
//
// Degrees of freedom are rows less factors less one, as in Marino et al. The
// bootstrap draws rows again and ranks them anew; it is rough near -1 and 1.
// With a negative number of resamples the interval is by Fisher's z with the
// variance of Bonett & Wright (2000) for correlations of ranks, which serves
// for thousands of rows, where drawing would take long.
// Errors as in Regression.
func PartialRank(x [][]float64, y []float64, o Bootstrap) (*PartialRankTable, error) {
	s, err := newSampled(x, y)
	if err != nil {
		return nil, err
	}
	none := math.NaN()
	t := &PartialRankTable{N: s.n, Missing: s.missing, Constant: s.still, Factors: make([]RankCoefficient, len(s.place))}
	for i := range t.Factors {
		t.Factors[i] = RankCoefficient{Estimate{none, none, none}, none, none}
	}
	k := len(s.columns) - 1
	if s.still || k == 0 {
		return t, nil
	}
	ladders := make([]ladder, k+1)
	ranked := make([][]float64, k+1)
	for j, c := range s.columns {
		ladders[j] = newLadder(c)
		ranked[j] = make([]float64, s.n)
		ladders[j].rank(s.ones(), ranked[j])
	}
	if _, ok := relate(ranked, s.ones()); !ok {
		return nil, errFollows()
	}
	list := o.estimates(s.n, k, func(counts, into []float64) {
		for j := range ladders {
			ladders[j].rank(counts, ranked[j])
		}
		drawn, ok := relate(ranked, counts)
		for i := range into {
			into[i] = math.NaN()
			if ok {
				into[i] = drawn.partial(i)
			}
		}
	})
	for i, p := range s.place {
		if p < 0 {
			continue
		}
		c := &t.Factors[i]
		c.R = list[p]
		r := c.R.Value
		if o.Resamples < 0 {
			c.R.Lo, c.R.Hi = fisher(r, s.free(), confidence(o.Level))
		}
		c.T = ratio(r*math.Sqrt(s.free()), math.Sqrt(max(0, 1-r*r)))
		c.P = tTails(c.T, s.free())
	}
	return t, nil
}

// fisher is the interval of a correlation of ranks with so many degrees of
// freedom.
func fisher(r, free, level float64) (lo, hi float64) {
	half := distuv.UnitNormal.Quantile(0.5+level/2) * math.Sqrt((1+r*r/2)/(free-1))
	z := math.Atanh(r)
	return math.Tanh(z - half), math.Tanh(z + half)
}

// ladder is the order of a column's rows, so that resamples need no sorting.
type ladder struct {
	order []int
	ends  []int // where each group of equal values ends in the order
}

func newLadder(x []float64) ladder {
	l := ladder{order: make([]int, len(x))}
	for i := range l.order {
		l.order[i] = i
	}
	slices.SortStableFunc(l.order, func(a, b int) int { return cmp.Compare(x[a], x[b]) })
	for i := 1; i <= len(x); i++ {
		if i == len(x) || x[l.order[i]] != x[l.order[i-1]] {
			l.ends = append(l.ends, i)
		}
	}
	return l
}

// rank gives the ranks of the rows, each being there as often as counted and
// equal ones sharing their mean rank.
func (l *ladder) rank(counts, into []float64) {
	below, from := 0.0, 0
	for _, to := range l.ends {
		n := 0.0
		for _, r := range l.order[from:to] {
			n += counts[r]
		}
		for _, r := range l.order[from:to] {
			into[r] = below + (n+1)/2
		}
		below += n
		from = to
	}
}
