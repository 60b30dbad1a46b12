package analysis

import (
	"errors"
	"math"
	"testing"
)

// crossing are the levels of a full factorial, the last factor running fastest.
func crossing(dims ...int) [][]int {
	points := [][]int{nil}
	for _, d := range dims {
		var next [][]int
		for _, p := range points {
			for level := range d {
				next = append(next, append(append([]int(nil), p...), level))
			}
		}
		points = next
	}
	return points
}

// battery is the life of batteries by material and temperature (Montgomery
// 2013, table 5.1).
func battery() ([][]int, [][]float64) {
	return crossing(3, 3), [][]float64{
		{130, 155, 74, 180}, {34, 40, 80, 75}, {20, 70, 82, 58},
		{150, 188, 159, 126}, {136, 122, 106, 115}, {25, 70, 58, 45},
		{138, 110, 168, 160}, {174, 120, 150, 139}, {96, 104, 82, 60},
	}
}

// teeth is the growth of teeth by supplement and dose, as in R's ToothGrowth.
func teeth() ([][]int, [][]float64) {
	return crossing(2, 3), [][]float64{
		{15.2, 21.5, 17.6, 9.7, 14.5, 10, 8.2, 9.4, 16.5, 9.7},
		{19.7, 23.3, 23.6, 26.4, 20, 25.2, 25.8, 21.2, 14.5, 27.3},
		{25.5, 26.4, 22.4, 24.5, 24.8, 30.9, 26.4, 27.3, 29.4, 23},
		{4.2, 11.5, 7.3, 5.8, 6.4, 10, 11.2, 11.2, 5.2, 7},
		{16.5, 16.5, 15.2, 17.3, 22.5, 17.3, 13.6, 14.5, 18.8, 15.5},
		{23.6, 18.5, 33.9, 25.5, 26.4, 32.5, 26.7, 21.5, 23.3, 29.5},
	}
}

// warp are the breaks of yarn by wool and tension, as in R's warpbreaks.
func warp() ([][]int, [][]float64) {
	return crossing(2, 3), [][]float64{
		{26, 30, 54, 25, 70, 52, 51, 26, 67}, {18, 21, 29, 17, 12, 18, 35, 30, 36}, {36, 21, 24, 18, 10, 43, 28, 15, 26},
		{27, 14, 29, 19, 29, 31, 41, 20, 44}, {42, 26, 19, 16, 39, 28, 21, 39, 29}, {20, 21, 24, 17, 13, 15, 15, 16, 28},
	}
}

// penicillin is the yield of four processes in five blends (Box, Hunter &
// Hunter 2005, table 4.4).
func penicillin() ([][]int, [][]float64) {
	return crossing(4), [][]float64{{89, 84, 81, 87, 79}, {88, 77, 87, 92, 81}, {97, 92, 87, 89, 80}, {94, 79, 85, 84, 88}}
}

