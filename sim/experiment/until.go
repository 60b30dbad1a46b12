package experiment

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// certainty keeps, for each point, what is known of the means that have to be
// sure: the sequential rule of Chow & Robbins (1965), looked at after rounds
// that grow by half. What it decides for a point hangs on that point's runs
// alone, in the order of the replicates, and so on no worker, shard or
// interruption.
type certainty struct {
	plan    *Plan
	columns []int // of the metrics, among the numbers of a row
	of      map[int][]moments
	runs    map[int]int
}

// moments is a running mean and sum of squares (Welford 1962).
type moments struct {
	n       int
	mean, m float64
}

func (m *moments) add(x float64) {
	m.n++
	d := x - m.mean
	m.mean += d / float64(m.n)
	m.m += float64(d * (x - m.mean))
}

// half is the half-width of the interval of the mean.
func (m *moments) half(confidence float64) float64 {
	if m.n < 2 {
		return math.Inf(1)
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(m.n - 1)}
	return t.Quantile(0.5+confidence/2) * math.Sqrt(m.m/float64(m.n-1)/float64(m.n))
}

func newCertainty(p *Plan) *certainty {
	c := &certainty{plan: p, of: map[int][]moments{}, runs: map[int]int{}}
	all := p.Measures.Columns()
	for _, h := range p.Replicates.Until {
		c.columns = append(c.columns, slices.Index(all, h.Metric))
	}
	return c
}

// take takes in the runs of a round.
func (c *certainty) take(paths []string) error {
	numbers := keyWords + countWords + len(c.plan.Factors)
	return each(paths, results, func(row []uint64, _ []string) error {
		point := int(row[0])
		if c.of[point] == nil {
			c.of[point] = make([]moments, len(c.columns))
		}
		c.runs[point]++
		for k, column := range c.columns {
			if x := math.Float64frombits(row[numbers+column]); !math.IsNaN(x) {
				c.of[point][k].add(x)
			}
		}
		return nil
	})
}

// next is the lot that follows a lot that is done; nil when all is sure, or has
// been tried as often as it may. A point none of whose runs could be made is
// not tried again.
func (c *certainty) next(l *lot) *lot {
	r := &c.plan.Replicates
	if l.points == nil || l.to >= r.Most {
		return nil
	}
	var open []int
	for _, point := range l.points {
		unsure := false
		for k := range c.columns {
			unsure = unsure || c.runs[point] > 0 && c.of[point][k].half(r.Confidence) > r.Until[k].Wanted
		}
		if unsure {
			open = append(open, point)
		}
	}
	if open == nil {
		return nil
	}
	return &lot{round: l.round + 1, points: open, from: l.to, to: min(r.Most, l.to+(l.to+1)/2), shards: 1}
}
