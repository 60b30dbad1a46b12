package sim

import (
	"math"
	"testing"
)

// TestMeter: one meter that goes from state to state and from group to group
// reads what each metric reads alone, bit for bit, in whatever order they are
// asked for; and what is shared is what it would be by itself.
func TestMeter(t *testing.T) {
	rows := Metrics()
	var meter Meter
	states, moved, last := 0, map[string]bool{}, map[string]float64{}
	for r := range 28 {
		m := rigModel(t, rigVaried(r), rigCatalogue(), nil)
		rigLive(m, rigSeed(165, r), func(g *Group, did Moment) {
			if did&(Opened|WindowClosed|Closed) == 0 {
				return
			}
			meter.Turn(m, g)
			want := rigUnshared(m, g)
			for n := range rows {
				x := &rows[(n*37+states)%len(rows)]
				got, single := meter.Read(x), x.Of(m, g)
				if math.Float64bits(got) != math.Float64bits(single) {
					t.Fatalf("setup %d, act %d: %s is %v with others, %v alone", r, g.Acts, x.Name, got, single)
				}
				if w, shared := want[x.Name]; shared {
					if math.Float64bits(got) != math.Float64bits(w) {
						t.Fatalf("setup %d, act %d: %s is %v, want %v", r, g.Acts, x.Name, got, w)
					}
					moved[x.Name] = moved[x.Name] || states > 0 && got != last[x.Name]
					last[x.Name] = got
				}
			}
			states++
		})
	}
	if len(rows)%37 == 0 {
		t.Error("the order of asking leaves some metrics out")
	}
	if states < 300 {
		t.Errorf("%d states: want some hundreds", states)
	}
	for name, moves := range moved {
		if !moves {
			t.Errorf("%s is always %v: the test says little", name, last[name])
		}
	}
	if shared := len(triadNames) + 4 + 2*NumBases; len(moved) != shared {
		t.Errorf("%d metrics that share: want %d", len(moved), shared)
	}
}

// TestMeterHoldsStill: what is shared is that of the moment at which the meter
// was turned to the group, and is let go when it is turned again.
func TestMeterHoldsStill(t *testing.T) {
	m, g := talking(t, 8)
	isolates, expert := rigMetric(t, "isolates"), rigMetric(t, "power_attributed_expert")
	var meter Meter
	meter.Turn(m, g)
	was, credited := meter.Read(&isolates), meter.Read(&expert)
	if was == 8 || credited == 0 {
		t.Fatalf("%v of 8 are isolates, %v credited: the test says nothing", was, credited)
	}
	for k := range g.Ties {
		g.Ties[k].Liking, g.Ties[k].Power = -1, [NumBases]float64{}
	}
	rigNear(t, "isolates before it is turned again", meter.Read(&isolates), was, 0)
	rigNear(t, "power before it is turned again", meter.Read(&expert), credited, 0)
	meter.Turn(m, g)
	rigNear(t, "isolates", meter.Read(&isolates), 8, 0)
	rigNear(t, "power", meter.Read(&expert), 0, 0)
}

// TestMeasureAllocatesNothing holds the promise that reading leaves no work to
// the collector, so that many readers do not wait for it.
func TestMeasureAllocatesNothing(t *testing.T) {
	m, g := talking(t, 8)
	rows := Metrics()
	out := make([]float64, len(rows))
	var meter Meter
	if n := testing.AllocsPerRun(100, func() { meter.Measure(m, g, rows, out) }); n != 0 {
		t.Errorf("one reading allocates %v times: want none", n)
	}
}

// rigMetric is the metric of a name.
func rigMetric(t *testing.T, name string) Metric {
	t.Helper()
	for _, x := range Metrics() {
		if x.Name == name {
			return x
		}
	}
	t.Fatal("no metric is called ", name)
	return Metric{}
}

// rigUnshared is the metrics that share something, each worked out from the
// group for itself.
func rigUnshared(m *Model, g *Group) map[string]float64 {
	by := map[string]float64{}
	c := m.choices(g)
	for k, name := range triadNames {
		by["triad_"+name] = float64(c.triads()[k])
	}
	by["reciprocity"], by["transitivity"] = c.reciprocity(), c.transitivity()
	by["factions"], by["isolates"] = float64(c.factions()), float64(c.isolates())
	for b, name := range baseNames {
		one, all, sum, n := 0.0, 0.0, 0.0, 0.0
		for i := range g.Worker() {
			for k, x := range g.Members[i].Actual {
				all += x
				if k == b {
					one += x
				}
			}
			if g.Members[i].Here {
				sum += received(g, i, func(t *Tie) float64 { return t.Power[b] })
				n++
			}
		}
		by["power_attributed_"+name], by["power_actual_"+name] = 0, 0
		if n > 0 {
			by["power_attributed_"+name] = sum / n
		}
		if all > 0 {
			by["power_actual_"+name] = one / all
		}
	}
	return by
}
