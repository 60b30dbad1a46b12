package main

import (
	"crypto/rand"
	"encoding/binary"
)

// seed is the seed of a new life. It has 52 bits, so that a browser, which
// keeps numbers as it keeps measures, writes it into a record exactly.
func seed() uint64 {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails
	return binary.LittleEndian.Uint64(b[:]) >> 12
}
