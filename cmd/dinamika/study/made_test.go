package study

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"dinamika/render/lang"
	"dinamika/sim/design"
	"dinamika/sim/experiment"
	"dinamika/sim/table"
)

// made is a sweep that no model had to be run for.
type made struct {
	about experiment.About
	// value is the metric of a run, from the values of the factors; infinite
	// for a run that failed.
	value  func(x []float64, point, replicate int) float64
	format table.Format
}

// ranged is a factor within a range.
func ranged(name string, lo, hi float64) experiment.Factor {
	return experiment.Factor{Name: name, Title: experiment.Text{EN: "The " + name, ID: "Si " + name}, Paths: []string{"p." + name}, Numeric: true, Spread: experiment.Spread{Lo: lo, Hi: hi}}
}

// levelled is a factor of levels whose values are 0, 1, 2….
func levelled(name string, numeric bool, levels ...string) experiment.Factor {
	f := experiment.Factor{Name: name, Title: experiment.Text{EN: "The " + name, ID: "Si " + name}, Paths: []string{"p." + name}, Numeric: numeric}
	for k, l := range levels {
		f.Levels = append(f.Levels, experiment.Level{Name: l, Title: experiment.Text{EN: l, ID: l}, Value: float64(k)})
	}
	return f
}

// write writes what sweep would have written.
func (m *made) write(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	a := &m.about
	kind, ok := design.KindNamed(a.Kind)
	if !ok {
		t.Fatal(a.Kind)
	}
	a.Spec.Kind, a.Name, a.Scenario, a.Seed, a.Hash = kind, "made", "support-group", 7, "0123456789abcdef"
	a.Title = experiment.Text{EN: "A made experiment", ID: "Eksperimen buatan"}
	a.Spec.Levels = nil
	for k := range a.Factors {
		a.Spec.Levels = append(a.Spec.Levels, len(a.Factors[k].Levels))
	}
	d, err := design.New(a.Spec)
	if err != nil {
		t.Fatal(err)
	}
	a.Points = d.Points()
	a.Measures.End = []string{"outcome"}
	key := []table.Column{{Name: "point", Type: table.Whole}, {Name: "replicate", Type: table.Whole}, {Name: "seed", Type: table.Whole}}
	columns := append([]table.Column{}, key...)
	for k := range a.Factors {
		c := table.Column{Name: a.Factors[k].Name, Type: table.Text}
		if a.Factors[k].Numeric {
			c.Type = table.Number
		}
		columns = append(columns, c)
	}
	columns = append(columns, table.Column{Name: "stage_by_session", Type: table.Text}, table.Column{Name: "outcome", Type: table.Number, Open: true})
	results := create(t, dir, "results", columns, m.format)
	failures := create(t, dir, "failures", append(key[:3:3], table.Column{Name: "message", Type: table.Text}), m.format)
	runs, failed := 0, 0
	u, x := make([]float64, len(a.Factors)), make([]float64, len(a.Factors))
	for p := range a.Points {
		d.Point(p, u)
		for k := range a.Factors {
			x[k] = math.NaN()
			if f := &a.Factors[k]; f.Numeric {
				x[k] = f.Value(u[k])
			} else {
				x[k] = float64(f.Level(u[k]))
			}
		}
		for r := range a.Replicates.Most {
			cells := []table.Cell{table.OfWhole(int64(p)), table.OfWhole(int64(r)), table.OfWhole(int64(a.SeedOf(p, r)))}
			y := m.value(x, p, r)
			if runs++; math.IsInf(y, 0) {
				failed++
				row(t, failures, append(cells, table.OfText("no such session"))...)
				continue
			}
			for k := range a.Factors {
				if f := &a.Factors[k]; f.Numeric {
					cells = append(cells, table.OfNumber(x[k]))
				} else {
					cells = append(cells, table.OfText(f.Levels[int(x[k])].Name))
				}
			}
			row(t, results, append(cells, table.OfText("1123"), table.OfNumber(y))...)
		}
	}
	manifest := experiment.Manifest{Dinamika: 1, Experiment: *a, Points: a.Points, Runs: runs, Failed: failed, Version: "v0"}
	for _, w := range []*table.Writer{results, failures} {
		if err := w.Finish(); err != nil {
			t.Fatal(err)
		}
		if w == failures && failed == 0 {
			w.Discard()
			continue
		}
		if err := w.Settle(); err != nil {
			t.Fatal(err)
		}
		manifest.Files = append(manifest.Files, w.File())
	}
	data, err := json.Marshal(manifest)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, experiment.ManifestName), data, 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

func create(t testing.TB, dir, name string, columns []table.Column, f table.Format) *table.Writer {
	t.Helper()
	w, err := table.Create(dir, name, columns, f)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func row(t testing.TB, w *table.Writer, cells ...table.Cell) {
	t.Helper()
	if err := w.Write(cells); err != nil {
		t.Fatal(err)
	}
}

// analyzed is the analysis of a made sweep.
func (m *made) analyzed(t testing.TB, l lang.Language) *Analysis {
	t.Helper()
	s, err := Open(m.write(t))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }() // only read
	a, err := Analyze(t.Context(), s, Options{Repeat: "dinamika analyze made"}, lang.In(l))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// hash is a number from 0 to 1 that looks drawn by lot.
func hash(p, r int) float64 {
	x := math.Sin(float64(p)*12.9898+float64(r)*78.233) * 43758.5453
	return x - math.Floor(x)
}
