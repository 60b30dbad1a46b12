// Package study tells what the runs of an experiment come to: as numbers, as
// text for a terminal, and as a page with figures. It reads what a sweep wrote,
// and leaves the statistics to package analysis.
package study

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"dinamika/sim/design"
	"dinamika/sim/experiment"
	"dinamika/sim/table"
)

// formatVersion is the version of the tables that can be read.
const formatVersion = 1

// Sweep is what a sweep wrote, opened.
type Sweep struct {
	dir      string
	manifest experiment.Manifest
	results  *table.Table
	runs     []place // of the rows of the results
	sizes    []int   // how many replicates each point has, failed ones included
	levels   [][]int // of each point: the level of each factor; -1 where it has none
	at       [][]float64
	failures []Failure
}

// place says whose row it is.
type place struct{ point, replicate int }

// Failure is why runs could not be made, and how many.
type Failure struct {
	Message string `json:"message"`
	Runs    int    `json:"runs"`
}

// refuse is an error that the user can mend.
func refuse(format string, args ...any) error { return experiment.Problem{Format: format, Args: args} }

// Open opens what a sweep wrote into a directory, and refuses what is not
// whole. Close closes it.
func Open(dir string) (_ *Sweep, err error) {
	s := &Sweep{dir: dir}
	if err := s.readManifest(); err != nil {
		return nil, err
	}
	path, err := s.whole("results")
	if err != nil {
		return nil, err
	}
	if s.results, err = table.Open(path); err != nil {
		return nil, damaged(path, err)
	}
	defer func() {
		if err != nil {
			_ = s.results.Close() // only read
		}
	}()
	if s.runs, err = s.places(s.results, path); err != nil {
		return nil, err
	}
	failed, err := s.readFailures()
	if err != nil {
		return nil, err
	}
	s.sizes = make([]int, s.manifest.Points)
	for _, list := range [][]place{s.runs, failed} {
		for _, p := range list {
			s.sizes[p.point] = max(s.sizes[p.point], p.replicate+1)
		}
	}
	return s, s.locate()
}

// Close ends the reading.
func (s *Sweep) Close() error { return s.results.Close() }

func damaged(path string, why error) error {
	return refuse("%s: damaged: %v; sweep again into another directory", path, why)
}

