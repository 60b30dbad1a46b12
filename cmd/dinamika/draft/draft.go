// Package draft writes files that appear under their name only when they are
// whole.
package draft

import (
	"errors"
	"os"
	"path/filepath"
)

// Draft is a file on its way to its name. It is begun before the work, so that
// nobody waits for hours and then hears that the folder is not there. Without a
// name it is nothing, and File is nil.
type Draft struct {
	*os.File
	name string
}

// Begin begins a draft in the folder of the file that is to be.
func Begin(name string) (*Draft, error) {
	if name == "" {
		return &Draft{}, nil
	}
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	return &Draft{file, name}, err
}

// Keep gives the file its name.
func (d *Draft) Keep() error {
	if d.File == nil {
		return nil
	}
	if err := errors.Join(d.Chmod(0o644), d.Close()); err != nil {
		return err
	}
	return os.Rename(d.Name(), d.name)
}

// Discard takes away what has not been kept.
func (d *Draft) Discard() {
	if d.File != nil {
		_ = d.Close()                // closed already when all went well
		_ = os.Remove(d.File.Name()) // gone already when all went well
	}
}
