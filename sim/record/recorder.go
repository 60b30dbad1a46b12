package record

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"dinamika/sim"
)

// Format is the format of the tables.
type Format uint8

// The formats.
const (
	Parquet Format = iota
	CSV
)

// String is the name of the format, and the ending of its files.
func (f Format) String() string { return [...]string{"parquet", "csv"}[f] }

// FormatNamed finds a format by its name.
func FormatNamed(name string) (Format, bool) {
	for _, f := range [...]Format{Parquet, CSV} {
		if f.String() == name {
			return f, true
		}
	}
	return 0, false
}

// Poll says when private answers on an issue are asked: before the first
// session, after each session but the last, after the last.
type Poll struct{ Before, Between, After bool }

// sink writes the rows of one table.
type sink interface {
	write(*view) error
	close() error // brings all rows to the file
}

// table is one table being written.
type table struct {
	Table
	file *file
	sink sink
	rows int64
}

// Recorder writes a run. Its use: New, then Watch after each step of the
// group, then one of Close, Stop and Discard.
type Recorder struct {
	dir    string
	about  About
	tables []table
	view   view
	of     []sim.Metric
	path   int // stages written
}

// New begins to write a run into a directory, which is made when it is not
// there, and asks what is to be asked before the first session.
func New(dir string, about About, m *sim.Model, g *sim.Group) (*Recorder, error) {
	if err := place(dir); err != nil {
		return nil, err
	}
	r := &Recorder{dir: dir, about: about, of: sim.Metrics()}
	r.view = view{m: m, g: g, reading: make([]float64, len(r.of))}
	for k := range m.Setup.People {
		r.view.names = append(r.view.names, m.Setup.People[k].Name)
	}
	r.view.names = append(r.view.names, "facilitator")
	for k := range m.Setup.Issues {
		r.view.issues = append(r.view.issues, m.Setup.Issues[k].Name)
	}
	r.view.topics = append(r.view.issues[:len(r.view.issues):len(r.view.issues)], m.Issue(len(m.Setup.Issues)).Name)
	for _, t := range Tables() {
		if err := r.begin(t); err != nil {
			r.Discard()
			return nil, err
		}
	}
	if err := r.ask(0, func(p Poll) bool { return p.Before }); err != nil {
		r.Discard()
		return nil, err
	}
	return r, nil
}

func (r *Recorder) begin(t Table) error {
	f, err := create(name(r.dir, t.Name, r.about.Format))
	if err != nil {
		return err
	}
	r.tables = append(r.tables, table{Table: t, file: f})
	at := &r.tables[len(r.tables)-1]
	at.sink, err = newSink(f, t, r.about.Format)
	return err
}

func newSink(w io.Writer, t Table, f Format) (sink, error) {
	if f == CSV {
		return newCSV(w, &t)
	}
	return newParquet(w, &t)
}

// Watch writes what a step brought about.
func (r *Recorder) Watch(did sim.Moment) error {
	v := &r.view
	v.session = int(v.g.Session) + 1
	if did&sim.Spoken != 0 {
		if err := r.row(acts); err != nil {
			return err
		}
	}
	if did&sim.WindowClosed != 0 {
		v.m.Measure(v.g, r.of, v.reading)
		if err := r.row(metrics); err != nil {
			return err
		}
		if err := r.stages(); err != nil {
			return err
		}
	}
	if did&sim.Closed != 0 {
		if err := r.state(); err != nil {
			return err
		}
		last := did&sim.Over != 0
		return r.ask(v.session, func(p Poll) bool { return last && p.After || !last && p.Between })
	}
	return nil
}

func (r *Recorder) row(k int) error {
	t := &r.tables[k]
	t.rows++
	if err := t.sink.write(&r.view); err != nil {
		return r.blame(t, err)
	}
	return nil
}

// stages writes the stages entered since.
func (r *Recorder) stages() error {
	v := &r.view
	for ; r.path < len(v.g.Path); r.path++ {
		c := &v.g.Path[r.path]
		v.change, v.evidence, v.session = c, c.Evidence(signs), int(c.Session)+1
		if r.path > 0 {
			v.previous = c.From.String()
		}
		if err := r.row(stages); err != nil {
			return err
		}
	}
	v.session = int(v.g.Session) + 1
	return nil
}

