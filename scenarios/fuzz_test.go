package scenarios

import (
	"errors"
	"io/fs"
	"math"
	"testing"
	"time"

	"dinamika/sim"
)

// soon fails when something took longer than any file may.
func soon(t *testing.T, start time.Time) {
	t.Helper()
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

// listed checks that an error is a list of problems with places.
func listed(t *testing.T, err error) {
	t.Helper()
	var problems Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("%T %v is no list of problems", err, err)
	}
	for _, p := range problems {
		if p.File == "" || p.Line < 1 || p.Column < 1 || p.Message == "" {
			t.Errorf("%#v: want file, line, column and message", p)
		}
	}
	_ = err.Error()
}

func FuzzParse(f *testing.F) {
	catalogue := testCatalogue(f)
	survey := fileBytes(f, "full.csv")
	f.Add(fileBytes(f, "full.yaml"), survey)
	f.Add(fileBytes(f, "small.yaml"), survey)
	f.Add(Template("template"), survey)
	f.Fuzz(func(t *testing.T, data, survey []byte) {
		if len(data) > maxBytes || len(survey) > maxBytes {
			return
		}
		defer soon(t, time.Now())
		s, err := Parse("fuzz", data, func(string) ([]byte, error) { return survey, nil }, catalogue)
		if err != nil {
			listed(t, err)
			return
		}
		valid(t, s, catalogue.Interventions)
		for _, c := range someChoices(s) {
			out, err := s.Chosen(c)
			if no := (CannotBe{}); err != nil && !errors.As(err, &no) {
				t.Fatalf("%+v: %v", c, err)
			}
			if err == nil {
				valid(t, out, catalogue.Interventions)
			}
		}
	})
}

// someChoices is the usual choices and, of each thing that can be chosen, the
// last; with everybody who can be there, and with as few as can be.
func someChoices(s *Scenario) []Choices {
	if s.Pregroup == nil {
		return nil
	}
	usual, other := s.Usual(), s.Usual()
	other.Members = nil
	for _, v := range s.Invitees() {
		other.Members = append([]string{v.Person.Name}, other.Members...)
	}
	if p := s.Pregroup.Purposes; len(p) > 0 {
		other.Purpose = p[len(p)-1].ID
	}
	if p := s.Pregroup.Rooms; len(p) > 0 {
		other.Room = p[len(p)-1].ID
	}
	if p := s.Pregroup.Openings; len(p) > 0 {
		other.Opening = p[len(p)-1].ID
	}
	few := other
	few.Members = other.Members[:min(s.Pregroup.Least, len(other.Members))]
	few.Contract = nil
	for _, o := range s.Pregroup.Clauses {
		few.Contract = append(few.Contract, o.Norm.String())
	}
	return []Choices{usual, other, few}
}

func FuzzParseCatalogue(f *testing.F) {
	f.Add(fileBytes(f, "catalogue.yaml"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > maxBytes {
			return
		}
		defer soon(t, time.Now())
		c, err := ParseCatalogue("fuzz", data)
		if err != nil {
			listed(t, err)
			return
		}
		if len(c.Text) != len(c.Interventions) {
			t.Fatalf("%d texts for %d interventions", len(c.Text), len(c.Interventions))
		}
		for i, v := range c.Interventions {
			if err := v.Check(); err != nil {
				t.Error(err)
			}
			if at, ok := c.Index(v.ID); !ok || at != i {
				t.Errorf("%s is at %d, not %d", v.ID, at, i)
			}
			bilingual(t, c.Text[i].Name, c.Text[i].About)
			if say := c.Text[i].Say; len(say.EN) == 0 || len(say.EN) != len(say.ID) {
				t.Errorf("%s says %q and %q", v.ID, say.EN, say.ID)
			}
		}
	})
}

