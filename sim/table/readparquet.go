package table

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// parquetSource reads an Apache Parquet file, of a column only its own pages.
type parquetSource struct {
	path   string
	file   *parquet.File
	leaves []format.Type // how each column is stored, those within others too
}

// openParquet reads the description at the end of the file and sees that it
// can be believed.
func openParquet(t *Table, size int64) error {
	s := &parquetSource{path: t.path}
	err := guarded(func() (err error) {
		if err := checkFooter(t.at, size); err != nil {
			return err
		}
		s.file, err = parquet.OpenFile(t.at, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true), parquet.ReadBufferSize(1<<15))
		if err != nil {
			return err
		}
		for _, c := range s.file.Root().Columns() {
			t.names = append(t.names, c.Name())
		}
		t.rows, err = s.count()
		return err
	})
	if err != nil {
		return fmt.Errorf("%s: not a whole Parquet file: %w", t.path, err)
	}
	t.from = s
	return nil
}

// errParts is what is wrong with a file that contradicts itself.
var errParts = errors.New("its parts do not fit the description at its end")

// guarded turns what the library does at a damaged file into an error.
func guarded(read func() error) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("damaged: %v", x)
		}
	}()
	return read()
}

// checkFooter sees that the description at the end is inside the file, and
// that nothing in it claims to be larger than it is: the library would set
// memory aside for it unseen.
func checkFooter(at io.ReaderAt, size int64) error {
	var end [8]byte
	if size < int64(len(end))+4 {
		return fmt.Errorf("%d bytes are too few", size)
	}
	if _, err := at.ReadAt(end[:], size-int64(len(end))); err != nil {
		return err
	}
	if string(end[4:]) != "PAR1" {
		return errors.New("the mark at its end is missing")
	}
	long := int64(binary.LittleEndian.Uint32(end[:4]))
	if long > size-int64(len(end))-4 {
		return fmt.Errorf("the description at its end claims %d bytes, the file has %d", long, size)
	}
	footer := make([]byte, long)
	if _, err := at.ReadAt(footer, size-int64(len(end))-long); err != nil {
		return err
	}
	return checkThrift(footer)
}

// count is how many rows there are, by every account in the file. What the
// file says of itself twice must agree, since its description has no checksum:
// numbers read as another type would be other numbers.
func (s *parquetSource) count() (int, error) {
	said := s.file.Metadata()
	for _, e := range said.Schema {
		if e.Type.Valid {
			s.leaves = append(s.leaves, e.Type.V)
		}
	}
	left := said.NumRows
	for _, g := range said.RowGroups {
		if g.NumRows < 0 || g.NumRows > left || len(g.Columns) != len(s.leaves) {
			return 0, errParts
		}
		left -= g.NumRows
		for k := range g.Columns {
			m := &g.Columns[k].MetaData
			if m.Type != s.leaves[k] || m.Codec == format.Uncompressed && m.TotalCompressedSize != m.TotalUncompressedSize {
				return 0, errParts
			}
		}
	}
	if left != 0 || said.NumRows > math.MaxInt {
		return 0, errParts
	}
	return int(said.NumRows), nil
}

// column goes through the cells of a column.
func (s *parquetSource) column(k int, text bool, take func(Cell)) error {
	var name string
	err := guarded(func() error {
		c := s.file.Root().Columns()[k]
		name = c.Name()
		of, isText, err := reader(c)
		if err != nil {
			return err
		}
		if c.Type().Kind() != parquet.Kind(s.leaves[c.Index()]) {
			return errParts
		}
		if isText && !text {
			return errors.New("it holds text, not numbers")
		}
		cells := make([]parquet.Value, 512)
		for _, g := range s.file.RowGroups() {
			if err := part(g, c.Index(), cells, of, take); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("%s: column %s: %w", s.path, name, err)
	}
	return nil
}

// part goes through the cells of a column in one row group.
func part(g parquet.RowGroup, leaf int, cells []parquet.Value, of valueReader, take func(Cell)) (err error) {
	pages := g.ColumnChunks()[leaf].Pages()
	defer func() {
		if e := pages.Close(); err == nil {
			err = e
		}
	}()
	for rows := int64(0); ; {
		page, err := pages.ReadPage()
		if errors.Is(err, io.EOF) && rows != g.NumRows() {
			return fmt.Errorf("it has %d cells for %d rows", rows, g.NumRows())
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if rows += page.NumValues(); rows > g.NumRows() {
			return fmt.Errorf("it has %d cells for %d rows", rows, g.NumRows())
		}
		if err := turn(page, cells, of, take); err != nil {
			return err
		}
		parquet.Release(page)
	}
}

// turn goes through the cells of one page.
func turn(page parquet.Page, cells []parquet.Value, of valueReader, take func(Cell)) error {
	values, left := page.Values(), page.NumValues()
	for {
		n, err := values.ReadValues(cells)
		for _, v := range cells[:n] {
			cell, err := of(v)
			if err != nil {
				return err
			}
			take(cell)
		}
		left -= int64(n)
		switch {
		case errors.Is(err, io.EOF) && left == 0:
			return nil
		case errors.Is(err, io.EOF):
			return io.ErrUnexpectedEOF
		case err != nil:
			return err
		case n == 0:
			return io.ErrNoProgress
		}
	}
}

func (s *parquetSource) numbers(k int) ([]float64, error) {
	out := make([]float64, 0, room(int(s.file.NumRows())))
	err := s.column(k, false, func(x Cell) {
		switch {
		case !x.there:
			out = append(out, math.NaN())
		case x.of == Number:
			out = append(out, x.number())
		default:
			out = append(out, float64(x.whole()))
		}
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (s *parquetSource) texts(k int) ([]string, error) {
	out := make([]string, 0, room(int(s.file.NumRows())))
	seen, b := known{}, []byte(nil)
	err := s.column(k, true, func(x Cell) {
		if x.there && x.of == Text {
			out = append(out, x.text)
			return
		}
		b = appendCell(b[:0], &x)
		out = append(out, same(seen, b))
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
