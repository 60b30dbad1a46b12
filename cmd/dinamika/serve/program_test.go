package serve

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dinamika/render/lang"
)

// TestOpen: a program built beforehand is taken with the script beside it, and
// what is none is refused in words.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	wasm := write("trainer.wasm", "\x00asm...")
	write("wasm_exec.js", "// mine")
	if p, err := Open(context.Background(), wasm); err != nil || string(p.Script) != "// mine" || string(p.Wasm) != "\x00asm..." {
		t.Errorf("%q %v", p, err)
	}
	for path, want := range map[string]string{filepath.Join(dir, "none.wasm"): "cannot be read", write("text.wasm", "text"): "not a WebAssembly program", dir: "cannot be read"} {
		if _, err := Open(context.Background(), path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
	if err := os.Remove(filepath.Join(dir, "wasm_exec.js")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", "")
	if _, err := Open(context.Background(), wasm); err == nil || !strings.Contains(err.Error(), "wasm_exec.js") {
		t.Errorf("without script and toolchain: %v", err)
	}
}

// TestBuildRefuses: without source, without toolchain and with a source that
// does not compile, the user is told what is missing, and nothing stays behind.
func TestBuildRefuses(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv("TEMP", temporary)
	try := func(from, want string) {
		t.Helper()
		_, err := Build(context.Background(), from, false)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
	nowhere := t.TempDir()
	try(nowhere, "change into the folder of the source")
	broken := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module dinamika\n\ngo 1.26.0\n", "cmd/trainer/main.go": "package main\n\nfunc main() { nonsense }\n"} {
		path := filepath.Join(broken, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if dir, is := Source(filepath.Join(broken, "cmd", "trainer")); !is || dir != broken {
		t.Errorf("from below, the source is %q %v", dir, is)
	}
	try(broken, "undefined: nonsense")
	ended, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Build(ended, broken, false); err != context.Canceled {
		t.Errorf("interrupted: %v", err)
	}
	t.Setenv("PATH", "")
	try(broken, "https://go.dev/dl")
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// TestWords: the page has words for all that its script says, in each language,
// and none that it does not say.
func TestWords(t *testing.T) {
	script, err := files.ReadFile("page/page.js")
	if err != nil {
		t.Fatal(err)
	}
	text := string(script)
	said := map[string]bool{"title": true}
	for _, m := range regexp.MustCompile(`say\('([a-z.]+)'\)`).FindAllStringSubmatch(text, -1) {
		said[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`'(wasm|draw|load|keep|stop|end)'`).FindAllStringSubmatch(text, -1) {
		for _, part := range []string{".head", ".what", ".do"} {
			said[m[1]+part] = true
		}
	}
	for _, id := range pageWords() {
		if !said[id] {
			t.Errorf("the page never says %s", id)
		}
		delete(said, id)
		for _, l := range lang.Languages() {
			if !lang.In(l).Has("page." + id) {
				t.Errorf("page.%s has no words in %s", id, l)
			}
		}
	}
	for id := range said {
		t.Errorf("the page says %s, which it is not given", id)
	}
}
