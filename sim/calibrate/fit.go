package calibrate

import (
	"context"
	"fmt"
	"math"
	"strings"

	"dinamika/sim"
	"dinamika/sim/journal"
	"dinamika/sim/pattern"
)

// Work is what is to be fitted to what, and with how much effort.
type Work struct {
	Start       sim.Params
	Findings    []pattern.Finding
	Names       []string // constants that may move, see Fittable
	Method      Method
	Seed        uint64 // luck of the search; that of the studies is their own
	Evaluations int    // of the loss, the one at the start included
	Replicates  int    // of every study, but no more than the study's own number; 0: the study's own
	Refit       int    // rounds of fitting the kinds' intercepts to the act mix in each evaluation; 0: leave them
	Workers     int
	Journal     string // file; empty: nothing is kept
	// Progress is told after each piece of work; best is the lowest loss so far.
	Progress func(done, of int, best float64)
}

// Point is one set of values and how well it does.
type Point struct {
	X        map[string]float64 `json:"x"` // the values that may differ from the start
	Loss     float64            `json:"loss"`
	Prior    float64            `json:"prior"` // the part of it that no finding has caused
	Findings []Part             `json:"findings"`
}

// Part is how well one finding does.
type Part struct {
	ID   string  `json:"id"`
	Loss float64 `json:"loss"`
	Met  bool    `json:"met"`
}

// Apply sets the values of a point.
func (p *Point) Apply(to *sim.Params) error {
	for _, r := range to.Rows() {
		if x, ok := p.X[r.Name]; ok {
			if err := to.Set(r.Name, x); err != nil {
				return err
			}
		}
	}
	return nil
}

// Outcome is what came of a fit.
type Outcome struct {
	Start, Best Point
	Evaluations int
}

// warming is how many more rounds of refitting are done once, at the start, so
// that few are enough in each evaluation.
const warming = 4

// Fit searches for values with a lower loss. The start itself is the first
// evaluation, with the intercepts as they are. When the context ends early, the
// outcome is the best until then, and the error is the context's.
func (w *Work) Fit(ctx context.Context) (Outcome, error) {
	start, err := w.score(ctx, &w.Start, nil)
	if err != nil {
		return Outcome{}, err
	}
	log, err := w.open("fit", start)
	if err != nil {
		return Outcome{}, err
	}
	out, err := w.fit(ctx, start, log, "")
	if shut := log.Close(); err == nil {
		err = shut
	}
	return out, err
}

// fit is Fit with a start that has been scored and an open journal, in which
// its points stand under a label.
func (w *Work) fit(ctx context.Context, start Point, log *journal.Journal, label string) (Outcome, error) {
	out := Outcome{Start: start, Best: start, Evaluations: 1}
	told := func() {
		if w.Progress != nil {
			w.Progress(out.Evaluations, w.Evaluations, out.Best.Loss)
		}
	}
	told()
	if err := log.Add(label+"start", start); err != nil {
		return out, err
	}
	if w.Evaluations < 2 || len(w.Names) == 0 {
		return out, nil
	}
	warm := w.Start
	if w.Refit > 0 {
		if err := refit(ctx, &warm, warming, w.mixBatches(), w.Workers); err != nil {
			return out, err
		}
	}
	list := axes(&w.Start, w.Names)
	var failure error
	w.Method.search(len(list), w.Seed, func(z []float64) (float64, bool) {
		point, err := w.evaluate(ctx, &warm, list, z, log, label)
		if err != nil {
			failure = err
			return math.Inf(1), false
		}
		out.Evaluations++
		if point.Loss < out.Best.Loss {
			out.Best = point
		}
		told()
		return point.Loss, out.Evaluations < w.Evaluations
	})
	return out, failure
}

// evaluate is the loss at a place in the space of the fitted constants. It
// depends on nothing else, so the journal may answer for it.
func (w *Work) evaluate(ctx context.Context, warm *sim.Params, list []axis, z []float64, log *journal.Journal, label string) (Point, error) {
	p := *warm
	prior, x := 0.0, make(map[string]float64, len(list))
	var at strings.Builder
	at.WriteString(label)
	for k := range list {
		value, cost := list[k].at(z[k])
		prior += cost
		x[list[k].name] = value
		fmt.Fprintf(&at, "%v ", z[k])
		if err := p.Set(list[k].name, value); err != nil {
			return Point{}, err
		}
	}
	var point Point
	if log.Find(at.String(), &point) {
		return point, nil
	}
	if w.Refit > 0 {
		if err := refit(ctx, &p, w.Refit, w.mixBatches(), w.Workers); err != nil {
			return Point{}, err
		}
		for k, b := range p.Kind.Base {
			x[intercept(sim.Kind(k))] = b
		}
	}
	point, err := w.score(ctx, &p, x)
	if err != nil {
		return Point{}, err
	}
	point.Prior = prior
	point.Loss += prior
	return point, log.Add(at.String(), point)
}

// score puts a set of constants to the findings.
func (w *Work) score(ctx context.Context, p *sim.Params, x map[string]float64) (Point, error) {
	results, err := pattern.Run(ctx, p, limited(w.Findings, w.Replicates), pattern.Options{Workers: w.Workers})
	if err != nil {
		return Point{}, err
	}
	point := Point{X: x}
	total, parts := Loss(results)
	point.Loss = total
	for k := range results {
		point.Findings = append(point.Findings, Part{results[k].ID, parts[k], results[k].Met})
	}
	return point, nil
}

// limited are the findings with no more repetitions than asked for.
func limited(findings []pattern.Finding, replicates int) []pattern.Finding {
	out := append([]pattern.Finding(nil), findings...)
	for k := range out {
		if replicates > 0 {
			out[k].Batches = min(out[k].Batches, replicates)
		}
	}
	return out
}

// mixBatches is how often the study of the act mix is repeated for a refit.
func (w *Work) mixBatches() int {
	if w.Replicates > 0 {
		return w.Replicates
	}
	return 8
}

// open opens the journal, if there is to be one. What is computed hangs on all
// that is named here. The points that the model gave at its start stand for
// the version of the model.
func (w *Work) open(what string, given ...any) (*journal.Journal, error) {
	if w.Journal == "" {
		return nil, nil
	}
	type bounds struct {
		Name, Rule, Published, Lo, Hi string
	}
	settings := struct {
		What       string
		Start      []float64
		Findings   []string
		Quantities []bounds
		Names      []string
		Method     string
		Seed       uint64
		Replicates int
		Refit      int
		Given      []any
	}{What: what, Names: w.Names, Method: w.Method.String(), Seed: w.Seed, Replicates: w.Replicates, Refit: w.Refit, Given: given}
	for _, r := range w.Start.Rows() {
		settings.Start = append(settings.Start, *r.At)
	}
	for _, f := range w.Findings {
		settings.Findings = append(settings.Findings, f.ID)
		for _, q := range f.Quantities {
			settings.Quantities = append(settings.Quantities, bounds{q.Name, q.Rule.String(), fmt.Sprint(q.Published), fmt.Sprint(q.Lo), fmt.Sprint(q.Hi)})
		}
	}
	return journal.Open(w.Journal, settings)
}
