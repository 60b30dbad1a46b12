package experiment

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"dinamika/sim"
	"dinamika/sim/table"
)

// Options is how a sweep is carried out. Nothing in it changes the tables but
// the format.
type Options struct {
	Workers  int    // runs at once; 0: one a core
	Shard    int    // which part of the runs, from 1; 0: all of them
	Shards   int    // of how many
	Version  string // of the program
	Format   table.Format
	Partial  bool           // of Merge: what there is so far, finished or not
	Progress func(Progress) // called now and then, from any worker
}

// Progress is how far a sweep has come.
type Progress struct {
	Done   int // runs, those of an earlier process included
	Before int // runs of earlier processes
	Of     int // runs; more may follow where replicates go on until the means are sure
	Failed int
}

// Outcome is what became of a sweep.
type Outcome struct {
	Dir     string // where the tables are, or the shard
	Runs    int
	Failed  int
	Already bool // all of it was there before
}

// ShardDir is the directory of one shard of a sweep.
func ShardDir(dir string, shard, shards int) string {
	return filepath.Join(dir, fmt.Sprintf("shard-%0*d-of-%d", len(fmt.Sprint(shards)), shard, shards))
}

// Sweep makes all runs of a plan, or of one shard of it, that are not yet there,
// and then the tables. When the context ends first, what was made is kept, and
// the error is the context's.
func Sweep(ctx context.Context, p *Plan, dir string, o Options) (Outcome, error) {
	if err := p.Check(); err != nil {
		return Outcome{}, err
	}
	if o.Shard > 0 {
		dir = ShardDir(dir, o.Shard, o.Shards)
	}
	id := identify(p, o.Version, o.Shard, o.Shards)
	if out, err := finished(dir, &id); err != nil {
		return out, err
	} else if out.Already {
		return out, clearAway(dir)
	}
	st, err := begin(dir, id)
	if err != nil {
		return Outcome{}, err
	}
	if out, err := finished(dir, &id); err != nil {
		return out, errors.Join(err, st.close())
	} else if out.Already { // by the process that held the lock
		return out, st.remove()
	}
	s := &sweep{plan: p, store: st, o: o, reader: newReader(&p.About)}
	if n := p.Points; n <= keptModels {
		s.models = make([]atomic.Pointer[sim.Model], n)
	}
	out := Outcome{Dir: dir, Already: st.complete}
	err = s.all(ctx)
	out.Runs, out.Failed = st.counted()
	if err != nil || o.Shard > 0 {
		return out, errors.Join(err, st.close())
	}
	if err := assemble(ctx, dir, &st.identity, []*store{st}, o); err != nil {
		return out, errors.Join(err, st.close())
	}
	return out, st.remove()
}

// finished says whether the tables are there already, and refuses a directory
// that holds other ones.
func finished(dir string, id *identity) (Outcome, error) {
	var m Manifest
	path := filepath.Join(dir, ManifestName)
	switch err := readJSON(path, &m); {
	case errors.Is(err, fs.ErrNotExist):
		return Outcome{}, nil
	case err != nil:
		return Outcome{}, err
	case m.Experiment.Hash == "":
		return Outcome{}, refuse("%s: holds something else than an experiment; name another directory", dir)
	}
	there := identity{Dinamika: m.Dinamika, Version: m.Version, Go: m.Go, State: m.StateVersion, Probe: m.Probe, About: m.Experiment, Shard: id.Shard, Shards: id.Shards}
	if err := id.same(&there, dir); err != nil {
		return Outcome{}, err
	}
	if m.Partial { // overtaken by what comes now
		return Outcome{}, retire(dir, &m)
	}
	return Outcome{Dir: dir, Runs: m.Runs, Failed: m.Failed, Already: true}, nil
}

// retire takes tables away that are to be made anew, their manifest first.
func retire(dir string, m *Manifest) error {
	err := os.Remove(filepath.Join(dir, ManifestName))
	for _, f := range m.Files {
		if err == nil && filepath.Base(f.File) == f.File {
			err = os.Remove(filepath.Join(dir, f.File))
		}
	}
	return err
}

// keptModels is up to how many points the models of all are kept; designs of
// more points make them anew for each run.
const keptModels = 1024

// sweep is a sweep at work.
type sweep struct {
	*reader
	plan   *Plan
	store  *store
	o      Options
	models []atomic.Pointer[sim.Model]

	mu      sync.Mutex
	lot     *lot
	left    []stretch
	cost    float64 // seconds a run, as measured
	told    Progress
	failure error
}

// all goes from round to round until no run is left.
func (s *sweep) all(ctx context.Context) error {
	if s.store.complete {
		return nil
	}
	sure := newCertainty(s.plan)
	s.told.Done, s.told.Failed = s.store.counted()
	s.told.Before = s.told.Done
	for l := s.plan.first(max(0, s.o.Shard-1), max(1, s.o.Shards)); l != nil; l = sure.next(l) {
		if err := s.round(ctx, l); err != nil {
			return err
		}
		if l.points == nil {
			break
		}
		paths, _ := s.store.of(l.round)
		err := withFewer(paths, s.store.work(), sure.take)
		if err != nil {
			return err
		}
	}
	s.store.complete = true
	return s.store.journal.Add(completeKey, s.told.Done)
}

