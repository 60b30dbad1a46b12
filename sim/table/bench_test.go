package table

import (
	"fmt"
	"os"
	"testing"
)

// wide are the columns of a row as experiments write them: what was varied,
// what came out.
func wide() ([]Column, []Cell) {
	columns := []Column{{Name: "scenario"}, {Name: "seed", Type: Whole}, {Name: "met", Type: Flag}, {Name: "stage", Open: true}}
	for k := range 16 {
		columns = append(columns, Column{Name: fmt.Sprintf("x%d", k), Type: Number, Open: k%2 == 0})
	}
	return columns, make([]Cell, len(columns))
}

func fillRow(cells []Cell, n int) {
	cells[0], cells[1], cells[2], cells[3] = OfText("support-group"), OfWhole(int64(n)), OfFlag(n%3 == 0), OfText([]string{"forming", "norming"}[n%2])
	for k := 4; k < len(cells); k++ {
		cells[k] = OfNumber(float64(n*k%9973) / 9973)
	}
}

// BenchmarkWrite writes rows of twenty cells to a file. Goal: at least a million
// cells a second, and no allocation per row.
func BenchmarkWrite(b *testing.B) {
	for _, f := range []Format{Parquet, CSV} {
		b.Run(f.String(), func(b *testing.B) {
			columns, cells := wide()
			w, err := Create(b.TempDir(), "x", columns, f)
			if err != nil {
				b.Fatal(err)
			}
			defer w.Discard()
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				fillRow(cells, n)
				if err := w.Write(cells); err != nil {
					b.Fatal(err)
				}
				n++
			}
			b.ReportMetric(float64(n*len(cells))/b.Elapsed().Seconds()/1e6, "Mcells/s")
		})
	}
}

// BenchmarkNumbers reads one column of twenty.
func BenchmarkNumbers(b *testing.B) {
	const rows = 200000
	for _, f := range []Format{Parquet, CSV} {
		b.Run(f.String(), func(b *testing.B) {
			dir := b.TempDir()
			columns, cells := wide()
			w, err := Create(dir, "x", columns, f)
			if err != nil {
				b.Fatal(err)
			}
			for n := range rows {
				fillRow(cells, n)
				if err := w.Write(cells); err != nil {
					b.Fatal(err)
				}
			}
			if err := w.Finish(); err != nil {
				b.Fatal(err)
			}
			if err := w.Settle(); err != nil {
				b.Fatal(err)
			}
			r, err := Open(Path(dir, "x", f))
			if err != nil {
				b.Fatal(err)
			}
			defer r.Close()
			b.ReportAllocs()
			for b.Loop() {
				if x, err := r.Numbers("x7"); err != nil || len(x) != rows {
					b.Fatal(len(x), err)
				}
			}
			b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mrows/s")
		})
	}
}

// BenchmarkSettle is what a table costs however small it is.
func BenchmarkSettle(b *testing.B) {
	for _, f := range []Format{Parquet, CSV} {
		b.Run(f.String(), func(b *testing.B) {
			dir := b.TempDir()
			for b.Loop() {
				write(b, dir, f, 1)
			}
			if err := os.Remove(Path(dir, "cells", f)); err != nil {
				b.Fatal(err)
			}
		})
	}
}
