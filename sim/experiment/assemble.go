package experiment

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"dinamika/sim"
	"dinamika/sim/table"
)

// ManifestName is the file whose presence says that an experiment is whole.
const ManifestName = "manifest.json"

// Manifest says where the tables of an experiment come from, what is in them,
// and all that is needed to make them again.
type Manifest struct {
	Dinamika     int                `json:"dinamika"` // version of the format
	Experiment   About              `json:"experiment"`
	Points       int                `json:"points"`
	Runs         int                `json:"runs"` // failed ones included
	Failed       int                `json:"failed"`
	Partial      bool               `json:"partial,omitempty"` // what there was of a sweep that was not finished
	Version      string             `json:"version"`
	Go           string             `json:"go"`
	StateVersion int                `json:"state_version"`
	Probe        string             `json:"probe"`
	WindowActs   int                `json:"window_acts"`
	Files        []table.Described  `json:"files"`
	Parameters   map[string]float64 `json:"parameters"` // defaults of the program
	Software     Software           `json:"software"`
	Model        Description        `json:"model"`
}

// Software says what the program is, in the terms of CodeMeta.
type Software struct {
	Context  string `json:"@context"`
	Type     string `json:"@type"`
	Name     string `json:"name"`
	Version  string `json:"version"`
	Language string `json:"programmingLanguage"`
}

// Description says where the model is described.
type Description struct {
	Protocol string `json:"protocol"`
	DOI      string `json:"protocol_doi"`
	Where    string `json:"where"`
}

