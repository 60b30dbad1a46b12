package record

import (
	"encoding/json"
	"path/filepath"
	"runtime"

	"dinamika/sim"
	"dinamika/sim/table"
)

// ManifestName is the file whose presence says that a run is whole.
const ManifestName = "manifest.json"

// ManifestVersion is the version of the manifest and of the tables.
const ManifestVersion = 1

// About is what the recorder cannot read off the group.
type About struct {
	Format    table.Format
	Scenario  string            // identifier of the scenario
	Hash      string            // SHA-256 of the scenario file
	Title     string            // of the scenario, in English
	Program   string            // version of the program
	Overrides map[string]string // flags that changed the run
	Polls     []Poll            // one per issue
}

// Manifest says where the tables of a run come from and what is in them.
type Manifest struct {
	Dinamika     int                `json:"dinamika"` // version of the format
	Scenario     string             `json:"scenario"`
	Title        string             `json:"title"`
	ScenarioHash string             `json:"scenario_hash"`
	Seed         uint64             `json:"seed"`
	Facilitator  string             `json:"facilitator"`
	Sessions     int                `json:"sessions"` // planned
	Held         int                `json:"sessions_held"`
	Acts         int64              `json:"acts"`
	Overrides    map[string]string  `json:"overrides"`
	Version      string             `json:"version"`
	StateVersion int                `json:"state_version"`
	Go           string             `json:"go"`
	StateHash    string             `json:"state_hash"`
	WindowActs   int                `json:"window_acts"`
	Members      []string           `json:"members"`
	Issues       []ManifestIssue    `json:"issues"`
	Files        []table.Described  `json:"files"`
	Parameters   map[string]float64 `json:"parameters"`
}

// ManifestIssue is an issue, with the range of its own units.
type ManifestIssue struct {
	Name string  `json:"name"`
	Lo   float64 `json:"lo"`
	Hi   float64 `json:"hi"`
}

// manifest writes the manifest, which makes the run whole.
func (r *Recorder) manifest() error {
	data, err := json.MarshalIndent(r.describe(), "", "  ")
	if err != nil {
		return err
	}
	return table.WriteFile(filepath.Join(r.dir, ManifestName), append(data, '\n'))
}

func (r *Recorder) describe() *Manifest {
	m, g := r.view.m, r.view.g
	out := &Manifest{
		Dinamika: ManifestVersion, Scenario: r.about.Scenario, Title: r.about.Title, ScenarioHash: r.about.Hash,
		Seed: g.Seed, Facilitator: m.Setup.Facilitator.Policy.String(),
		Sessions: len(m.Setup.Sessions), Held: int(g.Session) + 1, Acts: g.Acts,
		Overrides: r.about.Overrides, Version: r.about.Program, StateVersion: sim.StateVersion, Go: runtime.Version(),
		StateHash: g.Hash(), WindowActs: sim.WindowActs, Members: r.view.names[:g.Worker()], Issues: []ManifestIssue{},
		Parameters: map[string]float64{},
	}
	if out.Overrides == nil {
		out.Overrides = map[string]string{}
	}
	params := m.Params
	for _, row := range params.Rows() {
		out.Parameters[row.Name] = *row.At
	}
	for _, q := range m.Setup.Issues {
		out.Issues = append(out.Issues, ManifestIssue{q.Name, q.Lo, q.Hi})
	}
	for k := range r.tables {
		f := r.tables[k].File()
		f.Row = r.tables[k].Rows
		out.Files = append(out.Files, f)
	}
	return out
}
