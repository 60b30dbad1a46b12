// Package journal keeps what a long computation has found out, so that one that
// was stopped, by whatever means, can go on where it was.
package journal

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"sync"
)

// Journal keeps what has been computed, one line of JSON each, on the disk
// before the next is begun. Whoever starts the same work again finds it there;
// since the search asks for the same points each time, it goes on where it was
// stopped. A nil journal remembers nothing.
type Journal struct {
	mu       sync.Mutex
	file     *os.File
	settings string
	known    map[string]json.RawMessage
	order    []string // of what is known
	size     int64    // of the file, up to its last whole line
}

// entry is one line.
type entry struct {
	Settings string          `json:"settings"` // what all hangs on, hashed
	At       string          `json:"at"`       // what was asked
	Is       json.RawMessage `json:"is"`       // what came of it
}

// OtherSettings is the error of a journal that belongs to other work.
type OtherSettings struct {
	Path string
	Line int
}

func (e *OtherSettings) Error() string {
	return fmt.Sprintf("%s:%d: the journal belongs to other settings, or to another version of the model; name another file", e.Path, e.Line)
}

// Open opens a journal for work that is wholly described by settings, or
// begins one. A last line that was torn when the program died is cut off; what
// else cannot be read is an error, as is a line of other work.
func Open(path string, settings any) (*Journal, error) {
	text, err := json.Marshal(settings)
	if err != nil {
		return nil, err
	}
	h := fnv.New64a()
	h.Write(text)
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	j := &Journal{file: file, settings: hex.EncodeToString(h.Sum(nil)), known: map[string]json.RawMessage{}}
	if err := j.read(path); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return j, nil
}

// read takes in what is there and leaves the file at its end.
func (j *Journal) read(path string) error {
	r := bufio.NewReader(j.file)
	whole := int64(0) // bytes up to the end of the last whole line
	for line := 1; ; line++ {
		text, err := r.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return err
		}
		if err == io.EOF {
			break // what has no end of line was torn
		}
		var e entry
		if bad := json.Unmarshal(bytes.TrimSpace(text), &e); bad != nil {
			if _, more := r.Peek(1); more == io.EOF {
				break
			}
			return fmt.Errorf("%s:%d: %w", path, line, bad)
		}
		if e.Settings != j.settings {
			return &OtherSettings{path, line}
		}
		j.know(e.At, e.Is)
		whole += int64(len(text))
	}
	return j.cut(whole)
}

// cut leaves the file with its first bytes only, and stands at its end.
func (j *Journal) cut(size int64) error {
	j.size = size
	if err := j.file.Truncate(size); err != nil {
		return err
	}
	_, err := j.file.Seek(size, io.SeekStart)
	return err
}

func (j *Journal) know(at string, is json.RawMessage) {
	if _, twice := j.known[at]; !twice {
		j.order = append(j.order, at)
	}
	j.known[at] = is
}

// Each visits what has been kept, in the order in which it was added.
func (j *Journal) Each(visit func(at string, is json.RawMessage) error) error {
	for _, at := range j.order {
		if err := visit(at, j.known[at]); err != nil {
			return err
		}
	}
	return nil
}

// Len is how much has been kept.
func (j *Journal) Len() int {
	if j == nil {
		return 0
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	return len(j.known)
}

// Find looks up what came of a question, if it was asked before.
func (j *Journal) Find(at string, into any) bool {
	if j == nil {
		return false
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	text, ok := j.known[at]
	return ok && json.Unmarshal(text, into) == nil
}

// Add keeps an answer, and returns when it is on the disk.
func (j *Journal) Add(at string, is any) error {
	if j == nil {
		return nil
	}
	text, err := json.Marshal(is)
	if err != nil {
		return err
	}
	line, err := json.Marshal(entry{j.settings, at, text})
	if err != nil {
		return err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if _, ok := j.known[at]; ok {
		return nil
	}
	n, err := j.file.Write(append(line, '\n'))
	if err == nil {
		err = j.file.Sync()
	}
	if err != nil { // a full disk, say; half a line would be in the way of the next
		return errors.Join(err, j.cut(j.size))
	}
	j.size += int64(n)
	j.know(at, text)
	return nil
}

// Close closes the file.
func (j *Journal) Close() error {
	if j == nil {
		return nil
	}
	return j.file.Close()
}
