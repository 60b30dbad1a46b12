package serve

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// Program is what runs in the page: the trainer as WebAssembly, and the script
// of the Go toolchain that built it, which starts it.
type Program struct {
	Wasm, Script []byte
	Brotli       []byte // the WebAssembly packed beforehand, if it was
}

// Open takes a program that was built beforehand. The script that belongs to
// it lies beside it, or comes from the toolchain.
func Open(ctx context.Context, path string) (Program, error) {
	wasm, err := os.ReadFile(path)
	if err != nil {
		return Program{}, usage("--wasm %s: cannot be read: %w", path, bare(err))
	}
	if !bytes.HasPrefix(wasm, []byte("\x00asm")) {
		return Program{}, usage("--wasm %s: not a WebAssembly program; make one with: GOOS=js GOARCH=wasm go build -o %[1]s ./cmd/trainer", path)
	}
	script, err := os.ReadFile(filepath.Join(filepath.Dir(path), "wasm_exec.js"))
	if errors.Is(err, fs.ErrNotExist) {
		if script, err = starter(ctx, ""); err != nil {
			return Program{}, usage("--wasm %s: wasm_exec.js of the Go version that built it is missing: put it into the same folder", path)
		}
	}
	if err != nil {
		return Program{}, usage("--wasm %s: cannot be read: %w", path, bare(err))
	}
	return Program{Wasm: wasm, Script: script}, nil
}

// bare is an error of a file without the file's name.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Source is the folder of dinamika's source: the given one, or the nearest
// above it whose go.mod says so.
func Source(from string) (string, bool) {
	dir, err := filepath.Abs(from)
	if err != nil {
		return "", false
	}
	mine := regexp.MustCompile(`(?m)^module dinamika\s*$`)
	for {
		if text, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil && mine.Match(text) {
			return dir, true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", false
		}
		dir = up
	}
}

// Build builds the program from the source around a folder, with the user's
// Go toolchain, whose cache makes the second time quick. Stamped says whether
// the build notes the state of the source in its version, as that of this
// program did: a record made in the page then names the same version.
func Build(ctx context.Context, from string, stamped bool) (Program, error) {
	source, is := Source(from)
	if !is {
		return Program{}, refuse("the page's program is built from dinamika's source, which is not in %s: change into the folder of the source, or name a program built beforehand with --wasm FILE", from)
	}
	if _, err := exec.LookPath("go"); err != nil {
		return Program{}, refuse("the Go toolchain is missing, which builds the page's program: install it from https://go.dev/dl and open a new terminal, or name a program built beforehand with --wasm FILE")
	}
	folder, err := os.MkdirTemp("", "dinamika-page-")
	if err != nil {
		return Program{}, refuse("there is no folder to build the page's program in: %w", bare(err))
	}
	defer func() { _ = os.RemoveAll(folder) }() // what stays is in the system's own folder
	wasm := filepath.Join(folder, "trainer.wasm")
	args := []string{"build", "-trimpath", "-ldflags=-s -w", "-o", wasm}
	if !stamped {
		args = append(args, "-buildvcs=false")
	}
	c := command(ctx, source, append(args, "./cmd/trainer")...)
	c.Env = append(c.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	said, err := c.CombinedOutput()
	if ctx.Err() != nil {
		return Program{}, context.Canceled
	}
	if err != nil {
		return Program{}, refuse("the page's program cannot be built from %s: %s", source, last(string(said), 12))
	}
	var p Program
	if p.Wasm, err = os.ReadFile(wasm); err != nil {
		return Program{}, refuse("the page's program cannot be built from %s: %s", source, err.Error())
	}
	p.Script, err = starter(ctx, source)
	return p, err
}

// starter is the script that starts a Go program in a browser, from the
// toolchain that is used in a folder.
func starter(ctx context.Context, dir string) ([]byte, error) {
	root, err := command(ctx, dir, "env", "GOROOT").Output()
	if err != nil {
		return nil, refuse("the Go toolchain does not say where it is: %s", err.Error())
	}
	path := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	script, err := os.ReadFile(path)
	if err != nil {
		return nil, refuse("the Go toolchain is not whole: %s is missing; install it anew from https://go.dev/dl", path)
	}
	return script, nil
}

// command is the go command, which is asked to stop, not killed, when the
// context ends: what it had begun to write it then takes away.
func command(ctx context.Context, dir string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, "go", args...)
	c.Dir = dir
	c.Cancel = func() error {
		if err := c.Process.Signal(os.Interrupt); err != nil {
			return c.Process.Kill()
		}
		return nil
	}
	c.WaitDelay = 5 * time.Second
	return c
}

// last is the last lines of a text.
func last(text string, lines int) string {
	all := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(all[max(0, len(all)-lines):], "\n")
}
