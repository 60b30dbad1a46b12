package practice

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// File is a journal in a file: each line is on the disk before Append returns.
type File struct {
	at   *os.File
	size int64 // up to the last whole line
}

// Create begins a journal. A file of that name must not be there: it may be
// somebody's life.
func Create(path string) (*File, error) {
	at, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, err
	}
	if dir, err := os.Open(filepath.Dir(path)); err == nil {
		_ = dir.Sync() // the name too should last, where the system can
		_ = dir.Close()
	}
	return &File{at: at}, nil
}

// Open opens a journal to go on with, and gives its whole lines. A last line
// that was torn when the program died is cut off with the next Append, and not
// before, so that looking at a file changes nothing.
func Open(path string) (*File, []byte, error) {
	at, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, nil, err
	}
	text, err := io.ReadAll(at)
	if err != nil {
		return nil, nil, errors.Join(err, at.Close())
	}
	whole := Whole(text)
	return &File{at, int64(whole)}, text[:whole], nil
}

// Append keeps a line. After an error the file ends with the line before.
func (f *File) Append(line []byte) error {
	err := f.at.Truncate(f.size)
	if err == nil {
		_, err = f.at.WriteAt(line, f.size)
	}
	if err == nil {
		err = f.at.Sync()
	}
	if err != nil { // a full disk, say; half a line would be in the way of the next
		_ = f.at.Truncate(f.size) // the first error counts, and the next Append tries again
		return err
	}
	f.size += int64(len(line))
	return nil
}

// Close closes the file.
func (f *File) Close() error { return f.at.Close() }
