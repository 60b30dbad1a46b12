package experiment

import (
	"slices"

	"dinamika/sim"
	"dinamika/sim/design"
)

// Plan is an experiment, compiled: which groups are to live, how often, under
// which luck, and what is read off them. It is read only, and can be shared.
type Plan struct {
	About
	Design design.Design
	// Model makes the model of a design point from its coordinates. What cannot
	// be, such as a deadline after the last session, is an error; it is recorded
	// as the failure of that point's runs.
	Model func(u []float64) (*sim.Model, error)
	// Listed is the coordinates of a list of points, one row each; then Design
	// is not looked at.
	Listed [][]float64
}

// About is what the manifest says of an experiment: all that is needed to
// repeat it, with the files that it names.
type About struct {
	Name         string      `json:"name"`
	Title        Text        `json:"title"`
	Question     Text        `json:"question"`
	Notes        Text        `json:"notes"`
	Hash         string      `json:"experiment_hash"` // SHA-256 of the experiment, its table and its scenario
	Scenario     string      `json:"scenario"`
	ScenarioHash string      `json:"scenario_hash"`
	ScenarioText Text        `json:"scenario_title"`
	Sessions     int         `json:"sessions,omitempty"` // only the first so many are held; 0: all
	Constants    []Constant  `json:"constants"`
	Factors      []Factor    `json:"factors"`
	Kind         string      `json:"design"`          // of the design, or "list"
	Spec         design.Spec `json:"design_settings"` // what the design was made from
	Seed         uint64      `json:"master_seed"`
	Common       bool        `json:"common_random_numbers"`
	Replicates   Replicates  `json:"replicates"`
	Measures     Measures    `json:"measures"`
	MostRuns     int         `json:"most_runs"`
	Points       int         `json:"points"`
	Names        []string    `json:"members,omitempty"` // of the scenario, unless the experiment changes who they are
	Sources      []Source    `json:"sources"`
}

// Source is a file that the experiment was made from.
type Source struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// Constant is a place of the scenario that the experiment sets once for all.
type Constant struct {
	Path  string `json:"path"`
	Value string `json:"value"`
}

// Replicates says how often each design point is run: Least times, or, when
// half-widths are wanted, until the interval of the mean of each of these
// metrics is as narrow, at most Most times.
type Replicates struct {
	Least      int         `json:"least"`
	Most       int         `json:"most"`
	Confidence float64     `json:"confidence,omitempty"`
	Until      []HalfWidth `json:"until,omitempty"`
}

// HalfWidth is how far the mean of a metric may lie from the truth, in the
// metric's unit.
type HalfWidth struct {
	Metric string  `json:"metric"`
	Wanted float64 `json:"half_width"`
}

// Measures is what is read off each group, by the names of the metrics.
type Measures struct {
	End      []string `json:"end"`      // group metrics when the group's life is over
	Mean     []string `json:"mean"`     // mean over all windows of the life
	Peak     []string `json:"peak"`     // highest of all windows
	Sessions []string `json:"sessions"` // at the close of each session
	Windows  []string `json:"windows"`  // at the close of each window
	Members  []string `json:"members"`  // member metrics
	Ties     []string `json:"ties"`     // tie metrics
	Each     bool     `json:"each"`     // members and ties at each session's close, not only at the end
}

// Point fills in the coordinates of a design point, one per factor.
func (p *Plan) Point(i int, u []float64) {
	if p.Listed != nil {
		copy(u, p.Listed[i])
		return
	}
	p.Design.Point(i, u)
}

// SeedOf is the seed of a run: mixed from the master seed, the design point and
// the replicate, or from the master seed and the replicate alone where all
// points are to have the same luck. It has 53 bits, which every program that
// may read it holds exactly.
func (a *About) SeedOf(point, replicate int) uint64 {
	if a.Common {
		point = 0
	}
	return sim.SeedOf(a.Seed, uint64(point), uint64(replicate)) >> 11
}

// Largest is the largest number of runs that a plan may come to.
func (p *Plan) Largest() float64 {
	return float64(p.Points) * float64(p.Replicates.Most)
}

// Check refuses a plan that is larger than it may be.
func (p *Plan) Check() error {
	if runs := p.Largest(); runs > float64(p.MostRuns) {
		return refuse("%d points × %d replicates are more than most_runs: %d; raise most_runs, or ask for less", p.Points, p.Replicates.Most, p.MostRuns)
	}
	return nil
}

// Columns is the names of the columns of numbers that each run gets in the
// table of results: metrics at the end, their means (with _mean) and peaks
// (with _peak), and the share of the life spent in each stage.
func (m *Measures) Columns() []string {
	columns := slices.Clone(m.End)
	for _, name := range m.Mean {
		columns = append(columns, name+"_mean")
	}
	for _, name := range m.Peak {
		columns = append(columns, name+"_peak")
	}
	for s := range sim.Stage(sim.NumStages) {
		columns = append(columns, "time_"+s.String())
	}
	return columns
}
