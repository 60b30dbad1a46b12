//go:build unix

package practice

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestKilled kills a process that leads a group, again and again, and lets the
// next go on from the journal: every decision that was made is there, and the
// whole life is one that replays.
func TestKilled(t *testing.T) {
	c := caseOf(t, nil)
	if path := os.Getenv("DINAMIKA_PRACTICE"); path != "" {
		leadAloud(t, c, path)
		return
	}
	if testing.Short() {
		t.Skip("starts processes")
	}
	self, err := os.Executable()
	if err != nil {
		t.Skip("this platform cannot start a second process:", err)
	}
	path := filepath.Join(t.TempDir(), "life.jsonl")
	made := 0
	for round := 1; round <= 6; round++ {
		child := exec.Command(self, "-test.run", "^TestKilled$")
		child.Env = append(os.Environ(), "DINAMIKA_PRACTICE="+path)
		out, err := child.StdoutPipe()
		if err == nil {
			err = child.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n < 3*round && lines.Scan(); {
			if strings.HasPrefix(lines.Text(), "made") {
				n++
				made++
			}
		}
		_ = child.Process.Kill() // it may be done already
		for lines.Scan() {       // what it said before it died was made, too
			if strings.HasPrefix(lines.Text(), "made") {
				made++
			}
		}
		_ = child.Wait()
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Resume(c, path, text, nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(p.decisions); n < made || n > made+6 {
		t.Errorf("%d decisions in the journal, %d were made: want all, and at most the one of each kill that was not yet told", n, made)
	}
	if res, err := Replay(c, reread(t, p.Record()), nil); err != nil || res.Verdict != Same || made < 20 {
		t.Errorf("%d decisions: %+v, %v", made, res, err)
	}
}

// leadAloud goes on with a journal, or begins it, keeps silent at every act,
// and says so each time.
func leadAloud(t *testing.T, c *Case, path string) {
	f, text, err := Open(path)
	var p *Practicum
	if err == nil {
		p, err = Resume(c, path, text, f)
	} else if f, err = Create(path); err == nil {
		p, err = Begin(c, 1, Practice, f)
	}
	if err != nil {
		t.Fatal(err)
	}
	for !p.Ended() {
		if p.KeepSilent() == nil {
			fmt.Println("made", p.Now())
		}
		if _, err := p.Step(); err != nil {
			t.Fatal(err)
		}
	}
}
