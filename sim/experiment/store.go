package experiment

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/gofrs/flock"

	"dinamika/sim"
	"dinamika/sim/journal"
	"dinamika/sim/table"
)

// Names of what stands in the directory of a sweep.
const (
	workName    = ".sweep"
	headName    = "sweep.json"
	journalName = "journal.jsonl"
	partsName   = "parts"
	lockName    = "lock"
	mergeName   = "merge-" // and a number: parts on their way into larger ones
)

// storeVersion is the version of all of it.
const storeVersion = 1

// identity is what all runs of a sweep have in common. Two sweeps whose
// identities are equal give the same runs.
type identity struct {
	Dinamika int    `json:"dinamika"` // version of the format
	Version  string `json:"version"`  // of the program
	Go       string `json:"go"`
	State    int    `json:"state_version"`
	Probe    string `json:"probe"` // state hash of the first run, or why it could not be made
	About    About  `json:"experiment"`
	Shard    int    `json:"shard"` // from 1
	Shards   int    `json:"shards"`
}

// store is the working folder of a sweep: who is at work, and what is there.
type store struct {
	dir      string // of the sweep
	identity identity
	lock     *flock.Flock
	journal  *journal.Journal
	parts    []kept
	complete bool
}

// kept is a part that the journal knows.
type kept struct {
	round int
	stretch
	done
}

func (s *store) work(name ...string) string {
	return filepath.Join(append([]string{s.dir, workName}, name...)...)
}

// lockStore takes the folder for this process.
func lockStore(dir string) (*store, error) {
	s := &store{dir: dir}
	if err := os.MkdirAll(s.work(partsName), 0o777); err != nil {
		return nil, err
	}
	s.lock = flock.New(s.work(lockName))
	switch ok, err := s.lock.TryLock(); {
	case errors.Is(err, errors.ErrUnsupported): // in a browser, where nobody else is
	case err != nil:
		return nil, err
	case !ok:
		return nil, refuse("%s: another process is at work here; wait for it, or name another directory", dir)
	}
	return s, nil
}

// begin opens the folder of a sweep, or makes it, and finds what is there.
func begin(dir string, id identity) (*store, error) {
	s, err := lockStore(dir)
	if err != nil {
		return nil, err
	}
	s.identity = id
	err = s.claim()
	if err == nil {
		err = s.open()
	}
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// reopen opens the folder of a sweep, or of a shard, that somebody else made.
func reopen(dir string) (*store, error) {
	s, err := lockStore(dir)
	if err != nil {
		return nil, err
	}
	if err = readJSON(s.work(headName), &s.identity); err == nil {
		err = s.open()
	}
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// open reads what is there.
func (s *store) open() error {
	if err := s.load(); err != nil {
		return err
	}
	return s.tidy()
}

// claim checks that the folder is this sweep's, or makes it so.
func (s *store) claim() error {
	path := s.work(headName)
	var there identity
	switch err := readJSON(path, &there); {
	case errors.Is(err, fs.ErrNotExist):
		data, err := json.MarshalIndent(&s.identity, "", " ")
		if err != nil {
			return err
		}
		return table.WriteFile(path, append(data, '\n'))
	case err != nil:
		return err
	}
	return s.identity.same(&there, s.dir)
}

// same says how a sweep that was begun differs from the one that is asked for.
func (id *identity) same(there *identity, dir string) error {
	switch {
	case there.Dinamika != id.Dinamika || there.Version != id.Version || there.Go != id.Go || there.State != id.State:
		return refuse("%s: was begun by version %s (%s), this is %s (%s); finish it with that version, or name another directory", dir, there.Version, there.Go, id.Version, id.Go)
	case there.About.Hash != id.About.Hash:
		return refuse("%s: belongs to another experiment, or the files of %q were changed since it was begun; name another directory", dir, there.About.Name)
	case there.Probe != id.Probe:
		return refuse("%s: was begun by a program that gives other results; finish it with that program, or name another directory", dir)
	case there.Shard != id.Shard || there.Shards != id.Shards:
		return refuse("%s: holds shard %d of %d, asked for is %d of %d; name another directory", dir, there.Shard, there.Shards, id.Shard, id.Shards)
	}
	return nil
}

func readJSON(path string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return refuse("%s: damaged: %v; remove the directory and begin again", path, err)
	}
	return nil
}

// completeKey is the line of the journal that says that no run is left.
const completeKey = "complete"

// load reads the journal.
func (s *store) load() error {
	var err error
	if s.journal, err = journal.Open(s.work(journalName), s.identity.About.Hash); err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			return err
		}
		return refuse("%s; remove the directory %s and sweep again", err, s.work())
	}
	return s.journal.Each(func(at string, is json.RawMessage) error {
		if at == completeKey {
			s.complete = true
			return nil
		}
		var k kept
		_, err := fmt.Sscanf(at, "%d %d %d", &k.round, &k.from, &k.to)
		if err == nil {
			err = json.Unmarshal(is, &k.done)
		}
		if err != nil {
			return refuse("%s: damaged: %v; remove the directory %s and sweep again", s.work(journalName), err, s.work())
		}
		s.parts = append(s.parts, k)
		return nil
	})
}