// withFewer calls do with few enough parts to be merged at once.
func withFewer(paths []string, dir string, do func([]string) error) error {
	temporary, err := os.MkdirTemp(dir, mergeName)
	if err != nil {
		return err
	}
	defer os.RemoveAll(temporary) // holds copies only
	if paths, err = fewer(paths, temporary); err != nil {
		return err
	}
	return do(paths)
}

// round makes the runs of a lot that are not yet there.
func (s *sweep) round(ctx context.Context, l *lot) error {
	_, there := s.store.of(l.round)
	s.lot, s.left = l, gaps(l.size(), there)
	s.told.Of = s.told.Done
	for _, g := range s.left {
		s.told.Of += g.to - g.from
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var all sync.WaitGroup
	for range s.workers() {
		all.Go(func() {
			if err := s.work(ctx); err != nil {
				s.mu.Lock()
				s.failure = cmp.Or(s.failure, err) // of many workers on one full disk, one is enough
				s.mu.Unlock()
				stop() // what is not on the disk is made again
			}
		})
	}
	all.Wait()
	if s.failure != nil {
		return s.failure
	}
	if len(s.left) > 0 {
		return context.Cause(ctx)
	}
	return nil
}

// workers is how many groups live at once.
func (s *sweep) workers() int {
	if s.o.Workers > 0 {
		return s.o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// How long a batch is to take: long enough that its file costs nothing, short
// enough that little is lost when the power fails; longer in very large sweeps,
// so that there are not too many files.
const (
	batchSeconds = 1.0
	batchesMost  = 500
	batchWords   = 1 << 20 // of rows that are held in memory
)

// take gives a worker its next runs.
func (s *sweep) take() (stretch, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.left) == 0 {
		return stretch{}, false
	}
	pending := 0
	for _, g := range s.left {
		pending += g.to - g.from
	}
	workers, n := s.workers(), 1
	if s.cost > 0 {
		seconds := max(batchSeconds, s.cost*float64(s.lot.size())/batchesMost/float64(workers))
		n = int(min(seconds/s.cost, math.MaxInt32))
	}
	n = max(1, min(n, (pending+2*workers-1)/(2*workers)))
	g := &s.left[0]
	b := stretch{g.from, min(g.to, g.from+n)}
	if g.from = b.to; g.from == g.to {
		s.left = s.left[1:]
	}
	return b, true
}

// giveBack takes back runs that a worker did not come to.
func (s *sweep) giveBack(b stretch) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.left = slices.Insert(s.left, 0, b)
}

// work makes batch after batch.
func (s *sweep) work(ctx context.Context) error {
	w := worker{sweep: s, life: life{reader: s.reader}, u: make([]float64, len(s.plan.Factors))}
	w.into = &w.rows
	for {
		b, ok := s.take()
		if !ok {
			return nil
		}
		began := time.Now()
		w.batch.clear()
		at := b.from
		for ; at < b.to && ctx.Err() == nil && w.words() < batchWords; at++ {
			w.run(s.lot.at(at))
		}
		if at < b.to {
			s.giveBack(stretch{at, b.to})
		}
		if at == b.from {
			return nil // interrupted before anything was made
		}
		if err := s.keep(&w.batch, stretch{b.from, at}, time.Since(began)); err != nil {
			return err
		}
	}
}

// keep brings a batch to the disk.
func (s *sweep) keep(b *batch, at stretch, took time.Duration) error {
	b.runs = at.to - at.from
	name := fmt.Sprintf("%d-%d-%d.part", s.lot.round, at.from, at.to)
	d, err := b.save(s.store.work(partsName), name)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.store.add(kept{s.lot.round, at, d}); err != nil {
		return err
	}
	if now := took.Seconds() / float64(b.runs); s.cost == 0 {
		s.cost = now
	} else {
		s.cost += 0.3 * (now - s.cost)
	}
	s.told.Done += b.runs
	s.told.Failed += b.failed
	if s.o.Progress != nil {
		s.o.Progress(s.told)
	}
	return nil
}

// worker is one goroutine that lets groups live.
type worker struct {
	*sweep
	batch
	life
	u []float64
}

// run makes one run. One that cannot be made, or that makes the program fail,
// is recorded with its message and does not stop the others.
func (w *worker) run(point, replicate int) {
	var marks [numSheets]int
	for k := range w.rows {
		marks[k] = len(w.rows[k])
	}
	defer func() {
		if p := recover(); p != nil {
			for k := range w.rows {
				w.rows[k] = w.rows[k][:marks[k]]
			}
			w.fail(point, replicate, broke(p))
		}
	}()
	w.plan.Point(point, w.u)
	m, err := w.modelOf(point)
	if err != nil {
		w.fail(point, replicate, err.Error())
		return
	}
	w.live(m, w.plan.SeedOf(point, replicate), point, replicate, w.u)
}

// broke is the message of a run in which the program failed.
func broke(why any) string { return fmt.Sprintf("the program failed: %v", why) }

// modelOf is the model of a point, kept where there are not too many points.
func (w *worker) modelOf(point int) (*sim.Model, error) {
	if w.models != nil {
		if m := w.models[point].Load(); m != nil {
			return m, nil
		}
	}
	m, err := w.plan.Model(w.u)
	if err == nil && w.models != nil {
		w.models[point].Store(m)
	}
	return m, err
}
