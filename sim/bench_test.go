package sim

import (
	"fmt"
	"testing"
)

// talking is a group of n people in one endless meeting with a democratic
// worker, some way into it.
func talking(tb testing.TB, n int) (*Model, *Group) {
	tb.Helper()
	s := Setup{Name: "bench", Kind: SelfHelp, Clarity: 0.5, Facilitator: Worker{Policy: Democratic, Skill: 0.5}}
	for i := range n { // with the identities that scenarios give people, since comparing them costs
		s.People = append(s.People, Person{Identity: []Attribute{
			{"age", []string{"31", "44", "58"}[i%3]}, {"gender", []string{"female", "male"}[i%2]}, {"religion", "islam"}, {"occupation", string(rune('a' + i))},
		}})
	}
	s.Sessions = []Session{{Acts: 1000000}}
	m, err := NewModel(s, DefaultParams(), nil)
	if err != nil {
		tb.Fatal(err)
	}
	g := m.NewGroup(1)
	for range 500 {
		m.Step(g)
	}
	return m, g
}

// BenchmarkAct is one full act with nobody recording. Goal: at most 1000 ns at
// n=8, no allocation, growth no worse than n².
func BenchmarkAct(b *testing.B) {
	for _, n := range []int{4, 8, 12, 17} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			m, start := talking(b, n)
			g := new(Group)
			g.CopyFrom(start)
			b.ReportAllocs()
			for b.Loop() {
				if m.Step(g)&Over != 0 {
					g.CopyFrom(start)
				}
			}
		})
	}
}

// BenchmarkFork is the copy of a whole state. Goal: at most 2 µs at n=8, no allocation.
func BenchmarkFork(b *testing.B) {
	_, g := talking(b, 8)
	fork := new(Group)
	fork.CopyFrom(g)
	b.ReportAllocs()
	for b.Loop() {
		fork.CopyFrom(g)
	}
}

// BenchmarkMeasure is one reading of all group metrics. Goal: at most 15 µs at
// n=8, no allocation.
func BenchmarkMeasure(b *testing.B) {
	m, g := talking(b, 8)
	metrics := Metrics()
	out := make([]float64, len(metrics))
	var meter Meter
	b.ReportAllocs()
	for b.Loop() {
		meter.Measure(m, g, metrics, out)
	}
}

// TestActAllocatesNothing holds the promise that a run of any length needs no
// more memory than one act.
func TestActAllocatesNothing(t *testing.T) {
	m, g := talking(t, 8)
	fork := new(Group)
	fork.CopyFrom(g)
	if n := testing.AllocsPerRun(2000, func() { m.Step(g) }); n != 0 {
		t.Errorf("one act allocates %v times: want none", n)
	}
	if n := testing.AllocsPerRun(100, func() { fork.CopyFrom(g) }); n != 0 {
		t.Errorf("a fork allocates %v times: want none", n)
	}
}
