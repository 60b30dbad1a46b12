package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestSweepFullDisk sweeps onto disks that are too small, so that it fails at
// the start, among the runs and among the tables. It says so, keeps what the
// journal speaks of, and goes on once there is room.
func TestSweepFullDisk(t *testing.T) {
	program, dir, experiment := built(t), t.TempDir(), filepath.Join("testdata", "sweep", "long.yaml")
	want, disk := filepath.Join(dir, "whole"), filepath.Join(dir, "disk")
	undisturbed(t, program, experiment, want)
	well(t, program, "sweep", experiment, "--out", filepath.Join(dir, "parts"), "--quiet", "--shard", "1/1")
	parts, tables := room(t, filepath.Join(dir, "parts")), room(t, want)
	if err := os.Mkdir(disk, 0o777); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, size := range []int64{8 << 10, 24 << 10, 256 << 10, parts / 2, parts + tables/2} {
		if err := syscall.Mount("none", disk, "tmpfs", 0, fmt.Sprintf("size=%d", size)); err != nil {
			t.Skipf("cannot mount a small disk: %v", err)
		}
		out := filepath.Join(disk, "out")
		p := start(t, program, "sweep", experiment, "--out", out, "--quiet")
		code, said := p.code(), strings.TrimSpace(p.stderr.String())
		where := look(out, out)
		if strings.Contains(said, ".parquet") {
			where = "among the tables"
		}
		seen[where] = true
		t.Logf("%d bytes: %s: %s", size, where, said)
		if code != failed || !strings.HasPrefix(said, "dinamika: cannot sweep: ") || !strings.Contains(said, disk) ||
			!strings.Contains(said, "no space left on device") || strings.Contains(said, "\n") {
			t.Errorf("%d bytes: exit code %d, %s", size, code, said)
		}
		if left, _ := filepath.Glob(filepath.Join(out, "*.*")); len(left) > 1 { // .sweep
			t.Errorf("%d bytes: left %v", size, left)
		}
		kept(t, out)
		if err := syscall.Mount("none", disk, "tmpfs", syscall.MS_REMOUNT, "size=64m"); err != nil {
			t.Fatal(err)
		}
		well(t, program, "sweep", experiment, "--out", out, "--quiet")
		sameFiles(t, fmt.Sprint(size, " bytes"), out, want)
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			t.Fatal(err)
		}
	}
	if len(seen) != 3 {
		t.Errorf("failed only %v", seen)
	}
}

// room is what the files in a directory take on a disk in memory, whose pages
// are of four kilobytes.
func room(t *testing.T, dir string) (bytes int64) {
	t.Helper()
	err := filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err == nil && !e.IsDir() {
			bytes += (info.Size() + 4095) &^ 4095
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return bytes
}

// kept wants a journal of whole lines, and every part that it speaks of.
func kept(t *testing.T, dir string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, ".sweep", "journal.jsonl"))
	if err != nil {
		return // it was not begun
	}
	lines := strings.SplitAfter(string(text), "\n")
	for _, line := range lines[:len(lines)-1] {
		var entry struct {
			At string
			Is json.RawMessage
		}
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			t.Errorf("%q: %v", line, err)
			continue
		}
		if entry.At == "complete" {
			continue
		}
		var part struct {
			File  string
			Bytes int64
		}
		if err := json.Unmarshal(entry.Is, &part); err != nil {
			t.Errorf("%q: %v", line, err)
			continue
		}
		info, err := os.Stat(filepath.Join(dir, ".sweep", "parts", part.File))
		if err != nil || info.Size() != part.Bytes {
			t.Errorf("%s: want %d bytes; %v", part.File, part.Bytes, err)
		}
	}
	if last := lines[len(lines)-1]; last != "" {
		t.Errorf("the journal ends with half a line: %q", last)
	}
}
