package experiment

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dinamika/sim"
	"dinamika/sim/table"
)

func until() Replicates {
	return Replicates{Least: 6, Most: 60, Confidence: 0.9, Until: []HalfWidth{{"tension_peak", 0.012}, {"cohesion_social", 0.05}}}
}

// TestSameBytes: workers, interruptions and shards leave no trace.
func TestSameBytes(t *testing.T) {
	for name, replicates := range map[string]Replicates{"fixed": fixed(20), "until": until()} {
		for _, format := range []table.Format{table.Parquet, table.CSV} {
			t.Run(name+"/"+format.String(), func(t *testing.T) {
				p := planOf(t, replicates, true)
				dir := t.TempDir()
				at := func(name string) string { return filepath.Join(dir, name) }
				o := Options{Version: "v", Format: format, Workers: 1}
				want := sweepInto(t, p, at("one"), o)
				if want.Failed == 0 || want.Failed == want.Runs || want.Already {
					t.Fatalf("%+v: want some runs to fail and others not", want)
				}
				for _, workers := range []int{2, 8} {
					o.Workers = workers
					if got := sweepInto(t, p, at("many"), o); got.Runs != want.Runs || got.Failed != want.Failed {
						t.Errorf("%d workers: %+v, want %+v", workers, got, want)
					}
					same(t, "workers", at("many"), at("one"))
					if err := os.RemoveAll(at("many")); err != nil {
						t.Fatal(err)
					}
				}
				if stops := interrupted(t, p, at("stopped"), o); stops < 3 {
					t.Errorf("interrupted only %d times", stops)
				}
				same(t, "interrupted", at("stopped"), at("one"))
				for _, shards := range []int{1, 3, 16} {
					out := at("shards")
					for k := shards; k >= 1; k-- {
						o.Shard, o.Shards, o.Workers = k, shards, 1+k%2
						sweepInto(t, p, out, o)
					}
					if _, err := Merge(t.Context(), []string{out}, "", Options{Version: "v", Format: format}); err != nil {
						t.Fatal(err)
					}
					same(t, "shards", out, at("one"))
					if again, err := Merge(t.Context(), []string{out}, "", Options{Version: "v", Format: format}); err != nil || !again.Already || again.Runs != want.Runs {
						t.Errorf("merged again: %+v, %v", again, err)
					}
					if err := os.RemoveAll(out); err != nil {
						t.Fatal(err)
					}
				}
				o.Shard, o.Shards = 0, 0
				if again := sweepInto(t, p, at("one"), o); !again.Already || again.Runs != want.Runs || again.Failed != want.Failed {
					t.Errorf("the same command again: %+v", again)
				}
			})
		}
	}
}

// interrupted sweeps with a stop after every few runs, and counts the stops.
func interrupted(t *testing.T, p *Plan, dir string, o Options) (stops int) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	for {
		ctx, stop := context.WithCancel(context.Background())
		left := 1 + r.IntN(30)
		o.Progress = func(x Progress) {
			if left -= 3; left <= 0 {
				stop()
			}
		}
		_, err := Sweep(ctx, p, dir, o)
		stop()
		if err == nil {
			return stops
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		stops++
	}
}

