//go:build linux

package drive

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// far is how far the one life in the folder has come, by its journal.
func (d *desk) far() *practice.Practicum {
	d.t.Helper()
	for name, text := range d.journals() {
		if practice.Whole(text) == 0 {
			continue
		}
		text = text[:practice.Whole(text)]
		head, err := practice.HeadOf(name, text)
		if err != nil {
			d.t.Fatal(err)
		}
		_, of, err := scenarios.CaseFor(head, head.Program)
		if err != nil {
			d.t.Fatal(err)
		}
		led, err := practice.Resume(of, name, text, nil)
		if err != nil {
			d.t.Fatal(err)
		}
		return led
	}
	return nil
}

// TestSession leads a whole session in the real window by mouse and keys: a
// scenario, the door, interventions of five families, the assessment. The record
// is saved, and lives again headless to the state the window came to.
func TestSession(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.start()
	d.click("scenario.2")
	d.looks()
	d.keep("briefing")
	d.click("start")
	d.press("p")
	d.waits("a journal is kept", func() bool { return d.far() != nil })
	d.join()
	d.twin.Do("pause")
	for family := 1; family <= 5; family++ {
		d.click(fmt.Sprint("palette.family.", family))
		d.click(fmt.Sprint("palette.use.", d.twin.first(t, "palette.use.")))
		for k := 1; k <= 3 && !d.twin.can("say"); k++ {
			d.click(fmt.Sprint("member.", k))
		}
		if family == 1 {
			d.keep("chosen")
		}
		d.click("say")
		want := family
		d.waits("the decision is kept", func() bool { return len(d.far().Record().Decisions) >= want })
		for range 6 { // what was said is said, and somebody answers
			d.key(".")
		}
	}
	d.keep("session")
	for range 6 {
		d.press("]")
	}
	d.press("p")
	d.waits("the session is over", func() bool { now := d.far().Now(); return now.Session == 2 && now.Act == 0 })
	d.join()
	d.looks()
	d.keep("asked")
	d.click("stage.1")
	d.click("risk.0")
	d.click("sure.1")
	d.click("commit")
	d.looks()
	d.keep("shown")
	d.click("back")
	d.looks()
	d.click("kept.list")
	d.looks()
	d.keep("kept")
	d.click("kept.export")
	var saved []string
	d.waits("the record is saved", func() bool {
		saved, _ = filepath.Glob(filepath.Join(d.dir, "exports", "*.json"))
		return len(saved) == 1
	})
	d.close()
	text, err := os.ReadFile(saved[0])
	if err != nil {
		t.Fatal(err)
	}
	r, err := practice.Read(saved[0], text)
	if err != nil {
		t.Fatal(err)
	}
	_, of, err := scenarios.CaseFor(r.Head, r.Program)
	if err != nil {
		t.Fatal(err)
	}
	res, err := practice.Replay(of, r, nil)
	if err != nil || res.Verdict != practice.Same {
		t.Fatalf("%+v, %v", res, err)
	}
	if led := d.far(); led.Record().Until != r.Until || len(r.Decisions) != 6 {
		t.Errorf("the window came to %+v, the record ends at %+v, with %d decisions", led.Record().Until, r.Until, len(r.Decisions))
	}
}
