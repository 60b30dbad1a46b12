package calibrate

import (
	"context"
	"encoding/binary"
	"hash/fnv"
	"math"
	"sync"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"dinamika/sim"
	"dinamika/sim/journal"
	"dinamika/sim/pattern"
)

// Row is what the findings feel of one constant.
type Row struct {
	Parameter string   `json:"parameter"`
	From      float64  `json:"from"` // moved between these, see Step
	To        float64  `json:"to"`
	Effects   []Effect `json:"effects"` // finding by finding, on each of its judged quantities
}

// Effect is what a finding gives differently with a constant one step higher
// instead of one step lower, all luck being the same, in spreads of single
// studies. A finding of which not one bit moved has one effect without a
// quantity, of exactly 0.
type Effect struct {
	Finding  string  `json:"finding"`
	Quantity string  `json:"quantity,omitempty"`
	Size     float64 `json:"size"`
	T        float64 `json:"t"` // paired over the repetitions of the study
	Felt     bool    `json:"felt"`
}

const (
	// chance is how often a finding may seem to feel a constant that does
	// nothing to it: as often as a normal quantity lies beyond 3.
	chance   = 0.0027
	smallest = 0.1 // an effect matters from this size on
	most     = 999 // what is written for without bounds
)

// sure is the t beyond which an effect is there, given so many pairs and so
// many quantities of the finding among which one could seem to move by chance
// (Bonferroni). It is about 3 for one quantity and many pairs.
func sure(pairs, quantities int) float64 {
	student := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(pairs - 1)}
	return student.Quantile(1 - chance/float64(2*quantities))
}

// Felt says whether any finding feels the constant.
func (r *Row) Felt() bool {
	for _, e := range r.Effects {
		if e.Felt {
			return true
		}
	}
	return false
}

// Strongest is one effect per finding: of its quantities the one that moves
// most, and one that is felt before one that is not.
func (r *Row) Strongest() (list []Effect) {
	for _, e := range r.Effects {
		last := len(list) - 1
		switch {
		case last < 0 || list[last].Finding != e.Finding:
			list = append(list, e)
		case e.Felt && !list[last].Felt, e.Felt == list[last].Felt && math.Abs(e.Size) > math.Abs(list[last].Size):
			list[last] = e
		}
	}
	return list
}

