package table

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// everyType are columns of every type, closed and open, and one whose name and
// unit need care.
func everyType() []Column {
	return []Column{
		{Name: "run", Type: Whole, Meaning: "which run"},
		{Name: "who", Type: Text, Meaning: "name"},
		{Name: "trust, mean", Type: Number, Unit: "0..1", Meaning: "a number"},
		{Name: "met", Type: Flag, Meaning: "a flag"},
		{Name: "said", Type: Text, Meaning: "what was said", Open: true},
		{Name: "wait", Type: Whole, Unit: "acts", Meaning: "how long", Open: true},
		{Name: "effect", Type: Number, Meaning: "d", Open: true},
		{Name: "left", Type: Flag, Meaning: "whether", Open: true},
	}
}

// everyCell is row k of a table that has the hard cases in it.
func everyCell(k int) []Cell {
	texts := [...]string{
		"Ani", "", "Budi, the \"elder\"", "two\nlines", " first a space", `\.`, "Ünïcode 漢字 🙂", "cr\rhere", `"`, "a,b,,\"\"", "NULL", "#x", "=1+1", "'",
		strings.Repeat("long ", 300),
	}
	numbers := [...]float64{
		0, math.Copysign(0, -1), 1, -1.5, math.Pi, 1e300, 5e-324, math.MaxFloat64, math.Inf(1), math.Inf(-1), 0.1, 1e21, 123456789.125, -1e-7,
	}
	wholes := [...]int64{0, 1, -1, math.MaxInt64, math.MinInt64, 1 << 53, 42}
	row := []Cell{
		OfWhole(int64(k)), OfText(texts[k%len(texts)]), OfNumber(numbers[k%len(numbers)]), OfFlag(k%3 == 0),
		OfText(texts[k/2%len(texts)]), OfWhole(wholes[k%len(wholes)]), OfNumber(numbers[k/3%len(numbers)]), OfFlag(k%2 == 0),
	}
	for c := 4; c < len(row); c++ {
		if (k+c)%4 == 0 {
			row[c] = Empty()
		}
	}
	if k%7 == 0 {
		row[6] = OfNumber(math.NaN())
	}
	return row
}

// write writes a table of n rows of everyCell and gives it its name.
func write(t testing.TB, dir string, f Format, n int) (path string, about Described) {
	t.Helper()
	w, err := Create(dir, "cells", everyType(), f)
	if err != nil {
		t.Fatal(err)
	}
	for k := range n {
		if err := w.Write(everyCell(k)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Finish(); err != nil {
		t.Fatal(err)
	}
	if err := w.Settle(); err != nil {
		t.Fatal(err)
	}
	return Path(dir, "cells", f), w.File()
}

// shown is a cell as the text of CSV before any quotes.
func shown(c Cell) string {
	if c.there && c.of == Text {
		return c.text
	}
	return string(appendCell(nil, &c))
}

// tree is the content of a directory.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			data = fmt.Appendf(nil, "unread: %v", err) // a directory, say
		}
		out[e.Name()] = string(data)
	}
	return out
}
