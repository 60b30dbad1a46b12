package trainer

import (
	"errors"
	"io/fs"
	"strconv"

	"dinamika/sim/practice"
)

// carry makes a journal of a record that was handed over, so that its life goes
// on here, and takes it up. A record that cannot be taken up leaves nothing.
func (t *Trainer) carry(r *practice.Record) (*life, error) {
	lines, err := r.Journal()
	if err != nil {
		return nil, err
	}
	t.leave()
	name, store, err := t.fresh(nameOf(r.Head))
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		if err = store.Append(line); err != nil {
			break
		}
	}
	err = errors.Join(err, t.o.Shelf.Close(store))
	var l *life
	if err == nil {
		l, err = t.resume(name)
	}
	if err != nil {
		return nil, errors.Join(err, t.o.Shelf.Remove(name))
	}
	return l, nil
}

// fresh begins a journal of a name, or of the first one free after it: the same
// life may have been begun or carried here before.
func (t *Trainer) fresh(name string) (string, practice.Store, error) {
	for k := 1; ; k++ {
		one := name
		if k > 1 {
			one += "-" + strconv.Itoa(k)
		}
		store, err := t.o.Shelf.Create(one)
		if !errors.Is(err, fs.ErrExist) {
			return one, store, err
		}
	}
}

// nameOf is what the journal of a life is called.
func nameOf(h practice.Head) string { return h.Scenario + "-" + strconv.FormatUint(h.Seed, 36) }
