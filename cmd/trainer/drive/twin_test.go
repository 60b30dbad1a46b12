//go:build linux

package drive

import (
	"os"
	"strings"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/trainer"
	"dinamika/render/trainer/folder"
	"dinamika/render/view/input"
	"dinamika/render/view/mark"
)

// seed is the seed of what the program and its twin begin.
const seed = 7

// twin is the trainer without a window, in the state the program is in.
type twin struct {
	*trainer.Trainer
	now time.Duration
}

// newTwin is the trainer as it begins with what is in a folder, of which it has
// a copy.
func newTwin(t *testing.T, dir string) *twin {
	t.Helper()
	own := t.TempDir()
	if err := os.CopyFS(own, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	next := uint64(seed)
	x := trainer.New(trainer.Options{Shelf: folder.In(own), Program: "(devel)", Language: lang.English, Seed: func() uint64 {
		next++
		return next - 1
	}})
	t.Cleanup(x.Close)
	return &twin{Trainer: x}
}

// place is where an intent is, in the design space.
func (x *twin) place(t *testing.T, intent string) mark.Point {
	t.Helper()
	sc, _ := x.Scene()
	hit, ok := sc.Find(intent)
	if !ok {
		t.Fatalf("nothing on the screen intends %s; there is\n%s", intent, intents(sc))
	}
	return hit.Box.Middle()
}

// intents lists what can be done on a scene.
func intents(sc *mark.Scene) (out string) {
	for _, h := range sc.Hits {
		out += h.Intent + "\n"
	}
	for _, k := range sc.Keys {
		out += k.Key + ": " + k.Intent + "\n"
	}
	return out
}

// does what hands do, without letting time pass.
func (x *twin) does(events ...input.Event) { x.Update(x.now, events) }

// can says whether something can be done now.
func (x *twin) can(intent string) bool {
	sc, _ := x.Scene()
	hit, ok := sc.Find(intent)
	return ok && !hit.Off
}

// first is what the first intent with a beginning, of those that can be done
// now, ends with.
func (x *twin) first(t *testing.T, begins string) string {
	t.Helper()
	sc, _ := x.Scene()
	for _, h := range sc.Hits {
		if end, ok := strings.CutPrefix(h.Intent, begins); ok && !h.Off {
			return end
		}
	}
	t.Fatalf("nothing that can be done begins with %s", begins)
	return ""
}
