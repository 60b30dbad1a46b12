package table

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"unicode/utf8"
)

// csvSource reads a file of comma-separated values, once from end to end for
// every column that is asked for: it need not fit into memory.
type csvSource struct {
	path  string
	at    io.ReaderAt
	size  int64
	names []string
	rows  int
}

// openCSV reads the header, counts the rows and sees that they are whole.
func openCSV(t *Table, size int64) error {
	s := &csvSource{path: t.path, at: t.at, size: size}
	if err := s.ends(); err != nil {
		return err
	}
	err := s.each(func(*csv.Reader, []string) error {
		s.rows++
		return nil
	})
	t.names, t.rows, t.from = s.names, s.rows, s
	return err
}

// ends sees that the last line is whole: a number that is cut short would be
// another number.
func (s *csvSource) ends() error {
	if s.size == 0 {
		return fmt.Errorf("%s: empty, without even a header", s.path)
	}
	var last [1]byte
	if _, err := s.at.ReadAt(last[:], s.size-1); err != nil {
		return err
	}
	if last[0] != '\n' {
		return fmt.Errorf("%s: cut short, the last line has no end", s.path)
	}
	return nil
}

// each goes through the rows after the header.
func (s *csvSource) each(row func(*csv.Reader, []string) error) error {
	in := bufio.NewReaderSize(io.NewSectionReader(s.at, 0, s.size), 1<<16)
	if mark, _ := in.Peek(3); string(mark) == "\ufeff" {
		_, _ = in.Discard(3) // which some programs put before UTF-8; just seen, so it is there
	}
	r := csv.NewReader(in)
	r.ReuseRecord = true
	for head := true; ; head = false {
		cells, err := r.Read()
		switch {
		case errors.Is(err, io.EOF) && head:
			return fmt.Errorf("%s: there is no header", s.path)
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, csv.ErrFieldCount):
			line, column := r.FieldPos(min(len(cells)-1, r.FieldsPerRecord))
			return fmt.Errorf("%s:%d:%d: the row has %d cells, want %d", s.path, line, column, len(cells), r.FieldsPerRecord)
		case err != nil:
			return s.place(err)
		case head && s.names == nil:
			s.names = append(s.names, cells...)
		case head:
		default:
			if err := row(r, cells); err != nil {
				return err
			}
		}
	}
}

// place puts the file and the place in it before an error of the reader.
func (s *csvSource) place(err error) error {
	var at *csv.ParseError
	if errors.As(err, &at) {
		return fmt.Errorf("%s:%d:%d: %w", s.path, at.Line, at.Column, at.Err)
	}
	return fmt.Errorf("%s: %w", s.path, err)
}

// column goes through the cells of a column.
func (s *csvSource) column(k int, take func(cell string) error) error {
	rows := 0
	err := s.each(func(r *csv.Reader, cells []string) error {
		rows++
		if err := take(cells[k]); err != nil {
			line, column := r.FieldPos(k)
			return fmt.Errorf("%s:%d:%d: column %s: %w", s.path, line, column, s.names[k], err)
		}
		return nil
	})
	if err == nil && rows != s.rows {
		return fmt.Errorf("%s: it has %d rows, and had %d when it was opened", s.path, rows, s.rows)
	}
	return err
}

func (s *csvSource) numbers(k int) ([]float64, error) {
	out := make([]float64, 0, room(s.rows))
	err := s.column(k, func(cell string) error {
		x, err := parse(cell)
		out = append(out, x)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// parse is the number that a cell stands for.
func parse(cell string) (float64, error) {
	switch cell {
	case "":
		return math.NaN(), nil
	case "true":
		return 1, nil
	case "false":
		return 0, nil
	}
	x, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not a number", cell)
	}
	return x, nil
}

func (s *csvSource) texts(k int) ([]string, error) {
	out := make([]string, 0, room(s.rows))
	seen := known{}
	err := s.column(k, func(cell string) error {
		if !utf8.ValidString(cell) {
			return fmt.Errorf("%q is not UTF-8", cell)
		}
		out = append(out, same(seen, cell))
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
