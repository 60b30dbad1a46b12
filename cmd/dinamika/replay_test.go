package main

import (
	"errors"
	"regexp"
	"testing"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// TestReplayWords: every kind of decision and every verdict has words in both
// languages, those included that no command makes.
func TestReplayWords(t *testing.T) {
	catalogue, err := scenarios.LoadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	missing := regexp.MustCompile(`⟦|no value`)
	for _, l := range []lang.Language{lang.English, lang.Indonesian} {
		p := &program{words: lang.In(l)}
		var said []string
		for _, d := range []practice.Decision{
			{What: practice.Intervene, Intervention: "go-round"},
			{What: practice.Intervene, Intervention: "invite-silent", Targets: []string{"Ani"}},
			{What: practice.Silence},
			{What: practice.Assess, Assessment: &practice.Assessment{Stage: "storming", Pattern: "maypole", AtRisk: []string{"Ani"}, Power: []string{"Budi"}, Signs: []string{"trust"}, Confidence: 0.7}},
			{What: practice.Plan, Plan: &practice.Intent{Interventions: []string{"go-round"}, Members: []string{"Ani"}}},
			{What: practice.Plan, Plan: &practice.Intent{}},
		} {
			said = append(said, p.decision(&d, catalogue))
		}
		r := &practice.Record{Ended: true, Checkpoints: make([]practice.Checkpoint, 9)}
		for _, v := range []practice.Verdict{practice.Same, practice.Altered, practice.Differs, practice.Changed, practice.Rejected} {
			for k := range 2 {
				said = append(said, p.verdict(r, &practice.Result{Verdict: v, Checkpoint: k, Why: errors.New("why")}))
			}
		}
		said = append(said, p.verdict(&practice.Record{}, &practice.Result{Verdict: practice.Same}))
		for _, c := range (&practice.Case{}).Changes(practice.Head{Hash: "a", Catalogue: "b", Program: "c"}) {
			said = append(said, p.words.T("command.replay.change."+c.What, map[string]any{"Was": c.Was, "Is": c.Is}))
		}
		for _, text := range said {
			if missing.MatchString(text) {
				t.Errorf("%s: %s", l, text)
			}
		}
		want := map[lang.Language]string{
			lang.English:    "Assessment: stage storming; pattern maypole; at risk Ani; power with Budi; by the signs trust; sure to 70%",
			lang.Indonesian: "Asesmen: tahap pergolakan; pola",
		}[l]
		if got := said[3]; len(got) < len(want) || got[:len(want)] != want {
			t.Errorf("%s: %q, want %q", l, got, want)
		}
		if said[5] != p.words.T("command.replay.what.plan") {
			t.Errorf("an empty plan is %q", said[5])
		}
	}
}
