package trainer

import (
	"slices"
	"time"

	"dinamika/render/view/between"
	"dinamika/render/view/kit"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// betweenPlace is what lies between two sessions, or after the last.
type betweenPlace struct {
	life   *life
	here   []int // members, in the order of the screen
	screen between.Screen
}

// openLife goes on with a life where it has come to.
func (t *Trainer) openLife(l *life) {
	switch l.led.Group().Life {
	case sim.Between:
		t.openBetween(l)
	case sim.Ended:
		if l.said(practice.Assess, l.led.Now()) == nil {
			t.openBetween(l)
			return
		}
		t.openEnding(l)
	default:
		t.openSession(l)
	}
}

// openBetween opens what lies between two sessions, as far as the trainee has
// come in it.
func (t *Trainer) openBetween(l *life) {
	r, err := t.lookBack(l)
	if err != nil {
		t.tell(err)
		return
	}
	n := len(r.sessions)
	if n == 0 || r.sessions[n-1].truth == nil { // nobody ever met
		t.openEnding(l)
		return
	}
	all, _ := t.readings(l, r, n)
	b := &betweenPlace{life: l, here: r.sessions[n-1].here, screen: all[n-1]}
	b.screen.Exam = l.led.Head().Mode == practice.Exam
	if b.screen.Exam {
		b.screen.Before = between.Calibration{}
	}
	t.follow(b)
}

// said is the decision of a kind that was made at a moment, or nil.
func (l *life) said(what practice.What, at practice.When) *practice.Decision {
	for _, d := range l.led.Record().Decisions {
		if d.What == what && d.When == at {
			return &d
		}
	}
	return nil
}

// people puts the members on the screen, and what was said in the session.
func (t *Trainer) people(s *between.Screen, l *life, here []int) {
	in := string(l.language)
	s.Title = l.scenario.Text.Title.In(in)
	s.People, s.Acts, s.Techniques = nil, nil, nil
	for _, i := range here {
		s.People = append(s.People, between.Person{Name: l.past.Name(i), Looks: t.looks(l.scenario, i)})
	}
	if n := s.Number - 1; n < len(l.past.Sessions) {
		x := l.past.Sessions[n]
		for _, a := range l.past.Acts[x.First:x.After] {
			s.Acts = append(s.Acts, between.Act{Number: a.Number, Who: t.who(l, int(a.Speaker), a.Anonymous), Words: a.Words})
		}
	}
	for k := range l.of.Model.Interventions {
		s.Techniques = append(s.Techniques, between.Technique{Name: l.past.Technique(k), Family: t.words().Name("family", l.of.Model.Interventions[k].Family.String())})
	}
}

// who is what a speaker is called on the screen.
func (t *Trainer) who(l *life, i int, anonymous bool) string {
	switch {
	case i == l.led.Group().Worker():
		return t.words().T("view.you")
	case anonymous:
		return "?"
	}
	return l.past.Name(i)
}

// committed puts on the screen what the trainee has committed to after its session.
func (t *Trainer) committed(s *between.Screen, l *life, here []int) {
	at := practice.When{Session: s.Number + 1}
	m := l.of.Model
	places := func(names []string) (out []int) {
		for _, name := range names {
			i := slices.IndexFunc(m.Setup.People, func(p sim.Person) bool { return p.Name == name })
			if k := slices.Index(here, i); k >= 0 {
				out = append(out, k)
			}
		}
		slices.Sort(out)
		return out
	}
	if d := l.said(practice.Assess, at); d != nil {
		a := d.Assessment
		s.Committed = true
		for k := range sim.Stage(sim.NumStages) {
			if a.Stage == k.String() {
				s.Stage = int(k)
			}
		}
		for k := range sim.Pattern(sim.NumPatterns) {
			if a.Pattern == k.String() {
				s.Pattern = int(k)
			}
		}
		s.Risk, s.Power = places(a.AtRisk), places(a.Power)
		for k := range between.NumReasons {
			if slices.Contains(a.Reasons, between.Reason(k)) {
				s.Reasons = append(s.Reasons, k)
			}
		}
		for _, e := range a.Evidence {
			if e.Session == s.Number && e.Act <= len(s.Acts) {
				s.Evidence = append(s.Evidence, e.Act-1)
			}
		}
		s.Sure = nearestLevel(a.Confidence)
	}
	if d := l.said(practice.Plan, at); d != nil {
		for k := range m.Interventions {
			if slices.Contains(d.Plan.Interventions, m.Interventions[k].ID) {
				s.Use = append(s.Use, k)
			}
		}
		s.Watch, s.Note = places(d.Plan.Members), d.Plan.Note
	}
}

// nearestLevel is the level of confidence nearest to a share.
func nearestLevel(share float64) int {
	best, levels := 0, between.Levels()
	for k := range levels {
		if (levels[k]-share)*(levels[k]-share) < (levels[best]-share)*(levels[best]-share) {
			best = k
		}
	}
	return best
}

func (b *betweenPlace) draw(t *Trainer, p *kit.Pen) {
	if b.life.language != t.settings.Language {
		b.life.speak(t.settings.Language)
		if r, err := t.lookBack(b.life); err == nil {
			b.screen.Truth = r.sessions[b.screen.Number-1].truth
		}
	}
	t.people(&b.screen, b.life, b.here)
	shown := b.screen
	if shown.Exam || !shown.Committed {
		shown.Truth = nil
	} else {
		shown.Truth = b.screen.Truth
	}
	shown.Scene(p)
}

func (b *betweenPlace) do(t *Trainer, intent string) {
	switch {
	case b.screen.Opened != "":
		b.screen = b.screen.Update(intent)
	case intent == kit.IntentBack:
		t.back()
	case intent == "commit":
		if !b.screen.Committed && b.screen.Lacks() == "" {
			b.commit(t)
		}
	case intent == "next" && b.screen.Committed:
		b.next(t)
	default:
		b.screen = b.screen.Update(intent)
	}
}

// commit keeps the assessment, and the plan if one was made. The plan goes
// first: should it alone be kept, the screen comes back as it was left.
func (b *betweenPlace) commit(t *Trainer) {
	s, l := &b.screen, b.life
	name := func(list []int) (out []string) {
		for _, k := range list {
			out = append(out, l.of.Model.Setup.People[b.here[k]].Name)
		}
		return out
	}
	a := practice.Assessment{AtRisk: name(s.Risk), Power: name(s.Power), Confidence: between.Levels()[s.Sure]}
	if s.Stage >= 0 {
		a.Stage = sim.Stage(s.Stage).String()
	}
	if s.Pattern >= 0 {
		a.Pattern = sim.Pattern(s.Pattern).String()
	}
	for _, k := range s.Reasons {
		a.Reasons = append(a.Reasons, between.Reason(k))
	}
	for _, k := range s.Evidence {
		a.Evidence = append(a.Evidence, practice.When{Session: s.Number, Act: s.Acts[k].Number})
	}
	i := practice.Intent{Members: name(s.Watch), Note: s.Note}
	for _, k := range s.Use {
		i.Interventions = append(i.Interventions, l.of.Model.Interventions[k].ID)
	}
	if !l.led.Ended() && len(s.Use)+len(s.Watch)+len(s.Note) > 0 && l.said(practice.Plan, l.led.Now()) == nil {
		if err := l.led.Plan(i); err != nil {
			t.tell(err)
			return
		}
	}
	if err := l.led.Assess(a); err != nil {
		t.tell(err)
		return
	}
	s.Committed, s.Part = true, 0
	t.hands.Focus = ""
}

// next goes on to the next session, or looks back after the last.
func (b *betweenPlace) next(t *Trainer) {
	if b.life.led.Ended() {
		t.openEnding(b.life)
		return
	}
	t.openSession(b.life)
}

func (b *betweenPlace) pass(*Trainer, time.Duration) bool { return false }

func (b *betweenPlace) close(*Trainer) { _ = b.life.led.Mark() }