func FuzzParseExperiment(f *testing.F) {
	catalogue := testCatalogue(f)
	points := []byte("leader,skill\ndirective,0.5\ndemocratic,1\n")
	f.Add(fileBytes(f, "trial.yaml"), points)
	f.Add(fileBytes(f, "tiny.yaml"), points)
	f.Add(append(fileBytes(f, "tiny.yaml"), "design: {kind: list, table: points.csv}\n"...), points)
	f.Add(append(fileBytes(f, "tiny.yaml"), "design: {kind: morris, size: 4}\nconstants: {members: [{count: 4}], room.noise: 0.5, issues: null}\n"...), points)
	f.Add(ExperimentTemplate("template"), points)
	files := map[string][]byte{"full.yaml": fileBytes(f, "full.yaml"), "full.csv": fileBytes(f, "full.csv"), "small.yaml": fileBytes(f, "small.yaml")}
	f.Fuzz(func(t *testing.T, data, points []byte) {
		if len(data) > maxBytes || len(points) > maxBytes {
			return
		}
		defer soon(t, time.Now())
		plan, err := ParseExperiment("fuzz", data, func(name string) ([]byte, error) {
			switch text, ok := files[name]; {
			case ok:
				return text, nil
			case name == "points.csv":
				return points, nil
			}
			return nil, fs.ErrNotExist
		}, catalogue)
		if err != nil {
			listed(t, err)
			return
		}
		if plan.Points < 1 || plan.Largest() > float64(plan.MostRuns) {
			t.Fatalf("%d points, %g runs", plan.Points, plan.Largest())
		}
		bilingual(t, Text(plan.Title))
		u := make([]float64, len(plan.Factors))
		for i := range min(plan.Points, 3) {
			plan.Point(i, u)
			for k := range plan.Factors {
				if f := &plan.Factors[k]; f.Name == "" || len(f.Levels) == 0 && !f.Listed && !(f.Value(u[k]) >= f.Spread.Lo && f.Value(u[k]) <= f.Spread.Hi) {
					t.Errorf("factor %q: %v is outside of its range", f.Name, f.Value(u[k]))
				}
			}
			if m, err := plan.Model(u); err == nil && len(m.Setup.People) == 0 {
				t.Error("a model without people")
			}
		}
	})
}

func bilingual(t *testing.T, texts ...Text) {
	t.Helper()
	for _, text := range texts {
		if text.EN == "" || text.ID == "" {
			t.Errorf("%q and %q: want both languages", text.EN, text.ID)
		}
	}
}

