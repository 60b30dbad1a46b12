package practice

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"slices"

	"dinamika/sim"
)

// When is a moment of a group's life at which something can be decided: before
// an act of a session, both counted from 1. Act 0 is before the session opens,
// so session 1, act 0 is before the group meets, and act 0 of a session that
// does not come is after the last.
type When struct {
	Session int `json:"session"`
	Act     int `json:"act"`
}

// Compare puts moments in the order of time.
func (w When) Compare(o When) int {
	return cmp.Or(cmp.Compare(w.Session, o.Session), cmp.Compare(w.Act, o.Act))
}

// whenOf is the moment a group has come to. Every step leads to another.
func whenOf(g *sim.Group) When {
	switch g.Life {
	case sim.Before:
		return When{1, 0}
	case sim.Between, sim.Ended:
		return When{int(g.Session) + 2, 0}
	}
	return When{int(g.Session) + 1, int(g.Index) + 1}
}

// What is the kind of a decision.
type What string

// The kinds of decision.
const (
	Intervene What = "intervene"  // use an intervention; in a session
	Silence   What = "silence"    // keep silent on purpose; in a session
	Assess    What = "assessment" // say how the group stands; between sessions
	Plan      What = "plan"       // say what is intended; between sessions
)

// Decision is one thing a trainee decided, in identifiers and names, so that it
// can be read in any language and outlives a change in the order of things.
type Decision struct {
	When
	What         What        `json:"what"`
	Intervention string      `json:"intervention,omitempty"` // id
	Targets      []string    `json:"targets,omitempty"`      // names of members
	Wording      int         `json:"wording,omitempty"`      // which of its words were chosen, from 1; 0: none
	Assessment   *Assessment `json:"assessment,omitempty"`
	Plan         *Intent     `json:"plan,omitempty"`
}

// The versions of what is decided between sessions. Whoever changes what they
// mean raises them. Older ones are read as they are and kept as they are, so
// that an old record keeps its fingerprints; newer ones are refused. Version 2
// added reasons and evidence to the assessment, and a note to the plan.
const (
	AssessmentVersion = 2
	PlanVersion       = 2
)

// Assessment is what a trainee holds the group to be, committed before the
// truth is shown. What is left empty was not judged.
type Assessment struct {
	Version    int      `json:"version"`
	Stage      string   `json:"stage,omitempty"`    // sim.Stage
	Pattern    string   `json:"pattern,omitempty"`  // sim.Pattern, as members in fact talk
	AtRisk     []string `json:"at_risk,omitempty"`  // names of members
	Power      []string `json:"power,omitempty"`    // names of those who hold it
	Signs      []string `json:"signs,omitempty"`    // sim.Sign, what it was read from
	Confidence float64  `json:"confidence"`         // 0..1
	Reasons    []string `json:"reasons,omitempty"`  // Reason, why those are at risk; from version 2
	Evidence   []When   `json:"evidence,omitempty"` // acts that it was read from; from version 2
}

// Intent is what a trainee means to do in the session to come.
type Intent struct {
	Version       int      `json:"version"`
	Interventions []string `json:"interventions,omitempty"` // ids
	Members       []string `json:"members,omitempty"`       // names of those to watch
	Note          string   `json:"note,omitempty"`          // to oneself; from version 2
}

// Intervene uses an intervention now. Targets are people of the setup, or -1.
// The error says why it cannot be used; it is then no decision.
func (p *Practicum) Intervene(intervention, target, other int) error {
	return p.Say(intervention, target, other, 0)
}

// MostWordings is how many wordings an intervention has at most.
const MostWordings = 9