// Sensitivity moves every constant of the start down and up by a step and says
// which findings feel it. First a cheap screen: where one repetition gives the
// same values to the last bit, higher, lower and as it was, the finding does
// not depend on the constant, and the effect is exactly 0. No constant is
// refitted while another moves.
func (w *Work) Sensitivity(ctx context.Context) ([]Row, error) {
	findings := limited(w.Findings, w.Replicates)
	base, err := w.results(ctx)
	if err != nil {
		return nil, err
	}
	log, err := w.open("sensitivity", fingerprint(base))
	if err != nil {
		return nil, err
	}
	params := w.Start
	constants := params.Rows()
	rows := make([]Row, len(constants))
	var mu sync.Mutex
	var failure error
	done := 0
	going, stop := context.WithCancel(ctx)
	defer stop()
	pattern.Each(going, max(1, w.Workers), len(constants), func(k int) {
		row, err := w.feel(going, constants[k].Name, findings, base, log)
		mu.Lock()
		defer mu.Unlock()
		if err != nil {
			if failure == nil { // what the others say after it, they say because of it
				failure = err
			}
			stop()
			return
		}
		rows[k] = row
		done++
		if w.Progress != nil {
			w.Progress(done, len(constants), 0)
		}
	})
	if shut := log.Close(); failure == nil {
		failure = shut
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return rows, failure
}

// results are what the findings give at the start.
func (w *Work) results(ctx context.Context) ([]pattern.Result, error) {
	return pattern.Run(ctx, &w.Start, limited(w.Findings, w.Replicates), pattern.Options{Workers: w.Workers})
}

// feel makes the row of one constant.
func (w *Work) feel(ctx context.Context, name string, findings []pattern.Finding, base []pattern.Result, log *journal.Journal) (Row, error) {
	var row Row
	if log.Find(name, &row) {
		return row, nil
	}
	low, high := w.Start, w.Start
	for _, r := range w.Start.Rows() {
		if r.Name == name {
			step := Step(r, *r.At)
			row = Row{Parameter: name, From: max(r.Lo, *r.At-step), To: min(r.Hi, *r.At+step)}
		}
	}
	if err := low.Set(name, row.From); err != nil {
		return row, err
	}
	if err := high.Set(name, row.To); err != nil {
		return row, err
	}
	touched := make([]bool, len(findings))
	for _, p := range []*sim.Params{&high, &low} {
		if err := screen(ctx, p, findings, base, touched); err != nil {
			return row, err
		}
	}
	var moved []pattern.Finding
	for k, f := range findings {
		if touched[k] {
			moved = append(moved, f)
		}
	}
	down, err := pattern.Run(ctx, &low, moved, pattern.Options{Workers: 1})
	if err != nil {
		return row, err
	}
	up, err := pattern.Run(ctx, &high, moved, pattern.Options{Workers: 1})
	if err != nil {
		return row, err
	}
	at := 0
	for k, f := range findings {
		if !touched[k] {
			row.Effects = append(row.Effects, Effect{Finding: f.ID})
			continue
		}
		row.Effects = append(row.Effects, effects(&base[k], &down[at], &up[at])...)
		at++
	}
	return row, log.Add(name, row)
}

// screen runs the findings not yet touched on one repetition and marks those
// that give other values than the base.
func screen(ctx context.Context, p *sim.Params, findings []pattern.Finding, base []pattern.Result, touched []bool) error {
	var ask []pattern.Finding
	var index []int
	for k, f := range findings {
		if !touched[k] {
			ask, index = append(ask, f), append(index, k)
		}
	}
	results, err := pattern.Run(ctx, p, ask, pattern.Options{Batches: 1, Workers: 1})
	if err != nil {
		return err
	}
	for i, k := range index {
		for q := range results[i].Seen {
			if math.Float64bits(results[i].Seen[q].Values[0]) != math.Float64bits(base[k].Seen[q].Values[0]) {
				touched[k] = true
			}
		}
	}
	return nil
}

// effects are those on each judged quantity of a finding.
func effects(base, down, up *pattern.Result) (list []Effect) {
	judged := 0
	for _, q := range base.Quantities {
		if q.Rule != pattern.Shown {
			judged++
		}
	}
	for q := range base.Quantities {
		if base.Quantities[q].Rule == pattern.Shown {
			continue
		}
		e := paired(base.Seen[q].Values, down.Seen[q].Values, up.Seen[q].Values, judged)
		e.Finding, e.Quantity = base.ID, base.Quantities[q].Name
		list = append(list, e)
	}
	return list
}

// paired is the mean difference of pairs with the same luck, in units of the
// spread of single studies, and its t.
func paired(base, down, up []float64, judged int) Effect {
	var was, less, more, diff []float64
	same := true
	for b := range base {
		if math.IsNaN(down[b]) || math.IsNaN(up[b]) {
			continue
		}
		less, more = append(less, down[b]), append(more, up[b])
		diff = append(diff, up[b]-down[b])
		same = same && up[b] == down[b]
		if !math.IsNaN(base[b]) {
			was = append(was, base[b])
		}
	}
	if same || len(diff) < 3 {
		return Effect{}
	}
	unit := 0.0
	for _, x := range [][]float64{was, less, more} { // the base's own, unless it has none
		if len(x) > 1 && unit == 0 {
			unit = stat.StdDev(x, nil)
		}
	}
	mean, sd := stat.MeanStdDev(diff, nil)
	e := Effect{
		Size: bounded(mean / unit),
		T:    bounded(mean / stat.StdErr(sd, float64(len(diff)))),
	}
	e.Felt = math.Abs(e.T) > sure(len(diff), judged) && math.Abs(e.Size) >= smallest
	return e
}

// bounded keeps a ratio writable.
func bounded(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return min(max(x, -most), most)
}

// fingerprint stands for all values of a run.
func fingerprint(results []pattern.Result) uint64 {
	h := fnv.New64a()
	var b [8]byte
	for k := range results {
		for _, s := range results[k].Seen {
			for _, x := range s.Values {
				binary.LittleEndian.PutUint64(b[:], math.Float64bits(x))
				h.Write(b[:])
			}
		}
	}
	return h.Sum64()
}