// readManifest reads the manifest, or says what the directory is instead.
func (s *Sweep) readManifest() error {
	path := filepath.Join(s.dir, experiment.ManifestName)
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.without()
	case err != nil:
		return err
	}
	var head struct {
		Dinamika   int              `json:"dinamika"`
		Experiment *json.RawMessage `json:"experiment"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return damaged(path, err)
	}
	switch {
	case head.Experiment == nil:
		return refuse("%s: the manifest is not that of an experiment; want the directory that dinamika sweep wrote", s.dir)
	case head.Dinamika != formatVersion:
		return refuse("%s: has format version %d, this program reads %d; analyze it with the version that wrote it", path, head.Dinamika, formatVersion)
	}
	if err := json.Unmarshal(data, &s.manifest); err != nil {
		return damaged(path, err)
	}
	if m := &s.manifest; m.Points < 1 || m.Points > m.Runs || m.Runs < 1 {
		return damaged(path, errors.New("the numbers of points and runs do not fit"))
	}
	return nil
}

// without says what a directory without a manifest is.
func (s *Sweep) without() error {
	const work = ".sweep"
	if info, err := os.Stat(s.dir); err != nil || !info.IsDir() {
		return refuse("%s: there is no such directory; want the one that dinamika sweep wrote", s.dir)
	}
	var head struct {
		Shards int `json:"shards"`
	}
	if data, err := os.ReadFile(filepath.Join(s.dir, work, "sweep.json")); err == nil {
		if json.Unmarshal(data, &head) == nil && head.Shards > 0 {
			return refuse("%s: is one shard of %d; put all of them together first: dinamika merge %s", s.dir, head.Shards, filepath.Dir(s.dir))
		}
		return refuse("%s: the sweep is not finished; give the same dinamika sweep command again, and it goes on where it was", s.dir)
	}
	if inside, _ := filepath.Glob(filepath.Join(s.dir, "*", work)); len(inside) > 0 {
		return refuse("%s: holds shards of a sweep; put them together first: dinamika merge %s", s.dir, s.dir)
	}
	return refuse("%s: there is no manifest.json; want the directory that dinamika sweep wrote", s.dir)
}

// whole is the path of a table, once its bytes are known to be those that the
// manifest describes; of a table that was not asked for, nothing.
func (s *Sweep) whole(name string) (string, error) {
	for _, d := range s.manifest.Files {
		if d.Table != name {
			continue
		}
		path := filepath.Join(s.dir, filepath.Base(d.File))
		file, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			return "", refuse("%s: is not there, though the manifest names it; sweep again into another directory", path)
		}
		if err != nil {
			return "", err
		}
		defer func() { _ = file.Close() }() // only read
		h := sha256.New()
		if _, err := io.Copy(h, file); err != nil {
			return "", err
		}
		if hex.EncodeToString(h.Sum(nil)) != d.SHA256 {
			return "", refuse("%s: is not as it was written: the manifest has another hash; sweep again into another directory", path)
		}
		return path, nil
	}
	if name == "results" {
		return "", damaged(filepath.Join(s.dir, experiment.ManifestName), errors.New("no table of results"))
	}
	return "", nil
}

// places reads whose the rows of a table are.
func (s *Sweep) places(t *table.Table, path string) ([]place, error) {
	points, err := t.Numbers("point")
	if err != nil {
		return nil, damaged(path, err)
	}
	replicates, err := t.Numbers("replicate")
	if err != nil {
		return nil, damaged(path, err)
	}
	list := make([]place, len(points))
	for k := range points {
		p, r := points[k], replicates[k]
		if !(p >= 0 && p < float64(s.manifest.Points) && r >= 0 && r < float64(s.manifest.Runs)) {
			return nil, damaged(path, errors.New("a row of a point or replicate that is not in the manifest"))
		}
		list[k] = place{int(p), int(r)}
	}
	return list, nil
}

// readFailures reads which runs failed, and why.
func (s *Sweep) readFailures() ([]place, error) {
	path, err := s.whole("failures")
	if path == "" {
		return nil, err
	}
	t, err := table.Open(path)
	if err != nil {
		return nil, damaged(path, err)
	}
	defer func() { _ = t.Close() }() // only read
	failed, err := s.places(t, path)
	if err != nil {
		return nil, err
	}
	messages, err := t.Texts("message")
	if err != nil {
		return nil, damaged(path, err)
	}
	of := map[string]int{}
	for _, m := range messages {
		k, known := of[m]
		if !known {
			k = len(s.failures)
			of[m] = k
			s.failures = append(s.failures, Failure{Message: m})
		}
		s.failures[k].Runs++
	}
	return failed, nil
}

// locate finds the levels and the numbers of the factors at each point: by the
// design, or, for a list, from the results.
func (s *Sweep) locate() error {
	about := &s.manifest.Experiment
	n := len(about.Factors)
	s.levels, s.at = make([][]int, s.manifest.Points), make([][]float64, s.manifest.Points)
	for p := range s.levels {
		s.levels[p], s.at[p] = make([]int, n), make([]float64, n)
	}
	kind, known := design.KindNamed(about.Kind)
	if !known {
		return s.locateListed()
	}
	spec := about.Spec
	spec.Kind = kind
	d, err := design.New(spec)
	if err == nil && d.Points() != s.manifest.Points {
		err = errors.New("the design has another number of points")
	}
	if err != nil {
		return damaged(filepath.Join(s.dir, experiment.ManifestName), err)
	}
	u := make([]float64, n)
	for p := range s.levels {
		d.Point(p, u)
		for f := range u {
			s.set(p, f, u[f])
		}
	}
	return nil
}
