package sim

import "fmt"

// Intervention is one thing a worker can do, as data: the acts it utters and
// the changes it makes to the floor, the pattern, the topic, the norms or the
// agenda. It has no effect of its own: the acts are heard like any others, so
// the same words help or hurt by timing and trust.
type Intervention struct {
	ID      string
	Family  Family
	Role    WorkerRole
	Phases  Phases // where in the group's life the technique belongs
	Need    Need   // the observable situation it meets
	Targets int    // how many members it is aimed at: 0, 1 or 2
	Steps   []Step // acts in order; at least one
	Change  Change // made when the first act is spoken
	Ethics  Ethics // principles it may breach
	Source  string // key of the cited work
}

// Step is one act of an intervention.
type Step struct {
	Kind  Kind
	Focus Focus
	To    Recipient
	Depth float64 // depth disclosed, asked for, or presumed by the act, 0..1
}

// Recipient says to whom a step is spoken.
type Recipient uint8

// Recipients of a step.
const (
	Everybody Recipient = iota
	FirstTarget
	SecondTarget
	numRecipients
)

var recipientNames = [numRecipients]string{"group", "target", "other"}

// String is the stable identifier of the recipient.
func (r Recipient) String() string { return nameOf(recipientNames[:], int(r)) }

// Change is what an intervention does besides speaking. Zero fields change nothing.
type Change struct {
	Pattern    Pattern // interaction pattern from now on, when SetPattern
	SetPattern bool
	Pairs      bool    // talk in pairs for Lasts acts
	Invite     float64 // floor opened to the targets, in logits, fading over Lasts
	Quieten    float64 // floor closed to the target, in logits, fading over Lasts
	Shield     bool    // attention drawn off the target for Lasts acts
	Theme      Focus   // what talk turns to for Lasts acts, when SetTheme
	SetTheme   bool
	Tentative  bool // feedback rule: describe, ask, let the sender answer; for Lasts acts
	NextTopic  bool // moves on in the agenda
	Reopen     bool // returns to the topic as undecided
	Norm       NormID
	Standard   float64 // standard proposed for Norm, 0..1
	Contract   bool    // Norm is put to the group for agreement
	Relief     float64 // burden taken off the targets outside the group, 0..1 (broker, advocate)
	Homework   bool    // something to try before the next session
	Breach     bool    // carries the target's confidence outside
	Lasts      int     // acts over which the temporary changes fade or end; 0: 12
}

// Family is one of the nine families of technique a palette shows.
type Family uint8

// Families of technique.
const (
	InviteConnect Family = iota
	ReflectClarify
	StructureFocus
	NormContract
	HandleConflict
	ProtectMember
	SupportStrengthen
	InformRefer
	CloseEnd
	NumFamilies = 9
)

var familyNames = [NumFamilies]string{
	"invite_connect", "reflect_clarify", "structure_focus", "norm_contract", "handle_conflict",
	"protect_member", "support_strengthen", "inform_refer", "close_end",
}

// String is the stable identifier of the family.
func (f Family) String() string { return nameOf(familyNames[:], int(f)) }

// WorkerRole is the role a worker takes in an intervention (Zastrow 1985).
type WorkerRole uint8

// Roles of a social group worker.
const (
	Enabler WorkerRole = iota
	Broker
	Advocate
	Activist
	Mediator
	Negotiator
	Educator
	Initiator
	Empowerer
	Coordinator
	Researcher
	GroupFacilitator
	PublicSpeaker
	NumWorkerRoles = 13
)

var workerRoleNames = [NumWorkerRoles]string{
	"enabler", "broker", "advocate", "activist", "mediator", "negotiator", "educator", "initiator",
	"empowerer", "coordinator", "researcher", "group_facilitator", "public_speaker",
}

// String is the stable identifier of the worker's role.
func (r WorkerRole) String() string { return nameOf(workerRoleNames[:], int(r)) }

// Phases is a set of Corey's phases of group work, one bit each.
type Phases uint8

