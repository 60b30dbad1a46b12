package tape

import (
	"bytes"
	"encoding/json"
	"path"
	"slices"
	"strconv"
	"strings"

	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// File is something that was handed over.
type File struct {
	Name string
	Data []byte
}

// Kind is what a file is, by its content.
type Kind uint8

// The kinds of file.
const (
	Unknown  Kind = iota
	Record        // of a practice
	Manifest      // of a run
	Scenario
	Journal // of a practice, as the program keeps it
	Table   // of a run: parquet or CSV
	Picture
	Damaged // JSON that cannot be read
)

// KindOf looks at what is in a file; its name counts only where that says
// nothing.
func KindOf(f File) Kind {
	data := bytes.TrimSpace(bytes.TrimPrefix(f.Data, []byte("\ufeff")))
	for _, m := range [...]string{"GIF8", "\x89PNG", "\xff\xd8\xff", "<svg", "%PDF"} {
		if bytes.HasPrefix(data, []byte(m)) {
			return Picture
		}
	}
	name := strings.ToLower(path.Ext(f.Name))
	switch {
	case bytes.HasPrefix(data, []byte("PAR1")), name == ".csv", name == ".parquet":
		return Table
	case bytes.HasPrefix(data, []byte("{")):
		return kindOfJSON(data)
	case name == ".yaml", name == ".yml", bytes.HasPrefix(data, []byte("dinamika:")), bytes.Contains(data, []byte("\ndinamika:")):
		return Scenario
	case name == ".json":
		return Damaged
	}
	return Unknown
}

// kindOfJSON tells the JSON files of the program apart by what they must have.
func kindOfJSON(data []byte) Kind {
	var has map[string]json.RawMessage
	err := json.Unmarshal(data, &has)
	is := func(names ...string) bool {
		return !slices.ContainsFunc(names, func(n string) bool { return has[n] == nil })
	}
	if err != nil {
		// A journal is a line of JSON for each thing that happened.
		first, _, more := bytes.Cut(data, []byte("\n"))
		if more && json.Unmarshal(first, &has) == nil && is("head") {
			return Journal
		}
		return Damaged
	}
	switch {
	case is("dinamika", "scenario_hash", "state_hash"):
		return Manifest
	case is("head"):
		return Journal
	case is("format"):
		return Record
	}
	return Unknown
}

// refuse is an error that a person can mend, or should know the reason of.
func refuse(format string, args ...any) error { return practice.Problem{Format: format, Args: args} }

// Run is a life that somebody led, with what was kept to prove it.
type Run struct {
	Life
	Name    string // of the file, or nothing
	Mode    practice.Mode
	Kept    *practice.Record // of a practice
	Result  *practice.Result // of living the record again
	State   string           // the hash that the manifest gives; empty: there is none
	Changes []practice.Change
	Program string // that made the file
}

// Shelf is what lives can be opened with: the files that were handed over
// besides, and the version of the running program.
type Shelf struct {
	Files   []File
	Program string
}

// scenario finds the scenario of a name: the shipped one, unless a file that
// was handed over holds it.
func (s Shelf) scenario(of, name string) (*scenarios.Scenario, error) {
	for _, f := range s.Files {
		if KindOf(f) != Scenario {
			continue
		}
		got, err := s.Parse(f)
		if err != nil {
			return nil, err
		}
		if got.Setup.Name == name {
			return got, nil
		}
	}
	got, err := scenarios.Named(name)
	if err != nil {
		return nil, refuse("%s: the scenario %q does not come with this program: choose its file, %s.yaml, together with this one", of, name, name)
	}
	return got, nil
}

// Parse reads a scenario that was handed over, and the survey behind it, if
// that was too.
func (s Shelf) Parse(f File) (*scenarios.Scenario, error) {
	return scenarios.Parse(path.Base(f.Name), f.Data, func(name string) ([]byte, error) {
		for _, other := range s.Files {
			if path.Base(other.Name) == path.Base(name) {
				return other.Data, nil
			}
		}
		return nil, refuse("%s: choose this file together with %s", name, f.Name)
	}, nil)
}

// Open opens a life from a record or a manifest.
func (s Shelf) Open(f File) (*Run, error) {
	switch KindOf(f) {
	case Record:
		r, err := practice.Read(f.Name, f.Data)
		if err != nil {
			return nil, err
		}
		return s.Practice(f.Name, r)
	case Manifest:
		return s.manifest(f)
	case Journal:
		return nil, refuse("%s: this is the journal that the program keeps of a practice, not its record: save the record at the end of a session, and open that", f.Name)
	case Table:
		return nil, refuse("%s: this is a table of a run: open manifest.json, which lies in the same folder", f.Name)
	case Picture:
		return nil, refuse("%s: this is a picture: a run is opened from its manifest.json, a practice from its record", f.Name)
	case Damaged:
		return nil, refuse("%s: this file is damaged or was cut short: copy it again from where it comes from", f.Name)
	}
	return nil, refuse("%s: neither the manifest.json of a run, nor the record of a practice, nor a scenario", f.Name)
}

// Practice opens a life from the record of a practice.
func (s Shelf) Practice(name string, r *practice.Record) (*Run, error) {
	sc, err := s.scenario(name, r.Scenario)
	if err != nil {
		return nil, err
	}
	of, err := sc.Case(s.Program)
	if err != nil {
		return nil, err
	}
	res, err := practice.Replay(of, r, nil)
	if err != nil {
		return nil, refuse("%s: %w", name, err)
	}
	l, err := Fresh(sc, sim.Trainee, r.Seed)
	if err != nil {
		return nil, err
	}
	l.Until = r.Until.When
	for _, d := range r.Decisions {
		if d.What == practice.Intervene {
			l.Cues = append(l.Cues, l.cue(d))
		}
	}
	return &Run{Life: l, Name: name, Mode: r.Mode, Kept: r, Result: res, Changes: res.Changes, Program: r.Program}, nil
}

// cue is a decision as the model takes it. Replay has found every name in it.
func (l *Life) cue(d practice.Decision) Cue {
	c := Cue{When: d.When, Target: -1, Other: -1, Wording: d.Wording}
	c.Intervention, _ = l.Catalogue.Index(d.Intervention)
	for k, to := range [...]*int{&c.Target, &c.Other} {
		if k < len(d.Targets) {
			*to = slices.IndexFunc(l.Model.Setup.People, func(p sim.Person) bool { return p.Name == d.Targets[k] })
		}
	}
	return c
}

// manifest is what a run's manifest says that its life can be led again with.
type manifest struct {
	Dinamika     int               `json:"dinamika"`
	Scenario     string            `json:"scenario"`
	Hash         string            `json:"scenario_hash"`
	Seed         uint64            `json:"seed"`
	Facilitator  string            `json:"facilitator"`
	Overrides    map[string]string `json:"overrides"`
	Version      string            `json:"version"`
	StateVersion int               `json:"state_version"`
	StateHash    string            `json:"state_hash"`
}

// version is that of the manifests that can be read; sim/record writes them,
// but brings along the tables, which a browser should not have to load.
const version = 1

// manifest opens a life from the manifest of a run.
func (s Shelf) manifest(f File) (*Run, error) {
	var m manifest
	if err := json.Unmarshal(f.Data, &m); err != nil {
		return nil, refuse("%s: this file is damaged or was cut short: copy it again from where it comes from", f.Name)
	}
	if m.Dinamika != version || m.StateVersion != sim.StateVersion {
		return nil, refuse("%s: made by another version of the program (%s), whose runs this one cannot live again: open it with that one", f.Name, m.Version)
	}
	sc, err := s.scenario(f.Name, m.Scenario)
	if err != nil {
		return nil, err
	}
	by := sim.Policy(sim.NumPolicies)
	for k := range by {
		if k.String() == m.Facilitator {
			by = k
		}
	}
	if by == sim.NumPolicies || by == sim.Trainee {
		return nil, refuse("%s: the run was led by %q, which this program cannot do: open it with the program that made it (%s)", f.Name, m.Facilitator, m.Version)
	}
	if err := m.apply(f.Name, sc); err != nil {
		return nil, err
	}
	l, err := Fresh(sc, by, m.Seed)
	if err != nil {
		return nil, refuse("%s: %w", f.Name, err)
	}
	r := &Run{Life: l, Name: f.Name, State: m.StateHash, Program: m.Version}
	for _, c := range [...]practice.Change{{What: "scenario", Was: m.Hash, Is: sc.Hash}, {What: "program", Was: m.Version, Is: s.Program}} {
		if c.Was != c.Is {
			r.Changes = append(r.Changes, c)
		}
	}
	return r, nil
}

// apply changes the scenario as the flags of the run did.
func (m *manifest) apply(name string, sc *scenarios.Scenario) error {
	for key, value := range m.Overrides {
		switch param, is := strings.CutPrefix(key, "set "); {
		case is:
			x, err := strconv.ParseFloat(value, 64)
			if err == nil {
				err = sc.Params.Set(param, x)
			}
			if err != nil {
				return refuse("%s: the run changed %s to %s, which this program does not know: open it with the program that made it (%s)", name, param, value, m.Version)
			}
		case key == "sessions":
			n, err := strconv.Atoi(value)
			if err != nil || n < 1 || n > len(sc.Setup.Sessions) {
				return refuse("%s: the run had %s sessions, but the scenario has %d", name, value, len(sc.Setup.Sessions))
			}
			scenarios.Shorten(&sc.Setup, n)
		}
	}
	return nil
}
