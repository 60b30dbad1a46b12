package trainer

import (
	"slices"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/between"
	"dinamika/render/view/gallery"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// closing is a life that has come to the end of a session, from 1.
func closing(t *testing.T, x *Trainer, name string, mode practice.Mode, session int) *life {
	t.Helper()
	s, err := scenarios.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	l, err := x.begin(s, mode)
	if err != nil {
		t.Fatal(err)
	}
	goOn(t, l, session)
	return l
}

// goOn lives on until so many sessions are over.
func goOn(t *testing.T, l *life, session int) {
	t.Helper()
	for {
		did, err := l.step()
		if err != nil {
			t.Fatal(err)
		}
		if did&sim.Over != 0 || did&sim.Closed != 0 && int(l.led.Group().Session)+1 >= session {
			return
		}
	}
}

// same fails when the life's record does not reproduce it.
func same(t *testing.T, l *life) {
	t.Helper()
	text, err := l.led.Record().Text()
	if err != nil {
		t.Fatal(err)
	}
	r, err := practice.Read("record", text)
	if err != nil {
		t.Fatal(err)
	}
	if res, err := practice.Replay(l.of, r, nil); err != nil || res.Verdict != practice.Same {
		t.Fatalf("%+v, %v", res, err)
	}
}

// answer says something of everything and hands it in.
func answer(x *Trainer) {
	for _, intent := range []string{"stage.1", "pattern.0", "risk.2", "risk.0", "reason.3", "power.1", "acts", "pick.4", "pick.9", "shut", "use", "pick.3", "shut", "watch", "pick.2", "shut", "note=slower", "sure.2", "commit"} {
		x.Do(intent)
	}
}

// TestCommits: what is said between two sessions is in the record, once, and
// only then the truth is to be seen; the record reproduces the life.
func TestCommits(t *testing.T) {
	x := begun(&Memory{})
	l := closing(t, x, "support-group", practice.Practice, 1)
	x.openLife(l)
	if all := oneLine(x); strings.Contains(all, "In the simulation") || !strings.Contains(all, "After session 1") {
		t.Fatalf("before anything is handed in: %s", all)
	}
	x.Do("commit")
	if n := len(l.led.Record().Decisions); n != 0 {
		t.Fatalf("%d decisions were made of nothing", n)
	}
	answer(x)
	name := func(k int) string { return l.of.Model.Setup.People[k].Name }
	var a *practice.Assessment
	var i *practice.Intent
	for _, d := range l.led.Record().Decisions {
		if (d.When != practice.When{Session: 2}) {
			t.Errorf("decided at %+v", d.When)
		}
		switch d.What {
		case practice.Assess:
			a = d.Assessment
		case practice.Plan:
			i = d.Plan
		}
	}
	switch {
	case a == nil || i == nil:
		t.Fatal("the record lacks the assessment or the plan")
	case a.Stage != "storming" || a.Pattern != "free_floating" || a.Confidence != 0.75 || !slices.Equal(a.AtRisk, []string{name(0), name(2)}) || !slices.Equal(a.Power, []string{name(1)}):
		t.Errorf("%+v", a)
	case !slices.Equal(a.Reasons, []string{"strained"}) || !slices.Equal(a.Evidence, []practice.When{{Session: 1, Act: 5}, {Session: 1, Act: 10}}):
		t.Errorf("%+v", a)
	case i.Note != "slower" || !slices.Equal(i.Members, []string{name(2)}) || i.Interventions[0] != l.of.Model.Interventions[3].ID:
		t.Errorf("%+v", i)
	}
	if all := oneLine(x); !strings.Contains(all, "In the simulation") || !strings.Contains(all, "Too few") {
		t.Errorf("the truth is not to be seen: %s", all)
	}
	x.Do("commit")
	x.Do("stage.3")
	if n := len(l.led.Record().Decisions); n != 2 {
		t.Errorf("%d decisions, want 2", n)
	}
	same(t, l)
	x.Do("language")
	if all := oneLine(x); !strings.Contains(all, "Menurut simulasi") {
		t.Error("the other language is not spoken")
	}
	x.Do("next")
	if _, ok := x.top().(*sessionPlace); !ok {
		t.Errorf("the top is %T", x.top())
	}
}

// TestBetweenResumed: a life closed between sessions comes back to where it was, not
// committed or committed, with all that was said.
func TestBetweenResumed(t *testing.T) {
	for _, committed := range []bool{false, true} {
		shelf := &Memory{}
		x := begun(shelf)
		l := closing(t, x, "elderly-home", practice.Practice, 2)
		x.openLife(l)
		if committed {
			answer(x)
		}
		was := x.top().(*betweenPlace).screen
		x.Close()
		y := begun(shelf)
		again, err := y.resume(l.name)
		if err != nil {
			t.Fatal(err)
		}
		y.openLife(again)
		b, ok := y.top().(*betweenPlace)
		if !ok {
			t.Fatalf("the top is %T", y.top())
		}
		is := b.screen
		if is.Committed != committed || is.Stage != was.Stage || is.Sure != was.Sure || is.Note != was.Note || !slices.Equal(is.Risk, was.Risk) || !slices.Equal(is.Evidence, was.Evidence) || !slices.Equal(is.Use, was.Use) {
			t.Errorf("it came back as %+v, was %+v", is, was)
		}
		if seen := strings.Contains(oneLine(y), "In the simulation"); seen != committed {
			t.Errorf("the truth is to be seen: %v, want %v", seen, committed)
		}
	}
}

// TestExamShut: in an exam nothing of the truth is to be seen after a session,
// and all of it at the end.
func TestExamShut(t *testing.T) {
	x := begun(&Memory{})
	l := closing(t, x, "student-task-team", practice.Exam, 1)
	for !l.led.Ended() {
		x.openLife(l)
		answer(x)
		all := oneLine(x)
		for _, word := range []string{"In the simulation", "as you read it", "differently", "Brier", "sure to"} {
			if strings.Contains(all, word) {
				t.Fatalf("%q is to be seen: %s", word, all)
			}
		}
		if !strings.Contains(all, "stays closed") {
			t.Fatalf("the curtain does not say that it stays closed: %s", all)
		}
		goOn(t, l, int(l.led.Group().Session)+2)
	}
	x.openLife(l)
	if !strings.Contains(oneLine(x), "After session") {
		t.Fatalf("after the last session: %s", oneLine(x))
	}
	x.Do("risk.0")
	x.Do("sure.1")
	x.Do("commit")
	x.Do("next")
	x.Do("page.2")
	if all := oneLine(x); !strings.Contains(all, "was: ") || !strings.Contains(all, "Brier") {
		t.Errorf("the truth is not to be seen at the end: %s", all)
	}
	same(t, l)
}

// TestPatternSeen: the pattern that members are held to is the pattern that is
// seen in how they talk, in most sessions of every scenario.
func TestPatternSeen(t *testing.T) {
	for k := range sim.Pattern(sim.NumPatterns) {
		right, all := 0, 0
		for _, name := range scenarios.List() {
			s, err := scenarios.Named(name)
			if err != nil {
				t.Fatal(err)
			}
			for i := range s.Setup.Sessions {
				s.Setup.Sessions[i].Pattern = k
			}
			of, err := s.Case("test")
			if err != nil {
				t.Fatal(err)
			}
			g, c := of.Model.NewGroup(11), talked{}
			for g.Life != sim.Ended && g.Session < 3 {
				did := of.Model.Step(g)
				if did&sim.Opened != 0 {
					c.open(g.Agents())
				}
				if did&sim.Spoken != 0 {
					c.hear(g)
				}
				if did&sim.Closed != 0 {
					var x between.Truth
					c.pattern(&x, func(int) string { return "" })
					all++
					if x.Pattern == k {
						right++
					}
				}
			}
		}
		if right*5 < all*4 {
			t.Errorf("%v is seen in %d of %d sessions: want four fifths at least", k, right, all)
		}
	}
}

// TestTruthTold: who is told to be at risk is past the line named, and no more
// than three are told.
func TestTruthTold(t *testing.T) {
	x := begun(&Memory{})
	l := closing(t, x, "support-group", practice.Practice, 7)
	r, err := x.lookBack(l)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.sessions) != 7 {
		t.Fatalf("%d sessions", len(r.sessions))
	}
	for k := range r.sessions {
		s := &r.sessions[k]
		if n := len(s.truth.Risk); n == 0 || n > mostTold || len(s.truth.Power) == 0 || len(s.truth.Power) > mostTold {
			t.Errorf("session %d: %d at risk, %d with power", k+1, n, len(s.truth.Power))
		}
		for _, m := range s.truth.Risk {
			for _, w := range m.Why {
				below := w.Name == "commitment" || w.Name == "attraction"
				if past := w.Value > w.At != below; past == s.truth.Nearest {
					t.Errorf("session %d: %+v, nearest %v", k+1, w, s.truth.Nearest)
				}
			}
		}
	}
	if g := l.led.Group(); r.sessions[6].truth.Stage != g.Stage {
		t.Errorf("the last truth is %v, the group %v", r.sessions[6].truth.Stage, g.Stage)
	}
}

// TestScreensOfLives: the screens of real lives are fit to be seen, in both languages.
func TestScreensOfLives(t *testing.T) {
	for _, name := range scenarios.List() {
		x := begun(&Memory{})
		l := closing(t, x, name, practice.Practice, 2)
		x.openLife(l)
		for _, in := range lang.Languages() {
			x.settings.Language = in
			x.stale = true
			for _, part := range []string{"part.0", "part.2", "part.4"} {
				x.Do(part)
				sc, _ := x.Scene()
				gallery.Audit(t, name+"-"+string(in), sc)
			}
		}
		answer(x)
		for _, part := range []string{"part.0", "part.3"} {
			x.Do(part)
			sc, _ := x.Scene()
			gallery.Audit(t, name+"-known", sc)
			gallery.Keep(t, "life-"+name+"-"+part, sc, 1280, 720)
		}
	}
}
