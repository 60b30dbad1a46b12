package scenarios

import (
	"dinamika/sim"

	"github.com/goccy/go-yaml/ast"
	"github.com/invopop/jsonschema"
)

// The file types are a scenario as it is written. Their tags are the format:
// key, range, default and meaning, for the reader and for the JSON Schema.

// scenarioFile is a whole scenario file.
type scenarioFile struct {
	Version     int                 `yaml:"dinamika" jsonschema:"required,minimum=1,maximum=1" jsonschema_description:"the version of the format, 1"`
	Name        ident               `yaml:"name" jsonschema:"required" jsonschema_description:"the identifier: the name of the file without .yaml"`
	Kind        word[sim.GroupKind] `yaml:"kind" jsonschema:"required" jsonschema_description:"the kind of group (Zastrow 1985)"`
	Title       Text                `yaml:"title" jsonschema:"required" jsonschema_description:"the title"`
	Brief       Text                `yaml:"brief" jsonschema:"required" jsonschema_description:"the case as the worker knows it, a few paragraphs"`
	Aims        Texts               `yaml:"aims" jsonschema:"maxItems=12" jsonschema_description:"what a student is to learn, equally many in each language"`
	Difficulty  int                 `yaml:"difficulty" jsonschema:"minimum=1,maximum=5,default=1" jsonschema_description:"from 1 easy to 5 hard"`
	Clarity     float64             `yaml:"purpose_clarity" jsonschema:"minimum=0,maximum=1,default=0.4" jsonschema_description:"how clear the purpose was made beforehand"`
	Membership  membershipFile      `yaml:"membership" jsonschema_description:"whether people can come later; closed unless said otherwise"`
	Facilitator facilitatorFile     `yaml:"facilitator" jsonschema_description:"the social worker"`
	Members     []memberFile        `yaml:"members" jsonschema:"required,minItems=1,maxItems=32" jsonschema_description:"the members of the group, 2 to 32 in all, those who come later included"`
	Ties        []tieFile           `yaml:"ties" jsonschema:"maxItems=1000" jsonschema_description:"ties that exist before the first session"`
	Survey      *surveyFile         `yaml:"survey" jsonschema_description:"a sociometric survey that gives the liking before the first session"`
	Issues      []issueFile         `yaml:"issues" jsonschema:"maxItems=32" jsonschema_description:"matters that people hold positions on"`
	Task        *taskFile           `yaml:"task" jsonschema_description:"what the group has to produce, if anything"`
	Sessions    sessionsFile        `yaml:"sessions" jsonschema:"required" jsonschema_description:"how often, how long and in what arrangement they meet"`
	Contract    []clauseFile        `yaml:"contract" jsonschema_description:"norms agreed before the first session"`
	Sponsor     sponsorFile         `yaml:"sponsor" jsonschema_description:"the organisation behind the group"`
	Context     levelTable          `yaml:"context" jsonschema_description:"state of each system level at the start, from -1 heavy burden to 1 strong support"`
	Room        roomFile            `yaml:"room" jsonschema_description:"the physical setting"`
	Events      []eventFile         `yaml:"events" jsonschema:"maxItems=1000" jsonschema_description:"what the scenario makes happen"`
	Parameters  paramTable          `yaml:"parameters" jsonschema_description:"parameters of the model that differ from their default"`
	Pregroup    *pregroupFile       `yaml:"pregroup" jsonschema_description:"what the worker can choose before the group meets"`
	Notes       Text                `yaml:"notes" jsonschema_description:"a note for lecturers"`
	Lines       []lineFile          `yaml:"lines" jsonschema:"maxItems=500" jsonschema_description:"words that people say, for speech bubbles and transcripts; they change nothing in what happens"`
}

type membershipFile struct {
	Open     bool     `yaml:"open" jsonschema:"default=false" jsonschema_description:"whether newcomers are admitted during the life of the group"`
	Arrivals *float64 `yaml:"arrivals" jsonschema:"minimum=0,maximum=1" jsonschema_description:"chance per session that one waiting candidate is admitted, 0.3 unless said otherwise; open groups only"`
	Largest  *int     `yaml:"largest" jsonschema:"minimum=2,maximum=32" jsonschema_description:"no admission above this number present; open groups only"`
}

type facilitatorFile struct {
	Policy    word[filePolicy] `yaml:"policy" jsonschema:"default=democratic" jsonschema_description:"how the worker decides (Lewin, Lippitt & White 1939); none: there is no worker"`
	Skill     float64          `yaml:"skill" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"how well techniques are carried out"`
	Warmth    float64          `yaml:"warmth" jsonschema:"minimum=-3,maximum=3,default=0" jsonschema_description:"warmth in standard deviations"`
	Trust     quantity         `yaml:"trust" jsonschema:"minimum=0,maximum=1" jsonschema_description:"members' initial trust in the worker"`
	Power     powerTable       `yaml:"power" jsonschema_description:"what the worker has behind each base of power (French & Raven 1959), 0 to 1"`
	Languages fluencyTable     `yaml:"languages" jsonschema_description:"languages spoken, with fluency 0 to 1"`
	Script    []cueFile        `yaml:"script" jsonschema:"maxItems=1000" jsonschema_description:"interventions at fixed moments; only with policy scripted"`
}

