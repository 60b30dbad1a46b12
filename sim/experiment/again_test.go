package experiment

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"dinamika/sim/table"
)

// TestLostPart: a shard that lost a part makes its runs again, in other batches
// as it may be, and can be merged then.
func TestLostPart(t *testing.T) {
	p, dir := planOf(t, fixed(20), false), t.TempDir()
	whole, out := filepath.Join(dir, "whole"), filepath.Join(dir, "out")
	sweepInto(t, p, whole, Options{Version: "v", Workers: 1})
	for shard := 1; shard <= 2; shard++ {
		sweepInto(t, p, out, Options{Version: "v", Workers: 1, Shard: shard, Shards: 2})
	}
	parts := filepath.Join(ShardDir(out, 2, 2), workName, partsName)
	files, err := os.ReadDir(parts)
	if err != nil || len(files) < 2 {
		t.Fatalf("%d parts, %v", len(files), err)
	}
	largest := files[0].Name()
	for _, f := range files {
		a, _ := f.Info()
		if b, _ := os.Stat(filepath.Join(parts, largest)); a.Size() > b.Size() {
			largest = f.Name()
		}
	}
	if err := os.Remove(filepath.Join(parts, largest)); err != nil {
		t.Fatal(err)
	}
	if _, err := Merge(t.Context(), []string{out}, "", Options{Version: "v"}); !errors.As(err, new(Problem)) {
		t.Fatalf("merged without a part: %v", err)
	}
	sweepInto(t, p, out, Options{Version: "v", Workers: 3, Shard: 2, Shards: 2})
	if _, err := os.Stat(filepath.Join(parts, largest)); err == nil {
		t.Fatalf("%s was made again as it was; the test wants other batches", largest)
	}
	if _, err := Merge(t.Context(), []string{out}, "", Options{Version: "v"}); err != nil {
		t.Fatal(err)
	}
	same(t, "after a part was lost", out, whole)
}

// TestLeftBehind: what a process leaves that was killed after the manifest, or
// between the tables and the manifest, is gone when the command was given again.
func TestLeftBehind(t *testing.T) {
	p, dir := planOf(t, fixed(4), false), t.TempDir()
	want, out := filepath.Join(dir, "want"), filepath.Join(dir, "out")
	sweepInto(t, p, want, Options{Format: table.CSV})
	write := func(name string) {
		t.Helper()
		path := filepath.Join(out, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte("x"), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"results.parquet", "ties.parquet.tmp", "failures.csv.tmp", ".sweep/merge-12/merge-0-0.part", ".sweep/parts/0-0-9.part.tmp"} {
		write(name)
	}
	sweepInto(t, p, out, Options{Format: table.CSV})
	same(t, "between the tables and the manifest", out, want)
	write(".sweep/journal.jsonl")
	write(".sweep/parts/0-0-9.part")
	if again := sweepInto(t, p, out, Options{Format: table.CSV}); !again.Already {
		t.Error("the runs were made again")
	}
	same(t, "after the manifest", out, want)
}

// TestStoppedTables: a sweep and a merge that are stopped while they write the
// tables leave none, and go on.
func TestStoppedTables(t *testing.T) {
	p, dir := planOf(t, fixed(20), false), t.TempDir()
	whole, out := filepath.Join(dir, "whole"), filepath.Join(dir, "out")
	sweepInto(t, p, whole, Options{Version: "v"})
	ctx, stop := context.WithCancel(t.Context())
	one := Options{Version: "v", Progress: func(x Progress) {
		if x.Done == x.Of {
			stop()
		}
	}}
	if _, err := Sweep(ctx, p, out, one); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped sweep: %v", err)
	}
	if files, err := os.ReadDir(out); err != nil || len(files) != 1 {
		t.Errorf("a stopped sweep left %v, %v", files, err)
	}
	sweepInto(t, p, out, Options{Version: "v"})
	same(t, "a stopped sweep", out, whole)

	out = filepath.Join(dir, "merged")
	sweepInto(t, p, out, Options{Version: "v", Shard: 1, Shards: 1})
	if _, err := Merge(ctx, []string{out}, "", Options{Version: "v"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped merge: %v", err)
	}
	if files := filesOf(t, out); len(files) != 0 {
		t.Errorf("a stopped merge left %v", files)
	}
	if _, err := Merge(t.Context(), []string{out}, "", Options{Version: "v"}); err != nil {
		t.Error(err)
	}
	same(t, "a stopped merge", out, whole)
}

// TestPartial: what there is of a sweep can be looked at, again and again, and
// the sweep goes on as if nobody had looked.
func TestPartial(t *testing.T) {
	p, dir := planOf(t, fixed(8), false), t.TempDir()
	whole, begun, look := filepath.Join(dir, "whole"), filepath.Join(dir, "begun"), filepath.Join(dir, "look")
	sweepInto(t, p, whole, Options{Version: "v"})
	halfway(t, p, begun)
	o := Options{Version: "v", Partial: true}
	if _, err := Merge(t.Context(), []string{begun}, "", o); !errors.As(err, new(Problem)) {
		t.Errorf("into the sweep's own directory: %v", err)
	}
	for range 2 {
		out, err := Merge(t.Context(), []string{begun}, look, o)
		if err != nil {
			t.Fatal(err)
		}
		var m Manifest
		if err := readJSON(filepath.Join(look, ManifestName), &m); err != nil || !m.Partial || m.Runs != out.Runs {
			t.Errorf("%+v, %v, %v", out, m.Partial, err)
		}
		if rows := numbers(t, look, "results.parquet", "point"); len(rows) != out.Runs || out.Runs == 0 || out.Runs >= 48 {
			t.Errorf("%d rows, %+v", len(rows), out)
		}
	}
	sweepInto(t, p, begun, Options{Version: "v"})
	same(t, "after a look", begun, whole)
	sweepInto(t, p, look, Options{Version: "v"})
	same(t, "swept where a look was", look, whole)
}
