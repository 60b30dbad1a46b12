package practice

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"dinamika/sim"
)

// Record is a whole life, or the part of it that is over, as it is handed in:
// what was decided when, and what proves it.
type Record struct {
	Head
	Decisions   []Decision   `json:"decisions"`
	Checkpoints []Checkpoint `json:"checkpoints"`
	Until       Checkpoint   `json:"until"` // the moment the record was made
	Ended       bool         `json:"ended"` // whether the group's life was over then
}

// Checkpoint is a fingerprint of one moment. The state is the group's; that of
// the decisions takes in the head and every decision before, those included
// that leave the group as it is, as an assessment does. So a decision that was
// changed afterwards shows apart from a model that was.
type Checkpoint struct {
	When
	State     string `json:"state"`
	Decisions string `json:"decisions"`
}

// Text is the record as a file: JSON with a line for each decision.
func (r *Record) Text() ([]byte, error) {
	head, err := json.MarshalIndent(r.Head, "", "  ")
	if err != nil {
		return nil, err
	}
	b := bytes.NewBuffer(bytes.TrimSuffix(head, []byte("\n}")))
	if err := lines(b, "decisions", r.Decisions); err != nil {
		return nil, err
	}
	if err := lines(b, "checkpoints", r.Checkpoints); err != nil {
		return nil, err
	}
	until, err := json.Marshal(r.Until)
	if err != nil {
		return nil, err
	}
	b.WriteString(",\n  \"until\": ")
	b.Write(until)
	b.WriteString(",\n  \"ended\": ")
	b.WriteString(map[bool]string{true: "true", false: "false"}[r.Ended])
	b.WriteString("\n}\n")
	return b.Bytes(), nil
}

// lines writes a list with a line for each element.
func lines[E any](b *bytes.Buffer, name string, list []E) error {
	b.WriteString(",\n  \"" + name + "\": [")
	for k := range list {
		text, err := json.Marshal(list[k])
		if err != nil {
			return err
		}
		if k > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n    ")
		b.Write(text)
	}
	b.WriteString("\n  ]")
	return nil
}

// Read reads the bytes of a record. The name is for messages. What names
// members and interventions is looked at by Replay, which knows the case.
func Read(name string, data []byte) (*Record, error) {
	var first struct {
		Format *int `json:"format"`
	}
	if err := json.Unmarshal(data, &first); err != nil {
		return nil, misread(name, data, err)
	}
	if first.Format == nil {
		return nil, refuse("%s: not the record of a practice: it has no format", name)
	}
	if *first.Format != Format {
		return nil, refuse("%s: a record of format %d: this program reads format %d; replay it with the program that made it", name, *first.Format, Format)
	}
	r := &Record{}
	if err := strict(data, r); err != nil {
		return nil, misread(name, data, err)
	}
	if err := r.check(); err != nil {
		return nil, refuse("%s: %w", name, err)
	}
	return r, nil
}

// strict decodes one JSON value and nothing else.
func strict(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return refuse("something follows the end")
	}
	return nil
}

// misread says where a file cannot be read.
func misread(name string, data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(-1)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	if at < 0 || at > int64(len(data)) {
		return refuse("%s: damaged, or of another program: %w", name, err)
	}
	line := 1 + bytes.Count(data[:at], []byte("\n"))
	return refuse("%s:%d: damaged, or of another program: %w", name, line, err)
}

// check finds what no program can have written.
func (r *Record) check() error {
	if err := r.Head.check(); err != nil {
		return err
	}
	last := When{1, 0}
	for k := range r.Decisions {
		d := &r.Decisions[k]
		if d.Session < 1 || d.Act < 0 || d.Compare(last) < 0 {
			return refuse("decision %d (session %d, act %d) comes after one of session %d, act %d: want them in the order of time", k+1, d.Session, d.Act, last.Session, last.Act)
		}
		last = d.When
	}
	if r.Until.Compare(last) < 0 {
		return refuse("the record ends in session %d before act %d, but decision %d is of session %d, act %d", r.Until.Session, r.Until.Act, len(r.Decisions), last.Session, last.Act)
	}
	if len(r.Checkpoints) == 0 {
		return refuse("there are no checkpoints: nothing can be proved")
	}
	for k := range r.Checkpoints {
		c := &r.Checkpoints[k]
		if err := c.check(); err != nil {
			return refuse("checkpoint %d: %w", k+1, err)
		}
		if k > 0 && c.Compare(r.Checkpoints[k-1].When) <= 0 {
			return refuse("checkpoint %d is not later than the one before", k+1)
		}
	}
	return r.Until.check()
}

func (c *Checkpoint) check() error {
	for _, h := range [...]string{c.State, c.Decisions} {
		if b, err := hex.DecodeString(h); err != nil || len(b) != 32 || strings.ToLower(h) != h {
			return refuse("%q is no fingerprint: want 64 hexadecimal digits", h)
		}
	}
	return nil
}

func (h *Head) check() error {
	switch {
	case h.Format != Format:
		return refuse("format %d: this program reads format %d", h.Format, Format)
	case h.StateVersion != sim.StateVersion:
		return refuse("made by a model of state version %d: this program has version %d, so nothing can be compared; replay it with the program that made it (%s)", h.StateVersion, sim.StateVersion, h.Program)
	case h.Mode != Practice && h.Mode != Exam:
		return refuse("mode %q: want %s or %s", h.Mode, Practice, Exam)
	}
	return nil
}
