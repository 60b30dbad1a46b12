package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"sync"

	"dinamika/sim"
)

// Catalogue is the interventions a worker can choose from, in the order of
// their file: as the model knows them, and in words.
type Catalogue struct {
	Interventions []sim.Intervention
	Text          []InterventionText // one per intervention
	Hash          string             // SHA-256 of the bytes of the file, in hexadecimal
}

// InterventionText is what people read about an intervention.
type InterventionText struct {
	Name  Text
	About Text
	Say   Texts // words the worker might say; {target} and {other} stand for names
}

// Index is the place of an intervention in the catalogue, by its id.
func (c *Catalogue) Index(id string) (int, bool) {
	i := slices.IndexFunc(c.Interventions, func(v sim.Intervention) bool { return v.ID == id })
	return max(i, 0), i >= 0
}

// maxInFamily is what a palette shows of one family, one for each digit key.
const maxInFamily = 9

// LoadCatalogue is the shipped catalogue. It is read once: every scenario asks
// for it, and in a browser each reading would be felt.
func LoadCatalogue() (*Catalogue, error) {
	read, err := ours()
	if err != nil {
		return nil, err
	}
	c := *read
	c.Interventions, c.Text = slices.Clone(c.Interventions), slices.Clone(c.Text)
	return &c, nil
}

var ours = sync.OnceValues(func() (*Catalogue, error) {
	data, err := shipped.ReadFile(catalogueFile)
	if err != nil {
		return nil, err
	}
	return ParseCatalogue(catalogueFile, data)
})

// ParseCatalogue compiles the bytes of a catalogue of interventions. The name
// is for messages. The error is a Problems.
func ParseCatalogue(name string, data []byte) (*Catalogue, error) {
	root, wrong := tree(name, data)
	if wrong != nil {
		return nil, Problems{*wrong}
	}
	r := newReader(name)
	var f interventionsFile
	r.value(root, reflectOf(&f), "", tag{})
	c := &Catalogue{}
	family := map[sim.Family]int{}
	for i, v := range f.Interventions {
		at := index("interventions", i)
		if before, twice := c.Index(string(v.ID)); twice && v.ID != "" {
			r.wrong(join(at, "id"), string(v.ID), "is the id of interventions[%d] already: want another", before)
		}
		if family[v.Family.Is]++; family[v.Family.Is] == maxInFamily+1 && r.fine(join(at, "family")) {
			r.wrong(join(at, "family"), v.Family.Is.String(), "has more than %d interventions: choose another family", maxInFamily)
		}
		c.Interventions = append(c.Interventions, r.intervention(v, at))
		c.Text = append(c.Text, InterventionText{Name: v.Name, About: v.About, Say: v.Say})
	}
	if len(r.problems) > 0 {
		r.problems.inOrder(name)
		return nil, r.problems
	}
	sum := sha256.Sum256(data)
	c.Hash = hex.EncodeToString(sum[:])
	return c, nil
}

// intervention compiles one entry and checks it against itself.
func (r *reader) intervention(f interventionFile, at string) sim.Intervention {
	v := sim.Intervention{
		ID: string(f.ID), Family: f.Family.Is, Role: f.Role.Is, Need: f.Need.Is, Targets: f.Targets,
		Change: r.change(f, at), Source: f.Source,
	}
	for _, p := range f.Phases {
		v.Phases |= 1 << p.Is
	}
	for _, p := range f.Ethics {
		v.Ethics |= 1 << p.Is
	}
	targets := r.fine(join(at, "targets"))
	for i, s := range f.Acts {
		where := join(index(join(at, "acts"), i), "to")
		if int(s.To.Is) > f.Targets && targets && r.fine(where) {
			r.wrong(where, s.To.Is.String(), "the intervention has %d targets: want targets: %d, or an act to somebody else", f.Targets, s.To.Is)
		}
		v.Steps = append(v.Steps, sim.Step{Kind: s.Kind.Is, Focus: s.Focus.Is, To: s.To.Is, Depth: s.Depth})
	}
	say := join(at, "say")
	for i, text := range f.Say.EN {
		r.placeholders(text, index(join(say, "en"), i), f.Targets)
	}
	for i, text := range f.Say.ID {
		r.placeholders(text, index(join(say, "id"), i), f.Targets)
	}
	if err := v.Check(); err != nil && r.fine(at) {
		r.wrong(at, "", "%v", err)
	}
	return v
}

// placeholders checks that words name only those at whom they are aimed.
func (r *reader) placeholders(text, at string, targets int) {
	if !r.fine(at) {
		return
	}
	for rest := text; ; {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			return
		}
		name, after, closed := strings.Cut(rest[open+1:], "}")
		if rest[open] == '}' || !closed {
			r.wrong(at, text, "a bracket without its other half: want {target} or {other}")
			return
		}
		need := map[string]int{"target": 1, "other": 2}[name]
		switch {
		case need == 0:
			r.wrong(at, "{"+name+"}", "stands for nobody: want {target} or {other}")
			return
		case need > targets:
			r.wrong(at, "{"+name+"}", "the intervention is aimed at %d: want targets: %d, or other words", targets, need)
			return
		}
		rest = after
	}
}

