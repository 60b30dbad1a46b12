// Package between is the screen between two sessions: the trainee says how the
// group stands and what comes next, commits to it, and only then sees how the
// group stands in the simulation. In an exam that stays shut until the end.
package between

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/render/view/face"
	"dinamika/sim"
)

// Person is a member who can be named.
type Person struct {
	Name  string
	Looks face.Person
}

// Act is an act of the session, to be named as evidence.
type Act struct {
	Number     int
	Who, Words string
}

// Technique is an intervention that can be planned.
type Technique struct{ Name, Family string }

// Screen is what lies between two sessions, and what the trainee has said of
// it so far. Members and techniques are named by their places in the lists,
// acts by theirs.
type Screen struct {
	Title      string
	Number, Of int // the session that is over
	Exam       bool
	People     []Person
	Acts       []Act
	Techniques []Technique
	Before     Calibration // over the sessions before

	Stage, Pattern     int // -1: left open
	Risk, Power, Watch []int
	Reasons            []int
	Evidence, Use      []int
	Sure               int // one of Levels; -1: not said
	Note               string

	Committed bool
	Truth     *Truth // nil while it is not to be seen

	Part   int    // which part is looked at
	Opened string // the list that lies over the screen: acts, use, watch
	Find   string // what is looked for in it
	Top    int    // the first of its rows to be seen
}

// New is the screen before anything was said.
func New() Screen { return Screen{Stage: -1, Pattern: -1, Sure: -1} }

// NumReasons is how many reasons there are for holding somebody to be at risk.
const NumReasons = 7

// Reason is the identifier of a reason.
func Reason(k int) string {
	return [NumReasons]string{"quiet", "attacked", "exposed", "strained", "absent", "apart", "burdened"}[k]
}

// Levels are how sure one can say to be.
func Levels() [4]float64 { return [4]float64{0.4, 0.6, 0.75, 0.9} }

// How much can be said.
const (
	MostEvidence = 5
	MostUse      = 6
	MostNote     = 500 // bytes
)

// The parts of the assessment, in their order.
const (
	partStage = iota
	partPattern
	partRisk
	partPower
	partEvidence
	partPlan
	numParts
)

// Last says whether no session is to come, so that nothing is planned.
func (s *Screen) Last() bool { return s.Number >= s.Of }

// Lacks is what must still be said before one can commit: the id of the words
// that say so, or nothing.
func (s *Screen) Lacks() string {
	switch {
	case s.Stage < 0 && s.Pattern < 0 && len(s.Risk) == 0 && len(s.Power) == 0:
		return "between.lacks.reading"
	case s.Sure < 0:
		return "between.lacks.sure"
	}
	return ""
}

// Update is the screen after what the user intended. What was committed is not
// changed any more.
func (s Screen) Update(intent string) Screen {
	if s.Opened != "" {
		if t, ok := s.listed(intent); ok {
			return t
		}
	}
	if n, ok := number(intent, "part."); ok {
		s.Part = min(max(n, 0), numParts-1)
		return s
	}
	if s.Committed {
		return s
	}
	if words, ok := strings.CutPrefix(intent, "note="); ok {
		if len(words) <= MostNote {
			s.Note = words
		}
		return s
	}
	switch intent {
	case "acts", "use", "watch":
		s.Opened, s.Find, s.Top = intent, "", 0
		return s
	}
	if n, ok := number(intent, "stage."); ok && n < sim.NumStages {
		s.Stage = other(s.Stage, n)
	} else if n, ok := number(intent, "pattern."); ok && n < sim.NumPatterns {
		s.Pattern = other(s.Pattern, n)
	} else if n, ok := number(intent, "sure."); ok && n < len(Levels()) {
		s.Sure = n
	} else if n, ok := number(intent, "risk."); ok && n < len(s.People) {
		s.Risk = toggled(s.Risk, n, len(s.People))
	} else if n, ok := number(intent, "power."); ok && n < len(s.People) {
		s.Power = toggled(s.Power, n, len(s.People))
	} else if n, ok := number(intent, "reason."); ok && n < NumReasons {
		s.Reasons = toggled(s.Reasons, n, NumReasons)
	} else if n, ok := number(intent, "drop."); ok && slices.Contains(s.Evidence, n) {
		s.Evidence = toggled(s.Evidence, n, MostEvidence)
	}
	return s
}

// other is what is chosen after n was: nothing, if it was chosen already.
func other(was, n int) int {
	if was == n {
		return -1
	}
	return n
}

// number is the number that an intent ends in.
func number(intent, prefix string) (int, bool) {
	rest, ok := strings.CutPrefix(intent, prefix)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(rest)
	return n, err == nil && n >= 0
}

// toggled is a list with a number put in, in order, or taken out; it holds at
// most so many.
func toggled(list []int, n, most int) []int {
	if k := slices.Index(list, n); k >= 0 {
		return slices.Delete(slices.Clone(list), k, k+1)
	}
	if len(list) >= most {
		return list
	}
	list = append(slices.Clone(list), n)
	slices.Sort(list)
	return list
}
