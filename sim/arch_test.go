package sim

import (
	"fmt"
	"go/ast"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The same run has the same bits on every kind of processor. Two proofs: no
// fused instruction is in the model's code as built for the processors that
// have one, and the golden tests pass when run on the others. Tests named
// TestGolden… are the ones that every processor must pass.

// innerRun is set in the environment of a test run that arch_test.go started, so
// that it starts none itself.
const innerRun = "DINAMIKA_INNER_TEST"

// goTool skips the test where there is no Go tool to build with.
func goTool(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds for other processors take their time; run without -short")
	}
	if os.Getenv(innerRun) != "" {
		t.Skip("already inside a run under another processor")
	}
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no Go tool to build with:", err)
	}
	return tool
}

// environ is the environment with settings added. Only what the Go tool needs
// is kept: programs in WebAssembly refuse to start under a long environment.
func environ(settings ...string) []string {
	var env []string
	for _, v := range os.Environ() {
		name, _, _ := strings.Cut(v, "=")
		switch upper := strings.ToUpper(name); {
		case strings.HasPrefix(upper, "GO"), strings.HasSuffix(upper, "PROXY"),
			strings.Contains(" PATH HOME TMPDIR TMP TEMP XDG_CACHE_HOME USERPROFILE LOCALAPPDATA SYSTEMROOT ", " "+upper+" "):
			env = append(env, v)
		}
	}
	return append(env, settings...)
}

// fusing are the processors whose compiler fuses x*y+z when it may.
var fusing = [][]string{
	{"GOARCH=arm64"},
	{"GOARCH=amd64", "GOAMD64=v3"},
}

var (
	functionLine    = regexp.MustCompile(`^(\S+) STEXT`)
	instructionLine = regexp.MustCompile(`^\s+0x[0-9a-f]+ \d+ \((.+)\)\s+(\S+)`)
	fusedName       = regexp.MustCompile(`^V?FN?M(ADD|SUB)`)
)

// fused lists the fused multiply-adds that the compiler puts into the package
// in a directory, each with function, source line and instruction, and counts
// all instructions. It reads the compiler's own listing of what it emits: the
// disassembler that comes with Go does not know amd64's fused instructions.
// A package is built alone, so that nothing unused is left out and no test's
// code is in it.
func fused(t *testing.T, dir string, target []string) (found []string, instructions int) {
	t.Helper()
	build := exec.CommandContext(t.Context(), goTool(t), "build", "-gcflags=-S", ".")
	build.Dir = dir
	build.Env = environ(append([]string{"GOOS=linux", "CGO_ENABLED=0", "GOWORK=off"}, target...)...)
	listing, err := build.CombinedOutput()
	if err != nil {
		t.Fatalf("go build for %v: %v\n%s", target, err, listing)
	}
	function := ""
	for line := range strings.Lines(string(listing)) {
		if m := functionLine.FindStringSubmatch(line); m != nil {
			function = m[1]
		}
		if m := instructionLine.FindStringSubmatch(line); m != nil {
			instructions++
			if fusedName.MatchString(m[2]) {
				found = append(found, fmt.Sprintf("%s at %s: %s", function, filepath.Base(m[1]), m[2]))
			}
		}
	}
	return found, instructions
}

// exact are the rooms whose numbers are the same on every processor: the model
// and the designs of its sweeps.
var exact = []string{".", "./design"}

// proven are the packages with golden tests: also what records a practice, and
// what brings the runs of the
// model into tables.
var proven = append(exact[:len(exact):len(exact)], "./experiment", "./practice")

// TestNoFusedArithmetic: one rounding instead of two changes the last bit, and
// in time the run.
func TestNoFusedArithmetic(t *testing.T) {
	for _, target := range fusing {
		for _, dir := range exact {
			found, instructions := fused(t, dir, target)
			for _, f := range found {
				t.Errorf("%v: %s: want the product that enters this sum written float64(x*y) where it is made", target, f)
			}
			t.Logf("%v: %d instructions of %s read", target, instructions, dir)
			if instructions < 1000 {
				t.Errorf("%v: read only %d instructions of %s: the listing was not understood", target, instructions, dir)
			}
		}
	}
}

