// Package folder keeps what the trainer keeps in a folder of the user: a
// journal for each practice, which a crash or a power cut leaves whole, the
// settings, and what was handed out.
package folder

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"dinamika/sim/practice"
)

// Shelf is a folder.
type Shelf struct {
	dir     string
	exports string
}

// At is the shelf in a folder, which comes into being with the first thing that
// is kept. What is handed to the user goes into a folder of its own.
func At(dir, exports string) *Shelf { return &Shelf{dir, exports} }

// The parts of the folder.
const (
	journals = "journals"
	locks    = "open" // files that are locked while their journal is open
	ending   = ".jsonl"
	settings = "settings.json"
)

// refuse says what went wrong in a way that can be told in another language.
func refuse(format string, args ...any) error { return practice.Problem{Format: format, Args: args} }

// path is the file of a journal. Names are the trainer's own: one that leads
// elsewhere is not taken.
func (s *Shelf) path(name string) (string, error) {
	if name == "" || name != filepath.Base(name) || !filepath.IsLocal(name) || strings.ContainsAny(name, `/\:`) {
		return "", refuse("%s: cannot be a name; use small letters, digits and -, such as my-group", name)
	}
	return filepath.Join(s.dir, journals, name+ending), nil
}

// Journals are the names of the journals, the one last written to first. One
// that was stopped before its first line was whole holds nothing and is left out.
func (s *Shelf) Journals() ([]string, error) {
	files, err := os.ReadDir(filepath.Join(s.dir, journals))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, refuse("cannot read %s: %w", filepath.Join(s.dir, journals), err)
	}
	type one struct {
		name string
		at   time.Time
	}
	var all []one
	for _, f := range files {
		name, is := strings.CutSuffix(f.Name(), ending)
		if !is || !f.Type().IsRegular() {
			continue
		}
		info, err := f.Info()
		if err != nil || !begun(filepath.Join(s.dir, journals, f.Name())) {
			continue
		}
		all = append(all, one{name, info.ModTime()})
	}
	slices.SortStableFunc(all, func(a, b one) int { return b.at.Compare(a.at) })
	var names []string
	for _, o := range all {
		names = append(names, o.name)
	}
	return names, nil
}

// begun says whether a journal has a whole line. One that cannot be read may
// have: whoever opens it is told why not.
func begun(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return true
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 1<<16))
	return err != nil || bytes.IndexByte(head, '\n') >= 0 || len(head) == 1<<16
}

// journal is a journal that is open here, and nowhere else.
type journal struct {
	*practice.File
	path string
	lock *flock.Flock
}

// Append keeps a line.
func (j *journal) Append(line []byte) error {
	if err := j.File.Append(line); err != nil {
		return refuse("cannot write to %s: %w", j.path, err)
	}
	return nil
}

// lock takes the lock of a journal. The lock is a file of its own, since on
// some systems a locked file cannot be read.
func (s *Shelf) lock(name string) (*flock.Flock, error) {
	dir := filepath.Join(s.dir, journals, locks)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, refuse("cannot write to %s: %w", dir, err)
	}
	lock := flock.New(filepath.Join(dir, name))
	mine, err := lock.TryLock()
	if err != nil {
		return nil, refuse("cannot write to %s: %w", dir, err)
	}
	if !mine {
		return nil, refuse("%s is open in another window: go on there, or close that window first: %w", name, fs.ErrExist)
	}
	return lock, nil
}

// Create begins a journal.
func (s *Shelf) Create(name string) (practice.Store, error) {
	path, err := s.path(name)
	if err != nil {
		return nil, err
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	}
	lock, err := s.lock(name)
	if err != nil {
		return nil, err
	}
	f, err := practice.Create(path)
	if errors.Is(err, fs.ErrExist) {
		return nil, errors.Join(err, lock.Close())
	}
	if err != nil {
		_ = lock.Close()
		return nil, refuse("cannot write to %s: %w", path, err)
	}
	return &journal{f, path, lock}, nil
}

// Open opens a journal to go on with.
func (s *Shelf) Open(name string) (practice.Store, []byte, error) {
	path, err := s.path(name)
	if err != nil {
		return nil, nil, err
	}
	if _, err := os.Stat(path); err != nil {
		return nil, nil, err
	}
	lock, err := s.lock(name)
	if err != nil {
		return nil, nil, err
	}
	f, text, err := practice.Open(path)
	if err != nil {
		_ = lock.Close()
		return nil, nil, refuse("cannot open %s to go on writing it: %w", path, err)
	}
	return &journal{f, path, lock}, text, nil
}

// Peek gives the whole lines of a journal.
func (s *Shelf) Peek(name string) ([]byte, error) {
	path, err := s.path(name)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return text[:practice.Whole(text)], nil
}

// Close lets go of a journal.
func (s *Shelf) Close(of practice.Store) error {
	j, ours := of.(*journal)
	if !ours {
		return nil
	}
	return errors.Join(j.File.Close(), j.lock.Close())
}

// Remove takes a journal away, unless another window has it open.
func (s *Shelf) Remove(name string) error {
	path, err := s.path(name)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err != nil {
		return err
	}
	lock, err := s.lock(name)
	if err != nil {
		return err
	}
	return errors.Join(os.Remove(path), lock.Close())
}
