package analysis

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Summary is what a sample of one metric comes to: the replicates of one point.
// All but the counts are in the metric's units, and NaN where not defined.
type Summary struct {
	N       int     // values used
	Missing int     // values left out: NaN or infinite, runs that failed
	Mean    float64 // arithmetic mean; NaN without a value
	SD      float64 // standard deviation with n-1; NaN for fewer than two values
	Error   float64 // standard error of the mean, SD/√N
	Lo, Hi  float64 // confidence interval of the mean by Student's t (1908); NaN for fewer than two values

	// Lowest and highest value, and quantiles of the values (type 7 of
	// Hyndman & Fan 1996). Quantiles say how runs differ, the interval above
	// how well the mean is known.
	Min, Q05, Q25, Median, Q75, Q95, Max float64
}

// Summarize sums a sample up. The level is that of the interval, between 0 and
// 1; 0 stands for .95 and any other value gives no interval (NaN). The interval
// takes the mean to be normally distributed, which holds for skewed metrics
// only with some dozens of values.
func Summarize(values []float64, level float64) Summary {
	x, missing := known(values)
	slices.Sort(x)
	s := Summary{N: len(x), Missing: missing}
	s.Mean, s.SD = moments(x)
	s.Error = s.SD / math.Sqrt(float64(s.N))
	s.Lo, s.Hi = around(s.Mean, s.Error, float64(s.N-1), confidence(level))
	s.Min, s.Q05, s.Q25, s.Median = quantile(x, 0), quantile(x, .05), quantile(x, .25), quantile(x, .5)
	s.Q75, s.Q95, s.Max = quantile(x, .75), quantile(x, .95), quantile(x, 1)
	return s
}

// Share is a proportion: in how many runs of how many something came about.
type Share struct {
	N, Missing int     // runs that say yes or no, and runs that say neither
	Count      int     // runs that say yes
	Share      float64 // Count/N, from 0 to 1; NaN for N = 0
	Lo, Hi     float64 // interval of Wilson (1927), within 0 and 1; NaN for N = 0
}

// ShareOf is the share of values other than 0; NaN and infinite ones are left
// out and counted. The interval is Wilson's (1927) score interval without
// correction for continuity, which Brown, Cai and DasGupta (2001) recommend;
// unlike the usual one it is of use near 0 and 1 and with few runs. For the
// level see Summarize.
func ShareOf(values []float64, level float64) Share {
	x, missing := known(values)
	count := 0
	for _, v := range x {
		if v != 0 {
			count++
		}
	}
	s := Proportion(count, len(x), level)
	s.Missing = missing
	return s
}

// Proportion is the share of count among n, with Wilson's interval. A count
// outside 0…n or n below 1 gives NaN.
func Proportion(count, n int, level float64) Share {
	s := Share{N: n, Count: count, Share: math.NaN(), Lo: math.NaN(), Hi: math.NaN()}
	if n < 1 || count < 0 || count > n {
		return s
	}
	p, m := float64(count)/float64(n), float64(n)
	s.Share = p
	level = confidence(level)
	if math.IsNaN(level) {
		return s
	}
	z := distuv.UnitNormal.Quantile(1 - (1-level)/2)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	s.Lo, s.Hi = max(0, middle-half), min(1, middle+half)
	if count == 0 { // exact in the formula, not in its arithmetic
		s.Lo = 0
	}
	if count == n {
		s.Hi = 1
	}
	return s
}
