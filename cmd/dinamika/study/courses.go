package study

import (
	"math"

	"dinamika/sim/analysis"
	"dinamika/sim/table"
)

// Course is how one metric went over time, for each of several groups of runs.
type Course struct {
	Metric  string       `json:"metric"`
	Label   string       `json:"label"`
	Moments string       `json:"moments"` // sessions or windows
	Groups  []CourseBand `json:"groups"`
	columns int
}

// CourseBand is one group of runs.
type CourseBand struct {
	Group string   `json:"group,omitempty"`
	Bands []Moment `json:"bands"`
}

// Moment is how much runs differ at one moment.
type Moment struct {
	N      int `json:"n"`
	Q05    Num `json:"q05"`
	Q25    Num `json:"q25"`
	Median Num `json:"median"`
	Q75    Num `json:"q75"`
	Q95    Num `json:"q95"`
}

// mostRows is up to how many rows a table of moments is read: beyond, it would
// not fit into the memory of most machines.
const mostRows = 20_000_000

// courses reads the tables of sessions and windows, where they are.
func (a *Analysis) courses() error {
	m := &a.s.manifest.Experiment.Measures
	if err := a.moments("sessions", m.Sessions); err != nil {
		return err
	}
	return a.moments("windows", m.Windows)
}

// moments reads one of these tables.
func (a *Analysis) moments(name string, metrics []string) error {
	if len(metrics) == 0 {
		return nil
	}
	path, err := a.s.whole(name)
	if path == "" {
		return err
	}
	t, err := table.Open(path)
	if err != nil {
		return damaged(path, err)
	}
	defer func() { _ = t.Close() }() // only read
	if t.Rows() > mostRows {
		return nil
	}
	rows, err := a.s.places(t, path)
	if err != nil {
		return err
	}
	when, err := a.when(t, path, name, rows)
	if err != nil {
		return err
	}
	groups, columns := a.crossed()
	in := make([][]int, len(a.s.sizes)) // the groups of each point
	for g := range groups {
		for _, p := range groups[g].points {
			in[p] = append(in[p], g)
		}
	}
	for _, metric := range metrics {
		values, err := t.Numbers(metric)
		if err != nil {
			return damaged(path, err)
		}
		c := Course{Metric: metric, Label: a.metricName(metric), Moments: name, columns: columns}
		of := make([]map[place][]float64, len(groups))
		for g := range of {
			of[g] = map[place][]float64{}
		}
		order := make([][]place, len(groups))
		for k, row := range rows {
			for _, g := range in[row.point] {
				series, known := of[g][row]
				if !known {
					order[g] = append(order[g], row)
				}
				for len(series) < when[k] {
					series = append(series, math.NaN())
				}
				of[g][row] = append(series, values[k])
			}
		}
		for g := range groups {
			var series [][]float64
			for _, run := range order[g] {
				series = append(series, of[g][run])
			}
			b := CourseBand{Group: groups[g].label, Bands: []Moment{}}
			for _, x := range analysis.Bands(series) {
				b.Bands = append(b.Bands, Moment{x.N, Num(x.Q05), Num(x.Q25), Num(x.Median), Num(x.Q75), Num(x.Q95)})
			}
			c.Groups = append(c.Groups, b)
		}
		a.Courses = append(a.Courses, c)
	}
	return nil
}

// when is the moment of each row, from 0: the session, or how many windows of
// the run came before.
func (a *Analysis) when(t *table.Table, path, name string, rows []place) ([]int, error) {
	list := make([]int, len(rows))
	if name == "windows" {
		for k := 1; k < len(rows); k++ {
			if rows[k] == rows[k-1] {
				list[k] = list[k-1] + 1
			}
		}
		return list, nil
	}
	sessions, err := t.Numbers("session")
	if err != nil {
		return nil, damaged(path, err)
	}
	for k, s := range sessions {
		list[k] = int(min(max(s, 1), 1e4)) - 1
	}
	return list, nil
}

// crossed are the groups of points by the first factor, and by the second too
// where that does not give too many panels; and in how many columns they stand.
func (a *Analysis) crossed() (list []group, columns int) {
	first := a.groups()
	columns = min(3, len(first))
	if a.Design != "factorial" || len(a.Factors) < 2 || len(first) < 2 {
		return first, columns
	}
	n := len(a.Factors[1].Levels)
	if n < 2 || n > 4 || n*len(first) > mostGroups || len(first) != len(a.Factors[0].Levels) {
		return first, columns
	}
	for _, g := range first {
		for l := range n {
			cell := group{label: g.label + " · " + a.Factors[1].Label + ": " + a.Factors[1].Levels[l]}
			for _, p := range g.points {
				if a.s.levels[p][1] == l {
					cell.points = append(cell.points, p)
				}
			}
			list = append(list, cell)
		}
	}
	return list, n
}
