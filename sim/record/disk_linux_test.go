package record

import (
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dinamika/sim/table"
)

// TestFullDisk records onto disks that are too small, so that it fails at
// every stage there is: the error names the file, and nothing is left that
// could be taken for a table.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	for _, size := range []string{"4k", "32k", "64k", "96k"} {
		if err := syscall.Mount("none", dir, "tmpfs", 0, "size="+size); err != nil {
			t.Skipf("cannot mount a small disk: %v", err)
		}
		err := live(t, filepath.Join(dir, "run"), table.CSV, 5, 2)
		var left []string
		if err != nil && size != "4k" {
			for name := range dirNames(t, filepath.Join(dir, "run")) {
				left = append(left, name)
			}
		}
		if e := syscall.Unmount(dir, syscall.MNT_DETACH); e != nil {
			t.Fatal(e)
		}
		if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), dir) {
			t.Errorf("%s: error %v: want a full disk, with the path", size, err)
		}
		if len(left) > 0 {
			t.Errorf("%s: left %v", size, left)
		}
	}
}
