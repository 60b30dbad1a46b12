package analysis

import "math"

// ErrorTerm is what effects are held against.
type ErrorTerm uint8

// Kinds of error term.
const (
	NoError      ErrorTerm = iota // one value per cell: sums of squares only, F and all intervals are NaN
	Within                        // differences among replicates of one cell
	BlockByCell                   // what cells do differently in different blocks
	Interactions                  // the highest interactions, as asked with Pool
)

// Kind is what a row of the table is.
type Kind uint8

// Kinds of rows.
const (
	Main     Kind = iota // of one factor
	Pair                 // interaction of two factors
	Higher               // all interactions of three and more factors together
	Block                // what replicates with the same luck have in common
	Residual             // the error
	Total                // about the mean of all values
)

// Term is one row of the table.
type Term struct {
	Kind    Kind
	Factors []int   // those involved, by their place in a point's levels; nil for other kinds than Main and Pair
	DF      int     // degrees of freedom; 0 where a factor has one level
	SS      float64 // sum of squares of Type III, in squared units of the metric
	MS      float64 // SS/DF; NaN for DF = 0
	F       float64 // MS over that of the residual; NaN for 0/0 and without error, infinite where only the error is 0
	P       float64 // probability of an F as large without the effect
	Eta     float64 // SS over total SS, 0 to 1 (in unbalanced designs they do not add up)

	// Partial is the partial eta squared, SS/(SS + residual SS), a figure of the
	// sample that is a little too high on average. Its interval is that of the
	// population's: λ/(λ+n) with the bounds of λ by the noncentral F (Steiger
	// 2004), n the degrees of freedom of effect and residual and one more, which
	// is the number of runs in a design of one factor; so the other factors and
	// the blocks are set aside in the interval as they are in the figure
	// (Ben-Shachar, Lüdecke & Makowski 2020). It may begin and end at 0.
	Partial Estimate
	// Omega is the partial omega squared, DF(F-1)/(DF(F-1)+n) (Olejnik &
	// Algina 2003), nearly free of bias; it may come out below 0, which is for
	// the reader to call 0.
	Omega float64

	// With blocks only, else NaN: the effect held not against the one residual
	// of all, but against what this very effect does differently from block to
	// block, as in an analysis of repeated measures. It does not ask that all
	// effects vary alike with luck. Epsilon, 1/DF to 1, is by how much degrees
	// of freedom are cut (Greenhouse & Geisser 1959); OwnP is after the cut.
	OwnF, OwnP, Epsilon float64
}

// add is one row of an effect.
func (t *Table) add(kind Kind, factors ...int) {
	t.Terms = append(t.Terms, t.row(kind, factors, t.data.free(factors), t.data.effect(factors)))
}

// row is a row without its test. Sums of squares that are but rounding are 0.
func (t *Table) row(kind Kind, factors []int, df int, ss float64) Term {
	none := math.NaN()
	rounding := 1e-14 * t.data.scale
	if df == 0 || ss <= float64(t.N)*rounding*rounding {
		ss = 0
	}
	ms := none
	if df > 0 {
		ms = ss / float64(df)
	}
	e := Term{Kind: kind, Factors: factors, DF: df, SS: ss, MS: ms, F: none, P: none, Eta: none, Partial: Estimate{none, none, none}, Omega: none, OwnF: none, OwnP: none, Epsilon: none}
	if kind != Total && kind != Residual {
		e.Eta = ratio(ss, t.Total.SS)
	}
	return e
}

// pooled is the place of the interaction that can serve as error, or -1.
func (t *Table) pooled(effects int) int {
	for i, e := range t.Terms {
		if e.DF > 0 && (effects == 2 && e.Kind == Pair || e.Kind == Higher) {
			return i
		}
	}
	return -1
}

// judge holds an effect against the error.
func (t *Table) judge(e *Term) {
	if e.DF == 0 || t.Error == NoError {
		return
	}
	df1, df2 := float64(e.DF), float64(t.Residual.DF)
	e.F = ratio(e.MS, t.Residual.MS)
	e.P = fTail(e.F, df1, df2)
	e.Partial.Value = ratio(e.SS, e.SS+t.Residual.SS)
	share := func(x float64) float64 { // x/(x+n), also of an infinite x
		if math.IsInf(x, 1) {
			return 1
		}
		return x / (x + df1 + df2 + 1)
	}
	lo, hi := noncentralities(e.F, df1, df2, t.level)
	e.Partial.Lo, e.Partial.Hi = share(lo), share(hi)
	e.Omega = share(df1 * (e.F - 1))
}