// TestTables: what stands in the tables is what the runs were.
func TestTables(t *testing.T) {
	p := planOf(t, fixed(5), true)
	dir := filepath.Join(t.TempDir(), "out")
	sweepInto(t, p, dir, Options{Version: "v"})
	point, replicate := numbers(t, dir, "results.parquet", "point"), numbers(t, dir, "results.parquet", "replicate")
	if len(point) != 25 {
		t.Fatalf("%d runs, want 25", len(point))
	}
	u := make([]float64, 2)
	k := 0
	for i := range 5 { // the sixth point fails
		for r := range 5 {
			if int(point[k]) != i || int(replicate[k]) != r {
				t.Fatalf("row %d is point %v, replicate %v: want %d, %d", k, point[k], replicate[k], i, r)
			}
			k++
		}
	}
	seeds, outcome := numbers(t, dir, "results.parquet", "seed"), numbers(t, dir, "results.parquet", "outcome")
	peaks, means := numbers(t, dir, "results.parquet", "tension_peak"), numbers(t, dir, "results.parquet", "conflict_task_mean")
	leaders, ability := texts(t, dir, "results.parquet", "leader"), numbers(t, dir, "results.parquet", "ability")
	stages, acts := texts(t, dir, "results.parquet", "stage_by_session"), numbers(t, dir, "results.parquet", "acts")
	for _, k := range []int{0, 7, 24} {
		p.Point(int(point[k]), u)
		m, err := p.Model(u)
		if err != nil {
			t.Fatal(err)
		}
		if want := p.SeedOf(int(point[k]), int(replicate[k])); seeds[k] != float64(want) {
			t.Errorf("row %d: seed %v, want %d", k, seeds[k], want)
		}
		g, peak, sum, n, path := m.NewGroup(uint64(seeds[k])), 0.0, 0.0, 0.0, ""
		for did := sim.Moment(0); did&sim.Over == 0; {
			did = m.Step(g)
			if did&sim.WindowClosed != 0 {
				peak = max(peak, read(t, "tension", m, g))
				sum, n = sum+read(t, "conflict_task", m, g), n+1
			}
			if did&sim.Closed != 0 {
				path += string(rune('1' + g.Stage))
			}
		}
		if want := read(t, "outcome", m, g); outcome[k] != want {
			t.Errorf("row %d: outcome %v, want %v", k, outcome[k], want)
		}
		if peaks[k] != peak || means[k] != sum/n || stages[k] != path || acts[k] != float64(g.Acts) {
			t.Errorf("row %d: peak %v, mean %v, stages %s, acts %v: want %v, %v, %s, %d", k, peaks[k], means[k], stages[k], acts[k], peak, sum/n, path, g.Acts)
		}
		if leaders[k] != p.Factors[0].Levels[p.Factors[0].Level(u[0])].Name || ability[k] != p.Factors[1].Value(u[1]) {
			t.Errorf("row %d: %s, %v", k, leaders[k], ability[k])
		}
	}
	for name, rows := range map[string]int{"sessions": 25 * 2, "windows": 25 * 4, "members": 25 * 4, "failures": 5} {
		if got := len(numbers(t, dir, name+".parquet", "point")); got != rows {
			t.Errorf("%s has %d rows, want %d", name, got, rows)
		}
	}
	if m := texts(t, dir, "failures.parquet", "message"); m[0] != errUneasy.Error() {
		t.Errorf("a failure says %q", m[0])
	}
	if names := texts(t, dir, "members.parquet", "name"); names[3] != "Member 4" {
		t.Errorf("the fourth member is called %q", names[3])
	}
}

func read(t *testing.T, name string, m *sim.Model, g *sim.Group) float64 {
	t.Helper()
	for _, row := range sim.Metrics() {
		if row.Name == name {
			return row.Of(m, g)
		}
	}
	t.Fatal("no metric", name)
	return 0
}

// TestPanic: a run that makes the program fail is a failure like others.
func TestPanic(t *testing.T) {
	p := planOf(t, fixed(3), false)
	whole := p.Model
	p.Model = func(u []float64) (*sim.Model, error) {
		if p.Factors[1].Level(u[1]) == 0 {
			panic("a mistake of ours")
		}
		return whole(u)
	}
	dir := filepath.Join(t.TempDir(), "out")
	if out := sweepInto(t, p, dir, Options{Version: "v"}); out.Failed != 6 || out.Runs != 18 {
		t.Errorf("%+v", out)
	}
	for _, m := range texts(t, dir, "failures.parquet", "message") {
		if m != "the program failed: a mistake of ours" {
			t.Errorf("a failure says %q", m)
		}
	}
	sound := filepath.Join(t.TempDir(), "out")
	sweepInto(t, planOf(t, fixed(3), false), sound, Options{Version: "v"})
	want := slices.DeleteFunc(numbers(t, sound, "ties.parquet", "point"), func(point float64) bool { return int(point)%3 == 0 })
	if got := numbers(t, dir, "ties.parquet", "point"); !slices.Equal(got, want) {
		t.Errorf("%d ties, want %d: what a run left that failed should be gone", len(got), len(want))
	}
}

