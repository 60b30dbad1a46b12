package sim

import (
	"math"
	"testing"
)

// TestMeasureOrder: Measure fills in the metrics in the order of the table it
// was given, whatever that order.
func TestMeasureOrder(t *testing.T) {
	m := rigModel(t, rigVaried(3), rigCatalogue(), nil)
	g := rigOpen(t, m, 1)
	rigTalk(m, g, 60)
	rows := Metrics()
	turned := make([]Metric, len(rows))
	for k := range rows {
		turned[len(rows)-1-k] = rows[k]
	}
	a, b := make([]float64, len(rows)), make([]float64, len(rows))
	new(Meter).Measure(m, g, rows, a)
	new(Meter).Measure(m, g, turned, b)
	differ := 0
	for k := range rows {
		if b[len(rows)-1-k] != a[k] || a[k] != rows[k].Of(m, g) {
			t.Errorf("%s: %v by the table, %v turned, %v by itself", rows[k].Name, a[k], b[len(rows)-1-k], rows[k].Of(m, g))
		}
		differ += int(flag(a[k] != a[0]))
	}
	if differ < len(rows)/2 {
		t.Error("most metrics are alike: the test says little")
	}
}

// TestGini, limit: 0 when all speak alike, (n-1)/n when one speaks alone, and
// the value by hand in between; who left does not count.
func TestGini(t *testing.T) {
	m, g := rigClear(t, 4, nil)
	at := func(acts ...int64) float64 {
		for i, x := range acts {
			g.Members[i].SpokeHere = x
		}
		return participationGini(m, g)
	}
	rigNear(t, "all alike", at(7, 7, 7, 7), 0, 1e-12)
	rigNear(t, "one alone", at(0, 0, 40, 0), 0.75, 1e-12)
	rigNear(t, "1, 2, 3, 4", at(1, 2, 3, 4), 0.25, 1e-12)
	rigNear(t, "silence", at(0, 0, 0, 0), 0, 0)
	rigNear(t, "top share of 1, 2, 3, 4", rigTop(m, g, 1, 2, 3, 4), 0.4, 1e-12)
	g.Members[3].Here = false
	rigNear(t, "all alike but one who left", at(5, 5, 5, 90), 0, 1e-12)
}

// rigTop is the top share of talk of members who spoke that much.
func rigTop(m *Model, g *Group, acts ...int64) float64 {
	for i, x := range acts {
		g.Members[i].SpokeHere = x
	}
	return participationTop(m, g)
}

// TestLandau, limit (Landau 1951): h is 1 in a strict order, 0 where all stand
// alike, 0 in a ring of three (as far as ranks can make one), less than 1 with ties.
func TestLandau(t *testing.T) {
	m, g := rigClear(t, 5, nil)
	at := func(ranks ...float64) float64 {
		for i, x := range ranks {
			g.Members[i].Rank = x
		}
		return linearity(m, g)
	}
	rigNear(t, "a strict order", at(0.1, 0.2, 0.3, 0.4, 0.5), 1, 1e-12)
	rigNear(t, "a strict order of another kind", at(0.9, 0.2, 0.7, 0.4, 0.5), 1, 1e-12)
	rigNear(t, "all alike", at(0.3, 0.3, 0.3, 0.3, 0.3), 0, 1e-12)
	rigNear(t, "differences too small to see", at(0.3, 0.301, 0.302, 0.303, 0.304), 0, 1e-12)
	// One above four equals: sum of squares 4 + 4 × 1/4 = 5, times 12 over n³-n.
	rigNear(t, "one above four", at(0.9, 0.2, 0.2, 0.2, 0.2), 12.0*5/120, 1e-12)
	g.Members[0].Here, g.Members[1].Here, g.Members[2].Here = false, false, false
	rigNear(t, "two persons", at(0.9, 0.2, 0.2, 0.2, 0.7), 0, 0)
}

// TestScapegoating, limit: 0 when negative acts fall on all alike, 1 when all
// fall on one, 0 when there are none.
func TestScapegoating(t *testing.T) {
	m, g := rigClear(t, 4, nil)
	rigNear(t, "peace", scapegoating(m, g), 0, 0)
	for i := range 4 {
		for j := range 4 {
			if i != j {
				g.Tie(i, j).Against = 2
			}
		}
	}
	rigNear(t, "all against all", scapegoating(m, g), 0, 1e-12)
	for i := range 4 {
		for j := range 4 {
			g.Tie(i, j).Against = 3 * flag(j == 2 && i != 2)
		}
	}
	rigNear(t, "all against one", scapegoating(m, g), 1, 1e-12)
}

// TestSpreadAndMeans, limit: standard deviations, correlations and means of
// what others hold, by hand.
func TestSpreadAndMeans(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	q := int(g.Topic)
	for i, x := range []float64{-1, 0, 4} {
		g.Private[i*g.Issues()+q], g.Public[i*g.Issues()+q] = x, 1
		g.Members[i].Rank, g.Members[i].RankThen = 0.1*x+0.2, 0.5-0.05*x
	}
	rigNear(t, "spread of attitudes", m.spread(g, g.Private), math.Sqrt(14.0/3), 1e-12)
	rigNear(t, "spread in public", m.spread(g, g.Public), 0, 1e-12)
	rank := func(x *Member) float64 { return x.Rank }
	rigNear(t, "steepness", m.deviation(g, rank), 0.1*math.Sqrt(14.0/3), 1e-12)
	rigNear(t, "stability of an order turned round", m.correlation(g, func(x *Member) float64 { return x.RankThen }, rank), -1, 1e-9)
	rigNear(t, "correlation without spread", m.correlation(g, func(x *Member) float64 { return 1 }, rank), 0, 0)
	g.Tie(0, 2).Trust, g.Tie(1, 2).Trust = 0.2, 0.8
	rigNear(t, "trust received", trustReceived(m, g, 2), 0.5, 1e-12)
	rigNear(t, "gap of one who has said nothing", publicGap(m, g, 2), 0, 0)
	g.Stated[2*g.Issues()+q] = 1
	rigNear(t, "gap of public and private", publicGap(m, g, 2), 3, 1e-12)
	for i := range 3 {
		for j := range 3 {
			g.Tie(i, j).Liking = 1
		}
	}
	rigNear(t, "integration where all like alike", integration(m, g), soft(1), 1e-12)
	for j := range 3 {
		g.Tie(0, j).Liking = -1
	}
	rigNear(t, "integration where one likes nobody", integration(m, g), soft(1)/3-2*soft(1)/3, 1e-12)
}

// TestAttendanceMetrics, limit: who belongs, who is there, who has left.
func TestAttendanceMetrics(t *testing.T) {
	m, g := rigClear(t, 5, nil)
	rigNear(t, "attendance", attendance(m, g), 1, 0)
	g.Present &^= bit(1)
	rigNear(t, "attendance with one away", attendance(m, g), 0.8, 1e-12)
	m.leave(g, 2)
	rigNear(t, "attendance with one away, one gone", attendance(m, g), 0.75, 1e-12)
	rigNear(t, "dropout", dropout(m, g), 0.2, 1e-12)
	rigNear(t, "members", m.belonging(g), 4, 0)
}
