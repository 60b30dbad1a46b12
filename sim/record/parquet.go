package record

import (
	"io"
	"reflect"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/encoding"
)

// batch is how many rows are handed to the library at once.
const batch = 128

// parquetTable writes a table as Apache Parquet. Row groups are bounded, so
// that memory does not grow with the run.
type parquetTable struct {
	columns []Column
	out     *parquet.GenericWriter[any]
	rows    []parquet.Row
}

func newParquet(w io.Writer, t *Table) (*parquetTable, error) {
	schema := parquet.NewSchema(t.Name, inOrder(t.Columns))
	p := &parquetTable{
		columns: t.Columns,
		out: parquet.NewGenericWriter[any](w, schema,
			parquet.CreatedBy("dinamika", "1", ""),
			parquet.Compression(&parquet.Snappy),
			parquet.PageBufferSize(1<<15),
			parquet.WriteBufferSize(0), // the file has its own
			parquet.MaxRowsPerRowGroup(1<<16),
		),
		rows: make([]parquet.Row, 0, batch),
	}
	return p, nil
}

func (p *parquetTable) write(v *view) error {
	k := len(p.rows)
	p.rows = p.rows[:k+1]
	row := p.rows[k][:0]
	for c := range p.columns {
		column := &p.columns[c]
		row = append(row, value(column, column.of(v)).Level(0, defined(column), c))
		if x := &row[c]; column.Open && x.IsNull() {
			*x = x.Level(0, 0, c)
		}
	}
	p.rows[k] = row
	if k+1 == batch {
		return p.flush()
	}
	return nil
}

// defined is the definition level of a cell that is not empty.
func defined(c *Column) int {
	if c.Open {
		return 1
	}
	return 0
}

func value(c *Column, x cell) parquet.Value {
	switch {
	case x.none:
		return parquet.NullValue()
	case c.Type == Text:
		return parquet.ByteArrayValue([]byte(x.text))
	case c.Type == Whole:
		return parquet.Int64Value(x.whole)
	case c.Type == Flag:
		return parquet.BooleanValue(x.whole == 1)
	}
	return parquet.DoubleValue(x.x)
}

func (p *parquetTable) flush() error {
	_, err := p.out.WriteRows(p.rows)
	p.rows = p.rows[:0]
	return err
}

func (p *parquetTable) close() error {
	if err := p.flush(); err != nil {
		return err
	}
	return p.out.Close()
}

// ordered is a group of columns that keeps their order; the library's own
// sorts them by name.
type ordered struct {
	parquet.Group
	fields []parquet.Field
}

func inOrder(columns []Column) *ordered {
	o := &ordered{Group: parquet.Group{}}
	for k := range columns {
		leaf := parquet.Node(leafOf(columns[k].Type))
		if columns[k].Open {
			leaf = parquet.Optional(leaf)
		}
		o.Group[columns[k].Name] = leaf
		o.fields = append(o.fields, &field{leaf, columns[k].Name})
	}
	return o
}

// Fields are the columns, in order.
func (o *ordered) Fields() []parquet.Field { return o.fields }

// Encoding of a group: it has none of its own.
func (o *ordered) Encoding() encoding.Encoding { return nil }

// Compression of a group: it has none of its own.
func (o *ordered) Compression() compress.Codec { return nil }

func leafOf(t Type) parquet.Node {
	switch t {
	case Text:
		return parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
	case Whole:
		return parquet.Int(64)
	case Flag:
		return parquet.Leaf(parquet.BooleanType)
	}
	return parquet.Leaf(parquet.DoubleType)
}

// field is one named column.
type field struct {
	parquet.Node
	name string
}

// Name of the column.
func (f *field) Name() string { return f.name }

// Value finds the column in a Go value, which is not how rows are written here.
func (f *field) Value(base reflect.Value) reflect.Value {
	return base.MapIndex(reflect.ValueOf(f.name))
}
