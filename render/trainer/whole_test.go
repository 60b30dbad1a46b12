package trainer

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// hand is a hand on the trainer that presses only what is to be seen.
type hand struct {
	t *testing.T
	x *Trainer
}

// sees says whether something on the screen intends it, and it can be done.
func (h hand) sees(intent string) bool {
	sc, _ := h.x.Scene()
	hit, ok := sc.Find(intent)
	return ok && !hit.Off
}

// click clicks what intends it.
func (h hand) click(intent string) {
	h.t.Helper()
	click(h.t, h.x, intent)
}

// any clicks the first place whose intent begins so and that answers.
func (h hand) any(prefix string) bool {
	sc, _ := h.x.Scene()
	for _, hit := range sc.Hits {
		if strings.HasPrefix(hit.Intent, prefix) && !hit.Off {
			h.click(hit.Intent)
			return true
		}
	}
	return false
}

// waits lets time pass until something is so.
func (h hand) waits(what string, is func() bool) {
	h.t.Helper()
	for range 100000 {
		if is() {
			return
		}
		h.x.Update(h.x.now+50*time.Millisecond, nil)
	}
	h.t.Fatalf("waited in vain until %s; on the screen: %s", what, oneLine(h.x))
}

// says uses a technique of a family, to whom it may, by clicks alone.
func (h hand) says(family, technique int) bool {
	h.t.Helper()
	h.click(fmt.Sprint("palette.family.", family))
	sc, _ := h.x.Scene()
	var rows []string
	for _, hit := range sc.Hits {
		if strings.HasPrefix(hit.Intent, "palette.use.") && !hit.Off {
			rows = append(rows, hit.Intent)
		}
	}
	if len(rows) == 0 {
		return false
	}
	h.click(rows[technique%len(rows)])
	for k := 1; k <= 4 && !h.sees("say"); k++ { // somebody may be out
		h.any(fmt.Sprint("member.", k))
	}
	if s := h.x.top().(*sessionPlace); !h.sees("say") {
		for s.choice.panel.Holding() {
			h.x.Update(h.x.now, []input.Event{{Kind: input.Strike, Key: "Escape"}})
		}
		return false
	}
	h.click("say")
	return true
}

// TestWholeLife leads a group from the first screen to the look back, by clicks
// on what is to be seen: at least five interventions a session, an assessment
// after each, the record saved at the end. The record lives again elsewhere, to
// the same state; and every screen on the way is as a screen must be.
func TestWholeLife(t *testing.T) {
	for _, mode := range []practice.Mode{practice.Practice, practice.Exam} {
		shelf := &Memory{}
		h := hand{t, begun(shelf)}
		h.click("mode." + string(mode))
		h.click("scenario.2")
		h.any("join.")
		h.any("purpose.2")
		h.click("start")
		audit := func(what string) {
			sc, _ := h.x.Scene()
			gallery.Audit(t, string(mode)+" "+what, sc)
		}
		said, sessions := 0, 0
		for {
			audit("session")
			for k := 0; k < 8; k++ {
				h.waits("the worker can speak", func() bool {
					return h.sees("palette.family.1") && h.sees("silent") || h.sees("commit") || h.sees("sure.0")
				})
				if !h.sees("palette.family.1") {
					break
				}
				if h.says(1+(k+sessions)%9, k) {
					said++
				}
				audit("said")
				acts := len(h.life().past.Acts)
				h.waits("somebody answers", func() bool { return h.life() == nil || len(h.life().past.Acts) > acts+3 })
			}
			for range 6 {
				h.x.Do("faster")
			}
			h.waits("the session closes", func() bool { return h.sees("sure.0") })
			sessions++
			h.any("stage.")
			h.any("pattern.")
			h.any("risk.")
			h.click("sure.1")
			audit("asked")
			h.click("commit")
			audit("shown")
			if h.sees("next") {
				h.click("next")
			}
			if _, ok := h.x.top().(*endingPlace); ok {
				break
			}
			if _, ok := h.x.top().(*sessionPlace); !ok {
				t.Fatalf("after session %d: %T", sessions, h.x.top())
			}
		}
		audit("the end")
		h.click("save.record")
		if len(shelf.Handed) != 1 {
			t.Fatalf("%d files were handed over", len(shelf.Handed))
		}
		if sessions != 6 || said < 5*sessions {
			t.Errorf("%d sessions, %d interventions", sessions, said)
		}
		r, err := practice.Read("record", shelf.Handed[0].Data)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(slices.DeleteFunc(slices.Clone(r.Decisions), func(d practice.Decision) bool { return d.What != practice.Assess })); n != sessions || !r.Ended || r.Mode != mode {
			t.Errorf("the record holds %d assessments, ended %v, in %s", n, r.Ended, r.Mode)
		}
		_, of, err := scenarios.CaseFor(r.Head, "test")
		if err != nil {
			t.Fatal(err)
		}
		res, err := practice.Replay(of, r, nil)
		if err != nil || res.Verdict != practice.Same || res.Passed != len(r.Checkpoints) {
			text, _ := json.Marshal(r.Head)
			t.Errorf("the record of %s: %+v, %v", text, res, err)
		}
		h.x.Close()
		y := begun(shelf)
		if got := oneLine(y); !strings.Contains(got, "finished") {
			t.Errorf("the first screen does not know of the life that was led: %s", got)
		}
	}
}

// life is the life that is led in the session on top, or nil.
func (h hand) life() *life {
	if s, ok := h.x.top().(*sessionPlace); ok {
		return s.life
	}
	return nil
}
