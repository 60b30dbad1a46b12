package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// browser is what a test in a real browser needs: the browser, node, and the
// package that drives the one from the other, named by PLAYWRIGHT.
func browser(t *testing.T) (node, chromium, playwright string) {
	t.Helper()
	playwright = os.Getenv("PLAYWRIGHT")
	if playwright == "" {
		t.Skip("PLAYWRIGHT does not name the folder of playwright-core; .ci/test does")
	}
	var err error
	if node, err = exec.LookPath("node"); err != nil {
		t.Skip("there is no node")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if chromium, err = exec.LookPath(name); err == nil {
			return node, chromium, playwright
		}
	}
	t.Skip("there is no Chromium")
	return
}

// program is the program of the page: the file that WASM names, or one built.
func program(t *testing.T) Program {
	t.Helper()
	var p Program
	var err error
	if path := os.Getenv("WASM"); path != "" {
		p, err = Open(context.Background(), path)
	} else {
		p, err = Build(context.Background(), ".", false)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestBrowser: the page runs in a real browser under its strict policy, tells
// what is wrong when something is, and goes on after every end of a window;
// what was led in it lives again without it, to the same state.
func TestBrowser(t *testing.T) {
	node, chromium, playwright := browser(t)
	l, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewSite(program(t), l.Addr(), l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the program weighs %.1f MB", float64(s.Weight())/1e6)
	if s.Weight() > 8e6 {
		t.Errorf("the program weighs %d bytes: want at most 8 MB", s.Weight())
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, s) }()
	defer func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}()
	folder := os.Getenv("PICTURES")
	if folder == "" {
		folder = t.TempDir()
	}
	c := exec.Command(node, filepath.Join("testdata", "browser.mjs"), "http://"+l.Addr().String(), playwright, chromium, folder)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r struct {
			Check, Detail string
			OK            bool
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Errorf("%q: %v", lines.Text(), err)
			continue
		}
		t.Run(strings.ReplaceAll(r.Check, " ", "_"), func(t *testing.T) {
			t.Log(r.Detail)
			if !r.OK {
				t.Fail()
			}
		})
	}
	if err := errors.Join(lines.Err(), c.Wait()); err != nil {
		t.Fatal(err)
	}
	t.Run("handed_in", func(t *testing.T) { handedIn(t, filepath.Join(folder, "record.json")) })
	t.Run("lives_again", func(t *testing.T) { livesAgain(t, filepath.Join(folder, "journals.json")) })
}

// livesAgain lives the journals of the browser again: their checkpoints prove
// each state on the way, and the record of each reproduces.
func livesAgain(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var kept map[string][]string
	if err := json.Unmarshal(data, &kept); err != nil {
		t.Fatal(err)
	}
	if len(kept) == 0 {
		t.Error("no journal was kept")
	}
	proved := 0
	for name, lines := range kept {
		journal := []byte(strings.Join(lines, "\n") + "\n")
		head, err := practice.HeadOf(name, journal)
		if err != nil {
			t.Error(err)
			continue
		}
		_, of, err := scenarios.CaseFor(head, head.Program)
		if err != nil {
			t.Fatal(err)
		}
		led, err := practice.Resume(of, name, journal, nil)
		if err != nil {
			t.Error(err)
			continue
		}
		r := led.Record()
		again, err := practice.Replay(of, r, func(*sim.Group, sim.Moment) {})
		if err != nil || again.Verdict != practice.Same {
			t.Errorf("%s: %+v, %v", name, again, err)
			continue
		}
		proved += len(r.Checkpoints)
		t.Logf("%s: session %d, act %d, %d decisions, %d checkpoints, hash %s", name, led.Now().Session, led.Now().Act, len(r.Decisions), len(r.Checkpoints), r.Until.State)
	}
	if proved == 0 {
		t.Error("no checkpoint proves a state")
	}
}

// handedIn lives the record that the browser saved: five interventions and a
// reading after the first session.
func handedIn(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := practice.Read(path, data)
	if err != nil {
		t.Fatal(err)
	}
	_, of, err := scenarios.CaseFor(r.Head, r.Program)
	if err != nil {
		t.Fatal(err)
	}
	again, err := practice.Replay(of, r, nil)
	if err != nil || again.Verdict != practice.Same {
		t.Fatalf("%+v, %v", again, err)
	}
	if len(r.Decisions) != 6 || r.Until.Session != 2 {
		t.Errorf("%d decisions, up to session %d", len(r.Decisions), r.Until.Session)
	}
	t.Logf("session %d, act %d, %d decisions, hash %s", r.Until.Session, r.Until.Act, len(r.Decisions), r.Until.State)
}
