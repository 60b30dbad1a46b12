package trainer

import (
	"testing"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// lived is a life of a scenario that has come so many steps.
func lived(t *testing.T, x *Trainer, name string, steps int) *life {
	t.Helper()
	s, err := scenarios.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	l, err := x.begin(s, practice.Practice)
	if err != nil {
		t.Fatal(err)
	}
	for range steps {
		if _, err := l.step(); err != nil {
			t.Fatal(err)
		}
	}
	return l
}

// TestResumed: a life taken up again is the same, at the same act, and so are
// its words, in the language of now.
func TestResumed(t *testing.T) {
	shelf := &Memory{}
	x := begun(shelf)
	l := lived(t, x, "elderly-home", 700)
	was, acts := l.led.Record().Until, l.past.Acts
	x.Close()
	y := begun(shelf)
	again, err := y.resume(l.name)
	if err != nil {
		t.Fatal(err)
	}
	if again.led.Record().Until != was {
		t.Errorf("resumed at %+v, want %+v", again.led.Record().Until, was)
	}
	if len(again.past.Acts) != len(acts) || len(again.past.Windows) != len(l.past.Windows) || len(again.past.Sessions) != len(l.past.Sessions) {
		t.Fatalf("%d acts are remembered, want %d", len(again.past.Acts), len(acts))
	}
	for i := range acts {
		if acts[i] != again.past.Acts[i] {
			t.Fatalf("act %d is remembered as %+v, want %+v", i, again.past.Acts[i], acts[i])
		}
	}
	english := acts[5].Words
	again.speak(lang.Indonesian)
	if again.past.Acts[5].Words == english || len(again.past.Acts) != len(acts) {
		t.Error("in the other language the same words are said")
	}
	l = lived(t, begun(&Memory{}), "elderly-home", 700) // led on without a break
	for range 50 {                                      // the life goes on in the same words, whoever made its past
		if _, err := l.step(); err != nil {
			t.Fatal(err)
		}
		if _, err := again.step(); err != nil {
			t.Fatal(err)
		}
	}
	again.speak(lang.English)
	if a, b := l.past.Acts[len(l.past.Acts)-1], again.past.Acts[len(again.past.Acts)-1]; a != b {
		t.Errorf("the lives part: %+v and %+v", a, b)
	}
}

// TestCarried: a record handed over goes on here, beside the life it is of; one
// that is wrong leaves nothing.
func TestCarried(t *testing.T) {
	shelf := &Memory{}
	x := begun(shelf)
	l := lived(t, x, "support-group", 333)
	r := l.led.Record()
	on, err := x.carry(r)
	if err != nil {
		t.Fatal(err)
	}
	if on.led.Record().Until != r.Until || on.name == l.name || len(on.past.Acts) != len(l.past.Acts) {
		t.Errorf("%s is carried to %+v, want %+v", on.name, on.led.Record().Until, r.Until)
	}
	r.Checkpoints[2].State = r.Checkpoints[1].State
	before := len(shelf.Kept)
	if _, err := x.carry(r); err == nil {
		t.Error("a record that was changed is carried")
	}
	if len(shelf.Kept) != before {
		t.Errorf("%d journals are kept, want %d", len(shelf.Kept), before)
	}
}