// Say uses an intervention now, in one of its wordings, from 1. The words
// change nothing in what happens; they are kept so that the life can be told
// again as it was heard.
func (p *Practicum) Say(intervention, target, other, wording int) error {
	m := p.of.Model
	if intervention < 0 || intervention >= len(m.Interventions) {
		return refuse("intervention %d: the catalogue has %d", intervention, len(m.Interventions))
	}
	d := Decision{What: Intervene, Intervention: m.Interventions[intervention].ID, Wording: wording}
	aimed := [2]int{target, other}
	for _, t := range aimed[:m.Interventions[intervention].Targets] {
		if t < 0 || t >= len(m.Setup.People) {
			return refuse("%s is aimed at %d: want the name of each, in targets", d.Intervention, m.Interventions[intervention].Targets)
		}
		d.Targets = append(d.Targets, m.Setup.People[t].Name)
	}
	return p.Decide(d)
}

// KeepSilent decides not to intervene at this act.
func (p *Practicum) KeepSilent() error { return p.Decide(Decision{What: Silence}) }

// Assess commits to an assessment.
func (p *Practicum) Assess(a Assessment) error {
	a.Version = AssessmentVersion
	return p.Decide(Decision{What: Assess, Assessment: &a})
}

// Plan commits to a plan for the session to come.
func (p *Practicum) Plan(i Intent) error {
	i.Version = PlanVersion
	return p.Decide(Decision{What: Plan, Plan: &i})
}

// Decide makes a decision at the present moment, whatever moment it names, and
// returns when it is kept. After an error nothing is changed.
func (p *Practicum) Decide(d Decision) error {
	d = d.clone()
	d.When = p.Now()
	if err := p.of.known(&d); err != nil {
		return err
	}
	if err := p.timely(&d); err != nil {
		return err
	}
	text, err := json.Marshal(d)
	if err != nil {
		return err
	}
	before := p.group.Floor // all that an intervention touches before it is spoken
	if d.What == Intervene {
		to := [2]int{-1, -1}
		for k, name := range d.Targets {
			to[k] = p.of.member(name)
		}
		if err := p.of.Model.Intervene(p.group, p.of.intervention(d.Intervention), to[0], to[1]); err != nil {
			return err
		}
	}
	if err := p.keep(entry{Decision: &d}); err != nil {
		p.group.Floor = before
		return refuse("the decision could not be kept, so it is not made: %w", err)
	}
	p.decisions = append(p.decisions, d)
	p.chain = sha256.Sum256(append(p.chain[:len(p.chain):len(p.chain)], text...))
	return nil
}

// clone is a decision that shares nothing with its caller's.
func (d Decision) clone() Decision {
	d.Targets = slices.Clone(d.Targets)
	if d.Assessment != nil {
		a := *d.Assessment
		a.AtRisk, a.Power, a.Signs = slices.Clone(a.AtRisk), slices.Clone(a.Power), slices.Clone(a.Signs)
		a.Reasons, a.Evidence = slices.Clone(a.Reasons), slices.Clone(a.Evidence)
		d.Assessment = &a
	}
	if d.Plan != nil {
		i := *d.Plan
		i.Interventions, i.Members = slices.Clone(i.Interventions), slices.Clone(i.Members)
		d.Plan = &i
	}
	return d
}

// timely refuses what cannot be decided now: besides what the model itself
// refuses, a second decision of its kind at one moment, for the first is
// committed.
func (p *Practicum) timely(d *Decision) error {
	g := p.group
	spoken := d.What == Intervene || d.What == Silence
	meeting := g.Life == sim.Meeting
	switch {
	case spoken && !meeting:
		return refuse("no session is under way")
	case !spoken && (meeting || g.Life == sim.Leaving):
		return refuse("a session is under way: want this between sessions")
	case d.What == Plan && g.Life == sim.Ended:
		return refuse("no session is to come that could be planned")
	case spoken && !g.Attends(g.Worker()):
		return refuse("the worker is not in the room")
	case spoken && g.Waiting > 0:
		return refuse("the worker has not finished speaking")
	}
	for k := len(p.decisions) - 1; k >= 0 && p.decisions[k].When == d.When; k-- {
		if was := p.decisions[k].What; was == d.What || spoken && (was == Intervene || was == Silence) {
			return refuse("%s is decided at this moment already", was)
		}
	}
	for _, name := range d.Targets {
		if !g.Attends(p.of.member(name)) {
			return refuse("%s is not in the room", name)
		}
	}
	return nil
}