// TestAllFail: an experiment none of whose runs can be made has tables too.
func TestAllFail(t *testing.T) {
	p := planOf(t, until(), false)
	p.Model = func([]float64) (*sim.Model, error) { return nil, errUneasy }
	dir := filepath.Join(t.TempDir(), "out")
	if out := sweepInto(t, p, dir, Options{Version: "v"}); out.Failed != 36 || out.Runs != 36 {
		t.Errorf("%+v: want every point tried as often as the least", out)
	}
	if n := len(numbers(t, dir, "results.parquet", "point")); n != 0 {
		t.Errorf("%d results", n)
	}
}

// TestSeeds: as they were promised.
func TestSeeds(t *testing.T) {
	a := About{Seed: 3}
	seen := map[uint64]bool{}
	for point := range 100 {
		for replicate := range 100 {
			s := a.SeedOf(point, replicate)
			if seen[s] || s >= 1<<53 {
				t.Fatalf("seed %d of %d, %d: twice, or too large", s, point, replicate)
			}
			seen[s] = true
		}
	}
	a.Common = true
	if a.SeedOf(0, 5) != a.SeedOf(9, 5) || a.SeedOf(0, 5) == a.SeedOf(0, 6) {
		t.Error("common random numbers: want one seed a replicate")
	}
	b := About{Seed: 4}
	if b.SeedOf(1, 1) == a.SeedOf(1, 1) {
		t.Error("the master seed changes nothing")
	}
}

// TestUntil: the intervals are as narrow as asked, or the cap is reached, and
// not much narrower than asked.
func TestUntil(t *testing.T) {
	p := planOf(t, until(), false)
	dir := filepath.Join(t.TempDir(), "out")
	sweepInto(t, p, dir, Options{Version: "v"})
	point := numbers(t, dir, "results.parquet", "point")
	runs := map[int]int{}
	sums := map[int][]moments{}
	for k := range point {
		runs[int(point[k])]++
	}
	for _, h := range p.Replicates.Until {
		x := numbers(t, dir, "results.parquet", h.Metric)
		for i := range p.Points {
			var m moments
			for k := range x {
				if int(point[k]) == i {
					m.add(x[k])
				}
			}
			sums[i] = append(sums[i], m)
		}
	}
	capped, early := 0, 0
	for i, all := range sums {
		for k, m := range all {
			if half := m.half(0.9); half > p.Replicates.Until[k].Wanted && runs[i] < 60 {
				t.Errorf("point %d: half-width %v of %s after %d runs", i, half, p.Replicates.Until[k].Metric, runs[i])
			}
		}
		if runs[i] == 60 {
			capped++
		} else {
			early++
		}
	}
	if early == 0 {
		t.Errorf("%d points were run to the cap, %d not: want some to be sure before", capped, early)
	}
}

// TestManifest: it reads back as it was written, so that an experiment can be
// made again from it.
func TestManifest(t *testing.T) {
	p := planOf(t, fixed(2), false)
	dir := filepath.Join(t.TempDir(), "out")
	sweepInto(t, p, dir, Options{Version: "v"})
	var m Manifest
	if err := readJSON(filepath.Join(dir, ManifestName), &m); err != nil {
		t.Fatal(err)
	}
	a, err := json.Marshal(m.Experiment)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(p.About)
	if err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) {
		t.Errorf("read back:\n%s\nwritten:\n%s", a, b)
	}
	for _, f := range m.Files {
		if info, err := os.Stat(filepath.Join(dir, f.File)); err != nil || info.Size() != f.Bytes || f.Row == "" {
			t.Errorf("%s: %v, %+v", f.File, err, f)
		}
	}
}