type cueFile struct {
	Session      int      `yaml:"session" jsonschema:"required,minimum=1" jsonschema_description:"the session, counted from 1"`
	Act          int      `yaml:"act" jsonschema:"minimum=1,default=1" jsonschema_description:"the act in the session from which on it is spoken at the first free turn, counted from 1"`
	Intervention ident    `yaml:"intervention" jsonschema:"required" jsonschema_description:"the id of an intervention"`
	Targets      []string `yaml:"targets" jsonschema:"maxItems=2" jsonschema_description:"names of the members it is aimed at"`
}

type memberFile struct {
	Name        string        `yaml:"name" jsonschema:"maxLength=40" jsonschema_description:"the name; with count, the name before the number"`
	Count       *int          `yaml:"count" jsonschema:"minimum=1,maximum=32" jsonschema_description:"this many people drawn alike, named with numbers"`
	About       Text          `yaml:"about" jsonschema_description:"one or two sentences about the whole person"`
	Looks       *looksFile    `yaml:"looks" jsonschema_description:"what they look like; it changes nothing in what happens"`
	Sent        bool          `yaml:"sent" jsonschema:"default=false" jsonschema_description:"whether they were sent and did not choose to come; it changes nothing in what happens: for that, see traits.resistance"`
	Joins       *int          `yaml:"joins" jsonschema:"minimum=1" jsonschema_description:"the session at which they join, counted from 1; the first unless said otherwise"`
	Candidate   bool          `yaml:"candidate" jsonschema:"default=false" jsonschema_description:"waits to be admitted to an open group"`
	Identity    identityTable `yaml:"identity" jsonschema_description:"identity attributes, open-ended: age, gender, ethnicity, religion, schooling, occupation"`
	Languages   fluencyTable  `yaml:"languages" jsonschema_description:"languages spoken, with fluency 0 to 1"`
	Traits      traitTable    `yaml:"traits" jsonschema_description:"traits, most in standard deviations; those left out are drawn"`
	Values      valueTable    `yaml:"values" jsonschema_description:"core values (Schwartz 1992) in standard deviations; those left out are drawn"`
	Power       powerTable    `yaml:"power" jsonschema_description:"what the person has behind each base of power (French & Raven 1959), 0 to 1"`
	Problem     problemFile   `yaml:"problem" jsonschema_description:"what brought them"`
	Positions   positionTable `yaml:"positions" jsonschema_description:"positions on issues, in the issue's own units; those left out are drawn"`
	Confederate stances       `yaml:"confederate" jsonschema_description:"public positions held as instructed, as an experimenter's confederate"`
}

type problemFile struct {
	ID       ident    `yaml:"id" jsonschema_description:"an identifier of the problem"`
	Severity quantity `yaml:"severity" jsonschema:"minimum=0,maximum=1" jsonschema_description:"its weight, 0 to 1"`
}

type stanceFile struct {
	Issue       ident    `yaml:"issue" jsonschema:"required" jsonschema_description:"the name of an issue"`
	Position    float64  `yaml:"position" jsonschema:"required" jsonschema_description:"the position, in the issue's own units"`
	Consistency float64  `yaml:"consistency" jsonschema:"minimum=0,maximum=1,default=1" jsonschema_description:"chance of repeating it, else another answer"`
	SlidesTo    *float64 `yaml:"slides_to" jsonschema_description:"the position to which the member moves over in each session, in even steps, in the issue's own units; stays unless given"`
	ByAct       *int     `yaml:"by_act" jsonschema:"minimum=1" jsonschema_description:"the act of the session at which the move is complete, counted from 1; with slides_to; sessions.acts unless said otherwise"`
	at          string
}

// JSONSchemaExtend says that a move has an end only where there is one.
func (stanceFile) JSONSchemaExtend(s *jsonschema.Schema) {
	s.DependentRequired = map[string][]string{"by_act": {"slides_to"}}
}

// stances is one stance or a list of them.
type stances []stanceFile

func (s *stances) read(r *reader, n ast.Node, at string, _ tag) {
	read := func(n ast.Node, at string) {
		one := stanceFile{at: at}
		r.value(n, reflectOf(&one), at, tag{})
		*s = append(*s, one)
	}
	list, many := n.(*ast.SequenceNode)
	if !many {
		read(n, at)
		return
	}
	for i, item := range list.Values {
		read(item, index(at, i))
	}
}

