package analysis

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

// relation is a linear regression in standard units: what remains of it once
// means and units are gone.
type relation struct {
	beta    []float64 // standardised coefficients
	inverse []float64 // diagonal of the inverse of the factors' correlations
	left    float64   // share of the output's variance not accounted for, 1 - R²
}

// nearly is the tolerance below which a share counts as none.
const nearly = 1e-12

// relate regresses the last column on the others, each row as often as counted.
// It is not ok where a column is constant or a factor follows from others.
func relate(columns [][]float64, counts []float64) (relation, bool) {
	k := len(columns) - 1
	sds := make([]float64, k+1)
	middles := make([]float64, k+1)
	n := 0.0
	for _, c := range counts {
		n += c
	}
	for j, x := range columns {
		for r, c := range counts {
			middles[j] += c * x[r]
		}
		middles[j] /= n
		for r, c := range counts {
			d := x[r] - middles[j]
			sds[j] += c * d * d
		}
		sds[j] = math.Sqrt(sds[j])
		if !(sds[j] > nearly*math.Sqrt(n)*math.Abs(middles[j])) {
			return relation{}, false
		}
	}
	r := func(i, j int) float64 {
		sum := 0.0
		x, y := columns[i], columns[j]
		for q, c := range counts {
			if c != 0 {
				sum += c * (x[q] - middles[i]) * (y[q] - middles[j])
			}
		}
		return sum / (sds[i] * sds[j])
	}
	among, with := mat.NewSymDense(k, nil), mat.NewVecDense(k, nil)
	for i := range k {
		among.SetSym(i, i, 1)
		for j := range i {
			among.SetSym(i, j, r(i, j))
		}
		with.SetVec(i, r(i, k))
	}
	var chol mat.Cholesky
	if !chol.Factorize(among) || chol.Cond() > 1e10 {
		return relation{}, false
	}
	var beta mat.VecDense
	var inverse mat.SymDense
	if chol.SolveVecTo(&beta, with) != nil || chol.InverseTo(&inverse) != nil {
		return relation{}, false
	}
	got := relation{beta: make([]float64, k), inverse: make([]float64, k), left: 1 - mat.Dot(with, &beta)}
	for i := range k {
		got.beta[i], got.inverse[i] = beta.AtVec(i), inverse.At(i, i)
	}
	if got.left < nearly {
		got.left = 0
	}
	return got, true
}

// partial is the correlation of a factor and the output, both rid of what they
// share with the other factors; NaN where nothing is left of the output.
func (r *relation) partial(i int) float64 {
	b := r.beta[i]
	if r.left == 0 && math.Abs(b) < 1e-9 {
		return math.NaN()
	}
	return b / math.Sqrt(b*b+r.left*r.inverse[i])
}

// sampled are the rows of a sample in which everything is known, as columns,
// and the factors that vary.
type sampled struct {
	columns [][]float64 // of the factors that vary, then the output
	place   []int       // of each factor among these; -1 for one that is constant
	sd      []float64   // of the columns
	n       int
	missing int
	still   bool // the output is constant
}

// newSampled sorts the rows of a sample into columns.
func newSampled(x [][]float64, y []float64) (*sampled, error) {
	if len(x) == 0 || len(x) != len(y) || len(x[0]) == 0 {
		return nil, fmt.Errorf("%d rows of factors, %d outputs: want as many, and a row and a factor at least", len(x), len(y))
	}
	k := len(x[0])
	all := make([][]float64, k+1)
	s := &sampled{place: make([]int, k)}
	for r, row := range x {
		if len(row) != k {
			return nil, fmt.Errorf("row %d has %d factors, row 0 has %d: want the same", r, len(row), k)
		}
		whole := finite(y[r])
		for _, v := range row {
			whole = whole && finite(v)
		}
		if !whole {
			s.missing++
			continue
		}
		s.n++
		for i, v := range row {
			all[i] = append(all[i], v)
		}
		all[k] = append(all[k], y[r])
	}
	varies := func(c []float64) bool {
		mean, sd := moments(c)
		return sd > nearly*math.Abs(mean)
	}
	for i := range k {
		s.place[i] = -1
		if varies(all[i]) {
			s.place[i] = len(s.columns)
			s.columns = append(s.columns, all[i])
		}
	}
	s.still = !varies(all[k])
	if free := s.n - len(s.columns) - 1; free < 1 {
		return nil, fmt.Errorf("%d rows with values for %d factors: want two more rows than factors", s.n, len(s.columns))
	}
	s.columns = append(s.columns, all[k])
	for _, c := range s.columns {
		_, sd := moments(c)
		s.sd = append(s.sd, sd)
	}
	return s, nil
}

// free is the degrees of freedom that the factors leave.
func (s *sampled) free() float64 { return float64(s.n - len(s.columns)) }

// ones counts every row once.
func (s *sampled) ones() []float64 {
	list := make([]float64, s.n)
	for r := range list {
		list[r] = 1
	}
	return list
}
