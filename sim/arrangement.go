package sim

// Pattern is an interaction pattern: who may follow whom (Toseland & Rivas 2017).
type Pattern uint8

// The four interaction patterns.
const (
	FreeFloating Pattern = iota // anyone to anyone
	Maypole                     // leader to member and back
	RoundRobin                  // each in turn
	HotSeat                     // leader with one member while others watch
	NumPatterns  = 4
)

var patternNames = [NumPatterns]string{"free_floating", "maypole", "round_robin", "hot_seat"}

// String is the stable identifier of the pattern.
func (p Pattern) String() string { return nameOf(patternNames[:], int(p)) }

// Network is a communication network: who can reach whom (Bavelas 1950; Leavitt 1951).
type Network uint8

// The communication networks.
const (
	AllChannel  Network = iota
	Wheel               // everybody with the hub only
	Chain               // neighbours in a row
	YShape              // a chain whose last but one has two ends
	Circle              // neighbours in a ring
	NumNetworks = 5
)

var networkNames = [NumNetworks]string{"all_channel", "wheel", "chain", "y", "circle"}

// String is the stable identifier of the network.
func (n Network) String() string { return nameOf(networkNames[:], int(n)) }

// Policy is how the facilitator decides.
type Policy uint8

// Facilitator policies (Lewin, Lippitt & White 1939 for the first three styles).
const (
	NoFacilitator Policy = iota
	Directive
	Democratic
	LaissezFaire
	Skilled     // democratic, and answers what can be observed with the fitting technique
	Scripted    // democratic between the interventions of the setup's script
	Trainee     // speaks only what is handed to Intervene
	NumPolicies = 7
)

var policyNames = [NumPolicies]string{"none", "directive", "democratic", "laissez_faire", "skilled", "scripted", "trainee"}

// String is the stable identifier of the policy.
func (p Policy) String() string { return nameOf(policyNames[:], int(p)) }

// NormID is one of the matters on which groups grow norms.
type NormID uint8

// The norms. A standard of 1 asks for all of it, 0 for none.
const (
	EqualTalk NormID = iota // everyone gets a share of the talk
	Openly                  // members speak of their own lives
	Candour                 // disagreement is voiced
	Respect                 // nobody is put down
	Purpose                 // talk keeps to what the group is for
	Secrecy                 // what is said here stays here
	Coming                  // members come and stay
	NumNorms  = 7
)

var normNames = [NumNorms]string{"equal_talk", "disclosure", "candour", "respect", "task_focus", "confidentiality", "attendance"}

// String is the stable identifier of the norm.
func (n NormID) String() string { return nameOf(normNames[:], int(n)) }

// Factor is one of the ten factors by which groups help their members.
type Factor uint8

// The therapeutic factors, F1 to F10.
const (
	MutualSupport Factor = iota
	Cohesiveness
	RelationshipQuality
	Universality
	HopeFactor
	Altruism
	Knowledge
	Catharsis
	RealityTesting
	GroupControl
	NumFactors = 10
)

var factorNames = [NumFactors]string{
	"mutual_support", "cohesiveness", "relationship_quality", "universality", "hope", "altruism",
	"knowledge", "catharsis", "reality_testing", "group_control",
}

// String is the stable identifier of the factor.
func (f Factor) String() string { return nameOf(factorNames[:], int(f)) }

// Stage is a stage of group development (Tuckman 1965; Tuckman & Jensen 1977).
type Stage uint8

// The five stages.
const (
	Forming Stage = iota
	Storming
	Norming
	Performing
	Adjourning
	NumStages = 5
)

var stageNames = [NumStages]string{"forming", "storming", "norming", "performing", "adjourning"}

// String is the stable identifier of the stage.
func (s Stage) String() string { return nameOf(stageNames[:], int(s)) }

// GroupRole is a role in a group (Benne & Sheats 1948).
type GroupRole uint8

// Benne and Sheats's roles: of the task, of building and maintenance, and individual.
const (
	InitiatorContributor GroupRole = iota
	InformationSeeker
	OpinionSeeker
	InformationGiver
	OpinionGiver
	Elaborator
	CoordinatorRole
	Orienter
	EvaluatorCritic
	Energizer
	ProceduralTechnician
	Recorder
	Encourager
	Harmonizer
	Compromiser
	GateKeeper
	StandardSetter
	GroupObserver
	Follower
	Aggressor
	Blocker
	RecognitionSeeker
	SelfConfessor
	Playboy
	Dominator
	HelpSeeker
	SpecialPleader
	NumRoles         = 27
	firstMaintenance = Encourager
	firstIndividual  = Aggressor
)

var roleNames = [NumRoles]string{
	"initiator_contributor", "information_seeker", "opinion_seeker", "information_giver", "opinion_giver",
	"elaborator", "coordinator", "orienter", "evaluator_critic", "energizer", "procedural_technician", "recorder",
	"encourager", "harmonizer", "compromiser", "gate_keeper", "standard_setter", "group_observer", "follower",
	"aggressor", "blocker", "recognition_seeker", "self_confessor", "playboy", "dominator", "help_seeker",
	"special_interest_pleader",
}

// String is the stable identifier of the role.
func (r GroupRole) String() string { return nameOf(roleNames[:], int(r)) }