// state writes members and ties as a session leaves them.
func (r *Recorder) state() error {
	v := &r.view
	g := v.g
	for v.i = range g.Worker() {
		if err := r.row(members); err != nil {
			return err
		}
	}
	for v.i = range g.Agents() {
		for v.j = range g.Agents() {
			if v.i == v.j || !g.Members[v.i].Here || !g.Members[v.j].Here {
				continue
			}
			if err := r.row(ties); err != nil {
				return err
			}
		}
	}
	return nil
}

// ask takes the private answers that are due.
func (r *Recorder) ask(session int, due func(Poll) bool) error {
	v := &r.view
	for v.issue = range min(len(r.about.Polls), len(v.issues)) {
		if !due(r.about.Polls[v.issue]) {
			continue
		}
		for v.i = range v.g.Worker() {
			belongs := v.g.Members[v.i].Here || session == 0 && v.m.Setup.People[v.i].Joins == 0 && !v.m.Setup.People[v.i].Candidate
			if !belongs {
				continue
			}
			v.session = session
			if err := r.row(answers); err != nil {
				return err
			}
		}
	}
	return nil
}

// decided writes what the group decided.
func (r *Recorder) decided() error {
	v := &r.view
	for v.issue = range v.issues {
		if v.g.Decisions[v.issue].Made {
			if err := r.row(decisions); err != nil {
				return err
			}
		}
	}
	return nil
}

// finish brings all tables to the disk, under their temporary names.
func (r *Recorder) finish() error {
	if err := r.decided(); err != nil {
		return err
	}
	for k := range r.tables {
		t := &r.tables[k]
		if err := t.sink.close(); err != nil {
			return r.blame(t, err)
		}
	}
	var errs [numTables]error
	var all sync.WaitGroup
	for k := range r.tables { // a disk takes them faster together
		all.Go(func() { errs[k] = r.tables[k].file.finish() })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// blame names the file in an error that does not.
func (r *Recorder) blame(t *table, err error) error {
	var at *os.PathError
	if errors.As(err, &at) {
		return err
	}
	return fmt.Errorf("write %s: %w", t.file.path, err)
}

// Close gives the tables their names and writes the manifest, once the run is
// over. After an error nothing of the run is left.
func (r *Recorder) Close() error {
	if err := r.commit(); err != nil {
		r.Discard()
		return err
	}
	return nil
}

func (r *Recorder) commit() error {
	if err := r.finish(); err != nil {
		return err
	}
	if err := r.clear(); err != nil {
		return err
	}
	for k := range r.tables {
		if err := r.tables[k].file.settle(r.tables[k].file.path); err != nil {
			return err
		}
	}
	return r.manifest()
}

// clear takes away an earlier run, its manifest first, so that at no moment
// does a manifest stand beside tables that are not its own.
func (r *Recorder) clear() error {
	old := []string{filepath.Join(r.dir, ManifestName)}
	for _, t := range r.tables {
		for _, f := range [...]Format{Parquet, CSV} {
			old = append(old, name(r.dir, t.Name, f), name(r.dir, t.Name+partial, f))
		}
	}
	for _, path := range old {
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// partial marks the table of a run that was stopped.
const partial = ".partial"

// Stop keeps what was recorded of a run that was interrupted, in files that
// say so in their names, and without a manifest. It returns their paths.
func (r *Recorder) Stop() ([]string, error) {
	if err := r.finish(); err != nil {
		r.Discard()
		return nil, err
	}
	var kept []string
	for k := range r.tables {
		path := name(r.dir, r.tables[k].Name+partial, r.about.Format)
		if err := r.tables[k].file.settle(path); err != nil {
			r.Discard()
			return nil, err
		}
		kept = append(kept, path)
	}
	return kept, nil
}

// Discard removes what was written.
func (r *Recorder) Discard() {
	for k := range r.tables {
		r.tables[k].file.discard()
	}
}
