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

// ratingReliability is how far two superiors agree on how well somebody works
// (Viswesvaran, Ones & Schmidt 1996): what field studies call performance.
const ratingReliability = 0.52

// survey is what a questionnaire makes of the true scores of one sample: the
// scores with just so much error that the scale has the reliability above. Each
// scale of a study has a number of its own.
func (w *World) survey(study string, scale int, truth []float64) []float64 {
	return w.blur(study, scale, truth, reliability)
}

// rated is what superiors' ratings make of the true performance of one sample.
func (w *World) rated(study string, scale int, truth []float64) []float64 {
	return w.blur(study, scale, truth, ratingReliability)
}

// blur adds error to true scores until they have a reliability.
func (w *World) blur(study string, scale int, truth []float64, reliability float64) []float64 {
	sd := stat.StdDev(truth, nil) * math.Sqrt((1-reliability)/reliability)
	out := make([]float64, len(truth))
	for k, x := range truth {
		out[k] = x + sd*w.draw("survey "+study, k, scale)
	}
	return out
}
