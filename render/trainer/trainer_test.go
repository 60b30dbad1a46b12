package trainer

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/input"
	"dinamika/scenarios"
)

// begun is a trainer on a shelf of its own, whose user has seen the tour.
func begun(shelf Shelf) *Trainer {
	x := New(Options{Shelf: shelf, Program: "test", Language: lang.English, Seed: func() uint64 { return 7 }})
	x.settings.Toured = true
	x.Scene()
	for len(x.top().(*homePlace).unread) > 0 {
		x.Update(x.now, nil)
	}
	return x
}

// TestFirstPicture: there is a picture before the scenarios are read, and they
// come one by one.
func TestFirstPicture(t *testing.T) {
	x := New(Options{Shelf: &Memory{}, Language: lang.English, Seed: func() uint64 { return 7 }})
	x.Update(0, nil)
	for n := range len(scenarios.List()) {
		sc, _ := x.Scene()
		if _, ok := sc.Find("scenario." + strconv.Itoa(n+1)); ok {
			t.Errorf("before update %d there are more than %d scenarios", n+1, n)
		}
		x.Update(0, nil)
	}
	if sc, _ := x.Scene(); len(sc.Hits) == 0 || x.top().(*homePlace).unread != nil && len(x.top().(*homePlace).unread) > 0 {
		t.Error("not all is read")
	}
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
	click(t, x, "start")
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
