package experiment

import (
	"bufio"
	"container/heap"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// queue is the parts that are being merged, the one with the first row on top.
type queue []*cursor

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return later(q[j].row, q[i].row) }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }

// Push adds a cursor.
func (q *queue) Push(x any) { *q = append(*q, x.(*cursor)) }

// Pop takes the last away.
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

// each visits the rows of one sheet over many parts, by point and replicate.
// The row is not kept, and neither are the messages of its part.
func each(paths []string, sheet int, visit func(row []uint64, messages []string) error) (err error) {
	var q queue
	defer func() {
		for _, c := range q {
			err = errors.Join(err, c.close())
		}
	}()
	for _, path := range paths {
		c, err := open(path, sheet)
		if err != nil {
			return err
		}
		if c != nil {
			q = append(q, c)
		}
	}
	heap.Init(&q)
	for len(q) > 0 {
		c := q[0]
		if err := visit(c.row, c.messages); err != nil {
			return err
		}
		switch err := c.next(); err {
		case nil:
			heap.Fix(&q, 0)
		case io.EOF:
			heap.Pop(&q)
			if err := c.close(); err != nil {
				return err
			}
		default:
			return err
		}
	}
	return nil
}

// most is how many parts are merged at once: each holds a file open.
const most = 256

// fewer merges parts into larger ones until few enough are left to be merged at
// once. The new parts stand in dir, under names of their own.
func fewer(paths []string, dir string) ([]string, error) {
	for generation := 0; len(paths) > most; generation++ {
		var larger []string
		for len(paths) > 0 {
			n := min(most, len(paths))
			path, err := combine(paths[:n], dir, generation, len(larger))
			if err != nil {
				return nil, err
			}
			larger, paths = append(larger, path), paths[n:]
		}
		paths = larger
	}
	return paths, nil
}

// combine merges parts into one.
func combine(paths []string, dir string, generation, number int) (string, error) {
	var h head
	at := map[string]int{} // of each message
	for _, path := range paths {
		one, err := headOf(path)
		if err != nil {
			return "", err
		}
		for k := range h.Words {
			h.Words[k] += one.Words[k]
		}
		for _, message := range one.Messages {
			if _, known := at[message]; !known {
				at[message] = len(h.Messages)
				h.Messages = append(h.Messages, message)
			}
		}
	}
	path := filepath.Join(dir, fmt.Sprintf("merge-%d-%d.part", generation, number))
	f, err := os.Create(path)
	if err != nil {
		return "", err
	}
	out := bufio.NewWriterSize(f, 1<<16)
	line, err := json.Marshal(h)
	if err == nil {
		_, err = out.Write(append(line, '\n'))
	}
	var data []byte
	for k := range numSheets {
		if err != nil {
			break
		}
		err = each(paths, k, func(row []uint64, messages []string) error {
			if k == failures {
				row[keyWords] = uint64(at[messages[row[keyWords]]])
			}
			data = binary.LittleEndian.AppendUint64(data[:0], uint64(len(row)))
			for _, w := range row {
				data = binary.LittleEndian.AppendUint64(data, w)
			}
			_, err := out.Write(data)
			return err
		})
	}
	if err == nil {
		err = out.Flush()
	}
	return path, errors.Join(err, f.Close())
}
