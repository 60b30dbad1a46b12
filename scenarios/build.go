package scenarios

import (
	"path"

	"dinamika/sim"
)

// builder compiles a file into a scenario. Files count sessions and acts from
// 1 and call people and issues by name; the model counts from 0 and by index.
type builder struct {
	*reader
	open      func(string) ([]byte, error)
	catalogue *Catalogue
	f         scenarioFile
	s         *Scenario
	people    map[string]int
	issues    map[string]int
	survey    []byte
	invited   map[string]int  // who can be invited, by name
	gone      map[string]bool // who was in the file and does not come
}

// build fills the scenario from the file. Each part checks what it can, even
// when another part is broken, so that everything is reported at once.
func (b *builder) build() {
	f, out := &b.f, &b.s.Setup
	out.Name, out.Kind, out.Clarity = string(f.Name), f.Kind.Is, f.Clarity
	b.s.Text = Words{Title: f.Title, Brief: f.Brief, Aims: f.Aims, Notes: f.Notes}
	b.s.Difficulty = f.Difficulty
	b.name()
	b.buildIssues()
	b.buildSessions()
	b.buildPeople()
	b.buildMembership()
	b.buildTies()
	b.buildSurvey()
	b.buildTask()
	b.buildContract()
	b.buildPregroup()
	out.Sponsor = sim.Sponsor(f.Sponsor)
	out.Context = f.Context.Of
	out.Room = sim.Room(f.Room)
	b.buildEvents()
	b.buildFacilitator()
	b.buildScript()
	b.buildLines()
	b.buildParams()
}

// name checks that a scenario is called like its file, so that a run that
// names it can be traced to the file.
func (b *builder) name() {
	base := path.Base(slashed(b.file))
	bare := bareName(base)
	if bare == base || b.f.Name == "" {
		return
	}
	if string(b.f.Name) != bare {
		b.wrong("name", string(b.f.Name), "want %q, the name of the file without .yaml; rename one of them", bare)
	}
}

func (b *builder) buildTask() {
	f := b.f.Task
	if f == nil {
		return
	}
	t := sim.Task{
		Type: sim.TaskType(f.Type.Is + 1), Identifiable: f.Identifiable, Interdependence: f.Interdependence,
		Complexity: f.Complexity, Demand: f.Demand,
	}
	if f.Deadline != nil {
		t.Deadline = *f.Deadline
		b.sessionExists("task.deadline", t.Deadline)
	}
	b.s.Setup.Task = t
}

func (b *builder) buildContract() {
	first := map[sim.NormID]bool{}
	for i, c := range b.f.Contract {
		at := join(index("contract", i), "norm")
		if first[c.Norm.Is] && b.fine(at) {
			b.wrong(at, c.Norm.Is.String(), "is in the contract already: keep one")
		}
		first[c.Norm.Is] = b.fine(at) || first[c.Norm.Is]
		b.s.Setup.Contract = append(b.s.Setup.Contract, sim.Clause{Norm: c.Norm.Is, Standard: c.Standard})
	}
}

func (b *builder) buildFacilitator() {
	f := &b.f.Facilitator
	b.s.Setup.Facilitator = sim.Worker{
		Policy: sim.Policy(f.Policy.Is), Skill: f.Skill, Warmth: f.Warmth,
		Trust: f.Trust.Value, Power: f.Power.Of, Languages: f.Languages.Of,
	}
}

func (b *builder) buildParams() {
	if len(b.f.Parameters.Of) == 0 {
		return
	}
	rows := b.s.Params.Rows()
	for _, p := range b.f.Parameters.Of {
		*rows[p.index].At = p.value // its range was checked when it was read
	}
}

// sessionExists checks a session number that stands at a path.
func (b *builder) sessionExists(at string, session int) bool {
	if b.f.Sessions.Count == 0 || !b.fine("sessions.count") || !b.fine(at) {
		return false
	}
	if session > b.f.Sessions.Count {
		b.wrong(at, plain(float64(session)), "there is no such session: want 1..%d, or a larger sessions.count", b.f.Sessions.Count)
		return false
	}
	return session >= 1
}

// person finds a member by the name that stands at a path.
func (b *builder) person(at, name string) (int, bool) {
	if name == "" || !b.fine(at) {
		return -1, false
	}
	i, ok := b.people[name]
	if !ok {
		names := make([]string, len(b.s.Setup.People))
		for i, p := range b.s.Setup.People {
			names[i] = p.Name
		}
		if b.fine("members") {
			b.unknown(at, name, phrase("member"), name, names)
		}
		return -1, false
	}
	return i, true
}

// issue finds an issue by the name that stands at a path.
func (b *builder) issue(at, name string) (int, bool) {
	if name == "" || !b.fine(at) {
		return -1, false
	}
	i, ok := b.issues[name]
	if !ok {
		names := make([]string, len(b.s.Setup.Issues))
		for i, issue := range b.s.Setup.Issues {
			names[i] = issue.Name
		}
		b.unknown(at, name, phrase("issue"), name, names)
		return -1, false
	}
	return i, true
}
