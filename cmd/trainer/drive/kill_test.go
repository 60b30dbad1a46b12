//go:build linux

package drive

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"time"

	"dinamika/render/trainer/folder"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// lived is a life that has begun.
const lived = "one-day-then-another"

// begun keeps the journal of a life that is in its first session, so that the
// program can go on with it.
func begun(t *testing.T, dir string) *practice.Case {
	t.Helper()
	s, err := scenarios.Named(scenarios.List()[2])
	if err != nil {
		t.Fatal(err)
	}
	of, err := s.Case("(devel)")
	if err != nil {
		t.Fatal(err)
	}
	shelf := folder.In(dir)
	store, err := shelf.Create(lived)
	if err != nil {
		t.Fatal(err)
	}
	led, err := practice.Begin(of, seed, practice.Practice, store)
	for spoken := 0; err == nil && spoken < 3; {
		var did sim.Moment
		if did, err = led.Step(); did&sim.Spoken != 0 {
			spoken++
		}
	}
	if err == nil {
		err = led.Mark()
	}
	if err == nil {
		err = shelf.Close(store)
	}
	if err != nil {
		t.Fatal(err)
	}
	return of
}

// at is where a journal ends.
type at struct{ session, act, decisions int }

// comes says whether a moment is not before another.
func (a at) comes(after at) bool {
	return a.decisions >= after.decisions && (a.session > after.session || a.session == after.session && a.act >= after.act)
}

// end is where a journal ends; the journal must be one that can be gone on with.
func end(t *testing.T, of *practice.Case, journal []byte) (*practice.Practicum, at) {
	t.Helper()
	led, err := practice.Resume(of, lived, journal, nil)
	if err != nil {
		t.Fatal("the journal cannot be gone on with: ", err)
	}
	return led, at{int(led.Group().Session), int(led.Group().Index), len(led.Record().Decisions)}
}

// rounds is how often the program is killed.
const rounds = 20

// TestKilled kills the program at twenty moments of a session. Each time the
// journal has all that it had and all that was decided since, the program
// begins at the act it had come to, and the life is the one that would have
// been.
func TestKilled(t *testing.T) {
	d := newDesk(t, 1280, 720)
	of := begun(t, d.dir)
	chance := rand.New(rand.NewPCG(20, 7))
	_, last := end(t, of, d.journals()[lived])
	for round := range rounds {
		before := d.journals()[lived]
		before = before[:practice.Whole(before)]
		d.start() // which shows at which act it would go on
		d.click("kept.open")
		for range chance.IntN(3) {
			d.press([]string{"Space", "]", "Space"}[chance.IntN(3)])
		}
		want := bytes.Count(before, []byte("\n")) + 1 + chance.IntN(3)
		d.waits("the group has gone on", func() bool { return bytes.Count(d.journals()[lived], []byte("\n")) >= want })
		time.Sleep(time.Duration(chance.IntN(300)) * time.Millisecond)
		if round == 0 {
			d.keep("killed")
		}
		d.kill()
		after := d.journals()[lived]
		if !bytes.HasPrefix(after, before) {
			t.Fatalf("round %d: the journal has lost what it had", round)
		}
		_, now := end(t, of, after)
		if !now.comes(last) || now == last {
			t.Fatalf("round %d: the life has come from %+v to %+v", round, last, now)
		}
		last = now
		t.Logf("killed %d times, at %+v", round+1, now)
	}
	d.start()
	d.close()
	led, now := end(t, of, d.journals()[lived])
	if now != last {
		t.Errorf("the life ends at %+v: it was killed at %+v", now, last)
	}
	t.Logf("after twenty kills the life is at %+v", last)
	for !led.Ended() {
		if _, err := led.Step(); err != nil {
			t.Fatal(err)
		}
	}
	res, err := practice.Replay(of, led.Record(), nil)
	if err != nil || res.Verdict != practice.Same {
		t.Errorf("the record does not reproduce: %v, %v", res, err)
	}
}
