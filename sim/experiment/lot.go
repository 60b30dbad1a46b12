package experiment

import (
	"cmp"
	"slices"
)

// lot is the runs of one round of one shard, in the order in which they are
// made: replicate by replicate, over all points of the round.
type lot struct {
	round    int
	all      int   // points, when points is nil
	points   []int // the points that still need runs, of a sweep that goes until it is sure
	from, to int   // replicates
	shard    int   // from 0
	shards   int   // the lot has every shards-th run
}

// size is how many runs there are.
func (l *lot) size() int {
	n := l.width() * (l.to - l.from)
	return (n - l.shard + l.shards - 1) / l.shards
}

func (l *lot) width() int {
	if l.points != nil {
		return len(l.points)
	}
	return l.all
}

// at is the point and the replicate of a run.
func (l *lot) at(k int) (point, replicate int) {
	k = k*l.shards + l.shard
	point, replicate = k%l.width(), l.from+k/l.width()
	if l.points != nil {
		point = l.points[point]
	}
	return point, replicate
}

// stretch is a stretch of runs of a lot, the end left out.
type stretch struct{ from, to int }

// gaps is what is left of n runs when some stretches are done.
func gaps(n int, done []stretch) (left []stretch) {
	done = slices.Clone(done)
	slices.SortFunc(done, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	at := 0
	for _, s := range done {
		if s.from > at {
			left = append(left, stretch{at, s.from})
		}
		at = max(at, s.to)
	}
	if at < n {
		left = append(left, stretch{at, n})
	}
	return left
}

// first is the first lot of a sweep.
func (p *Plan) first(shard, shards int) *lot {
	if len(p.Replicates.Until) == 0 {
		return &lot{all: p.Points, to: p.Replicates.Most, shard: shard, shards: shards}
	}
	// Whether a point needs more runs hangs on all of its runs, so a shard has
	// whole points.
	mine := []int{}
	for i := shard; i < p.Points; i += shards {
		mine = append(mine, i)
	}
	return &lot{points: mine, to: min(p.Replicates.Least, p.Replicates.Most), shards: 1}
}
