package sim

import "math"

// Numbers that feed back into the state are bit-identical on every processor.
// The transcendental functions of the standard library differ between
// processors, and a compiler may fuse x*y+z into one rounding, so this file
// has its own, and every product that enters a sum is written float64(x*y):
// the conversion forbids fusing. A test reads the instructions of an arm64
// build to prove that no fused one entered.
//
// exp, logistic, log, quantile and clamp never return an infinity or a
// NaN, whose bits differ between processors: an input beyond the range counts
// as the end of the range, and NaN as the end that each function names.

// exp2table holds 2^(i/64).
var exp2table = [64]float64{
	1.0, 1.0108892860517005, 1.0218971486541166, 1.0330248790212284,
	1.0442737824274138, 1.0556451783605572, 1.0671404006768237, 1.0787607977571199,
	1.0905077326652577, 1.102382583307841, 1.1143867425958924, 1.1265216186082418,
	1.1387886347566916, 1.1511892299529827, 1.1637248587775775, 1.1763969916502812,
	1.189207115002721, 1.202156731452703, 1.215247359980469, 1.22848053610687,
	1.241857812073484, 1.255380757024691, 1.2690509571917332, 1.2828700160787783,
	1.2968395546510096, 1.3109612115247644, 1.3252366431597413, 1.339667524053303,
	1.3542555469368927, 1.3690024229745905, 1.383909881963832, 1.3989796725383112,
	1.4142135623730951, 1.42961333839197, 1.4451808069770467, 1.460917794180647,
	1.4768261459394993, 1.4929077282912648, 1.5091644275934228, 1.5255981507445384,
	1.5422108254079407, 1.559004400237837, 1.5759808451078865, 1.593142151342267,
	1.6104903319492543, 1.6280274218573478, 1.645755478153965, 1.6636765803267364,
	1.681792830507429, 1.7001063537185235, 1.718619298122478, 1.7373338352737062,
	1.7562521603732995, 1.7753764925265212, 1.7947090750031072, 1.8142521755003989,
	1.8340080864093424, 1.8539791250833855, 1.8741676341103, 1.8945759815869656,
	1.9152065613971474, 1.9360617934922943, 1.9571441241754002, 1.978456026387951,
}

const expMagic = 1.5 * (1 << 52) // adding it rounds to a whole number

// exp is e^x, within 4e-11 of its value, and never falls as x rises; 0 below
// -708 and at NaN, e^709 above 709. Table and short polynomial after Tang (1989).
func exp(x float64) float64 {
	if !(x >= -708) {
		return 0
	}
	if x > 709 {
		x = 709
	}
	return power(x)
}

// power is e^x within -708..709, small enough for the compiler to build into a loop.
func power(x float64) float64 {
	k := float64(x*(64/math.Ln2)) + expMagic
	i := math.Float64bits(k)
	r := x - float64((k-expMagic)*(math.Ln2/64))
	p := 1 + float64(r*(1+float64(r*(0.5+float64(r*(1.0/6))))))
	return math.Float64frombits(math.Float64bits(exp2table[i&63]*p) + i>>6<<52)
}

// weigh turns logits into weights, in place, and returns their sum.
func weigh(u []float64) float64 {
	total := 0.0
	for i, x := range u {
		u[i] = power(clamp(x, -708, 709))
		total += u[i]
	}
	return total
}

// logistic is 1/(1+e^-x), within 4e-11 of its value; 1 at NaN. The form
// e^x/(1+e^x) would give 0 there, but falls by a rounding where it should rise.
func logistic(x float64) float64 { return 1 / (1 + exp(-x)) }

// log is the natural logarithm, within 1e-13 of its value; that of the
// smallest positive number (-744.4) at 0, below and at NaN, and that of the
// largest (709.8) at infinity.
func log(x float64) float64 {
	if !(x >= math.SmallestNonzeroFloat64) {
		x = math.SmallestNonzeroFloat64
	}
	if x > math.MaxFloat64 {
		x = math.MaxFloat64
	}
	f, e := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f *= 2
		e--
	}
	s := (f - 1) / (f + 1)
	z := float64(s * s)
	p := 1.0 / 15
	for _, c := range [...]float64{1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1} {
		p = float64(p*z) + c
	}
	return float64(2*float64(s*p)) + float64(float64(e)*math.Ln2)
}

// quantile is the inverse of the standard normal distribution function
// (Wichura 1988, algorithm AS 241, PPND16), within 1e-12; -38.5 at 0, below
// and at NaN, 38.5 at 1 and above.
func quantile(p float64) float64 {
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		r := 0.180625 - float64(q*q)
		return q * horner(r, &asCentre)
	}
	r := p
	if q > 0 {
		r = 1 - p
	}
	r = math.Sqrt(-log(r))
	var v float64
	if r <= 5 {
		v = horner(r-1.6, &asTail)
	} else {
		v = horner(r-5, &asFar)
	}
	if q > 0 {
		return v
	}
	return -v
}

// horner evaluates the two polynomials of AS 241 by Horner's rule.
func horner(r float64, c *[2][8]float64) float64 {
	num, den := c[0][7], c[1][7]
	for i := 6; i >= 0; i-- {
		num = float64(num*r) + c[0][i]
		den = float64(den*r) + c[1][i]
	}
	return num / den
}

var (
	asCentre = [2][8]float64{
		{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3},
		{1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3},
	}
	asTail = [2][8]float64{
		{1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
		{1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9},
	}
	asFar = [2][8]float64{
		{6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
		{1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15},
	}
)

// clamp keeps x within lo..hi; a NaN becomes lo, so that none can spread.
func clamp(x, lo, hi float64) float64 {
	if !(x > lo) {
		return lo
	}
	if x > hi {
		return hi
	}
	return x
}

// toward moves x the given share of its way to a goal. A share within 0..1
// keeps x between where it was and the goal. A whole share arrives exactly:
// x + (goal-x) can miss the goal by one rounding and so leave a range. The
// conversions keep a caller's product from fusing once this is inlined there.
func toward(x, goal, share float64) float64 {
	x, goal = float64(x), float64(goal)
	if share >= 1 {
		return goal
	}
	return x + float64(share*(goal-x))
}

// Exp is the model's own e^x, for who chooses values that have to be the same
// bits on every processor: within 4e-11, 0 below -708 and at NaN, e^709 above.
func Exp(x float64) float64 { return exp(x) }

// Log is the model's own natural logarithm, likewise.
func Log(x float64) float64 { return log(x) }

// Quantile is the model's own standard normal quantile, likewise.
func Quantile(p float64) float64 { return quantile(p) }
