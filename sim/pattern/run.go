package pattern

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"gonum.org/v1/gonum/stat"

	"dinamika/sim"
)

// Options say how much work to do.
type Options struct {
	Batches  int     // repetitions of every study; 0: each finding's own number
	Share    float64 // share of each finding's own number; 0: all. At least eight are done.
	Nulls    bool    // also run the nulls that bear on each finding
	Workers  int     // goroutines; at least 1
	Progress func(done, of int)
}

// Result is what the model gave for one finding.
type Result struct {
	Finding
	Seen  []Seen
	Nulls []NullSeen
	Met   bool
}

// Seen is one quantity as simulated: over the repetitions of the study.
type Seen struct {
	Values         []float64 // one per repetition; NaN where the quantity is undefined in it
	Mean, Error    float64   // mean over repetitions, and its standard error
	Lo, Hi         float64   // the middle nine tenths of single studies
	MeanLo, MeanHi float64   // 95 % bootstrap interval of the mean
	Met            bool      // true also for what is only shown
}

// NullSeen is what the model gave with one mechanism switched off.
type NullSeen struct {
	Name  string
	Means []float64 // one per quantity
}

// batches is the number of repetitions of a finding under the options.
func (o *Options) batches(f *Finding) int {
	switch {
	case o.Batches > 0:
		return o.Batches
	case o.Share > 0:
		return min(f.Batches, max(8, int(math.Ceil(o.Share*float64(f.Batches)))))
	}
	return f.Batches
}

// task is one repetition under one set of constants.
type task struct {
	null  int // -1: the constants as they are
	batch int
}

// Run puts the model to the findings. The result does not depend on the number
// of workers. The error is the context's, when it ends before the work is done.
func Run(ctx context.Context, params *sim.Params, findings []Finding, o Options) ([]Result, error) {
	nulls := Nulls()
	if !o.Nulls {
		nulls = nil
	}
	values := make([][][]float64, len(findings)) // finding, repetition, quantity
	without := make([][][][]float64, len(nulls)) // null, finding, repetition, quantity
	most, total := 0, 0
	for k := range findings {
		n := o.batches(&findings[k])
		values[k] = make([][]float64, n)
		most = max(most, n)
		total += n
	}
	var tasks []task
	for b := range most {
		tasks = append(tasks, task{-1, b})
	}
	for u := range nulls {
		without[u] = make([][][]float64, len(findings))
		n := 0
		for k := range findings {
			if slices.Contains(findings[k].Nulls, nulls[u].Name) {
				without[u][k] = make([][]float64, nullBatches(len(values[k])))
				n = max(n, len(without[u][k]))
				total += len(without[u][k])
			}
		}
		for b := range n {
			tasks = append(tasks, task{u, b})
		}
	}
	done := newCounter(total, o.Progress)
	Each(ctx, max(1, o.Workers), len(tasks), func(i int) {
		t := tasks[i]
		p := *params
		into := values
		if t.null >= 0 {
			nulls[t.null].Set(&p)
			into = without[t.null]
		}
		w := NewWorld(&p, t.batch)
		for k := range findings {
			if t.batch < len(into[k]) && ctx.Err() == nil {
				into[k][t.batch] = findings[k].See(w)
				done.add()
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	results := make([]Result, len(findings))
	for k, f := range findings {
		results[k] = judge(f, values[k])
		for u := range nulls {
			if without[u][k] != nil {
				seen := judge(f, without[u][k]).Seen
				null := NullSeen{Name: nulls[u].Name}
				for q := range seen {
					null.Means = append(null.Means, seen[q].Mean)
				}
				results[k].Nulls = append(results[k].Nulls, null)
			}
		}
	}
	return results, nil
}

// nullBatches is how often a study is repeated under a null: less often, since
// only the mean is printed.
func nullBatches(n int) int { return min(n, max(8, n/4)) }

// Each does n things on so many goroutines, until the context ends.
func Each(ctx context.Context, workers, n int, do func(i int)) {
	next := make(chan int)
	var all sync.WaitGroup
	for range min(workers, n) {
		all.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	all.Wait()
}

// counter counts what is done, for who watches.
type counter struct {
	mu       sync.Mutex
	done, of int
	tell     func(done, of int)
}

func newCounter(of int, tell func(done, of int)) *counter { return &counter{of: of, tell: tell} }

func (c *counter) add() {
	if c.tell == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done++
	c.tell(c.done, c.of)
}

// judge sums the repetitions up and compares them with what is accepted.
func judge(f Finding, values [][]float64) Result {
	r := Result{Finding: f, Met: true}
	for q := range f.Quantities {
		column := make([]float64, len(values))
		for b := range values {
			column[b] = values[b][q]
		}
		s := sum(column)
		s.Met = f.Quantities[q].accepts(&s)
		r.Met = r.Met && s.Met
		r.Seen = append(r.Seen, s)
	}
	return r
}

// sum is mean, error and intervals of one quantity.
func sum(values []float64) Seen {
	s := Seen{Values: values, Mean: math.NaN(), Error: math.NaN(), Lo: math.NaN(), Hi: math.NaN(), MeanLo: math.NaN(), MeanHi: math.NaN()}
	known := make([]float64, 0, len(values))
	for _, x := range values {
		if !math.IsNaN(x) {
			known = append(known, x)
		}
	}
	if len(known) == 0 || 2*len(known) < len(values) { // undefined more often than not
		return s
	}
	s.Mean = stat.Mean(known, nil)
	slices.Sort(known)
	s.Lo = stat.Quantile(0.05, stat.Empirical, known, nil)
	s.Hi = stat.Quantile(0.95, stat.Empirical, known, nil)
	if len(known) > 1 {
		s.Error = stat.StdErr(stat.StdDev(known, nil), float64(len(known)))
		s.MeanLo, s.MeanHi = bootstrap(known)
	}
	return s
}

// bootstrap is the 95 % percentile interval of the mean over resampled
// repetitions, that is, over seeds (Efron & Tibshirani 1993). Its luck is
// fixed, so that the same run prints the same interval.
func bootstrap(x []float64) (lo, hi float64) {
	const resamples = 1000
	r := rand.New(rand.NewPCG(master, uint64(len(x))))
	means := make([]float64, resamples)
	for k := range means {
		for range x {
			means[k] += x[r.IntN(len(x))]
		}
		means[k] /= float64(len(x))
	}
	slices.Sort(means)
	return stat.Quantile(0.025, stat.Empirical, means, nil), stat.Quantile(0.975, stat.Empirical, means, nil)
}

// Sure is by how many standard errors a direction must hold.
const Sure = 1.645

// Holds says whether a mean with its standard error lies in what is accepted.
func (q *Quantity) Holds(mean, err float64) bool {
	if q.Rule == Direction {
		return mean-Sure*err > q.Lo && mean+Sure*err < q.Hi
	}
	return mean >= q.Lo && mean <= q.Hi
}

// accepts judges one quantity.
func (q *Quantity) accepts(s *Seen) bool {
	if q.Rule == Shown {
		return true
	}
	if q.Rule == Sampled && len(q.Published) > 0 && (slices.Max(q.Published) < s.Lo || slices.Min(q.Published) > s.Hi) {
		return false
	}
	return q.Holds(s.Mean, s.Error)
}
