package table

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestRefused lists what no table can be made of.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name    string
		columns []Column
		want    string
	}{
		{"x", nil, "needs a column"},
		{"", []Column{{Name: "a"}}, "name of a table"},
		{"a/b", []Column{{Name: "a"}}, "name of a table"},
		{`a\b`, []Column{{Name: "a"}}, "name of a table"},
		{"x", []Column{{Name: "a"}, {Name: " "}}, "column 2 has no name"},
		{"x", []Column{{Name: "\xff"}}, "column 1 has no name"},
		{"x", []Column{{Name: "a"}, {Name: "a", Type: Whole}}, "two columns are called a"},
		{"x", []Column{{Name: "a", Type: numTypes}}, "no type 4"},
	} {
		dir := t.TempDir()
		if _, err := Create(dir, c.name, c.columns, CSV); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q %v: error %v, want %q", c.name, c.columns, err, c.want)
		}
		if left := tree(t, dir); len(left) > 0 {
			t.Errorf("left %v", left)
		}
	}
}

// TestBadRow names the file, the row and the column of a cell that does not
// fit, and keeps saying so.
func TestBadRow(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		for _, c := range []struct {
			change func([]Cell) []Cell
			want   string
		}{
			{func(r []Cell) []Cell { return r[1:] }, "row 2 has 7 cells, want 8"},
			{func(r []Cell) []Cell { r[0] = Empty(); return r }, "row 2, column run: the cell is empty"},
			{func(r []Cell) []Cell { r[2] = OfNumber(math.NaN()); return r }, "row 2, column trust, mean: the cell is empty or NaN"},
			{func(r []Cell) []Cell { r[6] = OfWhole(1); return r }, "row 2, column effect: the cell is integer, want number"},
			{func(r []Cell) []Cell { r[1] = OfText("\xff"); return r }, `row 2, column who: the text "\xff" is not UTF-8`},
		} {
			dir := t.TempDir()
			w, err := Create(dir, "x", everyType(), f)
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Write(everyCell(1)); err != nil {
				t.Fatal(err)
			}
			err = w.Write(c.change(everyCell(2)))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), Path(dir, "x", f)) {
				t.Errorf("%s: error %v, want %q and the file", f, err, c.want)
			}
			for _, again := range []error{w.Write(everyCell(1)), w.Finish(), w.Settle()} {
				if again != err {
					t.Errorf("%s: then error %v, want %v", f, again, err)
				}
			}
			w.Discard()
			if left := tree(t, dir); len(left) > 0 {
				t.Errorf("%s: left %v", f, left)
			}
		}
	}
}

// TestOrder: a table has its name only after Settle, and none without Finish.
func TestOrder(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		dir := filepath.Join(t.TempDir(), "made", "on", "the", "way")
		begin := func() *Writer {
			w, err := Create(dir, "x", everyType(), f)
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Write(everyCell(0)); err != nil {
				t.Fatal(err)
			}
			return w
		}
		has := func(when string, names ...string) {
			t.Helper()
			files := tree(t, dir)
			for _, name := range names {
				if files[name] == "" {
					t.Errorf("%s, %s: no %s", f, when, name)
				}
			}
			if len(files) != len(names) {
				t.Errorf("%s, %s: %d files, want %v", f, when, len(files), names)
			}
		}
		w := begin()
		if err := w.Settle(); err == nil || !strings.Contains(err.Error(), "not finished") {
			t.Errorf("settled unfinished: %v", err)
		}
		w.Discard()
		has("discarded")
		w = begin()
		if err := w.Finish(); err != nil {
			t.Fatal(err)
		}
		if err := w.Finish(); err != nil {
			t.Errorf("finished again: %v", err)
		}
		has("finished", "x."+f.String()+".tmp")
		if err := w.SettleAs("x.partial"); err != nil {
			t.Fatal(err)
		}
		has("settled", "x.partial."+f.String())
		if got := w.File().File; got != "x.partial."+f.String() {
			t.Errorf("described as %s", got)
		}
		if err := w.Write(everyCell(1)); err == nil {
			t.Errorf("a row after the last")
		}
		w.Discard()
		has("discarded after settling")
		if err := w.Settle(); err == nil {
			t.Error("settled after discarding")
		}
	}
}

// TestReplace: a table of the same name is there until the new one is whole.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path, _ := write(t, dir, CSV, 3)
	before := tree(t, dir)["cells.csv"]
	w, err := Create(dir, "cells", everyType(), CSV)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Finish(); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, dir)["cells.csv"]; got != before {
		t.Error("the old table is gone too early")
	}
	if err := w.Settle(); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, dir); len(got) != 1 || strings.Count(got["cells.csv"], "\n") != 1 {
		t.Errorf("%s = %v", path, got)
	}
}

// TestDirectoryGone fails at the end, names the place, and leaves nothing.
func TestDirectoryGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "run")
	w, err := Create(dir, "x", everyType(), CSV)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := w.Finish(); err != nil {
		t.Fatal(err)
	}
	if err := w.Settle(); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("error %v: want one that names %s", err, dir)
	}
	w.Discard()
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the directory is back: %v", err)
	}
}

// TestWriteFile writes, replaces, and leaves nothing after an error.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "manifest.json")
	for _, text := range []string{"one", "", strings.Repeat("two", 1<<16)} {
		if err := WriteFile(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := tree(t, dir); len(got) != 1 || got["manifest.json"] != text {
			t.Errorf("%d files, %d bytes: want one of %d", len(got), len(got["manifest.json"]), len(text))
		}
	}
	in := filepath.Join(dir, "way")
	if err := os.MkdirAll(filepath.Join(in, "in", "the"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(dir, "no", "such", "place"), filepath.Join(in, "in")} {
		if err := WriteFile(path, []byte("x")); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("error %v: want one that names %s", err, path)
		}
	}
	if left := tree(t, in); len(left) != 1 {
		t.Errorf("left %v", left)
	}
}

// fails is a writer that takes so many bytes and no more.
type fails struct{ left int }

func (f *fails) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, syscall.ENOSPC
	}
	return len(b), nil
}

// TestFailingWriter loses no error of the disk, wherever it comes.
func TestFailingWriter(t *testing.T) {
	some := func(w io.Writer, f Format) error {
		s, err := newSink(w, "x", everyType(), f)
		if err != nil {
			return err
		}
		for k := range 400 {
			if err := s.write(everyCell(k)); err != nil {
				return err
			}
		}
		return s.close()
	}
	for _, f := range []Format{Parquet, CSV} {
		var whole bytes.Buffer
		if err := some(&whole, f); err != nil {
			t.Fatal(err)
		}
		for size := range whole.Len() {
			if size%97 != 0 && size != whole.Len()-1 {
				continue
			}
			if err := some(&fails{size}, f); !errors.Is(err, syscall.ENOSPC) {
				t.Fatalf("%s, full after %d of %d bytes: error %v", f, size, whole.Len(), err)
			}
		}
	}
}
