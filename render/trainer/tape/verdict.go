package tape

import "dinamika/sim/practice"

// Verdict is whether a life that was lived again is the one that was kept.
type Verdict uint8

// The verdicts.
const (
	Unproved  Verdict = iota // nothing was kept that it could be compared with
	Proved                   // it is the same, to the last bit
	Elsewhere                // it goes elsewhere, though everything is as it was then
	Changed                  // likewise, but scenario, catalogue or program are others now
	Tampered                 // what was kept is not what was led
	Refused                  // a decision could not be made at its moment
)

// String is the stable identifier of the verdict.
func (v Verdict) String() string {
	return [...]string{"unproved", "proved", "elsewhere", "changed", "tampered", "refused"}[v]
}

// Verdict is what the whole tape of a run shows.
func (r *Run) Verdict(t *Tape) Verdict {
	switch {
	case r.Result != nil:
		switch r.Result.Verdict {
		case practice.Same:
			return Proved
		case practice.Altered:
			return Tampered
		case practice.Rejected:
			return Refused
		case practice.Changed:
			return Changed
		}
		return Elsewhere
	case r.State == "":
		return Unproved
	case t.End().Hash() == r.State:
		return Proved
	case len(r.Changes) > 0:
		return Changed
	}
	return Elsewhere
}