// change compiles what an intervention does besides speaking.
func (r *reader) change(f interventionFile, at string) sim.Change {
	g, at := &f.Change, join(at, "change")
	c := sim.Change{
		Pairs: g.Pairs, Invite: g.Invite, Quieten: g.Quieten, Shield: g.Shield, Tentative: g.Tentative,
		NextTopic: g.NextTopic, Reopen: g.Reopen, Relief: g.Relief, Homework: g.Homework, Breach: g.Breach, Lasts: g.Lasts,
	}
	if g.Pattern != nil {
		c.SetPattern, c.Pattern = true, g.Pattern.Is
	}
	if g.Theme != nil {
		c.SetTheme, c.Theme = true, g.Theme.Is
	}
	if g.Norm != nil {
		c.Norm, c.Standard, c.Contract = g.Norm.ID.Is, g.Norm.Standard, g.Norm.Contract
	}
	for _, done := range []struct {
		key   string
		given bool
	}{
		{"invite", g.Invite != 0}, {"quieten", g.Quieten != 0}, {"shield", g.Shield}, {"relief", g.Relief != 0}, {"breach", g.Breach},
	} {
		if done.given && f.Targets == 0 && r.fine(join(at, "targets")) {
			r.wrong(join(at, done.key), "", "is done to a target, but there is none: want targets: 1 or 2")
		}
	}
	if g.NextTopic && g.Reopen {
		r.wrong(join(at, "reopen"), "", "cannot move on and go back at once: remove next_topic or reopen")
	}
	return c
}

// interventionsFile is a whole catalogue as it is written.
type interventionsFile struct {
	Version       int                `yaml:"dinamika" jsonschema:"required,minimum=1,maximum=1" jsonschema_description:"the version of the format, 1"`
	Interventions []interventionFile `yaml:"interventions" jsonschema:"required,minItems=1,maxItems=81" jsonschema_description:"the interventions, in the order of the palette"`
}

type interventionFile struct {
	ID      ident                `yaml:"id" jsonschema:"required" jsonschema_description:"the identifier"`
	Name    Text                 `yaml:"name" jsonschema:"required" jsonschema_description:"what the palette calls it"`
	About   Text                 `yaml:"about" jsonschema:"required" jsonschema_description:"one sentence: what it is, and when"`
	Say     Texts                `yaml:"say" jsonschema:"required,maxItems=9" jsonschema_description:"words the worker might say"`
	Family  word[sim.Family]     `yaml:"family" jsonschema:"required" jsonschema_description:"the family of technique"`
	Role    word[sim.WorkerRole] `yaml:"role" jsonschema:"required" jsonschema_description:"the role the worker takes"`
	Phases  []word[phase]        `yaml:"phases" jsonschema:"required,minItems=1,maxItems=4" jsonschema_description:"where in the group's life it belongs"`
	Need    word[sim.Need]       `yaml:"need" jsonschema:"required" jsonschema_description:"the observable situation it meets"`
	Targets int                  `yaml:"targets" jsonschema:"minimum=0,maximum=2,default=0" jsonschema_description:"how many members it is aimed at"`
	Acts    []stepFile           `yaml:"acts" jsonschema:"required,minItems=1,maxItems=4" jsonschema_description:"the acts it utters, in order"`
	Change  changeFile           `yaml:"change" jsonschema_description:"what it does besides speaking"`
	Ethics  []word[principle]    `yaml:"ethics" jsonschema:"maxItems=6" jsonschema_description:"principles it may breach"`
	Source  string               `yaml:"source" jsonschema:"required,maxLength=64" jsonschema_description:"the key of the cited work"`
}

type stepFile struct {
	Kind  word[sim.Kind]      `yaml:"kind" jsonschema:"required" jsonschema_description:"the category of interaction process analysis"`
	Focus word[sim.Focus]     `yaml:"focus" jsonschema:"default=task" jsonschema_description:"what it is about"`
	To    word[sim.Recipient] `yaml:"to" jsonschema:"default=group" jsonschema_description:"to whom it is spoken"`
	Depth float64             `yaml:"depth" jsonschema:"minimum=0,maximum=1,default=0" jsonschema_description:"depth disclosed, asked for, or presumed"`
}

type changeFile struct {
	Pattern   *word[sim.Pattern] `yaml:"pattern" jsonschema_description:"interaction pattern from now on"`
	Pairs     bool               `yaml:"pairs" jsonschema_description:"talk in pairs"`
	Invite    float64            `yaml:"invite" jsonschema:"minimum=0,maximum=5" jsonschema_description:"floor opened to the targets, in logits"`
	Quieten   float64            `yaml:"quieten" jsonschema:"minimum=0,maximum=5" jsonschema_description:"floor closed to the target, in logits"`
	Shield    bool               `yaml:"shield" jsonschema_description:"attention drawn off the target"`
	Theme     *word[sim.Focus]   `yaml:"theme" jsonschema_description:"what talk turns to"`
	Tentative bool               `yaml:"tentative" jsonschema_description:"feedback rule: describe, ask, let the sender answer"`
	NextTopic bool               `yaml:"next_topic" jsonschema_description:"moves on in the agenda"`
	Reopen    bool               `yaml:"reopen" jsonschema_description:"returns to the topic as undecided"`
	Norm      *normFile          `yaml:"norm" jsonschema_description:"a norm that is proposed"`
	Relief    float64            `yaml:"relief" jsonschema:"minimum=0,maximum=1" jsonschema_description:"burden taken off the targets outside the group"`
	Homework  bool               `yaml:"homework" jsonschema_description:"something to try before the next session"`
	Breach    bool               `yaml:"breach" jsonschema_description:"carries the target's confidence outside"`
	Lasts     int                `yaml:"lasts" jsonschema:"minimum=1,maximum=500,default=12" jsonschema_description:"acts over which the temporary changes fade or end"`
}

type normFile struct {
	ID       word[sim.NormID] `yaml:"id" jsonschema:"required" jsonschema_description:"the norm"`
	Standard float64          `yaml:"standard" jsonschema:"minimum=0,maximum=1,default=1" jsonschema_description:"how much of it is asked for"`
	Contract bool             `yaml:"contract" jsonschema:"default=false" jsonschema_description:"whether it is put to the group for agreement"`
}
