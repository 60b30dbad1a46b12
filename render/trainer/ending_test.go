package trainer

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"dinamika/render/view/gallery"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// TestEnding: a whole life with decisions in it, looked back on: what was said,
// who was there, what was handed out.
func TestEnding(t *testing.T) {
	shelf := &Memory{}
	x := begun(shelf)
	l := closing(t, x, "support-group", practice.Practice, 0)
	if !l.led.Ended() { // closing gives the end of the first session
		decide(t, l)
	}
	x.openLife(l)
	x.Do("risk.0")
	x.Do("sure.1")
	x.Do("commit")
	x.Do("next")
	e, ok := x.top().(*endingPlace)
	if !ok {
		t.Fatalf("the top is %T", x.top())
	}
	s := &e.screen
	if s.Held != s.Planned || len(s.Decisions) == 0 || len(s.Readings) != s.Held || len(s.Members) < 4 || len(s.Norms) != sim.NumNorms {
		t.Fatalf("held %d of %d, %d decisions, %d readings, %d members, %d norms", s.Held, s.Planned, len(s.Decisions), len(s.Readings), len(s.Members), len(s.Norms))
	}
	spoken, flagged := 0, 0
	for i := range s.Decisions {
		d := &s.Decisions[i]
		if d.Words != "" {
			spoken++
		}
		if len(d.Principles) > 0 {
			flagged++
		}
		if len(d.Before)+len(d.After) == 0 || len(d.Here) == 0 {
			t.Errorf("nothing stands around %+v", d)
		}
	}
	if spoken == 0 || flagged == 0 {
		t.Errorf("%d decisions were spoken, %d are flagged", spoken, flagged)
	}
	for page := range 5 {
		x.Do("page." + strconv.Itoa(page))
		for range 3 {
			x.Do("decision.right")
		}
		sc, _ := x.Scene()
		gallery.Audit(t, "ending", sc)
		gallery.Keep(t, "life-ending-"+strconv.Itoa(page), sc, 1280, 720)
	}
	if s.Focus != min(len(s.Decisions)-1, 15) {
		t.Errorf("the focus is on decision %d", s.Focus)
	}
	x.Do("save.record")
	x.Do("save.curves")
	if len(shelf.Handed) != 2 || !strings.Contains(texts(x), shelf.Handed[1].Name) {
		t.Fatalf("%d files were handed out", len(shelf.Handed))
	}
	r, err := practice.Read("record", shelf.Handed[0].Data)
	if err != nil {
		t.Fatal(err)
	}
	if res, err := practice.Replay(l.of, r, nil); err != nil || res.Verdict != practice.Same || !r.Ended {
		t.Errorf("%+v, %v", res, err)
	}
	rows, err := csv.NewReader(bytes.NewReader(shelf.Handed[1].Data)).ReadAll()
	if err != nil || len(rows) != len(l.past.Windows)+1 || rows[0][0] != "session" {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

// decide lives to the end, and uses every technique that can be used on the way.
func decide(t *testing.T, l *life) {
	t.Helper()
	next := 0
	for steps := 0; !l.led.Ended(); steps++ {
		if steps%35 == 20 && l.led.Group().Life == sim.Meeting {
			here := belonging(l.led.Group())
			_ = l.led.Intervene(next%len(l.of.Model.Interventions), here[0], here[len(here)-1]) // who is away refuses
			next++
		}
		if _, err := l.step(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestNothingDecided: a life in which nothing was decided or read has an end too.
func TestNothingDecided(t *testing.T) {
	x := begun(&Memory{})
	l := closing(t, x, "student-task-team", practice.Practice, 99)
	if !l.led.Ended() {
		t.Fatal("the life is not over")
	}
	x.openEnding(l)
	for page := range 5 {
		x.Do("page." + strconv.Itoa(page))
		x.Do("decision.right")
		sc, _ := x.Scene()
		gallery.Audit(t, "nothing", sc)
	}
}