func anova(t *testing.T, levels [][]int, values [][]float64, o AnovaOptions) *Table {
	t.Helper()
	table, err := Anova(levels, values, o)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// TestAnovaPublished: the tables as printed.
func TestAnovaPublished(t *testing.T) {
	type row struct{ ss, f, p float64 }
	for name, c := range map[string]struct {
		data     func() ([][]int, [][]float64)
		o        AnovaOptions
		rows     []row
		residual float64
		ss, f, p float64 // as exact as printed
	}{
		"battery": {battery, AnovaOptions{}, []row{{10683.72, 7.91, .0020}, {39118.72, 28.97, 1.9e-7}, {9613.78, 3.56, .0186}}, 18230.75, 5e-3, 5e-3, 5e-5},
		"teeth":   {teeth, AnovaOptions{}, []row{{205.35, 15.572, .0002312}, {2426.4, 91.9995, 4.0e-18}, {108.3, 4.107, .0218603}}, 712.1, 5e-2, 5e-3, 5e-7},
		"warp":    {warp, AnovaOptions{}, []row{{450.7, 3.7653, .0582130}, {2034.3, 8.4980, .0006926}, {1002.8, 4.1891, .0210442}}, 5745.1, 5e-2, 5e-5, 5e-8},
		"penicillin": {penicillin, AnovaOptions{Blocks: true},
			[]row{{70, 1.24, .3387}, {264, 3.50, .0407}}, 226, 1e-9, 5e-3, 5e-5},
	} {
		levels, values := c.data()
		table := anova(t, levels, values, c.o)
		if len(table.Terms) != len(c.rows) {
			t.Fatalf("%s: %d rows", name, len(table.Terms))
		}
		for i, want := range c.rows {
			e := table.Terms[i]
			near(t, name+" SS", e.SS, want.ss, c.ss)
			near(t, name+" F", e.F, want.f, c.f)
			near(t, name+" p", e.P, want.p, max(c.p, want.p/50))
		}
		near(t, name+" residual", table.Residual.SS, c.residual, c.ss)
		sum := table.Residual.SS
		for _, e := range table.Terms {
			sum += e.SS
		}
		near(t, name+" total", sum, table.Total.SS, 1e-9*sum)
	}
}

// TestAnovaRows: degrees of freedom, means and effect sizes of the battery.
func TestAnovaRows(t *testing.T) {
	levels, values := battery()
	b := anova(t, levels, values, AnovaOptions{})
	if b.Terms[0].DF != 2 || b.Terms[2].DF != 4 || b.Residual.DF != 27 || b.Total.DF != 35 || b.N != 36 || b.Error != Within || !b.Balanced {
		t.Errorf("%+v", b)
	}
	near(t, "total", b.Total.SS, 77646.97, 5e-3)
	near(t, "eta", b.Terms[1].Eta, 39118.72/77646.97, 1e-6)
	near(t, "partial", b.Terms[1].Partial.Value, 39118.72/(39118.72+18230.75), 1e-6)
	near(t, "omega", b.Terms[1].Omega, 2*(28.9677-1)/(2*(28.9677-1)+36), 1e-5)
	if p := b.Terms[1].Partial; !(p.Lo > .3 && p.Lo < p.Value && p.Hi < .85 && p.Hi > .6) {
		t.Errorf("%+v", p)
	}
	for i, want := range []float64{83.166667, 108.333333, 125.083333, 144.833333, 107.583333, 64.166667} {
		near(t, "mean", b.Means[i].Mean, want, 1e-6)
		near(t, "error", b.Means[i].Error, math.Sqrt(675.213/12), 1e-4)
	}
	near(t, "cell", b.Crossed[5].Mean, 49.5, 1e-9)
	if m := b.Crossed[5]; m.Levels[0] != 1 || m.Levels[1] != 2 || m.N != 4 || m.DF != 27 {
		t.Errorf("%+v", m)
	}
}

// TestAnovaBlocks: what is incomplete is dropped, and blocks make means unsure
// and differences sure.
func TestAnovaBlocks(t *testing.T) {
	levels, values := penicillin()
	whole := anova(t, levels, values, AnovaOptions{Blocks: true})
	values[2] = append(values[2], 90)
	values[1] = append(values[1], math.NaN())
	p := anova(t, levels, values, AnovaOptions{Blocks: true})
	if p.Blocks != 5 || p.Dropped != 1 || p.Missing != 1 || p.N != 20 || p.Error != BlockByCell || p.Residual.DF != 12 {
		t.Errorf("%+v", p)
	}
	near(t, "F", p.Terms[0].F, whole.Terms[0].F, 1e-12)
	if p.Terms[1].Kind != Block || p.Terms[1].DF != 4 {
		t.Errorf("%+v", p.Terms[1])
	}
	for i, list := range values {
		s := Summarize(list[:5], 0)
		near(t, "mean", p.Means[i].Mean, s.Mean, 1e-9)
		near(t, "lo", p.Means[i].Lo, s.Lo, 1e-9)
	}
	pair := CompareWithin(values[0][:5], values[3][:5], 0)
	for _, c := range p.Pairs(0) {
		if c.A == 0 && c.B == 3 {
			near(t, "t", c.T, pair.T, 1e-9)
			near(t, "lo", c.Lo, pair.Lo, 1e-9)
		}
	}
	values[0] = []float64{math.NaN(), math.NaN(), math.NaN(), math.NaN(), 1, math.NaN()}
	values[1][4] = math.NaN()
	if _, err := Anova(levels, values, AnovaOptions{Blocks: true}); err == nil {
		t.Error("no block is complete and nobody says so")
	}
}

// TestAnovaErrors: what cannot be worked out is said by name.
func TestAnovaErrors(t *testing.T) {
	levels, values := battery()
	values[4] = []float64{math.NaN(), math.Inf(1)}
	var empty *EmptyCell
	for _, blocks := range []bool{false, true} {
		if _, err := Anova(levels, values, AnovaOptions{Blocks: blocks}); !errors.As(err, &empty) || empty.Runs != 2 || empty.Levels[0] != 1 || empty.Levels[1] != 1 {
			t.Errorf("all failed: %v", err)
		}
	}
	if _, err := Anova(levels[:8], values[:8], AnovaOptions{}); !errors.As(err, &empty) || empty.Runs != 0 || empty.Levels[0] != 2 || empty.Levels[1] != 2 {
		t.Errorf("one not tried: %v", err)
	}
	twice := append(append([][]int(nil), levels[:8]...), levels[0])
	if _, err := Anova(twice, values, AnovaOptions{}); !errors.As(err, &empty) {
		t.Errorf("one twice: %v", err)
	}
	for _, bad := range [][][]int{nil, {{}}, {{1}, {1, 2}}, {{1}}} {
		if _, err := Anova(bad, make([][]float64, 2), AnovaOptions{}); err == nil {
			t.Errorf("%v passes", bad)
		}
	}
	if _, err := Anova([][]int{{0}, {0}, {1}}, [][]float64{{1}, {2}, {3}}, AnovaOptions{Blocks: true}); err == nil {
		t.Error("a cell twice in a block passes")
	}
}

// TestAnovaUnreplicated: without replicates there is no error, unless the
// interaction is asked to be it; then blocks as a factor give the block table.
func TestAnovaUnreplicated(t *testing.T) {
	_, values := penicillin()
	var flat [][]float64
	for _, list := range values {
		for _, x := range list {
			flat = append(flat, []float64{x})
		}
	}
	none := anova(t, crossing(4, 5), flat, AnovaOptions{})
	if none.Error != NoError || len(none.Terms) != 3 || !math.IsNaN(none.Terms[0].F) || !math.IsNaN(none.Means[0].Lo) || none.Exact {
		t.Errorf("%+v", none)
	}
	if c := none.Pairs(0)[0]; !math.IsNaN(c.P) || !math.IsNaN(c.Adjusted) || math.IsNaN(c.Mean) {
		t.Errorf("%+v", c)
	}
	pool := anova(t, crossing(4, 5), flat, AnovaOptions{Pool: true})
	if pool.Error != Interactions || len(pool.Terms) != 2 || pool.Residual.DF != 12 {
		t.Fatalf("%+v", pool)
	}
	near(t, "processes", pool.Terms[0].F, 1.24, 5e-3)
	near(t, "blends", pool.Terms[1].F, 3.50, 5e-3)
	one := anova(t, crossing(4), [][]float64{{1}, {2}, {3}, {4}}, AnovaOptions{Pool: true})
	if one.Error != NoError || one.Terms[0].SS != 5 {
		t.Errorf("%+v", one)
	}
	three := anova(t, crossing(2, 2, 2), [][]float64{{1}, {2}, {4}, {3}, {5}, {9}, {7}, {1}}, AnovaOptions{Pool: true})
	if three.Error != Interactions || three.Residual.DF != 1 || len(three.Terms) != 6 {
		t.Errorf("%+v", three)
	}
	again := anova(t, crossing(4), [][]float64{{1}, {2}, {3}, {4}}, AnovaOptions{Blocks: true})
	if again.Error != NoError || again.Blocks != 1 || !math.IsNaN(again.Means[0].Error) {
		t.Errorf("one block: %+v", again)
	}
}

// TestAnovaConstant: no chance and no effect make no storm.
func TestAnovaConstant(t *testing.T) {
	for _, blocks := range []bool{false, true} {
		values := make([][]float64, 6)
		for i := range values {
			values[i] = []float64{.1, .1, .1}
		}
		c := anova(t, crossing(2, 3), values, AnovaOptions{Blocks: blocks})
		if !c.Constant || !c.Exact || c.Total.SS != 0 || c.Residual.SS != 0 {
			t.Errorf("%+v", c)
		}
		for _, e := range c.Terms {
			if e.SS != 0 || !math.IsNaN(e.F) || !math.IsNaN(e.P) || !math.IsNaN(e.Eta) || !math.IsNaN(e.Partial.Lo) || !math.IsNaN(e.Omega) {
				t.Errorf("%+v", e)
			}
		}
		if m := c.Means[0]; m.Mean != .1 || m.Lo != .1 || m.Hi != .1 {
			t.Errorf("%+v", m)
		}
		values[0], values[1], values[2] = []float64{.7, .7, .7}, []float64{.7, .7, .7}, []float64{.7, .7, .7}
		s := anova(t, crossing(2, 3), values, AnovaOptions{Blocks: blocks})
		if e := s.Terms[0]; s.Constant || !s.Exact || !math.IsInf(e.F, 1) || e.P != 0 || e.Partial != (Estimate{1, 1, 1}) || e.Omega != 1 {
			t.Errorf("%+v", s)
		}
		if e := s.Terms[1]; e.SS != 0 || !math.IsNaN(e.F) {
			t.Errorf("%+v", e)
		}
		if p := s.Pairs(0)[0]; !math.IsInf(p.T, 1) || p.P != 0 || p.Adjusted != 0 {
			t.Errorf("%+v", p)
		}
	}
}

// TestAnovaSingleLevel: a factor that was not varied does nothing.
func TestAnovaSingleLevel(t *testing.T) {
	levels, values := battery()
	plain := anova(t, levels, values, AnovaOptions{})
	wide := make([][]int, len(levels))
	for p, l := range levels {
		wide[p] = []int{7 - l[0], 42, 10 * l[1]} // other names of the levels, turned round
	}
	w := anova(t, wide, values, AnovaOptions{})
	near(t, "F", w.Terms[0].F, plain.Terms[0].F, 1e-9)
	near(t, "F", w.Terms[4].F, plain.Terms[2].F, 1e-9)
	if e := w.Terms[1]; e.DF != 0 || e.SS != 0 || !math.IsNaN(e.F) || !math.IsNaN(e.MS) {
		t.Errorf("%+v", e)
	}
	if len(w.Terms) != 6 || len(w.Pairs(1)) != 0 {
		t.Errorf("%+v", w.Terms)
	}
	near(t, "level 42", w.Means[3].Mean, 105.527778, 1e-6)
	if only := anova(t, [][]int{{1}}, [][]float64{{1, 2, 4}}, AnovaOptions{}); only.Residual.DF != 2 || only.Terms[0].DF != 0 {
		t.Errorf("%+v", only)
	}
}
