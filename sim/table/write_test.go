package table

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzCSVLikeTheLibrary holds the bytes against those of encoding/csv.
func FuzzCSVLikeTheLibrary(f *testing.F) {
	for k := range 30 {
		f.Add(everyCell(k)[1].text, everyCell(k + 1)[1].text)
	}
	f.Add("\u00a0x", "\tx")
	f.Add("\xff", "\x00")
	f.Fuzz(func(t *testing.T, a, b string) {
		var got, want bytes.Buffer
		c := csvTable{out: &got}
		if err := c.write([]Cell{OfText(a), OfText(b)}); err != nil {
			t.Fatal(err)
		}
		w := csv.NewWriter(&want)
		if err := w.Write([]string{a, b}); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		if got.String() != want.String() {
			t.Errorf("wrote %q, want %q", got.String(), want.String())
		}
	})
}

// TestCSVNumbers shows what the other types look like.
func TestCSVNumbers(t *testing.T) {
	_, about := write(t, t.TempDir(), CSV, 3)
	if about.Rows != 3 {
		t.Errorf("%d rows", about.Rows)
	}
	for _, c := range []struct {
		cell Cell
		want string
	}{
		{OfWhole(math.MinInt64), "-9223372036854775808"}, {OfNumber(0.1), "0.1"}, {OfNumber(1e21), "1e+21"}, {OfNumber(math.Inf(1)), "+Inf"},
		{OfNumber(math.NaN()), ""}, {OfFlag(true), "true"}, {OfFlag(false), "false"}, {Empty(), ""}, {OfText(""), ""}, {Cell{}, ""},
	} {
		if got := shown(c.cell); got != c.want {
			t.Errorf("%+v is %q, want %q", c.cell, got, c.want)
		}
	}
}

// TestSameBytes writes the same rows twice, and others.
func TestSameBytes(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		a, b, c := t.TempDir(), t.TempDir(), t.TempDir()
		write(t, a, f, 500)
		write(t, b, f, 500)
		write(t, c, f, 501)
		if x, y := tree(t, a), tree(t, b); cmp.Diff(x, y) != "" {
			t.Errorf("%s: the same rows gave other bytes", f)
		}
		if x, y := tree(t, a), tree(t, c); cmp.Diff(x, y) == "" {
			t.Errorf("%s: other rows gave the same bytes", f)
		}
	}
}

// TestCellsNotKept lets the caller use one row of cells, and the memory behind
// a text, again and again.
func TestCellsNotKept(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		dir := t.TempDir()
		w, err := Create(dir, "x", []Column{{Name: "s"}, {Name: "n", Type: Whole}}, f)
		if err != nil {
			t.Fatal(err)
		}
		row := make([]Cell, 2)
		for k := range 3 * batch {
			row[0], row[1] = OfText(strings.Repeat("x", k%5)), OfWhole(int64(k))
			if err := w.Write(row); err != nil {
				t.Fatal(err)
			}
			clear(row)
		}
		if err := errors.Join(w.Finish(), w.Settle()); err != nil {
			t.Fatal(err)
		}
		r, err := Open(Path(dir, "x", f))
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		s, errS := r.Texts("s")
		n, errN := r.Numbers("n")
		if errS != nil || errN != nil {
			t.Fatal(errS, errN)
		}
		for k := range s {
			if len(s[k]) != k%5 || n[k] != float64(k) {
				t.Fatalf("%s: row %d is %q, %v", f, k, s[k], n[k])
			}
		}
	}
}

// TestDescribed holds the description against the file, and its JSON against
// what manifests have.
func TestDescribed(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		dir := t.TempDir()
		_, about := write(t, dir, f, 300)
		text := tree(t, dir)["cells."+f.String()]
		sum := sha256.Sum256([]byte(text))
		if about.Bytes != int64(len(text)) || about.SHA256 != hex.EncodeToString(sum[:]) || about.File != "cells."+f.String() || about.Rows != 300 {
			t.Errorf("%s: described as %+v", f, about)
		}
		about.Columns = about.Columns[2:4]
		data, err := json.Marshal(about)
		if err != nil {
			t.Fatal(err)
		}
		_, got, _ := strings.Cut(string(data), `"columns":`)
		want := `[{"name":"trust, mean","type":"number","unit":"0..1","meaning":"a number"},{"name":"met","type":"boolean","meaning":"a flag"}]}`
		if got != want {
			t.Errorf("%s: columns in JSON\n%s, want\n%s", f, got, want)
		}
		var back Described
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(about, back); diff != "" {
			t.Errorf("%s: read back:\n%s", f, diff)
		}
	}
}

// TestMemory writes a table a hundred times as long in no more memory.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, f := range []Format{Parquet, CSV} {
		alive := func(rows int) uint64 {
			w, err := Create(t.TempDir(), "x", everyType(), f)
			if err != nil {
				t.Fatal(err)
			}
			defer w.Discard()
			cells := everyCell(5)
			for k := range rows {
				cells[0], cells[2] = OfWhole(int64(k)), OfNumber(float64(k)/7)
				if err := w.Write(cells); err != nil {
					t.Fatal(err)
				}
			}
			var s runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&s)
			runtime.KeepAlive(w)
			return s.HeapAlloc
		}
		few, many := alive(groupRows-1), alive(30*groupRows-1)
		if many > few+4<<20 {
			t.Errorf("%s: %d kB kept after one row group, %d kB after thirty", f, few>>10, many>>10)
		}
	}
}
