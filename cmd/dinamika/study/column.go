package study

import (
	"math"
	"path/filepath"
	"slices"

	"dinamika/sim"
	"dinamika/sim/experiment"
)

// set notes what a coordinate stands for.
func (s *Sweep) set(p, f int, u float64) {
	factor := &s.manifest.Experiment.Factors[f]
	s.levels[p][f], s.at[p][f] = -1, math.NaN()
	if len(factor.Levels) > 0 {
		s.levels[p][f] = factor.Level(u)
	}
	if factor.Numeric {
		s.at[p][f] = factor.Value(u)
	}
}

// locateListed finds the same in the columns of the results, where the points
// were made elsewhere. A point all of whose runs failed has none.
func (s *Sweep) locateListed() error {
	for f := range s.manifest.Experiment.Factors {
		factor := &s.manifest.Experiment.Factors[f]
		for p := range s.levels {
			s.levels[p][f], s.at[p][f] = -1, math.NaN()
		}
		texts, err := s.results.Texts(factor.Name)
		if err != nil {
			return damaged(s.dir, err)
		}
		var numbers []float64
		if factor.Numeric {
			if numbers, err = s.results.Numbers(factor.Name); err != nil {
				return damaged(s.dir, err)
			}
		}
		for k, run := range s.runs {
			if factor.Numeric {
				s.at[run.point][f] = numbers[k]
			}
			s.levels[run.point][f] = slices.IndexFunc(factor.Levels, func(l experiment.Level) bool {
				return l.Name == texts[k] || factor.Numeric && l.Value == numbers[k]
			})
		}
	}
	return nil
}

// values reads a column of the results: the replicates of each point, NaN where
// a run failed or the metric is not defined.
func (s *Sweep) values(column string) ([][]float64, error) {
	list, err := s.results.Numbers(column)
	if err != nil {
		return nil, damaged(s.dir, err)
	}
	out := make([][]float64, len(s.sizes))
	for p, n := range s.sizes {
		out[p] = make([]float64, n)
		for r := range out[p] {
			out[p][r] = math.NaN()
		}
	}
	for k, run := range s.runs {
		out[run.point][run.replicate] = list[k]
	}
	return out, nil
}

// chosen are the columns that are looked at: those that the experiment asked
// for, or those that are named.
func (s *Sweep) chosen(names []string) ([]string, error) {
	m := &s.manifest.Experiment.Measures
	all := m.Columns()
	if len(names) == 0 {
		if asked := all[:len(all)-sim.NumStages]; len(asked) > 0 {
			return asked, nil
		}
		return all, nil
	}
	var out []string
	for _, name := range names {
		switch {
		case !slices.Contains(all, name):
			return nil, refuse("--metric %s: %s has no such column; did you mean %q?", name, filepath.Join(s.dir, "results"), sim.Nearest(name, all))
		case !slices.Contains(out, name):
			out = append(out, name)
		}
	}
	return out, nil
}