// valid checks that a compiled scenario keeps every promise of its types.
func valid(t *testing.T, s *Scenario, interventions []sim.Intervention) {
	t.Helper()
	in := func(what string, x, lo, hi float64) {
		if !(x >= lo && x <= hi) {
			t.Errorf("%s = %v: want %v..%v", what, x, lo, hi)
		}
	}
	among := func(what string, i, least, n int) {
		if i < least || i >= n {
			t.Errorf("%s = %d: want %d..%d", what, i, least, n-1)
		}
	}
	given := func(what string, v sim.Value, lo, hi float64) {
		if v.Given {
			in(what, v.Mean, lo, hi)
			in(what+" sd", v.SD, 0, math.MaxFloat64)
		} else if v != (sim.Value{}) {
			t.Errorf("%s = %v: open, but not zero", what, v)
		}
	}
	setup := &s.Setup
	bilingual(t, s.Text.Title, s.Text.Brief)
	bilingual(t, s.Text.Issues...)
	among("difficulty", s.Difficulty, 1, 6)
	among("people", len(setup.People), 2, sim.MaxMembers+1)
	among("sessions", len(setup.Sessions), 1, 501)
	if len(s.Looks) != len(setup.People) || len(s.Sent) != len(setup.People) {
		t.Fatalf("%d looks for %d people", len(s.Looks), len(setup.People))
	}
	for _, l := range s.Looks {
		for _, name := range []string{l.Skin.String(), l.Hair.String(), l.HairColour.String(), l.Cover.String(), l.CoverCloth.String(), l.Garment.String()} {
			if name == "unknown" {
				t.Errorf("looks %+v: want words that are known", l)
			}
		}
	}
	if len(s.Text.Members) != len(setup.People) || len(s.Text.Issues) != len(setup.Issues) || len(s.Polls) != len(setup.Issues) {
		t.Fatalf("texts for %d people and %d issues, polls on %d", len(s.Text.Members), len(s.Text.Issues), len(s.Polls))
	}
	in("clarity", setup.Clarity, 0, 1)
	names := map[string]bool{}
	for _, p := range setup.People {
		if names[p.Name] || p.Name == "" {
			t.Errorf("name %q: want one that is new", p.Name)
		}
		names[p.Name] = true
		among("joins", p.Joins, 0, len(setup.Sessions))
		for i, v := range p.Traits {
			lo, hi := sim.Trait(i).Range()
			given(sim.Trait(i).String(), v, lo, hi)
		}
		for _, v := range p.Values {
			given("value", v, -3, 3)
		}
		for _, v := range p.Power {
			given("power", v, 0, 1)
		}
		for i, v := range p.Positions {
			given("position", v, setup.Issues[i].Lo, setup.Issues[i].Hi)
		}
		for _, c := range p.Confederate {
			among("stance", c.Issue, 0, len(setup.Issues))
			in("stance", c.Position, setup.Issues[c.Issue].Lo, setup.Issues[c.Issue].Hi)
			in("consistency", c.Consistency, 0, 1)
			if c.Slides {
				in("slide", c.To, setup.Issues[c.Issue].Lo, setup.Issues[c.Issue].Hi)
				among("act of a slide", c.By, 1, math.MaxInt)
			} else if c.To != 0 || c.By != 0 {
				t.Errorf("stance %+v does not slide: want no end of it", c)
			}
		}
	}
	for _, q := range setup.Issues {
		in("width", q.Hi-q.Lo, math.SmallestNonzeroFloat64, math.MaxFloat64)
		in("mean", q.Mean, q.Lo, q.Hi)
		in("sd", q.SD, 0, q.Hi-q.Lo)
		in("ambiguity", q.Ambiguity, 0, 1)
		in("self focus", q.SelfFocus, 0, 1)
		in("importance", q.Importance, 0, 1)
		if q.HasAnswer {
			in("answer", q.Answer, q.Lo, q.Hi)
		}
	}
	for _, n := range setup.Sessions {
		among("acts", n.Acts, 10, 5001)
		among("days", n.Days, 0, 366)
		among("pattern", int(n.Pattern), 0, sim.NumPatterns)
		among("network", int(n.Network), 0, sim.NumNetworks)
		in("noise", n.Channel.Noise, 0, 1)
		for _, q := range n.Agenda {
			among("agenda", q, 0, len(setup.Issues))
		}
	}
	pairs := map[[2]int]bool{}
	for _, l := range setup.Links {
		among("from", l.From, 0, len(setup.People))
		among("to", l.To, 0, len(setup.People))
		if l.From == l.To || pairs[[2]int{l.From, l.To}] {
			t.Errorf("tie from %d to %d: want one of two people, once", l.From, l.To)
		}
		pairs[[2]int{l.From, l.To}] = true
		given("liking", l.Liking, -5, 5)
		given("trust", l.Trust, 0, 1)
		given("familiarity", l.Familiarity, 0, math.MaxFloat64)
		given("grievance", l.Grievance, 0, 5)
	}
	for _, e := range setup.Events {
		among("event session", e.Session, 0, len(setup.Sessions))
		among("event act", e.Act, 0, setup.Sessions[e.Session].Acts)
		among("event member", e.Member, -1, len(setup.People))
		among("event by", e.By, -1, len(setup.People))
		in("force", e.Force, -1, 1)
	}
	for _, c := range setup.Script {
		among("cue session", c.Session, 0, len(setup.Sessions))
		among("cue act", c.Act, 0, setup.Sessions[c.Session].Acts)
		among("cue intervention", c.Intervention, 0, len(interventions))
		among("cue target", c.Target, -1, len(setup.People))
		among("cue other", c.Other, -1, len(setup.People))
	}
	among("policy", int(setup.Facilitator.Policy), 0, int(sim.Trainee))
	in("skill", setup.Facilitator.Skill, 0, 1)
	in("warmth", setup.Facilitator.Warmth, -3, 3)
	given("trust", setup.Facilitator.Trust, 0, 1)
	among("deadline", setup.Task.Deadline, 0, len(setup.Sessions)+1)
	for _, x := range setup.Context {
		in("context", x, -1, 1)
	}
	for _, row := range s.Params.Rows() {
		in(row.Name, *row.At, row.Lo, row.Hi)
	}
	if _, err := sim.NewModel(s.Setup, s.Params, interventions); err != nil {
		t.Errorf("the model refuses it: %v", err)
	}
}
