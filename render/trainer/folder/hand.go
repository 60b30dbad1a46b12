package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"dinamika/render/trainer"
)

// Settings is what was kept as settings, or nothing.
func (s *Shelf) Settings() ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(s.dir, settings))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// KeepSettings keeps the settings: all of them, or those that were.
func (s *Shelf) KeepSettings(data []byte) error {
	if err := s.replace(data); err != nil {
		return refuse("cannot write to %s: %w", filepath.Join(s.dir, settings), err)
	}
	return nil
}

// replace writes the settings beside the old ones and then takes their place.
func (s *Shelf) replace(data []byte) error {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(s.dir, ".settings-*")
	if err != nil {
		return err
	}
	err = errors.Join(write(f, data), os.Chmod(f.Name(), 0o644))
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(s.dir, settings))
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// write writes a file to the disk and closes it.
func write(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// Hand writes a file into the folder of what is handed to the user, and says
// where it is. No file that is there is ever written over: the next gets a
// number.
func (s *Shelf) Hand(f trainer.File) (string, error) {
	if err := os.MkdirAll(s.exports, 0o755); err != nil {
		return "", refuse("cannot write to %s: %w", s.exports, err)
	}
	name := clean(f.Name)
	ext := filepath.Ext(name)
	for k := 1; ; k++ {
		path := filepath.Join(s.exports, name)
		if k > 1 {
			path = filepath.Join(s.exports, strings.TrimSuffix(name, ext)+"-"+strconv.Itoa(k)+ext)
		}
		to, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil {
			if err = write(to, f.Data); err != nil {
				_ = os.Remove(path) // half a file helps nobody
			}
		}
		if err != nil {
			return "", refuse("cannot write to %s: %w", path, err)
		}
		return path, nil
	}
}

// clean is a name that every system takes: letters, digits, dots and hyphens,
// not too many, and none that hides the file.
func clean(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r) {
			return r
		}
		return '-'
	}, filepath.Base(filepath.ToSlash(name)))
	name = strings.Trim(name, ".-")
	ext := filepath.Ext(name)
	stem := []rune(strings.TrimSuffix(name, ext))
	if len(stem) > 80 {
		stem = stem[:80]
	}
	switch strings.ToLower(string(stem)) {
	case "", "con", "prn", "aux", "nul", "com1", "lpt1": // names of devices, on Windows
		stem = append([]rune("dinamika-"), stem...)
	}
	return string(stem) + ext
}
