package tape

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
	"dinamika/sim/record"
	"dinamika/sim/table"
)

// written is the manifest of a run that was written by the recorder.
func written(t *testing.T, s *scenarios.Scenario, by sim.Policy, overrides map[string]string) []byte {
	t.Helper()
	l, err := Fresh(s, by, 11)
	if err != nil {
		t.Fatal(err)
	}
	g := l.Model.NewGroup(11)
	dir := filepath.Join(t.TempDir(), "run")
	rec, err := record.New(dir, record.About{Format: table.CSV, Scenario: s.Setup.Name, Hash: s.Hash, Program: "test", Overrides: overrides}, l.Model, g)
	if err != nil {
		t.Fatal(err)
	}
	for g.Life != sim.Ended {
		if err := rec.Watch(l.Model.Step(g)); err != nil {
			t.Fatal(err)
		}
	}
	if err := rec.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, record.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// verdict lives a run again and says what that shows.
func verdict(t *testing.T, s Shelf, f File) (*Run, Verdict) {
	t.Helper()
	r, err := s.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return r, r.Verdict(New(r.Life, lang.English).Whole())
}

// change replaces a piece of text that must be there.
func change(t *testing.T, data []byte, old, now string) []byte {
	t.Helper()
	if !bytes.Contains(data, []byte(old)) {
		t.Fatalf("there is no %q", old)
	}
	return bytes.Replace(data, []byte(old), []byte(now), 1)
}

func TestManifest(t *testing.T) {
	s, err := scenarios.Named("support-group")
	if err != nil {
		t.Fatal(err)
	}
	scenarios.Shorten(&s.Setup, 2)
	if err := s.Params.Set("trust.start", 0.5); err != nil {
		t.Fatal(err)
	}
	over := map[string]string{"facilitator": "directive", "sessions": "2", "set trust.start": "0.5"}
	data := written(t, s, sim.Directive, over)
	shelf := Shelf{Program: "test"}
	if k := KindOf(File{"x.json", data}); k != Manifest {
		t.Fatalf("a manifest is taken for %d", k)
	}
	if r, v := verdict(t, shelf, File{"manifest.json", data}); v != Proved || r.Leader() != sim.Directive || len(r.Model.Setup.Sessions) != 2 {
		t.Errorf("the run does not reproduce: %s", v)
	}
	if _, v := verdict(t, shelf, File{"m", change(t, data, `"seed": 11`, `"seed": 12`)}); v != Elsewhere {
		t.Errorf("under another seed it is %s", v)
	}
	if _, v := verdict(t, shelf, File{"m", change(t, data, `"set trust.start": "0.5"`, `"set trust.start": "0.6"`)}); v != Elsewhere {
		t.Errorf("with another parameter it is %s", v)
	}
	old := change(t, change(t, data, `"version": "test"`, `"version": "v0.1"`), `"seed": 11`, `"seed": 12`)
	if r, v := verdict(t, shelf, File{"m", old}); v != Changed || len(r.Changes) != 1 || r.Changes[0].What != "program" {
		t.Errorf("of another program it is %s: %v", v, r.Changes)
	}
	for _, c := range []struct{ old, now, says string }{
		{`"state_version": 1`, `"state_version": 9`, "another version"},
		{`"dinamika": 1`, `"dinamika": 2`, "another version"},
		{`"scenario": "support-group"`, `"scenario": "my-group"`, "my-group.yaml, together"},
		{`"facilitator": "directive",`, `"facilitator": "robot",`, `"robot"`},
		{`"set trust.start"`, `"set trust.stop"`, "trust.stop"},
		{`"sessions": "2"`, `"sessions": "99"`, "99 sessions"},
	} {
		if _, err := shelf.Open(File{"manifest.json", change(t, data, c.old, c.now)}); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("with %s the error is %v", c.now, err)
		}
	}
}

// TestOwnScenario: a run of a scenario that is not shipped opens with its file.
func TestOwnScenario(t *testing.T) {
	text, err := os.ReadFile("../../../scenarios/support-group.yaml")
	if err != nil {
		t.Fatal(err)
	}
	own := File{"dir/my-group.yaml", change(t, text, "name: support-group", "name: my-group")}
	shelf := Shelf{Program: "test", Files: []File{own}}
	s, err := shelf.Parse(own)
	if err != nil {
		t.Fatal(err)
	}
	data := written(t, s, sim.Skilled, nil)
	if _, v := verdict(t, shelf, File{"manifest.json", data}); v != Proved {
		t.Errorf("with its file it is %s", v)
	}
	if _, err := (Shelf{}).Open(File{"manifest.json", data}); err == nil {
		t.Error("without its file it opens")
	}
	own.Data = change(t, own.Data, "crowding: 0.25", "crowding: 0.9")
	if r, v := verdict(t, Shelf{Program: "test", Files: []File{own}}, File{"manifest.json", data}); v != Changed || r.Changes[0].What != "scenario" {
		t.Errorf("with a changed file it is %s", v)
	}
}

