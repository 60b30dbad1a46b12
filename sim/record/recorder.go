package record

import (
	"errors"
	"os"
	"path/filepath"
	"sync"

	"dinamika/sim"
	"dinamika/sim/table"
)

// Poll says when private answers on an issue are asked: before the first
// session, after each session but the last, after the last.
type Poll struct{ Before, Between, After bool }

// output is one table being written.
type output struct {
	Table
	*table.Writer
}

// Recorder writes a run. Its use: New, then Watch after each step of the
// group, then one of Close, Stop and Discard.
type Recorder struct {
	dir    string
	about  About
	tables []output
	row    []table.Cell // being written
	view   view
	of     []sim.Metric
	meter  sim.Meter
	path   int // stages written
}

// New begins to write a run into a directory, which is made when it is not
// there, and asks what is to be asked before the first session.
func New(dir string, about About, m *sim.Model, g *sim.Group) (*Recorder, error) {
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
	columns := make([]table.Column, len(t.Columns))
	for k := range t.Columns {
		columns[k] = t.Columns[k].Column
	}
	w, err := table.Create(r.dir, t.Name, columns, r.about.Format)
	if err != nil {
		return err
	}
	r.tables = append(r.tables, output{t, w})
	return nil
}

// Watch writes what a step brought about.
func (r *Recorder) Watch(did sim.Moment) error {
	v := &r.view
	v.session = int(v.g.Session) + 1
	if did&sim.Spoken != 0 {
		if err := r.write(acts); err != nil {
			return err
		}
	}
	if did&sim.WindowClosed != 0 {
		r.meter.Measure(v.m, v.g, r.of, v.reading)
		if err := r.write(metrics); err != nil {
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

// write writes a row of a table, as the view stands.
func (r *Recorder) write(k int) error {
	t := &r.tables[k]
	r.row = r.row[:0]
	for c := range t.Columns {
		r.row = append(r.row, t.Columns[c].of(&r.view))
	}
	return t.Write(r.row)
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
		if err := r.write(stages); err != nil {
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
		if err := r.write(members); err != nil {
			return err
		}
	}
	for v.i = range g.Agents() {
		for v.j = range g.Agents() {
			if v.i == v.j || !g.Members[v.i].Here || !g.Members[v.j].Here {
				continue
			}
			if err := r.write(ties); err != nil {
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
			if err := r.write(answers); err != nil {
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
			if err := r.write(decisions); err != nil {
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
	var errs [numTables]error
	var all sync.WaitGroup
	for k := range r.tables { // a disk takes them faster together
		all.Go(func() { errs[k] = r.tables[k].Finish() })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
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
		if err := r.tables[k].Settle(); err != nil {
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
		for _, f := range [...]table.Format{table.Parquet, table.CSV} {
			old = append(old, table.Path(r.dir, t.Name, f), table.Path(r.dir, t.Name+partial, f))
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
		name := r.tables[k].Name + partial
		if err := r.tables[k].SettleAs(name); err != nil {
			r.Discard()
			return nil, err
		}
		kept = append(kept, table.Path(r.dir, name, r.about.Format))
	}
	return kept, nil
}

// Discard removes what was written.
func (r *Recorder) Discard() {
	for k := range r.tables {
		r.tables[k].Discard()
	}
}
