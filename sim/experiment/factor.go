package experiment

import (
	"math"
	"strconv"

	"dinamika/sim"
	"dinamika/sim/design"
)

// Text is something that people read, in each language of the program.
type Text struct {
	EN string `json:"en,omitempty"`
	ID string `json:"id,omitempty"`
}

// In is the text in a language: Indonesian for "id" where there is one, or else
// English.
func (t Text) In(lang string) string {
	if lang == "id" && t.ID != "" {
		return t.ID
	}
	return t.EN
}

// Factor is what is varied: among levels, or within a range.
type Factor struct {
	Name    string   `json:"name"`
	Title   Text     `json:"title"`
	Paths   []string `json:"paths"`             // the places of the scenario that it sets
	Levels  []Level  `json:"levels,omitempty"`  // none: a number within Spread
	Spread  Spread   `json:"spread,omitzero"`   // of a number
	Numeric bool     `json:"numeric"`           // whether its values are numbers
	Default *float64 `json:"default,omitempty"` // of a parameter of the model
	Unit    string   `json:"unit,omitempty"`    // of a parameter of the model
	Listed  bool     `json:"listed,omitempty"`  // the coordinate is the value itself, from a list
}

// Level is one value of a factor.
type Level struct {
	Name  string  `json:"name"`
	Title Text    `json:"title"`
	Value float64 `json:"value"` // where the factor is numeric
}

// Level is the level that a coordinate stands for.
func (f *Factor) Level(u float64) int { return design.Level(u, len(f.Levels)) }

// Value is the number that a coordinate stands for, of a factor whose values
// are numbers.
func (f *Factor) Value(u float64) float64 {
	switch {
	case len(f.Levels) > 0:
		return f.Levels[f.Level(u)].Value
	case f.Listed:
		return u
	}
	return f.Spread.At(u)
}

// Shown is what a coordinate stands for, as text: the name of the level, or the
// number.
func (f *Factor) Shown(u float64) string {
	if len(f.Levels) > 0 {
		return f.Levels[f.Level(u)].Name
	}
	return strconv.FormatFloat(f.Value(u), 'g', -1, 64)
}

// Curve is how the values of a factor are spread over its range.
type Curve uint8

// The curves. The last three take Mean, SD or Mode.
const (
	Uniform Curve = iota
	LogUniform
	Normal
	LogNormal
	Triangular
	numCurves
)

var curveNames = [numCurves]string{"uniform", "log_uniform", "normal", "log_normal", "triangular"}

// String is the identifier of the curve.
func (c Curve) String() string {
	if c < numCurves {
		return curveNames[c]
	}
	return "unknown"
}

// MarshalText is the identifier of the curve.
func (c Curve) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText finds the curve of an identifier; what is unknown is uniform.
func (c *Curve) UnmarshalText(text []byte) error {
	*c = 0
	for k, name := range curveNames {
		if name == string(text) {
			*c = Curve(k)
		}
	}
	return nil
}

// Spread is a range, and a distribution over it.
type Spread struct {
	Lo    float64 `json:"lo"`
	Hi    float64 `json:"hi"`
	Curve Curve   `json:"curve"`
	Mean  float64 `json:"mean,omitempty"` // of the logarithm, for log_normal
	SD    float64 `json:"sd,omitempty"`
	Mode  float64 `json:"mode,omitempty"`
	Whole bool    `json:"whole,omitempty"` // whole numbers only
}

// tail is how much of either end of an unbounded distribution is left out, so
// that designs that go to the ends of the unit interval meet values that occur.
const tail = 0.001

// At is the value below which a share u of the distribution lies, 0..1, the
// same bits on every processor. Unbounded distributions are cut at the range.
func (s *Spread) At(u float64) float64 {
	u = min(1, max(0, u))
	if s.Whole {
		n := math.Floor(s.Hi) - math.Ceil(s.Lo) + 1
		return math.Ceil(s.Lo) + min(n-1, math.Floor(float64(u*n)))
	}
	x := s.Lo + float64(u*(s.Hi-s.Lo))
	switch s.Curve {
	case LogUniform:
		lo := sim.Log(s.Lo)
		x = sim.Exp(lo + float64(u*(sim.Log(s.Hi)-lo)))
	case Normal:
		x = s.Mean + float64(s.SD*sim.Quantile(min(1-tail, max(tail, u))))
	case LogNormal:
		x = sim.Exp(s.Mean + float64(s.SD*sim.Quantile(min(1-tail, max(tail, u)))))
	case Triangular:
		width, left := s.Hi-s.Lo, s.Mode-s.Lo
		if float64(u*width) <= left {
			x = s.Lo + math.Sqrt(float64(u*width)*left)
		} else {
			x = s.Hi - math.Sqrt(float64((1-u)*width)*(s.Hi-s.Mode))
		}
	}
	return min(s.Hi, max(s.Lo, x))
}
