package study

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dinamika/sim/analysis"
	"dinamika/sim/table"
)

// Files of a saved analysis.
const (
	Page    = "index.html"
	Data    = "analysis.json"
	Figures = "figures"
)

// JSON is all numbers as one value.
func (a *Analysis) JSON() ([]byte, error) {
	var data bytes.Buffer
	e := json.NewEncoder(&data)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	err := e.Encode(a)
	return data.Bytes(), err
}

// Save writes the page, the numbers and the figures into a folder, which it
// makes, and says how many figures there are. Each file is there whole or not
// at all. Progress is told of each figure.
func (a *Analysis) Save(ctx context.Context, dir string, progress func(done, of int)) (int, error) {
	if err := os.MkdirAll(filepath.Join(dir, Figures), 0o777); err != nil {
		return 0, err
	}
	page, figures, err := a.HTML()
	if err != nil {
		return 0, err
	}
	data, err := a.JSON()
	if err != nil {
		return 0, err
	}
	if err := draw(ctx, filepath.Join(dir, Figures), figures, progress); err != nil {
		return 0, err
	}
	if err := sweepOut(filepath.Join(dir, Figures), figures); err != nil {
		return 0, err
	}
	if err := a.saveEffects(dir); err != nil {
		return 0, err
	}
	if err := a.savePoints(dir); err != nil {
		return 0, err
	}
	if err := table.WriteFile(filepath.Join(dir, Data), data); err != nil {
		return 0, err
	}
	return len(figures), table.WriteFile(filepath.Join(dir, Page), page)
}

// draw writes every figure as SVG and as PNG, on all processors.
func draw(ctx context.Context, dir string, figures []Figure, progress func(done, of int)) error {
	var wait sync.WaitGroup
	next, wrong := make(chan *Figure), make([]error, runtime.GOMAXPROCS(0))
	for w := range wrong {
		wait.Go(func() {
			for f := range next {
				if wrong[w] == nil {
					wrong[w] = f.write(filepath.Join(dir, f.File))
				}
			}
		})
	}
	for k := range figures {
		if ctx.Err() != nil {
			break
		}
		next <- &figures[k]
		progress(k+1, len(figures))
	}
	close(next)
	wait.Wait()
	return errors.Join(append(wrong, ctx.Err())...)
}

// sweepOut removes the drawings of an earlier analysis that this one does not
// have.
func sweepOut(dir string, figures []Figure) error {
	files, err := os.ReadDir(dir)
	for _, f := range files {
		ending := filepath.Ext(f.Name())
		name := strings.TrimSuffix(f.Name(), ending)
		ours := ending == ".svg" || ending == ".png"
		if ours && !slices.ContainsFunc(figures, func(g Figure) bool { return g.File == name }) {
			err = errors.Join(err, os.Remove(filepath.Join(dir, f.Name())))
		}
	}
	return err
}

// write writes a figure in both forms.
func (f *Figure) write(path string) error {
	picture, err := f.PNG()
	if err != nil {
		return err
	}
	if err := table.WriteFile(path+".svg", f.SVG(f.Caption)); err != nil {
		return err
	}
	return table.WriteFile(path+".png", picture)
}

// saveEffects writes every estimate as a row.
func (a *Analysis) saveEffects(dir string) error {
	return write(dir, "effects", effectColumns(), func(row func(...table.Cell) error) error {
		for _, e := range a.effects() {
			if err := row(e.cells()...); err != nil {
				return err
			}
		}
		return nil
	})
}

// savePoints writes what every metric comes to at every point. Where each point
// was run once, the results say it already, and nothing is written.
func (a *Analysis) savePoints(dir string) error {
	if a.Replicates[1] <= 1 {
		err := os.Remove(filepath.Join(dir, "points.csv")) // of an earlier analysis
		if errors.Is(err, os.ErrNotExist) {
			return nil
		}
		return err
	}
	whole := func(name string) table.Column { return table.Column{Name: name, Type: table.Whole} }
	number := func(name string) table.Column { return table.Column{Name: name, Type: table.Number, Open: true} }
	columns := []table.Column{{Name: "metric", Type: table.Text}, whole("point")}
	own := []table.Column{whole("n"), whole("missing"), number("mean"), number("low"), number("high"), number("sd"), number("median")}
	taken := func(name string) bool {
		return slices.ContainsFunc(slices.Concat(columns, own), func(c table.Column) bool { return c.Name == name })
	}
	for _, f := range a.Factors {
		name := f.Name
		for taken(name) {
			name = "factor_" + name
		}
		columns = append(columns, table.Column{Name: name, Type: table.Text, Open: true})
	}
	columns = append(columns, own...)
	return write(dir, "points", columns, func(row func(...table.Cell) error) error {
		for _, m := range a.Metrics {
			for p, values := range m.values {
				s := analysis.Summarize(values, a.Confidence)
				cells := []table.Cell{table.OfText(m.Name), table.OfWhole(int64(p))}
				for f := range a.Factors {
					cells = append(cells, a.factorCell(p, f))
				}
				cells = append(cells, table.OfWhole(int64(s.N)), table.OfWhole(int64(s.Missing)))
				for _, x := range []float64{s.Mean, s.Lo, s.Hi, s.SD, s.Median} {
					cells = append(cells, table.OfNumber(x))
				}
				if err := row(cells...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// factorCell is what a factor is at a point, as the results name it.
func (a *Analysis) factorCell(p, f int) table.Cell {
	if l := a.s.levels[p][f]; l >= 0 {
		return table.OfText(a.s.manifest.Experiment.Factors[f].Levels[l].Name)
	}
	if x := a.s.at[p][f]; !math.IsNaN(x) {
		return table.OfText(strconv.FormatFloat(x, 'g', -1, 64))
	}
	return table.Empty()
}

// write writes a table as CSV.
func write(dir, name string, columns []table.Column, fill func(row func(...table.Cell) error) error) error {
	w, err := table.Create(dir, name, columns, table.CSV)
	if err != nil {
		return err
	}
	err = fill(func(cells ...table.Cell) error { return w.Write(cells) })
	if err == nil {
		err = w.Finish()
	}
	if err == nil {
		err = w.Settle()
	}
	if err != nil {
		w.Discard()
	}
	return err
}
