package sim

// Group is the whole changing state of one group at one moment: plain data in
// flat slices, without map, pointer or function, so that it can be copied,
// saved, hashed and continued. What does not change (Setup, Params,
// Interventions) is in Model.
//
// Agents are numbered as the people of the setup; the last agent is the
// facilitator, whether or not one is there. Pairs are stored row by row: the
// tie of i to j is at i*agents+j.
type Group struct {
	Clock
	Floor
	Talk
	Members   []Member
	Ties      []Tie
	Private   []float64     // private attitude, agent by issue, in standard units
	Public    []float64     // public position, agent by issue, in standard units
	Anchor    []float64     // initial attitude, agent by issue, in standard units
	Stated    []uint8       // whether the agent has stated a position, agent by issue
	Standing  []float64     // each agent's own standard for each norm, 0..1, agent by norm
	Roles     []float64     // role profile as running counts, agent by role
	Sent      []uint32      // acts from agent to agent over the whole life
	ToAll     []uint32      // acts from agent to the group over the whole life
	Decisions []Decision    // one per issue
	Path      []StageChange // stages entered so far, the first at the first window
}

// Clock is where the group is in its life.
type Clock struct {
	Seed    uint64
	Session int32 // session, from 0
	Index   int32 // act within the session, from 0
	Acts    int64 // acts in the whole life
	Life    Life
	_       [7]byte
}

// Life is the part of life a group is in.
type Life uint8

// Parts of a group's life.
const (
	Before  Life = iota // nothing has happened; the next step opens a session
	Between             // a session is over and another is to come
	Meeting             // a session is under way
	Leaving             // the last act of a session is spoken; what follows it is still to come
	Ended               // the last session is over, or nobody is left
)

// Floor is who is there, who holds the floor, and under what arrangement.
type Floor struct {
	Present                                         uint64  // agents in the room, one bit each
	Holder                                          int16   // who spoke last; -1 at the opening
	Previous                                        int16   // who held the floor before the holder
	Seat                                            int16   // last seat served in a round
	HotSeat                                         int16   // member in the hot seat, or -1
	Hub                                             int16   // centre of a maypole or a wheel
	Shielded                                        int16   // member off whom attention is drawn, or -1
	Pattern                                         Pattern // interaction pattern in force
	Network                                         Network // communication network in force
	Channel                                         Channel
	Theme                                           Focus // focus called for, while ThemeLeft > 0
	_                                               [7]byte
	PatternLeft                                     int32 // turns or acts until the session's own pattern is back; 0: for good
	ThemeLeft, TentativeLeft, ShieldLeft, PairsLeft int32
	Pending                                         [maxSteps]Pending // what the facilitator still has to say
	Waiting                                         int32             // how many of Pending are left
	SinceCue                                        int32             // acts since the facilitator's last intervention
	NextCue                                         int32             // next line of the script
	Used                                            [2]uint64         // interventions used in this session, one bit each
}

// Pending is one act the facilitator is about to speak.
type Pending struct {
	Intervention int16
	Step         int16
	To           int16
	Target       int16 // first target of the intervention, or -1
	Other        int16 // second
	_            [2]byte
}

// Talk is the state of the conversation as a whole.
type Talk struct {
	Last        Act     // the act just spoken
	Attempt     Act     // the last attempted answer, which reactions are about
	Topic       int16   // issue under discussion
	Item        int16   // place in the agenda
	TopicSince  int32   // acts since the topic came up
	Oriented    float64 // information shared on the topic, 0..1
	Decided     float64 // share of the topic on which agreement was voiced, 0..1
	Norms       [NumNorms]Norm
	Shown       [NumNorms]float64 // conduct shown on each norm in the window, by weight
	ShownWeight [NumNorms]float64
	Deviating   float64 // size of the breach of norm in the last act, 0..1
	Clarity     float64 // clarity of the group's goal, 0..1
	RoleClarity float64 // clarity of who does what, 0..1
	Progress    float64 // task output so far, in the units of Task.Demand
	Potential   float64 // what the task output would have been without process loss
	Attention   float64 // mean effort of those present, 0..1
	Context     [NumLevels]float64
	Resources   float64 // what the sponsor makes available, 0..1
	Climate     Climate
	Window      Tally // counts since the window began
	Meeting     Tally // counts of the session, complete windows
	Whole       Tally // counts of the group's life, complete windows
	Reading           // what the stage is read from, and the stage
}

// Climate is running impressions of the talk, each an average over about the last sixty acts.
type Climate struct {
	Warmth   float64 // share of solidarity, release and agreement
	Strife   float64 // disagreement, antagonism twice
	Unease   float64 // shows of tension
	Depth    float64 // depth of disclosure
	Leaderly float64 // share of talk to or by the facilitator
	Asking   float64 // questions
}

// Tally counts acts.
type Tally struct {
	Acts           int64
	Kinds          [NumKinds]int64
	Foci           [NumFoci]int64
	ToGroup        int64
	ToWorker       int64 // by members to the facilitator
	ByWorker       int64
	Returns        int64 // turns that went back to the speaker before last
	Turns          int64
	Misread        int64 // hearings that were misreadings
	Hearings       int64
	Complied       int64 // statements that were public compliance only
	Statements     int64
	TaskDissent    int64 // disagreements about the task
	ProcessDissent int64 // disagreements about how the group works
	Personal       int64 // acts taken personally
	Sanctions      int64 // deviations that drew a sanction
	Deviations     int64
	Repairs        int64 // grievances worked through
	Disclosures    int64
	DepthSum       float64
	Decided        int64 // topics decided
}

