package analysis

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/integrate/quad"
	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

const (
	// vast is the size of noncentrality from which sums and series give way.
	vast = 1e6
	// series is the noncentrality up to which gonum's noncentral t is exact.
	series = 30
)

// noncentralF is the probability that a noncentral F is at most f: a mixture of
// beta distributions with Poisson weights (Johnson, Kotz & Balakrishnan 1995,
// chapter 30), summed from the largest weight outwards (Benton & Krishnamoorthy
// 2003) until what is left cannot count.
func noncentralF(f, df1, df2, lambda float64) float64 {
	if f <= 0 {
		return 0
	}
	a, b, x := df1/2, df2/2, df1*f/(df1*f+df2)
	if lambda <= 0 {
		return mathext.RegIncBeta(a, b, x)
	}
	const enough = 1e-15
	half := lambda / 2
	mode := math.Floor(half)
	at := func(j float64) (weight, beta, step float64) { // step is I(a+j) - I(a+j+1)
		lg, _ := math.Lgamma(j + 1)
		weight = math.Exp(j*math.Log(half) - half - lg)
		step = math.Exp((a+j)*math.Log(x) + b*math.Log1p(-x) - math.Log(a+j) - mathext.Lbeta(a+j, b))
		return weight, mathext.RegIncBeta(a+j, b, x), step
	}
	w0, beta0, step0 := at(mode)
	sum := w0 * beta0
	w, beta, step := w0, beta0, step0
	for j := mode; ; { // upwards the weights and the betas fall
		beta -= step
		step *= x * (a + j + b) / (a + j + 1)
		j++
		w *= half / j
		term := w * max(beta, 0)
		sum += term
		if w < enough || term < enough*sum {
			break
		}
	}
	w, beta, step = w0, beta0, step0
	for j := mode; j > 0; { // downwards the betas rise to at most 1
		w *= j / half
		j--
		step *= (a + j + 1) / (x * (a + j + b))
		beta += step
		sum += w * min(beta, 1)
		if w < enough {
			break
		}
	}
	return min(max(sum, 0), 1)
}

// noncentralities are the bounds within which the noncentrality of F lies with
// the given confidence: those under which an F as large as, or as small as, the
// one seen has half of the rest as its probability (Steiger 2004). A bound that
// does not exist is 0.
func noncentralities(f, df1, df2, level float64) (lo, hi float64) {
	if math.IsNaN(f) || math.IsNaN(level) || !(df1 > 0) || !(df2 > 0) {
		return math.NaN(), math.NaN()
	}
	if math.IsInf(f, 1) {
		return f, f
	}
	tail := (1 - level) / 2
	if df1*f > vast { // both lucks, each as if alone, added as squares
		bound := func(side float64) float64 {
			middle := df1 * f
			below := middle * distuv.ChiSquared{K: df2}.Quantile(0.5+side*(0.5-tail)) / df2
			above := 2 * math.Sqrt(middle) * distuv.UnitNormal.Quantile(1-tail)
			return middle + side*math.Hypot(below-middle, above)
		}
		return max(0, bound(-1)), bound(1)
	}
	bound := func(p float64) float64 {
		excess := func(lambda float64) float64 { return noncentralF(f, df1, df2, lambda) - p }
		if excess(0) <= 0 {
			return 0
		}
		top := df1*f + 10
		for excess(top) > 0 {
			top *= 2
		}
		return root(excess, 0, top)
	}
	return bound(1 - tail), bound(tail)
}

// noncentralT is the probability that a noncentral t is at most t. Up to a
// noncentrality of 30 it is gonum's series, asked for positive t only. Beyond
// that gonum gives way to an approximation, which for t < 0 is of the wrong
// tail, and averaged takes over.
func noncentralT(t, df, delta float64) float64 {
	switch {
	case math.Abs(delta) > series:
		return averaged(t, df, delta)
	case t < 0:
		return 1 - noncentralT(-t, df, -delta)
	}
	return min(max(distuv.NoncentralT{Nu: df, Mu: delta}.CDF(t), 0), 1)
}

// averaged is the same for any noncentrality: the normal probability of
// t·s - delta, averaged over the deviation s of a sample, by Gauss and
// Legendre's rule on each side of where the normal probability turns.
func averaged(t, df, delta float64) float64 {
	spread := 9 / math.Sqrt(2*df)
	low, high := max(0, 1-spread), 1+spread
	cuts := []float64{low, 1, high}
	if t != 0 {
		for _, z := range []float64{-8, 0, 8} {
			if at := (delta + z) / t; at > low && at < high {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	weight := func(s float64) float64 { return math.Exp((df-1)*math.Log1p(s-1) - df*(s-1)*(s+1)/2) }
	below, all := 0.0, 0.0
	for k := 1; k < len(cuts); k++ {
		if cuts[k] == cuts[k-1] {
			continue
		}
		below += quad.Fixed(func(s float64) float64 {
			return weight(s) * distuv.UnitNormal.CDF(t*s-delta)
		}, cuts[k-1], cuts[k], 48, nil, 0)
		all += quad.Fixed(weight, cuts[k-1], cuts[k], 48, nil, 0)
	}
	return min(max(below/all, 0), 1)
}

// shifts are the bounds within which the noncentrality of t lies with the given
// confidence (Steiger & Fouladi 1997).
func shifts(t, df, level float64) (lo, hi float64) {
	if math.IsNaN(t) || math.IsNaN(level) || !(df > 0) {
		return math.NaN(), math.NaN()
	}
	if math.IsInf(t, 0) {
		return t, t
	}
	tail := (1 - level) / 2
	bound := func(p float64) float64 {
		excess := func(delta float64) float64 { return noncentralT(t, df, delta) - p }
		low, high := t-10, t+10
		for excess(low) < 0 {
			low -= 2 * (high - low)
		}
		for excess(high) > 0 {
			high += 2 * (high - low)
		}
		return root(excess, low, high)
	}
	return bound(1 - tail), bound(tail)
}

// root is where a function that is positive at lo and not at hi crosses zero, by
// Ridders's (1979) rule: never outside the bracket, which at least halves.
func root(f func(float64) float64, lo, hi float64) float64 {
	low, high := f(lo), f(hi)
	was := math.Inf(1)
	take := func(x, y float64) {
		switch {
		case y > 0:
			lo, low = x, y
		default:
			hi, high = x, y
		}
	}
	for high < 0 {
		middle, half := lo+(hi-lo)/2, (hi-lo)/2
		y := f(middle)
		bent := middle + half*y/math.Sqrt(y*y-low*high)
		take(middle, y)
		if math.Abs(bent-was) <= 1e-12*math.Abs(bent) {
			return bent
		}
		was = bent
		if bent > lo && bent < hi {
			take(bent, f(bent))
		}
		if hi-lo <= 1e-14*max(math.Abs(lo), math.Abs(hi)) {
			break
		}
	}
	return hi
}
