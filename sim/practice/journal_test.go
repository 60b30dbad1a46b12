package practice

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dinamika/sim"
)

// TestKilledAnywhere cuts a journal at every byte, as a kill may. What was
// kept before the torn line is rebuilt exactly, at the same act, and the life
// that goes on from there is the one that would have been.
func TestKilledAnywhere(t *testing.T) {
	c := caseOf(t, nil)
	kept := &memory{}
	p := begun(t, c, 11, kept)
	type stood struct {
		decisions int
		at        Checkpoint
	}
	after := map[int]stood{} // by the length of the journal
	see := func() {
		n := kept.text.Len()
		if was, ok := after[n]; !ok || was.decisions != len(p.decisions) {
			after[n] = stood{len(p.decisions), p.checkpoint()}
		}
	}
	see()
	lead(t, p, 11, 60, see)
	text := kept.text.Bytes()
	if len(p.decisions) < 8 {
		t.Fatalf("only %d decisions", len(p.decisions))
	}
	seen := 0
	for n := range len(text) + 1 {
		whole := Whole(text[:n])
		torn, err := Resume(c, "j", text[:n], nil)
		if whole == 0 {
			if err == nil || !strings.Contains(err.Error(), "begin anew") {
				t.Fatalf("without a whole line: %v", err)
			}
			continue
		}
		if err != nil {
			t.Fatalf("cut after %d of %d bytes: %v", n, len(text), err)
		}
		lines := bytes.Count(text[:n], []byte(`{"decision":`))
		if bytes.LastIndex(text[:n], []byte(`{"decision":`)) >= whole {
			lines-- // the line being written
		}
		if len(torn.decisions) != lines {
			t.Fatalf("cut after %d bytes: %d decisions, want %d", n, len(torn.decisions), lines)
		}
		if want, ok := after[whole]; ok && n == whole {
			seen++
			if got := torn.checkpoint(); got != want.at {
				t.Fatalf("cut after %d bytes: the group is at %+v, want %+v", n, got, want.at)
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d moments were compared", seen)
	}
	if err := p.Mark(); err != nil {
		t.Fatal(err)
	}
	back, err := Resume(c, "j", kept.text.Bytes(), nil)
	if err != nil {
		t.Fatal(err)
	}
	lead(t, p, 12, 1000, func() {})
	lead(t, back, 12, 1000, func() {})
	if a, b := p.checkpoint(), back.checkpoint(); a != b || !back.Ended() {
		t.Errorf("ended as %v, resumed as %v", a, b)
	}
}

// TestJournalFile keeps a journal in a file, tears it, and goes on.
func TestJournalFile(t *testing.T) {
	c, path := caseOf(t, nil), filepath.Join(t.TempDir(), "life.jsonl")
	f, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	p := begun(t, c, 3, f)
	lead(t, p, 3, 200, func() {})
	if err := errors.Join(p.Mark(), f.Close()); err != nil {
		t.Fatal(err)
	}
	if err := p.Mark(); err == nil {
		t.Error("a closed file keeps what it is given")
	}
	if _, err := Create(path); !errors.Is(err, os.ErrExist) {
		t.Errorf("a journal was written over: %v", err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	torn := append(bytes.Clone(whole), `{"decision":{"session":2,`+strings.Repeat("x", 300)...)
	if err := os.WriteFile(path, torn, 0o644); err != nil {
		t.Fatal(err)
	}
	f, text, err := Open(path)
	if err != nil || !bytes.Equal(text, whole) {
		t.Fatalf("%d bytes of %d, %v", len(text), len(whole), err)
	}
	if now, _ := os.ReadFile(path); !bytes.Equal(now, torn) {
		t.Error("looking at a journal changed it")
	}
	back, err := Resume(c, path, text, f)
	if err != nil || back.checkpoint() != p.checkpoint() {
		t.Fatalf("%v: not where it was", err)
	}
	lead(t, back, 4, 1000, func() {})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	text, _ = os.ReadFile(path)
	end, err := Resume(c, path, text, nil)
	if err != nil || !end.Ended() || end.checkpoint() != back.checkpoint() {
		t.Errorf("at the end: %v, ended %v", err, end != nil && end.Ended())
	}
	if _, _, err := Open(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no file is a journal")
	}
}

// TestJournalRefused: what is no journal, or another's, or was changed, is told
// with its line.
func TestJournalRefused(t *testing.T) {
	c := caseOf(t, nil)
	kept := &memory{}
	p := begun(t, c, 3, kept)
	lead(t, p, 3, 300, func() {})
	text := kept.text.String()
	for _, x := range []struct{ old, new, want string }{
		{`{"head"`, `{"tail"`, "j:1: not the journal"},
		{`"format":1`, `"format":2`, "journal of format 2"},
		{`"scenario":"rig"`, `"scenario":"gir"`, "belongs to the scenario gir"},
		{`"state_version":1`, `"state_version":9`, "state version 9"},
		{`"mode":"practice"`, `"mode":"fun"`, `mode "fun"`},
		{`"mode":"practice"`, `"mode":"practice","x":1`, "j:1: not the journal"},
		{`"seed":3`, `"seed":4`, "the decisions before this checkpoint"},
		{`"what":"assessment"`, `"what":"nonsense"`, `j:2: the life cannot be rebuilt from here on: what "nonsense"`},
		{`"confidence":0`, `"confidence":0.1e0`, "j:"},
		{"{\"decision\"", "\x00{\"decision\"", "j:2"},
		{"{\"decision\"", "{}\n{\"decision\"", "j:2: the life cannot be rebuilt from here on: want one decision"},
		{"{\"decision\"", "{\"reached\":{\"session\":9,\"act\":4}}\n{\"decision\"", "there is no such moment"},
	} {
		changed := strings.Replace(text, x.old, x.new, 1)
		if changed == text {
			t.Fatalf("no %s in the journal", x.old)
		}
		if _, err := Resume(c, "j", []byte(changed), nil); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s for %s: %v, want an error with %q", x.new, x.old, err, x.want)
		}
	}
	other := caseOf(t, func(p *sim.Params) { p.Trust.Start = 0.9 })
	if _, err := Resume(other, "j", []byte(text), nil); err == nil || !strings.Contains(err.Error(), "the group is not as it was: the journal") {
		t.Errorf("another model: %v", err)
	}
	other.Program = "v2"
	if _, err := Resume(other, "j", []byte(text), nil); err == nil || !strings.Contains(err.Error(), "the program, the scenario or the catalogue has changed") {
		t.Errorf("another program: %v", err)
	}
	same := caseOf(t, nil)
	same.Program = "v2"
	if _, err := Resume(same, "j", []byte(text), nil); err != nil {
		t.Errorf("another version with the same model: %v", err)
	}
}

// TestCarried: a record that was handed on becomes a journal that goes on where
// it ended, wherever that was, and the life ends as it would have.
func TestCarried(t *testing.T) {
	c := caseOf(t, nil)
	for seed := range uint64(20) {
		p := begun(t, c, seed, nil)
		lead(t, p, seed, 37*int(seed), func() {})
		lines, err := reread(t, p.Record()).Journal()
		if err != nil {
			t.Fatal(err)
		}
		to := &memory{}
		for _, line := range lines {
			if err := to.Append(line); err != nil {
				t.Fatal(err)
			}
		}
		on, err := Resume(c, "carried", to.text.Bytes(), to)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if on.Now() != p.Now() || on.Record().Until != p.Record().Until {
			t.Fatalf("seed %d: carried to %+v, want %+v", seed, on.Record().Until, p.Record().Until)
		}
		lead(t, p, seed+100, 200, func() {})
		lead(t, on, seed+100, 200, func() {})
		if on.Record().Until != p.Record().Until || len(on.Record().Checkpoints) != len(p.Record().Checkpoints) {
			t.Errorf("seed %d: the carried life goes another way", seed)
		}
		again, err := Resume(c, "again", to.text.Bytes(), nil)
		if err != nil || again.Now().Compare(on.Now()) > 0 {
			t.Errorf("seed %d: the journal that went on cannot be taken up: %v", seed, err)
		}
	}
}
