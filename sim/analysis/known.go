package analysis

import (
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// Estimate is a number with its confidence interval. Where the number is not
// defined all three are NaN; where only the interval is not, Lo and Hi are.
type Estimate struct{ Value, Lo, Hi float64 }

// usual is the confidence level that 0 stands for.
const usual = 0.95

// confidence is the level asked for: 0 stands for .95, and what is no level
// gives NaN, so that no interval comes of it.
func confidence(level float64) float64 {
	switch {
	case level == 0:
		return usual
	case level > 0 && level < 1:
		return level
	}
	return math.NaN()
}

// finite says whether a value is one. NaN and the infinities stand for a run
// that failed or a metric that is not defined in it.
func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// known are the values that are defined, and how many are not.
func known(values []float64) (list []float64, missing int) {
	list = make([]float64, 0, len(values))
	for _, x := range values {
		if finite(x) {
			list = append(list, x)
		}
	}
	return list, len(values) - len(list)
}

// moments are mean and standard deviation (n-1). They are taken about the first
// value, so that a sample of equal values has a deviation of exactly 0.
func moments(x []float64) (mean, sd float64) {
	if len(x) == 0 {
		return math.NaN(), math.NaN()
	}
	for _, v := range x {
		mean += v - x[0]
	}
	n := float64(len(x))
	mean /= n
	sum, drift := 0.0, 0.0
	for _, v := range x {
		d := v - x[0] - mean
		sum += d * d
		drift += d
	}
	if len(x) < 2 {
		return x[0], math.NaN()
	}
	return x[0] + mean, math.Sqrt(max(0, sum-drift*drift/n) / (n - 1))
}

// quantile interpolates between the values of a sorted sample: type 7 of
// Hyndman and Fan (1996), which R and NumPy take unless told otherwise.
func quantile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 || !(p >= 0 && p <= 1) {
		return math.NaN()
	}
	at := p * float64(len(sorted)-1)
	k := int(at)
	if k+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[k] + (at-float64(k))*(sorted[k+1]-sorted[k])
}

// tQuantile is the quantile of Student's t; NaN without degrees of freedom.
func tQuantile(p, df float64) float64 {
	if !(p > 0 && p < 1) || !(df > 0) {
		return math.NaN()
	}
	if df > 1e8 {
		return distuv.UnitNormal.Quantile(p)
	}
	return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.Quantile(p)
}

// fTail is the probability of an F as large or larger. It is written with the
// incomplete beta function, since 1 minus the lower tail loses small ones.
func fTail(f, df1, df2 float64) float64 {
	switch {
	case math.IsNaN(f) || !(df1 > 0) || !(df2 > 0):
		return math.NaN()
	case math.IsInf(f, 1):
		return 0
	case f <= 0:
		return 1
	}
	if df2 > 1e6 { // where the incomplete beta of so large parameters is no longer exact
		return mathext.GammaIncRegComp(df1/2, df1*f/2)
	}
	return mathext.RegIncBeta(df2/2, df1/2, df2/(df2+df1*f))
}

// tTails is the two-sided probability of Student's t.
func tTails(t, df float64) float64 { return fTail(t*t, 1, df) }

// ratio is x/y, where 0/0 is NaN and anything else over 0 is infinite.
func ratio(x, y float64) float64 {
	if y == 0 && x == 0 {
		return math.NaN()
	}
	return x / y
}

// around is the t interval about a value with its standard error; the value
// itself where the error is 0.
func around(value, err, df, level float64) (lo, hi float64) {
	half := err * tQuantile(1-(1-level)/2, df)
	return value - half, value + half
}

// ranks are the ranks of the values from 1, ties sharing their mean rank.
func ranks(x []float64) []float64 {
	once, r := make([]float64, len(x)), make([]float64, len(x))
	for i := range once {
		once[i] = 1
	}
	l := newLadder(x)
	l.rank(once, r)
	return r
}
