package experiment

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestLotsCover: the shards of a lot have every run once, replicate by replicate.
func TestLotsCover(t *testing.T) {
	for _, c := range []struct {
		points   int
		listed   []int
		from, to int
		shards   int
	}{
		{6, nil, 0, 4, 1}, {6, nil, 0, 4, 5}, {1, nil, 0, 10, 3}, {7, nil, 0, 1, 16}, {0, []int{2, 5, 9}, 3, 7, 1}, {0, []int{}, 0, 5, 1},
	} {
		seen := map[[2]int]int{}
		for shard := range c.shards {
			l := &lot{all: c.points, points: c.listed, from: c.from, to: c.to, shard: shard, shards: c.shards}
			before := -1
			for k := range l.size() {
				point, replicate := l.at(k)
				seen[[2]int{point, replicate}]++
				if replicate < before {
					t.Errorf("%+v: replicate %d after %d", c, replicate, before)
				}
				before = replicate
			}
		}
		width := max(c.points, len(c.listed))
		if len(seen) != width*(c.to-c.from) {
			t.Errorf("%+v: %d different runs, want %d", c, len(seen), width*(c.to-c.from))
		}
		for key, n := range seen {
			if n != 1 || key[1] < c.from || key[1] >= c.to || c.listed != nil && !slices.Contains(c.listed, key[0]) {
				t.Errorf("%+v: run %v %d times", c, key, n)
			}
		}
	}
}

// TestGaps: what is done and what is left are all there is, and do not overlap.
func TestGaps(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range 1000 {
		n := r.IntN(40)
		var done []stretch
		var have [40]int
		for range r.IntN(6) {
			from := r.IntN(n + 1)
			to := from + r.IntN(n+1-from)
			done = append(done, stretch{from, to})
			for k := from; k < to; k++ {
				have[k] = 1
			}
		}
		for _, g := range gaps(n, done) {
			for k := g.from; k < g.to; k++ {
				have[k] += 2
			}
		}
		for k := range n {
			if have[k] != 1 && have[k] != 2 {
				t.Fatalf("%d runs, done %v: left %v", n, done, gaps(n, done))
			}
		}
	}
}

// TestManyParts: more parts than can be open at once give the same rows.
func TestManyParts(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	var want [][3]uint64
	r := rand.New(rand.NewPCG(5, 5))
	keys := r.Perm(most*2 + 77)
	for i, k := range keys {
		var b batch
		b.rows[results] = []uint64{3, uint64(k), 0, uint64(i)}
		b.fail(k, 1, []string{"one", "two", "three"}[k%3])
		d, err := b.save(dir, string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676))+".part")
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, dir+"/"+d.File)
		want = append(want, [3]uint64{uint64(k), 0, uint64(i)})
	}
	slices.SortFunc(want, func(a, b [3]uint64) int { return int(a[0]) - int(b[0]) })
	fewer, err := fewer(paths, t.TempDir())
	if err != nil || len(fewer) > most {
		t.Fatalf("%d parts, %v", len(fewer), err)
	}
	at := 0
	err = each(fewer, results, func(row []uint64, _ []string) error {
		if [3]uint64(row) != want[at] {
			t.Fatalf("row %d is %v, want %v", at, row, want[at])
		}
		at++
		return nil
	})
	if err != nil || at != len(want) {
		t.Errorf("%d rows, want %d; %v", at, len(want), err)
	}
	at = 0
	err = each(fewer, failures, func(row []uint64, messages []string) error {
		if got := messages[row[2]]; got != []string{"one", "two", "three"}[row[0]%3] {
			t.Fatalf("point %d says %q", row[0], got)
		}
		at++
		return nil
	})
	if err != nil || at != len(want) {
		t.Errorf("%d failures, want %d; %v", at, len(want), err)
	}
}
