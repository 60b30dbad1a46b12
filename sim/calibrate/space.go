package calibrate

import (
	"math"

	"dinamika/sim"
)

const (
	// pull is the weight of the prior: a constant one step away from where it
	// began costs this much. It decides where the findings do not.
	pull = 0.002
	// fence is the cost of asking for a value one step beyond the range. The
	// model is run at the end of the range; the cost makes the way back known.
	fence = 1
)

// Step is by how much a constant is moved to see what it does: a quarter of its
// value, but at least a fiftieth and at most a fifth of its range; a tenth of
// its range when it is 0. A range alone is a poor measure: many reach from 0 to
// many times any value that makes sense.
func Step(r sim.Param, value float64) float64 {
	wide := r.Hi - r.Lo
	if value == 0 {
		return wide / 10
	}
	return min(max(math.Abs(value)/4, wide/50), wide/5)
}

// axis is one constant that is fitted, in steps from where it began.
type axis struct {
	name         string
	start        float64
	lo, hi, step float64
}

// axes are those of the named constants of p, in the order of its rows.
func axes(p *sim.Params, names []string) []axis {
	wanted := make(map[string]bool, len(names))
	for _, n := range names {
		wanted[n] = true
	}
	var list []axis
	for _, r := range p.Rows() {
		if wanted[r.Name] {
			list = append(list, axis{r.Name, *r.At, r.Lo, r.Hi, Step(r, *r.At)})
		}
	}
	return list
}

// at is the value at a coordinate, within the range, and what it costs.
func (a *axis) at(z float64) (value, prior float64) {
	raw := a.start + z*a.step
	value = min(max(raw, a.lo), a.hi)
	over := (raw - value) / a.step
	return value, pull*z*z + fence*over*over
}

// Fittable are the constants that a fit may move: graded assumed or derived,
// and accepted by the given rule. The intercepts of the kinds of act are left
// out when they are refitted to the act mix anyway.
func Fittable(refit bool, accept func(name string) bool) []string {
	p := sim.DefaultParams()
	var names []string
	for _, r := range p.Rows() {
		if r.Grade != sim.Measured && !(refit && isIntercept(r.Name)) && accept(r.Name) {
			names = append(names, r.Name)
		}
	}
	return names
}
