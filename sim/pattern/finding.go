package pattern

import (
	"fmt"
	"math"

	"dinamika/sim"
)

// Finding is one published finding on small groups, and the set-up under which
// the model is asked for the same numbers. A set-up says who is there, for how
// long and under what instructions; it never changes a constant of the model.
type Finding struct {
	ID         string     // P01 …
	Sources    []string   // keys of the cited works, see sim.Source
	Grade      Grade      // how the published figures were come by
	Batches    int        // how often the study is repeated, as a rule
	Groups     int        // groups (or persons) in one study, as many as the source had where known
	Nulls      []string   // names of the nulls that bear on it, see Nulls
	Quantities []Quantity // what is compared, in the order that See gives
	See        func(w *World) []float64
}

// Grade says how a published figure was come by.
type Grade uint8

// Grades of a published figure.
const (
	Computed Grade = iota // computed by us from public data
	Read                  // read in the source
	Recalled              // recalled from the literature, not checked against the page
)

// String is the stable identifier of the grade.
func (g Grade) String() string { return [...]string{"computed", "read", "recalled"}[min(g, Recalled)] }

// Quantity is one number of a finding: what was published, and what is
// accepted. The accepted interval comes from the source, never from what the
// model gives.
type Quantity struct {
	Name      string    // identifier within the finding; its words are in render/lang
	Published []float64 // the figure, or the lowest and the highest of several; empty where only a direction is known
	Lo, Hi    float64   // accepted, either side may be infinite
	Rule      Rule
}

// Rule is how a quantity is judged.
type Rule uint8

// Rules of judgement.
const (
	// Band: the mean over studies lies in the accepted interval.
	Band Rule = iota
	// Sampled: the same, and the published figure, or some figure between the
	// lowest and the highest published, lies among the middle nine tenths of
	// single studies of the source's size. For correlations.
	Sampled
	// Direction: the mean lies beyond the bound by more than 1.645 standard
	// errors, so that a model without the effect passes one time in twenty.
	Direction
	// Shown: printed beside the rest and not judged.
	Shown
)

// String is the stable identifier of the rule.
func (r Rule) String() string {
	return [...]string{"band", "sampled", "direction", "shown"}[min(r, Shown)]
}

// Find is the finding of an identifier. The error names the nearest.
func Find(id string) (Finding, error) {
	all := All()
	ids := make([]string, len(all))
	for k, f := range all {
		if f.ID == id {
			return f, nil
		}
		ids[k] = f.ID
	}
	return Finding{}, fmt.Errorf("no finding is called %q; did you mean %q?", id, sim.Nearest(id, ids))
}

// All is every finding, in the order of their identifiers.
func All() []Finding {
	return []Finding{
		actMix(), agreement(), phases(), talkRanks(), talkGini(), talkSteps(), toWhom(), turnReturn(), earlyOrder(), leadership(),
		majoritySize(), ally(), anonymity(), normForms(), afterTalk(), withinHull(), deviates(),
		cohesionPerformance(), relationshipConflict(), taskConflict(), cohesionOutcome(), dropout(), loafing(), paths(), midlifeConflict(), olderGroups(),
		likingSettles(), popularity(), balanced(), powerBases(), loneMinority(), goodTeams(),
	}
}

// band accepts a published figure give or take.
func band(name string, published, give float64) Quantity {
	return Quantity{Name: name, Published: []float64{published}, Lo: published - give, Hi: published + give}
}

// within accepts an interval.
func within(name string, lo, hi float64, published ...float64) Quantity {
	return Quantity{Name: name, Published: published, Lo: lo, Hi: hi}
}

// sampled accepts an interval for a correlation of single studies.
func sampled(name string, lo, hi float64, published ...float64) Quantity {
	return Quantity{Name: name, Published: published, Lo: lo, Hi: hi, Rule: Sampled}
}

// above accepts whatever is surely larger.
func above(name string, bound float64, published ...float64) Quantity {
	return Quantity{Name: name, Published: published, Lo: bound, Hi: math.Inf(1), Rule: Direction}
}

// below accepts whatever is surely smaller.
func below(name string, bound float64, published ...float64) Quantity {
	return Quantity{Name: name, Published: published, Lo: math.Inf(-1), Hi: bound, Rule: Direction}
}

// shown is printed and not judged.
func shown(name string, published ...float64) Quantity {
	return Quantity{Name: name, Published: published, Lo: math.Inf(-1), Hi: math.Inf(1), Rule: Shown}
}
