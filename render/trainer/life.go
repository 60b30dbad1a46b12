package trainer

import (
	"errors"
	"time"

	"dinamika/render/chronicle"
	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// life is a group that is being led: the practicum, its journal, and what
// happened in it.
type life struct {
	name      string // of the journal
	scenario  *scenarios.Scenario
	catalogue *scenarios.Catalogue
	of        *practice.Case
	led       *practice.Practicum
	store     practice.Store
	past      *chronicle.Chronicle
	language  lang.Language         // of the past
	wordings  map[practice.When]int // the words chosen for what was said, from 1
	view      sim.View
	marked    time.Duration // when it was last marked how far the group has come
}

// begin begins a life and its journal.
func (t *Trainer) begin(s *scenarios.Scenario, mode practice.Mode) (*life, error) {
	c, err := scenarios.LoadCatalogue()
	if err != nil {
		return nil, err
	}
	of, err := s.Case(t.o.Program)
	if err != nil {
		return nil, err
	}
	seed := t.o.Seed()
	t.leave()
	l := &life{scenario: s, catalogue: c, of: of}
	if l.name, l.store, err = t.fresh(nameOf(practice.Head{Scenario: of.Scenario, Seed: seed})); err != nil {
		return nil, err
	}
	if l.led, err = practice.Begin(of, seed, mode, l.store); err != nil {
		return nil, errors.Join(err, t.o.Shelf.Close(l.store), t.o.Shelf.Remove(l.name))
	}
	l.speak(t.settings.Language)
	t.led = l
	return l, nil
}

// leave lets go of the life that is led, at the act it has come to. What was
// decided is kept already.
func (t *Trainer) leave() {
	if t.led == nil {
		return
	}
	_ = t.led.led.Mark()
	_ = t.o.Shelf.Close(t.led.store)
	t.led = nil
}

// resume goes on with a life that is kept.
func (t *Trainer) resume(name string) (*life, error) {
	t.leave()
	store, journal, err := t.o.Shelf.Open(name)
	if err != nil {
		return nil, err
	}
	l, err := t.rebuild(name, journal, store)
	if err != nil {
		_ = t.o.Shelf.Close(store)
		return nil, err
	}
	t.led = l
	return l, nil
}

// rebuild lives again what a journal tells.
func (t *Trainer) rebuild(name string, journal []byte, store practice.Store) (*life, error) {
	head, err := practice.HeadOf(name, journal)
	if err != nil {
		return nil, err
	}
	c, err := scenarios.LoadCatalogue()
	if err != nil {
		return nil, err
	}
	s, err := scenarios.Named(head.Scenario)
	if err != nil {
		return nil, err
	}
	of, err := s.Case(t.o.Program)
	if err != nil {
		return nil, err
	}
	l := &life{name: name, scenario: s, catalogue: c, of: of, store: store}
	if l.led, err = practice.Resume(of, name, journal, store); err != nil {
		return nil, err
	}
	l.speak(t.settings.Language)
	return l, nil
}

// speak makes the past anew in a language: words depend on all that was said
// before, so the life is lived again from its beginning.
func (l *life) speak(in lang.Language) {
	l.language, l.past, l.wordings = in, nil, map[practice.When]int{}
	record := l.led.Record()
	for _, d := range record.Decisions {
		l.wordings[d.When] = max(d.Wording, l.wordings[d.When])
	}
	_, err := practice.Replay(l.of, record, func(g *sim.Group, did sim.Moment) {
		if l.past == nil {
			l.past = chronicle.New(l.of.Model, g, l.scenario, l.catalogue, in)
			return
		}
		l.hear(g, did)
	})
	if err != nil || l.past == nil { // it was lived a moment ago
		l.past = chronicle.New(l.of.Model, l.led.Group(), l.scenario, l.catalogue, in)
	}
	l.past.Follow(l.led.Group())
}

// hear takes in what a step brought about; what the worker says, in the words
// that were chosen for it.
func (l *life) hear(g *sim.Group, did sim.Moment) {
	if did&sim.Spoken != 0 {
		if w := l.wordings[practice.When{Session: int(g.Last.Session) + 1, Act: int(g.Last.Index) + 1}]; w > 0 {
			l.past.Choose(w)
		}
	}
	l.past.Watch(g, did)
}

// say uses an intervention in one of its wordings.
func (l *life) say(intervention, target, other, wording int) error {
	at := l.led.Now()
	if err := l.led.Say(intervention, target, other, wording); err != nil {
		return err
	}
	l.wordings[at] = wording
	return nil
}

// step takes the group one step on.
func (l *life) step() (sim.Moment, error) {
	did, err := l.led.Step()
	l.hear(l.led.Group(), did)
	return did, err
}

// markEvery is the least time between two marks of how far the group has come:
// at high speed acts are not looked at one by one, and each mark is a write.
const markEvery = 250 * time.Millisecond

// mark keeps how far the group has come, so that whoever goes on after a crash
// begins at the act they saw.
func (l *life) mark(now time.Duration) error {
	if l.marked != 0 && now-l.marked < markEvery {
		return nil
	}
	l.marked = max(now, 1)
	return l.led.Mark()
}
