package analysis

import (
	"fmt"
	"math"
)

// Elementary is what one factor does, one step at a time (Morris 1991), in the
// output's units per whole range of the factor.
type Elementary struct {
	N     int      // elementary effects used
	Mu    Estimate // their mean: the effect, in which opposite ones cancel
	Star  Estimate // mean of their sizes, mu* (Campolongo, Cariboni & Saltelli 2007): how much the factor matters
	Sigma Estimate // their standard deviation: how much the effect hangs on the other factors or bends; NaN for N < 2
}

// MorrisTable are the elementary effects of all factors.
type MorrisTable struct {
	Factors      []Elementary
	Trajectories int // with at least one effect
	Dropped      int // with none, since their runs failed
	Failed       int // steps left out since a run at either end failed
	Still        int // steps in which no coordinate changed, left out too
}

// Morris takes trajectories: x[t][s] are the coordinates of step s of trajectory
// t, each scaled so that the factor's range is 0 to 1; y[t][s] is the output
// there, NaN or infinite where the run failed. From step to step one coordinate
// changes. A factor's effect is the change of output over that of the
// coordinate, so that a linear model gives its coefficient.
//
// Intervals draw whole trajectories again. With the usual ten to thirty they
// are rough, and too narrow rather than too wide. In a model with chance even a
// factor that does nothing has mu* and sigma above 0; mu and its interval show
// that.
//
// An error says where lists do not fit or where several coordinates change.
func Morris(x [][][]float64, y [][]float64, o Bootstrap) (*MorrisTable, error) {
	if len(x) == 0 || len(x[0]) == 0 || len(x[0][0]) == 0 {
		return nil, fmt.Errorf("no trajectories, no steps or no factors: want at least one of each")
	}
	if len(y) != len(x) {
		return nil, fmt.Errorf("%d trajectories have coordinates, %d have outputs: want the same", len(x), len(y))
	}
	k := len(x[0][0])
	t := &MorrisTable{Factors: make([]Elementary, k)}
	var effects [][][]float64 // by trajectory used and factor
	for p := range x {
		list, err := t.steps(p, k, x[p], y[p])
		if err != nil {
			return nil, err
		}
		if list == nil {
			t.Dropped++
			continue
		}
		effects = append(effects, list)
	}
	t.Trajectories = len(effects)
	if t.Trajectories == 0 {
		for i := range t.Factors {
			none := Estimate{math.NaN(), math.NaN(), math.NaN()}
			t.Factors[i] = Elementary{0, none, none, none}
		}
		return t, nil
	}
	list := o.estimates(t.Trajectories, 3*k, func(counts, into []float64) {
		for i := range k {
			into[3*i], into[3*i+1], into[3*i+2] = elementary(effects, counts, i)
		}
	})
	for i := range t.Factors {
		t.Factors[i].Mu, t.Factors[i].Star, t.Factors[i].Sigma = list[3*i], list[3*i+1], list[3*i+2]
	}
	return t, nil
}

// steps are the effects along one trajectory, by factor; nil for none.
func (t *MorrisTable) steps(p, k int, x [][]float64, y []float64) (list [][]float64, err error) {
	if len(x) != len(y) {
		return nil, fmt.Errorf("trajectory %d has %d points and %d outputs: want the same", p, len(x), len(y))
	}
	for s := range x {
		if len(x[s]) != k {
			return nil, fmt.Errorf("trajectory %d has %d factors at step %d: want %d", p, len(x[s]), s, k)
		}
		if s == 0 {
			continue
		}
		moved := -1
		for i := range k {
			switch {
			case !finite(x[s][i]):
				return nil, fmt.Errorf("trajectory %d has the coordinate %v at step %d: want a number", p, x[s][i], s)
			case x[s][i] == x[s-1][i]:
			case moved >= 0:
				return nil, fmt.Errorf("trajectory %d changes factors %d and %d at step %d: want one", p, moved, i, s)
			default:
				moved = i
			}
		}
		switch {
		case moved < 0:
			t.Still++
		case !finite(y[s]) || !finite(y[s-1]):
			t.Failed++
		default:
			if list == nil {
				list = make([][]float64, k)
			}
			list[moved] = append(list[moved], (y[s]-y[s-1])/(x[s][moved]-x[s-1][moved]))
			t.Factors[moved].N++
		}
	}
	return list, nil
}

// elementary is mean, mean size and standard deviation of a factor's effects,
// each trajectory as often as it was drawn.
func elementary(effects [][][]float64, counts []float64, factor int) (mu, star, sigma float64) {
	n, first, seen := 0.0, 0.0, false
	for p, c := range counts {
		if c == 0 {
			continue
		}
		for _, e := range effects[p][factor] {
			if !seen {
				first, seen = e, true
			}
			n += c
			mu += c * (e - first)
			star += c * math.Abs(e)
		}
	}
	mu, star = mu/n, star/n
	for p, c := range counts {
		if c == 0 {
			continue
		}
		for _, e := range effects[p][factor] {
			sigma += c * (e - first - mu) * (e - first - mu)
		}
	}
	if n < 2 {
		return first + mu, star, math.NaN()
	}
	return first + mu, star, math.Sqrt(sigma / (n - 1))
}
