package sim

// Kind is a category of Bales's interaction process analysis: what sort of
// thing one act is. The order is Bales's own, so that Kind+1 is the category
// number of the published tables (Bales 1950).
type Kind uint8

// The twelve categories of interaction process analysis (Bales 1950).
const (
	Solidarity    Kind = iota // 1 raises another's status, gives help or reward
	Release                   // 2 jokes, laughs, shows satisfaction
	Agree                     // 3 accepts, understands, concurs, complies
	Suggest                   // 4 gives direction, implying autonomy for the other
	Opine                     // 5 evaluates, analyses, expresses feeling or wish
	Inform                    // 6 gives orientation: informs, repeats, clarifies
	AskInform                 // 7 asks for orientation
	AskOpinion                // 8 asks for opinion, evaluation, feeling
	AskSuggestion             // 9 asks for suggestion, direction
	Disagree                  // 10 passively rejects, withholds help
	Tense                     // 11 shows tension, asks for help, withdraws
	Antagonise                // 12 deflates another's status, asserts self
	NumKinds      = 12
)

var kindNames = [NumKinds]string{
	"shows_solidarity", "shows_release", "agrees",
	"gives_suggestion", "gives_opinion", "gives_orientation",
	"asks_orientation", "asks_opinion", "asks_suggestion",
	"disagrees", "shows_tension", "shows_antagonism",
}

// String is the stable identifier of the category, used in tables and files.
func (k Kind) String() string { return nameOf(kindNames[:], int(k)) }

// KindNamed finds a category by its identifier.
func KindNamed(name string) (Kind, bool) {
	i := indexOf(kindNames[:], name)
	return Kind(max(i, 0)), i >= 0
}

// Area is one of the four areas into which Bales grouped the twelve categories.
type Area uint8

// The four areas (Bales 1950): A positive reactions, B attempted answers,
// C questions, D negative reactions.
const (
	Positive Area = iota
	Answers
	Questions
	Negative
	NumAreas = 4
)

// Area of the category.
func (k Kind) Area() Area { return Area(k / 3) }

// attempt says whether the category is an attempted answer (4, 5, 6): the acts
// that carry suggestions, opinions and information, and so can move attitudes.
func (k Kind) attempt() bool { return k >= Suggest && k <= Inform }

// question says whether the category asks (7, 8, 9).
func (k Kind) question() bool { return k >= AskInform && k <= AskSuggestion }

// answerTo is the category that a question calls for.
func (k Kind) answerTo() Kind { return Inform - (k - AskInform) }

// Focus is what an act is about: the task in hand, the speaker's own life, or
// what goes on in the group itself.
type Focus uint8

// The three foci of talk in a group.
const (
	OnTask Focus = iota
	OnSelf
	OnProcess
	NumFoci = 3
)

var focusNames = [NumFoci]string{"task", "self", "process"}

// String is the stable identifier of the focus.
func (f Focus) String() string { return nameOf(focusNames[:], int(f)) }

// FocusNamed finds a focus by its identifier.
func FocusNamed(name string) (Focus, bool) {
	i := indexOf(focusNames[:], name)
	return Focus(max(i, 0)), i >= 0
}

// ToGroup is the addressee of an act that is meant for everybody.
const ToGroup int16 = -1

// Act is Bales's unit act: somebody says something of some kind to somebody.
// It is the only thing that happens in a session.
type Act struct {
	Session, Index int32   // session, and place in the session, both from 0
	Speaker        int16   // agent who spoke
	Addressee      int16   // agent, or ToGroup
	Target         int16   // whose act or person is reacted to; ToGroup when nobody's
	Topic          int16   // issue under discussion
	Intervention   int16   // index of the intervention it belongs to, or -1
	Kind           Kind    // as meant by the speaker
	Received       Kind    // as the target (or else the first who misread) took it
	Focus          Focus   // task, self or process
	Turn           bool    // first act of a new speaking turn
	Disclosed      bool    // a disclosure about oneself, with a depth
	Stated         bool    // a position was stated, see Position
	Complied       bool    // the stated position was public compliance only
	Bare           bool    // a bare answer, given without an argument
	Anonymous      bool    // hearers do not know who spoke
	_              [5]byte // keeps the layout free of hidden padding
	Depth          float64 // depth of disclosure, 0 (small talk) .. 1 (most intimate)
	Position       float64 // stated position on the topic, in its standard units
	Heard          uint64  // agents whom the act reached, one bit each
	Misread        uint64  // agents who took it for another kind than was meant
}

// reaction says whether the act answers somebody's act with a valence.
func (a *Act) reaction() bool {
	return a.Kind == Agree || a.Kind == Disagree || a.Kind == Solidarity || a.Kind == Antagonise
}

func nameOf(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return "unknown"
	}
	return names[i]
}

func indexOf(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return -1
}
