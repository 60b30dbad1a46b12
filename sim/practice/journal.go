package practice

import (
	"bytes"
	"encoding/json"
)

// Store keeps the lines of a journal, in order. Append returns when a line,
// which ends in a line end, is kept as surely as the place allows; after an
// error none of it may stay.
type Store interface {
	Append(line []byte) error
}

// entry is one line of a journal: one of these.
type entry struct {
	Head       *Head       `json:"head,omitempty"`       // the first line
	Decision   *Decision   `json:"decision,omitempty"`   // before the next act
	Checkpoint *Checkpoint `json:"checkpoint,omitempty"` // proves what was rebuilt
	Reached    *When       `json:"reached,omitempty"`    // see Mark
}

// keep writes a line into the journal, if there is one.
func (p *Practicum) keep(e entry) error {
	if p.to == nil {
		return nil
	}
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return p.to.Append(append(line, '\n'))
}

// Whole is the length of the whole lines of a journal. What follows was being
// written when the program died, and is to be cut off.
func Whole(journal []byte) int { return bytes.LastIndexByte(journal, '\n') + 1 }

// HeadOf is the head of a journal: which case it belongs to. The name is for
// messages.
func HeadOf(name string, journal []byte) (Head, error) {
	line, _, whole := bytes.Cut(journal, []byte("\n"))
	if !whole {
		return Head{}, refuse("%s: the journal was stopped before its first line was written, so nothing was decided: begin anew", name)
	}
	var first struct {
		Head struct {
			Format *int `json:"format"`
		} `json:"head"`
	}
	if err := json.Unmarshal(line, &first); err != nil || first.Head.Format == nil {
		return Head{}, refuse("%s:%d: not the journal of a practice", name, 1)
	}
	if *first.Head.Format != Format {
		return Head{}, refuse("%s: a journal of format %d: this program reads format %d; go on with the program that began it", name, *first.Head.Format, Format)
	}
	var e entry
	if err := strict(line, &e); err != nil || e.Head == nil || e.Decision != nil || e.Checkpoint != nil || e.Reached != nil {
		return Head{}, refuse("%s:%d: not the journal of a practice", name, 1)
	}
	if err := e.Head.check(); err != nil {
		return Head{}, refuse("%s:%d: %w", name, 1, err)
	}
	return *e.Head, nil
}

// Resume goes on where a journal ends: at its last decision, checkpoint or
// mark, in the very state the group had then, which the checkpoints prove. A
// last line that was torn is left out. The store takes what follows; it holds
// the whole lines of the journal already.
func Resume(c *Case, name string, journal []byte, to Store) (*Practicum, error) {
	h, err := HeadOf(name, journal)
	if err != nil {
		return nil, err
	}
	if h.Scenario != c.Scenario {
		return nil, refuse("%s: belongs to the scenario %s, not to %s", name, h.Scenario, c.Scenario)
	}
	p, err := begin(c, h)
	if err != nil {
		return nil, err
	}
	line := 0
	for text := range bytes.Lines(journal[:Whole(journal)]) {
		if line++; line == 1 {
			continue
		}
		var e entry
		err := strict(text, &e)
		if err == nil {
			err = p.again(&e)
		}
		if err != nil {
			return nil, refuse("%s:%d: the life cannot be rebuilt from here on: %w", name, line, err)
		}
	}
	p.to = to
	return p, nil
}

// again lives what a line of the journal tells.
func (p *Practicum) again(e *entry) error {
	switch {
	case e.Head != nil || e.Decision == nil && e.Checkpoint == nil && e.Reached == nil ||
		e.Decision != nil && (e.Checkpoint != nil || e.Reached != nil) || e.Checkpoint != nil && e.Reached != nil:
		return refuse("want one decision, one checkpoint or one mark in a line")
	case e.Reached != nil:
		return p.Reach(*e.Reached)
	case e.Decision != nil:
		if err := p.Reach(e.Decision.When); err != nil {
			return err
		}
		return p.Decide(*e.Decision)
	}
	if err := p.Reach(e.Checkpoint.When); err != nil {
		return err
	}
	have := p.checkpoint()
	switch {
	case e.Checkpoint.Decisions != have.Decisions:
		return refuse("the decisions before this checkpoint are not those that were made: the journal was changed")
	case e.Checkpoint.State != have.State:
		if len(p.of.Changes(p.head)) > 0 {
			return refuse("the group is not as it was, for the program, the scenario or the catalogue has changed since; go on with those of then")
		}
		return refuse("the group is not as it was: the journal was changed")
	}
	return nil
}

// Reach steps on to a moment, or to the end, and says so when there is no such
// moment ahead.
func (p *Practicum) Reach(to When) error {
	for p.Now().Compare(to) < 0 && !p.Ended() {
		if _, err := p.Step(); err != nil {
			return err
		}
	}
	if now := p.Now(); now != to {
		return refuse("session %d, act %d: there is no such moment after session %d, act %d", to.Session, to.Act, now.Session, now.Act)
	}
	return nil
}

// Journal is the record as the lines of a journal, so that one who was handed
// it, or carries it to another machine, can go on with it.
func (r *Record) Journal() ([][]byte, error) {
	entries := []entry{{Head: &r.Head}}
	next := 1 // the first checkpoint is the beginning itself, which no journal holds
	upTo := func(w When) {
		for ; next < len(r.Checkpoints) && r.Checkpoints[next].Compare(w) <= 0; next++ {
			entries = append(entries, entry{Checkpoint: &r.Checkpoints[next]})
		}
	}
	for k := range r.Decisions {
		upTo(r.Decisions[k].When)
		entries = append(entries, entry{Decision: &r.Decisions[k]})
	}
	upTo(r.Until.When)
	entries = append(entries, entry{Checkpoint: &r.Until})
	out := make([][]byte, len(entries))
	for k, e := range entries {
		line, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		out[k] = append(line, '\n')
	}
	return out, nil
}