// JSONSchema is one stance or a list of them.
func (stances) JSONSchema() *jsonschema.Schema {
	one := schemaOf(stanceFile{})
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{one, {Type: "array", Items: schemaOf(stanceFile{})}}}
}

type tieFile struct {
	From        string   `yaml:"from" jsonschema:"required" jsonschema_description:"the name of the member whose tie it is"`
	To          string   `yaml:"to" jsonschema:"required" jsonschema_description:"the name of the member it goes to"`
	Mutual      bool     `yaml:"mutual" jsonschema:"default=false" jsonschema_description:"whether the tie back is the same"`
	Liking      quantity `yaml:"liking" jsonschema:"minimum=-5,maximum=5" jsonschema_description:"from -5 hate to 5 love"`
	Trust       quantity `yaml:"trust" jsonschema:"minimum=0,maximum=1" jsonschema_description:"trust"`
	Familiarity quantity `yaml:"familiarity" jsonschema:"minimum=0" jsonschema_description:"encounters had before"`
	Grievance   quantity `yaml:"grievance" jsonschema:"minimum=0,maximum=5" jsonschema_description:"what is not forgiven"`
}

type surveyFile struct {
	File  string     `yaml:"file" jsonschema:"required" jsonschema_description:"a CSV file beside this one with the columns who,whom,rating"`
	Scale [2]float64 `yaml:"scale" jsonschema:"required" jsonschema_description:"the lowest and the highest rating, such as [1, 7]; mapped to liking -2.5..2.5"`
}

type issueFile struct {
	Name       ident               `yaml:"name" jsonschema:"required" jsonschema_description:"the identifier of the issue"`
	Title      Text                `yaml:"title" jsonschema:"required" jsonschema_description:"what people call it"`
	Topic      Text                `yaml:"topic" jsonschema_description:"what people call it in the middle of a sentence, such as: the river bank"`
	Range      *[2]float64         `yaml:"range" jsonschema_description:"lowest and highest position in the issue's own units; [-1, 1], an attitude, unless said otherwise"`
	Mean       *float64            `yaml:"mean" jsonschema_description:"mean of positions left open; the middle of the range unless said otherwise"`
	SD         *float64            `yaml:"sd" jsonschema:"minimum=0" jsonschema_description:"spread of positions left open; a quarter of the range unless said otherwise"`
	Ambiguity  float64             `yaml:"ambiguity" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"from 0 plain to the senses to 1 nothing to hold on to"`
	Answer     *float64            `yaml:"answer" jsonschema_description:"the right answer, if there is one"`
	Answering  word[sim.Answering] `yaml:"answering" jsonschema:"default=discuss" jsonschema_description:"how positions are given"`
	Rule       word[sim.Rule]      `yaml:"rule" jsonschema:"default=none" jsonschema_description:"the decision rule"`
	SelfFocus  *float64            `yaml:"self_focus" jsonschema:"minimum=0,maximum=1" jsonschema_description:"share of talk that is about people's own lives; by the kind of group unless said otherwise"`
	GroupGoal  bool                `yaml:"group_goal" jsonschema:"default=false" jsonschema_description:"whether a reward for the group hangs on it"`
	Importance float64             `yaml:"importance" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"how much it matters to people"`
	Polls      []word[moment]      `yaml:"polls" jsonschema:"uniqueItems=true,maxItems=3" jsonschema_description:"when private answers are asked"`
}

type taskFile struct {
	Type            word[fileTask] `yaml:"type" jsonschema:"required" jsonschema_description:"how the members' work combines (Steiner 1972)"`
	Identifiable    bool           `yaml:"identifiable" jsonschema:"default=true" jsonschema_description:"whether each one's part can be seen"`
	Interdependence float64        `yaml:"interdependence" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"from 0 side by side to 1 each needs all others"`
	Complexity      float64        `yaml:"complexity" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"from 0 simple to 1 complex"`
	Demand          float64        `yaml:"demand" jsonschema:"minimum=0.01,maximum=100000,default=10" jsonschema_description:"output that counts as done, in person-sessions of average work"`
	Deadline        *int           `yaml:"deadline" jsonschema:"minimum=1" jsonschema_description:"the session by whose end it is due, counted from 1"`
}

