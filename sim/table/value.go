package table

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// valueReader makes a cell of a value of a Parquet column.
type valueReader func(parquet.Value) (Cell, error)

// reader finds how the values of a column are read, and whether they are text.
// What is stored as a number and means something else, as a date or a decimal
// does, is refused.
func reader(c *parquet.Column) (of valueReader, text bool, err error) {
	if !c.Leaf() || c.Repeated() {
		return nil, false, errors.New("it holds more than one cell a row")
	}
	means := meaning(c.Type())
	if c.Type().Kind() == parquet.ByteArray && (means == asStored || means == asText) {
		return ofText(known{}), true, nil
	}
	var plain func(parquet.Value) Cell
	switch c.Type().Kind() {
	case parquet.Boolean:
		plain = func(v parquet.Value) Cell { return OfFlag(v.Boolean()) }
	case parquet.Int32:
		plain = func(v parquet.Value) Cell { return OfWhole(int64(v.Int32())) }
		if means == asUnsigned {
			plain, means = func(v parquet.Value) Cell { return OfWhole(int64(v.Uint32())) }, asStored
		}
	case parquet.Int64:
		plain = func(v parquet.Value) Cell { return OfWhole(v.Int64()) }
	case parquet.Float:
		plain = func(v parquet.Value) Cell { return OfNumber(float64(v.Float())) }
	case parquet.Double:
		plain = func(v parquet.Value) Cell { return OfNumber(v.Double()) }
	}
	if plain == nil || means != asStored {
		return nil, false, fmt.Errorf("its type is %s, which is not read here", c.Type())
	}
	return func(v parquet.Value) (Cell, error) {
		if v.IsNull() {
			return Cell{}, nil
		}
		return plain(v), nil
	}, false, nil
}

func ofText(seen known) valueReader {
	return func(v parquet.Value) (Cell, error) {
		if v.IsNull() {
			return Cell{}, nil
		}
		b := v.ByteArray()
		if !utf8.Valid(b) {
			return Cell{}, fmt.Errorf("%q is not UTF-8", b)
		}
		return OfText(same(seen, b)), nil
	}
}

// What a stored value means.
const (
	asStored = iota
	asText
	asUnsigned
	asOther
)

func meaning(t parquet.Type) int {
	l := t.LogicalType()
	if l == nil || l.Value == nil {
		return asStored
	}
	switch v := l.Value.(type) {
	case *format.StringType, *format.EnumType, *format.JsonType:
		return asText
	case *format.IntType:
		if v.IsSigned {
			return asStored
		}
		return asUnsigned
	}
	return asOther
}
