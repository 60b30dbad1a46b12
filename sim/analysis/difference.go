package analysis

import "math"

// Difference compares the samples of two points whose runs have nothing to do
// with one another. It is a minus b throughout.
type Difference struct {
	NA, NB             int      // values used
	MissingA, MissingB int      // values left out: NaN or infinite
	Mean               float64  // mean of a minus mean of b, in the metric's units
	Error              float64  // its standard error, variances not taken to be equal
	DF                 float64  // degrees of freedom after Welch (1947) and Satterthwaite
	T, P               float64  // Welch's t and its two-sided probability without a difference
	Lo, Hi             float64  // Welch's interval of the difference
	G                  Estimate // Hedges' g (1981), in pooled standard deviations
}

// Compare is the difference of two samples. NaN and infinite values are left
// out and counted; with fewer than two values on a side everything but the mean
// is NaN. The level is that of the intervals, see Summarize.
//
// Welch's (1947) test does not ask for equal variances. Hedges' g does: it is
// the difference in pooled standard deviations times the exact factor that
// frees it of its bias; its interval is that of the population's difference by
// the noncentral t (Steiger & Fouladi 1997), exact for normal values of equal
// variance. Where no value differs from its sample's others, t, p and g are NaN
// for equal means and infinite, 0 and infinite for others.
func Compare(a, b []float64, level float64) Difference {
	x, missingA := known(a)
	y, missingB := known(b)
	level = confidence(level)
	d := Difference{NA: len(x), NB: len(y), MissingA: missingA, MissingB: missingB}
	ma, sa := moments(x)
	mb, sb := moments(y)
	na, nb := float64(d.NA), float64(d.NB)
	d.Mean = ma - mb
	va, vb := sa*sa/na, sb*sb/nb
	d.Error = math.Sqrt(va + vb)
	d.DF = (va + vb) * (va + vb) / (va*va/(na-1) + vb*vb/(nb-1))
	if d.Error == 0 {
		d.DF = na + nb - 2
	}
	d.T = ratio(d.Mean, d.Error)
	d.P = tTails(d.T, d.DF)
	d.Lo, d.Hi = around(d.Mean, d.Error, d.DF, level)
	df := na + nb - 2
	pooled := math.Sqrt(((na-1)*sa*sa + (nb-1)*sb*sb) / df)
	d.G = effect(ratio(d.Mean, pooled), math.Sqrt(na*nb/(na+nb)), df, level)
	return d
}

// effect is a standardised difference freed of its bias, with the interval of
// what it estimates. Its t is the difference times the root of the size.
func effect(raw, root, df, level float64) Estimate {
	lo, hi := shifts(raw*root, df, level)
	return Estimate{raw * unbias(df), lo / root, hi / root}
}

// unbias is the factor that frees a standardised difference of its bias (Hedges
// 1981, his exact form).
func unbias(df float64) float64 {
	if !(df > 1) {
		return math.NaN()
	}
	a, _ := math.Lgamma(df / 2)
	b, _ := math.Lgamma((df - 1) / 2)
	return math.Exp(a-b) / math.Sqrt(df/2)
}

// Pairing compares two points run with common random numbers: value i of both
// has the same luck. It is a minus b throughout.
type Pairing struct {
	N       int      // pairs used
	Missing int      // pairs left out since either value is NaN or infinite
	Mean    float64  // mean difference, in the metric's units
	SD      float64  // standard deviation of the differences
	Error   float64  // standard error of the mean difference
	T, P    float64  // t with N-1 degrees of freedom, and its two-sided probability without a difference
	Lo, Hi  float64  // interval of the mean difference by Student's t
	Z       Estimate // d_z, the mean difference in standard deviations of differences, freed of bias
	Gain    float64  // variance of the mean difference without pairing over that with it
	R       float64  // Pearson correlation of the pairs
}

// CompareWithin is the difference of two samples with the same luck in the same
// place. Lists of different length are paired as far as the shorter goes, and
// the rest counts as missing. With fewer than two pairs everything but the mean
// is NaN. The level is that of the intervals, see Summarize.
//
// The gain is what common random numbers bring (Law 2015, chapter 11): with a
// gain of 4 the same precision would take four times the runs without them.
// Below 1 they do harm. It is infinite where all differences are the same. The
// interval of d_z is by the noncentral t. Note that d_z is not comparable with
// g, which is in standard deviations of runs, not of differences.
func CompareWithin(a, b []float64, level float64) Pairing {
	level = confidence(level)
	var x, y, diff []float64
	for i := range min(len(a), len(b)) {
		if finite(a[i]) && finite(b[i]) {
			x, y, diff = append(x, a[i]), append(y, b[i]), append(diff, a[i]-b[i])
		}
	}
	p := Pairing{N: len(diff), Missing: max(len(a), len(b)) - len(diff)}
	p.Mean, p.SD = moments(diff)
	n := float64(p.N)
	p.Error = p.SD / math.Sqrt(n)
	p.T = ratio(p.Mean, p.Error)
	p.P = tTails(p.T, n-1)
	p.Lo, p.Hi = around(p.Mean, p.Error, n-1, level)
	p.Z = effect(ratio(p.Mean, p.SD), math.Sqrt(n), n-1, level)
	_, sx := moments(x)
	_, sy := moments(y)
	p.Gain = ratio(sx*sx+sy*sy, p.SD*p.SD)
	p.R = pearson(x, y)
	return p
}
