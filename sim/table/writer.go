package table

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Writer writes one table to a file which has its name only when whole. Its
// use: Create, Write for every row, Finish, Settle; or Discard. Several tables
// that belong together are finished all before the first is settled. After an
// error the table is lost: every later call but Discard returns the same error.
// A Writer is for one goroutine at a time; different Writers are independent.
type Writer struct {
	dir, name string
	format    Format
	columns   []Column
	file      *file
	sink      sink
	rows      int64
	finished  bool
	err       error // the first there was
}

// sink puts rows into the bytes of a format.
type sink interface {
	write([]Cell) error
	close() error // brings all rows to the file
}

func newSink(w io.Writer, name string, columns []Column, f Format) (sink, error) {
	if f == CSV {
		return newCSV(w, columns)
	}
	return newParquet(w, name, columns), nil
}

// Create begins a table of the given name in a directory, which is made when
// it is not there. An unfinished table of that name is written over, a finished
// one is replaced by Settle.
func Create(dir, name string, columns []Column, f Format) (*Writer, error) {
	if err := checkName(name); err != nil {
		return nil, err
	}
	if err := checkColumns(columns); err != nil {
		return nil, fmt.Errorf("table %s: %w", name, err)
	}
	if err := place(dir); err != nil {
		return nil, err
	}
	at, err := create(Path(dir, name, f))
	if err != nil {
		return nil, err
	}
	w := &Writer{dir: dir, name: name, format: f, columns: slices.Clone(columns), file: at}
	if w.sink, err = newSink(at, name, w.columns, f); err != nil {
		w.Discard()
		return nil, err
	}
	return w, nil
}

func checkName(name string) error {
	if name == "" || strings.ContainsAny(name, `/\`) {
		return fmt.Errorf("%q cannot be the name of a table", name)
	}
	return nil
}

// Write writes one row, its cells in the order of the columns. The cells are
// not kept.
func (w *Writer) Write(cells []Cell) error {
	if w.err != nil {
		return w.err
	}
	if w.finished {
		return w.fail(errors.New("there is no row after the last"))
	}
	if len(cells) != len(w.columns) {
		return w.fail(fmt.Errorf("row %d has %d cells, want %d", w.rows+1, len(cells), len(w.columns)))
	}
	for k := range cells {
		if err := cells[k].fits(&w.columns[k]); err != nil {
			return w.fail(fmt.Errorf("row %d, column %s: %w", w.rows+1, w.columns[k].Name, err))
		}
	}
	w.rows++
	if err := w.sink.write(cells); err != nil {
		return w.fail(err)
	}
	return nil
}

// fail keeps the first error, which names the file.
func (w *Writer) fail(err error) error {
	var path *os.PathError
	var link *os.LinkError
	if !errors.As(err, &path) && !errors.As(err, &link) {
		err = fmt.Errorf("write %s: %w", w.file.path, err)
	}
	w.err = err
	return err
}

// Finish brings all rows to the disk, still under the temporary name.
func (w *Writer) Finish() error {
	if w.err != nil || w.finished {
		return w.err
	}
	if err := w.sink.close(); err != nil {
		return w.fail(err)
	}
	if err := w.file.finish(); err != nil {
		return w.fail(err)
	}
	w.finished = true
	return nil
}

// Settle gives a finished table its name, on the disk too.
func (w *Writer) Settle() error { return w.SettleAs(w.name) }

// SettleAs gives a finished table another name than it began with.
func (w *Writer) SettleAs(name string) error {
	if w.err != nil {
		return w.err
	}
	if err := checkName(name); err != nil {
		return w.fail(err)
	}
	if !w.finished {
		return w.fail(errors.New("it is not finished"))
	}
	if err := w.file.settle(Path(w.dir, name, w.format)); err != nil {
		return w.fail(err)
	}
	w.name = name
	return nil
}

// Discard removes what was written, even when it has its name already: of
// tables that belong together none is to be left when one fails.
func (w *Writer) Discard() {
	w.file.discard()
	if w.err == nil {
		_ = w.fail(errors.New("it is discarded"))
	}
}

// Described is a table as a manifest describes it.
type Described struct {
	Table   string   `json:"table"`
	File    string   `json:"file"`
	Rows    int64    `json:"rows"`
	Row     string   `json:"row"` // what one row is, for the one who made the table to say
	Bytes   int64    `json:"bytes"`
	SHA256  string   `json:"sha256"`
	Columns []Column `json:"columns"`
}

// File describes the table, once it is finished.
func (w *Writer) File() Described {
	return Described{
		Table: w.name, File: filepath.Base(w.file.path), Rows: w.rows,
		Bytes: w.file.size, SHA256: w.file.hex(), Columns: slices.Clone(w.columns),
	}
}
