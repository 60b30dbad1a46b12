package experiment

import (
	"context"
	"time"
)

// Trial is what a few runs of a plan tell before it is carried out.
type Trial struct {
	Runs    int            // made
	Seconds float64        // a run takes
	Bytes   float64        // a run leaves
	Rows    map[string]int // in all tables together, by the name of the table
	Failed  []Failure
	Tried   int // points
}

// Failure is a run that could not be made.
type Failure struct {
	Point   int
	Message string
}

// triedPoints is how many points a trial looks at, at most.
const triedPoints = 100

// Try makes runs at points evenly over the design, each point's model at most
// once, until the time is used up, and at least one. Points whose settings
// contradict each other are found without running them.
func Try(ctx context.Context, p *Plan, budget time.Duration) Trial {
	s := &sweep{plan: p, reader: newReader(&p.About)}
	w := worker{sweep: s, life: life{reader: s.reader}, u: make([]float64, len(p.Factors))}
	w.into = &w.rows
	t := Trial{Rows: map[string]int{}}
	n := min(p.Points, triedPoints)
	var took time.Duration
	for i := range n {
		point := int(int64(i) * int64(p.Points) / int64(n))
		p.Point(point, w.u)
		t.Tried++
		m, err := p.Model(w.u)
		switch {
		case err != nil:
			t.Failed = append(t.Failed, Failure{point, err.Error()})
			continue
		case ctx.Err() != nil || took > budget && t.Runs > 0:
			continue
		}
		began := time.Now()
		w.live(m, p.SeedOf(point, 0), point, 0, w.u)
		took += time.Since(began)
		t.Runs++
	}
	if t.Runs == 0 {
		return t
	}
	t.Seconds = took.Seconds() / float64(t.Runs)
	t.Bytes = float64(8*w.words()) / float64(t.Runs)
	for k, sheet := range p.sheets() {
		for at := 0; at < len(w.rows[k]); at += int(w.rows[k][at]) + 1 {
			t.Rows[sheet.name]++
		}
	}
	return t
}

// Row is one run of a plan as it will stand in the table of results.
type Row struct {
	Point, Replicate int
	Seed             uint64
	Values           []string // of the factors
}

// Rows is the first runs of a plan, in the order in which they are made.
func (p *Plan) Rows(n int) []Row {
	l := p.first(0, 1)
	u := make([]float64, len(p.Factors))
	var rows []Row
	for k := range min(n, l.size()) {
		point, replicate := l.at(k)
		r := Row{Point: point, Replicate: replicate, Seed: p.SeedOf(point, replicate)}
		p.Point(point, u)
		for f := range p.Factors {
			r.Values = append(r.Values, p.Factors[f].Shown(u[f]))
		}
		rows = append(rows, r)
	}
	return rows
}
