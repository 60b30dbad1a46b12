package analysis

import "math"

// AnovaOptions say how the replicates belong together.
type AnovaOptions struct {
	// Blocks: value r of every point was run with the same luck (common random
	// numbers), so that replicate r is a block of a randomised complete block
	// design. What blocks have in common is then taken out of the error.
	Blocks bool
	// Pool: where cells are not replicated, the highest interactions serve as
	// error. It takes them to be nothing, which the data cannot show; where
	// they are something, the tests find too little. Of no effect where there
	// is a proper error.
	Pool  bool
	Level float64 // of all intervals, see Summarize
}

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
	// sample that is too high on average. Its interval is that of the
	// population's: λ/(λ+N) with the bounds of λ by the noncentral F (Steiger
	// 2004). It may begin and end at 0, and need not hold the sample's figure.
	Partial Estimate
	// Omega is the partial omega squared, DF(F-1)/(DF(F-1)+N) (Olejnik &
	// Algina 2003), nearly free of bias; it may come out below 0, which is for
	// the reader to call 0.
	Omega float64
}

// Table is a factorial analysis of variance.
type Table struct {
	Terms    []Term // main effects, then pairs, then Higher if there are any, then Block
	Residual Term
	Total    Term
	Error    ErrorTerm

	N       int // values used
	Missing int // values left out: NaN or infinite
	Blocks  int // complete blocks used; 0 without blocks
	Dropped int // blocks left out since some cell has no value in them

	Balanced bool // as many values in every cell
	Constant bool // all values are the same: F is NaN
	Exact    bool // there is an error term and it is 0: F is NaN or infinite

	Means   []Margin // of each level of each factor
	Crossed []Margin // of each pair of levels of each pair of factors

	level float64
	data  cells
}

// Anova divides what varies among the values of a full factorial into what
// factors do, alone, in pairs and beyond, and chance. cells are the levels of
// each point, any number of factors, any integers; values are the replicates of
// each point, NaN and infinite ones left out and counted. Points of the same
// levels are one cell.
//
// Sums of squares are of Type III, those of effects among unweighted means
// (Yates 1934), so they do not depend on how many runs of a cell failed; in
// balanced designs all types are the same. Interactions of three and more
// factors are in the model as one term, so that the error is what happens
// within cells and nothing else.
//
// The tests take values of a cell to be normal, with the same variance in every
// cell. They bear the first being untrue well, the second in balanced designs
// only. With blocks they also take every difference among cells to vary alike
// from block to block (sphericity); common random numbers need not do so, and
// where it matters, CompareWithin and the comparisons of Pairs do not ask it.
//
// The error is an *EmptyCell where a combination of levels has no value; other
// errors say that lists do not fit, or that no block is complete.
func Anova(levels [][]int, values [][]float64, o AnovaOptions) (*Table, error) {
	data, err := gather(levels, values, o.Blocks)
	if err != nil {
		return nil, err
	}
	t := &Table{level: confidence(o.Level), data: *data, N: data.total, Missing: data.missing, Dropped: data.dropped, Balanced: data.equal()}
	t.Total = t.row(Total, nil, t.N-1, data.about(data.grand()))
	t.Constant = t.Total.SS == 0
	k, effects, spent := len(data.levels), 0, 0
	for f := range k {
		t.add(Main, f)
	}
	for f := range k {
		for g := f + 1; g < k; g++ {
			t.add(Pair, f, g)
		}
	}
	for f := range k {
		if len(data.levels[f]) > 1 {
			effects++
		}
	}
	for _, e := range t.Terms {
		spent += e.DF
	}
	if higher := data.size - 1 - spent; higher > 0 {
		t.Terms = append(t.Terms, t.row(Higher, nil, higher, data.higher(t.Terms)))
	}
	t.Residual = t.row(Residual, nil, t.N-data.size, data.within)
	t.Error = Within
	if o.Blocks {
		t.Blocks = len(data.block)
		t.Residual = t.row(Residual, nil, (t.Blocks-1)*(data.size-1), data.residual())
		t.Error = BlockByCell
		if t.Blocks > 1 {
			t.Terms = append(t.Terms, t.row(Block, nil, t.Blocks-1, data.among()))
		}
	}
	if t.Residual.DF == 0 {
		t.Error = NoError
		if at := t.pooled(effects); o.Pool && at >= 0 {
			t.Residual = t.row(Residual, nil, t.Terms[at].DF, t.Terms[at].SS)
			t.Terms = append(t.Terms[:at], t.Terms[at+1:]...)
			t.Error = Interactions
		}
	}
	t.Exact = t.Error != NoError && t.Residual.SS == 0
	for i := range t.Terms {
		t.judge(&t.Terms[i])
	}
	t.margins()
	return t, nil
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
	e := Term{Kind: kind, Factors: factors, DF: df, SS: ss, MS: ms, F: none, P: none, Eta: none, Partial: Estimate{none, none, none}, Omega: none}
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
	df1, df2, n := float64(e.DF), float64(t.Residual.DF), float64(t.N)
	e.F = ratio(e.MS, t.Residual.MS)
	e.P = fTail(e.F, df1, df2)
	e.Partial.Value = ratio(e.SS, e.SS+t.Residual.SS)
	share := func(x float64) float64 { // x/(x+N), also of an infinite x
		if math.IsInf(x, 1) {
			return 1
		}
		return x / (x + n)
	}
	lo, hi := noncentralities(e.F, df1, df2, t.level)
	e.Partial.Lo, e.Partial.Hi = share(lo), share(hi)
	e.Omega = share(df1 * (e.F - 1))
}
