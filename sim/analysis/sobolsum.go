package analysis

import "math"

// sobolSums are the products that the estimators are sums of, row by row, so
// that a resample is nothing but adding up. A row in which a run failed has
// zeros and is not counted.
type sobolSums struct {
	rows     [][]float64
	width    int // columns of a row
	k        int
	pairs    [][2]int // of factors, where the second order is asked for
	noise    float64
	constant bool
	sum      []float64
}

// Columns of a row: of A and B three, of a factor three, of a pair two.
const (
	baseColumns   = 3 // whether known, sum, sum of squares
	factorColumns = 3 // whether known, b(ab-a), (a-ab)²/2
	pairColumns   = 2 // whether known, ba·ab - a·b
)

func newSobolSums(runs *SobolRuns, mean float64, constant bool) *sobolSums {
	s := &sobolSums{k: len(runs.AB), noise: runs.Noise, constant: constant}
	if runs.BA != nil {
		for i := range s.k {
			for j := i + 1; j < s.k; j++ {
				s.pairs = append(s.pairs, [2]int{i, j})
			}
		}
	}
	s.width = baseColumns + factorColumns*s.k + pairColumns*len(s.pairs)
	s.sum = make([]float64, s.width)
	s.rows = make([][]float64, len(runs.A))
	flat := make([]float64, s.width*len(runs.A))
	for r := range s.rows {
		row := flat[r*s.width : (r+1)*s.width]
		s.rows[r] = row
		a, b := runs.A[r]-mean, runs.B[r]-mean
		if !finite(a) || !finite(b) {
			continue
		}
		row[0], row[1], row[2] = 1, a+b, a*a+b*b
		for i := range s.k {
			if ab := runs.AB[i][r] - mean; finite(ab) {
				at := row[baseColumns+factorColumns*i:]
				at[0], at[1], at[2] = 1, b*(ab-a), (a-ab)*(a-ab)/2
			}
		}
		for p, pair := range s.pairs {
			ab, ba := runs.AB[pair[0]][r]-mean, runs.BA[pair[1]][r]-mean
			if finite(ab) && finite(ba) {
				at := row[baseColumns+factorColumns*s.k+pairColumns*p:]
				at[0], at[1] = 1, ba*ab-a*b
			}
		}
	}
	return s
}

// numbers is how many indices there are.
func (s *sobolSums) numbers() int { return 4*s.k + len(s.pairs) }

// used is how many rows a factor's indices come from.
func (s *sobolSums) used(factor int) float64 {
	n := 0.0
	for _, row := range s.rows {
		n += row[baseColumns+factorColumns*factor]
	}
	return n
}

// see works the indices out: first, total, and both of the mean response,
// factor by factor, then the pairs.
func (s *sobolSums) see(counts, into []float64) {
	clear(s.sum)
	for r, c := range counts {
		if c == 0 {
			continue
		}
		for j, x := range s.rows[r] {
			s.sum[j] += c * x
		}
	}
	n := 2 * s.sum[0]
	mean := s.sum[1] / n
	variance := (s.sum[2] - n*mean*mean) / (n - 1)
	if s.constant || !(variance > 0) {
		variance = math.NaN()
	}
	quiet := variance - s.noise
	if quiet <= 0 {
		quiet = math.NaN()
	}
	for i := range s.k {
		at := s.sum[baseColumns+factorColumns*i:]
		first, total := at[1]/at[0], at[2]/at[0]
		into[4*i], into[4*i+1] = first/variance, total/variance
		into[4*i+2], into[4*i+3] = first/quiet, (total-s.noise)/quiet
	}
	for p, pair := range s.pairs {
		at := s.sum[baseColumns+factorColumns*s.k+pairColumns*p:]
		into[4*s.k+p] = at[1]/at[0]/variance - into[4*pair[0]] - into[4*pair[1]]
	}
}
