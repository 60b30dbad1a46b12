package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// filesIn is the content of all files in a directory, by their paths in it.
// Shards are left out: how their runs fall into batches is a matter of chance.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && strings.HasPrefix(e.Name(), "shard-"):
			return fs.SkipDir
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		if e.IsDir() {
			files[name+"/"] = ""
			return nil
		}
		data, err := os.ReadFile(path)
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// sameFiles wants the same files in two directories, byte for byte, and a
// manifest among them.
func sameFiles(t *testing.T, what, got, want string) {
	t.Helper()
	a, b := filesIn(t, got), filesIn(t, want)
	if b["manifest.json"] == "" || len(b) < 3 {
		t.Fatalf("%s: %s is not a whole sweep", what, want)
	}
	for name := range b {
		switch text, there := a[name]; {
		case !there:
			t.Errorf("%s: no %s", what, name)
		case text != b[name]:
			t.Errorf("%s: %s differs", what, name)
		}
	}
	for name := range a {
		if _, there := b[name]; !there {
			t.Errorf("%s: left %s", what, name)
		}
	}
}
