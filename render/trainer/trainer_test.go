package trainer

import (
	"strings"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/input"
)

// begun is a trainer on a shelf of its own, whose user has seen the tour.
func begun(shelf Shelf) *Trainer {
	x := New(Options{Shelf: shelf, Program: "test", Language: lang.English, Seed: func() uint64 { return 7 }})
	x.settings.Toured = true
	return x
}

// click clicks the place of an intent.
func click(t *testing.T, x *Trainer, intent string) {
	t.Helper()
	sc, _ := x.Scene()
	hit, ok := sc.Find(intent)
	if !ok {
		t.Fatalf("nothing on the screen intends %s", intent)
	}
	at := hit.Box.Middle()
	x.Update(x.now, []input.Event{{Kind: input.Move, At: at}, {Kind: input.Press, At: at}, {Kind: input.Release, At: at}})
}

// TestPlays: a scenario is begun by a click, and the group talks as time passes.
func TestPlays(t *testing.T) {
	x := begun(&Memory{})
	click(t, x, "scenario.3")
	for s := range 60 {
		x.Update(time.Duration(s)*time.Second, nil)
	}
	s, ok := x.top().(*sessionPlace)
	if !ok {
		t.Fatalf("the top is %T", x.top())
	}
	if n := len(s.life.past.Acts); n < 8 || n > 40 {
		t.Errorf("%d acts in a minute", n)
	}
	sc, _ := x.Scene()
	if all := strings.Join(sc.Texts(), " "); !strings.Contains(all, "Session 1 of") {
		t.Errorf("the session is not to be seen: %s", all)
	}
}
