package record

import (
	"encoding/csv"
	"io"
	"strconv"
)

// csvTable writes a table as comma-separated values (RFC 4180 with plain line
// ends): a header, numbers with as many digits as give the same number back.
type csvTable struct {
	columns []Column
	out     *csv.Writer
	row     []string
}

func newCSV(w io.Writer, t *Table) (*csvTable, error) {
	c := &csvTable{columns: t.Columns, out: csv.NewWriter(w), row: make([]string, len(t.Columns))}
	for k := range t.Columns {
		c.row[k] = t.Columns[k].Name
	}
	return c, c.out.Write(c.row)
}

func (c *csvTable) write(v *view) error {
	for k := range c.columns {
		column := &c.columns[k]
		c.row[k] = show(column.Type, column.of(v))
	}
	return c.out.Write(c.row)
}

func show(t Type, x cell) string {
	switch {
	case x.none:
		return ""
	case t == Text:
		return x.text
	case t == Whole:
		return strconv.FormatInt(x.whole, 10)
	case t == Flag:
		return strconv.FormatBool(x.whole == 1)
	}

	return strconv.FormatFloat(x.x, 'g', -1, 64)
}

func (c *csvTable) close() error {
	c.out.Flush()
	return c.out.Error()
}
