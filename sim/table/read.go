package table

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// Table is a table being read, of this package or of another program. Its
// columns are read when they are asked for, each by itself and whole, so that
// no more of a table is in memory than what is wanted of it. Several goroutines
// may read from it.
type Table struct {
	path  string
	at    content
	names []string
	rows  int
	from  source
}

// source reads the columns of a file of one format.
type source interface {
	numbers(k int) ([]float64, error)
	texts(k int) ([]string, error)
}

// Open opens a table, of the format that its ending names, .parquet or .csv. A
// file that is damaged is refused here, or when a damaged column is read; a
// CSV file cut short exactly between two rows cannot be told from a whole one,
// but by the rows and the hash in a manifest.
func Open(path string) (*Table, error) {
	at, err := os.Open(path)
	if err != nil {
		return nil, err // names the path
	}
	t, err := openFile(path, at)
	if err != nil {
		_ = at.Close() // only read
		return nil, err
	}
	return t, nil
}

func openFile(path string, at *os.File) (*Table, error) {
	info, err := at.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: want a file", path)
	}
	return open(path, at, info.Size())
}

// content is what a table is read from: a file, and in tests bytes.
type content interface {
	io.ReaderAt
	io.Closer
}

// open opens a table whose content is so many bytes.
func open(path string, at content, size int64) (t *Table, err error) {
	t = &Table{path: path, at: at}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".parquet":
		err = openParquet(t, size)
	case ".csv":
		err = openCSV(t, size)
	default:
		err = fmt.Errorf("%s: the ending says neither .parquet nor .csv", path)
	}
	if err != nil {
		return nil, err
	}
	for k, name := range t.names {
		if !utf8.ValidString(name) {
			return nil, fmt.Errorf("%s: the name of column %d is not UTF-8", t.path, k+1)
		}
		if slices.Contains(t.names[:k], name) {
			return nil, fmt.Errorf("%s: two columns are called %q", t.path, name)
		}
	}
	return t, nil
}

// Columns are the names of the columns, in their order.
func (t *Table) Columns() []string { return slices.Clone(t.names) }

// Has says whether there is a column of that name.
func (t *Table) Has(name string) bool { return slices.Contains(t.names, name) }

// Rows is how many rows there are.
func (t *Table) Rows() int { return t.rows }

// Numbers reads a column of numbers, whole numbers or flags, which are 1 and 0.
// Empty cells are NaN. Whole numbers beyond 2⁵³ lose their last digits.
func (t *Table) Numbers(name string) ([]float64, error) {
	k, err := t.find(name)
	if err != nil {
		return nil, err
	}
	return t.from.numbers(k)
}

// Texts reads a column of any type as text: what is not text is written as in
// CSV, so that both formats give the same. Empty cells are empty texts.
func (t *Table) Texts(name string) ([]string, error) {
	k, err := t.find(name)
	if err != nil {
		return nil, err
	}
	return t.from.texts(k)
}

func (t *Table) find(name string) (int, error) {
	k := slices.Index(t.names, name)
	if k < 0 {
		return 0, fmt.Errorf("%s: there is no column %q; there are: %s", t.path, name, strings.Join(t.names, ", "))
	}
	return k, nil
}

// Close ends the reading. What was read stays.
func (t *Table) Close() error {
	if err := t.at.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
		return err
	}
	return nil
}

// room is how much to set aside for rows that a file says it has: no more than
// it can be believed.
func room(rows int) int { return min(rows, 1<<20) }

// known gives equal texts one place in memory, since columns of text repeat a
// few.
type known map[string]string

// same is the text that is known already, or from now on.
func same[T string | []byte](k known, s T) string {
	if have, ok := k[string(s)]; ok {
		return have
	}
	own := strings.Clone(string(s)) // a cell of CSV is part of its whole row
	k[own] = own
	return own
}
