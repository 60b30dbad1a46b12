//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestReadme repeats the run that the README shows and asks for the same words,
// so that the README stays true. Refresh it by running the command it shows.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	const prompt = "    $ go run ./cmd/dinamika "
	_, rest, ok := strings.Cut(string(page), prompt)
	if !ok {
		t.Fatalf("the README shows no line that begins with %q", prompt)
	}
	command, shown, _ := strings.Cut(rest, "\n")
	c := exec.Command(built(t), strings.Fields(command)...)
	c.Dir = "../.."
	c.Env = append(os.Environ(), "LANG=C", "LC_ALL=", "LANGUAGE=")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimRight(string(out), "\n"), "\n") {
		want := strings.TrimRight("    "+line, " ")
		have, after, _ := strings.Cut(shown, "\n")
		if have != want {
			t.Fatalf("the README says\n%s\nthe program says\n%s", have, want)
		}
		shown = after
	}
}
