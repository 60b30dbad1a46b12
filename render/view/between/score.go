package between

import (
	"slices"

	"dinamika/sim"
)

// Truth is the group as the simulation has it at the end of a session, as far
// as the trainee was asked.
type Truth struct {
	Stage         sim.Stage
	Confidence    float64
	Since         int  // session in which the group came to this stage
	Began         bool // the group began in it
	Signs         []Sign
	Pattern       sim.Pattern
	Next          float64 // share of changes of speaker that went to the neighbour
	Hub, Pair     float64 // share of acts by or to one person; between the same two
	HubWho, PairA string
	PairB         string
	Risk          []AtRisk // the one most at risk first
	Nearest       bool     // nobody is past a line; it is the one nearest to it
	Power         []Holder
}

// Sign is a sign that moved when the stage changed.
type Sign struct {
	Name     string
	From, To float64
}

// AtRisk is a member at risk, and by what.
type AtRisk struct {
	Who int
	Why []Line
}

// Line is a measure that lies beyond the line drawn for it.
type Line struct {
	Name      string // id: tension, grievance, commitment, attraction
	Value, At float64
}

// Holder is a member who holds power: what the others credit them with, and
// how far they have moved the others, both as multiples of an even share.
type Holder struct {
	Who              int
	Credited, Worked float64
}

// Verdict is how a reading and the group compare. It is no mark.
type Verdict uint8

// The verdicts.
const (
	Open     Verdict = iota // not judged
	Held                    // as it was read
	Differed                // differently
)

// The readings that can be compared.
const NumReadings = 4

// Verdicts compares stage, pattern, who is at risk and who holds power. Of
// people, a reading holds when those named and those it is are the same at
// least as often as not.
func (s *Screen) Verdicts() (v [NumReadings]Verdict) {
	if s.Truth == nil {
		return v
	}
	of := func(said, held bool) Verdict {
		switch {
		case !said:
			return Open
		case held:
			return Held
		}
		return Differed
	}
	v[partStage] = of(s.Stage >= 0, s.Stage == int(s.Truth.Stage))
	v[partPattern] = of(s.Pattern >= 0, s.Pattern == int(s.Truth.Pattern))
	var risk, power []int
	for i := range s.Truth.Risk {
		risk = append(risk, s.Truth.Risk[i].Who)
	}
	for i := range s.Truth.Power {
		power = append(power, s.Truth.Power[i].Who)
	}
	v[partRisk] = of(len(s.Risk) > 0, alike(s.Risk, risk))
	v[partPower] = of(len(s.Power) > 0, alike(s.Power, power))
	return v
}

// alike says whether two lists share at least half of all that is in either.
func alike(a, b []int) bool {
	both := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			both++
		}
	}
	return both > 0 && 2*both >= len(a)+len(b)-both
}

// Calibration is how well confidence and readings have gone together so far.
type Calibration struct {
	N, Right    int
	Sure, Brier float64 // sums
}

// Few is how many readings say something about calibration at least.
const Few = 5

// Add takes in what was read with so much confidence.
func (c Calibration) Add(sure float64, verdicts [NumReadings]Verdict) Calibration {
	for _, v := range verdicts {
		held := 0.0
		switch v {
		case Open:
			continue
		case Held:
			held = 1
			c.Right++
		}
		c.N++
		c.Sure += sure
		c.Brier += (sure - held) * (sure - held)
	}
	return c
}

// Score is the mean Brier score: 0 when all was certain and right, 0.25 for
// one who always says half, 1 when all was certain and wrong.
func (c Calibration) Score() float64 { return c.Brier / float64(max(1, c.N)) }

// Words is the id of the words for how confidence and readings go together.
func (c Calibration) Words() string {
	if c.N < Few {
		return "between.calibration.few"
	}
	switch d := (c.Sure - float64(c.Right)) / float64(c.N); {
	case d > 0.1:
		return "between.calibration.over"
	case d < -0.1:
		return "between.calibration.under"
	}
	return "between.calibration.even"
}

// Now is the calibration with this session's readings taken in.
func (s *Screen) Now() Calibration {
	if s.Sure < 0 {
		return s.Before
	}
	return s.Before.Add(Levels()[s.Sure], s.Verdicts())
}
