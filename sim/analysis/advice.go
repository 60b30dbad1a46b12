package analysis

import "math"

// Plan is a t test of two points to be made: two-sided, at Alpha, with the same
// number of replicates at both. Paired says that replicate i has the same luck
// at both; differences are then in standard deviations of the paired
// differences (d_z), else in standard deviations of runs (d).
type Plan struct {
	Alpha  float64 // false-alarm rate, between 0 and 1; 0 stands for .05
	Paired bool
}

// most is the number of replicates from which on no number is given.
const most = 1 << 40

// alpha is the false-alarm rate, NaN for none.
func (p Plan) alpha() float64 {
	if p.Alpha == 0 {
		return 0.05
	}
	return 1 - confidence(1-p.Alpha)
}

// size is the degrees of freedom and the factor from d to the noncentrality.
func (p Plan) size(n float64) (df, root float64) {
	if p.Paired {
		return n - 1, math.Sqrt(n)
	}
	return 2*n - 2, math.Sqrt(n / 2)
}

// Power is the chance, from Alpha to 1, that n replicates at each point tell a
// difference of d standard deviations, by the noncentral t (Cohen 1988). It is
// for normal values of equal variance; NaN for n below 2.
func (p Plan) Power(d float64, n int) float64 { return p.power(d, float64(n)) }

func (p Plan) power(d, n float64) float64 {
	df, root := p.size(n)
	critical := tQuantile(1-p.alpha()/2, df)
	if math.IsNaN(critical) || math.IsNaN(d) {
		return math.NaN()
	}
	d = math.Abs(d) // the far tail is the same on both sides
	return 1 - noncentralT(critical, df, d*root) + noncentralT(-critical, df, d*root)
}

// Needed is the smallest number of replicates at each point that tells a
// difference of d standard deviations with at least the given power. 0 says
// that there is none: d is 0 or NaN, or power or Alpha are no probabilities.
func (p Plan) Needed(d, power float64) int {
	if !(math.Abs(d) > 0) || !(power > 0 && power < 1) || math.IsNaN(p.alpha()) {
		return 0
	}
	return smallest(func(n int) bool { return p.Power(d, n) >= power })
}

// Detectable is the smallest difference, in standard deviations, that n
// replicates at each point tell with the given power: the minimum detectable
// effect. NaN for n below 2, for power no greater than Alpha and where power or
// Alpha are no probabilities.
func (p Plan) Detectable(n int, power float64) float64 {
	if n < 2 || !(power > p.alpha() && power < 1) {
		return math.NaN()
	}
	short := func(d float64) float64 { return power - p.Power(d, n) }
	top := 1.0
	for short(top) > 0 {
		top *= 2
	}
	return root(short, 0, top)
}

// ForWidth is the smallest number of replicates with which the interval of the
// mean is at most half wide on either side, given the standard deviation. The
// deviation is taken to be known: with one estimated from few runs, the
// interval to come is about as often wider than asked as narrower. 0 says that
// there is no such number; a deviation of 0 asks for the two that an interval
// takes at least. For the level see Summarize.
func ForWidth(sd, half, level float64) int {
	level = confidence(level)
	if !(sd >= 0) || math.IsInf(sd, 0) || !(half > 0) || math.IsNaN(level) {
		return 0
	}
	return smallest(func(n int) bool {
		return tQuantile(1-(1-level)/2, float64(n-1))*sd/math.Sqrt(float64(n)) <= half
	})
}

// smallest is the smallest number from 2 that will do, 0 for none, when all
// larger ones do too.
func smallest(enough func(n int) bool) int {
	high := 2
	for !enough(high) {
		if high > most {
			return 0
		}
		high *= 2
	}
	low := max(high/2, 1)
	for high-low > 1 {
		if middle := low + (high-low)/2; enough(middle) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// Advice is how far the replicates of one point go, and how many more would be
// needed.
type Advice struct {
	N, Missing int        // replicates used and left out
	SD         float64    // standard deviation of runs, in the metric's units
	Half       float64    // half the width of the present interval of the mean
	ForHalf    int        // replicates for the half width asked for; 0 where none was
	Tells      []Telling  // differences of .2, .5 and .8 SD, with power .8 and .9
	Detectable [2]float64 // smallest difference that N tells with power .8 and .9, in SD; NaN below two replicates
	Least      [2]float64 // the same in the metric's units
}

// Telling is how many replicates at each of two points tell them apart.
type Telling struct {
	D      float64 // their difference in standard deviations
	Power  float64 // how surely
	Needed int     // replicates at each
}

// Advise looks at the replicates of one point. Half is the half width wanted of
// the mean's interval, in the metric's units; 0 for none. The numbers hold for
// a normal metric and for a second point with the same deviation and number of
// runs; .2, .5 and .8 are what Cohen (1988) calls small, medium and large. NaN
// and infinite values are left out and counted.
func Advise(values []float64, half, level float64, p Plan) Advice {
	s := Summarize(values, level)
	a := Advice{N: s.N, Missing: s.Missing, SD: s.SD, Half: (s.Hi - s.Lo) / 2}
	if half > 0 {
		a.ForHalf = ForWidth(s.SD, half, level)
	}
	for _, d := range []float64{.2, .5, .8} {
		for _, power := range []float64{.8, .9} {
			a.Tells = append(a.Tells, Telling{d, power, p.Needed(d, power)})
		}
	}
	for k, power := range []float64{.8, .9} {
		a.Detectable[k] = p.Detectable(s.N, power)
		a.Least[k] = a.Detectable[k] * s.SD
	}
	return a
}
