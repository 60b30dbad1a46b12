package table

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// unfinished is the ending of a file that is being written.
const unfinished = ".tmp"

// file is one file on its way to its name: written under another, counted
// and hashed, and renamed when all of it is there.
type file struct {
	path string
	now  string // the name it has so far
	at   *os.File
	sum  hash.Hash
	size int64
	out  *bufio.Writer
}

// create begins a file that is to be called path.
func create(path string) (*file, error) {
	at, err := os.Create(path + unfinished)
	if err != nil {
		return nil, err // names the path
	}
	f := &file{path: path, now: path + unfinished, at: at, sum: sha256.New()}
	f.out = bufio.NewWriterSize(tee{f}, 1<<16)
	return f, nil
}

// tee writes to the disk and to the hash.
type tee struct{ f *file }

func (t tee) Write(b []byte) (int, error) {
	n, err := t.f.at.Write(b)
	t.f.sum.Write(b[:n])
	t.f.size += int64(n)
	return n, err // names the path
}

// Write takes bytes, which may wait in memory.
func (f *file) Write(b []byte) (int, error) { return f.out.Write(b) }

// finish brings what was written to the disk, still under the other name.
func (f *file) finish() error {
	err := f.out.Flush()
	if err == nil {
		err = f.at.Sync()
	}
	if e := f.at.Close(); err == nil {
		err = e
	}
	return err
}

// settle gives a finished file a name in its directory, which lasts.
func (f *file) settle(path string) error {
	if err := os.Rename(f.now, path); err != nil {
		return err
	}
	f.path, f.now = path, path
	return syncDir(filepath.Dir(path))
}

// discard removes what was written.
func (f *file) discard() {
	_ = f.at.Close() // it may be closed already, and its content is not wanted
	_ = os.Remove(f.now)
}

func (f *file) hex() string { return hex.EncodeToString(f.sum.Sum(nil)) }

// place makes sure that there is a directory to write into.
func place(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("cannot make the directory: %w", err)
	}
	return nil
}

// syncDir brings the names in a directory to the disk, where the system can.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // which keeps names without being asked
	}
	at, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = at.Sync()
	if e := at.Close(); err == nil {
		err = e
	}
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil // some file systems of other machines
	}
	return err
}

// WriteFile writes a file that is there whole or not at all, for what stands
// beside tables, as a manifest does. A file of that name is replaced. After an
// error nothing is left of what was written.
func WriteFile(path string, data []byte) error {
	f, err := create(path)
	if err != nil {
		return err
	}
	if err := f.put(data); err != nil {
		f.discard()
		return err
	}
	return nil
}

func (f *file) put(data []byte) error {
	if _, err := f.Write(data); err != nil {
		_ = f.at.Close() // the first error counts
		return err
	}
	if err := f.finish(); err != nil {
		return err
	}
	return f.settle(f.path)
}
