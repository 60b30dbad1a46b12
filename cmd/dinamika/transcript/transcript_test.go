package transcript

import (
	"bytes"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
)

// of writes down what a shipped group says.
func of(t *testing.T, scenario string, seed uint64, l lang.Language, acts int) (*Transcript, []sim.Act) {
	t.Helper()
	c, err := scenarios.LoadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	s, err := scenarios.Named(scenario)
	if err != nil {
		t.Fatal(err)
	}
	m, err := sim.NewModel(s.Setup, s.Params, c.Interventions)
	if err != nil {
		t.Fatal(err)
	}
	g := m.NewGroup(seed)
	script := New(m, g, s, c, lang.In(l))
	var spoken []sim.Act
	for len(spoken) < acts {
		did := m.Step(g)
		script.Watch(did)
		if did&sim.Spoken != 0 {
			spoken = append(spoken, g.Last)
		}
	}
	return script, spoken
}

// TestEveryActIsThere: each act has its words, under who said it to whom, with
// what was meant; and who took it otherwise, where the one aimed at did.
func TestEveryActIsThere(t *testing.T) {
	script, acts := of(t, "village-deliberation", 5, lang.English, 900)
	k, taken := 0, 0
	for n, s := range script.Sessions {
		for _, turn := range s.Turns {
			for _, line := range turn.Acts {
				a := acts[k]
				k++
				if int(a.Session) != n || int(a.Index)+1 != line.Number || script.talk.Name(int(a.Speaker)) != turn.From {
					t.Fatalf("act %d of session %d by %s stands as act %d of session %d by %s", a.Index+1, a.Session+1, script.talk.Name(int(a.Speaker)), line.Number, n+1, turn.From)
				}
				if a.Addressee >= 0 && script.talk.Name(int(a.Addressee)) != turn.To {
					t.Fatalf("act %d: to %s, want %s", k, turn.To, script.talk.Name(int(a.Addressee)))
				}
				meant := strings.ToLower(lang.In(lang.English).Name("bales", a.Kind.String()))
				if line.Text == "" || !strings.HasPrefix(line.Meant, meant) {
					t.Fatalf("act %d: %q, meant as %q, want %q", k, line.Text, line.Meant, meant)
				}
				aim := a.Target
				if aim < 0 {
					aim = a.Addressee
				}
				otherwise := aim >= 0 && a.Misread>>uint(aim)&1 == 1 && a.Received != a.Kind
				if otherwise {
					taken++
					if want := script.talk.Name(int(aim)) + " took it as: " + strings.ToLower(lang.In(lang.English).Name("bales", a.Received.String())); line.Taken != want {
						t.Errorf("act %d: %q, want %q", k, line.Taken, want)
					}
				}
				if a.Misread == 0 && line.Taken != "" {
					t.Errorf("act %d: nobody misread it, but %q", k, line.Taken)
				}
			}
		}
	}
	if k != len(acts) || taken == 0 {
		t.Errorf("%d of %d acts are there, %d taken otherwise", k, len(acts), taken)
	}
}

// TestPage: the page holds what the text holds, and names are not markup.
func TestPage(t *testing.T) {
	script, _ := of(t, "elderly-home", 5, lang.Indonesian, 200)
	script.Title, script.Repeat = "A <b> & C", "dinamika run elderly-home --seed 5"
	page, err := script.HTML()
	if err != nil {
		t.Fatal(err)
	}
	again, err := script.HTML()
	if err != nil || !bytes.Equal(page, again) {
		t.Errorf("the same run gives another page: %v", err)
	}
	for _, want := range []string{`<html lang="id">`, "A &lt;b&gt; &amp; C", "Pertemuan 1", script.Sessions[0].Turns[3].Acts[0].Text, script.Repeat} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page has no %q", want)
		}
	}
	for line := range strings.SplitSeq(string(script.Text()), "\n") {
		if n := len([]rune(line)); n > wide && !strings.HasPrefix(line, "PERTEMUAN") {
			t.Errorf("a line of %d characters: %q", n, line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("blanks at the end of %q", line)
		}
	}
}
