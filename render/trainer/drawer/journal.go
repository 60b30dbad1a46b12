package drawer

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"dinamika/sim/practice"
)

// journal is a journal that is open.
type journal struct {
	in     *Drawer
	name   string
	lines  int
	marked bool // the last line is a mark
	closed bool
}

// take opens a journal for this window, unless another one has it. That other
// may have gone without a word; then nobody answers for it.
func (d *Drawer) take(name string, lines int, marked bool) (*journal, error) {
	j := &journal{in: d, name: name, lines: lines, marked: marked}
	if tab, is := d.In.Value(key(name, holder)); is && tab != d.Tab && d.Alive(tab) {
		return nil, elsewhere(name)
	}
	return j, told(d.In.Set(key(name, holder), d.Tab))
}

// Append keeps a line. A window that was taken for gone, and was not, loses
// its journal to the one that took it, before it can write between its lines.
func (j *journal) Append(line []byte) error {
	d := j.in
	switch tab, is := d.In.Value(key(j.name, holder)); {
	case j.closed:
		return fs.ErrClosed
	case !is:
		if len(d.lines(j.name)) != j.lines {
			return elsewhere(j.name)
		}
		if err := d.In.Set(key(j.name, holder), d.Tab); err != nil {
			return told(err)
		}
	case tab != d.Tab:
		return elsewhere(j.name)
	}
	text := strings.TrimSuffix(string(line), "\n")
	n := j.lines + 1
	if j.marked && isMark(text) {
		n = j.lines
	}
	if err := d.In.Set(lineKey(j.name, n), text); err != nil {
		return told(err)
	}
	j.lines, j.marked = n, isMark(text)
	_ = d.In.Set(key(j.name, last), strconv.FormatInt(d.Now().UnixMilli(), 10)) // only the order of the list hangs on it
	return nil
}

// isMark says whether a line only says how far the group has come.
func isMark(line string) bool { return strings.HasPrefix(line, `{"reached":`) }

func refuse(format string, args ...any) error { return practice.Problem{Format: format, Args: args} }

// elsewhere says that another window has a journal.
func elsewhere(name string) error {
	return refuse("%s is open in another window: go on there, or close that window first: %w", name, fs.ErrExist)
}

// told says what a store without room means and what to do.
func told(err error) error {
	if errors.Is(err, Full{}) {
		return refuse("this browser's storage for the trainer is full, so the last thing was not kept: export the practices you want to keep, then delete some")
	}
	return err
}
