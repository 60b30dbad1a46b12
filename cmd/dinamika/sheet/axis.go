package sheet

import "math"

// Steps chooses the ends of an axis that holds lo to hi, and a round step
// between its ticks: about so many of them.
func Steps(lo, hi float64, ticks int) (from, to, step float64) {
	raw := (hi - lo) / float64(ticks)
	unit := math.Pow(10, math.Floor(math.Log10(raw)))
	step = 10 * unit
	for _, m := range []float64{1, 2, 5} {
		if m*unit >= raw {
			step = m * unit
			break
		}
	}
	return step * math.Floor(lo/step+1e-9), step * math.Ceil(hi/step-1e-9), step
}

// Decimals is how many decimals the ticks of an axis need.
func Decimals(step float64) int { return max(0, int(math.Ceil(-math.Log10(step)-1e-9))) }