// TestFusedArithmeticIsSeen proves that the test above can fail.
func TestFusedArithmeticIsSeen(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module fixture\n\ngo 1.26\n",
		"fixture.go": `package fixture

func product(x, y float64) float64 { return x * y }

func Plain(x, y, z float64) float64   { return x*y + z }
func Inlined(x, y, z float64) float64 { return product(x, y) + z }
func Stored(x, y, z float64) float64  { p := x * y; return p + z }
func Apart(x, y, z float64) float64   { return float64(x*y) + z }
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, target := range fusing {
		found, _ := fused(t, dir, target)
		all := strings.Join(found, "\n")
		for _, want := range []string{"fixture.Plain", "fixture.Inlined", "fixture.Stored"} {
			if !strings.Contains(all, want) {
				t.Errorf("%v: the fused instruction in %s is not seen in:\n%s", target, want, all)
			}
		}
		if strings.Contains(all, "fixture.Apart") {
			t.Errorf("%v: float64(x*y) + z counts as fused:\n%s", target, all)
		}
	}
}

// TestOtherProcessors runs the golden tests as built for other processors,
// under an emulator where this machine is of another kind.
func TestOtherProcessors(t *testing.T) {
	tool := goTool(t)
	_, files := goFiles(t, "sim")
	goldens := 0
	for _, f := range files {
		if !f.test || !slices.Contains(proven, "."+strings.TrimPrefix(f.dir, "sim")) {
			continue
		}
		for _, d := range f.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && strings.HasPrefix(d.Name.Name, "TestGolden") {
				goldens++
			}
		}
	}
	for _, c := range []struct {
		name   string
		env    []string
		runner func(t *testing.T) string // the program to run the test with, or ""
	}{
		{"arm64", []string{"GOOS=linux", "GOARCH=arm64"}, func(t *testing.T) string { return qemu(t, "arm64", "aarch64") }},
		{"amd64", []string{"GOOS=linux", "GOARCH=amd64", "GOAMD64=v1"}, func(t *testing.T) string { return qemu(t, "amd64", "x86_64") }},
		{"amd64-v3", []string{"GOOS=" + runtime.GOOS, "GOARCH=amd64", "GOAMD64=v3"}, func(t *testing.T) string {
			if runtime.GOARCH != "amd64" {
				t.Skip("this is not an amd64 machine")
			}
			return ""
		}},
		{"wasm", []string{"GOOS=js", "GOARCH=wasm"}, func(t *testing.T) string { return nodeRunner(t, tool) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := []string{"test", "-count=1", "-v", "-run", "^TestGolden", "-timeout", "5m"}
			if r := c.runner(t); r != "" {
				args = append(args, "-exec", r)
			}
			run := exec.CommandContext(t.Context(), tool, append(args, proven...)...)
			run.Env = environ(append([]string{"CGO_ENABLED=0", innerRun + "=1"}, c.env...)...)
			out, err := run.CombinedOutput()
			if strings.Contains(string(out), "can only be run on AMD64 processors with") {
				t.Skip("this processor is older than amd64 v3")
			}
			if err != nil {
				t.Fatalf("%v: %v\n%s", c.env, err, out)
			}
			if passed := strings.Count("\n"+string(out), "\n--- PASS: TestGolden"); passed != goldens {
				t.Errorf("%d golden tests passed, want %d:\n%s", passed, goldens, out)
			}
			t.Logf("%d golden tests passed as built for %v", goldens, c.env)
		})
	}
}

// qemu finds the emulator of another processor, for Linux programs.
func qemu(t *testing.T, goarch, name string) string {
	if runtime.GOARCH == goarch {
		t.Skipf("this is an %s machine: its golden tests run without an emulator", goarch)
	}
	for _, program := range []string{"qemu-" + name + "-static", "qemu-" + name} {
		if found, err := exec.LookPath(program); err == nil {
			return found
		}
	}
	t.Skipf("no qemu-%s to run %s programs with (on Debian: apt install qemu-user-static)", name, goarch)
	return ""
}

// nodeRunner finds Node.js, and the script by which it runs Go's WebAssembly.
func nodeRunner(t *testing.T, tool string) string {
	out, err := exec.Command("node", "--version").Output()
	if err != nil {
		t.Skip("no node to run WebAssembly with (on Debian: apt install nodejs):", err)
	}
	major, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(string(out)), "v"), ".")
	if n, _ := strconv.Atoi(major); n < 18 {
		t.Skipf("node is %s: Go's WebAssembly wants 18 or newer", strings.TrimSpace(string(out)))
	}
	root, err := exec.Command(tool, "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	if _, err := os.Stat(script); err != nil {
		t.Skip("this Go has no script to run WebAssembly with:", err)
	}
	return script
}
