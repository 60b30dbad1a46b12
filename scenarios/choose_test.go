package scenarios

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"dinamika/sim"
	"dinamika/sim/practice"

	"github.com/google/go-cmp/cmp"
)

// chosen is a shipped scenario after a change of its usual choices.
func chosen(t *testing.T, name string, change func(*Choices)) (*Scenario, *Scenario) {
	t.Helper()
	s, err := Named(name)
	if err != nil {
		t.Fatal(err)
	}
	c := s.Usual()
	change(&c)
	out, err := s.Chosen(c)
	if err != nil {
		t.Fatal(err)
	}
	return s, out
}

// without is a list without one of its names.
func without(list []string, name string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == name })
}

// TestUsualChoices: who chooses what stands in the file gets the very file, and
// the very life that it always gave.
func TestUsualChoices(t *testing.T) {
	for _, name := range List() {
		s, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		c := s.Usual()
		slices.Reverse(c.Contract) // in whatever order they were clicked
		out, err := s.Chosen(c)
		if err != nil {
			t.Fatal(err)
		}
		if out != s || out.Choices != nil {
			t.Errorf("%s: the usual choices change something", name)
		}
		of, err := out.Case("v")
		if err != nil {
			t.Fatal(err)
		}
		p, err := practice.Begin(of, 1, practice.Practice, nil)
		if err != nil {
			t.Fatal(err)
		}
		head, err := json.Marshal(p.Head())
		if err != nil || strings.Contains(string(head), "choices") {
			t.Errorf("%s: %s, %v: want a head as it was before there were choices", name, head, err)
		}
		// The same through the machinery that writes a scenario anew.
		f := s.file
		gone := s.people(&f, s.Usual().Members)
		s.terms(&f, &c)
		again, problems := s.rebuiltWithout(&f, gone)
		if len(problems) > 0 || len(gone) > 0 {
			t.Fatal(problems, gone)
		}
		if diff := cmp.Diff(s.Setup, again.Setup); diff != "" {
			t.Errorf("%s (-file +written anew):\n%s", name, diff)
		}
		if diff := cmp.Diff(s.Text, again.Text); diff != "" {
			t.Errorf("%s (-file +written anew):\n%s", name, diff)
		}
	}
}

// TestLeftOut: of one who does not come nothing is left, and the rest is as it was.
func TestLeftOut(t *testing.T) {
	for _, name := range List() {
		base, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, who := range base.Usual().Members {
			s, out := chosen(t, name, func(c *Choices) { c.Members = without(c.Members, who) })
			if out.Hash != s.Hash || out.Choices == nil || len(out.Setup.People) != len(s.Setup.People)-1 {
				t.Fatalf("%s without %s: %d people, choices %v", name, who, len(out.Setup.People), out.Choices)
			}
			named := func(of *Scenario, i int) string {
				if i < 0 {
					return ""
				}
				return of.Setup.People[i].Name
			}
			var want, got [][2]string
			for _, l := range s.Setup.Links {
				if pair := [2]string{named(s, l.From), named(s, l.To)}; !slices.Contains(pair[:], who) {
					want = append(want, pair)
				}
			}
			for _, l := range out.Setup.Links {
				got = append(got, [2]string{named(out, l.From), named(out, l.To)})
			}
			if !slices.Equal(want, got) {
				t.Errorf("%s without %s: ties %v, want %v", name, who, got, want)
			}
			events := 0
			for _, e := range s.Setup.Events {
				if named(s, e.Member) != who && named(s, e.By) != who {
					events++
				}
			}
			if len(out.Setup.Events) != events {
				t.Errorf("%s without %s: %d events, want %d", name, who, len(out.Setup.Events), events)
			}
			lines := 0
			for _, l := range s.Text.Lines {
				if named(s, l.By) != who {
					lines++
				}
			}
			if len(out.Text.Lines) != lines {
				t.Errorf("%s without %s: %d lines, want %d", name, who, len(out.Text.Lines), lines)
			}
			for i, p := range out.Setup.People {
				k := slices.IndexFunc(s.Setup.People, func(q sim.Person) bool { return q.Name == p.Name })
				if diff := cmp.Diff(s.Setup.People[k], p); diff != "" || out.Looks[i] != s.Looks[k] || out.Text.Members[i] != s.Text.Members[k] {
					t.Errorf("%s without %s: %s is another: %s", name, who, p.Name, diff)
				}
			}
			if _, err := out.Case("v"); err != nil {
				t.Errorf("%s without %s: %v", name, who, err)
			}
		}
	}
}