// led is the record of a practice of two decisions.
func led(t *testing.T, end bool) []byte {
	t.Helper()
	s, err := scenarios.Named("support-group")
	if err != nil {
		t.Fatal(err)
	}
	of, err := s.Case("test")
	if err != nil {
		t.Fatal(err)
	}
	p, err := practice.Begin(of, 3, practice.Practice, nil)
	if err != nil {
		t.Fatal(err)
	}
	for k, to := range []int{40, 130} {
		if err := p.Reach(practice.When{Session: 1, Act: to}); err != nil {
			t.Fatal(err)
		}
		for i := range of.Model.Interventions {
			if of.Model.Interventions[i].Targets == k && p.Say(i, 2*k, -1, 2) == nil {
				break
			}
		}
	}
	for !p.Ended() && (end || p.Now().Act < 180) {
		if _, err := p.Step(); err != nil {
			t.Fatal(err)
		}
	}
	text, err := p.Record().Text()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestRecord(t *testing.T) {
	shelf := Shelf{Program: "test"}
	for _, end := range []bool{true, false} {
		data := led(t, end)
		r, v := verdict(t, shelf, File{"r.json", data})
		if v != Proved || len(r.Cues) != 2 {
			t.Fatalf("a record does not reproduce: %s, with %d cues", v, len(r.Cues))
		}
		// The tape is the life that the record proves, and no other.
		if x := New(r.Life, lang.English).Whole(); x.End().Hash() != r.Result.Group.Hash() || x.Len() == 0 {
			t.Error("the tape of a record ends elsewhere")
		}
		x := New(r.Life, lang.English).Whole()
		for _, c := range r.Cues {
			a := x.Past.Acts[x.Past.Sessions[c.Session-1].First+c.Act-1]
			if said := x.Past.Wordings(c.Intervention, c.Target, c.Other); int(a.Intervention) != c.Intervention || !strings.HasPrefix(said[1], a.Words) {
				t.Errorf("act %d says %q, not the beginning of the second of %q", c.Act, a.Words, said)
			}
		}
		var top struct{ Decisions []json.RawMessage }
		if err := json.Unmarshal(data, &top); err != nil || len(top.Decisions) != 2 {
			t.Fatal(err, len(top.Decisions))
		}
		if _, v := verdict(t, shelf, File{"r.json", change(t, data, `"seed": 3`, `"seed": 4`)}); v != Tampered {
			t.Errorf("with another seed it is %s", v)
		}
		if _, v := verdict(t, shelf, File{"r.json", change(t, data, `"act":130`, `"act":131`)}); v != Tampered {
			t.Errorf("with a decision moved it is %s", v)
		}
	}
}

// TestErrors: what cannot be opened says what it is and what to do.
func TestErrors(t *testing.T) {
	rec := led(t, false)
	for _, c := range []struct {
		name string
		data []byte
		says string
	}{
		{"a.json", rec[:len(rec)/2], "cut short"},
		{"a.json", change(t, rec, `"format": 1`, `"format": 7`), "format 7"},
		{"a.json", change(t, rec, `"state_version": 1`, `"state_version": 7`), "state version 7"},
		{"a.json", change(t, rec, `"scenario": "support-group"`, `"scenario": "mine"`), "mine.yaml"},
		{"a.json", []byte(`{"a":1}`), "neither"},
		{"acts.parquet", []byte("PAR1..."), "manifest.json"},
		{"x.gif", []byte("GIF89a..."), "picture"},
		{"notes.txt", []byte("hello"), "neither"},
		{"j.json", []byte("{\"head\":{}}\n{\"reached\":{}}\n"), "journal"},
		{"empty.json", nil, "cut short"},
	} {
		_, err := Shelf{}.Open(File{c.name, c.data})
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.name) {
			t.Errorf("%s: the error is %v, want one about %q", c.name, err, c.says)
		}
	}
	if _, err := (Shelf{Files: []File{{"mine.yaml", []byte("dinamika: 1\nname: mine\nnoise: x\n")}}}).Open(File{"a.json", change(t, rec, `"scenario": "support-group"`, `"scenario": "mine"`)}); err == nil || !strings.Contains(err.Error(), "mine.yaml") {
		t.Errorf("a wrong scenario file says %v", err)
	}
}
