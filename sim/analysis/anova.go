package analysis

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
// factors do, alone, in pairs and beyond, and chance. levels are those of each
// point, any number of factors, any integers; values are the replicates of
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
// only: with a spread three times as large in the half of the cells that has
// half the values, they find something in 15 to 20 of a hundred tests of nothing.
//
// With blocks, F and P are those of the randomised complete block design. They
// take every difference among cells to vary alike from block to block, which
// seeds that answer differently to a factor do not: then F of that factor finds
// something far too often (in 14 of a hundred tests of nothing, if the answers
// to it vary as much as single runs do otherwise), and the F of others too
// rarely. OwnP, Pairs, PairsAt and Simple do not ask it: with several factors
// cite those. Partial and Omega go by F, with all that this means. With one
// factor OwnF is F, and OwnP differs from P only by the cut of freedom.
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
	t.separately()
	t.margins()
	return t, nil
}
