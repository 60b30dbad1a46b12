package study

import (
	"math"
	"slices"
	"strings"

	"dinamika/sim"
	"dinamika/sim/analysis"
)

// Stages is which stage a group of runs was in at the close of each session.
type Stages struct {
	Group    string      `json:"group,omitempty"` // empty: all runs
	Runs     int         `json:"runs"`
	Sessions [][]Num     `json:"sessions"` // shares of runs, by session and stage
	Paths    []StagePath `json:"paths"`    // the most frequent

	group group
}

// StagePath is stages one after the other, each named once while it lasts.
type StagePath struct {
	Stages []string `json:"stages"`
	Runs   int      `json:"runs"`
	Share  Estimate `json:"share"`
}

// mostPaths is how many paths are told of a group.
const mostPaths = 5

// group is some of the points.
type group struct {
	label         string
	points        []int
	factor, level string // by their names in the results; empty: all points
}

// mostGroups is up to how many panels a figure has.
const mostGroups = 12

// groups are the points by the level of the first factor that has a few, or
// all points together. One factor at a time, the others are left at their base.
func (a *Analysis) groups() []group {
	for f := range a.Factors {
		n := len(a.Factors[f].Levels)
		if n < 2 || n > mostGroups || a.Design == "morris" || a.Design == "saltelli" {
			continue
		}
		list := make([]group, n)
		for p, levels := range a.s.levels {
			if l := levels[f]; l >= 0 && (a.Design != "one_at_a_time" || a.onlyMoves(p, f)) {
				list[l].points = append(list[l].points, p)
			}
		}
		for l := range list {
			list[l].label = a.Factors[f].Label + ": " + a.Factors[f].Levels[l]
			list[l].factor, list[l].level = a.Factors[f].Name, a.s.manifest.Experiment.Factors[f].Levels[l].Name
		}
		return slices.DeleteFunc(list, func(g group) bool { return len(g.points) == 0 })
	}
	all := group{}
	for p := range a.s.levels {
		all.points = append(all.points, p)
	}
	return []group{all}
}

// onlyMoves says whether no factor but f has left the base case.
func (a *Analysis) onlyMoves(p, f int) bool {
	for other, l := range a.s.levels[p] {
		if other != f && l != a.s.levels[0][other] {
			return false
		}
	}
	return true
}

// stages counts the stages.
func (a *Analysis) stages() error {
	texts, err := a.s.results.Texts("stage_by_session")
	if err != nil {
		return damaged(a.s.dir, err)
	}
	of := make([][]string, len(a.s.sizes))
	longest := 0
	for k, run := range a.s.runs {
		of[run.point] = append(of[run.point], texts[k])
		longest = max(longest, len(texts[k]))
	}
	if longest == 0 {
		return nil
	}
	for _, g := range a.groups() {
		x := Stages{Group: g.label, group: g, Sessions: [][]Num{}, Paths: []StagePath{}}
		counts := make([][sim.NumStages]int, longest)
		paths := map[string]int{}
		for _, p := range g.points {
			for _, text := range of[p] {
				x.Runs++
				path := ""
				for i := range text {
					stage := int(text[i]) - '1'
					if stage < 0 || stage >= sim.NumStages {
						continue
					}
					counts[i][stage]++
					if !strings.HasSuffix(path, text[i:i+1]) {
						path += text[i : i+1]
					}
				}
				paths[path]++
			}
		}
		for _, c := range counts {
			shares := make([]Num, sim.NumStages)
			for stage, n := range c {
				shares[stage] = Num(float64(n) / math.Max(1, float64(x.Runs)))
			}
			x.Sessions = append(x.Sessions, shares)
		}
		x.Paths = a.frequent(paths, x.Runs)
		a.Stages = append(a.Stages, x)
	}
	return nil
}

// frequent are the paths that most runs took.
func (a *Analysis) frequent(paths map[string]int, runs int) []StagePath {
	list := []StagePath{}
	var order []string
	for path := range paths {
		order = append(order, path)
	}
	slices.SortFunc(order, func(p, q string) int {
		if d := paths[q] - paths[p]; d != 0 {
			return d
		}
		return strings.Compare(p, q)
	})
	for _, path := range order[:min(mostPaths, len(order))] {
		s := analysis.Proportion(paths[path], runs, a.Confidence)
		x := StagePath{Stages: []string{}, Runs: paths[path], Share: between(s.Share, s.Lo, s.Hi)}
		for i := range path {
			x.Stages = append(x.Stages, sim.Stage(path[i]-'1').String())
		}
		list = append(list, x)
	}
	return list
}

// Correlation is how metrics go together over all runs.
type Correlation struct {
	Pearson  [][]Num `json:"pearson"`
	Spearman [][]Num `json:"spearman"`
}

// mostCorrelated is up to how many metrics are correlated.
const mostCorrelated = 12

// correlate does so where there are some metrics, and not too many.
func (a *Analysis) correlate() {
	if len(a.Metrics) < 2 || len(a.Metrics) > mostCorrelated {
		return
	}
	var lists [][]float64
	for _, m := range a.Metrics {
		lists = append(lists, slices.Concat(m.values...))
	}
	c := analysis.Correlate(lists)
	nums := func(rows [][]float64) (out [][]Num) {
		for _, row := range rows {
			var list []Num
			for _, x := range row {
				list = append(list, Num(x))
			}
			out = append(out, list)
		}
		return out
	}
	a.Correlations = &Correlation{nums(c.Pearson), nums(c.Spearman)}
}
