package table

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestDamagedCSV names the place of what is wrong.
func TestDamagedCSV(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "empty, without even a header"},
		{"\n\n", "no header"},
		{"a,b\n1,2\n3", "cut short"},
		{"a,b\n1,2\n3,4", "cut short"},
		{"a,b\n1,2\n3\n", ":3:1: the row has 1 cells, want 2"},
		{"a,b\n1,2\n3,4,5\n", ":3:5: the row has 3 cells, want 2"},
		{"a,b\n1,2\n3,x\n", `:3:3: column b: "x" is not a number`},
		{"a,b\n1,\"2\n3\"\n\"4\", 5\n", `:2:3: column b: "2\n3" is not a number`},
		{"a,b\n1,1e999\n", `:2:3: column b: "1e999" is not a number`},
		{"a,b\n1,\"2\n", `:2:6: extraneous or missing " in quoted-field`},
		{"a,b\n1,2\"3\n", `:2:4: bare "`},
		{"a,b\n1,\xff\n", `:2:3: column b: "\xff" is not UTF-8`},
		{"a,\xff\n1,2\n", "the name of column 2 is not UTF-8"},
		{"a,a\n1,2\n", `two columns are called "a"`},
		{"a,b\n1,2\n\x00\x00", "cut short"},
	} {
		_, err := all("some/x.csv", []byte(c.text))
		if err == nil || !strings.HasPrefix(err.Error(), "some/x.csv:") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.text, err, c.want)
		}
	}
}

// inMemory is the content of a table that is in no file.
type inMemory struct{ *bytes.Reader }

func (inMemory) Close() error { return nil }

// all reads a table: column b as numbers, which is the first wrong one, and
// every column as texts.
func all(path string, data []byte) (cells [][]string, err error) {
	r, err := open(path, inMemory{bytes.NewReader(data)}, int64(len(data)))
	if err != nil {
		return nil, err
	}
	for _, name := range r.Columns() {
		column, err := r.Texts(name)
		if err != nil {
			return nil, err
		}
		cells = append(cells, column)
	}
	if r.Has("b") {
		_, err = r.Numbers("b")
	}
	return cells, err
}

// TestNotTables refuses what is no table.
func TestNotTables(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "d.csv"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"text.parquet", "x.txt", "x.csv.tmp"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("a,b\n1,2\n3,4\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ name, want string }{
		{"none.csv", "no such file"}, {"none.parquet", "no such file"}, {"x.txt", "neither .parquet nor .csv"}, {"x.csv.tmp", "neither"},
		{"d.csv", "want a file"}, {"text.parquet", "not a whole Parquet file"},
	} {
		_, err := Open(filepath.Join(dir, c.name))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.name) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

// harm reads a damaged copy of a table. An error must name the file.
func harm(t *testing.T, path string, data []byte) (cells [][]string, refused bool) {
	t.Helper()
	cells, err := all(path, data)
	if err != nil && !strings.HasPrefix(err.Error(), path) {
		t.Errorf("error %v: want one that names the file", err)
	}
	return cells, err != nil
}

// TestTruncated cuts a table at every byte: no part of it is a whole table.
func TestTruncated(t *testing.T) {
	for _, f := range []Format{Parquet, CSV} {
		path, data, _ := sample(t, f, 20)
		for n := range data {
			if f == CSV && n > 0 && data[n-1] == '\n' {
				continue // between two rows, as Open says
			}
			if _, refused := harm(t, path, data[:n]); !refused {
				t.Errorf("%s: %d of %d bytes passed for the whole", f, n, len(data))
			}
		}
	}
}

func sample(t testing.TB, f Format, n int) (path string, data []byte, cells [][]string) {
	t.Helper()
	path, _ = write(t, t.TempDir(), f, n)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	cells, err = all(path, data)
	if err != nil {
		t.Fatal(err)
	}
	return path, data, cells
}

// TestFlipped flips the bits of a Parquet file, one at a time and then many.
// Nothing panics, and no flipped bit gives other cells: the pages carry a
// checksum, and the descriptions, which have none, say most things twice.
func TestFlipped(t *testing.T) {
	path, data, want := sample(t, Parquet, 20)
	flips, harmless := 0, 0
	for n := range data {
		for bit := range 8 {
			if testing.Short() && (n+bit)%8 != 0 {
				continue
			}
			broken := bytes.Clone(data)
			broken[n] ^= 1 << bit
			got, refused := harm(t, path, broken)
			if flips++; refused {
				continue
			}
			harmless++
			if !slices.EqualFunc(got, want, slices.Equal) {
				t.Errorf("bit %d of byte %d of %d gives other cells", bit, n, len(data))
			}
		}
	}
	t.Logf("%d of %d flipped bits did no harm", harmless, flips)
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		broken := bytes.Clone(data)
		for range 1 + random.IntN(8) {
			broken[random.IntN(len(broken))] = byte(random.Uint32())
		}
		harm(t, path, broken)
	}
}

// FuzzParquet reads anything as Parquet.
func FuzzParquet(f *testing.F) {
	for _, n := range []int{0, 1, 20} {
		_, data, _ := sample(f, Parquet, n)
		f.Add(data)
	}
	f.Add([]byte("PAR1\x00\x00\x00\x00PAR1"))
	f.Fuzz(func(t *testing.T, data []byte) { harm(t, "x.parquet", data) })
}

// FuzzCSV reads anything as CSV.
func FuzzCSV(f *testing.F) {
	_, data, _ := sample(f, CSV, 20)
	f.Add(data)
	f.Add([]byte("a,b\n1,\"2\n3\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) { harm(t, "x.csv", data) })
}
