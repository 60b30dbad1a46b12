package trainer

import (
	"errors"
	"slices"
	"strings"

	"dinamika/render/lang"
	"dinamika/render/view/palette"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// choice is what the trainee chooses from, beside the room, and what it was
// filled for last.
type choice struct {
	panel    palette.Panel
	language lang.Language
	refused  bool          // since something was decided at that moment already
	decided  practice.When // the moment of the last decision
}

// fillPalette fills the palette from the catalogue and the group. In an exam it
// holds nothing that would tell what fits.
func (s *sessionPlace) fillPalette(t *Trainer) {
	l, c, p := s.life, &s.choice, &s.choice.panel
	if c.language != t.settings.Language || p.Techniques == nil {
		c.language, p.Techniques = t.settings.Language, l.techniques(t.words())
	}
	m, g := l.of.Model, l.led.Group()
	l.led.Observe(&l.view)
	if c.refused && c.decided != l.led.Now() { // the next turn has come
		c.refused, p.Note = false, ""
	}
	aim := s.people(p.Aim)
	s.seats.seat(l)
	p.Members = p.Members[:0:0]
	here := 0
	for _, i := range s.seats.agents {
		one := palette.Member{Name: l.past.Name(i)}
		if l.view.Members[i].Present {
			here++
		} else if g.Life == sim.Meeting {
			one.Off = t.words().T("palette.off.member", map[string]any{"Name": one.Name})
		}
		p.Members = append(p.Members, one)
	}
	p.Aim = s.chairs(aim)
	p.Mute = l.mute(t.words())
	tutored := l.led.Head().Mode == practice.Practice
	now, phase := sim.Situation{Target: -1, Other: -1}, m.Phase(g)
	if tutored {
		now = m.Notice(g)
	}
	for k := range p.Techniques {
		v, is := &p.Techniques[k], &m.Interventions[k]
		v.Off, v.Fit = "", palette.Untold
		if g.Life == sim.Meeting && here < is.Targets {
			v.Off = t.words().T("palette.off.few", map[string]any{"N": is.Targets})
		}
		switch {
		case !tutored || g.Life != sim.Meeting:
		case is.Phases&phase == 0:
			v.Fit = palette.OutOfWay
		case is.Need == now.Need && is.Need != sim.NoNeed:
			v.Fit = palette.Fits
		}
	}
	p.Tutored, p.Hint = tutored, palette.Hint{}
	if tutored && p.Hinted {
		p.Hint = s.hint(t.words(), now)
	}
	p.Words = nil
	if at := p.Chosen(); at.Technique >= 0 {
		p.Words = l.past.Wordings(at.Technique, s.aimed(at, 0), s.aimed(at, 1))
		p.Wording = min(p.Wording, max(0, len(p.Words)-1))
	}
}

// techniques is the catalogue in the words of a language, and in a practice
// with what is at stake.
func (l *life) techniques(w *lang.Words) []palette.Technique {
	other := lang.In(lang.English)
	if w.Language() == lang.English {
		other = lang.In(lang.Indonesian)
	}
	var out []palette.Technique
	for k := range l.catalogue.Interventions {
		v, text := &l.catalogue.Interventions[k], &l.catalogue.Text[k]
		one := palette.Technique{
			Name: text.Name.In(string(w.Language())), About: text.About.In(string(w.Language())),
			Also: []string{text.Name.In(string(other.Language()))}, Deep: []string{text.About.In(string(other.Language()))},
			Family: v.Family, Role: v.Role, Targets: v.Targets, Source: v.Source,
		}
		for _, in := range []*lang.Words{w, other} {
			one.Also = append(one.Also, in.Name("family", v.Family.String()), in.Name("worker_role", v.Role.String()))
			if id := "palette.also." + v.ID; in.Has(id) {
				one.Also = append(one.Also, in.T(id))
			}
		}
		if work, ok := sim.Source(v.Source); ok {
			one.Source = work.Text
		}
		if l.led.Head().Mode == practice.Practice {
			if v.Need != sim.NoNeed {
				one.Meets = w.Name("need", v.Need.String())
			}
			for _, e := range v.Ethics.Names() {
				one.Ethics = append(one.Ethics, w.Name("ethics", e))
			}
		}
		out = append(out, one)
	}
	return out
}

// mute is why the worker can decide nothing now, or nothing.
func (l *life) mute(w *lang.Words) string {
	g := l.led.Group()
	switch {
	case g.Life != sim.Meeting:
		return w.T("palette.off.session")
	case !g.Attends(g.Worker()):
		return w.T("palette.off.worker")
	case g.Waiting > 0:
		return w.T("palette.off.speaking")
	}
	return ""
}

// people are those on the chairs of these numbers.
func (s *sessionPlace) people(chairs []int) (out []int) {
	for _, n := range chairs {
		if n >= 1 && n <= len(s.seats.agents) {
			out = append(out, s.seats.agents[n-1])
		}
	}
	return out
}

// chairs are the numbers of the chairs of these people; somebody who has left
// for good has none.
func (s *sessionPlace) chairs(people []int) (out []int) {
	for _, i := range people {
		if at := slices.Index(s.seats.agents, i); at >= 0 {
			out = append(out, at+1)
		}
	}
	return out
}

// aimed is the k-th of those that a choice is aimed at, or -1.
func (s *sessionPlace) aimed(c palette.Choice, k int) int {
	if k >= len(c.Targets) || c.Targets[k] >= len(s.seats.agents) {
		return -1
	}
	return s.seats.agents[c.Targets[k]]
}

// chosen says whether the chair of a number is spoken to in what is chosen.
func (s *sessionPlace) chosen(number int) bool { return slices.Contains(s.choice.panel.Aim, number) }

// choosing lets the palette take an intent, if it is for it, and says whether
// it was.
func (s *sessionPlace) choosing(t *Trainer, intent string) bool {
	p := &s.choice.panel
	if !p.Takes(intent) {
		return false
	}
	was := *p
	*p = p.Update(intent)
	switch {
	case p.Pick != was.Pick && p.Pick > 0: // the next key may say it
		p.Wording = s.life.times(p.Pick - 1)
		s.fillPalette(t)
		if n := len(p.Words); n > 0 {
			p.Wording = s.life.times(p.Pick-1) % n
		}
		t.focus("say")
	case intent == "palette.back" && t.hands.Focus == "palette.search" && was.Query == "":
		t.focus("")
	case intent == "palette.drop" || strings.HasPrefix(intent, "palette.drop."):
		t.focus("say")
	}
	return true
}

// times is how often an intervention was used so far, so that its wordings take
// turns.
func (l *life) times(intervention int) (n int) {
	if intervention < 0 || intervention >= len(l.catalogue.Interventions) {
		return 0
	}
	id := l.catalogue.Interventions[intervention].ID
	for _, d := range l.led.Record().Decisions {
		if d.Intervention == id {
			n++
		}
	}
	return n
}

// holds says whether the group waits at its next turn because the trainee is
// choosing. It never waits for the worker's own words, nor once more at a turn
// that is decided.
func (s *sessionPlace) holds() bool {
	return s.choice.panel.Holding() && s.life.led.Group().Waiting == 0 && s.choice.decided != s.life.led.Now()
}

// say says what is chosen.
func (s *sessionPlace) say(t *Trainer) {
	s.fillPalette(t)
	at := s.choice.panel.Chosen()
	if !at.Ready {
		return
	}
	wording := 0
	if len(s.choice.panel.Words) > 0 {
		wording = at.Wording + 1
	}
	s.decide(t, s.life.say(at.Technique, s.aimed(at, 0), s.aimed(at, 1), wording))
}

// silent keeps silent on purpose.
func (s *sessionPlace) silent(t *Trainer) {
	s.fillPalette(t)
	if s.choice.panel.Mute != "" {
		return
	}
	s.decide(t, s.life.led.KeepSilent())
}

// decide clears the palette after a decision. One that was refused stays in it,
// with the reason: no more than one thing can be decided at a turn, so the next
// turn is let pass.
func (s *sessionPlace) decide(t *Trainer, err error) {
	c, p, now := &s.choice, &s.choice.panel, s.life.led.Now()
	switch {
	case err == nil:
		*p, c.decided, c.refused = p.Cleared(), now, false
		t.focus("")
		return
	case s.life.decided(now):
		c.decided, c.refused = now, true
		p.Note = t.words().T("palette.decided")
		if p.Pick == 0 {
			p.Note = t.words().T("palette.decided.already")
		}
		return
	}
	p.Note = t.words().T("palette.kept", map[string]any{"Why": told(t.words(), err)})
}

// decided says whether the worker has spoken or kept silent on purpose at a
// moment.
func (l *life) decided(at practice.When) bool {
	return slices.ContainsFunc(l.led.Record().Decisions, func(d practice.Decision) bool {
		return d.When == at && (d.What == practice.Intervene || d.What == practice.Silence)
	})
}

// told is an error in the words of a language, as far as it has words.
func told(w *lang.Words, err error) string {
	var p practice.Problem
	if errors.As(err, &p) {
		return w.Message(p.Format, p.Args...)
	}
	return err.Error()
}
