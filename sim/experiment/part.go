package experiment

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"dinamika/sim/table"
)

// A part is the file of one batch of runs: a line of JSON that says where each
// sheet begins and how long it is, and then the sheets, rows of words in little
// endian, each row led by its length and sorted by point and replicate. It is
// written under another name and renamed when it is on the disk, and the
// journal holds its checksum.

// head is the first line of a part.
type head struct {
	Words    [numSheets]int `json:"words"`              // of each sheet
	Messages []string       `json:"messages,omitempty"` // of failures, which have its number
}

// done is what the journal says of a part.
type done struct {
	File   string `json:"file"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
	Runs   int    `json:"runs"`
	Failed int    `json:"failed"`
}

// batch is runs on their way into a part.
type batch struct {
	rows
	messages []string
	runs     int
	failed   int
	order    []int // scratch
	data     []byte
}

func (b *batch) clear() {
	b.rows.clear()
	b.messages, b.runs, b.failed = b.messages[:0], 0, 0
}

// fail records a run that could not be made.
func (b *batch) fail(point, replicate int, message string) {
	at := slices.Index(b.messages, message)
	if at < 0 {
		at = len(b.messages)
		b.messages = append(b.messages, message)
	}
	b.failed++
	b.rows[failures] = append(b.rows[failures], keyWords+1, uint64(point), uint64(replicate), uint64(at))
}

// sorted lists where the rows of a sheet begin, by point and replicate. Rows of
// one run keep their order.
func (b *batch) sorted(sheet int) []int {
	words := b.rows[sheet]
	b.order = b.order[:0]
	inOrder := true
	for at, before := 0, -1; at < len(words); at += int(words[at]) + 1 {
		if before >= 0 && later(words[before+1:], words[at+1:]) {
			inOrder = false
		}
		b.order = append(b.order, at)
		before = at
	}
	if !inOrder {
		slices.SortStableFunc(b.order, func(x, y int) int {
			return cmp.Or(cmp.Compare(words[x+1], words[y+1]), cmp.Compare(words[x+2], words[y+2]))
		})
	}
	return b.order
}

// later says whether the key of one row comes after that of another.
func later(a, b []uint64) bool { return a[0] > b[0] || a[0] == b[0] && a[1] > b[1] }

// save writes the batch as a part and tells what the journal is to say of it.
func (b *batch) save(dir, name string) (done, error) {
	h := head{Messages: b.messages}
	for k := range b.rows {
		h.Words[k] = len(b.rows[k])
	}
	line, err := json.Marshal(h)
	if err != nil {
		return done{}, err
	}
	b.data = append(append(b.data[:0], line...), '\n')
	for k := range b.rows {
		for _, at := range b.sorted(k) {
			for _, w := range b.rows[k][at : at+int(b.rows[k][at])+1] {
				b.data = binary.LittleEndian.AppendUint64(b.data, w)
			}
		}
	}
	sum := sha256.Sum256(b.data)
	d := done{File: name, Bytes: int64(len(b.data)), SHA256: hex.EncodeToString(sum[:]), Runs: b.runs, Failed: b.failed}
	return d, table.WriteFile(filepath.Join(dir, name), b.data)
}

// check reads a part through and compares it with what the journal says of it.
func (d *done) check(dir string) error {
	path := filepath.Join(dir, d.File)
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, f)
	if err != nil {
		return err
	}
	if n != d.Bytes {
		return damaged(path, fmt.Sprintf("it has %d bytes and had %d", n, d.Bytes))
	}
	if hex.EncodeToString(sum.Sum(nil)) != d.SHA256 {
		return damaged(path, "its checksum is another")
	}
	return nil
}

// cursor reads the rows of one sheet of one part, in order.
type cursor struct {
	file     *os.File
	in       *bufio.Reader
	left     int // words
	row      []uint64
	messages []string
	bytes    []byte
}

// cursorBytes is what a cursor holds in memory. Hundreds may be open at once.
const cursorBytes = 1 << 13

// open opens a sheet of a part. No cursor: the sheet has no rows.
func open(path string, sheet int) (*cursor, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	c := &cursor{file: f, in: bufio.NewReaderSize(f, cursorBytes)}
	h, skip, err := c.head()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	for k := range sheet {
		skip += 8 * int64(h.Words[k])
	}
	c.left, c.messages = h.Words[sheet], h.Messages
	if c.left == 0 {
		return nil, f.Close()
	}
	if _, err := f.Seek(skip, io.SeekStart); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	c.in.Reset(f)
	return c, c.next()
}

// head reads the first line, and says how long it is.
func (c *cursor) head() (h head, bytes int64, err error) {
	line, err := c.in.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &h)
	}
	if err != nil {
		err = damaged(c.file.Name(), err.Error())
	}
	return h, int64(len(line)), err
}

// headOf reads the first line of a part.
func headOf(path string) (head, error) {
	f, err := os.Open(path)
	if err != nil {
		return head{}, err
	}
	c := cursor{file: f, in: bufio.NewReaderSize(f, cursorBytes)}
	h, _, err := c.head()
	return h, errors.Join(err, f.Close())
}

// next goes on to the next row; io.EOF when there is none.
func (c *cursor) next() error {
	if c.left == 0 {
		c.row = nil
		return io.EOF
	}
	var length [8]byte
	if _, err := io.ReadFull(c.in, length[:]); err != nil {
		return err
	}
	n := int(binary.LittleEndian.Uint64(length[:]))
	if n < keyWords || n >= c.left {
		return damaged(c.file.Name(), "a row does not fit")
	}
	if cap(c.bytes) < 8*n {
		c.bytes, c.row = make([]byte, 8*n), make([]uint64, n)
	}
	c.bytes, c.row = c.bytes[:8*n], c.row[:n]
	if _, err := io.ReadFull(c.in, c.bytes); err != nil {
		return err
	}
	for k := range c.row {
		c.row[k] = binary.LittleEndian.Uint64(c.bytes[8*k:])
	}
	c.left -= n + 1
	return nil
}

func (c *cursor) close() error { return c.file.Close() }
