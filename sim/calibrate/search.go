package calibrate

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// Method is how the best values are searched for.
type Method uint8

// Methods of search. Both ask for one point after the other and take their luck
// from the seed, so they ask for the same points each time.
const (
	CMAES Method = iota
	NelderMead
	NumMethods
)

// String is the stable identifier of the method.
func (m Method) String() string { return [...]string{"cma-es", "nelder-mead", "unknown"}[min(m, 2)] }

// objective is the loss at a point, and whether the search may go on.
type objective func(z []float64) (loss float64, more bool)

// search looks for the lowest loss around the origin.
func (m Method) search(dim int, seed uint64, f objective) {
	if m == NelderMead {
		simplex(dim, f)
		return
	}
	cmaES(dim, seed, f)
}

// reach is how far from the start the search begins to look, in steps.
const reach = 1.0

// simplex is the method of Nelder & Mead (1965).
func simplex(dim int, f objective) {
	more := true
	problem := optimize.Problem{
		Func: func(z []float64) float64 {
			if !more {
				return math.Inf(1)
			}
			var loss float64
			loss, more = f(z)
			return loss
		},
		Status: func() (optimize.Status, error) {
			if !more {
				return optimize.FunctionEvaluationLimit, nil
			}
			return optimize.NotTerminated, nil
		},
	}
	settings := &optimize.Settings{Converger: &optimize.FunctionConverge{Absolute: 1e-6, Iterations: 10 * (dim + 1)}}
	_, _ = optimize.Minimize(problem, make([]float64, dim), settings, &optimize.NelderMead{SimplexSize: reach}) // the best point is kept by f
}

// cmaES is the evolution strategy with covariance matrix adaptation, with the
// constants of Hansen's tutorial (2016, arXiv:1604.00772). It is written out
// here because gonum's CmaEsChol (v0.17) draws its points without the step size
// that it adapts, and so does not close in on a minimum.
func cmaES(dim int, seed uint64, f objective) {
	n := float64(dim)
	luck := rand.New(rand.NewPCG(seed, 0xCA11B8A7E))
	offspring := 4 + int(3*math.Log(n))
	weights := make([]float64, offspring/2)
	sum, squares := 0.0, 0.0
	for k := range weights {
		weights[k] = math.Log(float64(offspring)/2+0.5) - math.Log(float64(k+1))
		sum += weights[k]
	}
	for k := range weights {
		weights[k] /= sum
		squares += weights[k] * weights[k]
	}
	parents := 1 / squares // how many count, in effect
	cc := (4 + parents/n) / (n + 4 + 2*parents/n)
	cs := (parents + 2) / (n + parents + 5)
	c1 := 2 / ((n+1.3)*(n+1.3) + parents)
	cmu := min(1-c1, 2*(parents-2+1/parents)/((n+2)*(n+2)+parents))
	damp := 1 + 2*max(0, math.Sqrt((parents-1)/(n+1))-1) + cs
	expected := math.Sqrt(n) * (1 - 1/(4*n) + 1/(21*n*n))

	sigma := reach
	centre, pathC, pathS := make([]float64, dim), make([]float64, dim), make([]float64, dim)
	cov := mat.NewSymDense(dim, nil)
	for i := range dim {
		cov.SetSym(i, i, 1)
	}
	type child struct{ step, z []float64 } // step: in units of sigma
	for generation := 1; ; generation++ {
		var eigen mat.EigenSym
		if !eigen.Factorize(cov, true) {
			return
		}
		var axes mat.Dense
		eigen.VectorsTo(&axes)
		lengths := eigen.Values(nil)
		for i, l := range lengths {
			lengths[i] = math.Sqrt(max(l, 1e-20))
		}
		if sigma*slices.Max(lengths) < 1e-6 {
			return // closed in on a point
		}
		brood := make([]child, offspring)
		losses := make([]float64, offspring)
		order := make([]int, offspring)
		for k := range brood {
			c := child{make([]float64, dim), make([]float64, dim)}
			for j := range dim {
				x := luck.NormFloat64() * lengths[j]
				for i := range dim {
					c.step[i] += axes.At(i, j) * x
				}
			}
			for i := range dim {
				c.z[i] = centre[i] + sigma*c.step[i]
			}
			more := false
			if losses[k], more = f(c.z); !more {
				return
			}
			brood[k], order[k] = c, k
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(losses[a], losses[b]) })
		mean := make([]float64, dim) // the step of the centre
		for k, w := range weights {
			for i, s := range brood[order[k]].step {
				mean[i] += w * s
			}
		}
		for i := range centre {
			centre[i] += sigma * mean[i]
		}
		white := make([]float64, dim) // the step with the covariance taken out
		for j := range dim {
			along := 0.0
			for i := range dim {
				along += axes.At(i, j) * mean[i]
			}
			along /= lengths[j]
			for i := range dim {
				white[i] += axes.At(i, j) * along
			}
		}
		norm := 0.0
		for i := range pathS {
			pathS[i] = (1-cs)*pathS[i] + math.Sqrt(cs*(2-cs)*parents)*white[i]
			norm += pathS[i] * pathS[i]
		}
		norm = math.Sqrt(norm)
		straight := 0.0
		if norm/math.Sqrt(1-math.Pow(1-cs, 2*float64(generation))) < (1.4+2/(n+1))*expected {
			straight = 1
		}
		for i := range pathC {
			pathC[i] = (1-cc)*pathC[i] + straight*math.Sqrt(cc*(2-cc)*parents)*mean[i]
		}
		keep := 1 - c1 - cmu + (1-straight)*c1*cc*(2-cc)
		for i := range dim {
			for j := i; j < dim; j++ {
				x := keep*cov.At(i, j) + c1*pathC[i]*pathC[j]
				for k, w := range weights {
					s := brood[order[k]].step
					x += cmu * w * s[i] * s[j]
				}
				cov.SetSym(i, j, x)
			}
		}
		sigma *= math.Exp(min(1, cs/damp*(norm/expected-1)))
	}
}