// Corey's phases within the life of a group (Corey 2016).
const (
	Initial Phases = 1 << iota
	Transition
	Working
	Final
	numPhases = 4
)

var phaseNames = [numPhases]string{"initial", "transition", "working", "final"}

// Names lists the identifiers of the phases in the set.
func (p Phases) Names() []string { return bitNames(phaseNames[:], uint(p)) }

// Ethics is a set of principles of practice that a technique may breach, one bit each (Zastrow 1985).
type Ethics uint16

// Principles that can be breached even by a technique that works.
const (
	SelfDetermination Ethics = 1 << iota
	Confidentiality
	Dignity
	Neutrality
	Belief
	Justice
	numEthics = 6
)

var ethicsNames = [numEthics]string{"self_determination", "confidentiality", "dignity", "neutrality", "belief", "justice"}

// Names lists the identifiers of the principles in the set.
func (e Ethics) Names() []string { return bitNames(ethicsNames[:], uint(e)) }

// Need is an observable situation that an intervention meets.
type Need uint8

// Observable situations.
const (
	NoNeed         Need = iota
	Opening             // a session begins
	Strangers           // members do not know each other's names or reasons
	UnclearPurpose      // members ask what the group is for
	NoNorms             // nothing has been agreed
	SilentMember        // one member hardly speaks
	Monopoly            // one member takes most of the floor
	LeaderCentred       // talk runs through the worker
	Fear                // many signs of tension
	Reluctance          // members answer shortly, ask nothing, disclose nothing
	Quarrel             // two members clash
	Scapegoat           // several turn on one member
	Wandering           // talk has left the purpose
	Shallow             // talk stays outside the members' own lives
	Disclosure          // somebody has said something that cost them
	TooDeep             // a disclosure beyond what the group can carry
	Deadlock            // a topic is talked around without decision
	Haste               // agreement before the matter was looked at
	Despair             // no hope is voiced
	Ready               // the group works; a theme can be deepened
	OutsideTrouble      // a burden that only outside help can lift
	Closing             // a session is about to end
	Parting             // the group is about to end
	NumNeeds       = 23
)

var needNames = [NumNeeds]string{
	"none", "opening", "strangers", "unclear_purpose", "no_norms", "silent_member", "monopoly", "leader_centred",
	"fear", "reluctance", "quarrel", "scapegoat", "wandering", "shallow", "disclosure", "too_deep",
	"deadlock", "haste", "despair", "ready", "outside_trouble", "closing", "parting",
}

// String is the stable identifier of the situation.
func (n Need) String() string { return nameOf(needNames[:], int(n)) }

// Check says what is wrong with an intervention, or nil.
func (v *Intervention) Check() error {
	switch {
	case v.ID == "":
		return fmt.Errorf("an intervention has no id")
	case v.Targets < 0 || v.Targets > 2:
		return fmt.Errorf("intervention %s: targets = %d: want 0, 1 or 2", v.ID, v.Targets)
	case len(v.Steps) == 0:
		return fmt.Errorf("intervention %s utters no act: want at least one step", v.ID)
	case len(v.Steps) > maxSteps:
		return fmt.Errorf("intervention %s has %d steps: want at most %d", v.ID, len(v.Steps), maxSteps)
	}
	for i, s := range v.Steps {
		if int(s.To) > v.Targets {
			return fmt.Errorf("intervention %s: step %d is spoken to %q, but it has %d targets", v.ID, i+1, s.To, v.Targets)
		}
		if !(s.Depth >= 0 && s.Depth <= 1) {
			return fmt.Errorf("intervention %s: step %d: depth = %v: want 0..1", v.ID, i+1, s.Depth)
		}
	}
	return nil
}

// maxSteps bounds the acts of one intervention, so that what a worker still has to say fits in the state.
const maxSteps = 4

func bitNames(names []string, bits uint) []string {
	var out []string
	for i, n := range names {
		if bits>>i&1 == 1 {
			out = append(out, n)
		}
	}
	return out
}
