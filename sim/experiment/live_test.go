package experiment

import (
	"math"
	"testing"

	"dinamika/sim"
)

// everything reads all group metrics in every list.
func everything() *reader {
	all := names()
	return newReader(&About{Measures: Measures{End: all, Mean: all, Peak: all, Sessions: all, Windows: all}})
}

// TestLists: in every list each metric is what it is alone at that moment, bit
// for bit, whatever else is read with it.
func TestLists(t *testing.T) {
	s := group()
	for i := range s.People[1:] {
		s.People[1+i].Joins = 1 // so the first session closes without a window
	}
	m, err := sim.NewModel(s, sim.DefaultParams(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var into rows
	l := life{reader: everything(), into: &into}
	l.live(m, 4, 0, 0, nil)
	into.clear() // of an earlier life nothing may be left
	l.live(m, 5, 0, 0, nil)

	table := sim.Metrics()
	same := func(what string, words []uint64, of func(k int) float64) {
		t.Helper()
		for k := range table {
			if got, want := math.Float64frombits(words[k]), of(k); words[k] != math.Float64bits(want) {
				t.Errorf("%s: %s is %v, want %v", what, table[k].Name, got, want)
			}
		}
	}
	next := func(sheet, head int) []uint64 {
		words := into[sheet][:into[sheet][0]+1]
		into[sheet] = into[sheet][len(words):]
		return words[head:]
	}
	g := m.NewGroup(5)
	sums, tops, n := make([]float64, len(table)), make([]float64, len(table)), 0.0
	for did := sim.Moment(0); did&sim.Over == 0; {
		did = m.Step(g)
		now := func(k int) float64 { return table[k].Of(m, g) }
		if did&sim.WindowClosed != 0 {
			for k := range table {
				x := now(k)
				sums[k] += x
				if n == 0 || x > tops[k] {
					tops[k] = x
				}
			}
			n++
			same("window", next(windows, 6), now)
		}
		if did&sim.Closed != 0 {
			same("session", next(sessions, 6), now)
		}
	}
	if n != 12 || len(into[windows]) != 0 || len(into[sessions]) != 0 {
		t.Errorf("%v windows, %d and %d words too many", n, len(into[windows]), len(into[sessions]))
	}
	words := next(results, 6)
	same("end", words, func(k int) float64 { return table[k].Of(m, g) })
	same("mean", words[len(table):], func(k int) float64 { return sums[k] / n })
	same("peak", words[2*len(table):], func(k int) float64 { return tops[k] })
}

// TestReadingAllocatesNothing: a life that is read costs the memory of one that
// is not.
func TestReadingAllocatesNothing(t *testing.T) {
	m, err := sim.NewModel(group(), sim.DefaultParams(), nil)
	if err != nil {
		t.Fatal(err)
	}
	allocations := func(r *reader) float64 {
		var into rows
		l := life{reader: r, into: &into}
		return testing.AllocsPerRun(5, func() {
			into.clear()
			l.live(m, 5, 0, 0, nil)
		})
	}
	if bare, read := allocations(newReader(&About{})), allocations(everything()); read != bare {
		t.Errorf("a life allocates %v times, one that is read %v times", bare, read)
	}
}
