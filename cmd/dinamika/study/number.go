package study

import (
	"encoding/json"
	"math"

	"dinamika/sim/analysis"
)

// Num is a number that JSON shows as null where it is not defined.
type Num float64

// MarshalJSON is the number, or null.
func (n Num) MarshalJSON() ([]byte, error) {
	if x := float64(n); math.IsNaN(x) || math.IsInf(x, 0) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(n))
}

// Estimate is a number with its interval.
type Estimate struct {
	Value Num `json:"value"`
	Low   Num `json:"low"`
	High  Num `json:"high"`
}

func estimate(e analysis.Estimate) Estimate { return Estimate{Num(e.Value), Num(e.Lo), Num(e.Hi)} }

func between(value, lo, hi float64) Estimate { return Estimate{Num(value), Num(lo), Num(hi)} }

// known says whether the number is defined.
func (n Num) known() bool { return !math.IsNaN(float64(n)) && !math.IsInf(float64(n), 0) }

// holds says whether the interval holds its own number.
func (e Estimate) holds() bool { return e.Low <= e.Value && e.Value <= e.High }

// turned is the estimate of the opposite.
func (e Estimate) turned() Estimate { return Estimate{-e.Value, -e.High, -e.Low} }