// assemble merges the parts of all shards into the tables, sorted by point and
// replicate, and writes the manifest last. When the context ends first, nothing
// is left of them.
func assemble(ctx context.Context, dir string, id *identity, stores []*store, o Options) (err error) {
	var paths []string
	runs, failed := 0, 0
	for _, s := range stores {
		if err := s.check(); err != nil {
			return err
		}
		more, _ := s.of(-1)
		n, bad := s.counted()
		paths, runs, failed = append(paths, more...), runs+n, failed+bad
	}
	a := &id.About
	var written []*table.Writer
	var meaning []string // of one row of each
	defer func() {
		if err != nil {
			for _, w := range written {
				w.Discard()
			}
		}
	}()
	err = withFewer(paths, stores[0].work(), func(paths []string) error {
		for k, sheet := range a.sheets() {
			if len(sheet.columns) == 0 || k == failures && failed == 0 {
				continue
			}
			w, err := table.Create(dir, sheet.name, sheet.columns, o.Format)
			if err != nil {
				return err
			}
			written, meaning = append(written, w), append(meaning, sheet.rows)
			if err := a.fill(ctx, w, paths, k, &sheet); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	m := manifest(id, runs, failed)
	m.Partial = o.Partial
	for _, w := range written {
		if err := w.Finish(); err != nil {
			return err
		}
	}
	for k, w := range written {
		if err := w.Settle(); err != nil {
			return err
		}
		described := w.File()
		described.Row = meaning[k]
		m.Files = append(m.Files, described)
	}
	if err := a.clearTables(dir, m.Files); err != nil {
		return err
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return table.WriteFile(filepath.Join(dir, ManifestName), append(data, '\n'))
}

// clearTables removes what a process that was killed while it wrote the tables
// in another format has left of them.
func (a *About) clearTables(dir string, but []table.Described) error {
	var all error
	for _, sheet := range a.sheets() {
		for _, f := range [...]table.Format{table.Parquet, table.CSV} {
			path := table.Path(dir, sheet.name, f)
			if slices.ContainsFunc(but, func(d table.Described) bool { return d.File == filepath.Base(path) }) {
				continue
			}
			for _, path := range [...]string{path, path + ".tmp"} {
				if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
					all = errors.Join(all, err)
				}
			}
		}
	}
	return all
}

// fill writes the rows of one sheet into its table.
func (a *About) fill(ctx context.Context, w *table.Writer, paths []string, k int, sheet *sheet) error {
	var cells []table.Cell
	return each(paths, k, func(row []uint64, messages []string) error {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		point, replicate := int(row[0]), int(row[1])
		cells = append(cells[:0], table.OfWhole(int64(point)), table.OfWhole(int64(replicate)), table.OfWhole(int64(a.SeedOf(point, replicate))))
		row = row[keyWords:]
		if k == failures {
			if row[0] >= uint64(len(messages)) {
				return errors.New("a part has a failure without a message")
			}
			return w.Write(append(cells, table.OfText(messages[row[0]])))
		}
		cells = sheet.cells(row, cells)
		return w.Write(cells)
	})
}

func manifest(id *identity, runs, failed int) *Manifest {
	m := &Manifest{
		Dinamika: id.Dinamika, Experiment: id.About, Points: id.About.Points, Runs: runs, Failed: failed,
		Version: id.Version, Go: runtime.Version(), StateVersion: id.State, Probe: id.Probe, WindowActs: sim.WindowActs,
		Parameters: map[string]float64{},
		Software:   Software{"https://doi.org/10.5063/schema/codemeta-2.0", "SoftwareSourceCode", "dinamika", id.Version, "Go"},
		Model:      Description{"ODD (Grimm et al. 2020)", "10.18564/jasss.4259", "go doc dinamika/sim"},
	}
	params := sim.DefaultParams()
	for _, row := range params.Rows() {
		m.Parameters[row.Name] = *row.At
	}
	return m
}

// Merge puts the shards of a sweep together in a directory. Each of the given
// directories is a shard, or holds shards. The tables are those of the sweep
// made by one process, byte for byte. The shards are left as they are.
func Merge(ctx context.Context, dirs []string, out string, o Options) (_ Outcome, err error) {
	shards, err := shardsIn(dirs)
	if err != nil {
		return Outcome{}, err
	}
	switch {
	case o.Partial && (out == "" || slices.Contains(shards, filepath.Clean(out))):
		return Outcome{}, refuse("%s: what there is so far needs a directory of its own: say which, with --out", shards[0])
	case out == "":
		out = filepath.Dir(shards[0])
		for _, s := range shards {
			if filepath.Dir(s) != out {
				return Outcome{}, refuse("%s and %s stand in different directories: say where the tables are to go, with --out", shards[0], s)
			}
		}
	}
	var stores []*store
	defer func() {
		for _, s := range stores {
			err = errors.Join(err, s.close())
		}
	}()
	for _, dir := range shards {
		s, err := reopen(dir)
		if err != nil {
			return Outcome{}, err
		}
		stores = append(stores, s)
	}
	if err := match(stores, &o); err != nil {
		return Outcome{}, err
	}
	id := stores[0].identity
	id.Shard, id.Shards = 0, 0
	if there, err := finished(out, &id); err != nil || there.Already {
		return there, err
	}
	result := Outcome{Dir: out}
	for _, s := range stores {
		runs, failed := s.counted()
		result.Runs, result.Failed = result.Runs+runs, result.Failed+failed
	}
	if o.Partial && result.Runs == 0 {
		return result, refuse("%s: not one run is there yet", shards[0])
	}
	return result, assemble(ctx, out, &id, stores, o)
}

// shardsIn lists the shards among directories and in them.
func shardsIn(dirs []string) (shards []string, err error) {
	for _, dir := range dirs {
		if exists(filepath.Join(dir, workName, headName)) {
			shards = append(shards, filepath.Clean(dir))
			continue
		}
		if info, err := os.Stat(dir); err == nil && !info.IsDir() {
			continue // what a pattern of the shell gave too
		}
		inside, err := os.ReadDir(dir) // a pattern of ours would read more into the name of a directory
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range inside {
			if shard := filepath.Join(dir, e.Name()); exists(filepath.Join(shard, workName, headName)) {
				shards = append(shards, shard)
			}
		}
	}
	slices.Sort(shards)
	shards = slices.Compact(shards)
	if len(shards) == 0 {
		return nil, refuse("%s: no shards here; want the directories that sweep --shard wrote, or the one they stand in", dirs[0])
	}
	return shards, nil
}

// Sweeps finds the shards among directories and in them, and groups them by the
// directory in which they stand: one sweep each. One sweep in two directories
// is refused, since nobody can tell where its tables are to go.
func Sweeps(dirs []string) ([][]string, error) {
	shards, err := shardsIn(dirs)
	if err != nil {
		return nil, err
	}
	var sweeps [][]string
	where := map[string]string{} // by the hash of the experiment
	for _, shard := range shards {
		parent := filepath.Dir(shard)
		var id identity
		if err := readJSON(filepath.Join(shard, workName, headName), &id); err != nil {
			return nil, err
		}
		switch other, seen := where[id.About.Hash]; {
		case seen && other != parent:
			return nil, refuse("%s and %s hold shards of one sweep: say where the tables are to go, with --out", other, parent)
		case seen:
			last := len(sweeps) - 1
			for filepath.Dir(sweeps[last][0]) != parent {
				last--
			}
			sweeps[last] = append(sweeps[last], shard)
		default:
			where[id.About.Hash] = parent
			sweeps = append(sweeps, []string{shard})
		}
	}
	return sweeps, nil
}

// match checks that the shards are all of one sweep, and that none is missing
// or unfinished.
func match(stores []*store, o *Options) error {
	one := &stores[0].identity
	byNumber := map[int]*store{}
	for _, s := range stores {
		want := *one
		want.Shard, want.Version = s.identity.Shard, o.Version
		if err := want.same(&s.identity, s.dir); err != nil {
			return err
		}
		if twice := byNumber[s.identity.Shard]; twice != nil {
			return refuse("%s and %s are both shard %d: remove one", twice.dir, s.dir, s.identity.Shard)
		}
		byNumber[s.identity.Shard] = s
	}
	if o.Partial {
		return nil
	}
	if one.Shards == 0 {
		return refuse("%s: is no shard but a whole sweep that was not finished; start it again", stores[0].dir)
	}
	for k := 1; k <= one.Shards; k++ {
		switch s := byNumber[k]; {
		case s == nil:
			return refuse("shard %d of %d is missing: run it with --shard %d/%d", k, one.Shards, k, one.Shards)
		case !s.complete:
			return refuse("%s: shard %d of %d is not finished: run it again with --shard %d/%d", s.dir, k, one.Shards, k, one.Shards)
		}
	}
	return nil
}