// TestInvited: everybody who can be invited comes as they are described, with
// their ties, and a place can be changed for another.
func TestInvited(t *testing.T) {
	for _, name := range List() {
		base, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range base.Invitees() {
			if v.Joins {
				continue
			}
			who := v.Person.Name
			_, out := chosen(t, name, func(c *Choices) { c.Members = append(c.Members, who) })
			i := slices.IndexFunc(out.Setup.People, func(p sim.Person) bool { return p.Name == who })
			if i < 0 || out.Setup.People[i].Candidate || out.Looks[i] != v.Looks || out.Text.Members[i] != v.About {
				t.Fatalf("%s with %s: at %d", name, who, i)
			}
		}
		if len(base.Invitees()) < len(base.Usual().Members)+2 {
			t.Errorf("%s: fewer than two can be invited", name)
		}
	}
	_, out := chosen(t, "support-group", func(c *Choices) { c.Members = append([]string{"Lestari"}, without(c.Members, "Agus")...) })
	if got := out.Setup.People[0].Name; got != "Lestari" {
		t.Errorf("the first seat is %s's", got)
	}
	ties := 0
	for _, l := range out.Setup.Links {
		if l.From == 0 || l.To == 0 {
			ties++
		}
	}
	if ties != 2 {
		t.Errorf("Lestari has %d ties, want hers to Rani and back", ties)
	}
	_, out = chosen(t, "elderly-home", func(c *Choices) { c.Members = append(c.Members[2:], "Pak Rusli", c.Members[0]) })
	var names []string
	for _, p := range out.Setup.People {
		if p.Joins == 0 && !p.Candidate {
			names = append(names, p.Name)
		}
	}
	if !slices.Equal(names, out.Choices.Members) || out.Setup.People[len(names)].Name != "Bu Ratna" && !slices.ContainsFunc(out.Setup.People, func(p sim.Person) bool { return p.Name == "Bu Ratna" && p.Joins == 3 }) {
		t.Errorf("they sit %v, want %v", names, out.Choices.Members)
	}
}

