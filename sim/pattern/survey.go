package pattern

import (
	"math"

	"gonum.org/v1/gonum/stat"
)

// reliability is how far a questionnaire scale repeats itself: the middle of
// what the meta-analyses of teams report (De Dreu & Weingart 2003, around .85).
// Field studies see every attitude through it, so all findings do that rest on
// questionnaires, with this one figure.
const reliability = 0.85

// survey is what a questionnaire makes of the true scores of one sample: the
// scores with just so much error that the scale has the reliability above. Each
// scale of a study has a number of its own.
func (w *World) survey(study string, scale int, truth []float64) []float64 {
	sd := stat.StdDev(truth, nil) * math.Sqrt((1-reliability)/reliability)
	out := make([]float64, len(truth))
	for k, x := range truth {
		out[k] = x + sd*w.draw("survey "+study, k, scale)
	}
	return out
}
