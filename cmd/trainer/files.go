//go:build !js

package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"dinamika/render/lang"
	"dinamika/render/trainer"
	"dinamika/sim/practice"
)

// readFiles reads the files that are to be opened: records, journals, and of a
// run's folder what tells how the run was made.
func readFiles(paths []string) (files []trainer.File, err error) {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			path = filepath.Join(path, "manifest.json")
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, refuse("cannot read %s: %w", path, inner(err))
		}
		files = append(files, trainer.File{Name: path, Data: data})
	}
	return files, nil
}

// inner is a file's error without the file's name.
func inner(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// refuse is an error that can be told in another language.
func refuse(format string, args ...any) error { return practice.Problem{Format: format, Args: args} }

// tell is an error in the language of the user. What comes from the system and
// has no translation stays as it is.
func tell(err error, w *lang.Words) string {
	if w.Language() == lang.English {
		return err.Error()
	}
	switch e := err.(type) {
	case practice.Problem:
		args := slices.Clone(e.Args)
		for i, a := range args {
			if inner, ok := a.(error); ok {
				args[i] = tell(inner, w)
			}
		}
		return w.Message(e.Format, args...)
	case *pflag.NotExistError:
		if e.GetSpecifiedShortnames() == "" {
			return w.Message("unknown flag: --%s", e.GetSpecifiedName())
		}
	case *pflag.ValueRequiredError:
		return w.Message("flag needs an argument: --%s", e.GetSpecifiedName())
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w.Message("no such file or directory")
	case errors.Is(err, fs.ErrPermission):
		return w.Message("permission denied")
	}
	return err.Error()
}
