package practice

import (
	"strings"
	"testing"

	"dinamika/sim"
)

// led is the record of a life led by chance, whole.
func led(t testing.TB, c *Case) *Record {
	t.Helper()
	p := begun(t, c, 5, nil)
	lead(t, p, 5, 1000, func() {})
	return reread(t, p.Record())
}

// checkpointAfter is the number, from 1, of the first checkpoint after a moment.
func checkpointAfter(r *Record, w When) int {
	for k := range r.Checkpoints {
		if r.Checkpoints[k].Compare(w) > 0 {
			return k + 1
		}
	}
	return 0
}

// TestTampered: whatever is changed in a record is told at the first checkpoint
// that it reaches.
func TestTampered(t *testing.T) {
	c := caseOf(t, nil)
	sound := led(t, c)
	last := func(what What) int {
		for k := len(sound.Decisions) - 1; k >= 0; k-- {
			if sound.Decisions[k].What == what && sound.Decisions[k].Session == 2 {
				return k
			}
		}
		t.Fatalf("no %s in session 2", what)
		return 0
	}
	silent, said, judged := last(Silence), last(Intervene), last(Assess)
	digits := strings.Repeat("0", 64)
	for name, x := range map[string]struct {
		change  func(r *Record)
		verdict Verdict
		at      int
	}{
		"nothing":         {func(r *Record) {}, Same, 0},
		"seed":            {func(r *Record) { r.Seed++ }, Altered, 1},
		"mode":            {func(r *Record) { r.Mode = Exam }, Altered, 1},
		"hash":            {func(r *Record) { r.Hash = "other" }, Altered, 1},
		"silence away":    {func(r *Record) { r.Decisions = append(r.Decisions[:silent], r.Decisions[silent+1:]...) }, Altered, checkpointAfter(sound, sound.Decisions[silent].When)},
		"decision away":   {func(r *Record) { r.Decisions = append(r.Decisions[:said], r.Decisions[said+1:]...) }, Altered, checkpointAfter(sound, sound.Decisions[said].When)},
		"silence instead": {func(r *Record) { r.Decisions[said] = Decision{When: r.Decisions[said].When, What: Silence} }, Altered, checkpointAfter(sound, sound.Decisions[said].When)},
		"assessment":      {func(r *Record) { r.Decisions[judged].Assessment.Confidence /= 2 }, Altered, checkpointAfter(sound, sound.Decisions[judged].When)},
		"a state":         {func(r *Record) { r.Checkpoints[3].State = digits }, Differs, 4},
		"a checkpoint":    {func(r *Record) { r.Checkpoints = append(r.Checkpoints[:3], r.Checkpoints[4:]...) }, Altered, 4},
		"last checkpoint": {func(r *Record) { r.Checkpoints = r.Checkpoints[:len(r.Checkpoints)-1] }, Altered, len(sound.Checkpoints)},
		"one more": {func(r *Record) {
			r.Checkpoints = append(r.Checkpoints, Checkpoint{When{9, 0}, digits, digits})
		}, Altered, len(sound.Checkpoints) + 1},
		"the end":     {func(r *Record) { r.Until.State = digits }, Differs, 0},
		"not ended":   {func(r *Record) { r.Ended = false }, Altered, 0},
		"longer life": {func(r *Record) { r.Until.When = When{9, 0} }, Rejected, 0},
		"too early":   {func(r *Record) { r.Decisions[said].Act, r.Decisions[said].Session = 131, 3 }, Rejected, 0},
	} {
		p := begun(t, c, 5, nil)
		lead(t, p, 5, 1000, func() {})
		r := p.Record()
		x.change(r)
		if name == "too early" { // keep the order of time
			r.Decisions = r.Decisions[:said+1]
		}
		res, err := Replay(c, r, nil)
		if name == "too early" && err == nil && res.Verdict == Altered {
			continue // told by a checkpoint on the way
		}
		if err != nil || res.Verdict != x.verdict || res.Checkpoint != x.at {
			t.Errorf("%s: %+v, %v: want %s at checkpoint %d", name, res, err, x.verdict, x.at)
		}
		if (res.Why != nil) != (res.Verdict == Rejected) {
			t.Errorf("%s: %s for the reason %v", name, res.Verdict, res.Why)
		}
	}
}

