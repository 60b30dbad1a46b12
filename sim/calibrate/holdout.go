package calibrate

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"dinamika/sim"
	"dinamika/sim/journal"
	"dinamika/sim/pattern"
)

// Folds is into how many parts the findings are dealt.
const Folds = 3

// ErrFew is the error of too few findings to hold some out.
var ErrFew = errors.New("too few findings")

// Fold is what came of fitting to two thirds of the findings and foretelling
// the rest.
type Fold struct {
	Number      int     `json:"fold"`
	Evaluations int     `json:"evaluations"`
	Fitted      []Trial `json:"fitted"`
	Held        []Trial `json:"held"`
}

// Trial is how well one finding does with three sets of constants.
type Trial struct {
	ID        string `json:"id"`
	Disturbed Mark   `json:"disturbed"` // where the fit began
	After     Mark   `json:"after"`     // where it ended
	Shipped   Mark   `json:"shipped"`   // with the constants that the program comes with
}

// Mark is how well a finding does.
type Mark struct {
	Loss float64 `json:"loss"`
	Met  bool    `json:"met"`
}

// shake is the standard deviation of the disturbance, in steps: a quarter of the
// value, as a rule. The findings feel that: a third of them are lost by it.
const shake = 1

// HoldOut deals the findings, sorted by identifier, into three parts, so that
// each has some of every topic. For each part it moves every fitted constant
// away by chance, fits to the other two parts from there, and then looks how
// the part does that had no say. Without moving them away the constants would
// remember the part from an earlier fit.
//
// The act mix is never held out: the intercepts of the kinds are defined by it.
func (w *Work) HoldOut(ctx context.Context) ([]Fold, error) {
	all := slices.Clone(w.Findings)
	slices.SortFunc(all, func(a, b pattern.Finding) int { return strings.Compare(a.ID, b.ID) })
	dealt := 0
	part := make([]int, len(all))
	for k, f := range all {
		if part[k] = -1; f.ID != mixID {
			part[k] = dealt % Folds
			dealt++
		}
	}
	if dealt < Folds {
		return nil, ErrFew
	}
	whole := *w
	whole.Findings = all
	shipped, err := whole.score(ctx, &w.Start, nil)
	if err != nil {
		return nil, err
	}
	log, err := w.open("holdout", shipped)
	if err != nil {
		return nil, err
	}
	var folds []Fold
	for k := range Folds {
		fold, err := whole.fold(ctx, k, part, shipped, log)
		if err != nil {
			return folds, errors.Join(err, log.Close())
		}
		folds = append(folds, fold)
	}
	return folds, log.Close()
}

// fold does one part.
func (w *Work) fold(ctx context.Context, number int, part []int, shipped Point, log *journal.Journal) (Fold, error) {
	label := fmt.Sprintf("fold %d ", number+1)
	one := *w
	one.Findings = nil
	for k, f := range w.Findings {
		if part[k] != number {
			one.Findings = append(one.Findings, f)
		}
	}
	one.Start = disturbed(&w.Start, w.Names, w.Seed, number)
	if w.Progress != nil {
		one.Progress = func(done, of int, best float64) { w.Progress(number*of+done, Folds*of, best) }
	}
	before, err := w.kept(ctx, &one.Start, log, label+"disturbed")
	if err != nil {
		return Fold{}, err
	}
	start, err := one.kept(ctx, &one.Start, log, label+"start")
	if err != nil {
		return Fold{}, err
	}
	out, err := one.fit(ctx, start, log, label)
	if err != nil {
		return Fold{}, err
	}
	p := one.Start
	if err := out.Best.Apply(&p); err != nil {
		return Fold{}, err
	}
	after, err := w.kept(ctx, &p, log, fmt.Sprintf("%safter %d", label, out.Evaluations))
	if err != nil {
		return Fold{}, err
	}
	fold := Fold{Number: number + 1, Evaluations: out.Evaluations}
	for k, f := range w.Findings {
		t := Trial{f.ID, before.mark(k), after.mark(k), shipped.mark(k)}
		if part[k] == number {
			fold.Held = append(fold.Held, t)
		} else {
			fold.Fitted = append(fold.Fitted, t)
		}
	}
	return fold, nil
}

// kept is score by way of the journal.
func (w *Work) kept(ctx context.Context, p *sim.Params, log *journal.Journal, at string) (Point, error) {
	var point Point
	if log.Find(at, &point) {
		return point, nil
	}
	point, err := w.score(ctx, p, nil)
	if err != nil {
		return Point{}, err
	}
	return point, log.Add(at, point)
}

func (p *Point) mark(k int) Mark { return Mark{p.Findings[k].Loss, p.Findings[k].Met} }

// disturbed moves each of the named constants by a normal draw of steps, as far
// as its range goes.
func disturbed(start *sim.Params, names []string, seed uint64, number int) sim.Params {
	p := *start
	luck := rand.New(rand.NewPCG(seed, uint64(number)^0xD157))
	for _, r := range p.Rows() {
		if slices.Contains(names, r.Name) {
			*r.At = min(max(*r.At+shake*Step(r, *r.At)*luck.NormFloat64(), r.Lo), r.Hi)
		}
	}
	return p
}