// Member is one agent: what is fixed about them, then what changes.
type Member struct {
	Trait    [NumTraits]float64
	Values   [NumValues]float64 // core values, in SD; the deepest level of culture
	LookWarm float64            // warmth that others see at first sight, in SD
	Look     [NumValues]float64 // what others take them to value at first sight
	Power    [NumBases]float64  // resources behind each base, 0..1
	Solo     float64            // visibility as one of few of a kind, 0..1
	Relating [2]float64         // ways of relating: directness, formality; in SD
	Rituals  [2]float64         // surface culture, in SD

	Here        bool // belongs to the group now
	Gone        bool // left for good
	Confederate bool
	_           [5]byte
	Since       int32 // session joined
	Until       int32 // session left, when Gone
	Missed      int32 // sessions missed
	Attended    int32

	Drive        float64             // momentary interest in speaking, in logits
	Invited      float64             // floor opened (positive) or closed (negative) by the worker, in logits
	Tension      float64             // state anxiety, 0..1
	Effort       float64             // 0..1
	Commitment   float64             // 0..1
	Satisfaction float64             // -1..1
	Hope         float64             // 0..1
	Esteem       float64             // self-esteem, 0..1
	Depth        float64             // deepest disclosure made so far, 0..1
	Exposed      float64             // depth of the last disclosure still waiting for an answer, 0..1
	Attraction   float64             // attraction to the group, social, -1..1
	TaskPull     float64             // attraction to the group's task, -1..1
	Stress       float64             // burden from outside, -1 (support) .. 1
	Change       float64             // outcome: change achieved, -1..1
	Learning     float64             // task learning, 0..1
	Factors      [NumFactors]float64 // therapeutic factors experienced, 0..1
	Moved        float64             // attitude change caused in others, in standard units
	Actual       [NumBases]float64   // Moved and compliance won, by the base that did it
	Frustration  float64             // need for control and inclusion unmet, 0..1
	Homework     float64             // 1 when something is to be tried before the next session

	Rank      float64 // mean of the others' performance expectations, 0..1
	RankThen  float64 // Rank when the session opened
	Security  float64 // mean own trust in the others present, 0..1
	Safe      float64 // Security when the session opened
	Strange   float64 // 1 - mean own familiarity with the others present, 0..1
	Spoke     int64   // acts over the whole life
	SpokeHere int64   // acts in this session
	Addressed int64   // acts received as addressee, whole life
	Backed    int64   // agreements with own attempts
	Opposed   int64   // disagreements with own attempts
	Attacked  int64   // antagonism received
	Kinds     [NumKinds]int64
	Known     float64           // how well the position on the present topic is known, 0..1
	Fresh     float64           // arguments on the present topic not yet used up, 1..0
	Habit     [NumKinds]float64 // what the role makes likely, in logits per category
}

// Tie is what one agent is to another, seen from the first.
type Tie struct {
	Affinity  float64           // deep appraisal: what liking would settle at, in liking units
	Glance    float64           // surface appraisal at first sight, in liking units
	Likeness  float64           // share of identity attributes in common, 0..1
	Gap       float64           // distance in language and ways of relating, 0 (shared) .. 1
	Known     float64           // acquaintance, 0..1: how far the surface has given way to the deep
	Encounter float64           // encounters had, 1 = about ten addressed acts
	Liking    float64           // -5..5, read through soft
	Trust     float64           // 0..1
	Grievance float64           // 0..5
	Expect    float64           // performance expectation, 0..1
	Power     [NumBases]float64 // power attributed, 0..1
	Hope      float64           // of winning the other over on this topic, 0..1
	Confided  float64           // deepest disclosure heard from the other, 0..1
	Against   float64           // negative acts of the first to the second, running count
}

// Decision is what the group decided on one issue.
type Decision struct {
	Made    bool
	_       [7]byte
	Session int32
	Index   int32
	Value   float64 // mean public position of those for it, in standard units
}

// CopyFrom makes g an exact copy of another group of the same model, without
// allocating when g has held such a group before.
func (g *Group) CopyFrom(from *Group) {
	old := *g
	*g = *from
	g.Members = append(old.Members[:0], from.Members...)
	g.Ties = append(old.Ties[:0], from.Ties...)
	g.Private = append(old.Private[:0], from.Private...)
	g.Public = append(old.Public[:0], from.Public...)
	g.Anchor = append(old.Anchor[:0], from.Anchor...)
	g.Stated = append(old.Stated[:0], from.Stated...)
	g.Standing = append(old.Standing[:0], from.Standing...)
	g.Roles = append(old.Roles[:0], from.Roles...)
	g.Sent = append(old.Sent[:0], from.Sent...)
	g.ToAll = append(old.ToAll[:0], from.ToAll...)
	g.Decisions = append(old.Decisions[:0], from.Decisions...)
	if cap(old.Path) < cap(from.Path) { // room for the stages to come belongs to the state
		old.Path = make([]StageChange, 0, cap(from.Path))
	}
	g.Path = append(old.Path[:0], from.Path...)
}

// Agents is the number of agents: the people of the setup and the facilitator.
func (g *Group) Agents() int { return len(g.Members) }

// Worker is the facilitator's number.
func (g *Group) Worker() int { return len(g.Members) - 1 }

// Issues is the number of issues of the setup.
func (g *Group) Issues() int { return len(g.Decisions) }

// Tie is what agent i holds of agent j.
func (g *Group) Tie(i, j int) *Tie { return &g.Ties[i*len(g.Members)+j] }

// inRoom is the members in the room, one bit each: those present but the facilitator.
func (g *Group) inRoom() uint64 { return g.Present &^ bit(int16(g.Worker())) }

// Attends says whether the agent is in the room.
func (g *Group) Attends(i int) bool { return g.Present>>uint(i)&1 == 1 }