// tidy forgets parts that are not there any more, so that they are made again,
// and removes what no line of the journal speaks of: what was being written
// when a process died.
func (s *store) tidy() error {
	known, lost := map[string]bool{}, []kept{}
	there := s.parts[:0]
	for _, k := range s.parts {
		info, err := os.Stat(s.work(partsName, k.File))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			lost = append(lost, k)
			continue
		case err != nil:
			return err
		case info.Size() != k.Bytes:
			return damaged(s.work(partsName, k.File), fmt.Sprintf("it has %d bytes and had %d", info.Size(), k.Bytes))
		}
		known[k.File] = true
		there = append(there, k)
	}
	s.parts = there
	for _, k := range lost { // its runs may have been made again, in other batches
		_, made := s.of(k.round)
		if len(gaps(k.to, append(made, stretch{0, k.from}))) > 0 {
			s.complete = false
		}
	}
	err := removeIn(s.work(partsName), func(name string) bool { return !known[name] })
	return errors.Join(err, removeIn(s.work(), func(name string) bool { return strings.HasPrefix(name, mergeName) }))
}

// removeIn removes what stands in a directory under certain names.
func removeIn(dir string, which func(name string) bool) error {
	files, err := os.ReadDir(dir)
	for _, f := range files {
		if which(f.Name()) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(dir, f.Name())))
		}
	}
	return err
}

// add makes a part count.
func (s *store) add(k kept) error {
	if err := s.journal.Add(fmt.Sprintf("%d %d %d", k.round, k.from, k.to), k.done); err != nil {
		return err
	}
	s.parts = append(s.parts, k)
	return nil
}

// of lists the parts of a round, or of all when the round is below zero.
func (s *store) of(round int) (paths []string, stretches []stretch) {
	for _, k := range s.parts {
		if round < 0 || k.round == round {
			paths, stretches = append(paths, s.work(partsName, k.File)), append(stretches, k.stretch)
		}
	}
	return paths, stretches
}

// counted is how many runs are there, and how many of them failed.
func (s *store) counted() (runs, failed int) {
	for _, k := range s.parts {
		runs, failed = runs+k.Runs, failed+k.Failed
	}
	return runs, failed
}

// check compares all parts with what the journal says of them.
func (s *store) check() error {
	for k := range s.parts {
		if err := s.parts[k].check(s.work(partsName)); err != nil {
			return err
		}
	}
	return nil
}

func (s *store) close() error { return errors.Join(s.journal.Close(), s.unlock()) }

func (s *store) unlock() error {
	if !s.lock.Locked() { // in a browser
		return nil
	}
	return s.lock.Unlock()
}

// remove takes the folder away, once nobody needs it. The lock goes last, so
// that nobody begins in a folder that is going.
func (s *store) remove() error {
	err := s.journal.Close()
	err = errors.Join(err, removeIn(s.work(), func(name string) bool { return name != lockName }))
	return errors.Join(err, s.unlock(), os.RemoveAll(s.work()))
}

// clearAway takes away the folder of a finished sweep whose process was killed
// before it could. It is left to another process that is just at it.
func clearAway(dir string) error {
	if !exists(filepath.Join(dir, workName)) {
		return nil
	}
	s, err := lockStore(dir)
	if errors.As(err, new(Problem)) {
		return nil
	}
	if err != nil {
		return err
	}
	return s.remove()
}

// identify says what the runs of a plan hang on.
func identify(p *Plan, version string, shard, shards int) identity {
	return identity{
		Dinamika: storeVersion, Version: version, Go: runtime.Version(), State: sim.StateVersion,
		Probe: probe(p), About: p.About, Shard: shard, Shards: shards,
	}
}

// probe is what becomes of the first run. Should the program have changed
// without a change of version, it will differ.
func probe(p *Plan) (hash string) {
	defer func() {
		if r := recover(); r != nil { // as that run will tell too
			hash = broke(r)
		}
	}()
	u := make([]float64, len(p.Factors))
	p.Point(0, u)
	m, err := p.Model(u)
	if err != nil {
		return strings.TrimSpace(err.Error())
	}
	g := m.NewGroup(p.SeedOf(0, 0))
	for m.Step(g)&sim.Over == 0 {
	}
	return g.Hash()
}

// exists says whether there is a file.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
