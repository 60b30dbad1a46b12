package practice

import "dinamika/sim"

// Verdict is what a replay shows.
type Verdict string

// The verdicts. What differs first is what counts.
const (
	Same     Verdict = "same"     // every fingerprint is the record's
	Altered  Verdict = "altered"  // head, decisions or checkpoints are not those of the life that was led
	Differs  Verdict = "differs"  // the same decisions lead elsewhere, though the case is the record's
	Changed  Verdict = "changed"  // likewise, but the case or the program is another than then
	Rejected Verdict = "rejected" // a decision could not be made at its moment
)

// Change is a part of what a record was made with that is another now.
type Change struct {
	What string `json:"what"` // scenario, catalogue or program
	Was  string `json:"was"`
	Is   string `json:"is"`
}

// Result is what came of a replay.
type Result struct {
	Verdict    Verdict
	At         When  // the first checkpoint that differs, or the decision that was rejected
	Checkpoint int   // its number, from 1; 0 for a decision or the end
	Passed     int   // checkpoints that agree
	Why        error // of a rejected decision
	Changes    []Change
	Group      *sim.Group // as the replay left it
}

// Changes is what is another in this case than in a record or journal.
func (c *Case) Changes(h Head) []Change {
	var list []Change
	for _, x := range [...]Change{{"scenario", h.Hash, c.Hash}, {"catalogue", h.Catalogue, c.Catalogue}, {"program", h.Program, c.Program}} {
		if x.Was != x.Is {
			list = append(list, x)
		}
	}
	return list
}

// Replay lives a record again and compares every checkpoint; it stops at the
// first that differs. An observer may watch each step; it is called with 0
// before the first. The error is about a record that makes no sense in this
// case.
func Replay(c *Case, r *Record, watch func(*sim.Group, sim.Moment)) (*Result, error) {
	if err := r.check(); err != nil {
		return nil, err
	}
	if r.Scenario != c.Scenario {
		return nil, refuse("the record belongs to the scenario %s, not to %s", r.Scenario, c.Scenario)
	}
	for k := range r.Decisions {
		d := &r.Decisions[k]
		if err := c.known(d); err != nil {
			return nil, refuse("decision %d (session %d, act %d): %w", k+1, d.Session, d.Act, err)
		}
	}
	p, err := begin(c, r.Head)
	if err != nil {
		return nil, err
	}
	if watch == nil {
		watch = func(*sim.Group, sim.Moment) {}
	}
	return (&replay{p, r, watch, &Result{Group: p.group, Changes: c.Changes(r.Head)}}).whole(), nil
}

// replay is a record on its way through life.
type replay struct {
	p     *Practicum
	r     *Record
	watch func(*sim.Group, sim.Moment)
	res   *Result
}

func (y *replay) whole() *Result {
	y.watch(y.p.group, 0)
	if !y.agrees() {
		return y.res
	}
	for k := range y.r.Decisions {
		d := &y.r.Decisions[k]
		if !y.reach(d.When) {
			return y.res
		}
		if err := y.p.Decide(*d); err != nil {
			return y.rejected(d.When, err)
		}
	}
	if !y.reach(y.r.Until.When) {
		return y.res
	}
	switch {
	case len(y.r.Checkpoints) > len(y.p.checkpoints):
		return y.ends(Altered, y.r.Checkpoints[len(y.p.checkpoints)].When, len(y.p.checkpoints)+1)
	case y.r.Ended != y.p.Ended():
		return y.ends(Altered, y.r.Until.When, 0)
	}
	if v := y.verdict(y.r.Until, y.p.checkpoint()); v != Same {
		return y.ends(v, y.r.Until.When, 0)
	}
	return y.ends(Same, y.r.Until.When, 0)
}

// reach steps on to a moment; false when that cannot be, or something differs.
func (y *replay) reach(to When) bool {
	for y.p.Now().Compare(to) < 0 && !y.p.Ended() {
		did, err := y.p.Step()
		if err != nil { // cannot be: nothing is kept
			y.rejected(y.p.Now(), err)
			return false
		}
		y.watch(y.p.group, did)
		if len(y.p.checkpoints) > y.res.Passed && !y.agrees() {
			return false
		}
	}
	if y.p.Now() != to {
		y.rejected(to, refuse("session %d, act %d: there is no such moment after session %d, act %d", to.Session, to.Act, y.p.Now().Session, y.p.Now().Act))
		return false
	}
	return true
}

// agrees compares the checkpoint just made.
func (y *replay) agrees() bool {
	k := y.res.Passed
	have := y.p.checkpoints[k]
	if k >= len(y.r.Checkpoints) {
		y.ends(Altered, have.When, k+1)
		return false
	}
	if v := y.verdict(y.r.Checkpoints[k], have); v != Same {
		y.ends(v, have.When, k+1)
		return false
	}
	y.res.Passed++
	return true
}

// verdict compares two fingerprints of one moment.
func (y *replay) verdict(want, have Checkpoint) Verdict {
	switch {
	case want == have:
		return Same
	case want.When != have.When || want.Decisions != have.Decisions:
		return Altered
	case len(y.res.Changes) > 0:
		return Changed
	}
	return Differs
}

func (y *replay) rejected(at When, why error) *Result {
	y.res.Why = why
	return y.ends(Rejected, at, 0)
}

func (y *replay) ends(v Verdict, at When, checkpoint int) *Result {
	y.res.Verdict, y.res.At, y.res.Checkpoint = v, at, checkpoint
	return y.res
}
