//go:build linux

package drive

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"dinamika/render/view/input"
	"dinamika/render/view/mark"
)

// desk is a screen with a folder for practices, on which the program is begun.
type desk struct {
	t       *testing.T
	display string
	w, h    int
	dir     string // for practices
	run     *exec.Cmd
	ended   chan struct{}
	said    bytes.Buffer
	twin    *twin
	at      mark.Point // where the pointer is
}

// needed are the programs that the tests call, and where they come from.
var needed = [][2]string{{"Xvfb", "xvfb"}, {"xdotool", "xdotool"}, {"import", "imagemagick"}, {"gcc", "gcc libc6-dev"}, {"go", "golang"}}

// patience is how long anything may take on the slowest machine.
const patience = 90 * time.Second

// built is the program, built once for all tests.
var built = sync.OnceValues(func() (string, error) {
	program := filepath.Join(os.Getenv(place), "trainer")
	build := exec.Command("go", "build", "-o", program, "dinamika/cmd/trainer")
	build.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return program, nil
})

// place is the variable that names the folder the program is built into.
const place = "DINAMIKA_DRIVE"

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "trainer-*")
	if err == nil {
		err = os.Setenv(place, dir)
	}
	code := 1
	if err == nil {
		code = m.Run()
	}
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// newDesk makes a screen of a size, or leaves the test out where it cannot.
func newDesk(t *testing.T, w, h int) *desk {
	t.Helper()
	if testing.Short() {
		t.Skip("a real window takes its time; run without -short")
	}
	for _, p := range needed {
		if _, err := exec.LookPath(p[0]); err != nil {
			t.Skipf("no %s to drive a window with (on Debian: apt install %s)", p[0], p[1])
		}
	}
	if _, err := os.Stat("/usr/include/X11/extensions/Xrandr.h"); err != nil {
		t.Skip("no headers of X11 to build the window with; see the README")
	}
	if _, err := built(); err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, w: w, h: h, dir: t.TempDir()}
	settled := `{"language":"en","theme":"light","letters":100,"reduced_motion":true,"speed":1,"toured":true}`
	if err := os.WriteFile(filepath.Join(d.dir, "settings.json"), []byte(settled), 0o644); err != nil {
		t.Fatal(err)
	}
	number, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", w, h), "-nolisten", "tcp")
	screen.ExtraFiles = []*os.File{to}
	if err := screen.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		d.kill()
		_ = screen.Process.Kill()
		_ = screen.Wait()
	})
	_ = to.Close()
	named, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatal("the screen has no number: ", err)
	}
	_ = number.Close()
	d.display = ":" + strings.TrimSpace(named)
	return d
}

// environ is the environment on this screen.
func (d *desk) environ() []string {
	return append(os.Environ(), "DISPLAY="+d.display, "LANG=C", "LC_ALL=", "LC_MESSAGES=")
}

// start begins the program and waits until its window shows what the twin does.
func (d *desk) start(args ...string) {
	d.t.Helper()
	program, _ := built()
	d.twin = newTwin(d.t, d.dir)
	d.said.Reset()
	d.run = exec.Command(program, append([]string{"--data", d.dir, "--window", fmt.Sprintf("%dx%d", d.w, d.h), "--seed", fmt.Sprint(seed)}, args...)...)
	d.run.Env = d.environ()
	d.run.Stdout, d.run.Stderr = &d.said, &d.said
	d.run.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := d.run.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.ended = make(chan struct{})
	go func(run *exec.Cmd, ended chan struct{}) {
		_ = run.Wait()
		close(ended)
	}(d.run, d.ended)
	d.looks()
}

// join makes a new twin of a program that has gone on by itself, from what it
// keeps: it goes on with the life that is led.
func (d *desk) join() {
	d.t.Helper()
	d.twin = newTwin(d.t, d.dir)
	at := d.twin.place(d.t, "kept.open")
	d.twin.does(input.Event{Kind: input.Press, At: at}, input.Event{Kind: input.Release, At: at}, input.Event{Kind: input.Move, At: d.at})
}

// lives says whether the program still runs.
func (d *desk) lives() bool {
	select {
	case <-d.ended:
		return false
	default:
		return true
	}
}

// kill ends the program as a power cut does.
func (d *desk) kill() { d.end(syscall.SIGKILL) }

// close ends the program as a user does who closes the window.
func (d *desk) close() {
	d.t.Helper()
	d.end(syscall.SIGTERM)
	if code := d.run.ProcessState.ExitCode(); code != 0 {
		d.t.Errorf("the program ends with %d and says: %s", code, &d.said)
	}
}

func (d *desk) end(by syscall.Signal) {
	if d.run == nil || !d.lives() {
		return
	}
	_ = d.run.Process.Signal(by)
	select {
	case <-d.ended:
	case <-time.After(patience):
		_ = d.run.Process.Kill()
		<-d.ended
		d.t.Errorf("the program did not end by %v", by)
	}
}

// waits waits until something is so.
func (d *desk) waits(what string, is func() bool) {
	d.t.Helper()
	for late := time.Now().Add(patience); !is(); time.Sleep(20 * time.Millisecond) {
		if !d.lives() {
			d.t.Fatalf("the program has ended and said: %s", &d.said)
		}
		if time.Now().After(late) {
			d.keep("waiting")
			d.t.Fatalf("waited in vain until %s", what)
		}
	}
}

// tool calls xdotool.
func (d *desk) tool(args ...string) {
	d.t.Helper()
	ctx, stop := context.WithTimeout(d.t.Context(), patience)
	defer stop()
	c := exec.CommandContext(ctx, "xdotool", args...)
	c.Env = d.environ()
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("xdotool %q: %v\n%s", args, err, out)
	}
}
