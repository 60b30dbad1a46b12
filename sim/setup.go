package sim

// Setup says who is there, where, for how long and under what instructions:
// everything a scenario can say, and nothing about how groups work (that is
// Params). A Setup is data only; NewModel checks it.
type Setup struct {
	Name        string     // identifier, unique among scenarios
	Kind        GroupKind  // what sort of group it is
	People      []Person   // at most MaxMembers; those who come later included
	Facilitator Worker     // the social worker, if any
	Issues      []Issue    // matters that people hold positions on
	Task        Task       // what the group has to produce, if anything
	Sessions    []Session  // in order; at least one
	Membership  Membership // closed, or open to newcomers
	Links       []Link     // ties that exist before the first session
	Contract    []Clause   // norms agreed before the first session
	Clarity     float64    // how clear the purpose was made beforehand, 0..1
	Sponsor     Sponsor    // the organisation behind the group
	Context     [NumLevels]float64
	Room        Room
	Events      []Event
	Script      []Cue // the scripted facilitator's interventions
}

// MaxMembers is the largest number of people in a setup, newcomers included.
// Agents are kept in one machine word of bits, with room for the facilitator.
const MaxMembers = 32

// GroupKind is the kind of group, K1 to K11 (Zastrow 1985).
type GroupKind uint8

// The kinds of social group work.
const (
	SocialConversation GroupKind = iota
	Recreation
	RecreationSkill
	Education
	TaskGroup
	ProblemSolving
	FocusGroup
	SelfHelp
	Socialisation
	Therapy
	Sensitivity
	NumGroupKinds = 11
)

var groupKindNames = [NumGroupKinds]string{
	"social_conversation", "recreation", "recreation_skill", "education", "task", "problem_solving",
	"focus", "self_help", "socialisation", "therapy", "sensitivity",
}

// String is the stable identifier of the kind of group.
func (k GroupKind) String() string { return nameOf(groupKindNames[:], int(k)) }

// GroupKindNames lists the identifiers of the kinds of group, K1 first.
func GroupKindNames() []string { return append([]string(nil), groupKindNames[:]...) }

// Value is a quantity that a setup gives, draws, or leaves open. Open (the
// zero Value) means: drawn from the documented distribution of that quantity.
type Value struct {
	Given    bool
	Mean, SD float64 // SD 0: exactly Mean
}

// Exactly is a given value without spread.
func Exactly(x float64) Value { return Value{Given: true, Mean: x} }

// Around is a value drawn from a normal distribution, cut at the quantity's range.
func Around(mean, sd float64) Value { return Value{Given: true, Mean: mean, SD: sd} }

// Person is a member as the setup knows them.
type Person struct {
	Name        string
	Traits      [NumTraits]Value
	Identity    []Attribute // age band, gender, ethnicity, religion, …: open-ended
	Languages   []Language  // empty: fluent in the group's language
	Values      [NumValues]Value
	Power       [NumBases]Value // external resources behind each base, 0..1
	Problem     string          // what brought them, an identifier; may be empty
	Positions   []Value         // one per issue, in the issue's own units; may be short
	Confederate []Stance        // fixed public positions: instructed by the experimenter
	Joins       int             // session at which they join, from 0
	Candidate   bool            // waits to be admitted to an open group
}

// Attribute is one identity attribute. Two people are alike on it when the
// values are equal; what the attribute means to anybody is not assumed.
type Attribute struct{ Name, Value string }

// Language is one language a person speaks, with fluency 0..1.
type Language struct {
	Name    string
	Fluency float64
}

// Stance is the position that a confederate is instructed to hold: stated with
// the given consistency (probability of repeating it, else a random other
// answer), never moved by the talk. One who slides moves over to another
// position in even steps, as instructed.
type Stance struct {
	Issue       int
	Position    float64 // in the issue's own units
	Consistency float64 // 0..1
	Slides      bool
	To          float64 // where a slide ends, in the issue's own units
	By          int     // act of the session at which it ends, counted from 1
}

// Worker is the facilitator: what kind of leader, with what skill and standing.
type Worker struct {
	Policy    Policy
	Skill     float64         // how well techniques are carried out, 0..1
	Warmth    float64         // communion, in SD
	Trust     Value           // members' initial trust in the worker, 0..1
	Power     [NumBases]Value // as for a person
	Languages []Language
}

// Issue is a matter on which people hold positions.
type Issue struct {
	Name       string
	Lo, Hi     float64 // range of positions in the issue's own units
	Mean, SD   float64 // of the initial positions that are left open
	Scale      float64 // own units in one standard unit; 0: SD, or a quarter of the range
	Ambiguity  float64 // 0 plain to the senses .. 1 nothing to hold on to
	HasAnswer  bool
	Answer     float64 // the right answer, in own units
	How        Answering
	Rule       Rule
	SelfFocus  float64 // share of talk about it that is about people's own lives, 0..1
	GroupGoal  bool    // a reward for the group hangs on agreement or accuracy
	Importance float64 // how much it matters to people, 0..1; raises stakes of losing
}

// Answering is how positions on an issue are given.
type Answering uint8

