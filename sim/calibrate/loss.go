package calibrate

import (
	"math"

	"dinamika/sim/pattern"
)

const (
	// unknown is the cost of a quantity that the model leaves undefined: as much
	// as ten half-widths outside.
	unknown = 100
	// inward is the weight of the pull towards the middle of what is accepted.
	// A value on the edge of acceptance costs as much, one in the middle nothing:
	// without it the fit would stop on the edge, and other luck would fall off.
	inward = 0.02
)

// Loss is how far the model is from what is accepted: for each finding the mean
// over its judged quantities of the squared distance from the accepted interval
// in half-widths, 0 inside but for a small pull to the middle; and their sum.
func Loss(results []pattern.Result) (total float64, parts []float64) {
	parts = make([]float64, len(results))
	for k := range results {
		r := &results[k]
		judged := 0
		for q := range r.Quantities {
			if r.Quantities[q].Rule == pattern.Shown {
				continue
			}
			judged++
			parts[k] += cost(&r.Quantities[q], &r.Seen[q])
		}
		if judged > 0 {
			parts[k] /= float64(judged)
		}
		total += parts[k]
	}
	return total, parts
}

// cost is what one quantity adds. The unit of distance is half the width of the
// accepted interval. An interval open to one side has none; there it is the way
// from the bound to the nearest published figure or, when that is not known or
// is shorter, the spread of single studies, which unlike the standard error
// does not depend on how often the study was repeated.
//
// A direction has to hold for sure, so its bound lies 1.645 standard errors
// further in. A correlation must also have the published figure among the
// single studies: what is lacking counts in the same unit.
func cost(q *pattern.Quantity, s *pattern.Seen) float64 {
	if math.IsNaN(s.Mean) || math.IsInf(s.Mean, 0) {
		return unknown
	}
	lo, hi := q.Lo, q.Hi
	if q.Rule == pattern.Direction && !math.IsNaN(s.Error) {
		lo, hi = lo+pattern.Sure*s.Error, hi-pattern.Sure*s.Error
	}
	sum, unit := 0.0, 0.0
	switch openLo, openHi := math.IsInf(q.Lo, -1), math.IsInf(q.Hi, 1); {
	case openLo && openHi:
		return 0
	case openLo:
		unit = openUnit(q, s, q.Hi)
		sum = oneSided((hi - s.Mean) / unit)
	case openHi:
		unit = openUnit(q, s, q.Lo)
		sum = oneSided((s.Mean - lo) / unit)
	default:
		if unit = (q.Hi - q.Lo) / 2; unit <= 0 {
			unit = openUnit(q, s, q.Lo)
		}
		off := math.Abs(s.Mean-(q.Lo+q.Hi)/2) / unit
		sum = inward * off * off
		if out := max(lo-s.Mean, s.Mean-hi, 0) / unit; out > 0 {
			sum += out * out
		}
	}
	if q.Rule == pattern.Sampled {
		lo, hi := singles(s)
		for _, x := range q.Published {
			if out := max(lo-x, x-hi, 0) / unit; out > 0 {
				sum += out * out
			}
		}
	}
	return min(sum, unknown)
}

// oneSided is the cost at a margin within an open interval, below 0 outside of
// it; from one unit inside on there is nothing to pay.
func oneSided(margin float64) float64 {
	if math.IsInf(margin, 0) || math.IsNaN(margin) {
		return unknown
	}
	near := max(0, 1-margin)
	out := max(0, -margin)
	return inward*near*near + out*out
}

// openUnit is the unit of distance from a bound without a partner.
func openUnit(q *pattern.Quantity, s *pattern.Seen, bound float64) float64 {
	unit := math.Inf(1)
	for _, x := range q.Published {
		unit = min(unit, math.Abs(x-bound))
	}
	spread := spread(s)
	switch {
	case math.IsNaN(spread) || math.IsInf(spread, 0):
		spread = 0
	case math.IsInf(unit, 0):
		unit = spread
	}
	if math.IsInf(unit, 0) {
		unit = 0
	}
	if unit = max(unit, spread); unit <= 0 {
		return max(math.Abs(bound), 1) // neither is known: the bound's own size
	}
	return unit
}

// spread is the standard deviation of single studies.
func spread(s *pattern.Seen) float64 {
	n := 0.0
	for _, x := range s.Values {
		if !math.IsNaN(x) {
			n++
		}
	}
	return s.Error * math.Sqrt(n)
}

// singles is the middle nine tenths of single studies, were they normal. A fit
// repeats studies too few times for counting them off: of eight the lowest and
// the highest are too close together, and jump.
func singles(s *pattern.Seen) (lo, hi float64) {
	d := 1.645 * spread(s)
	if math.IsNaN(d) {
		return s.Lo, s.Hi
	}
	return s.Mean - d, s.Mean + d
}
