package table

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
)

// TestRoundTrip reads every cell back, in both formats, over more than one row
// group.
func TestRoundTrip(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		for _, n := range []int{0, 1, batch, 1000, groupRows + 77} {
			path, _ := write(t, t.TempDir(), f, n)
			r, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if r.Rows() != n || !r.Has("trust, mean") || r.Has("trust") {
				t.Errorf("%s: %d rows of %v", path, r.Rows(), r.Columns())
			}
			for c, column := range everyType() {
				if got := r.Columns()[c]; got != column.Name {
					t.Errorf("column %d is %s, want %s", c, got, column.Name)
				}
				compare(t, r, c, column, n)
			}
			if err := r.Close(); err != nil {
				t.Error(err)
			}
			if err := r.Close(); err != nil {
				t.Error("closed again:", err)
			}
		}
	}
}

// TestTogether reads several columns at once.
func TestTogether(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		path, _ := write(t, t.TempDir(), f, 1000)
		r, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		var all sync.WaitGroup
		for k := range 16 {
			c := k % 8
			all.Go(func() {
				if got, err := r.Texts(everyType()[c].Name); err != nil || got[999] != shown(everyCell(999)[c]) {
					t.Errorf("column %d: error %v", c, err)
				}
			})
		}
		all.Wait()
	}
}

// compare holds a column read back against what everyCell wrote.
func compare(t *testing.T, r *Table, c int, column Column, n int) {
	t.Helper()
	texts, err := r.Texts(column.Name)
	if err != nil {
		t.Fatal(err)
	}
	var numbers []float64
	if column.Type != Text {
		if numbers, err = r.Numbers(column.Name); err != nil {
			t.Fatal(err)
		}
		if len(numbers) != n {
			t.Fatalf("%s: %d numbers, want %d", column.Name, len(numbers), n)
		}
	}
	if len(texts) != n {
		t.Fatalf("%s: %d texts, want %d", column.Name, len(texts), n)
	}
	for k := range n {
		cell := everyCell(k)[c]
		if want := shown(cell); texts[k] != want {
			t.Fatalf("%s, row %d: text %q, want %q", column.Name, k, texts[k], want)
		}
		if numbers == nil {
			continue
		}
		want := math.NaN()
		switch {
		case cell.there && cell.of == Number:
			want = cell.number()
		case cell.there:
			want = float64(cell.whole())
		}
		if math.Float64bits(numbers[k]) != math.Float64bits(want) && !(math.IsNaN(want) && math.IsNaN(numbers[k])) {
			t.Fatalf("%s, row %d: number %v, want %v", column.Name, k, numbers[k], want)
		}
	}
}

// TestOneColumn reads one column of a Parquet file in which all others are
// destroyed: only its own bytes are read.
func TestOneColumn(t *testing.T) {
	path, _ := write(t, t.TempDir(), Parquet, groupRows+77)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer at.Close()
	file, err := parquet.OpenFile(at, int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for c, column := range everyType() {
		broken := slices.Clone(data)
		for _, g := range file.Metadata().RowGroups {
			for k, chunk := range g.Columns {
				if k == c {
					continue
				}
				from := chunk.MetaData.DataPageOffset
				if d := chunk.MetaData.DictionaryPageOffset; d != 0 {
					from = min(from, d)
				}
				clear(broken[from : from+chunk.MetaData.TotalCompressedSize])
			}
		}
		if err := os.WriteFile(path, broken, 0o666); err != nil {
			t.Fatal(err)
		}
		r, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, r, c, column, groupRows+77)
		if _, err := r.Texts(everyType()[(c+1)%8].Name); err == nil {
			t.Error("a destroyed column was read")
		}
		r.Close()
	}
}

// TestOneColumnCSV keeps rows of a single empty cell, which an empty line
// would not.
func TestOneColumnCSV(t *testing.T) {
	dir := t.TempDir()
	w, err := Create(dir, "x", []Column{{Name: "a", Type: Number, Open: true}}, CSV)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []Cell{OfNumber(1), Empty(), OfNumber(3), Empty()} {
		if err := w.Write([]Cell{c}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Finish(); err != nil {
		t.Fatal(err)
	}
	if err := w.Settle(); err != nil {
		t.Fatal(err)
	}
	r, err := Open(Path(dir, "x", CSV))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	got, err := r.Texts("a")
	if diff := cmp.Diff([]string{"1", "", "3", ""}, got); err != nil || diff != "" {
		t.Errorf("error %v, cells:\n%s", err, diff)
	}
}

// TestOtherCSV reads what other programs write.
func TestOtherCSV(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.CSV")
	text := "\ufeff\"run\",who,d,met\r\n1,\"A \"\"B\"\"\",-.5,true\r\n2,,1E3,false\r\n\r\n3,\"a\r\nb\",inf,\r\n"
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	r, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	who, _ := r.Texts("who")
	d, _ := r.Numbers("d")
	met, _ := r.Numbers("met")
	if diff := cmp.Diff([]string{"A \"B\"", "", "a\nb"}, who); diff != "" || r.Rows() != 3 || !r.Has("run") {
		t.Errorf("rows %d, %v:\n%s", r.Rows(), r.Columns(), diff)
	}
	if !slices.Equal(d, []float64{-0.5, 1000, math.Inf(1)}) || met[0] != 1 || met[1] != 0 || !math.IsNaN(met[2]) {
		t.Errorf("numbers %v and %v", d, met)
	}
}

// TestOtherParquet reads the types that other programs use, and refuses what
// would mean something else.
func TestOtherParquet(t *testing.T) {
	type row struct {
		I32  int32    `parquet:"i32"`
		U32  uint32   `parquet:"u32"`
		U64  uint64   `parquet:"u64"`
		F32  float32  `parquet:"f32,zstd"`
		Opt  *float64 `parquet:"opt,optional,split"`
		Enum string   `parquet:"enum,enum"`
		Raw  []byte   `parquet:"raw,delta"`
		Date int32    `parquet:"date,date"`
		Dec  int64    `parquet:"dec,decimal(2:10)"`
		List []int64  `parquet:"list,list"`
		UUID [16]byte `parquet:"uuid,uuid"`
	}
	path := filepath.Join(t.TempDir(), "x.parquet")
	half := 0.5
	if err := parquet.WriteFile(path, []row{{-3, 1 << 31, 7, 0.25, &half, "e", []byte("raw"), 1, 1, []int64{1, 2}, [16]byte{}}, {F32: 1}}); err != nil {
		t.Fatal(err)
	}
	r, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for name, want := range map[string]float64{"i32": -3, "u32": 1 << 31, "f32": 0.25, "opt": 0.5} {
		got, err := r.Numbers(name)
		if err != nil || len(got) != 2 || got[0] != want {
			t.Errorf("%s: %v, error %v: want %v", name, got, err, want)
		}
	}
	for name, want := range map[string]string{"i32": "-3", "f32": "0.25", "enum": "e", "raw": "raw", "opt": "0.5"} {
		got, err := r.Texts(name)
		if err != nil || len(got) != 2 || got[0] != want {
			t.Errorf("%s: %q, error %v: want %q", name, got, err, want)
		}
	}
	for name, want := range map[string]string{
		"u64": "INT(64,false)", "date": "DATE", "dec": "DECIMAL", "list": "more than one cell", "uuid": "UUID", "enum": "text, not numbers", "no": "no column",
	} {
		if got, err := r.Numbers(name); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v, error %v: want %q, the file and the column", name, got, err, want)
		}
	}
}