// Ways of answering.
const (
	Discuss   Answering = iota // argued in free talk
	Aloud                      // bare answers, aloud and in turn
	Anonymous                  // bare answers in turn, nobody knows whose
	Private                    // bare answers that nobody hears
	numAnswerings
)

var answeringNames = [numAnswerings]string{"discuss", "aloud", "anonymous", "private"}

// String is the stable identifier of the way of answering.
func (a Answering) String() string { return nameOf(answeringNames[:], int(a)) }

// Rule is the decision rule for an issue.
type Rule uint8

// Decision rules.
const (
	NoRule Rule = iota
	Majority
	TwoThirds
	Unanimity
	numRules
)

var ruleNames = [numRules]string{"none", "majority", "two_thirds", "unanimity"}

// String is the stable identifier of the decision rule.
func (r Rule) String() string { return nameOf(ruleNames[:], int(r)) }

// Task is what a group has to produce (Steiner 1972). The zero Task is none.
type Task struct {
	Type            TaskType
	Identifiable    bool    // each one's part can be seen
	Interdependence float64 // 0 side by side .. 1 each needs all others
	Complexity      float64 // 0..1
	Demand          float64 // output that counts as done, in person-sessions of average work
	Deadline        int     // session by whose end it is due, counted from 1; 0 none
}

// TaskType is how members' work combines into the group's.
type TaskType uint8

// Task types (Steiner 1972).
const (
	NoTask TaskType = iota
	Additive
	Disjunctive
	Conjunctive
	numTaskTypes
)

var taskTypeNames = [numTaskTypes]string{"none", "additive", "disjunctive", "conjunctive"}

// String is the stable identifier of the task type.
func (t TaskType) String() string { return nameOf(taskTypeNames[:], int(t)) }

// Session is one meeting.
type Session struct {
	Acts    int   // length in acts
	Days    int   // days since the session before
	Alone   bool  // each by themselves: nobody hears anybody
	Agenda  []int // issues in order; empty: topics of the day
	Pattern Pattern
	Network Network
	Channel Channel
}

// Channel is the medium of a session.
type Channel struct {
	Asynchronous bool    // written and delayed: no tone, no gesture, no pressure to reply
	Anonymous    bool    // nobody knows who speaks
	Noise        float64 // what is lost in transmission, 0..1
}

// Membership says whether and how people come later.
type Membership struct {
	Open     bool
	Arrivals float64 // chance per session that one waiting candidate is admitted, 0..1
	Largest  int     // no admission above this number present; 0: no limit
}

// Link is a tie that exists before the first session, seen from From.
type Link struct {
	From, To    int // index in People
	Liking      Value
	Trust       Value
	Familiarity Value // encounters had before
	Grievance   Value
}

// Clause is one norm of a contract.
type Clause struct {
	Norm     NormID
	Standard float64 // 0..1
}

// Sponsor is the organisation behind the group. The fits are Korten's (1980).
type Sponsor struct {
	ProgrammeOrganisation float64 // can the organisation run this programme, 0..1
	ProgrammeGroup        float64 // does the programme meet the group's needs, 0..1
	OrganisationGroup     float64 // can the group deal with the organisation, 0..1
	Support               float64 // resources given, 0..1
	Prestige              float64 // standing of the group outside, 0..1
}

// Room is the physical setting.
type Room struct {
	Crowding float64 // 0 right size .. 1 far too small or too large
	Noise    float64 // 0 quiet .. 1 one cannot hear
}

// Level is one of the six system levels of person in environment.
type Level uint8

// System levels, from inside out.
const (
	PersonLevel Level = iota
	GroupLevel
	OrganisationLevel
	CommunityLevel
	SocietyLevel
	WorldLevel
	NumLevels = 6
)

var levelNames = [NumLevels]string{"person", "group", "organisation", "community", "society", "world"}

// String is the stable identifier of the level.
func (l Level) String() string { return nameOf(levelNames[:], int(l)) }

// EventKind is what sort of thing happens from outside the talk.
type EventKind uint8

// Kinds of event.
const (
	Joins              EventKind = iota // a member arrives
	Leaves                              // a member leaves for good
	Absent                              // a member misses one session
	FacilitatorLeaves                   // the worker goes out
	FacilitatorReturns                  // and comes back
	ContextChange                       // something happens at a system level
	Breach                              // a confidence of the member is carried outside
	numEventKinds
)

var eventKindNames = [numEventKinds]string{"joins", "leaves", "absent", "facilitator_leaves", "facilitator_returns", "context", "breach"}

// String is the stable identifier of the kind of event.
func (k EventKind) String() string { return nameOf(eventKindNames[:], int(k)) }

// Event is something the setup makes happen.
type Event struct {
	Kind    EventKind
	Session int // from 0
	Act     int // from 0
	Member  int // index in People, or -1 for everybody
	By      int // who carried the confidence outside, or -1
	Level   Level
	Force   float64 // -1 heavy burden .. 1 strong support
}

// Cue is one intervention of a scripted facilitator, or one recorded decision of a trainee.
type Cue struct {
	Session, Act int // from 0; spoken at the first free turn from there on
	Intervention int // index in the catalogue
	Target       int // index in People, or -1
	Other        int // second target, or -1
}
