//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// process is the program at work, in a process group of its own.
type process struct {
	cmd            *exec.Cmd
	ended          chan struct{}
	stdout, stderr bytes.Buffer
}

func start(t *testing.T, program string, args ...string) *process {
	t.Helper()
	p := &process{cmd: exec.Command(program, args...), ended: make(chan struct{})}
	p.cmd.Env = append(os.Environ(), "LANG=C", "LC_ALL=", "LANGUAGE=")
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	p.cmd.Stdout, p.cmd.Stderr = &p.stdout, &p.stderr
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = p.cmd.Wait() // how it ended is asked of its state
		close(p.ended)
	}()
	t.Cleanup(func() { p.signal(syscall.SIGKILL) })
	return p
}

// signal sends a signal to the whole group, if it is still there.
func (p *process) signal(s syscall.Signal) {
	select {
	case <-p.ended:
	default:
		_ = syscall.Kill(-p.cmd.Process.Pid, s)
	}
}

// code waits for the end and is the exit code; -1 when it was killed.
func (p *process) code() int {
	<-p.ended
	return p.cmd.ProcessState.ExitCode()
}

// well runs the program to its end and wants it to go well.
func well(t *testing.T, program string, args ...string) {
	t.Helper()
	if p := start(t, program, args...); p.code() != 0 {
		t.Fatalf("%q: exit code %d: %s", args, p.code(), &p.stderr)
	}
}

// waits waits for something as long as the process lives, and says whether it came.
func (p *process) waits(is func() bool) bool {
	for {
		select {
		case <-p.ended:
			return false
		default:
		}
		if is() {
			return true
		}
		time.Sleep(100 * time.Microsecond)
	}
}

// atWork is whether a sweep into a directory has something to lose.
func atWork(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, ".sweep", "journal.jsonl"))
	return err == nil && info.Size() > 0
}

func thereIs(names ...string) bool {
	_, err := os.Lstat(filepath.Join(names...))
	return err == nil
}

// moments counts where kills landed.
type moments map[string]int

// look says how far a sweep or a merge into a directory has come.
func look(work, out string) string {
	tables, _ := filepath.Glob(filepath.Join(out, "*.parquet*")) // the pattern is right
	switch {
	case thereIs(out, "manifest.json"):
		return "after the manifest"
	case len(tables) > 0:
		return "among the tables"
	case atWork(work):
		return "among the runs"
	}
	return "before the first run"
}

// killer kills the program again and again.
type killer struct {
	program string
	chance  *rand.Rand
	at      moments
	kills   int
}

// soon lets the program live for a while, at most as long as it takes, kills it,
// and says whether it was done before. How long it takes is learnt, since what
// is left grows less and the machine may be busy now and idle then.
func (k *killer) soon(t *testing.T, takes *time.Duration, work, out string, args ...string) (done bool) {
	t.Helper()
	p := start(t, k.program, args...)
	end := time.Now().Add(time.Duration(k.chance.Float64() * float64(*takes)))
	done = k.kill(t, p, work, out, func() bool { return time.Now().After(end) })
	if *takes += *takes / 12; done {
		*takes -= *takes / 5
	}
	return done
}

// kill kills the program when it is time.
func (k *killer) kill(t *testing.T, p *process, work, out string, time func() bool) (done bool) {
	t.Helper()
	p.waits(time)
	where := look(work, out)
	p.signal(syscall.SIGKILL)
	switch code := p.code(); code {
	case 0:
		k.at["after its end"]++
		return true
	case -1:
		k.at[where]++
		k.kills++
	default:
		t.Fatalf("exit code %d after a kill: %s", code, &p.stderr)
	}
	return false
}

// undisturbed sweeps without disturbance, and says how long that took.
func undisturbed(t *testing.T, program, experiment, dir string) time.Duration {
	t.Helper()
	began := time.Now()
	well(t, program, "sweep", experiment, "--out", dir, "--quiet")
	return time.Since(began)
}

// TestKill kills real processes at random moments: a sweep goes on where it
// was, and leaves the same bytes as one that was not disturbed, and nothing else.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	k := &killer{built(t), rand.New(rand.NewPCG(1, 9)), moments{}, 0}
	for _, c := range []struct {
		experiment string
		kills      int
	}{{"small", 10}, {"long", 24}, {"until", 14}} {
		t.Run(c.experiment, func(t *testing.T) {
			dir, experiment := t.TempDir(), filepath.Join("testdata", "sweep", c.experiment+".yaml")
			want := filepath.Join(dir, "whole")
			alone := undisturbed(t, k.program, experiment, want)
			for n, from := 0, k.kills; k.kills < from+c.kills; n++ {
				out := filepath.Join(dir, fmt.Sprint(n))
				for k.kills < from+c.kills && !k.soon(t, &alone, out, out, "sweep", experiment, "--out", out, "--quiet") {
				}
				well(t, k.program, "sweep", experiment, "--out", out, "--quiet")
				sameFiles(t, c.experiment, out, want)
			}
		})
	}
	t.Run("at a step", k.steps)
	t.Run("shards", k.shards)
	t.Logf("%d kills: %v", k.kills, k.at)
	if most := k.at["among the runs"] + k.at["among the tables"]; k.kills < 50 || 2*most < k.kills {
		t.Errorf("%d of %d kills hit a process at work; want 50 kills and most of them so", most, k.kills)
	}
}