// TestTerms: each choice moves the setup where it should, and nowhere else.
func TestTerms(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Choices)
		want   func(*sim.Setup)
	}{
		{"room", func(c *Choices) { c.Room = "canteen" }, func(s *sim.Setup) { s.Room = sim.Room{Crowding: 0.5, Noise: 0.1} }},
		{"opening", func(c *Choices) { c.Opening = "ask" }, func(s *sim.Setup) { s.Sessions[0].Pattern = sim.Maypole }},
		{"contract", func(c *Choices) { c.Contract = []string{"attendance", "respect"} }, func(s *sim.Setup) {
			s.Contract = []sim.Clause{{Norm: sim.Respect, Standard: 0.9}, {Norm: sim.Coming, Standard: 0.9}}
		}},
		{"no contract", func(c *Choices) { c.Contract = nil }, func(s *sim.Setup) { s.Contract = []sim.Clause{} }},
		{"purpose", func(c *Choices) { c.Purpose = "what-helps" }, func(s *sim.Setup) {
			s.Clarity, s.Sessions[0].Agenda = 0.65, []int{1}
			for i := range s.Issues {
				s.Issues[i].SelfFocus -= 0.2
			}
		}},
	} {
		s, out := chosen(t, "support-group", c.change)
		want := s.Setup
		want.Sessions = slices.Clone(want.Sessions)
		want.Issues = slices.Clone(want.Issues)
		c.want(&want)
		near := cmp.Comparer(func(a, b float64) bool { return a-b < 1e-12 && b-a < 1e-12 })
		if diff := cmp.Diff(want, out.Setup, near, cmp.Comparer(func(a, b []sim.Clause) bool { return slices.Equal(a, b) })); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestTermsMatter: what was chosen is felt by the group, through the model's
// own quantities.
func TestTermsMatter(t *testing.T) {
	noise := func(s *Scenario) float64 {
		m, err := sim.NewModel(s.Setup, s.Params, s.catalogue.Interventions)
		if err != nil {
			t.Fatal(err)
		}
		misread := 0
		for k := range 6 {
			g := m.NewGroup(uint64(k))
			for g.Session < 2 && g.Life != sim.Ended {
				if m.Step(g)&sim.Spoken != 0 && g.Last.Misread != 0 {
					misread++
				}
			}
		}
		return float64(misread)
	}
	base, loud := chosen(t, "support-group", func(c *Choices) { c.Room = "training" })
	if a, b := noise(base), noise(loud); !(b > a) {
		t.Errorf("%v acts are misread beside the workshop, %v in the library", b, a)
	}
	_, clear := chosen(t, "support-group", func(c *Choices) { c.Purpose = "what-helps" })
	m, err := sim.NewModel(clear.Setup, clear.Params, clear.catalogue.Interventions)
	if err != nil {
		t.Fatal(err)
	}
	if g := m.NewGroup(1); g.Clarity != 0.65 {
		t.Errorf("the goal is %v clear", g.Clarity)
	}
}

// TestImpossibleChoices: what cannot be is refused, and says what can.
func TestImpossibleChoices(t *testing.T) {
	s, err := Named("support-group")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		change func(*Choices)
		want   string
	}{
		{func(c *Choices) { c.Members[0] = "Pak Hendri" }, `no member is called "Pak Hendri"; did you mean "Pak Hendra"?`},
		{func(c *Choices) { c.Members = append(c.Members, "Agus") }, "the member Agus is chosen twice: keep one"},
		{func(c *Choices) { c.Members = c.Members[:3] }, "3 members are chosen for the first session: want 4 to 11"},
		{func(c *Choices) { c.Room = "moon" }, `no room is called "moon": want one of library, training, canteen`},
		{func(c *Choices) { c.Purpose = "" }, `no purpose is called "": want one of staying-clean, as-it-is, what-helps`},
		{func(c *Choices) { c.Opening = "rounds" }, `no opening is called "rounds"; did you mean "round"?`},
		{func(c *Choices) { c.Contract = []string{"candour"} }, `no norm is called "candour": want one of confidentiality, respect, disclosure, equal_talk, attendance`},
	} {
		choices := s.Usual()
		c.change(&choices)
		_, err := s.Chosen(choices)
		if no := (CannotBe{}); !errors.As(err, &no) || err.Error() != c.want {
			t.Errorf("error %v\nwant  %s", err, c.want)
		}
	}
	small, err := Load("testdata/small.yaml", testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := small.Chosen(Choices{Members: []string{"Ratna", "Dewi"}}); err == nil || err.Error() != "small: there is nothing to choose before the group meets" {
		t.Errorf("error %v", err)
	}
	if out, err := small.Chosen(small.Usual()); err != nil || out != small {
		t.Errorf("the usual choices of a scenario that offers none: %v", err)
	}
}

// TestChosenReplays: a record names its choices, and a case is built from them;
// choices that were changed afterwards show.
func TestChosenReplays(t *testing.T) {
	_, out := chosen(t, "village-deliberation", func(c *Choices) {
		c.Members = append(without(c.Members, "Haji Zainal"), "Bu Warni")
		c.Room, c.Contract = "school", append(c.Contract, "candour")
	})
	of, err := out.Case("v")
	if err != nil {
		t.Fatal(err)
	}
	p, err := practice.Begin(of, 5, practice.Exam, nil)
	if err != nil {
		t.Fatal(err)
	}
	for range 400 {
		if _, err := p.Step(); err != nil {
			t.Fatal(err)
		}
	}
	text, err := p.Record().Text()
	if err != nil {
		t.Fatal(err)
	}
	replay := func(text []byte) (*practice.Result, error) {
		r, err := practice.Read("record", text)
		if err != nil {
			return nil, err
		}
		_, of, err := CaseFor(r.Head, "v")
		if err != nil {
			return nil, err
		}
		return practice.Replay(of, r, nil)
	}
	res, err := replay(text)
	if err != nil || res.Verdict != practice.Same || res.Group.Hash() != p.Group().Hash() {
		t.Fatalf("%+v, %v", res, err)
	}
	for _, c := range [][2]string{{`"room": "school"`, `"room": "market"`}, {`      "candour"`, `      "equal_talk"`}, {`"Bu Warni"`, `"Pak Karim"`}, {`"Reza",`, ``}} {
		if !strings.Contains(string(text), c[0]) {
			t.Fatalf("the record has no %s", c[0])
		}
		res, err := replay([]byte(strings.Replace(string(text), c[0], c[1], 1)))
		if err != nil || res.Verdict != practice.Altered {
			t.Errorf("%s: %+v, %v", c[1], res, err)
		}
	}
	if _, err := replay([]byte(strings.Replace(string(text), `"Bu Warni"`, `"Bu Warna"`, 1))); err == nil || err.Error() != `no member is called "Bu Warna"; did you mean "Bu Warni"?` {
		t.Errorf("error %v", err)
	}
	r, err := practice.Read("record", text)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Named("village-deliberation")
	if err != nil {
		t.Fatal(err)
	}
	if of, err = s.Case("v"); err != nil {
		t.Fatal(err)
	}
	if _, err := practice.Replay(of, r, nil); err == nil {
		t.Error("a record is replayed in a case of other choices")
	}
}
