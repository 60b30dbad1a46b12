//go:build unix

package main

import (
	"debug/buildinfo"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// built builds the program as it is shipped: without cgo.
func built(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "dinamika")
	build := exec.Command("go", "build", "-o", path, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// whole runs ten sessions of three hundred acts into Parquet, in a process of
// its own, and returns how long it took and how much memory.
func whole(t testing.TB, program, dir string) (took time.Duration, bytes int64) {
	t.Helper()
	c := exec.Command(program, "run", "support-group", "--seed", "7", "--quiet", "--out", dir)
	start := time.Now()
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	took = time.Since(start)
	bytes = c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	if runtime.GOOS != "darwin" {
		bytes <<= 10 // told in kilobytes
	}
	return took, bytes
}

// TestFigures holds a whole run to 60 MB, and the program to no window system.
// Time is for BenchmarkRun: a busy machine would make a test of it fail.
func TestFigures(t *testing.T) {
	program := built(t)
	if _, bytes := whole(t, program, t.TempDir()); bytes > 60e6 {
		t.Errorf("a whole run took %d MB, want at most 60", bytes/1e6)
	}
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range info.Deps {
		if strings.Contains(d.Path, "ebiten") || strings.Contains(d.Path, "glfw") {
			t.Errorf("the headless program links %s", d.Path)
		}
	}
}

// BenchmarkRun is a whole process: start, ten sessions of three hundred acts,
// Parquet tables on the disk. The goal is 150 ms and 60 MB.
func BenchmarkRun(b *testing.B) {
	program, dir := built(b), b.TempDir()
	most := int64(0)
	for b.Loop() {
		_, bytes := whole(b, program, dir)
		most = max(most, bytes)
	}
	b.ReportMetric(float64(most)/1e6, "MB")
}
