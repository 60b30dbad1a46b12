// Package drawer keeps the trainer's things where there are no files: in a
// store of short texts by key, such as a browser has for each site. A journal
// is one key for each line, so that keeping a line writes that line and
// nothing else.
//
// Of the marks, which only say how far the group has come, the last one is
// kept: the store of a browser is small, and a group goes on for thousands of
// acts.
package drawer

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"dinamika/render/trainer"
	"dinamika/sim/practice"
)

// Map is a store of texts by key.
type Map interface {
	// Value is the text of a key, and whether there is one.
	Value(key string) (string, bool)
	// Set puts a text under a key, all of it or, with an error, nothing: Full
	// when there is no room.
	Set(key, text string) error
	// Delete takes a key away, if it is there.
	Delete(key string)
	// Keys lists all keys.
	Keys() []string
}

// Full is the error of a Map that has no room.
type Full struct{}

// Error says so.
func (Full) Error() string { return "the storage is full" }

// Drawer is a trainer's shelf in a Map.
type Drawer struct {
	In    Map
	Tab   string                             // the name of this window, among those that share the Map
	Alive func(tab string) bool              // whether another window is still there
	Now   func() time.Time                   // for the order of the journals
	Give  func(trainer.File) (string, error) // gives a file to the user
}

// The keys: settings, and below a journal's name its lines by number, when it
// was last written to, and which window has it open.
const (
	top      = "dinamika/"
	settings = top + "settings"
	last     = "at"
	holder   = "open"
)

func key(journal, what string) string { return top + "journal/" + journal + "/" + what }

func lineKey(journal string, n int) string { return key(journal, fmt.Sprintf("%06d", n)) }

// Journals lists the journals, the one last written to first.
func (d *Drawer) Journals() ([]string, error) {
	type kept struct {
		name string
		at   int64
	}
	var found []kept
	for _, k := range d.In.Keys() {
		rest, is := strings.CutPrefix(k, top+"journal/")
		name, what, _ := strings.Cut(rest, "/")
		if !is || what != "000001" {
			continue
		}
		text, _ := d.In.Value(key(name, last))
		at, _ := strconv.ParseInt(text, 10, 64) // 0 for one whose time could not be kept
		found = append(found, kept{name, at})
	}
	slices.SortFunc(found, func(a, b kept) int {
		if a.at != b.at {
			return int(max(-1, min(1, b.at-a.at)))
		}
		return strings.Compare(a.name, b.name)
	})
	names := make([]string, len(found))
	for i, f := range found {
		names[i] = f.name
	}
	return names, nil
}

// Create begins a journal.
func (d *Drawer) Create(name string) (practice.Store, error) {
	if name == "" || strings.Contains(name, "/") {
		return nil, refuse("%s: cannot be the name of a journal", name)
	}
	if _, is := d.In.Value(lineKey(name, 1)); is {
		return nil, fs.ErrExist
	}
	return d.take(name, 0, false)
}

// Open opens a journal to go on with.
func (d *Drawer) Open(name string) (practice.Store, []byte, error) {
	lines := d.lines(name)
	if len(lines) == 0 {
		return nil, nil, fs.ErrNotExist
	}
	s, err := d.take(name, len(lines), isMark(lines[len(lines)-1]))
	if err != nil {
		return nil, nil, err
	}
	return s, []byte(strings.Join(lines, "")), nil
}

// Peek gives the lines of a journal.
func (d *Drawer) Peek(name string) ([]byte, error) {
	lines := d.lines(name)
	if len(lines) == 0 {
		return nil, fs.ErrNotExist
	}
	return []byte(strings.Join(lines, "")), nil
}

// lines reads a journal, up to the first line that is not there.
func (d *Drawer) lines(name string) (lines []string) {
	for n := 1; ; n++ {
		text, is := d.In.Value(lineKey(name, n))
		if !is {
			return lines
		}
		lines = append(lines, text+"\n")
	}
}

// Close lets go of a journal.
func (d *Drawer) Close(s practice.Store) error {
	if j, is := s.(*journal); is && !j.closed {
		j.closed = true
		if tab, _ := d.In.Value(key(j.name, holder)); tab == d.Tab {
			d.In.Delete(key(j.name, holder))
		}
	}
	return nil
}

// Leave lets go of all journals that this window has open: it may not come
// back. If it does, the next line takes them again.
func (d *Drawer) Leave() {
	for _, k := range d.In.Keys() {
		if strings.HasPrefix(k, top+"journal/") && strings.HasSuffix(k, "/"+holder) {
			if tab, _ := d.In.Value(k); tab == d.Tab {
				d.In.Delete(k)
			}
		}
	}
}

// Remove takes a journal away: its first line last, without which it is none.
func (d *Drawer) Remove(name string) error {
	if tab, is := d.In.Value(key(name, holder)); is && tab != d.Tab && d.Alive(tab) {
		return elsewhere(name)
	}
	keys := d.In.Keys()
	slices.Sort(keys)
	for _, k := range slices.Backward(keys) {
		if strings.HasPrefix(k, key(name, "")) {
			d.In.Delete(k)
		}
	}
	return nil
}

// Settings is what was kept as settings.
func (d *Drawer) Settings() ([]byte, error) {
	text, _ := d.In.Value(settings)
	return []byte(text), nil
}

// KeepSettings keeps the settings.
func (d *Drawer) KeepSettings(data []byte) error { return told(d.In.Set(settings, string(data))) }

// Hand gives a file to the user.
func (d *Drawer) Hand(f trainer.File) (string, error) { return d.Give(f) }
