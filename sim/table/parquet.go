package table

import (
	"io"
	"reflect"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/encoding"
)

// batch is how many rows are handed to the library at once.
const batch = 128

// groupRows is how many rows a row group has, which bounds what is in memory.
const groupRows = 1 << 16

// parquetTable writes a table as Apache Parquet.
type parquetTable struct {
	columns []Column
	out     *parquet.GenericWriter[any]
	rows    []parquet.Row
	texts   []byte // of the rows that wait, which the library wants as bytes
}

func newParquet(w io.Writer, name string, columns []Column) *parquetTable {
	return &parquetTable{
		columns: columns,
		out: parquet.NewGenericWriter[any](w, parquet.NewSchema(name, inOrder(columns)),
			parquet.CreatedBy("dinamika", "1", ""),
			parquet.Compression(&parquet.Snappy),
			parquet.PageBufferSize(1<<15),
			parquet.WriteBufferSize(0), // the file has its own
			parquet.MaxRowsPerRowGroup(groupRows),
		),
		rows: make([]parquet.Row, 0, batch),
	}
}

func (p *parquetTable) write(cells []Cell) error {
	k := len(p.rows)
	p.rows = p.rows[:k+1]
	row := p.rows[k][:0]
	for c := range cells {
		row = append(row, p.value(&cells[c]).Level(0, level(&p.columns[c], &cells[c]), c))
	}
	p.rows[k] = row
	if k+1 == batch {
		return p.flush()
	}
	return nil
}

// level is the definition level of a cell: 1 when it could be empty and is not.
func level(c *Column, x *Cell) int {
	if c.Open && x.there {
		return 1
	}
	return 0
}

func (p *parquetTable) value(x *Cell) parquet.Value {
	switch {
	case !x.there:
		return parquet.NullValue()
	case x.of == Text:
		k := len(p.texts)
		p.texts = append(p.texts, x.text...)
		return parquet.ByteArrayValue(p.texts[k:])
	case x.of == Whole:
		return parquet.Int64Value(x.whole())
	case x.of == Flag:
		return parquet.BooleanValue(x.flag())
	}
	return parquet.DoubleValue(x.number())
}

func (p *parquetTable) flush() error {
	_, err := p.out.WriteRows(p.rows)
	p.rows, p.texts = p.rows[:0], p.texts[:0]
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
