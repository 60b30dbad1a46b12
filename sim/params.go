package sim

import (
	"fmt"
	"math"
)

// Params is the one set of constants of the model: how groups work, the same
// for every scenario. Each submodel declares its own part, in the file of the
// rule that uses it.
type Params struct {
	Floor      FloorParams
	Kind       KindParams
	Address    AddressParams
	Channel    ChannelParams
	Influence  InfluenceParams
	Liking     LikingParams
	Status     StatusParams
	Power      PowerParams
	Trust      TrustParams
	Disclosure DisclosureParams
	Conflict   ConflictParams
	Norm       NormParams
	Role       RoleParams
	Feeling    FeelingParams
	Cohesion   CohesionParams
	Motivation MotivationParams
	Task       TaskParams
	Attendance AttendanceParams
	Culture    CultureParams
	Context    ContextParams
	Outcome    OutcomeParams
	Facilitate FacilitateParams
	Stage      StageParams
}

// Grade says how well a constant is known.
type Grade uint8

// Grades of evidence.
const (
	Measured Grade = iota // read off a published figure
	Derived               // computed from published figures, or fitted to them
	Assumed               // chosen within reason; no figure known to us
)

// String is the stable identifier of the grade.
func (g Grade) String() string { return nameOf([]string{"measured", "derived", "assumed"}, int(g)) }

// Param is one row of the table of constants. The row is the only place that
// names the constant: it yields the override in a scenario with its range
// check, the factor of a sweep, and the printed table.
type Param struct {
	Name    string   // submodel.constant
	At      *float64 // where it lives in the Params that the rows were made for
	Default float64
	Lo, Hi  float64
	Unit    string
	Grade   Grade
	Source  string // key of the cited work, or "" when nobody has published it
	Page    string // page, table or equation in the source
	Note    string // meaning, and the arithmetic from source to number
}

// Rows is the table of constants of p, in the order of the submodels.
func (p *Params) Rows() []Param {
	var rows []Param
	for _, part := range [][]Param{
		p.Floor.rows(), p.Kind.rows(), p.Address.rows(), p.Channel.rows(), p.Influence.rows(),
		p.Liking.rows(), p.Status.rows(), p.Power.rows(), p.Trust.rows(), p.Disclosure.rows(),
		p.Conflict.rows(), p.Norm.rows(), p.Role.rows(), p.Feeling.rows(), p.Cohesion.rows(),
		p.Motivation.rows(), p.Task.rows(), p.Attendance.rows(), p.Culture.rows(), p.Context.rows(),
		p.Outcome.rows(), p.Facilitate.rows(), p.Stage.rows(),
	} {
		rows = append(rows, part...)
	}
	return rows
}

// DefaultParams is the one parameter set that the program ships.
func DefaultParams() Params {
	var p Params
	for _, r := range p.Rows() {
		*r.At = r.Default
	}
	return p
}

// Set changes one constant by name. The error names the range, or the nearest
// name when there is none such.
func (p *Params) Set(name string, value float64) error {
	rows := p.Rows()
	for _, r := range rows {
		if r.Name != name {
			continue
		}
		if math.IsNaN(value) || value < r.Lo || value > r.Hi {
			return fmt.Errorf("%s = %v: want %v..%v (%s)", name, value, r.Lo, r.Hi, r.Unit)
		}
		*r.At = value
		return nil
	}
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = r.Name
	}
	return fmt.Errorf("no parameter is called %q; did you mean %q?", name, Nearest(name, names))
}

// Nearest is the name most like the one given, by edit distance, for messages
// that say what was probably meant. It is empty when there are no names.
func Nearest(name string, names []string) string {
	best, least := "", math.MaxInt
	for _, n := range names {
		if d := editDistance(name, n); d < least {
			best, least = n, d
		}
	}
	return best
}

// editDistance counts the insertions, deletions and changes of one letter
// between two words (Levenshtein 1966).
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			before, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, before+cost)
		}
	}
	return row[len(b)]
}
