package table

import (
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk writes onto disks that are too small, so that it fails at every
// stage there is: the error names the file, and nothing is left.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	for _, size := range []string{"4k", "32k", "128k"} {
		for _, f := range []Format{Parquet, CSV} {
			if err := syscall.Mount("none", dir, "tmpfs", 0, "size="+size); err != nil {
				t.Skipf("cannot mount a small disk: %v", err)
			}
			err := fill(filepath.Join(dir, "x"), f)
			plain := WriteFile(filepath.Join(dir, "manifest.json"), make([]byte, 1<<18))
			left := tree(t, dir)
			delete(left, "x") // the directory
			for name := range left {
				t.Errorf("%s, %s: left %s", size, f, name)
			}
			if size != "4k" { // which has no room for the directory
				for name := range tree(t, filepath.Join(dir, "x")) {
					t.Errorf("%s, %s: left x/%s", size, f, name)
				}
			}
			if e := syscall.Unmount(dir, syscall.MNT_DETACH); e != nil {
				t.Fatal(e)
			}
			for _, err := range []error{err, plain} {
				if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), dir) {
					t.Errorf("%s, %s: error %v: want a full disk, with the path", size, f, err)
				}
			}
		}
	}
}

// fill writes a table of some megabytes.
func fill(dir string, f Format) error {
	w, err := Create(dir, "x", everyType(), f)
	if err != nil {
		return err
	}
	for k := 0; k < 40000 && err == nil; k++ {
		row := everyCell(k)
		row[2] = OfNumber(1 / float64(k+1))
		err = w.Write(row)
	}
	if err == nil {
		err = w.Finish()
	}
	if err == nil {
		err = w.Settle()
	}
	if err != nil {
		w.Discard()
	}
	return err
}
