package analysis

import (
	"errors"
	"math"
)

// Coefficient is what one factor does in a linear regression.
type Coefficient struct {
	Slope    Estimate // in the output's units per unit of the factor, with its t interval
	T, P     float64  // Student's t of the slope and its two-sided probability
	Standard Estimate // standardised coefficient: standard deviations of the output per one of the factor, with its bootstrap interval
}

// RegressionTable is a linear regression of an output on all factors.
type RegressionTable struct {
	Factors  []Coefficient // NaN for a factor that was constant
	N        int           // rows used
	Missing  int           // rows left out since the output, or a factor, is NaN or infinite
	R2       float64       // share of the output's variance accounted for, 0 to 1
	Adjusted float64       // the same freed of what so many factors account for by chance; may be below 0
	Constant bool          // the output never varied: all else is NaN
}

// Regression fits a plane to an output over a sample: x[r] are the factors of
// row r, as numbers (categories have no place here), y[r] the output. Where the
// factors are independent, the squares of the standardised coefficients are
// their shares of the variance as far as the output is linear (Saltelli et al.
// 2008, chapter 1); how far it is, R2 says. Slopes take errors to be normal and
// alike everywhere. The bootstrap draws rows again; with a negative number of
// resamples the standardised coefficient has the interval of its slope, which
// is right for thousands of rows, where drawing would take long.
//
// An error says that lists do not fit, that there are too few rows, or that a
// factor follows from others.
func Regression(x [][]float64, y []float64, o Bootstrap) (*RegressionTable, error) {
	s, err := newSampled(x, y)
	if err != nil {
		return nil, err
	}
	none := math.NaN()
	t := &RegressionTable{N: s.n, Missing: s.missing, R2: none, Adjusted: none, Constant: s.still, Factors: make([]Coefficient, len(s.place))}
	for i := range t.Factors {
		t.Factors[i] = Coefficient{Estimate{none, none, none}, none, none, Estimate{none, none, none}}
	}
	k := len(s.columns) - 1
	if s.still || k == 0 {
		return t, nil
	}
	fit, ok := relate(s.columns, s.ones())
	if !ok {
		return nil, errFollows()
	}
	t.R2 = 1 - fit.left
	t.Adjusted = 1 - fit.left*float64(s.n-1)/s.free()
	list := o.estimates(s.n, k, func(counts, into []float64) {
		drawn, ok := relate(s.columns, counts)
		for i := range into {
			into[i] = math.NaN()
			if ok {
				into[i] = drawn.beta[i]
			}
		}
	})
	for i, p := range s.place {
		if p < 0 {
			continue
		}
		c := &t.Factors[i]
		c.Standard = list[p]
		unit := s.sd[k] / s.sd[p]
		err := math.Sqrt(fit.left * fit.inverse[p] / s.free())
		c.Slope.Value = fit.beta[p] * unit
		c.Slope.Lo, c.Slope.Hi = around(c.Slope.Value, err*unit, s.free(), confidence(o.Level))
		if o.Resamples < 0 {
			c.Standard.Lo, c.Standard.Hi = around(c.Standard.Value, err, s.free(), confidence(o.Level))
		}
		c.T = ratio(fit.beta[p], err)
		c.P = tTails(c.T, s.free())
	}
	return t, nil
}

// errFollows is the error of factors that are not told apart.
func errFollows() error {
	return errors.New("a factor follows from the others: want factors that vary of their own")
}
