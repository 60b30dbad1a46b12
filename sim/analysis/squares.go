package analysis

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// about is the sum of squares of all values about one.
func (c *cells) about(middle float64) float64 {
	sum := 0.0
	for _, list := range c.values {
		for _, x := range list {
			sum += (x - middle) * (x - middle)
		}
	}
	return sum
}

// table is the smaller table of the given factors: unweighted means of the cell
// means, and their variances in units of that of one value.
func (c *cells) table(factors []int) (mean, variance []float64, dims []int) {
	of, dims := c.margin(factors)
	size := product(dims)
	mean, variance = make([]float64, size), make([]float64, size)
	each := float64(c.size / size)
	for k, s := range of {
		mean[s] += c.mean[k] / each
		variance[s] += 1 / (float64(c.n[k]) * each * each)
	}
	return mean, variance, dims
}

// effect is the Type III sum of squares of one or two factors. In a model with
// all interactions it is that of the contrasts among the unweighted means,
// weighted by their variances (Yates 1934, method of weighted squares of means).
func (c *cells) effect(factors []int) float64 {
	mean, variance, dims := c.table(factors)
	if len(factors) == 1 {
		return spread(mean, variance)
	}
	l := layout{levels: make([][]int, 2), size: len(mean)}
	for i, d := range dims {
		l.levels[i] = make([]int, d)
	}
	return l.beyond([][]int{{0}, {1}}, mean, variance)
}

// higher is the Type III sum of squares of all interactions of three and more
// factors: what the rows so far leave of the cell means.
func (c *cells) higher(rows []Term) float64 {
	var terms [][]int
	for _, e := range rows {
		terms = append(terms, e.Factors)
	}
	variance := make([]float64, c.size)
	for k, n := range c.n {
		variance[k] = 1 / float64(n)
	}
	return c.beyond(terms, c.mean, variance)
}

// spread is the weighted sum of squares about the weighted mean.
func spread(mean, variance []float64) float64 {
	top, weights, sum := 0.0, 0.0, 0.0
	for k, m := range mean {
		top += m / variance[k]
		weights += 1 / variance[k]
	}
	for k, m := range mean {
		d := m - top/weights
		sum += d * d / variance[k]
	}
	return sum
}

// beyond is the weighted sum of squares that the given effects leave of a table:
// least squares on codes that sum to zero, by QR. Where all weights are the same
// the effects are orthogonal and need no solving.
func (l *layout) beyond(terms [][]int, mean, variance []float64) float64 {
	same := true
	for _, v := range variance {
		same = same && v == variance[0]
	}
	left := make([]float64, len(mean))
	if same {
		l.sweep(terms, mean, left)
	} else {
		codes := l.codes(terms)
		_, p := codes.Dims()
		x, y := mat.NewDense(l.size, p, nil), mat.NewVecDense(l.size, nil)
		for k := range mean {
			w := 1 / math.Sqrt(variance[k])
			for j := range p {
				x.Set(k, j, w*codes.At(k, j))
			}
			y.SetVec(k, w*mean[k])
		}
		var qr mat.QR
		var beta, fit mat.VecDense
		qr.Factorize(x)
		if err := qr.SolveVecTo(&beta, false, y); err != nil {
			return math.NaN() // cannot be: every cell has a value
		}
		fit.MulVec(codes, &beta)
		for k := range left {
			left[k] = mean[k] - fit.AtVec(k)
		}
	}
	sum := 0.0
	for k, d := range left {
		sum += d * d / variance[k]
	}
	return sum
}

// sweep leaves of a table what the given effects, all of one or two factors and
// single factors first, do not account for, all cells weighing the same.
func (l *layout) sweep(terms [][]int, mean, left []float64) {
	total := 0.0
	for _, m := range mean {
		total += m
	}
	for k, m := range mean {
		left[k] = m - total/float64(len(mean))
	}
	for _, factors := range terms { // orthogonal, so one after the other
		of, dims := l.margin(factors)
		sum := make([]float64, product(dims))
		for k, s := range of {
			sum[s] += left[k]
		}
		each := float64(l.size / len(sum))
		for k, s := range of {
			left[k] -= sum[s] / each
		}
	}
}

// codes are the columns of the mean and of the given effects, each level coded
// 1, the last -1 everywhere, so that a factor's columns sum to zero.
func (l *layout) codes(terms [][]int) *mat.Dense {
	p := 1
	for _, factors := range terms {
		p += l.free(factors)
	}
	x := mat.NewDense(l.size, p, nil)
	for k := range l.size {
		at := l.at(k)
		x.Set(k, 0, 1)
		j := 1
		for _, factors := range terms {
			row := []float64{1}
			for _, f := range factors {
				last := len(l.levels[f]) - 1
				var next []float64
				for _, r := range row {
					for level := range last {
						code := 0.0
						switch at[f] {
						case level:
							code = 1
						case last:
							code = -1
						}
						next = append(next, r*code)
					}
				}
				row = next
			}
			for _, r := range row {
				x.Set(k, j, r)
				j++
			}
		}
	}
	return x
}

// blockMean is the mean of a block.
func (c *cells) blockMean(b int) float64 {
	sum := 0.0
	for _, list := range c.values {
		sum += list[b]
	}
	return sum / float64(c.size)
}

// among is the sum of squares among blocks.
func (c *cells) among() float64 {
	sum, grand := 0.0, c.grand()
	for b := range c.block {
		d := c.blockMean(b) - grand
		sum += d * d
	}
	return sum * float64(c.size)
}

// residual is the sum of squares that cells and blocks leave.
func (c *cells) residual() float64 {
	sum, grand := 0.0, c.grand()
	for b := range c.block {
		m := c.blockMean(b)
		for k, list := range c.values {
			d := list[b] - c.mean[k] - m + grand
			sum += d * d
		}
	}
	return sum
}
