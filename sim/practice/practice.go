// Package practice lets a trainee lead a group: it takes the group on act by
// act, takes the trainee's decisions at their moments, keeps each of them
// before the next act, and makes the record that proves them. It knows no
// words, no window and no clock, and hands what is to be kept to a Store, so
// that a desktop keeps it in a file and a browser elsewhere.
//
// Since chance is keyed, a group's life is a function of scenario, seed and
// decisions. Whoever has these has the whole life, so a journal of decisions is
// all that is needed to go on where a program was killed, and a record of them
// with a few fingerprints of the state proves itself wherever it is replayed.
package practice

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"dinamika/sim"
)

// Format is the version of records and journals. A file of another is refused.
const Format = 1

// Every is how many acts of a session lie between two checkpoints.
const Every = 100

// Mode is how a group is led: with all help, or as in an examination.
type Mode string

// The modes. What they show is the window's matter; the record says which it was.
const (
	Practice Mode = "practice"
	Exam     Mode = "exam"
)

// Case is what a trainee is given to lead: the model of a group whose worker is
// a trainee, and what identifies it.
type Case struct {
	Model     *sim.Model
	Scenario  string   // name
	Hash      string   // of the scenario file
	Catalogue string   // hash of the catalogue of interventions
	Program   string   // version of the program
	Choices   *Choices // made before the group met; nil: the scenario as it is written
}

// Head is what identifies a life besides the decisions in it.
type Head struct {
	Format       int    `json:"format"`
	Scenario     string `json:"scenario"`
	Hash         string `json:"scenario_hash"`
	Catalogue    string `json:"catalogue_hash"`
	Seed         uint64 `json:"seed"`
	Program      string `json:"program"`
	StateVersion int    `json:"state_version"`
	Mode         Mode   `json:"mode"`
	// Choices came later than the rest. A record without them is one of the
	// scenario as it is written, and has the fingerprint that it always had.
	Choices *Choices `json:"choices,omitempty"`
}

// Practicum is one group led by a trainee, from before its first session to
// its end.
type Practicum struct {
	of          *Case
	head        Head
	group       *sim.Group
	to          Store // nil while a life is repeated, or when nothing is kept
	decisions   []Decision
	checkpoints []Checkpoint
	chain       [sha256.Size]byte // of the head and all decisions so far
}

// Begin begins a group's life. Its head and, from then on, each decision goes
// to the store, which may be nil and should be empty.
func Begin(c *Case, seed uint64, mode Mode, to Store) (*Practicum, error) {
	p, err := begin(c, Head{Format, c.Scenario, c.Hash, c.Catalogue, seed, c.Program, sim.StateVersion, mode, c.Choices.Clone()})
	if err != nil {
		return nil, err
	}
	p.to = to
	if err := p.keep(entry{Head: &p.head}); err != nil {
		return nil, err
	}
	return p, nil
}

// begin makes a group at the beginning of its life, and the first checkpoint.
func begin(c *Case, h Head) (*Practicum, error) {
	if err := h.check(); err != nil {
		return nil, err
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	if !c.Choices.Equal(h.Choices) {
		return nil, refuse("%s: the choices made before the group met are not those of the case", h.Scenario)
	}
	text, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	p := &Practicum{of: c, head: h, group: c.Model.NewGroup(h.Seed), chain: sha256.Sum256(text)}
	p.checkpoints = append(p.checkpoints, p.checkpoint())
	return p, nil
}

// check finds out whether a trainee can lead this group, and whether names in a
// record mean one person and one intervention each.
func (c *Case) check() error {
	if c.Model.Setup.Facilitator.Policy != sim.Trainee {
		return refuse("%s: the worker is %s: want a trainee", c.Scenario, c.Model.Setup.Facilitator.Policy)
	}
	for i := range c.Model.Setup.People {
		if name := c.Model.Setup.People[i].Name; c.member(name) != i {
			return refuse("%s: two people are called %q: want a name for each", c.Scenario, name)
		}
	}
	for i := range c.Model.Interventions {
		if id := c.Model.Interventions[i].ID; c.intervention(id) != i {
			return refuse("%s: two interventions are called %q: want a name for each", c.Scenario, id)
		}
	}
	return nil
}

// member is the person of a name, or -1.
func (c *Case) member(name string) int {
	return slices.IndexFunc(c.Model.Setup.People, func(p sim.Person) bool { return p.Name == name })
}

// intervention is the intervention of an id, or -1.
func (c *Case) intervention(id string) int {
	return slices.IndexFunc(c.Model.Interventions, func(v sim.Intervention) bool { return v.ID == id })
}

// Step takes the group one step on, as the model does. The error is the
// store's, which could not keep a checkpoint: the step is made nevertheless,
// and no decision is lost. Between checkpoints it does not allocate.
func (p *Practicum) Step() (sim.Moment, error) {
	if p.Ended() {
		return sim.Over, nil
	}
	did := p.of.Model.Step(p.group)
	if did&(sim.Closed|sim.Over) == 0 && (did&sim.Spoken == 0 || p.group.Index%Every != 0) {
		return did, nil
	}
	c := p.checkpoint()
	p.checkpoints = append(p.checkpoints, c)
	return did, p.keep(entry{Checkpoint: &c})
}

// Now is the moment the group has come to.
func (p *Practicum) Now() When { return whenOf(p.group) }

// Ended says whether the group's life is over.
func (p *Practicum) Ended() bool { return p.group.Life == sim.Ended }

// Head is what identifies this life.
func (p *Practicum) Head() Head { return p.head }

// Observe fills the view with what a worker in the room could see: all that an
// examination may show.
func (p *Practicum) Observe(v *sim.View) { p.of.Model.Observe(p.group, v) }

// Group is the group as it truly is, to be read only: for what practice may
// show besides, and for looking back when all is over.
func (p *Practicum) Group() *sim.Group { return p.group }

// Mark keeps how far the group has come, so that one who goes on later begins
// at this act and not at the last decision or checkpoint.
func (p *Practicum) Mark() error {
	now := p.Now()
	return p.keep(entry{Reached: &now})
}

// Record is the record of the life so far. It shares nothing with the practicum.
func (p *Practicum) Record() *Record {
	decisions := make([]Decision, len(p.decisions))
	for k := range decisions {
		decisions[k] = p.decisions[k].clone()
	}
	head := p.head
	head.Choices = head.Choices.Clone()
	return &Record{head, decisions, slices.Clone(p.checkpoints), p.checkpoint(), p.Ended()}
}

// checkpoint is the fingerprint of this moment.
func (p *Practicum) checkpoint() Checkpoint {
	return Checkpoint{p.Now(), p.group.Hash(), hex.EncodeToString(p.chain[:])}
}
