package table

import (
	"encoding/binary"
	"errors"
)

// errThrift is what is wrong with a description that cannot be believed.
var errThrift = errors.New("the description at its end is damaged")

// thrift walks through the description of a Parquet file, a struct in the
// compact protocol of Apache Thrift, without keeping anything. It sees that no
// list and no text claims to be longer than the bytes that follow: the library
// sets memory aside for what is claimed, and a flipped bit can claim more than
// any machine has, which no recover can catch.
type thrift struct {
	rest []byte
	bad  bool
}

// checkThrift says whether a description can be given to the library.
func checkThrift(footer []byte) error {
	t := thrift{rest: footer}
	t.fields(0)
	if t.bad {
		return errThrift
	}
	return nil
}

// deepest is how deep a description may nest; real ones stay far below.
const deepest = 32

// The types of the compact protocol.
const (
	thriftTrue = 1 + iota
	thriftFalse
	thriftByte
	thriftInt16
	thriftInt32
	thriftInt64
	thriftDouble
	thriftText
	thriftList
	thriftSet
	_ // a map: there is none in these descriptions
	thriftStruct
)

// skip leaves out n bytes.
func (t *thrift) skip(n uint64) {
	if t.bad = t.bad || n > uint64(len(t.rest)); !t.bad {
		t.rest = t.rest[n:]
	}
}

// next is the next byte, 0 when there is none.
func (t *thrift) next() byte {
	if t.bad = t.bad || len(t.rest) == 0; t.bad {
		return 0
	}
	b := t.rest[0]
	t.rest = t.rest[1:]
	return b
}

func (t *thrift) number() uint64 {
	x, n := binary.Uvarint(t.rest)
	if t.bad = t.bad || n <= 0; t.bad {
		return 0
	}
	t.rest = t.rest[n:]
	return x
}

// fields walks through a struct.
func (t *thrift) fields(depth int) {
	for t.bad = t.bad || depth > deepest; !t.bad; {
		head := t.next()
		if head == 0 {
			return
		}
		if head>>4 == 0 {
			t.number() // of the field, when it is far from the last
		}
		if kind := head & 15; kind != thriftTrue && kind != thriftFalse { // which the head says already
			t.value(kind, depth)
		}
	}
}

// value walks through one value.
func (t *thrift) value(kind byte, depth int) {
	switch kind {
	case thriftTrue, thriftFalse, thriftByte:
		t.skip(1)
	case thriftInt16, thriftInt32, thriftInt64:
		t.number()
	case thriftDouble:
		t.skip(8)
	case thriftText:
		t.skip(t.number())
	case thriftList, thriftSet:
		t.list(depth + 1)
	case thriftStruct:
		t.fields(depth + 1)
	default:
		t.bad = true
	}
}

func (t *thrift) list(depth int) {
	head := t.next()
	n := uint64(head >> 4)
	if n == 15 { // or more, too many for the head
		n = t.number()
	}
	t.bad = t.bad || depth > deepest || n > uint64(len(t.rest))
	for ; n > 0 && !t.bad; n-- {
		t.value(head&15, depth)
	}
}
