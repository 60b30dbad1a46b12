package analysis

import (
	"fmt"
	"math"
)

// SobolRuns are the outputs of a radial design for Sobol' indices: two
// independent samples of all factors, A and B, of N rows each, and for each
// factor once more A with that factor from B. NaN and infinite values are runs
// that failed. Each value may be the mean of a point's replicates.
type SobolRuns struct {
	A, B []float64   // of the N rows
	AB   [][]float64 // by factor: row r of A with this factor from row r of B
	BA   [][]float64 // by factor: row r of B with this factor from row r of A; nil: no second order

	// Noise is the variance of chance in one value, in squared units; see the
	// function of this name; 0 for none. It must be chance independent from
	// point to point. When all points share the same seeds, a point's mean is
	// a fixed function of its factors, and Noise is 0: the indices are then
	// those of the response to these seeds.
	Noise float64
}

// Noise is the variance of chance in the mean of a point's m replicates: the
// variance within points over m, averaged over the points with at least two
// replicates. NaN where there is no such point; failed runs are left out.
func Noise(values [][]float64) float64 {
	sum, n := 0.0, 0
	for _, list := range values {
		x, _ := known(list)
		if _, sd := moments(x); len(x) > 1 {
			sum += sd * sd / float64(len(x))
			n++
		}
	}
	return sum / float64(n)
}

// Sensitivity is how much of the variance of the output is owed to one factor.
type Sensitivity struct {
	N     int      // base rows used, in which no run for this factor failed
	First Estimate // first-order index: by the factor alone, of all variance, chance included
	Total Estimate // total index: with all that it does jointly with others; independent chance is part of it
	// The same of the mean response: as a share of the variance without chance,
	// the chance in Total taken out. Equal to the above where Noise is 0.
	FirstMean, TotalMean Estimate
}

// SobolTable are Sobol' indices. Estimates may come out a little below 0 or
// above 1: that is their error.
type SobolTable struct {
	Factors  []Sensitivity
	Second   [][]Estimate // second-order indices by pair of factors, the same on both sides, NaN on the diagonal; nil without BA
	N        int          // base rows
	Missing  int          // failed runs, in all samples
	Mean     float64      // of the output, over A and B
	Variance float64      // of the output, chance included
	Chance   float64      // share of the variance that is chance, Noise/Variance
	Constant bool         // the output never varied: all indices are NaN
}

// Sobol estimates Sobol' indices (Sobol' 1993): the first order by the estimator
// of Saltelli et al. (2010, table 2, b), the total by Jansen's (1999), the
// second order by that of Saltelli (2002). Values are taken about their mean
// first, which makes the estimates independent of the origin and more exact.
//
// Intervals draw base rows again, with a Noise taken to be known. They are for
// rows drawn at random; for quasi-random rows they are too wide. The total
// index of a factor that does nothing in a model without chance is exactly 0.
// Factors must be independent of one another.
//
// An error says which lists do not fit.
func Sobol(runs SobolRuns, o Bootstrap) (*SobolTable, error) {
	n, k := len(runs.A), len(runs.AB)
	if err := runs.fit(); err != nil {
		return nil, err
	}
	t := &SobolTable{N: n, Factors: make([]Sensitivity, k)}
	for _, list := range append(append([][]float64{runs.A, runs.B}, runs.AB...), runs.BA...) {
		_, missing := known(list)
		t.Missing += missing
	}
	var both []float64
	for r := range n {
		if finite(runs.A[r]) && finite(runs.B[r]) {
			both = append(both, runs.A[r], runs.B[r])
		}
	}
	mean, sd := moments(both)
	t.Mean, t.Variance = mean, sd*sd
	t.Constant = sd == 0 || sd <= 1e-14*math.Abs(mean)
	if t.Constant {
		t.Variance = 0
	}
	t.Chance = ratio(runs.Noise, t.Variance)
	s := newSobolSums(&runs, mean, t.Constant)
	list := o.estimates(n, s.numbers(), s.see)
	for i := range t.Factors {
		t.Factors[i] = Sensitivity{int(s.used(i)), list[4*i], list[4*i+1], list[4*i+2], list[4*i+3]}
	}
	if runs.BA != nil {
		t.Second = make([][]Estimate, k)
		for i := range k {
			t.Second[i] = make([]Estimate, k)
			t.Second[i][i] = Estimate{math.NaN(), math.NaN(), math.NaN()}
		}
		for p, e := range list[4*k:] {
			i, j := s.pairs[p][0], s.pairs[p][1]
			t.Second[i][j], t.Second[j][i] = e, e
		}
	}
	return t, nil
}

// fit checks that all lists are of one length.
func (s *SobolRuns) fit() error {
	n := len(s.A)
	if n < 2 || len(s.AB) == 0 {
		return fmt.Errorf("%d base rows and %d factors: want two rows and one factor at least", n, len(s.AB))
	}
	if len(s.B) != n {
		return fmt.Errorf("sample B has %d values, A has %d: want the same rows", len(s.B), n)
	}
	if s.BA != nil && len(s.BA) != len(s.AB) {
		return fmt.Errorf("BA has %d factors, AB has %d: want the same", len(s.BA), len(s.AB))
	}
	for i := range s.AB {
		if len(s.AB[i]) != n || s.BA != nil && len(s.BA[i]) != n {
			return fmt.Errorf("factor %d has not the %d values of A: want the same rows", i, n)
		}
	}
	if !(s.Noise >= 0) || math.IsInf(s.Noise, 1) {
		return fmt.Errorf("the variance of chance is %v: want 0 or more", s.Noise)
	}
	return nil
}