// steps kills a sweep as soon as a certain file is there.
func (k *killer) steps(t *testing.T) {
	dir, experiment := t.TempDir(), filepath.Join("testdata", "sweep", "long.yaml")
	want := filepath.Join(dir, "whole")
	undisturbed(t, k.program, experiment, want)
	for n, name := range []string{
		".sweep", ".sweep/lock", ".sweep/sweep.json.tmp", ".sweep/journal.jsonl", "results.parquet.tmp", "ties.parquet.tmp",
		"results.parquet", "ties.parquet", "manifest.json.tmp", "manifest.json",
	} {
		out := filepath.Join(dir, fmt.Sprint(n))
		p := start(t, k.program, "sweep", experiment, "--out", out, "--quiet")
		k.kill(t, p, out, out, func() bool { return thereIs(out, name) })
		well(t, k.program, "sweep", experiment, "--out", out, "--quiet")
		sameFiles(t, "killed at "+name, out, want)
	}
}

// shards kills the shards of a sweep, and those who put them together.
func (k *killer) shards(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"long", "until"} {
		experiment := filepath.Join("testdata", "sweep", name+".yaml")
		want, out := filepath.Join(dir, name), filepath.Join(dir, name+"-in-parts")
		alone := undisturbed(t, k.program, experiment, want)
		part, merge := alone/2, alone/3
		for shard := 1; shard <= 3; shard++ {
			args := []string{"sweep", experiment, "--out", out, "--quiet", "--shard", fmt.Sprintf("%d/3", shard)}
			work := filepath.Join(out, fmt.Sprintf("shard-%d-of-3", shard))
			for range 3 {
				k.soon(t, &part, work, out, args...)
			}
			well(t, k.program, args...)
		}
		for range 3 {
			k.soon(t, &merge, filepath.Join(out, "shard-1-of-3"), out, "merge", out, "--quiet")
		}
		well(t, k.program, "merge", out, "--quiet")
		sameFiles(t, "shards of "+name, out, want)
		err := filepath.WalkDir(out, func(path string, e fs.DirEntry, err error) error {
			if strings.HasSuffix(path, ".tmp") || strings.HasPrefix(e.Name(), "merge-") {
				t.Errorf("left %s", path)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// TestInterrupt interrupts real processes: they say so, and go on.
func TestInterrupt(t *testing.T) {
	program, dir, experiment := built(t), t.TempDir(), filepath.Join("testdata", "sweep", "until.yaml")
	want, out := filepath.Join(dir, "whole"), filepath.Join(dir, "out")
	undisturbed(t, program, experiment, want)
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		before := journalSize(out)
		p := start(t, program, "sweep", experiment, "--out", out, "--workers", "1")
		if !p.waits(func() bool { return journalSize(out) > before }) {
			t.Fatalf("%v: done too soon; make the experiment larger", s)
		}
		p.signal(s)
		if code := p.code(); code != interrupted || !strings.Contains(p.stderr.String(), "runs are kept in "+out+", and the same command goes on") || p.stdout.Len() > 0 {
			t.Errorf("%v: exit code %d, %s", s, code, &p.stderr)
		}
		if thereIs(out, "results.parquet") {
			t.Errorf("%v: left tables", s)
		}
	}
	well(t, program, "sweep", experiment, "--out", out, "--quiet")
	sameFiles(t, "interrupted", out, want)
}

func journalSize(dir string) int64 {
	info, err := os.Stat(filepath.Join(dir, ".sweep", "journal.jsonl"))
	if err != nil {
		return 0
	}
	return info.Size()
}

// TestTwoAtOnce: a second sweep into the same directory says that somebody is
// at work, and the first is not harmed.
func TestTwoAtOnce(t *testing.T) {
	program, dir, experiment := built(t), t.TempDir(), filepath.Join("testdata", "sweep", "long.yaml")
	want, out := filepath.Join(dir, "whole"), filepath.Join(dir, "out")
	undisturbed(t, program, experiment, want)
	first := start(t, program, "sweep", experiment, "--out", out, "--quiet")
	if !first.waits(func() bool { return atWork(out) }) {
		t.Fatalf("done too soon: %s", &first.stderr)
	}
	first.signal(syscall.SIGSTOP) // as long as the second takes
	second := start(t, program, "sweep", experiment, "--out", out, "--quiet")
	if code := second.code(); code != wrongUsage || !strings.Contains(second.stderr.String(), "another process is at work here") {
		t.Errorf("the second: exit code %d, %s", code, &second.stderr)
	}
	first.signal(syscall.SIGCONT)
	if code := first.code(); code != 0 {
		t.Errorf("the first: exit code %d, %s", code, &first.stderr)
	}
	sameFiles(t, "two at once", out, want)
	// Both at once, from the start: whoever comes too late says so, or finds all done.
	for range 3 {
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
		a, b := start(t, program, "sweep", experiment, "--out", out, "--quiet"), start(t, program, "sweep", experiment, "--out", out, "--quiet")
		for _, p := range []*process{a, b} {
			if code := p.code(); code != 0 && code != wrongUsage {
				t.Errorf("both: exit code %d, %s", code, &p.stderr)
			}
		}
		if a.code() != 0 && b.code() != 0 {
			t.Error("neither of two had its way")
		}
		sameFiles(t, "both", out, want)
	}
}
