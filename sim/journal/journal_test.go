package journal

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Point is something to be kept.
type Point struct {
	X    map[string]float64
	Loss float64
}

func TestJournal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	open := func(settings any) *Journal {
		t.Helper()
		j, err := Open(path, settings)
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	j := open("this")
	for _, at := range []string{"one", "two", "two"} {
		if err := j.Add(at, Point{X: map[string]float64{"x": 0.1}, Loss: 1.0 / 3}); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(whole), "\n"); n != 2 {
		t.Errorf("%d lines, want 2", n)
	}

	// Torn while the third line was written.
	if err := os.WriteFile(path, append(whole, whole[:20]...), 0o644); err != nil {
		t.Fatal(err)
	}
	j = open("this")
	var p Point
	if !j.Find("two", &p) || p.Loss != 1.0/3 || p.X["x"] != 0.1 || j.Len() != 2 || j.Find("three", &p) {
		t.Errorf("%d remembered, two is %v", j.Len(), p)
	}
	if err := errors.Join(j.Add("three", p), j.Close()); err != nil {
		t.Fatal(err)
	}
	j = open("this")
	if j.Len() != 3 {
		t.Errorf("after a torn line %d are remembered, want 3", j.Len())
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}

	var other *OtherSettings
	if _, err := Open(path, "that"); !errors.As(err, &other) || other.Line != 1 {
		t.Errorf("a journal of other settings: %v", err)
	}
	if err := os.WriteFile(path, []byte("no journal\nat all\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path, "this"); err == nil {
		t.Error("any text is taken for a journal")
	}
	if text, _ := os.ReadFile(path); string(text) != "no journal\nat all\n" {
		t.Error("a file that is no journal was changed")
	}

	var none *Journal
	if none.Find("one", &p) || none.Add("one", p) != nil || none.Len() != 0 || none.Close() != nil {
		t.Error("no journal remembers something")
	}
}