type sessionsFile struct {
	Count   int               `yaml:"count" jsonschema:"required,minimum=1,maximum=500" jsonschema_description:"how many sessions"`
	Acts    int               `yaml:"acts" jsonschema:"minimum=10,maximum=5000,default=300" jsonschema_description:"length of a session in acts"`
	Days    int               `yaml:"days_between" jsonschema:"minimum=0,maximum=365,default=7" jsonschema_description:"days between sessions"`
	Mode    word[mode]        `yaml:"mode" jsonschema:"default=together" jsonschema_description:"together, or alone: nobody hears anybody"`
	Pattern word[sim.Pattern] `yaml:"pattern" jsonschema:"default=free_floating" jsonschema_description:"the interaction pattern: who may follow whom"`
	Network word[sim.Network] `yaml:"network" jsonschema:"default=all_channel" jsonschema_description:"the communication network: who can reach whom"`
	Channel channelFile       `yaml:"channel" jsonschema_description:"the medium"`
	Agenda  []ident           `yaml:"agenda" jsonschema:"maxItems=32" jsonschema_description:"names of issues in order; topics of the day unless given"`
	Plan    []planFile        `yaml:"plan" jsonschema:"maxItems=500" jsonschema_description:"what is different in single sessions"`
}

type planFile struct {
	Session int                `yaml:"session" jsonschema:"required,minimum=1" jsonschema_description:"the session, counted from 1"`
	Acts    *int               `yaml:"acts" jsonschema:"minimum=10,maximum=5000" jsonschema_description:"length in acts"`
	Days    *int               `yaml:"days_between" jsonschema:"minimum=0,maximum=365" jsonschema_description:"days since the session before"`
	Mode    *word[mode]        `yaml:"mode" jsonschema_description:"together, or alone: nobody hears anybody"`
	Pattern *word[sim.Pattern] `yaml:"pattern" jsonschema_description:"the interaction pattern"`
	Network *word[sim.Network] `yaml:"network" jsonschema_description:"the communication network"`
	Channel *channelChange     `yaml:"channel" jsonschema_description:"the medium"`
	Agenda  *[]ident           `yaml:"agenda" jsonschema:"maxItems=32" jsonschema_description:"names of issues in order"`
}

type channelFile struct {
	Asynchronous bool    `yaml:"asynchronous" jsonschema:"default=false" jsonschema_description:"written and delayed"`
	Anonymous    bool    `yaml:"anonymous" jsonschema:"default=false" jsonschema_description:"nobody knows who speaks"`
	Noise        float64 `yaml:"noise" jsonschema:"minimum=0,maximum=1,default=0" jsonschema_description:"what is lost in transmission"`
}

// channelChange is what is different in the channel of a single session.
type channelChange struct {
	Asynchronous *bool    `yaml:"asynchronous" jsonschema_description:"written and delayed"`
	Anonymous    *bool    `yaml:"anonymous" jsonschema_description:"nobody knows who speaks"`
	Noise        *float64 `yaml:"noise" jsonschema:"minimum=0,maximum=1" jsonschema_description:"what is lost in transmission"`
}

type clauseFile struct {
	Norm     word[sim.NormID] `yaml:"norm" jsonschema:"required" jsonschema_description:"the norm"`
	Standard float64          `yaml:"standard" jsonschema:"minimum=0,maximum=1,default=1" jsonschema_description:"how much of it is asked for, 0 to 1"`
}

type sponsorFile struct {
	ProgrammeOrganisation float64 `yaml:"programme_organisation" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"can the organisation run this programme (Korten 1980)"`
	ProgrammeGroup        float64 `yaml:"programme_group" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"does the programme meet the group's needs (Korten 1980)"`
	OrganisationGroup     float64 `yaml:"organisation_group" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"can the group deal with the organisation (Korten 1980)"`
	Support               float64 `yaml:"support" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"resources given"`
	Prestige              float64 `yaml:"prestige" jsonschema:"minimum=0,maximum=1,default=0.5" jsonschema_description:"standing of the group outside"`
}

type roomFile struct {
	Crowding float64 `yaml:"crowding" jsonschema:"minimum=0,maximum=1,default=0" jsonschema_description:"from 0 right size to 1 far too small or too large"`
	Noise    float64 `yaml:"noise" jsonschema:"minimum=0,maximum=1,default=0" jsonschema_description:"from 0 quiet to 1 one cannot hear"`
}

type eventFile struct {
	Kind    word[sim.EventKind] `yaml:"kind" jsonschema:"required" jsonschema_description:"what happens"`
	Session int                 `yaml:"session" jsonschema:"required,minimum=1" jsonschema_description:"the session, counted from 1"`
	Act     *int                `yaml:"act" jsonschema:"minimum=1" jsonschema_description:"the act in the session, counted from 1"`
	Member  string              `yaml:"member" jsonschema_description:"the name of the member"`
	By      string              `yaml:"by" jsonschema_description:"who carried the confidence outside; with breach"`
	Level   *word[sim.Level]    `yaml:"level" jsonschema_description:"the system level; with context"`
	Force   *float64            `yaml:"force" jsonschema:"minimum=-1,maximum=1" jsonschema_description:"from -1 heavy burden to 1 strong support; with context"`
}