// TestOtherModel: the same decisions under other constants lead elsewhere, and
// the replay says whether the case is known to be another.
func TestOtherModel(t *testing.T) {
	r := led(t, caseOf(t, nil))
	other := caseOf(t, func(p *sim.Params) { p.Trust.Start = 0.9 })
	if res, err := Replay(other, r, nil); err != nil || res.Verdict != Differs || res.Checkpoint != 1 || res.Changes != nil {
		t.Errorf("%+v, %v", res, err)
	}
	other.Hash, other.Program = "h2", "v2"
	res, err := Replay(other, r, nil)
	if err != nil || res.Verdict != Changed || len(res.Changes) != 2 || res.Changes[1] != (Change{"program", "v1", "v2"}) {
		t.Errorf("%+v, %v", res, err)
	}
	same := caseOf(t, nil)
	same.Catalogue = "c2" // a word was corrected, say
	steps := 0
	res, err = Replay(same, r, func(*sim.Group, sim.Moment) { steps++ })
	if err != nil || res.Verdict != Same || len(res.Changes) != 1 || steps < 390 {
		t.Errorf("%+v, %v, %d steps seen", res, err, steps)
	}
}

// TestRecordRefused: a file that no program wrote is told apart, with what and where.
func TestRecordRefused(t *testing.T) {
	c := caseOf(t, nil)
	r := led(t, c)
	data, err := r.Text()
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, x := range []struct{ old, new, want string }{
		{text, "", "r:1: damaged"},
		{text, "[]", "r:1: damaged"},
		{text, "{}", "r: not the record of a practice"},
		{text, "null", "r: not the record of a practice"},
		{text, text[:len(text)/2], "damaged"},
		{`"format": 1`, `"format": 2`, "a record of format 2"},
		{`"format": 1`, `"format": 1, "x": 2`, `unknown field "x"`},
		{`"seed": 5`, `"seed": -5`, "r:6: damaged"},
		{`"state_version": 1`, `"state_version": 2`, "state version 2"},
		{`"mode": "practice"`, `"mode": ""`, "mode"},
		{`"ended": true` + "\n}", `"ended": true}{}`, "damaged"},
		{`"scenario": "rig"`, `"scenario": "gir"`, "belongs to the scenario gir"},
		{`"targets":["`, `"targets":["X`, `: no member is called "X`},
		{`"intervention":"`, `"intervention":"x-`, `no intervention is called "x-`},
		{`{"session":2,`, `{"session":0,`, "want them in the order of time"},
		{`"until": {"session":4`, `"until": {"session":1`, "the record ends in session 1"},
		{`"state":"`, `"state":"Z`, "is no fingerprint"},
	} {
		changed := strings.Replace(text, x.old, x.new, 1)
		if changed == text {
			t.Fatalf("no %s in the record\n%s", x.old, text)
		}
		r, err := Read("r", []byte(changed))
		if err == nil {
			_, err = Replay(c, r, nil)
		}
		if err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%.40s for %.40s: %v, want an error with %q", x.new, x.old, err, x.want)
		}
	}
	r.Checkpoints = nil
	if _, err := Replay(c, r, nil); err == nil {
		t.Error("a record without checkpoints proves something")
	}
}

// FuzzRecord: no file makes the reader or the replay panic.
func FuzzRecord(f *testing.F) {
	c := caseOf(f, nil)
	p := begun(f, c, 5, nil)
	lead(f, p, 5, 30, func() {})
	text, err := p.Record().Text()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"format":1}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := Read("r", data); err == nil {
			_, _ = Replay(c, r, nil)
		}
	})
}

// FuzzJournal: nor does any journal.
func FuzzJournal(f *testing.F) {
	c, kept := caseOf(f, nil), &memory{}
	p := begun(f, c, 5, kept)
	lead(f, p, 5, 30, func() {})
	f.Add(kept.text.Bytes())
	f.Add([]byte("{\"head\":{\"format\":1}}\n"))
	f.Fuzz(func(t *testing.T, data []byte) { _, _ = Resume(c, "j", data, nil) })
}
